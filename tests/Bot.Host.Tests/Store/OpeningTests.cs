using Bot.Domain;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Host.Tests;

public sealed class OpeningTests
{
    [Xunit.Fact]
    public async Task A_second_opener_is_refused_in_one_line()
    {
        await using var f = await StoreFixture.OpenAsync();
        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => OpenAsync(f.Path));
        Assert.Contains(f.Path, refused.Message);
        Assert.Contains("in use", refused.Message);
        Assert.DoesNotContain('\n', refused.Message);
        await f.ReopenAsync(); // free again after closing
    }

    [Theory]
    [InlineData("/proc/kubebot-store")]
    [InlineData("/dev/null/store")]
    public async Task A_place_that_cannot_be_written_is_refused_by_name(string place)
    {
        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => OpenAsync(place));
        Assert.Contains(place, refused.Message);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Xunit.Fact]
    public async Task A_file_that_is_no_database_is_refused_by_name()
    {
        await using var f = await StoreFixture.OpenAsync();
        await f.CloseAsync();
        File.WriteAllText(f.Options.Database, new string('x', 8192));
        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => OpenAsync(f.Path));
        Assert.Contains(f.Path, refused.Message);
        Assert.NotEmpty(f.Check());
    }

    [Xunit.Fact]
    public async Task A_store_of_a_newer_version_is_refused_and_left_alone()
    {
        await using var f = await StoreFixture.OpenAsync();
        await f.CloseAsync();
        StoreFixture.Tamper(f.Options.Database, "pragma user_version = 99");
        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => OpenAsync(f.Path));
        Assert.Contains("newer", refused.Message);
        StoreFixture.Tamper(f.Options.Database, $"pragma user_version = {Schema.Versions.Count}");
        await f.ReopenAsync();
        Assert.Equal(new(500_000), await f.KasAsync());
    }

    [Xunit.Fact]
    public async Task A_store_of_an_older_version_is_brought_up_and_keeps_everything()
    {
        await using var f = await StoreFixture.OpenAsync();
        await f.RunAsync("k1", "masuk 5");
        await f.CloseAsync();
        string[] next = [.. Schema.Versions, "create table news(id integer primary key); insert into news values (7)"];
        await using (var store = SqliteStore.Open(f.Options, f.Turns, f.Clock, NullLogger.Instance, next))
        {
            Assert.Equal(7, await store.OnLaneAsync(db => db["select id from news"].One(r => r.Long(0))));
            Assert.Equal(next.Length, await store.OnLaneAsync(Schema.Version));
            Assert.Equal(TurnEnd.Duplicate, await store.RunAsync(new() { Key = "k1", From = StoreFixture.Nur, Text = "masuk 5" }));
        }
        await Assert.ThrowsAsync<StoreRefusedException>(f.ReopenAsync); // the older program stays away from it
    }

    [Xunit.Fact]
    public async Task A_failing_upgrade_leaves_the_older_version()
    {
        await using var f = await StoreFixture.OpenAsync();
        await f.CloseAsync();
        string[] next = [.. Schema.Versions, "create table news(id integer primary key); insert into nowhere values (7)"];
        Assert.Throws<StoreRefusedException>(() => SqliteStore.Open(f.Options, f.Turns, f.Clock, NullLogger.Instance, next));
        await f.ReopenAsync();
        Assert.Equal(0, await f.CountAsync("select count(*) from sqlite_master where name = 'news'"));
    }

    [Xunit.Fact]
    public async Task The_settings_that_keep_the_promise_are_on()
    {
        await using var f = await StoreFixture.OpenAsync();
        Assert.Equal(2, await f.CountAsync("pragma synchronous"));
        Assert.Equal(1, await f.CountAsync("pragma secure_delete"));
        Assert.Equal(1, await f.CountAsync("pragma foreign_keys"));
        Assert.Equal("wal", await f.Store.OnLaneAsync(db => db["pragma journal_mode"].One(r => r.Text(0))));
    }

    [Xunit.Fact]
    public async Task The_log_is_cut_when_it_grows()
    {
        await using var f = await StoreFixture.OpenAsync(o => o with { WalBytes = 200_000 });
        for (var n = 0; n < 200; n++) await f.RunAsync($"k{n}", "masuk 1");
        Assert.InRange(new FileInfo(f.Options.Database + "-wal").Length, 0, 400_000);
        Assert.True(new FileInfo(f.Options.Database).Length > 100_000);
    }

    private static Task<SqliteStore> OpenAsync(string place) =>
        SqliteStore.OpenAsync(new(place), new FakeTurns(), TimeProvider.System, NullLogger<SqliteStore>.Instance);
}
