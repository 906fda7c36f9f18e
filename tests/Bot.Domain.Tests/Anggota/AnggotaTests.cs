using Xunit;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

/// <summary>Who comes in, whose number moves, and who may say so (D01, D44, 08-decisions section 2).</summary>
public sealed class AnggotaTests
{
    private static readonly PersonId New = new("k.a1"), Other = new("k.a2"), Carrier = new("k.n1");
    private static readonly Code Hash = new("00112233");

    private static Kube Applied => Kenanga.After(new ApplyForMembership(New, Now).Decide(Kenanga));

    private static Kube Invited => Kenanga.After(new InviteMember(New, Retno, ProgramSosial.Pkh, Hash, Now).Decide(Kenanga));

    [Xunit.Fact]
    public void Whoever_asks_waits_and_may_no_more_than_a_stranger()
    {
        Assert.Equal(StatusAnggota.MenungguVerifikasi, Applied.Member(New)!.Status);
        Assert.All(Enum.GetValues<Operation>(), o => Assert.Equal(Permissions.Of(o, null), Permissions.Of(o, Applied.Member(New))));
        Assert.DoesNotContain(Applied.ActiveMembers, m => m.Person == New);
    }

    [Xunit.Fact]
    public void Nobody_asks_twice_and_no_member_asks()
    {
        new ApplyForMembership(New, Now).Decide(Applied).Refusal<AlreadyApplied>();
        new ApplyForMembership(Nur, Now).Decide(Kenanga).Refusal<AlreadyMember>();
        new ApplyForMembership(Retno, Now).Decide(Kenanga).Refusal<AlreadyMember>();
    }

    [Xunit.Fact]
    public void Twenty_may_wait()
    {
        var kube = Kenanga;
        for (var i = 0; i < ApplyForMembership.MostWaiting; i++) kube = kube.After(new ApplyForMembership(new($"x{i}"), Now).Decide(kube));
        new ApplyForMembership(New, Now).Decide(kube).Refusal<TooManyWaiting>();
    }

    [Xunit.Fact]
    public void Only_the_pendamping_says_who_belongs()
    {
        foreach (var by in (PersonId[])[Wati, Yuli, Rini, Nur, Lilis, New, new("somebody")])
        {
            new DecideApplicant(New, by, true, null, Now).Decide(Applied).Refusal<NotAllowed>();
            new DecideApplicant(New, by, false, null, Now).Decide(Applied).Refusal<NotAllowed>();
            new InviteMember(Other, by, ProgramSosial.Pkh, Hash, Now).Decide(Applied).Refusal<NotAllowed>();
            new AskNumberMove(Nur, Carrier, by, null, Now).Decide(Applied).Refusal<NotAllowed>();
            new RemoveNumber(Nur, by, "x", Now).Decide(Applied).Refusal<NotAllowed>();
            new SharePhone(Nur, by, "Tika", Now).Decide(Applied).Refusal<NotAllowed>();
        }
        Assert.True(Applied.After(new DecideApplicant(New, Retno, true, null, Now).Decide(Applied)).Member(New)!.IsActiveMember);
    }

    [Xunit.Fact]
    public void An_answer_counts_once()
    {
        var kube = Applied.After(new DecideApplicant(New, Retno, false, null, Now).Decide(Applied));
        Assert.Equal(StatusAnggota.Berhenti, kube.Member(New)!.Status);
        new DecideApplicant(New, Retno, true, null, Now).Decide(kube).Refusal<JoiningGone>();
    }

    [Xunit.Fact]
    public void A_customer_who_is_refused_stays_a_customer()
    {
        var kube = Kenanga.After(new ApplyForMembership(Lilis, Now).Decide(Kenanga));
        kube = kube.After(new DecideApplicant(Lilis, Retno, false, null, Now).Decide(kube));
        Assert.Equal((Peran.Pelanggan, StatusAnggota.Aktif), (kube.Member(Lilis)!.Role, kube.Member(Lilis)!.Status));
    }

