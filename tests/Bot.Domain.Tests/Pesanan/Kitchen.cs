using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

/// <summary>The small group with a menu, 200 boxes a day, and the deadlines and advance of the handbook (3.6).</summary>
internal static class Kitchen
{
    public static readonly Code Ayam = new("NK-AYAM"), Snack = new("SB-3"), Tumpeng = new("TMP-10"), Kue = new("KB-BIJI"), Pletok = new("BP-250"), Pmt = new("PMT-KTK");
    public static readonly PersonId Dewi = new("dewi"), Darma = new("darma");

    public static readonly CateringRules Usual = new()
    {
        BoxesPerDay = 200, DpPercent = 50, DpFrom = new(200_000), AutoUpTo = new(2_000_000), NewCustomerBoxes = 50, FreeFrom = 20, Fee = new(15_000), Pmt = new(),
        Deadlines = [new(19, 1, new(15, 0)), new(49, 2, new(17, 0)), new(100, 3, new(17, 0)), new(200, 7, new(17, 0))],
    };

    public static readonly Kube Open = new Fact[]
    {
        new RulesSet(new Rules { Catering = Usual }),
        new PersonPlaced(Dewi, Peran.Pelanggan, Jabatan.Anggota, StatusAnggota.Aktif, new(2020, 1, 1)),
        new PersonPlaced(Darma, Peran.PetugasKelurahan, Jabatan.Anggota, StatusAnggota.Aktif, new(2020, 1, 1)),
        Good(Ayam, "kotak", Kategori.Catering, 10), Good(Snack, "kotak", Kategori.Catering, 10), Good(Tumpeng, "tampah", Kategori.Catering, null) with { Boxes = 10 },
        Good(Kue, "biji", Kategori.Kue, 30), Good(Pletok, "botol", Kategori.Minuman, null), Good(Pmt, "kotak", Kategori.Pmt, null),
        Price(Ayam, 25_000), Price(Snack, 12_000), Price(Tumpeng, 250_000), Price(Kue, 2_500), Price(Pletok, 10_000) with { Tiers = [new(2, new(15_000))] }, Price(Pmt, 15_000),
    }.Aggregate(Kenanga, (k, f) => k.After(f));

    public static readonly DateOnly Saturday = new(2026, 12, 5);
    public static readonly TimeOnly Eleven = new(11, 0);

    public static PlaceOrder Order(Code code, int count, DateOnly? day = null, TimeOnly? time = null, PersonId? by = null, DateTimeOffset? now = null) =>
        new(by ?? Lilis, by ?? Lilis, [new(code, count)], day ?? Saturday, time ?? Eleven, CaraTerima.Antar, "RT 05, dekat pos ronda", now ?? Now);

    /// <summary>The group after an order, and the order.</summary>
    public static (Kube Kube, Order Order) Ordered(this Kube kube, PlaceOrder order) => kube.After(order.Decide(kube)) is var after ? (after, after.Orders.All[^1]) : default;

    public static Kube Paid(this Kube kube, Code order, int rupiah, JenisTransaksi kind = JenisTransaksi.DpPesanan, Arah way = Arah.Masuk) =>
        kube.After(new EntryPosted(kube.Ledger.NextNumber(kube.Prefix, Today), Today, Now, Rini, Dana.Usaha, way, kind, new(rupiah), Chart.Lines(kind, way, new(rupiah))) { Order = order });

    /// <summary>A PMT round of so many boxes stands on a day.</summary>
    public static Kube Round(this Kube kube, DateOnly day, int boxes) =>
        kube.After(new OrderPlaced(kube.Orders.NextRound(day), JenisPesanan.Pmt, Darma, Darma, new([new(Pmt, boxes, new(15_000), new Rupiah(15_000) * boxes)], Rupiah.Zero, day, new(10, 0), CaraTerima.Antar, new TextId(90))
        {
            Pmt = new(Bot.Domain.PmtRules.Usually(day), [new(new("posbindu"), boxes)], null),
        }, StatusPesanan.Dikonfirmasi, Rupiah.Zero, true, Now));

    private static ProductListed Good(Code code, string unit, Kategori kind, int? least) => new(code, new(80), [], new(unit), true) { Kind = kind, Least = least };

    private static PriceSet Price(Code code, int rupiah) => new(code, new(rupiah), Today.AddDays(-1), Rini);
}
