using Xunit;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

/// <summary>R-PMT and D19: what the kelurahan orders, what the puskesmas says, what is billed.</summary>
public sealed class PmtTests
{
    internal static readonly PersonId Darma = new("darma"), Laras = new("laras");
    internal static readonly Code Pmt = new("PMT-KTK"), Nasi = new("NK-AYAM");
    internal static readonly DateOnly Far = new(2026, 12, 9);

    internal static readonly Kube Posyandu = new Fact[]
    {
        new RulesSet(new Rules { Catering = new CateringRules { BoxesPerDay = 200, Pmt = new PmtRules() } }),
        new PersonPlaced(Darma, Peran.PetugasKelurahan, Jabatan.Anggota, StatusAnggota.Aktif, new(2020, 1, 1)),
        new PersonPlaced(Laras, Peran.PetugasPuskesmas, Jabatan.Anggota, StatusAnggota.Aktif, new(2020, 1, 1)),
        new ProductListed(Pmt, new(2), [], new("kotak"), true) { Kind = Kategori.Pmt },
        new ProductListed(Nasi, new(3), [], new("kotak"), true) { Kind = Kategori.Catering },
        new PriceSet(Pmt, new(15_000), new(2026, 1, 1), null), new PriceSet(Nasi, new(25_000), new(2026, 1, 1), null),
    }.Aggregate(Kenanga, (k, f) => k.After(f));

    internal static OrderPmt Order(DateOnly? day = null, int first = 120, int second = 80, PersonId? by = null, DateTimeOffset? now = null, SasaranPmt target = SasaranPmt.PosbinduLansia) =>
        new(by ?? Darma, target, [.. PmtRules.UsualPosts(target).Select((p, i) => new PostWanted(p.Code, i == 0 ? first : second))], day ?? Far, new(10, 0), "Gedung interaksi", now ?? Now);

    private static readonly Kube Ordered = Posyandu.After(Order().Decide(Posyandu));
    private static readonly Code A = new("PMT-2612-A");

    private static ChangePmt Change(Kube kube, int first, int second, DateTimeOffset now, PersonId? by = null) =>
        new(by ?? Darma, A, SasaranPmt.PosbinduLansia, [new(new("posbindu"), first), new(new("lansia"), second)], kube.Orders.Find(A)!.Content.Day, new(10, 0), null, now);

    [Fact]
    public void A_round_within_the_kitchen_and_a_week_ahead_is_taken_at_once()
    {
        var order = Ordered.Orders.Find(A)!;
        Assert.Equal((StatusPesanan.Dikonfirmasi, JenisPesanan.Pmt, true, Rupiah.Zero), (order.Status, order.Kind, order.Invoiced, order.Dp));
        Assert.Equal((new Rupiah(3_000_000), 200, 200), (order.Total, Ordered.BoxesOn(Far), order.Content.Pmt!.Posts.Sum(p => p.Boxes)));
        Assert.Null(order.Content.Pmt.Menu);
    }

    [Fact]
    public void Nearer_than_a_week_the_ketua_is_asked_and_the_boxes_are_held()
    {
        var kube = Posyandu.After(Order(Today.AddDays(6)).Decide(Posyandu));
        var order = kube.Orders.All[^1];
        Assert.Equal((StatusPesanan.MenungguKonfirmasi, 200), (order.Status, kube.BoxesOn(order.Content.Day)));
        Assert.Equal(StatusPesanan.Dikonfirmasi, Posyandu.After(Order(Today.AddDays(7)).Decide(Posyandu)).Orders.All[^1].Status);
        Assert.Equal(StatusPesanan.Dikonfirmasi, kube.After(new DecideOrder(Wati, order.Number, true, null, Now).Decide(kube)).Orders.Find(order.Number)!.Status);
        Assert.Equal(0, kube.After(new DecideOrder(Wati, order.Number, false, "kompor", Now).Decide(kube)).BoxesOn(order.Content.Day));
    }

    [Fact]
    public void Only_the_kelurahan_orders()
    {
        foreach (var who in (PersonId[])[Wati, Rini, Nur, Retno, Lilis, Laras]) Order(by: who).Decide(Posyandu).Refusal<NotAllowed>();
    }

