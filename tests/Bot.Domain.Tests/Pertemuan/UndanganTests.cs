using Xunit;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

/// <summary>Rules of invitations, as sentences (handbook 3.2, D14, D15).</summary>
public sealed class UndanganTests
{
    private static readonly DateTimeOffset Start = Zone.Wib.At(new(2026, 12, 5), new(10, 0));

    internal static InviteMeeting Invite(PersonId by, DateTimeOffset? start = null) => new(by, JenisPertemuan.Mingguan, start ?? Start, Wati, null, Now) { Agenda = ["kas", "bagi hasil"], Bring = "iuran" };

    private static readonly MeetingId Id = new("ptm-m3-261205");

    private static readonly Kube Invited = Kenanga.After(Invite(Retno).Decide(Kenanga));

    private static Kube Answer(Kube kube, PersonId who, Jawaban answer, DateTimeOffset? at = null) => kube.After(new AnswerInvitation(who, Id, answer, answer == Jawaban.Izin ? "anak demam" : null, 0, at ?? Now).Decide(kube));

    [Fact]
    public void Pendamping_ketua_and_sekretaris_invite_others_do_not()
    {
        foreach (var officer in new[] { Retno, Wati, Yuli }) Assert.IsType<Decision.Accepted>(Invite(officer).Decide(Kenanga));
        foreach (var other in new[] { Rini, Nur, Lilis, new PersonId("nobody") }) Assert.Equal(Operation.PertemuanBuat, Invite(other).Decide(Kenanga).Refusal<NotAllowed>().What);
    }

    [Fact]
    public void All_active_members_are_asked_and_who_invites_comes()
    {
        var i = Invited.Meetings.Find(Id)!.Invitation!;
        Assert.Equal([Ida, Nur, Rini, Wati, Yuli], i.To.Order());
        Assert.Empty(i.Answers);
        var byKetua = Kenanga.After(Invite(Wati).Decide(Kenanga)).Meetings.Find(Id)!.Invitation!;
        Assert.Equal(Jawaban.Hadir, byKetua.Answers[Wati].Answer);
    }

    [Fact]
    public void Texts_of_one_decision_have_numbers_of_their_own()
    {
        var accepted = Assert.IsType<Decision.Accepted>(Invite(Retno).Decide(Kenanga));
        Assert.Equal(3, accepted.Texts.Select(t => t.Id).Distinct().Count());
        Assert.True(accepted.Texts.All(t => t.Id.Value >= Kenanga.NextText));
        Assert.Equal(accepted.Texts.Max(t => t.Id.Value) + 1, Invited.NextText);
    }

    [Fact]
    public void Meetings_begin_two_hours_ahead_at_least_between_six_and_nine()
    {
        Invite(Wati, Now).Decide(Kenanga).Refusal<MeetingPast>();
        Invite(Wati, Now.AddDays(-1)).Decide(Kenanga).Refusal<MeetingPast>();
        Assert.Equal(Now.AddHours(2), Invite(Wati, Now.AddMinutes(119)).Decide(Kenanga).Refusal<MeetingTooSoon>().Earliest);
        Assert.IsType<Decision.Accepted>(Invite(Wati, Now.AddHours(2)).Decide(Kenanga));
        foreach (var (hour, minute, fine) in new[] { (5, 59, false), (6, 0, true), (21, 0, true), (21, 1, false), (23, 0, false) })
            Assert.Equal(fine, Invite(Wati, Zone.Wib.At(new(2026, 12, 5), new(hour, minute))).Decide(Kenanga) is Decision.Accepted);
    }

    [Fact]
    public void A_second_meeting_of_a_day_has_a_name_of_its_own_and_is_known_as_a_clash()
    {
        var second = Invited.After(Invite(Wati, Start.AddHours(4)).Decide(Invited));
        Assert.NotNull(second.Meetings.Find(new("ptm-m3-261205b")));
        Assert.Equal(Id, Assert.Single(MeetingTime.SameDay(Invited, Start.AddHours(4))).Id);
        Assert.Empty(MeetingTime.SameDay(Invited, Start, Id));
    }

    [Fact]
    public void Six_points_are_too_many() => Assert.Equal(5, (Invite(Wati) with { Agenda = ["a", "b", "c", "d", "e", "f"] }).Decide(Kenanga).Refusal<TooManyPoints>().Most);

