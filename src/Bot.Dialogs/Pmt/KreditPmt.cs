using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The bill of a round being lowered: by so many boxes at a post.</summary>
public sealed record KreditPmtDraft(Code Number) : Draft
{
    public int? Short { get; init; }
    public Code? Post { get; init; }
}

/// <summary>D19, a shortage that was told after the invoice: the ketua lowers the bill, the sale is booked back, and the kelurahan gets the new paper; what it paid too much goes back through the bendahara.</summary>
internal sealed class KreditPmt : Form<KreditPmtDraft>
{
    public static readonly KreditPmt Form = new();

    /// <summary>Bills older than this are not changed by a sentence.</summary>
    private const int DaysBack = 60;

    public override string Name => "nota kredit PMT";

    public override bool Own(string intent) => intent is "dapur_selesai" or "pesan_ubah" or "pmt_pesan";

    public override bool WantsMoney(Running running) => false;

    /// <summary>The ketua's button under a shortage of a round that is billed; it holds for the bill as it is now.</summary>
    public static Choice Button(Order round, int boxes, Code? post) => new("Kurangi tagihan", $"#pmt.kredit:{round.Number}.{boxes}.{PmtWords.Boxes(round)}{(post is { } at ? "." + at : "")}");

    /// <summary>"PMT-2611-B.5.200.balita-2": pressed; the post may be left to be asked. A bill lowered since is not lowered once more by an old button.</summary>
    public static Step Chosen(Scene s, string what)
    {
        if (what.Split('.') is not [var number, var boxes, var billed, .. var post] || !int.TryParse(boxes, NumberStyles.None, CultureInfo.InvariantCulture, out var said)) return Step.Reply($"Tombol itu sudah tidak berlaku, {s.Who.Honorific}.");
        if (s.Kube.Orders.Find(new(number)) is { } round && PmtWords.Boxes(round).ToString(CultureInfo.InvariantCulture) != billed)
            return Step.Reply($"Tagihan {TagihanPmt.Number(round)} sudah berubah, {s.Who.Honorific}: sekarang {PmtWords.Boxes(round)} kotak, {round.Total}. Kalau masih perlu dikurangi, tulis misalnya *kurangi tagihan {PmtWords.Named(round)} 3 kotak*.");
        return Start(s, new(new(number)) { Short = said, Post = post is [var code] ? new(code) : null });
    }

    /// <summary>"Kurangi tagihan pmt 25 nov 5 kotak pos 2", "nota kredit pmt": the ketua's own words; null for all else.</summary>
    public static Step? Said(Scene s)
    {
        var words = PmtBaca.Split(s.Heard.Text);
        if (s.Talk.Now is not null || !ChangeOrder.IsKetua(s.Kube, s.Who.Id) || PmtBaca.IsQuestion(s.Heard.Raw) || !PmtBaca.About(s)) return null;
        if (!s.Heard.Text.Contains("nota kredit", StringComparison.Ordinal) && !(words.Any(w => w.StartsWith("tagih", StringComparison.Ordinal)) && words.Any(w => w is "kurangi" or "kurangin" or "dikurangi" or "dikurangin" or "potong" or "dipotong" or "turunin" or "diturunkan"))) return null;
        var billed = s.Kube.Orders.All.Where(o => o is { Kind: JenisPesanan.Pmt, Status: StatusPesanan.Selesai, InvoicedOn: { } on } && on >= s.Today.AddDays(-DaysBack)).ToList();
        if (PmtBaca.Rounds(s, billed, s.DayOf(PesanPmt.ReadOf(s), day => PmtBaca.On(s.Kube, day))) is not [.., var round]) return null;
        var posts = PmtWords.PostsOf(round, s.Note);
        var (post, rest) = PmtBaca.PostIn(s.Heard.Text, posts);
        var said = rest.ToList().FindIndex(w => w is "kotak" or "ktk") is > 0 and var at ? PmtBaca.NumberIn([rest[at - 1]]) : 0;
        return Start(s, new(round.Number) { Short = said == 0 ? null : said, Post = post });
    }

    private static Step Start(Scene s, KreditPmtDraft draft) => !ChangeOrder.IsKetua(s.Kube, s.Who.Id) ? Step.Reply($"Tagihan PMT diubah {s.Holder(Jabatan.Ketua)}, {s.Who.Honorific}.")
        : s.Kube.Orders.Find(draft.Number) is not { Status: StatusPesanan.Selesai, InvoicedOn: not null, Content.Pmt: { } round } ? Step.Reply($"Tagihan {draft.Number} belum ada, {s.Who.Honorific}.", new Choice("Jadwal PMT", "jadwal pmt"))
        : Form.Begin(round.Posts is [var only] ? draft with { Post = only.Code } : draft, s with { Heard = Heard.Nothing });

    private static Order? Find(KreditPmtDraft d, Scene s) => s.Kube.Orders.Find(d.Number);

    private static IReadOnlyList<PostDraft> Posts(KreditPmtDraft d, Scene s) => Find(d, s) is { Content.Pmt: not null } round ? PmtWords.PostsOf(round, s.Note) : [];

    private static string Post(KreditPmtDraft d, Scene s) => Posts(d, s).FirstOrDefault(p => p.Code == d.Post) is { } post ? PmtWords.Lower(PmtWords.Post(post.Code, post.Name)) : d.Post?.Value ?? "";

