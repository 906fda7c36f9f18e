using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>How many people a shift is to take, being read back with what it does to the rota.</summary>
public sealed record OrangJagaDraft(int People) : Draft
{
    /// <summary>Which shift; null: not said, or with <see cref="AllShifts"/> every one.</summary>
    public Code? Shift { get; init; }
    public bool AllShifts { get; init; }

    /// <summary>Weekdays said; none: every day of the rota.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [];

    /// <summary>A weekday said alone: this one day or every week is asked.</summary>
    public DateOnly? Bare { get; init; }

    /// <summary>First and last day; null: tomorrow, and no end.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? Until { get; init; }

    /// <summary>Who cannot when, said at the preview, and turns given by name.</summary>
    public IReadOnlyList<DayOff> Off { get; init; } = [];
    public IReadOnlyList<DayPut> Put { get; init; } = [];

    public bool Equals(OrangJagaDraft? other) => other is not null && (People, Shift, AllShifts, Bare, From, Until) == (other.People, other.Shift, other.AllShifts, other.Bare, other.From, other.Until)
        && Days.SequenceEqual(other.Days) && Off.SequenceEqual(other.Off) && Put.SequenceEqual(other.Put);

    public override int GetHashCode() => HashCode.Combine(People, Shift, Bare, From, Until, Off.Count, Put.Count);
}

/// <summary>
/// "Jaga pagi 2 orang ya mulai minggu depan", "sabtu jaganya 3 orang": two or more on a shift where the group wants it (R-JAG-2). What it does
/// to turns already planned is proposed by the fair rule, edited and confirmed; everybody hears her own part.
/// </summary>
internal sealed class OrangJaga : Form<OrangJagaDraft>
{
    public static readonly OrangJaga Form = new();

    /// <summary>So few turns are listed at once; more are counted by person, the days behind [Lihat lengkap].</summary>
    private const int MostLines = 4;

    public override string Name => "mengatur jumlah orang jaga";

    public override bool Own(string intent) => intent is "jaga_susun" or "izin_jaga" or "jadwal_jaga";

    public override bool WantsMoney(Running running) => false;

    /// <summary>Null when the message sets no number of people.</summary>
    public static Step? Said(Scene s)
    {
        if (s.Kube.Rules.Jaga is not { Shifts: [_, ..] } || OrangJagaBaca.Wish(s) is not { } people) return null;
        if (!s.May(Operation.JagaSusun, Right.Record)) return JagaWords.OfficersOnly(s);
        return OrangJagaBaca.Days(new OrangJagaDraft(people), s) switch
        {
            null => Step.Reply($"Tanggal itu tidak ada di kalender, {s.Who.Honorific}. Mulai tanggal berapa?"),
            { Until: { } until } when until < s.Today => Step.Reply($"{JagaWords.Day(until)} sudah lewat, {s.Who.Honorific}."),
            { Days: [_, ..] days } when !days.Any(s.Kube.Rules.Jaga.Days.Contains) => Step.Reply($"Hari {JagaWords.Days(days)} {JagaWords.Place(s.Kube, s.Note)} memang tutup, {s.Who.Honorific}, jadi tidak ada yang jaga."),
            { From: { } day } one when one.Until == day && !Fairness.IsOpen(s.Kube, day) => Step.Reply(JagaWords.OneDay(s, day), new Choice("Jadwal jaga")),
            var draft => Form.Begin(OrangJagaBaca.Which(draft, s), s with { Heard = Heard.Nothing }),
        };
    }

    protected override IReadOnlyList<Question<OrangJagaDraft>> Questions { get; } =
    [
        new("hari", (d, _) => d.Bare is not null, (d, s) => EveryOrOnce(d, s),
            (d, s) => OrangJagaBaca.Every(s) switch
            {
                true => new Taken<OrangJagaDraft>.Filled(d with { Bare = null }),
                false => new Taken<OrangJagaDraft>.Filled(d with { Bare = null, Days = [], From = d.Bare, Until = d.Bare }),
                null => new Taken<OrangJagaDraft>.NotMine(),
            },
            (d, s) => EveryOrOnce(d, s)) { OnlyWhenOdd = true },
        new("giliran", (d, s) => d.Shift is null && !d.AllShifts && s.Kube.Rules.Jaga!.Shifts.Count > 1, (_, s) => WhichShift(s),
            (d, s) => OrangJagaBaca.Which(d, s) is var next && (next.Shift is not null || next.AllShifts) ? new Taken<OrangJagaDraft>.Filled(next) : new Taken<OrangJagaDraft>.NotMine(),
            (_, s) => WhichShift(s)),
    ];