    [Fact]
    public void Bad_numbers_days_and_places_are_refused_with_nothing_stored()
    {
        Order(first: 0).Decide(Posyandu).Refusal<RoundSize>();
        Order(first: 300, second: 101).Decide(Posyandu).Refusal<RoundSize>();
        Assert.Equal(200, Order(first: 200, second: 200).Decide(Posyandu).Refusal<KitchenFull>().Free);
        Order(Today.AddDays(-1)).Decide(Posyandu).Refusal<DeliveryPast>();
        Order(Today.AddDays(400)).Decide(Posyandu).Refusal<TooFarOff>();
        (Order() with { Place = " " }).Decide(Posyandu).Refusal<NoPlace>();
        (Order() with { Time = new(4, 0) }).Decide(Posyandu).Refusal<OutsideDelivery>();
        // R-PMT-3: boxes are handed out before noon.
        Assert.Equal(new TimeOnly(12, 0), (Order() with { Time = new(15, 0) }).Decide(Posyandu).Refusal<OutsideDelivery>().Until);
        (Order() with { Posts = [new(new("lansia"), 10), new(new("lansia"), 10)] }).Decide(Posyandu).Refusal<WrongPosts>();
        Assert.Equal(A, Order().Decide(Ordered).Refusal<KitchenFull>().Round);
        Order().Decide(Kenanga.After(new PersonPlaced(Darma, Peran.PetugasKelurahan, Jabatan.Anggota, StatusAnggota.Aktif, new(2020, 1, 1)))).Refusal<NoPmtHere>();
    }

    [Fact]
    public void Rounds_are_lettered_by_the_half_of_the_month_and_then_on()
    {
        var kube = Ordered;
        foreach (var (day, number) in ((int, string)[])[(23, "PMT-2612-B"), (16, "PMT-2612-C"), (2, "PMT-2612-D")])
        {
            kube = kube.After(Order(new(2026, 12, day), 50, 50).Decide(kube));
            Assert.Equal(number, kube.Orders.All[^1].Number.Value);
        }
        Assert.Equal("PMT-2701-A", kube.After(Order(new(2027, 1, 13)).Decide(kube)).Orders.All[^1].Number.Value);
    }

    [Fact]
    public void Until_three_days_before_the_kelurahan_changes_by_itself_and_later_the_ketua_answers()
    {
        var last = Zone.Wib.At(Far.AddDays(-3), new(23, 0));
        var kube = Ordered.After(Change(Ordered, 100, 80, last).Decide(Ordered));
        Assert.Equal((180, new Rupiah(2_700_000)), (kube.BoxesOn(Far), kube.Orders.Find(A)!.Total));

        var late = Change(Ordered, 100, 80, last.AddHours(2));
        late.Decide(Ordered).Refusal<ChangeLate>();
        var asked = Ordered.After((late with { AskKetua = true }).Decide(Ordered));
        Assert.Equal((200, true), (asked.BoxesOn(Far), asked.Orders.Find(A)!.Wish is not null));
        Assert.Equal(180, asked.After(new DecideOrder(Wati, A, true, null, last.AddHours(3)).Decide(asked)).BoxesOn(Far));
        Assert.Equal(200, asked.After(new DecideOrder(Wati, A, false, null, last.AddHours(3)).Decide(asked)).BoxesOn(Far));
        Assert.Equal(180, Ordered.After((late with { By = Wati }).Decide(Ordered)).BoxesOn(Far));
    }

    [Fact]
    public void From_the_hour_of_cooking_on_boxes_are_not_taken_away_and_a_day_gone_by_is_not_called_off()
    {
        var morning = Zone.Wib.At(Far, new(8, 0));
        (Change(Ordered, 100, 50, morning) with { By = Wati }).Decide(Ordered).Refusal<AlreadyCooking>();
        Assert.IsType<Decision.Accepted>((Change(Ordered, 100, 50, Zone.Wib.At(Far, new(4, 0))) with { By = Wati }).Decide(Ordered));
        new CancelPmt(Wati, A, null, Zone.Wib.At(Far.AddDays(1), new(8, 0))).Decide(Ordered).Refusal<DayGoneBy>();
    }

