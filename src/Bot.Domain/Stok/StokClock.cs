using System.Globalization;

namespace Bot.Domain;

/// <summary>
/// Low stock is told once a day at 17.30 as long as there is any (R-STK-1); a wish to hear of goods ends after thirty days without a word.
/// </summary>
public static class StokClock
{
    public static readonly TimeSpan WatchLife = TimeSpan.FromDays(30);

    public static IEnumerable<ClockItem> Items(Kube kube)
    {
        if (NextLow(kube) is { } day) yield return new LowStock(day, kube.Zone.At(day, kube.PriceRules().LowStockAt));
        foreach (var watch in kube.Stocks.Watches) yield return new WatchEnds(watch);
    }

    /// <summary>The first 17.30 after goods became low that is no day already told; a machine that was off tells it when it is back, once.</summary>
    private static DateOnly? NextLow(Kube kube)
    {
        DateTimeOffset? since = null;
        foreach (var stock in kube.Stocks.All.Values)
            if (stock.LowSince is { } at && (since is null || at < since)) since = at;
        foreach (var (code, _) in kube.Short())
            foreach (var order in kube.Orders.All)
                if (order.Status < StatusPesanan.Diantar && order.Content.Items.Any(i => i.Code == code) && (since is null || order.At < since)) since = order.At;
        if (since is not { } from) return null;
        if (kube.Clock.Since > from) from = kube.Clock.Since;
        var day = kube.Zone.Date(from);
        if (kube.Zone.At(day, kube.PriceRules().LowStockAt) <= from) day = day.AddDays(1);
        return kube.Stocks.LowTold is { } told && day <= told ? told.AddDays(1) : day;
    }
}

/// <summary>What is low is told to the officers. It stays worth saying until it is said: the handler tells the stock of that moment.</summary>
public sealed record LowStock(DateOnly Day, DateTimeOffset When)
    : ClockItem(ClockId.Of("stok.menipis", Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), When, When.AddDays(400))
{
    public override bool Rests => true;
}

/// <summary>Thirty days and the goods did not come: the wish is forgotten, nobody is told.</summary>
public sealed record WatchEnds(Watch Watch)
    : ClockItem(ClockId.Of("stok.kabari", $"{Watch.Code}-{Watch.At.UtcTicks}", Watch.Person), Watch.At + StokClock.WatchLife, DateTimeOffset.MaxValue)
{
    public override ClockHours Hours => ClockHours.Any;
}
