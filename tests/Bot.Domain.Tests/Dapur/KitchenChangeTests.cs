using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Bot.Domain.Tests.Cooking;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

/// <summary>D20: whoever has a task of a day hears once what became of its orders since the tasks were sent.</summary>
public sealed class KitchenChangeTests
{
    private static readonly Kube Planned = Plan(Dapur.With(Ordered("P-1", Wednesday, Ayam, 50)));

    [Fact]
    public void Nothing_is_told_before_tasks_were_sent_or_while_nothing_changes()
    {
        Assert.Empty(Items(Planned));
        Assert.Empty(Items(Dapur.With(Ordered("P-1", Wednesday, Ayam, 50), Changed("P-1", 60))));
        Assert.Empty(Items(Planned.With(new OrderStatusSet(new("P-1"), StatusPesanan.Dimasak, Nur, Now))));
    }

    [Fact]
    public void Changes_of_a_quarter_of_an_hour_are_told_together_and_only_once()
    {
        var kube = Planned.With(Changed("P-1", 60), Changed("P-1", 70, Now.AddMinutes(10)));
        var item = Assert.Single(Items(kube));
        Assert.Equal(Now.AddMinutes(25), item.When);
        Assert.Empty(Items(Told(kube)));
    }

    [Fact]
    public void A_change_taken_back_before_it_was_told_is_none() => Assert.Empty(Items(Planned.With(Changed("P-1", 60), Changed("P-1", 50, Now.AddMinutes(3)))));

    [Fact]
    public void An_order_more_one_less_another_day_another_hour_and_a_menu_are_changes()
    {
        Assert.Single(Items(Planned.With(Ordered("P-2", Wednesday, Ayam, 20))));
        Assert.Single(Items(Planned.With(new OrderStatusSet(new("P-1"), StatusPesanan.Dibatalkan, Wati, Now))));
        Assert.Equal(Wednesday, Assert.Single(Items(Planned.With(Changed("P-1", 50, day: Wednesday.AddDays(1))))).Day);
        Assert.Single(Items(Planned.With(Changed("P-1", 50, time: new(9, 0)))));
        var round = Plan(Dapur.With(Ordered("PMT-1", Wednesday, Pmt, 100, Balita) with { Content = Ordered("PMT-1", Wednesday, Pmt, 100, Balita).Content with { Pmt = new(SasaranPmt.BalitaIbuHamil, [new(new("balita-1"), 100)], null) } }));
        Assert.Single(Items(round.With(new MenuChosen(new("PMT-1"), Balita, Lilis, Now))));
    }

    [Fact]
    public void What_nobody_agreed_to_yet_is_no_change()
    {
        var asked = Planned.With(Ordered("P-2", Wednesday, Ayam, 20, status: StatusPesanan.MenungguKonfirmasi), new OrderChangeAsked(new("P-1"), Content("P-1", 90), Lilis, Now));
        Assert.Empty(Items(asked));
        Assert.Single(Items(asked.With(new OrderStatusSet(new("P-2"), StatusPesanan.Dikonfirmasi, Wati, Now))));
    }

    [Fact]
    public void A_delivered_order_is_over() => Assert.Empty(Items(Planned.With(Changed("P-1", 45), new OrderStatusSet(new("P-1"), StatusPesanan.Selesai, Nur, Now))));

    [Fact]
    public void The_night_is_left_alone_and_the_morning_of_cooking_is_early_enough()
    {
        Assert.Equal(Zone.Wib.At(Today.AddDays(1), new(6, 0)), Assert.Single(Items(Planned.With(Changed("P-1", 60, Zone.Wib.At(Today, new(22, 0)))))).Due(Planned));
        Assert.Equal(Zone.Wib.At(Wednesday, new(5, 0)), Assert.Single(Items(Planned.With(Changed("P-1", 60, Zone.Wib.At(Wednesday.AddDays(-1), new(22, 0)))))).Due(Planned));
        // A quarter of an hour later it would be night.
        Assert.Equal(Zone.Wib.At(Today, new(19, 50)), Assert.Single(Items(Planned.With(Changed("P-1", 60, Zone.Wib.At(Today, new(19, 50)))))).Due(Planned));
    }

