using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

public sealed class CheckTests
{
    [Theory]
    [InlineData("update facts set body = cast(replace(cast(body as text), '50000', '90000') as blob) where number = 'M3-2611-001'", "chain")]
    [InlineData("update facts set at = at + 1 where seq = 6", "chain")]
    [InlineData("update facts set by = 'siti' where seq = 6", "chain")]
    [InlineData("delete from facts where seq = 4", "predecessor")]
    [InlineData("delete from facts where seq = 7", "does not end")]
    [InlineData("update facts set fund = 1 where seq = 6", "columns")]
    [InlineData("update snapshots set state = cast(replace(cast(state as text), '500000', '500001') as blob)", "folds to another state")]
    [InlineData("update streams set due = 5 where name = 'k:melati'", "clock")]
    [InlineData("delete from members where person = 'siti'", "roster")]
    [InlineData("update outbox set state = 1, attempts = 0", "in flight without")]
    [InlineData("update outbox set body = x'00'", "outbox row")]
    [InlineData("update people set body = '{}'", "person")]
    [InlineData("insert into keys(hash) values (x'00')", "16-byte")]
    public async Task What_was_changed_behind_the_store_is_found(string sql, string said)
    {
        await using var f = await StoreFixture.OpenAsync();
        await f.RunAsync("k1", "masuk 50000");
        await f.RunAsync("k2", "masuk 50000");
        await f.CloseAsync();
        Assert.Empty(f.Check()); // the control: nothing is found where nothing was done
        StoreFixture.Tamper(f.Options.Database, sql);
        Assert.Contains(f.Check(), line => line.Contains(said));
    }

    [Xunit.Fact]
    public async Task Entries_that_break_the_rules_are_found_even_with_sound_chains()
    {
        await using var f = await StoreFixture.OpenAsync();
        f.Turns.OnTick = k =>
        {
            var entry = FakeTurns.Entry(k, 10, 0);
            return Outcome.Nothing with
            {
                Facts =
                [
                    entry with { Lines = [new(Akun.Tunai, new(10)), new(Akun.Sumbangan, new(-9))] },
                    FakeTurns.Entry(k, 10, 1) with { Reverses = entry.Number },
                    FakeTurns.Entry(k, 10, 2) with { Reverses = entry.Number },
                    FakeTurns.Entry(k, 10, 3) with { Reverses = new("M3-2611-900") },
                ],
            };
        };
        await f.SqlAsync($"update streams set due = {FakeClock.Start.UtcTicks} where name = 'k:melati'");
        Assert.True(await f.Store.TickAsync(StoreFixture.Melati));
        Assert.Equal(
            [
                "k:melati: fact 6 has lines that do not sum to zero",
                "k:melati: fact 8 reverses what was reversed before",
                "k:melati: fact 9 reverses an entry that is not there",
            ], f.Check());
    }

    [Xunit.Fact]
    public async Task A_backup_taken_under_load_is_sound_and_restores_equal()
    {
        await using var f = await StoreFixture.OpenAsync();
        var file = Path.Combine(f.Path, "backup.db");
        using var enough = new CancellationTokenSource();
        var load = Task.Run(async () =>
        {
            var done = 0;
            while (!enough.IsCancellationRequested) await f.RunAsync($"load{done++}", "masuk 1");
            return done;
        });
        await StoreFixture.Until(async () => await f.KasAsync() > new Rupiah(500_050));
        await f.Store.BackupAsync(file);
        await f.Store.BackupAsync(file); // over an older one
        await enough.CancelAsync();
        var done = await load;
        Assert.Empty(StoreCheck.Run(file));
        Assert.False(File.Exists(file + ".new"));

        Assert.Throws<StoreRefusedException>(() => SqliteStore.Restore(file, f.Path)); // somebody has it open
        await f.CloseAsync();
        SqliteStore.Restore(file, f.Path);
        Assert.True(File.Exists(f.Options.Database + ".old"));
        Assert.Empty(StoreCheck.Run(f.Options.Database + ".old"));
        await f.ReopenAsync();
        var restored = (await f.KasAsync()).Amount - 500_000;
        Assert.InRange(restored, 50, done);
        Assert.Equal(TurnEnd.Duplicate, await f.RunAsync("load0", "masuk 1"));
        Assert.Equal(TurnEnd.Done, await f.RunAsync("after", "masuk 1"));
        Assert.Empty(f.Check());
    }

    [Xunit.Fact]
    public async Task An_unsound_file_is_not_restored()
    {
        await using var f = await StoreFixture.OpenAsync();
        var file = Path.Combine(f.Path, "backup.db");
        await f.Store.BackupAsync(file);
        await f.CloseAsync();
        StoreFixture.Tamper(file, "update facts set body = cast(replace(cast(body as text), '500000', '900000') as blob)");
        var refused = Assert.Throws<StoreRefusedException>(() => SqliteStore.Restore(file, f.Path));
        Assert.Contains("chain", refused.Message);
        Assert.Throws<StoreRefusedException>(() => SqliteStore.Restore(file + ".missing", f.Path));
        await f.ReopenAsync();
        Assert.Equal(new(500_000), await f.KasAsync());
    }

    [Xunit.Fact]
    public async Task A_running_store_is_checked_without_a_lock()
    {
        await using var f = await StoreFixture.OpenAsync();
        await f.RunAsync("k1", "masuk 1");
        Assert.Empty(StoreCheck.Run(f.Path));
        Assert.NotEmpty(StoreCheck.Run(Path.Combine(f.Path, "nowhere")));
    }
}
