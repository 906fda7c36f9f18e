using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>How rounds of PMT are said (D19).</summary>
internal static class PmtWords
{
    public static string Target(SasaranPmt target) => target == SasaranPmt.PosbinduLansia ? "posbindu dan lansia" : "balita dan ibu hamil";

    public static string Post(Code code, string? name) => name is { } own ? char.ToUpperInvariant(own[0]) + own[1..] : code.Value switch
    {
        "posbindu" => "Posbindu",
        "lansia" => "Lansia",
        ['b', 'a', 'l', 'i', 't', 'a', '-', .. var n] => "Pos balita " + n,
        var other => char.ToUpperInvariant(other[0]) + other[1..].Replace('-', ' '),
    };

    /// <summary>"Posbindu 120 + Lansia 80", "Pos balita 1: 100 + Pos balita 2: 100".</summary>
    public static string Posts(IEnumerable<PostDraft> posts) => string.Join(" + ", posts.Select(p => Post(p.Code, p.Name) is var name && char.IsAsciiDigit(name[^1]) ? $"{name}: {p.Boxes}" : $"{name} {p.Boxes}"));

    public static IReadOnlyList<PostDraft> PostsOf(Order round, Func<TextId?, string?> note) => [.. round.Content.Pmt!.Posts.Select(p => new PostDraft(p.Code, p.Boxes, note(p.Name)))];

    /// <summary>"PMT 9 Desember".</summary>
    public static string Named(Order round) => $"PMT {Say.Day(round.Content.Day)}";

    public static int Boxes(Order round) => round.Content.Items.Sum(i => i.Count);

    public static string Clock(TimeOnly time) => time.ToString("HH.mm", CultureInfo.InvariantCulture);

    /// <summary>"pukul 10.00-12.00 WIB"; after the usual end only the hour itself.</summary>
    public static string Hours(Kube kube, TimeOnly from) => kube.PmtRules().Until is var until && from < until ? $"pukul {Clock(from)}-{Clock(until)} {kube.Zone.Name}" : $"pukul {Clock(from)} {kube.Zone.Name}";

    /// <summary>"di gedung interaksi", "di RPTRA Sukamaju".</summary>
    public static string At(string place) => "di " + Lower(place);

    public static string Lower(string text) => text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    /// <summary>"Jumat, 4 Desember", without the year.</summary>
    public static string Day(DateOnly day) => PesananWords.Day(day);

    /// <summary>"nasi, telur balado, susu"; null while the puskesmas gave none.</summary>
    public static string? Menu(Kube kube, Code? menu, Func<TextId?, string?> note) => kube.Pmt.Menu(menu) is { } known ? string.Join(", ", known.Dishes.Select(d => note(d)).OfType<string>()) : null;

    /// <summary>The words of a state; a round nobody answered in time had no advance to wait for.</summary>
    public static string Status(StatusPesanan status) => status == StatusPesanan.Kedaluwarsa ? "batal" : PesananWords.Status(status);

    // ---- ordering

    public static Message AskTarget(Scene s) => new(PmtBaca.BothTargets(s) ? $"Posbindu dan balita itu dua putaran, {s.Who.Honorific}. Yang ini untuk siapa? Yang satunya dipesan sesudah ini ya." : $"Untuk siapa, {s.Who.Honorific}?", [new("Posbindu dan lansia", "posbindu dan lansia"), new("Balita dan bumil", "balita dan ibu hamil")]);

    public static Message AskDay(Scene s, PmtDraft d) => d.Tried is { } day && OrderRefusal(s, d with { Day = day }) is { } why ? NoRoom(s, why, day, d.Boxes) : new(
        d.DayDoubt ? $"Tanggal itu tidak ada atau sudah lewat, {s.Who.Honorific}. Tanggal berapa yang benar?" : $"Tanggal berapa, {s.Who.Honorific}?", Usual(s, d.Target));

    public static Message AskDayAgain(Scene s, SasaranPmt? target) => new($"Biasanya Rabu minggu kedua dan keempat, {s.Who.Honorific}. Tanggal berapa?", Usual(s, target));

    private static Refusal? OrderRefusal(Scene s, PmtDraft d) => PesanPmt.DayRefusal(s, d, d.Day!.Value);

    /// <summary>The next usual Wednesdays: the second and the fourth of a month.</summary>
    private static List<Choice> Usual(Scene s, SasaranPmt? target)
    {
        var found = new List<Choice>();
        for (var day = s.Today.AddDays(1); found.Count < 2 && day < s.Today.AddDays(80); day = day.AddDays(1))
            if (day.DayOfWeek == DayOfWeek.Wednesday && day.Day is (>= 8 and <= 14) or (>= 22 and <= 28) && (target is null || PmtRules.Usually(day) == target) && s.Kube.RoundOn(day) is null) found.Add(DayChoice(day));
        return found;
    }

    public static Choice DayChoice(DateOnly day) => new(Day(day).Length <= 20 ? Day(day) : $"{Say.DayName(day)}, {Say.Short(day)}", "tanggal " + Say.LongDay(day).ToLowerInvariant());

