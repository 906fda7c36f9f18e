using Bot.Domain;

namespace Bot.Host;

/// <summary>What became of a group's messages, from the outbox, read inside the turn's transaction.</summary>
internal sealed class SentReader(SqliteDb db) : ISent
{
    private const int Most = 200, MostFailed = 5_000;

    // Answered by the index alone, however many messages the batch has.
    private const string CountSql =
        "select state, status, channel, reason, count(*) from outbox indexed by outbox_batch where stream = ? and batch = ? group by 1, 2, 3, 4";

    private const string UnreadSql =
        """
        select state, status, channel, reason, person from outbox indexed by outbox_batch
        where stream = ? and batch = ? and not (state = 2 and status is not null and status = 3) order by id limit ?
        """;

    // Expired (3), refused (4), and sent but then refused by the provider.
    private const string FailedSql =
        """
        select state, status, channel, reason, person from outbox indexed by outbox_batch
        where stream = ? and batch = ? and (state in (3, 4) or state = 2 and status = 4) order by id limit ?
        """;

    private const string GoneSql =
        "select channel, sort, sum(parts) from outbox indexed by outbox_gone where stream = ? and gone >= ? and gone < ? group by 1, 2";

    private long? stream;

    /// <summary>Whose batches are read from now on; null when no group is open.</summary>
    public SentReader For(Group? group)
    {
        stream = group?.End.Id;
        return this;
    }

    public BatchSent Of(int batch)
    {
        if (stream is not { } id) return BatchSent.None;
        var counts = new Dictionary<SendFate, int>();
        foreach (var (fate, count) in db[CountSql].Set(id).Set(batch).All(static r => (Fate(r), r.Int(4)))) counts[fate] = counts.GetValueOrDefault(fate) + count;
        return new BatchSent(counts, db[UnreadSql].Set(id).Set(batch).Set(Most).All(static r => (new PersonId(r.Text(4)), Fate(r))))
        {
            Failed = db[FailedSql].Set(id).Set(batch).Set(MostFailed).All(static r => (new PersonId(r.Text(4)), Fate(r))),
        };
    }

    public IReadOnlyList<SentSum> Between(DateTimeOffset from, DateTimeOffset until) => stream is not { } id ? [] :
        db[GoneSql].Set(id).Set(from.UtcTicks).Set(until.UtcTicks).All(static r => new SentSum((Channel)r.Int(0), (SendSort)r.Int(1), r.Int(2)));

    private static SendFate Fate(SqliteStatement r) => Fate(r.Int(0), (DeliveryStatus?)r.MaybeLong(1), (Channel)r.Int(2), r.MaybeText(3));

    /// <summary>A row's state, and the provider's last word on it.</summary>
    private static SendFate Fate(int state, DeliveryStatus? status, Channel channel, string? reason) => state switch
    {
        0 => SendFate.Waiting,
        1 => SendFate.OnItsWay,
        3 => SendFate.Expired,
        5 => SendFate.LeftChannel,
        6 => SendFate.Withdrawn,
        4 => Why(reason),
        _ => status switch
        {
            DeliveryStatus.Failed => Why(reason),
            DeliveryStatus.Read => SendFate.Read,
            _ when channel is Channel.Telegram or Channel.Coba => SendFate.NoMarks,
            DeliveryStatus.Delivered => SendFate.Delivered,
            _ => SendFate.Sent,
        },
    };

    /// <summary>The reason of a refusal begins with the provider's code.</summary>
    private static SendFate Why(string? reason)
    {
        var word = reason?.Split(' ')[0];
        if (reason is "400 chat not found" || reason?.EndsWith(" receiver", StringComparison.Ordinal) == true) return SendFate.NotActive;
        return !int.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out var code) ? SendFate.Failed : TwilioErrors.Meaning(code, 400) switch
        {
            TwilioError.Receiver => SendFate.NotActive,
            TwilioError.WindowClosed => SendFate.WindowClosed,
            TwilioError.OptedOut => SendFate.LeftChannel,
            _ => SendFate.Failed,
        };
    }
}
