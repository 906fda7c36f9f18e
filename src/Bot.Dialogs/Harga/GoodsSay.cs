using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Goods, counts and their days as every sentence prints them.</summary>
internal static class GoodsSay
{
    /// <summary>14, 0,5, 1.000</summary>
    public static string Number(decimal count)
    {
        var whole = decimal.Truncate(count);
        var text = whole.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');
        return whole == count ? text : text + "," + (count - whole).ToString("0.##", CultureInfo.InvariantCulture)[2..];
    }

    /// <summary>14 kg</summary>
    public static string Count(decimal count, Ware ware) => $"{Number(count)} {ware.Unit}";

    /// <summary>"Rp27.500 per kg"</summary>
    public static string Per(Rupiah price, Ware ware) => $"{price} per {ware.Unit}";

    /// <summary>Inside a sentence names begin small, a brand does not: "minyak goreng kemasan 2 liter".</summary>
    public static string Inside(string name) => name.StartsWith("Minyakita", StringComparison.Ordinal) ? name : name.Length > 1 && char.IsUpper(name[0]) && !char.IsUpper(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    /// <summary>"Rp13.100 per kg" of a pack of five; empty where a pack is one measure or less, or no even share.</summary>
    public static string Share(Rupiah price, Ware ware) =>
        ware.Size is ({ } count and > 1, "kg" or "liter") size && decimal.Round(price.Amount / count) is var each ? $" ({new Rupiah((long)each)} per {size.Unit})" : "";

    /// <summary>"hari ini", "kemarin sore, Jumat, 20 November", "Rabu, 18 November".</summary>
    public static string When(DateTimeOffset at, DateOnly today, Zone zone)
    {
        var day = zone.Date(at);
        return day == today ? $"hari ini pukul {Say.Hour(at, zone)}"
            : day == today.AddDays(-1) ? $"kemarin {Say.PartOfDay(at, zone)}, {Say.DayName(day)}, {Say.Day(day)}" : $"{Say.DayName(day)}, {Say.Day(day)}";
    }

    /// <summary>"lebih murah Rp2.000 dari pasar (cek 18 November)"; a look that is older than a week says how old. Null: nothing may be said (R-HRG-2).</summary>
    public static string? Cheaper(Scene s, Ware ware, PriceLine line, decimal count) => s.Kube.Cheaper(ware.Code, line.Price, s.Today) is { } c
        && new Rupiah((long)decimal.Round((line.Price + c.Less).Amount * count)) - line.For(count) is { Amount: > 0 } less ? $"lebih murah {less} dari pasar ({Looked(c.On, s.Today)})" : null;

    public static string Looked(DateOnly on, DateOnly today) => $"cek {Say.Day(on)}{(today.DayNumber - on.DayNumber is > 7 and var days ? $", sudah {days} hari lalu" : "")}";

    /// <summary>"dihitung kemarin sore, …": the last count, or the last record.</summary>
    public static string Known(Stock stock, Scene s) => stock.Last is { } last ? $"{(last.Why == Gerak.Selisih ? "dihitung" : "dicatat")} {When(last.At, s.Today, s.Kube.Zone)}" : "belum dihitung";

    /// <summary>" (harga 3 November, tanyakan dulu ya)" behind a price that may have changed (R-HRG-1); empty behind a fresh one.</summary>
    public static string Aged(Scene s, PriceLine line) => s.Kube.IsOld(line, s.Today) ? $" (harga {Say.Day(line.From)}, tanyakan dulu ya)" : "";

    /// <summary>" (dipesan 30)": what is promised of goods on a list; empty when nothing is.</summary>
    public static string Promised(Kube kube, Ware ware) => kube.Promised(ware.Code) is > 0 and var n ? $" (dipesan {Number(n)})" : "";

    /// <summary>"6 botol sudah dipesan, yang bebas 16 botol.": what is promised and what is left; null when nothing is promised.</summary>
    public static string? Free(Kube kube, Ware ware) => kube.Promised(ware.Code) is not (> 0 and var n) ? null
        : kube.Free(ware.Code) is > 0 and var free ? $"{Count(n, ware)} sudah dipesan, yang bebas {Count(free, ware)}."
        : kube.Free(ware.Code) is < 0 and var missing ? $"Yang dipesan {Count(n, ware)}, jadi masih kurang {Count(-missing, ware)}." : "Semuanya sudah dipesan.";

    /// <summary>"pukul 08.00-17.00 WIB" of the stall with its days; null when it is not known.</summary>
    public static string? Hours(Kube kube) => kube.PriceRules().Open is { } open
        ? $"{Days(open.Days)} pukul {open.From.ToString("HH.mm", CultureInfo.InvariantCulture)}-{open.Until.ToString("HH.mm", CultureInfo.InvariantCulture)} {kube.Zone.Name}" : null;

    private static string Days(IReadOnlyList<DayOfWeek> days)
    {
        var sunday = new DateOnly(2026, 11, 22);
        var inWeek = days.Select(d => ((int)d + 6) % 7).Order().ToList();
        return inWeek.Count == 7 ? "setiap hari" : inWeek.Count > 2 && inWeek[^1] - inWeek[0] == inWeek.Count - 1
            ? $"{Say.DayName(sunday.AddDays(inWeek[0] + 1))}-{Say.DayName(sunday.AddDays(inWeek[^1] + 1))}" : Say.List([.. inWeek.Select(d => Say.DayName(sunday.AddDays(d + 1)))]);
    }
}
