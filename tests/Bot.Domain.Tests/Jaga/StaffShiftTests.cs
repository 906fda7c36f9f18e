using Xunit;
using static Bot.Domain.Tests.Group;
using static Bot.Domain.Tests.JagaTests;

namespace Bot.Domain.Tests;

/// <summary>Two or more on a shift (R-JAG-2, R-JAG-3): who may say so, and what it does to turns there are.</summary>
public sealed class StaffShiftTests
{
    private static readonly Shift Lapak = Stall.Shifts[0];

    private static ShiftStaffed Wish(int people, int from = 23, int? until = null, params DayOfWeek[] days) =>
        new(null, days, people, new(2026, 11, from), until is { } last ? new DateOnly(2026, 11, last) : null, Now);

    private static RotaChange Change(Kube kube, ShiftStaffed wish, params PersonId[] resting) =>
        Fairness.Restaff(kube.After(wish), new(wish.From, wish.Until ?? kube.Rota.LastDay!.Value, [], [], resting), Now, p => p.Value);

    private static Decision Staff(Kube kube, ShiftStaffed wish, PersonId? by = null) =>
        Change(kube, wish) is var change ? new StaffShift(by ?? Wati, wish, change.Added, [.. change.Dropped.Select(d => d.Id)], Now).Decide(kube) : throw new InvalidOperationException();

    private static List<PersonId> On(Kube kube, int day) => [.. kube.Rota.On(new(2026, 11, day)).Select(d => d.Person)];

    [Fact]
    public void The_ketua_and_the_sekretaris_say_how_many_and_nobody_else()
    {
        Assert.IsType<Decision.Accepted>(Staff(Week, Wish(2)));
        Assert.IsType<Decision.Accepted>(Staff(Week, Wish(2), Yuli));
        foreach (var other in new[] { Nur, Rini, Retno, Lilis }) Staff(Week, Wish(2), other).Refusal<NotAllowed>();
    }

    [Fact]
    public void Nobody_at_all_more_than_there_are_days_gone_by_and_what_holds_already_are_refused()
    {
        new StaffShift(Wati, Wish(0), [], [], Now).Decide(Week).Refusal<PeopleOutOfRange>();
        Assert.Equal(5, new StaffShift(Wati, Wish(6), [], [], Now).Decide(Week).Refusal<PeopleOutOfRange>().Most);
        new StaffShift(Wati, Wish(2, from: 20), [], [], Now).Decide(Week).Refusal<TooLate>();
        Staff(Week, Wish(1)).Refusal<NothingChanges>();
        // Sunday is no day of the rota.
        Staff(Week, Wish(2, 23, null, DayOfWeek.Sunday)).Refusal<NothingChanges>();
    }

    [Fact]
    public void A_second_place_is_filled_by_whoever_is_rested_and_has_fewest_and_nobody_is_there_twice()
    {
        var two = Week.After(Staff(Week, Wish(2)));
        for (var day = 23; day <= 27; day++) Assert.Equal(2, On(two, day).Distinct().Count());
        // 23 Nur, 24 Yuli, 25 Ida, 26 Rini, 27 Wati have theirs still; beside Nur comes somebody with none on the 24th.
        Assert.Equal([Nur, Yuli, Ida, Rini, Wati], Enumerable.Range(23, 5).Select(d => two.Rota.Find(Id(d))!.Person));
        Assert.DoesNotContain(Yuli, On(two, 23));
        Assert.Equal([2, 2, 2, 2, 2], two.ActiveMembers.Select(m => two.Rota.Duties.Count(d => d.Person == m.Person)));
        Assert.Equal(10, Fairness.Propose(two, new(new(2026, 11, 30), new(2026, 12, 4), [], [], []), p => p.Value).Duties.Count);
    }

    [Fact]
    public void Back_to_one_the_turn_of_whoever_cannot_come_goes_first_and_its_swaps_end()
    {
        var two = Week.After(Staff(Week, Wish(2)));
        var extra = two.Rota.On(new(2026, 11, 23)).Single(d => d.Id != Id(23));
        var izin = two.After(new AnswerDuty(Nur, Id(23), JawabanJaga.Izin, null, Now).Decide(two)).After(new SwapAsked(1, Nur, Wati, Id(23), null, Now, At(23, 0)));
        var one = izin.After(Staff(izin, Wish(1)));
        Assert.Equal([extra.Person], On(one, 23));
        Assert.Null(one.Rota.Find(Id(23)));
        Assert.Empty(one.Rota.Swaps);
        for (var day = 23; day <= 27; day++) Assert.Single(On(one, day));
    }

