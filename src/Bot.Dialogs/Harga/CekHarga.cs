using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Goods asked for by name; <see cref="Stock"/>: how many there are, else what they cost.</summary>
public sealed record GoodsDraft(bool Stock) : Draft
{
    public string? Said { get; init; }
    public string? Unit { get; init; }
    public decimal? Count { get; init; }

    /// <summary>Goods whose sum is asked, while it is not settled which are meant.</summary>
    public IReadOnlyList<SumItem> Sum { get; init; } = [];
}

/// <summary>One of the goods of a sum as it was said; <paramref name="Code"/> null while several fit.</summary>
public sealed record SumItem(string Said, Code? Code, decimal? Count, string? Unit);

/// <summary>D23: what something costs and whether it is there. Public, read only; asks for the goods when none was named.</summary>
internal sealed class CekHarga : Form<GoodsDraft>
{
    /// <summary>As many goods at once as one answer takes (D23).</summary>
    private const int MostAtOnce = 5;

    public static readonly CekHarga Form = new();

    public override string Name => "cek harga";

    public override bool Own(string intent) => intent is "harga_cek" or "stok_cek";

    public override bool Writes => false;

    public override bool WantsMoney(Running running) => false;

    /// <summary>"Kemasan" to "which oil?" is that oil, whatever else it sounds like.</summary>
    public override bool WantsWords(Running running, Scene scene) => running is { Asking: "mana", Draft: GoodsDraft { Sum: var sum } } && sum.FirstOrDefault(i => i.Code is null) is { } open && Meant(open, scene) is not null;

    /// <summary>The word alone asks for a price, whatever else is guessed from it.</summary>
    public static Step? OneWord(Scene s) => s.Heard.Text is "harga" or "harga dong" or "cek harga" or "tanya harga" or "mau tanya harga" ? Start(s, stock: false) : null;

    /// <summary>"Harga tumpeng", "tumpeng brp bu" that was taken for nothing: a price is asked of what the group has under that name. Null for all else.</summary>
    public static Step? Named(Scene s)
    {
        if (s.Talk.Now is not null || !s.Meaning.Is(Intents.OutOfScope, Intents.Clarify) || s.Heard.Money is [_, ..]) return null;
        var words = SiaranBody.Words(s.Heard.Text);
        if (words.Count > 6 || !words.Exists(w => w is "harga" or "harganya" or "hrg" or "berapa" or "brp" or "brapa" or "berapaan" or "brpan")) return null;
        var name = string.Join(' ', words.Where(w => w is not ("harga" or "harganya" or "hrg" or "berapa" or "brp" or "brapa" or "berapaan" or "brpan" or "bu" or "ibu" or "pak" or "kak" or "mbak" or "ya" or "nya" or "sih" or "dong" or "itu" or "sekarang" or "skrg")));
        return name.Length > 2 && GoodsFinder.Of(s.Kube, s.Known.People).Find(name, null) is [_, ..] ? Items(s, [new ItemRead(name)], stock: false) : null;
    }

    /// <summary>"Beras paling murah", "yg termurah telur apa": the kinds of it with their prices; null when no goods of ours are named.</summary>
    public static Step? Cheapest(Scene s)
    {
        var words = s.Heard.Text.Split([' ', ',', '.', '?', '!'], StringSplitOptions.RemoveEmptyEntries).ToList();
        if (s.Talk.Now is not null || s.Heard.Money is [_, ..] || !(words.Contains("termurah") || words.Contains("murah") && words.Contains("paling"))) return null;
        var name = s.Slots.Items is [var item, ..] ? item.Name : string.Join(' ', words.Where(w => w is not ("paling" or "murah" or "termurah" or "yang" or "yg" or "apa" or "mana" or "harga" or "berapa" or "brp" or "bu" or "pak" or "ya" or "sini" or "di")));
        var wares = name.Length < 3 ? [] : GoodsFinder.Of(s.Kube, s.Known.People).Find(name).Where(w => s.Kube.Prices.Of(w.Code).On(s.Today) is not null).ToList();
        return wares is [] ? null : wares is [var only] ? HargaWords.One(s, only, new ItemRead(only.Name)) : HargaWords.Several(s, [.. wares.OrderBy(w => Each(s, w)).Select(w => (w, new ItemRead(w.Name)))], name, []);
    }

