using Xunit;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

/// <summary>Invitations that wait for their hour: another hour, kept back, or out now.</summary>
public sealed class UndanganTundaTests
{
    private static readonly MeetingId Id = new("ptm-m3-261205");
    private static readonly DateTimeOffset Later = Now.AddDays(1);

    private static readonly Kube Waiting = Kenanga.After((UndanganTests.Invite(Retno) with { SendAt = Later }).Decide(Kenanga));

    private static Decision Postpone(Kube kube, DateTimeOffset? at, PersonId? by = null) => new PostponeInvitation(by ?? Retno, Id, at, Now.AddHours(1)).Decide(kube);

    private static IEnumerable<ClockItem> Items(Kube kube) => UndanganClock.Items(kube).Where(i => i is MeetingItem m && m.Meeting.Id == Id);

    [Fact]
    public void At_another_hour_they_go_out_then_and_not_at_the_first()
    {
        var moved = Waiting.After(Postpone(Waiting, Later.AddHours(5)));
        var due = Assert.IsType<InvitationDue>(Assert.Single(Items(moved)));
        Assert.Equal(Later.AddHours(5), due.At);
        Assert.NotEqual(Assert.Single(Items(Waiting)).Id, due.Id);
    }

    [Fact]
    public void Kept_back_they_do_not_go_out_and_whoever_keeps_them_is_reminded_two_evenings_before()
    {
        var held = Waiting.After(Postpone(Waiting, null));
        var reminds = Assert.IsType<HeldDue>(Assert.Single(Items(held)));
        Assert.Equal(Zone.Wib.At(new(2026, 12, 3), new(18, 0)), reminds.At);
        Assert.IsType<InvitationDue>(Assert.Single(Items(held.After(Postpone(held, Later)))));
        Postpone(held, null).Refusal<NothingMoves>();
    }

    [Fact]
    public void Sent_now_they_are_out()
    {
        var out1 = Waiting.After(Postpone(Waiting, Now.AddHours(1)));
        Assert.NotNull(out1.Meetings.Find(Id)!.Invitation!.SentAt);
        Assert.DoesNotContain(Items(out1), i => i is InvitationDue);
        Postpone(out1, Later).Refusal<NothingWaits>();
    }

    [Fact]
    public void The_meeting_stays_and_can_be_cancelled_or_moved_while_they_are_kept_back()
    {
        var held = Waiting.After(Postpone(Waiting, null));
        Assert.Equal(StatusPertemuan.Dijadwalkan, held.Meetings.Find(Id)!.Status);
        Assert.Empty(Items(held.After(new CancelMeeting(Wati, Id, null, Now).Decide(held))));
        var moved = held.After(new MoveMeeting(Wati, Id, held.Meetings.Find(Id)!.Start.AddDays(1), null, null, Now).Decide(held));
        Assert.NotNull(moved.Meetings.Find(Id)!.Invitation!.HeldAt);
    }

    [Fact]
    public void Not_by_members_not_too_near_not_for_what_is_gone()
    {
        foreach (var other in new[] { Rini, Nur, Lilis }) Postpone(Waiting, null, other).Refusal<NotAllowed>();
        Postpone(Waiting, Waiting.Meetings.Find(Id)!.Start.AddHours(-1)).Refusal<MeetingTooSoon>();
        Postpone(Waiting, Later).Refusal<NothingMoves>();
        Postpone(Waiting.After(new CancelMeeting(Wati, Id, null, Now).Decide(Waiting)), null).Refusal<MeetingGone>();
    }
}
