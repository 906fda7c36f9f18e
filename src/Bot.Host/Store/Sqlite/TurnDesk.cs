using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// Runs turns on the lane: what is known, the decision, and everything it causes as rows. All rows are written before
/// anything in memory changes, so an undone turn leaves no trace.
/// </summary>
internal sealed partial class TurnDesk(
    SqliteDb db, StoreOptions options, ITurns turns, TimeProvider time, InFlightMarker marker, DecisionWatchdog watchdog, Vault vault, ILogger log) : ILaneCaches
{
    private const int MostSay = 500;
    private static readonly TimeSpan[] TickWaits = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60), TimeSpan.FromHours(1)];

    private readonly FactTable facts = new(db);
    private readonly TalkTable talks = new(db, vault);
    private readonly PastReader past = new(db);
    private readonly SentReader sent = new(db);
    private readonly Erasing erasing = new(db, vault);
    private readonly HashSet<PersonId> erased = [];
    private readonly SqliteStatement due = db.Prepare("select min(due) from streams where name in (?, ?)");
    private GroupTable? groups;
    private BoxTable? boxes;
    private DateTimeOffset? nextHeld;

    public KeyTable Keys { get; } = new(db);
    public PeopleTable People { get; } = new(db, time);
    public OutboxTable Outbox { get; } = new(db, vault);
    public HeldTable Held { get; } = new(db, vault);
    private BoxTable Boxes => boxes ??= new(db, facts, vault, time);
    public GroupTable Groups => groups ??= new(db, facts, options.CacheBytes);

    /// <summary>Told after a commit that something may be sendable, or that held messages changed.</summary>
    public Action OutboxChanged { get; init; } = static () => { };
    public Action<DateTimeOffset?> HeldChanged { get; init; } = static _ => { };

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Which group a message opens, and what is known of its sender.</summary>
    public (Arrival Arrival, KubeId? Kube) Open(Incoming message, DateTimeOffset now)
    {
        marker.Set(new(message, null));
        var arrival = new Arrival(message, now, People.At(message.From), People.GroupsAt(message.From), talks.Of(message.From));
        if (arrival.Groups is []) arrival = arrival with { Everywhere = db["select name from streams where name >= 'k:' and name < 'k;' order by name"].All(static r => new KubeId(r.Text(0)[2..])) };
        return (arrival, Watched(() => turns.Which(arrival)));
    }

    /// <summary>Decides and stores a message whose group, if any, is in memory.</summary>
    public void Decide(Arrival arrival, KubeId? kube, HeldRow? held)
    {
        var group = kube is { } id ? Groups.Find(id) : null;
        var known = Known(arrival.Now, group, null);
        var door = arrival.Now;
        arrival = arrival with { Now = known.Now };
        if (held is null && options.IsTooFast?.Invoke(arrival, kube) == true) arrival = arrival with { Message = arrival.Message with { Kind = IncomingKind.TooMany, Attachments = [] } };
        known = known with { Seed = Keys.Seed(arrival.Message.Key), Declined = arrival.Senders is [] && HasDeclined(arrival.Message.From, known.Now) };
        var outcome = Watched(() => held is { Sorry: true } ? turns.Sorry(arrival, known) : turns.Decide(arrival, known));
        if (held is null) Wrote(arrival.Message, door);
        Store(outcome, kube, group, known.Now, "turn");
    }

    /// <summary>True when the group's clock, or its box, asks for a turn now.</summary>
    public bool IsDue(KubeId kube) => due.Set(StreamEnd.Of(kube)).Set(BoxTable.NameOf(kube)).One(static r => r.MaybeLong(0)) is { } at && at <= Now.UtcTicks;

    /// <summary>Runs the clock turn of a group in memory.</summary>
    public void Tick(Group group, Channel? via)
    {
        marker.Set(new(null, group.Id));
        // By our clock as it is now: a last fact that a wrong clock wrote ahead of it makes nothing due, and nothing late.
        var now = Now;
        var known = Known(now, group, via) with { Now = now };
        var outcome = Watched(() => turns.Tick(known));
        foreach (var (what, why) in outcome.Faults) LogFault(log, what.Split('/')[0], (why.InnerException ?? why).GetType().Name, why.StackTrace);
        if (outcome is { Facts.Count: 0, Waits: null } && group.State.NextDue() <= now) throw new InvalidOperationException("the clock turn did nothing about what is due");
        Store(outcome, group.Id, group with { TickFailures = 0, TickAfter = outcome.Waits?.UtcTicks ?? 0 }, new(Math.Max(now.UtcTicks, group.End.LastAt), TimeSpan.Zero), "tick");
    }

    /// <summary>A clock turn that cannot be decided waits longer each time; it never blocks the group's messages.</summary>
    public void TickFailed(Group group, Exception why)
    {
        var wait = TickWaits[Math.Min(group.TickFailures, TickWaits.Length - 1)];
        var next = group with { TickFailures = group.TickFailures + 1, TickAfter = (Now + wait).UtcTicks };
        Groups.WriteClock(next, next.TickAfter);
        Boxes.PutOff(group.Id, next.TickAfter);
        Groups.Put(next);
        LogTickFailed(log, next.TickFailures, why.GetType().Name, why.StackTrace);
    }

    /// <summary>Our clock was set back: a clock turn that was put off by more than an hour may have been put off by the wrong one.</summary>
    public void SetBack()
    {
        var longest = (Now + TickWaits[^1]).UtcTicks;
        foreach (var kube in db["select name from streams where name >= 'k:' and name < 'k;' and due is not null and tick_after > ?"].Set(longest).All(static r => new KubeId(r.Text(0)[2..])))
        {
            if ((Groups.Find(kube) ?? Group.Load(db, kube)) is not { } group) continue;
            group = group with { TickAfter = 0 };
            Groups.WriteClock(group, group.Due);
            if (Groups.Find(kube) is not null) Groups.Put(group);
        }
    }

    /// <summary>A message that cannot be decided: held, retried, at last a dead letter (T-1).</summary>
    public void NotDecided(Incoming message, HeldRow? held, Exception why)
    {
        var name = why.GetType().Name;
        LogNotDecided(log, Convert.ToHexStringLower(Keys.Hash(message.Key)), held?.Attempts ?? 0, name, why.StackTrace);
        if (held is { Sorry: true }) Held.Apologised(held.Id);
        else if (held is not null) Held.Failed(held, name, Now);
        else
        {
            var hash = Keys.Hash(message.Key);
            Keys.Claim(hash);
            Held.Hold(hash, message, name, Now);
            Wrote(message, Now);
        }
    }

    /// <summary>Creates a group from whole; false when it exists.</summary>
    public bool Import(NewKube kube)
    {
        if (Groups.Exists(kube.Id)) return false;
        foreach (var person in kube.People) People.Write(person);
        var group = Newborn(kube.Id);
        foreach (var text in kube.Texts) People.WriteText(group.End.Id, text);
        foreach (var fact in kube.Facts)
        {
            if (fact.Fact is PersonPlaced placed) People.WriteMember(kube.Id, placed);
            if (fact.Fact is PersonErased gone) People.EndMember(kube.Id, gone.Person);
        }
        Boxes.Import(kube.Id, kube.BoxFacts, kube.BoxTexts);
        group = Groups.Keep(Groups.Append(group, kube.Facts));
        Groups.WriteClock(group, group.Due);
        People.Forget();
        Groups.Put(group);
        // An old copy of a group brings nobody back, and a new one says who is gone.
        var erasedThere = kube.Facts.Select(static f => f.Fact).OfType<PersonErased>().Select(static f => f.Person).ToHashSet();
        foreach (var person in kube.People.Select(static p => p.Id).Intersect(erasing.All()).Concat(erasedThere)) EraseEverywhere(person, null, Now);
        return true;
    }

    public void BeforeCommit(bool idle)
    {
        if (idle) Groups.Trim();
        if (Held.Changed) nextHeld = Held.NextAt();
    }

    /// <summary>After a copy was put back: whoever was erased since it was made goes again.</summary>
    public void TakeUpErased()
    {
        foreach (var person in ErasedFile.Read(options).Concat(erasing.All()).Distinct()) EraseEverywhere(person, null, Now);
    }

    public void Committed()
    {
        marker.Clear();
        if (erased.Count > 0) Overwritten();
        Groups.Committed();
        if (Outbox.Changed) OutboxChanged();
        if (Held.Changed) HeldChanged(nextHeld);
        Outbox.Changed = Held.Changed = false;
    }

    public void Lost()
    {
        marker.Clear();
        erased.Clear();
        Groups.Lost();
        People.Forget();
        talks.Forget();
        Outbox.Changed = false;
        Held.Changed = true;
    }

    private Known Known(DateTimeOffset now, Group? group, Channel? via)
    {
        var never = new DateTimeOffset(group?.End.LastAt ?? 0, TimeSpan.Zero);
        return new(now > never ? now : never, group?.State, People, past.For(group), talks, via) { Sent = sent.For(group), Box = group is null ? NoBox.Here : Boxes.Of(group.Id) };
    }

    private void Wrote(Incoming message, DateTimeOffset at)
    {
        if (message.Kind is IncomingKind.Blocked or IncomingKind.Unblocked) talks.Gone(message.From, message.Kind == IncomingKind.Blocked ? at : null);
        if (message.Kind is not (IncomingKind.Message or IncomingKind.TooMany)) return;
        // What was fetched later than it was said opened her window when she said it.
        if (message.From.Channel is Channel.WhatsApp or Channel.WhatsAppId && message.SaidAt is { } said && said < at) at = said;
        talks.Wrote(message.From, at);
        if (message.From.Channel is Channel.WhatsApp or Channel.WhatsAppId) Outbox.Released(message.From, Now);
    }

    private T Watched<T>(Func<T> decide)
    {
        watchdog.Begin();
        try
        {
            return decide();
        }
        finally
        {
            watchdog.End();
        }
    }

    private void Store(Outcome outcome, KubeId? kube, Group? group, DateTimeOffset now, string via)
    {
        if (outcome.Say.Count > MostSay) throw new InvalidOperationException($"a turn says at most {MostSay} messages");
        if (kube is null && (outcome.Facts.Count > 0 || outcome.Texts.Count > 0 || outcome.BoxFacts.Count > 0)) throw new InvalidOperationException("facts and texts need an open group");

        foreach (var person in outcome.People) People.Write(person);
        var next = kube is { } id && (outcome.Facts.Count > 0 || outcome.Texts.Count > 0 || via == "tick")
            ? Facts(id, group ?? Newborn(id), outcome, now, via)
            : null;
        if (kube is { } boxed) Boxes.Append(boxed, outcome.BoxFacts, outcome.BoxTexts, now, via);
        foreach (var (person, fact) in outcome.PersonFacts) PersonFact(person, fact, now, outcome.By, via);
        var said = outcome.Talks.Count == 0 ? [] : outcome.Talks.Select(t => (t.At, Talk: t.Talk.ToArray())).ToArray();
        foreach (var (at, talk) in said) talks.Write(at, talk);
        if (outcome.Declines is { } declines) Decline(declines.At, declines.Until, now);
        var queued = Now;
        var stream = (next ?? group)?.End.Id;
        foreach (var say in outcome.Say) Outbox.Add(say, queued, stream);
        foreach (var (to, reference) in outcome.Unsend) Outbox.Unsend(to, reference);
        foreach (var batch in outcome.Recall) Outbox.Recall(stream ?? 0, batch, queued);
        foreach (var erasure in outcome.Erase) Erase(erasure, kube, now);

        // From here on nothing can fail.
        if (outcome.People.Count > 0 || outcome.Facts.Any(static f => f is PersonPlaced)) People.Forget();
        if (next is not null) Groups.Put(next);
        foreach (var (at, talk) in said) talks.Keep(at, talk);
        if (outcome.Erase.Count > 0) talks.Forget();
    }

    private void Erase(Erasure erasure, KubeId? open, DateTimeOffset now)
    {
        // In another group she may hold an office or have an order: there her name is needed until she has asked there too.
        var elsewhere = People.GroupsOf(erasure.Person).Where(k => k != open).Select(k => Groups.Find(k) ?? Group.Load(db, k)).OfType<Group>()
            .Select(g => ErasureHolds.Of(g.State, erasure.Person)).Where(static h => h.Any).ToList();
        if (erasure.Whole && elsewhere.Count == 0) EraseEverywhere(erasure.Person, open, now);
        else
        {
            erasing.Partly(erasure.Person, [.. erasure.Orders, .. elsewhere.SelectMany(static h => h.Orders)]);
            erased.Add(erasure.Person);
            People.Forget();
        }
    }

    /// <summary>A person is erased once, whatever groups she is in; those beside the open one say so by a fact of their own.</summary>
    private void EraseEverywhere(PersonId person, KubeId? open, DateTimeOffset now)
    {
        erasing.Whole(person);
        erased.Add(person);
        foreach (var kube in People.GroupsOf(person).Where(k => k != open))
        {
            People.EndMember(kube, person);
            if ((Groups.Find(kube) ?? Group.Load(db, kube)) is not { } group) continue;
            var at = new DateTimeOffset(Math.Max(now.UtcTicks, group.End.LastAt), TimeSpan.Zero);
            if (group.State.Member(person) is not null && !group.State.Data.Former.ContainsKey(person))
                group = Groups.Append(group, [new StoredFact(0, at, null, "tick", new PersonErased(person, group.State.Data.NextFormer, at))]);
            Groups.WriteClock(group, group.Due);
            if (Groups.Find(kube) is not null) Groups.Put(group);
        }
        People.Forget();
        talks.Forget();
    }

    /// <summary>The erasure is durable: its old pages leave the log, the marker and the copies set aside, and the list beside the store knows it.</summary>
    private void Overwritten()
    {
        try
        {
            List<PersonId> gone = [.. erasing.All().Where(erased.Contains)];
            ErasedFile.Add(options, gone);
            marker.Wipe();
            StoreFiles.EraseAside(options, gone);
            // A reader in the way leaves the log as it is: the next commit tries again.
            if (db["pragma wal_checkpoint(truncate)"].One(static r => r.Int(0)) == 0) erased.Clear();
        }
        catch (Exception e) when (e is SqliteFault or IOException or UnauthorizedAccessException)
        {
            LogOverwritten(log, e.GetType().Name);
        }
    }

    private bool HasDeclined(Address at, DateTimeOffset now) =>
        db["select until from declined where hash = ?"].Set(Keys.Hash(at)).One(static r => r.MaybeLong(0)) is { } until && until > now.UtcTicks;

    /// <summary>Only the hash, and only as long; what is over is deleted on the way, with the addresses whose window is long closed.</summary>
    private void Decline(Address at, DateTimeOffset until, DateTimeOffset now)
    {
        db["delete from declined where until <= ?"].Set(now.UtcTicks).Run();
        db["insert into declined(hash, until) values (?, ?) on conflict(hash) do update set until = excluded.until"].Set(Keys.Hash(at)).Set(until.UtcTicks).Run();
        talks.ForgetOld(now.AddDays(-2));
    }

    private Group Facts(KubeId kube, Group group, Outcome outcome, DateTimeOffset now, string via)
    {
        foreach (var text in outcome.Texts) People.WriteText(group.End.Id, text);
        var next = outcome.Facts.Count == 0 ? group : Groups.Append(group, outcome.Facts.Select(f => new StoredFact(0, now, outcome.By, via, f)));
        foreach (var fact in outcome.Facts)
        {
            if (fact is PersonPlaced placed) People.WriteMember(kube, placed);
            if (fact is PersonErased gone) People.EndMember(kube, gone.Person);
        }
        // New facts may have made something due that does not wait.
        if (via != "tick" && next is { TickFailures: 0, TickAfter: > 0 } && outcome.Facts.Count > 0) next = next with { TickAfter = 0 };
        if (outcome.Facts.Count > 0 && ClockItems.Breaks(group.State, next.State) is { } broken)
            throw new InvalidOperationException($"after these facts {broken.Of} could not be computed", broken.Why);
        if (via == "tick" || next.Due != group.Due) Groups.WriteClock(next, next.Due);
        return next;
    }

    private void PersonFact(PersonId person, Fact fact, DateTimeOffset now, PersonId? by, string via)
    {
        var name = StreamEnd.Of(person);
        var end = facts.End(name) ?? facts.Begin(name);
        facts.Advance(facts.Append(end, fact, Math.Max(now.UtcTicks, end.LastAt), by?.Value, via));
    }

    private Group Newborn(KubeId kube) => new(kube, facts.Begin(StreamEnd.Of(kube)), Kube.Unborn, 0, 0, 0, 0);

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {Key} could not be decided after {Attempts} attempts: {Why}\n{Where}")]
    private static partial void LogNotDecided(ILogger log, string key, int attempts, string why, string? where);

    [LoggerMessage(Level = LogLevel.Error, Message = "What the clock had to say was settled unsaid, {What}: {Why}\n{Where}")]
    private static partial void LogFault(ILogger log, string what, string why, string? where);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was erased may still stand in the log or in a copy beside the store; tried again after the next turn: {Why}")]
    private static partial void LogOverwritten(ILogger log, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "A group's clock turn could not be decided, {Failures} times in a row: {Why}\n{Where}")]
    private static partial void LogTickFailed(ILogger log, int failures, string why, string? where);
}
