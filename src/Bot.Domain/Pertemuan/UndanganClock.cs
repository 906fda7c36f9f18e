using System.Globalization;

namespace Bot.Domain;

/// <summary>
/// What meetings have to say by themselves (R-PTM-5): the invitations at their hour, a word to the silent two evenings before, the
/// reminders of the evening before and of the day, what came in to whoever invited, and the next regular meeting. All of it follows
/// a move or a cancellation because it is computed from the meeting as it stands; the day stands in the name, so a new day has
/// reminders of its own.
/// </summary>
public static class UndanganClock
{
    /// <summary>A reminder shortly after the invitation itself is no reminder.</summary>
    private static readonly TimeSpan AfterInvitation = TimeSpan.FromHours(2), BeforeAskingAgain = TimeSpan.FromHours(12);

    /// <summary>Answers are collected this long before the inviter hears of them.</summary>
    private static readonly TimeSpan Collected = TimeSpan.FromHours(2);

    private static readonly TimeOnly ProposalHour = new(8, 0);

    /// <summary>The next regular meeting is proposed this many days before it, and a month of silence long.</summary>
    private const int ProposalDays = 6, Proposals = 4;

    public static IEnumerable<ClockItem> Items(Kube kube)
    {
        foreach (var meeting in kube.Meetings.All)
            if (meeting is { Status: StatusPertemuan.Dijadwalkan, Invitation: { } invitation })
                foreach (var item in Of(kube, meeting, invitation)) yield return item;
        foreach (var item in Regular(kube)) yield return item;
    }

    private static IEnumerable<ClockItem> Of(Kube kube, Meeting m, Invitation i)
    {
        if (i.SentAt is not { } sent)
        {
            if (i.HeldAt is not { } held) yield return new InvitationDue(m, i.SendAt);
            else if (Ahead(kube, m, 2) is var reminds && reminds >= held + AfterInvitation) yield return new HeldDue(m, Stamp(kube, m, "yyMMdd"), reminds);
            yield break;
        }
        var known = i.MovedAt > sent ? i.MovedAt.Value : sent;
        var (asking, before) = (Ahead(kube, m, 2), Ahead(kube, m, 1));
        if (asking >= known + BeforeAskingAgain && !(i.RemindedAt is { } r && asking - r < BeforeAskingAgain) && i.Unanswered.Any()) yield return new UnansweredDue(m, Stamp(kube, m, "yyMMdd"), asking, before);
        // Who hears of the move on that day needs no reminder beside it; what was moved at night is told in the morning.
        var moved = i.MovedAt > sent ? Quiet.Until(kube, i.MovedAt.Value) : (DateTimeOffset?)null;
        if (before >= known + AfterInvitation && (moved is not { } told || kube.Zone.Date(told) < kube.Zone.Date(before))) yield return new DayBeforeDue(m, Stamp(kube, m, "yyMMdd"), before);
        if (m.Start - SameDayDue.Ahead >= known && (moved is not { } heard || m.Start - SameDayDue.Ahead >= heard + AfterInvitation)) yield return new SameDayDue(m, Stamp(kube, m, "yyMMddHHmm"), Early(kube, m));
        if (i.NewsSince is { } since) yield return new NewsDue(m, i.Told, Earlier(since + Collected, Later(since, m.Start - TimeSpan.FromHours(1))));
    }

    /// <summary>The evening that many days before.</summary>
    private static DateTimeOffset Ahead(Kube kube, Meeting m, int days) => kube.Zone.Date(m.Start).AddDays(-days) is var day ? kube.Zone.At(day, kube.Hours(day).Evening) : default;

