using System.Globalization;
using Bot.Domain;

namespace Bot.Host;

/// <summary>Messages on their way out: in order per address and class (T-10), at most one of them in flight.</summary>
internal sealed class OutboxTable(SqliteDb db, Vault vault)
{
    private enum Row { Waiting, InFlight, Sent, Expired, Refused, Left, Withdrawn }

    // Only a row in flight, or due within ten seconds, holds back its successors; a parked one does not.
    private const string Unblocked =
        """
        not exists (select 1 from outbox e where e.address = o.address and e.class = o.class and e.id < o.id
                    and e.state < 2 and (e.state = 1 or e.due <= ?3))
        """;

    private const string TakeSql =
        $"""
         select o.id, o.address, o.body, o.ref, o.attempts, o.queued, (select inbound from talks t where t.address = o.address)
         from outbox o indexed by outbox_due where o.state = 0 and o.channel = ?1 and o.class = ?2 and o.due <= ?4 and {Unblocked}
         order by o.due, o.id limit ?5
         """;

    private const string NextSql =
        $"""
         select o.due from outbox o indexed by outbox_due where o.state = 0 and o.channel = ?1 and o.class = ?2 and {Unblocked}
         order by o.due, o.id limit 1
         """;

    /// <summary>Why a row waits for the person herself: WhatsApp takes free text only within 24 hours of her last message.</summary>
    public const string WindowClosed = "63016 window closed";

    /// <summary>She wrote while the row was on its way: what it was parked for has come about already.</summary>
    private const string HasWritten = "has written";

    /// <summary>
    /// Whether something else of hers can still go, or has gone since her window closed: then she has something to reply to. Where it is not
    /// known when it closed, only a template counts.
    /// </summary>
    internal const string ToldSql =
        """
        select exists (select 1 from outbox o indexed by outbox_order where o.address = ?1 and o.state < 2 and o.id <> ?2 and o.reason is not ?3)
            or exists (select 1 from outbox o indexed by outbox_told where o.address = ?1 and o.id <> ?2 and o.gone is not null and o.state = 2
                and o.gone > coalesce((select inbound from talks t where t.address = ?1) + ?4, case when o.sort > 0 then 0 end))
        """;

    private static readonly TimeSpan Window = TimeSpan.FromHours(23);

    /// <summary>How often a row is sent whose provider takes it and refuses it afterwards.</summary>
    private const int MostTries = 3;

    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(10);

    private readonly SqliteStatement insert = db.Prepare(
        "insert into outbox(address, channel, class, body, ref, state, due, expires, attempts, queued, stream, batch, person) values (?, ?, ?, ?, ?, 0, ?, ?, 0, ?, ?, ?, ?)");

    private readonly SqliteStatement take = db.Prepare(TakeSql);
    private readonly SqliteStatement fly = db.Prepare("update outbox set state = 1, attempts = attempts + 1 where id = ?");

    private readonly SqliteStatement close = db.Prepare(
        "update outbox set state = ?, provider_id = coalesce(provider_id, ?), reason = coalesce(?, reason) where id = ? and state = 1");

    private readonly SqliteStatement went = db.Prepare("update outbox set gone = ?, sort = ?, parts = ? where id = ? and state = 2 and status is not 4");

    private readonly SqliteStatement release = db.Prepare($"update outbox indexed by outbox_parked set due = ?, reason = null where address = ? and state = 0 and reason = '{WindowClosed}'");

    private readonly SqliteStatement meanwhile = db.Prepare("update outbox indexed by outbox_order set reason = ? where address = ? and state < 2 and state = 1");

    private readonly SqliteStatement again = db.Prepare("update outbox set state = 0, due = ?, reason = ? where id = ? and state = 1");

    /// <summary>True since the last look when something may have become sendable.</summary>
    public bool Changed { get; set; }

    /// <param name="stream">The opened group's stream: whose message it is, and within which a batch is numbered.</param>
    public void Add(Outgoing say, DateTimeOffset now, long? stream)
    {
        if (say is { Gathers: true, NotBefore: { } when } && when > now && Gathered(say, when, stream)) return;
        Insert(say, now, stream);
        // WhatsApp takes no words with a file, and outside the window no file: it goes behind its words as a row of its own, to wait by itself.
        if (say is { To.Channel: Channel.WhatsApp or Channel.WhatsAppId, Message: { IsFile: true, Text.Length: > 0 } })
            Insert(say with { Message = new("") { Document = say.Message.Document, Medium = say.Message.Medium, Confidential = say.Message.Confidential }, Ref = 0, Part = null }, now, stream);
        Changed = true;
    }

