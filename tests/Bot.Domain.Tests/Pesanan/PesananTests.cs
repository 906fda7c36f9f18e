using Xunit;
using static Bot.Domain.Tests.Group;
using static Bot.Domain.Tests.Kitchen;

namespace Bot.Domain.Tests;

/// <summary>R-CTR-1 to 11: what is taken at once, what waits for the ketua, what is refused, what goes back.</summary>
public sealed class PesananTests
{
    [Fact]
    public void A_usual_order_waits_for_half_of_its_total_within_a_day()
    {
        var (_, order) = Open.Ordered(Order(Ayam, 30));
        Assert.Equal((new Code("P-2611-01"), StatusPesanan.MenungguDp, new Rupiah(750_000), new Rupiah(375_000), Now.AddHours(24)), (order.Number, order.Status, order.Total, order.Dp, order.DpDue));
    }

    [Fact]
    public void Below_the_limit_nothing_is_paid_before() =>
        Assert.Equal((StatusPesanan.Dikonfirmasi, Rupiah.Zero, new Rupiah(120_000 + 15_000)), Open.Ordered(Order(Snack, 10)) is var (_, o) ? (o.Status, o.Dp, o.Total) : default);

    [Fact]
    public void An_advance_is_never_due_after_the_food_is_carried_out()
    {
        var (_, order) = Open.Ordered(Order(Ayam, 19, time: new(8, 0), now: new(2026, 12, 4, 7, 0, 0, TimeSpan.Zero)));
        Assert.Equal((StatusPesanan.MenungguDp, Zone.Wib.At(Saturday, new(7, 0)).ToUniversalTime()), (order.Status, order.DpDue));
    }

    [Fact]
    public void The_kelurahan_pays_after_the_event() =>
        Assert.Equal((StatusPesanan.Dikonfirmasi, true, Rupiah.Zero), Open.Ordered(Order(Ayam, 40, by: Darma)) is var (_, o) ? (o.Status, o.Invoiced, o.Dp) : default);

    [Fact]
    public void Packs_are_taken_first_and_the_price_stays_that_of_the_order()
    {
        var (kube, order) = Open.Ordered(Order(Pletok, 5, time: new(10, 0)));
        Assert.Equal(new Rupiah(40_000 + 15_000), order.Total);
        kube = kube.After(new PriceSet(Pletok, new(50_000), Today, Rini));
        Assert.Equal(order.Total, kube.Orders.Find(order.Number)!.Total);
        kube = kube.After((ChangeOrder.Of(order, Lilis, Now) with { Items = [new(Pletok, 6)] }).Decide(kube));
        Assert.Equal(new Rupiah(60_000 + 15_000), kube.Orders.Find(order.Number)!.Total);
    }

    [Theory, InlineData(0), InlineData(9), InlineData(-5)]
    public void Fewer_than_the_kitchen_makes_at_once_is_refused(int count) => Assert.Equal(10, Order(Ayam, count).Decide(Open).Refusal<TooFew>().Least);

    [Fact]
    public void More_than_five_hundred_is_a_slip_of_the_finger() => Order(Ayam, 5_000).Decide(Open).Refusal<TooMany>();

    [Fact]
    public void Goods_nobody_sells_and_PMT_by_a_neighbour_are_refused()
    {
        Order(new("SATE"), 30).Decide(Open).Refusal<NoSuchGoods>();
        Order(Pmt, 30).Decide(Open).Refusal<OnlyKelurahan>();
        Order(Ayam, 30).Decide(Open.After(new ProductListed(Ayam, new(80), [], new("kotak"), false))).Refusal<NoSuchGoods>();
    }

    [Fact]
    public void Days_and_hours_nobody_can_deliver_in_are_refused()
    {
        Order(Ayam, 30, Today.AddDays(-1)).Decide(Open).Refusal<DeliveryPast>();
        Order(Ayam, 30, Today, new(9, 30)).Decide(Open).Refusal<DeliveryPast>();
        Order(Ayam, 30, time: new(18, 1)).Decide(Open).Refusal<OutsideDelivery>();
        Order(Ayam, 30, time: new(5, 59)).Decide(Open).Refusal<OutsideDelivery>();
        Order(Ayam, 30, Today.AddDays(400)).Decide(Open).Refusal<TooFarOff>();
    }

