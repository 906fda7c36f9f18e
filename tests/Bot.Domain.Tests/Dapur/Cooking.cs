using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

/// <summary>A kitchen for rules: ten members, a box dish and a PMT box with their recipes, dry goods, orders on given days.</summary>
internal static class Cooking
{
    public static readonly Code Ayam = new("NK-AYAM"), Pmt = new("PMT-KTK"), Peyek = new("PYK"), Kue = new("KB-BIJI"), Balita = new("pmt-balita");
    public static readonly DateOnly Wednesday = new(2026, 11, 25);

    public static readonly Kube Dapur = Ten(10);

    /// <summary>The group with so many members, officers first.</summary>
    public static Kube Ten(int members) => Group.Kenanga.With(
    [
        .. Enumerable.Range(6, Math.Max(members - 5, 0)).Select(n => new PersonPlaced(new($"n{n:00}"), Peran.Anggota, Jabatan.Anggota, StatusAnggota.Aktif, new(2016, 1, 1))),
        new RulesSet(new Rules { Catering = new CateringRules { BoxesPerDay = 200 } }),
        Listed(Ayam, Kategori.Catering), Listed(Pmt, Kategori.Pmt), Listed(Peyek, Kategori.Camilan), Listed(Kue, Kategori.Kue),
        new RecipeSet(Ayam, null, 50, [Need("beras", 5, "kg"), Need("ayam-potong", 7, "ekor"), Need("telur-ayam", 2.5m, "kg"), Need("timun", 3, "kg"), Need("kotak-nasi", 52, "lembar")]),
        new RecipeSet(Pmt, Balita, 100, [Need("mi-basah", 8, "kg"), Need("telur-ayam", 7, "kg"), Need("kotak-makan", 103, "lembar")]),
    ]);

    public static Ingredient Need(string code, decimal amount, string unit) => new(new(code), new(1), amount, new(unit));

    /// <summary>An order for a day at ten, taken.</summary>
    public static OrderPlaced Ordered(string number, DateOnly day, Code code, int count, Code? menu = null, StatusPesanan status = StatusPesanan.Dikonfirmasi) => new(
        new(number), menu is null ? JenisPesanan.Catering : JenisPesanan.Pmt, Lilis, Lilis, new([new(code, count, new(15_000), new(15_000 * count))], Rupiah.Zero, day, new(10, 0), CaraTerima.Antar, null)
        {
            Pmt = menu is { } m ? new(SasaranPmt.BalitaIbuHamil, [new(new("balita-1"), count)], m) : null,
        }, status, Rupiah.Zero, false, Now);

    public static Kube With(this Kube kube, params ReadOnlySpan<Fact> facts)
    {
        foreach (var fact in facts) kube = kube.After(fact);
        return kube;
    }

    private static ProductListed Listed(Code code, Kategori kind) => new(code, new(1), [], new("kotak"), true) { Kind = kind };
}
