using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>
/// D34: a complaint for the pendamping's eyes (or the Kasapel's) alone. What is said of it goes out as confidential messages and into the box;
/// given up, nothing of it is left.
/// </summary>
internal sealed class TulisPengaduan : Form<PengaduanDraft>
{
    public static readonly TulisPengaduan Form = new();

    private const int Shown = 600;

    public override string Name => "pengaduan";

    public override bool Own(string intent) => intent == "pengaduan";

    public override bool WantsMoney(Running running) => false;

    /// <summary>Whatever she writes here is her complaint, however much it sounds like something else.</summary>
    public override bool WantsWords(Running running, Scene s) => running.Asking == "isi" && !AsksElse(s) || running.Asking == "soal" && Tells(s)
        || PengaduanKata.WithoutAskingNoName(s.Heard.Raw) is not null || PengaduanKata.GivesUp(s.Heard.Text) || PengaduanKata.NotToSend(s.Heard.Text) || PengaduanKata.AsksWhetherSent(s.Heard.Text) || running.Asking == "nama" && PengaduanKata.WithName(s.Heard.Text);

    public static Step Start(Scene s)
    {
        if (!s.May(Operation.PengaduanKirim, Right.RecordOwn)) return Refuse.Private(s);
        // Whoever reads complaints looks at them with the word alone; "saya mau lapor" is one of her own.
        if (!PengaduanBaca.Reports(s.Heard.Text) && KelolaPengaduan.Waiting(s) is { } waiting) return waiting;
        var nameless = PengaduanKata.WithoutAskingNoName(s.Heard.Raw);
        var told = PengaduanKata.Tells(nameless ?? s.Heard.Raw);
        if (told is { Length: > ComplaintBody.Most }) told = null;
        var first = new PengaduanDraft { Category = PengaduanBaca.Category(s) ?? (told is null ? null : KategoriPengaduan.Lainnya), First = told, Nameless = nameless is not null, About = PengaduanBaca.NamesPendamping(s) };
        if (FileComplaint.Reader(s.Kube, s.Who.Id, first.About || first.Category == KategoriPengaduan.Pendamping) is not { } reader && FileComplaint.Reader(s.Kube, s.Who.Id, false) is not { } other)
            return Step.Reply($"Pengaduan belum bisa saya terima, {s.Who.Honorific}: belum ada pendamping yang terdaftar.");
        var to = Reader(first, s);
        var head = $"Boleh, {s.Who.Call}. Pesan ini *rahasia*, hanya dibaca {s.Call(to)} ({(to == s.Kube.Pendamping ? "pendamping" : "kecamatan")}).";
        return Private(Lead(first.Category == KategoriPengaduan.Bpnt ? $"Menurut aturan tidak boleh ada potongan BPNT, {s.Who.Honorific}. Saya catat laporannya ya. Pesan ini *rahasia*, hanya dibaca {s.Call(to)}." : head, Form.Advance(first, s)));
    }

    /// <summary>"Saya mau lapor" with nothing open, and what has become of one's own complaint; null for all else.</summary>
    public static Step? Said(Scene s) => s.Talk.Now is not null ? null
        : KelolaPengaduan.Asked(s) ?? (PengaduanBaca.Opens(s.Heard.Text) ? Start(s) : null);

