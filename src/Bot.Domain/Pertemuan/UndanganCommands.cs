namespace Bot.Domain;

/// <summary>The moment is gone by.</summary>
public sealed record MeetingPast : Refusal;

/// <summary>Nobody could come in time; <paramref name="Earliest"/> is the first possible start.</summary>
public sealed record MeetingTooSoon(DateTimeOffset Earliest) : Refusal;

/// <summary>Meetings begin between these hours of the group.</summary>
public sealed record MeetingHour(TimeOnly From, TimeOnly Until) : Refusal;

/// <summary>It was cancelled, is over, or never was. <paramref name="Status"/> is null when it never was.</summary>
public sealed record MeetingGone(StatusPertemuan? Status) : Refusal;

/// <summary>It has begun.</summary>
public sealed record MeetingStarted : Refusal;

public sealed record TooManyPoints(int Most) : Refusal;

/// <summary>Nothing would be different.</summary>
public sealed record NothingMoves : Refusal;

/// <summary>Everybody has answered.</summary>
public sealed record AllAnswered : Refusal;

/// <summary>The silent ones were reminded within the last day.</summary>
public sealed record RemindedLately(DateTimeOffset At) : Refusal;

/// <summary>When a meeting may be (D14): from two hours ahead, between six and nine.</summary>
public static class MeetingTime
{
    public static readonly TimeOnly From = new(6, 0), Until = new(21, 0);
    public static readonly TimeSpan Least = TimeSpan.FromHours(2);

    /// <summary>Less than this ahead is told to whoever invites (R-PTM-5).</summary>
    public static readonly TimeSpan Short = TimeSpan.FromDays(2);

    public static Refusal? Why(Kube kube, DateTimeOffset start, DateTimeOffset now) =>
        start <= now ? new MeetingPast()
        : TimeOnly.FromDateTime(kube.Zone.Local(start).DateTime) is var time && (time < From || time > Until) ? new MeetingHour(From, Until)
        : start - now < Least ? new MeetingTooSoon(Quarter(now + Least))
        : null;

    /// <summary>The next full quarter of an hour: nobody meets at 11.01.</summary>
    private static DateTimeOffset Quarter(DateTimeOffset at) => at.Ticks % TimeSpan.FromMinutes(15).Ticks is var over && over == 0 ? at : at.AddTicks(TimeSpan.FromMinutes(15).Ticks - over);

    /// <summary>Other meetings of the same day, not cancelled.</summary>
    public static IEnumerable<Meeting> SameDay(Kube kube, DateTimeOffset start, MeetingId? but = null) =>
        kube.Meetings.Ahead.Where(m => m.Id != but && kube.Zone.Date(m.Start) == kube.Zone.Date(start));
}

/// <summary>
/// Puts a meeting on the calendar and asks everybody to it, at once or at an instant.
/// </summary>
public sealed record InviteMeeting(PersonId By, JenisPertemuan Kind, DateTimeOffset Start, PersonId? Host, string? Place, DateTimeOffset Now)
{
    /// <summary>One that is planned already and to which nobody was asked yet; null: a new one.</summary>
    public MeetingId? Existing { get; init; }
    public IReadOnlyList<string> Agenda { get; init; } = [];
    public string? Bring { get; init; }

    /// <summary>When the invitations go out; null: now.</summary>
    public DateTimeOffset? SendAt { get; init; }

    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.PertemuanBuat, Right.Record)) return Decision.Refuse(new NotAllowed(Operation.PertemuanBuat));
        if (MeetingTime.Why(kube, Start, Now) is { } why) return Decision.Refuse(why);
        if (Agenda.Count > Undangan.MostPoints) return Decision.Refuse(new TooManyPoints(Undangan.MostPoints));
        if (Existing is { } known && kube.Meetings.Find(known) is not { Status: StatusPertemuan.Dijadwalkan, Invitation: null }) return Decision.Refuse(new MeetingGone(kube.Meetings.Find(known)?.Status));
        var texts = new MeetingTexts(kube, Now);
        var id = Existing ?? NewId(kube);
        var (place, bring) = (texts.Add(Place), texts.Add(Bring));
        var points = Agenda.Select(p => texts.Add(p)!.Value).ToList();
        IReadOnlyList<Fact> facts =
        [
            Existing is null ? new MeetingPlanned(id, Kind, Start.ToUniversalTime(), Host, place) : new MeetingMoved(id, Start.ToUniversalTime(), Host, place, By, Now, false),
            new AgendaSet(id, points),
            new MeetingInvited(id, By, Now, SendAt?.ToUniversalTime() ?? Now, [.. kube.ActiveMembers.Select(m => m.Person)], bring),
            .. SendAt is null ? [new InvitationSent(id, Now)] : Array.Empty<Fact>(),
            // Whoever invites, comes.
            .. kube.Member(By) is { IsActiveMember: true } ? [new InvitationAnswered(id, By, Jawaban.Hadir, Now, null, 0)] : Array.Empty<Fact>(),
        ];
        return new Decision.Accepted([.. facts, .. DuesCredit.Moves(facts.Aggregate(kube, (k, f) => k.After(f)))], texts.All);
    }

    /// <summary>ptm-m3-261205, and a letter when the day has one already.</summary>
    private MeetingId NewId(Kube kube)
    {
        var day = kube.Zone.Date(Start).ToString("yyMMdd", System.Globalization.CultureInfo.InvariantCulture);
        var name = $"ptm-{kube.Prefix.Value.ToLowerInvariant()}-{day}";
        return Enumerable.Range('a', 26).Select(c => new MeetingId(c == 'a' ? name : name + (char)c)).First(id => kube.Meetings.Find(id) is null);
    }
}

