using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A rota being made: its days, and who cannot when.</summary>
public sealed record SusunDraft : Draft
{
    public DateOnly? From { get; init; }
    public DateOnly? Until { get; init; }
    public IReadOnlyList<DayOff> Off { get; init; } = [];

    /// <summary>Days given to somebody by name: "tgl 24 ganti ke bu ida".</summary>
    public IReadOnlyList<DayPut> Put { get; init; } = [];

    /// <summary>Days said to be closed, with why: "tgl 23 libur, ada PMT".</summary>
    public IReadOnlyList<DayClosed> Closed { get; init; } = [];

    /// <summary>How many on a shift these days, where it was said with them; null: as ever.</summary>
    public int? People { get; init; }

    /// <summary>The days said begin before the last that is planned: those stay, which is said.</summary>
    public bool Overlaps { get; init; }

    /// <summary>Asked whether anybody cannot.</summary>
    public bool Asked { get; init; }

    public bool Equals(SusunDraft? other) => other is not null && From == other.From && Until == other.Until && Asked == other.Asked && Overlaps == other.Overlaps && People == other.People && Off.SequenceEqual(other.Off) && Put.SequenceEqual(other.Put) && Closed.SequenceEqual(other.Closed);

    public override int GetHashCode() => HashCode.Combine(From, Until, Asked, Off.Count, Put.Count, Closed.Count);
}

/// <summary>Who cannot: on a weekday, on a day, or (neither) not at all this time.</summary>
public sealed record DayOff(PersonId Person, DayOfWeek? Weekday, DateOnly? Day);

/// <summary>A day's turn given to somebody; which of several is null until it was asked.</summary>
public sealed record DayPut(DateOnly Day, PersonId Person, DutyId? Duty = null);

/// <summary>A day on which the stall is closed.</summary>
public sealed record DayClosed(DateOnly Day, string? Why);

/// <summary>D11, making: a fair rota proposed, edited and put on the calendar; everybody hears her own turns.</summary>
internal sealed class SusunJaga : Form<SusunDraft>
{
    public static readonly SusunJaga Form = new();

    private const int MostAhead = 62;

    public override string Name => "menyusun jadwal jaga";

    public override bool Own(string intent) => intent is "jaga_susun" or "izin_jaga";

    public static Step Start(Scene s)
    {
        if (!s.May(Operation.JagaSusun, Right.Record)) return JagaWords.OfficersOnly(s);
        if (s.Kube.Rules.Jaga is not { Shifts: [_, ..] }) return Step.Reply($"Kelompok ini belum punya aturan jaga, {s.Who.Honorific}.");
        return s.Slots is { Date: not null, People: [_, ..] } ? UbahJaga.Start(s) : Form.Begin(new SusunDraft(), s);
    }

    protected override IReadOnlyList<Question<SusunDraft>> Questions { get; } =
    [
        new("periode", (d, s) => d.From is null || d.Until is null || Wrong(d, s) is not null,
            (d, s) => new((d.From is null || d.Until is null ? null : Wrong(d, s)) ?? "Jadwal untuk tanggal berapa sampai berapa?"),
            (d, s) => Period(d with { From = null, Until = null }, s) is { From: not null } read ? new Taken<SusunDraft>.Filled(read) : new Taken<SusunDraft>.NotMine(),
            (_, _) => new("Contoh: *14 sampai 31 Desember*.")),
        new("halangan", (d, _) => !d.Asked, Intro,
            (d, s) => Typed.Plain(s.Heard.Raw) is "tidak ada" or "gak ada" or "ga ada" or "tidak" or "nggak ada" or "enggak" || s.Heard.Answer == YesNo.No ? new Taken<SusunDraft>.Filled(d with { Asked = true, Off = [.. d.Off.Where(o => Weekdays(d, o.Person) <= JagaRules.MostWishes)] })
                : Typed.Plain(s.Heard.Raw) is "ada" or "ada, saya sebut" or "ada saya sebut" ? new Taken<SusunDraft>.Wrong(new("Siapa dan kapan? Contoh: *rini tidak bisa Senin, marni libur dulu*."))
                : Form.Change(d, s) is var next && next != d ? new Taken<SusunDraft>.Filled(next with { Asked = next.Off != d.Off || d.Asked }) : new Taken<SusunDraft>.NotMine(),
            (_, _) => new("Contoh: *rini tidak bisa Senin*. Kalau tidak ada, balas *tidak ada*.", [new("Tidak ada")])),
        new("giliran", (d, _) => d.Put.Any(p => p.Duty is null), (d, s) => WhichTurn(d, s), ReadTurn, (d, s) => WhichTurn(d, s)) { OnlyWhenOdd = true },
    ];

