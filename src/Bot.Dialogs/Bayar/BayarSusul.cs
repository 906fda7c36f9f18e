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
        var notices = step.Facts.Select(f => Of(s, after, f)).OfType<Notice>().ToList();
        return notices.Aggregate(step, (all, n) => n.To == s.Who.Id ? Own(s, all, n) : all with { Notices = [.. all.Notices, n] });
    }

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