    [Fact]
    public void An_invitation_for_later_is_not_out_yet()
    {
        var kube = Kenanga.After((Invite(Retno) with { SendAt = Now.AddHours(7) }).Decide(Kenanga));
        Assert.Null(kube.Meetings.Find(Id)!.Invitation!.SentAt);
        var due = Assert.Single(UndanganClock.Items(kube).OfType<MeetingItem>());
        Assert.Equal(Now.AddHours(7), Assert.IsType<InvitationDue>(due).At);
    }

    [Fact]
    public void Answers_count_until_the_meeting_begins_and_the_last_one_stands()
    {
        var kube = Answer(Answer(Invited, Nur, Jawaban.Hadir), Nur, Jawaban.Izin);
        Assert.Equal((0, 1), (kube.Meetings.Find(Id)!.Invitation!.Count(Jawaban.Hadir), kube.Meetings.Find(Id)!.Invitation!.Count(Jawaban.Izin)));
        new AnswerInvitation(Nur, Id, Jawaban.Hadir, null, 0, Start).Decide(kube).Refusal<MeetingStarted>();
        Assert.IsType<Decision.Accepted>(new AnswerInvitation(Nur, Id, Jawaban.Hadir, null, 0, Start.AddSeconds(-1)).Decide(kube));
    }

    [Fact]
    public void A_neighbour_does_not_answer_the_pendamping_may()
    {
        Assert.Equal(Operation.PertemuanJawab, new AnswerInvitation(Lilis, Id, Jawaban.Hadir, null, 0, Now).Decide(Invited).Refusal<NotAllowed>().What);
        var kube = Answer(Invited, Retno, Jawaban.Hadir);
        Assert.Equal(0, kube.Meetings.Find(Id)!.Invitation!.Count(Jawaban.Hadir));
    }

    [Fact]
    public void A_new_day_keeps_answers_and_asks_again_another_hour_does_not()
    {
        var kube = Answer(Answer(Invited, Nur, Jawaban.Hadir), Ida, Jawaban.Izin);
        var hour = kube.After(new MoveMeeting(Wati, Id, Start.AddHours(3), null, null, Now.AddMinutes(1)).Decide(kube)).Meetings.Find(Id)!;
        Assert.Equal([Rini, Wati, Yuli], hour.Invitation!.Unanswered.Order());
        var moved = kube.After(new MoveMeeting(Wati, Id, Start.AddDays(1), null, null, Now.AddMinutes(1)).Decide(kube)).Meetings.Find(Id)!;
        Assert.Equal([Ida, Nur, Rini, Yuli], moved.Invitation!.Unanswered.Order());
        Assert.Equal(1, moved.Invitation!.Count(Jawaban.Izin));
        Assert.False(moved.Invitation!.Said(Ida, Jawaban.Izin));
    }

    [Fact]
    public void Moving_to_the_same_place_and_hour_is_no_move() => new MoveMeeting(Wati, Id, Start, Wati, null, Now).Decide(Invited).Refusal<NothingMoves>();

    [Fact]
    public void A_meeting_is_cancelled_once_and_then_neither_moved_nor_answered()
    {
        var gone = Invited.After(new CancelMeeting(Yuli, Id, "hujan", Now).Decide(Invited));
        Assert.Equal(StatusPertemuan.Dibatalkan, new CancelMeeting(Yuli, Id, null, Now).Decide(gone).Refusal<MeetingGone>().Status);
        new MoveMeeting(Yuli, Id, Start.AddDays(1), null, null, Now).Decide(gone).Refusal<MeetingGone>();
        new AnswerInvitation(Nur, Id, Jawaban.Hadir, null, 0, Now).Decide(gone).Refusal<MeetingGone>();
        Assert.DoesNotContain(UndanganClock.Items(gone), i => i is MeetingItem { Meeting.Id: var id } && id == Id);
        Assert.DoesNotContain(gone.Meetings.Ahead, m => m.Id == Id);
    }

    [Fact]
    public void A_member_puts_a_point_on_the_next_agenda_with_room_and_else_on_a_later_one()
    {
        var kube = Enumerable.Range(1, 6).Aggregate(Invited, (k, n) => k.After(new SuggestAgenda(Nur, $"hal {n}", new DateTimeOffset(2026, 11, 29, 3, 0, 0, TimeSpan.Zero)).Decide(k)));
        Assert.Equal(5, kube.Meetings.Find(Id)!.Agenda.Count);
        Assert.Equal(3, kube.Meetings.Topics.Count);
        new SuggestAgenda(Lilis, "harga", Now).Decide(kube).Refusal<NotAllowed>();
    }

