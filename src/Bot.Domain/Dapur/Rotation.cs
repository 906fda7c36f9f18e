using System.Collections.Immutable;

namespace Bot.Domain;

/// <summary>What the officers wish of a division: who does what, who not, and who is away.</summary>
public sealed record KitchenWishes(IReadOnlyList<KitchenJob> Must, IReadOnlyList<KitchenJob> Never, IReadOnlyList<PersonId> Away)
{
    public static readonly KitchenWishes None = new([], [], []);
}

/// <summary>
/// Divides a cooking day's work (R-CTR-12): nobody two tasks, nobody the same as last time, shopping and carrying in turn. With fewer boxes or
/// fewer people the least pressing places stay empty.
/// </summary>
public static class Rotation
{
    /// <summary>The places of a day of 200 boxes, the most pressing first.</summary>
    private static readonly TugasDapur[] Places =
    [
        TugasDapur.Lauk, TugasDapur.Kemas, TugasDapur.Belanja, TugasDapur.Antar, TugasDapur.Nasi, TugasDapur.Sayur,
        TugasDapur.Lauk, TugasDapur.Kemas, TugasDapur.Belanja, TugasDapur.Sayur,
    ];

    private const int FullBoxes = 200, Least = 6;

    // Costs, each heavier than all lighter ones together for a group of this size.
    private const long Forbidden = 100_000_000_000_000, Wished = 1_000_000_000_000, Moved = 10_000_000_000, Turn = 10_000_000, Same = 200_000, Clash = 100_000, Work = 2_000, Often = 50, Shared = 10;

    /// <summary>The places of a day of so many boxes for so many people; work without any box is bought, packed and carried by one each.</summary>
    public static IReadOnlyList<TugasDapur> PlacesFor(int boxes, int people)
    {
        var wanted = boxes == 0 ? 3 : Math.Max(Least, (boxes * Places.Length + FullBoxes - 1) / FullBoxes);
        var places = boxes == 0 ? [TugasDapur.Kemas, TugasDapur.Belanja, TugasDapur.Antar] : Enumerable.Range(0, wanted).Select(n => Places[n % Places.Length]);
        return [.. places.Take(Math.Min(wanted, people)).Order()];
    }

    /// <summary>The fairest division, or the one nearest to <paramref name="present"/> that holds the wishes.</summary>
    public static IReadOnlyList<KitchenJob> Propose(Kube kube, DateOnly day, KitchenWishes wishes, IReadOnlyList<KitchenJob>? present = null)
    {
        List<PersonId> people = [.. kube.ActiveMembers.Select(m => m.Person).Where(p => !wishes.Away.Contains(p))];
        var places = Placed(PlacesFor(kube.BoxesOn(day), people.Count), wishes, people);
        if (places.Count == 0) return [];
        var weigh = new Weights(new(kube, day), people, wishes, present) { Busy = Busy(kube, day, people, places) };
        var chosen = Assignment.Cheapest([.. places.Select(t => people.Select(p => weigh.Of(p, t)).ToArray())]);
        return [.. places.Select((t, n) => new KitchenJob(people[chosen[n]], t)).OrderBy(j => j.Task).ThenBy(j => present is null ? 0 : Place(present, j)).ThenBy(j => j.Person)];
    }

    /// <summary>The tasks at whose hours somebody has other work: at the stove or the market for a neighbouring day, or at the stall.</summary>
    private static HashSet<KitchenJob> Busy(Kube kube, DateOnly day, List<PersonId> people, IEnumerable<TugasDapur> tasks) =>
        [.. people.SelectMany(p => tasks.Distinct().Select(t => new KitchenJob(p, t))).Where(j => KitchenClashes.Avoidable(kube, day, j))];

    private static int Place(IReadOnlyList<KitchenJob> present, KitchenJob job) => present.TakeWhile(p => p != job).Count();

    /// <summary>Those who may stand in for a task, fairest first: who is free that day, then, for the cooking itself, who only shops the day before.</summary>
    public static IReadOnlyList<PersonId> Substitutes(Kube kube, DateOnly day, TugasDapur task)
    {
        var (turns, away) = kube.Kitchen.On(day) is { } plan ? (plan.Turns, plan.Away) : (ImmutableList<KitchenTurn>.Empty, ImmutableList<PersonId>.Empty);
        var counts = new KitchenCounts(kube, day);
        bool Free(PersonId p) => turns.TrueForAll(t => t.Person != p);
        bool Shops(PersonId p) => task != TugasDapur.Belanja && turns.Exists(t => t.Person == p) && turns.TrueForAll(t => t.Person != p || t.Task == TugasDapur.Belanja);
        return [.. kube.ActiveMembers.Select(m => m.Person).Where(p => !away.Contains(p) && (Free(p) || Shops(p)))
            .OrderBy(p => Free(p) ? 0 : 1).ThenBy(p => KitchenClashes.Avoidable(kube, day, new(p, task)) ? 1 : 0).ThenBy(p => counts.Of(p, task)).ThenBy(counts.All).ThenBy(p => counts.Last(p)?.Day).ThenBy(p => p)];
    }

    /// <summary>Whoever must do something has a place for it, if need be one of another task.</summary>
    private static List<TugasDapur> Placed(IReadOnlyList<TugasDapur> places, KitchenWishes wishes, List<PersonId> people)
    {
        var all = places.ToList();
        foreach (var group in wishes.Must.Where(m => people.Contains(m.Person)).GroupBy(m => m.Task))
            while (all.Count(t => t == group.Key) < group.Count())
            {
                if (all.Count == people.Count && Spare(all, wishes) is var spare && !all.Remove(spare)) break;
                all.Add(group.Key);
            }
        all.Sort();
        return all;
    }

