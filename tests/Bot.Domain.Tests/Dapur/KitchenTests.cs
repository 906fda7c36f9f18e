using Xunit;
using static Bot.Domain.Tests.Cooking;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

public sealed class KitchenTests
{
    private static readonly Kube Planned = Sent(Dapur.With(Ordered("P-1", Wednesday, Ayam, 200)));

    private static Kube Sent(Kube kube) => kube.After(new PlanKitchen(Wati, Wednesday, Rotation.Propose(kube, Wednesday, KitchenWishes.None), Now).Decide(kube));

    private static KitchenTurn Somebody(Kube kube, TugasDapur task) => kube.Kitchen.On(Wednesday)!.Turns.First(t => t.Task == task && t.Person != Wati);

    private static DateTimeOffset At(DateOnly day, int hour, int minute = 0) => Zone.Wib.At(day, new(hour, minute));

    private static List<T> Items<T>(Kube kube) where T : DapurItem => [.. DapurClock.Items(kube).OfType<T>()];

    [Fact]
    public void Hours_are_counted_back_from_the_delivery_of_a_round()
    {
        var hours = KitchenHours.Of(Wednesday, new(10, 0), 200);
        Assert.Equal(new DateTime(2026, 11, 24, 7, 0, 0), hours.Shopping);
        Assert.Equal((new TimeSpan(4, 30, 0), new TimeSpan(8, 30, 0), new TimeSpan(9, 15, 0)), (hours.Cooking.TimeOfDay, hours.Packing.TimeOfDay, hours.Leaving.TimeOfDay));
    }

    [Fact]
    public void Fewer_boxes_cook_shorter_and_never_in_the_middle_of_the_night()
    {
        Assert.Equal(new TimeSpan(7, 0, 0), KitchenHours.Of(Wednesday, new(11, 0), 50).Cooking.TimeOfDay);
        Assert.Equal(new TimeSpan(3, 0, 0), KitchenHours.Of(Wednesday, new(6, 0), 200).Cooking.TimeOfDay);
    }

    [Fact]
    public void Only_officers_divide_the_work_and_only_for_a_day_with_orders_that_has_not_begun()
    {
        var kube = Dapur.With(Ordered("P-1", Wednesday, Ayam, 200));
        var jobs = Rotation.Propose(kube, Wednesday, KitchenWishes.None);
        new PlanKitchen(Nur, Wednesday, jobs, Now).Decide(kube).Refusal<NotAllowed>();
        new PlanKitchen(Lilis, Wednesday, jobs, Now).Decide(kube).Refusal<NotAllowed>();
        new PlanKitchen(Wati, Wednesday.AddDays(1), jobs, Now).Decide(kube).Refusal<NothingToCook>();
        new PlanKitchen(Wati, Wednesday, jobs, At(Wednesday, 5)).Decide(kube).Refusal<CookingBegan>();
        new PlanKitchen(Wati, Wednesday, [.. jobs, jobs[0] with { Task = TugasDapur.Antar }], Now).Decide(kube).Refusal<TwoTasks>();
        new PlanKitchen(Wati, Wednesday, [new(Lilis, TugasDapur.Antar)], Now).Decide(kube).Refusal<NoActiveMember>();
    }

    [Fact]
    public void Who_keeps_her_task_keeps_her_answer_when_the_day_is_divided_anew()
    {
        var turn = Somebody(Planned, TugasDapur.Kemas);
        var kube = Planned.After(new AnswerKitchen(turn.Person, Wednesday, TugasDapur.Kemas, true, Now).Decide(Planned));
        Assert.Equal(JawabanDapur.Bisa, Sent(kube).Kitchen.On(Wednesday)!.Of(turn.Person, TugasDapur.Kemas)!.Answer);
    }

    [Fact]
    public void Who_cannot_is_replaced_by_one_who_is_free_or_only_shops_and_by_nobody_else()
    {
        var turn = Somebody(Planned, TugasDapur.Lauk);
        var kube = Planned.After(new AnswerKitchen(turn.Person, Wednesday, TugasDapur.Lauk, false, Now).Decide(Planned));
        var shoppers = kube.Kitchen.On(Wednesday)!.Doing(TugasDapur.Belanja).ToList();
        Assert.Equal(shoppers.Order(), Rotation.Substitutes(kube, Wednesday, TugasDapur.Lauk).Order());
        new TakeKitchen(Somebody(kube, TugasDapur.Sayur).Person, Wednesday, TugasDapur.Lauk, turn.Person, Now).Decide(kube).Refusal<TwoTasks>();
        var after = kube.After(new TakeKitchen(shoppers[0], Wednesday, TugasDapur.Lauk, turn.Person, Now).Decide(kube));
        Assert.Contains(shoppers[0], after.Kitchen.On(Wednesday)!.Doing(TugasDapur.Lauk));
        new TakeKitchen(shoppers[1], Wednesday, TugasDapur.Lauk, turn.Person, Now).Decide(after).Refusal<TaskGone>();
        // She is free now, but said that she cannot come that day.
        Assert.DoesNotContain(turn.Person, Rotation.Substitutes(after, Wednesday, TugasDapur.Sayur));
    }