    /// <summary>
    /// "Bu retno suka minta potongan", said to nobody and without "lapor": offered as a complaint to whoever it is not about, and written nowhere
    /// before her yes. Null for all else, a question whether somebody comes among it.
    /// </summary>
    public static Step? Hinted(Scene s)
    {
        if (s.Talk.Now is not null || s.Message.Attachments is not [] || s.Message.Button is not null || s.Member is null || s.Kube.Pendamping == s.Who.Id || !s.May(Operation.PengaduanKirim, Right.RecordOwn)) return null;
        // "Mau lapor, pak rizal minta jatah": she says both, that she reports it and whom.
        if (PengaduanBaca.Reports(s.Heard.Text)) return PengaduanKeluh.Accuses(s) ? Start(s) : null;
        if (!PengaduanKeluh.Blames(s)) return null;
        if (FileComplaint.Reader(s.Kube, s.Who.Id, PengaduanBaca.NamesPendamping(s)) is not { } reader) return null;
        return Private(Tawaran.After(s, $"Yang begitu bisa disampaikan sebagai pengaduan *rahasia*, {s.Who.Call}. Hanya dibaca {s.Call(reader)} ({(reader == s.Kube.Pendamping ? "pendamping" : "di kecamatan, bukan pendamping")}).", new("#pengaduan.mulai:" + s.Message.Text.Trim(), "Mau saya bantu sampaikan?", "Ya, bantu", "Tidak")));
    }

    /// <summary>Her yes to the offer: what she had said is the complaint's beginning.</summary>
    public static Step Begun(Scene s, string words) => Start(s with { Heard = s.Heard with { Text = words.ToLowerInvariant(), Raw = words }, Message = s.Message with { Text = words } });

    private static PersonId Reader(PengaduanDraft d, Scene s) => FileComplaint.Reader(s.Kube, s.Who.Id, d.ToKasapel ?? (d.About || d.Category == KategoriPengaduan.Pendamping)) ?? FileComplaint.Reader(s.Kube, s.Who.Id, false) ?? s.Kube.Pendamping ?? s.Who.Id;

    /// <summary>Everything of a complaint is confidential, also what we say of it.</summary>
    private static Step Private(Step step) => step with { Say = [.. step.Say.Select(m => m with { Confidential = true })] };