    /// <summary>Why nothing can be handed out then, with the nearest days that can.</summary>
    /// <param name="without">The round that is being changed: its own boxes take no room.</param>
    public static Message NoRoom(Scene s, Refusal why, DateOnly day, int boxes, Code? without = null)
    {
        var near = Near(s, day, boxes);
        var fewer = why is KitchenFull { Free: >= LeastOffered, Round: null } part && part.Free < boxes ? part.Free : (int?)null;
        var could = near is [] ? "Hari lain yang mana?" : $"Bisa {Say.List([.. near.Select(Day)]).Replace(" dan ", " atau ", StringComparison.Ordinal)}.";
        return new(why switch
        {
            KitchenFull { Round: { } own } when s.Kube.Orders.Find(own) is { } mine && mine.Customer == s.Who.Id => $"PMT {Day(day)} sudah dipesan, {s.Who.Honorific}: {Boxes(mine)} kotak ({own}). Kalau mau diubah, tulis *ubah pmt*. Kalau hari lain: {Lower(could)}",
            KitchenFull { Round: { } round } full when s.Kube.Orders.Find(round) is { } pmt => $"Maaf {s.Who.Honorific}, {Day(day)} dapur penuh (PMT {Boxes(pmt)} kotak{(full.Free > 0 ? $", sisa {full.Free}" : "")}). {could}",
            KitchenFull { Free: > 0 } full => $"Maaf {s.Who.Honorific}, {Day(day)} dapur tinggal bisa {full.Free} kotak. {could}{(fewer is null ? "" : $" Atau {full.Free} kotak saja hari itu.")}",
            KitchenFull => $"Maaf {s.Who.Honorific}, {Day(day)} dapur penuh. {could}",
            HourFull hour => $"Maaf {s.Who.Honorific}, {Day(day)} pukul {Clock(hour.Time)} dapur tinggal bisa {hour.Free} kotak. "
                + (Hours(s, day, boxes, without) is [_, ..] hours ? $"Bisa pukul {string.Join(" atau ", hours.Select(Clock))}?" : "Jam lain juga belum muat. Mau hari lain, atau kotaknya dikurangi?"),
            OutsideDelivery hours when hours.Until == s.Kube.PmtRules().Until => $"PMT dibagikan pukul {Clock(hours.From)} sampai {Clock(hours.Until)}, {s.Who.Honorific}. Mau jam berapa?",
            OutsideDelivery hours => $"Antarnya pukul {Clock(hours.From)} sampai {Clock(hours.Until)}, {s.Who.Honorific}. Mau jam berapa?",
            TooFarOff far => $"Itu masih terlalu jauh, {s.Who.Honorific}; paling jauh {far.Days} hari. Tanggal berapa?",
            _ => day == s.Today ? $"Kalau hari ini sudah tidak sempat, {s.Who.Honorific}. Tanggal berapa?" : $"{Day(day)} sudah lewat, {s.Who.Honorific}. Tanggal berapa?",
        }, why is KitchenFull ? [.. near.Select(DayChoice), .. fewer is { } free ? new Choice[] { new($"{free} kotak saja", $"{free} kotak") } : []] : why is HourFull ? [.. Hours(s, day, boxes, without).Select(h => new Choice(Clock(h), "jam " + Clock(h)))] : []);
    }

    /// <summary>Fewer boxes than this are no round to offer.</summary>
    private const int LeastOffered = 20;

    /// <summary>More than a whole day's work: what the kitchen can do, and the rest on another day.</summary>
    public static Message TooMany(Scene s, int boxes)
    {
        var most = s.Kube.Catering().BoxesPerDay!.Value;
        return new($"Maaf {s.Who.Honorific}, dapur sanggup paling banyak {most} kotak sehari, belum bisa {boxes}. Mau {most} kotak dulu? Sisanya bisa dipesan untuk hari lain.", [new($"{most} kotak", "ya"), new("Batal")]);
    }

    /// <summary>The first two hours of handing out in which so many boxes fit that day.</summary>
    private static List<TimeOnly> Hours(Scene s, DateOnly day, int boxes, Code? without) =>
        s.Kube.PmtRules() is var rules && rules.From < rules.Until ? [.. Enumerable.Range(rules.From.Hour, rules.Until.Hour - rules.From.Hour).Select(h => new TimeOnly(h, 0)).Where(t => s.Kube.Room(boxes, day, t, round: true, without) is null).Take(2)] : [];

    /// <summary>The nearest working days on which so many boxes fit.</summary>
    private static List<DateOnly> Near(Scene s, DateOnly day, int boxes)
    {
        var found = new List<DateOnly>();
        for (var away = 1; away <= 14 && found.Count < 2; away++)
            foreach (var near in (DateOnly[])[day.AddDays(-away), day.AddDays(away)])
                if (found.Count < 2 && near > s.Today && near.DayOfWeek != DayOfWeek.Sunday && s.Kube.Room(boxes, near, s.Kube.PmtRules().From, round: true) is null) found.Add(near);
        found.Sort();
        return found;
    }

