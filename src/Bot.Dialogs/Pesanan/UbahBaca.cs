using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What one message says about a change: which order, and what becomes of it.</summary>
internal static class UbahBaca
{
    public static UbahDraft Take(UbahDraft d, Scene s, List<Order> open)
    {
        if (s.Slots.OrderNumber is { } number) d = d with { Number = new(number.ToUpperInvariant()) };
        else if (d.Number is null && PesananCari.Named(s, open, days: false) is [var one]) d = d with { Number = one.Number };
        else if (d.Number is null && open is [_, _, ..] && Newest(s, open) is { } newest) d = d with { Number = newest };
        var order = d.Number is { } known ? s.Kube.Orders.Find(known) : null;
        d = When(Goods(d, order, s), s);
        if (PesanBaca.Point(s) is { } point) d = To(d, point, s);
        else if (Place(s) is { } place) d = PesanBaca.IsVague(place) ? d.Place is null ? d with { Field = UbahPesanan.Vague, Way = CaraTerima.Antar } : d : To(d, s.Heard.Raw.IndexOf(place, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? s.Heard.Raw.Substring(at, place.Length) : place, s);
        else if (order is not null && (s.Slots.Way == "ambil" || s.Slots.Way is null && s.Slots.Items is [] && PesanBaca.Way(s.Heard.Text) == CaraTerima.Ambil) && order.Content.Way != CaraTerima.Ambil) d = d with { Way = CaraTerima.Ambil };
        else if (order is { Content.Way: CaraTerima.Ambil } && PesanBaca.Way(s.Heard.Text) == CaraTerima.Antar) d = d with { Way = CaraTerima.Antar };
        if (Pantangan.Said(s.Heard.Raw) is { } note && (order is null || s.Note(order.Content.Note) != note)) d = d with { Note = order is not null && s.Note(order.Content.Note) is { } was && !was.Contains(note, StringComparison.OrdinalIgnoreCase) ? Say.Quote($"{was}, {note}", 150) : note };
        return d;
    }

    /// <summary>Brought there instead; whether that is far is known by its words, or asked (R-CTR-5).</summary>
    public static UbahDraft To(UbahDraft d, string place, Scene s) => d.Place == place ? d : (PesanBaca.SaysFar(s.Heard.Text) || Wilayah.Of(s, place) == Letak.Luar) is var far
        ? d with { Place = place, Way = CaraTerima.Antar, Far = far, Told = far ? place : null, Field = d.Field is UbahPesanan.Vague ? null : d.Field } : d;

    private static readonly string[] Leading = ["anternya ke ", "antarnya ke ", "dianternya ke ", "diantarnya ke ", "anter ke ", "antar ke ", "dianter ke ", "diantar ke ", "kirim ke ", "kirimnya ke ", "dikirim ke ", "alamatnya ke ", "alamat ke ", "alamatnya jadi ", "alamatnya di ", "alamat jadi "];

    /// <summary>Where it shall be brought: as it was understood, else what stands behind "anternya ke", up to what is said of the order itself. Null when no place is said.</summary>
    public static string? Place(Scene s)
    {
        if (s.Slots.Address is { } address) return address;
        foreach (var lead in Leading)
            if (s.Heard.Text.IndexOf(lead, StringComparison.Ordinal) is >= 0 and var at && s.Heard.Text[(at + lead.Length)..].Split([" yg ", " yang ", " aja", " saja", " ya", " dong", ",", ".", " bu", " jam ", "?"], StringSplitOptions.None)[0].Trim() is { Length: > 2 } place) return place;
        return null;
    }

    private static readonly HashSet<string> MoveWords = ["ganti", "ubah", "pindah", "undur", "diundur", "mundur", "maju", "majuin", "jadi", "jd", "geser", "ke"];

    /// <summary>Something is said to become otherwise; without it a day only tells which order is meant.</summary>
    public static bool Moves(Scene s) => s.Heard.Text.Split([' ', ',', '.']).Any(MoveWords.Contains);

    private static readonly HashSet<string> NoPlace = new("berapa brp brapa kapan kpn kenapa knp gimana gmn bagaimana apa apakah siapa transfer tf bayar dibayar dp jam jm pukul batal lunas harga harganya makasih terima kasih nanti bentar sebentar tunggu belum blm".Split(' '), StringComparer.Ordinal);

    /// <summary>What is written to "where to?" tells a place: no question, and no word of money, hours or waiting; "mau" and "bisa" ask.</summary>
    public static bool IsAddress(string said) => !said.Contains('?', StringComparison.Ordinal) && said.Any(char.IsLetter) && said.ToLowerInvariant().Split([' ', ',', '.', '!'], StringSplitOptions.RemoveEmptyEntries) is var words
        && !(words.Any(NoPlace.Contains) && !words.Any(w => w is "rt" or "rw" or "gang" or "gg" or "jalan" or "jln" or "jl" or "no" or "nomor" or "blok" or "rumah")) && !(words[0] is "bisa" or "bs" or "boleh" or "mau" or "ada");

    /// <summary>An order placed a moment ago is meant by a short "eh 60 aja".</summary>
    private static Code? Newest(Scene s, List<Order> open) => open.MaxBy(o => o.At) is { } last && s.Now - last.At < TimeSpan.FromMinutes(30) && s.Slots.OldDate is null ? last.Number : null;

    private static UbahDraft When(UbahDraft d, Scene s)
    {
        var order = d.Number is { } which ? s.Kube.Orders.Find(which) : null;
        // "Yg minggu ada yg alergi": the day says which order, and moves none.
        if (Pantangan.Said(s.Heard.Raw) is not null && s.Heard.Dates is [_, ..] && !Moves(s)) return d;
        // "Yg minggu pindah ke sabtu": the day it has is named first; so is "balik minggu lg" the Sunday next to the day it has now.
        if (s.Heard.Dates is [{ Weekday: true, Value: { } first }, { Value: { } then }] && first.DayOfWeek == order?.Content.Day.DayOfWeek && Moves(s)) return d with { Day = then, Time = UbahPesanan.Hour(s) ?? d.Time };
        if (order is not null && PmtBaca.GoesBack(s.Heard.Text) && s.Heard.Dates is [{ Weekday: true, Value: { } back }] && Enumerable.Range(-3, 7).Select(order.Content.Day.AddDays).First(x => x.DayOfWeek == back.DayOfWeek) is var near && near > s.Today) return d with { Day = near };
        // "Tgl 29 ganti jd tgl 28": the day it has is named first.
        if (s.Slots.OldDate is null && s.Heard.Dates is [{ Value: { } had }, { Value: { } wanted }] && d.Number is { } number && s.Kube.Orders.Find(number)?.Content.Day == had && wanted != had) d = d with { Day = wanted };
        else if (s.Slots.Date?.Value is { } day) d = d with { Day = day };
        else if (s.Slots.OldDate is null && !s.Meaning.Is(Intents.PesanUbah) && s.Slots.Items is [] && UbahPesanan.Day(s) is { } said && d.Number is not null) d = d with { Day = said };
        return UbahPesanan.Hour(s) is { } time ? d with { Time = time } : d;
    }

    private static UbahDraft Goods(UbahDraft d, Order? order, Scene s)
    {
        if (order is null) return d;
        var items = (d.Items ?? [.. order.Content.Items.Select(i => new WantedSaid(GoodsFinder.Of(s.Kube, s.Known.People).Find(i.Code)?.Name ?? i.Code.Value, i.Code, i.Count, null))]).ToList();
        if (Ralat.Of(items, s) is { } edited) return d with { Items = edited };
        // "Ada tamu alergi kacang, 3 kotak dibedain": what she must not eat is no good she adds, nor are the boxes of it all she wants.
        if (Pantangan.Said(s.Heard.Raw) is { } note && s.Slots.Items.Any(i => i.Name.Split(' ').Any(w => Pantangan.Names(note, w)))) return d;
        var before = items.ToList();
        if (s.Meaning.Is(Intents.PesanBatal) && s.Slots.Items is [_, ..] gone) items.RemoveAll(i => gone.Any(g => Fits(i, g.Name, s)));
        else if (Listed(s) is [_, _, ..] listed && listed.TrueForAll(l => l.Ware is not null)) foreach (var (_, ware, n) in listed)
        {
            var at = items.FindIndex(i => i.Code == ware!.Code);
            if (at < 0) items.Add(new(ware!.Name, ware.Code, n, null));
            else items[at] = items[at] with { Count = items[at].Count + n };
        }
        else if (Becomes(s) is { } whole) items[Target(items, s.Slots.Unit, s)] = items[Target(items, s.Slots.Unit, s)] with { Count = whole };
        else if ((s.Slots.Added ?? -s.Slots.Removed ?? ByWord(s)) is { } more) More(items, more, order, s);
        else if (s.Slots.Items is [_, ..] said) foreach (var item in said) Put(items, item, s);
        else if (Number(d, s) is { } n && Target(items, n.Unit, s) is var at) items[at] = items[at] with { Count = n.Count, Unit = n.Unit };
        items.RemoveAll(i => i.Count <= 0 && items.Count > 1);
        return items.SequenceEqual(before) ? d : d with { Items = items };
    }

    /// <summary>"Mau nambah bir pletok 10 sama kue basah 50 buat yg minggu": goods more for the order she has that day, however much it sounds like a new one; null for all else.</summary>
    public static UbahDraft? AddedTo(Scene s)
    {
        var open = PesananCari.Open(s, all: false).FindAll(o => o.Kind == JenisPesanan.Catering);
        if (open is [] || s.Heard.Dates is not [_] || !s.Words.Any(w => w is "nambah" or "tambah" or "tambahin" or "ditambah") || !Beside.Any(b => s.Heard.Text.Contains(b, StringComparison.Ordinal))
            || PesananCari.NoneThen(s, open) is not null || PesananCari.Named(s, open) is not [var order]) return null;
        var said = s.Heard.Text.Split(Beside, StringSplitOptions.None)[0];
        List<(Ware? Ware, decimal Count)> more = Listed(s with { Heard = s.Heard with { Text = said } }) is [_, ..] listed && listed.TrueForAll(l => l.Ware is not null) ? [.. listed.Select(l => (l.Ware, l.Count))]
            : [.. s.Slots.Items.Select(i => (Wants.Find(s.Kube, s.Known.People, i.Name, i.Unit) is [var ware] ? ware : null, i.Count ?? 0))];
        if (more is [] || more.Exists(m => m.Ware is null || m.Count <= 0)) return null;
        var items = order.Content.Items.Select(i => new WantedSaid(GoodsFinder.Of(s.Kube, s.Known.People).Find(i.Code)?.Name ?? i.Code.Value, i.Code, i.Count, null)).ToList();
        foreach (var (ware, count) in more)
            if (items.FindIndex(i => i.Code == ware!.Code) is >= 0 and var at) items[at] = items[at] with { Count = items[at].Count + count };
            else items.Add(new(ware!.Name, ware.Code, count, null));
        return new() { Number = order.Number, Items = items };
    }

    private static readonly string[] Beside = [" buat yg ", " buat yang ", " untuk yg ", " untuk yang ", " utk yg ", " utk yang ", " di pesanan ", " ke pesanan ", " buat pesanan ", " untuk pesanan ", " yg buat ", " ke yg ", " ke yang "];

    /// <summary>"Eh bkn 20, 25", "sama snack box 60 ya" right behind an order: its goods as they are wanted now. Null for all else.</summary>
    public static List<WantedSaid>? Amended(Order order, Scene s)
    {
        var words = s.Heard.Text.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 9 || IsPlace(s.Heard.Text) || words.Any(w => w is "jam" or "jm" or "pukul" or "tgl" or "tanggal" or "iuran" or "kas")) return null;
        List<WantedSaid> items = [.. order.Content.Items.Select(i => new WantedSaid(GoodsFinder.Of(s.Kube, s.Known.People).Find(i.Code)?.Name ?? i.Code.Value, i.Code, i.Count, null))];
        if (words.Any(w => w is "bkn" or "bukan") && words.Where(w => w.All(char.IsAsciiDigit) && w.Length < 5).Select(w => decimal.Parse(w, System.Globalization.CultureInfo.InvariantCulture)).ToList() is [var had, > 0 and var wanted] && items.FindIndex(i => i.Count == had) is >= 0 and var at)
        {
            items[at] = items[at] with { Count = wanted };
            return items;
        }
        if (words is not ["sama" or "sm" or "plus", _, _, ..]) return null;
        if (BarangDisebut.Of(s) is { } named) return BarangDisebut.Put(items, named, s);
        return s.Slots.Items is [{ Count: > 0 and var count } only] && Wants.Find(s.Kube, s.Known.People, only.Name, only.Unit) is [var ware] && items.TrueForAll(i => i.Code != ware.Code) ? [.. items, new(ware.Name, ware.Code, count, only.Unit)] : null;
    }

