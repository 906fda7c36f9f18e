using Xunit;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

/// <summary>A PMT round ordered after the rota exists closes the stall of its day, where the group has it so.</summary>
public sealed class RoundCloseTests
{
    private static readonly DateOnly Day = new(2026, 12, 2);
    private static readonly Shift Lapak = new(new("LAPAK"), new(1), new(7, 0), new(11, 0), 1);

    private static readonly Kube Planned = Rota(closes: true);

    private static Kube Rota(bool closes)
    {
        var kube = Kitchen.Open.After(new RulesSet(new Rules { Catering = Kitchen.Usual, Jaga = new() { Days = [.. Enum.GetValues<DayOfWeek>()], Shifts = [Lapak], ClosedForPmt = closes } }));
        return kube.After(new DutiesPlanned(Now.AddDays(-5), [Fairness.Turn(kube, Day, Lapak, 1, Nur), Fairness.Turn(kube, Day.AddDays(1), Lapak, 1, Ida)]));
    }

    private static Kube Off(Kube kube) => JagaClock.Items(kube).OfType<RoundCloses>().SelectMany(i => i.Duties).Aggregate(kube, (k, d) => k.After(new DutyMarked(d.Id, StatusJaga.Libur)));

    [Fact]
    public void Its_turns_are_off_once_and_only_those_of_the_day()
    {
        var kube = Planned.Round(Day, 200);
        var item = Assert.Single(JagaClock.Items(kube).OfType<RoundCloses>());
        Assert.Equal((Day, Nur), (item.Day, Assert.Single(item.Duties).Person));
        Assert.Empty(JagaClock.Items(Off(kube)).OfType<RoundCloses>());
        Assert.DoesNotContain(JagaClock.Items(Off(kube)).OfType<DutyReminder>(), r => r.Duty.Person == Nur);
    }

    [Fact]
    public void A_group_whose_stall_stays_open_a_round_that_waits_and_a_day_the_officers_decided_change_nothing()
    {
        Assert.Empty(JagaClock.Items(Rota(closes: false).Round(Day, 200)).OfType<RoundCloses>());
        Assert.Empty(JagaClock.Items(Planned.Round(Day, 200).After(new HolidaySet(Day, false))).OfType<RoundCloses>());
        var waits = Planned.Round(Day, 200) is var kube ? kube.After(new OrderStatusSet(kube.Orders.All[^1].Number, StatusPesanan.MenungguKonfirmasi, Wati, Now)) : kube;
        Assert.Empty(JagaClock.Items(waits).OfType<RoundCloses>());
    }

    [Fact]
    public void A_turn_that_was_made_after_the_round_is_the_officers_wish()
    {
        var kube = Planned.Round(Day, 200);
        kube = kube.After(new DutiesPlanned(Now.AddHours(1), [Fairness.Turn(kube, Day, Lapak, 1, Ida)]));
        Assert.Empty(JagaClock.Items(kube).OfType<RoundCloses>());
    }

    [Fact]
    public void Moved_to_a_day_with_turns_it_closes_that_one()
    {
        var kube = Off(Planned.Round(Day, 200));
        var round = kube.Orders.All[^1];
        kube = kube.After(new OrderChanged(round.Number, round.Content with { Day = Day.AddDays(1) }, Kitchen.Darma, Now.AddHours(1)));
        Assert.Equal(Ida, Assert.Single(Assert.Single(JagaClock.Items(kube).OfType<RoundCloses>()).Duties).Person);
    }

    [Fact]
    public void Called_off_the_turns_come_back_and_nothing_is_said_twice()
    {
        var kube = Off(Planned.Round(Day, 200));
        kube = kube.After(new OrderStatusSet(kube.Orders.All[^1].Number, StatusPesanan.Dibatalkan, Wati, Now.AddHours(1)));
        var item = Assert.Single(JagaClock.Items(kube).OfType<RoundOpens>());
        kube = kube.After(new DutyMarked(item.Duties[0].Id, StatusJaga.Dijadwalkan));
        Assert.DoesNotContain(JagaClock.Items(kube), i => i is RoundOpens or RoundCloses);
    }
}
