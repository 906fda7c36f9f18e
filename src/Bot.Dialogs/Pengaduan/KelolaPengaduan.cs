using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The reader's side of D34 (read, take up, answer, pass on), and the word of whoever complained on the answer.</summary>
internal static class KelolaPengaduan
{
    private const int Page = 700;

    /// <summary>That one has come, without a word of it: number and subject.</summary>
    /// <param name="call">How the reader is called.</param>
    /// <param name="name">The group's name.</param>
    public static Notice Arrived(Kube kube, PersonId reader, string call, string name, int number, KategoriPengaduan category) =>
        new(reader, new($"Ada pengaduan masuk, nomor {ComplaintBox.CodeOf(number)} ({PengaduanBaca.Name(category)}). Isinya rahasia, hanya untuk {(reader == kube.Pendamping ? "pendamping" : "Bapak/Ibu")}.", [new("Baca", "#pengaduan.baca:" + Number(number))])
        {
            Template = new("pengaduan_masuk", [call, ComplaintBox.CodeOf(number), name]),
        });

    /// <summary>What waits for a reader; null when nothing does, or she is none.</summary>
    public static Step? Waiting(Scene s)
    {
        if (!s.May(Operation.PengaduanBaca, Right.SeeGroup)) return null;
        var open = s.Known.Box.State.All.Where(c => c.Reader == s.Who.Id && c.Status != StatusPengaduan.Selesai).OrderByDescending(c => c.Status == StatusPengaduan.Diterima).ThenBy(c => c.Filed.Number).Take(3).ToList();
        return open is [] ? null : Hidden(new($"Pengaduan yang masih jalan, {s.Who.Call}:\n" + string.Join("\n", open.Select(c => $"{c.Code} ({PengaduanBaca.Name(c.Filed.Category)}): {Standing(c)}")), [.. open.Select(c => new Choice("Baca " + c.Code, "#pengaduan.baca:" + Number(c.Filed.Number)))]));
    }

    /// <summary>"Pengaduan saya", "A-016": how one's own stands; a reader opens it by its number. Null for all else.</summary>
    public static Step? Asked(Scene s)
    {
        var w = AbsenRead.Words(s.Heard.Text);
        var number = w.Select(CodeIn).FirstOrDefault(n => n > 0);
        if (TakenBack(s) is { } back) return back;
        if (number == 0 && AsksWhatCame(w) && s.May(Operation.PengaduanBaca, Right.SeeGroup)) return Waiting(s) ?? Step.Reply($"Belum ada pengaduan yang menunggu, {s.Who.Honorific}.");
        if (number == 0 && !(w.Contains("pengaduan") && w.Any(x => x is "saya" or "status" or "gimana" or "bagaimana")) && !AsksHowItStands(w)) return null;
        if (number > 0 && s.Known.Box.State.Find(number) is { } one && one.Reader == s.Who.Id) return AnswerBeside(s, number, w) ?? Open(s, Number(number));
        var mine = s.Known.Box.State.All.Where(c => number == 0 || c.Filed.Number == number).Where(c => Body(s, c)?.From == s.Who.Id).TakeLast(3).ToList();
        if (mine is [] && number > 0) return Others();
        return mine is [] ? null : Hidden(new(string.Join("\n", mine.Select(c => $"{c.Code} ({PengaduanBaca.Name(c.Filed.Category)}): {Standing(c)}."))));
    }

    /// <summary>"Batalin aja laporan td": it has gone already, which is said, and its reader hears that she would rather leave it. Null where none of hers is open.</summary>
    public static Step? TakenBack(Scene s)
    {
        var w = AbsenRead.Words(s.Heard.Text).Where(x => x != ",").ToArray();
        if (w.Length is < 2 or > 8 || !w.Any(x => Names(x) || x is "laporan" or "laporannya" or "laporanku" or "lapor" or "lapornya") || !(w.Any(x => x is "batalin" or "batalkan" or "batal" or "dibatalin" or "dibatalkan" or "tarik" or "cabut" or "ditarik" or "dicabut") || w.Contains("jadi") && w.Any(x => x is "gak" or "ga" or "tidak" or "gk" or "nggak"))) return null;
        if (s.Known.Box.State.All.LastOrDefault(c => c.Status != StatusPengaduan.Selesai && Body(s, c)?.From == s.Who.Id) is not { } one) return null;
        return Hidden(new($"{one.Code} sudah sampai di {s.Call(one.Reader)}, {s.Who.Honorific}, jadi tidak bisa saya tarik. Saya sampaikan ya, {s.Who.Pronoun} minta tidak dilanjutkan.")) with
        {
            Notices = [new(one.Reader, new($"{one.Code}: yang mengirim minta tidak dilanjutkan.", [new("Baca", "#pengaduan.baca:" + Number(one.Filed.Number))]))],
        };
    }

