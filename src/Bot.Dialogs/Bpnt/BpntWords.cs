using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Sentences of D25, as careful as 08-decisions section 4 asks: everything is said as announced, by whom and when.</summary>
internal static class BpntWords
{
    private const int MostTurns = 4;

    public static Message WhichArea(Scene s)
    {
        var areas = s.Kube.Bpnt.Areas.Take(10).Select(a => (a.Code, Name: BpntAreas.Name(s, a) ?? a.Code.Value)).ToList();
        return new($"Kelurahan mana, {s.Who.Honorific}?", [.. areas.Select(a => new Choice(a.Name.Length <= 20 ? a.Name : a.Name[..20], "jadwal bpnt " + a.Name.ToLowerInvariant()))]) { ListTitle = areas.Count > 3 ? "Lihat kelurahan" : null };
    }

    public static Message WhichAreaAgain(Scene s) => WhichArea(s) with { Text = $"Tulis nama kelurahannya, {s.Who.Honorific}. Contoh: {Example(s)}." };

    private static string Example(Scene s) => s.Kube.Bpnt.Areas is [var first, ..] ? BpntAreas.Name(s, first) ?? "" : "";

    /// <summary>The TKSK; the pendamping where the group has none.</summary>
    public static PersonId? Officer(Scene s) => s.Kube.Roster.Values.Where(m => m is { Role: Peran.Tksk, Status: StatusAnggota.Aktif }).OrderBy(m => m.Person).Select(m => (PersonId?)m.Person).FirstOrDefault() ?? s.Kube.Pendamping;

    /// <summary>"Bu Netti (TKSK)"</summary>
    public static string OfficerName(Scene s) => Officer(s) is { } id ? s.Call(id) + (s.Kube.Member(id) is { Role: Peran.Tksk } ? " (TKSK)" : "") : "kelurahan";

    /// <summary>bpnt.jadwal, bpnt.belum, bpnt.lewat.</summary>
    public static Step Schedule(Scene s, Area area, DateOnly month, string? turn)
    {
        var name = BpntAreas.Name(s, area) ?? "kelurahan ini";
        if (s.Kube.Bpnt.Of(month) is not { } announced || announced.All(area.Code) is not [_, ..] all)
            return Step.Reply($"Jadwal BPNT {Say.Month(month)} untuk {name} belum diumumkan, {s.Who.Honorific}.{(s.Member is null ? " Tanyakan lagi nanti ya." : " Nanti kalau sudah ada saya kabari ya.")}", s.Member is null ? [new("Wilayah lain", "#bpnt.lain")] : [new("Kabari saya", "#bpnt.kabari"), new("Bicara TKSK", "#bpnt.tksk")]);
        var said = all.Find(d => turn is not null && Mine(d.Day, turn) is not null) ?? all.Find(d => s.Kube.Zone.At(d.Day.On, d.Day.Until) > s.Now) ?? all[^1];
        var day = said.Day;
        if (s.Kube.Zone.At(day.On, day.Until) <= s.Now)
            return Step.Reply($"Jadwal BPNT {Say.Month(month)} {(s.Kube.Bpnt.Home(s.Who.Id) == area.Code ? $"wilayah {s.Who.Pronoun}" : "untuk " + name)} sudah lewat, {Say.Day(day.On)}. Kalau belum sempat ambil, tanyakan ke {OfficerName(s)} ya.", new Choice("Wilayah lain", "#bpnt.lain"), new Choice("Bicara TKSK", "#bpnt.tksk"));
        if (all.Count > 1 && Mine(day, turn) is null) return Step.Reply(string.Join("\n", [$"BPNT {Say.Month(month)} untuk {name}, {Place(s, announced)}:", .. all.Select(d => $"- {Say.Date(d.Day.On)} pukul {Hours(d.Day.From, d.Day.Until)} {s.Kube.Zone.Name}{Ends(d.Day)}"), .. Closing(s, announced, said)]), new Choice("Wilayah lain", "#bpnt.lain"), new Choice("Bicara TKSK", "#bpnt.tksk"));
        var lines = new List<string> { $"BPNT {Say.Month(month)} untuk {name}:", $"📅 {Say.Date(day.On)}", $"pukul {Hours(day.From, day.Until)} {s.Kube.Zone.Name}, {Place(s, announced)}" };
        lines.AddRange(Turns(day, turn));
        lines.AddRange(Closing(s, announced, said));
        return Step.Reply(string.Join("\n", lines), new Choice("Wilayah lain", "#bpnt.lain"), new Choice("Bicara TKSK", "#bpnt.tksk"));
    }

