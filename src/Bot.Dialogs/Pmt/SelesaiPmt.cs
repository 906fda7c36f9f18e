using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What was handed out, being told.</summary>
public sealed record SelesaiPmtDraft : Draft
{
    public Code? Number { get; init; }

    /// <summary>Boxes brought where they were fewer than agreed.</summary>
    public IReadOnlyList<PostDraft> Brought { get; init; } = [];

    /// <summary>So many fewer than agreed, at a post that is not known yet.</summary>
    public int? Short { get; init; }
    public TimeOnly? Finished { get; init; }

    /// <summary>Something was missing, and how much is still to be said.</summary>
    public bool Lacks { get; init; }

    /// <summary>Boxes nobody took; null: not said yet.</summary>
    public int? Leftover { get; init; }
}

/// <summary>
/// D19, after the day: a member tells how many boxes were handed out and when it was over. The sale is booked and the invoice goes to the
/// kelurahan at once, with a line for each post (R-PMT-8).
/// </summary>
internal sealed class SelesaiPmt : Form<SelesaiPmtDraft>
{
    public static readonly SelesaiPmt Form = new();

    public override string Name => "laporan PMT";

    public override bool Own(string intent) => intent is "dapur_selesai" or "pmt_pesan" or "pesan_ubah";

    public override bool WantsMoney(Running running) => false;

    public override bool LooksBack => true;

    /// <summary>"PMT tadi selesai 200 kotak habis jam 11.40"; null when the words are of another delivery.</summary>
    public static Step? Said(Scene s) => !PmtBaca.About(s) || SelesaiDapur.Stage(s.Heard.Text) is not (null or StatusPesanan.Selesai) ? null
        : !s.May(Operation.Dapur, Right.RecordOwn | Right.Record) ? s.May(Operation.PmtPesan, Right.Record) ? JadwalPmt.Answer(s) : null
        : Late(s) ?? (Waiting(s) is [] ? Step.Reply(Nothing(s)) : Form.Begin(new SelesaiPmtDraft(), s));

    /// <summary>Days after which nobody says any more what was missing.</summary>
    private const int DaysLate = 3;

    /// <summary>
    /// "Td kurang 5 kotak di pos 2" of a round already told and billed: noted beside it and carried to the ketua, who speaks with the kelurahan; the bill stays. Null: nothing is said to be
    /// missing, or a round still waits for its report.
    /// </summary>
    private static Step? Late(Scene s)
    {
        if (!PmtBaca.Split(s.Heard.Text).Contains("kurang") || Waiting(s) is [_, ..]) return null;
        var rounds = s.Kube.Orders.All.Where(o => o is { Kind: JenisPesanan.Pmt, Status: StatusPesanan.Selesai } && o.Content.Day <= s.Today && o.Content.Day >= s.Today.AddDays(-DaysLate)).ToList();
        if (PmtBaca.Rounds(s, rounds, PesanPmt.DayOf(s)) is not [.., var round]) return null;
        var posts = PmtWords.PostsOf(round, s.Note);
        var (post, rest) = PmtBaca.PostIn(s.Heard.Text, posts);
        var said = PmtBaca.NumberIn(rest);
        return SelesaiDapur.Form.Begin(new HasilDraft(StatusPesanan.Selesai) { Order = round.Number, Lacks = true, Short = said == 0 ? null : said, At = post is { } at ? PmtWords.Lower(PmtWords.Post(at, posts.First(p => p.Code == at).Name)) : UnknownPost(s, posts) }, s with { Heard = Heard.Nothing });
    }

    /// <summary>A shortage at a post in words that sound like something else: "ada yg kurang 5 kotak di posyandu melati"; null where no round is near.</summary>
    public static Step? Lacking(Scene s) => s.Member is { IsActiveMember: true } && s.May(Operation.Dapur, Right.RecordOwn | Right.Record) && !Capabilities.Clear(s) && !PmtBaca.IsQuestion(s.Heard.Raw) && PmtBaca.About(s)
        && PmtBaca.Split(s.Heard.Text) is var words && words.Contains("kurang") && PmtBaca.NumberIn(words) > 0 && s.Kube.Orders.All.Any(o => o.Kind == JenisPesanan.Pmt && o.Content.Day <= s.Today && o.Content.Day >= s.Today.AddDays(-DaysLate) && o.Status is not (StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa)) ? Said(s) : null;

