using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What one message says about an order, put into its draft. The same draft when it says nothing about it.</summary>
internal static class PesanBaca
{
    private static readonly string[] Events = ["arisan", "pengajian", "rapat", "syukuran", "tahlilan", "hajatan", "selamatan", "khitanan", "sunatan", "nikahan", "aqiqah", "akikah", "ultah", "ulang tahun", "pelatihan", "wisuda", "lomba", "doa bersama", "posyandu"];
    private static readonly string[] Vague = ["rumah", "rumah saya", "rumah gue", "rumah gua", "rumahku", "rumah ku", "sini", "ke rumah", "kerumah", "alamat saya", "alamat biasa", "tempat biasa", "tempat saya", "kontrakan", "kos", "kosan", "kantor", "gang", "gg", "jalan", "jl"];
    private static readonly string[] Bringing = ["antar", "anter", "kirim", "delivery", "bawain"];
    private static readonly string[] Fetching = ["diambil", "ambil", "jemput", "pickup", "pick up"];
    private static readonly string[] Generic = ["catering", "katering", "makanan", "konsumsi", "makan", "menu", "pesanan", "masakan"];

    public static PesanDraft Take(PesanDraft d, Scene s)
    {
        var phone = Phone(s.Heard.Raw);
        // A phone is no number of boxes.
        if (phone is not null) s = s with { Heard = s.Heard with { Text = s.Heard.Text.Replace(phone, " ", StringComparison.Ordinal).Trim(), Numbers = [], Meaning = s.Meaning with { Slots = s.Slots with { Quantity = null, Count = null, Added = null, Removed = null } } } };
        var taken = Words(Whose(Where(When(Which(Repeat(d, s), s), s), s), s), s);
        return phone is not null && taken.InName is not null ? taken with { Phone = phone } : taken;
    }