    public static Message AskCounts(Scene s, IReadOnlyList<PostDraft> posts, PmtAngka why, int? total)
    {
        var ask = $"Berapa kotak untuk {Say.List([.. posts.Select(p => Lower(Post(p.Code, p.Name)))]).Replace(" dan ", ", dan berapa untuk ", StringComparison.Ordinal)}?";
        var perDay = s.Kube.Catering().BoxesPerDay;
        return new(why switch
        {
            PmtAngka.Total when total > perDay => $"Maaf {s.Who.Honorific}, dapur sanggup paling banyak {perDay} kotak sehari, belum bisa {total}. {ask}",
            PmtAngka.Total => $"{total} kotak ya, {s.Who.Honorific}. {ask}",
            PmtAngka.None => $"Tiap pos paling sedikit 1 kotak, {s.Who.Honorific}. {ask}",
            PmtAngka.TooMany => $"Satu putaran paling banyak {PmtRules.MostBoxes} kotak, {s.Who.Honorific}. {ask}",
            PmtAngka.Capacity => $"Maaf {s.Who.Honorific}, dapur sanggup paling banyak {perDay} kotak sehari. {ask}",
            PmtAngka.Half => $"Kotaknya harus bulat, {s.Who.Honorific}. {ask}",
            _ => ask,
        }, []);
    }

    public static Message AskCountsAgain(IReadOnlyList<PostDraft> posts) => new($"Tulis angkanya ya. Contoh: *{string.Join(" ", posts.Select(p => $"{Lower(Post(p.Code, p.Name))} {p.Boxes}"))}*.", []);

    public static Message AskUsual(Scene s, PmtDraft d) => new(
        $"Baik {s.Who.Call}, untuk {Target(d.Target!.Value)} seperti biasa ya:\n{Posts(d.Posts)} = *{d.Posts.Sum(p => p.Boxes)} kotak*.",
        [new($"Ya, {d.Posts.Sum(p => p.Boxes)} kotak", "ya"), new("Ubah jumlah"), new("Batal")]);

    public static Message AskPlace(Scene s, PmtDraft d) => new($"Tempatnya di mana, {s.Who.Honorific}?", [.. PesanPmt.Places(s, d.Target).Take(2).Select(p => new Choice(Title(p))), new("Tempat lain")]);

    public static Message AskHourAgain(Scene s) => new($"Tulis jamnya ya, {s.Who.Honorific}. Contoh: *jam {Clock(s.Kube.PmtRules().From)}*.", [new($"Jam {Clock(s.Kube.PmtRules().From)}", $"jam {Clock(s.Kube.PmtRules().From)}")]);

    public static Message AskPlaceAgain(Scene s) => new($"Tulis nama tempatnya ya, {s.Who.Honorific}. Contoh: *balai RW 05*.", []);

    /// <summary>A place on a button: at most twenty characters.</summary>
    public static string Title(string place)
    {
        var shorter = place.Length > 20 && place.LastIndexOf(" RW", StringComparison.OrdinalIgnoreCase) is > 0 and var at ? place[..at] : place;
        return shorter.Length <= 20 ? shorter : Say.Quote(shorter, 19);
    }

    public static Message Summary(Scene s, PmtDraft d)
    {
        var (day, boxes, price) = (d.Day!.Value, d.Posts.Sum(p => p.Boxes), Round.Price(s.Kube, s.Now));
        var late = Round.IsLate(s.Kube, day, s.Now);
        var due = PmtRounds.MenuDue(s.Kube, day);
        return new($"PMT {Say.Date(day)}:\n{Posts(d.Posts)} = {boxes} kotak\nDibagikan {Hours(s.Kube, Time(s.Kube, d))}\n{At(d.Place!)}\nHarga {price} = *{price * boxes}*\n"
            + (due > s.Now && !late ? $"Menu menunggu puskesmas (paling lambat {Day(s.Kube.Zone.Date(due))})." : "Menu menunggu puskesmas.")
            + (HariItu.Off(s, day) is { } off ? $"\nTanggal itu {off}." : "")
            + (late ? $"\n{Soon(s, day)}, jadi saya tanyakan {s.Holder(Jabatan.Ketua)} dulu." : ""), [new(late ? "Ya, tanyakan" : "Ya, pesan", "ya"), new("Ubah"), new("Batal")]);
    }

    public static string Soon(Scene s, DateOnly day) => (day.DayNumber - s.Today.DayNumber) switch { 0 => "Ini untuk hari ini", 1 => "Ini untuk besok", var days => $"Tinggal {days} hari" };

    public static TimeOnly Time(Kube kube, PmtDraft d) => d.Time ?? kube.PmtRules().From;

    // ---- who is not the kelurahan

    /// <summary>"200 kotak PMT posbindu dan lansia, Rabu, 9 Desember 2026 pukul 10.00 WIB di gedung interaksi".</summary>
    public static string Line(Kube kube, OrderContent content, Func<TextId?, string?> note) =>
        $"{content.Items.Sum(i => i.Count)} kotak PMT {Target(content.Pmt!.Target)}, {Say.Moment(kube.Zone.At(content.Day, content.Time), kube.Zone)}{(note(content.Place) is { } place ? " " + At(Say.Quote(place, 60)) : "")}";
}