    private static Message EveryOrOnce(OrangJagaDraft d, Scene s) => new($"Setiap {Say.DayName(d.Bare!.Value)}, atau {JagaWords.Day(d.Bare.Value)} saja, {s.Who.Honorific}?", [new($"Setiap {Say.DayName(d.Bare.Value)}"), new($"{Say.Short(d.Bare.Value)} saja")]);

    private static Message WhichShift(Scene s)
    {
        var labels = s.Kube.Rules.Jaga!.Shifts.Select(x => JagaWords.Label(s.Kube, x.Code, s.Note)).ToList();
        return new($"Jaga {string.Join(" atau ", labels)}, {s.Who.Honorific}?", [.. labels.Take(2).Select(l => new Choice(Say.Capital(l))), new("Semua giliran")]);
    }

    protected override OrangJagaDraft Take(OrangJagaDraft draft, Scene scene) => draft;

    protected override OrangJagaDraft Change(OrangJagaDraft draft, Scene s)
    {
        if (OrangJagaBaca.Count(s) is { } people && people != draft.People) return draft with { People = people, Off = [], Put = [] };
        if (Given(draft, s) is { } put) return draft with { Put = [.. draft.Put.Where(p => p.Duty != put.Duty), put] };
        var last = s.Kube.Rota.LastDay ?? s.Today;
        if (SusunJaga.Absent(s, From(draft, s), last) is [_, ..] off) return draft with { Off = [.. draft.Off.Where(o => off.TrueForAll(x => x.Person != o.Person)), .. off] };
        return s.Heard.Text.Contains("mulai", StringComparison.Ordinal) && OrangJagaBaca.Days(draft with { From = null }, s) is { From: not null } moved ? moved with { Days = draft.Days, Bare = null, Until = draft.Until } : draft;
    }

    /// <summary>"Tgl 24 ganti ke bu ida": one of the turns proposed goes to somebody else; null when nothing of the kind is said, or she has that day.</summary>
    private static DayPut? Given(OrangJagaDraft d, Scene s)
    {
        if (!s.Heard.Text.Contains("ganti", StringComparison.Ordinal) || JagaWords.Ahead(s) is not [{ Value: { } day }] || s.Heard.People.OrderBy(p => p.At.Start).ToList() is not [.., { Only: { } to }] named) return null;
        var on = Proposal(d, s).Added.Where(x => x.Day == day).ToList();
        if (s.Kube.Member(to) is not { IsActiveMember: true } || on.Exists(x => x.Person == to) || s.Kube.Rota.On(day).Any(x => x.Person == to)) return null;
        return (on.Find(x => named.Any(p => p.Only == x.Person)) ?? (on is [var only] ? only : null)) is { } turn ? new(day, to, turn.Id) : null;
    }

    protected override OrangJagaDraft Fresh(OrangJagaDraft draft) => draft with { Off = [], Put = [] };

    protected override Message ChangeWhat(Scene s) => new($"Tulis saja, {s.Who.Honorific}. Contoh: *3 orang*, *mulai {Say.Day(s.Today.AddDays(9))}*, *rini tidak bisa Senin*, *tgl {s.Today.AddDays(9).Day} ganti ke Bu Ida*.", [new("Batal")]);

    private static DateOnly From(OrangJagaDraft d, Scene s) => d.From ?? s.Today.AddDays(1);

    private static ShiftStaffed Wish(OrangJagaDraft d, Scene s) => new(d.Shift, d.Days, d.People, From(d, s), d.Until, s.Now);

    /// <summary>What it does to the turns there are.</summary>
    private static RotaChange Proposal(OrangJagaDraft d, Scene s)
    {
        var (from, last) = (From(d, s), s.Kube.Rota.LastDay ?? s.Today);
        var until = d.Until is { } end && end < last ? end : last;
        if (d.People < 1 || until < from) return new([], [], []);
        var change = Fairness.Restaff(s.Kube.After(Wish(d, s)), new(from, until,
            [.. d.Off.Where(o => o.Day is not null).Select(o => (o.Person, o.Day!.Value))], [.. d.Off.Where(o => o.Weekday is not null).Select(o => (o.Person, o.Weekday!.Value))],
            [.. d.Off.Where(o => o is { Day: null, Weekday: null }).Select(o => o.Person)]), s.Now, s.Call);
        return d.Put.Aggregate(change, (all, put) => all with { Added = [.. all.Added.Select(x => x.Id == put.Duty ? x with { Person = put.Person } : x)] });
    }

    private static StaffShift Command(OrangJagaDraft d, Scene s) => Proposal(d, s) is var p ? new(s.Who.Id, Wish(d, s), p.Added, [.. p.Dropped.Select(x => x.Id)], s.Now) : throw new System.Diagnostics.UnreachableException();

