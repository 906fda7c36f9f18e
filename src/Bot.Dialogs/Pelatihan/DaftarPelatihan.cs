using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D27: registering for a training, waiting for a place. Written at once, with the way back in the reply (D-6).</summary>
internal sealed class DaftarPelatihan : Form<IkutDraft>
{
    public static readonly DaftarPelatihan Form = new();

    public override string Name => "mendaftar pelatihan";

    public override bool Own(string intent) => intent is Intents.PelatihanDaftar or Intents.PelatihanLihat;

    /// <summary>Nothing is lost when she turns to something else.</summary>
    public override bool Writes => false;

    public static Step Start(Scene s)
    {
        if (!s.May(Operation.PelatihanDaftar, Right.RecordOwn | Right.Record)) return Step.Reply(PelatihanWords.Outside(s));
        var named = s.Slots.People.Where(p => p.Only != s.Who.Id).ToList();
        if (named is not [] && !s.May(Operation.PelatihanDaftar, Right.Record)) return ForOthers(s, named);
        return Form.Begin(new IkutDraft(), s);
    }

    /// <summary>A training of a list, a broadcast or a detail: its details, and the question.</summary>
    public static Step Show(Scene s, string id)
    {
        if (s.Kube.Trainings.Find(new(id)) is not { } training) return Step.Reply(PelatihanWords.Gone(s));
        return s.May(Operation.PelatihanDaftar, Right.RecordOwn) && s.Talk.Now is null && Refusal(s, training, s.Who.Id) is null or TrainingFull
            ? Form.Begin(new IkutDraft { Training = training.Id, Shown = true }, s with { Heard = Heard.Nothing })
            : LihatPelatihan.Plain(s, training);
    }

    public static Step Join(Scene s, string id) => s.May(Operation.PelatihanDaftar, Right.RecordOwn)
        ? Form.Begin(new IkutDraft { Training = new TrainingId(id) }, s with { Heard = Heard.Nothing }) : Step.Reply(PelatihanWords.Outside(s));

    /// <summary>The pendamping takes up a request: <c>plt-02=m3-08</c>.</summary>
    public static Step JoinFor(Scene s, string argument) => argument.Split('=') is [var id, var person] && s.May(Operation.PelatihanDaftar, Right.Record)
        ? Form.Begin(new IkutDraft { Training = new TrainingId(id), People = [new(person)] }, s with { Heard = Heard.Nothing }) : Step.Reply(PelatihanWords.Gone(s));

    /// <summary>A member names others: the pendamping registers them.</summary>
    private static Step ForOthers(Scene s, List<PersonRead> named)
    {
        var people = named.Select(p => p.Only).OfType<PersonId>().Where(p => s.Kube.Member(p) is { IsActiveMember: true }).ToList();
        var training = TrainingPick.Of(s, s.Kube.Trainings.Ahead.Where(t => t.Takes(s.Now)));
        var ask = people is [var one] && training is [var t] ? $"#pelatihan.mintakan:{t.Id}={one}" : "#pelatihan.mintakan:";
        return Step.Reply($"Yang mendaftarkan anggota lain {s.Pendamping}, {s.Who.Honorific}. Mau saya sampaikan?", new Choice("Ya, sampaikan", ask), new Choice("Tidak usah"));
    }

    /// <summary>A member's wish that somebody else be registered, carried to the pendamping.</summary>
    public static Step Request(Scene s, string argument)
    {
        if (s.Member is not { IsActiveMember: true }) return Step.Reply(PelatihanWords.Outside(s));
        if (s.Kube.Pendamping is not { } pendamping) return Step.Reply(UmumWords.NobodyHolds("pendamping", "pengurus"));
        var told = argument.Split('=') is [var id, var person] && s.Kube.Trainings.Find(new(id)) is { } t
            ? new Message($"{s.Who.Call} minta {s.Call(new(person))} didaftarkan ke pelatihan {PelatihanWords.Name(s, t)}, {PelatihanWords.ShortDays(s.Kube.Zone, t.When)}.", [new("Daftarkan", "#pelatihan.daftarkan:" + argument)])
            : new Message($"{s.Who.Call} mau mendaftarkan anggota lain ke pelatihan. Tolong dihubungi ya.");
        return new Step { Say = [new($"Sudah saya sampaikan ke {s.Pendamping}.")], Notices = [new(pendamping, told)] };
    }