    private static Message Intro(SusunDraft d, Scene s)
    {
        var (closed, kube) = (new List<string>(), Calendar(d, s));
        for (var day = d.From!.Value; day <= d.Until!.Value; day = day.AddDays(1))
            if (kube.Rules.Jaga!.Days.Contains(day.DayOfWeek) && Fairness.Closed(kube, day) is { } why) closed.Add($"{Say.Short(day)} ({d.Closed.FirstOrDefault(c => c.Day == day)?.Why ?? s.Note(why.Name) ?? why.Known ?? "libur"})");
        var never = s.Kube.Rota.Wishes.Where(w => s.Kube.Member(w.Key) is { IsActiveMember: true }).OrderBy(w => w.Key).Select(w => $"{s.Call(w.Key)} bukan {JagaWords.Days(w.Value)}").ToList();
        var planned = d.Overlaps && s.Kube.Rota.LastDay is { } last ? $"Sampai {JagaWords.Day(last)} sudah ada jadwalnya.\n" : "";
        return new($"{planned}Saya buatkan jadwal {JagaWords.Place(s.Kube, s.Note)} {Days(d)}, dibagi rata {s.Kube.ActiveMembers.Count()} orang{(d.People is { } people ? $", {people} orang sekali jaga" : "")}."
            + (closed is [] ? "" : $"\nLibur {Say.List(closed)}.") + (never is [] ? "" : $"\nHalangan tetap: {Say.List(never)}.") + "\nAda yang tidak bisa hari tertentu?", [new("Tidak ada"), new("Ada, saya sebut")]);
    }

    /// <summary>The group with the days said to be closed.</summary>
    private static Kube Calendar(SusunDraft d, Scene s) => d.Closed.Aggregate(Staffing(d, s) is { } wish ? s.Kube.After(wish) : s.Kube, (k, c) => k.After(new HolidaySet(c.Day, true)));

    /// <summary>"Bikin jadwal jaga desember, 2 orang per hari"</summary>
    private static ShiftStaffed? Staffing(SusunDraft d, Scene s) => d is { People: { } people, From: { } from, Until: { } until } ? new(null, [], people, from, until, s.Now) : null;

    /// <summary>More than this is a count of the members, not of a shift.</summary>
    private const int MostOfShift = 4;

    private static SusunDraft Counted(SusunDraft d, Scene s) => OrangJagaBaca.Count(s) is >= 1 and <= MostOfShift and var people ? d with { People = people } : d;

    private static string Days(SusunDraft d) => d.From!.Value.Month == d.Until!.Value.Month && d.From.Value.Year == d.Until.Value.Year
        ? $"{d.From.Value.Day}-{Say.Day(d.Until.Value)}" : $"{Say.Day(d.From.Value)} sampai {Say.Day(d.Until.Value)}";

    /// <summary>The days said, from the first that is not planned yet; a month is planned to its end, a week to its Sunday.</summary>
    private static SusunDraft Period(SusunDraft d, Scene s)
    {
        var (from, until) = (s.Slots.From ?? s.Heard.Stretch?.From, s.Slots.Until ?? s.Heard.Stretch?.Until);
        if (MasaJaga.Days(s) is { } days) (from, until) = (s.Today.AddDays(1), s.Today.AddDays(Math.Min(days, 3660) + 1));
        if (from is null && MasaJaga.Month(s) is { } month) (from, until) = (month, month.AddMonths(1).AddDays(-1));
        if (from is null && s.Heard.Text.Contains("minggu depan", StringComparison.Ordinal)) (from, until) = (JagaWords.Monday(s.Today).AddDays(7), JagaWords.Monday(s.Today).AddDays(13));
        if (from is null && s.Heard.Dates is [{ Value: { } a }, { Value: { } b }] && a < b) (from, until) = (a, b);
        if (from is not { } first || until is not { } last) return d;
        var free = s.Kube.Rota.LastDay is { } planned && planned >= s.Today ? planned.AddDays(1) : s.Today.AddDays(1);
        var said = s.Slots.Month is null && MasaJaga.Month(s) is null && first < free && first > s.Today.AddDays(1) && last >= free;
        if (first < free) first = free;
        while (first <= last && !Fairness.IsOpen(s.Kube, first)) first = first.AddDays(1);
        return d with { From = first, Until = last, Overlaps = said };
    }

