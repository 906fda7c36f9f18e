using System.Globalization;
using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>Five hundred groups are due at once and each takes its time; people do not wait for them (T-2). Orders, not durations.</summary>
public sealed class SlowTicksTests
{
    private const int Groups = 500;

    [Xunit.Fact]
    public async Task What_people_write_overtakes_every_waiting_clock_turn()
    {
        await using var f = await StoreFixture.OpenAsync(static options => options with { DecisionLimit = TimeSpan.FromMinutes(1) });
        var ids = await ImportAsync(f.Store);
        using var tenth = new ManualResetEventSlim();
        using var four = new ManualResetEventSlim();
        var ticks = 0;
        f.Turns.OnTick = _ =>
        {
            f.Turns.Decided.Enqueue("tick");
            if (++ticks == 10) tenth.Wait();
            if (ticks == 400) four.Wait(); // opened when everybody is answered: a lane in order of arrival would stand here for ever
            return Outcome.Nothing;
        };
        Task<bool>[] clocks = [.. ids.Select(id => f.Store.TickAsync(id))];
        await StoreFixture.Until(() => Volatile.Read(ref ticks) == 10);
        Task<TurnEnd>[] people = [.. Enumerable.Range(0, 100).Select(n => f.RunAsync($"k{n}", "lihat"))];
        tenth.Set();

        var answered = await Eventually.HoldsAsync(() => Array.TrueForAll(people, p => p.IsCompletedSuccessfully), TimeSpan.FromSeconds(20));
        four.Set();
        Assert.True(answered, "people waited for the clock turns");
        Assert.All(await Task.WhenAll(clocks), Assert.True);
        Assert.Equal([.. Enumerable.Repeat("tick", 10), .. Enumerable.Repeat("lihat", 100), .. Enumerable.Repeat("tick", Groups - 10)], f.Turns.Decided);
    }

    [Xunit.Fact]
    public async Task Everybody_is_answered_at_the_phone_before_the_clock_turns_are_through()
    {
        var clock = new DemoClock(TimeProvider.System);
        var turns = new FakeTurns();
        using var slow = new ManualResetEventSlim();
        var ticks = 0;
        turns.OnTick = _ =>
        {
            slow.Wait(10); // each decision takes 10 ms, until everybody is answered
            Interlocked.Increment(ref ticks);
            return Outcome.Nothing;
        };
        await using var twilio = await FakeTwilio.StartAsync(clock);
        await using var host = await RunningHost.StartAsync(twilio.Url, time: clock, turns: turns);
        await ImportAsync(host.Store);
        clock.MoveTo(clock.GetUtcNow().AddSeconds(10)); // the clock pump looks again
        await Eventually.IsAsync(() => Volatile.Read(ref ticks) >= 5, "the clock turns have begun");

        Assert.All(await Task.WhenAll(Enumerable.Range(1, 20).Select(n => host.WhatsAppAsync($"+62812000000{n:00}", "lihat"))), status => Assert.Equal(200, status));
        await Eventually.IsAsync(() => twilio.Messages.Select(m => m["to"]!.GetValue<string>()).Distinct().Count() == 20, "twenty answers");
        var before = Volatile.Read(ref ticks);
        slow.Set();

        Assert.InRange(before, 5, Groups - 1);
        await Eventually.IsAsync(() => Volatile.Read(ref ticks) == Groups, "all clock turns");
    }

    /// <summary>Groups nobody is in, all of them due.</summary>
    private static async Task<KubeId[]> ImportAsync(SqliteStore store)
    {
        KubeId[] ids = [.. Enumerable.Range(1, Groups).Select(n => new KubeId(string.Create(CultureInfo.InvariantCulture, $"tick-{n:000}")))];
        var day = new DateOnly(2026, 1, 5);
        await Task.WhenAll(ids.Select(id => store.ImportAsync(new(id, [], [], [new(1, Zone.Wib.At(day, TimeOnly.MinValue), null, "import", new KubeFounded(id, new("T"), Zone.Wib, new(1), day))]))));
        await store.OnLaneAsync(static db => db["update streams set due = last_at where name like 'k:tick-%'"].Run());
        return ids;
    }
}