    protected override IReadOnlyList<Question<IkutDraft>> Questions { get; } =
    [
        new("pelatihan",
            (d, s) => d.Training is null && Open(s) is [_, _, ..],
            (_, s) => List(s, "Pelatihan yang mana?"),
            ReadWhich,
            (_, s) => List(s, $"Pilih dari daftar ya, {s.Who.Honorific}.")),
        new("siapa",
            (d, s) => d.Training is not null && (d.Unsettled is not [] || d.People is [] && s.Member is not { IsActiveMember: true }),
            (d, s) => d.Unsettled is [var name, ..] ? IuranWords.WhichName(s, name) : new($"Siapa yang didaftarkan, {s.Who.Honorific}?", []),
            ReadWho,
            (d, s) => d.Unsettled is [var name, ..] ? IuranWords.WhichName(s, name) : new("Sebut nama anggotanya ya. Contoh: *Bu Marni*.", [])),
        new("ikut",
            (d, s) => !d.Agreed && d.People is [] && Chosen(d, s) is { } t && Refusal(s, t, s.Who.Id) is null && (d.Shown || t.Excludes),
            (d, s) => new($"{PelatihanWords.Details(s, Chosen(d, s)!)}\n{(Chosen(d, s)!.OfferTo(s.Who.Id) is { } kept ? $"Tempatnya saya simpan sampai {Say.Moment(kept.Until, s.Kube.Zone)}" : $"Sisa {Chosen(d, s)!.Free()} tempat")}. Ikut?", [new("Ya, ikut", "ya"), new("Tanya dulu"), new("Tidak")]),
            (d, s) => s.Heard.Answer == YesNo.Yes || Typed.Plain(s.Heard.Raw) is "ikut" or "ya ikut" or "daftar" or "ada" or "ya ada" or "punya" or "saya ikut" or "saya mau ikut" || s.Meaning.Is(Intents.PelatihanDaftar) && s.Slots.People is []
                ? new Taken<IkutDraft>.Filled(d with { Agreed = true }) : new Taken<IkutDraft>.NotMine(),
            (d, s) => Chosen(d, s) is { Excludes: true } t ? new($"Syaratnya {PelatihanWords.Condition(s, t)} ya, {s.Who.Honorific}. Ada?", [new("Ada", "ya"), new("Belum punya")])
                : new($"Kalau mau ikut, balas *ya*, {s.Who.Honorific}. Kalau tidak, balas *tidak*.", [new("Ya, ikut", "ya"), new("Tidak")])),
        new("antre",
            (d, s) => !d.Queue && Chosen(d, s) is { } t && Whom(d, s).Any(p => Refusal(s, t, p) is TrainingFull) && Whom(d, s).All(p => Refusal(s, t, p) is not null),
            (d, s) => Full(s, Chosen(d, s)!, Whom(d, s), d.Shown),
            (d, s) => s.Heard.Answer == YesNo.Yes || Typed.Plain(s.Heard.Raw) is "tetap antre" or "antre" or "antri" or "tetap antri" or "ikut antre" or "mau antre" || s.Heard.Text.Contains("antre", StringComparison.Ordinal) && s.Meaning.Is(Intents.PelatihanDaftar)
                ? new Taken<IkutDraft>.Filled(d with { Queue = true }) : new Taken<IkutDraft>.NotMine(),
            (_, s) => new($"Mau tetap antre, {s.Who.Honorific}? Balas *antre* atau *batal*.", [new("Tetap antre"), new("Batal")])),
    ];

