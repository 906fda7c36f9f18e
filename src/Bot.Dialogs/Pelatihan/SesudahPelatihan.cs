using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Tools a group received in a training, being noted.</summary>
public sealed record AlatDraft(TrainingId Training) : Draft
{
    public bool Some { get; init; }
    public string? What { get; init; }
}

/// <summary>R-PLT-2: asked once after attendance; what there is gets a note of the group's inventory.</summary>
internal sealed class AlatPelatihan : Form<AlatDraft>
{
    public static readonly AlatPelatihan Form = new();

    public override string Name => "mencatat alat pelatihan";

    /// <summary>"3 panci di rumah Bu Wati" sounds like stock; here it is the answer.</summary>
    public override bool Own(string intent) => Goods.Any(g => intent.StartsWith(g, StringComparison.Ordinal));

    private static readonly string[] Goods = ["stok", "titip", "harga", "pesan", "kas_", "sumber"];

    public override bool WantsMoney(Running running) => false;

    protected override IReadOnlyList<Question<AlatDraft>> Questions { get; } =
    [
        new("alat",
            (d, _) => !d.Some && d.What is null,
            (_, _) => new("Ada alat yang diterima kelompok?", [new("Tidak ada"), new("Ada, catat")]),
            (d, s) => s.Heard.Answer == YesNo.Yes || Typed.Plain(s.Heard.Raw) is "ada catat" or "ada" ? new Taken<AlatDraft>.Filled(d with { Some = true })
                : s.Heard.Raw.Any(char.IsDigit) && s.Heard.Raw.Any(char.IsLetter) ? new Taken<AlatDraft>.Filled(d with { What = What(s) }) : new Taken<AlatDraft>.NotMine(),
            (_, s) => new($"Kalau tidak ada, balas *tidak ada* ya, {s.Who.Honorific}.", [new("Tidak ada"), new("Ada, catat")])),
        new("isi",
            (d, _) => d.What is null,
            (_, s) => new($"Alat apa saja, dan disimpan di mana, {s.Who.Honorific}? Contoh: *3 panci, 1 wajan, di rumah Bu Wati*.", [new("Batal")]),
            (d, s) => s.Heard.Raw.Any(char.IsLetter) && s.Heard.Answer == YesNo.None ? new Taken<AlatDraft>.Filled(d with { What = What(s) }) : new Taken<AlatDraft>.NotMine(),
            (_, _) => new("Tulis singkat saja. Contoh: *3 panci, di rumah Bu Wati*.", [new("Batal")])),
    ];

    private static readonly string[] None = ["tidak ada", "gak ada", "ga ada", "nggak ada", "belum ada"];

    public override Step? Answer(Running running, Scene s)
    {
        var draft = (AlatDraft)running.Draft;
        if (running.Asking != "alat" || !(s.Heard.Answer == YesNo.No || None.Any(n => Typed.Plain(s.Heard.Raw).StartsWith(n, StringComparison.Ordinal)))) return base.Answer(running, s);
        return new NoteTrainingTools(s.Who.Id, draft.Training, null, s.Now).Decide(s.Kube) is Decision.Accepted none
            ? Step.From(none) with { Say = [new($"Baik, {s.Who.Call}. Terima kasih.")] } : Step.Reply(PelatihanWords.Gone(s));
    }

    protected override AlatDraft Take(AlatDraft draft, Scene scene) => draft;

    protected override AlatDraft Change(AlatDraft draft, Scene s) => s.Heard.Raw.Any(char.IsDigit) && s.Heard.Raw.Any(char.IsLetter) ? draft with { What = What(s) } : draft;

    private static string What(Scene s) => UndangBaca.Written(Say.Quote(s.Heard.Raw, 200).TrimEnd('.'));

    protected override AlatDraft Fresh(AlatDraft draft) => new(draft.Training);

    protected override Message? Sum(AlatDraft d, Scene s) => new($"Saya catat alat kelompok:\n{d.What}\nSudah benar?", FormWords.Confirm);

    protected override Step Commit(AlatDraft d, Scene s) => new NoteTrainingTools(s.Who.Id, d.Training, d.What, s.Now).Decide(s.Kube) is Decision.Accepted yes
        ? Step.From(yes) with { Say = [new($"Sudah dicatat ✅ Alat kelompok: {d.What}.")], Notices = [.. Told(s).Select(p => new Notice(p, new($"{s.Who.Call} mencatat alat dari pelatihan: {d.What}.")))] }
        : Step.Reply(PelatihanWords.Gone(s));

