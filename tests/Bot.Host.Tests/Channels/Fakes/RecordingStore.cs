using System.Collections.Concurrent;
using Bot.Domain;

namespace Bot.Host.Tests;

/// <summary>
/// A store in memory for channel tests: records what comes in, keeps keys, and hands out an outbox by the rules of T-10.
/// </summary>
public sealed class RecordingStore(TimeProvider time) : IStore
{
    private readonly Lock _lock = new();
    private readonly List<Row> _rows = [];
    private readonly HashSet<string> _keys = [];
    private readonly SemaphoreSlim _changed = new(0);
    private int _faults;

    public ConcurrentQueue<Incoming> Taken { get; } = [];
    public ConcurrentQueue<(Channel Channel, string Why, byte[] Body)> Unreadable { get; } = [];
    public ConcurrentQueue<(long? Row, string? Sid, DeliveryStatus Status, string? Reason)> Statuses { get; } = [];
    public ConcurrentQueue<(long Row, SendResult Result, DateTimeOffset At)> Marks { get; } = [];

    /// <summary>When true every write says that the store is away.</summary>
    public bool IsAway { get; set; }

    /// <summary>How many further calls of <see cref="TakeDueAsync"/> and <see cref="MarkAsync"/> throw something nobody expects.</summary>
    public int Faults
    {
        get => Volatile.Read(ref _faults);
        set => Volatile.Write(ref _faults, value);
    }

    /// <summary>What every turn waits for.</summary>
    public Func<Task> Before { get; set; } = static () => Task.CompletedTask;

    public async Task<TurnEnd> RunAsync(Incoming incoming, CancellationToken cancel = default)
    {
        if (IsAway) throw new StoreUnavailableException("away");
        await Before();
        lock (_lock)
        {
            if (!_keys.Add(incoming.Key)) return TurnEnd.Duplicate;
        }
        Taken.Enqueue(incoming);
        return TurnEnd.Done;
    }

    public Task KeepUnreadableAsync(Channel channel, string why, ReadOnlyMemory<byte> body, CancellationToken cancel = default)
    {
        if (IsAway) throw new StoreUnavailableException("away");
        Unreadable.Enqueue((channel, why, body.ToArray()));
        return Task.CompletedTask;
    }

    public Task ProviderStatusAsync(long? outboxId, string? providerId, DeliveryStatus status, string? reason, CancellationToken cancel = default)
    {
        if (IsAway) throw new StoreUnavailableException("away");
        Statuses.Enqueue((outboxId, providerId, status, reason));
        lock (_lock)
        {
            // An unknown send whose status arrives is no longer unknown.
            foreach (var row in _rows.Where(r => r.Out.Id == outboxId && r is { IsOpen: true, InFlight: false })) row.IsOpen = false;
        }
        return Task.CompletedTask;
    }

    public long Queue(Address to, string text, SendClass @class = SendClass.Answer) => Queue(to, new Message(text), @class);

    public long Queue(Address to, Message message, SendClass @class = SendClass.Answer, int reference = 0)
    {
        long id;
        lock (_lock)
        {
            id = _rows.Count + 1;
            // She has just written: WhatsApp takes what is said to her.
            _rows.Add(new(new(id, to, @class, message, reference, 0, time.GetUtcNow(), LastInbound: time.GetUtcNow())) { Due = time.GetUtcNow() });
        }
        _changed.Release();
        return id;
    }

    /// <summary>What a restart does: what was in flight waits again, its tries counted.</summary>
    public void Restart()
    {
        lock (_lock)
        {
            foreach (var row in _rows) row.InFlight = false;
        }
        _changed.Release();
    }

    public bool IsDone(long id)
    {
        lock (_lock) return _rows.Exists(r => r.Out.Id == id && !r.IsOpen);
    }

    public bool AllDone
    {
        get
        {
            lock (_lock) return _rows.TrueForAll(r => !r.IsOpen);
        }
    }

