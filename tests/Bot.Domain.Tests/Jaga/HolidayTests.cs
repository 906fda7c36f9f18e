using Xunit;
using static Bot.Domain.Tests.Group;
using static Bot.Domain.Tests.JagaTests;

namespace Bot.Domain.Tests;

/// <summary>The calendar of days off: who enters them, what follows for turns, and what is no change.</summary>
public sealed class HolidayTests
{
    private static readonly DateOnly Tuesday = new(2026, 11, 24);

    private static SetHoliday Set(PersonId by, DateOnly day, bool closed = true, string? name = null, DateOnly? until = null) => new(by, day, closed, name, Now) { Until = until };

    [Fact]
    public void Pendamping_ketua_and_sekretaris_enter_holidays_and_nobody_else()
    {
        foreach (var who in new[] { Retno, Wati, Yuli }) Assert.NotNull(Holidays.On(Week.After(Set(who, Tuesday).Decide(Week)), Tuesday));
        foreach (var who in new[] { Rini, Nur, Lilis }) Set(who, Tuesday).Decide(Week).Refusal<NotAllowed>();
    }

    [Fact]
    public void Days_gone_by_and_more_than_a_month_are_refused_and_what_is_so_already_is_no_change()
    {
        Set(Retno, Today.AddDays(-1)).Decide(Week).Refusal<TooLate>();
        Set(Retno, Tuesday, until: Tuesday.AddDays(SetHoliday.MostDays)).Decide(Week).Refusal<HolidayTooLong>();
        Set(Retno, Tuesday, until: Tuesday.AddDays(-1)).Decide(Week).Refusal<HolidayTooLong>();
        Set(Retno, new(2026, 12, 25)).Decide(Week).Refusal<NothingChanges>();
        Set(Retno, Tuesday, closed: false).Decide(Week).Refusal<NothingChanges>();
        var named = Week.After(Set(Retno, new(2026, 12, 25), name: "Natal dan cuti").Decide(Week));
        Assert.NotNull(Holidays.On(named, new(2026, 12, 25))!.Name);
    }

    [Fact]
    public void Several_days_are_closed_at_once_and_those_that_were_closed_stay_as_they_are()
    {
        var facts = Assert.IsType<Decision.Accepted>(Set(Retno, new(2026, 12, 24), until: new(2026, 12, 26)).Decide(Week)).Facts;
        Assert.Equal([24, 26], facts.OfType<HolidaySet>().Select(f => f.Day.Day));
        Assert.Equal([24, 25, 26], Holidays.Between(facts.Aggregate(Week, (k, f) => k.After(f)), new(2026, 12, 1), new(2026, 12, 31)).Select(h => h.Day.Day));
    }

    [Fact]
    public void An_opened_day_has_its_turns_and_their_reminders_back_but_not_those_of_who_cannot_come()
    {
        var closed = Week.After(Set(Retno, Tuesday).Decide(Week));
        var open = closed.After(Set(Wati, Tuesday, closed: false).Decide(closed));
        Assert.Equal(Yuli, Assert.Single(open.Rota.On(Tuesday)).Person);
        Assert.Contains(JagaClock.Items(open), i => i is DutyReminder { Duty.Day.Day: 24, Morning: false });
        var away = Week.After(new AnswerDuty(Yuli, Id(24), JawabanJaga.Izin, null, Now).Decide(Week)).After(new DutyMarked(Id(24), StatusJaga.Libur));
        var shut = away.After(Set(Retno, Tuesday).Decide(away));
        Assert.Empty(shut.After(Set(Wati, Tuesday, closed: false).Decide(shut)).Rota.On(Tuesday));
    }

    [Fact]
    public void A_holiday_ends_the_swaps_of_its_turns()
    {
        var asked = Week.After(new AskSwap(Yuli, Ida, Id(24), Id(25), Now).Decide(Week));
        Assert.Single(asked.Rota.Swaps);
        Assert.Empty(asked.After(Set(Retno, Tuesday).Decide(asked)).Rota.Swaps);
    }

    [Fact]
    public void A_round_closes_the_stall_but_makes_no_holiday()
    {
        var stall = Stall with { ClosedForPmt = true };
        var cooking = Kitchen.Open.After(new RulesSet(new Rules { Catering = Kitchen.Usual, Jaga = stall })).Round(Tuesday, 200);
        Assert.False(Fairness.IsOpen(cooking, Tuesday));
        Assert.Null(Holidays.On(cooking, Tuesday));
    }
}
