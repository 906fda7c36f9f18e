using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Which price is set: ours, the market's we compare with, the state's ceiling.</summary>
public enum HargaApa { Jual, Pasar, Het }

/// <summary>Goods and their new price; <see cref="Code"/> null while it is not settled which goods are meant.</summary>
public sealed record PriceItem(string Said, Code? Code, Rupiah? Price)
{
    /// <summary>"2 botol 20" said behind the price: what so many together cost; null where no pack was said.</summary>
    public Tier? Pack { get; init; }
}

/// <summary>Prices being changed.</summary>
public sealed record PriceDraft(HargaApa What) : Draft
{
    public IReadOnlyList<PriceItem> Items { get; init; } = [];

    /// <summary>First day of the price, or the day of the comparison; null: today.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The day is to be asked: one was said that cannot be, or the button was pressed.</summary>
    public bool DateDoubt { get; init; }

    /// <summary>A large change was confirmed (R-HRG-5).</summary>
    public bool LeapConfirmed { get; init; }

    /// <summary>The ketua's reason for going above the ceiling.</summary>
    public string? Reason { get; init; }

    /// <summary>Whose proposal it is; she hears when it is done.</summary>
    public PersonId? From { get; init; }
}

/// <summary>D24: the bendahara or the ketua changes prices; what the market asks and what the ceiling is are recorded the same way.</summary>
internal sealed class UbahHarga : Form<PriceDraft>
{
    private const string Done = "Harganya sudah diubah";
    private const int MostAtOnce = 6;

    public static readonly UbahHarga Form = new();

    public override string Name => "mengubah harga";

    public override bool Own(string intent) => intent is Intents.HargaUbah or Intents.HargaCek or Intents.StokCek or Intents.StokCatat;

    public override bool WantsMoney(Running running) => running.Asking is "harga" or Summary;

    public static Step Start(Scene s)
    {
        if (Repack.Read(s.Heard.Text) is { } packs) return CatatStok.StartRepack(s, packs);
        // "Telur laku 100": what came or went is stock, as long as no thousands were said.
        if (CatatStok.Moved(s)) return CatatStok.Start(s);
        var draft = Form.Take(new PriceDraft(What(s.Heard.Text)), s);
        if (draft.What == HargaApa.Jual && draft.Items is [_, ..] && OnlyNamed(s.Heard.Text)) return CekHarga.Items(s, [.. draft.Items.Select(i => new ItemRead(i.Said))], stock: false);
        if (!s.May(Operation.HargaUbah, Right.Record)) return Refused(s, draft);
        if (s.Talk.Now is null && HargaMaksud.Doubt(s, draft) is { } doubt) return doubt;
        return s.Who.OwnPhone ? Form.Advance(draft, s) : UbahHargaWords.SharedPhone(s);
    }

    /// <summary>One price, of goods that are settled.</summary>
    public static Step Of(Scene s, Ware ware, Rupiah price, DateOnly? from) => !s.May(Operation.HargaUbah, Right.Record) ? UbahHargaWords.Officers(s) : s.Who.OwnPhone
        ? Form.Advance(new PriceDraft(HargaApa.Jual) { Items = [new(ware.Name, ware.Code, price)], Date = from }, s with { Heard = Heard.Nothing }) : UbahHargaWords.SharedPhone(s);

    /// <summary>"Harga telur" of an officer asks for it like anybody's: no figure, and no word of changing.</summary>
    private static bool OnlyNamed(string text) => text.StartsWith("harga ", StringComparison.Ordinal) && !text.Any(char.IsAsciiDigit)
        && !text.Split(' ').Any(w => w is "jadi" or "jd" or "baru" or "set" or "update" or "apdet" or "edit" or "salah" || w.Contains("ubah", StringComparison.Ordinal) || w.Contains("rubah", StringComparison.Ordinal) || w.Contains("ganti", StringComparison.Ordinal) || w.Contains("naik", StringComparison.Ordinal) || w.Contains("turun", StringComparison.Ordinal));

