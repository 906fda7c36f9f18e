using System.Runtime.CompilerServices;
using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>A group with several turns a day, days off, prices for several and recipes; the filled example of the documentation.</summary>
public sealed class NewGroupWholeTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.FromHours(7));

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("kubebot-whole-");

    public void Dispose() => directory.Delete(recursive: true);

    private static string Example => Path.Combine(Here(), "..", "..", "..", "docs", "contoh-kelompok");

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    /// <summary>The example with lines of one of its files changed, added or (null) the file left out.</summary>
    private string Changed(string sheet, Func<List<string>, IEnumerable<string>?> change)
    {
        foreach (var file in Directory.EnumerateFiles(Example)) File.Copy(file, Path.Combine(directory.FullName, Path.GetFileName(file)), overwrite: true);
        var path = Path.Combine(directory.FullName, sheet + ".csv");
        if (change([.. File.ReadAllLines(path)]) is { } lines) File.WriteAllLines(path, lines);
        else File.Delete(path);
        return directory.FullName;
    }

    private static (NewKube Group, Kube State) Read(string path)
    {
        var group = GroupSheets.Read(NewGroup.Open(path), Now, []);
        return (group, group.Facts.Aggregate(Kube.Unborn, (k, f) => k.After(f.Fact)));
    }

    private static IReadOnlyList<string> Mistakes(string path) => Assert.Throws<SheetsException>(() => Read(path)).Mistakes;

    [Fact]
    public void The_filled_example_of_the_documentation_is_a_whole_group()
    {
        var (group, kube) = Read(Example);
        string Text(TextId id) => group.Texts[id.Value - 1].Text;
        Assert.Equal([("Jaga pagi", new TimeOnly(7, 0), new TimeOnly(11, 0), 2), ("Jaga siang", new TimeOnly(11, 0), new TimeOnly(15, 0), 1)], kube.Rules.Jaga!.Shifts.Select(s => (Text(s.Name), s.From, s.Until, s.People)));
        Assert.Equal([(7, 7, "Bu Tuti"), (7, 7, "Bu Ijah"), (7, 11, "Pak Jang"), (8, 11, "Bu Yanti")], kube.Rota.Duties.Select(d => (d.Day.Day, kube.Zone.Local(d.Start).Hour, group.People.Single(p => p.Id == d.Person).Call)));
        Assert.Equal(kube.Rules.Jaga.Shifts.Select(s => s.Code), kube.Rota.Duties.Select(d => d.Shift).Distinct());
        var off = Assert.Single(kube.Rota.Holidays.Values);
        Assert.Equal((new DateOnly(2026, 12, 24), true, "Cuti bersama"), (off.Day, off.Closed, Text(off.Name!.Value)));
        var recipe = Assert.Single(group.Facts.Select(f => f.Fact).OfType<RecipeSet>());
        Assert.Equal(("NASI-KOTAK-AYAM", 50), (recipe.Product.Value, recipe.Portions));
        Assert.Equal([("beras", 5m, "kg"), ("ayam potong", 7m, "ekor"), ("tempe", 10m, "papan"), ("kotak nasi", 52m, "lembar")], recipe.Ingredients.Select(i => (Text(i.Name), i.Amount, i.Unit.Value)));
        var goods = group.Facts.Select(f => f.Fact).OfType<ProductListed>().ToDictionary(p => p.Code.Value);
        Assert.Equal(("nasi, ayam goreng, tempe, lalap", "kacang"), (Text(goods["NASI-KOTAK-AYAM"].Contents!.Value), Text(goods["NASI-KOTAK-AYAM"].Allergens!.Value)));
        Assert.Equal([new Tier(2, new(15_000))], group.Facts.Select(f => f.Fact).OfType<PriceSet>().Single(p => p.Code.Value == "BIR-PLETOK").Tiers!);
        Assert.Equal([6m, 10m], group.Facts.Select(f => f.Fact).OfType<StockMinimumSet>().Select(m => m.Minimum));
    }

    [Fact]
    public void A_turn_is_found_by_its_hour_and_no_turn_holds_more_than_it_takes()
    {
        string[] more =
        [
            "7,07/12/2026,Jaga,08.30,Bu Siti,,", "8,07/12/2026,Jaga,,Bu Siti,,", "9,07/12/2026,Jaga,16:00,Bu Siti,,", "10,07/12/2026,Jaga,11:00,Bu Siti,,",
            "11,08/12/2026,Jaga,14:59,Bu Yanti,,", "12,24/12/2026,Jaga,07:00,Bu Siti,,", "13,24/12/2026,Libur,,,,Natal", "14,01/11/2026,Libur,,,,",
        ];
        Assert.Equal(
        [
            "Jadwal.csv!B14: hari libur itu sudah ada di atas, contoh: 05/12/2026",
            "Jadwal.csv!B15: sudah lewat; isi yang akan datang saja, contoh: 05/12/2026",
            "Jadwal.csv!E8: giliran 07:00-11:00 hari itu sudah penuh (2 orang), contoh: Siti",
            "Jadwal!D9: jamnya belum diisi, padahal ada 2 giliran sehari (07:00-11:00, 11:00-15:00), contoh: 10:00",
            "Jadwal.csv!D10: tidak ada giliran pukul 16:00 (07:00-11:00, 11:00-15:00), contoh: 10:00",
            "Jadwal.csv!E11: giliran 11:00-15:00 hari itu sudah penuh (1 orang), contoh: Siti",
            "Jadwal.csv!E12: sudah jaga di giliran itu, contoh: Siti",
            "Jadwal.csv!B13: hari itu libur, contoh: 05/12/2026",
        ], Mistakes(Changed("Jadwal", lines => lines.Concat(more))));
    }

    [Fact]
    public void Turns_that_cannot_be_are_named_by_their_cell_and_the_hours_stand_in_one_place()
    {
        Assert.Equal(
        [
            "Giliran.csv!D4: tidak sesudah jam mulai, contoh: 11:00",
            "Giliran.csv!C5: giliran pukul 07:00 sudah ada di atas; yang berdua atau bertiga ditulis di Jumlah orang, contoh: 07:00",
            "Giliran.csv!E6: '0' bukan angka bulat dari 1 sampai 10, contoh: 1",
        ], Mistakes(Changed("Giliran", lines => [.. lines, "3,Jaga malam,19:00,07:00,1", "4,Jaga pagi lagi,07:00,12:00,1", "5,Jaga sore,15:00,17:00,0"])));
        Assert.Equal(["Kelompok.csv!B17: pukul 08:00, tetapi di lembar Giliran pukul 07:00; kosongkan di sini, contoh: 07:00"], Mistakes(Changed("Kelompok", lines => [.. lines, "Jam jaga mulai,08:00"])));
    }

    [Fact]
    public void A_recipe_is_of_something_sold_for_a_number_of_portions_and_names_nothing_twice()
    {
        Assert.Equal(
        [
            "Resep.csv!F6: '1 kg' bukan satu kata, contoh: kg",
            "Resep.csv!D7: 'Beras' sudah ada di resep ini, contoh: beras",
            "Resep.csv!C8: di atas untuk 50 porsi; satu resep satu jumlah porsi, contoh: 50",
            "Resep.csv!B9: 'Rendang' tidak ada di lembar Produk, contoh: Nasi kotak ayam",
            "Resep.csv!E10: harus lebih dari nol, contoh: 5",
            "Resep!C10: belum diisi; untuk berapa porsi resep ini?, contoh: 50",
        ], Mistakes(Changed("Resep", lines => [.. lines, "5,Nasi kotak ayam,,timun,1,1 kg", "6,nasi kotak ayam,,Beras,2,kg", "7,Nasi kotak ayam,40,garam,1,bungkus", "8,Rendang,10,daging,1,kg", "9,Bir pletok,,jahe,0,kg"])));
    }

    [Theory]
    [InlineData("4,Onde-onde,,Kue,biji,2000,,,,10 = 18000; 10 = 17000,,", "Produk.csv!J5: '10 = 18000; 10 = 17000' bukan banyaknya dan harganya, contoh: 20 = 480000")]
    [InlineData("4,Onde-onde,,Kue,biji,2000,,,,sepuluh,,", "Produk.csv!J5: 'sepuluh' bukan banyaknya dan harganya, contoh: 20 = 480000")]
    [InlineData("4,Onde-onde,,Kue,biji,,,,,10 = 18.000,,", "Produk!F5: harga satuannya belum diisi, padahal ada harga paket, contoh: 25000")]
    [InlineData("4,Onde-onde,,Kue,biji,2000,,,5,,,", "Produk!H5: belum diisi, padahal ada batas stok, contoh: 0")]
    [InlineData("4,bir pletok,,,botol,9000,,,,,,", "Produk.csv!B5: 'bir pletok' sudah ada di atas, contoh: Nasi kotak ayam")]
    public void What_is_sold_is_looked_at_cell_by_cell(string line, string mistake) => Assert.Equal([mistake], Mistakes(Changed("Produk", lines => [.. lines, line])));

    [Fact]
    public void Without_the_new_sheets_a_group_is_what_it_was_before()
    {
        var path = Changed("Giliran", _ => null);
        File.Delete(Path.Combine(path, "Resep.csv"));
        File.AppendAllText(Path.Combine(path, "Kelompok.csv"), "Jam jaga mulai,07:00\nJam jaga selesai,11:00\n");
        File.WriteAllLines(Path.Combine(path, "Jadwal.csv"), ["No,Tanggal,Kegiatan,Jam,Siapa", "1,07/12/2026,Jaga,,Bu Tuti", "2,08/12/2026,Jaga,08:00,Bu Ijah"]);
        var (_, kube) = Read(path);
        Assert.Equal("LAPAK", Assert.Single(kube.Rules.Jaga!.Shifts).Code.Value);
        Assert.Equal([7, 8], kube.Rota.Duties.Select(d => kube.Zone.Local(d.Start).Hour));
    }
}
