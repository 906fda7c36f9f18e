using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D20, what a stage or a delivery leads to, and the answers to the question of the hour.</summary>
internal static class HasilAntar
{
    public static Message Question(Kube kube, Order order, PersonId to, Func<PersonId, string> call, Func<TextId?, string?> note) => new(
        $"{DapurWords.Order(kube, order, call, note)}: sudah {Came(order)} lengkap, {call(to)}?", [new("Sudah lengkap"), new("Kurang"), new("Foto saja")]);

    /// <summary>"diantar", or "diambil" where she fetches it herself.</summary>
    public static string Came(Order order) => order.Content.Way == CaraTerima.Ambil ? "diambil" : "diantar";

    public static Step? Answer(DeliveryAsk ask, Scene s)
    {
        var said = Typed.Plain(s.Heard.Raw);
        if (said is "foto saja" or "foto") return Step.Reply($"Boleh, {s.Who.Honorific}. Kirim fotonya ke sini ya, nanti saya catat sudah diantar.") with { Aside = true };
        if (said is "belum" or "blm" or "belum bu" or "bentar lagi") return Step.Reply($"Baik, {s.Who.Honorific}. Kalau sudah, balas *sudah lengkap* atau *kurang 3 kotak* ya.") with { Aside = true };
        if (s.Kube.Orders.Find(ask.Order) is { Kind: JenisPesanan.Pmt } round && SelesaiPmt.Told(s, round) is { } told) return told;
        if (said is "kurang" or "ada yang kurang") return SelesaiDapur.Ask(s, ask.Order);
        if (said.StartsWith("kurang ", StringComparison.Ordinal) && s.Heard.Numbers is [{ Value: > 0 and < 10_000 } less]) return Report(s, ask.Order, (int)decimal.Ceiling(less.Value), null);
        return said is "sudah lengkap" or "lengkap" or "sudah" or "udah" or "beres" or "sudah beres" or "sudah diantar" or "udah dianter" or "sudah semua" || s.Heard.Answer == YesNo.Yes && s.Talk.Now is null && Typed.BareYes(s.Heard.Raw) ? Whole(s, ask.Order) : null;
    }

    /// <summary>All of it came. Of a round it is asked when it was over and what was left (R-PMT-8).</summary>
    private static Step Whole(Scene s, Code number) => Report(s, number, 0, null) is var step && step.Facts is [_, ..] && s.Kube.Orders.Find(number) is { Kind: JenisPesanan.Pmt } && s.Kube.Pmt.Report(number) is null ? SelesaiPmt.Rest(s, number, step) : step;

    /// <summary>A photo while the question of the hour is open is the proof of that delivery; its reference is kept, never the picture.</summary>
    public static Step? Photo(Scene s)
    {
        if (s.Message.Attachments is not [{ Kind: AttachmentKind.Photo } photo, ..] || s.Talk.Asks.FirstOrDefault(a => a.What is DeliveryAsk && a.Until > s.Now) is not { What: DeliveryAsk ask } open) return null;
        var missing = s.Heard.Text.Contains("kurang", StringComparison.Ordinal) && s.Heard.Numbers is [{ Value: > 0 and < 10_000 } less] ? (int)decimal.Ceiling(less.Value) : 0;
        return Report(s, ask.Order, missing, photo.Reference) with { Closes = open, Aside = true };
    }