    /// <summary>"Tgl 24 ganti ke bu ida": a day of the proposal and who gets it; null when nothing of the kind is said, or she has that day already.</summary>
    private static DayPut? Given(SusunDraft draft, Scene s)
    {
        if (!s.Heard.Text.Contains("ganti", StringComparison.Ordinal) || JagaWords.Ahead(s) is not [var date] || JagaWords.Within(s, date, draft.From!.Value, draft.Until!.Value) is not { } day) return null;
        if (s.Heard.People.Where(p => !p.IsSpeaker || s.Heard.Text.Contains("saya", StringComparison.Ordinal)).OrderBy(p => p.At.Start).ToList() is not [.., { Only: { } to }] named || s.Kube.Member(to) is not { IsActiveMember: true }) return null;
        var on = Proposal(draft, s).Duties.Where(x => x.Day == day).ToList();
        if (on is [] || on.Exists(x => x.Person == to)) return null;
        var meant = on.Where(x => named.Any(p => p.Only == x.Person) || s.Kube.Rules.Jaga!.Shifts.Count > 1 && s.Heard.Text.Contains(JagaWords.Label(s.Kube, x.Shift, s.Note), StringComparison.Ordinal)).ToList();
        return new(day, to, on is [var only] ? only.Id : meant is [var one] ? one.Id : null);
    }

    /// <summary>"Tgl 23 libur, ada PMT": closed days of the period; none where a person is named.</summary>
    private static List<DayClosed> Shut(SusunDraft draft, Scene s)
    {
        if (!s.Heard.Text.Contains("libur", StringComparison.Ordinal) && !s.Heard.Text.Contains("tutup", StringComparison.Ordinal) || s.Heard.People is not []) return [];
        var days = JagaWords.Ahead(s).Select(x => x with { Value = JagaWords.Within(s, x, draft.From!.Value, draft.Until!.Value) }).Where(x => x.Value is not null).ToList();
        if (days is []) return [];
        var why = LiburBaca.Reason(s.Heard.Raw[Math.Min(days[^1].At.End, s.Heard.Raw.Length)..]);
        return [.. days.Select(x => new DayClosed(x.Value!.Value, why))];
    }

    private static List<PlannedDuty> Unclear(SusunDraft d, Scene s) => d.Put.FirstOrDefault(p => p.Duty is null) is { } put ? [.. Proposal(d with { Put = [.. d.Put.Where(p => p != put)] }, s).Duties.Where(x => x.Day == put.Day)] : [];

    private static Message WhichTurn(SusunDraft d, Scene s) => new($"Giliran yang mana, {s.Who.Honorific}?", [.. Unclear(d, s).Take(3).Select(x => new Choice(JagaWords.Button(s, x)))]);

    private static Taken<SusunDraft> ReadTurn(SusunDraft d, Scene s)
    {
        var on = Unclear(d, s);
        if (JagaWords.Picked(s, on) is not { } duty) return new Taken<SusunDraft>.NotMine();
        return new Taken<SusunDraft>.Filled(d with { Put = [.. d.Put.Select(p => p.Duty is null ? p with { Duty = duty } : p)] });
    }

    /// <summary>People with the weekdays or days said behind their name; a name without one rests this time. Empty where nobody is said to be away.</summary>
    public static List<DayOff> Absent(Scene s, DateOnly? from, DateOnly? until)
    {
        if (!Away.Any(w => s.Heard.Text.Contains(w, StringComparison.Ordinal)) && !IzinWords.Words(s.Heard.Text).Exists(w => w is "bs" or "gbs" or "gabs")) return [];
        var people = s.Heard.People.Where(p => p.Only is not null && !p.IsSpeaker).OrderBy(p => p.At.Start).ToList();
        var off = new List<DayOff>();
        for (var i = 0; i < people.Count; i++)
        {
            var end = i + 1 < people.Count ? people[i + 1].At.Start : int.MaxValue;
            var days = JagaWords.Ahead(s).Where(x => x.At.Start > people[i].At.Start && x.At.Start < end).ToList();
            if (days is []) off.Add(new(people[i].Only!.Value, null, null));
            off.AddRange(days.Select(x => IsWeekday(s, x) ? new DayOff(people[i].Only!.Value, x.Value!.Value.DayOfWeek, null)
                : new(people[i].Only!.Value, null, from is { } first && until is { } last ? JagaWords.Within(s, x, first, last) ?? x.Value : x.Value)));
        }
        return off;
    }