    [Fact]
    public void Delivered_to_nowhere_is_refused_and_fetched_needs_no_place()
    {
        (Order(Ayam, 30) with { Place = " " }).Decide(Open).Refusal<NoPlace>();
        Assert.Equal(new Rupiah(250_000), Open.Ordered(Order(Ayam, 10) with { Place = null, Way = CaraTerima.Ambil }).Order.Total);
    }

    [Theory]
    [InlineData(19, 4, 8, 0, false), InlineData(19, 4, 8, 1, true)]      // 19 boxes: the day before until 15.00 WIB
    [InlineData(49, 3, 10, 0, false), InlineData(49, 3, 10, 1, true)]    // 49: two days before until 17.00
    [InlineData(50, 2, 10, 0, false), InlineData(50, 2, 10, 1, true)]    // 50: three days
    public void Late_orders_are_taken_to_the_ketua(int boxes, int day, int hour, int minute, bool late)
    {
        var order = Order(Ayam, boxes, now: new(2026, 12, day, hour, minute, 0, TimeSpan.Zero));
        Assert.Equal(late, order.Asks(Open).HasFlag(AskKitchen.Late));
        Assert.Equal(late ? StatusPesanan.MenungguKonfirmasi : StatusPesanan.MenungguDp, Open.Ordered(order).Order.Status);
    }

    [Fact]
    public void Large_orders_and_many_boxes_of_somebody_new_are_taken_to_the_ketua()
    {
        Assert.Equal(AskKitchen.Large | AskKitchen.NewCustomer, Order(Ayam, 81).Asks(Open));
        Assert.Equal(AskKitchen.NewCustomer, Order(Snack, 51).Asks(Open));
        var (known, _) = Open.Ordered(Order(Snack, 10));
        Assert.Equal(AskKitchen.No, Order(Snack, 51).Asks(known));
        Assert.Equal(AskKitchen.No, Order(Snack, 51, by: Nur).Asks(Open));
    }

    [Fact]
    public void A_day_holds_two_hundred_boxes_and_no_more()
    {
        var (kube, _) = Open.Ordered(Order(Ayam, 150));
        Assert.Equal(50, kube.FreeOn(Saturday));
        var full = Order(Tumpeng, 6, by: Dewi).Decide(kube).Refusal<KitchenFull>();
        Assert.Equal((Saturday, 50), (full.Day, full.Free));
        Assert.Equal(0, kube.Ordered(Order(Tumpeng, 5, by: Dewi)).Kube.FreeOn(Saturday));
    }

    [Fact]
    public void Drinks_and_a_hundred_cakes_cost_the_kitchen_nothing()
    {
        Assert.Equal(0, Open.Boxes(Pletok, 300));
        Assert.Equal((0, 1, 34), (Open.Boxes(Kue, 100), Open.Boxes(Kue, 101), Open.Boxes(Kue, 200)));
        Assert.Equal(StatusPesanan.MenungguDp, Open.Round(Saturday, 200).Ordered(Order(Pletok, 50)).Order.Status);
    }

    [Fact]
    public void A_PMT_round_fills_its_day_whatever_its_size()
    {
        var kube = Open.Round(Saturday, 120);
        Assert.Equal(new Code("PMT-2612-A"), Order(Ayam, 30).Decide(kube).Refusal<KitchenFull>().Round);
        Assert.Equal([Saturday.AddDays(-1), Saturday.AddDays(1)], kube.Near(30, Saturday, Eleven, Now));
    }

    [Fact]
    public void An_hour_may_have_a_limit_of_its_own()
    {
        var kube = Open.After(new RulesSet(new Rules { Catering = Usual with { BoxesPerHour = 60 } })).Ordered(Order(Ayam, 50)).Kube;
        Assert.Equal(10, Order(Snack, 20, by: Dewi).Decide(kube).Refusal<HourFull>().Free);
        Assert.Equal(StatusPesanan.MenungguDp, kube.Ordered(Order(Snack, 20, time: new(12, 0), by: Dewi)).Order.Status);
    }

