using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>"telur 28, gula 17,5, minyak 36": a list of goods with a number each, where what was asked already says what the numbers are.</summary>
internal static class GoodsPieces
{
    /// <summary>The pieces in order; empty unless every one has goods and exactly one number.</summary>
    public static List<(string Said, decimal Number)> Read(string text)
    {
        var found = new List<(string, decimal)>();
        foreach (var piece in Pieces(text))
        {
            var words = piece.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
            var scale = words is [.., "ribu" or "rb" or "rebu" or "k"] ? 1000 : 1;
            if (scale > 1) words.RemoveAt(words.Count - 1);
            if (words is [.., var last] && last.EndsWith("rb", StringComparison.Ordinal) && last.Length > 2) (words[^1], scale) = (last[..^2], 1000);
            if (words.Count < 2 || Number(words[^1]) is not { } number || words.SkipLast(1).Any(w => char.IsAsciiDigit(w[0]) && w.Length > 3)) return [];
            var said = words.SkipLast(1).Where(w => w is not ("jadi" or "jd" or "sekarang" or "=" or "harga" or "stok" or "sisa" or "tinggal" or "ubah" or "datang" or "dateng" or "masuk" or "tambah" or "ditambah" or "nambah" or "laku" or "terjual" or "keluar" or "kulakan" or "dtg" or "dtng" or "msk" or "kejual" or "dijual" or "pecah" or "busuk" or "rusak" or "catat" or "di" or "pasar" or "minimal" or "minimum" or "batas" or "ambang")).ToList();
            if (said.Count == 0) return [];
            found.Add((string.Join(' ', said), number * scale));
        }
        return found;
    }

    /// <summary>Cut at lines and commas, not at the comma of a decimal.</summary>
    private static List<string> Pieces(string text)
    {
        var pieces = new List<string>();
        var from = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var cut = i == text.Length || text[i] is '\n' or ';' || text[i] == ',' && !(i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && i > 0 && char.IsAsciiDigit(text[i - 1]));
            if (!cut) continue;
            if (text[from..i].Trim() is { Length: > 0 } piece) pieces.Add(piece);
            from = i + 1;
        }
        return pieces;
    }

    private static decimal? Number(string word)
    {
        if (!char.IsAsciiDigit(word[0])) return null;
        var dots = word.Contains('.') && word.Split('.')[^1].Length == 3;
        return decimal.TryParse((dots ? word.Replace(".", "", StringComparison.Ordinal) : word).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) && n < 1_000_000_000 ? n : null;
    }

    /// <summary>A number in a price: below 1,000 it means thousands (I-7); 500 to 999 are asked.</summary>
    public static (Rupiah? Price, bool Ask) AsPrice(decimal number) => number is >= 500 and < 1000 ? (null, true)
        : (number < 1000 ? number * 1000 : number) is var n && n == decimal.Truncate(n) ? (new Rupiah((long)n), false) : (null, true);
}
