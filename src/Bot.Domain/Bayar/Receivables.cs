namespace Bot.Domain;

/// <summary>An invoice that is not paid, and how old it is.</summary>
/// <param name="Days">Days since the invoice; null while none was sent.</param>
public sealed record Receivable(Order Order, int? Days);

/// <summary>What others owe the group for orders (R-CTR-7, R-PMT-8).</summary>
public static class Receivables
{
    /// <summary>Invoices that are not paid, the oldest first; not yet sent ones last.</summary>
    public static IReadOnlyList<Receivable> Invoices(this Kube kube, DateOnly today) =>
        [.. kube.Orders.Unpaid.Select(o => new Receivable(o, o.InvoicedOn is { } on ? today.DayNumber - on.DayNumber : null)).OrderByDescending(r => r.Days ?? -1).ThenBy(r => r.Order.Content.Day)];

    /// <summary>Other orders with something left to pay, by day of delivery.</summary>
    public static IReadOnlyList<Order> Customers(this Kube kube) =>
        [.. kube.Orders.All.Where(o => o is { Invoiced: false, Customer: not null, Left.Amount: > 0, Status: not (StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa) }).OrderBy(o => o.Content.Day).ThenBy(o => o.Number.Value, StringComparer.Ordinal)];

    /// <summary>Whom money may still come from for this order.</summary>
    public static bool IsPayable(this Order order) => order is { Customer: not null, Left.Amount: > 0 };
}
