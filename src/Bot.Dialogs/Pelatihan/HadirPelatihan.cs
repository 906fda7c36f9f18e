using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Attendance of a training being taken.</summary>
public sealed record AbsenPelatihanDraft : Draft
{
    public TrainingId? Training { get; init; }

    /// <summary>Who was there; null: not yet said.</summary>
    public IReadOnlyList<PersonId>? Present { get; init; }

    /// <summary>Somebody named has no place in it.</summary>
    public IReadOnlyList<PersonId> Strangers { get; init; } = [];
}

/// <summary>D28: who comes, who is late, who was there.</summary>
internal sealed class HadirPelatihan : Form<AbsenPelatihanDraft>
{
    public static readonly HadirPelatihan Form = new();

    public override string Name => "absen pelatihan";

    public override bool Own(string intent) => intent is Intents.PelatihanHadir or "pertemuan_absen" or "jaga_hadir";

    public override bool LooksBack => true;

    public static Step Start(Scene s)
    {
        if (!s.May(Operation.PelatihanDaftar, Right.RecordOwn | Right.SeeGroup)) return Step.Reply(PelatihanWords.Outside(s));
        var text = s.Heard.Text;
        if (text.Contains("sertifikat", StringComparison.Ordinal)) return LihatPelatihan.Answer(s);
        var others = s.Slots.Everybody || s.Slots.Except is not [] || s.Slots.People.Any(p => p.Only != s.Who.Id);
        var roll = others || text.Contains("absen", StringComparison.Ordinal) || text.StartsWith("siapa", StringComparison.Ordinal) || text.Contains("kehadiran", StringComparison.Ordinal) || s.Member is { Role: Peran.Pendamping };
        if (roll) return Roll(s, others);
        if (text.Contains("telat", StringComparison.Ordinal) || text.Contains("terlambat", StringComparison.Ordinal)) return Late(s);
        if (NotComing(text)) return MundurPelatihan.Start(s);
        return text.Contains("udah", StringComparison.Ordinal) || text.Contains("sampai", StringComparison.Ordinal) || text.Contains("nyampe", StringComparison.Ordinal) ? Arrived(s) : Coming(s);
    }

    private static Step Roll(Scene s, bool others)
    {
        if (Keahlian.Asked(s) is { } skilled) return skilled;
        if (!s.May(Operation.PelatihanHadir, Right.Record))
            return others || s.Heard.Text.Contains("absen", StringComparison.Ordinal)
                ? Step.Reply($"Ini dikerjakan sekretaris, {s.Holder(Jabatan.Sekretaris)}. Mau saya sampaikan?", new Choice("Ya, sampaikan", "#pelatihan.absenkan"), new Choice("Tidak usah")) : LihatPelatihan.Answer(s);
        // "Siapa yang ikut …" of a training to come asks who is registered.
        if (s.Heard.Text.StartsWith("siapa", StringComparison.Ordinal) && !others && Recent(s) is []) return LihatPelatihan.Who(s);
        return s.Who.OwnPhone ? Form.Begin(new AbsenPelatihanDraft(), s) : Refuse.SharedPhone(s);
    }

    /// <summary>The secretary hears that somebody wants attendance taken.</summary>
    public static Step PassOn(Scene s) => s.Member is { IsActiveMember: true } && (s.Kube.Holder(Jabatan.Sekretaris) ?? s.Kube.Pendamping) is { } to
        ? new Step { Say = [new($"Sudah saya sampaikan ke {s.Call(to)}.")], Notices = [new(to, new($"{s.Who.Call} minta absen pelatihan dicatat. Ketik *absen pelatihan* ya."))] }
        : Step.Reply(PelatihanWords.Outside(s));

    /// <summary>Held within the last seven days, or going on, latest first.</summary>
    private static IReadOnlyList<Training> Recent(Scene s) =>
        TrainingPick.Of(s, s.Kube.Trainings.All.Where(t => t.Status != StatusPelatihan.Dibatalkan && t.When.Start <= s.Now && TakeTrainingRoll.InTime(s.Kube, t, s.Now)).Reverse());

