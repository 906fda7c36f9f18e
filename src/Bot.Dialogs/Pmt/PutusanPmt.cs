using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The ketua's word on a round, or a change of one, that waits for the kitchen.</summary>
internal sealed class PutusanPmt : Form<TolakPmtDraft>
{
    public static readonly PutusanPmt Form = new();

    public override string Name => "jawaban PMT";

    public override bool Own(string intent) => false;

    public override bool WantsMoney(Running running) => false;

    public static Step? Answered(PmtAsk ask, Ask asked, Scene s)
    {
        var said = Typed.Plain(s.Heard.Raw);
        var word = said is "terima" or "diterima" or "ya terima" or "bisa" or "sanggup" or "setuju" ? "terima" : said is "tolak" or "tidak bisa" or "gak bisa" or "ga bisa" or "belum bisa" ? "tolak" : said is "tanya pemesan" ? "tanya" : null;
        if (word is null && s.Heard.Answer == YesNo.Yes && s.Talk.Now is null) word = "terima";
        if (word is null) return null;
        if (s.Message.Button?.Ref != asked.Ref && Others(s, ask) is { } which) return which;
        if (s.Kube.Orders.Find(ask.Number) is not { } round) return Step.Reply($"Pesanan itu sudah tidak ada, {s.Who.Honorific}.");
        return word switch
        {
            "terima" => Accept(round, s),
            "tolak" => Refusal(round, s) is { } gone ? gone : Form.Begin(new TolakPmtDraft(ask.Number), s with { Heard = Heard.Nothing }),
            _ => round.Customer is { } customer ? Titipan.Form.Begin(new RelayDraft(customer), s with { Heard = Heard.Nothing }) with { Aside = true } : null,
        };
    }

    /// <summary>A word that fits several rounds chooses none.</summary>
    private static Step? Others(Scene s, PmtAsk ask)
    {
        var open = s.Talk.Asks.Where(a => a.Kube == s.Kube.Id && a.Until > s.Now).Select(a => (a.Ref, Round: a.What is PmtAsk p ? s.Kube.Orders.Find(p.Number) : null)).Where(a => a.Round is { IsOpen: true } r && (r.Wish is not null || r.Status == StatusPesanan.MenungguKonfirmasi)).Take(3).ToList();
        return open.Count < 2 || open.All(a => a.Round!.Number != ask.Number) ? null : new Step { Say = [new($"PMT yang mana, {s.Who.Honorific}?", [.. open.Select(a => new Choice(Say.Day(a.Round!.Content.Day), "#pmt.tanya:" + a.Round.Number))])], Aside = true };
    }

    /// <summary>One of several was pointed out: its question again.</summary>
    public static Step Again(Scene s, string number) => s.Kube.Orders.Find(new(number)) is { Content.Pmt: not null } round && Refusal(round, s) is null
        ? new Step { Say = [new($"{PmtWords.Line(s.Kube, round.Wish ?? round.Content, s.Note)}. Dapur bisa menerima, {s.Who.Honorific}?", [new("Terima", "#pmt.terima:" + number), new("Tolak", "#pmt.tolak:" + number)])], Aside = true }
        : Step.Reply($"Pesanan itu sudah dijawab, {s.Who.Honorific}.");

    public static Step? Accepted(Scene s, string number) => s.Kube.Orders.Find(new(number)) is { Kind: JenisPesanan.Pmt } round ? Accept(round, s) : null;

    public static Step? Refused(Scene s, string number) => s.Kube.Orders.Find(new(number)) is { Kind: JenisPesanan.Pmt } round ? Refusal(round, s) ?? Form.Begin(new TolakPmtDraft(round.Number), s with { Heard = Heard.Nothing }) : null;

    private static Step? Refusal(Order round, Scene s) => new DecideOrder(s.Who.Id, round.Number, false, null, s.Now).Refusal(s.Kube) is null ? null : Step.Reply($"Pesanan {round.Number} sudah dijawab, {s.Who.Honorific}: {PmtWords.Status(round.Status)}.");

