using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Sentences of D23: prices, packs, comparisons with the market and their days.</summary>
internal static class HargaWords
{
    private static readonly Choice Other = new("Harga lain", "#harga.lain");
    private static readonly Choice Hours = new("Jam buka", "#warung.jam");

    /// <summary>harga.satu: price, market, stock; or the sum for the number asked.</summary>
    public static Step One(Scene s, Ware ware, ItemRead asked)
    {
        if (s.Kube.Prices.Of(ware.Code).On(s.Today) is not { } line) return NoPrice(s, ware);
        var lines = new List<string>();
        if (Sum(ware, line, asked) is { } sum) lines.Add(sum);
        else lines.Add($"{ware.Short} *{GoodsSay.Per(line.Price, ware)}*{GoodsSay.Share(line.Price, ware)}{Packs(line, ware)}.");
        if (GoodsSay.Cheaper(s, ware, line, Sum(ware, line, asked) is not null && Had(ware, asked.Count!.Value, asked.Unit) is { } many ? many : 1) is { } cheaper) lines.Add(char.ToUpperInvariant(cheaper[0]) + cheaper[1..] + ".");
        if (StockLine(s, ware) is { } stock) lines.Add(stock);
        if (Sum(ware, line, asked) is not null) lines.Add("Harga bisa berubah, barang tidak disisihkan ya.");
        else if (s.Kube.IsOld(line, s.Today)) lines.Add($"Harga ini dari {Say.Day(line.From)}. Harganya bisa berubah, tanyakan dulu ya.");
        if (s.Kube.Prices.Of(ware.Code).After(s.Today) is { } next) lines.Add($"Mulai {Say.Date(next.From)} jadi {next.Price}.");
        return Step.Reply(string.Join("\n", lines), ware.Product.Programs is [] ? [Other, Hours] : [Other, Hours, Schedule(s)]);
    }

    private static Choice Schedule(Scene s) => s.Kube.Bpnt.Areas.Count > 0 ? new("Jadwal BPNT", "jadwal bpnt") : new("Daftar harga");

    /// <summary>"1 botol Rp10.000, 2 botol Rp15.000" after the price.</summary>
    private static string Packs(PriceLine line, Ware ware) => line.Tiers is [] ? "" : $"\n1 {ware.Unit} {line.Price}, " + string.Join(", ", line.Tiers.OrderBy(t => t.Count).Select(t => $"{t.Count} {ware.Unit} {t.Price}"));

    /// <summary>What the number asked comes to; null when none was asked, or it cannot be had so.</summary>
    private static string? Sum(Ware ware, PriceLine line, ItemRead asked)
    {
        if (asked.Count is not { } count || count <= 0 || count > RecordStock.Most) return null;
        if (Had(ware, count, asked.Unit) is not { } had) return $"{ware.Short} dijual per {ware.Unit}, *{line.Price}*{GoodsSay.Share(line.Price, ware)}{Packs(line, ware)}.";
        if (had == 1 && count == 1 && (asked.Unit is null || asked.Unit == ware.Unit)) return null;
        var detail = line.Tiers is [] ? $" ({line.Price} per {ware.Unit})" : Packs(line, ware);
        return $"{ware.Short} {GoodsSay.Count(had, ware)} *{line.For(had)}*{detail}.";
    }

    /// <summary>How many of the unit sold that is: ten kg are two sacks of five; null when it is no whole number of them.</summary>
    private static decimal? Had(Ware ware, decimal count, string? unit)
    {
        var weighed = RecordStock.Weighed(ware.Product);
        if (unit is not null && unit != ware.Unit && Units.IsMeasure(unit))
        {
            var kilos = unit switch { "gram" or "ml" => count / 1000, "ons" => count / 10, _ => count };
            var of = unit is "gram" or "ons" ? "kg" : unit == "ml" ? "liter" : unit;
            if (weighed && of == ware.Unit) return kilos;
            if (ware.Size is not { } size || size.Unit != of || size.Count <= 0) return null;
            count = kilos / size.Count;
        }
        else if (unit is "lusin" or "kodi" && unit != ware.Unit) count *= unit == "lusin" ? 12 : 20;
        else if (unit is not null && unit != ware.Unit && !Same(unit, ware.Unit)) return null;
        return weighed || count == decimal.Truncate(count) ? count : null;
    }