    /// <summary>The 60 of "ditambah 10 jd 60": how many there shall be, said beside how many more or fewer; null where only one of them is said, or a good is named.</summary>
    public static decimal? Becomes(Scene s)
    {
        var words = s.Words;
        if (s.Slots.Items.Select(i => i.Name).Distinct().Count() > 1 || s.Heard.Times is [_, ..] || !words.Any(w => w.Contains("tambah", StringComparison.Ordinal) || w.Contains("kurang", StringComparison.Ordinal))) return null;
        for (var i = 0; i + 1 < words.Length; i++)
            if (words[i] is "jadi" or "jd" or "jdi" or "menjadi" or "totalnya" or "total" && words[i + 1].All(char.IsAsciiDigit) && decimal.TryParse(words[i + 1], System.Globalization.CultureInfo.InvariantCulture, out var n) && n is > 0 and < 10_000
                && s.Heard.Dates.All(d => d.Weekday)) return n;
        return null;
    }

    /// <summary>"Kurang 5", "tambah 10 kotak": so many fewer or more, also where the wish itself was not clear.</summary>
    private static decimal? ByWord(Scene s)
    {
        var words = s.Heard.Text.Split(' ');
        var sign = words.Any(w => w is "kurang" or "kurangi" or "kurangin" or "dikurangi" or "dikurangin") ? -1 : words.Any(w => w is "tambah" or "tambahi" or "tambahin" or "ditambah" or "ditambahin" or "nambah") ? 1 : 0;
        return sign != 0 && !words.Contains("jadi") && PesanBaca.Number(s) is { } n ? sign * n.Count : null;
    }

