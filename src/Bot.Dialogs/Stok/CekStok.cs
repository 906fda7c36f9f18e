using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D23: whether goods are there, with the time of the count; what is out is offered to be told of.</summary>
internal static class CekStok
{
    public static Step Answer(Scene s, IReadOnlyList<Ware> wares, IReadOnlyList<string>? unknown = null)
    {
        if (wares is [{ Product.IsService: true } service]) return Layanan.One(s, service);
        var known = wares.Where(w => s.Kube.Stocks.Of(w.Code).IsKnown).ToList();
        if (known.Count == 0) return NotCounted(s, wares[0]);
        if (unknown is null or [] && known.Find(w => s.Kube.Stocks.Of(w.Code).IsOut) is { } gone && known.Count <= 2) return Out(s, gone, known);
        if (known is [var one] && unknown is null or []) return One(s, one);
        var text = Lines(s, known);
        foreach (var name in unknown ?? []) text += $"\n- {Say.Quote(name, 30)}: belum ada di sini";
        return Step.Reply(text, new Choice("Stok lain", "#stok.lain"), new Choice("Jam buka", "#warung.jam"));
    }

    /// <summary>"stok peyek" without any number is a question, from whoever counts too (she writes the number with it); null for all else.</summary>
    public static Step? Said(Scene s)
    {
        if (s.Talk.Now is not null) return null;
        if (Scarce(s.Heard.Text)) return Few(s);
        if (s.Heard.Numbers is [_, ..] || !(s.Heard.Text.StartsWith("stok ", StringComparison.Ordinal) || s.Heard.Text.StartsWith("stock ", StringComparison.Ordinal))) return null;
        var name = s.Heard.Text[(s.Heard.Text.IndexOf(' ') + 1)..].Trim('?', ' ');
        if (RecordStock.MayNot(s.Kube, s.Who.Id, s.Now) is null && s.Heard.Text.Split(' ').Any(w => w is "habis" or "abis" or "kosong" or "ludes" or "datang" or "dateng" or "masuk" or "opname" or "tambah" or "keluar" or "laku" or "minimal" or "minimum" or "batas")) return null;
        return GoodsFinder.Of(s.Kube, s.Known.People).Find(name) is [_, ..] wares ? Answer(s, wares) : null;
    }