    /// <summary>"senin", with no date beside it: every Monday.</summary>
    private static bool IsWeekday(Scene s, DateRead day) => !s.Heard.Raw[day.At.Start..Math.Min(day.At.End, s.Heard.Raw.Length)].Any(char.IsAsciiDigit);

    protected override SusunDraft Take(SusunDraft draft, Scene s) => draft.From is null ? Period(Counted(draft, s), s) is { From: not null } read ? read with { Off = Absent(s, read.From, read.Until), Asked = Absent(s, read.From, read.Until) is not [] } : Counted(draft, s) : draft;

    private static readonly string[] Away = ["bisa", "libur", "izin", "ijin", "halangan", "cuti", "absen", "jangan", "bukan"];

    protected override SusunDraft Change(SusunDraft draft, Scene s) => Given(draft, s) is { } put
        ? draft with { Put = [.. draft.Put.Where(p => p.Duty != put.Duty || p.Day != put.Day), put] }
        : Shut(draft, s) is [_, ..] shut ? draft with { Closed = [.. draft.Closed.Where(c => shut.TrueForAll(x => x.Day != c.Day)), .. shut] }
        : Absent(s, draft.From, draft.Until) is [_, ..] off ? draft with { Off = [.. draft.Off.Where(o => off.TrueForAll(x => x.Person != o.Person)), .. off] } : Counted(draft, s);

    private static int Weekdays(SusunDraft d, PersonId person) => d.Off.Where(o => o.Person == person && o.Weekday is not null).Select(o => o.Weekday).Distinct().Count();

    protected override SusunDraft Fresh(SusunDraft draft) => new();

    /// <summary>Why these days cannot be planned; null when they can.</summary>
    private static string? Wrong(SusunDraft d, Scene s) =>
        d.From > d.Until || d.Until <= s.Today ? s.Kube.Rota.LastDay is { } last && last >= s.Today && d.Until > s.Today
                ? $"Jadwal sudah ada sampai {JagaWords.Day(last)}, {s.Who.Honorific}. Untuk mengganti satu hari, tulis misalnya *tgl {last.Day} ganti ke Bu Ida*. Jadwal baru untuk tanggal berapa sampai berapa?"
                : $"Tanggal itu sudah lewat, {s.Who.Honorific}. Jadwal untuk tanggal berapa sampai berapa?"
        : d.From?.AddYears(-1) is { } gone && gone < s.Today && s.Today.DayNumber - gone.DayNumber < 60 ? $"Tanggal itu sudah lewat, {s.Who.Honorific}. Jadwal untuk tanggal berapa sampai berapa?"
        : d.From > s.Today.AddDays(MostAhead) ? $"Jadwal disusun paling jauh dua bulan ke depan, {s.Who.Honorific}. Dari tanggal berapa sampai berapa?"
        : d.Until!.Value.DayNumber - d.From!.Value.DayNumber >= JagaRules.MostDays ? $"Paling banyak {JagaRules.MostDays} hari sekali susun, {s.Who.Honorific}. Dari tanggal berapa sampai berapa?" : null;

    protected override Checked Check(SusunDraft d, Scene s) => d.Off.FirstOrDefault(o => Weekdays(d, o.Person) > JagaRules.MostWishes) is { } many
        ? new Checked.AskAgain("halangan", new($"Paling banyak {JagaRules.MostWishes} hari tetap per orang, {s.Who.Honorific}, supaya bisa dibagi rata. {s.Call(many.Person)} tidak bisa hari apa saja?", [new("Tidak ada")]))
        : Proposal(d, s) is { Duties: [], Open: [_, ..] } ? new Checked.Stop(Step.Reply(s.Kube.ActiveMembers.Any() ? $"Dengan halangan itu tidak ada yang bisa jaga {Days(d)}, {s.Who.Honorific}. Kalau mau libur semua, tulis misalnya *libur {Say.Day(d.From!.Value)}*. Kalau tidak, susun lagi ya." : $"Semua anggota sedang cuti, {s.Who.Honorific}, jadi belum ada yang bisa dijadwalkan.", new Choice("Susun lagi", "susun jadwal jaga")))
        : Proposal(d, s).Duties is [] ? new Checked.Stop(Step.Reply($"Di tanggal itu tidak ada hari jaga, {s.Who.Honorific}.", new Choice("Jadwal jaga"))) : new Checked.Fine();