    /// <summary>The number belongs to a place: "ganti alamat ke rt 5".</summary>
    private static bool IsPlace(string text) => text.Split(' ').Any(w => w.StartsWith("alamat", StringComparison.Ordinal) || w is "rt" or "rw" or "gang" or "gg" or "jalan" or "jl");

    /// <summary>A number that is the new number of boxes and not an hour, a day or a house.</summary>
    private static (decimal Count, string? Unit)? Number(UbahDraft d, Scene s) => Place(s) is not null || IsPlace(s.Heard.Text) || d.Field is "alamat" or "hari" or "jam" ? null : PesanBaca.Number(s);

    private static bool Fits(WantedSaid have, string said, Scene s) => Wants.Find(s.Kube, s.Known.People, said).Any(w => w.Code == have.Code);

    /// <summary>So many more or fewer than ordered; said twice it is meant once, unless she says "lagi".</summary>
    private static void More(List<WantedSaid> items, decimal more, Order order, Scene s)
    {
        var again = s.Heard.Text.Split(' ').Contains("lagi");
        decimal? Base(WantedSaid item) => !again && order.Content.Items.FirstOrDefault(o => o.Code == item.Code) is { } ordered ? ordered.Count : item.Count;
        if (s.Slots.Items is [{ } named, ..] && !items.Exists(i => Fits(i, named.Name, s)))
        {
            if (more > 0 && Wants.Find(s.Kube, s.Known.People, named.Name) is [var ware]) items.Add(new(ware.Name, ware.Code, more, s.Slots.Unit));
            return;
        }
        // "Tambah bir pletok 5": goods the reader did not take for such.
        if (s.Slots.Items is [] && Named(s) is { } good)
        {
            var known = items.FindIndex(i => i.Code == good.Code);
            if (known < 0 && more > 0) items.Add(new(good.Name, good.Code, more, s.Slots.Unit));
            else if (known >= 0) items[known] = items[known] with { Count = Base(items[known]) + more };
            return;
        }
        var at = s.Slots.Items is [{ } item, ..] ? items.FindIndex(i => Fits(i, item.Name, s)) : Target(items, s.Slots.Unit, s);
        if (at >= 0) items[at] = items[at] with { Count = Base(items[at]) + more };
    }

