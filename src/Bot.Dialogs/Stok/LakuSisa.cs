using System.Globalization;

namespace Bot.Dialogs;

/// <summary>"Minyak 2 liter laku 4 sisa 7": how many went and how many are left, of one good.</summary>
internal sealed record LakuSisa(string Goods, decimal Sold, decimal Left)
{
    /// <summary>Null when not both are said.</summary>
    public static LakuSisa? Read(string text)
    {
        var w = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var sold = Array.FindIndex(w, x => x is "laku" or "terjual" or "kejual" or "dijual" or "keluar");
        var left = Array.FindIndex(w, x => x is "sisa" or "sisanya" or "tinggal" or "tinggalnya");
        if (sold < 1 || left < sold + 2 || left > sold + 3 || left + 1 >= w.Length || left + 3 < w.Length) return null;
        return Number(w[sold + 1]) is { } went && Number(w[left + 1]) is { } stays ? new(string.Join(' ', w[..sold].Where(x => x is not ("stok" or "catat"))), went, stays) : null;
    }

    private static decimal? Number(string word) => decimal.TryParse(word.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) ? n : null;
}
