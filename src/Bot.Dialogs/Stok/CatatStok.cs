using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Goods whose stock is recorded. <see cref="What"/> null: it is not clear whether the number is added or all there is.</summary>
public sealed record StockItem(string Said, Code? Code, decimal? Number, CatatanStok? What)
{
    /// <summary>How many went, where that was said beside how many are left.</summary>
    public decimal? Sold { get; init; }

    /// <summary>The package the number counts ("2 dus"), while it is not settled how many of the goods' own unit one holds; null otherwise.</summary>
    public string? Pack { get; init; }
}

/// <summary>Stock being recorded.</summary>
public sealed record StockDraft : Draft
{
    public IReadOnlyList<StockItem> Items { get; init; } = [];

    /// <summary>A number of a thousand or more was confirmed.</summary>
    public bool LargeConfirmed { get; init; }

    /// <summary>The number is the least there should be, not what there is.</summary>
    public bool Minimum { get; init; }

    /// <summary>Whose word it is, when an officer goes on with another's.</summary>
    public PersonId? From { get; init; }
}

/// <summary>D24: stock is counted, comes in or goes out; by whoever is on duty, and by officers.</summary>
internal sealed class CatatStok : Form<StockDraft>
{
    internal const string Recorded = "Stoknya sudah dicatat";
    private const int MostAtOnce = 6;
    private const decimal Large = 1_000;

    public static readonly CatatStok Form = new();

    public override string Name => "mencatat stok";

    public override bool Own(string intent) => intent is Intents.StokCatat or Intents.HargaCek or Intents.StokCek or Intents.HargaUbah;

    /// <summary>"Naikin harga telur seribu" is no count of eggs.</summary>
    public override bool Owns(Scene scene) => Own(scene.Meaning.Intent) && !Prices(scene);

    private static bool Prices(Scene s) => s.Meaning.Is(Intents.HargaUbah) && s.Meaning.Confidence >= 0.75 && s.Words.Any(static w => w is "harga" or "harganya" or "naik" or "naikin" or "naikan" or "naikkan" or "dinaikin" or "turun" or "turunin" or "turunkan" or "diturunin");

    public override bool WantsMoney(Running running) => false;

    /// <summary>Goods named with no word of counting and no number are a question, whoever asks ("kacang ijo").</summary>
    public static Step Start(Scene s) => Repack.Read(s.Heard.Text) is { } packs && s.May(Operation.StokCatat, Right.Record | Right.RecordOwn) ? StartRepack(s, packs)
        : s.Slots.Items is [_, ..] items && items.All(i => i.Count is null) && s.Slots.Quantity is null && s.Heard.Numbers is [] && !Gone(s.Heard.Text) && What(s.Heard.Text) is null && !Counts(s.Heard.Text) && !SetsMinimum(s.Heard.Text) && !s.Heard.Text.Contains("catat", StringComparison.Ordinal)
        ? CekHarga.Start(s, stock: false) : Begin(s, new StockDraft());

    /// <summary>"Telur tambah 24" in a message that was not clear, from who may record it. Null for anything else.</summary>
    public static Step? Bare(Scene s) => s.May(Operation.StokCatat, Right.Record | Right.RecordOwn) && (Repack.Read(s.Heard.Text) is not null || Gone(s.Heard.Text) && s.Slots.Items is [{ Count: null } gone] && GoodsFinder.Of(s.Kube, s.Known.People).Find(gone.Name) is [_]
        || Numbered(s)) ? Start(s) : null;

