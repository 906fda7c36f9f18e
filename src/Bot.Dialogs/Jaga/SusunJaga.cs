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

    /// <summary>Asked whether anybody cannot.</summary>
    public bool Asked { get; init; }

    public bool Equals(SusunDraft? other) => other is not null && From == other.From && Until == other.Until && Asked == other.Asked && Off.SequenceEqual(other.Off) && Put.SequenceEqual(other.Put);

    public override int GetHashCode() => HashCode.Combine(From, Until, Asked, Off.Count, Put.Count);
}

/// <summary>Who cannot: on a weekday, on a day, or (neither) not at all this time.</summary>
public sealed record DayOff(PersonId Person, DayOfWeek? Weekday, DateOnly? Day);

/// <summary>A day's turn given to somebody.</summary>
public sealed record DayPut(DateOnly Day, PersonId Person);

/// <summary>D11, making: a fair rota proposed, edited and put on the calendar; everybody hears her own turns.</summary>
internal sealed class SusunJaga : Form<SusunDraft>
{
    public static readonly SusunJaga Form = new();

    private const int MostAhead = 62;

    public override string Name => "menyusun jadwal jaga";

    public override bool Own(string intent) => intent is "jaga_susun" or "izin_jaga";

    public static Step Start(Scene s)
    {
        if (!s.May(Operation.JagaSusun, Right.Record)) return s.May(Operation.JagaLihat, Right.SeeGroup)
            ? Step.Reply($"Jadwal jaga disusun pengurus, {s.Who.Honorific}. Sampaikan usulnya ke {s.Holder(Jabatan.Ketua)} atau {s.Holder(Jabatan.Sekretaris)} ya.", new Choice("Jadwal jaga"))
            : Step.Reply(JagaWords.OpenHours(s.Kube, s.Who, s.Note));
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
            (d, s) => Typed.Plain(s.Heard.Raw) is "tidak ada" or "gak ada" or "ga ada" or "tidak" or "nggak ada" or "enggak" || s.Heard.Answer == YesNo.No ? new Taken<SusunDraft>.Filled(d with { Asked = true })
                : Typed.Plain(s.Heard.Raw) is "ada" or "ada, saya sebut" or "ada saya sebut" ? new Taken<SusunDraft>.Wrong(new("Siapa dan kapan? Contoh: *rini tidak bisa Senin, marni libur dulu*."))
                : Absent(s) is [_, ..] off ? new Taken<SusunDraft>.Filled(d with { Asked = true, Off = [.. d.Off, .. off] }) : new Taken<SusunDraft>.NotMine(),
            (_, _) => new("Contoh: *rini tidak bisa Senin*. Kalau tidak ada, balas *tidak ada*.", [new("Tidak ada")])),
    ];

    private static Message Intro(SusunDraft d, Scene s)
    {
        var closed = new List<string>();
        for (var day = d.From!.Value; day <= d.Until!.Value; day = day.AddDays(1))
            if (s.Kube.Rules.Jaga!.Days.Contains(day.DayOfWeek) && Fairness.Closed(s.Kube, day) is { } why) closed.Add($"{Say.Short(day)} ({s.Note(why.Name) ?? why.Known ?? "libur"})");
        return new($"Saya buatkan jadwal {JagaWords.Place(s.Kube, s.Note)} {Days(d)}, dibagi rata {s.Kube.ActiveMembers.Count()} orang."
            + (closed is [] ? "" : $"\nLibur {Say.List(closed)}.") + "\nAda yang tidak bisa hari tertentu?", [new("Tidak ada"), new("Ada, saya sebut")]);
    }

    private static string Days(SusunDraft d) => d.From!.Value.Month == d.Until!.Value.Month && d.From.Value.Year == d.Until.Value.Year
        ? $"{d.From.Value.Day}-{Say.Day(d.Until.Value)}" : $"{Say.Day(d.From.Value)} sampai {Say.Day(d.Until.Value)}";

    /// <summary>The days said, from the first that is not planned yet; a month is planned to its end, a week to its Sunday.</summary>
    private static SusunDraft Period(SusunDraft d, Scene s)
    {
        var (from, until) = (s.Slots.From ?? s.Heard.Stretch?.From, s.Slots.Until ?? s.Heard.Stretch?.Until);
        if (from is null && s.Slots.Month is { First: var month }) (from, until) = (month, month.AddMonths(1).AddDays(-1));
        if (from is null && s.Heard.Text.Contains("minggu depan", StringComparison.Ordinal)) (from, until) = (JagaWords.Monday(s.Today).AddDays(7), JagaWords.Monday(s.Today).AddDays(13));
        if (from is null && s.Heard.Dates is [{ Value: { } a }, { Value: { } b }] && a < b) (from, until) = (a, b);
        if (from is not { } first || until is not { } last) return d;
        var free = s.Kube.Rota.LastDay is { } planned && planned >= s.Today ? planned.AddDays(1) : s.Today.AddDays(1);
        if (first < free) first = free;
        while (first <= last && !Fairness.IsOpen(s.Kube, first)) first = first.AddDays(1);
        return d with { From = first, Until = last };
    }

    /// <summary>"Tgl 24 ganti ke bu ida": a day of the proposal and who gets it; null when nothing of the kind is said.</summary>
    private static DayPut? Given(SusunDraft draft, Scene s) =>
        s.Heard.Text.Contains("ganti", StringComparison.Ordinal) && s.Heard.People is [{ Only: { } to }] && s.Heard.Dates is [{ Value: { } day }] && day >= draft.From && day <= draft.Until
            && s.Kube.Member(to) is { IsActiveMember: true } ? new(day, to) : null;

    /// <summary>People with the weekdays or days said behind their name; a name without one rests this time. Empty where nobody is said to be away.</summary>
    private static List<DayOff> Absent(Scene s)
    {
        if (!Away.Any(w => s.Heard.Text.Contains(w, StringComparison.Ordinal))) return [];
        var people = s.Heard.People.Where(p => p.Only is not null && !p.IsSpeaker).OrderBy(p => p.At.Start).ToList();
        var off = new List<DayOff>();
        for (var i = 0; i < people.Count; i++)
        {
            var end = i + 1 < people.Count ? people[i + 1].At.Start : int.MaxValue;
            var days = s.Heard.Dates.Where(x => x.At.Start > people[i].At.Start && x.At.Start < end && x.Value is not null).ToList();
            if (days is []) off.Add(new(people[i].Only!.Value, null, null));
            off.AddRange(days.Select(x => IsWeekday(s, x) ? new DayOff(people[i].Only!.Value, x.Value!.Value.DayOfWeek, null) : new(people[i].Only!.Value, null, x.Value)));
        }
        return off;
    }

    /// <summary>"senin", with no date beside it: every Monday.</summary>
    private static bool IsWeekday(Scene s, DateRead day) => !s.Heard.Raw[day.At.Start..Math.Min(day.At.End, s.Heard.Raw.Length)].Any(char.IsAsciiDigit);

    protected override SusunDraft Take(SusunDraft draft, Scene s) => draft.From is null ? Period(draft, s) is { From: not null } read ? read with { Off = Absent(s), Asked = Absent(s) is not [] } : draft : draft;

    private static readonly string[] Away = ["bisa", "libur", "izin", "ijin", "halangan", "cuti", "absen", "jangan", "bukan"];

    protected override SusunDraft Change(SusunDraft draft, Scene s) => Given(draft, s) is { } put
        ? draft with { Put = [.. draft.Put.Where(p => p.Day != put.Day), put] }
        : Absent(s) is [_, ..] off ? draft with { Off = [.. draft.Off.Where(o => off.TrueForAll(x => x.Person != o.Person)), .. off] } : draft;

    protected override SusunDraft Fresh(SusunDraft draft) => new();

    /// <summary>Why these days cannot be planned; null when they can.</summary>
    private static string? Wrong(SusunDraft d, Scene s) =>
        d.From > d.Until || d.Until <= s.Today ? $"Tanggal itu sudah lewat atau sudah ada jadwalnya, {s.Who.Honorific}. Jadwal untuk tanggal berapa sampai berapa?"
        : d.From > s.Today.AddDays(MostAhead) ? $"Jadwal disusun paling jauh dua bulan ke depan, {s.Who.Honorific}. Dari tanggal berapa sampai berapa?"
        : d.Until!.Value.DayNumber - d.From!.Value.DayNumber >= JagaRules.MostDays ? $"Paling banyak {JagaRules.MostDays} hari sekali susun, {s.Who.Honorific}. Dari tanggal berapa sampai berapa?" : null;

    protected override Checked Check(SusunDraft d, Scene s) =>
        Proposal(d, s).Duties is [] ? new Checked.Stop(Step.Reply($"Di tanggal itu tidak ada hari jaga, {s.Who.Honorific}.", new Choice("Jadwal jaga"))) : new Checked.Fine();

    private static RotaProposal Proposal(SusunDraft d, Scene s)
    {
        var fair = Fair(d, s);
        var put = d.Put.ToDictionary(p => p.Day, p => p.Person);
        return put.Count == 0 ? fair : fair with { Duties = [.. fair.Duties.Select(x => put.TryGetValue(x.Day, out var to) && fair.Duties.All(y => y.Day != x.Day || y.Person != to) ? x with { Person = to } : x)] };
    }

    private static RotaProposal Fair(SusunDraft d, Scene s) => Fairness.Propose(s.Kube, new(d.From!.Value, d.Until!.Value,
        [.. d.Off.Where(o => o.Day is not null).Select(o => (o.Person, o.Day!.Value))], [.. d.Off.Where(o => o.Weekday is not null).Select(o => (o.Person, o.Weekday!.Value))],
        [.. d.Off.Where(o => o is { Day: null, Weekday: null }).Select(o => o.Person)]), s.Call);

    protected override Message? Sum(SusunDraft d, Scene s)
    {
        var proposal = Proposal(d, s);
        var resting = d.Off.Where(o => o is { Day: null, Weekday: null }).Select(o => o.Person).Distinct().ToList();
        var people = s.Kube.ActiveMembers.Select(m => m.Person).Where(p => !resting.Contains(p)).ToList();
        var got = people.ToDictionary(p => p, p => proposal.Duties.Count(x => x.Person == p));
        var text = $"Usulan {proposal.Duties.Select(x => x.Day).Distinct().Count()} hari untuk {people.Count} orang{(resting is [] ? "" : $" ({Say.List([.. resting.Select(s.Call)])} libur dulu)")}:\n" + Spread(d, s, got);
        if (proposal.Open is [_, ..] open) text += $"\nBelum terisi: {Say.List([.. open.Take(4).Select(o => Say.Short(o.Day))])}.";
        var (least, most) = Totals(s, d, got);
        return most.Count - least.Count > s.Kube.Rules.Jaga!.MostApart
            ? new(text + $"\nDengan permintaan itu, {s.Call(most.Person)} dapat {got[most.Person]} dan {s.Call(least.Person)} {got[least.Person]}. Tetap pakai?", [new("Tetap pakai", "ya"), new("Lihat lengkap"), new("Ubah")])
            : new(text + $"\nSelisih paling banyak {Math.Max(most.Count - least.Count, got.Values.Max() - got.Values.Min())} giliran.", [new("Pakai jadwal ini", "ya"), new("Lihat lengkap"), new("Ubah")]);
    }

    private static (TurnCount Least, TurnCount Most) Totals(Scene s, SusunDraft d, Dictionary<PersonId, int> got)
    {
        var totals = Fairness.Count(s.Kube, d.From!.Value).Where(t => got.ContainsKey(t.Person)).Select(t => t with { Count = t.Count + got[t.Person] }).ToList();
        return (totals.MinBy(t => t.Count)!, totals.MaxBy(t => t.Count)!);
    }

    /// <summary>"2 kali: Bu Rini (bukan Senin), Bu Ida", and "1 kali: yang lain" for the largest group.</summary>
    private static string Spread(SusunDraft d, Scene s, Dictionary<PersonId, int> got)
    {
        var groups = got.GroupBy(g => g.Value).OrderByDescending(g => g.Key).ToList();
        var largest = groups.MaxBy(g => g.Count())!.Key;
        return string.Join("\n", groups.Select(g => $"{g.Key} kali: {(g.Key == largest && groups.Count > 1 ? "yang lain" : string.Join(", ", g.Select(x => s.Call(x.Key) + Never(d, x.Key))))}"));
    }

    private static string Never(SusunDraft d, PersonId person)
    {
        var days = d.Off.Where(o => o.Person == person && o.Weekday is not null).Select(o => Say.DayName(new DateOnly(2026, 11, 22).AddDays((int)o.Weekday!.Value))).ToList();
        return days is [] ? "" : $" (bukan {Say.List(days)})";
    }

    protected override Step? Other(SusunDraft d, Scene s)
    {
        if (Typed.Plain(s.Heard.Raw) is not ("lihat lengkap" or "lihat dulu" or "lengkapnya" or "lihat semua")) return null;
        var lines = Proposal(d, s).Duties.GroupBy(x => x.Day).Select(g => $"{Say.DayName(g.Key)[..3]} {Say.Short(g.Key)}: {string.Join(", ", g.Select(x => s.Call(x.Person)))}").Chunk(10).ToList();
        return new Step { Say = [.. lines.Select((l, n) => new Message(string.Join("\n", l), n == lines.Count - 1 ? [new("Pakai jadwal ini", "ya"), new("Ubah"), new("Batal")] : []))], Next = (d, Summary, 0) };
    }

    protected override Step Commit(SusunDraft d, Scene s)
    {
        var proposal = Proposal(d, s);
        if (new PlanDuties(s.Who.Id, proposal.Duties, s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply($"Hari pertamanya sudah lewat, {s.Who.Honorific}. Coba susun lagi ya.", new Choice("Susun lagi", "susun jadwal jaga"));
        return Step.From(accepted) with
        {
            Say = [new("Jadwal disimpan dan dikirim ke semua anggota ✅", [new("Jadwal jaga"), new("Menu")])],
            Notices = [.. proposal.Duties.GroupBy(x => x.Person).OrderBy(g => g.Key).Select(g => new Notice(g.Key, new($"Jadwal jaga {s.Call(g.Key)}: {Say.List([.. g.Select(x => JagaWords.Day(x.Day))])}. Kalau ada yang tidak bisa, balas *tukar jaga* ya.")))],
        };
    }
}
