namespace Bot.Domain;

/// <summary>Something about money for orders that is said by itself.</summary>
public abstract record BayarItem(ClockId Id, DateTimeOffset At, DateTimeOffset Expires) : ClockItem(Id, At, Expires);

/// <summary>Three quarters of the time for the advance are over (R-CTR-7: at 18 hours of 24).</summary>
public sealed record DpReminder(Order Order, DateTimeOffset When, DateTimeOffset Until) : BayarItem(ClockId.Of("bayar.dp", BayarClock.Due(Order)), When, Until);

/// <summary>The advance did not come: the order is over, at any hour, so that the kitchen is free; it is told in the open hours.</summary>
public sealed record DpOver(Order Order, DateTimeOffset When) : BayarItem(ClockId.Of("bayar.habis", BayarClock.Due(Order)), When, DateTimeOffset.MaxValue)
{
    public override ClockHours Hours => ClockHours.Any;
}

/// <summary>Somebody says she paid and the bendahara has not looked: asked again, in the end said to both sides.</summary>
public sealed record ClaimWaits(Claim Claim, bool Ends, DateTimeOffset When, DateTimeOffset Until) : BayarItem(ClockId.Of(Ends ? "bayar.klaim-habis" : "bayar.klaim", $"{Claim.Id}-{When.UtcTicks}"), When, Until);

/// <summary>Money that should go back has not: whoever has the next word is asked again, on the third day the ketua is told.</summary>
public sealed record RefundWaits(Order Order, bool Overdue, DateTimeOffset When, DateTimeOffset Until) : BayarItem(ClockId.Of(Overdue ? "bayar.kembali-lama" : "bayar.kembali", $"{Order.Number}-{Order.RefundAt?.UtcTicks}"), When, Until);

/// <summary>An invoice is this many days old and not paid (R-PMT-8).</summary>
public sealed record InvoiceOld(Order Order, int Days, DateTimeOffset When) : BayarItem(ClockId.Of($"bayar.tagihan{Days}", Order.Number.Value), When, When.AddDays(3));

/// <summary>Delivered a day ago, and the rest is in no book.</summary>
public sealed record DeliveredUnpaid(Order Order, DateTimeOffset When) : BayarItem(ClockId.Of("bayar.sisa", Order.Number.Value), When, When.AddDays(3));

/// <summary>The new account holds from now on: customers with an open order are told.</summary>
public sealed record AccountStarts(BankAccount Account) : BayarItem(ClockId.Of("bayar.rekening", $"{Account.Account.Value}"), Account.From, Account.From.AddDays(7));

/// <summary>What money for orders has to say by itself, computed from the orders, the claims and the account alone.</summary>
public static class BayarClock
{
    public const int FirstReminder = 7, SecondReminder = 14;

    /// <summary>The hour of money matters that are not urgent.</summary>
    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>A bank transfer can take some hours (D22): so long an order lives on after the bendahara saw nothing.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(3);

    private static readonly TimeSpan FirstLook = TimeSpan.FromHours(3), SecondLook = TimeSpan.FromHours(24), ClaimLife = TimeSpan.FromHours(72);

    public static IEnumerable<ClockItem> Items(Kube kube) =>
        kube.Orders.All.SelectMany(o => Of(kube, o)).Concat(kube.Payments.Waiting.SelectMany(c => Of(kube, c)))
            .Concat(kube.Payments.Approved is { } account ? [new AccountStarts(account)] : Array.Empty<ClockItem>());

    private static IEnumerable<ClockItem> Of(Kube kube, Order order)
    {
        var waits = kube.Payments.WaitingFor(order.Number) is not null;
        if (order is { Status: StatusPesanan.MenungguDp, DpDue: { } due } && !waits && !Unanswered(kube, order))
        {
            if (Reminder(kube, order, due) is { } at) yield return new DpReminder(order, at, due);
            yield return new DpOver(order, Over(kube, order, due));
        }
        if (order.Refund > Rupiah.Zero && order.RefundAt is { } since && Quiet.Until(kube, since) is var asked)
        {
            yield return new RefundWaits(order, false, asked.AddHours(24), asked.AddHours(72));
            yield return new RefundWaits(order, true, asked.AddHours(72), DateTimeOffset.MaxValue);
        }
        if (order is { InvoicedOn: { } on, Left.Amount: > 0 } && !waits)
            foreach (var days in (int[])[FirstReminder, SecondReminder]) yield return new InvoiceOld(order, days, kube.Zone.At(on.AddDays(days), Morning));
        if (order is { Status: StatusPesanan.Selesai, Invoiced: false, Customer: not null, Left.Amount: > 0 } && !waits)
            yield return new DeliveredUnpaid(order, kube.Zone.At(kube.Zone.Date(order.Since).AddDays(1), Morning));
    }

    private static IEnumerable<ClockItem> Of(Kube kube, Claim claim)
    {
        var asked = Quiet.Until(kube, claim.At);
        yield return new ClaimWaits(claim, false, asked + FirstLook, asked + SecondLook);
        yield return new ClaimWaits(claim, false, asked + SecondLook, asked + ClaimLife);
        yield return new ClaimWaits(claim, true, asked + ClaimLife, DateTimeOffset.MaxValue);
    }

    /// <summary>Nobody ever looked for what the customer says she paid: such an order is not thrown away by the clock.</summary>
    private static bool Unanswered(Kube kube, Order order) => kube.Payments.Claims.FindLast(c => c.Order == order.Number) is { End: NasibKlaim.TidakDijawab };

    private static DateTimeOffset Over(Kube kube, Order order, DateTimeOffset due) =>
        kube.Payments.Claims.FindLast(c => c.Order == order.Number)?.EndedAt is { } looked && looked + Grace > due ? looked + Grace : due;

    /// <summary>Three quarters of the way; a reminder that would come with the end, out of the night, comes the evening before. Null when there is no time for one.</summary>
    private static DateTimeOffset? Reminder(Kube kube, Order order, DateTimeOffset due)
    {
        var at = order.Since + (due - order.Since) / 4 * 3;
        if (Quiet.Until(kube, at) < due) return at;
        var day = kube.Zone.Date(at);
        var evening = kube.Zone.At(kube.Zone.Local(at).Hour < 12 ? day.AddDays(-1) : day, kube.Hours(day).QuietFrom).AddHours(-1);
        return evening > order.Since ? evening : null;
    }

    /// <summary>An order and the end of its present time for the advance; another time is another reminder.</summary>
    internal static string Due(Order order) => $"{order.Number}-{order.DpDue?.UtcTicks}";
}