    protected override IReadOnlyList<Question<AbsenPelatihanDraft>> Questions { get; } =
    [
        new("pelatihan",
            (d, s) => d.Training is null && Recent(s) is [_, _, ..],
            (_, s) => LihatPelatihan.Rows(s, "Absen pelatihan yang mana?", Recent(s), "#pilih:"),
            (d, s) => s.Heard.Raw.StartsWith("#pilih:", StringComparison.Ordinal) && s.Kube.Trainings.Find(new(s.Heard.Raw["#pilih:".Length..])) is { } pressed ? new Taken<AbsenPelatihanDraft>.Filled(d with { Training = pressed.Id })
                : Recent(s) is [var one] ? new Taken<AbsenPelatihanDraft>.Filled(d with { Training = one.Id }) : new Taken<AbsenPelatihanDraft>.NotMine(),
            (_, s) => LihatPelatihan.Rows(s, $"Pilih dari daftar ya, {s.Who.Honorific}.", Recent(s), "#pilih:")),
        new("hadir",
            (d, s) => d.Training is not null && (d.Present is null || d.Strangers is not []),
            (d, s) => AskPresent(d, s),
            ReadPresent,
            (d, s) => new($"Sebut yang hadir ya, {s.Who.Honorific}. Contoh: *semua kecuali Ida*, atau *Tuti, Yuli, Rini*.", [new("Semua"), new("Batal")])),
    ];

    private static Message AskPresent(AbsenPelatihanDraft d, Scene s)
    {
        var t = s.Kube.Trainings.Find(d.Training!.Value)!;
        if (d.Strangers is not []) return new($"{Say.List([.. d.Strangers.Select(s.Call)])} tidak terdaftar di pelatihan ini, {s.Who.Honorific}. Siapa saja yang hadir dari {t.People.Count} orang?", [new($"Semua ({t.People.Count})", "semua"), new("Batal")]);
        var before = t.RollAt is null ? "" : $" Tadi tercatat hadir {t.People.Count(p => p.Present == true)} orang.";
        return new($"Pelatihan {PelatihanWords.Name(s, t)} {Say.Day(PelatihanWords.FirstDay(s.Kube.Zone, t.When))}, terdaftar {t.People.Count} orang.{before} Yang hadir?", [new($"Semua ({t.People.Count})", "semua"), new("Sebut nama"), new("Nanti")]);
    }

    protected override AbsenPelatihanDraft Take(AbsenPelatihanDraft draft, Scene s)
    {
        var next = draft.Training is null && Recent(s) is [var one] ? draft with { Training = one.Id } : draft;
        return next.Training is { } id && s.Kube.Trainings.Find(id) is { } training && Said(s, training) is { } said ? Named(next, training, said) : next;
    }

    /// <summary>"semua", "semua kecuali ida", "tuti, yuli, rini"; null when nobody was named.</summary>
    private static List<PersonId>? Said(Scene s, Training t)
    {
        var text = s.Heard.Text;
        var named = s.Heard.People.Select(p => p.Only).OfType<PersonId>().ToList();
        var except = s.Slots.Except.Select(p => p.Only).OfType<PersonId>().ToList();
        if (except is [] && (text.Contains("kecuali", StringComparison.Ordinal) || text.Contains("selain", StringComparison.Ordinal))) except = named;
        if (except is not []) return [.. t.People.Select(p => p.Person).Except(except)];
        if (s.Slots.Everybody || text is "semua" or "semuanya" or "lengkap" or "hadir semua" or "semua hadir" || text.StartsWith("semua ", StringComparison.Ordinal)) return [.. t.People.Select(p => p.Person)];
        if (text is "tidak ada yang hadir" or "gak ada yang hadir" or "tidak ada yang datang" or "kosong") return [];
        return named is [] || s.Heard.Meaning.Is(Intents.PelatihanHadir) && s.Slots.People is [] && !text.Contains("hadir", StringComparison.Ordinal) ? null : named;
    }

    private static AbsenPelatihanDraft Named(AbsenPelatihanDraft d, Training t, IReadOnlyList<PersonId> said) => d with { Present = [.. said.Where(t.Has)], Strangers = [.. said.Where(p => !t.Has(p))] };

    private static Taken<AbsenPelatihanDraft> ReadPresent(AbsenPelatihanDraft d, Scene s)
    {
        if (Typed.Plain(s.Heard.Raw) == "sebut nama") return new Taken<AbsenPelatihanDraft>.Wrong(new("Siapa saja yang hadir? Sebut namanya ya. Contoh: *Tuti, Yuli, Rini*.", [new("Batal")]));
        var t = s.Kube.Trainings.Find(d.Training!.Value)!;
        if (Said(s, t) is not { } said) return new Taken<AbsenPelatihanDraft>.NotMine();
        var next = Named(d, t, said);
        return next.Strangers is [] ? new Taken<AbsenPelatihanDraft>.Filled(next) : new Taken<AbsenPelatihanDraft>.Wrong(AskPresent(next, s));
    }

