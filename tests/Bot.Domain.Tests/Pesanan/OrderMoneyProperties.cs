using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Bot.Domain.Tests.Group;
using static Bot.Domain.Tests.Kitchen;

namespace Bot.Domain.Tests;

/// <summary>Whatever is ordered, changed, called off, cooked, paid, given back and corrected, in whatever order, kitchen and books hold.</summary>
public sealed class OrderMoneyProperties
{
    private static readonly PersonId[] Customers = [Lilis, Dewi, Darma, Nur];

    [Fact]
    public void Any_run_of_orders_and_money_keeps_kitchen_and_books()
    {
        var runs = Gen.Choose(0, int.MaxValue - 1).ListOf(90).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(runs, seeds => Holds([.. seeds])));
    }

    [Fact]
    public void A_run_does_something()
    {
        var random = new Random(20261128);
        var (kube, _) = Run([.. Enumerable.Range(0, 4_000).Select(_ => random.Next())], _ => { });
        Assert.Contains(kube.Orders.All, o => o.Status == StatusPesanan.Selesai && o.Left == Rupiah.Zero);
        Assert.Contains(kube.Orders.All, o => o.Status == StatusPesanan.Dibatalkan);
        Assert.Contains(kube.Orders.All, o => o.Status == StatusPesanan.Kedaluwarsa);
        Assert.Contains(kube.Orders.All, o => o is { Kind: JenisPesanan.Pmt, Status: StatusPesanan.Selesai });
        Assert.Contains(kube.Ledger.Months, m => m is { Fund: Dana.Usaha, Account: Akun.Belanja });
        Assert.NotEmpty(kube.Ledger.Reversed);
    }

    private static bool Holds(int[] seeds)
    {
        Run(seeds, static kube =>
        {
            foreach (var day in kube.Orders.All.Select(o => o.Content.Day).Distinct()) Assert.InRange(kube.BoxesOn(day), 0, 200);
            foreach (var fund in Enum.GetValues<Dana>()) Assert.Equal(Rupiah.Zero, kube.Ledger.Months.Where(m => m.Fund == fund).Sum(m => m.In - m.Out));
            Assert.Equal(kube.Orders.All.Sum(o => o.Sold - o.Paid), kube.Ledger.Of(Dana.Usaha, Akun.Pesanan));
            foreach (var order in kube.Orders.All) Balanced(order);
            // What is receivable is what was invoiced less what was paid.
            Assert.Equal(kube.Orders.All.Where(o => o is { Invoiced: true, Left.Amount: > 0 }).Sum(o => (o.Status is StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa ? o.Billed : o.Total) - o.Paid), kube.Invoices(Today).Sum(r => r.Order.Left));
            Assert.Equal(Open.Stocks.All, kube.Stocks.All);
        });
        return true;
    }

    private static void Balanced(Order order)
    {
        Assert.True(order.Refund >= Rupiah.Zero && order.Refund <= Rupiah.Max(order.Paid, Rupiah.Zero), $"{order.Number}: {order.Refund} of {order.Paid} goes back");
        Assert.Equal(order.Refund > Rupiah.Zero, order.RefundAt is not null);
        if (order.Status == StatusPesanan.Selesai) Assert.Equal(order.Total, order.Sold);
        if (order.Status is StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa) Assert.Equal(Rupiah.Max(order.Paid - order.Sold, Rupiah.Zero), order.Refund);
        if (order.Billed > Rupiah.Zero) Assert.True(order.Status == StatusPesanan.Dibatalkan && order.Billed <= order.Total && order.Billed <= order.Sold);
        if (order.IsOpen) Assert.Equal(Rupiah.Zero, order.Sold);
        Assert.Equal(order is { Status: StatusPesanan.Selesai, Left.Amount: 0 }, order.Done is not null);
    }

    /// <summary>Plays the commands; an order's total is what it came to by the price list of the moment it was agreed, whatever prices do since.</summary>
    private static (Kube, DateTimeOffset) Run(int[] seeds, Action<Kube> holds)
    {
        var (kube, now, agreed, list) = (Open, Now, new Dictionary<Code, Rupiah>(), new PriceList());
        foreach (var seed in seeds)
        {
            now = now.AddMinutes(seed % 97);
            foreach (var over in BayarClock.Items(kube).OfType<DpOver>().Where(i => i.At <= now && i.Order.Paid == Rupiah.Zero).ToList())
                kube = kube.After(new OrderStatusSet(over.Order.Number, StatusPesanan.Kedaluwarsa, null, now));
            var decided = Command(kube, seed, now);
            if (decided is not Decision.Accepted yes) continue;
            kube = yes.Facts.Aggregate(kube, (k, f) => k.After(f));
            foreach (var fact in yes.Facts)
                if (fact is PriceSet price) list.Set(price.Code, price.Price);
                else if (fact is OrderPlaced { Number: var placed, Content: var first }) agreed[placed] = list.Placed(placed, first);
                else if (fact is OrderChanged { Number: var changed, Content: var then }) agreed[changed] = list.Changed(changed, then);
            foreach (var (number, total) in agreed)
                if (kube.Orders.Find(number) is { } order) Assert.Equal(total, order.Total);
            holds(kube);
        }
        return (kube, now);
    }

    private static Decision? Command(Kube kube, int seed, DateTimeOffset now)
    {
        var who = Customers[seed / 5 % Customers.Length];
        var order = kube.Orders.All is [_, ..] all ? all[seed / 11 % all.Count] : null;
        var count = seed / 23 % 120 + 10;
        // Few days, so that the kitchen fills up: tomorrow's orders and large ones wait for the ketua, and others come between.
        var day = kube.Zone.Date(now).AddDays(seed / 31 % 9 is var far && far > 3 ? far % 4 + 1 : far + 1);
        PersonId[] people = [Rini, Rini, Rini, Wati, Nur, who];
        var by = people[seed / 3 % people.Length];
        var owner = order?.Customer ?? who;
        Code[] goods = [Ayam, Snack, Kue, Tumpeng, Pletok];
        return (seed / 7 % 20) switch
        {
            0 or 1 => Order(goods[seed / 13 % 5], seed / 13 % 5 is 3 ? count / 10 : count, day, by: who, now: now).Decide(kube),
            2 when order is not null => (ChangeOrder.Of(order, seed % 2 == 0 ? owner : Wati, now) with { Items = [new(order.Content.Items[0].Code, count)], AskKitchen = seed % 3 == 0 }).Decide(kube),
            3 when order is not null => new DecideOrder(Wati, order.Number, seed % 4 != 0, null, now).Decide(kube),
            4 when order is not null => new CancelOrder(seed % 2 == 0 ? owner : Wati, order.Number, null, now, ByGroup: seed % 8 == 1, GiveBack: seed % 8 == 3).Decide(kube),
            5 or 6 when order is not null => new AdvanceOrder(Nur, order.Number, (StatusPesanan)(seed % 4 + 3), now).Decide(kube),
            7 or 8 or 9 when order is not null => new ReceivePayment(by, order.Number, seed % 3 == 0 ? ReceivePayment.Expected(order) : new(seed / 17 % 900 * 1_000), CaraBayar.Transfer, "x", now).Decide(kube),
            10 when order is not null => new ClaimPayment(seed % 3 == 0 ? Nur : owner, order.Number, (CaraBayar)(seed % 3), null, seed % 2 == 0 ? "foto" : null, now).Decide(kube),
            11 => kube.Payments.Waiting.FirstOrDefault() is { } claim ? new DenyClaim(by, claim.Id, now).Decide(kube) : null,
            12 => kube.Orders.All.Find(o => o.Refund > Rupiah.Zero) is { } owed ? seed % 2 == 0 ? new ApproveRefund(Wati, owed.Number, now).Decide(kube) : new RefundOrder(Rini, owed.Number, "x", now).Decide(kube) : null,
            13 when order is not null => seed % 2 == 0 ? new WantRefund(owner, order.Number, new(seed / 19 % 50 * 1_000), now).Decide(kube)
                : Decision.Accept(Posting(kube, order, seed, now)),
            14 => Decision.Accept(new PriceSet(seed % 6 == 0 ? Pmt : goods[seed / 13 % 5], new(seed / 41 % 300 * 100 + 1_000), kube.Zone.Date(now), Rini)),
            15 => kube.Ledger.Recent.LastOrDefault(e => e.Order is not null && e.Reverses is null && !kube.Ledger.Reversed.ContainsKey(e.Number)) is { } wrong ? new ReverseEntry(Rini, wrong, null, null, "x", now).Decide(kube) : null,
            16 => PmtTests.Order(day, count, seed % 60 + 1, now: now, target: Bot.Domain.PmtRules.Usually(day)).Decide(kube),
            17 when kube.Orders.Open.FirstOrDefault(o => o.Status == StatusPesanan.MenungguKonfirmasi || o.Wish is not null) is { } asked => new DecideOrder(Wati, asked.Number, seed % 5 != 0, null, now).Decide(kube),
            18 when order is { Kind: JenisPesanan.Catering } => (ChangeOrder.Of(order, owner, now) with { Items = [new(order.Content.Items[0].Code, order.Content.Items[0].Count + count)], AskKitchen = true }).Decide(kube),
            _ => null,
        };
    }

    /// <summary>The price list of the handbook kept by hand beside the group's, and what each order came to by it.</summary>
    private sealed class PriceList
    {
        private readonly Dictionary<Code, (int Each, int? Pair)> now = new() { [Ayam] = (25_000, null), [Snack] = (12_000, null), [Tumpeng] = (250_000, null), [Kue] = (2_500, null), [Pletok] = (10_000, 15_000), [Pmt] = (15_000, null) };
        private readonly Dictionary<Code, (int Each, int? Pair)> placed = [];

        public void Set(Code code, Rupiah price) => now[code] = ((int)price.Amount, null);

        public Rupiah Placed(Code order, OrderContent content)
        {
            var item = Assert.Single(content.Items);
            placed[order] = now[item.Code];
            return new(Goods(placed[order], item.Count) + Fee(item, content));
        }

        /// <summary>Other numbers of the same good keep the price of the day of placing; packs are lost where the list was changed since on that very day.</summary>
        public Rupiah Changed(Code order, OrderContent content)
        {
            var (item, price) = (Assert.Single(content.Items), placed[order]);
            var total = Goods(price, item.Count) + Fee(item, content);
            return price.Pair is null || content.Total.Amount == total ? new(total) : new(price.Each * item.Count + Fee(item, content));
        }

        private static int Goods((int Each, int? Pair) price, int count) => price.Pair is { } pair ? count / 2 * pair + count % 2 * price.Each : count * price.Each;

        /// <summary>Free from twenty boxes on: a tumpeng is ten, of kue basah three are one beyond the first hundred, bottles are none; PMT has no fee.</summary>
        private static int Fee(OrderItem item, OrderContent content)
        {
            var boxes = item.Code == Tumpeng ? item.Count * 10 : item.Code == Kue ? (Math.Max(item.Count - 100, 0) + 2) / 3 : item.Code == Pletok ? 0 : item.Count;
            return content.Pmt is not null || boxes >= 20 ? 0 : 15_000;
        }
    }

    private static EntryPosted Posting(Kube kube, Order order, int seed, DateTimeOffset now)
    {
        var (today, amount) = (kube.Zone.Date(now), new Rupiah(seed / 37 % 200 * 1_000 + 500));
        return new(kube.Ledger.NextNumber(kube.Prefix, today), today, now, Rini, Dana.Usaha, Arah.Keluar, JenisTransaksi.BelanjaPesanan, amount, Chart.Lines(JenisTransaksi.BelanjaPesanan, Arah.Keluar, amount)) { Order = order.Number };
    }
}
