namespace Bot.Host;

/// <summary>Spaces messages to one receiver (or to a provider, or of one sender) so that a limit is met before somebody has to say so. Bursts pass.</summary>
/// <param name="perSecond">Sustained messages per second.</param>
/// <param name="burst">How many may go at once after a pause.</param>
internal sealed class Pacer(TimeProvider time, double perSecond, int burst)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _free = [];
    private readonly TimeSpan _gap = TimeSpan.FromSeconds(1 / perSecond);

    /// <summary>Takes the next place in the receiver's line and waits for it.</summary>
    public async Task WaitAsync(string receiver, CancellationToken cancel)
    {
        var wait = Reserve(receiver);
        if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancel);
    }

    /// <summary>Takes the receiver's next place when it comes soon enough: null. Else how long it would be, and no place is taken.</summary>
    /// <param name="when">For what happened at another time than now.</param>
    public TimeSpan? Ask(string receiver, TimeSpan patience, DateTimeOffset? when = null)
    {
        lock (_lock)
        {
            var now = when ?? time.GetUtcNow();
            if (_free.TryGetValue(receiver, out var at) && at - now > patience) return at - now;
            Reserve(receiver, now);
            return null;
        }
    }

    /// <summary>How long the receiver's next message has to wait; the place is taken.</summary>
    public TimeSpan Reserve(string receiver) => Reserve(receiver, time.GetUtcNow());

    private TimeSpan Reserve(string receiver, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_free.Count > 10_000) Forget(now);
            var earliest = now - (burst - 1) * _gap;
            var mine = _free.TryGetValue(receiver, out var at) && at > earliest ? at : earliest;
            _free[receiver] = mine + _gap;
            return mine > now ? mine - now : TimeSpan.Zero;
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (receiver, at) in _free)
        {
            if (at < now) _free.Remove(receiver);
        }
    }
}