    [Fact]
    public void The_hour_holds_for_changes_the_ketuas_word_and_PMT_too()
    {
        var (kube, first) = Open.After(new RulesSet(new Rules { Catering = Usual with { BoxesPerHour = 60 } })).Ordered(Order(Ayam, 20));
        var (both, second) = kube.Ordered(Order(Snack, 30, by: Dewi));
        Assert.Equal(30, (ChangeOrder.Of(first, Lilis, Now) with { Items = [new(Ayam, 31)] }).Decide(both).Refusal<HourFull>().Free);
        both.After((ChangeOrder.Of(first, Lilis, Now) with { Items = [new(Ayam, 30)] }).Decide(both));
        both.After((ChangeOrder.Of(first, Lilis, Now) with { Items = [new(Ayam, 31)], Time = new(12, 0) }).Decide(both));
        // A wish holds no boxes while the ketua thinks: she may answer when the hour has filled up.
        var asked = both.After(new OrderChangeAsked(second.Number, second.Content with { Items = [second.Content.Items[0] with { Count = 41 }] }, Dewi, Now));
        Assert.Equal(40, new DecideOrder(Wati, second.Number, true, null, Now).Decide(asked).Refusal<HourFull>().Free);
        var round = PmtTests.Order(Saturday, 40, 21);
        Assert.Equal(60, round.Decide(kube).Refusal<HourFull>().Free);
        Assert.Equal(10, (round with { Time = Eleven }).Decide(both).Refusal<HourFull>().Free);
    }

    [Fact]
    public void One_order_at_a_time_may_wait_for_its_advance()
    {
        var (kube, order) = Open.Ordered(Order(Ayam, 30));
        Assert.Equal(order.Number, Order(Snack, 30).Decide(kube).Refusal<UnpaidOrder>().Number);
        Assert.Equal(new Code("P-2611-02"), kube.Ordered(Order(Snack, 30, by: Dewi)).Order.Number);
        // A customer does not free herself by saying that it was for another.
        (Order(Snack, 30) with { ForOthers = [order.Number] }).Decide(kube).Refusal<UnpaidOrder>();
    }

    [Fact]
    public void What_a_member_wrote_down_for_others_waits_for_their_advance_and_not_for_hers()
    {
        var (kube, order) = Open.Ordered(Order(Ayam, 30, by: Nur));
        Order(Snack, 30, by: Nur).Decide(kube).Refusal<UnpaidOrder>();
        var both = kube.Ordered(Order(Snack, 30, by: Nur) with { ForOthers = [order.Number] });
        (Order(Snack, 30, by: Nur) with { ForOthers = [order.Number] }).Decide(both.Kube).Refusal<UnpaidOrder>();
    }

    [Fact]
    public void What_the_ketua_said_yes_to_in_a_change_is_not_asked_again_and_more_is()
    {
        var (kube, order) = Open.Ordered(Order(Ayam, 30));
        Kube Changed(Kube k, int count) => k.After((ChangeOrder.Of(k.Orders.Find(order.Number)!, Lilis, Now) with { Items = [new(Ayam, count)], AskKitchen = true }).Decide(k));
        int Count(Kube k) => k.Orders.Find(order.Number)!.Content.Items[0].Count;

        kube = Changed(kube, 100);
        Assert.Equal(30, Count(kube));
        kube = Changed(kube.After(new DecideOrder(Wati, order.Number, true, null, Now).Decide(kube)), 60);
        Assert.Equal((60, 90), (Count(kube), Count(Changed(kube, 90))));
        Assert.Equal(60, Count(Changed(kube, 101)));
    }

    [Fact]
    public void Only_the_ketua_decides_and_no_more_than_can_be_cooked()
    {
        var (kube, order) = Open.Ordered(Order(Ayam, 100));
        new DecideOrder(Rini, order.Number, true, null, Now).Decide(kube).Refusal<NotAllowed>();
        new DecideOrder(Lilis, order.Number, true, null, Now).Decide(kube).Refusal<NotAllowed>();
        var yes = kube.After(new DecideOrder(Wati, order.Number, true, null, Now.AddHours(2)).Decide(kube)).Orders.Find(order.Number)!;
        Assert.Equal((StatusPesanan.MenungguDp, Now.AddHours(26)), (yes.Status, yes.DpDue));
        var no = kube.After(new DecideOrder(Wati, order.Number, false, "kompor rusak", Now).Decide(kube));
        Assert.Equal((StatusPesanan.Dibatalkan, 200), (no.Orders.Find(order.Number)!.Status, no.FreeOn(Saturday)));
        new DecideOrder(Wati, order.Number, true, null, Now).Decide(no).Refusal<OrderOver>();
        new DecideOrder(Wati, order.Number, true, null, Now).Decide(kube.Round(Saturday, 150)).Refusal<KitchenFull>();
    }

