namespace Bot.Domain;

/// <summary>
/// When a request next has something to say: a reminder after three hours, one at 06.30 next morning, and its end after
/// 72 hours (4.0.7). An approved request waits for the hand-over and does not end by itself.
/// Hours inside the quiet hours wait for their end.
/// </summary>
public static class ApprovalClock
{
    public static IEnumerable<ClockItem> Items(Kube kube) =>
        kube.Proposals.Open.Where(p => !p.Approved).SelectMany(p => (ClockItem[])[new ApprovalWaits(p, Next(kube, p)!.Value), new ApprovalSilent(p, Delivered(kube, p) + Silence, End(kube, p))]);

    /// <summary>After so long without an answer whoever asked is offered what she can do about it (P-3).</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromHours(24);

    /// <summary>How many reminders would have been said by now; a machine that was off says the last one only.</summary>
    public static int Passed(Kube kube, Proposal proposal, DateTimeOffset now)
    {
        var count = proposal.Reminders;
        while (count < 2 && Next(kube, proposal with { Reminders = count }) <= now) count++;
        return count;
    }

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

/// <summary>A request nobody has answered: its next reminder, or its end.</summary>
public sealed record ApprovalWaits(Proposal Proposal, DateTimeOffset When)
    : ClockItem(ClockId.Of("setuju", $"{Proposal.Asked.Id}-{Proposal.Reminders}"), When, DateTimeOffset.MaxValue);

/// <summary>A day without an answer: whoever asked hears it, and what she can do.</summary>
public sealed record ApprovalSilent(Proposal Proposal, DateTimeOffset When, DateTimeOffset End)
    : ClockItem(ClockId.Of("setuju.diam", $"{Proposal.Asked.Id}"), When, End)
{
    /// <summary>She waits for it, in a pause too.</summary>
    public override bool Rests => false;
}
