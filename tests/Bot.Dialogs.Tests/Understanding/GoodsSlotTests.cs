using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>The slots of orders, kitchen, prices, stock and consignment, with the wish given.</summary>
public sealed class GoodsSlotTests
{
    public static TheoryData<string, string, string, string> Lines()
    {
        var lines = new TheoryData<string, string, string, string>();
        foreach (var row in Tables.Rows("goods-slots.tsv")) lines.Add(row[0], row[1], row[2], row[3]);
        return lines;
    }

    [Theory, MemberData(nameof(Lines))]
    public void A_line_has_its_slots(string role, string wish, string text, string slots) => Assert.Equal(slots, Slots(role, wish, text));

    [Theory]
    [InlineData("pesan 20 seblak", """{"item":"seblak","jumlah":20}""")]
    [InlineData("pesen zuppa sup 12 cup", """{"item":"zuppa sup","jumlah":12,"satuan":"cup"}""")]
    [InlineData("mau 15 porsi mangut lele bu", """{"item":"mangut lele","jumlah":15,"satuan":"porsi"}""")]
    public void Goods_nobody_listed_are_found_by_their_count(string text, string slots) => Assert.Equal(slots, Slots("tetangga", "pesan_catering", text));

    [Theory]
    [InlineData("nasi kunng 40 kotak", "nasi kuning")]
    [InlineData("KASTENGELNYA 2 toples", "kastengel")]
    [InlineData("tumpengg 1 tampah", "tumpeng")]
    [InlineData("krpk bwg 3 bks", "keripik bawang")]
    [InlineData("stik kejuu 3 bks", "stik keju")]
    public void A_misspelt_name_is_the_catalogue_s(string text, string item) => Assert.Equal(item, Value("pesan_catering", text, "item"));

    [Theory]
    [InlineData("stok mangga 4 kg", "mangga")]
    [InlineData("stok manggis 4 kg", "manggis")]
    [InlineData("stok lupis 20", "lupis")]
    public void Another_word_is_not_bent_to_one_we_know(string text, string goods) => Assert.Equal(goods, Value("stok_catat", text, "barang"));

    [Theory]
    [InlineData("nasi kotak 40", null)]
    [InlineData("40 kotak nasi kuning", "kotak")]
    [InlineData("snack box 40", null)]
    [InlineData("snack kotaknya 40", null)]
    public void A_unit_that_belongs_to_the_name_is_none(string text, string? unit) => Assert.Equal(unit, Value("pesan_catering", text, "satuan"));

    [Theory]
    [InlineData("p-2611-04 sampai mana", "P-2611-04")]
    [InlineData("status P 2611 07", "P-2611-07")]
    [InlineData("p2611-4 gimana", "P-2611-04")]
    [InlineData("P.2611.05 jadi?", "P-2611-05")]
    [InlineData("pmt 2612 b aman?", "PMT-2612-B")]
    [InlineData("PMT/2612/A aman?", "PMT-2612-A")]
    [InlineData("pesanan p 2613 04", null)]
    [InlineData("pmt 2612 kotak", null)]
    public void An_order_s_number_is_read_however_it_is_written(string text, string? number) => Assert.Equal(number, Value("pesan_status", text, "nomor"));

    [Fact]
    public void Nothing_is_counted_that_names_a_place_an_age_or_an_hour() =>
        Assert.Equal("""{"item":"nasi uduk","tanggal":"2026-11-22","jam":"07:00","alamat":"rumah bu sumi rt 03 rw 7","cara":"antar"}""",
            Slots("tetangga", "pesan_catering", "nasi uduk buat ultah ke 7 besok jam 7 antar ke rumah bu sumi rt 03 rw 7"));

    [Fact]
    public void A_range_or_a_choice_gives_no_number() => Assert.Equal("""{"item":"nasi kuning"}""", Slots("tetangga", "pesan_catering", "nasi kuning 30-40 ya bu"));

    [Fact]
    public void Prices_of_five_hundred_to_999_are_asked() => Assert.Equal("""{"barang":"telur"}""", Slots("bendahara", "harga_ubah", "telur jadi 750"));

    [Fact]
    public void Without_a_catalogue_kitchen_words_are_goods_all_the_same() =>
        Assert.Equal("""{"rincian":[{"item":"lemper","jumlah":20},{"item":"kue lapis","jumlah":15,"satuan":"biji"}]}""", Slots("tetangga", "pesan_catering", "lemper 20 sama kue lapis 15 biji", []));

    [Fact]
    public void A_large_catalogue_is_indexed_once()
    {
        var many = Enumerable.Range(0, 5000).Select(i => new Goods($"X{i}", $"Barang {(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}{(char)('a' + i / 676)}oko jenis {i}", [], "pcs")).Concat(Catalogue.Goods).ToList();
        Slots("tetangga", "pesan_catering", "nasi kuning 20 kotak", many);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 200; i++) Assert.Equal("nasi kuning", Value("pesan_catering", "nasi kuning 20 kotak besok jam 10", "item", many));
        Assert.True(watch.ElapsedMilliseconds < 2000, $"{watch.ElapsedMilliseconds} ms");
    }

    public static TheoryData<string> Wishes() =>
        [.. Tables.Rows("goods-slots.tsv").Select(r => r[1]).Distinct()];

    [Theory, MemberData(nameof(Wishes))]
    public void No_text_makes_a_reader_stumble(string wish)
    {
        var random = new Random(7);
        var words = Tables.Rows("goods-slots.tsv").SelectMany(r => r[2].Split(' ')).Concat(["-", ",", "@", "rp", "\ud83d", "½", "9999999999999999", "pmt", "pos", "masing2", "yg", "isi", "ke", "jadi", "p", "2611", "a", "tumpeng"]).ToArray();
        for (var n = 0; n < 400; n++)
        {
            var text = string.Join(random.Next(4) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 40)).Select(_ => words[random.Next(words.Length)]));
            Slots("tetangga", wish, text);
        }
        Slots("tetangga", wish, new string('9', 4096));
        Slots("tetangga", wish, string.Concat(Enumerable.Repeat("nasi 2 ", 600)));
        Slots("tetangga", wish, "");
    }

    private static string Slots(string role, string wish, string text, IReadOnlyList<Goods>? goods = null)
    {
        using var line = JsonDocument.Parse(UnderstandLine.Given(null, role, Roster.Saturday, text, Roster.People, wish, goods ?? Catalogue.Goods));
        return line.RootElement.GetProperty("slots").GetRawText();
    }

    private static string? Value(string wish, string text, string key, IReadOnlyList<Goods>? goods = null)
    {
        using var line = JsonDocument.Parse(Slots("tetangga", wish, text, goods));
        return line.RootElement.TryGetProperty(key, out var value) ? value.ToString() : null;
    }
}
