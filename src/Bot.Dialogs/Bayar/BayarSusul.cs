using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>
/// What follows for money from what happened to an order, whoever made it happen: a delivery with something left to pay, a
/// cancellation or a smaller order with something to give back. Added to the step of the turn that did it.
/// </summary>
internal static class BayarSusul
{
    public static Step Follow(Scene s, Step step)
    {
        if (!step.Facts.Any(f => f is OrderStatusSet or OrderChanged or RefundWanted)) return step;
        var after = step.Facts.Aggregate(s.Kube, (k, f) => k.After(f));
        // A meal of the kelurahan other than a round has its invoice from its delivery on.
        foreach (var meal in step.Facts.OfType<OrderStatusSet>().Where(f => f.Status == StatusPesanan.Selesai).Select(f => after.Orders.Find(f.Number)).OfType<Order>().Where(o => o is { Invoiced: true, InvoicedOn: null, Kind: JenisPesanan.Catering, Customer: not null, Left.Amount: > 0 }))
            step = Invoiced(s, step, meal);
        var notices = step.Facts.Select(f => Of(s, after, f)).OfType<Notice>().ToList();
        return notices.Aggregate(step, (all, n) => n.To == s.Who.Id ? Own(s, all, n) : all with { Notices = [.. all.Notices, n] });
    }

    private static Step Invoiced(Scene s, Step step, Order meal) => step with
    {
        Facts = [.. step.Facts, new InvoiceSent(meal.Number, s.Kube.Zone.Date(s.Now), s.Who.Id, s.Now)],
        Notices = [.. step.Notices, new(meal.Customer!.Value, new($"🧾 TAGIHAN T-{meal.Number}, {Say.Date(s.Kube.Zone.Date(s.Now))}\n{PesananWords.What(s.Kube, s.Known.People, meal.Content.Items)}, {BayarWords.Day(meal)}\nJumlah *{meal.Left}*\nDibayar ke {s.Holder(Jabatan.Bendahara)} (bendahara). Terima kasih, {s.Call(meal.Customer.Value)}.", [new("Sudah ditransfer", $"{meal.Number} sudah ditransfer")]) { Document = Surat.Invoice(new SuratScene(s), meal with { InvoicedOn = s.Kube.Zone.Date(s.Now) }) })],
    };

    /// <summary>Who did it is also who is asked: the question stands in her own answer.</summary>
    private static Step Own(Scene s, Step step, Notice asks) => step with
    {
        Say = step.Next is null ? [.. step.Say, asks.Message] : [.. step.Say.SkipLast(1), asks.Message, .. step.Say.TakeLast(1)],
        Keep = t =>
        {
            var talk = step.Keep?.Invoke(t) ?? t;
            return (talk with { LastRef = talk.LastRef + 1 }).With(new Ask(talk.LastRef + 1, s.Kube.Id, asks.Asks!, asks.Message.Choices, s.Now, asks.Until ?? s.Now.AddHours(72)));
        },
    };

    private static Notice? Of(Scene s, Kube after, Fact fact) => fact switch
    {
        OrderStatusSet { Status: StatusPesanan.Selesai } f when after.Orders.Find(f.Number) is { Invoiced: false, Customer: not null, Left.Amount: > 0 } order => BayarTunai.Ask(s.Call, order, s.Who.Id),
        OrderStatusSet { Status: StatusPesanan.Dibatalkan, Refund: not null } f when after.Orders.Find(f.Number) is { Refund.Amount: > 0 } order => KembaliDp.Ask(after, s.Call, order),
        OrderChanged f when after.Orders.Find(f.Number) is { Refund.Amount: > 0 } order => KembaliDp.Ask(after, s.Call, order),
        RefundWanted f when after.Orders.Find(f.Order) is { Refund.Amount: > 0 } order => KembaliDp.Ask(after, s.Call, order),
        _ => null,
    };
}
