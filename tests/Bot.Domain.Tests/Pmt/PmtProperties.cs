using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Bot.Domain.Tests.Group;
using static Bot.Domain.Tests.PmtTests;

namespace Bot.Domain.Tests;

/// <summary>Rounds, changes, cancellations and reports in any order: the kitchen is never overbooked, and the posts are the boxes that are billed.</summary>
public sealed class PmtProperties
{
    /// <summary>One thing that happens; the numbers are read as each thing needs them.</summary>
    public sealed record Happening(int What, int Day, int First, int Second, int Which, int Hours);

    [Fact]
    public void Capacity_holds_and_posts_add_up_whatever_happens()
    {
        var happening = from what in Gen.Choose(0, 8) from day in Gen.Choose(-1, 20) from first in Gen.Choose(-5, 260) from second in Gen.Choose(0, 160) from which in Gen.Choose(0, 7) from hours in Gen.Choose(0, 60)
                        select new Happening(what, day, first, second, which, hours);
        Prop.ForAll(Gen.ListOf(happening).ToArbitrary(), list => Holds(list)).Check(Config.QuickThrowOnFailure.WithMaxTest(600));
    }

    private static bool Holds(IEnumerable<Happening> list)
    {
        var (kube, now) = (Posyandu, Now);
        foreach (var h in list)
        {
            now = now.AddHours(h.Hours);
            var before = kube;
            if (Decide(kube, h, now) is Decision.Accepted yes) kube = yes.Facts.Aggregate(kube, (k, f) => k.After(f));
            foreach (var day in kube.Orders.All.Select(o => o.Content.Day).Distinct())
                // A report a day late may not undo what stood; it never adds.
                if (kube.BoxesOn(day) is var boxes && boxes > 200) throw new InvalidOperationException($"{boxes} boxes on {day} after {h}, {before.BoxesOn(day)} before");
            foreach (var order in kube.Orders.All.Where(o => o.Kind == JenisPesanan.Pmt)) Check(kube, order);
        }
        return true;
    }

    private static void Check(Kube kube, Order order)
    {
        var (posts, item) = (order.Content.Pmt!.Posts, order.Content.Items[0]);
        Assert.Equal(item.Count, posts.Sum(p => p.Boxes));
        Assert.Equal(new Rupiah(15_000) * item.Count, order.Total);
        Assert.InRange(item.Count, 1, PmtRules.MostBoxes);
        if (order.Status == StatusPesanan.Selesai) Assert.Equal((order.Total, true), (order.Sold, order.InvoicedOn is not null || kube.Pmt.Report(order.Number) is null));
        else Assert.Equal(Rupiah.Zero, order.Sold);
    }

    private static Decision Decide(Kube kube, Happening h, DateTimeOffset now)
    {
        var day = Today.AddDays(h.Day + (now - Now).Days);
        var number = kube.Orders.All.Count > 0 ? kube.Orders.All[h.Which % kube.Orders.All.Count].Number : new Code("none");
        var order = kube.Orders.Find(number);
        return h.What switch
        {
            0 or 1 => PmtTests.Order(day, h.First, h.Second, now: now, target: PmtRules.Usually(day)).Decide(kube),
            2 when order?.Content.Pmt is { } round => new ChangePmt(h.Which % 2 == 0 ? Darma : Wati, number, round.Target, [.. round.Posts.Select((p, i) => new PostWanted(p.Code, i == 0 ? h.First : h.Second))], h.Hours % 2 == 0 ? order.Content.Day : day, order.Content.Time, null, now) { AskKetua = true }.Decide(kube),
            3 => new CancelPmt(Darma, number, null, now, AskKetua: true).Decide(kube),
            4 => new DecideCancel(Wati, number, h.First > 100, now).Decide(kube),
            5 => new DecideOrder(Wati, number, h.First > 50, null, now).Decide(kube),
            6 => new ReportRound(Nur, number, order?.Content.Pmt is { } pmt ? [new(pmt.Posts[0].Code, Math.Min(Math.Max(h.First, 0), pmt.Posts[0].Boxes))] : [], new(11, 30), 0, now).Decide(kube),
            7 => new AdvanceOrder(Wati, number, StatusPesanan.Dimasak + h.Which % 4, now).Decide(kube),
            _ => new PlaceOrder(Lilis, Lilis, [new(Nasi, Math.Max(h.Second, 1))], day, new(11, 0), CaraTerima.Ambil, null, now).Decide(kube),
        };
    }
}