    private static IEnumerable<string> Closing(Scene s, BpntMonth announced, AnnouncedDay said) =>
    [
        $"Bawa {s.Note(announced.Bring) ?? "KKS dan KTP"}{(s.Note(announced.Goods) is { } goods ? $", barangnya {goods}" : "")} (menurut pengumuman {s.Call(said.By)}, {Say.Day(s.Kube.Zone.Date(said.At))}).",
        "Menurut aturan *tidak boleh ada potongan*. Kalau ada, laporkan di sini ya.",
        "PIN jangan diberikan ke siapa pun.",
    ];

    /// <summary>The turn of a letter or number on a day; null when it has none there.</summary>
    private static BpntTurn? Mine(BpntDay day, string? asked) => asked is null ? null : day.Turns.FirstOrDefault(t => int.TryParse(asked, CultureInfo.InvariantCulture, out var n) ? t.Has(n) : t.Has(asked[0]));

    /// <summary>", nomor 1-250": the one turn a day has.</summary>
    public static string Whole(BpntDay day) => day.Turns is [var only] ? ", " + Label(only) : "";

    /// <summary>", nomor 1-500": from the first turn of a day to its last.</summary>
    private static string Ends(BpntDay day) => day.Turns is [var first, .., var last] ? first.FirstNumber is { } n ? $", nomor {n}-{last.LastNumber}" : $", huruf {first.FirstLetter}-{last.LastLetter}" : Whole(day);

    /// <summary>The turns of one day a line each while they are few; nothing else.</summary>
    public static string Few(IReadOnlyList<BpntDay> days) => days is [{ Turns: { Count: > 1 and <= MostTurns } turns }] ? string.Concat(turns.Select(t => $"\n{Upper(Label(t))}: {Hours(t.From, t.Until)}")) : "";

    /// <summary>The turn asked for, else all of them while they are few.</summary>
    private static IEnumerable<string> Turns(BpntDay day, string? asked)
    {
        if (day.Turns is []) return asked is null ? [] : ["Jamnya sama untuk semua huruf dan nomor."];
        if (asked is not null)
            return Mine(day, asked) is { } mine ? [$"Giliran {Label(mine)} pukul {Hours(mine.From, mine.Until)}"] : [$"Giliran untuk {asked} belum ada di pengumuman."];
        return day.Turns.Count <= MostTurns ? day.Turns.Select(t => $"{Upper(Label(t))}: {Hours(t.From, t.Until)}")
            : ["Dibagi per " + (day.Turns[0].FirstNumber is null ? "huruf" : "nomor") + ". Tulis misalnya *bpnt " + (day.Turns[0].FirstNumber is null ? "huruf R" : "nomor 230") + "*."];
    }

    public static string Label(BpntTurn turn) => turn.FirstNumber is { } first ? $"nomor {first}-{turn.LastNumber}" : $"huruf {turn.FirstLetter}-{turn.LastLetter}";

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    public static string Hours(TimeOnly from, TimeOnly until) => $"{from.ToString("HH.mm", CultureInfo.InvariantCulture)}-{until.ToString("HH.mm", CultureInfo.InvariantCulture)}";

    public static string Place(Scene s, BpntMonth? month) => s.Note(month?.Place) ?? Stall(s);

    /// <summary>"E-Warong Sinar Pagi" of "E-Warong KUBE PKH Sinar Pagi".</summary>
    private static string Stall(Scene s) => s.KubeName.Replace(" KUBE PKH", "", StringComparison.Ordinal);

    /// <summary>bpnt.hak</summary>
    public static Step Entitled(Scene s) => Step.Reply($"Soal data penerima saya tidak bisa lihat ya, {s.Who.Honorific}. Silakan ke {OfficerName(s)} atau kelurahan, bawa KTP.", new Choice("Jadwal BPNT", "jadwal bpnt"), new Choice("Bicara TKSK", "#bpnt.tksk"));

    /// <summary>Whether somebody else may fetch it is not ours to say.</summary>
    public static Step Instead(Scene s) => Step.Reply($"Soal diwakilkan, tanyakan dulu ke {OfficerName(s)} ya, {s.Who.Honorific}. PIN jangan diberikan ke siapa pun.", new Choice("Bicara TKSK", "#bpnt.tksk"));

    /// <summary>bpnt.kartu</summary>
    public static Step Card(Scene s) => Step.Reply($"Untuk kartu, langsung ke TKSK atau bank ya, {s.Who.Honorific}. Jangan berikan PIN atau nomor kartu ke siapa pun{(s.Heard.Raw.Any(char.IsAsciiDigit) ? ", juga ke saya; yang tadi tidak saya simpan" : "")}.", new Choice("Bicara TKSK", "#bpnt.tksk"));
}