    /// <summary>"Nanti" keeps nothing open.</summary>
    public override Step? Answer(Running running, Scene s) => Typed.Plain(s.Heard.Raw) == "nanti" ? Step.Reply($"Baik, {s.Who.Call}. Kalau sudah, ketik *absen pelatihan* ya.") : base.Answer(running, s);

    protected override AbsenPelatihanDraft Fresh(AbsenPelatihanDraft draft) => new() { Training = draft.Training };

    protected override Message? Sum(AbsenPelatihanDraft draft, Scene s) => null;

    protected override Checked Check(AbsenPelatihanDraft d, Scene s)
    {
        if (d.Training is not { } id) return new Checked.Stop(NothingToTake(s));
        return new TakeTrainingRoll(s.Who.Id, id, d.Present ?? [], s.Now).Decide(s.Kube) is Decision.Refused { Why: var why } ? new Checked.Stop(Step.Reply(why switch
        {
            TrainingNotYet n => $"Pelatihannya baru {Say.Moment(n.Start, s.Kube.Zone)}, {s.Who.Honorific}. Absennya nanti ya.",
            TooLateToCorrect late => $"Absen bisa dibetulkan sampai {late.Days} hari sesudah pelatihan, {s.Who.Honorific}.",
            _ => PelatihanWords.Gone(s),
        })) : new Checked.Fine();
    }

    private static Step NothingToTake(Scene s)
    {
        if (TrainingPick.Of(s, s.Kube.Trainings.All.Where(t => t.RollAt is not null && t.When.LastDay.AddDays(31) > s.Today)) is [.., var past])
            return Step.Reply($"Absen pelatihan {PelatihanWords.Name(s, past)} ({PelatihanWords.ShortDays(s.Kube.Zone, past.When)}) bisa dibetulkan sampai {TakeTrainingRoll.DaysToCorrect} hari sesudahnya, {s.Who.Honorific}. Kalau keliru, sampaikan ke {s.Pendamping} ya.");
        return Step.Reply(TrainingPick.Of(s, s.Kube.Trainings.Ahead.Where(t => t.When.Start > s.Now)) is not [var ahead, ..] ? $"Belum ada pelatihan yang bisa diabsen, {s.Who.Honorific}. Absen bisa dicatat sampai {TakeTrainingRoll.DaysToCorrect} hari sesudahnya."
            : $"Pelatihan {PelatihanWords.Name(s, ahead)} baru {Say.Moment(ahead.When.Start, s.Kube.Zone)}, {s.Who.Honorific}. Absennya nanti ya.");
    }

    /// <summary>Written at once; after it the question after tools, once (R-PLT-2).</summary>
    protected override Step Commit(AbsenPelatihanDraft d, Scene s)
    {
        var t = s.Kube.Trainings.Find(d.Training!.Value)!;
        var yes = (Decision.Accepted)new TakeTrainingRoll(s.Who.Id, t.Id, d.Present!, s.Now).Decide(s.Kube);
        var away = t.People.Count - d.Present!.Count;
        var done = $"{(t.RollAt is null ? "" : "Saya betulkan. ")}Hadir {d.Present.Count} orang ✅{(away > 0 ? $" Tidak hadir {away}." : "")}";
        return t.ToolsAsked
            ? Step.From(yes) with { Say = [new(done)] }
            : new Step { Facts = yes.Facts, Say = [new($"{done}\nAda alat yang diterima kelompok?", [new("Tidak ada"), new("Ada, catat")])], Next = (new AlatDraft(t.Id), "alat", 0) };
    }

    private static readonly string[] Cannot = ["gak bisa", "ga bisa", "tidak bisa", "nggak bisa", "gak jadi", "nggak jadi", "tidak jadi", "maaf gak", "maaf tidak", "maaf saya gak", "maaf saya tidak", "saya gak bisa", "saya tidak bisa", "izin", "ijin"];
    private static readonly string[] No = ["gak jadi", "ga jadi", "nggak jadi", "tidak jadi", "gajadi", "batal", "gak bisa", "ga bisa", "tidak bisa", "nggak bisa", "halangan", "izin", "ijin", "mundur"];

    public static bool NotComing(string text) => No.Any(n => text.Contains(n, StringComparison.Ordinal));

    /// <summary>Her places in what is to come or going on today, by what she named.</summary>
    private static Training? Hers(Scene s)
    {
        var hers = TrainingPick.Of(s, s.Kube.Trainings.Ahead.Where(t => t.Has(s.Who.Id) && t.When.LastDay >= s.Today));
        return hers is [var first, ..] ? first : null;
    }

    private static Step None(Scene s) => Step.Reply($"{s.Who.Pronoun} belum terdaftar di pelatihan itu, {s.Who.Honorific}.", new Choice("Lihat pelatihan", "ada pelatihan apa"));

