using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

/// <summary>D44, P-1 to P-6: offices change hands by several people's word, and nobody records and approves.</summary>
public sealed class JabatanRules
{
    private static Kube Offered(PersonId by, Jabatan office, PersonId to) => Kenanga.After(new OfferOffice(by, office, to, Now).Decide(Kenanga));

    /// <summary>Who is asked when she wants money paid out; null: nobody may agree.</summary>
    private static PersonId? Approver(Kube kube, PersonId by) =>
        new ProposeCash(by, Dana.Kas, JenisTransaksi.BelanjaAlat, new(1_000), "gas", Now).Decide(kube) is Decision.Accepted { Facts: [CashOutProposed asked] } ? asked.Approver : null;

    [Fact]
    public void The_ketua_and_who_holds_it_agree_before_the_new_one_takes_over()
    {
        var kube = Offered(Wati, Jabatan.Bendahara, Yuli);
        Assert.Equal([Rini], kube.Offices.Find(1)!.Waiting(kube));
        new TakeOffice(Yuli, 1, Now).Decide(kube).Refusal<OfficeGone>();
        new AnswerOffice(Nur, 1, true, Now).Decide(kube).Refusal<OfficeGone>();
        kube = kube.After(new AnswerOffice(Rini, 1, true, Now).Decide(kube));
        new TakeOffice(Nur, 1, Now).Decide(kube).Refusal<OfficeGone>();
        kube = kube.After(new TakeOffice(Yuli, 1, Now).Decide(kube));
        Assert.Equal((Yuli, null), (kube.Owner(Jabatan.Bendahara), kube.Owner(Jabatan.Sekretaris)));
        Assert.False(kube.Member(Rini).May(Operation.IuranCatat, Right.Record), "a leaving officer keeps no rights");
        Assert.True(kube.Member(Yuli).May(Operation.IuranCatat, Right.Record));
        Assert.False(kube.Member(Yuli).May(Operation.KasSetuju, Right.Approve));
    }

    [Fact]
    public void The_pendamping_alone_moves_no_office()
    {
        var kube = Offered(Retno, Jabatan.Ketua, Ida);
        Assert.Equal([Wati, Rini], kube.Offices.Find(1)!.Waiting(kube));
        new OfferOffice(Nur, Jabatan.Bendahara, Ida, Now).Decide(Kenanga).Refusal<NotAllowed>();
        new OfferOffice(Lilis, Jabatan.Bendahara, Ida, Now).Decide(Kenanga).Refusal<NotAllowed>();
    }

    [Fact]
    public void Nobody_takes_a_second_office_of_money()
    {
        Assert.Equal(Jabatan.Ketua, new OfferOffice(Retno, Jabatan.Bendahara, Wati, Now).Decide(Kenanga).Refusal<HoldsOffice>().Office);
        new OfferOffice(Retno, Jabatan.Ketua, Rini, Now).Decide(Kenanga).Refusal<HoldsOffice>();
        new OfferOffice(Retno, Jabatan.Bendahara, Rini, Now).Decide(Kenanga).Refusal<AlreadyHers>();
        new OfferOffice(Retno, Jabatan.Bendahara, Retno, Now).Decide(Kenanga).Refusal<NotAMember>();
        Assert.Equal(Yuli, new OfferOffice(Wati, Jabatan.Bendahara, Ida, Now).Decide(Offered(Wati, Jabatan.Bendahara, Yuli)).Refusal<OfficePending>().Change.Asked.To);
    }

    [Fact]
    public void A_no_ends_it_and_so_does_three_days_silence()
    {
        var kube = Offered(Rini, Jabatan.Bendahara, Ida);
        Assert.Empty(kube.After(new AnswerOffice(Wati, 1, false, Now).Decide(kube)).Offices.Changes);
        Assert.Equal(Now.AddHours(72), Assert.IsType<OfficeExpires>(Assert.Single(AnggotaClock.Items(kube))).At);
    }

    [Fact]
    public void Who_stands_in_for_the_bendahara_records_and_approves_nothing()
    {
        var kube = Kenanga.After(new AppointDeputy(Wati, Jabatan.Bendahara, Yuli, Today.AddDays(1), null, Now).Decide(Kenanga));
        Assert.Equal((Yuli, Rini), (kube.Holder(Jabatan.Bendahara), kube.Owner(Jabatan.Bendahara)));
        Assert.True(kube.Member(Yuli).May(Operation.IuranCatat, Right.Record));
        Assert.False(kube.Member(Yuli).May(Operation.KasSetuju, Right.Approve));
        Assert.Null(Approver(kube, Wati));
        Assert.Equal(Wati, Approver(kube, Yuli));
        kube = kube.After(new DeputyEnded(Jabatan.Bendahara, null, Now));
        Assert.True(kube.Member(Yuli).May(Operation.KasSetuju, Right.Approve));
        Assert.False(kube.Member(Yuli).May(Operation.IuranCatat, Right.Record));
    }

