using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Bot.Domain.Tests.Group;
using static Bot.Domain.Tests.JagaTests;

namespace Bot.Domain.Tests;

/// <summary>Rotas and reminders over random lives.</summary>
public sealed class JagaProperties
{
    private static readonly PersonId[] Members = [Ida, Nur, Rini, Wati, Yuli];

    /// <summary>One thing that happens, at the minute it happens.</summary>
    public sealed record Happening(int Minute, int What, int Who, int Other, int Day);

    [Fact]
    public void A_proposed_rota_is_fair_whatever_was_before()
    {
        var past = Gen.ListOf(from day in Gen.Choose(24, 51) from who in Gen.Choose(0, 4) select (day, who));
        var days = from length in Gen.Choose(1, 34) from people in Gen.Choose(1, 2) select (length, people);
        Prop.ForAll(past.ToArbitrary(), days.ToArbitrary(), (turns, wish) =>
        {
            var before = turns.DistinctBy(t => t.day).Select(t => (Day: new DateOnly(2026, 11, 1).AddDays(t.day), t.who)).ToList();
            var kube = Kenanga.After(new RulesSet(new Rules { Jaga = Stall }))
                .After(new DutiesPlanned(Now, [.. before.Select(t => new PlannedDuty(new($"jg-{t.Day:yyMMdd}"), t.Day, new("LAPAK"), Zone.Wib.At(t.Day, new(7, 0)), Zone.Wib.At(t.Day, new(11, 0)), Members[t.who]))]));
            var from = new DateOnly(2026, 12, 23);
            kube = kube.After(new ShiftStaffed(null, [], wish.people, from, null, Now));
            var proposal = Fairness.Propose(kube, new(from, from.AddDays(wish.length), [], [], []), p => p.Value);
            var totals = Fairness.Count(kube, from).ToDictionary(t => t.Person, t => t.Count);
            foreach (var duty in proposal.Duties)
            {
                // Whoever is chosen has no more turns than anybody who could have come rested, at that moment.
                var rested = Members.Where(m => !proposal.Duties.TakeWhile(d => d != duty).Any(d => d.Day == duty.Day && d.Person == m) && Math.Abs(Last(kube, proposal, m, duty.Day) - duty.Day.DayNumber) > 1).ToList();
                Assert.Contains(duty.Person, rested);
                Assert.Equal(rested.Min(m => totals[m]), totals[duty.Person]);
                totals[duty.Person]++;
            }
            Assert.All(proposal.Duties.GroupBy(d => d.Day), g => Assert.Equal(wish.people, g.Select(d => d.Person).Distinct().Count()));
            Assert.Equal(proposal.Duties.Count, proposal.Duties.Select(d => d.Id).Distinct().Count());
            Assert.All(proposal.Duties, d => Assert.True(Fairness.IsOpen(kube, d.Day)));
            Assert.Empty(proposal.Open);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    /// <summary>Number of the last day before this one on which somebody had or is given a turn.</summary>
    private static int Last(Kube kube, RotaProposal proposal, PersonId person, DateOnly day) =>
        kube.Rota.Duties.Where(d => d.Person == person).Select(d => d.Day).Concat(proposal.Duties.Where(d => d.Person == person).Select(d => d.Day)).Where(d => d < day).Select(d => d.DayNumber).DefaultIfEmpty(0).Max();

    /// <summary>
    /// Through swaps, absences, substitutes, changes, holidays and one, two or three on a shift: a reminder goes to whoever has the turn at that moment, to her once,
    /// and everybody who has had a turn since before its evening, and has not spoken, gets it.
    /// </summary>
    [Fact]
    public void Reminders_follow_the_turns()
    {
        var happening = from minute in Gen.Choose(0, 7 * 24 * 60) from what in Gen.Choose(0, 10) from who in Gen.Choose(0, 4) from other in Gen.Choose(0, 4) from day in Gen.Choose(23, 27)
                        select new Happening(minute, what, who, other, day);
        Prop.ForAll(Gen.ListOf(happening).ToArbitrary(), list => Live(list)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static bool Live(IEnumerable<Happening> list)
    {
        var (kube, said, last) = (Week, new List<(DutyReminder Item, DateTimeOffset At)>(), Now);
        foreach (var h in list.OrderBy(h => h.Minute).Append(new(30 * 24 * 60, -1, 0, 0, 23)))
        {
            var now = Now.AddMinutes(h.Minute);
            kube = Run(kube, last, now, said);
            last = now;
            var (who, other) = (Members[h.Who], Members[h.Other]);
            var on = kube.Rota.Duties.Where(d => d.Day.Day == h.Day).ToList();
            var turn = on is [] ? Id(h.Day) : on[h.Minute % on.Count].Id;
            Decision? decision = h.What switch
            {
                0 or 1 => new AskSwap(who, other, turn, kube.Rota.Duties.FirstOrDefault(d => d.Person == other)?.Id, now).Decide(kube),
                2 or 3 => kube.Rota.Swaps is [.., var swap] ? new AnswerSwap(swap.Id, swap.Partner, h.What == 2, now).Decide(kube) : null,
                4 => new AnswerDuty(who, turn, JawabanJaga.Izin, null, now).Decide(kube),
                5 => new AnswerDuty(who, turn, JawabanJaga.Hadir, null, now).Decide(kube),
                6 => new TakeDuty(who, turn, now).Decide(kube),
                7 => new ChangeDuty(Wati, turn, other, now).Decide(kube),
                8 => new SetHoliday(Wati, new(2026, 11, h.Day), true, null, now).Decide(kube),
                9 or 10 => Staff(kube, h, now),
                _ => null,
            };
            if (decision is Decision.Accepted yes) kube = kube.After(yes);
            Assert.All(kube.Rota.Duties.Where(d => d.Status != StatusJaga.Libur).GroupBy(d => (d.Day, d.Person)), g => Assert.Single(g));
        }
        Assert.Equal(said.Count, said.Select(x => x.Item.Id).Distinct().Count());
        return true;
    }

    /// <summary>From a day on one, two or three people; the places are filled and given up by the rule, and then there are as many as were wished for.</summary>
    private static Decision Staff(Kube kube, Happening h, DateTimeOffset now)
    {
        var today = kube.Zone.Date(now);
        var day = new DateOnly(2026, 11, h.Day);
        var wish = new ShiftStaffed(null, [], 1 + h.Other % 3, day < today ? today : day, h.Who == 0 ? day : null, now);
        var change = Fairness.Restaff(kube.After(wish), new(wish.From, new(2026, 11, 27), [], [], []), now, p => p.Value);
        var decision = new StaffShift(Wati, wish, change.Added, [.. change.Dropped.Select(d => d.Id)], now).Decide(kube);
        if (decision is Decision.Accepted yes)
        {
            var after = kube.After(yes);
            Assert.Empty(change.Open);
            foreach (var (shift, date) in kube.Rota.Duties.Where(d => d.Day >= wish.From && d.Start > now && d.Status != StatusJaga.Libur).Select(d => (Stall.Shifts[0], d.Day)))
                Assert.Equal(after.Rota.People(shift, date), after.Rota.On(date).Count());
        }
        return decision;
    }

    /// <summary>The clock as the host runs it, each instant in turn; what it must say is worked out beside it from the rota alone.</summary>
    private static Kube Run(Kube kube, DateTimeOffset from, DateTimeOffset until, List<(DutyReminder Item, DateTimeOffset At)> said)
    {
        while (kube.NextDue() is { } next && next <= until)
        {
            // What lies in the past already is met now.
            var due = next > from ? next : from;
            var items = ClockItems.Due(kube, due);
            foreach (var reminder in items.OfType<DutyReminder>())
            {
                Assert.Equal(kube.Rota.Find(reminder.Duty.Id)!.Person, reminder.Duty.Person);
                Assert.NotEqual(JawabanJaga.Izin, reminder.Duty.Answer);
                // Nobody is reminded of a turn she took after its reminder's hour.
                Assert.Equal(reminder.When.ToUniversalTime(), due);
                said.Add((reminder, due));
            }
            foreach (var d in kube.Rota.Duties.Where(d => d.Status == StatusJaga.Dijadwalkan))
            {
                if (due == JagaClock.Reminders(kube, d).Evening && d.Answer == JawabanJaga.Belum && d.Since < due) Assert.Contains(said, x => x.Item is { Morning: false } i && i.Duty.Id == d.Id && i.Duty.Person == d.Person);
                if (due == JagaClock.Reminders(kube, d).Morning && d.Answer != JawabanJaga.Izin && d.Since < due) Assert.Contains(said, x => x.Item is { Morning: true } i && i.Duty.Id == d.Id && i.Duty.Person == d.Person);
            }
            foreach (var swap in items.OfType<SwapExpires>()) kube = kube.After(new SwapEnded(swap.Swap.Id, AkhirTukar.Kedaluwarsa));
            foreach (var search in items.OfType<SubstituteNext>()) kube = kube.After(new SubstituteSearchEnded(search.Duty.Id));
            kube = kube.After(new ClockSettled(due, [.. items.Select(i => new SettledItem(i.Id, i.Expires, due >= i.Expires))]));
        }
        return kube;
    }
}