    /// <summary>"Gak jadi ikut pelatihan" under "Ikut?" is a no to that question, whatever else she has a place in.</summary>
    public override bool WantsWords(Running running, Scene s) => running.Asking is "ikut" or "antre" && Declines(running, s);

    private static bool Declines(Running running, Scene s)
    {
        var said = Typed.Plain(s.Heard.Raw);
        foreach (var lead in (string[])["eh ", "maaf ", "ya udah ", "ya sudah ", "saya ", "kayaknya ", "bu "]) if (said.StartsWith(lead, StringComparison.Ordinal)) said = said[lead.Length..];
        if (!Array.Exists(Turns, n => said == n || said.StartsWith(n + " ", StringComparison.Ordinal))) return false;
        var named = TrainingPick.Named(s, s.Kube.Trainings.Ahead, s.Heard.Text);
        return named is [] || running.Draft is IkutDraft { Training: { } asked } && named.Any(t => t.Id == asked);
    }

    private static readonly string[] Turns = ["gak jadi", "ga jadi", "gk jadi", "tidak jadi", "nggak jadi", "ngga jadi", "gajadi", "batal ikut", "batal daftar", "gak ikut", "ga ikut", "tidak ikut", "nggak ikut", "gak usah", "ga usah", "tidak usah", "gak dulu", "tidak dulu", "nanti dulu"];

    /// <summary>Words beside yes that end the question: no, not yet, let me ask, show others.</summary>
    public override Step? Answer(Running running, Scene s)
    {
        if (running.Draft is not IkutDraft { Training: { } id } || s.Kube.Trainings.Find(id) is not { } training || running.Asking is not ("ikut" or "antre")) return base.Answer(running, s);
        return Typed.Plain(s.Heard.Raw) switch
        {
            "tanya dulu" when s.Kube.Pendamping is { } pendamping => Titipan.Form.Begin(new RelayDraft(pendamping), s with { Heard = Heard.Nothing }),
            "belum punya" or "belum ada" or "gak punya" or "tidak punya" or "gak ada" or "ga punya" or "nggak punya" when training.Excludes =>
                Step.Reply($"Baik, {s.Who.Call}. Kalau sudah ada, ketik *ikut {PelatihanWords.Name(s, training)}* ya.", new Choice("Tanya dulu", "#pelatihan.tanya")),
            "lihat pelatihan lain" => LihatPelatihan.All(s, except: id),
            _ when s.Heard.Answer == YesNo.No || Declines(running, s) || Typed.Plain(s.Heard.Raw) is "mundur" => Step.Reply($"Baik, {s.Who.Call}. Kalau berubah pikiran, ketik *ikut {PelatihanWords.Name(s, training)}* ya."),
            _ => base.Answer(running, s),
        };
    }

    protected override IkutDraft Take(IkutDraft draft, Scene s)
    {
        if (s.Heard == Heard.Nothing) return draft;
        var next = draft;
        if (next.Training is null && Open(s) is [var only]) next = next with { Training = only.Id };
        if (next.Training is null && Candidates(s) is [var known] && Refusal(s, known, s.Who.Id) is not null) next = next with { Training = known.Id };
        if (next.Training is null && s.Slots.OrderNumber is { } place && int.TryParse(place, out var n) && n >= 1 && Open(s) is var open && n <= open.Count) next = next with { Training = open[n - 1].Id };
        if (s.May(Operation.PelatihanDaftar, Right.Record) && s.Slots.People is not [] && draft.People is [] && draft.Unsettled is [])
            next = next with { People = [.. s.Slots.People.Select(p => p.Only).OfType<PersonId>()], Unsettled = [.. s.Slots.People.Where(p => p.Only is null).Select(p => new UnsettledName(p.Said, p.Candidates, null))] };
        if (s.Heard.Text.Contains("antre", StringComparison.Ordinal) || s.Heard.Text.Contains("antri", StringComparison.Ordinal) || s.Heard.Text.Contains("waiting list", StringComparison.Ordinal)) next = next with { Queue = true };
        return next;
    }

