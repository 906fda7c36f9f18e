using Xunit;
using static Bot.Domain.Tests.Group;
using static Bot.Domain.Tests.Kitchen;

namespace Bot.Domain.Tests;

/// <summary>D22, R-CTR-7: who says, who believes, what is booked, and what goes back.</summary>
public sealed class BayarTests
{
    private static readonly PersonId Nobody = new("nobody");

    private static readonly (Kube Kube, Order Order) Waiting = Open.Ordered(Order(Ayam, 30));

    private static Decision Receive(Kube kube, Code order, int rupiah, PersonId? by = null) => new ReceivePayment(by ?? Rini, order, new(rupiah), CaraBayar.Transfer, "DP", Now).Decide(kube);

    private static ClaimPayment Claim(PersonId by, int? rupiah = null, string? media = null, CaraBayar way = CaraBayar.Transfer) =>
        new(by, Waiting.Order.Number, way, rupiah is { } r ? new(r) : null, media, Now);

    [Fact]
    public void The_advance_confirms_the_order_in_one_entry()
    {
        var kube = Waiting.Kube.After(Receive(Waiting.Kube, Waiting.Order.Number, 375_000));
        var order = kube.Orders.Find(Waiting.Order.Number)!;
        Assert.Equal((StatusPesanan.Dikonfirmasi, new Rupiah(375_000), new Rupiah(375_000)), (order.Status, order.Paid, order.Left));
        Assert.Equal((JenisTransaksi.DpPesanan, Dana.Usaha, Waiting.Order.Number), kube.Ledger.Recent[^1] is var e ? (e.Kind, e.Fund, e.Order!.Value) : default);
    }

    [Fact]
    public void Less_than_the_advance_leaves_it_waiting_and_the_rest_confirms()
    {
        var kube = Waiting.Kube.After(Receive(Waiting.Kube, Waiting.Order.Number, 300_000));
        Assert.Equal(StatusPesanan.MenungguDp, kube.Orders.Find(Waiting.Order.Number)!.Status);
        kube = kube.After(Receive(kube, Waiting.Order.Number, 75_000));
        Assert.Equal((StatusPesanan.Dikonfirmasi, JenisTransaksi.DpPesanan), (kube.Orders.Find(Waiting.Order.Number)!.Status, kube.Ledger.Recent[^1].Kind));
    }

    [Fact]
    public void After_the_advance_no_more_than_the_rest_is_taken()
    {
        var kube = Waiting.Kube.After(Receive(Waiting.Kube, Waiting.Order.Number, 375_000));
        Assert.Equal((new Rupiah(375_000), new Rupiah(25_000)), Receive(kube, Waiting.Order.Number, 400_000).Refusal<MoreThanLeft>() is var more ? (more.Left, more.Extra) : default);
        Receive(kube.After(Receive(kube, Waiting.Order.Number, 375_000)), Waiting.Order.Number, 500).Refusal<OrderPaid>();
    }

    [Fact]
    public void Only_the_ketua_takes_an_order_whose_advance_is_missing()
    {
        foreach (var other in (PersonId[])[Rini, Yuli, Nur, Retno, Lilis, Nobody]) new WaiveDp(other, Waiting.Order.Number, Now).Decide(Waiting.Kube).Refusal<NotAllowed>();
        var kube = Waiting.Kube.After(new WaiveDp(Wati, Waiting.Order.Number, Now).Decide(Waiting.Kube));
        Assert.Equal((StatusPesanan.Dikonfirmasi, Rupiah.Zero), kube.Orders.Find(Waiting.Order.Number) is { } o ? (o.Status, o.Paid) : default);
        new WaiveDp(Wati, Waiting.Order.Number, Now).Decide(kube).Refusal<WrongStage>();
    }

    [Fact]
    public void All_at_once_is_one_entry_of_settlement()
    {
        var facts = Assert.IsType<Decision.Accepted>(Receive(Waiting.Kube, Waiting.Order.Number, 750_000)).Facts;
        Assert.Equal(JenisTransaksi.PelunasanPesanan, Assert.Single(facts.OfType<EntryPosted>()).Kind);
        Assert.Equal(StatusPesanan.Dikonfirmasi, Assert.Single(facts.OfType<OrderStatusSet>()).Status);
    }

    [Fact]
    public void A_round_of_the_kelurahan_is_paid_as_such()
    {
        var kube = Open.Round(Saturday, 200);
        var number = kube.Orders.All[^1].Number;
        Assert.Equal(JenisTransaksi.PembayaranPmt, Receive(kube, number, 3_000_000).Entries()[0].Kind);
    }

