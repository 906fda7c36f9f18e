namespace Bot.Domain;

/// <summary>
/// Undoes an entry by a further one with the opposite lines, and may post the right one after it (R-DNA-4). Both are dated
/// today. Never refused for lack of balance: a fund may go negative by a reversal and is shown so (D-14).
/// </summary>
/// <param name="Original">The entry as read from the past.</param>
/// <param name="Instead">The right amount; null: only undo.</param>
/// <param name="InsteadPerson">The right person; null: the same.</param>
public sealed record ReverseEntry(PersonId By, EntryPosted Original, Rupiah? Instead, PersonId? InsteadPerson, string Reason, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (Refusal(kube) is { } why) return Decision.Refuse(why);
        var note = new TextId(kube.NextText);
        var entries = Entries(kube, By, Original, Instead, InsteadPerson, note, Now);
        return new Decision.Accepted(entries, [new(note, Reason, Texts.KeepWithBooks(kube.Zone.Date(Now)))]);
    }

    /// <summary>The same correction as a request, for entries at or above the limit.</summary>
    public Decision Propose(Kube kube)
    {
        if (Refusal(kube) is not NeedsApproval needed) return Decide(kube);
        var note = new TextId(kube.NextText);
        var asked = new CashOutProposed(kube.Proposals.Last + 1, Pengajuan.Koreksi, By, Original.Fund, Original.Kind, Original.Amount, note, Now, needed.Approver)
        {
            Reverses = Original.Number, Instead = Instead, InsteadPerson = InsteadPerson,
        };
        return new Decision.Accepted([asked], [new(note, Reason, Texts.KeepWithBooks(kube.Zone.Date(Now)))]);
    }

    public Refusal? Refusal(Kube kube)
    {
        if (!kube.Member(By).May(Operation.Koreksi, Right.Correct | Right.OnBehalf)) return new NotAllowed(Operation.Koreksi);
        if (Reversible(kube, Original) is { } why) return why;
        if (Instead is { } amount && amount < RecordCash.Least) return new AmountTooSmall(RecordCash.Least);
        if (Instead is { } large && large > RecordCash.Most) return new AmountTooLarge(RecordCash.Most);
        if (InsteadPerson is { } person && kube.Member(person) is not { IsActiveMember: true }) return new NotAMember(person);
        if (Dues(kube) is { } dues) return dues;
        if (Change.Abs() < kube.Rules.CashOutLimit) return null;
        return Posting.Approver(kube, By) is { } approver ? new NeedsApproval(approver) : new NoApprover();
    }

    /// <summary>Corrected dues must have a meeting that takes them; null when they have one or it is about something else.</summary>
    private Refusal? Dues(Kube kube)
    {
        if (Original is not { Kind: JenisTransaksi.Iuran, Meeting: { } meeting, Person: { } was } || (Instead ?? InsteadPerson as object) is null) return null;
        var who = InsteadPerson ?? was;
        return MeetingFor(kube, Original, who, Instead ?? Original.Amount) is null
            ? InsteadPerson is null ? new TooFarAhead(who, Room(kube, Original, who, meeting)) : new AlreadyPaid(who, meeting)
            : null;
    }

    /// <summary>The same meeting when it takes the amount; for another person else the oldest one that does.</summary>
    private static MeetingId? MeetingFor(Kube kube, EntryPosted original, PersonId person, Rupiah amount)
    {
        if (original.Meeting is not { } meeting || original.Kind != JenisTransaksi.Iuran) return original.Meeting;
        if (Room(kube, original, person, meeting) >= amount) return meeting;
        return person == original.Person ? null : DuesPlan.Places(kube, person).Where(p => p.Room >= amount).Select(p => (MeetingId?)p.Meeting).FirstOrDefault();
    }

    /// <summary>What a meeting still takes once the original is undone.</summary>
    private static Rupiah Room(Kube kube, EntryPosted original, PersonId person, MeetingId meeting)
    {
        var due = kube.Dues.Find(person, meeting);
        var owed = due is { Owed.Amount: > 0 } ? due.Owed : kube.Rules.Dues;
        return owed - (due?.Paid ?? Rupiah.Zero) + (person == original.Person ? original.Amount : Rupiah.Zero);
    }

    /// <summary>What the correction does to the fund's money.</summary>
    public Rupiah Change
    {
        get
        {
            var sign = Original.Direction == Arah.Masuk ? 1 : -1;
            var right = Instead ?? (InsteadPerson is null ? Rupiah.Zero : Original.Amount);
            return (right - Original.Amount) * sign;
        }
    }

    /// <summary>Whether an entry can be undone at all; null when it can.</summary>
    public static Refusal? Reversible(Kube kube, EntryPosted entry)
    {
        if (entry.Reverses is not null || entry.Kind == JenisTransaksi.Koreksi) return new IsReversal();
        if (entry.Pair is not null || entry.Kind == JenisTransaksi.PindahDana) return new IsTransfer();
        return kube.Ledger.Reversed.TryGetValue(entry.Number, out var by) ? new AlreadyReversed(by) : null;
    }

    internal static IReadOnlyList<EntryPosted> Entries(Kube kube, PersonId by, EntryPosted original, Rupiah? instead, PersonId? person, TextId note, DateTimeOffset now)
    {
        var today = kube.Zone.Date(now);
        var back = original.Direction == Arah.Masuk ? Arah.Keluar : Arah.Masuk;
        var behalf = Posting.OnBehalf(kube, by, Operation.Koreksi);
        var reversal = new EntryPosted(kube.Ledger.NextNumber(kube.Prefix, today), today, now, by, original.Fund, back, JenisTransaksi.Koreksi, original.Amount,
            [.. original.Lines.Select(l => l with { Amount = -l.Amount })])
        {
            Person = original.Person, Meeting = original.Meeting, Order = original.Order, Reverses = original.Number, Note = note, OnBehalfOf = behalf,
        };
        if (instead is null && person is null) return [reversal];
        var right = Posting.Entry(kube, by, now, original.Fund, original.Direction, original.Kind, instead ?? original.Amount, today, ahead: 1) with
        {
            Person = person ?? original.Person, Meeting = MeetingFor(kube, original, person ?? original.Person ?? by, instead ?? original.Amount) ?? original.Meeting, Order = original.Order, Note = original.Note, OnBehalfOf = behalf,
        };
        return [reversal, right];
    }
}