    protected override Checked Check(OrangJagaDraft d, Scene s) => Command(d, s).Decide(s.Kube) switch
    {
        Decision.Refused { Why: PeopleOutOfRange } when d.People < 1 => new Checked.Stop(Step.Reply($"Paling sedikit 1 orang, {s.Who.Honorific}. Kalau mau libur, tulis misalnya *libur {Say.Day(s.Today.AddDays(7))}*.")),
        Decision.Refused { Why: PeopleOutOfRange many } => new Checked.Stop(Step.Reply($"Anggota aktif ada {many.Most} orang, {s.Who.Honorific}, jadi paling banyak {many.Most} orang per giliran. Contoh: *jaga 2 orang*.")),
        Decision.Refused { Why: NothingChanges } => new Checked.Stop(Step.Reply($"Memang sudah {d.People} orang, {s.Who.Honorific}.", new Choice("Jadwal jaga"))),
        Decision.Refused { Why: TooLate } => new Checked.Stop(Step.Reply($"{JagaWords.Day(From(d, s))} sudah lewat, {s.Who.Honorific}. Mulai tanggal berapa? Contoh: *jaga {d.People} orang mulai {Say.Day(s.Today.AddDays(2))}*.")),
        Decision.Refused { Why: TwiceADay t } => new Checked.Stop(Step.Reply($"{s.Call(t.Person)} sudah jaga {JagaWords.Day(t.Day)}, {s.Who.Honorific}. Coba ulangi ya.")),
        Decision.Refused => new Checked.Stop(Step.Reply($"Jadwalnya barusan berubah, {s.Who.Honorific}. Coba ulangi ya.", new Choice("Jadwal jaga"))),
        _ => new Checked.Fine(),
    };

    /// <summary>"mulai Senin, 30 November jaga pagi", "setiap Sabtu mulai 28 November jaga lapak", "Sabtu, 28 November jaga lapak".</summary>
    private static string When(OrangJagaDraft d, Scene s)
    {
        var from = From(d, s);
        var day = d.Until == from ? JagaWords.Day(from) : d.Days is [] ? d.Until is { } until ? $"{JagaWords.Day(from)} sampai {JagaWords.Day(until)}" : $"mulai {JagaWords.Day(from)}"
            : $"setiap {JagaWords.Days(d.Days)} {(d.Until is { } end ? $"{Say.Day(First(from, d.Days))} sampai {Say.Day(end)}" : $"mulai {Say.Day(First(from, d.Days))}")}";
        var shift = d.Shift ?? (s.Kube.Rules.Jaga!.Shifts is [var only] ? only.Code : null);
        return $"{day} {(shift is { } code ? JagaWords.Name(s.Kube, code, s.Note) : "jaga " + Say.List([.. s.Kube.Rules.Jaga!.Shifts.Select(x => JagaWords.Label(s.Kube, x.Code, s.Note))]))}";
    }

    private static DateOnly First(DateOnly from, IReadOnlyList<DayOfWeek> days)
    {
        while (!days.Contains(from.DayOfWeek)) from = from.AddDays(1);
        return from;
    }

    protected override Message? Sum(OrangJagaDraft d, Scene s)
    {
        var change = Proposal(d, s);
        var lines = Lines(change, s);
        var many = lines.Count > MostLines;
        var text = $"{Say.Capital(When(d, s))} *{d.People} orang*."
            + (change.Dropped is [] ? "" : !many ? (change.Added is [] ? "\nGiliran yang tidak perlu lagi:" : "\nTambahan, dan yang tidak perlu lagi:") : change.Added is [] ? $"\n{change.Dropped.Count} giliran tidak perlu lagi:" : $"\n{change.Dropped.Count} giliran tidak perlu lagi.")
            + (change.Added is [] ? "" : many ? $"\nTambahan {change.Added.Count} giliran di jadwal yang sudah ada:" : change.Dropped is [] ? "\nTambahan di jadwal yang sudah ada:" : "")
            + string.Concat((many ? Counted(change, s) : lines).Select(l => "\n" + l))
            + (change.Open is [_, ..] open ? $"\nBelum terisi: {Say.List([.. open.Select(o => Say.Short(o.Day)).Distinct().Take(4)])}." : "") + Running(change, s)
            + (change.Added is [] && change.Dropped is [] ? "\nJadwal berikutnya mengikuti itu." : "") + "\nSudah benar?";
        return new(text, many ? [new("Ya, pakai", "ya"), new("Lihat lengkap"), new("Ubah")] : [new("Ya, pakai", "ya"), new("Ubah"), new("Batal")]);
    }