    [Fact]
    public void Shopping_is_reminded_of_a_day_before_the_cooking_and_both_on_their_evening_before()
    {
        var evenings = Items<KitchenReminder>(Planned).Where(i => !i.Morning).ToList();
        Assert.Equal(10, evenings.Count);
        Assert.All(evenings, i => Assert.Equal(At(Wednesday.AddDays(i.Turn.Task == TugasDapur.Belanja ? -2 : -1), 18), i.At));
    }

    [Fact]
    public void In_the_morning_only_what_begins_after_five_is_said_and_before_six_only_when_it_was_confirmed()
    {
        Assert.All(Items<KitchenReminder>(Planned).Where(i => i.Morning), i => Assert.Contains(i.Turn.Task, new[] { TugasDapur.Belanja, TugasDapur.Kemas, TugasDapur.Antar }));
        // Delivered at eleven: cooking begins at 05.30.
        var order = Ordered("P-1", Wednesday, Ayam, 200);
        var later = Sent(Dapur.With(order with { Content = order.Content with { Time = new(11, 0) } }));
        var turn = Somebody(later, TugasDapur.Lauk);
        Assert.DoesNotContain(Items<KitchenReminder>(later), i => i.Morning && i.Turn.Task == TugasDapur.Lauk);
        var confirmed = later.After(new AnswerKitchen(turn.Person, Wednesday, TugasDapur.Lauk, true, Now).Decide(later));
        var early = Assert.Single(Items<KitchenReminder>(confirmed), i => i.Morning && i.Turn.Task == TugasDapur.Lauk);
        Assert.Equal((At(Wednesday, 5).UtcDateTime, ClockHours.SameMorning), (early.Due(confirmed).UtcDateTime, early.Hours));
    }

    [Fact]
    public void A_task_given_after_the_evening_has_no_reminder_of_that_evening()
    {
        var kube = Dapur.With(Ordered("P-1", Wednesday, Ayam, 200));
        var late = kube.After(new PlanKitchen(Wati, Wednesday, Rotation.Propose(kube, Wednesday, KitchenWishes.None), At(Wednesday.AddDays(-1), 19)).Decide(kube));
        Assert.DoesNotContain(Items<KitchenReminder>(late), i => !i.Morning);
    }

    [Fact]
    public void A_cancelled_day_says_that_it_is_off_and_nothing_more()
    {
        var kube = Planned.After(new OrderStatusSet(new("P-1"), StatusPesanan.Dibatalkan, Wati, Now));
        Assert.IsType<KitchenChanged>(Assert.Single(DapurClock.Items(kube)));
        Assert.Empty(DapurClock.Items(kube.After(new KitchenChangeTold(Wednesday, [], Now))));
    }

    [Fact]
    public void Whoever_carries_is_asked_at_the_hour_of_delivery_and_the_ketua_where_nobody_does()
    {
        Assert.Equal(At(Wednesday, 10), Assert.Single(Items<DeliveryDue>(Planned)).At);
        Assert.Equal(Planned.Kitchen.On(Wednesday)!.Doing(TugasDapur.Antar), DapurClock.Carriers(Planned, Wednesday));
        Assert.Equal([Wati], DapurClock.Carriers(Dapur, Wednesday));
    }

    [Fact]
    public void A_delivery_nobody_tells_of_is_asked_about_that_evening_and_every_day_of_a_week() =>
        Assert.Equal(8, Items<DeliveryOpen>(Planned).Select(i => i.Id).Distinct().Count());

