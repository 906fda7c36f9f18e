using Xunit;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

/// <summary>The solidarity fund's rules (R-IKS-1 to 6, P-1, P-2a, D-14). The fund holds Rp100.000.</summary>
public sealed class IksTests
{
    private static AskIks Ask(PersonId by, PersonId? to = null, int? rupiah = 50_000, AlasanIks why = AlasanIks.Sakit, DateTimeOffset? now = null) =>
        new(by, to ?? by, why, rupiah is { } amount ? new(amount) : null, false, now ?? Now);

    private static DecideIks Yes(PersonId by, int? rupiah = null, DateTimeOffset? now = null, int id = 1) => new(id, by, true, rupiah is { } amount ? new(amount) : null, null, now ?? Now);

    private static PayIks Pay(PersonId by, int id = 1) => new(id, by, "Bantuan sakit", Now);

    private static Kube Rich(int rupiah = 900_000) => Kenanga.After(new RecordCash(Rini, Dana.Iks, Arah.Masuk, JenisTransaksi.IksKotak, new(rupiah), "kotak", Today, Now).Decide(Kenanga));

    [Fact]
    public void Every_active_member_may_ask_and_nobody_else()
    {
        foreach (var who in (PersonId[])[Wati, Yuli, Rini, Nur, Ida]) Assert.Null(Ask(who).Refusal(Kenanga));
        Ask(Retno, Nur).Decide(Kenanga).Refusal<NotAllowed>();
        Ask(Lilis).Decide(Kenanga).Refusal<NotAllowed>();
        Ask(Nur, Lilis).Decide(Kenanga).Refusal<NotAMember>();
    }

    [Fact]
    public void One_case_gets_the_smaller_of_the_kinds_cap_and_half_the_fund()
    {
        Assert.Equal(new(50_000), Ask(Nur, rupiah: 51_000).Decide(Kenanga).Refusal<IksTooMuch>().Most);
        var rich = Rich();
        Assert.Equal(new(200_000), Ask(Nur, rupiah: 201_000).Decide(rich).Refusal<IksTooMuch>().Most);
        Assert.Equal(new(300_000), Ask(Nur, rupiah: 301_000, why: AlasanIks.Musibah).Decide(rich).Refusal<IksTooMuch>().Most);
        Assert.Equal(new(50_000), Ask(Nur, rupiah: 49_000).Decide(rich).Refusal<AmountTooSmall>().Least);
    }

    [Fact]
    public void What_is_approved_and_not_yet_out_counts_against_the_fund()
    {
        var kube = Kenanga.After(Ask(Nur).Decide(Kenanga));
        Assert.Equal(new(100_000), kube.IksFree());
        kube = kube.After(Yes(Wati).Decide(kube));
        Assert.Equal(new(50_000), kube.IksFree());
        Assert.Equal(new(100_000), kube.Ledger.Iks);
        Assert.Equal(new(25_000), Ask(Ida, rupiah: 26_000, why: AlasanIks.Mendesak).Decide(kube).Refusal<IksTooMuch>().Most);
    }

    [Fact]
    public void Nobody_approves_her_own_and_the_ketuas_own_goes_to_the_sekretaris()
    {
        var own = Kenanga.After(Ask(Wati).Decide(Kenanga));
        Assert.Equal(Yuli, own.Iks.Find(1)!.Asked.Approver);
        Yes(Wati).Decide(own).Refusal<OwnProposal>();
        Assert.IsType<Decision.Accepted>(Yes(Yuli).Decide(own));
        var forHer = Kenanga.After(Ask(Ida, Wati).Decide(Kenanga));
        Assert.Equal(Yuli, forHer.Iks.Find(1)!.Asked.Approver);
        Ask(Yuli, Wati).Decide(Kenanga).Refusal<NoApprover>();
    }

    [Fact]
    public void A_ketua_who_wants_no_messages_is_passed_by()
    {
        var kube = Kenanga.After(Ask(Nur).Decide(Kenanga));
        var facts = new Mute(Wati, true, Now).Facts(kube);
        Assert.Equal(Yuli, Assert.Single(facts.OfType<IksPassed>()).To);
        kube = facts.Aggregate(kube, (k, f) => k.After(f));
        Yes(Wati).Decide(kube).Refusal<NotAllowed>();
        Assert.IsType<Decision.Accepted>(Yes(Yuli).Decide(kube));
        Assert.Equal(Yuli, IksLimits.Approver(kube, Ida, Ida));
        // The sekretaris decides nothing of her own.
        Assert.Equal(Wati, IksLimits.Approver(kube, Yuli, Yuli));
    }

    [Fact]
    public void What_the_ketua_asks_for_another_carries_her_approval_and_names_an_amount()
    {
        Ask(Wati, Nur, rupiah: null).Decide(Kenanga).Refusal<IksAmountOpen>();
        var kube = Kenanga.After(Ask(Wati, Nur).Decide(Kenanga));
        Assert.Equal((StatusIks.Disetujui, (PersonId?)Wati), (kube.Iks.Find(1)!.Status, kube.Iks.Find(1)!.DecidedBy));
        Pay(Wati).Decide(kube).Refusal<NotAllowed>();
        Assert.IsType<Decision.Accepted>(Pay(Rini).Decide(kube));
    }

