using Xunit;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

public sealed class KasTests
{
    [Fact]
    public void An_expense_below_the_limit_is_posted_with_its_purpose_as_a_text_beside_it()
    {
        var decision = Assert.IsType<Decision.Accepted>(Kenanga.Spend(175_000));
        Assert.Equal("gas", Assert.Single(decision.Texts).Text);
        Assert.Equal(new Rupiah(825_000), Kenanga.After(decision).Ledger.Kas);
    }

    [Fact]
    public void At_the_limit_the_ketua_must_agree_first() => Assert.Equal(Wati, Kenanga.Spend(200_000).Refusal<NeedsApproval>().Approver);

    [Fact]
    public void Splitting_an_expense_does_not_get_around_the_limit() => Kenanga.After(Kenanga.Spend(150_000)).Spend(145_000).Refusal<NeedsApproval>();

    [Fact]
    public void A_reversed_expense_no_longer_counts_against_the_limit()
    {
        var spent = Kenanga.After(Kenanga.Spend(150_000));
        var undone = spent.After(new ReverseEntry(Rini, spent.Ledger.Recent[^1], null, null, "salah", Now).Decide(spent));
        Assert.IsType<Decision.Accepted>(undone.Spend(145_000));
    }

    [Fact]
    public void A_fund_never_goes_below_zero_by_spending() => Assert.Equal(new Rupiah(1_000_000), Kenanga.Spend(1_000_001).Refusal<OverBalance>().Available);

    [Fact]
    public void Promised_money_is_not_spent_twice()
    {
        var approved = Approved(Propose(Kenanga, 900_000));
        Assert.Equal(new Rupiah(100_000), approved.Spend(150_000).Refusal<OverBalance>().Available);
        Assert.Equal(new Rupiah(1_000_000), approved.Ledger.Kas);
    }

    [Fact]
    public void Only_the_hand_over_posts_an_approved_request()
    {
        var approved = Approved(Propose(Kenanga, 350_000));
        Assert.Equal(new Rupiah(1_000_000), approved.Ledger.Kas);
        var paid = new PayProposal(1, Rini, Now).Decide(approved);
        Assert.Equal((Wati, (int?)1), (paid.Entries()[0].ApprovedBy!.Value, paid.Entries()[0].Proposal));
        Assert.Equal(new Rupiah(650_000), approved.After(paid).Ledger.Kas);
        new PayProposal(1, Rini, Now).Decide(approved.After(paid)).Refusal<ProposalGone>();
    }

    [Fact]
    public void An_unapproved_request_cannot_be_paid() => new PayProposal(1, Rini, Now).Decide(Propose(Kenanga, 350_000)).Refusal<ProposalGone>();

    [Fact]
    public void Nobody_approves_her_own_request()
    {
        var asked = Propose(Kenanga, 350_000, by: Wati);
        Assert.Equal(Yuli, asked.Proposals.Open[0].Asked.Approver);
        Assert.Equal(Yuli, new DecideProposal(1, Wati, true, null, Now).Decide(asked).Refusal<OwnProposal>().Approver);
    }

    [Fact]
    public void Only_the_asked_approver_approves_and_never_the_pendamping()
    {
        foreach (var other in new[] { Yuli, Nur, Retno, Lilis }) new DecideProposal(1, other, true, null, Now).Decide(Propose(Kenanga, 350_000)).Refusal<NotAllowed>();
    }

    [Fact]
    public void A_request_is_decided_once()
    {
        var no = Propose(Kenanga, 350_000);
        no = no.After(new DecideProposal(1, Wati, false, "nanti dulu", Now).Decide(no));
        new DecideProposal(1, Wati, true, null, Now).Decide(no).Refusal<ProposalGone>();
        Assert.Equal(new Rupiah(1_000_000), no.Ledger.Kas);
    }

    [Fact]
    public void Without_a_ketua_nothing_large_goes_out()
    {
        var orphan = Kenanga.After(new PersonPlaced(Wati, Peran.Anggota, Jabatan.Anggota, StatusAnggota.Aktif, Today));
        orphan.Spend(350_000).Refusal<NoApprover>();
    }

    [Fact]
    public void Ringing_reminders_end_after_72_hours_and_wait_for_the_morning()
    {
        var night = new DateTimeOffset(2026, 11, 21, 15, 30, 0, TimeSpan.Zero); // 22.30 WIB
        var asked = Kenanga.After(new ProposeCash(Rini, Dana.Kas, JenisTransaksi.BelanjaAlat, new(300_000), "wajan", night).Decide(Kenanga));
        var morning = Zone.Wib.At(new(2026, 11, 22), new(6, 0));
        Assert.Equal(morning.AddHours(3), asked.NextDue());
        asked = asked.After(new ProposalReminded(1, 1));
        // A day without an answer: whoever asked hears it (P-3).
        Assert.Equal(morning.AddHours(24), asked.NextDue());
        asked = asked.After(new ClockSettled(morning.AddHours(24), [new(ClockId.Of("setuju.diam", "1"), morning.AddHours(72))]));
        Assert.Equal(Zone.Wib.At(new(2026, 11, 23), new(6, 30)), asked.NextDue());
        asked = asked.After(new ProposalReminded(1, 2));
        Assert.Equal(morning.AddHours(72), asked.NextDue());
        Assert.Null(asked.After(new ProposalClosed(1, ProposalEnd.Expired)).NextDue());
    }

    [Theory, InlineData(Dana.Kas), InlineData(Dana.Iks)]
    public void Funds_are_kept_apart(Dana fund)
    {
        var after = Kenanga.After(new RecordCash(Rini, fund, Arah.Masuk, fund == Dana.Iks ? JenisTransaksi.IksKotak : JenisTransaksi.KasMasukLain, new(18_000), "x", Today, Now).Decide(Kenanga));
        Assert.Equal(new Rupiah(fund == Dana.Kas ? 1_018_000 : 1_000_000), after.Ledger.Kas);
        Assert.Equal(new Rupiah(fund == Dana.Iks ? 118_000 : 100_000), after.Ledger.Iks);
        Assert.Equal(Rupiah.Zero, after.Ledger.Usaha);
    }

    internal static Kube Propose(Kube kube, int rupiah, PersonId? by = null) =>
        kube.After(new ProposeCash(by ?? Rini, Dana.Kas, JenisTransaksi.BelanjaAlat, new(rupiah), "kompor", Now).Decide(kube));

    internal static Kube Approved(Kube kube) => kube.After(new DecideProposal(1, kube.Proposals.Open[0].Asked.Approver, true, null, Now).Decide(kube));
}