    private static bool Names(string word) => word is "pengaduan" or "aduan" or "aduanku" or "aduannya" or "pengaduanku" or "pengaduannya" or "komplain" or "komplen";

    /// <summary>"Ada pengaduan masuk ga": whoever reads them asks what waits.</summary>
    private static bool AsksWhatCame(string[] w) => w.Length <= 7 && w.Any(Names) && w.Any(x => x is "ada" or "masuk" or "baru") && w.Any(x => x is "masuk" or "ga" or "gak" or "gk" or "nggak" or "ngga" or "tidak" or "apa" or "berapa" or "brp" or "blm" or "belum") && !w.Any(x => x is "saya" or "sy" or "aku" or "mau" or "lapor");

    /// <summary>"Aduan sy udah dijawab blm", "gmn aduan sy td".</summary>
    private static bool AsksHowItStands(string[] w) => w.Length <= 9 && w.Any(Names) && w.Any(x => x is "saya" or "sy" or "aku" or "ku" or "aduanku" or "pengaduanku" or "td" or "tadi")
        && w.Any(x => x is "gimana" or "gmn" or "gmana" or "bagaimana" or "status" or "statusnya" or "dijawab" or "dijwb" or "dibales" or "dibalas" or "dibaca" or "diproses" or "ditindak" or "kabar" or "kabarnya" or "jawabannya" or "sampe" or "sampai");

    /// <summary>
    /// Under what she has just read, or was told of: "jawab: …", "sdh sy baca, nanti sy tegur". It is the answer to whoever complained, read back before it goes, and never
    /// to whom it speaks of. Null for all else.
    /// </summary>
    public static Step? Told(Scene s)
    {
        if (s.Talk.Now is not null || s.Message is not { Button: null, Attachments: [] } || !s.May(Operation.PengaduanBaca, Right.SeeGroup)) return null;
        var raw = s.Message.Text.Trim();
        var w = AbsenRead.Words(s.Heard.Text).Where(x => x != ",").ToArray();
        if (w.Length < 4 || raw.Contains('?', StringComparison.Ordinal) || w.Any(x => CodeIn(x) > 0)) return null;
        var (read, came) = (ShownNumber(s, "#pengaduan.jawab:"), ShownNumber(s, "#pengaduan.baca:"));
        if ((read ?? came) is not { } number || s.Known.Box.State.Find(number) is not { Status: not StatusPengaduan.Selesai } one || one.Reader != s.Who.Id) return null;
        var answers = w[0] is "jawab" or "jwb" or "jawabannya" or "jawaban" or "jwbn" or "balas" or "bls" or "bales";
        var has = w.Take(5).Any(x => x is "sdh" or "sudah" or "udah" or "udh") && w.Take(6).Any(x => x is "baca" or "dibaca");
        var promises = read is not null && w.Any(x => x is "nanti" or "nnti" or "nnt" or "ntar" or "besok" or "bsk" or "akan" or "segera" or "maaf" or "terima" or "makasih") && w.Any(x => x is "sy" or "saya" or "kita" or "kami");
        if (!answers && !has && !promises) return null;
        var rest = answers ? raw[raw.IndexOfAny([' ', ':', ',', '\n'])..].TrimStart(' ', ':', ',', '-') : raw;
        return JawabPengaduan.Form.Begin(new JawabPengaduanDraft(number) { Words = rest, Beside = true }, s with { Heard = Heard.Nothing });
    }

