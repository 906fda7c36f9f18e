namespace Bot.Domain;

/// <summary>There is no such meeting, or it was cancelled.</summary>
public sealed record NoSuchMeeting : Refusal;

/// <summary>The meeting is on a later day.</summary>
public sealed record MeetingAhead(DateTimeOffset Start) : Refusal;

/// <summary>Closed already; <paramref name="At"/> is null when that was before it was kept.</summary>
public sealed record MeetingOver(DateTimeOffset? At) : Refusal;

/// <summary>Nobody has written down who was there.</summary>
public sealed record NoRoll : Refusal;

public sealed record NobodyPresent : Refusal;

/// <summary>After closing only the ketua corrects attendance.</summary>
public sealed record KetuaCorrects(PersonId? Ketua, DateOnly Until) : Refusal;

/// <summary>The week in which attendance can be corrected is over.</summary>
public sealed record RollLocked(DateOnly Until) : Refusal;

/// <summary>A box amount that is no multiple of the step.</summary>
public sealed record AmountOdd(Rupiah Step) : Refusal;

/// <summary>Begins a meeting of today, or an earlier one that was never held to its end. Said again it changes nothing.</summary>
public sealed record OpenMeeting(PersonId By, MeetingId Meeting, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (Refusal(kube) is { } why) return Decision.Refuse(why);
        return kube.Meetings.Find(Meeting)!.Roll.OpenedAt is null ? Decision.Accept(new MeetingOpened(Meeting, By, Now)) : Decision.Accept();
    }

    public Refusal? Refusal(Kube kube)
    {
        if (!kube.Member(By).May(Operation.PertemuanAbsen, Right.Record)) return new NotAllowed(Operation.PertemuanAbsen);
        if (kube.Meetings.Find(Meeting) is not { Status: not StatusPertemuan.Dibatalkan } meeting) return new NoSuchMeeting();
        if (meeting.Status == StatusPertemuan.Selesai) return new MeetingOver(meeting.Roll.ClosedAt);
        return kube.Zone.Date(meeting.Start) > kube.Zone.Date(Now) ? new MeetingAhead(meeting.Start) : null;
    }
}

/// <summary>
/// Writes down who was at a meeting: every active member once. Said again it corrects; after closing only the ketua may, within
/// seven days, and dues stay as they are because the absent owe them too (R-IUR-2).
/// </summary>
public sealed record TakeRoll(PersonId By, MeetingId Meeting, IReadOnlyList<Attendee> Sheet, DateTimeOffset Now)
{
    /// <summary>Days after closing in which the ketua may correct.</summary>
    public const int CorrectionDays = 7;

    public IReadOnlyList<PersonId> Guests { get; init; } = [];
    public int OtherGuests { get; init; }

    public Decision Decide(Kube kube)
    {
        if (Refusal(kube) is { } why) return Decision.Refuse(why);
        if (Sheet.All(a => a.Kehadiran != Kehadiran.Hadir)) return Decision.Refuse(new NobodyPresent());
        if (Sheet.FirstOrDefault(a => kube.Member(a.Person) is not { Role: Peran.Anggota }) is { } stranger) return Decision.Refuse(new NotAMember(stranger.Person));
        var meeting = kube.Meetings.Find(Meeting)!;
        var opened = meeting.Status == StatusPertemuan.Selesai || meeting.Roll.OpenedAt is not null ? [] : new Fact[] { new MeetingOpened(Meeting, By, Now) };
        var guests = meeting.Roll.Guests.SequenceEqual(Guests) && meeting.Roll.OtherGuests == OtherGuests ? [] : new Fact[] { new GuestsNoted(Meeting, Guests, OtherGuests) };
        return Decision.Accept([.. opened, new AttendanceTaken(Meeting, [.. Sheet.DistinctBy(a => a.Person)]) { By = By }, .. guests]);
    }

    /// <summary>Why nobody, or not she, may write this meeting's attendance now; null when she may.</summary>
    public Refusal? Refusal(Kube kube) => new OpenMeeting(By, Meeting, Now).Refusal(kube) is MeetingOver ? Closed(kube, kube.Meetings.Find(Meeting)!) : new OpenMeeting(By, Meeting, Now).Refusal(kube);

    private Refusal? Closed(Kube kube, Meeting meeting)
    {
        var until = LastDay(kube, meeting);
        if (kube.Zone.Date(Now) > until) return new RollLocked(until);
        return kube.Holder(Jabatan.Ketua) == By ? null : new KetuaCorrects(kube.Holder(Jabatan.Ketua), until);
    }

