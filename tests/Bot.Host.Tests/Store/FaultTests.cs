using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

public sealed class FaultTests
{
    [Xunit.Fact]
    public async Task A_full_disk_fails_turns_and_changes_nothing_and_ends()
    {
        await using var f = await StoreFixture.OpenAsync();
        Assert.Equal(TurnEnd.Done, await f.RunAsync("k0", "masuk 1"));
        await LimitAsync(f, 4);
        var (stored, failed) = (1, 0);
        var refused = new List<string>();
        for (var n = 0; n < 400; n++)
        {
            try
            {
                await f.RunAsync($"k-{n}", "masuk 1");
                stored++;
            }
            catch (StoreUnavailableException)
            {
                failed++;
                refused.Add($"k-{n}");
            }
        }
        Assert.True(failed > 0);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => f.RunAsync("big", "banyak 5000"));
        Assert.Equal(500_000 + stored, (await f.KasAsync()).Amount);

        await f.SqlAsync("pragma max_page_count = 1000000");
        await f.Store.PingAsync();
        foreach (var key in refused) Assert.Equal(TurnEnd.Done, await f.RunAsync(key, "masuk 1"));
        Assert.Equal(500_401, (await f.KasAsync()).Amount);
        Assert.Empty(f.Check());
    }

    [Xunit.Fact]
    public async Task A_batch_that_meets_a_full_disk_fails_whole()
    {
        await using var f = await StoreFixture.OpenAsync(OneBatch);
        await f.RunAsync("warm", "lihat");
        await LimitAsync(f, 20);
        f.Turns.Gate.Reset();
        Task[] batch = [f.RunAsync("k1", "tunggu"), f.RunAsync("k2", "masuk 7"), f.RunAsync("k2", "masuk 7"), f.RunAsync("k3", "banyak 5000")];
        f.Turns.Gate.Set();
        foreach (var turn in batch) await Assert.ThrowsAsync<StoreUnavailableException>(() => turn);
        Assert.Equal(new(500_000), await f.KasAsync());
        await f.SqlAsync("pragma max_page_count = 1000000");
        Assert.Equal(TurnEnd.Done, await f.RunAsync("k2", "masuk 7"));
        Assert.Equal(new(500_007), await f.KasAsync());
        Assert.Empty(f.Check());
    }

    [Xunit.Fact]
    public async Task A_process_that_dies_in_a_message_twice_buries_it()
    {
        await using var f = await StoreFixture.OpenAsync();
        await f.CloseAsync();
        Assert.Equal(99, await StoreChild.RunAsync("die", f.Path));
        Assert.Equal(99, await StoreChild.RunAsync("reopen", f.Path)); // retried at once, dies again
        await f.ReopenAsync();
        await StoreFixture.Until(async () => await f.CountAsync("select count(*) from held where sorry = 1") == 0);
        var letter = Assert.Single(await f.Store.HeldAsync());
        Assert.Equal((true, "mati"), (letter.Dead, letter.Message.Text));
        Assert.Equal(["mati"], f.Turns.Sorries);
        Assert.Empty(f.Turns.Decided);
        Assert.Equal(TurnEnd.Duplicate, await f.RunAsync("k-die", "mati"));
        Assert.Empty(f.Check());
    }

    [Xunit.Fact]
    public async Task A_message_the_process_died_in_once_is_decided_after_the_restart()
    {
        await using var f = await StoreFixture.OpenAsync();
        await f.CloseAsync();
        Leave(f, new(new() { Key = "k1", From = StoreFixture.Nur, Text = "masuk 5" }, null));
        await f.ReopenAsync();
        await StoreFixture.Until(async () => (await f.Store.HeldAsync()).Count == 0);
        Assert.Equal(new(500_005), await f.KasAsync());
        Assert.Equal(TurnEnd.Duplicate, await f.RunAsync("k1", "masuk 5"));
    }

    [Xunit.Fact]
    public async Task A_marker_of_a_stored_message_means_nothing()
    {
        await using var f = await StoreFixture.OpenAsync();
        await f.RunAsync("k1", "masuk 5");
        await f.CloseAsync();
        Leave(f, new(new() { Key = "k1", From = StoreFixture.Nur, Text = "masuk 5" }, null));
        await f.ReopenAsync();
        Assert.Empty(await f.Store.HeldAsync());
        Assert.Equal(new(500_005), await f.KasAsync());
    }

    [Xunit.Fact]
    public async Task An_io_error_fails_turns_and_the_store_works_again_after_it()
    {
        if (!OperatingSystem.IsLinux()) return;
        await using var f = await StoreFixture.OpenAsync();
        await f.CloseAsync();
        Assert.Equal(0, await StoreChild.RunAsync("io", f.Path));
        await f.ReopenAsync();
        Assert.Empty(f.Check());
    }

    [Xunit.Fact]
    public async Task Acknowledged_turns_survive_a_kill()
    {
        await using var f = await StoreFixture.OpenAsync();
        await f.CloseAsync();
        var acknowledged = await StoreChild.KillAsync("run", f.Path, after: 300);
        await f.ReopenAsync();
        Assert.True((await f.KasAsync()).Amount - 500_000 >= acknowledged);
        Assert.Empty(f.Check());
    }

    private static StoreOptions OneBatch(StoreOptions options) => options with { BatchTime = TimeSpan.FromMinutes(1) };

    private static async Task LimitAsync(StoreFixture f, int spare)
    {
        var pages = await f.CountAsync("pragma page_count");
        await f.CountAsync($"pragma max_page_count = {pages + spare}");
    }

    private static void Leave(StoreFixture f, InFlight what)
    {
        using var marker = new InFlightMarker(f.Options);
        marker.Set(what);
    }
}
