using System.Collections.Immutable;

namespace Bot.Domain;

/// <summary>
/// What became of a cooking day's orders after its tasks were sent. Computed: the orders as they are, against the orders its people were told of.
/// </summary>
public static class KitchenChanges
{
    /// <summary>Changes of so many minutes are told together.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(15);

    /// <summary>The day's orders as its people are told them.</summary>
    public static ImmutableList<CookedOrder> Of(Kube kube, DateOnly day) => [.. kube.CookedOn(day).Select(Of)];

    /// <summary>The same now. One that nobody agreed to yet is no change; one that is delivered is over.</summary>
    public static ImmutableList<CookedOrder> Now(Kube kube, KitchenDay day) =>
        [.. kube.CookedOn(day.Day).Select(o => (Order: o, Told: day.Told?.Find(t => t.Number == o.Number))).Where(x => x.Told is not null || x.Order.Status >= StatusPesanan.Dikonfirmasi)
            .Select(x => x is { Told: { } told, Order.IsOpen: false } ? told : Of(x.Order))];

    public static bool Same(CookedOrder a, CookedOrder b) => a.Number == b.Number && a.Time == b.Time && a.Items.SequenceEqual(b.Items);

    /// <summary>Hours of a day with such orders; null when there are none.</summary>
    public static KitchenHours? Hours(Kube kube, DateOnly day, IReadOnlyList<CookedOrder> orders) =>
        orders is [] ? null : KitchenHours.Of(day, orders.Min(o => o.Time), orders.Sum(o => o.Items.Sum(i => kube.Boxes(i.Product, i.Count))));

    public static ShoppingList Shopping(Kube kube, IReadOnlyList<CookedOrder> orders) =>
        Domain.Shopping.For(kube, [.. orders.SelectMany(o => o.Items.Select(i => (i.Product, i.Menu, i.Count)))]);

    /// <summary>What is to be said of a day; null when its people know everything, or it is over.</summary>
    internal static KitchenChanged? Item(Kube kube, KitchenDay day)
    {
        if (day is not { Sent: true, Told: { } told, ChangedAt: { } since }) return null;
        var now = Now(kube, day);
        if (now.Count == told.Count && told.Zip(now.OrderBy(n => told.FindIndex(t => t.Number == n.Number))).All(p => Same(p.First, p.Second))) return null;
        var until = kube.Zone.At(day.Day, told.Concat(now).Max(o => o.Time));
        // What would fall into the night is said before it, when there is still time.
        var when = Quiet.Until(kube, since + Together) > since + Together && Quiet.Until(kube, since) <= since ? since : since + Together;
        return when < until ? new(day.Day, since, when, until, kube.Zone.Date(Quiet.Until(kube, when)) == day.Day) : null;
    }

    private static CookedOrder Of(Order order) => new(order.Number, order.Content.Time, [.. order.Content.Items.Select(i => new CookedItem(i.Code, i.Count, order.Content.Pmt?.Menu))]);
}