    /// <summary>Price of a kilo or litre where the pack tells it, so that sacks of five and ten compare.</summary>
    private static decimal Each(Scene s, Ware ware) => s.Kube.Prices.Of(ware.Code).On(s.Today)!.Price.Amount / (ware.Size is { Count: > 0 } size ? size.Count : 1m);

    public static Step Start(Scene s, bool stock)
    {
        if (HargaWords.Rastra(s.Heard.Text)) return HargaWords.RastraAnswer(s);
        if (s.Slots.Items is [var drink, ..] && s.Heard.Text.Contains("alkohol", StringComparison.Ordinal)) return HargaWords.Alcohol(s, drink);
        // "Stok kastengel 5" from who counts stock tells it.
        if (stock && s.Talk.Now is null && s.Slots.Items is [{ Count: not null }, ..] && s.May(Operation.StokCatat, Right.Record) && !UbahHarga.Asks(s)) return CatatStok.Start(s);
        if (s.Slots.Items is [_, ..] items) return Items(s, items, stock);
        if (HargaWords.AsksForList(s.Heard.Text) || HargaWords.KindOf(s.Heard.Text) is not null) return DaftarHarga.Page(s, HargaWords.KindOf(s.Heard.Text), 0, stock);
        if (Layanan.Named(s) is { } service) return service;
        if (HargaWords.AsksHours(s.Heard.Text)) return Layanan.Hours(s);
        return Form.Begin(new GoodsDraft(stock), s) with { Under = s.Talk.Now };
    }

    /// <summary>What was not clear and yet speaks of goods, cards or hours: stock that came or went, a new price, a question, an entitlement. Null for all else.</summary>
    public static Step? Guess(Scene s) => JadwalBpnt.Guarded(s) ?? CatatStok.Bare(s) ?? UbahHarga.Bare(s) ?? JadwalBpnt.Bare(s) ?? Bare(s);

    /// <summary>
    /// Goods named with nothing else said ("telur, gula, minyak", "telor setengah kilo"): the price, which says the stock too. From who may change
    /// either only without a number, and never of dishes, which are ordered so. Null for anything else.
    /// </summary>
    private static Step? Bare(Scene s)
    {
        if (HargaWords.AsksHours(s.Heard.Text) && s.Kube.PriceRules().Open is not null) return Layanan.Hours(s);
        if (IsThere(s)) return Items(s, s.Slots.Items, stock: true);
        if (s.Slots.Items is not [_, ..] items || s.Heard.Money is [_, ..] || !s.Meaning.Alternatives.Any(a => a is Intents.HargaCek or Intents.StokCek)) return null;
        if (s.May(Operation.StokCatat, Right.Record | Right.RecordOwn) && (s.Slots.Quantity is not null || items.Any(i => i.Count is not null))) return null;
        var finder = GoodsFinder.Of(s.Kube, s.Known.People);
        return items.All(i => finder.Find(i.Name, i.Unit) is [_, ..] found && found.All(w => w.Product.Kind is Kategori.Pangan or Kategori.Camilan or Kategori.Minuman)) ? Items(s, items, stock: false) : null;
    }

    /// <summary>"Ada nasi uduk ga?": goods or dishes of ours, asked for with nothing else said.</summary>
    private static bool IsThere(Scene s) => s.Slots.Items is [_, ..] items && items.All(static i => i.Count is null) && s.Heard is { Money: [], Dates: [], Numbers: [] } && s.Meaning.Alternatives.Contains(Intents.StokCek)
        && s.Words is ["ada" or "adakah" or "punya" or "jual", ..] or [_, "ada" or "jual" or "punya", ..] && (s.Heard.Raw.TrimEnd().EndsWith('?') || s.Words[^1] is "ga" or "gak" or "gk" or "ngga" or "nggak" or "tidak")
        && GoodsFinder.Of(s.Kube, s.Known.People) is var finder && items.All(i => finder.Find(i.Name, i.Unit) is [_, ..]);

