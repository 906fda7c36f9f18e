using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The ketua says no to an order or a change; why, if she gives a reason.</summary>
public sealed record RefuseOrderDraft(Code Number) : Draft
{
    public string? Reason { get; init; }
}

/// <summary>The kitchen's word on an order that waits for it (R-CTR-8): accepted, refused with a reason, or the customer is asked something first.</summary>
internal sealed class PutusanDapur : Form<RefuseOrderDraft>
{
    public static readonly PutusanDapur Form = new();

    public override string Name => "menjawab pesanan";

    public override bool Own(string intent) => false;

    public override bool WantsMoney(Running running) => false;

    public override bool WantsWords(Running running, Scene scene) => true;

    public static Step? Answered(OrderAsk ask, Ask asked, Scene s)
    {
        var said = Typed.Plain(s.Heard.Raw);
        var button = s.Message.Button?.Ref == asked.Ref;
        var order = s.Kube.Orders.Find(ask.Number);
        // "Setuju" is the word of another's money; and an order that was answered stands in no other question's way.
        if (!button && (said is "setuju" || order is null || PesananClock.Asked(order) is null) && s.Talk.Asks.Any(a => a.Kube == s.Kube.Id && a.Until > s.Now && a.What is RefundAsk or ApproveAsk)) return null;
        var (yes, no) = (said is "terima" or "diterima" or "setuju" or "terima aja" or "bisa" or "sanggup" or "ambil" or "bisa terima" or "oke terima" or "siap terima", said is "tolak" or "ditolak" or "gak bisa" or "ga bisa" or "tidak bisa" or "jangan" or "gak sanggup");
        var read = !yes && !no && !button && order is not null ? PutusanBaca.Of(order, asked, s) : null;
        (yes, no) = (yes || read is { Accepts: true }, no || read is { Accepts: false });
        if (!yes && !no && said is not "tanya pemesan" && !(s.Heard.Answer == YesNo.Yes && s.Talk.Now is null)) return null;
        if ((yes || no) && read is not { Named: true } && Several(s, asked, no) is { } which) return which;
        if (order is null || PesananClock.Asked(order) is null) return Step.Reply($"Pesanan {ask.Number} sudah dijawab, {s.Who.Call}.", new Choice("Lihat pesanan", "#pesanan:" + ask.Number));
        if (no) return Form.Begin(new RefuseOrderDraft(ask.Number) { Reason = read?.Reason }, s with { Heard = Heard.Nothing });
        if (said is "tanya pemesan") return (order.Customer ?? order.By) is var who && who != s.Who.Id ? Titipan.Form.Begin(new RelayDraft(who), s with { Heard = Heard.Nothing }) with { Aside = true } : Step.Reply($"Pemesannya {s.Who.Pronoun} sendiri, {s.Who.Honorific}.") with { Aside = true };
        return yes ? Accept(order, s) : new Step { Say = [new($"Pesanan {ask.Number} diterima, {s.Who.Call}? Tekan atau ketik *terima* ya.", [new("Terima", "#pesanan.terima:" + ask.Number), new("Tolak", "#pesanan.tolak:" + ask.Number), new("Lihat pesanan", "#pesanan:" + ask.Number)])], Aside = true };
    }

    /// <summary>"Terima" with several orders waiting chooses none, unless its own button was pressed.</summary>
    private static Step? Several(Scene s, Ask asked, bool no)
    {
        if (s.Message.Button?.Ref == asked.Ref) return null;
        var open = s.Talk.Asks.Where(a => a.Kube == s.Kube.Id && a.Until > s.Now).Select(a => a.What).OfType<OrderAsk>().Select(a => s.Kube.Orders.Find(a.Number)).OfType<Order>().Where(o => PesananClock.Asked(o) is not null).DistinctBy(o => o.Number).Take(3).ToList();
        if (open.Count < 2) return null;
        var command = no ? "#pesanan.tolak:" : "#pesanan.terima:";
        return new Step
        {
            Say = [new($"Pesanan yang mana, {s.Who.Honorific}?\n" + string.Join("\n", open.Select(o => $"{o.Number}: {PesananWords.What(s.Kube, s.Known.People, (o.Wish ?? o.Content).Items)}, {PesananWords.Day((o.Wish ?? o.Content).Day)}")), [.. open.Select(o => new Choice(o.Number.Value, command + o.Number))])],
            Aside = true,
        };
    }