    /// <summary>A member proposes to the ketua (tolak.hanyaPengurus); anybody else gets the price as it is (D23).</summary>
    private static Step Refused(Scene s, PriceDraft draft)
    {
        var asked = draft is { What: HargaApa.Jual, Items: [{ Code: { } code, Price: { } p }] } ? $"{code.Value}={p.Amount}{draft.Date?.ToString("'='yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";
        // Who is an officer, or stands beside them, hears who does it (08-decisions 2 no. 20).
        if (s.May(Operation.HargaUbah, Right.SeeGroup) || s.Member is { Office: not Jabatan.Anggota } && s.May(Operation.HargaUbah, Right.Ask))
            return Tawaran.After(s, $"Harga diubah bendahara atau ketua, {s.Who.Honorific}.", new($"#harga.usul:{asked}", $"Mau saya sampaikan usul {s.Who.Pronoun} ke {s.Holder(Jabatan.Ketua)}?", "Sampaikan usul", "Tidak usah"));
        if (!s.May(Operation.HargaUbah, Right.Ask)) return (draft.Items is [_, ..] asked0 ? CekHarga.Items(s, [.. asked0.Select(i => new ItemRead(i.Said))], stock: false) : CekHarga.Start(s, stock: false)) is var price && price.Say is [var first, ..]
            ? price with { Say = [first with { Text = $"Harga diatur pengurus, {s.Who.Honorific}.\n" + first.Text }, .. price.Say.Skip(1)] } : price;
        return Tawaran.After(s, "Ini diatur pengurus.", new($"#harga.usul:{asked}", $"Mau saya sampaikan usul {s.Who.Pronoun} ke {s.Holder(Jabatan.Ketua)}?", "Sampaikan usul", "Tidak usah"));
    }

