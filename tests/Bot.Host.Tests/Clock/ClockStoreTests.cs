using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>The clock in the store: what a wrong clock left behind heals, and what waits for the morning waits.</summary>
public sealed class ClockStoreTests
{
    private static readonly DateTimeOffset Asked = FakeClock.Start, Due = FakeClock.Start.AddHours(3);

    private static Outcome Asks(Known known) => Outcome.Nothing with
    {
        Facts = [new CashOutProposed(known.Kube!.Proposals.Last + 1, Pengajuan.KasKeluar, FakeTurns.Nur, Dana.Kas, JenisTransaksi.BelanjaAlat, new(300_000), new(9), Asked, FakeTurns.Siti)],
    };

    private static async Task<StoreFixture> WithRequestAsync()
    {
        var f = await StoreFixture.OpenAsync();
        f.Turns.OnTick = Asks;
        await f.SqlAsync($"update streams set due = {FakeClock.Start.UtcTicks} where name = 'k:melati'");
        Assert.True(await f.Store.TickAsync(StoreFixture.Melati));
        Assert.Equal(Due, await f.Store.NextDueAsync());
        return f;
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_failure_put_off_by_a_wrong_clock_is_due_again_when_the_clock_is_set_right(bool running)
    {
        await using var f = await WithRequestAsync();
        f.Clock.Advance(TimeSpan.FromDays(30));
        f.Turns.OnTick = static _ => throw new InvalidOperationException("broken on purpose");
        await f.Store.TickAsync(StoreFixture.Melati);
        Assert.Equal(FakeClock.Start.AddDays(30).AddSeconds(1), await f.Store.NextDueAsync());
        f.Clock.Advance(TimeSpan.FromDays(-30) + TimeSpan.FromHours(4));
        if (running) await f.Store.ClockSetBackAsync();
        else await f.ReopenAsync();
        Assert.Equal(Due, await f.Store.NextDueAsync());
        f.Turns.OnTick = static _ => Outcome.Nothing with { Facts = [new ProposalClosed(1, ProposalEnd.Withdrawn)] };
        Assert.True(await f.Store.TickAsync(StoreFixture.Melati));
        Assert.Null(await f.Store.NextDueAsync());
        Assert.Empty(f.Check());
    }

    [Xunit.Fact]
    public async Task A_turn_sees_the_clock_as_it_is_and_its_facts_follow_the_last_ones()
    {
        await using var f = await WithRequestAsync();
        f.Clock.Advance(TimeSpan.FromDays(30));
        await f.RunAsync("k1", "masuk 5"); // a fact a month ahead
        f.Clock.Advance(TimeSpan.FromDays(-30) + TimeSpan.FromHours(4));
        DateTimeOffset? seen = null;
        f.Turns.OnTick = known =>
        {
            seen = known.Now;
            return Outcome.Nothing with { Facts = [new ProposalReminded(1, 1)] };
        };
        Assert.True(await f.Store.TickAsync(StoreFixture.Melati));
        Assert.Equal(FakeClock.Start.AddHours(4), seen);
        var facts = await f.FactsAsync();
        Assert.Equal(facts[^2].At, facts[^1].At);
        Assert.Empty(f.Check());
    }

    [Xunit.Fact]
    public async Task What_waits_for_the_morning_asks_for_no_turn_until_then_unless_something_happens()
    {
        await using var f = await WithRequestAsync();
        f.Clock.Advance(TimeSpan.FromHours(14));
        var morning = FakeClock.Start.AddHours(21);
        f.Turns.OnTick = _ => Outcome.Nothing with { Waits = morning };
        Assert.True(await f.Store.TickAsync(StoreFixture.Melati));
        Assert.Equal(morning, await f.Store.NextDueAsync());
        Assert.False(await f.Store.TickAsync(StoreFixture.Melati));
        Assert.Empty(f.Check());
        await f.ReopenAsync();
        Assert.Equal(Due, await f.Store.NextDueAsync()); // looked at again: the clock may have been another one
        Assert.True(await f.Store.TickAsync(StoreFixture.Melati));
        Assert.Equal(morning, await f.Store.NextDueAsync());
        await f.RunAsync("k1", "lihat"); // nothing happens by looking
        Assert.Equal(morning, await f.Store.NextDueAsync());
        await f.RunAsync("k2", "masuk 5");
        Assert.Equal(Due, await f.Store.NextDueAsync());
        Assert.Empty(f.Check());
    }

    [Xunit.Fact]
    public async Task Five_hundred_groups_due_at_once_are_through_in_one_round_and_a_bad_one_is_alone()
    {
        await using var f = await StoreFixture.OpenAsync();
        KubeId[] ids = [.. Enumerable.Range(0, 500).Select(n => new KubeId($"g{n:000}"))];
        await Task.WhenAll(ids.Select(id => f.Store.ImportAsync(StoreFixture.Group(id, "G"))));
        await f.SqlAsync($"update streams set due = {FakeClock.Start.UtcTicks} where name like 'k:g%'");
        var seen = new HashSet<KubeId>();
        f.Turns.OnTick = known => known.Kube!.Id == ids[250] ? throw new InvalidOperationException("broken on purpose") : seen.Add(known.Kube.Id) ? Outcome.Nothing : throw new InvalidOperationException("twice");
        using var pump = new ClockPump(f.Store, f.Clock, new(null), Microsoft.Extensions.Logging.Abstractions.NullLogger<ClockPump>.Instance);
        Assert.Equal(TimeSpan.Zero, await pump.RoundAsync(default));
        Assert.Equal(499, seen.Count);
        Assert.Equal(TimeSpan.FromSeconds(1), await pump.RoundAsync(default)); // the bad one's next try
        Assert.Equal(1, await f.CountAsync("select count(*) from streams where tick_failures = 1"));
    }
}