    protected override IkutDraft Fresh(IkutDraft draft) => new();

    protected override Message? Sum(IkutDraft draft, Scene s) => null;

    protected override Checked Check(IkutDraft d, Scene s)
    {
        if (Chosen(d, s) is not { } training) return new Checked.Stop(NoneFits(s));
        var all = Whom(d, s).Select(p => (Person: p, Why: Refusal(s, training, p, d.Queue))).ToList();
        return all.TrueForAll(a => a.Why is not null) ? new Checked.Stop(Refused(s, training, all[0].Person, all[0].Why!)) : new Checked.Fine();
    }

    protected override Step Commit(IkutDraft d, Scene s)
    {
        var (training, kube) = (Chosen(d, s)!, s.Kube);
        var (facts, joined, waits, not) = (new List<Fact>(), new List<PersonId>(), new List<PersonId>(), new List<PersonId>());
        foreach (var person in Whom(d, s))
        {
            if (new JoinTraining(s.Who.Id, person, training.Id, d.Queue, s.Now).Decide(kube) is not Decision.Accepted yes) { not.Add(person); continue; }
            facts.AddRange(yes.Facts);
            kube = yes.Facts.Aggregate(kube, (k, f) => k.After(f));
            (yes.Facts[0] is TrainingJoined ? joined : waits).Add(person);
        }
        var after = s with { Kube = kube };
        return new Step
        {
            Facts = facts,
            Say = [Registered(after, kube.Trainings.Find(training.Id)!, d, joined, waits, not, training.OfferTo(s.Who.Id) is not null)],
            Notices = [.. joined.Where(p => p != s.Who.Id).Select(p => new Notice(p, new($"{s.Who.Call} mendaftarkan {s.Call(p)} ke pelatihan {PelatihanWords.Name(s, training)}, {PelatihanWords.When(s.Kube.Zone, training.When)}{PelatihanWords.At(s.Note(training.Place))}.", [PelatihanWords.Leave(training)])))],
        };
    }

    private static Message Registered(Scene s, Training t, IkutDraft d, List<PersonId> joined, List<PersonId> waits, List<PersonId> not, bool offered)
    {
        var name = PelatihanWords.Name(s, t);
        var rest = not is [] ? "" : $"\nBelum: {Say.List([.. not.Select(s.Call)])} ({(t.Free() > 0 ? "sudah terdaftar" : "tempatnya habis")}).";
        if (joined is []) return new($"{Say.List([.. waits.Select(s.Call)])} masuk antrean pelatihan {name}, urutan *{Seats.PlaceOf(s.Kube, t, waits[0], s.Now)}*.\nKalau ada yang mundur, saya kabari.{rest}",
            waits is [var one] && one == s.Who.Id ? [new("Keluar antrean", "#pelatihan.mundur:" + t.Id)] : []);
        var line = d.Agreed && !offered ? "" : $"\nPelatihan {name}, {PelatihanWords.When(s.Kube.Zone, t.When)}{PelatihanWords.At(s.Note(t.Place))}.";
        var promise = joined is [var self] && self == s.Who.Id ? PelatihanWords.Promise(s, t) : t.Free() > 0 ? $"\nSisa {t.Free()} tempat." : "\nTempatnya sekarang penuh.";
        return new($"{Say.List([.. joined.Select(s.Call)])} sudah terdaftar ✅{line}{rest}{promise}", joined is [var me] && me == s.Who.Id ? [PelatihanWords.Leave(t)] : []);
    }

    private static IReadOnlyList<PersonId> Whom(IkutDraft d, Scene s) => d.People is [] ? [s.Who.Id] : d.People;