    /// <summary>A mobile phone among the words: 08… or +62…; null when there is none.</summary>
    private static string? Phone(string raw) => raw.Split([' ', ',', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.TrimEnd('.').Replace("-", "", StringComparison.Ordinal))
        .FirstOrDefault(w => w.Length is >= 10 and <= 15 && (w.StartsWith("08", StringComparison.Ordinal) || w.StartsWith("628", StringComparison.Ordinal) || w.StartsWith("+628", StringComparison.Ordinal)) && w.TrimStart('+').All(char.IsAsciiDigit));

    /// <summary>"Sama kayak kemarin": the goods, the way and the place of her last order; the day she says anew.</summary>
    private static PesanDraft Repeat(PesanDraft d, Scene s)
    {
        if (d.Items is [_, ..] || s.Slots.Items is [_, ..] || Again.Said(s.Heard.Text) == LastTime.None || Last(s.Kube, d.Customer ?? s.Who.Id) is not { } last) return d;
        return d with
        {
            Items = [.. last.Content.Items.Select(i => new WantedSaid(GoodsFinder.Of(s.Kube, s.Known.People).Find(i.Code)?.Name ?? i.Code.Value, i.Code, i.Count, null))],
            Time = last.Content.Time, Way = last.Content.Way, Place = s.Note(last.Content.Place),
        };
    }

    /// <summary>Her newest order that was not called off and has goods that are still made.</summary>
    public static Order? Last(Kube kube, PersonId who) => kube.Orders.Of(who).FirstOrDefault(o =>
        o.Kind == JenisPesanan.Catering && o.Status is not (StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa) && o.Content.Items.All(i => kube.Catalogue.Find(i.Code) is { Sold: true }));

    /// <summary>The message changes the goods, the day or the hour, or tells what she must not eat.</summary>
    public static bool Corrects(PesanDraft d, Scene s) =>
        Pantangan.Said(s.Heard.Raw) is not null
        || (s.Heard.Dates is [_, ..] || s.Heard.Times is [_, ..]) && When(d, s) is var when && (when.Day, when.Time) != (d.Day, d.Time)
        || (Ralat.Of(d.Items, s) is not null || BarangDisebut.Of(s) is not null || s.Slots.Items.Any(i => i.Count is not null && Wants.Find(s.Kube, s.Known.People, i.Name) is [_, ..])) && !Which(d, s).Items.SequenceEqual(d.Items);

    private static PesanDraft Which(PesanDraft d, Scene s)
    {
        if (Ralat.Of(d.Items, s) is { } edited) return d with { Items = edited };
        if (Shared(d, s) is { } shared) return d with { Items = shared };
        if (d.Items is [_, ..] && BarangDisebut.Of(s) is { } named) return d with { Items = BarangDisebut.Put(d.Items, named, s) };
        var items = d.Items.ToList();
        if (s.Meaning.Is("pesan_batal") && s.Slots.Items is [_, ..] gone && items.Count > 1) items.RemoveAll(i => gone.Any(g => Fits(i, g, s)));
        else foreach (var item in s.Slots.Items.Where(i => Pantangan.Said(s.Heard.Raw) is not { } note || !Pantangan.Names(note, i.Name))) Put(items, item, s);
        if (s.Slots.Items.All(i => i.Count is null) && !CountsEaters(s)) Count(items, s);
        return items.SequenceEqual(d.Items) ? d : d with { Items = items };
    }

    /// <summary>"Yang 20 telur aja, sisanya ayam": so many of the one good become another, the rest stays. Null when nothing of the kind is said, or the other good is not clear.</summary>
    private static List<WantedSaid>? Shared(PesanDraft d, Scene s)
    {
        var text = s.Heard.Text;
        if (d.Items is not [{ Code: { } code, Count: { } count } one] || !(text.Contains("sisanya", StringComparison.Ordinal) || text.Contains("sisanye", StringComparison.Ordinal) || text.Contains("separo", StringComparison.Ordinal) || text.Contains("setengahnya", StringComparison.Ordinal))) return null;
        var half = !text.Contains("sisany", StringComparison.Ordinal);
        var part = half ? decimal.Truncate(count / 2) : s.Heard.Numbers is [{ Value: > 0 } n, ..] ? n.Value : 0;
        if (part <= 0 || part >= count) return null;
        var said = text[..(text.IndexOf("sisany", StringComparison.Ordinal) is >= 0 and var at ? at : text.Length)].Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.All(char.IsLetter) && w is not ("yang" or "yg" or "aja" or "saja" or "deh" or "ya" or "bu" or "kotak" or "jadi" or "eh" or "separo" or "setengahnya" or "ganti" or "dong" or "biar" or "nya" or "isi" or "isinya")).ToList();
        var menu = Wants.Menu(s.Kube, s.Known.People);
        var unit = menu.FirstOrDefault(w => w.Code == code)?.Unit;
        var others = said is [] ? [] : menu.Where(w => w.Code != code && w.Unit == unit && said.TrueForAll(x => w.Name.Contains(x, StringComparison.OrdinalIgnoreCase))).ToList();
        return others is [var other] ? [one with { Count = count - part, Unit = null }, new(other.Name, other.Code, part, null)] : null;
    }

    /// <summary>"3 org alergi udang": so many eat it not, and no number of boxes.</summary>
    private static bool CountsEaters(Scene s) => Pantangan.Said(s.Heard.Raw) is { } note && s.Heard.Numbers is [var only] && note.Split(' ').Contains(only.Value.ToString(CultureInfo.InvariantCulture));

    private static bool Fits(WantedSaid have, ItemRead said, Scene s) => have.Said == said.Name || have.Code is { } code && Wants.Find(s.Kube, s.Known.People, said.Name).Any(w => w.Code == code);