    [Fact]
    public void Amounts_lie_between_five_hundred_and_what_is_left()
    {
        Receive(Waiting.Kube, Waiting.Order.Number, 499).Refusal<AmountTooSmall>();
        Receive(Waiting.Kube, Waiting.Order.Number, 0).Refusal<AmountTooSmall>();
        Receive(Waiting.Kube, Waiting.Order.Number, -5).Refusal<AmountTooSmall>();
        Assert.Equal(new Rupiah(50_000), Receive(Waiting.Kube, Waiting.Order.Number, 800_000).Refusal<MoreThanLeft>().Extra);
        var paid = Waiting.Kube.After(Receive(Waiting.Kube, Waiting.Order.Number, 750_000));
        Receive(paid, Waiting.Order.Number, 500).Refusal<OrderPaid>();
        Receive(Open, new("P-2611-99"), 500).Refusal<NoSuchOrder>();
    }

    [Fact]
    public void Only_the_bendahara_books()
    {
        foreach (var by in (PersonId[])[Wati, Yuli, Nur, Retno, Lilis, Darma, Nobody]) Receive(Waiting.Kube, Waiting.Order.Number, 375_000, by).Refusal<NotAllowed>();
    }

    [Fact]
    public void What_is_over_takes_no_money()
    {
        var kube = Waiting.Kube.After(new OrderStatusSet(Waiting.Order.Number, StatusPesanan.Kedaluwarsa, null, Now));
        Receive(kube, Waiting.Order.Number, 375_000).Refusal<OrderOver>();
        Claim(Lilis).Decide(kube).Refusal<OrderOver>();
    }

    [Fact]
    public void A_claim_books_nothing_and_waits_for_the_bendahara()
    {
        var kube = Waiting.Kube.After(Claim(Lilis, 375_000, "foto-1").Decide(Waiting.Kube));
        Assert.Equal((Rupiah.Zero, StatusPesanan.MenungguDp), kube.Orders.Find(Waiting.Order.Number)! is var o ? (o.Paid, o.Status) : default);
        Assert.Equal(new Claim(1, Waiting.Order.Number, Lilis, CaraBayar.Transfer, new(375_000), new TextId(kube.NextText - 1), Now), kube.Payments.WaitingFor(Waiting.Order.Number));
        Claim(Lilis).Decide(kube).Refusal<ClaimAlreadyWaits>();
        var booked = Receive(kube, Waiting.Order.Number, 375_000);
        Assert.Equal((NasibKlaim.Masuk, 1), Assert.Single(((Decision.Accepted)booked).Facts.OfType<ClaimEnded>()) is var e ? (e.How, e.Id) : default);
        Assert.Single(((Decision.Accepted)booked).Facts.OfType<ProofAttached>());
    }

    [Fact]
    public void A_photo_is_kept_for_180_days_as_a_reference_only()
    {
        var text = Assert.Single(((Decision.Accepted)Claim(Lilis, null, "foto-1").Decide(Waiting.Kube)).Texts);
        Assert.Equal(("foto-1", Today.AddDays(180)), (text.Text, text.KeepUntil));
    }

    [Fact]
    public void Everybody_claims_for_her_own_order_only_and_who_carries_may_report_cash()
    {
        Claim(Dewi).Decide(Waiting.Kube).Refusal<NotHerOrder>();
        Claim(Nur).Decide(Waiting.Kube).Refusal<NotHerOrder>();
        Assert.IsType<Decision.Accepted>(Claim(Nur, 375_000, null, CaraBayar.Tunai).Decide(Waiting.Kube));
        Claim(Dewi, 375_000, null, CaraBayar.Tunai).Decide(Waiting.Kube).Refusal<NotHerOrder>();
    }

    [Fact]
    public void Only_the_bendahara_says_that_nothing_came()
    {
        var kube = Waiting.Kube.After(Claim(Lilis).Decide(Waiting.Kube));
        new DenyClaim(Wati, 1, Now).Decide(kube).Refusal<NotAllowed>();
        kube = kube.After(new DenyClaim(Rini, 1, Now).Decide(kube));
        Assert.Null(kube.Payments.WaitingFor(Waiting.Order.Number));
        new DenyClaim(Rini, 1, Now).Decide(kube).Refusal<ClaimGone>();
        Assert.IsType<Decision.Accepted>(Claim(Lilis).Decide(kube));
    }