    /// <summary>Pressed or typed with the number.</summary>
    public static Step Chosen(Scene s, Code number, bool accept) =>
        s.Kube.Orders.Find(number) is not { } order || PesananClock.Asked(order) is null ? Step.Reply($"Pesanan {number} sudah dijawab, {s.Who.Call}.")
        : !ChangeOrder.IsKetua(s.Kube, s.Who.Id) ? Step.Reply($"Yang menjawab pesanan {s.Holder(Jabatan.Ketua)}, {s.Who.Honorific}.")
        : accept ? Accept(order, s) : Form.Begin(new RefuseOrderDraft(number), s with { Heard = Heard.Nothing });

    private static Step Accept(Order order, Scene s)
    {
        if (!s.Who.OwnPhone) return Refuse.SharedPhone(s) with { Aside = true };
        switch (new DecideOrder(s.Who.Id, order.Number, true, null, s.Now).Decide(s.Kube))
        {
            case Decision.Accepted accepted:
                var now = accepted.Facts.Aggregate(s.Kube, (k, f) => k.After(f)).Orders.Find(order.Number)!;
                var changed = order.Wish is not null;
                var (when, zone) = (PesananWords.When(now.Content.Day, now.Content.Time, s.Kube.Zone), s.Kube.Zone);
                var dp = now is { Status: StatusPesanan.MenungguDp, DpDue: { } due } ? $"\nDP {now.Dp} paling lambat {PesananWords.Due(due, zone.Date(s.Now), zone)}. Foto buktinya kirim ke sini ya." : "";
                var told = new Message(changed
                    ? $"Perubahan pesanan {order.Number} diterima dapur: {PesananWords.What(s.Kube, s.Known.People, now.Content.Items)}, {when}. Jumlah jadi {now.Total}, sisa bayar *{now.Left}*."
                    : $"Pesanan {order.Number} diterima dapur: {PesananWords.What(s.Kube, s.Known.People, now.Content.Items)}, {when}.{dp}", [new("Lihat pesanan", "#pesanan:" + order.Number)]);
                var bendahara = !changed && dp.Length > 0 && s.Kube.Holder(Jabatan.Bendahara) is { } b && b != s.Who.Id
                    ? new[] { new Notice(b, new($"Pesanan {order.Number} diterima dapur, menunggu DP {now.Dp} dari {Owner(s, order)} sampai {Say.Moment(now.DpDue!.Value, zone)}.")) } : [];
                return Step.From(accepted) with
                {
                    Say = [new($"Baik, {s.Who.Call}. {(changed ? "Perubahan pesanan" : "Pesanan")} {order.Number} diterima. {Owner(s, order)} saya kabari.")],
                    Notices = [.. PesanKabar.Customer(s.Kube, s.Known.People, now, told, "sudah diterima dapur", s.Who.Id), .. bendahara],
                    Numbers = $"Nomor {order.Number}",
                };
            case Decision.Refused { Why: KitchenFull full }:
                return new Step { Say = [new($"Hari itu tinggal {full.Free} kotak, {s.Who.Honorific}, jadi belum bisa diterima.", [new("Tolak", "#pesanan.tolak:" + order.Number), new("Tanya pemesan")])], Aside = true };
            case Decision.Refused { Why: HourFull hour }:
                return new Step { Say = [new($"Jam itu tinggal {hour.Free} kotak, {s.Who.Honorific}, jadi belum bisa diterima.", [new("Tolak", "#pesanan.tolak:" + order.Number), new("Tanya pemesan")])], Aside = true };
            case Decision.Refused { Why: NotAllowed }:
                return Step.Reply($"Yang menjawab pesanan {s.Holder(Jabatan.Ketua)}, {s.Who.Honorific}.");
            case Decision.Refused { Why: DeliveryPast }:
                return Step.Reply($"Waktu pesanan {order.Number} sudah lewat, {s.Who.Call}.");
            default:
                return Step.Reply($"Pesanan {order.Number} sudah dijawab, {s.Who.Call}.");
        }
    }

