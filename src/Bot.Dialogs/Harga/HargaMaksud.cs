using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A number beside goods that may be no selling price at all: what the kitchen paid, or what lies on the shelf. It is asked before a price is proposed.</summary>
internal static class HargaMaksud
{
    private static readonly HashSet<string> Sells = new("harga harganya jual dijual jualnya".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Moves = new("naik turun naikin naikkan turunin turunkan".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Weighed = new("kg kilo kilogram sekilo kiloan liter ltr seliter ons papan sepapan ekor seekor".Split(' '), StringComparer.Ordinal);

    /// <summary>"Harga jual, atau …?" for one good whose number is far from its price, or that was said right after something else was recorded; null where it is plainly a price.</summary>
    public static Step? Doubt(Scene s, PriceDraft d)
    {
        if (d is not { What: HargaApa.Jual, Items: [{ Code: { } code, Price: { } price }] } || s.Heard.Text.Contains("usul", StringComparison.Ordinal) || GoodsFinder.Of(s.Kube, s.Known.People).Find(code) is not { } ware || s.Kube.Prices.Of(code).On(s.Today) is not { Price: var now }) return null;
        var words = s.Words;
        // A dish is sold by the box: what is said by the kilo is what goes into it.
        if (ware.Product.Kind == Kategori.Catering && words.Any(w => Weighed.Contains(w) && !ware.Name.Contains(w, StringComparison.OrdinalIgnoreCase)))
            return Step.Reply($"{ware.Name} dijual per {ware.Unit}, jadi {price} itu belum saya pakai sebagai harganya, {s.Who.Honorific}. Kalau itu belanja bahan, tulis misalnya *kas keluar {price.Amount / 1000} ribu buat belanja*.", new Choice("Daftar harga"), new Choice("Ubah harga"));
        if (words.Any(Sells.Contains)) return null;
        var far = price.Amount > now.Amount * 2 || price.Amount * 2 < now.Amount;
        var just = s.Talk is { DoneNumbers: { } done, DoneAt: { } at } && s.Now - at < Betulan.JustNow && !words.Any(Moves.Contains) && done == CatatStok.Recorded && !s.Heard.Text.Contains("rb", StringComparison.Ordinal) && !s.Heard.Text.Contains("ribu", StringComparison.Ordinal);
        if (!far && !just) return null;
        var sells = new Choice("Harga jual", string.Create(CultureInfo.InvariantCulture, $"#harga.jual:{code.Value}={price.Amount}{d.Date?.ToString("'='yyyy-MM-dd", CultureInfo.InvariantCulture)}"));
        Choice? other = price.Amount >= 100_000 || s.Heard.Text.Contains("rb", StringComparison.Ordinal) || s.Heard.Text.Contains("ribu", StringComparison.Ordinal) || ware.Product.Kind == Kategori.Catering ? new("Belanja", $"kas keluar Rp{price.Amount} buat belanja {GoodsSay.Inside(d.Items[0].Said)}")
            : price.Amount % 1000 == 0 && price.Amount < 1_000_000 ? new("Stok", $"stok {GoodsSay.Inside(ware.Name)} jadi {price.Amount / 1000}") : null;
        return other is null ? null : Step.Reply($"{(other.Title == "Stok" ? $"{ware.Name} {price.Amount / 1000}" : $"{price} untuk {GoodsSay.Inside(d.Items[0].Said)}")}: maksudnya harga jual, atau {(other.Title == "Stok" ? "stok" : "uang belanja")}, {s.Who.Honorific}? Harga jual {GoodsSay.Inside(ware.Name)} sekarang {now}.", sells, other, new Choice("Batal", "tidak"));
    }

    /// <summary>[Harga jual]: it was a price after all.</summary>
    public static Step Sold(Scene s, string argument) => argument.Split('=') is [var code, var digits, .. var rest] && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && GoodsFinder.Of(s.Kube, s.Known.People).Find(new Code(code)) is { } ware
        ? UbahHarga.Of(s, ware, new Rupiah(amount), rest is [var day] && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : null) : Step.Reply(UmumWords.NothingOpen(s.Who));

    /// <summary>The day a price begins lies ahead: "senin" and "23 november" are the next ones.</summary>
    public static DateOnly? Ahead(DateOnly? said, Scene s, HargaApa what)
    {
        if (said is not { } day || day >= s.Today || what != HargaApa.Jual || s.Words.Any(w => w is "kemarin" or "kmrn" or "lalu" or "tadi")) return said;
        if (s.Words.Any(w => w is "senin" or "selasa" or "rabu" or "kamis" or "jumat" or "jumaat" or "sabtu" or "minggu") && day > s.Today.AddDays(-8)) return day.AddDays(7);
        return day.AddYears(1) is var next && next >= s.Today && next <= s.Today.AddDays(SetPrice.DaysAhead) && s.Words.Any(w => w.Length >= 3 && w.All(char.IsLetter)) ? next : said;
    }
}
