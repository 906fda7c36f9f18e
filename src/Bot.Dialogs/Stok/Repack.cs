using System.Globalization;

namespace Bot.Dialogs;

/// <summary>Bulk goods repacked: "beras 50 kg jadi 10 karung 5 kg" (R-HRG-3).</summary>
/// <param name="Goods">What it is called, without sizes.</param>
/// <param name="Whole">How much there was, in <paramref name="Unit"/>.</param>
/// <param name="Count">How many packs, each of <paramref name="Size"/>.</param>
internal sealed record Repack(string Goods, decimal Whole, decimal Count, decimal Size, string Unit)
{
    /// <summary>Null when the message says nothing of the kind.</summary>
    public static Repack? Read(string text)
    {
        var w = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(w, x => x is "jadi" or "menjadi" or "jd");
        if (at < 3 || at + 4 >= w.Length + 0 && at + 4 != w.Length - 0) return null;
        var rest = w[(at + 1)..];
        if (rest is not [var count, var pack, var size, var of, ..] || Units.Named(pack) is null || Units.Named(of) is not { } unit || !Units.IsMeasure(unit)) return null;
        return Units.Named(w[at - 1]) == unit && Number(w[at - 2]) is { } whole && Number(count) is { } n && Number(size) is { } each && each > 0 && whole > 0
            ? new(string.Join(' ', w[..(at - 2)].Where(x => x is not ("bungkus" or "repack" or "bagi"))), whole, n, each, unit) : null;
    }

    private static decimal? Number(string word) => decimal.TryParse(word.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) ? n : null;
}