    [Fact]
    public void Only_the_confirmed_hand_over_by_another_posts_the_money()
    {
        var kube = Kenanga.After(Ask(Nur).Decide(Kenanga));
        Pay(Rini).Decide(kube).Refusal<IksGone>();
        kube = kube.After(Yes(Wati, 40_000 + 10_000).Decide(kube));
        foreach (var who in (PersonId[])[Wati, Yuli, Nur, Ida, Retno]) Pay(who).Decide(kube).Refusal<NotAllowed>();
        var entry = Pay(Rini).Decide(kube).Entries().Single();
        Assert.Equal((Dana.Iks, JenisTransaksi.IksBantuan, (PersonId?)Nur, (PersonId?)Wati, Rini), (entry.Fund, entry.Kind, entry.Person, entry.ApprovedBy, entry.RecordedBy));
        Assert.Equal(Rupiah.Zero, entry.Lines.Sum(l => l.Amount));
    }

    [Fact]
    public void The_bendaharas_own_is_handed_over_by_another_officer()
    {
        var kube = Kenanga.After(Ask(Rini).Decide(Kenanga));
        kube = kube.After(Yes(Wati).Decide(kube));
        Pay(Rini).Decide(kube).Refusal<NotAllowed>();
        Assert.IsType<Decision.Accepted>(Pay(Yuli).Decide(kube));
    }

    [Fact]
    public void The_sekretaris_may_decide_after_two_silent_open_hours_and_up_to_a_hundred_thousand()
    {
        var rich = Rich();
        var kube = rich.After(Ask(Nur, rupiah: 150_000).Decide(rich));
        Yes(Yuli, 100_000, Now.AddHours(2).AddMinutes(-1)).Decide(kube).Refusal<NotAllowed>();
        Yes(Yuli, now: Now.AddHours(2)).Decide(kube).Refusal<IksTooMuch>();
        Yes(Rini, 100_000, Now.AddHours(5)).Decide(kube).Refusal<NotAllowed>();
        var decided = Assert.IsType<Decision.Accepted>(Yes(Yuli, 100_000, Now.AddHours(2)).Decide(kube)).Facts.OfType<IksDecided>().Single();
        Assert.True(decided.Urgent);
        new DecideIks(1, Yuli, false, null, "tidak", Now.AddHours(3)).Decide(kube).Refusal<NotAllowed>();
    }

    [Fact]
    public void Silence_in_the_quiet_hours_is_no_silence()
    {
        var evening = Zone.Wib.At(Today, new(19, 0));
        var kube = Kenanga.After(Ask(Nur, now: evening).Decide(Kenanga));
        Assert.Equal(Zone.Wib.At(Today.AddDays(1), new(7, 0)).ToUniversalTime(), IksLimits.SecretaryFrom(kube, kube.Iks.Find(1)!));
    }

    [Fact]
    public void The_third_help_in_three_months_needs_a_meeting()
    {
        var kube = Rich();
        for (var id = 1; id <= 2; id++)
        {
            kube = kube.After(Ask(Nur, now: Now.AddDays(-40 + id)).Decide(kube));
            kube = kube.After(Yes(Wati, id: id).Decide(kube));
            kube = kube.After(Pay(Rini, id).Decide(kube));
        }
        Assert.Equal(2, Ask(Nur).Decide(kube).Refusal<IksNeedsMeeting>().Times);
        Ask(Wati, Nur).Decide(kube).Refusal<IksNeedsMeeting>();
        Assert.Null((Ask(Wati, Nur) with { ByMeeting = true }).Refusal(kube));
        (Ask(Nur) with { ByMeeting = true }).Decide(kube).Refusal<IksNeedsMeeting>();
        Assert.Null(Ask(Nur, now: Now.AddDays(60)).Refusal(kube));
    }

    [Fact]
    public void A_second_open_request_is_refused_and_a_withdrawn_one_counts_for_nothing()
    {
        var kube = Kenanga.After(Ask(Nur).Decide(Kenanga));
        Ask(Ida, Nur).Decide(kube).Refusal<IksAlreadyOpen>();
        new WithdrawIks(1, Ida).Decide(kube).Refusal<NotAllowed>();
        kube = kube.After(new WithdrawIks(1, Nur).Decide(kube));
        Assert.Equal(0, IksLimits.Times(kube, Nur, Now));
        Assert.Null(Ask(Nur).Refusal(kube));
        Yes(Wati).Decide(kube).Refusal<IksGone>();
    }

    [Fact]
    public void Only_the_receiver_says_whether_it_came_and_she_may_say_it_later()
    {
        var kube = Kenanga.After(Ask(Ida, Nur).Decide(Kenanga));
        kube = kube.After(Yes(Wati).Decide(kube));
        kube = kube.After(Pay(Rini).Decide(kube));
        new ConfirmIks(1, Ida, true).Decide(kube).Refusal<NotAllowed>();
        kube = kube.After(new ConfirmIks(1, Nur, false).Decide(kube));
        kube = kube.After(new ConfirmIks(1, Nur, true).Decide(kube));
        new ConfirmIks(1, Nur, false).Decide(kube).Refusal<IksGone>();
    }

    [Fact]
    public void An_unanswered_request_speaks_to_the_sekretaris_twice_to_the_ketua_and_then_ends()
    {
        var kube = Kenanga.After(new ClockStarted(Now.AddDays(-1))).After(Ask(Nur).Decide(Kenanga));
        var said = IksClock.Items(kube).OfType<IksWaits>().OrderBy(i => i.When).Select(i => (i.Wait, Zone.Wib.Local(i.When).ToString("dd HH.mm", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal([(TungguIks.Sekretaris, "21 11.00"), (TungguIks.Ingatkan, "21 12.00"), (TungguIks.Pagi, "22 06.30"), (TungguIks.Diam, "22 09.00"), (TungguIks.Akhir, "24 09.00")], said);
        kube = kube.After(Yes(Wati).Decide(kube));
        Assert.All(IksClock.Items(kube).OfType<IksWaits>(), i => Assert.Equal(TungguIks.Serah, i.Wait));
    }

}
