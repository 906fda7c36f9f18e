using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What is said to put a stock right that was just recorded: "salah, telurnya 10", "eh pecahnya 4", "eh yg dtg cuma 18".</summary>
internal static class StokBetul
{
    private static readonly HashSet<string> Beside = new(("eh ehh salah slh keliru harusnya hrsnya seharusnya mestinya bukan bkn tp tapi yg yang dtg datang dateng datangnya datengnya dtgnya masuk masuknya pecah pecahnya busuk rusak rusaknya keluar keluarnya laku lakunya "
        + "cuma cm cuman hanya jadi jd jadinya stok stoknya ya bu pak aja saja ternyata sisa sisanya tambah tambahnya nambah nambahnya kurang kurangnya maksud maksudnya sy saya itu tadi td deng ding nya").Split(' '), StringComparer.Ordinal);

    /// <summary>The number said, and the goods named with it ("" for none); null when the words correct nothing.</summary>
    public static (Betulan Said, string Goods)? Read(string text)
    {
        if (text.Contains("rb", StringComparison.Ordinal) || text.Contains("ribu", StringComparison.Ordinal) || text.Contains("harga", StringComparison.Ordinal)) return null;
        var words = text.Split([' ', ',', '!', '.'], StringSplitOptions.RemoveEmptyEntries);
        var said = Betulan.Read(text) ?? (words is ["eh" or "ehh", ..] && words.Length <= 8 && !text.Contains('?', StringComparison.Ordinal) && words.Count(w => char.IsAsciiDigit(w[0])) == 1 && Whole(words) is { } n ? new Betulan(null, n) : null);
        return said is null ? null : (said, string.Join(' ', words.Where(w => !Beside.Contains(w) && !char.IsAsciiDigit(w[0]) && Units.Named(w) is null)));
    }

    /// <summary>"Eh 4" while a summary is read back: nothing but the number; null for all else.</summary>
    public static decimal? Bare(string text) => text.Split([' ', ',', '!', '.'], StringSplitOptions.RemoveEmptyEntries) is { Length: <= 6 } words && words.Where(w => !Beside.Contains(w) && Units.Named(w) is null).ToList() is [_] ? Whole(words) : null;

    private static decimal? Whole(string[] words) => words.Where(w => char.IsAsciiDigit(w[0])).ToList() is [var one] && int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < 10_000 ? n : null;

    /// <summary>Each piece of "minyakita dtg 24, telur jd 20" with its own word; null where they have one word together or none of their own.</summary>
    public static IReadOnlyList<CatatanStok?>? Kinds(string text, int pieces, Func<string, CatatanStok?> what)
    {
        var parts = text.Split([',', '\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length != pieces) return null;
        var kinds = parts.Select(what).ToList();
        if (kinds.OfType<CatatanStok>().Distinct().Count() < 2) return null;
        for (var i = 1; i < kinds.Count; i++) kinds[i] ??= kinds[i - 1];
        return kinds;
    }

    /// <summary>Stock and, by the words alone, a price: "minyakita dtg 24, telur jd 20" is stock in both parts as long as no thousands are said.</summary>
    public static bool Together(Meaning meaning) => meaning.Is(Intents.StokCatat) && meaning.Also is [_, ..] also && also.All(m => m.Is(Intents.StokCatat, Intents.HargaUbah) && m.Said is { } said && said.Any(char.IsAsciiDigit)
        && !said.Contains("rb", StringComparison.Ordinal) && !said.Contains("ribu", StringComparison.Ordinal) && !said.Contains("harga", StringComparison.Ordinal) && !said.Contains("naik", StringComparison.Ordinal) && !said.Contains("turun", StringComparison.Ordinal)
        && !said.Split(' ').Any(w => w.Length > 3 && w.All(c => char.IsAsciiDigit(c) || c == '.')));
}