    /// <summary>A place that can be done without: the second of something nobody was wished for, else any such.</summary>
    private static TugasDapur Spare(List<TugasDapur> all, KitchenWishes wishes) =>
        all.Where(t => all.Count(x => x == t) > wishes.Must.Count(m => m.Task == t)).OrderByDescending(t => all.Count(x => x == t)).ThenByDescending(t => t).Cast<TugasDapur?>().FirstOrDefault() ?? (TugasDapur)(-1);

    /// <summary>What it costs to give a task to somebody.</summary>
    private sealed class Weights(KitchenCounts counts, List<PersonId> people, KitchenWishes wishes, IReadOnlyList<KitchenJob>? present)
    {
        private readonly int leastShop = counts.Least(people, TugasDapur.Belanja), leastCarry = counts.Least(people, TugasDapur.Antar);

        public required HashSet<KitchenJob> Busy { get; init; }

        public long Of(PersonId person, TugasDapur task)
        {
            var cost = Busy.Contains(new(person, task)) ? Clash : 0L;
            if (wishes.Never.Contains(new(person, task))) cost += Forbidden;
            if (wishes.Must.FirstOrDefault(m => m.Person == person) is { } must) cost += must.Task == task ? -Wished : Wished;
            if (present is not null && !present.Contains(new(person, task))) cost += Moved;
            return cost + Fair(person, task);
        }

        private long Fair(PersonId person, TugasDapur task)
        {
            var (shop, carry) = (counts.Of(person, TugasDapur.Belanja) - leastShop, counts.Of(person, TugasDapur.Antar) - leastCarry);
            var cost = counts.Of(person, task) * Often + counts.All(person) * Work;
            if (counts.Last(person)?.Task == task) cost += Same;
            // Who still has the other turn of this round before her comes first: nobody is left for both at its end.
            if (task == TugasDapur.Belanja) cost += shop * Turn + (carry > 0 ? Shared : 0);
            if (task == TugasDapur.Antar) cost += carry * Turn + (shop > 0 ? Shared : 0);
            return cost;
        }
    }
}

/// <summary>How often everybody had which task on other days, and what she did last before a day.</summary>
public sealed class KitchenCounts
{
    private readonly Dictionary<(PersonId, TugasDapur), int> times = [];
    private readonly Dictionary<PersonId, int> all = [];
    private readonly Dictionary<PersonId, KitchenLast> last = [];

    public KitchenCounts(Kube kube, DateOnly day)
    {
        foreach (var past in kube.Kitchen.Past) Count(past.Person, past.Task, past.Times);
        foreach (var other in kube.Kitchen.Days.Where(d => d.Sent && d.Day != day))
            foreach (var turn in other.Turns)
            {
                Count(turn.Person, turn.Task, 1);
                if (other.Day < day) last[turn.Person] = new(other.Day, turn.Task);
            }
    }

    public int Of(PersonId person, TugasDapur task) => times.GetValueOrDefault((person, task));

    public int All(PersonId person) => all.GetValueOrDefault(person);

    public KitchenLast? Last(PersonId person) => last.GetValueOrDefault(person);

    public int Least(IReadOnlyList<PersonId> people, TugasDapur task) => people.Count == 0 ? 0 : people.Min(p => Of(p, task));

    private void Count(PersonId person, TugasDapur task, int n)
    {
        times[(person, task)] = Of(person, task) + n;
        all[person] = All(person) + n;
    }
}

/// <summary>The last day somebody worked in the kitchen, and what she did.</summary>
public sealed record KitchenLast(DateOnly Day, TugasDapur Task);

/// <summary>Gives every row a column of its own so that the costs sum to the least (the Hungarian method). No more rows than columns.</summary>
public static class Assignment
{
    /// <summary>The column of each row.</summary>
    public static int[] Cheapest(long[][] cost)
    {
        var (rows, columns) = (cost.Length, cost[0].Length);
        var (u, v, row, way) = (new long[rows + 1], new long[columns + 1], new int[columns + 1], new int[columns + 1]);
        for (var i = 1; i <= rows; i++)
        {
            row[0] = i;
            for (var at = Path(cost, u, v, row, way); at != 0; at = way[at]) row[at] = row[way[at]];
        }
        var chosen = new int[rows];
        for (var j = 1; j <= columns; j++)
            if (row[j] > 0) chosen[row[j] - 1] = j - 1;
        return chosen;
    }

    /// <summary>The shortest way from the new row to a free column; potentials are raised along it.</summary>
    private static int Path(long[][] cost, long[] u, long[] v, int[] row, int[] way)
    {
        var (least, used) = (new long[v.Length], new bool[v.Length]);
        Array.Fill(least, long.MaxValue);
        var at = 0;
        do
        {
            used[at] = true;
            var (i, delta, next) = (row[at], long.MaxValue, 0);
            for (var j = 1; j < v.Length; j++)
            {
                if (used[j]) continue;
                var reduced = cost[i - 1][j - 1] - u[i] - v[j];
                if (reduced < least[j]) (least[j], way[j]) = (reduced, at);
                if (least[j] < delta) (delta, next) = (least[j], j);
            }
            for (var j = 0; j < v.Length; j++)
                if (used[j]) (u[row[j]], v[j]) = (u[row[j]] + delta, v[j] - delta);
                else least[j] -= delta;
            at = next;
        }
        while (row[at] != 0);
        return at;
    }
}
