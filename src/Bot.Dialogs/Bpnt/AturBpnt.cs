using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>One kelurahan and its day as far as it was said.</summary>
public sealed record HandOutItem(Code Area, DateOnly? On);

/// <summary>A hand-out being announced.</summary>
public sealed record HandOutDraft : Draft
{
    public IReadOnlyList<HandOutItem> Items { get; init; } = [];
    public TimeOnly? From { get; init; }
    public TimeOnly? Until { get; init; }
    public string? Place { get; init; }

    /// <summary>Groups of letters or numbers as they were said.</summary>
    public IReadOnlyList<TurnSaid> Turns { get; init; } = [];

    /// <summary>How many are called by number, and how many at a time.</summary>
    public int? People { get; init; }
    public int? Each { get; init; }

    public bool DateDoubt { get; init; }
}

/// <summary>D25: the pendamping or the TKSK announces the month's hand-out; who asked to hear hears it.</summary>
internal sealed class AturBpnt : Form<HandOutDraft>
{
    /// <summary>Hours where none were announced before: those of the demo's stall.</summary>
    private static readonly (TimeOnly From, TimeOnly Until) UsualHours = (new(8, 30), new(12, 0));

    public static readonly AturBpnt Form = new();

    public override string Name => "jadwal BPNT";

    public override bool Own(string intent) => intent is "bpnt_atur" or "bantuan_jadwal";

    public override bool WantsMoney(Running running) => false;

    public static Step Start(Scene s)
    {
        if (s.May(Operation.BpntAtur, Right.Record))
            return s.Kube.Bpnt.Areas.Count == 0 ? Step.Reply($"{s.KubeName} belum punya daftar kelurahan BPNT, {s.Who.Honorific}.", new Choice("Menu")) : s.Who.OwnPhone ? Form.Begin(new HandOutDraft(), s) : Refuse.SharedPhone(s);
        if (!s.May(Operation.BpntAtur, Right.Ask)) return s.Member is { IsActiveMember: true } ? Step.Reply($"Jadwal BPNT diumumkan {BpntWords.OfficerName(s)} atau {s.Pendamping}, {s.Who.Honorific}.", new Choice("Jadwal BPNT", "jadwal bpnt")) : JadwalBpnt.Start(s);
        return Tawaran.After(s, $"Jadwal BPNT diumumkan {s.Pendamping} bersama TKSK.", new("#bpnt.usul", $"Mau saya sampaikan usul {s.Who.Pronoun} ke {s.Pendamping}?", "Sampaikan usul", "Tidak usah"));
    }

    /// <summary>The ketua asks the pendamping to look at the schedule.</summary>
    public static Step Propose(Scene s) => s.May(Operation.BpntAtur, Right.Ask) && s.Kube.Pendamping is { } to
        ? Usul.Carry(s, to, $"{s.Who.Call} mengusulkan jadwal BPNT diatur atau diubah.", new HandOutDraft()) : Step.Reply(UmumWords.NothingOpen(s.Who));

    protected override IReadOnlyList<Question<HandOutDraft>> Questions { get; } =
    [
        new("wilayah",
            (d, _) => d.Items is [],
            (_, s) => BpntWords.WhichArea(s),
            (d, s) => Form.Take(d, s) is { Items: [_, ..] } taken ? new Taken<HandOutDraft>.Filled(taken) : new Taken<HandOutDraft>.NotMine(),
            (_, s) => BpntWords.WhichAreaAgain(s)),
        new("tanggal",
            (d, _) => d.DateDoubt || d.Items.Any(i => i.On is null),
            (d, s) => new($"{Area(s, d.Items.FirstOrDefault(i => i.On is null) ?? d.Items[0])} tanggal berapa, {s.Who.Honorific}?", [new("Batal")]),
            (d, s) => Day(s) is { } day ? new Taken<HandOutDraft>.Filled(d with { DateDoubt = false, Items = [.. d.Items.Select(i => ReferenceEquals(i, d.Items.FirstOrDefault(x => x.On is null) ?? d.Items[0]) ? i with { On = day } : i)] }) : new Taken<HandOutDraft>.NotMine(),
            (_, _) => new("Tulis tanggalnya ya. Contoh: *22 Desember*.", [new("Batal")])),
        new("jam",
            (d, s) => Until(d, s) <= From(d, s),
            (_, s) => new($"Dari jam berapa sampai jam berapa, {s.Who.Honorific}? Contoh: *08.30-12.00*.", [new("Batal")]),
            (d, s) => Hours(s.Heard.Text) is { } hours ? new Taken<HandOutDraft>.Filled(d with { From = hours.From, Until = hours.Until }) : new Taken<HandOutDraft>.NotMine(),
            (_, _) => new("Tulis jamnya ya. Contoh: *08.30-12.00*.", [new("Batal")])) { OnlyWhenOdd = true },
    ];