    /// <summary>A proposal on its way to the ketua, ready for her to go on with: "TLR-1=28000".</summary>
    public static Step Propose(Scene s, string argument)
    {
        if (!s.May(Operation.HargaUbah, Right.Ask | Right.Record | Right.SeeGroup) || s.Kube.Holder(Jabatan.Ketua) is not { } ketua) return Step.Reply(UmumWords.NobodyHolds("ketua", s.Pendamping));
        if (argument.Split('=') is [var code, var digits, .. var rest] && GoodsFinder.Of(s.Kube, s.Known.People).Find(new Code(code)) is { } ware && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var amount))
        {
            DateOnly? day = rest is [var said] && DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
            return Usul.Carry(s, ketua, $"{s.Who.Call} mengusulkan harga {GoodsSay.Inside(ware.Name)} jadi *{new Rupiah(amount)}*{(day is { } from ? $" mulai {Say.Date(from)}" : "")}{(s.Kube.Prices.Of(ware.Code).On(s.Today) is { } line ? $" (sekarang {line.Price})" : "")}.", new PriceDraft(HargaApa.Jual) { Items = [new(ware.Name, ware.Code, new Rupiah(amount))], Date = day, From = s.Who.Id });
        }
        return Usul.Carry(s, ketua, $"{s.Who.Call} mengusulkan harga diubah.", new PriceDraft(HargaApa.Jual) { From = s.Who.Id });
    }

    /// <summary>"Telur jadi 28 ribu" in a message that was not clear: a new price of goods we know. Null for anything else.</summary>
    public static Step? Bare(Scene s) => Table(s) ? Start(s) : s.Heard.Text.Contains(" jadi ", StringComparison.Ordinal) && GoodsPieces.Read(s.Heard.Text) is [var one] && one.Number >= 100
        && (GoodsFinder.Of(s.Kube, s.Known.People).Find(one.Said) is [_, ..] || s.May(Operation.HargaUbah, Right.Record) && s.Meaning.Alternatives.Contains(Intents.HargaUbah)) ? Start(s) : null;

    /// <summary>"Telur 28, gula 17,5, minyak 36" from who sets prices, each near the price that stands: a table of new prices (D24).</summary>
    private static bool Table(Scene s) => s.May(Operation.HargaUbah, Right.Record) && !s.Heard.Text.Contains("stok", StringComparison.Ordinal) && GoodsPieces.Read(s.Heard.Text) is [_, _, ..] pieces
        && pieces.TrueForAll(p => GoodsPieces.AsPrice(p.Number).Price is { } price && GoodsFinder.Of(s.Kube, s.Known.People).Find(p.Said).Any(w => Near(s, w, price)));

    /// <summary>Within a third of the price that stands.</summary>
    private static bool Near(Scene s, Ware ware, Rupiah price) => s.Kube.Prices.Of(ware.Code).On(s.Today) is { } line && Math.Abs(price.Amount - line.Price.Amount) * 3 <= line.Price.Amount;

    /// <summary>"Eh salah harusnya 27" right after she changed a price: that price, read back.</summary>
    public static Step? Corrected(Scene s)
    {
        if (s.Talk is not { Now: null, DoneNumbers: Done, DoneAt: { } at } || s.Now - at > Betulan.JustNow || Betulan.Read(s.Heard.Text) is not { } said || !s.May(Operation.HargaUbah, Right.Record) || GoodsPieces.AsPrice(said.Right).Price is not { } price) return null;
        var wrong = said.Wrong is { } w ? GoodsPieces.AsPrice(w).Price : null;
        var finder = GoodsFinder.Of(s.Kube, s.Known.People);
        var mine = finder.All.Where(g => s.Kube.Prices.Of(g.Code).Lines is [.., var line] && line.By == s.Who.Id && line.From >= s.Today && (wrong is null || line.Price == wrong)).ToList();
        return mine is [] ? null : mine.Where(g => Near(s, g, price)).ToList() is [var only]
            ? Form.Advance(new PriceDraft(HargaApa.Jual) { Items = [new(only.Name, only.Code, price)], Date = s.Kube.Prices.Of(only.Code).Lines[^1].From is var from && from > s.Today ? from : null }, s)
            : Form.Advance(new PriceDraft(HargaApa.Jual), s);
    }

    private static readonly HashSet<string> Up = new("naikin naikkan naikan naekin dinaikin dinaikkan".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Down = new("turunin turunkan nurunin diturunin diturunkan".Split(' '), StringComparer.Ordinal);

    /// <summary>"Tolong naikin harga tepung 500": so much more than now, whatever the number looks like. Null for anything else.</summary>
    public static Step? Raised(Scene s)
    {
        var words = s.Heard.Text.Split([' ', ',', '.', '!'], StringSplitOptions.RemoveEmptyEntries).ToList();
        if (s.Talk.Now is not null || Asks(s) || words.Exists(w => w is "jadi" or "jd" or "menjadi" or "ke") || !words.Exists(w => Up.Contains(w) || Down.Contains(w))) return null;
        var rest = string.Join(' ', words.Where(w => !Up.Contains(w) && !Down.Contains(w) && w is not ("tolong" or "tlg" or "tlong" or "bu" or "pak" or "ya" or "dong" or "perak" or "rupiah" or "rp" or "sebesar" or "mau" or "minta" or "bisa")));
        if (GoodsPieces.Read(rest) is not [var one] || GoodsFinder.Of(s.Kube, s.Known.People).Find(one.Said) is not [var ware] || s.Kube.Prices.Of(ware.Code).On(s.Today) is not { Price: var now }) return null;
        var by = new Rupiah((long)(one.Number < 100 ? one.Number * 1000 : one.Number));
        if (by.Amount <= 0 || by.Amount * 2 > now.Amount) return null;
        var draft = new PriceDraft(HargaApa.Jual) { Items = [new(ware.Name, ware.Code, words.Exists(Up.Contains) ? now + by : now - by)] };
        return !s.May(Operation.HargaUbah, Right.Record) ? Refused(s, draft) : s.Who.OwnPhone ? Form.Advance(draft, s) : UbahHargaWords.SharedPhone(s);
    }

    private static HargaApa What(string text) => text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is var w && (w.Contains("het") || w.Contains("eceran")) ? HargaApa.Het
        : w.Contains("pasar") || w.Contains("pasaran") || w.Contains("pajak") && w.Contains("di") ? HargaApa.Pasar : HargaApa.Jual;

    protected override IReadOnlyList<Question<PriceDraft>> Questions { get; } =
    [
        new("barang",
            (d, _) => d.Items is [] || d.Items.Any(i => i.Code is null),
            (d, s) => UbahHargaWords.WhichGoods(s, d.Items.FirstOrDefault(i => i.Code is null)?.Said),
            ReadGoods,
            (d, s) => d.Items.FirstOrDefault(i => i.Code is null) is { } open ? UbahHargaWords.WhichAgain(s, open.Said) : new($"Tulis nama barangnya, {s.Who.Honorific}. Contoh: *telur 28 ribu*.", [new("Daftar harga"), new("Batal")])),
        new("harga",
            (d, _) => d.Items.Any(i => i.Price is null),
            (d, s) => UbahHargaWords.AskPrice(s, d),
            (d, s) => s.Amount is { } amount && Open(d, s) is var open ? new Taken<PriceDraft>.Filled(With(d, open, Moved(s, open.Code, amount)!.Value)) : new Taken<PriceDraft>.NotMine(),
            (_, _) => new("Tulis angkanya ya. Contoh: *28 ribu*.", [new("Batal")])),
        new("tanggal",
            (d, _) => d.DateDoubt,
            (_, s) => new($"Mulai tanggal berapa, {s.Who.Honorific}? Boleh hari ini sampai {SetPrice.DaysAhead} hari lagi. Contoh: *besok*.", [new("Hari ini"), new("Besok"), new("Batal")]),
            (d, s) => s.Heard.Text == "hari ini" || s.Heard.Today && s.Heard.Dates is [] ? new Taken<PriceDraft>.Filled(d with { Date = s.Today, DateDoubt = false })
                : s.Heard.Dates is [{ Value: { } day }, ..] ? new Taken<PriceDraft>.Filled(d with { Date = HargaMaksud.Ahead(day, s, d.What), DateDoubt = false }) : new Taken<PriceDraft>.NotMine(),
            (_, _) => new("Tulis tanggalnya ya. Contoh: *hari ini*, *besok*, atau *24 November*.", [new("Hari ini"), new("Batal")])) { OnlyWhenOdd = true },
        new("alasan",
            (d, s) => d.Reason is null && Why(d, s) is AboveCeiling { MayOverride: true } && s.May(Operation.HargaUbah, Right.Correct),
            (d, s) => UbahHargaWords.AskReason(s, (AboveCeiling)Why(d, s)!),
            (d, s) => s.Heard.Answer == YesNo.None && Say.Quote(s.Heard.Raw) is { Length: > 2 } why ? new Taken<PriceDraft>.Filled(d with { Reason = why }) : new Taken<PriceDraft>.NotMine(),
            (_, _) => new("Tulis alasannya singkat saja, atau balas *batal*.", [new("Batal")])) { OnlyWhenOdd = true },
        new("lonjakan",
            (d, s) => Why(d, s) is BigLeap,
            (d, s) => UbahHargaWords.AskLeap(s, d),
            (d, s) => s.Heard.Answer == YesNo.Yes ? new Taken<PriceDraft>.Filled(d with { LeapConfirmed = true })
                : s.Amount is { } amount && d.Items is [var only] ? new Taken<PriceDraft>.Filled(With(d, only, amount)) : new Taken<PriceDraft>.NotMine(),
            (d, s) => UbahHargaWords.AskLeap(s, d)) { OnlyWhenOdd = true },
    ];

    /// <summary>The item whose price is asked: one without, else the one the rules are against.</summary>
    private static PriceItem Open(PriceDraft d, Scene s) => d.Items.FirstOrDefault(i => i.Price is null) ?? d.Items.FirstOrDefault(i => WhyOf(d, i, s) is not null) ?? d.Items[0];

    private static PriceDraft With(PriceDraft d, PriceItem item, Rupiah price) => d with { Items = [.. d.Items.Select(i => ReferenceEquals(i, item) ? i with { Price = price } : i)], LeapConfirmed = false, Reason = null };

    private static Taken<PriceDraft> ReadGoods(PriceDraft draft, Scene s)
    {
        var finder = GoodsFinder.Of(s.Kube, s.Known.People);
        if (Asks(s) || s.Meaning.Is(Intents.StokCatat) && s.Heard.Text.Contains("stok", StringComparison.Ordinal)) return new Taken<PriceDraft>.NotMine();
        if (draft.Items is [])
            return Form.Take(draft, s) is { Items: [_, ..] } taken ? new Taken<PriceDraft>.Filled(taken)
                : s.Heard.Text.Length is >= 3 and <= 40 && finder.Find(s.Heard.Text) is [_, ..] ? new Taken<PriceDraft>.Filled(draft with { Items = [Item(s, s.Heard.Text, null, null)] }) : new Taken<PriceDraft>.NotMine();
        var open = draft.Items.First(i => i.Code is null);
        var said = s.Slots.Items is [var one, ..] ? one.Name : s.Heard.Text;
        if (finder.Find(said, (s.Slots.Items is [var u, ..] ? u.Unit : null)) is not [var ware])
            return finder.Find(said) is { Count: > 1 } ? new Taken<PriceDraft>.Wrong(UbahHargaWords.WhichGoods(s, said)) : new Taken<PriceDraft>.NotMine();
        return new Taken<PriceDraft>.Filled(draft with { Items = [.. draft.Items.Select(i => ReferenceEquals(i, open) ? i with { Code = ware.Code, Price = i.Price ?? s.Amount } : i)] });
    }

    /// <summary>A question about goods is no answer.</summary>
    internal static bool Asks(Scene s) => s.Heard.Raw.Contains('?') || s.Heard.Text.Split(' ').Any(w => w is "berapa" or "brp" or "brapa" or "berapaan" or "masih");

    /// <summary>The pieces as goods with their prices; "2 botol 20" behind one is its pack.</summary>
    private static List<PriceItem> Listed(List<(string Said, decimal Number)> pieces, Scene s)
    {
        var items = new List<PriceItem>();
        foreach (var (said, number) in pieces)
            if (items is [.., var last] && said.Split(' ') is [var many, var unit] && int.TryParse(many, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 1 and < 100 && Units.Named(unit) is not null && GoodsPieces.AsPrice(number).Price is { } together)
                items[^1] = last with { Pack = new(count, together) };
            else if (items.Count < MostAtOnce) items.Add(Item(s, said, null, GoodsPieces.AsPrice(number).Price));
        return items;
    }

    private static PriceItem Item(Scene s, string said, string? unit, Rupiah? price) =>
        new(said, GoodsFinder.Of(s.Kube, s.Known.People).Find(said, unit) is var found && found is [var only] ? only.Code
            // "Minyak 36" is the one of two that costs about that.
            : price is { } p && found.Where(w => Near(s, w, p)).ToList() is [var near] ? near.Code : null, price);

    /// <summary>A price that stands already, in a table where others change.</summary>
    private static bool Stays(PriceDraft d, PriceItem item, Scene s) => d.Items.Count > 1 && WhyAlone(d, item, s) is SamePrice && d.Items.Any(i => WhyAlone(d, i, s) is not SamePrice);

    protected override PriceDraft Take(PriceDraft draft, Scene s)
    {
        var next = draft;
        var several = s.Slots.Items.Count < 2 || s.Slots.Items.Any(i => Usable(i.Price) is null) ? GoodsPieces.Read(s.Heard.Text) : [];
        if (several.Count > 1 || several.Count == 1 && s.Slots.Items is [] && draft.Items is [])
            next = next with { Items = Listed(several, s) };
        else if (s.Slots.Items is [_, ..] items)
            next = next with { Items = [.. items.Take(MostAtOnce).Select(i => Item(s, i.Name, i.Unit, Usable(i.Price) ?? s.Amount))] };
        if (next.Items is not [] && !ReferenceEquals(next.Items, draft.Items)) next = next with { Items = [.. next.Items.Select(i => i with { Price = Moved(s, i.Code, i.Price) })], LeapConfirmed = false, Reason = null };
        if (s.Slots.Date is { } date) next = HargaMaksud.Ahead(date.Value, s, draft.What) is { } day ? day == next.Date ? next : next with { Date = day, DateDoubt = false } : next with { DateDoubt = true };
        return next;
    }

    /// <summary>"Yang minyak jangan" takes one off the list; stock that came or went is another matter, and no price.</summary>
    public override Step? Answer(Running running, Scene s)
    {
        if (s.Chose || running.Draft is not PriceDraft d) return base.Answer(running, s);
        if (StockSaid(s)) return new Step { Say = [FormWords.Choose(Name, CatatStok.Form.Name)], Next = (d, running.Asking, running.Tries), Wish = s.Heard.Raw };
        return GoodsFix.Stay(s, d.Items, running.Asking == Summary, i => (i.Said, i.Code)) is { } stay
            ? stay is [] ? Step.Reply(FormWords.Cancelled(s.Who)) : Lead(stay.Count < d.Items.Count ? Changed(d, d, s) : null, Advance(d with { Items = stay }, s)) : base.Answer(running, s);
    }

    /// <summary>"Peyek tambah 20", "telur laku 3" while a price is asked; "tambah gula 18" and "telur nambah 500" are prices still.</summary>
    private static bool StockSaid(Scene s) => CatatStok.Moved(s) && !s.Heard.Text.StartsWith("tambah", StringComparison.Ordinal) && GoodsPieces.Read(s.Heard.Text) is [{ Number: < 500 } one]
        && GoodsFinder.Of(s.Kube, s.Known.People).Find(one.Said) is [_, ..] && s.May(Operation.StokCatat, Right.Record | Right.RecordOwn);

    protected override PriceDraft Change(PriceDraft draft, Scene s)
    {
        if (Asks(s)) return draft;
        if (s.Slots.Items is [_, ..] && s.Amount is not null || GoodsPieces.Read(s.Heard.Text).Count > 1) return Joined(draft, Take(draft, s), s);
        if (draft.Items is [var only] && s.Amount is { } amount && Moved(s, only.Code, amount) is { } price && price != only.Price) return With(draft, only, price);
        if (s.Heard.Dates is [{ Value: { } said }, ..] && HargaMaksud.Ahead(said, s, draft.What) is { } day && day != draft.Date) return draft with { Date = day };
        return draft;
    }

    /// <summary>"Gula 18 juga" adds to the table, and one of its goods said again changes alone.</summary>
    private static PriceDraft Joined(PriceDraft draft, PriceDraft next, Scene s)
    {
        var adds = s.Heard.Text.Split([' ', ',', '.']).Any(w => w is "juga" or "jg" or "jga" or "sekalian" or "tambah") || s.Heard.Text.Split(' ')[0] is "sama" or "terus" or "trus" or "dan";
        if (ReferenceEquals(next.Items, draft.Items) || !adds && !(draft.Items.Count > 1 && next.Items is [{ Code: { } code }] && draft.Items.Any(i => i.Code == code))) return next;
        var stays = draft.Items.Select(i => next.Items.FirstOrDefault(n => n.Code is not null && n.Code == i.Code) ?? i).ToList();
        return next with { Items = [.. stays.Concat(next.Items.Except(stays)).Take(MostAtOnce)] };
    }

    /// <summary>"Telur naik seribu" is a thousand more, "naik jadi 28 ribu" the price itself: with such a verb an amount below half the price that stands is the difference.</summary>
    private static Rupiah? Moved(Scene s, Code? code, Rupiah? said)
    {
        if (code is not { } good || said is not { } amount || s.Kube.Prices.Of(good).On(s.Today) is not { Price: var now } || amount.Amount * 2 > now.Amount) return said;
        var words = s.Heard.Text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(w => w is "jadi" or "menjadi" or "jd" or "ke")) return said;
        return words.Any(w => w is "naik" or "naikin" or "naikkan" or "dinaikkan" or "dinaikin" or "nambah") ? now + amount : words.Any(w => w is "turun" or "turunin" or "turunkan" or "diturunkan" or "diturunin" or "kurangi" or "kurangin") ? now - amount : said;
    }

    private static Rupiah? Usable(MoneyRead? read) => read is { MustAsk: false, Value.Amount: > 0 } money ? money.Value : null;

    /// <summary>What the rules say against the first item they say anything against.</summary>
    private static Refusal? Why(PriceDraft d, Scene s) => d.Items.Select(i => WhyOf(d, i, s)).FirstOrDefault(r => r is not null);

    private static Refusal? WhyOf(PriceDraft d, PriceItem item, Scene s) => Stays(d, item, s) ? null : WhyAlone(d, item, s);

    private static Refusal? WhyAlone(PriceDraft d, PriceItem item, Scene s) => item is { Code: { } code, Price: { } price } ? d.What switch
    {
        HargaApa.Pasar => new RecordMarket(s.Who.Id, code, price, d.Date ?? s.Today, s.Now).Refusal(s.Kube),
        HargaApa.Het => new SetCeiling(s.Who.Id, code, price, d.Date ?? s.Today, s.Now).Refusal(s.Kube),
        _ => Price(d, item, s).Refusal(s.Kube),
    } : null;

    private static SetPrice Price(PriceDraft d, PriceItem item, Scene s) => new(s.Who.Id, item.Code!.Value, item.Price!.Value, d.Date ?? s.Today, s.Now) { Pack = item.Pack, Reason = d.Reason, LeapConfirmed = d.LeapConfirmed };

    protected override Checked Check(PriceDraft d, Scene s)
    {
        if (Why(d, s) is not { } why) return new Checked.Fine();
        var item = d.Items.First(i => WhyOf(d, i, s) is not null);
        // The price is what is wrong: it is asked anew.
        return why switch
        {
            AmountTooSmall or AmountTooLarge or PriceNotRound => new Checked.AskAgain("harga", UbahHargaWords.Wrong(s, item, why)),
            PriceDayOutside or DateInFuture => new Checked.AskAgain("tanggal", UbahHargaWords.WrongDay(s, why)),
            AboveCeiling above => Above(d, item, above, s),
            SamePrice => new Checked.Stop(UbahHargaWords.Same(s, item, d)),
            NoSuchGoods => new Checked.Stop(HargaWords.NotHere(s, item.Said)),
            _ => new Checked.Stop(UbahHargaWords.Officers(s)),
        };
    }

    /// <summary>harga.het: no override for goods of a programme, else the ketua with a reason.</summary>
    private static Checked.Stop Above(PriceDraft d, PriceItem item, AboveCeiling above, Scene s)
    {
        var text = UbahHargaWords.Above(s, above);
        // One of several that cannot be leaves the others open.
        var rest = d.Items.Where(i => WhyAlone(d, i, s) is not AboveCeiling { MayOverride: false }).ToList();
        if (!above.MayOverride && rest is [_, ..] && rest.Exists(i => WhyAlone(d, i, s) is not SamePrice))
            return new Checked.Stop(Lead($"{GoodsFinder.Of(s.Kube, s.Known.People).Find(item.Code!.Value)!.Name}: {text} Barang program tidak boleh di atas itu, jadi yang ini tidak saya ubah.", Form.Advance(d with { Items = rest }, s)));
        if (!above.MayOverride) return new Checked.Stop(Step.Reply(text + $"\nBarang program tidak boleh di atas itu. Harganya belum saya ubah, {s.Who.Honorific}.", new Choice("Ubah harga", "ubah harga " + GoodsSay.Inside(item.Said)), new Choice("Daftar harga")));
        return new Checked.Stop(Tawaran.After(s with { Talk = s.Talk with { Now = null } }, $"{text} Kalau tetap, perlu alasan {s.Holder(Jabatan.Ketua)}.",
            new($"#harga.usul:{item.Code!.Value.Value}={item.Price!.Value.Amount}", $"Mau saya sampaikan ke {s.Holder(Jabatan.Ketua)}?", "Sampaikan", "Tidak usah")));
    }

    protected override Message? Sum(PriceDraft d, Scene s) => UbahHargaWords.Summary(s, d);

    protected override Step? Other(PriceDraft d, Scene s) => s.Heard.Text is "ubah tanggal" or "ganti tanggal"
        ? Advance(d with { DateDoubt = true }, s) : s.Heard.Text is "ubah" or "ganti" && d.Items is [var only] ? Advance(With(d, only, Rupiah.Zero) with { Items = [only with { Price = null }] }, s) : null;

    protected override string? Changed(PriceDraft from, PriceDraft to, Scene s) => "Baik, saya ganti.";

    protected override PriceDraft Fresh(PriceDraft draft) => new(draft.What) { From = draft.From };

    protected override Step Commit(PriceDraft d, Scene s)
    {
        var (facts, texts, kube) = (new List<Fact>(), new List<NewText>(), s.Kube);
        d = d with { Items = [.. d.Items.Where(i => !Stays(d, i, s))] };
        foreach (var item in d.Items)
        {
            var decision = d.What switch
            {
                HargaApa.Pasar => new RecordMarket(s.Who.Id, item.Code!.Value, item.Price!.Value, d.Date ?? s.Today, s.Now).Decide(kube),
                HargaApa.Het => new SetCeiling(s.Who.Id, item.Code!.Value, item.Price!.Value, d.Date ?? s.Today, s.Now).Decide(kube),
                _ => Price(d, item, s).Decide(kube),
            };
            if (decision is not Decision.Accepted yes) return Step.Reply(UmumWords.Changed(s.Who));
            facts.AddRange(yes.Facts);
            texts.AddRange(yes.Texts);
            kube = yes.Facts.Aggregate(kube, (k, f) => k.After(f));
        }
        var learned = GoodsSebutan.Learn(s, kube, [.. d.Items.Select(i => (i.Said, i.Code!.Value))]);
        return new Step { Facts = [.. facts, .. learned.Facts], Texts = [.. texts, .. learned.Texts], Say = [UbahHargaWords.Done(s, d, learned.Line)], Notices = [.. UbahHargaWords.Tell(s, d)], Numbers = Done };
    }
}