    private static RotaProposal Proposal(SusunDraft d, Scene s)
    {
        var fair = Fairness.Propose(Calendar(d, s), new(d.From!.Value, d.Until!.Value,
            [.. d.Off.Where(o => o.Day is not null).Select(o => (o.Person, o.Day!.Value))], [.. d.Off.Where(o => o.Weekday is not null).Select(o => (o.Person, o.Weekday!.Value))],
            [.. d.Off.Where(o => o is { Day: null, Weekday: null }).Select(o => o.Person)]), s.Call);
        return d.Put.Aggregate(fair, (all, put) => all.Duties.Any(x => x.Day == put.Day && x.Person == put.Person) ? all : all with { Duties = [.. all.Duties.Select(x => x.Id == put.Duty ? x with { Person = put.Person } : x)] });
    }

    protected override Message? Sum(SusunDraft d, Scene s)
    {
        var proposal = Proposal(d, s);
        var resting = d.Off.Where(o => o is { Day: null, Weekday: null }).Select(o => o.Person).Distinct().ToList();
        var people = s.Kube.ActiveMembers.Select(m => m.Person).Where(p => !resting.Contains(p)).ToList();
        var got = people.ToDictionary(p => p, p => proposal.Duties.Count(x => x.Person == p));
        var days = proposal.Duties.Select(x => x.Day).Distinct().Count();
        var text = $"Usulan {days} hari{(proposal.Duties.Count > days * s.Kube.Rules.Jaga!.Shifts.Count ? $" ({proposal.Duties.Count} giliran)" : "")} untuk {people.Count} orang{(resting is [] ? "" : $" ({Say.List([.. resting.Select(s.Call)])} libur dulu)")}:\n" + Spread(d, s, got) + Notes(d, s, proposal);
        if (proposal.Open is [_, ..] open) text += $"\nBelum terisi: {Say.List([.. open.Select(o => Say.Short(o.Day)).Distinct().Take(4)])}.";
        var (least, most) = Totals(s, d, got);
        var apart = most.Count - least.Count;
        if (apart > s.Kube.Rules.Jaga!.MostApart)
            return new(text + $"\nDengan permintaan itu, dihitung dengan empat minggu sebelumnya {s.Call(most.Person)} dapat {most.Count} dan {s.Call(least.Person)} {least.Count}. Tetap pakai?", [new("Tetap pakai", "ya"), new("Lihat lengkap"), new("Ubah")]);
        var before = got.Values.Max() - got.Values.Min() > Math.Max(apart, 1) ? apart == 0 ? "Dihitung dengan empat minggu sebelumnya, giliran semua sama." : $"Dihitung dengan empat minggu sebelumnya, selisih paling banyak {apart} giliran." : $"Selisih paling banyak {Math.Max(apart, got.Values.Max() - got.Values.Min())} giliran.";
        return new(text + "\n" + before, [new("Pakai jadwal ini", "ya"), new("Lihat lengkap"), new("Ubah")]);
    }

    /// <summary>What was asked for beside the counts: closed days, days given by name, two days running.</summary>
    private static string Notes(SusunDraft d, Scene s, RotaProposal proposal)
    {
        List<string> lines = [];
        if (d.Closed is not []) lines.Add($"Libur {Say.List([.. d.Closed.OrderBy(c => c.Day).Select(c => Say.Short(c.Day) + (c.Why is null ? "" : $" ({c.Why})"))])}.");
        var off = d.Off.Where(o => o.Day is not null).Select(o => $"{s.Call(o.Person)} tidak {Say.Short(o.Day!.Value)}").ToList();
        if (off is not []) lines.Add(Say.List(off) + ".");
        if (d.Put.Where(p => p.Duty is not null).OrderBy(p => p.Day).ToList() is [_, ..] put) lines.Add(Say.List([.. put.Select(p => $"{Say.Short(p.Day)} {s.Call(p.Person)}")]) + ".");
        foreach (var p in d.Put)
            if (proposal.Duties.Any(x => x.Person == p.Person && Math.Abs(x.Day.DayNumber - p.Day.DayNumber) == 1)) lines.Add($"{s.Call(p.Person)} jadi jaga dua hari berturut-turut.");
        return lines is [] ? "" : "\n" + string.Join("\n", lines.Distinct());
    }

    private static (TurnCount Least, TurnCount Most) Totals(Scene s, SusunDraft d, Dictionary<PersonId, int> got)
    {
        var totals = Fairness.Count(s.Kube, d.From!.Value).Where(t => got.ContainsKey(t.Person)).Select(t => t with { Count = t.Count + got[t.Person] }).ToList();
        return (totals.MinBy(t => t.Count)!, totals.MaxBy(t => t.Count)!);
    }