    private static void Put(List<WantedSaid> items, ItemRead item, Scene s)
    {
        if (Generic.Contains(item.Name, StringComparer.Ordinal)) return;
        var wares = Wants.Find(s.Kube, s.Known.People, item.Name, item.Unit);
        var count = item.Flags.Contains("negative") ? item.Count ?? 0 : item.Count;
        // "Kue nastar 500 g" is its name, no number of jars.
        if (wares is [{ Size: { } size }] && count == size.Count && (item.Unit is null || item.Unit == size.Unit)) (count, item) = (null, item with { Count = null, Unit = null });
        var fits = items.FindAll(i => Fits(i, item, s));
        var open = items.FindIndex(i => i.Code is null);
        var at = fits.Count == 1 ? items.IndexOf(fits[0]) : open >= 0 && (wares.Count == 0 || Candidates(items[open], s) is var c && (c.Count == 0 || wares.Any(w => c.Contains(w)))) ? open : wares.Count > 0 && items is [var one] && (s.Heard.Corrects || one.Count is null && s.Words.Any(static w => w is "aja" or "saja" or "ganti")) ? 0 : -1;
        var code = wares is [var ware] ? ware.Code : fits.Count == 1 ? fits[0].Code : (Code?)null;
        if (at < 0) items.Add(new(item.Name, code, count, item.Unit));
        else items[at] = new(code is null || fits.Count != 1 ? item.Name : items[at].Said, code, count ?? items[at].Count, count is null ? items[at].Unit : item.Unit);
    }

    public static IReadOnlyList<Ware> Candidates(WantedSaid item, Scene s) => Wants.Find(s.Kube, s.Known.People, item.Said, item.Unit);

    /// <summary>A number without goods: of the one, of those without a number, or of those counted in its unit.</summary>
    private static void Count(List<WantedSaid> items, Scene s)
    {
        if (items.Count == 0) return;
        if (items is [var single] && UbahBaca.Becomes(s) is { } whole) { items[0] = single with { Count = whole }; return; }
        if ((s.Slots.Added ?? -s.Slots.Removed) is { } more && items.FindIndex(i => i.Count is not null) is >= 0 and var first)
        {
            items[first] = items[first] with { Count = items[first].Count + more };
            return;
        }
        if (Number(s) is not { } said) return;
        var open = items.FindAll(i => i.Count is null);
        var unit = said.Unit is null ? [] : items.FindAll(i => i.Code is { } code && s.Kube.Catalogue.Find(code)?.Unit.Value == said.Unit);
        var which = open.Count > 0 ? open : unit.Count > 0 ? unit : [items[0]];
        for (var i = 0; i < items.Count; i++) if (which.Contains(items[i])) items[i] = items[i] with { Count = said.Count, Unit = said.Unit };
    }

    /// <summary>The number of a message that says one and nothing it could belong to but the goods.</summary>
    public static (decimal Count, string? Unit)? Number(Scene s)
    {
        if (s.Heard.Text is { Length: > 0 and < 10 } bare && bare.All(c => char.IsAsciiDigit(c) || c == '.') && int.TryParse(bare.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture, out var plain)) return (plain, null);
        if (s.Slots.Quantity is { } q) return (q.Flags.Contains("negative") ? 0 : q.Count, q.Unit);
        if (s.Slots.Items is [_, ..] || s.Heard.Dates is [_, ..] || s.Heard.Times is [_, ..] || s.Slots.Address is not null) return s.Slots.Count is { } c ? (c, null) : null;
        return s.Slots.Count is { } n ? (n, null) : s.Heard.Numbers is [var only] && (only.Unit is null || !Units.IsTime(only.Unit)) ? (only.Value, only.Unit) : null;
    }