    private static string Area(Scene s, HandOutItem item) => s.Kube.Bpnt.Find(item.Area) is { } area ? BpntAreas.Name(s, area) ?? "" : "";

    private static DateOnly? Day(Scene s) => s.Slots.Date?.Value ?? (s.Heard.Dates is [{ Value: { } day }, ..] ? day : null);

    protected override HandOutDraft Take(HandOutDraft draft, Scene s)
    {
        var text = s.Heard.Text;
        var next = draft;
        var turns = Giliran.Of(text, Dates(s), BpntAreas.In(s, text));
        if (BpntAreas.In(s, text) is [var area] && Split(turns) is [_, _, ..] parts) next = next with { Items = [.. parts.Select(on => new HandOutItem(area.Area.Code, on))], DateDoubt = false };
        else if (BpntAreas.In(s, text) is [_, ..] areas) next = next with { Items = [.. Days(s, areas)] };
        else if (next.Items.Select(i => i.Area).Distinct().ToList() is [var same] && Split(turns) is [_, _, ..] days) next = next with { Items = [.. days.Select(on => new HandOutItem(same, on))], DateDoubt = false };
        else if (next.Items is [_, ..] && Day(s) is { } day && next.Items.Any(i => i.On != day)) next = next with { Items = [.. next.Items.Select(i => i with { On = day })], DateDoubt = false };
        if (s.Slots.Date is { Value: null } && next.Items.All(i => i.On is null)) next = next with { DateDoubt = true };
        if (turns is [_, ..]) next = next with { Turns = turns, People = null, Each = null };
        if (Hours(text) is { } hours) next = next with { From = hours.From, Until = hours.Until };
        else if (turns is [] && s.Slots.Time is { } at && at != next.From) next = next with { From = at };
        if (s.Slots.Place is { Length: > 2 } place && BpntAreas.In(s, place) is []) next = next with { Place = PlaceOf(s, place) };
        if (Numbers(text) is { } numbers) next = next with { Turns = [], People = numbers.People, Each = numbers.Each };
        return next;
    }

