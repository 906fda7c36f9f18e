using Xunit;
using static Bot.Domain.Tests.Group;
using static Bot.Domain.Tests.Kitchen;

namespace Bot.Domain.Tests;

/// <summary>R-CTR-9 for those who pay on account, R-CTR-2's exception, and the reminder of an unfinished order.</summary>
public sealed class LateCostTests
{
    private static readonly DateTimeOffset Late = Zone.Wib.At(Saturday.AddDays(-1), new(9, 0));

    private static (Kube Kube, Order Order) Bought(int rupiah)
    {
        var (kube, order) = Open.Ordered(Order(Ayam, 40, by: Darma));
        kube = kube.Paid(order.Number, rupiah, JenisTransaksi.BelanjaPesanan, Arah.Keluar);
        return (kube, kube.Orders.Find(order.Number)!);
    }

    [Fact]
    public void The_kelurahan_owes_what_was_bought_when_it_cancels_after_the_deadline()
    {
        var (kube, order) = Bought(500_000);
        kube = kube.After(new CancelOrder(Darma, order.Number, null, Late).Decide(kube));
        order = kube.Orders.Find(order.Number)!;
        Assert.Equal((new Rupiah(500_000), new Rupiah(500_000), Rupiah.Zero), (order.Billed, order.Left, order.Refund));
        Assert.Equal(order.Number, Assert.Single(kube.Invoices(Saturday)).Order.Number);
        Assert.Equal(new Rupiah(500_000), kube.Ledger.Of(Dana.Usaha, Akun.Pesanan));
        kube = kube.After(new ReceivePayment(Rini, order.Number, new(500_000), CaraBayar.Transfer, "x", Late).Decide(kube));
        Assert.Empty(kube.Invoices(Saturday));
        Assert.Equal(Rupiah.Zero, kube.Ledger.Of(Dana.Usaha, Akun.Pesanan));
    }

    [Fact]
    public void In_time_or_when_the_group_cannot_it_owes_nothing_and_never_more_than_the_order()
    {
        var (kube, order) = Bought(500_000);
        Assert.Equal(Rupiah.Zero, kube.After(new CancelOrder(Darma, order.Number, null, Now).Decide(kube)).Orders.Find(order.Number)!.Owed);
        Assert.Equal(Rupiah.Zero, kube.After(new CancelOrder(Wati, order.Number, null, Late, ByGroup: true).Decide(kube)).Orders.Find(order.Number)!.Owed);
        var (dear, more) = Bought(3_000_000);
        Assert.Equal(more.Total, dear.After(new CancelOrder(Darma, more.Number, null, Late).Decide(dear)).Orders.Find(more.Number)!.Owed);
    }

    [Fact]
    public void A_round_called_off_after_the_shopping_is_billed_by_the_ketuas_word_only()
    {
        var kube = Open.Round(Saturday, 200);
        var round = kube.Orders.All[^1];
        kube = kube.Paid(round.Number, 1_200_000, JenisTransaksi.BelanjaPesanan, Arah.Keluar).After(new RoundCancelAsked(round.Number, Darma, Late));
        Assert.Equal(new Rupiah(1_200_000), kube.After(new DecideCancel(Wati, round.Number, true, Late).Decide(kube)).Orders.Find(round.Number)!.Left);
        Assert.Equal(Rupiah.Zero, kube.After(new DecideCancel(Wati, round.Number, true, Late, Bill: false).Decide(kube)).Orders.Find(round.Number)!.Left);
        new DecideCancel(Darma, round.Number, true, Late).Decide(kube).Refusal<NotAllowed>();
    }

    [Fact]
    public void Only_the_ketua_opens_a_PMT_day_and_only_as_far_as_the_kitchen_has_room()
    {
        var kube = Open.Round(Saturday, 150);
        Order(Ayam, 20).Decide(kube).Refusal<KitchenFull>();
        new LiftDay(Nur, Saturday, Now).Decide(kube).Refusal<NotAllowed>();
        new LiftDay(Wati, Saturday.AddDays(1), Now).Decide(kube).Refusal<NothingToLift>();
        kube = kube.After(new LiftDay(Wati, Saturday, Now).Decide(kube));
        new LiftDay(Wati, Saturday, Now).Decide(kube).Refusal<NothingToLift>();
        Assert.Equal(50, Order(Ayam, 60).Decide(kube).Refusal<KitchenFull>().Free);
        Assert.IsType<Decision.Accepted>(Order(Ayam, 50).Decide(kube));
    }

    [Fact]
    public void An_unfinished_order_is_remembered_for_two_hours_and_not_into_the_night()
    {
        var kube = Open.After(new OrderDrafted(Lilis, Now));
        Assert.Equal(Now.AddHours(2), Assert.Single(PesananClock.Items(kube).OfType<DraftWaits>()).When);
        Assert.DoesNotContain(PesananClock.Items(kube.Ordered(Order(Ayam, 20)).Kube), i => i is DraftWaits);
        Assert.DoesNotContain(PesananClock.Items(Open.After(new OrderDrafted(Lilis, Zone.Wib.At(Today, new(18, 30))))), i => i is DraftWaits);
    }
}