    [Fact]
    public void A_change_keeps_the_menu_and_the_price_of_its_own_day()
    {
        var kube = Ordered.After(Menu("nasi", "telur", "susu").Decide(Ordered)).After(new PriceSet(Pmt, new(20_000), Today, Rini));
        var order = kube.After(Change(kube, 100, 100 - 20, Now).Decide(kube)).Orders.Find(A)!;
        Assert.Equal((new Rupiah(2_700_000), kube.Orders.Find(A)!.Content.Pmt!.Menu), (order.Total, order.Content.Pmt!.Menu));
        Assert.Null(kube.After((Change(kube, 1, 1, Now) with { Target = SasaranPmt.BalitaIbuHamil, Posts = [new(new("balita-1"), 100)] }).Decide(kube)).Orders.Find(A)!.Content.Pmt!.Menu);
    }

    [Fact]
    public void Others_change_and_cancel_nothing()
    {
        Change(Ordered, 100, 80, Now, Lilis).Decide(Ordered).Refusal<NotAllowed>();
        Change(Ordered, 120, 80, Now).Decide(Ordered).Refusal<SameOrder>();
        Change(Ordered, 130, 80, Now).Decide(Ordered).Refusal<KitchenFull>();
        new CancelPmt(Nur, A, null, Now).Decide(Ordered).Refusal<NotAllowed>();
    }

    [Fact]
    public void Before_the_shopping_a_round_is_called_off_and_after_it_the_ketua_is_asked()
    {
        Assert.Equal(0, Ordered.After(new CancelPmt(Darma, A, "ditunda", Now).Decide(Ordered)).BoxesOn(Far));

        var bought = Ordered.After(Bought(500_000));
        Assert.Equal(new Rupiah(500_000), new CancelPmt(Darma, A, null, Now).Decide(bought).Refusal<ShoppingDone>().Spent);
        new CancelPmt(Darma, A, null, Zone.Wib.At(Far.AddDays(-1), new(8, 0))).Decide(Ordered).Refusal<ShoppingDone>();
        var asked = bought.After(new CancelPmt(Darma, A, null, Now, AskKetua: true).Decide(bought));
        Assert.Equal((200, Darma), (asked.BoxesOn(Far), asked.Pmt.CancelWish(A)!.By));
        new DecideCancel(Nur, A, true, Now).Decide(asked).Refusal<NotAllowed>();
        var off = asked.After(new DecideCancel(Wati, A, true, Now).Decide(asked));
        Assert.Equal((0, true), (off.BoxesOn(Far), off.Pmt.CancelWish(A) is null));
        var on = asked.After(new DecideCancel(Wati, A, false, Now).Decide(asked));
        Assert.Equal((200, true), (on.BoxesOn(Far), on.Pmt.CancelWish(A) is null));
        new DecideCancel(Wati, A, true, Now).Decide(on).Refusal<NothingToDecide>();
    }

    [Fact]
    public void The_menu_is_the_puskesmas_and_has_three_kinds_or_her_word()
    {
        Assert.Equal(3, Menu("nasi", "telur").Decide(Ordered).Refusal<MenuShort>().Least);
        Assert.IsType<Decision.Accepted>((Menu("nasi", "telur") with { Few = true }).Decide(Ordered));
        foreach (var who in (PersonId[])[Darma, Wati, Nur, Retno]) (Menu("a", "b", "c") with { By = who }).Decide(Ordered).Refusal<NotAllowed>();
        Menu().Decide(Ordered).Refusal<WrongDishes>();
        var cooking = Ordered.After(new AdvanceOrder(Wati, A, StatusPesanan.Dimasak, Now).Decide(Ordered));
        Menu("a", "b", "c").Decide(cooking).Refusal<AlreadyCooking>();
    }

