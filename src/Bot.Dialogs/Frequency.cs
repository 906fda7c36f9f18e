using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>
/// How often the bot starts a conversation: at most three reminders and broadcasts a person and day, over all her groups (R-JTM-3); what an
/// officer is only told of is gathered, a quarter of an hour's in one message (08-decisions section 2 no. 12).
/// </summary>
internal static class Frequency
{
    private static ClockRules Rules(Kube kube) => kube.Rules.Clock ?? ClockRules.Usual;

    /// <summary>
    /// True for what is one of her three. A broadcast to somebody the clock never reminds, a customer or a receiver of aid, is not counted: a hundred
    /// thousand conversations would be written for it, and the broadcasts of a day are limited as such.
    /// </summary>
    public static bool Counts(Kube kube, Notice notice) => notice.Kind == NoticeKind.Reminder
        || notice.Kind == NoticeKind.Broadcast && kube.Member(notice.To) is { Role: Peran.Anggota or Peran.Pendamping };

    /// <summary>Fewer than this, and what is no loss is still said.</summary>
    public static int Spare(Kube kube) => Rules(kube).MostADay - 1;

    /// <summary>How many reminders and broadcasts she has been sent on that day, or is to be.</summary>
    public static int On(Talk talk, DateOnly day) => talk.Pushes.Count(d => d == day);

    public static bool Full(Talk talk, Kube kube, DateTimeOffset when) => On(talk, kube.Zone.Date(when)) >= Rules(kube).MostADay;

    /// <summary>When the hours of the day after open (UTC).</summary>
    public static DateTimeOffset Morning(Kube kube, DateTimeOffset when) => kube.Zone.Date(when).AddDays(1) is var next ? kube.Zone.At(next, kube.Hours(next).QuietUntil).ToUniversalTime() : when;

    /// <summary>One more: as planned, or on the first morning that has room for it; and the conversation that counts it.</summary>
    public static (Talk Talk, DateTimeOffset When) Pushed(Talk talk, Kube kube, DateTimeOffset when)
    {
        while (Full(talk, kube, when)) when = Morning(kube, when);
        return (talk with { Pushes = [.. talk.Pushes.Where(d => d > kube.Zone.Date(when).AddDays(-3)), kube.Zone.Date(when)] }, when);
    }

    /// <summary>
    /// True for what tells an officer that somebody acted and wants nothing of her. What asks or offers a button goes at once: somebody waits for
    /// her, and no question may stand in her conversation before she has read it.
    /// </summary>
    public static bool IsNews(Kube kube, Notice notice) =>
        Rules(kube).NewsMinutes > 0 && notice is { Kind: NoticeKind.Work, Alone: false, AtOnce: false, Asks: null, Message: { Choices: [], Document: null, Medium: null, Confidential: false }, At: null, Stays: false, Expires: null }
        && kube.Member(notice.To) is { Status: StatusAnggota.Aktif } and ({ Role: Peran.Pendamping } or { Office: not Jabatan.Anggota });

    /// <summary>News goes at once; what comes within a quarter of an hour of it waits for the end of that, together.</summary>
    public static (Talk Talk, DateTimeOffset When) Gathered(Talk talk, Kube kube, DateTimeOffset when)
    {
        var together = TimeSpan.FromMinutes(Rules(kube).NewsMinutes);
        if (talk.NewsAt is { } at && when < at + together) when = Quiet.Until(kube, when <= at ? at : at + together);
        return (talk.NewsAt == when ? talk : talk with { NewsAt = when }, when);
    }
}
