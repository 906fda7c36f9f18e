using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What goods cost before, since when, and who set it (R-HRG-1, R-HRG-5): questions that only read.</summary>
internal static class RiwayatHarga
{
    private const int Shown = 6;

    private static readonly HashSet<string> History = new("riwayat riwayatnya sejarah histori history perubahan catatan".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Changes = new("ubah diubah ngubah mengubah rubah ganti diganti mengganti naik naikin naikkan dinaikkan menaikkan turun diturunkan turunin berubah atur diatur pasang".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Past = new("kemarin kemaren lalu dulu dulunya sebelumnya tadinya semula lama".Split(' '), StringComparer.Ordinal);

    /// <summary>"Riwayat harga telur", "siapa yang ubah harga telur", "harga telur minggu lalu berapa"; null for all else.</summary>
    public static Step? Said(Scene s)
    {
        var words = s.Heard.Text.Split([' ', ',', '.', '?', '!'], StringSplitOptions.RemoveEmptyEntries);
        if (s.Heard.Money is [_, ..] || !words.Any(w => w is "harga" or "harganya" or "hrg") || words.Any(w => w is "pasar" or "het" or "jadi" or "jd" or "menjadi")) return null;
        var asksWho = words.Any(w => w is "siapa" or "sapa" or "siape" or "kapan") && words.Any(Changes.Contains);
        var past = words.Any(Past.Contains) || Gone(s) is not null;
        if (!asksWho && !past && !words.Any(History.Contains)) return null;
        if (Goods(s, words) is not { } ware) return asksWho || words.Any(History.Contains) ? Step.Reply($"Riwayat harga barang apa, {s.Who.Honorific}? Contoh: *riwayat harga telur*.", new Choice("Daftar harga")) : null;
        return past && !asksWho && !words.Any(History.Contains) ? Before(s, ware, words) : All(s, ware);
    }

    private static Ware? Goods(Scene s, string[] words)
    {
        var finder = GoodsFinder.Of(s.Kube, s.Known.People);
        var named = s.Slots.Items is [var item, ..] ? finder.Find(item.Name, item.Unit) : [];
        if (named is [_, ..]) return named[0];
        var left = words.Where(w => !History.Contains(w) && !Changes.Contains(w) && !Past.Contains(w) && w is not ("harga" or "harganya" or "hrg" or "siapa" or "sapa" or "yang" or "yg" or "kapan" or "berapa" or "brp" or "terakhir" or "minggu" or "bulan" or "hari" or "itu" or "sih" or "ya" or "bu" or "pak" or "dong" or "lihat" or "cek" or "sama" or "dari" or "di" or "tahun"));
        return finder.Find(string.Join(' ', left)) is [var first, ..] ? first : null;
    }

    private static Step All(Scene s, Ware ware)
    {
        var lines = s.Kube.Prices.Of(ware.Code).Lines;
        if (lines.Count == 0) return Step.Reply($"Harga {GoodsSay.Inside(ware.Name)} belum dicatat, {s.Who.Honorific}.", new Choice("Daftar harga"));
        var said = lines.Reverse().Take(Shown).Select(l => $"- {(l.From > s.Today ? "mulai" : "sejak")} {Day(s, l.From)}: {l.Price}{By(s, l)}");
        return Step.Reply($"Riwayat harga {GoodsSay.Inside(ware.Short)} per {ware.Unit}:\n{string.Join("\n", said)}", new Choice("Harga sekarang", "harga " + GoodsSay.Inside(ware.Name)), new Choice("Daftar harga"));
    }

    /// <summary>Who set it is the group's own matter; a customer sees the prices.</summary>
    private static string By(Scene s, PriceLine line) => line.By is { } by && s.May(Operation.HargaUbah, Right.SeeGroup | Right.Ask | Right.Record) ? $" ({s.Call(by)})" : "";

    private static string Day(Scene s, DateOnly day) => day.Year == s.Today.Year ? Say.Day(day) : Say.LongDay(day);

    /// <summary>The price of a day or a stretch gone by, against today's.</summary>
    private static Step Before(Scene s, Ware ware, string[] words)
    {
        var card = s.Kube.Prices.Of(ware.Code);
        if (card.On(s.Today) is not { } now) return All(s, ware);
        var (from, until) = Stretch(s, words) is { } said ? said : (now.From.AddDays(-1), now.From.AddDays(-1));
        if (from > s.Today) return All(s, ware);
        var then = card.Lines.Where(l => l.From <= until && !card.Lines.Any(n => n.From > l.From && n.From <= from)).ToList();
        if (then is []) return Step.Reply($"Harga {GoodsSay.Inside(ware.Short)} waktu itu belum dicatat, {s.Who.Honorific}. Yang tercatat sejak {Day(s, card.Lines[0].From)}: {GoodsSay.Per(card.Lines[0].Price, ware)}.", new Choice("Riwayat harga", "riwayat harga " + GoodsSay.Inside(ware.Name)));
        var when = from == until ? $"{Say.DayName(from)}, {Day(s, from)}" : $"{Day(s, from)} sampai {Day(s, until)}";
        var price = then is [var only] ? GoodsSay.Per(only.Price, ware) : string.Join(", lalu ", then.Select(l => $"{l.Price}{(l.From > from ? $" sejak {Day(s, l.From)}" : "")}")) + $" per {ware.Unit}";
        var today = then[^1].Price == now.Price ? "Sekarang masih sama." : $"Sekarang {GoodsSay.Per(now.Price, ware)} (sejak {Day(s, now.From)}).";
        return Step.Reply($"{ware.Short} {when}: {price}.\n{today}", new Choice("Riwayat harga", "riwayat harga " + GoodsSay.Inside(ware.Name)), new Choice("Harga lain", "#harga.lain"));
    }

    /// <summary>"Harga telur 1 november", "harga telur oktober": a date or month of the year gone by, which a price is asked of and never ordered for.</summary>
    private static (DateOnly From, DateOnly Until)? Gone(Scene s)
    {
        if (s.Heard.Behind is [{ Value: { } day, Weekday: false }] && day < s.Today) return (day, day);
        if (s.Heard.Months is not [{ Part: MonthPart.None, First: var first }]) return null;
        var month = first > s.Today ? first.AddYears(-1) : first;
        return month.AddMonths(1) <= s.Today ? (month, month.AddMonths(1).AddDays(-1)) : null;
    }

    private static (DateOnly From, DateOnly Until)? Stretch(Scene s, string[] words)
    {
        var monthly = new DateOnly(s.Today.Year, s.Today.Month, 1);
        var monday = s.Today.AddDays(-(((int)s.Today.DayOfWeek + 6) % 7));
        if (s.Heard.Text.Contains("minggu lalu", StringComparison.Ordinal) || s.Heard.Text.Contains("minggu kemarin", StringComparison.Ordinal)) return (monday.AddDays(-7), monday.AddDays(-1));
        if (s.Heard.Text.Contains("bulan lalu", StringComparison.Ordinal) || s.Heard.Text.Contains("bulan kemarin", StringComparison.Ordinal)) return (monthly.AddMonths(-1), monthly.AddDays(-1));
        if (s.Heard.Dates is [{ Value: { } day }, ..] && day <= s.Today) return (day, day);
        if (Gone(s) is { } gone) return gone;
        return words.Any(w => w is "kemarin" or "kemaren") ? (s.Today.AddDays(-1), s.Today.AddDays(-1)) : null;
    }
}
