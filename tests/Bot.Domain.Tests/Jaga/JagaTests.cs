using Xunit;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

/// <summary>The duty rota's rules (R-JAG-1 … R-JAG-9): who has which turn, and who may change it.</summary>
public sealed class JagaTests
{
    private static readonly Code Lapak = new("LAPAK");

    internal static readonly JagaRules Stall = new()
    {
        Days = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        Shifts = [new(Lapak, new(1), new(7, 0), new(11, 0), 1)],
    };

    internal static DateTimeOffset At(int day, int hour, int minute = 0) => Zone.Wib.At(new(2026, 11, day), new(hour, minute));

    internal static PlannedDuty Turn(int day, PersonId person) => new(Id(day), new(2026, 11, day), Lapak, At(day, 7), At(day, 11), person);

    internal static DutyId Id(int day) => new($"jg-{day}");

    /// <summary>Monday 23 Nur, Tuesday 24 Yuli, Wednesday 25 Ida, Thursday 26 Rini, Friday 27 Wati.</summary>
    internal static readonly Kube Week = Kenanga.After(new RulesSet(new Rules { Jaga = Stall }))
        .After(new DutiesPlanned(Now, [Turn(23, Nur), Turn(24, Yuli), Turn(25, Ida), Turn(26, Rini), Turn(27, Wati)]));

    private static Decision Ask(PersonId by, PersonId partner, int mine, int? theirs, DateTimeOffset? now = null, Kube? kube = null) =>
        new AskSwap(by, partner, Id(mine), theirs is { } t ? Id(t) : null, now ?? Now).Decide(kube ?? Week);

    private static PersonId Holder(Kube kube, int day) => kube.Rota.Find(Id(day))!.Person;

    [Fact]
    public void A_swap_happens_when_the_partner_herself_agrees_and_not_before()
    {
        var asked = Week.After(Ask(Nur, Ida, 23, 25));
        Assert.Equal((Nur, Ida), (Holder(asked, 23), Holder(asked, 25)));
        new AnswerSwap(1, Wati, true, Now).Decide(asked).Refusal<DutyGone>();
        new AnswerSwap(1, Nur, true, Now).Decide(asked).Refusal<DutyGone>();
        var agreed = asked.After(new AnswerSwap(1, Ida, true, Now).Decide(asked));
        Assert.Equal((Ida, Nur), (Holder(agreed, 23), Holder(agreed, 25)));
        Assert.Equal(Nur, agreed.Rota.Find(Id(23))!.Planned);
        new AnswerSwap(1, Ida, true, Now).Decide(agreed).Refusal<DutyGone>();
    }

    [Fact]
    public void Nobody_swaps_with_herself_with_somebody_on_leave_or_with_a_neighbour()
    {
        Ask(Nur, Nur, 23, 23).Refusal<SwapWithSelf>();
        Ask(Nur, Lilis, 23, null).Refusal<NoActiveMember>();
        var away = Week.After(new PersonPlaced(Ida, Peran.Anggota, Jabatan.Anggota, StatusAnggota.Cuti, Today));
        Ask(Nur, Ida, 23, 25, kube: away).Refusal<NoActiveMember>();
    }

    [Fact]
    public void A_swap_never_gives_anybody_two_turns_on_one_day()
    {
        var twoShifts = Week.After(new DutiesPlanned(Now, [Turn(23, Ida) with { Id = new("jg-23-b") }]));
        Assert.Equal(Ida, Ask(Nur, Ida, 23, null, kube: twoShifts).Refusal<TwiceADay>().Person);
    }

    [Fact]
    public void Two_hours_before_the_turn_it_is_too_late_to_swap()
    {
        Assert.IsType<Decision.Accepted>(Ask(Nur, Ida, 23, 25, At(23, 5)));
        Ask(Nur, Ida, 23, 25, At(23, 5, 1)).Refusal<TooLate>();
        Ask(Nur, Ida, 23, 25, At(23, 8)).Refusal<TooLate>();
    }

    [Fact]
    public void A_request_waits_a_day_or_until_twelve_hours_before_and_an_hour_at_least()
    {
        DateTimeOffset Until(DateTimeOffset now) => Week.After(Ask(Nur, Ida, 23, 25, now)).Rota.Swaps[0].Until;
        Assert.Equal(At(22, 9), Until(At(21, 9)));
        Assert.Equal(At(22, 19), Until(At(22, 10)));
        Assert.Equal(At(22, 19, 30), Until(At(22, 18, 30)));
        // Asked at night she is told at six, and has her hour from then.
        Assert.Equal(At(23, 7), Until(At(22, 21)));
    }

    [Fact]
    public void A_turn_is_asked_for_once_and_a_changed_turn_ends_what_was_asked_about_it()
    {
        var asked = Week.After(Ask(Nur, Ida, 23, 25));
        Ask(Nur, Wati, 23, 27, kube: asked).Refusal<SwapPending>();
        var changed = asked.After(new ChangeDuty(Wati, Id(25), Rini, Now).Decide(asked));
        Assert.Empty(changed.Rota.Swaps);
        Assert.Equal(Rini, Holder(changed, 25));
    }