    /// <summary>Near synonyms of containers count as equal (I-6).</summary>
    public static bool Same(string a, string b) => Kin(a) == Kin(b);

    private static string Kin(string unit) => unit switch { "box" or "dus" or "porsi" => "kotak", "pcs" or "buah" => "biji", "cup" => "gelas", "toples" => "stoples", "sak" or "zak" => "karung", "pak" or "plastik" => "bungkus", "papan" or "krat" => "papan", _ => unit };

    private static string? StockLine(Scene s, Ware ware) => ware.Product.IsService || s.Kube.Stocks.Of(ware.Code) is not { IsKnown: true } stock ? null
        : stock.IsOut ? $"Stok sedang habis ({GoodsSay.Known(stock, s)})."
        : stock.IsLow ? $"Stok tinggal sedikit: {GoodsSay.Count(stock.Amount, ware)} ({GoodsSay.Known(stock, s)}).{(GoodsSay.Free(s.Kube, ware) is { } few ? " " + few : "")}"
        : $"Stok: masih {GoodsSay.Count(stock.Amount, ware)} ({GoodsSay.Known(stock, s)}).{(GoodsSay.Free(s.Kube, ware) is { } free ? " " + free : "")}";

    /// <summary>Several goods, a line each; what nobody sells here is said.</summary>
    public static Step Several(Scene s, IReadOnlyList<(Ware Ware, ItemRead Asked)> goods, string? title, IReadOnlyList<string> unknown, bool sum = false)
    {
        var shown = goods.DistinctBy(g => g.Ware.Code).Take(7 - unknown.Count).ToList();
        var text = $"{(title is null ? "Harga" : $"Harga {Say.Quote(title, 30)}")}{Since(s, [.. shown.Select(g => g.Ware)])}:\n" + string.Join("\n", shown.Select(g => "- " + Line(s, g.Ware, g.Asked)));
        foreach (var name in unknown.Take(2)) text += $"\n- {Say.Quote(name, 30)}: belum ada di sini";
        if ((sum || AsksSum(s.Heard.Text)) && shown.Count == goods.Count && unknown.Count == 0 && shown.TrueForAll(g => Cost(s, g.Ware, g.Asked) is not null)) text += $"\nSemuanya *{shown.Sum(g => Cost(s, g.Ware, g.Asked)!.Value)}*.";
        List<string> last = [];
        if (shown.Select(g => s.Kube.Stocks.Of(g.Ware.Code)).Where(k => k is { IsKnown: true, Last: not null }).MinBy(k => k.Last!.At) is { } oldest) last.Add($"Stok {GoodsSay.Known(oldest, s)}.");
        if (shown.Exists(g => g.Asked.Count is > 1)) last.Add("Harga bisa berubah, barang tidak disisihkan ya.");
        else if (shown.Exists(g => s.Kube.Prices.Of(g.Ware.Code).On(s.Today) is { } line && s.Kube.IsOld(line, s.Today))) last.Add("Harga yang lama bisa berubah, tanyakan dulu ya.");
        if (last is [_, ..]) text += "\n" + string.Join(" ", last);
        return Step.Reply(text, Other, Hours);
    }

    public static bool AsksSum(string text) => (string[])["total", "semuanya", "jumlahnya", "jadi berapa", "jd berapa", "jadi brp", "jd brp"] is var sum && Array.Exists(sum, w => text.Contains(w, StringComparison.Ordinal));

    /// <summary>What so many of it cost; one where no number was said. Null where there is no price or no such number.</summary>
    private static Rupiah? Cost(Scene s, Ware ware, ItemRead asked) => s.Kube.Prices.Of(ware.Code).On(s.Today) is not { } line ? null
        : asked.Count is not ({ } count and > 0 and <= RecordStock.Most) ? line.Price : Had(ware, count, asked.Unit) is { } had ? line.For(had) : null;

    private static string Line(Scene s, Ware ware, ItemRead asked)
    {
        if (s.Kube.Prices.Of(ware.Code).On(s.Today) is not { } line) return $"{ware.Name}: harganya belum ada";
        var had = asked.Count is { } count and > 0 and <= RecordStock.Most ? Had(ware, count, asked.Unit) : null;
        var price = had is { } n && n != 1 ? $"{ware.Short} {GoodsSay.Count(n, ware)} {line.For(n)}" : $"{ware.Short} {GoodsSay.Per(line.Price, ware)}{GoodsSay.Share(line.Price, ware)}";
        if (GoodsSay.Cheaper(s, ware, line, had ?? 1) is { } cheaper) price += ", " + cheaper;
        var stock = s.Kube.Stocks.Of(ware.Code);
        return price + (!stock.IsKnown ? "" : stock.IsOut ? ", stok habis" : $", stok {GoodsSay.Number(stock.Amount)}") + (s.Kube.IsOld(line, s.Today) ? $" (harga {Say.Day(line.From)})" : "");
    }

