using System.Collections.Concurrent;
using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// The clock as a sender (design section 5): runs the turn of every group that is due, many at once so that they share commits,
/// then sleeps until the next one is. A group whose turn cannot be stored rests a minute, and then runs alone: it never holds up
/// another.
/// </summary>
public sealed partial class ClockPump : BackgroundService
{
    /// <param name="Via">The channel clock messages must take; null for each person's own.</param>
    public sealed record Settings(Channel? Via)
    {
        /// <summary>How far the clock may be behind before <c>readyz</c> says no (<c>Clock:MostLagSeconds</c>).</summary>
        public TimeSpan MostLag { get; init; } = TimeSpan.FromMinutes(2);
    }

    /// <summary>
    /// Groups looked up at once, and turns handed to the store at once: enough to share a commit, few enough to leave the readers
    /// and the processors to what people write.
    /// </summary>
    private const int Batch = 1_000, AtOnce = 128;

    /// <summary>A turn may set an earlier instant while we sleep; it is seen at the latest after this.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Punished = TimeSpan.FromMinutes(1);

    private readonly IStore store;
    private readonly TimeProvider time;
    private readonly Settings settings;
    private readonly ILogger<ClockPump> log;
    private readonly ClockWatch watch;
    private readonly ClockMeter meter;

    /// <summary>Groups that failed, and until when they rest; afterwards they stay here until they have succeeded.</summary>
    private readonly ConcurrentDictionary<KubeId, DateTimeOffset> failed = [];

    public ClockPump(IStore store, TimeProvider time, Settings settings, ILogger<ClockPump> log)
    {
        (this.store, this.time, this.settings, this.log) = (store, time, settings, log);
        watch = new(time);
        meter = new(time);
    }

    public override void Dispose()
    {
        meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var sleep = await RoundAsync(stoppingToken);
            if (sleep > TimeSpan.Zero) await Task.Delay(sleep, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Runs what is due, at most a thousand groups; says how long there is nothing to do. Zero: look again at once.</summary>
    internal async Task<TimeSpan> RoundAsync(CancellationToken cancel)
    {
        try
        {
            if (await HoldsAsync(cancel)) return LongestSleep;
            var now = time.GetUtcNow();
            var ahead = await store.DueGroupsAsync(now + LongestSleep, Batch + failed.Count, cancel);
            meter.Earliest = ahead is [var (_, earliest), ..] ? earliest : null;
            var ready = ahead.Where(d => d.Due <= now && !Rests(d.Kube, now)).Select(d => d.Kube).ToList();
            foreach (var kube in ready.Where(failed.ContainsKey)) await TickAsync(kube, cancel);
            await Parallel.ForEachAsync(ready.Where(kube => !failed.ContainsKey(kube)), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
                async (kube, stop) => await TickAsync(kube, stop));
            if (ready is not []) return TimeSpan.Zero;
            return ahead.Where(d => d.Due > now).Select(d => (DateTimeOffset?)d.Due).FirstOrDefault() is { } next ? Until(next, now) : LongestSleep;
        }
        catch (Exception e) when (e is StoreUnavailableException or SqliteFault)
        {
            StoreFailed(e.Message);
            return LongestSleep;
        }
        catch (OperationCanceledException)
        {
            return TimeSpan.Zero;
        }
    }

    /// <summary>In whole milliseconds, upwards: a timer that rings too early would be asked again and again.</summary>
    private static TimeSpan Until(DateTimeOffset next, DateTimeOffset now) =>
        next - now < LongestSleep ? TimeSpan.FromMilliseconds(Math.Ceiling((next - now).TotalMilliseconds)) : LongestSleep;

    private bool Rests(KubeId kube, DateTimeOffset now) => failed.TryGetValue(kube, out var until) && until > now;

    /// <summary>True while the machine's clock is not believed. The demo's own clock is moved by hand, and always is.</summary>
    private async Task<bool> HoldsAsync(CancellationToken cancel)
    {
        var moved = watch.Look();
        if (moved < -ClockWatch.Noticed)
        {
            ClockBack(moved.Negate());
            foreach (var kube in failed.Keys) failed[kube] = DateTimeOffset.MinValue;
            await store.ClockSetBackAsync(cancel);
        }
        if (settings.Via is not null) return false;
        if (moved > ClockWatch.Leap) ClockLeapt(moved);
        return watch.Doubts;
    }

    private async Task TickAsync(KubeId kube, CancellationToken cancel)
    {
        try
        {
            if (await store.TickAsync(kube, settings.Via, cancel)) meter.Ran();
            failed.TryRemove(kube, out _);
        }
        catch (Exception e) when (e is StoreUnavailableException or SqliteFault)
        {
            failed[kube] = time.GetUtcNow() + Punished;
            meter.Failed();
            TickFailed(kube, e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Clock turn of {Kube} could not be stored and is tried again in a minute: {Why}")]
    private partial void TickFailed(KubeId kube, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "The clock cannot read the store: {Why}")]
    private partial void StoreFailed(string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The machine's clock was set back by {By}")]
    private partial void ClockBack(TimeSpan by);

    [LoggerMessage(Level = LogLevel.Error, Message = "The machine's clock leapt ahead by {By}: what would be due waits five minutes, in case it is set right again")]
    private partial void ClockLeapt(TimeSpan by);
}
