using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Bot.Domain.Tests.Cooking;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

public sealed class RotationTests
{
    private static DateOnly Day(int n) => Wednesday.AddDays(n);

    private static Kube Cooked(Kube kube, int days, Func<int, int> boxes)
    {
        for (var n = 0; n < days; n++)
        {
            kube = kube.With(Ordered($"P-{n:000}", Day(n), Ayam, boxes(n)));
            kube = kube.After(new KitchenPlanned(Day(n), Rotation.Propose(kube, Day(n), KitchenWishes.None), true, Wati, Now.AddDays(n)));
        }
        return kube;
    }

    [Fact]
    public void A_full_day_has_the_ten_places_of_the_handbook() =>
        Assert.Equal([TugasDapur.Belanja, TugasDapur.Belanja, TugasDapur.Nasi, TugasDapur.Lauk, TugasDapur.Lauk, TugasDapur.Sayur, TugasDapur.Sayur, TugasDapur.Kemas, TugasDapur.Kemas, TugasDapur.Antar], Rotation.PlacesFor(200, 10));

    [Theory]
    [InlineData(200, 8, 8)]
    [InlineData(150, 10, 8)]
    [InlineData(40, 10, 6)]
    [InlineData(200, 3, 3)]
    [InlineData(0, 10, 3)]
    [InlineData(400, 12, 12)]
    public void Fewer_boxes_or_people_leave_the_least_pressing_places_empty(int boxes, int people, int places) => Assert.Equal(places, Rotation.PlacesFor(boxes, people).Count);

    [Fact]
    public void Nobody_has_the_same_task_twice_running_and_shopping_and_carrying_go_round()
    {
        var lives = from days in Gen.Choose(2, 35) from members in Gen.Choose(9, 12) from seed in Gen.Choose(0, 1_000) select (days, members, seed);
        Prop.ForAll(lives.ToArbitrary(), life =>
        {
            var random = new System.Random(life.seed);
            var kube = Cooked(Ten(life.members), life.days, _ => life.seed % 3 == 0 ? 200 : random.Next(10, 200));
            var last = new Dictionary<PersonId, TugasDapur>();
            var (shop, carry) = (kube.ActiveMembers.ToDictionary(m => m.Person, _ => 0), kube.ActiveMembers.ToDictionary(m => m.Person, _ => 0));
            foreach (var day in kube.Kitchen.Days)
            {
                Assert.Equal(day.Turns.Count, day.Turns.Select(t => t.Person).Distinct().Count());
                foreach (var turn in day.Turns)
                {
                    Assert.False(last.TryGetValue(turn.Person, out var before) && before == turn.Task, $"{turn.Person} has {turn.Task} twice running on {day.Day}");
                    last[turn.Person] = turn.Task;
                    if (turn.Task == TugasDapur.Belanja) shop[turn.Person]++;
                    if (turn.Task == TugasDapur.Antar) carry[turn.Person]++;
                }
                Assert.True(shop.Values.Max() - shop.Values.Min() <= 1, $"shopping {string.Join(' ', shop.Values)} on {day.Day}");
                Assert.True(carry.Values.Max() - carry.Values.Min() <= 1, $"carrying {string.Join(' ', carry.Values)} on {day.Day}");
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
    }

    [Fact]
    public void A_wish_is_held_and_moves_as_few_as_can_be()
    {
        var kube = Cooked(Dapur, 1, _ => 200);
        var before = kube.Kitchen.On(Wednesday)!.Turns.Select(t => new KitchenJob(t.Person, t.Task)).ToList();
        foreach (var job in before)
            foreach (var task in Enum.GetValues<TugasDapur>())
            {
                var after = Rotation.Propose(kube, Wednesday, new([new(job.Person, task)], [], []), before);
                Assert.Contains(new KitchenJob(job.Person, task), after);
                Assert.Equal(before.Count, after.Select(j => j.Person).Distinct().Count());
                Assert.True(after.Except(before).Count() <= 2);
            }
    }

    [Fact]
    public void Who_must_not_is_spared_and_who_is_away_has_nothing()
    {
        var kube = Cooked(Dapur, 1, _ => 200);
        var before = kube.Kitchen.On(Wednesday)!.Turns.Select(t => new KitchenJob(t.Person, t.Task)).ToList();
        Assert.DoesNotContain(before[0], Rotation.Propose(kube, Wednesday, new([], [before[0]], []), before));
        Assert.DoesNotContain(Rotation.Propose(kube, Wednesday, new([], [], [Nur]), before), j => j.Person == Nur);
    }

    [Fact]
    public void Three_wished_for_two_places_get_a_third()
    {
        var kube = Cooked(Dapur, 1, _ => 200);
        KitchenJob[] must = [new(Nur, TugasDapur.Antar), new(Ida, TugasDapur.Antar), new(Rini, TugasDapur.Antar)];
        var after = Rotation.Propose(kube, Wednesday, new(must, [], []));
        Assert.All(must, m => Assert.Contains(m, after));
        Assert.Equal(10, after.Count);
    }

    [Fact]
    public void The_cheapest_assignment_is_the_cheapest_of_all()
    {
        var costs = from rows in Gen.Choose(1, 4) from columns in Gen.Choose(4, 5) from cells in Gen.ArrayOf(Gen.Choose(-50, 50), 20) select (rows, columns, cells);
        Prop.ForAll(costs.ToArbitrary(), c =>
        {
            var cost = Enumerable.Range(0, c.rows).Select(r => Enumerable.Range(0, c.columns).Select(k => (long)c.cells[(r * 5 + k) % 20]).ToArray()).ToArray();
            var chosen = Assignment.Cheapest(cost);
            Assert.Equal(c.rows, chosen.Distinct().Count());
            Assert.Equal(Best(cost, 0, []), chosen.Select((k, r) => cost[r][k]).Sum());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static long Best(long[][] cost, int row, int[] used) => row == cost.Length ? 0
        : Enumerable.Range(0, cost[0].Length).Where(k => !used.Contains(k)).Min(k => cost[row][k] + Best(cost, row + 1, [.. used, k]));
}