    private static PesanDraft When(PesanDraft d, Scene s)
    {
        // "Nanti sore ya sy tf": the hour is the money's.
        if (PesanSela.WillPay(s)) return d;
        // "Yg tgl 13 jd tgl 14": of two days the one that stands is the one taken back.
        if (s.Heard.Dates.Where(x => x is { Refused: false, Value: not null }).Select(x => x.For(s.Today).Value).ToList() is [{ } had, { } wanted] && had == d.Day && wanted != had) d = d with { Day = wanted, OtherDay = null, Days = [] };
        // "Kayak kemarin buat sabtu": the day that has gone by says which order, the other one when.
        else if ((Again.Said(s.Heard.Text) == LastTime.None ? s.Slots.Date ?? s.Heard.Dates.FirstOrDefault(x => !x.Refused)?.For(s.Today) : s.Heard.Dates.FirstOrDefault(x => x.Value >= s.Today)?.For(s.Today)) is { } read)
            d = read.Value is { } day ? d with { Day = day, OtherDay = Doubt(day, read, s), Days = [] } : d with { Day = null, OtherDay = null, Days = [.. read.Others.Where(o => o >= s.Today).Distinct().Take(3)] };
        // "Yg kyk kemarin buat jumat depannya": the Friday after the one she has.
        if (d.Day is { } same && s.Words.Contains("depannya") && Last(s.Kube, d.Customer ?? s.Who.Id) is { Content.Day: var was } && same <= was && same.DayOfWeek == was.DayOfWeek) d = d with { Day = was.AddDays(7), OtherDay = null, Days = [] };
        if (s.Slots.Time is { } time && (time != d.Time || s.Heard.Times.Count < 2)) return d with { Time = time, Times = [] };
        // "Ga jadi jam 10, jam 11 aja": of two hours the one that stands is the one taken back.
        return (s.Heard.Times is [var stands, _, ..] && stands.Value == d.Time ? s.Heard.Times.Skip(1) : s.Heard.Times).FirstOrDefault() is { } first && first.For(Matter.Delivery, dayNamed: true) is var hour && (hour.Value ?? hour.Suggest) is var value && (value is not null || hour.Others.Count > 0)
            ? hour.Value is { } clear ? d with { Time = clear, Times = [] } : d with { Time = null, Times = [.. hour.Others.Append(hour.Suggest ?? default).Where(t => t != default).Distinct().Order().Take(3)] }
            : d;
    }

