using System.Runtime.CompilerServices;
using Bot.Domain;

namespace Bot.Host.Tests;

/// <summary>A store without a disk: enough of the contract to try the edges on. Coba addresses name people by id.</summary>
internal sealed class MemoryStore(ITurns turns, TimeProvider time) : IStore
{
    private readonly Dictionary<KubeId, (List<Person> People, List<NewText> Texts, List<StoredFact> Facts, Kube State)> groups = [];
    private readonly HashSet<string> keys = [];
    private readonly List<(long Id, Outgoing Out, DateTimeOffset Queued, bool Sent)> outbox = [];
    private readonly HashSet<long> marked = [];
    private readonly Dictionary<KubeId, DateTimeOffset> due = [];
    private readonly Lock gate = new();
    private readonly SemaphoreSlim changed = new(0);

    public List<Incoming> Heard { get; } = [];
    public bool Broken { get; set; }

    /// <summary>The group whose clock turns cannot be stored.</summary>
    public KubeId? BrokenClock { get; set; }

    public void SetDue(KubeId kube, DateTimeOffset at) => due[kube] = at;

    public Task<TurnEnd> RunAsync(Incoming incoming, CancellationToken cancel = default)
    {
        lock (gate)
        {
            if (Broken) throw new StoreUnavailableException("broken");
            Heard.Add(incoming);
            if (!keys.Add(incoming.Key)) return Task.FromResult(TurnEnd.Duplicate);
            var senders = groups.Values.SelectMany(g => g.People).Where(p => incoming.From == new Address(Channel.Coba, p.Id.Value)).DistinctBy(p => p.Id).ToList();
            Queue(turns.Decide(new(incoming, time.GetUtcNow(), senders, [], null), Known(null, null)));
            return Task.FromResult(TurnEnd.Done);
        }
    }

    public Task<bool> TickAsync(KubeId kube, Channel? via = null, CancellationToken cancel = default)
    {
        lock (gate)
        {
            if (!due.TryGetValue(kube, out var at) || at > time.GetUtcNow()) return Task.FromResult(false);
            if (BrokenClock == kube) throw new StoreUnavailableException("broken");
            due.Remove(kube);
            Ticks++;
            Queue(turns.Tick(Known(groups[kube].State, via)));
            return Task.FromResult(true);
        }
    }

    public Task<IReadOnlyList<(KubeId Kube, DateTimeOffset Due)>> DueGroupsAsync(DateTimeOffset until, int limit, CancellationToken cancel = default)
    {
        lock (gate) return Task.FromResult<IReadOnlyList<(KubeId, DateTimeOffset)>>([.. due.Where(d => d.Value <= until).OrderBy(d => d.Value).Take(limit).Select(d => (d.Key, d.Value))]);
    }

    /// <summary>How often the clock was said to have been set back, and how many clock turns ran.</summary>
    public int SetBack { get; private set; }
    public int Ticks { get; private set; }