    /// <summary>The last day on which attendance of a closed meeting may be corrected.</summary>
    public static DateOnly LastDay(Kube kube, Meeting meeting) => kube.Zone.Date(meeting.Roll.ClosedAt ?? meeting.Start).AddDays(CorrectionDays);
}

/// <summary>
/// Ends a meeting: from now on its dues are owed by all active members (R-IUR-2). Needs attendance. <paramref name="By"/> is
/// null for the clock, which ends at 23.59 what nobody ended.
/// </summary>
public sealed record CloseMeeting(PersonId? By, MeetingId Meeting, DateTimeOffset Now)
{
    public Decision Decide(Kube kube) => Refusal(kube) is { } why
        ? Decision.Refuse(why)
        : Decision.Accept(new MeetingClosed(Meeting, kube.Owing(kube.Meetings.Find(Meeting)!)) { At = Now });

    public Refusal? Refusal(Kube kube)
    {
        if (By is { } who && !kube.Member(who).May(Operation.PertemuanAbsen, Right.Record)) return new NotAllowed(Operation.PertemuanAbsen);
        if (kube.Meetings.Find(Meeting) is not { Status: not StatusPertemuan.Dibatalkan } meeting) return new NoSuchMeeting();
        if (meeting.Status == StatusPertemuan.Selesai) return new MeetingOver(meeting.Roll.ClosedAt);
        if (kube.Zone.Date(meeting.Start) > kube.Zone.Date(Now)) return new MeetingAhead(meeting.Start);
        return meeting.HasRoll() ? null : new NoRoll();
    }
}

/// <summary>
/// The bendahara's count of a meeting's IKS box, 0 to 500.000 in steps of 500 (D16). Counted again, the former entry is undone
/// and the right one posted; <paramref name="Former"/> is that entry.
/// </summary>
public sealed record CountBox(PersonId By, MeetingId Meeting, Rupiah Amount, EntryPosted? Former, DateTimeOffset Now)
{
    public static readonly Rupiah Most = new(500_000), Step = new(500);

    public Decision Decide(Kube kube)
    {
        if (Refusal(kube) is { } why) return Decision.Refuse(why);
        var money = Former is null
            ? Amount == Rupiah.Zero ? Decision.Accept() : new RecordCash(By, Dana.Iks, Arah.Masuk, JenisTransaksi.IksKotak, Amount, "Kotak IKS", kube.Zone.Date(Now), Now).Decide(kube)
            : new ReverseEntry(By, Former, Amount == Rupiah.Zero ? null : Amount, null, "Kotak IKS dihitung ulang", Now).Decide(kube);
        if (money is not Decision.Accepted accepted) return money;
        var facts = accepted.Facts.Select(f => f is EntryPosted { Reverses: null } e ? e with { Meeting = Meeting } : f).ToList();
        return new Decision.Accepted([.. facts, new BoxCounted(Meeting, Amount, By, facts.OfType<EntryPosted>().LastOrDefault(e => e.Reverses is null)?.Number)], accepted.Texts);
    }

    public Refusal? Refusal(Kube kube)
    {
        if (!kube.Member(By).May(Operation.KasCatat, Right.Record | Right.OnBehalf)) return new NotAllowed(Operation.KasCatat);
        if (kube.Meetings.Find(Meeting) is not { } meeting) return new NoSuchMeeting();
        if (!meeting.HasRoll()) return new NoRoll();
        if (Amount < Rupiah.Zero) return new AmountTooSmall(Rupiah.Zero);
        if (Amount > Most) return new AmountTooLarge(Most);
        return Amount.Amount % Step.Amount == 0 ? null : new AmountOdd(Step);
    }
}

/// <summary>The ketua frees a member from what is open of a closed meeting's dues.</summary>
public sealed record WaiveDues(PersonId By, MeetingId Meeting, PersonId Person, BebasKarena Why)
{
    public Decision Decide(Kube kube)
    {
        if (kube.Holder(Jabatan.Ketua) != By) return Decision.Refuse(new NotAllowed(Operation.IuranKelompok));
        if (kube.Meetings.Find(Meeting) is not { Status: StatusPertemuan.Selesai }) return Decision.Refuse(new NoSuchMeeting());
        return kube.Dues.Find(Person, Meeting) is { } due && due.Open > Rupiah.Zero
            ? Decision.Accept(new DuesWaived(Meeting, Person, By, Why))
            : Decision.Refuse(new AlreadyPaid(Person, Meeting));
    }
}
