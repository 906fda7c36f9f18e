using Xunit;
using static Bot.Domain.Tests.Group;
using static Bot.Domain.Tests.JagaTests;

namespace Bot.Domain.Tests;

/// <summary>When the rota speaks by itself: early and late shifts, zones, leap days, nights, and turns nobody comes to.</summary>
public sealed class JagaClockTests
{
    private static readonly Code Pagi = new("PAGI");

    /// <summary>A group whose shift of the 24th begins at that hour.</summary>
    private static Kube Shift(TimeOnly from, int hours = 4, Zone? zone = null, int people = 1, DateOnly? day = null)
    {
        var at = zone ?? Zone.Wib;
        var kube = Kenanga with { Zone = at };
        kube = kube.After(new RulesSet(new Rules { Jaga = new() { Days = [.. Enum.GetValues<DayOfWeek>()], Shifts = [new(Pagi, new(1), from, from.AddHours(hours), people)] } }));
        var on = day ?? new DateOnly(2026, 11, 24);
        return kube.After(new DutiesPlanned(at.At(on.AddDays(-5), new(9, 0)), [.. Enumerable.Range(1, people).Select(n => Fairness.Turn(kube, on, kube.Rules.Jaga!.Shifts[0], n, n == 1 ? Nur : Ida))]));
    }