    /// <summary>"posyandu melati" where the round has no such post; null where none is named, or one of its own.</summary>
    private static string? UnknownPost(Scene s, IReadOnlyList<PostDraft> posts)
    {
        var words = PmtBaca.Split(s.Heard.Text);
        var at = Array.FindIndex(words, w => w is "posyandu" or "posbindu" or "pos");
        return PmtBaca.PostIn(s.Heard.Text, posts).Post is null && at >= 0 && at + 1 < words.Length && words[at + 1].Length > 3 && words[at + 1].All(char.IsLetter) && words[at + 1] is not ("balita" or "kurang" or "yang") ? $"{words[at]} {words[at + 1]}" : null;
    }

    /// <summary>The answer to "sudah diantar lengkap?" about a round: real counts, hours and what was left; null where it is no such answer (R-PMT-8).</summary>
    public static Step? Told(Scene s, Order round)
    {
        if (Waiting(s).TrueForAll(r => r.Number != round.Number)) return null;
        var draft = new SelesaiPmtDraft { Number = round.Number };
        if (Typed.Plain(s.Heard.Raw) is "kurang" or "ada yang kurang" or "kurang bu") return Form.Begin(draft with { Lacks = true }, s with { Heard = Heard.Nothing });
        var words = PmtBaca.Split(s.Heard.Text);
        // "Udah dianter semua, sisa 2": what nobody took is told with it.
        if (After(s.Heard.Text, Leftovers) is not null && words.Any(w => w is "diantar" or "dianter" or "dibagi" or "dibagikan" or "semua" or "selesai" or "kelar" or "beres" or "lengkap") && !words.Contains("stok")) return Form.Begin(draft, s);
        return words.Contains("kurang") && s.Heard.Numbers is [_, ..] || PmtBaca.Pairs(s, PmtWords.PostsOf(round, s.Note)) is [_, ..] || Clock(s) is not null && words.Any(w => w is "habis" or "abis" or "selesai" or "kelar" or "beres" or "lengkap" or "diantar" or "dianter") ? Form.Begin(draft, s) : null;
    }

    /// <summary>The round was delivered whole; when it was over and what was left is asked for the note and the invoice.</summary>
    public static Step Rest(Scene s, Code round, Step done)
    {
        var draft = new SelesaiPmtDraft { Number = round };
        return s.Talk.Now is null && s.May(Operation.Dapur, Right.RecordOwn | Right.Record) && done.Say is [var first] && Form.Questions.First(q => q.Slot == "jam").Ask(draft, s) is var ask
            ? done with { Say = [ask with { Text = first.Text + "\n" + ask.Text }], Next = (draft, "jam", 0) } : done;
    }

    private static Message Nothing(Scene s) => s.Kube.Orders.All.FirstOrDefault(o => o.Content.Day == s.Today && s.Kube.Pmt.Report(o.Number) is not null) is { } told
        ? new($"{PmtWords.Named(told)} sudah dicatat selesai, {s.Who.Honorific}. Terima kasih.", [new("Tanda terima", "#pmt.serah:" + told.Number)])
        : s.Kube.OpenRounds().FirstOrDefault() is { } next
        ? new($"PMT {PmtWords.Day(next.Content.Day)} belum waktunya, {s.Who.Honorific}. Nanti kalau sudah dibagikan, kabari saya ya.", [])
        : new($"Belum ada PMT yang dibagikan hari ini, {s.Who.Honorific}.", [new("Jadwal PMT", "jadwal pmt")]);

    /// <summary>Rounds whose day has come and that nobody told about yet.</summary>
    private static List<Order> Waiting(Scene s) => [.. s.Kube.Orders.All.Where(o => o.Kind == JenisPesanan.Pmt && o.Content.Day <= s.Today && o.Content.Day >= s.Today.AddDays(-14) && (o.IsOpen || o.Status == StatusPesanan.Selesai && o.InvoicedOn is null)
        && o.Status != StatusPesanan.MenungguKonfirmasi && s.Kube.Pmt.Report(o.Number) is null).OrderByDescending(o => o.Content.Day)];

