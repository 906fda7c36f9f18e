using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>Nobody is answered before the commit (T-5): a kill cannot show it, for the page cache outlives the process.</summary>
public sealed class CommitTests
{
    [Xunit.Fact]
    public async Task A_batch_whose_commit_itself_fails_was_answered_to_nobody()
    {
        await using var f = await StoreFixture.OpenAsync(static options => options with { BatchTime = TimeSpan.FromMinutes(1) });
        f.Turns.Gate.Reset();
        Task[] batch = [f.RunAsync("k1", "tunggu"), f.RunAsync("k2", "masuk 7"), f.RunAsync("k2", "masuk 7"), f.Store.OnLaneAsync(BreakCommit)];
        f.Turns.Gate.Set();

        foreach (var turn in batch) await Assert.ThrowsAsync<StoreUnavailableException>(() => turn);
        Assert.Equal(new(500_000), await f.KasAsync());
        Assert.Equal(TurnEnd.Done, await f.RunAsync("k2", "masuk 7"));
        Assert.Equal(new(500_007), await f.KasAsync());
        Assert.Empty(f.Check());
    }

    // A row that points nowhere, looked at only when the transaction commits.
    private static bool BreakCommit(SqliteDb db)
    {
        db.Exec("pragma defer_foreign_keys = on");
        db.Exec("insert into addresses(address, person) values ('WhatsApp:+6281200000098', 'nobody')");
        return true;
    }
}