    [Xunit.Fact]
    public void A_member_who_denies_it_does_not_lose_her_number()
    {
        var kube = Applied.After(new DenyMembership(New, Nur, Now).Decide(Applied));
        new DecideApplicant(New, Retno, true, Nur, Now).Decide(kube).Refusal<MemberDenies>();
        new AskNumberMove(Nur, New, Retno, null, Now).Decide(kube).Refusal<MemberDenies>();
        new DenyMembership(New, Ida, Now).Decide(kube).Refusal<JoiningGone>();
    }

    [Xunit.Fact]
    public void Nobody_becomes_an_officer_by_being_taken_for_one() => new DecideApplicant(New, Retno, true, Wati, Now).Decide(Applied).Refusal<NoSuchMember>();

    [Xunit.Fact]
    public void An_invitation_is_used_once_and_not_after_its_end()
    {
        var kube = Invited.After(new AcceptInvitation(New, New, Now.AddDays(13)).Decide(Invited));
        Assert.True(kube.Member(New)!.IsActiveMember);
        new AcceptInvitation(New, New, Now.AddDays(13)).Decide(kube).Refusal<JoiningGone>();
        new AcceptInvitation(New, New, Now.AddDays(14).AddSeconds(1)).Decide(Invited).Refusal<JoiningGone>();
        new AcceptInvitation(Other, Other, Now).Decide(Invited).Refusal<JoiningGone>();
    }

    [Xunit.Fact]
    public void Whoever_is_known_already_comes_in_as_herself_and_no_member_twice()
    {
        var kube = Invited.After(new AcceptInvitation(New, Lilis, Now).Decide(Invited));
        Assert.True(kube.Member(Lilis)!.IsActiveMember);
        Assert.Equal(StatusAnggota.Berhenti, kube.Member(New)!.Status);
        Assert.Equal(ProgramSosial.Pkh, kube.Joining.Programs[Lilis]);
        new AcceptInvitation(New, Nur, Now).Decide(Invited).Refusal<AlreadyMember>();
        new AcceptInvitation(New, Retno, Now).Decide(Invited).Refusal<AlreadyMember>();
    }

    [Xunit.Fact]
    public void A_member_has_her_new_number_at_once()
    {
        var kube = Kenanga.After(new AskNumberMove(Nur, Carrier, Retno, null, Now).Decide(Kenanga));
        Assert.Empty(kube.Joining.Moves);
        Assert.False(kube.Member(Nur)!.Held);
    }

    private static Kube Moving => Kenanga.After(new AskNumberMove(Wati, Carrier, Retno, Rini, Now).Decide(Kenanga));

    [Xunit.Fact]
    public void While_an_officers_number_moves_neither_number_touches_money()
    {
        Assert.True(Moving.Member(Wati)!.Held);
        Assert.False(Moving.Member(Wati).May(Operation.KasSetuju, Right.Approve));
        Assert.True(Moving.Member(Wati).May(Operation.KasSaldo, Right.SeeGroup));
        var rini = Kenanga.After(new AskNumberMove(Rini, Carrier, Retno, Wati, Now).Decide(Kenanga));
        rini.Spend(50_000).Refusal<NotAllowed>();
        Assert.False(rini.After(new NumberMoveEnded(Rini, AkhirPindah.BukanSaya, Now)).Member(Rini)!.Held);
    }

    [Xunit.Fact]
    public void An_officers_number_needs_another_officer_and_a_day()
    {
        new AskNumberMove(Wati, Carrier, Retno, null, Now).Decide(Kenanga).Refusal<NeedsSecond>();
        new AskNumberMove(Wati, Carrier, Retno, Wati, Now).Decide(Kenanga).Refusal<NeedsSecond>();
        new AskNumberMove(Wati, Carrier, Retno, Nur, Now).Decide(Kenanga).Refusal<NeedsSecond>();
        new AskNumberMove(Wati, Carrier, Retno, Rini, Now).Decide(Moving).Refusal<MovePending>();
        foreach (var by in (PersonId[])[Wati, Yuli, Nur, Retno]) new AgreeNumberMove(Wati, by, true, Now).Decide(Moving).Refusal<NotAllowed>();
        var agreed = Moving.After(new AgreeNumberMove(Wati, Rini, true, Now.AddHours(1)).Decide(Moving));
        Assert.True(agreed.Member(Wati)!.Held);
        Assert.Equal(Now.AddHours(24), Assert.IsType<NumberMoveDue>(Assert.Single(JoiningClock.Items(agreed))).At);
        Assert.Equal(Now.AddHours(72), Assert.IsType<NumberMoveExpires>(Assert.Single(JoiningClock.Items(Moving))).At);
        var late = Moving.After(new AgreeNumberMove(Wati, Rini, true, Now.AddHours(30)).Decide(Moving));
        Assert.False(late.Member(Wati)!.Held);
    }

