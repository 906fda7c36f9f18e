using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Bot.Domain.Tests.Group;
using static Bot.Domain.Tests.Kitchen;

namespace Bot.Domain.Tests;

/// <summary>D: stock moves by sales. Ordered goods are promised while they stand on the shelf, leave it with the order, and come back when it is off.</summary>
public sealed class SalesStockTests
{
    private static readonly Kube Shelved = Open.After(Count(22)).After(new StockMinimumSet(Pletok, 10, Rini));

    [Fact]
    public void An_order_promises_goods_and_leaves_them_on_the_shelf()
    {
        var (kube, order) = Shelved.Ordered(Bottles(6));
        Assert.Equal((22, 6, 16), (kube.Stocks.Of(Pletok).Amount, kube.Promised(Pletok), kube.Free(Pletok)));
        var off = kube.After(new CancelOrder(Lilis, order.Number, null, Now).Decide(kube));
        Assert.Equal((22, 0), (off.Stocks.Of(Pletok).Amount, off.Promised(Pletok)));
    }

    [Fact]
    public void Delivered_or_fetched_they_are_out_once_whatever_stages_were_said()
    {
        var (kube, order) = Shelved.Ordered(Bottles(6));
        var carried = kube.After(new AdvanceOrder(Nur, order.Number, StatusPesanan.Diantar, Now).Decide(kube));
        Assert.Equal((16, 0, 16), (carried.Stocks.Of(Pletok).Amount, carried.Promised(Pletok), carried.Free(Pletok)));
        var done = carried.After(new AdvanceOrder(Nur, order.Number, StatusPesanan.Selesai, Now).Decide(carried));
        Assert.Equal(16, done.Stocks.Of(Pletok).Amount);
        Assert.Equal(16, kube.After(new AdvanceOrder(Nur, order.Number, StatusPesanan.Selesai, Now).Decide(kube)).Stocks.Of(Pletok).Amount);
    }

    [Fact]
    public void Called_off_on_its_way_they_come_back()
    {
        var (kube, order) = Shelved.Ordered(Bottles(6));
        kube = kube.After(new AdvanceOrder(Nur, order.Number, StatusPesanan.Diantar, Now).Decide(kube));
        var off = kube.After(new CancelOrder(Wati, order.Number, null, Now).Decide(kube));
        Assert.Equal((22, 0), (off.Stocks.Of(Pletok).Amount, off.Promised(Pletok)));
        Assert.Equal(new StockRecord(Gerak.Jual, 6, Wati, Now), off.Stocks.Of(Pletok).Last);
    }

    [Fact]
    public void A_change_on_its_way_moves_the_difference()
    {
        var (kube, order) = Shelved.Ordered(Bottles(6));
        kube = kube.After(new AdvanceOrder(Nur, order.Number, StatusPesanan.Diantar, Now).Decide(kube));
        Assert.Equal(12, kube.After((ChangeOrder.Of(order, Wati, Now) with { Items = [new(Pletok, 10)] }).Decide(kube)).Stocks.Of(Pletok).Amount);
    }

    [Fact]
    public void What_is_made_to_order_or_was_never_counted_has_no_shelf()
    {
        var (kube, order) = Open.Ordered(Bottles(6));
        Assert.Equal(Stock.Unknown, kube.After(new AdvanceOrder(Nur, order.Number, StatusPesanan.Selesai, Now).Decide(kube)).Stocks.Of(Pletok));
    }

    [Fact]
    public void A_sale_that_leaves_too_few_is_told_at_half_past_five()
    {
        var (kube, order) = Shelved.Ordered(Bottles(14));
        Assert.Empty(StokClock.Items(kube));
        kube = kube.After(new AdvanceOrder(Nur, order.Number, StatusPesanan.Selesai, Now).Decide(kube));
        Assert.Equal(Zone.Wib.At(Today, new(17, 30)), StokClock.Items(kube).OfType<LowStock>().Single().When);
    }