    [Fact]
    public void Money_of_an_order_called_off_in_time_goes_back_after_a_second_yes()
    {
        var kube = Waiting.Kube.After(Receive(Waiting.Kube, Waiting.Order.Number, 375_000));
        kube = kube.After(new CancelOrder(Lilis, Waiting.Order.Number, null, Now).Decide(kube));
        var refund = new RefundOrder(Rini, Waiting.Order.Number, "kembali", Now);
        Assert.Equal(Wati, refund.Decide(kube).Refusal<NeedsApproval>().Approver);
        new ApproveRefund(Rini, Waiting.Order.Number, Now).Decide(kube).Refusal<NotAllowed>();
        kube = kube.After(new ApproveRefund(Wati, Waiting.Order.Number, Now).Decide(kube));
        (refund with { By = Wati }).Decide(kube).Refusal<NotAllowed>();
        var entry = refund.Decide(kube).Entries()[0];
        Assert.Equal((JenisTransaksi.PengembalianDp, Arah.Keluar, new Rupiah(375_000), Wati), (entry.Kind, entry.Direction, entry.Amount, entry.ApprovedBy!.Value));
        kube = kube.After(entry);
        Assert.Equal((Rupiah.Zero, Rupiah.Zero), kube.Orders.Find(Waiting.Order.Number)! is var o ? (o.Paid, o.Refund) : default);
        refund.Decide(kube).Refusal<NothingToRefund>();
    }

    [Fact]
    public void A_yes_to_a_refund_holds_for_its_sum_and_no_more()
    {
        var (number, limit) = (Waiting.Order.Number, Waiting.Kube.Rules.CashOutLimit);
        var kube = Waiting.Kube.After(Receive(Waiting.Kube, number, 375_000)).After(new RefundWanted(number, limit, Lilis, Now));
        kube = kube.After(new ApproveRefund(Wati, number, Now).Decide(kube));
        Assert.False(RefundOrder.Waits(kube, kube.Orders.Find(number)!));

        // She takes more back, then calls the whole off: each is a sum nobody has agreed to yet.
        var more = kube.After(new RefundWanted(number, new(1_000), Lilis, Now));
        Assert.Equal(Wati, new RefundOrder(Rini, number, "kembali", Now).Decide(more).Refusal<NeedsApproval>().Approver);
        var off = kube.After(new CancelOrder(Lilis, number, null, Now).Decide(kube));
        Assert.Equal(Wati, new RefundOrder(Rini, number, "kembali", Now).Decide(off).Refusal<NeedsApproval>().Approver);
        off = off.After(new ApproveRefund(Wati, number, Now).Decide(off));
        Assert.Equal(new Rupiah(375_000), new RefundOrder(Rini, number, "kembali", Now).Decide(off).Entries()[0].Amount);
    }

    [Fact]
    public void The_ketua_who_calls_it_off_has_agreed_by_it()
    {
        var kube = Waiting.Kube.After(Receive(Waiting.Kube, Waiting.Order.Number, 375_000));
        kube = kube.After(new CancelOrder(Wati, Waiting.Order.Number, "kompor rusak", Now, ByGroup: true).Decide(kube));
        Assert.IsType<Decision.Accepted>(new RefundOrder(Rini, Waiting.Order.Number, "kembali", Now).Decide(kube));
    }

    [Fact]
    public void An_order_that_became_smaller_than_what_was_paid_gives_the_difference_back()
    {
        var kube = Waiting.Kube.After(Receive(Waiting.Kube, Waiting.Order.Number, 750_000));
        var change = ChangeOrder.Of(kube.Orders.Find(Waiting.Order.Number)!, Lilis, Now) with { Items = [new(Ayam, 25)] };
        kube = kube.After(change.Decide(kube));
        Assert.Equal(new Rupiah(125_000), kube.Orders.Find(Waiting.Order.Number)!.Refund);
        kube = kube.After(new RefundOrder(Rini, Waiting.Order.Number, "kembali", Now).Decide(kube));
        Assert.Equal((new Rupiah(625_000), Rupiah.Zero, Rupiah.Zero), kube.Orders.Find(Waiting.Order.Number)! is var o ? (o.Paid, o.Left, o.Refund) : default);
    }

    [Fact]
    public void What_came_beyond_the_advance_goes_back_when_she_wants_it()
    {
        var kube = Waiting.Kube.After(Receive(Waiting.Kube, Waiting.Order.Number, 425_000));
        new WantRefund(Dewi, Waiting.Order.Number, new(50_000), Now).Decide(kube).Refusal<NotHerOrder>();
        new WantRefund(Lilis, Waiting.Order.Number, new(60_000), Now).Decide(kube).Refusal<NothingToRefund>();
        kube = kube.After(new WantRefund(Lilis, Waiting.Order.Number, new(50_000), Now).Decide(kube));
        new WantRefund(Lilis, Waiting.Order.Number, new(50_000), Now).Decide(kube).Refusal<NothingToRefund>();
        kube = kube.After(new RefundOrder(Rini, Waiting.Order.Number, "kembali", Now).Decide(kube));
        Assert.Equal((new Rupiah(375_000), StatusPesanan.Dikonfirmasi), kube.Orders.Find(Waiting.Order.Number)! is var o ? (o.Paid, o.Status) : default);
    }

