using System.Globalization;

namespace Bot.Domain;

/// <summary>How often somebody has had or has a turn in the four weeks looked at (R-JAG-3, R-JAG-8): who works gets the credit.</summary>
public sealed record TurnCount(PersonId Person, int Count, int OnSundays, DateOnly? Last);

/// <summary>What a rota is to be made for: days, and who cannot when.</summary>
/// <param name="Off">Days somebody cannot (D11 "halangan").</param>
/// <param name="Weekdays">Weekdays somebody cannot this time, said with the rota.</param>
/// <param name="Resting">People who have no turn at all this time.</param>
public sealed record RotaWish(DateOnly From, DateOnly Until, IReadOnlyList<(PersonId Person, DateOnly Day)> Off, IReadOnlyList<(PersonId Person, DayOfWeek Day)> Weekdays, IReadOnlyList<PersonId> Resting);

/// <summary>A proposed rota: its turns in order, and turns nobody could take.</summary>
public sealed record RotaProposal(IReadOnlyList<PlannedDuty> Duties, IReadOnlyList<(DateOnly Day, Code Shift)> Open);

/// <summary>What more or fewer people do to the turns on the rota: turns to be added, turns no longer needed, and places nobody can take.</summary>
public sealed record RotaChange(IReadOnlyList<PlannedDuty> Added, IReadOnlyList<Duty> Dropped, IReadOnlyList<(DateOnly Day, Code Shift)> Open);

/// <summary>How many turns she would have, and the others at least and at most: four weeks before the turn and four after.</summary>
public sealed record Tilt(int Hers, int Least, int Most);

/// <summary>
/// Fair turns: fewest turns in four weeks first, then longest since the last turn, then by name (R-JAG-4); nobody twice a day, nobody
/// on two days running as long as somebody else can (R-JAG-3). A pure function: the same rota for the same state.
/// </summary>
public static class Fairness
{
    private const int Window = 28;

    /// <summary>Turns of every active member in the four weeks before the day, in order of id.</summary>
    public static IReadOnlyList<TurnCount> Count(Kube kube, DateOnly before) => Count(kube, before, before);

    /// <summary>Turns from four weeks before a day until another day (excluded); the last turn looked at lies before the first of the two.</summary>
    private static List<TurnCount> Count(Kube kube, DateOnly day, DateOnly until)
    {
        var since = day.AddDays(-Window);
        var turns = kube.Rota.Duties.Where(d => d.Day >= since && d.Day < until && d.Status is not (StatusJaga.Libur or StatusJaga.TanpaKabar)).ToLookup(d => d.Person);
        return [.. kube.ActiveMembers.Select(m => new TurnCount(m.Person, turns[m.Person].Count(), turns[m.Person].Count(d => Special(kube, d.Day)), turns[m.Person].Where(d => d.Day < day).Select(d => (DateOnly?)d.Day).Max()))];
    }

    /// <summary>Who may stand in for a turn, fairest first; left out are who has a turn that day and who never can on its weekday.</summary>
    public static IReadOnlyList<PersonId> Substitutes(Kube kube, Duty duty, Func<PersonId, string> name) =>
        [.. Ordered(Count(kube, duty.Day, duty.Day.AddDays(Window)), name).Where(p => p != duty.Person && p != duty.Planned && Free(kube, p, duty.Day))];

    private static bool Free(Kube kube, PersonId person, DateOnly day) =>
        kube.Rota.On(day).All(d => d.Person != person) && !kube.Rota.Never(person, day.DayOfWeek);

    /// <summary>What it does to fairness when a turn goes to another for nothing in return; null while it stays within the limit (R-JAG-3).</summary>
    public static Tilt? Tilts(Kube kube, Duty duty, PersonId to)
    {
        var counts = Count(kube, duty.Day, duty.Day.AddDays(Window)).ToDictionary(t => t.Person, t => t.Count + (t.Person == to ? 1 : t.Person == duty.Person ? -1 : 0));
        if (!counts.Remove(to, out var hers) || counts.Count == 0) return null;
        return hers - counts.Values.Min() > (kube.Rules.Jaga?.MostApart ?? 1) ? new(hers, counts.Values.Min(), counts.Values.Max()) : null;
    }

    private static IEnumerable<PersonId> Ordered(IEnumerable<TurnCount> turns, Func<PersonId, string> name) =>
        turns.OrderBy(t => t.Count).ThenBy(t => t.Last ?? DateOnly.MinValue).ThenBy(t => name(t.Person), StringComparer.Ordinal).ThenBy(t => t.Person).Select(t => t.Person);

    /// <summary>The stall is open that day: a day of the rota, no holiday, nothing that closes it.</summary>
    public static bool IsOpen(Kube kube, DateOnly day) => kube.Rules.Jaga is { } rules && rules.Days.Contains(day.DayOfWeek) && Closed(kube, day) is null;

