using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A round being called off.</summary>
public sealed record BatalPmtDraft : Draft
{
    public Code? Number { get; init; }
}

/// <summary>The ketua is asked whether a round is called off after the shopping.</summary>
public sealed record BatalPmtAsk(Code Number) : Standing;

/// <summary>D19: the kelurahan calls a round off. Before the shopping it costs nothing; after it the ketua answers.</summary>
internal sealed class BatalPmt : Form<BatalPmtDraft>
{
    public static readonly BatalPmt Form = new();

    public override string Name => "pembatalan PMT";

    public override bool Own(string intent) => intent is "pesan_batal";

    public override bool WantsMoney(Running running) => false;

    /// <summary>"Ditunda" is no cancelling: to which day, then.</summary>
    public static Step Start(Scene s) => UbahPmt.Refusal(s) ?? (s.Heard.Text.Contains("tunda", StringComparison.Ordinal) ? UbahPmt.Start(s) : Form.Begin(new BatalPmtDraft(), s));

    protected override IReadOnlyList<Question<BatalPmtDraft>> Questions { get; } =
    [
        new("putaran",
            (d, _) => d.Number is null,
            (_, s) => UbahPmt.AskRound(s, "dibatalkan"),
            (d, s) => UbahPmt.Chosen(s, PesanPmt.DayOf(s)) is { } round ? new Taken<BatalPmtDraft>.Filled(d with { Number = round.Number }) : new Taken<BatalPmtDraft>.NotMine(),
            (_, s) => UbahPmt.AskRound(s, "dibatalkan")),
    ];

    protected override BatalPmtDraft Take(BatalPmtDraft draft, Scene s) => draft.Number is null && UbahPmt.Chosen(s, UbahPmt.OldDay(s)) is { } round ? draft with { Number = round.Number } : draft;

    protected override BatalPmtDraft Fresh(BatalPmtDraft draft) => new();

    private static CancelPmt Command(BatalPmtDraft d, Scene s) => new(s.Who.Id, d.Number!.Value, null, s.Now, AskKetua: true);

    protected override Checked Check(BatalPmtDraft draft, Scene s) => Command(draft, s).Refusal(s.Kube) switch
    {
        null or ShoppingDone => new Checked.Fine(),
        NotAllowed => new Checked.Stop(TolakPmt.NotKelurahan(s)),
        DayGoneBy gone => new Checked.Stop(Step.Reply($"PMT {Say.Day(gone.Day)} sudah lewat harinya, {s.Who.Honorific}, jadi tidak bisa dibatalkan. Belum ada kabar dari dapur; {s.Holder(Jabatan.Ketua)} saya tanyakan terus.", new Choice("Jadwal PMT", "jadwal pmt"))),
        _ => new Checked.Stop(Step.Reply($"PMT itu sudah tidak berjalan, {s.Who.Honorific}.", new Choice("Jadwal PMT", "jadwal pmt"))),
    };

    protected override Message? Sum(BatalPmtDraft draft, Scene s)
    {
        var round = s.Kube.Orders.Find(draft.Number!.Value)!;
        var ketua = s.Holder(Jabatan.Ketua);
        return Command(draft, s).Refusal(s.Kube) is ShoppingDone done
            ? new($"{PmtWords.Named(round)} dibatalkan, {s.Who.Honorific}? " + (done.Spent > Rupiah.Zero ? $"Bahan sudah dibeli {done.Spent}, jadi ada biaya. Saya tanyakan {ketua} ya." : $"Belanjanya sudah mulai, jadi mungkin ada biaya. Saya tanyakan {ketua} ya."), [new("Ya, tanyakan", "ya"), new("Tidak jadi")])
            : new($"{PmtWords.Named(round)} dibatalkan, {s.Who.Honorific}? {(round.Spent > Rupiah.Zero ? $"Bahan sudah dibeli {round.Spent}." : "Belanjanya belum mulai, jadi tidak ada biaya.")}", [new("Ya, batalkan", "ya"), new("Tidak jadi")]);
    }

    /// <summary>What is no answer gets the question itself again.</summary>
    public override Step Miss(Running running, Scene scene) => running.Asking == Summary ? new Step { Say = [Sum((BatalPmtDraft)running.Draft, scene)!], Next = ((BatalPmtDraft)running.Draft, Summary, running.Tries + 1) } : base.Miss(running, scene);

    protected override Step? Other(BatalPmtDraft draft, Scene s) => s.Heard.Text is "tidak jadi" or "gak jadi" or "ga jadi" or "jangan" || s.Heard.Answer == YesNo.No ? Step.Reply($"Baik, {s.Who.Honorific}, PMT-nya tetap jalan.")
        : s.Heard.Text is "ya batalkan" or "ya, batalkan" or "batalkan" or "iya batalkan" ? Commit(draft, s) : null;

