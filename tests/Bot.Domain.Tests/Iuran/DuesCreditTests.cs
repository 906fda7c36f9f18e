using Xunit;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

/// <summary>Dues paid ahead for a meeting that is cancelled: the money stays hers.</summary>
public sealed class DuesCreditTests
{
    /// <summary>Nur paid everything open and the meetings of the 21st and the 28th.</summary>
    private static readonly Kube Ahead = Kenanga.After(Kenanga.Pay(Nur, 20_000));

    private static Kube Cancel(Kube kube, int day) => kube.After(new CancelMeeting(Wati, M(day), null, Now).Decide(kube));

    [Fact]
    public void With_a_meeting_ahead_it_pays_that_one()
    {
        var kube = Kenanga.After(Kenanga.Pay(Nur, 15_000)).After(new MeetingClosed(M(14), []));
        var after = Cancel(kube, 21);
        Assert.Equal((0, 5_000), (after.Dues.Find(Nur, M(21))!.Paid.Amount, after.Dues.Find(Nur, M(28))!.Paid.Amount));
        Assert.Equal(Rupiah.Zero, DuesCredit.Of(after, Nur));
        Assert.Equal(kube.Ledger.Balance(Dana.Kas), after.Ledger.Balance(Dana.Kas));
    }

    [Fact]
    public void An_older_open_meeting_comes_first()
    {
        var kube = Kenanga.After(Kenanga.Pay(Ida, 5_000, M(28)));
        var after = Cancel(kube, 28);
        Assert.Equal(5_000, after.Dues.Find(Ida, M(7))!.Paid.Amount);
        Assert.Equal([M(14)], after.Dues.Open(Ida).Select(d => d.Meeting));
    }

    [Fact]
    public void Without_one_it_waits_for_the_next_that_is_planned()
    {
        var waiting = Cancel(Ahead, 28);
        Assert.Equal(new(5_000), DuesCredit.Of(waiting, Nur));
        var planned = waiting.After(UndanganTests.Invite(Retno).Decide(waiting));
        Assert.Equal(Rupiah.Zero, DuesCredit.Of(planned, Nur));
        Assert.Equal(5_000, planned.Dues.Find(Nur, new("ptm-m3-261205"))!.Paid.Amount);
        Assert.Empty(planned.After(new MeetingClosed(new("ptm-m3-261205"), [Nur])).Dues.Open(Nur));
    }

    [Fact]
    public void Both_may_be_cancelled_and_nothing_is_lost()
    {
        var after = Cancel(Cancel(Ahead, 21), 28);
        Assert.Equal(new(10_000), DuesCredit.Of(after, Nur));
        Assert.Equal(Ahead.Dues.Of(Nur).Sum(d => d.Paid), after.Dues.Of(Nur).Sum(d => d.Paid));
    }

    [Fact]
    public void A_reversal_follows_the_money()
    {
        var kube = Kenanga.After(Kenanga.Pay(Ida, 5_000, M(28)));
        var entry = kube.Ledger.Recent[^1];
        var after = Cancel(kube, 28);
        var reversed = after.After(new ReverseEntry(Rini, entry, null, null, "salah orang", Now).Decide(after));
        Assert.Equal([M(7), M(14)], reversed.Dues.Open(Ida).Select(d => d.Meeting));
        Assert.Equal(Rupiah.Zero, reversed.Dues.Of(Ida).Sum(d => d.Paid));
    }

    [Fact]
    public void Who_paid_nothing_ahead_has_nothing_moved() =>
        Assert.IsType<MeetingCancelled>(Assert.Single(Assert.IsType<Decision.Accepted>(new CancelMeeting(Wati, M(28), null, Now).Decide(Kenanga)).Facts));
}