    [Fact]
    public void A_complete_delivery_ends_the_order_and_books_the_sale()
    {
        var carrier = DapurClock.Carriers(Planned, Wednesday)[0];
        var kube = Planned.After(new ReportDelivery(carrier, new("P-1"), 0, null, "foto", At(Wednesday, 10, 5)).Decide(Planned));
        Assert.Equal((StatusPesanan.Selesai, new Rupiah(3_000_000)), (kube.Orders.Find(new("P-1"))!.Status, kube.Orders.Find(new("P-1"))!.Sold));
        Assert.Empty(Items<DeliveryDue>(kube));
        Assert.Single(Items<ReviewDue>(kube));
    }

    [Fact]
    public void A_lack_is_noted_and_the_order_stays_open_for_the_ketua()
    {
        var carrier = DapurClock.Carriers(Planned, Wednesday)[0];
        var kube = Planned.After(new ReportDelivery(carrier, new("P-1"), 3, "3 kotak tumpah", null, At(Wednesday, 10, 5)).Decide(Planned));
        Assert.Equal((StatusPesanan.Diantar, 3, Rupiah.Zero), (kube.Orders.Find(new("P-1"))!.Status, kube.Kitchen.ResultOf(new("P-1"))!.Short, kube.Orders.Find(new("P-1"))!.Sold));
        Assert.Single(Items<DeliveryOpen>(kube));
        var settled = kube.After(new ReportDelivery(Wati, new("P-1"), 0, null, null, At(Wednesday, 11)).Decide(kube));
        Assert.Equal(StatusPesanan.Selesai, settled.Orders.Find(new("P-1"))!.Status);
        Assert.Empty(Items<DeliveryOpen>(settled));
    }

    [Fact]
    public void Nothing_is_delivered_days_before_nor_more_missing_than_ordered_nor_by_outsiders()
    {
        new ReportDelivery(Wati, new("P-1"), 0, null, null, Now).Decide(Planned).Refusal<NotYetDelivered>();
        Assert.Equal(200, new ReportDelivery(Wati, new("P-1"), 201, null, null, At(Wednesday, 10)).Decide(Planned).Refusal<MoreThanOrdered>().Boxes);
        new ReportDelivery(Lilis, new("P-1"), 0, null, null, At(Wednesday, 10)).Decide(Planned).Refusal<NotAllowed>();
        new ReportDelivery(Retno, new("P-1"), 0, null, null, At(Wednesday, 10)).Decide(Planned).Refusal<NotAllowed>();
        var waits = Dapur.With(Ordered("P-2", Wednesday, Ayam, 10, status: StatusPesanan.MenungguDp));
        new ReportDelivery(Wati, new("P-2"), 0, null, null, At(Wednesday, 10)).Decide(waits).Refusal<WrongStage>();
    }

    [Fact]
    public void Shopping_within_three_quarters_of_its_order_needs_nobody_and_beyond_the_ketua()
    {
        var kube = Planned.After(new RecordCash(Rini, Dana.Usaha, Arah.Masuk, JenisTransaksi.PenjualanWarung, new(5_000_000), "x", Today, Now).Decide(Planned));
        Decision Buys(Kube k, int rupiah) => new RecordCash(Rini, Dana.Usaha, Arah.Keluar, JenisTransaksi.BelanjaPesanan, new(rupiah), "belanja", Today, Now) { Order = new("P-1") }.Decide(k);
        var bought = kube.After(Buys(kube, 2_000_000));
        Assert.Equal((new Rupiah(2_000_000), new Rupiah(-2_000_000)), (bought.Orders.Find(new("P-1"))!.Spent, bought.Orders.Find(new("P-1"))!.Profit));
        bought.After(Buys(bought, 250_000));
        Assert.Equal(Wati, Buys(bought, 250_001).Refusal<NeedsApproval>().Approver);
        // It does not count against the day's other expenses, which stay below the limit.
        bought.Spend(150_000);
    }

    [Fact]
    public void What_the_ketua_approved_is_posted_on_the_order()
    {
        var kube = Planned.After(new RecordCash(Rini, Dana.Usaha, Arah.Masuk, JenisTransaksi.PenjualanWarung, new(5_000_000), "x", Today, Now).Decide(Planned));
        kube = kube.After(new ProposeCash(Rini, Dana.Usaha, JenisTransaksi.BelanjaPesanan, new(2_280_000), "belanja", Now) { Order = new("P-1") }.Decide(kube));
        kube = kube.After(new DecideProposal(kube.Proposals.Last, Wati, true, null, Now).Decide(kube));
        kube = kube.After(new PayProposal(kube.Proposals.Last, Rini, Now).Decide(kube));
        Assert.Equal(new Rupiah(2_280_000), kube.Orders.Find(new("P-1"))!.Spent);
    }
}