    private static Training? Chosen(IkutDraft d, Scene s) => d.Training is { } id ? s.Kube.Trainings.Find(id) : null;

    /// <summary>What the message may mean among trainings that are still to come.</summary>
    private static IReadOnlyList<Training> Candidates(Scene s) => TrainingPick.Of(s, s.Kube.Trainings.Ahead.Where(t => t.When.Start > s.Now));

    /// <summary>The same, those first that still take somebody; a subject may also name one that is closed.</summary>
    private static IReadOnlyList<Training> Open(Scene s)
    {
        var all = Candidates(s);
        return all.Where(t => t.Takes(s.Now)).ToList() is [_, ..] open ? open : all;
    }

    private static Refusal? Refusal(Scene s, Training t, PersonId person, bool queue = false) =>
        new JoinTraining(s.Who.Id, person, t.Id, queue, s.Now).Decide(s.Kube) is Decision.Refused no ? no.Why : null;

    private static Message List(Scene s, string text) => LihatPelatihan.Rows(s, text, Open(s), "#pilih:");

    private static Taken<IkutDraft> ReadWhich(IkutDraft d, Scene s)
    {
        if (s.Heard.Raw.StartsWith("#pilih:", StringComparison.Ordinal) && s.Kube.Trainings.Find(new(s.Heard.Raw["#pilih:".Length..])) is { } pressed) return new Taken<IkutDraft>.Filled(d with { Training = pressed.Id });
        return TrainingPick.Named(s, s.Kube.Trainings.Ahead.Where(t => t.Takes(s.Now)), s.Heard.Text) is [var named] ? new Taken<IkutDraft>.Filled(d with { Training = named.Id }) : new Taken<IkutDraft>.NotMine();
    }

    private static Taken<IkutDraft> ReadWho(IkutDraft d, Scene s)
    {
        var found = s.Heard.People.Select(p => p.Only).OfType<PersonId>().Where(p => s.Kube.Member(p) is { IsActiveMember: true }).ToList();
        return found is [] ? new Taken<IkutDraft>.NotMine() : new Taken<IkutDraft>.Filled(d with { People = [.. d.People.Union(found)], Unsettled = [.. d.Unsettled.Skip(1)] });
    }

    private static Step NoneFits(Scene s)
    {
        var open = s.Kube.Trainings.Ahead.Where(t => t.Takes(s.Now)).ToList();
        if (open is []) return Step.Reply($"Belum ada pelatihan yang dibuka, {s.Who.Honorific}. Kalau ada, saya kabari ya.");
        var subject = TrainingPick.Subject(s) is { } said ? $"Pelatihan {Say.Quote(said, 40)} belum ada, {s.Who.Honorific}." : $"Pelatihan itu belum ada, {s.Who.Honorific}.";
        return LihatPelatihan.All(s, subject + " Yang dibuka:");
    }

    private static Message Full(Scene s, Training t, IReadOnlyList<PersonId> whom, bool shown)
    {
        var person = whom[0];
        var full = (TrainingFull)Refusal(s, t, person)!;
        var who = person == s.Who.Id ? s.Who.Pronoun : s.Call(person);
        var why = full.First && t.Queue.Exists(w => s.Kube.Trainings.Trained(w.Person)) || full is { First: true, Place: 1 } ? ", karena belum pernah ikut pelatihan" : "";
        var place = shown ? full.Place.ToString(System.Globalization.CultureInfo.InvariantCulture) : $"*{full.Place}*";
        return new($"{(shown ? $"{PelatihanWords.Details(s, t)}\nSudah penuh ({t.Quota} orang)." : $"Pelatihan {PelatihanWords.Name(s, t)} sudah penuh ({t.Quota} orang), {s.Who.Call}.")}\nKalau antre, {who} di urutan {place}{why}. Kalau ada yang mundur, saya kabari.", [new("Tetap antre"), new("Lihat pelatihan lain"), new("Batal")]);
    }