    [Fact]
    public void A_stand_in_has_an_end_of_at_most_fourteen_days()
    {
        Decision Until(int days) => new AppointDeputy(Wati, Jabatan.Sekretaris, Ida, Today.AddDays(days), null, Now).Decide(Kenanga);
        Until(-1).Refusal<DeputyDays>();
        Until(14).Refusal<DeputyDays>();
        var kube = Kenanga.After(Until(13));
        Assert.Equal(Zone.Wib.At(Today.AddDays(14), TimeOnly.MinValue).ToUniversalTime(), Assert.IsType<DeputyEnds>(Assert.Single(AnggotaClock.Items(kube))).At);
    }

    [Fact]
    public void For_an_absent_ketua_the_pendamping_needs_an_officer()
    {
        Decision By(PersonId? with) => new AppointDeputy(Retno, Jabatan.Ketua, Yuli, Today.AddDays(7), with, Now).Decide(Kenanga);
        By(null).Refusal<NoApprover>();
        By(Yuli).Refusal<NoApprover>();
        By(Nur).Refusal<NoApprover>();
        Assert.Equal(Yuli, Kenanga.After(By(Rini)).Holder(Jabatan.Ketua));
        new AppointDeputy(Retno, Jabatan.Bendahara, Ida, Today.AddDays(1), Yuli, Now).Decide(Kenanga).Refusal<NotAllowed>();
    }

    [Fact]
    public void A_ketua_who_wants_no_messages_lets_the_sekretaris_decide()
    {
        var kube = Kenanga.After(new ProposeCash(Rini, Dana.Kas, JenisTransaksi.BelanjaAlat, new(400_000), "gas", Now).Decide(Kenanga));
        var facts = new Mute(Wati, true, Now).Facts(kube);
        Assert.Equal(Yuli, Assert.IsType<ProposalPassed>(facts[1]).To);
        kube = facts.Aggregate(kube, (k, f) => k.After(f));
        Assert.True(kube.After(new DecideProposal(1, Yuli, true, null, Now).Decide(kube)).Proposals.Find(1)!.Approved);
        new DecideProposal(1, Wati, true, null, Now).Decide(kube).Refusal<NotAllowed>();
        Assert.Equal(Wati, Approver(new Mute(Wati, false, Now).Facts(kube).Aggregate(kube, (k, f) => k.After(f)), Rini));
        Assert.Empty(new Mute(Nur, true, Now).Facts(kube));
    }

    [Fact]
    public void Whatever_happens_the_group_keeps_its_chains_apart()
    {
        PersonId[] people = [Wati, Yuli, Rini, Nur, Ida, Retno];
        Jabatan[] offices = [Jabatan.Ketua, Jabatan.Sekretaris, Jabatan.Bendahara];
        var step = from kind in Gen.Choose(0, 6) from one in Gen.Elements(people) from who in Gen.Elements(people) from office in Gen.Elements(offices) from n in Gen.Choose(0, 14) select (kind, one, who, office, n);
        Prop.ForAll(step.ListOf().ToArbitrary(), steps =>
        {
            var kube = Kenanga;
            foreach (var (kind, by, who, office, n) in steps)
            {
                var decision = kind switch
                {
                    0 => new OfferOffice(by, office, who, Now).Decide(kube),
                    1 => new AnswerOffice(by, kube.Offices.Last, n > 1, Now).Decide(kube),
                    2 => new TakeOffice(by, kube.Offices.Last, Now).Decide(kube),
                    3 => new AppointDeputy(by, office, who, Today.AddDays(n), n > 7 ? Rini : null, Now).Decide(kube),
                    4 => new EndDeputy(by, office, Now).Decide(kube),
                    5 => new RecordLeave(by, who, n % 3 switch { 0 => StatusAnggota.Aktif, 1 => StatusAnggota.Cuti, _ => StatusAnggota.Berhenti }, Today, null, null, Now).Decide(kube),
                    _ => Decision.Accept(new Mute(who, n > 7, Now).Facts(kube)),
                };
                if (decision is Decision.Accepted accepted) kube = accepted.Facts.Aggregate(kube, (k, f) => k.After(f));
                foreach (var office2 in offices) Assert.True(kube.ActiveMembers.Count(m => m.Office == office2) <= 1);
                Assert.NotNull(kube.Owner(Jabatan.Ketua));
                Assert.NotNull(kube.Owner(Jabatan.Bendahara));
                foreach (var member in kube.ActiveMembers)
                {
                    Assert.False(member.May(Operation.KasSetuju, Right.Approve) && member.May(Operation.IuranCatat, Right.Record), $"{member} records and approves");
                    Assert.NotEqual(member.Person, Approver(kube, member.Person));
                    if (Approver(kube, member.Person) is { } approver) Assert.True(kube.Member(approver).May(Operation.KasSetuju, Right.Approve));
                }
                Assert.NotEqual(kube.Holder(Jabatan.Bendahara), kube.Holder(Jabatan.Ketua));
            }
        }).QuickCheckThrowOnFailure();
    }
}