    /// <summary>"Sinar pagi" is a name, though its last word is also a time of the day; the group's own stall needs no place.</summary>
    private static string? PlaceOf(Scene s, string place)
    {
        var rest = s.Heard.Text.IndexOf(place, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? s.Heard.Text[(at + place.Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        var whole = rest is [("pagi" or "siang" or "sore" or "malam") and var part, ..] && (Hours(s.Heard.Text) is not null || s.KubeName.Contains($"{place} {part}", StringComparison.OrdinalIgnoreCase)) ? $"{place} {part}" : place;
        return whole.Length >= 6 && s.KubeName.Contains(whole, StringComparison.OrdinalIgnoreCase) ? null : Say.Quote(whole, 60);
    }

    /// <summary>The days of turns that are spread over several; empty when all are on one.</summary>
    private static IReadOnlyList<DateOnly> Split(IReadOnlyList<TurnSaid> turns) => [.. turns.Select(t => t.On).OfType<DateOnly>().Distinct()];

    /// <summary>Days said, in order; what is a range of numbers or hours is none ("10-12").</summary>
    private static IReadOnlyList<(DateOnly Day, int At)> Dates(Scene s)
    {
        var (turns, hours) = Giliran.Read(s.Heard.Text);
        return [.. s.Heard.Dates.Where(d => d.Value is not null && !turns.Concat(hours).Any(r => d.At.Start < r.End && r.Start < d.At.End)).OrderBy(d => d.At.Start).Select(d => (Month(s, d.Value!.Value), d.At.Start))];
    }

    /// <summary>Each kelurahan with the day said behind it; one day for all where only one was said.</summary>
    private static IEnumerable<HandOutItem> Days(Scene s, IReadOnlyList<(Area Area, int At)> areas)
    {
        var dates = Dates(s);
        IReadOnlyList<DateOnly> all = s.Slots.Days is [_, ..] days && Giliran.Read(s.Heard.Text).Turns is [] ? days : dates.Select(d => d.Day).Distinct().ToList() is [var only] ? [only] : Day(s) is { } one ? [one] : [];
        for (var i = 0; i < areas.Count; i++)
        {
            var next = i + 1 < areas.Count ? areas[i + 1].At : int.MaxValue;
            var behind = areas.Count > 1 ? dates.Where(d => d.At > areas[i].At && d.At < next).Select(d => (DateOnly?)d.Day).FirstOrDefault() : null;
            yield return new(areas[i].Area.Code, all.Count == areas.Count ? all[i] : behind ?? (all is [var same] ? same : null));
        }
    }

    /// <summary>A bare day of the month belongs to the month that was said.</summary>
    private static DateOnly Month(Scene s, DateOnly day) => s.Slots.Month is { First: var m } && m.Month != day.Month && day.Day <= DateTime.DaysInMonth(m.Year, m.Month) ? new(m.Year, m.Month, day.Day) : day;

    /// <summary>"08.30-12.00", "jam 8.30 sampai 12": the hours of the day; several are those of its turns.</summary>
    private static (TimeOnly From, TimeOnly Until)? Hours(string text) => Giliran.Read(text).Hours is [var one] && Giliran.Clock(one.First) is { } from && Giliran.Clock(one.Last) is { } until ? (from, until) : null;

    /// <summary>"nomor 600 per 100": so many people, so many at a time.</summary>
    private static (int People, int Each)? Numbers(string text)
    {
        var w = text.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 3 < w.Length; i++)
            if (w[i] is "nomor" or "kpm" && int.TryParse(w[i + 1], CultureInfo.InvariantCulture, out var people) && w[i + 2] is "per" or "@" && int.TryParse(w[i + 3], CultureInfo.InvariantCulture, out var each) && people is > 0 and < 5_000 && each > 0) return (people, each);
        return null;
    }

    private static BpntDay? Before(Scene s, Code area) => s.Kube.Bpnt.Months.SelectMany(m => m.Days).Select(d => d.Day).ToList() is var all ? all.FindLast(d => d.Area == area) ?? all.LastOrDefault() : null;

    private static TimeOnly From(HandOutDraft d, Scene s) => d.From ?? (d.Items is [var first, ..] ? Before(s, first.Area)?.From : null) ?? UsualHours.From;

    private static TimeOnly Until(HandOutDraft d, Scene s) => d.Until ?? (d.Items is [var first, ..] ? Before(s, first.Area)?.Until : null) ?? UsualHours.Until;

    /// <summary>A day as it is announced: where its turns have hours of their own, they are the day's.</summary>
    private static BpntDay On(HandOutDraft d, HandOutItem item, TimeOnly from, TimeOnly until)
    {
        if (d is { People: { } people, Each: { } each }) return new(item.Area, item.On!.Value, from, until, AnnounceBpnt.ByNumber(people, each, from, until));
        var said = d.Turns.Where(t => (t.On is null || t.On == item.On) && (t.Area is null || t.Area == item.Area)).ToList();
        if (said is not [_, ..] || !said.TrueForAll(t => t is { From: not null, Until: not null })) return new(item.Area, item.On!.Value, from, until, Giliran.Turns(said, from, until));
        return new(item.Area, item.On!.Value, said.Min(t => t.From!.Value), said.Max(t => t.Until!.Value), Giliran.Turns(said, from, until));
    }

    private static AnnounceBpnt Command(HandOutDraft d, Scene s)
    {
        var (from, until) = (From(d, s), Until(d, s));
        return new(s.Who.Id, [.. d.Items.Select(i => On(d, i, from, until))], s.Now) { Place = d.Place };
    }

    protected override Checked Check(HandOutDraft d, Scene s) => Command(d, s).Refusal(s.Kube) switch
    {
        null => new Checked.Fine(),
        BadHandOut => new Checked.AskAgain("tanggal", new($"Tanggal itu sudah lewat, {s.Who.Honorific}. Tanggal berapa yang benar? Contoh: *22 Desember*.", [new("Batal")])),
        BadTurns { Day.Turns: [{ FirstNumber: not null }, ..] } => new Checked.Stop(Step.Reply($"Pembagian nomornya belum pas, {s.Who.Honorific}: nomor dan jamnya berurutan tanpa ada yang terlewat ya. Contoh: *nomor 1-250 jam 8.30-10, nomor 251-500 jam 10-12*.", new Choice("Atur lagi", "atur jadwal bpnt"))),
        BadTurns => new Checked.Stop(Step.Reply($"Pembagian hurufnya belum pas, {s.Who.Honorific}: hurufnya berurutan tanpa ada yang terlewat ya. Contoh: *huruf A-H, I-R, S-Z*.", new Choice("Atur lagi", "atur jadwal bpnt"))),
        SameSchedule => new Checked.Stop(Step.Reply($"Jadwal itu memang sudah diumumkan, {s.Who.Honorific}. Tidak ada yang diubah.", new Choice("Jadwal BPNT", "jadwal bpnt"))),
        _ => new Checked.Stop(Step.Reply($"Jadwal BPNT diumumkan {s.Pendamping} bersama TKSK, {s.Who.Honorific}.")),
    };

    protected override Message? Sum(HandOutDraft d, Scene s)
    {
        var days = Command(d, s).Days;
        var text = $"Pengumuman BPNT {Say.Month(days.Min(x => x.On))}:\n- {string.Join("\n- ", days.Select(x => $"{NameOf(s, x.Area)}: {Say.Date(x.On)} pukul {BpntWords.Hours(x.From, x.Until)} {s.Kube.Zone.Name}{BpntWords.Whole(x)}"))}\nTempat: {d.Place ?? BpntWords.Place(s, s.Kube.Bpnt.Of(new(days[0].On.Year, days[0].On.Month, 1)))}";
        foreach (var day in days.Where(x => x.Turns is [_, _, ..]).DistinctBy(x => string.Join(",", x.Turns.Select(BpntWords.Label))).Take(2))
            text += $"\nGiliran{(days.Select(x => string.Join(",", x.Turns.Select(BpntWords.Label))).Distinct().Count() > 1 ? $" {NameOf(s, day.Area)} {Say.Day(day.On)}" : "")}: {string.Join(", ", day.Turns.Take(4).Select(t => $"{BpntWords.Label(t)} {BpntWords.Hours(t.From, t.Until)}"))}{(day.Turns.Count > 4 ? $" … sampai {BpntWords.Label(day.Turns[^1])} {BpntWords.Hours(day.Turns[^1].From, day.Turns[^1].Until)}" : "")}";
        return new(text + $"\n{Sent(Receivers(s, days).Count(), "Dikirim")} Umumkan?", [new("Ya, umumkan", "ya"), new("Ubah"), new("Batal")]);
    }

    private static string Sent(int people, string verb) => people > 0 ? $"{verb} ke {people} orang." : "Belum ada penerima di daftar saya untuk wilayah itu.";

    private static string NameOf(Scene s, Code area) => s.Kube.Bpnt.Find(area) is { } a ? BpntAreas.Name(s, a) ?? "" : "";

    /// <summary>Recipients of these kelurahan, and those whose kelurahan we do not know; and whoever asked to hear.</summary>
    private static IEnumerable<(PersonId Person, bool Asked)> Receivers(Scene s, IReadOnlyList<BpntDay> days) => s.Kube.Roster.Values
        .Where(m => m is { Role: Peran.Kpm, Status: StatusAnggota.Aktif } && (s.Kube.Bpnt.Home(m.Person) is not { } home || days.Any(d => d.Area == home)) && s.Known.People.Find(m.Person)?.WantsBroadcasts == true)
        .Select(m => (m.Person, Asked: s.Kube.Bpnt.Waiting.Contains(m.Person))).Concat(s.Kube.Bpnt.Waiting.Select(p => (p, true))).DistinctBy(x => x.Item1).Where(x => x.Item1 != s.Who.Id).OrderBy(x => x.Item1);

    protected override string? Changed(HandOutDraft from, HandOutDraft to, Scene s) => "Baik, saya ganti.";

    protected override HandOutDraft Fresh(HandOutDraft draft) => new();

    protected override Step Commit(HandOutDraft d, Scene s)
    {
        if (Command(d, s).Decide(s.Kube) is not Decision.Accepted yes) return Step.Reply(UmumWords.Changed(s.Who));
        var announced = yes.Facts.OfType<BpntAnnounced>().Single();
        var receivers = Receivers(s, announced.Days).ToList();
        var place = d.Place ?? BpntWords.Place(s, s.Kube.Bpnt.Of(announced.Month));
        return Step.From(yes) with
        {
            Say = [new($"Sudah diumumkan ✅ {Say.List([.. announced.Days.Select(x => $"{NameOf(s, x.Area)} {Say.Day(x.On)}")])}. {Sent(receivers.Count, "Dikirim")}", [new("Jadwal BPNT", "jadwal bpnt"), new("Selesai", "terima kasih")])],
            Notices = [.. receivers.Select(r => new Notice(r.Person, Told(s, announced, place, r.Person)) { Kind = r.Asked ? NoticeKind.Work : NoticeKind.Broadcast, Expires = s.Kube.Zone.At(announced.Days.Max(x => x.On), new(12, 0)) }), .. Officers(s, announced)],
            Numbers = "Jadwalnya sudah diumumkan",
        };
    }

    private static Message Told(Scene s, BpntAnnounced a, string place, PersonId to)
    {
        var mine = s.Kube.Bpnt.Home(to) is { } home ? a.Days.Where(d => d.Area == home).ToList() : [.. a.Days];
        if (mine.Count == 0) mine = [.. a.Days];
        return new($"{s.Call(to)}, jadwal BPNT {Say.Month(a.Month)} menurut {s.Who.Call}:\n{string.Join("\n", mine.Select(d => $"- {NameOf(s, d.Area)}: {Say.Date(d.On)} pukul {BpntWords.Hours(d.From, d.Until)} {s.Kube.Zone.Name}{BpntWords.Whole(d)}"))}{BpntWords.Few(mine)}\nTempat: {place}.\nMenurut aturan tidak boleh ada potongan. PIN jangan diberikan ke siapa pun.", [new("Jadwal BPNT", "jadwal bpnt")]);
    }

    /// <summary>The ketua prepares the stall; pendamping and TKSK hear what the other announced.</summary>
    private static IEnumerable<Notice> Officers(Scene s, BpntAnnounced a)
    {
        var text = $"{s.Who.Call} mengumumkan BPNT {Say.Month(a.Month)}: {Say.List([.. a.Days.Select(d => $"{NameOf(s, d.Area)} {Say.Day(d.On)}")])}.";
        PersonId?[] told = [s.Kube.Holder(Jabatan.Ketua), s.Kube.Pendamping, BpntWords.Officer(s)];
        return told.OfType<PersonId>().Distinct().Where(p => p != s.Who.Id).Select(p => new Notice(p, new(text, [new("Jadwal BPNT", "jadwal bpnt")])));
    }
}