    /// <summary>harga.daftar.</summary>
    public static string List(Scene s, IReadOnlyList<Ware> page) => $"Harga{Since(s, page)}:\n" + string.Join("\n", page.Select(w => "- " + Short(s, w)));

    private static string Short(Scene s, Ware ware) => s.Kube.Prices.Of(ware.Code).On(s.Today) is not { } line ? $"{ware.Name}: tanyakan dulu ya"
        : ware.Product.IsService ? $"{ware.Name}: biaya {line.Price}"
        : $"{ware.Short} {GoodsSay.Per(line.Price, ware)}{(line.Tiers is [var tier, ..] ? $" ({tier.Count} {ware.Unit} {tier.Price})" : "")}{(s.Kube.IsOld(line, s.Today) ? $", dari {Say.Day(line.From)}" : "")}";

    /// <summary>" per Jumat, 20 November 2026": the day of the newest of these prices.</summary>
    private static string Since(Scene s, IReadOnlyList<Ware> goods) =>
        goods.Select(w => s.Kube.Prices.Of(w.Code).On(s.Today)?.From).Max() is { } day ? $" per {Say.Date(day)}" : "";

    public static Choice Row(Scene s, Ware ware) => new(Cut(ware.Name), "#harga:" + ware.Code.Value, s.Kube.Prices.Of(ware.Code).On(s.Today) is { } line ? GoodsSay.Per(line.Price, ware) : "harga belum ada");

    public static string Cut(string name) => name.Length <= 24 ? name : name[..23].TrimEnd() + "…";

    private static Step NoPrice(Scene s, Ware ware) => Step.Reply($"Harga {GoodsSay.Inside(ware.Name)} belum dicatat, {s.Who.Honorific}. Tanyakan ke {s.Holder(Jabatan.Ketua)} ya.", Other);

    /// <summary>harga.tidakAda, or that this group sells no staples.</summary>
    public static Step NotHere(Scene s, string said)
    {
        if (Staple(said) && GoodsFinder.Of(s.Kube, s.Known.People).All.All(w => w.Product.Kind != Kategori.Pangan)) return NoStaples(s);
        if (Typed.TooLong(said) || s.Member is null) return Step.Reply($"Barang itu belum ada di sini, {s.Who.Honorific}.", Other, Hours);
        var short_ = new string([.. Say.Quote(said, 24).Where(c => c is not ('=' or ':') && char.IsAscii(c))]);
        return Tawaran.After(s, $"Barang itu belum ada di sini, {s.Who.Honorific}.", new($"#harga.tanya:{short_}", "Mau saya tanyakan ke penjaga?", "Tanyakan", "Tidak usah"));
    }

    private static bool Staple(string said) => said.Split(' ').Any(w => w is "sembako" or "pangan" || GoodsWords.Staples.Contains(GoodsWords.Standard(w)));

    /// <summary>D23, other group: what it sells instead.</summary>
    public static Step NoStaples(Scene s)
    {
        var kinds = GoodsFinder.Of(s.Kube, s.Known.People).All.Select(w => w.Product.Kind).Distinct().ToList();
        var offers = new List<string>();
        if (kinds.Contains(Kategori.Catering)) offers.Add("makanan");
        if (kinds.Contains(Kategori.Camilan) || kinds.Contains(Kategori.Kue)) offers.Add("camilan");
        if (offers.Count == 0 && kinds.Contains(Kategori.Minuman)) offers.Add("minuman");
        return offers is [] ? Step.Reply($"{s.KubeName} tidak menjual sembako, {s.Who.Honorific}.", Hours)
            : Tawaran.After(s, $"{s.KubeName} tidak menjual sembako. Yang ada {Say.List(offers)}.", new("#harga.daftar:0", "Mau lihat?", "Ya, lihat", "Tidak usah"));
    }