    [Fact]
    public void A_change_before_the_deadline_is_done_at_once()
    {
        var (kube, order) = Open.Ordered(Order(Ayam, 30));
        kube = kube.After((ChangeOrder.Of(order, Lilis, Now) with { Items = [new(Ayam, 40), new(Pletok, 2)] }).Decide(kube));
        Assert.Equal((new Rupiah(1_015_000), 160), (kube.Orders.Find(order.Number)!.Total, kube.FreeOn(Saturday)));
    }

    [Fact]
    public void Somebody_elses_order_is_touched_by_the_ketua_only()
    {
        var (kube, order) = Open.Ordered(Order(Ayam, 30));
        (ChangeOrder.Of(order, Dewi, Now) with { Items = [new(Ayam, 40)] }).Decide(kube).Refusal<NotHerOrder>();
        new CancelOrder(Rini, order.Number, null, Now).Decide(kube).Refusal<NotHerOrder>();
        Assert.Equal(40, kube.After((ChangeOrder.Of(order, Wati, Now) with { Items = [new(Ayam, 40)] }).Decide(kube)).Orders.Find(order.Number)!.Content.Items[0].Count);
    }

    [Fact]
    public void More_after_the_deadline_is_the_kitchens_to_say()
    {
        var (kube, order) = Open.Ordered(Order(Ayam, 30));
        var late = new DateTimeOffset(2026, 12, 3, 10, 1, 0, TimeSpan.Zero);
        var change = ChangeOrder.Of(order, Lilis, late) with { Items = [new(Ayam, 35)] };
        change.Decide(kube).Refusal<ChangeLate>();
        var asked = kube.After((change with { AskKitchen = true }).Decide(kube));
        Assert.Equal((30, 35), (asked.Orders.Find(order.Number)!.Content.Items[0].Count, asked.Orders.Find(order.Number)!.Wish!.Items[0].Count));
        var yes = asked.After(new DecideOrder(Wati, order.Number, true, null, late).Decide(asked)).Orders.Find(order.Number)!;
        Assert.Equal((35, null), (yes.Content.Items[0].Count, yes.Wish));
        var no = asked.After(new DecideOrder(Wati, order.Number, false, null, late).Decide(asked)).Orders.Find(order.Number)!;
        Assert.Equal((30, StatusPesanan.MenungguDp), (no.Content.Items[0].Count, no.Status));
    }

    [Fact]
    public void Fewer_after_the_deadline_pays_four_fifths_at_least()
    {
        var (kube, order) = Open.Ordered(Order(Ayam, 30));
        var late = new DateTimeOffset(2026, 12, 3, 10, 1, 0, TimeSpan.Zero);
        Assert.Equal(new Rupiah(600_000), (ChangeOrder.Of(order, Lilis, late) with { Items = [new(Ayam, 23)] }).Decide(kube).Refusal<BelowFloor>().Least);
        Assert.Equal(new Rupiah(600_000), kube.After((ChangeOrder.Of(order, Lilis, late) with { Items = [new(Ayam, 24)] }).Decide(kube)).Orders.Find(order.Number)!.Total);
    }

    [Fact]
    public void Once_it_is_cooking_it_cannot_become_less_or_be_called_off()
    {
        var (kube, order) = Open.Ordered(Order(Ayam, 30, by: Darma));
        kube = kube.After(new AdvanceOrder(Nur, order.Number, StatusPesanan.Dimasak, Now).Decide(kube));
        (ChangeOrder.Of(order, Darma, Now) with { Items = [new(Ayam, 25)] }).Decide(kube).Refusal<AlreadyCooking>();
        new CancelOrder(Darma, order.Number, null, Now).Decide(kube).Refusal<AlreadyCooking>();
    }