    protected override IReadOnlyList<Question<PengaduanDraft>> Questions { get; } =
    [
        new("soal",
            (d, _) => d.Category is null,
            (_, _) => new("Soal apa ya?", [new("Uang kelompok"), new("Pembagian tugas"), new("Lainnya")]),
            // A whole sentence is the complaint itself.
            (d, s) => Tells(s) ? new Taken<PengaduanDraft>.Filled(Written(d with { Category = PengaduanBaca.Category(s) ?? KategoriPengaduan.Lainnya }, s))
                : PengaduanBaca.Category(s) is { } category ? new Taken<PengaduanDraft>.Filled(d with { Category = category }) : new Taken<PengaduanDraft>.NotMine(),
            (_, s) => new($"Kira-kira soal apa, {s.Who.Honorific}? Pilih salah satu ya.", [new("Uang kelompok"), new("Pembagian tugas"), new("Lainnya")])),
        new("isi",
            (d, _) => d.Words is null,
            (d, s) => new(d.Category == KategoriPengaduan.Bpnt ? "Kejadiannya kapan dan di mana?" : Recorded(d) ? $"Mau ditambah tulisan, {s.Who.Honorific}? Kalau sudah cukup, balas *itu saja*." : d.First is null ? $"Silakan ceritakan, {s.Who.Honorific}. Ditulis saja ya." : $"Yang tadi sudah saya catat, {s.Who.Honorific}. Ada tambahan? Ditulis saja ya.", d.First is null && !Recorded(d) ? [new("Batal")] : [new("Itu saja"), new("Batal")]),
            (d, s) => (d.First is not null || Recorded(d)) && PengaduanKata.IsEnough(s.Message.Text) ? new Taken<PengaduanDraft>.Filled(Written(d, s)) : PengaduanKata.Join(d.First, s.Message.Text.Trim()).Length switch
            {
                _ when s.Message.Text.Trim().Length == 0 => new Taken<PengaduanDraft>.NotMine(),
                < ComplaintBody.Least => new Taken<PengaduanDraft>.Wrong(new($"Boleh diceritakan sedikit lebih jelas, {s.Who.Honorific}?", [new("Batal")])),
                > ComplaintBody.Most => new Taken<PengaduanDraft>.Wrong(new($"Ceritanya terlalu panjang untuk satu pesan, {s.Who.Honorific}. Boleh diringkas sedikit?", [new("Batal")])),
                _ => new Taken<PengaduanDraft>.Filled(Written(d, s)),
            },
            (_, s) => new($"Boleh diceritakan sedikit lebih jelas, {s.Who.Honorific}?", [new("Batal")])),
        new("tujuan",
            (d, s) => d.ToKasapel is null && s.Kube.Pendamping != s.Who.Id,
            (_, s) => FileComplaint.Kasapel(s.Kube) is { } above && above != s.Who.Id
                ? new($"Ini tentang {s.Pendamping}, {s.Who.Honorific}? Kalau iya, saya teruskan ke {s.Call(above)} di kecamatan, bukan ke pendamping.", [new("Ya, ke kecamatan"), new("Bukan, ke pendamping"), new("Batal")])
                : new($"Petugas kecamatan belum terdaftar, {s.Who.Honorific}, jadi yang membaca tetap {s.Pendamping}. Tetap dikirim?", [new("Tetap, ke pendamping"), new("Batal")]),
            (d, s) => To(s) is { } up ? new Taken<PengaduanDraft>.Filled(d with { ToKasapel = up, Category = up ? KategoriPengaduan.Pendamping : d.Category == KategoriPengaduan.Pendamping ? KategoriPengaduan.Lainnya : d.Category }) : new Taken<PengaduanDraft>.NotMine(),
            (_, s) => new($"Balas *kecamatan* atau *pendamping* ya, {s.Who.Honorific}.", [new("Ya, ke kecamatan"), new("Bukan, ke pendamping"), new("Batal")])) { OnlyWhenOdd = true },
        new("nama",
            (d, _) => d.Anonymous is null,
            (d, s) => new($"Saya kirim ke {s.Call(Reader(d, s))} begini:\n\"{Say.Quote(Say.Capital(d.Words!), Shown)}\"{(d.Medium is null ? "" : $"\n(dengan {PengaduanBaca.Counted(d.Medium)})")}\n{Asks(d, s)}", Answers(d, s)),
            BeforeSending,
            (d, s) => new(s.Member is null || d.Nameless ? "Balas *kirim*, *ubah*, atau *batal* ya." : $"Nama {s.Who.Pronoun} dicantumkan, atau tanpa nama?", Answers(d, s))),
        new("ketahuan",
            (d, s) => d is { Anonymous: true, Warned: false } && s.Member is not null && (Recorded(d) || PengaduanBaca.GivesAway(s, d.Words!)),
            (d, s) => new($"Dari {(d.Medium is { Kind: AttachmentKind.Voice or AttachmentKind.Video } medium ? medium.Word : "isi")}nya bisa ketahuan ini dari {s.Who.Pronoun}. Tetap tanpa nama?", [new("Tetap"), new("Ubah isi")]),
            (d, s) => Rewrite(s) ? new Taken<PengaduanDraft>.Filled(d with { Words = null, First = null, Anonymous = null, Medium = Recorded(d) ? null : d.Medium }) : s.Heard.Answer == YesNo.Yes || AbsenRead.Words(s.Heard.Text).Contains("tetap") ? new Taken<PengaduanDraft>.Filled(d with { Warned = true }) : new Taken<PengaduanDraft>.NotMine(),
            (_, s) => new($"Balas *tetap* atau *ubah isi* ya, {s.Who.Honorific}.", [new("Tetap"), new("Ubah isi")])) { OnlyWhenOdd = true },
    ];

    /// <summary>A stranger's name is not known: she is only asked whether it may go.</summary>
    private static string Asks(PengaduanDraft d, Scene s) => s.Member is null ? "Nama tidak saya sebutkan. Kirim?" : d.Nameless ? $"Nama {s.Who.Pronoun} tidak saya sebutkan. Kirim?" : $"Nama {s.Who.Pronoun} dicantumkan?";