    /// <summary>The one complaint that the last message's buttons open or answer.</summary>
    private static int? ShownNumber(Scene s, string command) => s.Talk.Shown.Where(c => c.Says.StartsWith(command, StringComparison.Ordinal)).ToList() is [var only] && int.TryParse(only.Says.AsSpan(command.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    /// <summary>"Jawab A-016", "A-016 sdh sy urus ya bu": the answer is asked for, or read back as it stands. Null where she only names it.</summary>
    private static Step? AnswerBeside(Scene s, int number, string[] w)
    {
        var (code, raw) = (ComplaintBox.CodeOf(number), s.Message.Text.Trim());
        var at = raw.IndexOf(code, StringComparison.OrdinalIgnoreCase);
        var answers = w.Any(x => x is "jawab" or "jwb" or "balas" or "bls" or "jawaban" or "jawabannya");
        var rest = at < 0 ? "" : raw[(at + code.Length)..].Trim(' ', ':', ',', '-', '.', '\n');
        var said = AbsenRead.Words(rest.ToLowerInvariant());
        var tells = said.Length >= 3 && !raw.Contains('?', StringComparison.Ordinal) && !said.Any(x => x is "apa" or "siapa" or "gimana" or "gmn" or "bagaimana" or "kapan" or "mana" or "isinya" or "baca" or "buka" or "alihkan");
        if (!answers && !tells) return null;
        var draft = new JawabPengaduanDraft(number) { Words = tells ? rest : null, Beside = tells };
        return JawabPengaduan.Form.Begin(draft, s with { Heard = Heard.Nothing });
    }

    /// <summary>Opens it for its reader and for nobody else.</summary>
    public static Step Open(Scene s, string argument)
    {
        if (Find(s, argument) is not { } complaint || new HandleComplaint(complaint.Filed.Number, s.Who.Id, s.Now).Read(s.Kube, s.Known.Box.State) is not Decision.Accepted accepted) return Others();
        if (Body(s, complaint) is not { } body) return Step.Reply($"Isi {complaint.Code} sudah tidak disimpan, {s.Who.Honorific}.");
        var (code, n) = (complaint.Code, Number(complaint.Filed.Number));
        var words = Say.Quote(Say.Capital(body.Words), ComplaintBody.Most);
        var from = complaint.Filed.Anonymous ? "tanpa nama" : "dari " + s.Call(body.From);
        List<Choice> choices = [.. complaint.Filed.Anonymous ? [] : new[] { new Choice("Saya hubungi", "#pengaduan.hubungi:" + n) }, new("Jawab di sini", "#pengaduan.jawab:" + n), .. FileComplaint.Above(s.Kube, s.Who.Id) is not null ? new[] { new Choice("Alihkan", "#pengaduan.alih:" + n) } : []];
        var head = $"*{code}*, {PengaduanBaca.Name(complaint.Filed.Category)}, {from}, {Say.Day(s.Kube.Zone.Date(complaint.Filed.At))}{(body.Medium is null ? "" : $", dengan {PengaduanBaca.Counted(body.Medium)}")}:\n";
        var at = words.Length > Page ? words.LastIndexOf(' ', Page) is > 0 and var space ? space : Page : words.Length;
        return new Step
        {
            BoxFacts = accepted.Facts,
            Say = at < words.Length
                ? [new($"{head}\"{words[..at]}") { Confidential = true }, new($"{words[at..].TrimStart()}\"", choices) { Confidential = true, Medium = body.Medium }]
                : [new($"{head}\"{words}\"", choices) { Confidential = true, Medium = body.Medium }],
            Notices = accepted.Facts is [] ? [] : [Tell(body, $"{code} sudah dibaca {s.Who.Call}.")],
        };
    }

    public static Step TakeUp(Scene s, string argument) => Handled(s, argument, (h, box) => h.Take(s.Kube, box), (c, body) => c.Filed.Anonymous
        ? Hidden(new($"Pengirim {c.Code} tanpa nama, jadi jawab di sini ya, {s.Who.Honorific}.", [new("Jawab di sini", "#pengaduan.jawab:" + Number(c.Filed.Number))]))
        : Hidden(new($"Baik, {s.Who.Call}. {s.Call(body.From)} saya kabari bahwa {s.Who.Pronoun} akan menghubungi.")) with { Notices = [Tell(body, $"{c.Code} sedang diurus. {s.Who.Call} akan menghubungi {(s.Known.People.Find(body.From)?.Pronoun ?? "Ibu")}.")] });

    public static Step Pass(Scene s, string argument) => Handled(s, argument, (h, box) => h.Pass(s.Kube, box), (c, body) => FileComplaint.Above(s.Kube, s.Who.Id) is { } above
        ? Hidden(new($"Baik, {s.Who.Call}. {c.Code} saya alihkan ke {s.Call(above)}.")) with { Notices = [Arrived(s.Kube, above, s.Call(above), s.KubeName, c.Filed.Number, c.Filed.Category), Tell(body, $"{c.Code} diteruskan ke {s.Call(above)} di {(s.Kube.Member(above) is { Role: Peran.Kasapel } ? "kecamatan" : "Dinas Sosial")}.")] }
        : Step.Silence);

    public static Step Reply(Scene s, string argument) => Find(s, argument) is { } complaint && complaint.Reader == s.Who.Id ? JawabPengaduan.Form.Begin(new JawabPengaduanDraft(complaint.Filed.Number), s with { Heard = Heard.Nothing }) : Others();

    /// <summary>[Cukup] [Belum] under an answer.</summary>
    public static Step Judge(Scene s, string argument, bool enough)
    {
        if (Find(s, argument) is not { } complaint || new JudgeAnswer(complaint.Filed.Number, s.Who.Id, enough, Body(s, complaint), s.Now).Decide(s.Kube, s.Known.Box.State) is not Decision.Accepted accepted)
            return Step.Reply($"Yang itu sudah selesai, {s.Who.Call}.");
        return Hidden(new(enough ? $"Baik, {s.Who.Call}. {complaint.Code} saya tutup. Terima kasih sudah menyampaikan 🙏" : $"Baik, {s.Who.Call}. Saya sampaikan ke {s.Call(complaint.Reader)} bahwa belum cukup. Kalau mau menambah cerita, tulis *pengaduan* ya.")) with
        {
            BoxFacts = accepted.Facts, BoxTexts = accepted.Texts,
            Notices = [enough ? new(complaint.Reader, new($"{complaint.Code}: jawabannya sudah cukup, pengaduannya ditutup.")) : new(complaint.Reader, new($"{complaint.Code}: jawabannya belum cukup.", [new("Baca", "#pengaduan.baca:" + Number(complaint.Filed.Number))]))],
        };
    }

    /// <summary>The clock: unopened for three days, the Kasapel hears that one waits, and no more. Its own reader when there is nobody above.</summary>
    public static (IReadOnlyList<Fact> Facts, IReadOnlyList<Notice> Notices) Silent(TickScene t)
    {
        var silent = t.Known.Box.State.Silent(t.Now).ToList();
        var above = FileComplaint.Kasapel(t.Kube);
        return ([.. silent.Select(c => new ComplaintSilenceTold(c.Filed.Number, t.Now))], [.. silent.Select(c => above is { } to && to != c.Reader
            ? new Notice(to, new($"Pengaduan {c.Code} di {t.Note(t.Kube.Name) ?? "kelompok"} sudah 3 hari belum dibaca {t.Call(c.Reader)}. Isinya tidak saya sebutkan."))
            : Arrived(t.Kube, c.Reader, t.Call(c.Reader), t.Note(t.Kube.Name) ?? "kelompok", c.Filed.Number, c.Filed.Category))]);
    }

    public static ComplaintBody? Body(Scene s, Complaint complaint) => ComplaintBody.Read(s.Known.Box.Text(complaint.Filed.Sealed));

    /// <summary>To whoever complained; confidential, since it shows that she did.</summary>
    public static Notice Tell(ComplaintBody to, string text, params IReadOnlyList<Choice> choices) => new(to.From, new(text, to.At is null ? choices : []) { Confidential = true }) { At = to.At };

    private static Step Handled(Scene s, string argument, Func<HandleComplaint, ComplaintBox, Decision> run, Func<Complaint, ComplaintBody, Step> words)
    {
        if (Find(s, argument) is not { } complaint || Body(s, complaint) is not { } body) return Others();
        return run(new(complaint.Filed.Number, s.Who.Id, s.Now), s.Known.Box.State) switch
        {
            Decision.Accepted accepted => words(complaint, body) with { BoxFacts = accepted.Facts },
            Decision.Refused { Why: NoReader } => Step.Reply($"Belum ada petugas di atasnya yang terdaftar, {s.Who.Honorific}, jadi belum bisa dialihkan."),
            _ => Others(),
        };
    }

    private static Step Others() => Step.Reply("Maaf, catatan pribadi anggota lain tidak bisa saya bagikan. Kalau perlu, tanyakan langsung ke orangnya atau ke pengurus ya.");

    private static Step Hidden(Message message) => Step.Reply(message with { Confidential = true });

    private static string Standing(Complaint complaint) => complaint.Status switch
    {
        StatusPengaduan.Diterima => "belum dibaca",
        StatusPengaduan.Dibaca => "sudah dibaca",
        StatusPengaduan.Ditangani => "sedang diurus",
        StatusPengaduan.Dijawab => "sudah dijawab",
        _ => "selesai",
    };

    private static Complaint? Find(Scene s, string argument) => int.TryParse(argument, CultureInfo.InvariantCulture, out var number) ? s.Known.Box.State.Find(number) : null;

    private static int CodeIn(string word) => word is ['a', '-', .. var digits] && digits.Length <= 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>[Jawab di sini]: carried to whoever complained, and kept sealed.</summary>
internal sealed class JawabPengaduan : Form<JawabPengaduanDraft>
{
    public static readonly JawabPengaduan Form = new();

    public override string Name => "jawaban pengaduan";

    public override bool Own(string intent) => false;

    public override bool WantsMoney(Running running) => false;

    public override bool WantsWords(Running running, Scene s) => true;

    protected override IReadOnlyList<Question<JawabPengaduanDraft>> Questions { get; } =
    [
        new("jawaban",
            (d, _) => d.Words is null,
            (d, s) => new($"Jawabannya apa, {s.Who.Honorific}? Saya sampaikan ke pengirim {ComplaintBox.CodeOf(d.Number)} saja.", [new("Batal")]) { Confidential = true },
            (d, s) => s.Message.Text.Trim() is { Length: >= 3 and <= ComplaintBody.Most } words ? new Taken<JawabPengaduanDraft>.Filled(d with { Words = words }) : new Taken<JawabPengaduanDraft>.NotMine(),
            (_, s) => new($"Tulis jawabannya satu pesan saja ya, {s.Who.Honorific}.", [new("Batal")])),
    ];

    protected override JawabPengaduanDraft Take(JawabPengaduanDraft draft, Scene scene) => draft;
    protected override JawabPengaduanDraft Fresh(JawabPengaduanDraft draft) => draft with { Words = null, Beside = false };
    protected override Message? Sum(JawabPengaduanDraft draft, Scene scene) => !draft.Beside ? null
        : new($"Saya sampaikan ke pengirim {ComplaintBox.CodeOf(draft.Number)} begini:\n\"{Say.Quote(Say.Capital(draft.Words!), 600)}\"\nKirim, {scene.Who.Honorific}?", [new("Ya, kirim", "ya"), new("Batal")]) { Confidential = true };

    /// <summary>Other words in place of a yes are the answer itself.</summary>
    protected override JawabPengaduanDraft Change(JawabPengaduanDraft draft, Scene scene) => draft.Beside && scene.Message.Text.Trim() is { Length: >= 12 and <= ComplaintBody.Most } words ? draft with { Words = words } : draft;

    protected override Step Commit(JawabPengaduanDraft d, Scene s)
    {
        if (s.Known.Box.State.Find(d.Number) is not { } complaint || KelolaPengaduan.Body(s, complaint) is not { } body
            || new HandleComplaint(d.Number, s.Who.Id, s.Now).Answer(s.Kube, s.Known.Box.State, d.Words!) is not Decision.Accepted accepted)
            return Step.Reply($"Yang itu sudah selesai, {s.Who.Call}.");
        var n = d.Number.ToString(CultureInfo.InvariantCulture);
        return new Step
        {
            BoxFacts = accepted.Facts, BoxTexts = accepted.Texts,
            Say = [new($"Sudah saya sampaikan ke pengirim {complaint.Code}.") { Confidential = true }],
            Notices = [KelolaPengaduan.Tell(body, $"Jawaban {s.Who.Call} untuk {complaint.Code}: {Say.Quote(d.Words!, 800)}{(body.At is null ? $"\nCukup, {s.Known.People.Find(body.From)?.Honorific ?? "Bu"}?" : "")}", new Choice("Cukup", "#pengaduan.cukup:" + n), new Choice("Belum", "#pengaduan.belum:" + n))],
        };
    }
}
