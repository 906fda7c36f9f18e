using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Bot.Domain.Tests.Cooking;

namespace Bot.Domain.Tests;

public sealed class ShoppingTests
{
    private static decimal Amount(ShoppingList list, string code) => list.Lines.Single(l => l.Code.Value == code).Amount;

    private static ShoppingList Of(params ReadOnlySpan<Fact> orders) => Shopping.For(Dapur, Dapur.With(orders).CookedOn(Wednesday));

    [Fact]
    public void Two_hundred_boxes_of_a_round_need_twice_the_recipe()
    {
        var list = Of(Ordered("PMT-2611-B", Wednesday, Pmt, 200, Balita));
        Assert.Equal((16m, 14m, 206m), (Amount(list, "mi-basah"), Amount(list, "telur-ayam"), Amount(list, "kotak-makan")));
        Assert.Empty(list.Missing);
    }

    [Fact]
    public void What_is_bought_is_rounded_up_to_what_the_market_sells()
    {
        var list = Of(Ordered("P-1", Wednesday, Ayam, 41));
        // 4.1 kg of rice in half kilos, 5.74 birds in whole ones, 2.05 kg of eggs in kilos, 2.46 kg of cucumber, 42.64 boxes.
        Assert.Equal((4.5m, 6m, 3m, 2.5m, 43m), (Amount(list, "beras"), Amount(list, "ayam-potong"), Amount(list, "telur-ayam"), Amount(list, "timun"), Amount(list, "kotak-nasi")));
    }

    [Fact]
    public void Several_orders_are_summed_before_they_are_rounded()
    {
        // 1.1 kg and 1.2 kg of rice are 2.5 kg, not 1.5 and 1.5.
        var list = Of(Ordered("P-1", Wednesday, Ayam, 11), Ordered("P-2", Wednesday, Ayam, 12));
        Assert.Equal(2.5m, Amount(list, "beras"));
    }

    [Fact]
    public void Boxes_are_never_fewer_than_three_percent_above_the_portions()
    {
        var plain = Dapur.After(new RecipeSet(Ayam, null, 100, [Need("kotak-nasi", 100, "lembar")]));
        Assert.Equal(103, Shopping.For(plain, [(Ayam, null, 100)]).Lines.Single().Amount);
    }

    [Fact]
    public void A_missing_recipe_is_named_and_dry_goods_need_none()
    {
        var list = Of(Ordered("P-1", Wednesday, Kue, 100), Ordered("P-2", Wednesday, Peyek, 20));
        Assert.Equal([Kue], list.Missing);
        Assert.Empty(list.Lines);
    }

    [Fact]
    public void A_round_without_a_menu_has_no_recipe_yet()
    {
        var order = Ordered("PMT-2611-B", Wednesday, Pmt, 200, Balita);
        var list = Of(order with { Content = order.Content with { Pmt = order.Content.Pmt! with { Menu = null } } });
        Assert.Equal([Pmt], list.Missing);
    }

    [Fact]
    public void The_expected_cost_is_the_mean_per_box_of_what_such_orders_cost()
    {
        var past = Dapur.With(Ordered("P-1", new(2026, 11, 10), Ayam, 40), Bought("P-1", 720_000), Ended("P-1"), Ordered("P-2", new(2026, 11, 12), Ayam, 20), Bought("P-2", 355_000), Ended("P-2"));
        var kube = past.With(Ordered("P-3", Wednesday, Ayam, 40));
        Assert.Equal(new Rupiah(717_000), Shopping.For(kube, kube.CookedOn(Wednesday)).Cost);
        Assert.Null(Shopping.For(Dapur.With(Ordered("P-3", Wednesday, Ayam, 40)), Dapur.With(Ordered("P-3", Wednesday, Ayam, 40)).CookedOn(Wednesday)).Cost);
    }

    [Fact]
    public void Nothing_is_ever_bought_less_than_needed_nor_a_whole_step_more()
    {
        var recipes = from amount in Gen.Choose(1, 5_000) from unit in Gen.Elements("kg", "ekor", "liter", "bungkus", "lembar") from egg in Gen.Elements(true, false) from count in Gen.Choose(1, 500) from portions in Gen.Choose(1, 100)
                      select (amount, unit, egg, count, portions);
        Prop.ForAll(recipes.ToArbitrary(), r =>
        {
            var code = r.egg ? "telur-ayam" : r.unit == "lembar" ? "kotak-nasi" : "apa";
            var kube = Dapur.After(new RecipeSet(Ayam, null, r.portions, [Need(code, r.amount / 100m, r.unit)]));
            var line = Shopping.For(kube, [(Ayam, null, r.count)]).Lines.Single();
            var step = r.unit == "kg" && !r.egg ? 0.5m : 1m;
            Assert.True(line.Amount >= r.amount / 100m * r.count / r.portions && line.Amount >= line.Needed && line.Amount < line.Needed + step && line.Amount % step == 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static EntryPosted Bought(string order, int rupiah) => new(new($"M3-2611-9{order[2..]}"), new(2026, 11, 10), Group.Now, Group.Rini, Dana.Usaha, Arah.Keluar, JenisTransaksi.BelanjaPesanan, new(rupiah), Chart.Lines(JenisTransaksi.BelanjaPesanan, Arah.Keluar, new(rupiah))) { Order = new(order) };

    private static OrderStatusSet Ended(string order) => new(new(order), StatusPesanan.Selesai, null, Group.Now);
}