    protected override IReadOnlyList<Question<SelesaiPmtDraft>> Questions { get; } =
    [
        new("putaran",
            (d, _) => d.Number is null,
            (_, s) => new($"PMT yang mana, {s.Who.Honorific}?", [.. Waiting(s).Take(3).Select(r => new Choice(Say.Day(r.Content.Day), r.Number.Value))]),
            (d, s) => PmtBaca.Rounds(s, Waiting(s), PesanPmt.DayOf(s)) is [var one] ? new Taken<SelesaiPmtDraft>.Filled(d with { Number = one.Number }) : new Taken<SelesaiPmtDraft>.NotMine(),
            (_, s) => new($"Sebut tanggalnya ya, {s.Who.Honorific}.", [.. Waiting(s).Take(3).Select(r => new Choice(Say.Day(r.Content.Day), r.Number.Value))])),
        new("berapa",
            (d, _) => d is { Lacks: true, Short: null, Brought: [] },
            (d, s) => new($"Kurang berapa kotak, dan di pos mana, {s.Who.Honorific}?{Example(d, s)}", []),
            (d, s) => Missing(d, s) is { } taken ? new Taken<SelesaiPmtDraft>.Filled(taken) : s.Heard.Answer == YesNo.No || Typed.Plain(s.Heard.Raw) is "lengkap" or "tidak ada" ? new Taken<SelesaiPmtDraft>.Filled(d with { Lacks = false }) : new Taken<SelesaiPmtDraft>.NotMine(),
            (d, s) => new($"Tulis jumlah dan posnya ya, {s.Who.Honorific}.{Example(d, s)}", [])) { OnlyWhenOdd = true },
        new("kurang",
            (d, s) => d.Short is > 0 && Agreed(d, s).Count > 1,
            (d, s) => new($"{(UnknownPost(s, Agreed(d, s)) is { } none ? $"{Say.Capital(none)} tidak ada di PMT ini, {s.Who.Honorific}. " : "")}Kurang {d.Short} kotak di pos mana, {s.Who.Honorific}?", [.. Agreed(d, s).Take(3).Select(p => new Choice(PmtWords.Post(p.Code, p.Name)))]),
            (d, s) => PmtBaca.PostIn(s.Heard.Text, Agreed(d, s)) is ({ }, var rest) && PmtBaca.NumberIn(rest) > 0 && Missing(d, s) is { } anew ? new Taken<SelesaiPmtDraft>.Filled(anew)
                : PmtBaca.Post(s.Heard.Text, Agreed(d, s)) is (var code, null) ? new Taken<SelesaiPmtDraft>.Filled(Less(d, code, s)) : new Taken<SelesaiPmtDraft>.NotMine(),
            (d, s) => new($"Sebut posnya ya: {Say.List([.. Agreed(d, s).Select(p => PmtWords.Post(p.Code, p.Name))])}.", [.. Agreed(d, s).Take(3).Select(p => new Choice(PmtWords.Post(p.Code, p.Name)))])) { OnlyWhenOdd = true },
        new("jam",
            (d, _) => d.Finished is null,
            (_, s) => new($"Selesai dibagikan pukul berapa, {s.Who.Honorific}?", [new("11.00", "jam 11.00"), new("11.30", "jam 11.30"), new("12.00", "jam 12.00")]),
            (d, s) => Clock(s) is { } time ? new Taken<SelesaiPmtDraft>.Filled(d with { Finished = time }) : new Taken<SelesaiPmtDraft>.NotMine(),
            (_, s) => new($"Tulis jamnya ya, {s.Who.Honorific}. Contoh: *11.40*.", [])),
        new("sisa",
            (d, _) => d.Leftover is null,
            (_, s) => new($"Ada sisa kotak, {s.Who.Honorific}?", [new("Habis"), new("Ada sisa")]),
            (d, s) => Left(s) is { } left ? new Taken<SelesaiPmtDraft>.Filled(d with { Leftover = left })
                : s.Heard.Answer == YesNo.Yes || s.Heard.Text is "ada sisa" or "ada" or "sisa" ? new Taken<SelesaiPmtDraft>.Wrong(new($"Sisa berapa kotak, {s.Who.Honorific}?", [])) : new Taken<SelesaiPmtDraft>.NotMine(),
            (_, s) => new($"Balas *habis*, atau tulis sisanya, {s.Who.Honorific}. Contoh: *sisa 3*.", [new("Habis"), new("Ada sisa")])),
    ];