    [Fact]
    public void The_last_menu_of_the_same_kind_is_used_again()
    {
        new ReuseMenu(Laras, A, Now).Decide(Ordered).Refusal<NoOldMenu>();
        var kube = Ordered.After(Menu("nasi", "telur", "susu").Decide(Ordered));
        Assert.Equal("menu-1", kube.Orders.Find(A)!.Content.Pmt!.Menu!.Value.Value);
        kube = kube.After(Order(new(2026, 12, 2)).Decide(kube));
        var next = kube.Orders.All[^1].Number;
        kube = kube.After(new ReuseMenu(Laras, next, Now).Decide(kube));
        Assert.Equal("menu-1", kube.Orders.Find(next)!.Content.Pmt!.Menu!.Value.Value);
        kube = kube.After(Order(new(2026, 12, 23), 100, 100, target: SasaranPmt.BalitaIbuHamil).Decide(kube));
        new ReuseMenu(Laras, kube.Orders.All[^1].Number, Now).Decide(kube).Refusal<NoOldMenu>();
    }

    [Fact]
    public void A_report_books_the_sale_and_sends_the_invoice_the_same_day()
    {
        var noon = Zone.Wib.At(Far, new(12, 0));
        new ReportRound(Nur, A, [], new(11, 40), 0, Now).Decide(Ordered).Refusal<RoundNotYet>();
        new ReportRound(Darma, A, [], new(11, 40), 0, noon).Decide(Ordered).Refusal<NotAllowed>();
        var kube = Ordered.After(new ReportRound(Nur, A, [], new(11, 40), 0, noon).Decide(Ordered));
        var order = kube.Orders.Find(A)!;
        Assert.Equal((StatusPesanan.Selesai, new Rupiah(3_000_000), Far, new Rupiah(3_000_000)), (order.Status, order.Sold, order.InvoicedOn, order.Left));
        Assert.Equal(A, Assert.Single(kube.Orders.Unpaid).Number);
        new ReportRound(Nur, A, [], new(11, 40), 0, noon).Decide(kube).Refusal<AlreadyReported>();
    }

    [Fact]
    public void What_was_not_brought_is_not_billed()
    {
        var noon = Zone.Wib.At(Far, new(12, 0));
        ReportRound Report(params PostWanted[] brought) => new(Nur, A, brought, new(11, 40), 2, noon);
        var kube = Ordered.After(Report(new PostWanted(new("lansia"), 77)).Decide(Ordered));
        var order = kube.Orders.Find(A)!;
        Assert.Equal((new Rupiah(2_955_000), 197, new Rupiah(2_955_000)), (order.Total, order.Content.Pmt!.Posts.Sum(p => p.Boxes), order.Sold));
        Assert.Equal(2, kube.Pmt.Report(A)!.Leftover);
        Report(new PostWanted(new("lansia"), 81)).Decide(Ordered).Refusal<RoundSize>();
        Report(new PostWanted(new("pos-mawar"), 5)).Decide(Ordered).Refusal<WrongPosts>();
        Report(new PostWanted(new("lansia"), 0), new PostWanted(new("posbindu"), 0)).Decide(Ordered).Refusal<RoundSize>();
    }

    [Fact]
    public void A_shortage_told_after_the_invoice_lowers_it_and_what_was_paid_beyond_goes_back()
    {
        var noon = Zone.Wib.At(Far, new(12, 0));
        CreditRound Credit(int less, string post = "lansia", PersonId? by = null) => new(by ?? Wati, A, new(post), less, noon);
        Credit(5).Decide(Ordered).Refusal<OrderOver>();
        var kube = Ordered.After(new ReportRound(Nur, A, [], new(11, 40), 199, noon).Decide(Ordered));
        foreach (var who in (PersonId[])[Nur, Rini, Darma]) Credit(5, by: who).Decide(kube).Refusal<NotAllowed>();
        Credit(0).Decide(kube).Refusal<RoundSize>();
        Assert.Equal(80, Credit(81).Decide(kube).Refusal<RoundSize>().Most);
        Credit(1, "pos-mawar").Decide(kube).Refusal<WrongPosts>();

        var less = kube.After(Credit(5).Decide(kube));
        var order = less.Orders.Find(A)!;
        Assert.Equal((new Rupiah(2_925_000), new Rupiah(2_925_000), new Rupiah(2_925_000), Rupiah.Zero, Far), (order.Total, order.Sold, order.Left, order.Refund, order.InvoicedOn));
        Assert.Equal((new Rupiah(2_925_000), new Rupiah(-2_925_000)), (less.Ledger.Of(Dana.Usaha, Akun.Pesanan), less.Ledger.Of(Dana.Usaha, Akun.Penjualan)));
        Assert.Equal((75, 195), (less.Pmt.Report(A)!.Delivered.Single(p => p.Code.Value == "lansia").Boxes, less.Pmt.Report(A)!.Leftover));

        var paid = less.After(new ReceivePayment(Rini, A, new(2_925_000), CaraBayar.Transfer, "pmt", noon).Decide(less));
        var over = paid.After(Credit(75).Decide(paid));
        order = over.Orders.Find(A)!;
        Assert.Equal((new Rupiah(1_800_000), new Rupiah(1_125_000), Rupiah.Zero), (order.Total, order.Refund, order.Left));
        Assert.Equal([("posbindu", 120)], order.Content.Pmt!.Posts.Select(p => (p.Code.Value, p.Boxes)));
        Assert.Equal(-order.Refund, over.Ledger.Of(Dana.Usaha, Akun.Pesanan));
        Credit(120, "posbindu").Decide(over).Refusal<RoundSize>();
    }

