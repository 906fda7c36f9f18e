using System.Diagnostics.Metrics;

namespace Bot.Host;

/// <summary>
/// What operators see of the clock, under the meter <c>KubeBot.Clock</c>: <c>kubebot.clock.lag</c> (seconds the earliest due
/// group waits), <c>kubebot.clock.turns</c> and <c>kubebot.clock.failures</c>.
/// </summary>
internal sealed class ClockMeter : IDisposable
{
    public const string Name = "KubeBot.Clock";

    private readonly Meter meter = new(Name);
    private readonly Counter<long> turns, failures;
    private long earliest = long.MaxValue;

    public ClockMeter(TimeProvider time)
    {
        turns = meter.CreateCounter<long>("kubebot.clock.turns", "{turn}", "Clock turns that were stored.");
        failures = meter.CreateCounter<long>("kubebot.clock.failures", "{turn}", "Clock turns that could not be stored.");
        meter.CreateObservableGauge("kubebot.clock.lag", () => Lag(time.GetUtcNow()).TotalSeconds, "s", "How long the earliest group that is due has waited.");
    }

    /// <summary>When the earliest group is or was due, at the last look; null when none is within seconds.</summary>
    public DateTimeOffset? Earliest { set => Volatile.Write(ref earliest, value?.UtcTicks ?? long.MaxValue); }

    public void Ran() => turns.Add(1);

    public void Failed() => failures.Add(1);

    public void Dispose() => meter.Dispose();

    private TimeSpan Lag(DateTimeOffset now) => TimeSpan.FromTicks(Math.Max(0, now.UtcTicks - Volatile.Read(ref earliest)));
}