    private static IReadOnlyList<Choice> Answers(PengaduanDraft d, Scene s) => s.Member is null || d.Nameless ? [new("Kirim", "tanpa nama"), new("Ubah"), new("Batal")] : [new("Cantumkan"), new("Tanpa nama"), new("Ubah")];

    /// <summary>What comes while it is written goes with it, as a reference; its caption may be the complaint itself.</summary>
    public static Step With(Medium medium, Running now, Scene s)
    {
        var before = ((PengaduanDraft)now.Draft).Medium;
        var draft = (PengaduanDraft)now.Draft with { Medium = medium };
        if (draft.Words is null && s.Message.Text.Trim().Length is >= ComplaintBody.Least and <= ComplaintBody.Most) draft = Written(draft with { Category = draft.Category ?? PengaduanBaca.Category(s) ?? KategoriPengaduan.Lainnya }, s);
        return Private(Lead($"{Say.Capital(medium.Word)}nya saya sertakan{(before is null ? "" : $", {before.Word} yang tadi tidak jadi ikut; cukup satu")}.", Form.Advance(draft, s)));
    }

    /// <summary>She may have said it all without writing, and be known by her voice.</summary>
    private static bool Recorded(PengaduanDraft d) => d.Medium is { Kind: AttachmentKind.Voice or AttachmentKind.Video };

    private static bool Tells(Scene s) => AbsenRead.Words(s.Heard.Text).Length >= 5 && s.Message.Text.Trim().Length is >= ComplaintBody.Least and <= ComplaintBody.Most;

    private static PengaduanDraft Written(PengaduanDraft d, Scene s) => d with
    {
        Words = PengaduanKata.IsEnough(s.Message.Text) && (d.First ?? (Recorded(d) ? $"(Ceritanya di {d.Medium!.Word} yang ikut dikirim.)" : null)) is { } enough ? enough : PengaduanKata.Join(d.First, s.Message.Text.Trim()),
        ToKasapel = d.About || d.Category == KategoriPengaduan.Pendamping || PengaduanBaca.NamesPendamping(s) ? null : false,
    };

    /// <summary>"Minyakita ada gak?" in the middle of it asks for goods, and is no part of the story.</summary>
    public static bool AsksElse(Scene s) => s.Heard.Raw.Contains('?', StringComparison.Ordinal) && Capabilities.Clear(s) && s.Meaning.Is(Intents.StokCek, Intents.HargaCek) && s.Heard.People.All(p => p.IsSpeaker) && AbsenRead.Words(s.Heard.Text).Length <= 9;

    private static bool? To(Scene s)
    {
        var w = AbsenRead.Words(s.Heard.Text);
        return w.Any(x => x is "bukan" or "tetap") || w.Contains("pendamping") && !w.Contains("bukan") && s.Heard.Answer == YesNo.None ? false : w.Any(x => x is "kecamatan" or "kasapel") || s.Heard.Answer == YesNo.Yes ? true : s.Heard.Answer == YesNo.No ? false : null;
    }

