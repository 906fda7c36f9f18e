using Bot.Domain;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>The clock pump runs what is due, and one group's trouble is nobody else's.</summary>
public sealed class ClockPumpTests : IAsyncDisposable
{
    private static readonly KubeId Kenanga = new("kube-melati-3"), SinarPagi = new("ewarong-cahaya-dini");

    private readonly ManualClock clock = new(DemoClock.Start);
    private readonly MemoryStore store;
    private readonly ClockPump pump;

    public ClockPumpTests()
    {
        store = new(new Echo(), clock);
        pump = new(store, clock, new(Channel.Coba), NullLogger<ClockPump>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        pump.Dispose();
        await store.DisposeAsync();
    }

    private async Task<int> SentAsync() => (await store.TakeDueAsync([Channel.Coba], 10)).Count;

    [Fact]
    public async Task It_runs_what_is_due_and_sleeps_until_the_next()
    {
        await StorePlace.FillWithDemoAsync(store);
        store.SetDue(Kenanga, DemoClock.Start);
        store.SetDue(SinarPagi, DemoClock.Start.AddSeconds(2));
        Assert.Equal(TimeSpan.Zero, await pump.RoundAsync(default));
        Assert.Equal(TimeSpan.FromSeconds(2), await pump.RoundAsync(default));
        Assert.Equal(1, await SentAsync());
        clock.MoveTo(DemoClock.Start.AddSeconds(2));
        await pump.RoundAsync(default);
        Assert.Equal(1, await SentAsync());
    }

    [Fact]
    public async Task A_group_that_fails_rests_a_minute_and_stops_no_other()
    {
        await StorePlace.FillWithDemoAsync(store);
        store.BrokenClock = Kenanga;
        store.SetDue(Kenanga, DemoClock.Start.AddSeconds(-1));
        store.SetDue(SinarPagi, DemoClock.Start);
        await pump.RoundAsync(default);
        Assert.Equal(1, await SentAsync());
        store.BrokenClock = null;
        await pump.RoundAsync(default);
        Assert.Equal(0, await SentAsync());
        clock.MoveTo(DemoClock.Start.AddMinutes(1));
        await pump.RoundAsync(default);
        Assert.Equal(1, await SentAsync());
    }
}