    /// <summary>The one good whose name stands behind "tambah" or "kurangi", without its number.</summary>
    private static Ware? Named(Scene s)
    {
        var words = s.Heard.Text.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        var verb = Array.FindIndex(words, w => w.Contains("tambah", StringComparison.Ordinal) || w.Contains("kurang", StringComparison.Ordinal) || w is "nambah");
        if (verb < 0) return null;
        var name = string.Join(' ', words.Skip(verb + 1).Where(w => w.All(char.IsLetter) && Units.Named(w) is null && !BarangDisebut.Soft.Contains(w)));
        return name.Length >= 3 && Wants.Find(s.Kube, s.Known.People, name) is [var only] ? only : null;
    }

    /// <summary>"Tambahin bir pletok 4 sm peyek 2": goods behind the word of adding, each with its number, without ware where nobody makes such here; null unless all can be told.</summary>
    public static List<(string Name, Ware? Ware, decimal Count)>? Listed(Scene s)
    {
        var words = s.Heard.Text.Split([' ', '.', '?', '!'], StringSplitOptions.RemoveEmptyEntries);
        var verb = Array.FindIndex(words, w => w is "tambah" or "tambahin" or "tambahi" or "nambah" or "ditambah");
        if (verb < 0) return null;
        var found = new List<(string, Ware?, decimal)>();
        foreach (var piece in string.Join(' ', words.Skip(verb + 1)).Replace(",", " sama ", StringComparison.Ordinal).Split([" sama ", " sm ", " dan ", " ama ", " + "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var said = piece.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var name = string.Join(' ', said.Where(w => w.All(char.IsLetter) && !BarangDisebut.Soft.Contains(w) && Units.Named(w) is null));
            if (said.Select(w => decimal.TryParse(w, System.Globalization.CultureInfo.InvariantCulture, out var n) && n > 0 ? n : 0).Where(n => n > 0).ToList() is not [var count] || name.Length < 3 || said.Any(w => w is "untuk" or "dari" or "orang" or "jam")) return null;
            var wares = Wants.Find(s.Kube, s.Known.People, name);
            if (wares is [_, _, ..] || wares is [] && GoodsFinder.Of(s.Kube, s.Known.People).Find(name) is [_, ..]) return null;
            found.Add((name, wares is [var ware] ? ware : null, count));
        }
        return found.Count > 0 ? found : null;
    }

    /// <summary>"Es teh" of "tambah es teh 60": goods with a number right behind the verb that nobody makes here; null for all else.</summary>
    public static string? Foreign(Scene s)
    {
        var words = s.Heard.Text.Split([' ', ',', '.', '?', '!'], StringSplitOptions.RemoveEmptyEntries);
        var verb = Array.FindIndex(words, w => w is "tambah" or "tambahin" or "tambahi" or "nambah" or "ditambah");
        if (verb < 0) return null;
        var named = words.Skip(verb + 1).TakeWhile(w => w.All(char.IsLetter)).ToList();
        if (named is [] or [_, _, _, _, ..] || verb + 1 + named.Count >= words.Length || !char.IsAsciiDigit(words[verb + 1 + named.Count][0]) || named.Any(w => BarangDisebut.Soft.Contains(w) || Units.Named(w) is not null || w is "nasi" or "kue" or "snack" or "menu" or "jumlah" or "jumlahnya" or "untuk" or "dari")) return null;
        var name = string.Join(' ', named);
        return name.Length >= 3 && Wants.Find(s.Kube, s.Known.People, name) is [] && GoodsFinder.Of(s.Kube, s.Known.People).Find(name) is [] ? name : null;
    }

    private static int Target(List<WantedSaid> items, string? unit, Scene s) =>
        unit is not null && items.FindIndex(i => i.Code is { } code && s.Kube.Catalogue.Find(code)?.Unit.Value == unit) is >= 0 and var at ? at : 0;

    private static void Put(List<WantedSaid> items, ItemRead item, Scene s)
    {
        var at = items.FindIndex(i => Fits(i, item.Name, s));
        var wares = Wants.Find(s.Kube, s.Known.People, item.Name, item.Unit);
        var swaps = s.Heard.Text.Split(' ').Any(w => w is "ganti" or "diganti" or "tuker" or "tukar" or "ditukar" or "jadi");
        if (at >= 0 && item.Count is { } count) items[at] = items[at] with { Count = s.Heard.Text.Contains("tambah", StringComparison.Ordinal) ? items[at].Count + count : count, Unit = item.Unit };
        else if (at < 0 && wares is [var ware] && item.Count is null && swaps) items[0] = new(ware.Name, ware.Code, items[0].Count, items[0].Unit);
        else if (at < 0 && wares is [var more] && item.Count is { } n) items.Add(new(more.Name, more.Code, n, item.Unit));
    }
}
