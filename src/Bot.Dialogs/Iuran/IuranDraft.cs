using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Dues being recorded.</summary>
public sealed record IuranDraft : Draft
{
    /// <summary>Who pays, and how much when it was said for her alone.</summary>
    public IReadOnlyList<IuranItem> Items { get; init; } = [];

    /// <summary>Names still to be settled: unknown, or fitting several.</summary>
    public IReadOnlyList<UnsettledName> Unsettled { get; init; } = [];

    /// <summary>What was answered when a name had to be settled.</summary>
    public IReadOnlyList<NameAnswer> Answers { get; init; } = [];

    public bool Everybody { get; init; }
    public IReadOnlyList<PersonId> Except { get; init; } = [];

    /// <summary>Everybody means those who were there (true) or all members (false); null: not yet asked.</summary>
    public bool? OnlyPresent { get; init; }

    /// <summary>Rupiah for each; null: the usual dues, or <see cref="Times"/> meetings.</summary>
    public Rupiah? Each { get; init; }
    public int? Times { get; init; }

    /// <summary>An amount was said that cannot be taken as it stands.</summary>
    public bool Doubt { get; init; }

    /// <summary>What does not fill a meeting is a part payment (true); null: not yet asked.</summary>
    public bool? PartPayment { get; init; }

    /// <summary>The meeting meant; null: the oldest open one.</summary>
    public MeetingId? Meeting { get; init; }

    /// <summary>A day was said that does not exist.</summary>
    public bool DateDoubt { get; init; }

    /// <summary>Entry date; null: today.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The roll-call of a meeting asked for these dues; the IKS box is asked next.</summary>
    public bool Roll { get; init; }

    /// <summary>The IKS box counted beside the dues.</summary>
    public Rupiah? Box { get; init; }
}

public sealed record IuranItem(PersonId Person, Rupiah? Amount);

public sealed record UnsettledName(string Said, IReadOnlyList<PersonId> Candidates, Rupiah? Amount);

/// <summary>What the draft comes to: the parts to post, and who was left out because she has paid.</summary>
internal sealed record IuranPlan(IReadOnlyList<DuesPart> Parts, IReadOnlyList<PersonId> AlreadyPaid, MeetingId? Meeting, Refusal? Why, PersonId? About)
{
    public Rupiah Total => Parts.Sum(p => p.Amount);

    public static IuranPlan For(IuranDraft draft, Kube kube, DateOnly today)
    {
        if (draft.Everybody) return ForGroup(draft, kube, today);
        var parts = new List<DuesPart>();
        foreach (var item in draft.Items)
        {
            if (item.Amount is null && draft.Each is null && draft.Times > DuesPlan.Places(kube, item.Person).Count())
                return new([], [], draft.Meeting, new TooFarAhead(item.Person, DuesPlan.Places(kube, item.Person).Sum(p => p.Room)), item.Person);
            var amount = item.Amount ?? draft.Each ?? (draft.Times is { } n ? DuesPlan.Price(kube, item.Person, n) : FirstPrice(kube, item.Person, draft.Meeting));
            if (amount < kube.Rules.LeastDuesPart) return new([], [], draft.Meeting, new AmountTooSmall(kube.Rules.LeastDuesPart), item.Person);
            if (amount > kube.Rules.MostDuesAtOnce) return new([], [], draft.Meeting, new AmountTooLarge(kube.Rules.MostDuesAtOnce), item.Person);
            var (mine, why) = DuesPlan.For(kube, item.Person, amount, draft.Meeting);
            if (why is not null) return new([], [], draft.Meeting, why, item.Person);
            parts.AddRange(mine);
        }
        return new(parts, [], draft.Meeting, null, null);
    }

    /// <summary>A group entry is for the meeting of the day (R-IUR-3); on other days for the last one that was closed.</summary>
    private static IuranPlan ForGroup(IuranDraft draft, Kube kube, DateOnly today)
    {
        var meeting = draft.Meeting is { } named ? kube.Meetings.Find(named) : kube.Meetings.On(today, kube.Zone) ?? kube.Meetings.LastClosed;
        if (meeting is null) return new([], [], null, new NoSuchEntry(), null);
        var who = kube.ActiveMembers.Select(m => m.Person).Where(p => !draft.Except.Contains(p))
            .Where(p => draft.OnlyPresent != true || meeting.Attendance.GetValueOrDefault(p, Kehadiran.TanpaKabar) == Kehadiran.Hadir).ToList();
        var each = draft.Each ?? kube.Rules.Dues;
        var plans = who.Select(p => (Person: p, Plan: DuesPlan.For(kube, p, each, meeting.Id))).Select(p => (p.Person, p.Plan.Parts, p.Plan.Why)).ToList();
        var paid = plans.Where(p => p.Why is AlreadyPaid).Select(p => p.Person).ToList();
        // More than a meeting takes is not the same as paid: nobody is passed over silently.
        if (plans.Find(p => p.Why is TooFarAhead).Why is { } tooMuch) return new([], [], meeting.Id, tooMuch, plans.Find(p => p.Why is TooFarAhead).Person);
        var parts = plans.SelectMany(p => p.Parts).ToList();
        return new(parts, paid, meeting.Id, parts.Count == 0 ? new AlreadyPaid(paid.FirstOrDefault(), meeting.Id) : null, paid.FirstOrDefault());
    }

    private static Rupiah FirstPrice(Kube kube, PersonId person, MeetingId? meeting) =>
        meeting is null && DuesPlan.Price(kube, person, 1) is { Amount: > 0 } one ? one : kube.Rules.Dues;
}