    [Fact]
    public void More_promised_than_there_is_is_told_too_and_not_once_the_order_is_off()
    {
        var (kube, order) = Shelved.Ordered(Bottles(15)).Kube.Ordered(Bottles(12) with { By = Dewi, Customer = Dewi });
        Assert.Equal([(Pletok, 5m)], kube.Short());
        Assert.Equal(Zone.Wib.At(Today, new(17, 30)), StokClock.Items(kube).OfType<LowStock>().Single().When);
        var off = kube.After(new CancelOrder(Dewi, order.Number, null, Now).Decide(kube));
        Assert.Empty(off.Short());
        Assert.Empty(StokClock.Items(off));
    }

    [Fact]
    public void Any_run_of_counts_goods_coming_orders_changes_sales_and_cancellations_keeps_stock_equal_to_in_less_out() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ListOf(60).ToArbitrary(), seeds => Holds([.. seeds])));

    [Fact]
    public void Such_a_run_sells_and_takes_back()
    {
        var random = new Random(20261128);
        var (kube, facts) = Run([.. Enumerable.Range(0, 3_000).Select(_ => random.Next())]);
        Assert.Contains(facts, f => f is StockMoved { Why: Gerak.Jual, Change: < 0 });
        Assert.Contains(facts, f => f is StockMoved { Why: Gerak.Jual, Change: > 0 });
        Assert.Contains(kube.Orders.All, o => o is { Status: StatusPesanan.Selesai, Taken: [_, ..] });
    }

    private static bool Holds(int[] seeds)
    {
        var (kube, facts) = Run(seeds);
        var moved = facts.OfType<StockMoved>().ToList();
        Assert.Equal(moved.Sum(m => m.Change), kube.Stocks.Of(Pletok).Amount);
        // What is delivered or on its way took what it holds, changed on the way or not; what is off has nothing of the shelf's.
        Assert.All(kube.Orders.All.Where(o => o.Status is StatusPesanan.Diantar or StatusPesanan.Selesai), o => Assert.Equal(o.Content.Items.Sum(i => i.Count), o.TakenOf(Pletok)));
        Assert.Equal(-moved.Where(m => m.Why == Gerak.Jual).Sum(m => m.Change), kube.Orders.All.Sum(o => o.TakenOf(Pletok)));
        Assert.All(kube.Orders.All.Where(o => o.Status is StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa or < StatusPesanan.Diantar), o => Assert.Empty(o.Taken));
        Assert.Equal(kube.Orders.All.Where(o => o.Status < StatusPesanan.Diantar).Sum(o => o.Content.Items.Sum(i => i.Count)), kube.Promised(Pletok));
        return true;
    }

    private static (Kube Kube, List<Fact> Facts) Run(int[] seeds)
    {
        // Counted before anything is sold: every order that leaves takes its bottles from the shelf.
        var counted = (Decision.Accepted)Count(200);
        var (kube, facts, now) = (Open.After(counted), new List<Fact>(counted.Facts), Now);
        PersonId[] customers = [Lilis, Dewi, Nur, Ida];
        foreach (var seed in seeds)
        {
            now = now.AddMinutes(seed % 53);
            var order = kube.Orders.All is [_, ..] all ? all[seed / 11 % all.Count] : null;
            var many = seed / 29 % 40 + 1;
            var decision = (seed / 7 % 7) switch
            {
                0 => new RecordStock(Rini, Pletok, (CatatanStok)(seed / 13 % 3), seed / 17 % 200, now).Decide(kube),
                1 or 2 => (Bottles(many) with { By = customers[seed / 13 % 4], Customer = customers[seed / 13 % 4], Day = kube.Zone.Date(now).AddDays(seed / 19 % 9 + 1), Now = now }).Decide(kube),
                3 when order is not null => (ChangeOrder.Of(order, Wati, now) with { Items = [new(Pletok, many)] }).Decide(kube),
                4 or 5 when order is not null => new AdvanceOrder(Nur, order.Number, (StatusPesanan)(seed % 4 + 3), now).Decide(kube),
                6 when order is not null => new CancelOrder(Wati, order.Number, null, now).Decide(kube),
                _ => null,
            };
            if (decision is not Decision.Accepted yes) continue;
            facts.AddRange(yes.Facts);
            kube = kube.After(yes);
        }
        return (kube, facts);
    }

    private static PlaceOrder Bottles(int count) => Order(Pletok, count) with { Way = CaraTerima.Ambil };

    private static Decision Count(int number) => new RecordStock(Rini, Pletok, CatatanStok.Hitung, number, Now).Decide(Open);
}
