namespace Bot.Domain;

/// <summary>
/// When a request next has something to say: a reminder after three hours, one at 06.30 next morning, and its end after
/// 72 hours (4.0.7). An approved request waits for the hand-over and does not end by itself.
/// Hours inside the quiet hours wait for their end.
/// </summary>
public static class ApprovalClock
{
    public static DateTimeOffset? Next(Kube kube, Proposal proposal)
    {
        if (proposal.Approved) return null;
        var asked = Delivered(kube, proposal);
        var first = Quiet.Until(kube, asked.AddHours(3));
        var morning = kube.Zone.At(kube.Zone.Date(asked).AddDays(1), new TimeOnly(6, 30)).ToUniversalTime();
        return proposal.Reminders switch
        {
            0 => first,
            1 => morning > first.AddHours(3) ? morning : Quiet.Until(kube, first.AddHours(3)),
            _ => End(kube, proposal),
        };
    }

    /// <summary>The end of a request nobody answered.</summary>
    public static DateTimeOffset End(Kube kube, Proposal proposal) => Delivered(kube, proposal).AddHours(kube.Rules.ApprovalHours);

    /// <summary>Deadlines of the other person begin when she is told, not at night (D42).</summary>
    private static DateTimeOffset Delivered(Kube kube, Proposal proposal) => Quiet.Until(kube, proposal.Asked.At);
}

/// <summary>The group's quiet hours (design D-4): what the bot starts inside them waits for their end.</summary>
public static class Quiet
{
    /// <summary>The instant itself when it is in the open hours, else the end of the quiet hours (UTC).</summary>
    public static DateTimeOffset Until(Kube kube, DateTimeOffset instant)
    {
        var local = kube.Zone.Local(instant);
        var time = TimeOnly.FromDateTime(local.DateTime);
        var day = DateOnly.FromDateTime(local.DateTime);
        var (from, until) = (kube.Rules.QuietFrom, kube.Rules.QuietUntil);
        if (!time.IsBetween(from, until)) return instant;
        var end = time < until || from < until ? day : day.AddDays(1);
        return kube.Zone.At(end, until).ToUniversalTime();
    }

    public static bool Now(Kube kube, DateTimeOffset instant) => Until(kube, instant) != instant;
}
