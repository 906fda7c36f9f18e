using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A day's work being divided.</summary>
public sealed record TugasDraft : Draft
{
    /// <summary>The cooking day; null: not said, and nothing is ordered.</summary>
    public DateOnly? Day { get; init; }
    public IReadOnlyList<KitchenJob> Jobs { get; init; } = [];

    /// <summary>What was wished: who does what, who not, who is away.</summary>
    public IReadOnlyList<KitchenJob> Must { get; init; } = [];
    public IReadOnlyList<KitchenJob> Never { get; init; } = [];
    public IReadOnlyList<PersonId> Away { get; init; } = [];

    public bool Equals(TugasDraft? other) => other is not null && Day == other.Day && Jobs.SequenceEqual(other.Jobs) && Must.SequenceEqual(other.Must) && Never.SequenceEqual(other.Never) && Away.SequenceEqual(other.Away);

    public override int GetHashCode() => HashCode.Combine(Day, Jobs.Count, Must.Count, Never.Count, Away.Count);
}

/// <summary>D20, the division of work: proposed in turn, edited in words, sent to everybody.</summary>
internal sealed class BagiTugas : Form<TugasDraft>
{
    public static readonly BagiTugas Form = new();

    public override string Name => "membagi tugas dapur";

    public override bool Own(string intent) => intent is Intents.DapurTugas or "izin_jaga" or "tukar_jaga" or "jaga_susun" or "jaga_hadir";

    public override bool WantsMoney(Running running) => false;

    public static Step Start(Scene s)
    {
        if (!s.May(Operation.Dapur, Right.Record)) return s.May(Operation.Dapur, Right.SeeGroup)
            ? s.Member is not { IsActiveMember: true } ? Step.Reply($"Tugas dapur dibagi {s.Holder(Jabatan.Ketua)} atau {s.Holder(Jabatan.Sekretaris)}, {s.Who.Honorific}.", new Choice("Lihat tugas", "#dapur.tugas")) : Step.Reply($"Tugas dapur dibagi pengurus, {s.Who.Honorific}. Mau saya sampaikan usul {s.Who.Pronoun} ke {s.Holder(Jabatan.Ketua)}?", new Choice("Sampaikan usul", "#usul:Ketua"), new Choice("Lihat tugas", "#dapur.tugas"))
            : DapurWords.Outsider(s);
        if (s.Slots.Date is null && s.Kube.NextCooking(s.Today) is null) return Step.Reply($"Belum ada pesanan yang perlu dimasak, jadi belum ada tugas, {s.Who.Honorific}.", new Choice("Rekap dapur"));
        return s.Slots.Date is { Value: null } ? Step.Reply($"Tanggal itu tidak ada di kalender, {s.Who.Honorific}. Tugas untuk hari apa?") : Form.Begin(new TugasDraft(), s);
    }

    /// <summary>[Bagi tugas] under a day.</summary>
    public static Step Of(Scene s, string argument) => Start(s with { Heard = Heard.Nothing with { Meaning = new(Intents.DapurTugas, 1) { Slots = new() { Date = DapurWords.Iso(argument) is { } day ? new(day, default, [], []) : null } } } });

    /// <summary>A division that was sent, changed as said.</summary>
    public static Step Replace(Scene s, KitchenDay plan)
    {
        var present = new TugasDraft { Day = plan.Day, Jobs = [.. plan.Turns.Select(t => new KitchenJob(t.Person, t.Task))] };
        var changed = Form.Change(present with { Away = [.. plan.Away] }, s with { Heard = s.Heard with { Meaning = s.Meaning with { Slots = s.Slots with { Date = null } } } });
        return Lead(Form.Changed(present, changed, s), Form.Advance(changed, s));
    }

    protected override IReadOnlyList<Question<TugasDraft>> Questions { get; } =
    [
        new("hari",
            (d, _) => d.Day is null,
            (_, s) => new($"Tugas untuk hari apa, {s.Who.Honorific}?"),
            (d, s) => s.Heard.Dates is [{ Value: { } day }, ..] ? new Taken<TugasDraft>.Filled(Proposed(d with { Day = day, Jobs = [] }, s)) : new Taken<TugasDraft>.NotMine(),
            (_, _) => new("Contoh: *Rabu* atau *25 November*.")),
    ];

