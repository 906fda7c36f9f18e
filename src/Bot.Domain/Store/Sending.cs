namespace Bot.Domain;

/// <summary>What became of a batch of messages of this group, a broadcast; read in the same transaction.</summary>
public interface ISent
{
    BatchSent Of(int batch);

    /// <summary>What the group's messages were billed as, of those that went in the time and were not refused afterwards; answers included.</summary>
    IReadOnlyList<SentSum> Between(DateTimeOffset from, DateTimeOffset until) => [];
}

/// <summary>What a message that went counts as with the provider: plain text within the window, or a template of either kind.</summary>
public enum SendSort { Open, Template, Marketing }

/// <summary>How many messages went over a channel as one sort.</summary>
public readonly record struct SentSum(Channel Channel, SendSort Sort, int Count);

/// <summary>
/// How many messages of a batch have come how far, and the people for whom it was not read, in order of sending, at most
/// 200 of them.
/// </summary>
public sealed record BatchSent(IReadOnlyDictionary<SendFate, int> Counts, IReadOnlyList<(PersonId Person, SendFate Fate)> Unread)
{
    public static readonly BatchSent None = new(new Dictionary<SendFate, int>(), []);

    /// <summary>The people it did not reach, in order of sending: all of them up to some thousands, however many have only not read it.</summary>
    public IReadOnlyList<(PersonId Person, SendFate Fate)> Failed { get; init; } = [];

    public int Count(params ReadOnlySpan<SendFate> fates)
    {
        var sum = 0;
        foreach (var fate in fates) sum += Counts.GetValueOrDefault(fate);
        return sum;
    }

    /// <summary>The provider took it, whatever it said since.</summary>
    public int Sent => Count(SendFate.Sent, SendFate.NoMarks, SendFate.Delivered, SendFate.Read);

    public int Waiting => Count(SendFate.Waiting, SendFate.OnItsWay);

    public IReadOnlyList<PersonId> Who(SendFate fate) => [.. Unread.Where(u => u.Fate == fate).Select(u => u.Person)];
}

/// <summary>
/// What became of one message: still to go; taken by the provider (<see cref="NoMarks"/>: over a channel that never tells
/// whether it was read); arrived; read; and the ways it did not get there.
/// </summary>
public enum SendFate { Waiting, OnItsWay, Sent, NoMarks, Delivered, Read, NotActive, WindowClosed, Failed, Expired, LeftChannel, Withdrawn }

/// <summary>Where nothing is sent.</summary>
public sealed class NothingSent : ISent
{
    public static readonly NothingSent Here = new();

    public BatchSent Of(int batch) => BatchSent.None;
}

/// <summary>One message of a batch: the broadcast's number within the group, and the person.</summary>
public sealed record BatchPart(int Batch, PersonId To);

/// <summary>A row of the outbox on its way out; <paramref name="Attempts"/> is the number of this try, the first being 1.</summary>
public sealed record OutboxRow(long Id, Address To, SendClass Class, Message Message, int Ref, int Attempts, DateTimeOffset Queued, DateTimeOffset? LastInbound);

/// <summary>What became of a send: a closed list.</summary>
public abstract record SendResult
{
    private SendResult() { }

    /// <summary>The provider took it.</summary>
    public sealed record Sent(string? ProviderId) : SendResult
    {
        /// <summary>What it will be billed as, and how many messages it took.</summary>
        public SendSort Sort { get; init; }
        public int Parts { get; init; } = 1;
    }

    /// <summary>Certainly not sent; try again at or after the instant.</summary>
    public sealed record TryAgain(DateTimeOffset At, string Why) : SendResult
    {
        /// <summary>What asks the person to write, where only that lets the message go; the store says it once until she has.</summary>
        public Message? Nudge { get; init; }
    }

    /// <summary>The person blocked the bot or left the channel.</summary>
    public sealed record Left(string Why) : SendResult;

    /// <summary>It will never be sent, and why.</summary>
    public sealed record Refused(string Why) : SendResult;

    /// <summary>It may or may not have been taken (time-out, 5xx after the body left); looked at again at the instant.</summary>
    public sealed record Unknown(DateTimeOffset LookAgain, string Why) : SendResult;
}

/// <summary>A provider's word on a message, in rising order.</summary>
public enum DeliveryStatus { Queued, Sent, Delivered, Read, Failed }
