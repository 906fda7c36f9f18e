using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// The clock as a sender (design section 5): runs the turn of every group that is due, then sleeps until the next one is.
/// A group whose turn cannot be stored waits a minute and never holds up another.
/// </summary>
public sealed partial class ClockPump(IStore store, TimeProvider time, ClockPump.Settings settings, ILogger<ClockPump> log) : BackgroundService
{
    /// <param name="Via">The channel clock messages must take; null for each person's own.</param>
    public sealed record Settings(Channel? Via);

    private const int Batch = 100;

    /// <summary>A turn may set an earlier instant while we sleep; it is seen at the latest after this.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Punished = TimeSpan.FromMinutes(1);

    private readonly Dictionary<KubeId, DateTimeOffset> resting = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var sleep = await RoundAsync(stoppingToken);
            await Task.Delay(sleep, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Runs everything due; says how long there is nothing to do.</summary>
    internal async Task<TimeSpan> RoundAsync(CancellationToken cancel)
    {
        try
        {
            var now = time.GetUtcNow();
            foreach (var over in resting.Where(r => r.Value <= now).Select(r => r.Key).ToList()) resting.Remove(over);
            var limit = Batch + resting.Count;
            var due = await store.DueGroupsAsync(now, limit, cancel);
            var ready = due.Where(d => !resting.ContainsKey(d.Kube)).ToList();
            foreach (var (kube, _) in ready) await TickAsync(kube, now, cancel);
            if (due.Count == limit) return TimeSpan.Zero;
            return await store.NextDueAsync(cancel) is { } next && next > now && next - now < LongestSleep ? next - now : LongestSleep;
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

    private async Task TickAsync(KubeId kube, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            await store.TickAsync(kube, settings.Via, cancel);
        }
        catch (Exception e) when (e is StoreUnavailableException or SqliteFault)
        {
            resting[kube] = now + Punished;
            TickFailed(kube, e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Clock turn of {Kube} could not be stored and is tried again in a minute: {Why}")]
    private partial void TickFailed(KubeId kube, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "The clock cannot read the store: {Why}")]
    private partial void StoreFailed(string why);
}