    protected override TugasDraft Take(TugasDraft draft, Scene s)
    {
        var day = draft.Day ?? s.Slots.Date?.Value ?? s.Kube.NextCooking(s.Today);
        return day is null ? draft : Change(Proposed(draft with { Day = day }, s), s);
    }

    protected override TugasDraft Change(TugasDraft draft, Scene s)
    {
        if (s.Slots.Date?.Value is { } day && day != draft.Day && s.Kube.CookedOn(day).Any()) draft = Proposed(new TugasDraft { Day = day }, s);
        return draft.Day is null || UbahTugas.Read(draft, s) is not { } wished || wished.Equals(draft) ? draft : Again(wished, s);
    }

    /// <summary>The division that waits or was sent for the day, else the fairest; mended where somebody left or has two tasks by now.</summary>
    private static TugasDraft Proposed(TugasDraft d, Scene s)
    {
        if (d.Jobs is [_, ..]) return d;
        var present = s.Kube.Kitchen.On(d.Day!.Value)?.Turns.Select(t => new KitchenJob(t.Person, t.Task)).ToList();
        var holds = present is not null && present.TrueForAll(j => !s.Kube.Kitchen.On(d.Day.Value)!.Away.Contains(j.Person)) && present.TrueForAll(j => s.Kube.Member(j.Person) is { IsActiveMember: true }) && present.DistinctBy(j => j.Person).Count() == present.Count;
        List<PersonId> cannot = [.. d.Away.Concat(s.Kube.Kitchen.On(d.Day.Value)?.Away ?? []).Distinct()];
        return d with { Away = cannot, Jobs = holds ? present! : Rotation.Propose(s.Kube, d.Day.Value, new(d.Must, d.Never, cannot), present) };
    }

    /// <summary>The division nearest to the present one that holds what is wished.</summary>
    private static TugasDraft Again(TugasDraft d, Scene s) => d with { Jobs = Rotation.Propose(s.Kube, d.Day!.Value, new(d.Must, d.Never, d.Away), d.Jobs) };

    protected override TugasDraft Fresh(TugasDraft draft) => draft with { Jobs = [], Must = [], Never = [], Away = [] };

    protected override string? Changed(TugasDraft from, TugasDraft to, Scene s)
    {
        if (from.Day != to.Day) return $"Baik, untuk {DapurWords.Day(to.Day!.Value)}.";
        var moved = to.Jobs.Except(from.Jobs).Select(j => $"{s.Call(j.Person)} {DapurWords.Work(j.Task)}").ToList();
        var gone = from.Jobs.Select(j => j.Person).Except(to.Jobs.Select(j => j.Person)).Select(s.Call).ToList();
        return moved is [] && gone is [] ? null : $"Saya ganti: {Say.List([.. moved, .. gone.Select(g => g + " tidak ikut")])}.";
    }

    protected override Message ChangeWhat(Scene s) => new($"Yang mau diubah apa, {s.Who.Honorific}? Contoh: *tuti jangan lauk, sayur aja*, *ida tidak bisa*, atau *tukar nur sama lela*.", [new("Batal")]);

    protected override Checked Check(TugasDraft d, Scene s)
    {
        if (d.Jobs is []) d = Proposed(d, s);
        return new PlanKitchen(s.Who.Id, d.Day!.Value, d.Jobs, s.Now).Refusal(s.Kube) switch
        {
            null => new Checked.Fine(),
            NothingToCook => new Checked.Stop(Step.Reply($"{DapurWords.Near(d.Day.Value, s.Today)} belum ada pesanan, jadi belum ada tugas, {s.Who.Honorific}.", s.Kube.NextCooking(s.Today) is { } near ? [new Choice($"Tugas {Say.Day(near)}", "#dapur.bagi:" + DapurWords.Iso(near))] : [])),
            CookingBegan => new Checked.Stop(Step.Reply($"{DapurWords.Day(d.Day.Value)} sudah mulai dimasak, {s.Who.Honorific}. Kalau ada yang berubah, kabari langsung orangnya ya.")),
            _ => new Checked.Stop(DapurWords.Outsider(s)),
        };
    }