    public Task ClockSetBackAsync(CancellationToken cancel = default)
    {
        SetBack++;
        return Task.CompletedTask;
    }

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel = default)
    {
        lock (gate) return Task.FromResult(due.Count == 0 ? null : (DateTimeOffset?)due.Values.Min());
    }

    public Task<IReadOnlyList<OutboxRow>> TakeDueAsync(IReadOnlyCollection<Channel> channels, int limit, CancellationToken cancel = default)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var rows = outbox.Where(o => !o.Sent && channels.Contains(o.Out.To.Channel) && (o.Out.NotBefore ?? now) <= now).Take(limit).ToList();
            foreach (var row in rows) outbox[(int)row.Id - 1] = row with { Sent = true };
            return Task.FromResult<IReadOnlyList<OutboxRow>>([.. rows.Select(o => new OutboxRow(o.Id, o.Out.To, o.Out.Class, o.Out.Message, o.Out.Ref, 0, o.Queued, null))]);
        }
    }

    public Task MarkAsync(long outboxId, SendResult result, CancellationToken cancel = default)
    {
        lock (gate) marked.Add(outboxId);
        return Task.CompletedTask;
    }

    public Task ProviderStatusAsync(long? outboxId, string? providerId, DeliveryStatus status, string? reason, CancellationToken cancel = default) => Task.CompletedTask;

    public Task<DateTimeOffset?> NextSendAsync(IReadOnlyCollection<Channel> channels, CancellationToken cancel = default)
    {
        lock (gate)
        {
            var waiting = outbox.Where(o => !marked.Contains(o.Id) && channels.Contains(o.Out.To.Channel)).Select(o => o.Out.NotBefore ?? o.Queued).ToList();
            return Task.FromResult(waiting.Count == 0 ? null : (DateTimeOffset?)waiting.Min());
        }
    }

    public Task OutboxChangedAsync(CancellationToken cancel) => changed.WaitAsync(cancel);

    public async IAsyncEnumerable<StoredFact> FactsAsync(KubeId kube, long after = 0, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        foreach (var fact in groups[kube].Facts.Where(f => f.Seq > after)) yield return await Task.FromResult(fact);
    }

    public Task<IReadOnlyList<KubeId>> GroupsAsync(CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<KubeId>>([.. groups.Keys.Order()]);

    public Task<(Kube State, long Seq)?> StateAsync(KubeId kube, CancellationToken cancel = default) =>
        Task.FromResult(groups.TryGetValue(kube, out var g) ? ((Kube, long)?)(g.State, g.Facts.Count) : null);

    public Task<IReadOnlyList<Person>> PeopleAsync(KubeId kube, CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<Person>>(groups[kube].People);

    public Task<IReadOnlyList<NewText>> TextsAsync(KubeId kube, CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<NewText>>(groups[kube].Texts);

    public Task<bool> ImportAsync(NewKube kube, CancellationToken cancel = default) =>
        Task.FromResult(groups.TryAdd(kube.Id, ([.. kube.People], [.. kube.Texts], [.. kube.Facts], kube.Facts.Aggregate(Kube.Unborn, (k, f) => k.After(f.Fact)))));

    public Task KeepUnreadableAsync(Channel channel, string why, ReadOnlyMemory<byte> body, CancellationToken cancel = default) => Task.CompletedTask;

    public Task<IReadOnlyList<HeldTurn>> HeldAsync(CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<HeldTurn>>([]);

    public Task PingAsync(CancellationToken cancel = default) => Broken ? throw new StoreUnavailableException("broken") : Task.CompletedTask;

    public Task BackupAsync(string file, CancellationToken cancel = default) => throw new NotSupportedException();

    public ValueTask DisposeAsync()
    {
        changed.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Queue(Outcome outcome)
    {
        foreach (var say in outcome.Say) outbox.Add((outbox.Count + 1, say, time.GetUtcNow(), false));
        if (outcome.Say.Count > 0) changed.Release();
    }

    private Known Known(Kube? kube, Channel? via) => new(time.GetUtcNow(), kube, Nobody.Here, Nobody.Here, Nobody.Here, via);

    private sealed class Nobody : IDirectory, IPast, ITalks
    {
        public static readonly Nobody Here = new();
        public Person? Find(PersonId id) => null;
        public IReadOnlyList<Person> At(Address address) => [];
        public string? Text(KubeId kube, TextId id) => null;
        public EntryPosted? Entry(Receipt number) => null;
        public IReadOnlyList<EntryPosted> Entries(Dana? fund = null, PersonId? person = null, JenisTransaksi? kind = null, DateOnly? from = null, DateOnly? until = null, int limit = 200, Receipt? before = null) => [];
        public ReadOnlyMemory<byte>? Of(Address address) => null;
    }
}

/// <summary>Says back what it hears, the way the edges need it: one answer with choices, and one notice to somebody else.</summary>
internal sealed class Echo : ITurns
{
    /// <summary>Who is told beside the speaker.</summary>
    public Address? Also { get; init; }

    public KubeId? Which(Arrival arrival) => null;

    public Outcome Decide(Arrival arrival, Known known)
    {
        var said = arrival.Message.Button?.Says ?? arrival.Message.Text;
        List<Outgoing> say = [new(arrival.Message.From, SendClass.Answer, new Message($"*Dengar*: {said}", [new("Ya, catat", "ya"), new("Batal", "batal")])) { Ref = 7 }];
        if (Also is { } other) say.Add(new(other, SendClass.Notice, new Message($"{(arrival.Senders.Count > 0 ? arrival.Senders[0].Call : "Orang baru")}: {said.Length} huruf")));
        if (said == "besok") say.Add(new(arrival.Message.From, SendClass.Notice, new Message("Ini sudah pagi")) { NotBefore = known.Now.AddHours(12) });
        return new() { Say = say };
    }

    public Outcome Tick(Known known) =>
        new() { Say = [new(new(known.Via ?? Channel.WhatsApp, "m3-01"), SendClass.Notice, new Message($"Jam {known.Kube!.Zone.Local(known.Now):HH.mm}"))] };

    public Outcome Sorry(Arrival arrival, Known known) => Outcome.Nothing;
}