    [Theory]
    [InlineData(2, 10, 0, 375_000), InlineData(3, 10, 1, 0)]             // 30 boxes: two days before until 17.00 WIB
    public void Called_off_in_time_everything_goes_back_later_the_advance_is_kept(int day, int hour, int minute, int back)
    {
        var (kube, order) = Open.Ordered(Order(Ayam, 30));
        kube = kube.Paid(order.Number, 375_000);
        kube = kube.After(new CancelOrder(Lilis, order.Number, null, new(2026, 12, day, hour, minute, 0, TimeSpan.Zero)).Decide(kube));
        Assert.Equal((StatusPesanan.Dibatalkan, new Rupiah(back), new Rupiah(375_000 - back)), kube.Orders.Find(order.Number) is { } o ? (o.Status, o.Refund, o.Sold) : default);
        Assert.Equal(new Rupiah(-back), kube.Ledger.Of(Dana.Usaha, Akun.Pesanan));
    }

    [Fact]
    public void When_the_group_cannot_cook_everything_goes_back_and_only_the_ketua_says_so()
    {
        var (kube, order) = Open.Ordered(Order(Ayam, 30));
        kube = kube.Paid(order.Number, 375_000);
        var late = new DateTimeOffset(2026, 12, 5, 1, 0, 0, TimeSpan.Zero);
        new CancelOrder(Lilis, order.Number, null, late, GiveBack: true).Decide(kube).Refusal<NotAllowed>();
        kube = kube.After(new CancelOrder(Wati, order.Number, "kompor rusak", late, ByGroup: true).Decide(kube));
        Assert.Equal(new Rupiah(375_000), kube.Orders.Find(order.Number)!.Refund);
        kube = kube.Paid(order.Number, 375_000, JenisTransaksi.PengembalianDp, Arah.Keluar);
        Assert.Equal((Rupiah.Zero, Rupiah.Zero, false), kube.Orders.Find(order.Number) is { } o ? (o.Refund, o.Paid, o.IsLive) : default);
        Assert.Equal(Rupiah.Zero, kube.Ledger.Of(Dana.Usaha, Akun.Pesanan));
    }

    [Fact]
    public void What_is_delivered_is_sold_and_owed_until_it_is_paid()
    {
        var (kube, order) = Open.Ordered(Order(Ayam, 40, by: Darma));
        kube = kube.After(new AdvanceOrder(Nur, order.Number, StatusPesanan.Selesai, Now).Decide(kube));
        Assert.Equal((new Rupiah(1_000_000), (DateOnly?)null), (kube.Ledger.Of(Dana.Usaha, Akun.Pesanan), kube.Orders.Find(order.Number)!.Done));
        kube = kube.Paid(order.Number, 1_000_000, JenisTransaksi.PelunasanPesanan);
        Assert.Equal((Rupiah.Zero, Today), (kube.Ledger.Of(Dana.Usaha, Akun.Pesanan), kube.Orders.Find(order.Number)!.Done));
        kube = kube.Paid(order.Number, 700_000, JenisTransaksi.BelanjaPesanan, Arah.Keluar);
        Assert.Equal(new Rupiah(300_000), kube.Orders.ProfitOf(202611));
    }

    [Fact]
    public void Stages_go_forward_only()
    {
        var (kube, order) = Open.Ordered(Order(Ayam, 40, by: Darma));
        kube = kube.After(new AdvanceOrder(Nur, order.Number, StatusPesanan.Diantar, Now).Decide(kube));
        new AdvanceOrder(Nur, order.Number, StatusPesanan.Siap, Now).Decide(kube).Refusal<WrongStage>();
        new AdvanceOrder(Lilis, order.Number, StatusPesanan.Selesai, Now).Decide(kube).Refusal<NotAllowed>();
        var (waiting, unpaid) = Open.Ordered(Order(Ayam, 30));
        new AdvanceOrder(Nur, unpaid.Number, StatusPesanan.Dimasak, Now).Decide(waiting).Refusal<WrongStage>();
    }

    [Fact]
    public void Rounds_are_lettered_by_the_half_of_their_month_and_orders_by_the_month_they_were_placed_in()
    {
        Assert.Equal((new Code("PMT-2612-A"), new Code("PMT-2612-B")), (Open.Orders.NextRound(new(2026, 12, 9)), Open.Orders.NextRound(new(2026, 12, 23))));
        Assert.Equal(new Code("PMT-2612-B"), Open.Round(new(2026, 12, 9), 200).Orders.NextRound(new(2026, 12, 12)));
        Assert.Equal(new Code("P-2611-02"), Open.Ordered(Order(Snack, 10)).Kube.Orders.NextNumber(Today));
    }
}