    [Fact]
    public void What_was_said_last_holds_for_its_days_only()
    {
        var kube = Week.After(Wish(2)).After(Wish(3, 23, null, DayOfWeek.Friday)).After(Wish(4, 25, 25));
        int People(int day) => kube.Rota.People(Lapak, new(2026, 11, day));
        Assert.Equal([1, 2, 2, 4, 2, 3], new[] { 22, 23, 24, 25, 26, 27 }.Select(People));
        kube = kube.After(Wish(1));
        Assert.Equal([1, 1, 1], new[] { 24, 25, 27 }.Select(People));
        Assert.Single(kube.Rota.Staffing);
    }

    [Fact]
    public void A_group_of_three_has_two_on_every_shift_though_two_days_running_cannot_be_helped()
    {
        var three = Week.After(new PersonPlaced(Ida, Peran.Anggota, Jabatan.Anggota, StatusAnggota.Cuti, Today)).After(new PersonPlaced(Rini, Peran.Anggota, Jabatan.Anggota, StatusAnggota.Cuti, Today)).After(Wish(2, 30));
        var proposal = Fairness.Propose(three, new(new(2026, 11, 30), new(2026, 12, 11), [], [], []), p => p.Value);
        Assert.Empty(proposal.Open);
        Assert.All(proposal.Duties.GroupBy(d => d.Day), g => Assert.Equal(2, g.Select(d => d.Person).Distinct().Count()));
        var counts = proposal.Duties.GroupBy(d => d.Person).Select(g => g.Count()).ToList();
        Assert.True(counts.Max() - counts.Min() <= 1, string.Join(",", counts));
    }

    [Fact]
    public void Where_nobody_is_left_the_place_stays_open()
    {
        var change = Change(Week, Wish(2, 23, 23), Wati, Yuli, Rini, Ida);
        Assert.Empty(change.Added);
        Assert.Single(change.Open);
    }

    [Fact]
    public void Two_of_one_shift_have_nothing_to_swap()
    {
        var two = Week.After(Staff(Week, Wish(2)));
        var beside = two.Rota.On(new(2026, 11, 23)).Single(d => d.Id != Id(23));
        new AskSwap(Nur, beside.Person, Id(23), beside.Id, Now).Decide(two).Refusal<SameTurn>();
    }

    [Fact]
    public void Whoever_is_named_to_stand_in_is_asked_first_and_only_if_she_can_take_it()
    {
        var izin = Week.After(new AnswerDuty(Nur, Id(23), JawabanJaga.Izin, null, Now).Decide(Week));
        var sought = (SubstituteSought)((Decision.Accepted)new SeekSubstitute(Nur, Id(23), p => p.Value, Now, Wati).Decide(izin)).Facts[0];
        Assert.Equal(Wati, sought.Order[0]);
        Assert.Equal(4, sought.Order.Distinct().Count());
        Assert.IsType<Decision.Accepted>(new SeekSubstitute(Yuli, Id(23), p => p.Value, Now, Ida).Decide(izin));
        new SeekSubstitute(Ida, Id(23), p => p.Value, Now, Rini).Decide(izin).Refusal<NotAllowed>();
        new SeekSubstitute(Nur, Id(23), p => p.Value, Now, Nur).Decide(izin).Refusal<SwapWithSelf>();
        new SeekSubstitute(Nur, Id(23), p => p.Value, Now, Lilis).Decide(izin).Refusal<NoActiveMember>();
        var busy = izin.After(new DutiesPlanned(Now, [Turn(23, Wati) with { Id = new("jg-23-b") }]));
        new SeekSubstitute(Nur, Id(23), p => p.Value, Now, Wati).Decide(busy).Refusal<TwiceADay>();
        // Of a turn whose person comes nothing is sought by others.
        new SeekSubstitute(Yuli, Id(23), p => p.Value, Now, Ida).Decide(Week).Refusal<NotAllowed>();
    }

    [Fact]
    public void The_turns_of_somebody_who_left_go_to_those_with_fewest_never_two_on_a_day()
    {
        var more = Week.After(new DutiesPlanned(Now, [Turn(30, Nur)])).After(new PersonPlaced(Nur, Peran.Anggota, Jabatan.Anggota, StatusAnggota.Berhenti, Today));
        var turns = Fairness.Reassign(more, [.. more.Rota.Of(Nur, Now)], Now, p => p.Value);
        Assert.Equal([23, 30], turns.Select(t => t.Duty.Day.Day));
        // Yuli has the 24th, Wati the 27th; on the 23rd Yuli would have two days running.
        Assert.All(turns, t => Assert.NotNull(t.To));
        Assert.DoesNotContain(turns, t => t.To == Nur);
        Assert.NotEqual(Yuli, turns[0].To);
        Assert.NotEqual(turns[0].To, turns[1].To);
        Assert.Empty(Fairness.Reassign(more, [.. more.Rota.Of(Nur, Now)], At(30, 8), p => p.Value));
    }
}