/// <summary>Another time or place for a meeting that has not begun.</summary>
public sealed record MoveMeeting(PersonId By, MeetingId Id, DateTimeOffset Start, PersonId? Host, string? Place, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.PertemuanBuat, Right.Record)) return Decision.Refuse(new NotAllowed(Operation.PertemuanBuat));
        if (kube.Meetings.Find(Id) is not { Status: StatusPertemuan.Dijadwalkan } meeting) return Decision.Refuse(new MeetingGone(kube.Meetings.Find(Id)?.Status));
        if (meeting.Start <= Now) return Decision.Refuse(new MeetingStarted());
        var elsewhere = Host is not null && Host != meeting.Host || Place is not null;
        if (Start == meeting.Start && !elsewhere) return Decision.Refuse(new NothingMoves());
        if (Start != meeting.Start && MeetingTime.Why(kube, Start, Now) is { } why) return Decision.Refuse(why);
        var texts = new MeetingTexts(kube, Now);
        var place = elsewhere ? texts.Add(Place) : meeting.Place;
        var newDay = kube.Zone.Date(Start) != kube.Zone.Date(meeting.Start);
        return new Decision.Accepted(
        [
            new MeetingMoved(Id, Start.ToUniversalTime(), elsewhere ? Host : meeting.Host, place, By, Now, newDay),
            // Whoever chooses the day, comes.
            .. newDay && meeting.Invitation is { } asked && asked.To.Contains(By) ? [new InvitationAnswered(Id, By, Jawaban.Hadir, Now, null, 0)] : Array.Empty<Fact>(),
        ], texts.All);
    }
}

/// <summary>The meeting will not be.</summary>
public sealed record CancelMeeting(PersonId By, MeetingId Id, string? Reason, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.PertemuanBuat, Right.Record)) return Decision.Refuse(new NotAllowed(Operation.PertemuanBuat));
        if (kube.Meetings.Find(Id) is not { Status: StatusPertemuan.Dijadwalkan }) return Decision.Refuse(new MeetingGone(kube.Meetings.Find(Id)?.Status));
        var texts = new MeetingTexts(kube, Now);
        var cancelled = new MeetingCancelled(Id, By, Now, texts.Add(Reason));
        return new Decision.Accepted([cancelled, .. DuesCredit.Moves(kube.After(cancelled))], texts.All);
    }
}

/// <summary>No invitation of this meeting waits for its hour.</summary>
public sealed record NothingWaits : Refusal;

/// <summary>Invitations that wait for their hour get another one, go out now, or are kept back until somebody says when.</summary>
/// <param name="SendAt">The new hour; null: kept back. At or before <paramref name="Now"/>: at once.</param>
public sealed record PostponeInvitation(PersonId By, MeetingId Id, DateTimeOffset? SendAt, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.PertemuanBuat, Right.Record)) return Decision.Refuse(new NotAllowed(Operation.PertemuanBuat));
        if (kube.Meetings.Find(Id) is not { Status: StatusPertemuan.Dijadwalkan } meeting) return Decision.Refuse(new MeetingGone(kube.Meetings.Find(Id)?.Status));
        if (meeting.Invitation is not { SentAt: null } invitation) return Decision.Refuse(new NothingWaits());
        if (meeting.Start <= Now) return Decision.Refuse(new MeetingStarted());
        if (SendAt is { } at && at > meeting.Start - MeetingTime.Least) return Decision.Refuse(new MeetingTooSoon(meeting.Start - MeetingTime.Least));
        if (SendAt <= Now) return Decision.Accept(new InvitationSent(Id, Now));
        if (SendAt is null ? invitation.HeldAt is not null : invitation.HeldAt is null && SendAt == invitation.SendAt) return Decision.Refuse(new NothingMoves());
        return Decision.Accept(new InvitationPostponed(Id, By, Now, SendAt?.ToUniversalTime()));
    }
}

/// <summary>The texts of one decision, numbered in order.</summary>
internal sealed class MeetingTexts(Kube kube, DateTimeOffset now)
{
    private readonly List<NewText> all = [];

    public IReadOnlyList<NewText> All => all;

    public TextId? Add(string? text)
    {
        if (text is not { Length: > 0 }) return null;
        all.Add(new(new(kube.NextText + all.Count), text, Texts.KeepWithBooks(kube.Zone.Date(now))));
        return all[^1].Id;
    }
}