    [Fact]
    public void A_round_that_the_kitchen_closed_is_only_reported_and_billed_once()
    {
        var noon = Zone.Wib.At(Far, new(12, 0));
        var done = Ordered.After(new AdvanceOrder(Wati, A, StatusPesanan.Selesai, noon).Decide(Ordered));
        var kube = done.After(new ReportRound(Nur, A, [], new(11, 40), 0, noon).Decide(done));
        Assert.Equal((new Rupiah(3_000_000), Far), (kube.Orders.Find(A)!.Sold, kube.Orders.Find(A)!.InvoicedOn));
    }

    [Fact]
    public void The_clock_asks_for_the_menu_until_it_is_there()
    {
        var items = PmtClock.Items(Ordered).OfType<MenuMissing>().ToList();
        Assert.Equal([("puskesmas", 3, 12), ("puskesmas", 4, 9), ("pendamping", 4, 12), ("ketua", 6, 9)], items.Select(i => (i.To.Value, Zone.Wib.Local(i.At).Day, Zone.Wib.Local(i.At).Hour)));
        Assert.Empty(PmtClock.Items(Ordered.After(Menu("nasi", "telur", "susu").Decide(Ordered))));
        Assert.Empty(PmtClock.Items(Ordered.After(new CancelPmt(Darma, A, null, Now).Decide(Ordered))));
        // What is ordered late is not reminded of hours gone by.
        var near = Posyandu.After(Order(Far, now: Zone.Wib.At(Far.AddDays(-5), new(10, 0))).Decide(Posyandu));
        near = near.After(new DecideOrder(Wati, A, true, null, Zone.Wib.At(Far.AddDays(-5), new(10, 30))).Decide(near));
        Assert.Equal(["pendamping", "ketua"], PmtClock.Items(near).OfType<MenuMissing>().Select(i => i.To.Value));
    }

    [Fact]
    public void What_waits_for_the_ketua_is_asked_again()
    {
        var kube = Posyandu.After(Order(Today.AddDays(4)).Decide(Posyandu));
        Assert.Equal([3, 24], PmtClock.Items(kube).OfType<RoundWaits>().Select(i => (int)(i.At - Now).TotalHours));
        Assert.Single(PmtClock.Items(kube).OfType<RoundSilent>());
        Assert.Empty(PmtClock.Items(kube.After(new DecideOrder(Wati, kube.Orders.All[^1].Number, false, null, Now).Decide(kube))));
    }

    private static GiveMenu Menu(params string[] dishes) => new(Laras, A, dishes, null, false, Now);

    private static EntryPosted Bought(int rupiah) => new(new("M3-2611-900"), Today, Now, Rini, Dana.Usaha, Arah.Keluar, JenisTransaksi.BelanjaPesanan, new(rupiah), Chart.Lines(JenisTransaksi.BelanjaPesanan, Arah.Keluar, new(rupiah))) { Order = A };
}