    private static string Owner(Scene s, Order order) => s.Call(order.Customer ?? order.By);

    protected override IReadOnlyList<Question<RefuseOrderDraft>> Questions { get; } =
    [
        new("alasan",
            (d, _) => d.Reason is null,
            (_, s) => new($"Alasannya apa, {s.Who.Honorific}? Saya sampaikan ke pemesan. (boleh dilewati)", [new("Lewati"), new("Batal")]),
            (d, s) => new Taken<RefuseOrderDraft>.Filled(d with { Reason = Typed.Plain(s.Heard.Raw) is "lewati" or "tidak ada" or "gak usah" or "skip" or "" ? "" : Say.Quote(s.Heard.Raw, 150) }),
            (_, _) => new("Tulis singkat saja, atau balas *lewati*.", [new("Lewati")])),
    ];

    protected override RefuseOrderDraft Take(RefuseOrderDraft draft, Scene scene) => draft;
    protected override RefuseOrderDraft Fresh(RefuseOrderDraft draft) => draft with { Reason = null };
    protected override Message? Sum(RefuseOrderDraft draft, Scene scene) => null;

    /// <summary>pesan.tolakDapur: the reason reaches the customer, and the next step.</summary>
    protected override Step Commit(RefuseOrderDraft draft, Scene s)
    {
        if (s.Kube.Orders.Find(draft.Number) is not { } order || new DecideOrder(s.Who.Id, draft.Number, false, draft.Reason, s.Now).Decide(s.Kube) is not Decision.Accepted accepted)
            return Step.Reply($"Pesanan {draft.Number} sudah dijawab, {s.Who.Call}.");
        var why = draft.Reason is { Length: > 0 } reason ? $" ({reason})" : "";
        var changed = order.Wish is not null;
        IEnumerable<Notice> told = ((PersonId?[])[order.Customer, order.By]).OfType<PersonId>().Distinct().Where(p => p != s.Who.Id).Select(p => s.Known.People.Find(p)?.Honorific is var title && changed
            ? new Notice(p, new($"Maaf {title}, dapur belum bisa mengubah pesanan {order.Number}{why}. Pesanannya tetap: {PesananWords.What(s.Kube, s.Known.People, order.Content.Items)}, {PesananWords.When(order.Content.Day, order.Content.Time, s.Kube.Zone)}.", [new("Lihat pesanan", "#pesanan:" + order.Number)]))
            : new Notice(p, new($"Maaf {title}, dapur belum bisa{why}. Pesanan {order.Number} tidak jadi. Mau hari lain?", [new("Cari hari lain", "#pesan.lagi:" + order.Number), new("Tidak usah", "terima kasih")]) { Template = PesananWords.StatusTemplate(s.Kube, s.Known.People, order with { Customer = p }, "belum bisa diterima dapur") }));
        return Step.From(accepted) with { Say = [new($"Baik, {s.Who.Call}. {Owner(s, order)} saya kabari.")], Notices = [.. told] };
    }

    /// <summary>"Cari hari lain": the refused order's goods, way and place once more; the day is asked.</summary>
    public static Step Again(Scene s, Code number)
    {
        if (s.Kube.Orders.Find(number) is not { } order || order.Customer != s.Who.Id && order.By != s.Who.Id) return PesanCatering.Start(s with { Heard = Heard.Nothing });
        var items = order.Content.Items.Select(i => new WantedSaid(GoodsFinder.Of(s.Kube, s.Known.People).Find(i.Code)?.Name ?? i.Code.Value, i.Code, i.Count, null));
        return PesanCatering.Form.Begin(new PesanDraft { Items = [.. items], Time = order.Content.Time, Way = order.Content.Way, Place = s.Note(order.Content.Place), Note = s.Note(order.Content.Note), Event = s.Note(order.Content.Event), Customer = order.Customer == s.Who.Id ? null : order.Customer }, s with { Heard = Heard.Nothing });
    }
}