    private static Step Accept(Order round, Scene s)
    {
        switch (new DecideOrder(s.Who.Id, round.Number, true, null, s.Now).Decide(s.Kube))
        {
            case Decision.Accepted accepted:
                var after = accepted.Facts.Aggregate(s.Kube, (k, f) => k.After(f)).Orders.Find(round.Number)!;
                return Step.From(accepted) with
                {
                    Say = [new($"Baik, {s.Who.Honorific}. {PmtWords.Named(after)} ({PmtWords.Boxes(after)} kotak) {(round.Wish is null ? "diterima" : "diubah")}. {(round.Customer is { } c ? s.Call(c) : "Pemesan")} saya kabari.")],
                    Notices = Told(s, round, after),
                };
            case Decision.Refused { Why: KitchenFull full }:
                return new Step { Say = [new($"Hari itu dapur tinggal bisa {full.Free} kotak, {s.Who.Honorific}, jadi belum bisa diterima.", [new("Tolak", "#pmt.tolak:" + round.Number)])], Aside = true };
            case Decision.Refused { Why: DeliveryPast }:
                return Step.Reply($"Waktunya sudah lewat, {s.Who.Honorific}, jadi tidak bisa diterima lagi.", new Choice("Tolak", "#pmt.tolak:" + round.Number));
            default:
                return Refusal(round, s) ?? Step.Reply(UmumWords.Changed(s.Who));
        }
    }

    private static List<Notice> Told(Scene s, Order was, Order round)
    {
        List<Notice> notices = [];
        var about = PmtWords.Line(s.Kube, round.Content, s.Note);
        if (round.Customer is { } customer) notices.Add(new(customer, new($"{s.Call(customer)}, dapur sanggup: {about} ({round.Number}). {(was.Wish is null ? "Menunya saya mintakan ke puskesmas ya." : $"Jumlah jadi {round.Total}.")}")));
        if (s.Kube.Pendamping is { } pendamping) notices.Add(new(pendamping, new($"{s.Call(pendamping)}, {s.Who.Call} menerima {(was.Wish is null ? "pesanan" : "perubahan")} {round.Number}: {about}.")));
        if (PmtKabar.MenuWanted(s.Kube, round, s.Call) is { } menu) notices.Add(menu);
        return notices;
    }

    protected override IReadOnlyList<Question<TolakPmtDraft>> Questions { get; } =
    [
        new("alasan",
            (d, _) => d.Reason is null,
            (_, s) => new($"Boleh tahu alasannya, {s.Who.Honorific}? (boleh dilewati)", [new("Lewati")]),
            (d, s) => new Taken<TolakPmtDraft>.Filled(d with { Reason = Typed.Plain(s.Heard.Raw) is "lewati" or "tidak" or "gak usah" or "" ? "" : Say.Quote(s.Heard.Raw) }),
            (_, _) => new("Tulis singkat saja, atau balas *lewati*.", [new("Lewati")])),
    ];

    public override bool WantsWords(Running running, Scene s) => running.Asking == "alasan";

    protected override TolakPmtDraft Take(TolakPmtDraft draft, Scene scene) => draft;
    protected override TolakPmtDraft Fresh(TolakPmtDraft draft) => draft with { Reason = null };
    protected override Message? Sum(TolakPmtDraft draft, Scene scene) => null;

    protected override Step Commit(TolakPmtDraft draft, Scene s)
    {
        if (s.Kube.Orders.Find(draft.Number) is not { } round || new DecideOrder(s.Who.Id, draft.Number, false, draft.Reason, s.Now).Decide(s.Kube) is not Decision.Accepted accepted)
            return Step.Reply($"Pesanan itu sudah dijawab, {s.Who.Honorific}.");
        var why = draft.Reason is { Length: > 0 } reason ? $" ({reason})" : "";
        return Step.From(accepted) with
        {
            Say = [new($"Baik, {s.Who.Honorific}. {(round.Customer is { } c ? s.Call(c) : "Pemesan")} saya kabari.")],
            Notices = round.Customer is not { } customer ? [] : [new(customer, round.Wish is null
                ? new($"Maaf {s.Known.People.Find(customer)?.Honorific}, untuk {PmtWords.Named(round)} dapur belum bisa{why}. Mau hari lain?", [new("Cari hari lain", "pesan pmt " + (round.Content.Pmt!.Target == SasaranPmt.PosbinduLansia ? "posbindu" : "balita")), new("Tidak usah")])
                : new($"Maaf {s.Known.People.Find(customer)?.Honorific}, perubahan {PmtWords.Named(round)} belum bisa{why}. Pesanannya tetap {PmtWords.Boxes(round)} kotak, {PmtWords.Day(round.Content.Day)}."))],
        };
    }
}
