using Xunit;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

/// <summary>Who may let the reminders rest and set Ramadan's hours, and what is refused when it is said.</summary>
public sealed class PauseTests
{
    [Fact]
    public void Ketua_sekretaris_and_pendamping_may_pause_and_nobody_else()
    {
        foreach (var who in new[] { Wati, Yuli, Retno }) Assert.Equal(DateTimeOffset.MaxValue, Kenanga.After(new PauseClock(who, null, Now).Decide(Kenanga)).Clock.PausedUntil);
        foreach (var who in new[] { Rini, Nur, Lilis, new PersonId("tamu") })
        {
            new PauseClock(who, null, Now).Decide(Kenanga).Refusal<NotAllowed>();
            new ResumeClock(who, Now).Decide(Kenanga.After(new ClockPaused(Now, null))).Refusal<NotAllowed>();
        }
    }

    [Fact]
    public void A_pause_ends_ahead_of_us_and_within_a_year()
    {
        new PauseClock(Wati, Now, Now).Decide(Kenanga).Refusal<PauseOver>();
        new PauseClock(Wati, Now.AddDays(400), Now).Decide(Kenanga).Refusal<PauseTooLong>();
        Assert.Equal(Now.AddDays(2), Kenanga.After(new PauseClock(Wati, Now.AddDays(2), Now).Decide(Kenanga)).NextDue());
    }

    [Fact]
    public void The_end_of_a_pause_settles_what_was_over_in_it_and_it_stays_on_the_list_a_month()
    {
        var week = JagaTests.Week.After(new ClockStarted(Now)).After(new ClockPaused(Now, null));
        var later = JagaTests.At(24, 12);
        var resumed = week.After(new ResumeClock(Wati, later).Decide(week));
        Assert.Equal(["jaga.h1/jg-23/nur", "jaga.hari/jg-23/nur", "jaga.h1/jg-24/yuli", "jaga.hari/jg-24/yuli"], resumed.Clock.Missed.Select(m => m.Id.Value).Where(v => v.StartsWith("jaga.h", StringComparison.Ordinal)));
        Assert.DoesNotContain(ClockItems.Due(resumed, later), i => i is DutyReminder { Duty.Day.Day: <= 24 });
        var next = resumed.After(new ClockSettled(later.AddDays(40), [new(new("x/y"), later.AddDays(40), Missed: true)]));
        Assert.Equal(["x/y"], next.Clock.Missed.Select(m => m.Id.Value));
    }

    [Fact]
    public void A_pause_planned_ahead_must_end_after_it_begins()
    {
        (new PauseClock(Wati, Now.AddDays(2), Now) { From = Now.AddDays(3) }).Decide(Kenanga).Refusal<PauseOver>();
        var ahead = Kenanga.After((new PauseClock(Wati, Now.AddDays(3), Now) { From = Now.AddDays(2) }).Decide(Kenanga));
        Assert.Equal((Now.AddDays(2), (DateTimeOffset?)Now.AddDays(3)), (ahead.Clock.PausedFrom, ahead.Clock.PausedUntil));
        Assert.Null(ahead.After(new ResumeClock(Retno, Now).Decide(ahead)).Clock.PausedUntil);
    }

    [Fact]
    public void What_does_not_rest_cannot_go_on() => new ResumeClock(Wati, Now).Decide(Kenanga).Refusal<NotPaused>();

    [Fact]
    public void Ramadan_is_set_by_ketua_or_pendamping_for_its_own_length_and_ahead_of_us()
    {
        var (from, until) = (new DateOnly(2027, 2, 8), new DateOnly(2027, 3, 9));
        foreach (var who in new[] { Wati, Retno }) Assert.Equal(from, Kenanga.After(new SetRamadan(who, from, until, Today).Decide(Kenanga)).Rules.Clock!.RamadanFrom);
        foreach (var who in new[] { Yuli, Rini, Nur, Lilis }) new SetRamadan(who, from, until, Today).Decide(Kenanga).Refusal<NotAllowed>();
        Assert.Equal(11, new SetRamadan(Wati, from, from.AddDays(10), Today).Decide(Kenanga).Refusal<NotRamadan>().Days);
        new SetRamadan(Wati, until, from, Today).Decide(Kenanga).Refusal<NotRamadan>();
        new SetRamadan(Wati, from.AddYears(-1), until.AddYears(-1), Today).Decide(Kenanga).Refusal<RamadanOver>();
        Assert.Equal(new Rules().Dues, Kenanga.After(new SetRamadan(Wati, from, until, Today).Decide(Kenanga)).Rules.Dues);
    }

    [Fact]
    public void What_was_due_before_the_clock_began_is_history()
    {
        var asked = new CashOutProposed(1, Pengajuan.KasKeluar, Rini, Dana.Kas, JenisTransaksi.BelanjaAlat, new(350_000), new TextId(9), Now.AddHours(-30), Wati);
        Assert.NotNull(Kenanga.After(asked).NextDue());
        Assert.Null(Kenanga.After(asked).After(new ClockStarted(Now)).NextDue());
    }
}