    private static string Example(SelesaiPmtDraft d, Scene s) => Agreed(d, s) is [.., var post] ? $" Contoh: *5 kotak di {PmtWords.Lower(PmtWords.Post(post.Code, post.Name))}*." : "";

    /// <summary>"Habis", "sisa 3", "3 kotak" as an answer.</summary>
    private static int? Left(Scene s) => s.Heard.Answer == YesNo.No || PmtBaca.Split(s.Heard.Text).Any(w => w is "habis" or "abis" or "ludes") || s.Heard.Text is "tidak ada" or "gak ada" or "ga ada" or "nggak ada" ? 0
        : After(s.Heard.Text, Leftovers) ?? (s.Heard.Numbers is [{ Value: >= 0 and < 1_000 } only] && only.Value == decimal.Truncate(only.Value) ? (int)only.Value : null);

    /// <summary>"5 kotak di pos balita 2", "pos balita 1 97": how many were missing where, or how many came; null when no number was said.</summary>
    private static SelesaiPmtDraft? Missing(SelesaiPmtDraft d, Scene s)
    {
        var posts = Agreed(d, s);
        if (PmtBaca.Pairs(s, posts) is [_, ..] pairs) return d with { Brought = [.. pairs.Select(p => new PostDraft(p.Code, p.Boxes, p.Name))], Short = null };
        var (post, rest) = PmtBaca.PostIn(s.Heard.Text, posts);
        var number = PmtBaca.NumberIn(rest);
        if (number == 0) return null;
        return (post ?? (posts is [var only] ? only.Code : null)) is { } code ? Less(d with { Short = number }, code, s) : d with { Short = number };
    }

    private static TimeOnly? Clock(Scene s) => s.Slots.Time ?? (s.Heard.Times is [{ Value: { } time }, ..] ? time : null);

    private static Order? Find(SelesaiPmtDraft d, Scene s) => d.Number is { } number ? s.Kube.Orders.Find(number) : null;

    private static IReadOnlyList<PostDraft> Agreed(SelesaiPmtDraft d, Scene s) => Find(d, s) is { Content.Pmt: not null } round ? PmtWords.PostsOf(round, s.Note) : [];

    private static SelesaiPmtDraft Less(SelesaiPmtDraft d, Code code, Scene s) => d with { Short = null, Brought = [.. Agreed(d, s).Where(p => p.Code == code).Select(p => p with { Boxes = Math.Max(p.Boxes - d.Short!.Value, 0) })] };

    protected override SelesaiPmtDraft Take(SelesaiPmtDraft draft, Scene s)
    {
        var next = draft;
        if (next.Number is null && PmtBaca.Rounds(s, Waiting(s), PesanPmt.DayOf(s)) is [var one]) next = next with { Number = one.Number };
        if (Clock(s) is { } time) next = next with { Finished = time };
        var left = After(s.Heard.Text, Leftovers);
        if (left is not null) next = next with { Leftover = left };
        else if (PmtBaca.Split(s.Heard.Text).Any(w => w is "habis" or "abis" or "ludes")) next = next with { Leftover = 0 };
        if (Agreed(next, s) is not [_, ..] posts) return next;
        if (PmtBaca.Pairs(s, posts) is [_, ..] pairs) return next with { Brought = [.. pairs.Select(p => new PostDraft(p.Code, p.Boxes, p.Name))], Short = null };
        var agreed = posts.Sum(p => p.Boxes);
        if (left is not null) return next;
        // After a number that was missing, another small one corrects it: "eh 3" is no three that came.
        var mends = draft.Short is > 0 || draft.Brought is [_, ..];
        var missing = After(s.Heard.Text, "kurang", "kurangnya", "krg", "krgnya") ?? (mends && s.Heard.Text.StartsWith("eh", StringComparison.Ordinal) && PmtBaca.NumberIn(PmtBaca.Split(s.Heard.Text)) is > 0 and < 50 and var less ? less : (int?)null) ?? (int?)s.Slots.Removed ?? (s.Slots.Quantity is { Count: var said } && said < agreed && said > 0 && said == Math.Floor(said) ? agreed - (int)said : null);
        if (missing is not > 0) return next;
        next = next with { Short = missing };
        return (PmtBaca.PostIn(s.Heard.Text, posts).Post ?? (posts is [var only] ? only.Code : draft.Brought is [var told] && posts.Any(p => p.Code == told.Code) ? told.Code : null)) is { } at ? Less(next, at, s) : next;
    }