    public Task<IReadOnlyList<OutboxRow>> TakeDueAsync(IReadOnlyCollection<Channel> channels, int limit, CancellationToken cancel = default)
    {
        if (Interlocked.Decrement(ref _faults) >= 0) throw new InvalidOperationException("fault on purpose");
        lock (_lock)
        {
            List<OutboxRow> taken = [];
            foreach (var line in _rows.Where(r => r.IsOpen && channels.Contains(r.Out.To.Channel)).GroupBy(r => (r.Out.To, r.Out.Class)).OrderBy(g => g.Key.Class))
            {
                if (line.Any(r => r.InFlight)) continue;
                foreach (var row in line)
                {
                    if (row.Due > time.GetUtcNow().AddSeconds(10)) continue;
                    if (row.Due > time.GetUtcNow() || taken.Count == limit) break;
                    row.InFlight = true;
                    row.Out = row.Out with { Attempts = row.Out.Attempts + 1 };
                    taken.Add(row.Out);
                }
            }
            return Task.FromResult<IReadOnlyList<OutboxRow>>(taken);
        }
    }

    public Task MarkAsync(long outboxId, SendResult result, CancellationToken cancel = default)
    {
        if (Interlocked.Decrement(ref _faults) >= 0) throw new InvalidOperationException("fault on purpose");
        lock (_lock)
        {
            var row = _rows[(int)outboxId - 1];
            row.InFlight = false;
            DateTimeOffset? again = result switch { SendResult.TryAgain t => t.At, SendResult.Unknown u => u.LookAgain, _ => null };
            row.IsOpen = again is not null;
            row.Due = again ?? row.Due;
        }
        Marks.Enqueue((outboxId, result, time.GetUtcNow()));
        _changed.Release();
        return Task.CompletedTask;
    }

    public Task<DateTimeOffset?> NextSendAsync(IReadOnlyCollection<Channel> channels, CancellationToken cancel = default)
    {
        lock (_lock) return Task.FromResult(_rows.Where(r => r is { IsOpen: true, InFlight: false } && channels.Contains(r.Out.To.Channel)).Min(r => (DateTimeOffset?)r.Due));
    }

    public Task OutboxChangedAsync(CancellationToken cancel) => _changed.WaitAsync(cancel);

    public ValueTask DisposeAsync()
    {
        _changed.Dispose();
        return ValueTask.CompletedTask;
    }

    public Task<bool> TickAsync(KubeId kube, Channel? via = null, CancellationToken cancel = default) => throw new NotSupportedException();
    public Task<IReadOnlyList<(KubeId Kube, DateTimeOffset Due)>> DueGroupsAsync(DateTimeOffset until, int limit, CancellationToken cancel = default) => throw new NotSupportedException();
    public Task ClockSetBackAsync(CancellationToken cancel = default) => throw new NotSupportedException();
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel = default) => throw new NotSupportedException();
    public IAsyncEnumerable<StoredFact> FactsAsync(KubeId kube, long after = 0, CancellationToken cancel = default) => throw new NotSupportedException();
    public Task<IReadOnlyList<KubeId>> GroupsAsync(CancellationToken cancel = default) => throw new NotSupportedException();
    public Task<(Kube State, long Seq)?> StateAsync(KubeId kube, CancellationToken cancel = default) => throw new NotSupportedException();
    public Task<IReadOnlyList<Person>> PeopleAsync(KubeId kube, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<NewText>> TextsAsync(KubeId kube, CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<NewText>>([]);
    public Task<bool> ImportAsync(NewKube kube, CancellationToken cancel = default) => throw new NotSupportedException();
    public Task<IReadOnlyList<HeldTurn>> HeldAsync(CancellationToken cancel = default) => throw new NotSupportedException();
    public Task PingAsync(CancellationToken cancel = default) => throw new NotSupportedException();
    public Task BackupAsync(string file, CancellationToken cancel = default) => throw new NotSupportedException();

    private sealed class Row(OutboxRow row)
    {
        public OutboxRow Out { get; set; } = row;
        public DateTimeOffset Due { get; set; }
        public bool InFlight { get; set; }
        public bool IsOpen { get; set; } = true;
    }
}