    /// <summary>"2 kali: Bu Rini (bukan Senin), Bu Ida", and "1 kali: yang lain" for the largest group; who cannot when is said of everybody.</summary>
    private static string Spread(SusunDraft d, Scene s, Dictionary<PersonId, int> got)
    {
        var groups = got.GroupBy(g => g.Value).OrderByDescending(g => g.Key).ToList();
        var largest = groups.MaxBy(g => g.Count())!;
        var others = largest.Where(x => Never(d, s, x.Key).Length > 0).Select(x => s.Call(x.Key) + Never(d, s, x.Key)).ToList();
        return string.Join("\n", groups.Select(g => (g.Key == 0 ? "Belum dapat: " : $"{g.Key} kali: ")
            + (g == largest && groups.Count > 1 ? "yang lain" + (others is [] ? "" : $", juga {Say.List(others)}") : g == largest ? "semua" + (others is [] ? "" : $", juga {Say.List(others)}") : string.Join(", ", g.Select(x => s.Call(x.Key) + Never(d, s, x.Key))))));
    }

    private static string Never(SusunDraft d, Scene s, PersonId person)
    {
        var days = d.Off.Where(o => o.Person == person && o.Weekday is not null).Select(o => o.Weekday!.Value).Concat(s.Kube.Rota.Wishes.GetValueOrDefault(person) ?? []).Distinct().ToList();
        return days is [] ? "" : $" (bukan {JagaWords.Days(days)})";
    }

    protected override Step? Other(SusunDraft d, Scene s)
    {
        if (Typed.Plain(s.Heard.Raw) is not ("lihat lengkap" or "lihat dulu" or "lengkapnya" or "lihat semua")) return null;
        var lines = Proposal(d, s).Duties.GroupBy(x => x.Day).Select(g => $"{Say.DayName(g.Key)[..3]} {Say.Short(g.Key)}: {string.Join(", ", g.GroupBy(x => x.Shift).Select(x => (s.Kube.Rules.Jaga!.Shifts.Count > 1 ? JagaWords.Label(s.Kube, x.Key, s.Note) + " " : "") + Say.List([.. x.Select(d => s.Call(d.Person))])))}").Chunk(10).ToList();
        return new Step { Say = [.. lines.Select((l, n) => new Message(string.Join("\n", l), n == lines.Count - 1 ? [new("Pakai jadwal ini", "ya"), new("Ubah"), new("Batal")] : []))], Next = (d, Summary, 0) };
    }

    protected override Step Commit(SusunDraft d, Scene s)
    {
        var (proposal, closed) = (Proposal(d, s), new Step());
        foreach (var c in d.Closed)
            if (new SetHoliday(s.Who.Id, c.Day, true, c.Why, s.Now).Decide(closed.Facts.Aggregate(s.Kube, (k, f) => k.After(f))) is Decision.Accepted day) closed = Several.After(closed, Step.From(day));
        if (Staffing(d, s) is { } wish && new StaffShift(s.Who.Id, wish, [], [], s.Now).Decide(s.Kube) is Decision.Accepted more) closed = Several.After(closed, Step.From(more));
        if (new PlanDuties(s.Who.Id, proposal.Duties, s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply($"Hari pertamanya sudah lewat, {s.Who.Honorific}. Coba susun lagi ya.", new Choice("Susun lagi", "susun jadwal jaga"));
        var turns = proposal.Duties.ToLookup(x => x.Person, x => JagaWords.Which(s.Kube, x, s.Note));
        var own = turns[s.Who.Id].ToList();
        return Several.After(closed, Step.From(accepted) with
        {
            Say = [new("Jadwal disimpan dan dikirim ke semua anggota ✅" + (own is [] ? "" : $"\nGiliran {s.Who.Call}: {Say.List(own)}."), [new("Jadwal jaga"), new("Menu")])],
            Notices = [.. s.Kube.ActiveMembers.Select(m => new Notice(m.Person, new(Own(d, s, m.Person, [.. turns[m.Person]]))))],
        });
    }

    private static string Own(SusunDraft d, Scene s, PersonId person, IReadOnlyList<string> turns) => turns is []
        ? $"Jadwal jaga {Days(d)} sudah jadi. {s.Call(person)} tidak ada giliran."
        : $"Jadwal jaga {s.Call(person)}: {Say.List(turns)}. Kalau ada yang tidak bisa, balas *tukar jaga* ya.";
}