    private static IEnumerable<PersonId> Told(Scene s) => new[] { s.Kube.Holder(Jabatan.Ketua), s.Kube.Pendamping }.OfType<PersonId>().Where(p => p != s.Who.Id);
}

/// <summary>A participant's own words after a training.</summary>
public sealed record SaranDraft(TrainingId Training) : Draft
{
    public string? Text { get; init; }
}

/// <summary>pelatihan.umpanbalik: one word, and free words for the pendamping if she likes.</summary>
internal sealed class SaranPelatihan : Form<SaranDraft>
{
    public static readonly SaranPelatihan Form = new();

    public override string Name => "saran pelatihan";

    /// <summary>Whatever she writes is her word about the training, unless it plainly asks for something to be looked up.</summary>
    public override bool Own(string intent) => intent is not (Intents.SaldoKas or Intents.IuranSaya or Intents.IuranTunggakan or Intents.KasRiwayat or Intents.Kuitansi or Intents.Mulai or Intents.Orang or "jadwal_jaga" or "pertemuan_jadwal");

    public override bool Writes => false;

    /// <summary>The answer to "pelatihannya membantu?".</summary>
    public static Step? Rated(HelpedAsk ask, Scene s)
    {
        Manfaat? helped = Typed.Plain(s.Heard.Raw) switch
        {
            "sangat" or "sangat membantu" or "membantu sekali" or "bagus" or "bagus sekali" or "sangat bagus" or "bermanfaat" => Manfaat.Sangat,
            "cukup" or "cukup membantu" or "lumayan" or "membantu" or "biasa" => Manfaat.Cukup,
            "kurang" or "kurang membantu" or "tidak" or "gak" or "tidak membantu" => Manfaat.Kurang,
            _ when s.Talk.Now is null && s.Heard.Answer == YesNo.Yes => Manfaat.Cukup,
            _ => null,
        };
        if (helped is not { } value || new RateTraining(s.Who.Id, ask.Training, value, s.Now).Decide(s.Kube) is not Decision.Accepted yes) return null;
        return new Step { Facts = yes.Facts, Say = [new($"Terima kasih, {s.Who.Call} 🙏 Ada saran? Tulis saja, saya sampaikan ke {s.Pendamping}.", [new("Lewati")])], Next = (new SaranDraft(ask.Training), "saran", 0) };
    }

    protected override IReadOnlyList<Question<SaranDraft>> Questions { get; } =
    [
        new("saran",
            (d, _) => d.Text is null,
            (_, s) => new($"Ada saran? Tulis saja, saya sampaikan ke {s.Pendamping}.", [new("Lewati")]),
            (d, s) => Say.Quote(s.Heard.Raw, 300) is { Length: > 1 } text ? new Taken<SaranDraft>.Filled(d with { Text = text }) : new Taken<SaranDraft>.NotMine(),
            (_, _) => new("Tulis singkat saja, atau balas *lewati*.", [new("Lewati")])),
    ];

    public override Step? Answer(Running running, Scene s) =>
        s.Heard.Answer == YesNo.No || Typed.Plain(s.Heard.Raw) is "lewati" or "tidak ada" or "gak ada" or "skip" ? Step.Reply($"Baik, {s.Who.Call}.") : base.Answer(running, s);

    protected override SaranDraft Take(SaranDraft draft, Scene scene) => draft;

    protected override SaranDraft Fresh(SaranDraft draft) => new(draft.Training);

    protected override Message? Sum(SaranDraft draft, Scene scene) => null;

    protected override Step Commit(SaranDraft d, Scene s)
    {
        if (new CommentTraining(s.Who.Id, d.Training, d.Text!, s.Now).Decide(s.Kube) is not Decision.Accepted yes || s.Kube.Pendamping is not { } pendamping) return Step.Reply($"Baik, {s.Who.Call}.");
        var t = s.Kube.Trainings.Find(d.Training)!;
        return Step.From(yes) with { Say = [new($"Terima kasih, {s.Who.Call}. Saya sampaikan ke {s.Pendamping}.")], Notices = [new(pendamping, new($"Saran {s.Who.Call} soal pelatihan {PelatihanWords.Name(s, t)}: {d.Text}"))] };
    }
}