    /// <summary>"Stok menipis", "stok yang kosong apa aja", "barang apa yg habis": no goods named.</summary>
    private static bool Scarce(string text)
    {
        var words = text.Split([' ', ',', '?', '.', '!'], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(w => w is "stok" or "stock" or "barang" or "dagangan") && words.Any(w => w is "menipis" or "nipis" or "kosong" or "habis" or "abis" or "sedikit") && words.All(w => w is "stok" or "stock" or "barang" or "dagangan" or "menipis" or "nipis" or "kosong" or "habis" or "abis" or "sedikit"
            or "tinggal" or "yang" or "yg" or "apa" or "aja" or "saja" or "mana" or "sudah" or "udah" or "udh" or "mau" or "hampir" or "ada" or "bu" or "pak" or "ya" or "sih" or "warung" or "kita") && words.Length >= 2;
    }

    /// <summary>What is out or below its least, the emptiest first.</summary>
    private static Step Few(Scene s)
    {
        var few = GoodsFinder.Of(s.Kube, s.Known.People).All.Where(w => s.Kube.Stocks.Of(w.Code) is { IsKnown: true } k && (k.IsOut || k.IsLow)).OrderBy(w => s.Kube.Stocks.Of(w.Code).Amount).ToList();
        return few is [] ? Step.Reply($"Tidak ada stok yang menipis, {s.Who.Honorific}.", new Choice("Stok lain", "#stok.lain")) : Step.Reply(Lines(s, few).Replace("Stok (", "Stok yang menipis (", StringComparison.Ordinal), new Choice("Stok lain", "#stok.lain"), new Choice("Jam buka", "#warung.jam"));
    }

    private static Step One(Scene s, Ware ware)
    {
        var stock = s.Kube.Stocks.Of(ware.Code);
        var head = stock.IsLow ? $"{ware.Short} tinggal sedikit (*{GoodsSay.Count(stock.Amount, ware)}*)" : $"{ware.Short} masih ada, *{GoodsSay.Count(stock.Amount, ware)}*";
        var price = s.Kube.Prices.Of(ware.Code).On(s.Today) is { } line ? $"\nHarganya {GoodsSay.Per(line.Price, ware)}{GoodsSay.Aged(s, line)}." : "";
        return Step.Reply($"{head}, {GoodsSay.Known(stock, s)}.{(GoodsSay.Free(s.Kube, ware) is { } free ? "\n" + free : "")}{price}", new Choice("Stok lain", "#stok.lain"), RecordStock.MayNot(s.Kube, s.Who.Id, s.Now) is null && s.Member is { IsActiveMember: true } ? new Choice("Catat stok", "catat stok " + GoodsSay.Inside(ware.Name)) : new Choice("Jam buka", "#warung.jam"));
    }

    /// <summary>stok.habis: what there is instead, and the offer to hear when it comes.</summary>
    private static Step Out(Scene s, Ware gone, List<Ware> asked)
    {
        var finder = GoodsFinder.Of(s.Kube, s.Known.People);
        var instead = asked.Where(w => w.Code != gone.Code).Concat(finder.Kin(gone)).Where(w => s.Kube.Stocks.Of(w.Code) is { IsKnown: true, IsOut: false }).DistinctBy(w => w.Code).Take(3)
            .Select(w => $"{GoodsSay.Inside(w.Name)}{(s.Kube.Prices.Of(w.Code).On(s.Today) is { } line ? $" {line.Price}" : "")}, stok {GoodsSay.Number(s.Kube.Stocks.Of(w.Code).Amount)}").ToList();
        var text = $"{gone.Name} sedang habis, {s.Who.Honorific}." + (instead.Count > 0 ? $"\nYang ada {string.Join("; ", instead)}." : $"\nTerakhir {GoodsSay.Known(s.Kube.Stocks.Of(gone.Code), s)}.");
        return s.Member is null || s.Kube.Stocks.WaitingFor(gone.Code).Contains(s.Who.Id)
            ? Step.Reply(text + (s.Member is null ? "" : "\nNanti saya kabari kalau sudah ada ya."), new Choice("Stok lain", "#stok.lain"))
            : Tawaran.After(s, text, new($"#stok.kabari:{gone.Code.Value}", $"Mau dikabari kalau {FirstWord(gone.Name)} datang?", "Ya, kabari", "Tidak usah"));
    }

    private static string FirstWord(string name) => name.Split(' ') is [var a, var b, ..] && !char.IsAsciiDigit(b[0]) ? $"{GoodsSay.Inside(a)} {b}" : name.Split(' ')[0];

    private static Step NotCounted(Scene s, Ware ware) => s.Kube.Prices.Of(ware.Code).On(s.Today) is { } line
        ? Step.Reply($"{ware.Name} {GoodsSay.Per(line.Price, ware)}{GoodsSay.Aged(s, line)}. {(ware.Product.Kind is Kategori.Catering or Kategori.Kue ? "Ini dibuat kalau dipesan" : "Stoknya belum dihitung, tanyakan ke " + s.Holder(Jabatan.Ketua))}, {s.Who.Honorific}.", [.. ware.Product.Kind is Kategori.Catering or Kategori.Kue && s.May(Operation.PesananSendiri, Right.RecordOwn) ? new Choice[] { new("Pesan", "pesan " + GoodsSay.Inside(ware.Name)) } : [], new Choice("Harga lain", "#harga.lain")])
        : Step.Reply($"Stok {GoodsSay.Inside(ware.Name)} belum dihitung, {s.Who.Honorific}. Tanyakan ke {s.Holder(Jabatan.Ketua)} ya.", new Choice("Harga lain", "#harga.lain"));

    /// <summary>A line each, the time of the oldest count at the end.</summary>
    public static string Lines(Scene s, IReadOnlyList<Ware> wares)
    {
        var counted = wares.Where(w => s.Kube.Stocks.Of(w.Code).IsKnown).Take(8).ToList();
        if (counted.Count == 0) return $"Stoknya belum dihitung, {s.Who.Honorific}.";
        var oldest = counted.Select(w => s.Kube.Stocks.Of(w.Code)).MinBy(k => k.Last!.At)!;
        return $"Stok ({GoodsSay.Known(oldest, s)}):\n" + string.Join("\n", counted.Select(w => "- " + Line(s.Kube, w)));
    }

    public static string Line(Kube kube, Ware ware) => kube.Stocks.Of(ware.Code) is not { IsOut: false } stock ? $"{ware.Name}: habis{GoodsSay.Promised(kube, ware)}"
        : (stock.IsLow ? $"{ware.Name}: tinggal sedikit ({GoodsSay.Count(stock.Amount, ware)})" : $"{ware.Name}: {GoodsSay.Count(stock.Amount, ware)}") + GoodsSay.Promised(kube, ware);

    /// <summary>She hears when the goods are there again.</summary>
    public static Step Watch(Scene s, string code)
    {
        if (GoodsFinder.Of(s.Kube, s.Known.People).Find(new Code(code)) is not { } ware) return Step.Reply(UmumWords.NothingOpen(s.Who));
        return new WatchStock(s.Who.Id, ware.Code, s.Now).Decide(s.Kube) switch
        {
            Decision.Accepted yes => Step.From(yes) with { Say = [new($"Baik, {s.Who.Honorific}. Kalau {FirstWord(ware.Name)} sudah ada, saya kabari. Saya ingat sampai 30 hari ya.")] },
            Decision.Refused { Why: NoSuchGoods } => Answer(s with { Talk = s.Talk with { Now = null } }, [ware]),
            _ => Step.Reply($"Nomor ini belum saya kenal, jadi belum bisa saya kabari, {s.Who.Honorific}. Tanyakan lagi saja kapan pun ya."),
        };
    }
}