    /// <summary>Regular meetings nobody has asked to yet: those on the calendar, and the days after the last of them.</summary>
    private static IEnumerable<ClockItem> Regular(Kube kube)
    {
        if (kube.Rules.Meetings is not { } rules || kube.Meetings.All is not [.., var last]) yield break;
        foreach (var m in kube.Meetings.All.Where(m => m is { Status: StatusPertemuan.Dijadwalkan, Invitation: null }))
            yield return Proposal(kube, kube.Zone.Date(m.Start), m.Start, m.Id);
        foreach (var day in rules.After(kube.Zone.Date(last.Start)).Take(Proposals))
            yield return Proposal(kube, day, kube.Zone.At(day, rules.Time), null);
    }

    private static RegularDue Proposal(Kube kube, DateOnly day, DateTimeOffset start, MeetingId? existing) =>
        new(day, start, existing, kube.Zone.At(day.AddDays(-ProposalDays), ProposalHour));

    /// <summary>Before or at seven it concerns the same morning: the reminder may come from five on.</summary>
    private static bool Early(Kube kube, Meeting m) => kube.Zone.Local(m.Start).TimeOfDay <= TimeSpan.FromHours(7);

    private static string Stamp(Kube kube, Meeting m, string form) => m.Id + "." + kube.Zone.Local(m.Start).ToString(form, CultureInfo.InvariantCulture);

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}

/// <summary>What the clock says about one meeting.</summary>
public abstract record MeetingItem(Meeting Meeting, ClockId Id, DateTimeOffset At, DateTimeOffset Expires) : ClockItem(Id, At, Expires);

/// <summary>The invitations' hour has come.</summary>
public sealed record InvitationDue(Meeting Meeting, DateTimeOffset SendAt)
    : MeetingItem(Meeting, ClockId.Of("undangan.kirim", Meeting.Id + "." + SendAt.UtcDateTime.ToString("yyMMddHHmm", CultureInfo.InvariantCulture)), SendAt, Meeting.Start)
{
    public override bool Rests => false;
}

/// <summary>Two evenings before: the invitations are still kept back, and whoever keeps them is reminded.</summary>
public sealed record HeldDue(Meeting Meeting, string Stamp, DateTimeOffset Evening) : MeetingItem(Meeting, ClockId.Of("undangan.tahan", Stamp), Evening, Meeting.Start - MeetingTime.Least);

/// <summary>Two evenings before: those who have not answered.</summary>
public sealed record UnansweredDue(Meeting Meeting, string Stamp, DateTimeOffset Evening, DateTimeOffset Next) : MeetingItem(Meeting, ClockId.Of("undangan.tanya", Stamp), Evening, Next);

/// <summary>The evening before: everybody who did not say no.</summary>
public sealed record DayBeforeDue(Meeting Meeting, string Stamp, DateTimeOffset Evening) : MeetingItem(Meeting, ClockId.Of("pertemuan.h1", Stamp), Evening, Meeting.Start - SameDayDue.Ahead);

/// <summary>The day itself, with the dues to bring.</summary>
public sealed record SameDayDue(Meeting Meeting, string Stamp, bool Early) : MeetingItem(Meeting, ClockId.Of("pertemuan.harih", Stamp), Meeting.Start - Ahead, Meeting.Start)
{
    public static readonly TimeSpan Ahead = TimeSpan.FromHours(2);

    public override ClockHours Hours => Early ? ClockHours.SameMorning : ClockHours.Open;
}

/// <summary>What came in, told to whoever invited, collected.</summary>
public sealed record NewsDue(Meeting Meeting, int Told, DateTimeOffset When) : MeetingItem(Meeting, ClockId.Of("undangan.kabar", $"{Meeting.Id}.{Told}"), When, Meeting.Start);

/// <summary>A regular meeting comes near to which nobody was asked: shall I?</summary>
/// <param name="Existing">It stands on the calendar already.</param>
public sealed record RegularDue(DateOnly Day, DateTimeOffset Start, MeetingId? Existing, DateTimeOffset When)
    : ClockItem(ClockId.Of("pertemuan.rutin", Day.ToString("yyMMdd", CultureInfo.InvariantCulture)), When, Start - MeetingTime.Least);
