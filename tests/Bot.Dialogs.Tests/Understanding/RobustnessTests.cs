using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>How a thing is written does not change what it is; and no text at all brings the reader down.</summary>
public sealed class RobustnessTests
{
    private static readonly string[] Lines =
    [
        "saldo kas", "kas ada berapa", "iuran saya", "nur bayar 10rb", "iuran semua kecuali nur", "siapa belum iuran", "keluar 175rb beli kotak nasi",
        "ambil kas 50rb parkir bazar", "kas masuk 200rb hadiah lomba", "koreksi", "bu tuti bukan 50 ribu tapi 5 ribu", "bantuan iks", "mutasi kas oktober",
        "kuitansi m3-2611-044", "nur 10, ida 15, marni 5", "wati yuli tuti lunas", "terima sumbangan 100 ribu",
    ];

    public static TheoryData<string, string> Variants()
    {
        var data = new TheoryData<string, string>();
        foreach (var line in Lines)
        {
            data.Add(line, "assalamualaikum bu, " + line);
            data.Add(line, "halo kak " + line + " ya bu");
            data.Add(line, line + " dong 🙏😊");
            data.Add(line, line.ToUpperInvariant());
            data.Add(line, "  " + line.Replace(" ", "   ", StringComparison.Ordinal) + "\n");
            data.Add(line, string.Join(' ', line.Split(' ').Select(Elongated)));
            data.Add(line, string.Join(' ', line.Split(' ').Select(WithoutVowels)));
            data.Add(line, "\u200B" + line.Replace("a", "а", StringComparison.Ordinal) + "\u200F");
            data.Add(line, new string([.. line.Select(c => c is >= '!' and <= '~' ? (char)(c + 0xFEE0) : c)]));
        }
        return data;
    }

    [Theory, MemberData(nameof(Variants))]
    public void The_manner_of_writing_changes_nothing(string line, string variant)
    {
        var understand = new UnderstandLine(new Understander());
        Assert.Equal(Gist(understand, line), Gist(understand, variant));
    }

    private static string Gist(UnderstandLine understand, string text)
    {
        var line = understand.Answer(null, "bendahara", Roster.Saturday, text, Roster.People);
        using var json = System.Text.Json.JsonDocument.Parse(line);
        return json.RootElement.GetProperty("intent").GetString() + json.RootElement.GetProperty("slots").GetRawText();
    }

    private static string Elongated(string word) => word.All(char.IsLetter) && word.Length > 2 ? word + new string(word[^1], 3) : word;

    /// <summary>As people shorten: the first letter stays, long words lose every other vowel; purposes and amounts are words too.</summary>
    private static string WithoutVowels(string word)
    {
        if (word is not ("saldo" or "iuran" or "bayar" or "kecuali" or "belum" or "keluar" or "masuk" or "kuitansi" or "koreksi" or "mutasi" or "bantuan" or "terima" or "lunas" or "ambil" or "berapa" or "siapa")) return word;
        return word[0] + string.Concat(word.Skip(1).Where(c => !"aiueo".Contains(c, StringComparison.Ordinal)));
    }

    public static TheoryData<string> Nasty() => new()
    {
        "", " ", "\0\0\0", "\uD83D", "\uDC4D\uD83D", "\uFEFF\u200E\u200F", "م ر ح ب ا 5 ريال", new string('9', 5000), string.Concat(Enumerable.Repeat("😀", 10_000)),
        new string('a', 1_000_000), string.Concat(Enumerable.Repeat("nur bayar 10rb, ", 20_000)), new string('"', 300), string.Concat(Enumerable.Repeat("1/", 500)),
        "1.1.1.1.1.1,1,1,1", "00/00/0000", "99/99/9999", "tgl 0", "tgl 99", "31/12/9999", "1 januari 0000", "9999999999 hari lalu", "9999 tahun lalu", "999 bulan lagi", "9999-12-31",
        "minus minus 5", "rp rp rp", "@@@@", "----", "+62", "rp.", "rp -", "ke-", "bu", "bu pak", "kecuali", "semua kecuali", "setengah setengah setengah", "satu koma", "koma koma",
        "seperempat seperempat", "m3-2611-", "-2611-044", "http", "😀👍🏽👎🙏✅", "1️⃣2️⃣", "e\u0301\u0301\u0301", "İstanbul", "ǅ", "\u2028\u2029", "ribu juta miliar triliun", "1 triliun triliun triliun triliun",
    };

    [Theory, MemberData(nameof(Nasty))]
    public void No_text_brings_it_down(string text)
    {
        foreach (var role in (string[])["bendahara", "tetangga", "???"])
            foreach (var slot in (bool[])[true, false])
            {
                var heard = Roster.Hear(text, role, slot);
                Assert.True(heard.Raw.Length <= 4096);
                Assert.All(heard.Money, m => Assert.InRange(m.Value.Amount, -1_000_000_000_000_000_000, 1_000_000_000_000_000_000));
            }
    }

    private static readonly string[] Pieces =
    [
        "nur", "bu", "siti", "bayar", "10", "rb", "ribu", "juta", "setengah", "koma", "-", "/", "tgl", "31", "november", "minggu", "lalu", "depan", "kecuali", "semua", "eh", "bukan", "tapi", "jadi",
        "rp", ".", ",", "\"", "m3-2611-044", "081200000001", "@", "x", "kali", "ke", "satu", "dua", "puluh", "belas", "ratus", "sejuta", "gocap", "perak", "kotak", "iks", "kas", "keluar", "masuk",
        "?", "😀", "\uD83D", "\u200F", "1/2", "99999999999999999999", "1.2.3", "bulan", "hari", "terakhir", "sampai", "k", "M", "½", "saya", "kurang", "total", "=", "akhir", "jam",
    ];

    [Fact]
    public void Random_messages_neither_throw_nor_change_their_reading()
    {
        var message = Gen.ListOf(Gen.Elements(Pieces)).Select(p => string.Join(p.Count % 3 == 0 ? "" : " ", p));
        Prop.ForAll(message.ToArbitrary(), text =>
        {
            var (first, second) = (Printed(text), Printed(text));
            return first == second;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Fact]
    public void Random_characters_do_not_throw()
    {
        var characters = Gen.ArrayOf(Gen.Choose(0, 0xFFFF)).Select(codes => new string([.. codes.Select(c => (char)c)]));
        Prop.ForAll(characters.ToArbitrary(), text => Printed(text).Length > 0).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void Every_amount_said_in_words_is_read_back()
    {
        Prop.ForAll(Gen.Choose(1, 999_999).ToArbitrary(), n =>
        {
            var read = Roster.Hear("Rp " + Terbilang(n)).Money;
            return read.Count == 1 && read[0].Value.Amount == n && !read[0].MustAsk;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private static string Printed(string text) => new UnderstandLine(new Understander()).Answer(null, "bendahara", Roster.Saturday, text, Roster.People);

    private static string Terbilang(int n)
    {
        string[] units = ["", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"];
        var words = new StringBuilder();
        if (n >= 1000) { words.Append(n / 1000 == 1 ? "seribu" : Small(n / 1000) + " ribu").Append(' '); n %= 1000; }
        return words.Append(Small(n)).ToString().Trim();

        string Small(int m) => m switch
        {
            < 12 => units[m],
            < 20 => units[m - 10] + " belas",
            < 100 => $"{units[m / 10]} puluh {units[m % 10]}".Trim(),
            < 200 => ("seratus " + Small(m - 100)).Trim(),
            _ => $"{units[m / 100]} ratus {Small(m % 100)}".Trim(),
        };
    }
}
