using Xunit;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

/// <summary>D44: resting, leaving and coming back.</summary>
public sealed class LeaveRules
{
    private static Decision Leave(Kube kube, PersonId who, StatusAnggota status, int lastDay = 0, int? until = null, PersonId? by = null) =>
        new RecordLeave(by ?? Retno, who, status, Today.AddDays(lastDay), until is { } n ? Today.AddDays(n) : null, null, Now).Decide(kube);

    [Fact]
    public void The_pendamping_records_it_and_nobody_else()
    {
        Assert.Equal(StatusAnggota.Berhenti, Kenanga.After(Leave(Kenanga, Nur, StatusAnggota.Berhenti)).Member(Nur)!.Status);
        foreach (var other in new[] { Wati, Rini, Nur, Lilis }) Leave(Kenanga, Nur, StatusAnggota.Berhenti, by: other).Refusal<NotAllowed>();
    }

    [Fact]
    public void Who_holds_an_office_or_stands_in_for_one_hands_it_over_first()
    {
        Assert.Equal(Jabatan.Ketua, Leave(Kenanga, Wati, StatusAnggota.Cuti).Refusal<HoldsOffice>().Office);
        var kube = Kenanga.After(new DeputySet(Jabatan.Bendahara, Ida, Today.AddDays(3), Wati, null, Now));
        Assert.Equal(Jabatan.Bendahara, Leave(kube, Ida, StatusAnggota.Berhenti).Refusal<HoldsOffice>().Office);
    }

    [Fact]
    public void A_later_last_day_lets_her_be_a_member_until_it_is_over()
    {
        var kube = Kenanga.After(Leave(Kenanga, Nur, StatusAnggota.Berhenti, lastDay: 7));
        Assert.True(kube.Member(Nur)!.IsActiveMember);
        var begins = Assert.IsType<LeaveBegins>(Assert.Single(AnggotaClock.Items(kube)));
        Assert.Equal(Zone.Wib.At(Today.AddDays(8), TimeOnly.MinValue).ToUniversalTime(), begins.At);
        kube = RecordLeave.Begin(kube, Nur, StatusAnggota.Berhenti, begins.At).Aggregate(kube, (k, f) => k.After(f));
        Assert.Equal(StatusAnggota.Berhenti, kube.Member(Nur)!.Status);
        Assert.Empty(AnggotaClock.Items(kube));
    }

    [Fact]
    public void A_rest_with_an_end_ends_by_itself_and_one_without_does_not()
    {
        var kube = Kenanga.After(Leave(Kenanga, Nur, StatusAnggota.Cuti, until: 9));
        Assert.Equal(StatusAnggota.Cuti, kube.Member(Nur)!.Status);
        Assert.Equal(Zone.Wib.At(Today.AddDays(10), TimeOnly.MinValue).ToUniversalTime(), Assert.IsType<LeaveEnds>(Assert.Single(AnggotaClock.Items(kube))).At);
        Assert.Empty(AnggotaClock.Items(Kenanga.After(Leave(Kenanga, Nur, StatusAnggota.Cuti))));
    }

    [Fact]
    public void She_comes_back_with_her_books_as_they_were()
    {
        var gone = Kenanga.After(Leave(Kenanga, Nur, StatusAnggota.Berhenti));
        var back = gone.After(Leave(gone, Nur, StatusAnggota.Aktif));
        Assert.True(back.Member(Nur)!.IsActiveMember);
        Assert.Equal(Kenanga.Dues.Open(Nur), back.Dues.Open(Nur));
        Leave(back, Nur, StatusAnggota.Aktif).Refusal<StatusSame>();
    }

    [Fact]
    public void Days_that_cannot_be_are_refused()
    {
        Leave(Kenanga, Nur, StatusAnggota.Cuti, until: 0).Refusal<LeaveDays>();
        Leave(Kenanga, Nur, StatusAnggota.Berhenti, lastDay: 400).Refusal<LeaveDays>();
        Leave(Kenanga, Lilis, StatusAnggota.Berhenti).Refusal<NotAMember>();
    }
}