    [Fact]
    public void The_silent_are_reminded_by_an_officer_once_a_day()
    {
        var kube = Invited.After(new RemindUnanswered(Wati, Id, Now).Decide(Invited));
        new RemindUnanswered(Wati, Id, Now.AddHours(23)).Decide(kube).Refusal<RemindedLately>();
        Assert.IsType<Decision.Accepted>(new RemindUnanswered(Wati, Id, Now.AddHours(24)).Decide(kube));
        new RemindUnanswered(Nur, Id, Now).Decide(Invited).Refusal<NotAllowed>();
        var all = new[] { Wati, Yuli, Rini, Nur, Ida }.Aggregate(Invited, (k, p) => Answer(k, p, Jawaban.Hadir));
        new RemindUnanswered(Wati, Id, Now).Decide(all).Refusal<AllAnswered>();
    }

    [Fact]
    public void Izin_and_changes_of_mind_are_news_a_first_yes_is_none()
    {
        var kube = Answer(Answer(Invited, Nur, Jawaban.Hadir), Ida, Jawaban.Izin);
        Assert.Equal([Ida], kube.Meetings.Find(Id)!.Invitation!.News);
        kube = Answer(kube, Nur, Jawaban.BelumTahu);
        Assert.Equal([Ida, Nur], kube.Meetings.Find(Id)!.Invitation!.News);
        var told = kube.After(new AnswersReported(Id, Now)).Meetings.Find(Id)!.Invitation!;
        Assert.Empty(told.News);
        Assert.Null(told.NewsSince);
    }

    [Fact]
    public void Hosting_goes_round_by_who_hosted_longest_ago()
    {
        var rules = Invited.After(new RulesSet(new Rules { Meetings = new(true, DayOfWeek.Saturday, new(10, 0), Bulanan.Last, true) }));
        Assert.Equal(Ida, Hosts.Next(rules));
        var asked = rules.After(new InviteMeeting(Retno, JenisPertemuan.Mingguan, Start.AddDays(7), Ida, null, Now).Decide(rules));
        Assert.Equal(Nur, Hosts.Next(asked));
        Assert.Null(Hosts.Next(Invited));
    }

    [Fact]
    public void The_last_saturday_is_the_monthly_meeting()
    {
        var rules = new MeetingRules(true, DayOfWeek.Saturday, new(10, 0), Bulanan.Last, true);
        Assert.Equal(JenisPertemuan.RapatBulanan, rules.On(new(2026, 11, 28)));
        Assert.Equal(JenisPertemuan.Mingguan, rules.On(new(2026, 11, 21)));
        Assert.Null(rules.On(new(2026, 11, 22)));
        Assert.Equal([new(2026, 12, 5), new DateOnly(2026, 12, 12)], rules.After(new(2026, 11, 28)).Take(2));
        var monthly = new MeetingRules(false, DayOfWeek.Sunday, new(14, 0), Bulanan.First, false);
        Assert.Equal([new(2026, 12, 6), new DateOnly(2027, 1, 3)], monthly.After(new(2026, 11, 1)).Take(2));
    }

    [Fact]
    public void A_message_outside_the_window_costs_a_template()
    {
        Person Someone(string id, Channel channel) => new(new(id), id, id) { Addresses = [new(channel, id)] };
        var to = new[] { Someone("a", Channel.WhatsApp), Someone("b", Channel.WhatsApp), Someone("c", Channel.Telegram), new Person(new("d"), "d", "d") };
        var cost = SendCost.Of(new(new(85), new(505), new(775), Rupiah.Zero), to, p => p.Id.Value == "a" ? Now.AddHours(-23) : Now.AddHours(-24), Now);
        Assert.Equal((1, 1, 1, new Rupiah(590)), (cost.InSession, cost.Template, cost.Telegram, cost.Amount));
        Assert.Equal([new PersonId("d")], cost.Unreachable);
        Assert.Equal(new Rupiah(2_025), (new Rupiah(85) * 6) + (new Rupiah(505) * 3));
        Assert.Null(SendCost.Of(null, to, _ => null, Now).Amount);
    }
}