    /// <summary>One of a list was chosen: its code.</summary>
    public static Step Chosen(Scene s, string argument, bool stock)
    {
        var parts = argument.Split('=');
        decimal? count = parts is [_, var n, ..] && decimal.TryParse(n, CultureInfo.InvariantCulture, out var read) ? read : null;
        return GoodsFinder.Of(s.Kube, s.Known.People).Find(new Code(parts[0])) is { } ware ? stock ? CekStok.Answer(s, [ware]) : HargaWords.One(s, ware, new ItemRead(ware.Name) { Count = count }) : HargaWords.NotHere(s, argument);
    }

    /// <summary>Goods by their names: one in full, several a line each, unknown ones with the nearest.</summary>
    public static Step Items(Scene s, IReadOnlyList<ItemRead> items, bool stock)
    {
        var finder = GoodsFinder.Of(s.Kube, s.Known.People);
        var found = items.Take(MostAtOnce).Select(i => (Item: i, Wares: finder.Find(i.Name, i.Unit))).ToList();
        if (found is [var only]) return Only(s, finder, only.Item, only.Wares, stock);
        var unknown = found.Where(f => f.Wares.Count == 0).Select(f => f.Item.Name).ToList();
        if (unknown.Count == found.Count) return HargaWords.NotHere(s, unknown[0]);
        // "Gula 1 minyak 1 totalnya": one of the two oils, not both.
        if (!stock && unknown.Count == 0 && HargaWords.AsksSum(s.Heard.Text) && found.Exists(f => f.Wares.Count > 1))
            return Form.Begin(new GoodsDraft(false) { Said = s.Heard.Text, Sum = [.. found.Select(f => new SumItem(f.Item.Name, f.Wares is [var one] ? one.Code : null, f.Item.Count, f.Item.Unit))] }, s) with { Under = s.Talk.Now };
        return stock ? CekStok.Answer(s, [.. found.SelectMany(f => f.Wares)], unknown) : HargaWords.Several(s, [.. found.SelectMany(f => f.Wares.Select(w => (w, f.Item)))], null, unknown);
    }

    private static Step Only(Scene s, GoodsFinder finder, ItemRead item, IReadOnlyList<Ware> wares, bool stock) => wares switch
    {
        [] when HargaWords.KindOf(item.Name) is { } kind => DaftarHarga.Page(s, kind, 0, stock),
        [] when Near(s, finder, item) is { } near => near,
        [] => HargaWords.NotHere(s, item.Name),
        _ when stock => CekStok.Answer(s, wares),
        [{ Product.IsService: true } service] => Layanan.One(s, service),
        [var ware] => HargaWords.One(s, ware, item),
        _ => HargaWords.Several(s, [.. wares.Select(w => (w, item))], item.Name, []),
    };

    /// <summary>The nearest three, to choose from; null when nothing comes near, or the group sells nothing of the kind.</summary>
    private static Step? Near(Scene s, GoodsFinder finder, ItemRead item) => finder.Near(item.Name) is [_, ..] near
        ? Step.Reply(new Message($"\"{Say.Quote(item.Name, 40)}\" belum ada di daftar, {s.Who.Honorific}. Maksudnya yang mana?", [.. near.Select(w => HargaWords.Row(s, w))]) { ListTitle = "Lihat barang" }) : null;

    protected override IReadOnlyList<Question<GoodsDraft>> Questions { get; } =
    [
        new("barang",
            (d, _) => d.Said is null,
            (d, s) => new(d.Stock ? $"Mau cek stok apa, {s.Who.Honorific}?" : $"Mau cek harga apa, {s.Who.Honorific}?", [new("Daftar harga"), new("Batal")]),
            (d, s) => s.Slots.Items is [_, ..] || s.Heard.Text.Length is >= 3 and <= 60 ? new Taken<GoodsDraft>.Filled(d with { Said = s.Heard.Text }) : new Taken<GoodsDraft>.NotMine(),
            (_, s) => new($"Tulis nama barangnya saja, {s.Who.Honorific}. Contoh: *telur*, *beras 5 kg*, *minyak*.", [new("Daftar harga"), new("Batal")])),
        new("mana",
            (d, _) => d.Sum.Any(i => i.Code is null),
            (d, s) => UbahHargaWords.WhichGoods(s, d.Sum.First(i => i.Code is null).Said),
            (d, s) => Meant(d.Sum.First(i => i.Code is null), s) is { } code ? new Taken<GoodsDraft>.Filled(d with { Sum = [.. d.Sum.Select(i => ReferenceEquals(i, d.Sum.First(o => o.Code is null)) ? i with { Code = code } : i)] }) : new Taken<GoodsDraft>.NotMine(),
            (d, s) => UbahHargaWords.WhichAgain(s, d.Sum.First(i => i.Code is null).Said)),
    ];