    /// <summary>"Kamis depan" is next week's to some and the one after to others: the other one.</summary>
    private static DateOnly? Doubt(DateOnly day, DateRead read, Scene s)
    {
        if (read.Others.FirstOrDefault(o => o > s.Today && o != day) is var other && other != default) return other;
        var words = s.Heard.Text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i < words.Length; i++)
            if (words[i] is "depan" or "dpn" or "ngarep" && string.Equals(words[i - 1].Replace("'", "", StringComparison.Ordinal), Say.DayName(day), StringComparison.OrdinalIgnoreCase) && words[i - 1] is not "minggu")
                return day.DayNumber - s.Today.DayNumber > 7 ? day.AddDays(-7) : day.AddDays(7);
        return null;
    }

    /// <summary>"titik peta -6.20012, 106.81660": a location sent over the chat, as whoever carries can look it up; null when none was sent.</summary>
    public static string? Point(Scene s) => s.Message.Attachments is [{ Kind: AttachmentKind.Location, Reference: var reference }, ..] && reference.Split(',') is [var latitude, var longitude]
        && decimal.TryParse(latitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var y) && decimal.TryParse(longitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var x) && Math.Abs(y) <= 90 && Math.Abs(x) <= 180
            ? string.Create(CultureInfo.InvariantCulture, $"titik peta {y:0.00000}, {x:0.00000}") : null;

    private static PesanDraft Where(PesanDraft d, Scene s)
    {
        if (Point(s) is { } point) return To(d, point, s);
        if (SaysFar(s.Heard.Text)) d = d with { Far = true, Told = d.Place };
        if (s.Slots.Way == "ambil") return Fetched(d);
        if (s.Slots.Way is null && d.Way is null && Fetches(s.Words)) return Fetched(d);
        if (s.Slots.Way is null && d.Way is null && !PesanSela.Asks(s) && s.Words.Any(static w => w is "diantar" or "dianter" or "diantarin" or "dianterin" or "anterin" or "antarin" or "dikirim")) d = d with { Way = CaraTerima.Antar };
        if (s.Slots.Way == "antar") d = d with { Way = CaraTerima.Antar };
        if (s.Slots.Address is null && Led(s.Heard.Raw) is { } led && Wilayah.Names(led)) return InNameBehind(To(d, led, s), s);
        if (s.Slots.Address is not { } whole) return d;
        var said = Alone(whole);
        return IsVague(said) ? d with { Way = CaraTerima.Antar, Vague = d.Place is null } : To(d, AsWritten(said, s.Heard.Raw), s);
    }

    /// <summary>"Diambil", "ambil sendiri aja", "nanti sy ambil ke sana"; "ambil 20" takes so many.</summary>
    private static bool Fetches(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
            if (words[i] is "diambil" or "dijemput" or "pickup"
                || words[i] is "ambil" or "jemput" && (i > 0 && words[i - 1] is "sendiri" or "sndiri" || i + 1 < words.Length && words[i + 1] is "sendiri" or "sndiri" or "sndr" or "ke" or "di" or "kesana" or "aja" or "saja" or "ya"))
                return i == 0 || words[i - 1] is not ("jangan" or "jgn" or "bukan");
        return false;
    }

    /// <summary>The place of "diantar ke jl anggrek rt 3 a.n bu ani", said while something else was asked.</summary>
    private static string? Led(string raw)
    {
        foreach (var lead in (string[])["dianter ke ", "diantar ke ", "anter ke ", "antar ke ", "kirim ke ", "dikirim ke "])
            if (raw.StartsWith(lead, StringComparison.OrdinalIgnoreCase)) return Alone(raw[lead.Length..]).Split([",", " jam ", " ya", "?"], StringSplitOptions.None)[0].Trim() is { Length: > 2 } place ? Say.Quote(place, 120) : null;
        return null;
    }

    /// <summary>The name behind "a.n", where the reader of slots took none.</summary>
    private static PesanDraft InNameBehind(PesanDraft d, Scene s)
    {
        if (s.Slots.InTheNameOf is not null || Alone(s.Heard.Raw) is var place && place.Length == s.Heard.Raw.Length) return d;
        var words = s.Heard.Raw[place.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (NameOf(string.Join(' ', words.Skip(words[0].Equals("atas", StringComparison.OrdinalIgnoreCase) ? 2 : 1).Take(3))) is not { } name) return d;
        return s.Member is null ? d with { Name = name.Name, Honorific = name.Honorific } : d with { InName = name.Honorific == "Kak" ? name.Name : $"{name.Honorific} {name.Name}" };
    }

    public static bool SaysFar(string text) => text.Contains("luar kelurahan", StringComparison.Ordinal) || text.Contains("beda kelurahan", StringComparison.Ordinal) || text.Contains("kelurahan lain", StringComparison.Ordinal);

    /// <summary>She fetches it herself: no place, near or far.</summary>
    public static PesanDraft Fetched(PesanDraft d) => d with { Way = CaraTerima.Ambil, Place = null, Vague = false, Far = false, Told = null };

    /// <summary>Brought to a place; whether that is far is known by its words, or asked anew.</summary>
    public static PesanDraft To(PesanDraft d, string place, Scene s)
    {
        if (place == d.Place) return d with { Way = CaraTerima.Antar, Vague = false };
        var far = SaysFar(s.Heard.Text) || Wilayah.Of(s, place) == Letak.Luar;
        return d with { Way = CaraTerima.Antar, Place = place, Vague = false, Far = far || d.Far && d.Place is null, Told = far ? place : null };
    }

    /// <summary>"rt 5 atas nama bu lilis": the place ends where the name begins.</summary>
    public static string Alone(string place)
    {
        foreach (var lead in (string[])[" atas nama ", " a/n ", " a.n ", " a.n. ", " an bu ", " an pak "])
            if (place.IndexOf(lead, StringComparison.OrdinalIgnoreCase) is > 0 and var at) return place[..at];
        return place;
    }

    /// <summary>Nobody finds a place that is only "rumah".</summary>
    public static bool IsVague(string said) => Array.IndexOf(Vague, Typed.Plain(said).Replace("di ", "", StringComparison.Ordinal)) >= 0 || said.Count(char.IsLetterOrDigit) < 3;

    /// <summary>The same words in her own letters.</summary>
    private static string AsWritten(string said, string raw) => raw.IndexOf(said, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? raw.Substring(at, said.Length) : said;

    /// <summary>How it comes to her, in an answer of any intent.</summary>
    public static CaraTerima? Way(string text) =>
        Array.Exists(Fetching, w => text.Contains(w, StringComparison.Ordinal)) && !text.Contains("jangan diambil", StringComparison.Ordinal) ? CaraTerima.Ambil
        : Array.Exists(Bringing, w => text.Contains(w, StringComparison.Ordinal)) ? CaraTerima.Antar : null;

    public static PesanDraft Whose(PesanDraft d, Scene s)
    {
        if (s.Slots.InTheNameOf is not { IsSpeaker: false } named) return d;
        if (s.Member is null)
        {
            var at = s.Heard.Raw.IndexOf("atas nama ", StringComparison.OrdinalIgnoreCase);
            var own = (at >= 0 ? NameOf(string.Join(' ', s.Heard.Raw[(at + 10)..].Split(' ').Take(3))) : null) ?? (named.Said.Length > 1 ? (Title(named.Said), "Kak") : null);
            return own is { } name ? d with { Name = name.Name, Honorific = name.Honorific } : d;
        }
        // A neighbour who orders for another answers for it herself; only its name is the other's.
        if (s.Member is not ({ IsActiveMember: true } or { Role: Peran.Pendamping })) return named.Only == s.Who.Id || named.Said.Length < 2 ? d : d with { InName = Called(s.Heard.Raw, named.Said) };
        return named.Only is { } known ? d with { Customer = known == s.Who.Id ? null : known, InName = null } : d with { InName = Called(s.Heard.Raw, named.Said), Customer = null };
    }

    /// <summary>"Bu Sari" of "atas nama bu sari": with the title she was given.</summary>
    private static string Called(string raw, string said)
    {
        var before = raw.IndexOf(said, StringComparison.OrdinalIgnoreCase) is > 0 and var at ? raw[..at].TrimEnd().Split(' ')[^1].ToLowerInvariant() : "";
        var name = Title(Say.Quote(said, 40));
        return before is "bu" or "ibu" or "buk" ? "Bu " + name : before is "pak" or "bapak" or "bpk" ? "Pak " + name : before is "kak" or "mbak" or "mas" or "bang" ? Title(before) + " " + name : name;
    }

    private static string Title(string name) => string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    private static PesanDraft Words(PesanDraft d, Scene s)
    {
        // What was said before stays: a second wish never takes back an allergy.
        if (Pantangan.Said(s.Heard.Raw) is { } note && d.Note?.Contains(note, StringComparison.OrdinalIgnoreCase) != true) d = d with { Note = d.Note is { } before ? Say.Quote($"{before}, {note}", 150) : note };
        foreach (var what in Events)
            foreach (var lead in (string[])["buat ", "untuk ", "utk ", "bwt ", "acara ", "keperluan "])
                if (d.Event is null && s.Heard.Text.Contains(lead + what, StringComparison.Ordinal)) d = d with { Event = what };
        return d;
    }

    /// <summary>A stranger's name as she gives it: "saya bu sari" is Bu Sari. Null for what is none.</summary>
    public static (string Name, string Honorific)? NameOf(string raw)
    {
        var words = Say.Quote(raw, 80).Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).ToList();
        var (honorific, titled) = ("Kak", false);
        while (words.Count > 1 && words[0].ToLowerInvariant() is "nama" or "namanya" or "saya" or "aku" or "atas" or "a/n" or "an" or "dengan" or "ini" or "sama" or "nm") words.RemoveAt(0);
        if (words.Count > 1 && words[0].ToLowerInvariant() is var title && title is "bu" or "ibu" or "buk" or "pak" or "bapak" or "bpk" or "kak" or "mbak" or "mas" or "uni" or "bang" or "teh" or "mak")
        {
            honorific = title is "bu" or "ibu" or "buk" ? "Bu" : title is "pak" or "bapak" or "bpk" ? "Pak" : char.ToUpperInvariant(title[0]) + title[1..];
            words.RemoveAt(0);
            titled = true;
        }
        // "Diambil aja" is no name: words of the language are one only behind "bu" or "pak", or where people bear them.
        if (!titled && words.TrueForAll(w => Lexicon.Knows(w.ToLowerInvariant())) && !words.Exists(w => KenalanBaca.Names(w.ToLowerInvariant()))) return null;
        var name = string.Join(' ', words);
        return name.Length is >= 2 and <= 60 && words.Count <= 5 && name.Any(char.IsLetter) && !name.Any(char.IsAsciiDigit) ? (Title(name), honorific) : null;
    }
}