    /// <summary>The check before it goes: a bare yes does not say which of the two, and is asked back; more of the story is added and read back.</summary>
    private static Taken<PengaduanDraft> BeforeSending(PengaduanDraft d, Scene s)
    {
        if (Rewrite(s)) return new Taken<PengaduanDraft>.Filled(d with { Words = null, First = null, ToKasapel = d.Category == KategoriPengaduan.Pendamping ? d.ToKasapel : false });
        var rest = PengaduanKata.WithoutAskingNoName(s.Heard.Raw);
        if (rest is not null && (PengaduanKata.IsEnough(rest) || AbsenRead.Words(rest).Length < 3)) return new Taken<PengaduanDraft>.Filled(d with { Anonymous = true });
        if (rest is null && !s.Chose && PengaduanKata.OnlyNot(s.Heard.Text)) return new Taken<PengaduanDraft>.Wrong(new($"Jangan dikirim, atau dikirim tanpa nama, {s.Who.Honorific}?", [new("Tanpa nama"), new("Jangan dikirim", "batal")]));
        if (rest is null && Named(d, s) is { } named) return new Taken<PengaduanDraft>.Filled(d with { Anonymous = !named });
        var more = (rest ?? s.Heard.Raw).Trim();
        var w = AbsenRead.Words(more.ToLowerInvariant());
        if (rest is null && (s.Chose || w.Length < 4 || PengaduanKata.IsEnough(more) || more.Contains('?', StringComparison.Ordinal) || w.Any(x => x is "siapa" or "apa" or "apakah" or "berapa" or "brp" or "kapan" or "gimana" or "nama"))) return new Taken<PengaduanDraft>.NotMine();
        var words = PengaduanKata.Join(d.Words, more);
        if (words.Length > ComplaintBody.Most) return new Taken<PengaduanDraft>.Wrong(new($"Ceritanya terlalu panjang untuk satu pesan, {s.Who.Honorific}. Boleh diringkas sedikit?", Answers(d, s)));
        return new Taken<PengaduanDraft>.Filled(d with { Words = words, Nameless = d.Nameless || rest is not null, ToKasapel = d.ToKasapel != true && PengaduanBaca.NamesPendamping(s) ? null : d.ToKasapel });
    }

    /// <summary>Whether her name goes with it; null where she does not say which.</summary>
    private static bool? Named(PengaduanDraft d, Scene s)
    {
        var w = AbsenRead.Words(s.Heard.Text);
        if (s.Member is not null && PengaduanKata.WithName(s.Heard.Text)) return true;
        if (s.Member is null || d.Nameless) return s.Heard.Answer == YesNo.Yes || w.Any(x => x is "tanpa" or "kirim" or "kirimkan") && w.Length <= 4 ? false : null;
        return w.Length <= 3 && (s.Heard.Answer == YesNo.No || w.Any(x => x is "tanpa" or "jangan" or "jgn" or "rahasia" or "rahasiakan")) ? false : null;
    }

    private static bool Rewrite(Scene s) => s.Heard.Word == GlobalWord.Ubah || AbsenRead.Words(s.Heard.Text) is ["ubah" or "ganti" or "edit", ..];

    protected override PengaduanDraft Take(PengaduanDraft draft, Scene scene) => draft;
    protected override PengaduanDraft Fresh(PengaduanDraft draft) => new();
    protected override Message? Sum(PengaduanDraft draft, Scene scene) => null;

    public override Step? Answer(Running running, Scene scene)
    {
        var d = (PengaduanDraft)running.Draft;
        // A number typed for [Itu saja] is that button, and no word of hers.
        if (scene.Chose) scene = scene with { Message = scene.Message with { Text = scene.Heard.Raw } };
        if (!scene.Chose && (PengaduanKata.GivesUp(scene.Heard.Text) || PengaduanKata.NotToSend(scene.Heard.Text))) return Private(GivenUp(scene));
        if (!scene.Chose && PengaduanKata.AsksWhetherSent(scene.Heard.Text)) return Lead($"Belum saya kirim ke siapa-siapa, {scene.Who.Honorific}.", AskAgain(running, scene));
        if (running.Asking != "nama" && PengaduanKata.WithoutAskingNoName(scene.Heard.Raw) is { } rest)
        {
            running = running with { Draft = d with { Nameless = true } };
            var empty = PengaduanKata.IsEnough(rest) || rest.Length < ComplaintBody.Least;
            if (empty && (running.Asking != "isi" || d.First is null) && running.Asking != "ketahuan") return AskAgain(running, scene);
            scene = scene with { Message = scene.Message with { Text = empty ? "" : rest } };
            if (empty && running.Asking == "isi") return Private(Advance(Written((PengaduanDraft)running.Draft, scene), scene));
        }
        return base.Answer(running, scene) is { } step ? Alarmed(Private(step), running, scene) : null;
    }