    private static readonly string[] Leftovers = ["sisa", "lebih", "sisanya"];

    /// <summary>"sisa 3", "kurang 3 kotak": the number after the word.</summary>
    private static int? After(string text, params ReadOnlySpan<string> words)
    {
        var all = PmtBaca.Split(text);
        for (var i = 0; i + 1 < all.Length; i++)
            if (words.Contains(all[i]) && int.TryParse(all[i + 1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) && n < 1_000) return n;
        return null;
    }

    protected override SelesaiPmtDraft Fresh(SelesaiPmtDraft draft) => new() { Number = draft.Number };

    private static ReportRound Command(SelesaiPmtDraft d, Scene s) => new(s.Who.Id, d.Number!.Value, [.. d.Brought.Select(p => p.Wanted)], d.Finished!.Value, d.Leftover ?? 0, s.Now);

    protected override Checked Check(SelesaiPmtDraft draft, Scene s) => Command(draft, s).Refusal(s.Kube) switch
    {
        null => new Checked.Fine(),
        RoundNotYet early => new Checked.Stop(Step.Reply($"PMT {PmtWords.Day(early.Day)} belum waktunya, {s.Who.Honorific}. Nanti kalau sudah dibagikan, kabari saya ya.")),
        RoundSize size => new Checked.AskAgain("kurang", new($"Yang dipesan {size.Most} kotak, {s.Who.Honorific}. Berapa kotak yang sampai di tiap pos? Contoh: *{string.Join(" ", Agreed(draft, s).Select(p => $"{PmtWords.Lower(PmtWords.Post(p.Code, p.Name))} {p.Boxes}"))}*.", [])),
        AlreadyReported => new Checked.Stop(Step.Reply($"PMT itu sudah dicatat selesai, {s.Who.Honorific}. Terima kasih.")),
        _ => new Checked.Stop(Step.Reply($"PMT itu sudah tidak berjalan, {s.Who.Honorific}.", new Choice("Jadwal PMT", "jadwal pmt"))),
    };

    protected override Message? Sum(SelesaiPmtDraft draft, Scene s)
    {
        var round = Find(draft, s)!;
        var content = Command(draft, s).Content(round);
        var boxes = content.Items[0].Count;
        return new($"{PmtWords.Named(round)} selesai:\n{PmtWords.Posts(content.Pmt!.Posts.Select(p => new PostDraft(p.Code, p.Boxes, s.Note(p.Name))))} = {boxes} kotak{(boxes < PmtWords.Boxes(round) ? $" (dipesan {PmtWords.Boxes(round)})" : "")}\n"
            + $"Selesai pukul {PmtWords.Clock(draft.Finished!.Value)} {s.Kube.Zone.Name}, {(draft.Leftover > 0 ? $"sisa {draft.Leftover} kotak" : "habis")}\nTagihan *{content.Total}* langsung saya kirim ke {(round.Customer is { } c ? s.Call(c) : "kelurahan")}.\nSudah benar?", [new("Ya, catat", "ya"), new("Ubah"), new("Batal")]);
    }

    protected override Message ChangeWhat(Scene s) => new($"Tulis yang benar ya, {s.Who.Honorific}. Contoh: *jam 11.30*, *kurang 3 kotak*, *sisa 2*.", [new("Batal")]);

    protected override Step Commit(SelesaiPmtDraft draft, Scene s)
    {
        if (Command(draft, s).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply(UmumWords.Changed(s.Who));
        var after = accepted.Facts.Aggregate(s.Kube, (k, f) => k.After(f));
        var (was, round, report) = (Find(draft, s)!, after.Orders.Find(draft.Number!.Value)!, after.Pmt.Report(draft.Number!.Value)!);
        var done = TagihanPmt.Done(after, round, report);
        return Step.From(accepted) with
        {
            Say = [new($"{done} Tagihan {round.Total} saya siapkan.", [new("Tanda terima", "#pmt.serah:" + round.Number)])],
            Notices = TagihanPmt.Told(new SuratScene(s) with { Kube = after }, round, report, s.Who.Id, PmtWords.Boxes(round) < PmtWords.Boxes(was) ? $" Dipesan {PmtWords.Boxes(was)} kotak." : ""),
            Numbers = $"Tagihan {TagihanPmt.Number(round)}",
        };
    }
}
