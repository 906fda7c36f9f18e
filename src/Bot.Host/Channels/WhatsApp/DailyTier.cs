using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// Meta's limit on how many people a business may write to first within 24 hours (channels B6). Who was written to already may be again;
/// a new one waits until the oldest is a day old. Broadcasts leave the last tenth to what people wait for.
/// </summary>
/// <param name="most">People in 24 hours; 0: any number.</param>
internal sealed class DailyTier(IStore store, int most, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    private readonly SemaphoreSlim _one = new(1, 1);
    private Dictionary<Address, DateTimeOffset>? _started;

    /// <summary>When the person may be written to by template; null: now, and her place is taken.</summary>
    public async Task<DateTimeOffset?> WaitAsync(Address to, SendClass @class, CancellationToken cancel)
    {
        if (most == 0) return null;
        await _one.WaitAsync(cancel);
        try
        {
            var now = time.GetUtcNow();
            _started ??= (await store.StartedAsync(now - Day, cancel)).ToDictionary(static s => s.To, static s => s.At);
            foreach (var (old, at) in _started)
            {
                if (at <= now - Day) _started.Remove(old);
            }
            if (!_started.ContainsKey(to) && _started.Count >= (@class == SendClass.Broadcast ? most - most / 10 : most)) return _started.Values.Min() + Day;
            _started[to] = now;
            return null;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