    /// <summary>Becomes one message with the last that waits for the same instant; false when none does, or the two stay two. Who was asked something is not asked here.</summary>
    private bool Gathered(Outgoing say, DateTimeOffset when, long? stream)
    {
        var (id, body) = db["select id, body from outbox indexed by outbox_order where address = ? and class = ? and state < 2 and state = 0 and attempts = 0 and due = ? and ref = 0 and expires is null and batch is null and stream is ? order by id desc limit 1"]
            .Set(say.To.ToString()).Set((long)say.Class).Set(when.UtcTicks).Set(stream).One(static r => (r.Long(0), r.Bytes(1).ToArray()));
        if (body is null || StoreJson.Read(vault.Open(body), StoreJson.Default.Message) is not { Choices: [] } waits || waits.And(say.Message) is not { } both) return false;
        db["update outbox set body = ? where id = ?"].Set(Written(both)).Set(id).Run();
        Changed = true;
        return true;
    }

    /// <summary>What a row says; null when there is none.</summary>
    public static Message? Body(SqliteDb db, long id)
    {
        using var vault = Vault.Of(db);
        return db["select body from outbox where id = ?"].Set(id).One(r => StoreJson.Read(vault is null ? r.Bytes(0) : vault.Open(r.Bytes(0)), StoreJson.Default.Message));
    }

    private void Insert(Outgoing say, DateTimeOffset now, long? stream) =>
        insert.Set(say.To.ToString()).Set((long)say.To.Channel).Set((long)say.Class)
            .Set(Written(say.Message)).Set(say.Ref)
            .Set((say.NotBefore ?? now).UtcTicks).Set(say.Expires?.UtcTicks).Set(now.UtcTicks)
            .Set(stream).Set(say.Part?.Batch).Set(say.Part?.To.Value).Run();

    public IReadOnlyList<OutboxRow> Take(IReadOnlyCollection<Channel> channels, int limit, DateTimeOffset now)
    {
        // Whoever is gone is not written to until she is back.
        db["update outbox indexed by outbox_order set state = 5, reason = 'left' where state < 2 and state = 0 and due <= ? and address in (select address from talks indexed by talks_gone where gone is not null)"].Set(now.UtcTicks).Run();
        db["update outbox set state = 3, reason = coalesce(reason, 'too late') where state = 0 and expires is not null and expires <= ?"].Set(now.UtcTicks).Run();
        var taken = new List<OutboxRow>();
        foreach (var kind in Enum.GetValues<SendClass>())
        {
            foreach (var channel in channels)
            {
                if (taken.Count >= limit) break;
                taken.AddRange(take.Set((long)channel).Set((long)kind).Set((now + Holds).UtcTicks).Set(now.UtcTicks).Set(limit - taken.Count).All(r => Read(r, kind)));
            }
        }
        foreach (var row in taken) fly.Set(row.Id).Run();
        return taken;
    }

