using Xunit;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

/// <summary>The hand-off to a person (D40).</summary>
public sealed class TiketTests
{
    private static Kube Open(PersonId from, PersonId to) => Kenanga.After(new OpenTicket(from, to, TopikTiket.Iuran, Now).Decide(Kenanga));

    [Fact]
    public void Officers_and_the_pendamping_can_be_called_and_members_cannot()
    {
        foreach (var who in (PersonId[])[Wati, Yuli, Rini, Retno]) Assert.IsType<Decision.Accepted>(new OpenTicket(Nur, who, TopikTiket.Lainnya, Now).Decide(Kenanga));
        new OpenTicket(Nur, Ida, TopikTiket.Lainnya, Now).Decide(Kenanga).Refusal<NotReachable>();
        new OpenTicket(Rini, Rini, TopikTiket.Lainnya, Now).Decide(Kenanga).Refusal<NotReachable>();
        Assert.Equal(((PersonId?)Rini, (PersonId?)Wati, (PersonId?)Retno), (Reachable.For(Kenanga, TopikTiket.Iuran, Nur), Reachable.For(Kenanga, TopikTiket.Pesanan, Nur), Reachable.For(Kenanga, TopikTiket.Sistem, Nur)));
        Assert.Equal(Wati, Reachable.For(Kenanga, TopikTiket.Iuran, Rini));
    }

    [Fact]
    public void The_same_call_is_not_made_twice()
    {
        var kube = Open(Lilis, Wati);
        Assert.Equal("B-001", new OpenTicket(Lilis, Wati, TopikTiket.Pesanan, Now).Decide(kube).Refusal<TicketOpen>().Ticket.Code);
    }

    [Fact]
    public void One_officer_talks_to_one_person_at_a_time()
    {
        var kube = Open(Nur, Rini);
        kube = kube.After(new OpenTicket(Ida, Rini, TopikTiket.Iuran, Now).Decide(kube));
        kube = kube.After(new TakeTicket(1, Rini, Now).Decide(kube));
        new TakeTicket(2, Rini, Now).Decide(kube).Refusal<StillTalking>();
        new TakeTicket(1, Wati, Now).Decide(kube).Refusal<TicketGone>();
        new OpenTicket(Nur, Wati, TopikTiket.Iuran, Now).Decide(kube).Refusal<TicketOpen>();
        Assert.IsType<Decision.Accepted>(new TakeTicket(2, Wati, Now).Decide(kube));
        kube = kube.After(new CloseTicket(1, Rini, Now).Decide(kube));
        Assert.Null(kube.Tickets.Talking(Nur));
    }

    [Fact]
    public void Only_the_two_of_them_end_it()
    {
        var kube = Open(Nur, Rini);
        new CloseTicket(1, Ida, Now).Decide(kube).Refusal<TicketGone>();
        Assert.IsType<Decision.Accepted>(new CloseTicket(1, Nur, Now).Decide(kube));
        new PassTicket(1, Wati, Yuli, Now).Decide(kube).Refusal<TicketGone>();
        new PassTicket(1, Rini, Ida, Now).Decide(kube).Refusal<TicketGone>();
        Assert.Equal(Yuli, kube.After(new PassTicket(1, Rini, Yuli, Now).Decide(kube)).Tickets.Find(1)!.To);
    }

    [Fact]
    public void Silence_goes_up_step_by_step_and_a_talk_ends_after_twelve_hours()
    {
        var kube = Open(Nur, Rini);
        var said = TiketClock.Items(kube).OfType<TicketWaits>().Select(i => (i.Wait, Zone.Wib.Local(i.When).ToString("dd HH.mm", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal([(TungguTiket.Ingatkan, "21 11.00"), (TungguTiket.Ketua, "21 15.00"), (TungguTiket.Pendamping, "22 06.30"), (TungguTiket.Akhir, "24 09.00")], said);
        kube = kube.After(new TakeTicket(1, Rini, Now.AddHours(1)).Decide(kube));
        Assert.Equal(Now.AddHours(13), Assert.Single(TiketClock.Items(kube)).At);
    }
}
