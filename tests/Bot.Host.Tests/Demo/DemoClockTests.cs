using Xunit;

namespace Bot.Host.Tests;

/// <summary>The demo's time: goes on, can be moved forward, and wakes who waits for it.</summary>
public class DemoClockTests
{
    private readonly PassingClock real = new();
    private readonly DemoClock clock;

    public DemoClockTests() => clock = new(real);

    [Fact]
    public void It_begins_at_the_demos_present_and_goes_on_with_real_time()
    {
        Assert.Equal(DemoClock.Start, clock.GetUtcNow());
        real.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(DemoClock.Start.AddMinutes(5), clock.GetUtcNow());
    }

    [Fact]
    public void It_moves_forward_and_never_back()
    {
        clock.MoveTo(DemoClock.Start.AddHours(3));
        clock.MoveTo(DemoClock.Start.AddHours(2));
        real.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(DemoClock.Start.AddHours(3).AddSeconds(1), clock.GetUtcNow());
    }

    [Fact]
    public void A_timer_rings_when_the_clock_is_moved_past_it_and_not_before()
    {
        var rings = 0;
        using var timer = clock.CreateTimer(_ => rings++, null, TimeSpan.FromHours(2), Timeout.InfiniteTimeSpan);
        clock.MoveTo(DemoClock.Start.AddHours(1));
        Assert.Equal(0, rings);
        real.Pass(TimeSpan.FromMinutes(59));
        Assert.Equal(0, rings);
        clock.MoveTo(DemoClock.Start.AddHours(5));
        Assert.Equal(1, rings);
        clock.MoveTo(DemoClock.Start.AddHours(9));
        Assert.Equal(1, rings);
    }

    [Fact]
    public void A_repeating_timer_goes_on_and_a_stopped_one_is_silent()
    {
        var rings = 0;
        var timer = clock.CreateTimer(_ => rings++, null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        clock.MoveTo(DemoClock.Start.AddMinutes(1));
        real.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(2, rings);
        timer.Dispose();
        clock.MoveTo(DemoClock.Start.AddHours(1));
        real.Pass(TimeSpan.FromHours(1));
        Assert.Equal(2, rings);
    }

    [Fact]
    public void A_ring_holds_nobody_up_who_asks_the_time_elsewhere()
    {
        var asked = false;
        using var timer = clock.CreateTimer(_ =>
        {
            var elsewhere = new Thread(() => clock.GetUtcNow());
            elsewhere.Start();
            asked = elsewhere.Join(TimeSpan.FromSeconds(30));
        }, null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        clock.MoveTo(DemoClock.Start.AddHours(2));
        Assert.True(asked);
    }

    [Fact]
    public async Task A_wait_of_a_day_ends_when_the_day_is_skipped()
    {
        var wait = Task.Delay(TimeSpan.FromDays(1), clock, TestContext.Current.CancellationToken);
        Assert.False(wait.IsCompleted);
        clock.MoveTo(DemoClock.Start.AddDays(1));
        await wait;
    }
}

/// <summary>A real clock in the hand: time passes when the test says so, and timers ring then.</summary>
internal sealed class PassingClock : TimeProvider
{
    private readonly System.Collections.Concurrent.ConcurrentBag<Bell> bells = [];
    private TimeSpan passed;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + passed;
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    public override long GetTimestamp() => passed.Ticks;

    public void Pass(TimeSpan time)
    {
        passed += time;
        foreach (var bell in bells) bell.Look();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var bell = new Bell(this, callback, state);
        bells.Add(bell);
        bell.Change(dueTime, period);
        return bell;
    }

    private sealed class Bell(PassingClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan? due;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.passed + dueTime;
            if (dueTime == TimeSpan.Zero) Look();
            return true;
        }

        public void Look()
        {
            if (due is not { } at || at > clock.passed) return;
            due = null;
            callback(state);
        }

        public void Dispose() => due = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
