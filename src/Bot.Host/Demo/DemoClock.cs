namespace Bot.Host;

/// <summary>A clock that people can move on, never back.</summary>
public interface IMovableClock
{
    /// <summary>Moves the clock to a later instant; an earlier one changes nothing.</summary>
    void MoveTo(DateTimeOffset instant);
}

/// <summary>
/// The demo's own time: it begins on a Saturday morning before a meeting, goes on with the real clock, and can be moved forward.
/// Everything that waits for a time by this clock wakes when it is moved past it.
/// </summary>
public sealed class DemoClock(TimeProvider real, DateTimeOffset start) : TimeProvider, IMovableClock
{
    /// <summary>The demo data's own present (harapan.json, "sekarang").</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);

    private readonly TimeProvider real = real;
    private readonly long began = real.GetTimestamp();
    private readonly List<Alarm> alarms = [];
    private readonly Lock gate = new();
    private TimeSpan ahead;

    public DemoClock(TimeProvider real) : this(real, Start) { }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return start.ToUniversalTime() + real.GetElapsedTime(began) + ahead;
    }

    public override long TimestampFrequency => real.TimestampFrequency;

    public override long GetTimestamp() => real.GetTimestamp();

    public void MoveTo(DateTimeOffset instant)
    {
        Alarm[] waiting;
        lock (gate)
        {
            var step = instant - GetUtcNow();
            if (step <= TimeSpan.Zero) return;
            ahead += step;
            waiting = [.. alarms];
        }
        foreach (var alarm in waiting) alarm.Look();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>A timer by this clock: a real one that is set again whenever the clock was moved.</summary>
    private sealed class Alarm : ITimer
    {
        private readonly DemoClock clock;
        private readonly ITimer timer;
        private DateTimeOffset? due;
        private TimeSpan period;

        public Alarm(DemoClock clock, TimerCallback callback, object? state)
        {
            this.clock = clock;
            timer = clock.real.CreateTimer(_ => Ring(callback, state), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            lock (clock.gate) clock.alarms.Add(this);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                this.period = period;
                due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.GetUtcNow() + dueTime;
            }
            return timer.Change(dueTime, Timeout.InfiniteTimeSpan);
        }

        /// <summary>The clock was moved: what is left of the wait, by the new time.</summary>
        public void Look()
        {
            if (Left() is { } left) timer.Change(left, Timeout.InfiniteTimeSpan);
        }

        // Nothing is called with the lock held: a ring may run the whole of what waited for it, which may ask the time elsewhere.
        private void Ring(TimerCallback callback, object? state)
        {
            if (Left() is not { } left) return;
            if (left > TimeSpan.Zero)
            {
                timer.Change(left, Timeout.InfiniteTimeSpan);   // set anew while this ring was on its way
                return;
            }
            if (!Rung()) return;
            Look();
            callback(state);
        }

        private TimeSpan? Left()
        {
            lock (clock.gate)
            {
                if (due is not { } at) return null;
                var left = at - clock.GetUtcNow();
                return left > TimeSpan.Zero ? left : TimeSpan.Zero;
            }
        }

        /// <summary>Takes the ring, once; a repeating alarm is due again after its period.</summary>
        private bool Rung()
        {
            lock (clock.gate)
            {
                if (due is not { } at || at > clock.GetUtcNow()) return false;
                due = period > TimeSpan.Zero ? clock.GetUtcNow() + period : null;
                return true;
            }
        }

        public void Dispose()
        {
            lock (clock.gate)
            {
                due = null;
                clock.alarms.Remove(this);
            }
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

/// <summary>A clock that stands still until it is moved: the time of <c>chat --jsonl</c>, so that the same input gives the same bytes.</summary>
public sealed class ManualClock(DateTimeOffset start) : TimeProvider, IMovableClock
{
    private long now = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref now), TimeSpan.Zero);

    public void MoveTo(DateTimeOffset instant)
    {
        if (instant > GetUtcNow()) Interlocked.Exchange(ref now, instant.UtcTicks);
    }
}