    private static List<(bool Morning, string At)> Reminders(Kube kube) =>
        [.. JagaClock.Items(kube).OfType<DutyReminder>().Select(r => (r.Morning, kube.Zone.Local(r.Due(kube)).ToString("MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)))];

    [Theory]
    [InlineData(7, 0, "11-24 06:00")]
    [InlineData(6, 30, "11-24 06:00")]
    [InlineData(6, 15, "11-24 05:15")]
    [InlineData(6, 0, "11-24 05:00")]
    [InlineData(14, 0, "11-24 06:00")]
    [InlineData(22, 0, "11-24 06:00")]
    public void The_morning_reminder_comes_at_six_or_an_hour_before_an_early_turn(int hour, int minute, string morning) =>
        Assert.Equal([(false, "11-23 18:00"), (true, morning)], Reminders(Shift(new(hour, minute))));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 30)]
    public void A_turn_that_begins_before_dawn_is_reminded_of_on_the_evening_only(int hour, int minute)
    {
        var kube = Shift(new(hour, minute));
        Assert.Equal([(false, "11-23 18:00")], Reminders(kube));
        // Nothing of it is ever found too late by a clock that runs.
        Assert.All(JagaClock.Items(kube).OfType<JagaItem>().Where(i => i is DutyReminder or DutyUnanswered), i => Assert.True(i.At < i.Expires));
    }

    [Fact]
    public void A_night_shift_ends_on_the_next_day()
    {
        var duty = Assert.Single(Shift(new(22, 0), hours: 8).Rota.Duties);
        Assert.Equal(Zone.Wib.At(new(2026, 11, 25), new(6, 0)), duty.End);
        Assert.Equal(new DateOnly(2026, 11, 24), duty.Day);
    }

    [Fact]
    public void The_ketua_sees_at_half_past_six_only_those_whose_turn_is_still_to_come()
    {
        var kube = Shift(new(5, 30));
        Assert.Empty(JagaClock.Items(kube).OfType<DutyUnanswered>());
        var both = kube.After(new DutiesPlanned(Now, [Turn(24, Yuli)]));
        Assert.Equal(Yuli, Assert.Single(Assert.Single(JagaClock.Items(both).OfType<DutyUnanswered>()).Duties).Person);
    }

    [Fact]
    public void Everybody_of_a_shift_is_reminded_and_one_who_is_away_takes_nobody_elses_reminder()
    {
        var kube = Shift(new(7, 0), people: 2);
        Assert.Equal([Nur, Ida, Nur, Ida], JagaClock.Items(kube).OfType<DutyReminder>().OrderBy(r => r.Morning).Select(r => r.Duty.Person));
        Assert.Equal(4, JagaClock.Items(kube).OfType<DutyReminder>().Select(r => r.Id).Distinct().Count());
        var duty = kube.Rota.Duties[0];
        var away = kube.After(new AnswerDuty(Nur, duty.Id, JawabanJaga.Izin, null, Now).Decide(kube));
        Assert.Equal([Ida, Ida], JagaClock.Items(away).OfType<DutyReminder>().Select(r => r.Duty.Person));
        Assert.DoesNotContain(Ida, Fairness.Substitutes(away, away.Rota.Find(duty.Id)!, p => p.Value));
        new AskSwap(Nur, Ida, duty.Id, null, Now).Decide(kube).Refusal<TwiceADay>();
    }

    [Fact]
    public void Two_seats_of_a_shift_are_given_to_two_people()
    {
        var kube = Shift(new(7, 0), people: 2);
        var proposal = Fairness.Propose(kube, new(new(2026, 11, 30), new(2026, 12, 4), [], [], []), p => p.Value);
        Assert.Equal(10, proposal.Duties.Count);
        Assert.Equal(10, proposal.Duties.Select(d => d.Id).Distinct().Count());
        Assert.All(proposal.Duties.GroupBy(d => d.Day), day => Assert.Equal(2, day.Select(d => d.Person).Distinct().Count()));
        Assert.All(proposal.Duties.GroupBy(d => d.Person), turns => Assert.Equal(2, turns.Count()));
    }

    [Fact]
    public void Reminders_keep_the_hours_of_the_groups_own_zone()
    {
        foreach (var (zone, utc) in new[] { (Zone.Wib, 11), (Zone.Wita, 10), (Zone.Wit, 9) })
        {
            var kube = Shift(new(7, 0), zone: zone);
            Assert.Equal([(false, "11-23 18:00"), (true, "11-24 06:00")], Reminders(kube));
            Assert.Equal(new DateTimeOffset(2026, 11, 23, utc, 0, 0, TimeSpan.Zero), JagaClock.Items(kube).OfType<DutyReminder>().First().Due(kube));
        }
    }

    [Fact]
    public void The_leap_day_and_the_end_of_a_year_have_their_evenings()
    {
        DateOnly[] days = [new(2028, 2, 29), new(2028, 3, 1), new(2027, 1, 1), new(2026, 12, 1)];
        string[] evenings = ["02-28 18:00", "02-29 18:00", "12-31 18:00", "11-30 18:00"];
        Assert.Equal(evenings, days.Select(d => Reminders(Shift(new(7, 0), day: d))[0].At));
        var kube = Shift(new(7, 0));
        var leap = Fairness.Propose(kube, new(new(2028, 2, 28), new(2028, 3, 1), [], [], []), p => p.Value);
        Assert.Equal([new(2028, 2, 28), new(2028, 2, 29), new(2028, 3, 1)], leap.Duties.Select(d => d.Day));
        Assert.Equal("jg-m3-280229-pagi", leap.Duties[1].Id.Value);
    }

    [Fact]
    public void A_swap_agreed_at_a_minute_to_six_moves_the_reminder_and_one_at_six_does_not_bring_a_second()
    {
        Kube Agreed(DateTimeOffset at)
        {
            var asked = Week.After(new AskSwap(Nur, Ida, Id(23), null, At(22, 17)).Decide(Week));
            return asked.After(new AnswerSwap(1, Ida, true, at).Decide(asked));
        }
        Assert.Equal(Ida, Assert.Single(JagaClock.Items(Agreed(At(22, 17, 59))).OfType<DutyReminder>(), r => r.Duty.Id == Id(23) && !r.Morning).Duty.Person);
        Assert.DoesNotContain(JagaClock.Items(Agreed(At(22, 18))).OfType<DutyReminder>(), r => r.Duty.Id == Id(23) && !r.Morning);
        Assert.Equal(Ida, Assert.Single(JagaClock.Items(Agreed(At(22, 18))).OfType<DutyReminder>(), r => r.Duty.Id == Id(23)).Duty.Person);
    }

    [Fact]
    public void An_izin_said_at_night_is_told_at_five_on_the_same_morning_and_at_six_for_a_later_day()
    {
        Kube Away(int day, PersonId who) => Week.After(new AnswerDuty(who, Id(day), JawabanJaga.Izin, null, At(22, 21)).Decide(Week));
        var (soon, later) = (Away(23, Nur), Away(24, Yuli));
        Assert.Equal(At(23, 5), JagaClock.Items(soon).OfType<DutyExcused>().Single().Due(soon));
        Assert.Equal(At(23, 6), JagaClock.Items(later).OfType<DutyExcused>().Single().Due(later));
        var back = soon.After(new AnswerDuty(Nur, Id(23), JawabanJaga.Hadir, null, At(22, 22)).Decide(soon));
        Assert.Empty(JagaClock.Items(back).OfType<DutyExcused>());
        Assert.Empty(JagaClock.Items(back).OfType<DutyHole>());
    }

    [Fact]
    public void The_search_goes_on_in_the_hours_of_its_turn()
    {
        Kube Sought(Kube kube, PersonId who, int day, DateTimeOffset at)
        {
            var away = kube.After(new AnswerDuty(who, Id(day), JawabanJaga.Izin, null, at).Decide(kube));
            return away.After(new SeekSubstitute(who, Id(day), p => p.Value, at).Decide(away));
        }
        DateTimeOffset Next(Kube kube) => JagaClock.Items(kube).OfType<SubstituteNext>().Single().Due(kube);
        Assert.Equal(At(23, 5), Next(Sought(Week, Nur, 23, At(22, 21))));
        Assert.Equal(At(23, 6), Next(Sought(Week, Yuli, 24, At(22, 21))));
        // A turn of this very night cannot wait.
        var night = Week.After(new DutiesPlanned(Now, [Turn(23, Nur) with { Start = At(22, 23), End = At(23, 5), Day = new(2026, 11, 22) }]));
        Assert.Equal(At(22, 21), Next(Sought(night, Nur, 23, At(22, 21))));
    }

    [Fact]
    public void An_empty_turn_is_shown_an_hour_before_unless_somebody_takes_it_or_it_became_empty_later()
    {
        Kube Away(DateTimeOffset at) => Week.After(new AnswerDuty(Nur, Id(23), JawabanJaga.Izin, null, at).Decide(Week));
        var early = Away(At(22, 12));
        Assert.Equal(At(23, 6), JagaClock.Items(early).OfType<DutyHole>().Single().Due(early));
        Assert.Empty(JagaClock.Items(early.After(new TakeDuty(Ida, Id(23), At(22, 13)).Decide(early))).OfType<DutyHole>());
        Assert.Empty(JagaClock.Items(Away(At(23, 6, 30))).OfType<DutyHole>());
    }

    [Fact]
    public void A_swap_asked_at_night_is_put_in_the_morning_and_one_asked_by_day_is_not_put_again()
    {
        var night = Week.After(new AskSwap(Yuli, Ida, Id(24), null, At(22, 21)).Decide(Week));
        Assert.Equal(At(23, 6), JagaClock.Items(night).OfType<SwapQuestion>().Single().Due(night));
        Assert.Empty(JagaClock.Items(night.After(new WithdrawSwap(1, Yuli).Decide(night))).OfType<SwapQuestion>());
        Assert.Empty(JagaClock.Items(Week.After(new AskSwap(Yuli, Ida, Id(24), null, At(22, 12)).Decide(Week))).OfType<SwapQuestion>());
    }

    [Fact]
    public void Weekdays_on_which_somebody_never_can_are_kept_free_for_her()
    {
        var wish = Week.After(new SetDutyWish(Nur, Nur, [DayOfWeek.Monday, DayOfWeek.Friday], Now).Decide(Week));
        new SetDutyWish(Nur, Nur, [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Friday], Now).Decide(wish).Refusal<TooManyWishes>();
        new SetDutyWish(Nur, Nur, [DayOfWeek.Friday, DayOfWeek.Monday], Now).Decide(wish).Refusal<NothingChanges>();
        new SetDutyWish(Nur, Ida, [DayOfWeek.Monday], Now).Decide(wish).Refusal<NotAllowed>();
        new SetDutyWish(Retno, Retno, [DayOfWeek.Monday], Now).Decide(wish).Refusal<NotAllowed>();
        Assert.IsType<Decision.Accepted>(new SetDutyWish(Yuli, Ida, [DayOfWeek.Monday], Now).Decide(wish));
        var duties = Fairness.Propose(wish, new(new(2026, 11, 30), new(2026, 12, 25), [], [], []), p => p.Value).Duties;
        Assert.DoesNotContain(duties, d => d.Person == Nur && d.Day.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Friday && d.Person == Nur);
        Assert.Contains(duties, d => d.Person == Nur);
        var away = wish.After(new AnswerDuty(Wati, Id(27), JawabanJaga.Izin, null, Now).Decide(wish));
        Assert.DoesNotContain(Nur, Fairness.Substitutes(away, away.Rota.Find(Id(27))!, p => p.Value));
        var free = wish.After(new SetDutyWish(Nur, Nur, [], Now).Decide(wish));
        Assert.False(free.Rota.Never(Nur, DayOfWeek.Monday));
    }

    [Fact]
    public void Standing_in_for_nothing_may_tilt_the_rota_and_a_swap_never_does()
    {
        Assert.Null(Fairness.Tilts(Week.After(new DutiesPlanned(Now, [Turn(30, Nur)])), Week.Rota.Find(Id(23))!, Ida));
        Assert.Equal(new(2, 0, 1), Fairness.Tilts(Week, Week.Rota.Find(Id(23))!, Ida));
    }

    [Fact]
    public void A_stall_that_closes_for_a_PMT_round_is_not_open_on_its_day()
    {
        var wednesday = new DateOnly(2026, 12, 9);
        var order = new OrderContent([], Rupiah.Zero, wednesday, new(10, 0), CaraTerima.Antar, null) { Pmt = new(SasaranPmt.PosbinduLansia, [], null) };
        Assert.True(Fairness.IsOpen(Week, wednesday));
        var round = Week.After(new OrderPlaced(new("PMT-2612-A"), JenisPesanan.Pmt, null, Wati, order, StatusPesanan.Dikonfirmasi, Rupiah.Zero, true, Now));
        Assert.True(Fairness.IsOpen(round, wednesday));
        var closes = round.After(new RulesSet(round.Rules with { Jaga = Stall with { ClosedForPmt = true } }));
        Assert.Equal((null, "PMT"), Fairness.Closed(closes, wednesday));
        Assert.False(Fairness.IsOpen(closes, wednesday));
    }
}