    protected override IReadOnlyList<Question<KreditPmtDraft>> Questions { get; } =
    [
        new("berapa",
            (d, _) => d.Short is null,
            (d, s) => new($"Tagihan {PmtWords.Named(Find(d, s)!)} dikurangi berapa kotak, {s.Who.Honorific}?", []),
            (d, s) => PmtBaca.NumberIn(PmtBaca.PostIn(s.Heard.Text, Posts(d, s)).Others) is > 0 and var n ? new Taken<KreditPmtDraft>.Filled(d with { Short = n }) : new Taken<KreditPmtDraft>.NotMine(),
            (_, _) => new("Tulis angkanya ya. Contoh: *5 kotak*.", [])),
        new("pos",
            (d, _) => d.Post is null,
            (d, s) => new($"Kurang {d.Short} kotak di pos mana, {s.Who.Honorific}?", [.. Posts(d, s).Take(3).Select(p => new Choice(PmtWords.Post(p.Code, p.Name)))]),
            (d, s) => PmtBaca.Post(s.Heard.Text, Posts(d, s)) is (var code, null) ? new Taken<KreditPmtDraft>.Filled(d with { Post = code }) : new Taken<KreditPmtDraft>.NotMine(),
            (d, s) => new($"Sebut posnya ya: {Say.List([.. Posts(d, s).Select(p => PmtWords.Post(p.Code, p.Name))])}.", [.. Posts(d, s).Take(3).Select(p => new Choice(PmtWords.Post(p.Code, p.Name)))])),
    ];

    protected override KreditPmtDraft Take(KreditPmtDraft draft, Scene s)
    {
        var (post, rest) = PmtBaca.PostIn(s.Heard.Text, Posts(draft, s));
        var next = post is { } code ? draft with { Post = code } : draft;
        return PmtBaca.NumberIn(rest) is > 0 and var n ? next with { Short = n } : next;
    }

    protected override KreditPmtDraft Fresh(KreditPmtDraft draft) => new(draft.Number);

    private static CreditRound Command(KreditPmtDraft d, Scene s) => new(s.Who.Id, d.Number, d.Post!.Value, d.Short!.Value, s.Now);

    protected override Checked Check(KreditPmtDraft draft, Scene s) => Command(draft, s).Refusal(s.Kube) switch
    {
        null => new Checked.Fine(),
        RoundSize size => new Checked.AskAgain("berapa", new($"Yang ditagih di {Post(draft, s)} {size.Most} kotak, {s.Who.Honorific}. Dikurangi berapa?", [])),
        WrongPosts => new Checked.AskAgain("pos", new($"Pos itu tidak ada di {PmtWords.Named(Find(draft, s)!)}, {s.Who.Honorific}. Pos yang mana?", [.. Posts(draft, s).Take(3).Select(p => new Choice(PmtWords.Post(p.Code, p.Name)))])),
        _ => new Checked.Stop(Step.Reply($"Tagihan itu tidak bisa diubah, {s.Who.Honorific}.", new Choice("Jadwal PMT", "jadwal pmt"))),
    };

    protected override Message? Sum(KreditPmtDraft draft, Scene s)
    {
        var round = Find(draft, s)!;
        var content = Command(draft, s).Content(round);
        var over = Rupiah.Max(round.Paid - content.Total, Rupiah.Zero);
        return new($"Nota kredit *{round.Total - content.Total}* untuk {TagihanPmt.Number(round)} ({PmtWords.Named(round)}):\nkurang {draft.Short} kotak di {Post(draft, s)}, jadi {content.Items[0].Count} kotak\nTagihan {round.Total} jadi *{content.Total}*."
            + (over > Rupiah.Zero ? $"\nSudah dibayar {round.Paid}, jadi lebih {over}: dikembalikan lewat {s.Holder(Jabatan.Bendahara)}." : "") + $"\n{(round.Customer is { } c ? s.Call(c) : "Kelurahan")} saya kabari. Sudah benar?", [new("Ya, kurangi", "ya"), new("Ubah"), new("Batal")]);
    }

    protected override Message ChangeWhat(Scene s) => new($"Tulis yang benar ya, {s.Who.Honorific}. Contoh: *3 kotak* atau *pos balita 1*.", [new("Batal")]);

    protected override Step Commit(KreditPmtDraft draft, Scene s)
    {
        if (Command(draft, s).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply(UmumWords.Changed(s.Who));
        var after = accepted.Facts.Aggregate(s.Kube, (k, f) => k.After(f));
        var (was, round) = (Find(draft, s)!, after.Orders.Find(draft.Number)!);
        var why = $"kurang {draft.Short} kotak di {Post(draft, s)}";
        var over = round.Refund > Rupiah.Zero ? $" Yang sudah dibayar lebih {round.Refund}, dikembalikan lewat {s.Holder(Jabatan.Bendahara)}." : round.Left > Rupiah.Zero && round.Paid > Rupiah.Zero ? $" Sisa {round.Left}." : "";
        string Told(string because) => $"nota kredit {was.Total - round.Total} untuk {TagihanPmt.Number(round)}{because}: tagihan {was.Total} jadi *{round.Total}*.{over}";
        List<Notice> notices = [];
        if (round.Customer is { } kelurahan) notices.Add(new(kelurahan, new($"{s.Call(kelurahan)}, {PmtWords.Named(round)} {why}. Mohon maaf ya. Ini {Told("")}") { Document = Surat.Invoice(new SuratScene(s) with { Kube = after }, round) }));
        foreach (var to in ((PersonId?[])[s.Kube.Holder(Jabatan.Bendahara), s.Kube.Pendamping]).OfType<PersonId>())
            if (to != s.Who.Id) notices.Add(new(to, new($"{s.Call(to)}, {s.Who.Call} membuat {Told($" ({why})")}")));
        return Step.From(accepted) with { Say = [new($"Sudah dicatat, {s.Who.Honorific}. Tagihan {TagihanPmt.Number(round)} jadi *{round.Total}*.{over} {(round.Customer is { } c ? s.Call(c) : "Kelurahan")} saya kabari.")], Notices = notices, Numbers = $"Nota kredit {TagihanPmt.Number(round)}" };
    }
}