    /// <summary>
    /// Her trainings to come, for whoever decides which event a bare "hadir" or "izin" is about (4.0.12): when, a title of at
    /// most 20 characters, and what to run when she comes and when she cannot.
    /// </summary>
    public static IEnumerable<(DateTimeOffset Start, string Title, string Comes, string Cannot)> Events(Scene s) => s.Kube.Trainings.Ahead.Where(t => t.Has(s.Who.Id) && t.When.Start > s.Now)
        .Select(t => (t.When.Start, Say.Quote($"{PelatihanWords.Upper(PelatihanWords.Name(s, t))} {Say.Short(PelatihanWords.FirstDay(s.Kube.Zone, t.When))}", 19), $"#pelatihan.jadi:{t.Id}", $"#pelatihan.mundur:{t.Id}"));

    public static Step Come(Scene s, string id) => s.Kube.Trainings.Find(new(id)) is { } t ? Comes(s, t) : None(s);

    public static Step Coming(Scene s) => Hers(s) is { } t ? Comes(s, t) : None(s);

    private static Step Comes(Scene s, Training t) => new ConfirmTraining(s.Who.Id, t.Id, s.Now).Decide(s.Kube) is Decision.Accepted yes
        ? Step.From(yes) with { Say = [new($"Siap, {s.Who.Call}, sudah saya catat hadir 🙏\nPelatihan {PelatihanWords.Name(s, t)}, {PelatihanWords.When(s.Kube.Zone, t.When)}{PelatihanWords.At(s.Note(t.Place))}.", [PelatihanWords.Leave(t)])] }
        : None(s);

    private static Step Late(Scene s)
    {
        if (Hers(s) is not { } t) return None(s);
        var to = s.Kube.Holder(Jabatan.Sekretaris) is { } secretary && secretary != s.Who.Id ? secretary : s.Kube.Pendamping;
        return to is not { } told ? Step.Reply($"Baik, {s.Who.Call}.") : new Step
        {
            Say = [new($"Baik, {s.Who.Call}. {s.Call(told)} saya kabari. Hati-hati di jalan ya.")],
            Notices = [new(told, new($"{s.Who.Call} datang agak terlambat ke pelatihan {PelatihanWords.Name(s, t)}, {PelatihanWords.ShortDays(s.Kube.Zone, t.When)}.")) { Expires = s.Kube.Zone.At(t.When.LastDay.AddDays(1), TimeOnly.MinValue) }],
        };
    }

    public static Step Arrived(Scene s)
    {
        if (Hers(s) is not { } t) return None(s);
        return s.Today >= PelatihanWords.FirstDay(s.Kube.Zone, t.When)
            ? Step.Reply(s.May(Operation.PelatihanHadir, Right.Record) ? $"Baik, {s.Who.Call}. Kalau semua sudah datang, ketik *absen pelatihan* ya." : $"Baik, {s.Who.Call}. Yang mencatat hadir nanti {s.Holder(Jabatan.Sekretaris)}.") : Comes(s, t);
    }

    /// <summary>The answer to a reminder or to a changed day or place.</summary>
    public static Step? Answered(ComeAsk ask, Ask asked, Scene s)
    {
        if (s.Kube.Trainings.Find(ask.Training) is not { } t) return null;
        var said = Typed.Plain(s.Heard.Raw);
        if (said is "jadi ikut" or "jadi" or "ikut" or "tetap ikut" or "saya ikut" or "hadir" or "bisa" or "insyaallah" or "insya allah" or "insyaallah ikut" || s.Heard.Answer == YesNo.Yes && s.Talk.Now is null)
            return t.Has(s.Who.Id) ? Comes(s, t) : MundurPelatihan.Leave(s, t.Id.Value);
        // Nothing else was asked since: what sounds like "cannot come" is about this.
        if (s.Talk.Now is null && s.SaidAt - asked.At < TimeSpan.FromHours(24) && said.Split(' ').Length <= 6 && Cannot.Any(c => said.StartsWith(c, StringComparison.Ordinal)) && TrainingPick.Subject(s) is null) return MundurPelatihan.Leave(s, t.Id.Value);
        return said is "tidak jadi" or "gak jadi" or "ga jadi" or "tidak bisa" or "gak bisa" or "mundur" or "batal" or "izin" || s.Talk.Now is null && (s.Heard.Answer == YesNo.No || s.Meaning.Is(Intents.PelatihanBatal) && s.Slots.People is [] && TrainingPick.Subject(s) is null)
            ? MundurPelatihan.Leave(s, t.Id.Value) : null;
    }
}