    /// <summary>Given up: nothing of it is left.</summary>
    public static Step GivenUp(Scene s) => Step.Reply($"Tidak jadi ya, {s.Who.Honorific}. Pesan tadi tidak saya teruskan dan saya hapus.");

    public override Step AskAgain(Running running, Scene scene) => Private(base.AskAgain(running, scene));
    public override Step Miss(Running running, Scene scene) => Private(base.Miss(running, scene));

    /// <summary>Violence in the words: where to turn at once stands before the next question, and the pendamping is told to call now.</summary>
    private static Step Alarmed(Step step, Running running, Scene s)
    {
        if (running.Asking is not ("isi" or "soal") || Bahaya.Of(s.Heard.Text) is not { } danger || step.Say is []) return step;
        if (danger != JenisBahaya.Kekerasan) return step with { Say = [new(Darurat.Answer(s, danger).Say[0].Text) { Confidential = true }, .. step.Say] };
        // Whom nobody knows nobody can call: she hears the numbers.
        if (s.Member is null) return step with { Say = [new(Darurat.BahayaWords(s, null)) { Confidential = true }, .. step.Say] };
        var told = PengaduanBaca.NamesPendamping(s) ? FileComplaint.Kasapel(s.Kube) : s.Kube.Pendamping;
        return step with { Say = [new(Darurat.BahayaWords(s, told)) { Confidential = true }, .. step.Say], Notices = [.. step.Notices, .. Darurat.Alarm(s, told)] };
    }

    protected override Step Commit(PengaduanDraft d, Scene s)
    {
        var decision = new FileComplaint(s.Who.Id, d.Category!.Value, d.Words!, d.Anonymous!.Value, d.ToKasapel == true, s.Now) { Medium = d.Medium, At = s.Member is null ? s.Message.From : null }.Decide(s.Kube, s.Known.Box.State);
        if (decision is Decision.Refused { Why: TooManyComplaints }) return Step.Reply($"Hari ini sudah banyak laporan yang masuk, {s.Who.Honorific}. Coba lagi besok, atau temui {s.Pendamping} langsung ya.");
        if (decision is not Decision.Accepted accepted)
            return Step.Reply($"Maaf, belum tersimpan. Isinya masih ada di chat {s.Who.Pronoun}; coba kirim lagi ya, atau telepon {s.Pendamping}.");
        var filed = accepted.Facts.OfType<ComplaintFiled>().Single();
        var code = ComplaintBox.CodeOf(filed.Number);
        var by = s.Kube.Zone.Date(s.Now + ComplaintBox.Silence);
        var tksk = filed.Category == KategoriPengaduan.Bpnt ? s.Kube.Roster.Values.FirstOrDefault(m => m is { Role: Peran.Tksk, Status: StatusAnggota.Aktif })?.Person : null;
        var about = d.ToKasapel == true ? $"Yang ini saya teruskan ke {s.Call(filed.Reader)} di kecamatan, bukan ke pendamping. Nomor *{code}*. Dijawab paling lambat {Say.Date(by)}." : $"Sudah saya sampaikan, {s.Who.Honorific}. Nomor *{code}*. {s.Call(filed.Reader)} menjawab paling lambat {Say.Date(by)}.";
        return new Step
        {
            BoxFacts = accepted.Facts, BoxTexts = accepted.Texts,
            Say = [new(about) { Confidential = true }],
            Notices =
            [
                KelolaPengaduan.Arrived(s.Kube, filed.Reader, s.Call(filed.Reader), s.KubeName, filed.Number, filed.Category),
                .. tksk is { } t ? new[] { new Notice(t, new($"Ada laporan potongan BPNT, nomor {code}. {s.Call(filed.Reader)} yang menindaklanjuti; isinya tidak saya sebutkan.")) } : [],
            ],
        };
    }
}
