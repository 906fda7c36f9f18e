namespace Bot.Domain;

/// <summary>
/// The store: one file or one database. It runs turns, keeps facts, particulars, conversations and the outbox, and
/// promises that a turn is either wholly durable or did not happen.
/// </summary>
public interface IStore : IAsyncDisposable
{
    /// <summary>
    /// Runs one turn: claims the key, loads what is known, lets <see cref="ITurns"/> decide, stores everything it
    /// causes, and returns once that is durable. A key seen before gives <see cref="TurnEnd.Duplicate"/> once the
    /// first turn with it is durable. A decision that throws is held and retried by the store itself
    /// (<see cref="TurnEnd.Held"/>). Throws <see cref="StoreUnavailableException"/> only when nothing could be committed.
    /// </summary>
    Task<TurnEnd> RunAsync(Incoming incoming, CancellationToken cancel = default);

    /// <summary>
    /// Runs the due clock turn of a group (no key: valid when the stored instant is not later than now, and replaced
    /// by its turn). <paramref name="via"/> is the channel its messages must take, null for each person's own.
    /// False when nothing was due any more.
    /// </summary>
    Task<bool> TickAsync(KubeId kube, Channel? via = null, CancellationToken cancel = default);

    /// <summary>Groups whose clock is due at or before the instant, earliest first.</summary>
    Task<IReadOnlyList<(KubeId Kube, DateTimeOffset Due)>> DueGroupsAsync(DateTimeOffset until, int limit, CancellationToken cancel = default);

    /// <summary>The earliest due instant of any group, null when no clock is set.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel = default);

    /// <summary>Our clock was seen to go back: what a wrong clock put off longer than it may be is due again.</summary>
    Task ClockSetBackAsync(CancellationToken cancel = default);

    /// <summary>
    /// Outbox rows that may be sent now, in order per address and class (T-10), marked in flight. Only rows for the
    /// given channels. Rows past their expiry are closed as expired and not returned.
    /// </summary>
    Task<IReadOnlyList<OutboxRow>> TakeDueAsync(IReadOnlyCollection<Channel> channels, int limit, CancellationToken cancel = default);

    /// <summary>Writes what became of a row that was in flight.</summary>
    Task MarkAsync(long outboxId, SendResult result, CancellationToken cancel = default);

    /// <summary>A provider's later word on a sent message. Moves forward only; repeats and stale words change nothing.</summary>
    Task ProviderStatusAsync(long? outboxId, string? providerId, DeliveryStatus status, string? reason, CancellationToken cancel = default);

    /// <summary>What an outbox row says, whatever became of it: a document is made into a file when it is fetched. Null when there is no such row.</summary>
    Task<Message?> OutgoingAsync(long outboxId, CancellationToken cancel = default) => Task.FromResult<Message?>(null);

    /// <summary>When the next outbox row becomes due for these channels; null when none waits.</summary>
    Task<DateTimeOffset?> NextSendAsync(IReadOnlyCollection<Channel> channels, CancellationToken cancel = default);

    /// <summary>Completes when something may have become sendable since the last call; used by the pump to sleep.</summary>
    Task OutboxChangedAsync(CancellationToken cancel);

    /// <summary>A group's facts by number, ascending, from <paramref name="after"/> exclusive.</summary>
    IAsyncEnumerable<StoredFact> FactsAsync(KubeId kube, long after = 0, CancellationToken cancel = default);

    /// <summary>All groups in the store.</summary>
    Task<IReadOnlyList<KubeId>> GroupsAsync(CancellationToken cancel = default);

    /// <summary>The folded state of a group and the number of its last fact; null when there is no such group.</summary>
    Task<(Kube State, long Seq)?> StateAsync(KubeId kube, CancellationToken cancel = default);

    /// <summary>Everybody who belongs to the group, with particulars.</summary>
    Task<IReadOnlyList<Person>> PeopleAsync(KubeId kube, CancellationToken cancel = default);

    /// <summary>The group's texts by number: what its facts point to and what is still kept. For export and the try-it page.</summary>
    Task<IReadOnlyList<NewText>> TextsAsync(KubeId kube, CancellationToken cancel = default);

    /// <summary>
    /// Creates a group from whole: people, texts and facts in one transaction. Refuses (false) when the group exists.
    /// </summary>
    Task<bool> ImportAsync(NewKube kube, CancellationToken cancel = default);

    /// <summary>
    /// Keeps a body that came through a verified door and could not be read, as a dead letter people can see.
    /// </summary>
    Task KeepUnreadableAsync(Channel channel, string why, ReadOnlyMemory<byte> body, CancellationToken cancel = default);

    /// <summary>Turns waiting in <c>held</c> and messages given up on, for operators.</summary>
    Task<IReadOnlyList<HeldTurn>> HeldAsync(CancellationToken cancel = default);

    /// <summary>A no-op turn through the writer: completes when the store can commit, throws when it cannot.</summary>
    Task PingAsync(CancellationToken cancel = default);

    /// <summary>A consistent copy in one file while running, checked before the call returns.</summary>
    Task BackupAsync(string file, CancellationToken cancel = default);
}

/// <summary>What decides turns: a pure, synchronous function of what is known. Sends nothing, stores nothing, asks no clock.</summary>
public interface ITurns
{
    /// <summary>Which group's stream the turn opens; null for none (a stranger, or somebody who has yet to choose).</summary>
    KubeId? Which(Arrival arrival);

    /// <summary>The decision for a message.</summary>
    Outcome Decide(Arrival arrival, Known known);

    /// <summary>The decision for a due clock.</summary>
    Outcome Tick(Known known);

    /// <summary>The apology to a sender whose message became a dead letter (<c>galat.umum</c>).</summary>
    Outcome Sorry(Arrival arrival, Known known);
}

/// <summary>How a turn ended.</summary>
public enum TurnEnd { Done, Duplicate, Held }

/// <summary>The store could not commit; the caller answers 5xx and the provider brings the message again.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The store itself failed in the middle of a decision. Never taken for a fault of what is decided.</summary>
public abstract class StoreFaultException(string message) : Exception(message);
