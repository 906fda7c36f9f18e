namespace Bot.Domain;

/// <summary>Rupiah for one member's dues of one meeting.</summary>
public sealed record DuesPart(PersonId Person, MeetingId Meeting, Rupiah Amount);

/// <summary>
/// Which meetings a payment is for. Without further words the oldest open one first, then the next, then meetings to come
/// (R-IUR-3); with a meeting named, that one.
/// </summary>
public static class DuesPlan
{
    /// <summary>The parts, or why not: nothing open and nothing ahead left, or that meeting already paid.</summary>
    public static (IReadOnlyList<DuesPart> Parts, Refusal? Why) For(Kube kube, PersonId person, Rupiah amount, MeetingId? only = null)
    {
        if (only is { } meeting)
        {
            var room = Room(kube, person, meeting);
            if (room <= Rupiah.Zero) return ([], new AlreadyPaid(person, meeting));
            return amount <= room ? ([new(person, meeting, amount)], null) : ([], new TooFarAhead(person, room));
        }
        var parts = new List<DuesPart>();
        foreach (var (at, room) in Places(kube, person))
        {
            if (amount <= Rupiah.Zero) break;
            var part = Rupiah.Min(amount, room);
            parts.Add(new(person, at, part));
            amount -= part;
        }
        return amount > Rupiah.Zero ? ([], new TooFarAhead(person, parts.Sum(p => p.Amount))) : (parts, null);
    }

    /// <summary>What a number of meetings costs her: the open ones first, then those ahead.</summary>
    public static Rupiah Price(Kube kube, PersonId person, int meetings) => Places(kube, person).Take(meetings).Sum(p => p.Room);

    /// <summary>Meetings she can pay for, oldest first, and how much each still takes.</summary>
    public static IEnumerable<(MeetingId Meeting, Rupiah Room)> Places(Kube kube, PersonId person) =>
    [
        .. kube.Dues.Open(person).Select(d => (d.Meeting, d.Open)),
        .. kube.Meetings.Ahead.Take(kube.Rules.DuesAhead).Select(m => (m.Id, Room(kube, person, m.Id))).Where(p => p.Item2 > Rupiah.Zero),
    ];

    private static Rupiah Room(Kube kube, PersonId person, MeetingId meeting)
    {
        var due = kube.Dues.Find(person, meeting);
        var owed = due is { } d && d.Owed > Rupiah.Zero ? d.Owed : kube.Rules.Dues;
        return owed - (due?.Paid ?? Rupiah.Zero);
    }
}

/// <summary>
/// Records dues for one or many, all or nothing: one ledger entry per person and meeting. Refuses who may not record,
/// strangers, amounts outside the group's limits, and meetings already paid.
/// </summary>
public sealed record RecordIuran(PersonId By, IReadOnlyList<DuesPart> Parts, DateOnly Date, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (Refusal(kube) is { } why) return Decision.Refuse(why);
        var behalf = Posting.OnBehalf(kube, By, Operation.IuranCatat);
        return Decision.Accept([.. Parts.Select((part, n) =>
            Posting.Entry(kube, By, Now, Dana.Kas, Arah.Masuk, JenisTransaksi.Iuran, part.Amount, Date, ahead: n) with
            {
                Person = part.Person, Meeting = part.Meeting, OnBehalfOf = behalf,
            })]);
    }

    public Refusal? Refusal(Kube kube)
    {
        if (!kube.Member(By).May(Operation.IuranCatat, Right.Record | Right.OnBehalf)) return new NotAllowed(Operation.IuranCatat);
        if (Posting.Date(kube, Date, Now) is { } date) return date;
        foreach (var parts in Parts.GroupBy(p => p.Person))
        {
            if (kube.Member(parts.Key) is not { IsActiveMember: true }) return new NotAMember(parts.Key);
            var sum = parts.Sum(p => p.Amount);
            if (sum < kube.Rules.LeastDuesPart) return new AmountTooSmall(kube.Rules.LeastDuesPart);
            if (sum > kube.Rules.MostDuesAtOnce) return new AmountTooLarge(kube.Rules.MostDuesAtOnce);
            foreach (var part in parts)
                if (DuesPlan.For(kube, part.Person, part.Amount, part.Meeting).Why is { } why) return why;
        }
        return null;
    }
}
