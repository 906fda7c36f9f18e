using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using Bot.Domain;
using Channel = Bot.Domain.Channel;

namespace Bot.Host;

/// <summary>The store in one SQLite file: the embedded default (design section 4, engine 1).</summary>
public sealed partial class SqliteStore : IStore
{
    private const int Page = 500;
    private const int UnreadableBytes = 64 << 10;

    private readonly StoreOptions options;
    private readonly TimeProvider time;
    private readonly StoreLock held;
    private readonly SqliteDb db;
    private readonly InFlightMarker marker;
    private readonly Vault vault;
    private readonly DecisionWatchdog watchdog;
    private readonly ReadPool readers;
    private readonly TurnDesk desk;
    private readonly WriterLane lane;
    private readonly Loading loading;
    private readonly ITimer retry;
    private readonly Channel<bool> outboxSignal = System.Threading.Channels.Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private bool closed;

    private SqliteStore(StoreOptions options, ITurns turns, TimeProvider time, ILogger log, StoreLock held, SqliteDb db, InFlightMarker marker, Vault vault)
    {
        (this.options, this.time, this.held, this.db, this.marker, this.vault) = (options, time, held, db, marker, vault);
        watchdog = new(options);
        readers = new(options.Database);
        desk = new(db, options, turns, time, marker, watchdog, vault, log)
        {
            OutboxChanged = () => outboxSignal.Writer.TryWrite(true),
            HeldChanged = RetryAt,
        };
        lane = new(db, desk, options, log);
        loading = new(readers, desk.Groups, lane);
        retry = time.CreateTimer(_ => lane!.Post(new HeldWork(desk, loading), fromPerson: false), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public Task<TurnEnd> RunAsync(Incoming incoming, CancellationToken cancel = default)
    {
        var work = new MessageWork(desk, loading, incoming, time.GetUtcNow());
        lane.Post(work, fromPerson: true);
        return cancel.CanBeCanceled ? work.Done.WaitAsync(cancel) : work.Done;
    }

    public Task<bool> TickAsync(KubeId kube, Channel? via = null, CancellationToken cancel = default)
    {
        var work = new TickWork(desk, loading, kube, via);
        lane.Post(work, fromPerson: false);
        return work.Done.WaitAsync(cancel);
    }

    public Task<IReadOnlyList<(KubeId Kube, DateTimeOffset Due)>> DueGroupsAsync(DateTimeOffset until, int limit, CancellationToken cancel = default) =>
        readers.ReadAsync<IReadOnlyList<(KubeId, DateTimeOffset)>>(db =>
            db["select name, due from streams where due is not null and due <= ? order by due, name limit ?"].Set(until.UtcTicks).Set(limit)
                .All(static r => (new KubeId(r.Text(0)[2..]), r.Instant(1))), cancel);

    public Task ClockSetBackAsync(CancellationToken cancel = default) => DoAsync(desk.SetBack, cancel);

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel = default) =>
        readers.ReadAsync(static db => db["select due from streams where due is not null order by due limit 1"].One(static r => (DateTimeOffset?)r.Instant(0)), cancel);

    public Task<IReadOnlyList<OutboxRow>> TakeDueAsync(IReadOnlyCollection<Channel> channels, int limit, CancellationToken cancel = default) =>
        lane.AskAsync(() => desk.Outbox.Take(channels, limit, time.GetUtcNow()), fromPerson: true); // not cancelled: rows taken are rows handed over

    public Task MarkAsync(long outboxId, SendResult result, CancellationToken cancel = default) => DoAsync(() => desk.Outbox.Mark(outboxId, result, desk.Now), cancel, fromPerson: true);

    public Task ProviderStatusAsync(long? outboxId, string? providerId, DeliveryStatus status, string? reason, CancellationToken cancel = default) =>
        DoAsync(() => desk.Outbox.Status(outboxId, providerId, status, reason, desk.Now), cancel);

    public Task<DateTimeOffset?> NextSendAsync(IReadOnlyCollection<Channel> channels, CancellationToken cancel = default) =>
        readers.ReadAsync(db => OutboxTable.Next(db, channels, time.GetUtcNow()), cancel);

    public Task<Message?> OutgoingAsync(long outboxId, CancellationToken cancel = default) => readers.ReadAsync(db => OutboxTable.Body(db, outboxId), cancel);

    public Task<IReadOnlyList<(Address To, DateTimeOffset At)>> StartedAsync(DateTimeOffset since, CancellationToken cancel = default) => readers.ReadAsync(db => OutboxTable.Started(db, since), cancel);

    public Task<DateTimeOffset?> SweptAsync(Channel channel, CancellationToken cancel = default) =>
        readers.ReadAsync(db => db["select cast(value as integer) from meta where name = ?"].Set($"swept:{channel}").One(static r => (DateTimeOffset?)r.Instant(0)), cancel);

    public Task SweptAsync(Channel channel, DateTimeOffset until, CancellationToken cancel = default) => DoAsync(() =>
        db["insert into meta(name, value) values (?, ?) on conflict(name) do update set value = excluded.value"].Set($"swept:{channel}").Set(until.UtcTicks).Run(), cancel);

    public async Task OutboxChangedAsync(CancellationToken cancel) => await outboxSignal.Reader.ReadAsync(cancel);

    public async IAsyncEnumerable<StoredFact> FactsAsync(KubeId kube, long after = 0, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        while (true)
        {
            var page = await readers.ReadAsync(db => db[
                """
                select f.seq, f.at, f.by, f.via, f.kind, f.body from streams s join facts f on f.stream = s.id
                where s.name = ? and f.seq > ? order by f.seq limit ?
                """].Set(StreamEnd.Of(kube)).Set(after).Set(Page).All(static r => new StoredFact(
                    r.Long(0), r.Instant(1), r.MaybeText(2) is { } by ? new PersonId(by) : null, r.Text(3), FactJson.Read(r.Text(4), r.Bytes(5)))), cancel);
            foreach (var fact in page) yield return fact;
            if (page.Count < Page) yield break;
            after = page[^1].Seq;
        }
    }

    public Task<IReadOnlyList<KubeId>> GroupsAsync(CancellationToken cancel = default) =>
        readers.ReadAsync<IReadOnlyList<KubeId>>(static db =>
            db["select name from streams where name >= 'k:' and name < 'k;' order by name"].All(static r => new KubeId(r.Text(0)[2..])), cancel);

    public Task<(Kube State, long Seq)?> StateAsync(KubeId kube, CancellationToken cancel = default) =>
        readers.ReadAsync<(Kube, long)?>(db => Group.Load(db, kube) is { } group ? (group.State, group.End.Seq) : null, cancel);

    public Task<IReadOnlyList<Person>> PeopleAsync(KubeId kube, CancellationToken cancel = default) =>
        readers.ReadAsync<IReadOnlyList<Person>>(db =>
            db["select p.body from members m join people p on p.id = m.person where m.kube = ? order by p.id"].Set(kube.Value).All(PeopleTable.ReadPerson), cancel);

    public Task<IReadOnlyList<NewText>> TextsAsync(KubeId kube, CancellationToken cancel = default) =>
        readers.ReadAsync<IReadOnlyList<NewText>>(db =>
            db["select id, text, keep_until from texts where stream = (select id from streams where name = ?) order by id"].Set(StreamEnd.Of(kube))
                .All(static r => new NewText(new(r.Int(0)), r.Text(1), DateOnly.FromDayNumber(r.Int(2)))), cancel);

    public Task<bool> ImportAsync(NewKube kube, CancellationToken cancel = default) => lane.AskAsync(() => desk.Import(kube)).WaitAsync(cancel);

    public Task KeepUnreadableAsync(Channel channel, string why, ReadOnlyMemory<byte> body, CancellationToken cancel = default)
    {
        var key = $"unreadable:{channel}:{Convert.ToHexStringLower(SHA256.HashData(body.Span))}";
        var text = Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, UnreadableBytes)]);
        return DoAsync(() =>
        {
            var hash = desk.Keys.Hash(key);
            if (desk.Keys.Claim(hash)) desk.Held.Bury(hash, new() { Key = key, From = new(channel, ""), Text = text }, why, time.GetUtcNow());
        }, cancel);
    }

    public Task<IReadOnlyList<HeldTurn>> HeldAsync(CancellationToken cancel = default) => readers.ReadAsync(HeldTable.All, cancel);

    /// <summary>Writes and commits, so that a full or broken disk is seen.</summary>
    public Task PingAsync(CancellationToken cancel = default) => lane.AskAsync(() =>
        db["insert into meta(name, value) values ('ping', randomblob(8)) on conflict(name) do update set value = excluded.value"].Run(), fromPerson: true).WaitAsync(cancel);

    public Task BackupAsync(string file, CancellationToken cancel = default) => Task.Run(() => StoreFiles.Backup(options.Database, file), cancel);

    /// <summary>Puts a backup in place of a store that nobody has open; the old database is kept aside. Refuses an unsound file.</summary>
    public static void Restore(string file, string directory) => StoreFiles.Restore(file, new StoreOptions(directory));

    public async ValueTask DisposeAsync()
    {
        if (closed) return;
        closed = true;
        await retry.DisposeAsync();
        lane.Dispose();
        loading.FailAll();
        watchdog.Dispose();
        readers.Dispose();
        CloseWal(db);
        db.Dispose();
        marker.Dispose();
        vault.Dispose();
        held.Dispose();
    }

    /// <summary>For tests: something on the lane's own connection.</summary>
    internal Task<T> OnLaneAsync<T>(Func<SqliteDb, T> run) => lane.AskAsync(() => run(db));

    // Sending is the second half of an answer: it never stands behind clock turns.
    private Task<bool> DoAsync(Action run, CancellationToken cancel, bool fromPerson = false) => lane.AskAsync(() =>
    {
        run();
        return true;
    }, fromPerson).WaitAsync(cancel);

    private void RetryAt(DateTimeOffset? at)
    {
        if (closed) return;
        if (at is not { } due) retry.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        else if (due - time.GetUtcNow() is { Ticks: > 0 } wait) retry.Change(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
        else lane.Post(new HeldWork(desk, loading), fromPerson: false);
    }
}