    /// <summary>Why the stall is closed though the weekday is one of the rota's: a holiday's name as text id or built-in name, or the PMT round it cooks for; null when open.</summary>
    public static (TextId? Name, string? Known)? Closed(Kube kube, DateOnly day)
    {
        if (!kube.Rota.Holidays.ContainsKey(day) && kube.Rules.Jaga is { ClosedForPmt: true } && kube.RoundOn(day) is not null) return (null, "PMT");
        return Holidays.On(kube, day) is { } off ? (off.Name, off.Known) : null;
    }

    private static bool Special(Kube kube, DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday || Closed(kube, day) is not null;

    /// <summary>A rota for the days wished.</summary>
    public static RotaProposal Propose(Kube kube, RotaWish wish, Func<PersonId, string> name)
    {
        var rules = kube.Rules.Jaga ?? new JagaRules();
        var turns = Count(kube, wish.From).Where(t => !wish.Resting.Contains(t.Person)).ToDictionary(t => t.Person);
        var (duties, open) = (new List<PlannedDuty>(), new List<(DateOnly, Code)>());
        for (var day = wish.From; day <= wish.Until; day = day.AddDays(1))
        {
            if (!IsOpen(kube, day)) continue;
            foreach (var shift in rules.Shifts)
                for (var seat = 1; seat <= kube.Rota.People(shift, day); seat++)
                {
                    if (Choose(kube, wish, turns.Values, duties, day, shift, name) is not { } person) { open.Add((day, shift.Code)); continue; }
                    duties.Add(Turn(kube, day, shift, seat, person));
                    var t = turns[person];
                    turns[person] = t with { Count = t.Count + 1, OnSundays = t.OnSundays + (Special(kube, day) ? 1 : 0), Last = day };
                }
        }
        return new(duties, open);
    }

    /// <summary>
    /// What a group that now wants more or fewer people on its shifts does to the turns already planned from the wish's first day on, not yet
    /// begun: places are filled by the same rule as a new rota; a turn too many is that of who cannot come, else of who has most.
    /// </summary>
    public static RotaChange Restaff(Kube kube, RotaWish wish, DateTimeOffset now, Func<PersonId, string> name)
    {
        var turns = Count(kube, wish.From, wish.Until.AddDays(1)).Where(t => !wish.Resting.Contains(t.Person)).ToDictionary(t => t.Person);
        var (added, dropped, open) = (new List<PlannedDuty>(), new List<Duty>(), new List<(DateOnly, Code)>());
        foreach (var held in kube.Rota.Duties.Where(d => d.Day >= wish.From && d.Day <= wish.Until && d.Start > now && d.Status != StatusJaga.Libur).GroupBy(d => (d.Day, d.Shift)))
        {
            if (kube.Rules.Jaga?.Shifts.FirstOrDefault(s => s.Code == held.Key.Shift) is not { } shift) continue;
            var (day, wanted) = (held.Key.Day, kube.Rota.People(shift, held.Key.Day));
            foreach (var much in held.OrderBy(d => d.Answer == JawabanJaga.Izin ? 0 : 1).ThenByDescending(d => turns.TryGetValue(d.Person, out var t) ? t.Count : int.MaxValue).ThenByDescending(d => d.Id.Value, StringComparer.Ordinal).Take(held.Count() - wanted))
            {
                dropped.Add(much);
                if (turns.TryGetValue(much.Person, out var t)) turns[much.Person] = t with { Count = t.Count - 1 };
            }
            for (var more = held.Count(); more < wanted; more++)
            {
                if (Choose(kube, wish, turns.Values, added, day, shift, name) is not { } person) { open.Add((day, shift.Code)); continue; }
                var seat = 1;
                while (Turn(kube, day, shift, seat, person).Id is var id && (kube.Rota.Find(id) is not null || added.Exists(d => d.Id == id))) seat++;
                added.Add(Turn(kube, day, shift, seat, person));
                turns[person] = turns[person] with { Count = turns[person].Count + 1, OnSundays = turns[person].OnSundays + (Special(kube, day) ? 1 : 0) };
            }
        }
        Even(kube, wish, added, turns, name);
        return new(added, dropped, open);
    }

    /// <summary>
    /// Turns that stand already can force a choice that leaves somebody two behind: such a turn goes to her where she is rested too. Sundays and
    /// holidays, counted by themselves, stay.
    /// </summary>
    private static void Even(Kube kube, RotaWish wish, List<PlannedDuty> added, Dictionary<PersonId, TurnCount> turns, Func<PersonId, string> name)
    {
        for (var moved = true; moved;)
        {
            moved = false;
            for (var i = 0; i < added.Count; i++)
            {
                var turn = added[i];
                var others = added.Where(d => d.Id != turn.Id).ToList();
                var behind = Special(kube, turn.Day) ? [] : Ordered(turns.Values.Where(t => t.Count + 1 < turns[turn.Person].Count && Can(kube, wish, others, t.Person, turn.Day) && !HasTurn(kube, others, t.Person, turn.Day.AddDays(-1)) && !HasTurn(kube, others, t.Person, turn.Day.AddDays(1))), name).ToList();
                if (behind is not [var person, ..]) continue;
                turns[turn.Person] = turns[turn.Person] with { Count = turns[turn.Person].Count - 1 };
                turns[person] = turns[person] with { Count = turns[person].Count + 1 };
                (added[i], moved) = (turn with { Person = person }, true);
            }
        }
    }

    /// <summary>
    /// Who takes the turns of somebody who is no longer there, each by the rule of a new rota; null where nobody can. Turns that have begun are
    /// left out.
    /// </summary>
    public static IReadOnlyList<(Duty Duty, PersonId? To)> Reassign(Kube kube, IReadOnlyList<Duty> duties, DateTimeOffset now, Func<PersonId, string> name)
    {
        var ahead = duties.Where(d => d.Start > now).OrderBy(d => d.Start).ToList();
        if (ahead is []) return [];
        var gone = ahead.Select(d => d.Person).ToList();
        var turns = Count(kube, ahead[0].Day, ahead[^1].Day.AddDays(1)).Where(t => !gone.Contains(t.Person)).ToDictionary(t => t.Person);
        var (given, to) = (new List<PlannedDuty>(), new List<(Duty, PersonId?)>());
        foreach (var duty in ahead)
        {
            var shift = kube.Rules.Jaga?.Shifts.FirstOrDefault(s => s.Code == duty.Shift) ?? new Shift(duty.Shift, default, default, default, 1);
            var person = Choose(kube, new(duty.Day, duty.Day, [], [], []), turns.Values, given, duty.Day, shift, name);
            to.Add((duty, person));
            if (person is not { } taker) continue;
            given.Add(new(duty.Id, duty.Day, duty.Shift, duty.Start, duty.End, taker));
            turns[taker] = turns[taker] with { Count = turns[taker].Count + 1, OnSundays = turns[taker].OnSundays + (Special(kube, duty.Day) ? 1 : 0) };
        }
        return to;
    }

    public static PlannedDuty Turn(Kube kube, DateOnly day, Shift shift, int seat, PersonId person)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"jg-{kube.Prefix.Value.ToLowerInvariant()}-{day:yyMMdd}-{shift.Code.Value.ToLowerInvariant()}");
        if (seat > 1) id += string.Create(CultureInfo.InvariantCulture, $"-{seat}");
        var end = shift.Until > shift.From ? day : day.AddDays(1);
        return new(DutyId.Of(id), day, shift.Code, kube.Zone.At(day, shift.From), kube.Zone.At(end, shift.Until), person);
    }

    private static PersonId? Choose(Kube kube, RotaWish wish, IEnumerable<TurnCount> turns, List<PlannedDuty> planned, DateOnly day, Shift shift, Func<PersonId, string> name)
    {
        var can = turns.Where(t => Can(kube, wish, planned, t.Person, day)).ToList();
        var rested = can.Where(t => !HasTurn(kube, planned, t.Person, day.AddDays(-1)) && !HasTurn(kube, planned, t.Person, day.AddDays(1))).ToList();
        var special = Special(kube, day);
        return (rested is [] ? can : rested)
            .OrderBy(t => special ? t.OnSundays : 0).ThenBy(t => t.Count)
            .ThenBy(t => planned.Count(d => d.Person == t.Person && d.Shift == shift.Code)).ThenBy(t => t.Last ?? DateOnly.MinValue)
            .ThenBy(t => name(t.Person), StringComparer.Ordinal).ThenBy(t => t.Person)
            .Select(t => (PersonId?)t.Person).FirstOrDefault();
    }

    private static bool Can(Kube kube, RotaWish wish, List<PlannedDuty> planned, PersonId person, DateOnly day) =>
        !HasTurn(kube, planned, person, day) && !wish.Off.Contains((person, day)) && !wish.Weekdays.Contains((person, day.DayOfWeek)) && !kube.Rota.Never(person, day.DayOfWeek);

    private static bool HasTurn(Kube kube, List<PlannedDuty> planned, PersonId person, DateOnly day) =>
        planned.Exists(d => d.Person == person && d.Day == day) || kube.Rota.On(day).Any(d => d.Person == person && !planned.Exists(p => p.Id == d.Id));
}