    private static Step Refused(Scene s, Training t, PersonId person, Refusal why)
    {
        var (name, self) = (PelatihanWords.Name(s, t), person == s.Who.Id);
        var who = self ? s.Who.Pronoun : s.Call(person);
        return why switch
        {
            AlreadyJoined a => Step.Reply($"{who} sudah terdaftar di pelatihan ini sejak {Say.Day(s.Kube.Zone.Date(a.Since))}.", self ? [PelatihanWords.Show(t), PelatihanWords.Leave(t)] : [PelatihanWords.Show(t)]),
            AlreadyWaiting w => Step.Reply($"Pelatihan {name} sudah penuh ({t.Quota} orang), {s.Who.Call}.\n{who} di urutan *{w.Place}* antrean. Kalau ada yang mundur, saya kabari.", new Choice("Lihat pelatihan lain", "ada pelatihan apa"), new Choice("Keluar antrean", "#pelatihan.mundur:" + t.Id)),
            RegistrationClosed c => Step.Reply($"Pendaftaran pelatihan {name} sudah ditutup{(c.At is { } at ? " " + Say.Moment(at, s.Kube.Zone) : "")}, {s.Who.Honorific}. Mau tanya {s.Pendamping} dulu?", new Choice("Tanya dulu", "#pelatihan.tanya"), new Choice("Tidak usah")),
            TrainingBegun => Step.Reply($"Pelatihan {name} sudah mulai {Say.Date(PelatihanWords.FirstDay(s.Kube.Zone, t.When))}, {s.Who.Honorific}. Yang lain bisa dilihat di sini.", new Choice("Lihat pelatihan lain", "ada pelatihan apa")),
            OfferOver => Step.Reply($"Tempat itu sudah lewat waktunya, {s.Who.Honorific}. Kalau masih mau, ketik *antre {name}* ya."),
            NotAMember => Step.Reply($"{who} bukan anggota aktif, jadi belum bisa didaftarkan, {s.Who.Honorific}."),
            NotAllowed => Step.Reply(PelatihanWords.Outside(s)),
            _ => Step.Reply(PelatihanWords.Gone(s)),
        };
    }

    /// <summary>The answer to the message that told of a training.</summary>
    public static Step? Invited(JoinAsk ask, Scene s) => s.Kube.Trainings.Find(ask.Training) is not { } training ? null : Typed.Plain(s.Heard.Raw) switch
    {
        "daftar" or "ikut" or "saya ikut" or "mau ikut" or "mau" or "ya ikut" or "daftarkan saya" => Join(s, ask.Training.Value),
        _ when s.Heard.Answer == YesNo.Yes && s.Talk.Now is null => Join(s, ask.Training.Value),
        "lihat rincian" or "rincian" => Show(s, ask.Training.Value),
        "tidak dulu" or "gak dulu" or "tidak" or "nggak" => Step.Reply($"Baik, {s.Who.Call}. Kalau berubah pikiran, ketik *ikut {PelatihanWords.Name(s, training)}* ya."),
        _ => null,
    };

    /// <summary>The answer to an offered place; who takes it is registered, who passes leaves the queue.</summary>
    public static Step? Offered(OfferAsk ask, Scene s)
    {
        var said = Typed.Plain(s.Heard.Raw);
        var takes = said is "ya ambil" or "ambil" or "mau" or "ya mau" or "saya ambil" or "ikut" or "saya ikut" || s.Heard.Answer == YesNo.Yes && s.Talk.Now is null;
        if (takes) return Form.Begin(new IkutDraft { Training = ask.Training, Agreed = true }, s with { Heard = Heard.Nothing });
        return said is "lewat dulu" or "lewat" or "tidak" or "gak" or "tidak dulu" or "gak jadi" or "nggak" or "batal" || s.Heard.Answer == YesNo.No && s.Talk.Now is null ? MundurPelatihan.Leave(s, ask.Training.Value) : null;
    }
}