    /// <summary>The delivery is noted; the ketua hears of a lack, the customer does not (D20).</summary>
    /// <param name="at">The post or place where it was missing; null: not said.</param>
    public static Step Report(Scene s, Code number, int missing, string? photo, string? at = null)
    {
        var report = new ReportDelivery(s.Who.Id, number, missing, missing > 0 && at is not null ? $"kurang {missing} di {at}" : null, photo, s.Now);
        switch (report.Decide(s.Kube))
        {
            case Decision.Accepted accepted:
                var (before, after) = (s.Kube.Orders.Find(number)!, accepted.Facts.Aggregate(s.Kube, (k, f) => k.After(f)).Orders.Find(number)!);
                return Step.From(accepted) with { Say = [Done(s, after, missing, photo is not null, Shelf(s, accepted), at)], Notices = [.. Told(s, before, after, missing, at)], Keep = t => t with { Asks = [.. t.Asks.Where(a => !(a.What is DeliveryAsk ask && ask.Order == number))] } };
            case Decision.Refused { Why: MoreThanOrdered more }:
                return Step.Reply($"Pesanannya {more.Boxes}, {s.Who.Honorific}. Kurang berapa? Contoh: *kurang 3 kotak*.") with { Aside = true };
            case Decision.Refused { Why: NotYetDelivered }:
                return Step.Reply($"Waktu antarnya belum tiba, {s.Who.Honorific}: {DapurWords.Day(s.Kube.Orders.Find(number)!.Content.Day)} pukul {DapurWords.Clock(s.Kube.Orders.Find(number)!.Content.Time)}.");
            case Decision.Refused { Why: NotAllowed }:
                return DapurWords.Outsider(s);
            default:
                return Step.Reply($"{number} sudah tercatat selesai atau dibatalkan, {s.Who.Honorific}.", new Choice("Rekap dapur"));
        }
    }

    /// <summary>"Stok susu jahe 250 ml jadi 12 botol." for what left the shelf with it; empty when nothing did.</summary>
    private static string Shelf(Scene s, Decision.Accepted accepted)
    {
        var after = accepted.Facts.Aggregate(s.Kube, (k, f) => k.After(f));
        return string.Concat(accepted.Facts.OfType<StockMoved>().Select(m => after.Stocks.Of(m.Code).Amount is var left && PesananWords.Name(s.Kube, s.Known.People, m.Code) is var name
            ? left >= 0 ? $"\nStok {name} jadi {GoodsSay.Number(left)} {PesananWords.Unit(s.Kube, m.Code)}." : $"\nStok {name} di catatan kurang {GoodsSay.Number(-left)}, tolong dihitung ya." : ""));
    }

    private static Message Done(Scene s, Order order, int missing, bool photo, string shelf, string? at) => missing > 0 && order.IsOpen && s.Who.Id == s.Kube.Holder(Jabatan.Ketua)
        ? new($"Sudah dicatat: {DapurWords.Order(s.Kube, order, s.Call, s.Note)}, kurang {missing} kotak. Pemesan belum saya kabari. Kalau sudah beres, tekan tombol ini ya, {s.Who.Honorific}.", [Settled(order)])
        : missing > 0 && s.Who.Id == s.Kube.Holder(Jabatan.Ketua) && Credit(s, order, missing, at) is [_, ..] credit
        ? new($"Sudah dicatat: {DapurWords.Order(s.Kube, order, s.Call, s.Note)}, kurang {missing} kotak. Pemesan belum saya kabari. Tagihan {order.Total} sudah terkirim; kalau mau diturunkan, tekan tombol ini ya, {s.Who.Honorific}.", credit)
        : new((missing > 0 && s.Who.Id == s.Kube.Holder(Jabatan.Ketua) ? $"Sudah dicatat: {DapurWords.Order(s.Kube, order, s.Call, s.Note)}, kurang {missing} kotak. Pemesan belum saya kabari, {s.Who.Honorific}."
        : missing > 0 ? $"Sudah dicatat: {DapurWords.Order(s.Kube, order, s.Call, s.Note)}, kurang {missing} kotak. {s.Holder(Jabatan.Ketua)} saya kabari, yang bicara dengan pemesan {s.Holder(Jabatan.Ketua)} saja ya."
        : $"{(order.Kind == JenisPesanan.Pmt ? $"PMT {Say.Day(order.Content.Day)}" : order.Number.Value)} selesai: {DapurWords.Items(s.Kube, order, s.Note)}, pukul {Say.Hour(s.Now, s.Kube.Zone)} ✅\nTerima kasih, {s.Who.Call}.") + shelf + (photo ? "\nFotonya saya simpan sebagai bukti." : ""));

