using System.Diagnostics.Metrics;
using Bot.Domain;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>The machine's clock is set ahead or back under the running pump; what operators see of the clock.</summary>
public sealed class ClockLeapTests : IAsyncDisposable
{
    private static readonly KubeId Kenanga = new("kube-melati-3"), SinarPagi = new("ewarong-cahaya-dini");

    private readonly TwoClocks time = new();
    private readonly MemoryStore store;
    private readonly ClockPump pump;
    private int ticks;

    public ClockLeapTests()
    {
        store = new(new Echo(), time);
        pump = new(store, time, new(null), NullLogger<ClockPump>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        pump.Dispose();
        await store.DisposeAsync();
    }

    /// <summary>Runs rounds until there is nothing to do; how many groups had a turn.</summary>
    private async Task<int> RoundsAsync()
    {
        ticks = store.Ticks;
        while (await pump.RoundAsync(default) == TimeSpan.Zero) Assert.True(store.Ticks - ticks < 100, "the pump does not rest");
        return store.Ticks - ticks;
    }

    [Xunit.Fact]
    public async Task A_leap_ahead_is_doubted_for_five_minutes_and_then_believed()
    {
        await StorePlace.FillWithDemoAsync(store);
        Assert.Equal(0, await RoundsAsync());
        store.SetDue(Kenanga, time.Wall.AddDays(3));
        time.Wall += TimeSpan.FromDays(30);
        Assert.Equal(0, await RoundsAsync());
        time.Pass(TimeSpan.FromMinutes(4.9));
        Assert.Equal(0, await RoundsAsync());
        time.Pass(TimeSpan.FromMinutes(0.2));
        Assert.Equal(1, await RoundsAsync());
    }

    [Xunit.Fact]
    public async Task A_leap_ahead_that_is_set_right_has_settled_nothing()
    {
        await StorePlace.FillWithDemoAsync(store);
        await RoundsAsync();
        store.SetDue(Kenanga, time.Wall.AddDays(3));
        time.Wall += TimeSpan.FromDays(30);
        await RoundsAsync();
        time.Pass(TimeSpan.FromMinutes(1));
        time.Wall -= TimeSpan.FromDays(30);
        store.SetDue(SinarPagi, time.Wall);
        Assert.Equal(1, await RoundsAsync());
        Assert.Equal(1, store.SetBack);
        Assert.Equal([(Kenanga, time.Wall.AddDays(3).AddMinutes(-1))], await store.DueGroupsAsync(DateTimeOffset.MaxValue, 10));
    }

    [Xunit.Fact]
    public async Task A_day_off_or_an_hour_is_no_leap()
    {
        await StorePlace.FillWithDemoAsync(store);
        await RoundsAsync();
        store.SetDue(Kenanga, time.Wall.AddHours(1));
        time.Wall += TimeSpan.FromHours(2);
        Assert.Equal(1, await RoundsAsync());
        store.SetDue(Kenanga, time.Wall.AddHours(1));
        time.Pass(TimeSpan.FromDays(1)); // passed by the timer's count too: nothing was set
        Assert.Equal(1, await RoundsAsync());
        Assert.Equal(0, store.SetBack);
    }

    [Xunit.Fact]
    public async Task A_clock_set_back_is_told_to_the_store_and_lets_failed_groups_try_again()
    {
        await StorePlace.FillWithDemoAsync(store);
        store.SetDue(Kenanga, time.Wall.AddHours(-1));
        store.BrokenClock = Kenanga;
        await RoundsAsync();
        store.BrokenClock = null;
        time.Wall -= TimeSpan.FromMinutes(30);
        Assert.Equal(1, await RoundsAsync());
        Assert.Equal(1, store.SetBack);
    }

    [Xunit.Fact]
    public async Task The_lag_is_a_metric()
    {
        await StorePlace.FillWithDemoAsync(store);
        var seen = new System.Collections.Concurrent.ConcurrentBag<(string, double)>(); // of other tests' pumps too
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, l) =>
            {
                if (instrument.Meter.Name == ClockMeter.Name) l.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => seen.Add((instrument.Name, value)));
        listener.Start();
        store.SetDue(Kenanga, time.Wall.AddMinutes(-3));
        store.BrokenClock = Kenanga;
        await pump.RoundAsync(default);
        listener.RecordObservableInstruments();
        Assert.Contains(("kubebot.clock.lag", 180.0), seen);
    }

    /// <summary>The wall's clock, and the count that no one sets.</summary>
    private sealed class TwoClocks : TimeProvider
    {
        private long stamp;

        public DateTimeOffset Wall { get; set; } = DemoClock.Start;

        public void Pass(TimeSpan time) => (Wall, stamp) = (Wall + time, stamp + time.Ticks);

        public override DateTimeOffset GetUtcNow() => Wall;
        public override long GetTimestamp() => stamp;
        public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    }
}