    [Fact]
    public void A_corrected_payment_of_an_order_that_is_off_leaves_nothing_to_give_back()
    {
        var kube = Waiting.Kube.After(Receive(Waiting.Kube, Waiting.Order.Number, 100_000));
        var entry = kube.Ledger.Recent[^1];
        kube = kube.After(new CancelOrder(Lilis, Waiting.Order.Number, null, Now).Decide(kube));
        kube = kube.After(new ReverseEntry(Rini, entry, null, null, "salah", Now).Decide(kube));
        Assert.Equal((Rupiah.Zero, Rupiah.Zero), kube.Orders.Find(Waiting.Order.Number)! is var o ? (o.Paid, o.Refund) : default);
    }

    [Fact]
    public void The_account_is_proposed_by_one_approved_by_another_and_holds_a_day_later()
    {
        new ProposeAccount(Wati, "BRI 1", Now).Decide(Open).Refusal<NotAllowed>();
        var kube = Open.After(new ProposeAccount(Rini, "BRI 1", Now).Decide(Open));
        var account = kube.Payments.Proposed!.Account;
        new DecideAccount(Rini, account, true, Now).Decide(kube).Refusal<NotAllowed>();
        new DecideAccount(Wati, new(1), true, Now).Decide(kube).Refusal<NoAccountProposed>();
        kube = kube.After(new DecideAccount(Wati, account, true, Now).Decide(kube));
        Assert.Null(kube.Payments.AccountAt(Now.AddHours(23)));
        Assert.Equal(account, kube.Payments.AccountAt(Now.AddHours(24))!.Account);
        var later = kube.After(new ProposeAccount(Rini, "BRI 2", Now.AddDays(3)).Decide(kube));
        later = later.After(new DecideAccount(Wati, later.Payments.Proposed!.Account, true, Now.AddDays(3)).Decide(later));
        Assert.Equal(account, later.Payments.AccountAt(Now.AddDays(3).AddHours(23))!.Account);
        Assert.NotEqual(account, later.Payments.AccountAt(Now.AddDays(4))!.Account);
    }

    [Fact]
    public void The_reminder_comes_at_eighteen_hours_and_the_end_at_twenty_four()
    {
        var items = BayarClock.Items(Waiting.Kube).ToList();
        Assert.Equal([(typeof(DpReminder), Now.AddHours(18)), (typeof(DpOver), Now.AddHours(24))], items.Select(i => (i.GetType(), i.At)));
    }

    [Fact]
    public void Nothing_ends_while_the_bendahara_has_not_looked_and_her_no_leaves_some_hours()
    {
        var kube = Waiting.Kube.After(Claim(Lilis).Decide(Waiting.Kube));
        Assert.DoesNotContain(BayarClock.Items(kube), i => i is DpOver or DpReminder);
        var late = Now.AddHours(23);
        kube = kube.After(new DenyClaim(Rini, 1, late).Decide(kube));
        Assert.Equal(late.AddHours(3), Assert.Single(BayarClock.Items(kube).OfType<DpOver>()).At);
    }

    [Fact]
    public void An_unanswered_claim_never_lets_the_clock_throw_the_order_away()
    {
        var kube = Waiting.Kube.After(Claim(Lilis).Decide(Waiting.Kube)).After(new ClaimEnded(1, NasibKlaim.TidakDijawab, null, Now.AddHours(72)));
        Assert.DoesNotContain(BayarClock.Items(kube), i => i is DpOver or DpReminder);
    }

    [Fact]
    public void A_reminder_that_would_come_with_the_end_comes_the_evening_before()
    {
        var six = new DateTimeOffset(2026, 11, 22, 23, 0, 0, TimeSpan.Zero); // 06.00 on Monday; 18 hours later it is midnight
        var (kube, order) = Open.Ordered(Order(Ayam, 30, now: six));
        var reminder = Assert.Single(BayarClock.Items(kube).OfType<DpReminder>());
        Assert.Equal(Zone.Wib.At(new(2026, 11, 23), new(19, 0)), reminder.At);
        Assert.True(reminder.At < order.DpDue);
    }

    [Fact]
    public void An_invoice_is_asked_for_after_seven_and_fourteen_days_until_it_is_paid()
    {
        var kube = Open.Round(Saturday, 200);
        var number = kube.Orders.All[^1].Number;
        kube = kube.After(new OrderStatusSet(number, StatusPesanan.Selesai, Wati, Now)).After(SaleBooked.Of(number, Saturday, new(3_000_000))).After(new InvoiceSent(number, Saturday, Rini, Now));
        Assert.Equal([Saturday.AddDays(7), Saturday.AddDays(14)], BayarClock.Items(kube).OfType<InvoiceOld>().Select(i => Zone.Wib.Date(i.At)));
        Assert.Equal(10, Assert.Single(kube.Invoices(Saturday.AddDays(10))).Days);
        kube = kube.After(Receive(kube, number, 3_000_000));
        Assert.Empty(BayarClock.Items(kube));
        Assert.Empty(kube.Invoices(Today));
    }
}
