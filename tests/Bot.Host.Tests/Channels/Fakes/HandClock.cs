using Xunit;

namespace Bot.Host.Tests;

/// <summary>A clock moved by hand; timers and delays made from it fire when it passes them, in order.</summary>
public sealed class HandClock(DateTimeOffset start) : TimeProvider
{
    public static readonly DateTimeOffset Morning = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);

    private readonly Lock _lock = new();
    private readonly List<HandTimer> _timers = [];
    private DateTimeOffset _now = start;

    public HandClock() : this(Morning) { }

    /// <summary>Every wait that was asked for, in order.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<TimeSpan> Waits { get; } = [];

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new HandTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        var until = GetUtcNow() + by;
        while (true)
        {
            HandTimer? next;
            lock (_lock)
            {
                next = _timers.Where(t => t.Due <= until).MinBy(t => t.Due);
                _now = next?.Due > _now ? next.Due!.Value : next is null ? until : _now;
                if (next is null) return;
                next.Due = null;
                _timers.Remove(next);
            }
            next.Fire();
        }
    }

    /// <summary>Moves on second by second until the condition holds; fails after an hour of the clock.</summary>
    public async Task UntilAsync(Func<bool> condition, string what)
    {
        for (var i = 0; i < 3_600; i++)
        {
            if (await Eventually.HoldsAsync(condition, TimeSpan.FromMilliseconds(i < 5 ? 100 : 10))) return;
            Advance(TimeSpan.FromSeconds(1));
        }
        Assert.Fail($"never happened: {what}");
    }

    private sealed class HandTimer(HandClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset? Due { get; set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime > TimeSpan.Zero) clock.Waits.Enqueue(dueTime);
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
                if (Due is not null) clock._timers.Add(this);
            }
            return true;
        }

        public void Dispose()
        {
            lock (clock._lock) clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

/// <summary>Waits for a condition, not for a time.</summary>
public static class Eventually
{
    public static async Task IsAsync(Func<bool> condition, string what) =>
        Assert.True(await HoldsAsync(condition, TimeSpan.FromSeconds(20)), $"never happened: {what}");

    public static async Task<bool> HoldsAsync(Func<bool> condition, TimeSpan patience)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (!condition())
        {
            if (waited.Elapsed > patience) return false;
            await Task.Delay(1);
        }
        return true;
    }
}
