using System.Diagnostics;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What the kitchen says by itself (D20).</summary>
internal static class DapurTick
{
    /// <summary>A question about a delivery waits this long for its answer.</summary>
    private static readonly TimeSpan Waits = TimeSpan.FromDays(3);

    public static Ticked Run(DapurItem item, TickScene t) => item switch
    {
        KitchenReminder i => Remind(i, t),
        KitchenUnanswered i => Unanswered(i, t),
        KitchenNext i => GantiTugas.Next(t.Kube, i.Day, i.Turn.Task, i.Turn.Person, t.Now, t.Call, t.Note),
        KitchenChanged i => DapurKabar.Changed(i, t),
        DeliveryDue i => Delivery(i, t),
        DeliveryOpen i => Open(i, t),
        ReviewDue i => t.Kube.Holder(Jabatan.Ketua) is { } ketua ? new() { Notices = [new(ketua, EvaluasiDapur.Question(i.Day, t.Call, ketua)) { Kind = NoticeKind.Reminder, Asks = new ReviewAsk(i.Day), Expires = i.Expires }] } : Ticked.Nothing,
        _ => throw new UnreachableException(item.GetType().Name),
    };

    /// <summary>What the ketua is told of something that could not be said in time.</summary>
    public static string? Missed(DapurItem item, TickScene t) => item switch
    {
        KitchenReminder { Morning: false } i => $"pengingat tugas dapur {t.Call(i.Turn.Person)}, {DapurWords.Day(i.Day)}",
        DeliveryDue i when t.Kube.Orders.Find(i.Order) is { } order => $"pertanyaan antaran {DapurWords.Order(t.Kube, order, t.Call, t.Note)}, {DapurWords.Day(i.Day)}",
        _ => null,
    };

    private static Ticked Remind(KitchenReminder i, TickScene t) => new()
    {
        Notices = [new(i.Turn.Person, i.Morning ? TugasDapurWords.Morning(t, i.Day, i.Turn) : TugasDapurWords.Evening(t, i.Day, i.Turn))
        {
            Kind = NoticeKind.Reminder, Asks = !i.Morning && i.Turn.Answer == JawabanDapur.Belum ? new JobAsk(i.Day, i.Turn.Task) : null, Until = i.Start, Expires = i.Expires,
        }],
    };

    private static Ticked Unanswered(KitchenUnanswered i, TickScene t) => t.Kube.Holder(Jabatan.Ketua) is { } ketua ? new()
    {
        Notices = [new(ketua, new($"Belum jawab tugas dapur {DapurWords.Day(i.Day)}: {Say.List([.. i.Turns.Select(x => $"{t.Call(x.Person)} ({DapurWords.Work(x.Task)})")])}. Tugasnya tetap, nanti saya ingatkan lagi.",
            [new("Lihat tugas", "#dapur.tugas:" + DapurWords.Iso(i.Day)), new("Ubah tugas", "#dapur.bagi:" + DapurWords.Iso(i.Day))])) { Kind = NoticeKind.Reminder, Expires = i.Until }],
    } : Ticked.Nothing;

    private static Ticked Delivery(DeliveryDue i, TickScene t) => t.Kube.Orders.Find(i.Order) is not { IsOpen: true } order ? Ticked.Nothing : new()
    {
        Notices = [.. DapurClock.Carriers(t.Kube, i.Day).Select(p => new Notice(p, HasilAntar.Question(t.Kube, order, p, t.Call, t.Note)) { Asks = new DeliveryAsk(i.Order), Until = t.Now + Waits, Expires = i.Expires })],
    };

    private static Ticked Open(DeliveryOpen i, TickScene t)
    {
        if (t.Kube.Holder(Jabatan.Ketua) is not { } ketua) return Ticked.Nothing;
        var orders = i.Orders.Select(t.Kube.Orders.Find).OfType<Order>().ToList();
        if (orders is []) return Ticked.Nothing;
        // Nobody is billed for what nobody saw delivered; that the invoice waits is said each time (R-PMT-8).
        var waits = orders.Where(o => o is { Invoiced: true, InvoicedOn: null, Customer: not null }).Sum(o => o.Left);
        // From the second day on the pendamping knows too.
        Notice[] pendamping = i.Nth == 2 && t.Kube.Pendamping is { } helper && helper != ketua
            ? [new(helper, new($"{t.Call(helper)}, antaran {DapurWords.Day(i.Day)} belum ada kabar: {Say.List([.. orders.Take(4).Select(o => $"{o.Number} {DapurWords.Order(t.Kube, o, t.Call, t.Note)}")])}. {t.Call(ketua)} sudah saya tanya tiap hari.{(waits > Rupiah.Zero ? $" Tagihan {waits} belum dikirim." : "")}")) { Expires = i.Expires }] : [];
        var lines = string.Join("\n", orders.Take(6).Select(o => $"- {o.Number} {DapurWords.Order(t.Kube, o, t.Call, t.Note)}"));
        return orders is [var only]
            ? new() { Notices = [new(ketua, HasilAntar.Question(t.Kube, only, ketua, t.Call, t.Note) is var q ? q with { Text = $"Antaran {DapurWords.Day(i.Day)} belum ada kabar{(waits > Rupiah.Zero ? $", jadi tagihan {waits} belum saya kirim" : "")}. {q.Text}" } : null!) { Kind = NoticeKind.Reminder, Light = true, Asks = new DeliveryAsk(only.Number), Until = t.Now + Waits, Expires = i.Expires }, .. pendamping] }
            : new() { Notices = [new(ketua, new($"Antaran {DapurWords.Day(i.Day)} yang belum ada kabar:\n{lines}\nKalau sudah, tulis nomornya dan *sudah diantar* ya.{(waits > Rupiah.Zero ? $" Tagihan {waits} menunggu kabar itu." : "")}", [new("Lihat hari itu", "#dapur.satu:" + DapurWords.Iso(i.Day))])) { Kind = NoticeKind.Reminder, Light = true, Expires = i.Expires }, .. pendamping] };
    }
}