    /// <summary>"Eh bukan 10 tp 12" right after she recorded it: the stock as it should stand, read back.</summary>
    public static Step? Corrected(Scene s)
    {
        if (s.Talk is not { Now: null, DoneNumbers: Recorded } || StokBetul.Read(s.Heard.Text) is not var (said, goods) || !s.May(Operation.StokCatat, Right.Record | Right.RecordOwn)) return null;
        var last = s.Kube.Stocks.All.Where(p => p.Value.Last is { } l && l.By == s.Who.Id && s.Now - l.At < Betulan.JustNow && l.Why is Gerak.Masuk or Gerak.Keluar or Gerak.Selisih).OrderByDescending(p => p.Value.Last!.At).ToList();
        // Goods that are named are meant, and none but those just recorded.
        if (goods.Length > 0 && GoodsFinder.Of(s.Kube, s.Known.People).Find(goods) is var named) last = last.FindAll(p => named.Any(w => w.Code == p.Key));
        if (goods.Length > 0 && last is not [_]) return null;
        if (last is not [var (code, stock), ..] || last is [_, var other, ..] && other.Value.Last!.At == stock.Last!.At || GoodsFinder.Of(s.Kube, s.Known.People).Find(code) is not { } ware) return null;
        if (said.Wrong is { } wrong && wrong != (stock.Last!.Why == Gerak.Selisih ? stock.Amount : stock.Last.Number)) return null;
        var right = stock.Last!.Why switch { Gerak.Masuk => stock.Amount - stock.Last.Number + said.Right, Gerak.Keluar => stock.Amount + stock.Last.Number - said.Right, _ => said.Right };
        return right < 0 ? null : Form.Advance(new StockDraft { Items = [new(ware.Name, code, right, CatatanStok.Hitung)] }, s);
    }

    private static bool Numbered(Scene s) => (Moved(s) || s.Heard.Text.StartsWith("catat ", StringComparison.Ordinal) || SetsMinimum(s.Heard.Text)) && GoodsPieces.Read(s.Heard.Text) is [var one] && GoodsFinder.Of(s.Kube, s.Known.People).Find(one.Said) is [_, ..];

    /// <summary>Something came or went, and no thousands were said that would make it a price.</summary>
    public static bool Moved(Scene s) => What(s.Heard.Text) is CatatanStok.Masuk or CatatanStok.Keluar && !s.Heard.Text.Contains("rb", StringComparison.Ordinal) && !s.Heard.Text.Contains("ribu", StringComparison.Ordinal) && !s.Heard.Text.Contains("harga", StringComparison.Ordinal);

    /// <summary>Fifty kilos in ten sacks of five: the sacks come in.</summary>
    public static Step StartRepack(Scene s, Repack packs)
    {
        var step = Begin(s with { Heard = Heard.Nothing }, new StockDraft { Items = [Packed(s, packs)] });
        return packs.Count * packs.Size == packs.Whole ? step : Lead($"{GoodsSay.Number(packs.Whole)} {packs.Unit} dibagi {GoodsSay.Number(packs.Size)} itu {GoodsSay.Number(decimal.Round(packs.Whole / packs.Size, 2))}, ya.", step);
    }

    private static StockItem Packed(Scene s, Repack packs) => Item(s, $"{packs.Goods} {GoodsSay.Number(packs.Size)} {packs.Unit}", null, packs.Count, CatatanStok.Masuk);

    private static Step Begin(Scene s, StockDraft draft)
    {
        draft = Form.Take(draft with { Minimum = SetsMinimum(s.Heard.Text) }, s);
        if (draft.Minimum) draft = draft with { Items = [.. draft.Items.Select(i => i with { What = CatatanStok.Hitung })] };
        if (draft.Minimum && !s.May(Operation.StokCatat, Right.Record)) return Step.Reply($"Batas stok diatur pengurus, {s.Who.Honorific}.", new Choice("Lihat stok", "#harga.daftar:0=stok"));
        switch (RecordStock.MayNot(s.Kube, s.Who.Id, s.Now))
        {
            case NotOnDuty duty: return StokWords.NotOnDuty(s, duty, draft);
            case not null when s.May(Operation.StokCatat, Right.SeeGroup): return Step.Reply($"Stok dihitung yang jaga atau pengurus, {s.Who.Honorific}.", new Choice("Lihat stok", "#harga.daftar:0=stok"));
            // For everybody else it is a question (D24).
            case not null: return CekHarga.Start(s, stock: true);
        }
        return s.Who.OwnPhone ? Form.Advance(draft, s) : Step.Reply($"Dari HP yang dipakai berdua, stok belum bisa dicatat, {s.Who.Honorific}. Pakai HP sendiri ya.");
    }