    [Xunit.Fact]
    public void The_day_begins_when_the_old_number_can_be_told()
    {
        var night = Zone.Wib.At(Today, new(22, 0));
        var kube = Kenanga.After(new AskNumberMove(Wati, Carrier, Retno, Rini, night).Decide(Kenanga));
        Assert.Equal(Zone.Wib.At(Today.AddDays(2), new(6, 0)).ToUniversalTime(), kube.Joining.Moves[Wati].Asked.From!.Value.ToUniversalTime());
    }

    [Xunit.Fact]
    public void The_old_numbers_no_ends_a_move_and_turns_one_back_for_a_week()
    {
        Assert.False(Moving.After(new DisownMove(Wati, Now).Decide(Moving)).Member(Wati)!.Held);
        var removed = Kenanga.After(RemoveNumber.Taken(Kenanga, Nur, Retno, "x", Now));
        Assert.Empty(removed.After(new DisownMove(Nur, Now.AddDays(7)).Decide(removed)).Joining.Removed);
        new DisownMove(Nur, Now.AddDays(8)).Decide(removed).Refusal<JoiningGone>();
    }

    [Xunit.Fact]
    public void A_removed_number_comes_back_within_thirty_days()
    {
        var removed = Kenanga.After(new RemoveNumber(Nur, Retno, "WhatsApp:+628", Now).Decide(Kenanga));
        Assert.Empty(removed.After(new RestoreNumber(Nur, Retno, Now.AddDays(30)).Decide(removed)).Joining.Removed);
        new RestoreNumber(Nur, Retno, Now.AddDays(31)).Decide(removed).Refusal<NothingRemoved>();
        new RestoreNumber(Ida, Retno, Now).Decide(removed).Refusal<NothingRemoved>();
        new RemoveNumber(Wati, Retno, "x", Now).Decide(Kenanga).Refusal<NeedsSecond>();
    }

    [Xunit.Fact]
    public void No_officer_shares_a_phone()
    {
        new SharePhone(Rini, Retno, "Dono", Now).Decide(Kenanga).Refusal<NeedsSecond>();
        var kube = Kenanga.After(new SharePhone(Nur, Retno, "Tika", Now).Decide(Kenanga));
        Assert.True(kube.Joining.SharesWith.ContainsKey(Nur));
        Assert.False(kube.After(new SharePhone(Nur, Retno, null, Now).Decide(kube)).Joining.SharesWith.ContainsKey(Nur));
    }

    [Xunit.Fact]
    public void Whoever_waits_is_recalled_after_three_days_and_closed_after_fourteen()
    {
        var items = JoiningClock.Items(Applied).ToList();
        Assert.Equal(Now.AddDays(3), items.OfType<ApplicantWaits>().Single().At);
        Assert.Equal(Now.AddDays(14), items.OfType<NewcomerEnds>().Single().At);
        var closed = NewcomerEnd.Facts(Applied, Applied.Joining.Newcomers[New], Now.AddDays(14)).Aggregate(Applied, (k, f) => k.After(f));
        Assert.Empty(JoiningClock.Items(closed));
        Assert.Equal(StatusAnggota.Berhenti, closed.Member(New)!.Status);
        Assert.Equal(Now.AddDays(14), Assert.IsType<NewcomerEnds>(Assert.Single(JoiningClock.Items(Invited))).At);
    }
}
