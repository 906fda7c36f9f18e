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
    public int Leftover { get; init; }
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
        : Waiting(s) is [] ? Step.Reply(Nothing(s)) : Form.Begin(new SelesaiPmtDraft(), s);

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
        new("kurang",
            (d, s) => d.Short is > 0 && Agreed(d, s).Count > 1,
            (d, s) => new($"Kurang {d.Short} kotak di pos mana, {s.Who.Honorific}?", [.. Agreed(d, s).Take(3).Select(p => new Choice(PmtWords.Post(p.Code, p.Name)))]),
            (d, s) => PmtBaca.Post(s.Heard.Text, Agreed(d, s)) is (var code, null) ? new Taken<SelesaiPmtDraft>.Filled(Less(d, code, s)) : new Taken<SelesaiPmtDraft>.NotMine(),
            (d, s) => new($"Sebut posnya ya: {Say.List([.. Agreed(d, s).Select(p => PmtWords.Post(p.Code, p.Name))])}.", [.. Agreed(d, s).Take(3).Select(p => new Choice(PmtWords.Post(p.Code, p.Name)))])) { OnlyWhenOdd = true },
        new("jam",
            (d, _) => d.Finished is null,
            (_, s) => new($"Selesai dibagikan pukul berapa, {s.Who.Honorific}?", [new("11.00", "jam 11.00"), new("11.30", "jam 11.30"), new("12.00", "jam 12.00")]),
            (d, s) => Clock(s) is { } time ? new Taken<SelesaiPmtDraft>.Filled(d with { Finished = time }) : new Taken<SelesaiPmtDraft>.NotMine(),
            (_, s) => new($"Tulis jamnya ya, {s.Who.Honorific}. Contoh: *11.40*.", [])),
    ];

    private static TimeOnly? Clock(Scene s) => s.Slots.Time ?? (s.Heard.Times is [{ Value: { } time }, ..] ? time : null);

    private static Order? Find(SelesaiPmtDraft d, Scene s) => d.Number is { } number ? s.Kube.Orders.Find(number) : null;

    private static IReadOnlyList<PostDraft> Agreed(SelesaiPmtDraft d, Scene s) => Find(d, s) is { Content.Pmt: not null } round ? PmtWords.PostsOf(round, s.Note) : [];

    private static SelesaiPmtDraft Less(SelesaiPmtDraft d, Code code, Scene s) => d with { Short = null, Brought = [.. Agreed(d, s).Where(p => p.Code == code).Select(p => p with { Boxes = Math.Max(p.Boxes - d.Short!.Value, 0) })] };

    protected override SelesaiPmtDraft Take(SelesaiPmtDraft draft, Scene s)
    {
        var next = draft;
        if (next.Number is null && PmtBaca.Rounds(s, Waiting(s), PesanPmt.DayOf(s)) is [var one]) next = next with { Number = one.Number };
        if (Clock(s) is { } time) next = next with { Finished = time };
        if (After(s.Heard.Text, "sisa", "lebih") is { } left) return next with { Leftover = left };
        if (Agreed(next, s) is not [_, ..] posts) return next;
        if (PmtBaca.Pairs(s, posts) is [_, ..] pairs) return next with { Brought = [.. pairs.Select(p => new PostDraft(p.Code, p.Boxes, p.Name))], Short = null };
        var agreed = posts.Sum(p => p.Boxes);
        var missing = s.Slots.Removed is { } less ? (int)less : s.Slots.Quantity is { Count: var said } && said < agreed && said > 0 && said == Math.Floor(said) ? agreed - (int)said : After(s.Heard.Text, "kurang");
        if (missing is not > 0) return next;
        next = next with { Short = missing };
        return posts is [var only] ? Less(next, only.Code, s) : next;
    }

    /// <summary>"sisa 3", "kurang 3 kotak": the number after the word.</summary>
    private static int? After(string text, params ReadOnlySpan<string> words)
    {
        var all = PmtBaca.Split(text);
        for (var i = 0; i + 1 < all.Length; i++)
            if (words.Contains(all[i]) && int.TryParse(all[i + 1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) && n < 1_000) return n;
        return null;
    }

    protected override SelesaiPmtDraft Fresh(SelesaiPmtDraft draft) => new() { Number = draft.Number };

    private static ReportRound Command(SelesaiPmtDraft d, Scene s) => new(s.Who.Id, d.Number!.Value, [.. d.Brought.Select(p => p.Wanted)], d.Finished!.Value, d.Leftover, s.Now);

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