    /// <summary>The one of the goods asked about that the answer fits.</summary>
    private static Code? Meant(SumItem open, Scene s)
    {
        var finder = GoodsFinder.Of(s.Kube, s.Known.People);
        var could = finder.Find(open.Said, open.Unit).Select(w => w.Code).ToHashSet();
        return finder.Find(s.Slots.Items is [var item] ? item.Name : s.Heard.Text).Where(w => could.Contains(w.Code)).ToList() is [var only] ? only.Code : null;
    }

    protected override GoodsDraft Take(GoodsDraft draft, Scene scene) => draft;
    protected override GoodsDraft Fresh(GoodsDraft draft) => new(draft.Stock);
    protected override Message? Sum(GoodsDraft draft, Scene scene) => null;

    protected override Step Commit(GoodsDraft draft, Scene s)
    {
        var here = s with { Talk = s.Talk with { Now = null } };
        if (draft.Sum is [_, ..] sum) return HargaWords.Several(here, [.. sum.Select(i => (GoodsFinder.Of(s.Kube, s.Known.People).Find(i.Code!.Value)!, new ItemRead(i.Said) { Count = i.Count, Unit = i.Unit }))], null, [], sum: true);
        return HargaWords.AsksForList(s.Heard.Text) ? DaftarHarga.Page(here, null, 0, draft.Stock) : Items(here, s.Slots.Items is [_, ..] items ? items : [new ItemRead(draft.Said!)], draft.Stock);
    }
}

/// <summary>The price list, eight lines at a time.</summary>
internal static class DaftarHarga
{
    private const int PageSize = 8;

    /// <summary>"8", or "8=Pangan", and "=stok" for the stock of it.</summary>
    public static Step Page(Scene s, string argument)
    {
        var parts = argument.Split('=');
        var offset = int.TryParse(parts[0], CultureInfo.InvariantCulture, out var n) && n > 0 ? n : 0;
        return Page(s, parts.Skip(1).Select(p => Enum.TryParse<Kategori>(p, out var kind) ? kind : (Kategori?)null).FirstOrDefault(k => k is not null), offset, parts.Contains("stok"));
    }

    public static Step Page(Scene s, Kategori? kind, int offset, bool stock)
    {
        var all = GoodsFinder.Of(s.Kube, s.Known.People).All.Where(w => kind is { } k ? w.Product.Kind == k : w.Product.Kind != Kategori.Pmt && !(stock && w.Product.IsService)).ToList();
        if (kind == Kategori.Pangan && all.Count == 0) return HargaWords.NoStaples(s);
        if (all.Count == 0) return Step.Reply($"Daftarnya belum ada, {s.Who.Honorific}. Tanyakan ke {s.Holder(Jabatan.Ketua)} ya.", new Choice("Menu"));
        if (offset >= all.Count) offset = 0;
        var page = all.Skip(offset).Take(PageSize).ToList();
        var more = all.Count - offset - page.Count;
        List<Choice> choices = more > 0 ? [new("Lebih banyak", $"#harga.daftar:{offset + page.Count}{(kind is { } one ? "=" + one : "")}{(stock ? "=stok" : "")}")] : [];
        if (!stock) choices.Add(new("Harga lain", "#harga.lain"));
        var text = stock ? CekStok.Lines(s, page) : HargaWords.List(s, page);
        return Step.Reply(text + (more > 0 ? "" : offset > 0 ? "\nItu semuanya." : ""), choices);
    }
}
