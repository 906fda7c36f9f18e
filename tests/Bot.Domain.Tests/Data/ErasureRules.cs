using Xunit;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

/// <summary>D39: when a request for erasure is carried out, and what stands in its way.</summary>
public sealed class ErasureRules
{
    private static Kube Asked(Kube kube, PersonId who, DateTimeOffset at) => kube.After(new AskErasure(who, at).Decide(kube));

    private static ClockItem Only(Kube kube) => Assert.Single(DataClock.Items(kube));

    [Fact]
    public void Everybody_may_ask_for_herself_once()
    {
        var kube = Asked(Kenanga, Nur, Now);
        Assert.Equal("D-001", kube.Data.Of(Nur)!.Number);
        Assert.Equal(kube.Data.Of(Nur), new AskErasure(Nur, Now).Decide(kube).Refusal<ErasureOpen>().Request);
        Assert.Equal("D-002", Asked(kube, Lilis, Now).Data.Of(Lilis)!.Number);
    }

    [Theory]
    [InlineData(2), InlineData(8), InlineData(13), InlineData(16), InlineData(20), InlineData(23)]
    public void It_is_done_within_72_hours_and_never_said_at_night(int utcHour)
    {
        var at = new DateTimeOffset(2026, 11, 21, utcHour, 20, 0, TimeSpan.Zero);
        var kube = Asked(Kenanga, Nur, at);
        var farewell = Assert.IsType<ErasureFarewell>(Only(kube));
        var told = farewell.Due(kube);
        Assert.False(Quiet.Now(kube, told));
        kube = kube.After(new ErasureTold(1, told));
        var due = Assert.IsType<ErasureDue>(Only(kube)).Due(kube);
        Assert.True(due >= told.AddHours(1), "an hour to read it");
        Assert.InRange(due, at.AddHours(24), DataClock.Latest(new(1, Nur, at)));
    }

    [Fact]
    public void Who_wants_to_be_forgotten_is_on_her_way_in_no_more_and_no_number_goes_to_her_or_from_her()
    {
        var sari = new PersonId("sari");
        var applied = Kenanga.After(new ApplyForMembership(sari, Now).Decide(Kenanga));
        Assert.NotEmpty(JoiningClock.Items(applied));
        Assert.Empty(JoiningClock.Items(Asked(applied, sari, Now)));
        var moving = Kenanga.After(new AskNumberMove(Rini, sari, Retno, Wati, Now).Decide(Kenanga));
        Assert.True(moving.Member(Rini)!.Held);
        foreach (var who in (PersonId[])[Rini, sari])
        {
            var kube = Asked(moving, who, Now);
            Assert.Empty(kube.Joining.Moves);
            Assert.False(kube.Member(Rini)!.Held);
        }
    }

    [Fact]
    public void It_can_be_taken_back_until_then()
    {
        var kube = Asked(Kenanga, Nur, Now);
        kube = kube.After(new WithdrawErasure(Nur, Now.AddHours(70)).Decide(kube));
        Assert.Empty(DataClock.Items(kube));
        new WithdrawErasure(Nur, Now).Decide(kube).Refusal<NoErasure>();
    }

    [Fact]
    public void An_officer_keeps_name_and_office_until_she_has_handed_over()
    {
        var kube = Asked(Kenanga, Rini, Now);
        Assert.IsType<ErasurePart>(Only(kube));
        kube = kube.After(new ErasedPartly(1, Rini, Now.AddHours(71)));
        Assert.Empty(DataClock.Items(kube));
        kube = kube.After(new PersonPlaced(Rini, Peran.Anggota, Jabatan.Anggota, StatusAnggota.Aktif, Today));
        Assert.Equal(Now.AddHours(71), Assert.IsType<ErasureFarewell>(Only(kube)).At);
    }

    [Fact]
    public void The_only_pendamping_goes_when_there_is_another()
    {
        Assert.True(ErasureHolds.Of(Kenanga, Retno).Office);
        Assert.False(ErasureHolds.Of(Kenanga.After(new PersonPlaced(new("rizal"), Peran.Pendamping, Jabatan.Anggota, StatusAnggota.Aktif, Today)), Retno).Any);
    }

    [Fact]
    public void The_erased_leave_the_group_and_keep_a_number_in_its_books()
    {
        var kube = Asked(Kenanga, Nur, Now).After(new PersonErased(Nur, Kenanga.Data.NextFormer, Now.AddHours(71)) { Request = 1 });
        Assert.Equal(StatusAnggota.Berhenti, kube.Member(Nur)!.Status);
        Assert.Equal("Mantan anggota #01", kube.Data.Call(Nur));
        Assert.Null(kube.Data.Of(Nur));
        Assert.Equal(2, kube.Data.NextFormer);
        Assert.Equal(Kenanga.Ledger.Kas, kube.Ledger.Kas);
        Assert.Equal(Kenanga.Dues.Open(Nur), kube.Dues.Open(Nur));
    }

    [Fact]
    public void Her_words_are_hers_and_the_groups_are_not()
    {
        var texts = new OwnTexts(Nur);
        foreach (var fact in new Fact[]
        {
            new KubeFounded(new("k"), new("M3"), Zone.Wib, new TextId(1), Today),
            new DutyAnswered(new("jg-1"), Nur, JawabanJaga.Izin, Now, new(2)), new DutyAnswered(new("jg-1"), Ida, JawabanJaga.Izin, Now, new(3)),
            new OrderPlaced(new("P-1"), JenisPesanan.Catering, Nur, Nur, new([], Rupiah.Zero, Today, new(10, 0), CaraTerima.Antar, new(4)), StatusPesanan.Dikonfirmasi, Rupiah.Zero, false, Now),
            new OrderChanged(new("P-1"), new([], Rupiah.Zero, Today, new(10, 0), CaraTerima.Antar, new(5)), Wati, Now),
            new OrderPlaced(new("P-2"), JenisPesanan.Catering, Ida, Nur, new([], Rupiah.Zero, Today, new(10, 0), CaraTerima.Antar, new(6)), StatusPesanan.Dikonfirmasi, Rupiah.Zero, false, Now),
            new PaymentClaimed(1, new("P-1"), Ida, CaraBayar.Transfer, null, Now) { Media = new(7) }, new ClaimProven(1, new(8)), new ClaimProven(2, new(9)),
            new AliasLearned(new(10)) { Person = Nur }, new LeaveRecorded(Nur, StatusAnggota.Cuti, Today, null, new(11), Retno, Now),
        }) texts.See(fact);
        Assert.Equal([2, 4, 5, 7, 8, 10, 11], texts.Own.Keys.Select(t => t.Value).Order());
        Assert.Equal(new Code("P-1"), texts.Own[new(5)]);
        Assert.Equal([1], texts.Nobody.Select(t => t.Value));
    }
}