    /// <summary>"TLR-1=Hitung=6" on its way to whoever may record it.</summary>
    public static Step Propose(Scene s, string argument)
    {
        if (s.Member is not { IsActiveMember: true }) return Refuse.Private(s);
        var to = OnDuty.Of(s.Kube, s.Today).Where(p => p != s.Who.Id).Select(p => (PersonId?)p).FirstOrDefault() ?? s.Kube.Holder(Jabatan.Bendahara) ?? s.Kube.Holder(Jabatan.Ketua);
        if (to is not { } keeper) return Step.Reply(UmumWords.NobodyHolds("bendahara", s.Pendamping));
        if (argument.Split('=') is [var code, var what, var n] && GoodsFinder.Of(s.Kube, s.Known.People).Find(new Code(code)) is { } ware && decimal.TryParse(n, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            var kind = Enum.TryParse<CatatanStok>(what, out var k) ? k : (CatatanStok?)null;
            return Usul.Carry(s, keeper, $"{s.Who.Call} bilang {GoodsSay.Inside(ware.Name)} {StokWords.Verb(kind)} {GoodsSay.Count(number, ware)}. Catat?", new StockDraft { Items = [new(ware.Name, ware.Code, number, kind)], From = s.Who.Id });
        }
        return Usul.Carry(s, keeper, $"{s.Who.Call} mau menyampaikan soal stok.", new StockDraft { From = s.Who.Id });
    }

    protected override IReadOnlyList<Question<StockDraft>> Questions { get; } =
    [
        new("barang",
            (d, _) => d.Items is [] || d.Items.Any(i => i.Code is null),
            (d, s) => d.Items.FirstOrDefault(i => i.Code is null) is { } open ? UbahHargaWords.WhichGoods(s, open.Said) : new($"Stok barang apa, {s.Who.Honorific}? Boleh beberapa. Contoh: *telur 14, gula 25*.", [new("Lihat stok", "#harga.daftar:0=stok"), new("Batal")]),
            ReadGoods,
            (d, s) => d.Items.FirstOrDefault(i => i.Code is null) is { } open ? UbahHargaWords.WhichAgain(s, open.Said) : new($"Tulis barang dan sisanya, {s.Who.Honorific}. Contoh: *telur 14, gula 25*.", [new("Batal")])),
        new("jumlah",
            (d, _) => d.Items.Any(i => i.Number is null),
            (d, s) => StokWords.HowMany(s, Open(d, s), Ware(s, Open(d, s))!, d.Minimum),
            (d, s) => Number(s) is { } n ? new Taken<StockDraft>.Filled(With(d, Open(d, s), i => Packed(i with { Number = n }, s.Slots.Quantity?.Unit ?? (s.Slots.Items is [var said, ..] ? said.Unit : null), Ware(s, i)) with { What = What(s.Heard.Text) ?? i.What ?? CatatanStok.Hitung })) : new Taken<StockDraft>.NotMine(),
            (_, _) => new("Tulis angkanya ya. Contoh: *14*, atau *habis*.", [new("Habis"), new("Batal")])),
        new("isi",
            (d, s) => Unpacked(d, s) is not null,
            (d, s) => StokWords.HowManyIn(s, Unpacked(d, s)!, Ware(s, Unpacked(d, s)!)!),
            (d, s) => Number(s) is { } n and > 0 && Unpacked(d, s) is { } open ? new Taken<StockDraft>.Filled(With(d, open, i => i with { Number = StokWords.Whole(s.Heard.Text) ? n : i.Number * n, Pack = null })) : new Taken<StockDraft>.NotMine(),
            (_, _) => new("Tulis angkanya saja ya. Contoh: *12*.", [new("Batal")])) { OnlyWhenOdd = true },
        new("maksud",
            (d, _) => d.Items.Any(i => i.What is null),
            (d, s) => StokWords.AddedOrAll(s, d.Items.First(i => i.What is null)),
            (d, s) => What(s.Heard.Text) is { } what && Same(d.Items.First(i => i.What is null), s) ? new Taken<StockDraft>.Filled(With(d, d.Items.First(i => i.What is null), i => i with { What = what, Number = what == CatatanStok.Keluar ? i.Sold ?? i.Number : i.Number })) : new Taken<StockDraft>.NotMine(),
            (d, s) => StokWords.AddedOrAll(s, d.Items.First(i => i.What is null))) { OnlyWhenOdd = true },
        new("besar",
            (d, _) => !d.LargeConfirmed && d.Items.Any(i => i.Number is >= Large and <= RecordStock.Most),
            (d, s) => new($"Jumlahnya besar: *{GoodsSay.Count(d.Items.First(i => i.Number >= Large).Number!.Value, Ware(s, d.Items.First(i => i.Number >= Large))!)}*. Betul segitu?", [new("Ya, betul", "ya"), new("Batal")]),
            (d, s) => s.Heard.Answer == YesNo.Yes ? new Taken<StockDraft>.Filled(d with { LargeConfirmed = true })
                : Number(s) is { } n ? new Taken<StockDraft>.Filled(With(d, d.Items.First(i => i.Number >= Large), i => i with { Number = n })) : new Taken<StockDraft>.NotMine(),
            (_, _) => new("Kalau betul segitu, balas *ya*. Kalau bukan, tulis jumlah yang benar.", [new("Ya, betul", "ya"), new("Batal")])) { OnlyWhenOdd = true },
    ];

    /// <summary>The item whose number is asked: one without, else the one the rules are against.</summary>
    private static StockItem Open(StockDraft d, Scene s) => d.Items.FirstOrDefault(i => i.Number is null) ?? d.Items.FirstOrDefault(i => Record(i, s).Refusal(s.Kube) is not null) ?? d.Items[0];

    /// <summary>Goods counted in a package that is not what they are counted in: minyakita by the litre, said in dus.</summary>
    private static StockItem? Unpacked(StockDraft d, Scene s) => d.Items.FirstOrDefault(i => i is { Pack: { } pack, Number: > 0 } && Ware(s, i) is { } ware && !HargaWords.Same(pack, ware.Unit));

    private static Ware? Ware(Scene s, StockItem item) => item.Code is { } code ? GoodsFinder.Of(s.Kube, s.Known.People).Find(code) : null;

    private static StockDraft With(StockDraft d, StockItem item, Func<StockItem, StockItem> change) => d with { Items = [.. d.Items.Select(i => ReferenceEquals(i, item) ? change(i) : i)] };

    /// <summary>A count in an answer; "habis" is none.</summary>
    private static decimal? Number(Scene s) => Gone(s.Heard.Text) ? 0
        : s.Slots.Quantity is { } quantity ? quantity.Count : s.Slots.Items is [{ Count: { } count }, ..] ? count
        : s.Heard.Numbers is [{ } number, ..] ? number.Value : s.Heard.Money is [{ Value.Amount: var money }, ..] ? s.Heard.Money[0].Flags.Contains("implied-thousands") ? money / 1000m : money : StokBetul.Bare(s.Heard.Text);

    private static Taken<StockDraft> ReadGoods(StockDraft draft, Scene s)
    {
        var finder = GoodsFinder.Of(s.Kube, s.Known.People);
        if (UbahHarga.Asks(s) || Prices(s)) return new Taken<StockDraft>.NotMine();
        if (draft.Items is [])
            return Form.Take(draft, s) is { Items: [_, ..] } taken ? new Taken<StockDraft>.Filled(taken with { Items = [.. taken.Items.Select(i => i.Number is null ? i : i with { What = i.What ?? CatatanStok.Hitung })] })
                : s.Heard.Text.Length is >= 3 and <= 40 && finder.Find(s.Heard.Text) is [_, ..] ? new Taken<StockDraft>.Filled(draft with { Items = [Item(s, s.Heard.Text, null, null, null)] }) : new Taken<StockDraft>.NotMine();
        var open = draft.Items.First(i => i.Code is null);
        var said = s.Slots.Items is [var one, ..] ? one.Name : s.Heard.Text;
        // Of several that are open it is the one it fits.
        open = draft.Items.FirstOrDefault(i => i.Code is null && Fits(i, said)) ?? open;
        if (!s.Chose && !Fits(open, said) && finder.Find(open.Said) is [_, ..] && Form.Take(new StockDraft(), s) is { Items: [{ Number: not null }, ..] } more && more.Items.All(i => finder.Find(i.Said) is [_, ..]))
            return new Taken<StockDraft>.Filled(draft with { Items = [.. more.Items.Select(i => i with { What = i.What ?? CatatanStok.Hitung }).Concat(draft.Items).Take(MostAtOnce)] });
        bool Fits(StockItem item, string name) => finder.Find(name).Any(w => finder.Find(item.Said).Any(f => f.Code == w.Code));
        return finder.Find(said) switch
        {
            [var ware] => new Taken<StockDraft>.Filled(With(draft, open, i => i with { Code = ware.Code })),
            { Count: > 1 } => new Taken<StockDraft>.Wrong(UbahHargaWords.WhichGoods(s, said)),
            _ => new Taken<StockDraft>.NotMine(),
        };
    }

    private static StockItem Item(Scene s, string said, string? unit, decimal? number, CatatanStok? what, string? pack = null) =>
        GoodsFinder.Of(s.Kube, s.Known.People).Find(said, unit) is [var only] ? Packed(new(said, only.Code, number, what), pack ?? unit, only) : Packed(new(said, null, number, what), pack ?? unit, null);

    /// <summary>A dozen is counted out, but of goods that are weighed; of those, and of packages, it is asked what one holds.</summary>
    private static StockItem Packed(StockItem item, string? unit, Ware? ware) => unit is null ? item
        : Units.Base(unit) is not ({ } factor, null) ? item with { Pack = StokWords.Bulk(unit) }
        : ware is not null && Units.IsMeasure(ware.Unit) ? item with { Pack = unit } : item with { Number = item.Number * factor, Pack = null };

    protected override StockDraft Take(StockDraft draft, Scene s)
    {
        s = IsiKemasan.Unpacked(s);
        var text = s.Heard.Text;
        var gone = Gone(text);
        if (LakuSisa.Read(text) is { } both) return draft with { LargeConfirmed = false, Items = [SoldAndLeft(both, s)] };
        var what = What(text);
        var pieces = GoodsPieces.Read(text);
        if (pieces.Count > 1 && StokBetul.Kinds(text, pieces.Count, What) is { } kinds)
            return draft with { Items = [.. pieces.Take(MostAtOnce).Select((p, i) => Item(s, p.Said, null, p.Number, kinds[i]))], LargeConfirmed = false };
        if (s.Slots.Items.Count > 1) pieces = [];
        if (pieces.Count > 1 || pieces.Count == 1 && draft.Items is [] && (s.Slots.Items is [] || s.Slots.Items is [{ Count: null }] && s.Slots.Quantity is null))
            return draft with { Items = [.. pieces.Take(MostAtOnce).Select(p => Item(s, p.Said, null, p.Number, what ?? (pieces.Count > 1 || Counts(text) ? CatatanStok.Hitung : null)))], LargeConfirmed = false };
        if (s.Slots.Items is not [_, ..] items) return draft;
        return draft with
        {
            LargeConfirmed = false,
            Items = [.. items.Take(MostAtOnce).Select(i => (i.Count ?? (items.Count == 1 ? s.Slots.Quantity?.Count : null)) is { } n
                ? Item(s, i.Name, i.Unit, n, what ?? (Counts(text) || items.Count > 1 ? CatatanStok.Hitung : null), i.Count is null ? s.Slots.Quantity?.Unit : null)
                : Item(s, i.Name, i.Unit, gone ? 0 : null, gone ? CatatanStok.Hitung : null))],
        };
    }

    /// <summary>What is left counts; where it does not fit what went, she is asked.</summary>
    private static StockItem SoldAndLeft(LakuSisa said, Scene s)
    {
        var item = Item(s, said.Goods, null, said.Left, CatatanStok.Hitung) with { Sold = said.Sold };
        return item.Code is { } code && s.Kube.Stocks.Of(code) is { IsKnown: true, Amount: var book } && book - said.Sold != said.Left ? item with { What = null } : item;
    }

    /// <summary>"Yang gula jangan" takes one off the list.</summary>
    public override Step? Answer(Running running, Scene s) => !s.Chose && running.Draft is StockDraft d && GoodsFix.Stay(s, d.Items, running.Asking == Summary, i => (i.Said, i.Code)) is { } stay
        ? stay is [] ? Step.Reply(FormWords.Cancelled(s.Who)) : Lead(stay.Count < d.Items.Count ? Changed(d, d, s) : null, Advance(d with { Items = stay }, s)) : base.Answer(running, s);

    /// <summary>Of a list each good said again changes alone, and another one is added.</summary>
    private static StockDraft Joined(StockDraft draft, StockDraft next, Scene s)
    {
        if (ReferenceEquals(next.Items, draft.Items) || draft.Items.Count < 2) return next;
        var items = draft.Items.ToList();
        foreach (var item in next.Items)
        {
            var codes = item.Code is { } code ? [code] : GoodsFinder.Of(s.Kube, s.Known.People).Find(item.Said).Select(w => w.Code).ToList();
            if (items.FindAll(i => i.Code is { } c && codes.Contains(c)) is [var one]) items[items.IndexOf(one)] = one with { Number = item.Number, What = What(s.Heard.Text) ?? one.What, Sold = item.Sold, Pack = item.Pack };
            else if (items.Count < MostAtOnce) items.Add(item with { What = item.What ?? draft.Items[0].What });
        }
        return next with { Items = items };
    }

    protected override StockDraft Change(StockDraft draft, Scene s)
    {
        if (UbahHarga.Asks(s) || Prices(s)) return draft;
        if (Repack.Read(s.Heard.Text) is { } packs) return draft with { Items = [Packed(s, packs)], LargeConfirmed = false };
        if (s.Slots.Items is [_, ..] && (s.Slots.Items.Any(i => i.Count is not null) || s.Heard.Text.Contains("abis", StringComparison.Ordinal)) || StokBetul.Bare(s.Heard.Text) is null && GoodsPieces.Read(s.Heard.Text).Count > 0) return Joined(draft, Take(draft, s), s);
        if (draft.Items is not [var only]) return draft;
        if (What(s.Heard.Text) is { } what && what != only.What) return With(draft, only, i => i with { What = what, Number = Number(s) ?? i.Number });
        return Number(s) is { } n && n != only.Number ? With(draft, only, i => i with { Number = n }) with { LargeConfirmed = false } : draft;
    }

    /// <summary>"Kejual telur 2kg sama beras 1" is no answer about the thirty that came: it names goods and counts of its own.</summary>
    private static bool Same(StockItem item, Scene s) => s.Slots.Items.All(i => i.Count is null || i.Count == item.Number || i.Count == item.Sold);

    private static bool Gone(string text) => text.Split([' ', '.', ',', '!']).Any(w => w is "habis" or "abis" or "kosong" or "ludes");

    private static bool Counts(string text) => text.Contains("stok", StringComparison.Ordinal) || text.Contains("stock", StringComparison.Ordinal) || text.Contains("hitung", StringComparison.Ordinal);

    /// <summary>"Batas stok telur 10": from how many on goods are no longer low.</summary>
    private static bool SetsMinimum(string text) => text.Split(' ').Any(w => w is "minimal" or "minimum" or "batas" or "ambang");

    /// <summary>Which kind of record the words mean; null when they do not tell.</summary>
    private static CatatanStok? What(string text)
    {
        foreach (var word in text.Split([' ', ',', '.', '!'], StringSplitOptions.RemoveEmptyEntries))
            switch (word)
            {
                case "tambah" or "ditambah" or "nambah" or "datang" or "dateng" or "dtg" or "dtng" or "masuk" or "msk" or "kulakan" or "kulak" or "terima" or "nambahin" or "+": return CatatanStok.Masuk;
                case "keluar" or "laku" or "terjual" or "kejual" or "dijual" or "kurang" or "dikurangi" or "busuk" or "rusak" or "pecah" or "dipakai": return CatatanStok.Keluar;
                case "jadi" or "sisa" or "tinggal" or "sisanya" or "ada" or "total" or "menjadi" or "habis" or "abis" or "kosong" or "opname": return CatatanStok.Hitung;
                default: break;
            }
        return null;
    }

    protected override Checked Check(StockDraft d, Scene s)
    {
        foreach (var item in d.Items)
            if (Why(d, item, s) is { } why)
                return why switch
                {
                    StockOutside or NotWhole or NotEnoughStock => new Checked.AskAgain("jumlah", StokWords.Wrong(s, item, Ware(s, item)!, why)),
                    NoStockOfServices => new Checked.Stop(Step.Reply($"{Ware(s, item)!.Name} layanan, jadi tidak ada stoknya, {s.Who.Honorific}.", new Choice("Catat stok", "catat stok"))),
                    NotOnDuty duty => new Checked.Stop(StokWords.NotOnDuty(s, duty, d)),
                    NoSuchGoods => new Checked.Stop(HargaWords.NotHere(s, item.Said)),
                    _ => new Checked.Stop(Step.Reply($"Stok dihitung yang jaga atau pengurus, {s.Who.Honorific}.")),
                };
        return !d.Minimum && d.Items is [var one] && StokWords.Twice(s, one, Ware(s, one)!) is { Exact: true } twice ? new Checked.Stop(Step.Reply(twice.Text, new Choice("Lihat stok", "#harga.daftar:0=stok"))) : new Checked.Fine();
    }

    private static Refusal? Why(StockDraft d, StockItem item, Scene s) => d.Minimum ? Least(item, s).Decide(s.Kube) is Decision.Refused no ? no.Why : null : Record(item, s).Refusal(s.Kube);

    private static SetStockMinimum Least(StockItem item, Scene s) => new(s.Who.Id, item.Code!.Value, item.Number ?? 0);

    private static RecordStock Record(StockItem item, Scene s) => new(s.Who.Id, item.Code!.Value, item.What ?? CatatanStok.Hitung, item.Number ?? 0, s.Now);

    protected override Message? Sum(StockDraft d, Scene s) => StokWords.Summary(s, d, i => Ware(s, i)!);

    protected override Step? Other(StockDraft d, Scene s) => s.Heard.Text is "ubah jumlah" or "ganti jumlah" or "ubah" or "ganti" && d.Items is [var only] ? Advance(With(d, only, i => i with { Number = null }), s) : null;

    protected override string? Changed(StockDraft from, StockDraft to, Scene s) => "Baik, saya ganti.";

    protected override StockDraft Fresh(StockDraft draft) => new() { From = draft.From };

    protected override Step Commit(StockDraft d, Scene s)
    {
        var (facts, kube) = (new List<Fact>(), s.Kube);
        foreach (var item in d.Items)
        {
            if ((d.Minimum ? Least(item, s).Decide(kube) : Record(item, s).Decide(kube)) is not Decision.Accepted yes) return Step.Reply(UmumWords.Changed(s.Who));
            facts.AddRange(yes.Facts);
            kube = yes.Facts.Aggregate(kube, (k, f) => k.After(f));
        }
        var learned = GoodsSebutan.Learn(s, kube, [.. d.Items.Select(i => (i.Said, i.Code!.Value))]);
        var told = facts.OfType<StockWatchEnded>().Select(e => new Notice(e.Person, StokWords.Here(s, kube, Ware(s, d.Items.First(i => i.Code == e.Code))!, e.Person)));
        var thanks = d.From is { } from && from != s.Who.Id ? [new Notice(from, new($"{s.Who.Call} sudah mencatat stoknya. Terima kasih kabarnya ya."))] : Array.Empty<Notice>();
        return new Step { Facts = [.. facts, .. learned.Facts], Texts = learned.Texts, Say = [StokWords.Done(s, kube, d, i => Ware(s, i)!, facts.OfType<StockWatchEnded>().Count(), learned.Line)], Notices = [.. told, .. thanks], Numbers = Recorded };
    }
}