    /// <summary>A round that is billed already: the ketua may lower the bill.</summary>
    private static Choice[] Credit(Scene s, Order round, int missing, string? at) => round is { Kind: JenisPesanan.Pmt, IsOpen: false, InvoicedOn: not null }
        ? [KreditPmt.Button(round, missing, at is null ? null : PmtBaca.PostIn(at, PmtWords.PostsOf(round, s.Note)).Post)] : [];

    /// <summary>The lack was made good or settled with the customer: the ketua closes the order.</summary>
    private static Choice Settled(Order order) => new("Sudah beres", "#dapur.beres:" + order.Number);

    public static Step Settle(Scene s, string number) => s.May(Operation.Dapur, Right.RecordOwn | Right.Record) ? Report(s, new(number), 0, null) : DapurWords.Outsider(s);

    private static IEnumerable<Notice> Told(Scene s, Order before, Order after, int missing, string? at)
    {
        var what = $"{after.Number}, {DapurWords.Order(s.Kube, after, s.Call, s.Note)}";
        var left = missing == 0 && after is { Invoiced: false, Left.Amount: > 0 } ? $" Sisa bayar {after.Left}." : "";
        var text = missing > 0 ? $"{what}: kurang *{missing} kotak*{(at is null ? "" : $" di {at}")} kata {s.Who.Call}. Pemesan belum saya kabari.{(after is { IsOpen: false, InvoicedOn: not null } ? $" Tagihan {after.Total} sudah terkirim." : "")}" : $"{what}: sudah {Came(after)} lengkap.{left}";
        var ketua = s.Kube.Holder(Jabatan.Ketua);
        if (ketua is { } k) yield return new(k, missing > 0 ? new(text, [.. after.IsOpen ? new Choice[] { Settled(after) } : Credit(s, after, missing, at), new("Lihat hari itu", "#dapur.satu:" + DapurWords.Iso(after.Content.Day))]) : new(text));
        if (left.Length > 0 && s.Kube.Holder(Jabatan.Bendahara) is { } bendahara && bendahara != ketua) yield return new(bendahara, new(text));
        if (after.Kind == JenisPesanan.Pmt && before.IsOpen && s.Kube.Pendamping is { } pendamping) yield return new(pendamping, new(text));
    }

    /// <summary>A stage by word. The customer is told when her food is on its way, or ready to be fetched.</summary>
    public static Step Advance(Scene s, Code number, StatusPesanan stage)
    {
        if (new AdvanceOrder(s.Who.Id, number, stage, s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply(UmumWords.Changed(s.Who));
        var order = s.Kube.Orders.Find(number)!;
        var tells = order.Customer is { } customer && (stage == StatusPesanan.Diantar && order.Content.Way == CaraTerima.Antar || stage == StatusPesanan.Siap && order.Content.Way == CaraTerima.Ambil);
        return Step.From(accepted) with
        {
            Say = [new($"Sudah dicatat ✅ {number} {DapurWords.Stage(order with { Status = stage })}.{(tells ? $" {s.Call(order.Customer!.Value)} saya kabari." : "")}{Shelf(s, accepted)}")],
            Notices = tells ? [new(order.Customer!.Value, new(stage == StatusPesanan.Diantar
                ? $"{s.Call(order.Customer.Value)}, pesanan {number} ({DapurWords.Items(s.Kube, order, s.Note)}) sedang dalam perjalanan ya."
                : $"{s.Call(order.Customer.Value)}, pesanan {number} ({DapurWords.Items(s.Kube, order, s.Note)}) sudah siap diambil ya.")) { Expires = order.When(s.Kube.Zone).AddHours(6) }] : [],
        };
    }
}