    [Fact]
    public void Tasks_divided_anew_do_not_hide_a_change()
    {
        var kube = Planned.With(Changed("P-1", 60));
        Assert.Single(Items(kube.With(new KitchenPlanned(Wednesday, [.. kube.Kitchen.On(Wednesday)!.Turns.Select(t => new KitchenJob(t.Person, t.Task))], true, Wati, Now))));
    }

    [Fact]
    public void The_shopping_is_the_difference_of_what_was_told_and_what_is()
    {
        var kube = Planned.With(Changed("P-1", 20));
        var (was, now) = (KitchenChanges.Shopping(kube, kube.Kitchen.On(Wednesday)!.Told!), KitchenChanges.Shopping(kube, KitchenChanges.Now(kube, kube.Kitchen.On(Wednesday)!)));
        Assert.Equal((5m, 2m), (was.Lines.First(l => l.Code.Value == "beras").Amount, now.Lines.First(l => l.Code.Value == "beras").Amount));
        Assert.Equal(Shopping.For(kube, kube.CookedOn(Wednesday)).Lines, now.Lines);
    }

    [Fact]
    public void After_any_run_of_changes_one_telling_leaves_nothing_and_its_people_know_what_is_cooked() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ListOf(30).ToArbitrary(), seeds => Holds([.. seeds])));

    private static bool Holds(int[] seeds)
    {
        var (kube, now) = (Planned, Now);
        foreach (var seed in seeds)
        {
            now = now.AddMinutes(seed % 40);
            var number = $"P-{seed / 7 % 4 + 1}";
            var order = kube.Orders.Find(new(number));
            kube = (seed / 3 % 4, order) switch
            {
                (_, null) => kube.With(Ordered(number, Wednesday.AddDays(seed / 5 % 2), Ayam, seed / 11 % 50 + 1, status: (StatusPesanan)(seed / 13 % 3))),
                (0 or 1, { IsOpen: true }) => kube.With(Changed(number, seed / 11 % 50 + 1, now, Wednesday.AddDays(seed / 5 % 2))),
                (2, { IsOpen: true }) => kube.With(new OrderStatusSet(new(number), (StatusPesanan)(seed / 13 % 8), Wati, now)),
                _ when Items(kube) is [_, ..] => Told(kube),
                _ => kube,
            };
        }
        if (kube.Kitchen.On(Wednesday) is not { Told: not null }) return true;
        kube = Told(kube);
        Assert.Empty(Items(kube));
        Assert.Equal(kube.CookedOn(Wednesday).Where(o => o is { IsOpen: true, Status: >= StatusPesanan.Dikonfirmasi }).Select(o => (o.Number, o.Content.Items.Sum(i => i.Count))),
            kube.Kitchen.On(Wednesday)!.Told!.Where(t => kube.Orders.Find(t.Number) is { IsOpen: true, Status: >= StatusPesanan.Dikonfirmasi }).Select(t => (t.Number, t.Items.Sum(i => i.Count))));
        return true;
    }

    private static Kube Told(Kube kube) => kube.With(new KitchenChangeTold(Wednesday, KitchenChanges.Now(kube, kube.Kitchen.On(Wednesday)!), Now));

    private static List<KitchenChanged> Items(Kube kube) => [.. DapurClock.Items(kube).OfType<KitchenChanged>()];

    private static OrderChanged Changed(string number, int count, DateTimeOffset? at = null, DateOnly? day = null, TimeOnly? time = null) =>
        new(new(number), Content(number, count) with { Day = day ?? Wednesday, Time = time ?? new(10, 0) }, Lilis, at ?? Now);

    private static OrderContent Content(string number, int count) => Ordered(number, Wednesday, Ayam, count).Content;

    private static Kube Plan(Kube kube) => kube.With(new KitchenPlanned(Wednesday, Rotation.Propose(kube, Wednesday, KitchenWishes.None), true, Wati, Now));
}