    public void Mark(long id, SendResult result, DateTimeOffset now)
    {
        if (result is SendResult.TryAgain { Why: WindowClosed } && db["select count(*) from outbox where id = ? and state = 1 and reason = ?"].Set(id).Set(HasWritten).One(static r => r.Long(0)) > 0)
            result = new SendResult.TryAgain(now, "window opened");
        var changed = result switch
        {
            // After a restart a sender may recognise an equal message that was another row's: that one is spoken for, look again.
            SendResult.Sent { ProviderId: { } found } when IsOfAnother(id, found) => db["update outbox set state = 0 where id = ? and state = 1"].Set(id).Run(),
            SendResult.Sent r => Close(id, Row.Sent, r.ProviderId, null),
            SendResult.Left r => Left(id, r.Why, now),
            SendResult.Refused r => Close(id, Row.Refused, null, r.Why),
            SendResult.TryAgain r => again.Set(r.At.UtcTicks).Set(r.Why).Set(id).Run(),
            SendResult.Unknown r => again.Set(r.LookAgain.UtcTicks).Set(r.Why).Set(id).Run(),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        // A provider's status may have closed the row before the answer to the send came in.
        if (changed == 0 && result is SendResult.Sent { ProviderId: { } provider })
            db["update outbox set provider_id = coalesce(provider_id, ?) where id = ? and state = 2"].Set(provider).Set(id).Run();
        if (result is SendResult.TryAgain { Nudge: { } nudge }) Nudge(id, nudge, now);
        Forget(id);
        if (result is SendResult.Sent sent) went.Set(now.UtcTicks).Set((long)sent.Sort).Set(sent.Parts).Set(id).Run();
        Changed = true;
    }

    public void Status(long? id, string? provider, DeliveryStatus status, string? reason, DateTimeOffset now)
    {
        var row = db["select id, state, status, attempts, former, substr(body, 1, 1) = x'01' from outbox where id = ?1 or (?1 is null and provider_id = ?2) order by id desc limit 1"]
            .Set(id).Set(provider).One(static r => (Id: r.Long(0), State: (Row)r.Int(1), Status: (DeliveryStatus?)r.MaybeLong(2), Attempts: r.Int(3), Former: r.MaybeText(4), Sealed: r.Int(5) == 1));
        if (row.Attempts == 0 || !Forward(row.Status, status) || provider is not null && provider == row.Former) return;
        // A confidential message is forgotten once it has gone: it cannot go again.
        if (status == DeliveryStatus.Failed && !row.Sealed && row.State is Row.Sent or Row.Waiting or Row.InFlight && int.TryParse(reason, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && RefusedLater(row.Id, row.Attempts, provider, code, now)) return;
        // The provider speaks of it, so an unknown send was taken.
        var state = row.State is Row.Waiting or Row.InFlight ? status == DeliveryStatus.Failed ? Row.Refused : Row.Sent : row.State;
        db["update outbox set state = ?, status = ?, provider_id = coalesce(provider_id, ?), reason = coalesce(?, reason) where id = ?"]
            .Set((long)state).Set((long)status).Set(provider).Set(reason).Set(row.Id).Run();
        Forget(row.Id);
        // What never arrived is not billed. Where the answer to the send was lost, its class says best what it went as.
        if (status == DeliveryStatus.Failed) db["update outbox set gone = null where id = ?"].Set(row.Id).Run();
        else if (row.State is Row.Waiting or Row.InFlight) db["update outbox set gone = ?, sort = class, parts = 1 where id = ?"].Set(now.UtcTicks).Set(row.Id).Run();
        Changed = true;
    }

    /// <summary>
    /// Taken, and refused afterwards: what may yet go is tried again (as a template where her window was closed, channels B8), and what
    /// she does not want ends. False when the refusal is final.
    /// </summary>
    private bool RefusedLater(long id, int attempts, string? provider, int code, DateTimeOffset now)
    {
        if (TwilioErrors.Meaning(code, 400) == TwilioError.OptedOut)
        {
            db["update outbox set state = 5, status = 4, reason = ?, gone = null where id = ?"].Set($"{code}").Set(id).Run();
            Gone(id, now);
        }
        else if (attempts < MostTries && TwilioErrors.Again(code, attempts) is { } wait)
        {
            var closed = TwilioErrors.Meaning(code, 400) == TwilioError.WindowClosed;
            if (closed) db["update talks set inbound = null where address = (select address from outbox where id = ?)"].Set(id).Run();
            db["update outbox set state = 0, due = ?, provider_id = null, former = ?, reason = ?, gone = null where id = ?"]
                .Set((now + wait).UtcTicks).Set(provider).Set(closed ? WindowClosed : $"{code} afterwards").Set(id).Run();
        }
        else return false;
        Changed = true;
        return true;
    }

    private int Left(long id, string why, DateTimeOffset now)
    {
        Gone(id, now);
        return Close(id, Row.Left, null, why);
    }

    private void Gone(long id, DateTimeOffset now) =>
        db["insert into talks(address, gone) select address, ? from outbox where id = ? on conflict(address) do update set gone = excluded.gone"].Set(now.UtcTicks).Set(id).Run();

    // One for all that waits, and none where a template has just told her something.
    private void Nudge(long id, Message nudge, DateTimeOffset now)
    {
        var (to, channel, stream) = db["select address, channel, stream from outbox where id = ?"].Set(id).One(static r => (r.Text(0), r.Long(1), r.MaybeLong(2)));
        if (db[ToldSql].Set(to).Set(id).Set(WindowClosed).Set(Window.Ticks).One(static r => r.Long(0)) > 0) return;
        insert.Set(to).Set(channel).Set((long)SendClass.Notice).Set(StoreJson.Write(nudge, StoreJson.Default.Message)).Set(0L)
            .Set(now.UtcTicks).Set(now.AddHours(72).UtcTicks).Set(now.UtcTicks).Set(stream).Set((long?)null).Set((string?)null).Run();
    }

    /// <summary>Whom a template reached out to since then, and when last.</summary>
    public static IReadOnlyList<(Address To, DateTimeOffset At)> Started(SqliteDb db, DateTimeOffset since) =>
        [.. db["select address, max(gone) from outbox indexed by outbox_started where gone is not null and sort > 0 and gone > ? group by address"].Set(since.UtcTicks)
            .All(static r => (To: Address.Parse(r.Text(0)), At: r.Instant(1))).Where(static s => s.To is not null).Select(static s => (s.To!.Value, s.At))];

    /// <summary>
    /// Nothing more of the batch goes out: what waits is taken back, and what is on its way is not tried again. The number
    /// taken back.
    /// </summary>
    public int Recall(long stream, int batch, DateTimeOffset now)
    {
        db["update outbox set expires = ? where stream = ? and batch = ? and state = 1"].Set(now.UtcTicks).Set(stream).Set(batch).Run();
        return db["update outbox set state = 6 where stream = ? and batch = ? and state = 0"].Set(stream).Set(batch).Run();
    }

    /// <summary>A question that was never said is not said; one that is on its way, or has been tried, is.</summary>
    public void Unsend(Address to, int reference) =>
        db["update outbox indexed by outbox_order set state = 6 where address = ? and state < 2 and state = 0 and attempts = 0 and ref > 0 and ref = ?"].Set(to.ToString()).Set(reference).Run();

    /// <summary>She has written: what waited for that may go.</summary>
    public void Released(Address address, DateTimeOffset now)
    {
        meanwhile.Set(HasWritten).Set(address.ToString()).Run();
        if (release.Set(now.UtcTicks).Set(address.ToString()).Run() > 0) Changed = true;
    }

    /// <summary>After a restart: what was in flight may or may not have gone; it goes (again), its attempts counted.</summary>
    public int Recover(DateTimeOffset now) => db["update outbox set state = 0, due = ? where state = 1"].Set(now.UtcTicks).Run();

    public static DateTimeOffset? Next(SqliteDb db, IReadOnlyCollection<Channel> channels, DateTimeOffset now)
    {
        DateTimeOffset? earliest = null;
        foreach (var kind in Enum.GetValues<SendClass>())
        {
            foreach (var channel in channels)
            {
                var due = db[NextSql].Set((long)channel).Set((long)kind).Set((now + Holds).UtcTicks).One(static r => (DateTimeOffset?)r.Instant(0));
                if (earliest is null || due < earliest) earliest = due ?? earliest;
            }
        }
        return earliest;
    }

    // Rises; a failure is final, and comes too late once the message was seen to arrive.
    private static bool Forward(DeliveryStatus? old, DeliveryStatus now) => (old, now) switch
    {
        (null, _) => true,
        (DeliveryStatus.Failed, _) => false,
        (DeliveryStatus.Delivered or DeliveryStatus.Read, DeliveryStatus.Failed) => false,
        _ => now > old,
    };

    private bool IsOfAnother(long id, string provider) =>
        db["select count(*) from outbox where provider_id = ? and id <> ?"].Set(provider).Set(id).One(static r => r.Long(0)) > 0;

    private static readonly byte[] Forgotten = StoreJson.Write(new Message("") { Confidential = true }, StoreJson.Default.Message);

    /// <summary>A confidential message stands here sealed, and only until it has gone.</summary>
    private byte[] Written(Message message) => StoreJson.Write(message, StoreJson.Default.Message) is var body && message.Confidential ? vault.Seal(body) : body;

    /// <summary>What was confidential is forgotten once it needs no further try. A picture alone stays, sealed: Twilio comes for it after it has taken the message.</summary>
    private void Forget(long id)
    {
        if (db["select body from outbox where id = ? and state >= 2 and substr(body, 1, 1) = x'01'"].Set(id).One(static r => r.Bytes(0).ToArray()) is not { } body
            || StoreJson.Read(vault.Open(body), StoreJson.Default.Message) is { Text: "", Medium: not null }) return;
        db["update outbox set body = ? where id = ?"].Set(vault.Seal(Forgotten)).Set(id).Run();
    }

    private int Close(long id, Row state, string? provider, string? why) => close.Set((long)state).Set(provider).Set(why).Set(id).Run();

    private OutboxRow Read(SqliteStatement r, SendClass kind) => new(
        r.Long(0), Address.Parse(r.Text(1))!.Value, kind, StoreJson.Read(vault.Open(r.Bytes(2)), StoreJson.Default.Message), r.Int(3), r.Int(4) + 1, r.Instant(5),
        r.IsNull(6) ? null : r.Instant(6));
}