    protected override Step Commit(BatalPmtDraft draft, Scene s)
    {
        var round = s.Kube.Orders.Find(draft.Number!.Value)!;
        if (Command(draft, s).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply(UmumWords.Changed(s.Who));
        if (accepted.Facts is [RoundCancelAsked])
            return Step.From(accepted) with { Say = [new($"Saya tanyakan {s.Holder(Jabatan.Ketua)} dulu ya, {s.Who.Honorific}. Sementara PMT-nya tetap jalan.")], Notices = s.Kube.Holder(Jabatan.Ketua) is { } ketua ? [Asked(s.Kube, round, ketua, s.Call(ketua), s.Who.Call)] : [] };
        return Step.From(accepted) with { Say = [new($"Baik, {s.Who.Honorific}. {PmtWords.Named(round)} ({round.Number}) dibatalkan. Dapur saya kabari.", s.May(Operation.PmtPesan, Right.Record) ? [new("Pesan hari lain", "pesan pmt")] : [])], Notices = Told(s, round, s.Who.Call) };
    }

    public static Notice Asked(Kube kube, Order round, PersonId ketua, string call, string by) => new(ketua, new(
        $"{call}, {by} minta {PmtWords.Named(round)} ({PmtWords.Boxes(round)} kotak) dibatalkan. {(round.Spent > Rupiah.Zero ? $"Bahan sudah dibeli {round.Spent}." : "Belanjanya sudah waktunya mulai.")} Dibatalkan?",
        round.Spent > Rupiah.Zero ? [new("Batal, bahan ditagih"), new("Batal tanpa biaya"), new("Tetap dimasak")] : [new("Batalkan", "batalkan pmt ini"), new("Tetap dimasak")]))
    {
        Asks = new BatalPmtAsk(round.Number), Until = round.When(kube.Zone),
    };

    private static List<Notice> Told(Scene s, Order round, string by)
    {
        List<Notice> notices = [];
        foreach (var to in ((PersonId?[])[round.Customer, s.Kube.Holder(Jabatan.Ketua), s.Kube.Puskesmas(), s.Kube.Pendamping]).OfType<PersonId>())
            if (to != s.Who.Id) notices.Add(new(to, new($"{s.Call(to)}, {PmtWords.Named(round)} ({round.Number}, {PmtWords.Boxes(round)} kotak) dibatalkan {by}.")));
        return notices;
    }

    /// <summary>The ketua's answer: only the words of her buttons, a bare yes gets the question again.</summary>
    public static Step? Answered(BatalPmtAsk ask, Scene s)
    {
        var said = Typed.Plain(s.Heard.Raw);
        bool? off = said is "batalkan" or "batalkan pmt ini" or "setuju dibatalkan" or "batal, bahan ditagih" or "batal bahan ditagih" or "batal tanpa biaya" ? true : said is "tetap dimasak" or "tetap" or "jangan" or "jangan dibatalkan" ? false : null;
        if (off is null || s.Kube.Orders.Find(ask.Number) is not { } round) return null;
        var billed = said != "batal tanpa biaya" && off.Value ? DecideCancel.Cost(round) : Rupiah.Zero;
        if (new DecideCancel(s.Who.Id, ask.Number, off.Value, s.Now, Bill: said != "batal tanpa biaya").Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply($"Soal itu sudah selesai, {s.Who.Honorific}.");
        var kelurahan = round.Customer;
        var after = accepted.Facts.Aggregate(s.Kube, (k, f) => k.After(f));
        var cost = billed > Rupiah.Zero ? $"Bahan yang sudah dibeli {billed} ditagihkan." : round.Spent > Rupiah.Zero ? "Bahan yang sudah dibeli tidak ditagihkan." : "Tidak ada biaya.";
        return Step.From(accepted) with
        {
            Say = [new(off.Value ? $"Baik, {s.Who.Honorific}. {PmtWords.Named(round)} dibatalkan. {(kelurahan is { } c ? s.Call(c) : "Kelurahan")} saya kabari. {cost}" : $"Baik, {s.Who.Honorific}. PMT-nya tetap dimasak. {(kelurahan is { } k ? s.Call(k) : "Kelurahan")} saya kabari.")],
            Notices = off.Value
                ? [.. Told(s, round, s.Who.Call).Where(n => n.To != kelurahan), .. kelurahan is { } to ? [new Notice(to, new($"{s.Call(to)}, {PmtWords.Named(round)} sudah dibatalkan. {cost}{(billed > Rupiah.Zero ? $" Tagihannya {TagihanPmt.Number(round)}." : "")}") { Document = billed > Rupiah.Zero ? Surat.Invoice(new SuratScene(s) with { Kube = after }, after.Orders.Find(round.Number)!) : null }), .. billed > Rupiah.Zero && s.Kube.Holder(Jabatan.Bendahara) is { } b ? [new Notice(b, new($"{s.Call(b)}, {PmtWords.Named(round)} dibatalkan. Bahan {billed} ditagihkan ke {s.Call(to)} ({TagihanPmt.Number(round)})."))] : Array.Empty<Notice>()] : Array.Empty<Notice>()]
                : kelurahan is { } also ? [new(also, new($"Maaf {s.Known.People.Find(also)?.Honorific}, {PmtWords.Named(round)} tidak bisa dibatalkan karena {(round.Spent > Rupiah.Zero ? "bahannya sudah dibeli" : "belanjanya sudah mulai")}. Tetap kami antar ya."))] : [],
        };
    }
}
