using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>How orders, their goods, days, places and states are said; every dialog about orders uses these.</summary>
internal static class PesananWords
{
    /// <summary>As many goods get a line of their own in a summary; more stand in one line.</summary>
    private const int MostLines = 3;

    /// <summary>"nasi ayam goreng": a name inside a sentence, without the unit that stands before it.</summary>
    public static string Name(Kube kube, IDirectory people, Code code)
    {
        if (GoodsFinder.Of(kube, people).Find(code) is not { } ware) return code.Value;
        var words = ware.Name.Split(' ').Where(w => !string.Equals(w, ware.Unit, StringComparison.OrdinalIgnoreCase)).ToList();
        return GoodsSay.Inside(words.Count > 0 ? string.Join(' ', words) : ware.Name);
    }

    public static string Unit(Kube kube, Code code) => kube.Catalogue.Find(code)?.Unit.Value ?? "buah";

    /// <summary>"50 kotak nasi ayam goreng"</summary>
    public static string Item(Kube kube, IDirectory people, OrderItem item) => $"{GoodsSay.Number(item.Count)} {Unit(kube, item.Code)} {Name(kube, people, item.Code)}";

    /// <summary>"20 kotak nasi telur balado dan 20 botol susu jahe 250 ml"</summary>
    public static string What(Kube kube, IDirectory people, IReadOnlyList<OrderItem> items) => Say.List([.. items.Select(i => Item(kube, people, i))]);

    /// <summary>The goods of a summary, a line each with its price; one good shows the price of one.</summary>
    public static string Lines(Kube kube, IDirectory people, IReadOnlyList<OrderItem> items) => items switch
    {
        [var one] => $"{Item(kube, people, one)}, {(one.Subtotal == one.Price * one.Count ? one.Price : one.Subtotal)}",
        _ when items.Count <= MostLines => string.Join("\n", items.Select(i => $"{Item(kube, people, i)}, {i.Subtotal}")),
        _ => What(kube, people, items),
    };

    /// <summary>"Minggu, 29 November"</summary>
    public static string Day(DateOnly day) => $"{Say.DayName(day)}, {Say.Day(day)}";

    /// <summary>"Minggu 29 November", inside a bracket or on a button.</summary>
    public static string Plain(DateOnly day) => $"{Say.DayName(day)} {Say.Day(day)}";

    /// <summary>11.00 WIB</summary>
    public static string Clock(TimeOnly time, Zone zone) => $"{time.ToString("HH.mm", CultureInfo.InvariantCulture)} {zone.Name}";

    /// <summary>"Sabtu, 12 Desember 2026 pukul 11.00 WIB"</summary>
    public static string When(DateOnly day, TimeOnly time, Zone zone) => $"{Say.Date(day)} pukul {Clock(time, zone)}";

    /// <summary>"diantar ke RT 05 (dekat pos ronda)", "diambil sendiri"</summary>
    public static string Where(CaraTerima way, string? place) => way == CaraTerima.Ambil ? "diambil sendiri di dapur" : place is null ? "diantar" : $"diantar ke {Place(place)}";

    /// <summary>A place as she wrote it; RT and RW as they are written, what is near it in brackets.</summary>
    public static string Place(string said)
    {
        var words = Say.Quote(said, 80).Split(' ').ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var bare = words[i].TrimEnd(',', '.').ToLowerInvariant();
            if (bare is "rt" or "rw") words[i] = bare.ToUpperInvariant();
            else if (i > 0 && words[i - 1] is "RT" or "RW" && bare.Length == 1 && char.IsAsciiDigit(bare[0])) words[i] = "0" + words[i];
        }
        var text = string.Join(' ', words);
        var near = text.IndexOf(", dekat ", StringComparison.OrdinalIgnoreCase);
        return near > 0 ? $"{text[..near]} ({text[(near + 2)..]})" : text;
    }

    /// <summary>The words of a state (D21).</summary>
    public static string Status(StatusPesanan status) => status switch
    {
        StatusPesanan.MenungguKonfirmasi => "menunggu dapur",
        StatusPesanan.MenungguDp => "menunggu DP",
        StatusPesanan.Dikonfirmasi => "sudah diterima dapur",
        StatusPesanan.Dimasak => "sedang dimasak",
        StatusPesanan.Siap => "sudah siap",
        StatusPesanan.Diantar => "dalam perjalanan",
        StatusPesanan.Selesai => "selesai",
        StatusPesanan.Dibatalkan => "dibatalkan",
        _ => "batal karena DP belum ada",
    };

    /// <summary>The day is over and nobody said what came of it.</summary>
    public static bool Silent(Order order, DateOnly today) => order.IsOpen && order.Kind != JenisPesanan.Bazar && order.Content.Day < today;

    /// <summary>A line for each good of an order of which more is promised than stands on the shelf; empty when there is enough.</summary>
    public static string Shelf(Kube kube, IDirectory people, Order order, OrderContent content) => string.Concat(content.Items.Where(i => kube.Stocks.Of(i.Code).IsKnown).Select(i =>
        (kube.Stocks.Of(i.Code).Amount, Wanted: kube.Promised(i.Code) + i.Count - (order.Status < StatusPesanan.Diantar ? order.Content.Items.Where(o => o.Code == i.Code).Sum(o => o.Count) : i.Count)) is var (amount, wanted) && wanted > amount
            ? $"\nStok {Name(kube, people, i.Code)} {GoodsSay.Number(Math.Max(amount, 0))} {Unit(kube, i.Code)}, yang dipesan {GoodsSay.Number(wanted)}." : ""));

    /// <summary>Above the group's limit an amount is said in words too (R-DNA-7).</summary>
    public static string Large(Kube kube, Rupiah amount) => amount > kube.Rules.LargeEntry ? $" ({Say.InWords(amount)})" : "";

    /// <summary>The template a customer gets outside WhatsApp's window.</summary>
    public static Template StatusTemplate(Kube kube, IDirectory people, Order order, string now) => new("status_pesanan",
        [order.Customer is { } c ? people.Find(c)?.Call ?? "Bapak/Ibu" : "Bapak/Ibu", $"{order.Number} ({What(kube, people, order.Content.Items)})", Say.Date(order.Content.Day), now]);

    /// <summary>"besok, Minggu, 22 November 2026 pukul 14.30 WIB"</summary>
    public static string Due(DateTimeOffset at, DateOnly today, Zone zone)
    {
        var day = zone.Date(at);
        var near = day == today ? "hari ini, " : day == today.AddDays(1) ? "besok, " : "";
        return near + Say.Moment(at, zone);
    }
}