    protected override Message? Sum(TugasDraft d, Scene s)
    {
        if (d.Jobs is []) d = Proposed(d, s);
        var resting = s.Kube.ActiveMembers.Select(m => m.Person).Where(p => d.Jobs.All(j => j.Person != p)).ToList();
        var rest = resting is [] || resting.Count > 5 ? "" : $"\nIstirahat: {string.Join(", ", resting.Select(s.Call))}";
        var learnt = s.Kube.Kitchen.Reviews.FindLast(r => r.Better is not null && r.Day < d.Day) is { } review && s.Note(review.Better) is { } better ? $"\nCatatan {Say.Short(review.Day)}: {Say.Quote(better)}" : "";
        // Behind the answer to a question in between, the division alone stands again.
        var beside = Capabilities.OnlyRead(s) ? "" : TugasDapurWords.Beside(s, d.Day!.Value, d.Jobs);
        return new($"Tugas {DapurWords.Day(d.Day!.Value)} ({DapurWords.Load(s.Kube, d.Day.Value, s.Note)}):\n{TugasDapurWords.Lines(d.Jobs, s.Call, snacks: DapurWords.IsSnacks(s.Kube, d.Day.Value))}{rest}{learnt}{beside}", [new("Kirim tugas", "ya"), new("Ubah"), new("Batal")]);
    }

    /// <summary>The button's words typed, or a name that several bear.</summary>
    protected override Step? Other(TugasDraft d, Scene s) => Typed.Plain(s.Heard.Raw) is "kirim tugas" or "kirim" or "kirimkan" or "kirim aja" or "ya kirim" or "oke kirim" ? Commit(d, s) : s.Heard.People.FirstOrDefault(p => p.Candidates.Count > 1 && !p.IsSpeaker) is { } several && d.Day is not null
        ? new Step { Say = [new($"{DapurWords.Capital(Say.Quote(several.Said, 30))} yang mana, {s.Who.Honorific}: {Say.List([.. several.Candidates.Take(3).Select(s.Call)])}? Tulis dengan tugasnya ya. Contoh: *{s.Known.People.Find(several.Candidates[0])?.Nickname.ToLowerInvariant()} antar aja*.", [new("Batal")])], Next = (d, Summary, 0) } : null;

    protected override Step Commit(TugasDraft d, Scene s)
    {
        if (d.Jobs is []) d = Proposed(d, s);
        if (new PlanKitchen(s.Who.Id, d.Day!.Value, d.Jobs, s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply(UmumWords.Changed(s.Who));
        var before = s.Kube.Kitchen.On(d.Day.Value) is { Sent: true } old ? old.Turns.Select(t => new KitchenJob(t.Person, t.Task)).ToList() : [];
        var fresh = d.Jobs.Except(before).ToList();
        var free = before.Select(j => j.Person).Except(d.Jobs.Select(j => j.Person)).ToList();
        var own = d.Jobs.FirstOrDefault(j => j.Person == s.Who.Id) is { } mine ? $"\nTugas {s.Who.Call}: {TugasDapurWords.What(s.Kube, d.Day.Value, mine.Task, s.Call)}." : "";
        var until = Quiet.Now(s.Kube, s.Now) ? "besok malam" : "nanti malam";
        return Step.From(accepted) with
        {
            Say = [new(fresh is [] && free is [] ? $"Tidak ada yang berubah, {s.Who.Honorific}." : before is []
                ? $"Sudah saya kirim ke {d.Jobs.Count} anggota, minta jawaban sampai {until}.{own}"
                : $"Sudah diubah ✅ Saya kabari {(fresh.Select(j => j.Person).Concat(free).Distinct().Where(p => p != s.Who.Id).Select(s.Call).ToList() is [_, ..] others ? Say.List(others) : "tidak ada yang lain")}.{(fresh.Exists(j => j.Person == s.Who.Id) ? own : "")}")],
            Notices =
            [
                .. fresh.Select(j => new Notice(j.Person, TugasDapurWords.Sent(s.Kube, d.Day.Value, j, s.Call, s.Note)) { Asks = new JobAsk(d.Day.Value, j.Task), Until = Begins(s.Kube, d.Day.Value, j.Task), Expires = Begins(s.Kube, d.Day.Value, j.Task) }),
                .. free.Select(p => new Notice(p, new($"{s.Call(p)}, tugas dapur {DapurWords.Day(d.Day.Value)} sudah dipegang yang lain. Jadi tidak perlu datang ya."))),
            ],
        };
    }

    private static DateTimeOffset? Begins(Kube kube, DateOnly day, TugasDapur task) => AnswerKitchen.TaskBegins(kube, day, task);
}