    /// <summary>"2 kali: Bu Ida, Bu Rini", most first.</summary>
    private static IEnumerable<string> Counted(RotaChange change, Scene s) => (change.Added is [] ? change.Dropped.Select(x => x.Person) : change.Added.Select(x => x.Person))
        .GroupBy(p => p).GroupBy(g => g.Count(), g => s.Call(g.Key)).OrderByDescending(g => g.Key).Select(g => $"{g.Key} kali: {string.Join(", ", g.Order(StringComparer.Ordinal))}");

    /// <summary>A line a day: who comes beside whom, or who need not come.</summary>
    private static List<string> Lines(RotaChange change, Scene s) =>
    [
        .. change.Added.GroupBy(x => (x.Day, x.Shift)).Select(g => $"{Say.DayName(g.Key.Day)[..3]} {Say.Short(g.Key.Day)}{JagaWords.Shift(s.Kube, g.Key.Shift, s.Note)}: {Say.List([.. g.Select(x => s.Call(x.Person))])}{Beside(g.Key.Day, g.Key.Shift, s)}"),
        .. change.Dropped.GroupBy(x => (x.Day, x.Shift)).Select(g => $"{Say.DayName(g.Key.Day)[..3]} {Say.Short(g.Key.Day)}{JagaWords.Shift(s.Kube, g.Key.Shift, s.Note)}: {Say.List([.. g.Select(x => s.Call(x.Person))])}{(change.Added is [] ? "" : " tidak perlu")}"),
    ];

    private static string Beside(DateOnly day, Code shift, Scene s) => s.Kube.Rota.On(day).Where(x => x.Shift == shift).Select(x => s.Call(x.Person)).ToList() is [_, ..] there ? $" (bareng {Say.List(there)})" : "";

    /// <summary>Whoever has two days running because nobody else can.</summary>
    private static string Running(RotaChange change, Scene s)
    {
        var both = change.Added.Where(a => change.Added.Any(x => x.Person == a.Person && Math.Abs(x.Day.DayNumber - a.Day.DayNumber) == 1) || s.Kube.Rota.Duties.Any(x => x.Person == a.Person && x.Status != StatusJaga.Libur && Math.Abs(x.Day.DayNumber - a.Day.DayNumber) == 1)).Select(a => s.Call(a.Person)).Distinct().ToList();
        return both is [] ? "" : $"\n{Say.List(both)} jadi jaga dua hari berturut-turut.";
    }

    protected override Step? Other(OrangJagaDraft d, Scene s)
    {
        if (Typed.Plain(s.Heard.Raw) is not ("lihat lengkap" or "lihat dulu" or "lengkapnya" or "lihat semua")) return null;
        var lines = Lines(Proposal(d, s), s).Chunk(12).ToList();
        return new Step { Say = [.. lines.Select((l, n) => new Message(string.Join("\n", l), n == lines.Count - 1 ? [new("Ya, pakai", "ya"), new("Ubah"), new("Batal")] : []))], Next = (d, Summary, 0) };
    }

    protected override Step Commit(OrangJagaDraft d, Scene s)
    {
        var (change, when) = (Proposal(d, s), $"{When(d, s)} {d.People} orang");
        if (Command(d, s).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply($"Jadwalnya barusan berubah, {s.Who.Honorific}. Coba ulangi ya.", new Choice("Jadwal jaga"));
        var own = News(change, s, s.Who.Id);
        // One day concerns those who have it; what lasts concerns everybody.
        var once = d.Until == From(d, s);
        return Step.From(accepted) with
        {
            Say = [new($"Sudah dicatat, {s.Who.Call}: {when} ✅{(own.Length > 0 ? "\n" + Say.Capital(own.Trim()) : "")}\nYang lain saya kabari.", [new("Jadwal jaga")])],
            Notices = [.. s.Kube.ActiveMembers.Select(m => m.Person).Where(p => p != s.Who.Id).Select(p => (Person: p, News: News(change, s, p))).Where(x => !once || x.News.Length > 0)
                .Select(x => new Notice(x.Person, new($"{s.Call(x.Person)}, {when}.{(x.News.Length > 0 ? x.News : " Giliran " + s.Call(x.Person) + " tetap.")}")))],
        };
    }

    private static string News(RotaChange change, Scene s, PersonId person)
    {
        var more = change.Added.Where(x => x.Person == person).Select(x => JagaWords.Which(s.Kube, x, s.Note)).ToList();
        var less = change.Dropped.Where(x => x.Person == person).Select(x => JagaWords.Which(s.Kube, x, s.Note)).ToList();
        return (more is [] ? "" : $" Tambahan giliran {s.Call(person)}: {Say.List(more)}. Kalau ada yang tidak bisa, balas *tukar jaga* ya.") + (less is [] ? "" : $" Giliran {s.Call(person)} {Say.List(less)} jadi tidak perlu.");
    }
}