    [Fact]
    public void Only_officers_make_or_change_the_rota()
    {
        new ChangeDuty(Nur, Id(24), Ida, Now).Decide(Week).Refusal<NotAllowed>();
        new PlanDuties(Nur, [Turn(30, Ida)], Now).Decide(Week).Refusal<NotAllowed>();
        new PlanDuties(Yuli, [Turn(20, Ida)], Now).Decide(Week).Refusal<BadPeriod>();
        new ChangeDuty(Yuli, Id(24), Nur, At(24, 8)).Decide(Week).Refusal<TooLate>();
        Assert.Equal(Nur, new ChangeDuty(Yuli, Id(24), Lilis, Now).Decide(Week) is Decision.Refused { Why: NoActiveMember } ? Nur : Ida);
    }

    [Fact]
    public void A_substitute_takes_the_turn_of_one_who_cannot_come_and_the_first_one_gets_it()
    {
        new TakeDuty(Ida, Id(23), Now).Decide(Week).Refusal<DutyGone>();
        var away = Week.After(new AnswerDuty(Nur, Id(23), JawabanJaga.Izin, "sakit", Now).Decide(Week));
        var taken = away.After(new TakeDuty(Ida, Id(23), Now).Decide(away));
        Assert.Equal(Ida, Holder(taken, 23));
        new TakeDuty(Wati, Id(23), Now).Decide(taken).Refusal<DutyGone>();
        new AnswerDuty(Nur, Id(23), JawabanJaga.Hadir, null, Now).Decide(taken).Refusal<DutyGone>();
    }

    [Fact]
    public void Whoever_has_a_turn_that_day_neither_stands_in_nor_is_asked_to()
    {
        var two = Week.After(new DutiesPlanned(Now, [Turn(23, Ida) with { Id = new("jg-23-b") }]));
        var away = two.After(new AnswerDuty(Nur, Id(23), JawabanJaga.Izin, null, Now).Decide(two));
        new TakeDuty(Ida, Id(23), Now).Decide(away).Refusal<TwiceADay>();
        var order = Fairness.Substitutes(away, away.Rota.Find(Id(23))!, p => p.Value);
        Assert.DoesNotContain(Ida, order);
        Assert.DoesNotContain(Nur, order);
        Assert.Equal(3, order.Count);
    }

    [Fact]
    public void The_fewest_turns_are_asked_first_then_the_longest_ago_then_by_name()
    {
        var more = Week.After(new DutiesPlanned(Now, [Turn(16, Wati), Turn(17, Ida), Turn(30, Wati)]));
        Assert.Equal([Rini, Yuli, Ida, Wati], Fairness.Substitutes(more, more.Rota.Find(Id(23))!, p => p.Value));
    }

    [Fact]
    public void A_holiday_takes_its_turns_off_and_its_reminders_with_them()
    {
        new SetHoliday(Nur, new(2026, 11, 24), true, null, Now).Decide(Week).Refusal<NotAllowed>();
        new SetHoliday(Wati, new(2026, 11, 20), true, null, Now).Decide(Week).Refusal<TooLate>();
        var closed = Week.After(new SetHoliday(Wati, new(2026, 11, 24), true, "PMT", Now).Decide(Week));
        Assert.Empty(closed.Rota.On(new(2026, 11, 24)));
        Assert.DoesNotContain(JagaClock.Items(closed), i => i is DutyReminder { Duty.Day.Day: 24 });
        Assert.False(Fairness.IsOpen(closed, new(2026, 11, 24)));
        Assert.False(Fairness.IsOpen(Week, new(2026, 12, 25)));
        Assert.True(Fairness.IsOpen(Week.After(new SetHoliday(Retno, new(2026, 12, 25), false, null, Now).Decide(Week)), new(2026, 12, 25)));
    }

    [Fact]
    public void A_proposal_looks_back_four_weeks_and_leaves_out_who_cannot()
    {
        var first = Fairness.Propose(Week, new(new(2026, 11, 30), new(2026, 12, 4), [], [], []), p => p.Value);
        Assert.Equal(5, first.Duties.Select(d => d.Person).Distinct().Count());
        var wish = new RotaWish(new(2026, 11, 30), new(2026, 12, 11), [(Ida, new(2026, 12, 2))], [(Nur, DayOfWeek.Monday)], [Wati]);
        var second = Fairness.Propose(Week, wish, p => p.Value);
        Assert.DoesNotContain(second.Duties, d => d.Person == Wati || d.Person == Nur && d.Day.DayOfWeek == DayOfWeek.Monday || d.Person == Ida && d.Day == new DateOnly(2026, 12, 2));
        Assert.Equal(10, second.Duties.Count);
        var nobody = Fairness.Propose(Week, wish with { Resting = [Wati, Yuli, Rini, Nur, Ida] }, p => p.Value);
        Assert.Empty(nobody.Duties);
        Assert.Equal(10, nobody.Open.Count);
    }
}