    /// <summary>Asks whoever keeps the stall today about goods that are not on the list; the ketua when nobody does.</summary>
    public static Step AskKeeper(Scene s, string goods)
    {
        var to = OnDuty.Of(s.Kube, s.Today).Where(p => p != s.Who.Id).Select(p => (PersonId?)p).FirstOrDefault() ?? s.Kube.Holder(Jabatan.Ketua);
        return to is not { } keeper || goods.Length == 0 || s.Member is null ? Step.Reply($"Tanyakan langsung di warung ya, {s.Who.Honorific}.", Hours) : new Step
        {
            Say = [new($"Sudah saya tanyakan ke {s.Call(keeper)}, {s.Who.Honorific}. Nanti jawabannya saya sampaikan ya.")],
            Notices = [new(keeper, new($"{s.Who.Call} menanyakan {Say.Quote(goods, 40)}. Ada?", [new("Jawab")])) { Asks = new RelayAsk(s.Who.Id) }],
        };
    }

    /// <summary>What the kitchen itself says, and as its word (08-decisions section 4); never more.</summary>
    public static Step Alcohol(Scene s, ItemRead item) => GoodsFinder.Of(s.Kube, s.Known.People).Find(item.Name) is [{ Product.Kind: Kategori.Minuman } ware, ..] && s.Note(ware.Product.Note) is { } note
        ? Step.Reply($"Menurut dapur, {GoodsSay.Inside(ware.Name)} itu {Say.Quote(note)}.", new Choice("Harga", "#harga:" + ware.Code.Value))
        : Step.Reply($"Soal itu tanyakan langsung ke {s.Holder(Jabatan.Ketua)} ya, {s.Who.Honorific}.", Other);

    public static bool Rastra(string text) => text.Contains("rastra", StringComparison.Ordinal) || text.Contains("raskin", StringComparison.Ordinal) || text.Contains("beras bantuan", StringComparison.Ordinal) || text.Contains("beras bpnt", StringComparison.Ordinal);

    /// <summary>harga.rastra, worded with care (08-decisions section 4): aid is not for sale.</summary>
    public static Step RastraAnswer(Scene s)
    {
        var rice = GoodsFinder.Of(s.Kube, s.Known.People).Find("beras").FirstOrDefault(w => w.Product.Programs.Contains(ProgramPangan.Bpnt));
        var price = rice is not null && s.Kube.Prices.Of(rice.Code).On(s.Today) is { } line ? $" Kalau beli biasa: {GoodsSay.Inside(rice.Name)} {line.Price}." : "";
        return Step.Reply($"Beras bantuan mengikuti jadwal dari pendamping, tidak dijual di sini.{price}", rice is null ? [new("Jadwal BPNT", "jadwal bpnt")] : [new("Jadwal BPNT", "jadwal bpnt"), new("Harga beras", "harga beras")]);
    }

    /// <summary>Kinds of goods people ask for by the name of the kind.</summary>
    public static Kategori? KindOf(string text)
    {
        foreach (var word in text.Split([' ', ',', '?', '.', '!'], StringSplitOptions.RemoveEmptyEntries))
            if (word switch
            {
                "sembako" or "pangan" or "bapok" => Kategori.Pangan,
                "camilan" or "cemilan" or "jajanan" or "snek" => Kategori.Camilan,
                "minuman" => Kategori.Minuman,
                "catering" or "katering" or "makanan" => Kategori.Catering,
                "kue" => Kategori.Kue,
                "jasa" or "layanan" => Kategori.Jasa,
                _ => (Kategori?)null,
            } is { } kind) return kind;
        return null;
    }

    public static bool AsksForList(string text) => text.Split([' ', ',', '?', '.', '!'], StringSplitOptions.RemoveEmptyEntries) is var w
        && (w.Contains("daftar") || w.Contains("semua") || w.Contains("list") || w.Contains("lengkap") || w.Contains("apa") && (w.Contains("aja") || w.Contains("saja") || w.Contains("ada") || w.Contains("jual")));

    public static bool AsksHours(string text) => text.Contains("buka", StringComparison.Ordinal) && (text.Contains("jam", StringComparison.Ordinal) || text.Contains("sampai", StringComparison.Ordinal) || text.Contains("kapan", StringComparison.Ordinal) || text.Contains("pukul", StringComparison.Ordinal) || text is "buka?" or "buka ga" or "buka gak" or "buka nggak" or "buka");
}
