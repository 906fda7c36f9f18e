namespace Bot.Domain;

/// <summary>
/// Somebody says that she paid, with a photo or without. Nothing is booked by it; the bendahara looks. Everybody for her own order, and
/// whoever works in the kitchen for cash she was given at the door.
/// </summary>
/// <param name="Amount">What she says; null when nothing was said.</param>
/// <param name="Media">Reference to the photo at the channel; null without one.</param>
public sealed record ClaimPayment(PersonId By, Code Order, CaraBayar Way, Rupiah? Amount, string? Media, DateTimeOffset Now)
{
    /// <summary>How long the reference to a photo is kept (R-PDP-3), in days.</summary>
    private const int KeepMedia = 180;

    public Decision Decide(Kube kube)
    {
        if (Refusal(kube) is { } why) return Decision.Refuse(why);
        var media = Media is null ? null : Photo(kube, Media, Now);
        return new Decision.Accepted([new PaymentClaimed(kube.Payments.LastClaim + 1, Order, By, Way, Amount, Now) { Media = media?.Id }], media is null ? [] : [media]);
    }

    public Refusal? Refusal(Kube kube)
    {
        if (kube.Orders.Find(Order) is not { Customer: not null } order) return new NoSuchOrder(Order);
        var carried = Way == CaraBayar.Tunai && kube.Member(By).May(Operation.Dapur, Right.RecordOwn | Right.Record);
        if (order.Customer != By && order.By != By && !carried) return new NotHerOrder(Order);
        if (order.Status is StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa && order.Billed == Rupiah.Zero) return new OrderOver(Order, order.Status);
        if (order.Left == Rupiah.Zero) return new OrderPaid(Order);
        if (kube.Payments.WaitingFor(Order) is { } waiting) return new ClaimAlreadyWaits(waiting.Id);
        return Amount is not { } amount ? null : amount < ReceivePayment.Least ? new AmountTooSmall(ReceivePayment.Least) : amount > RecordCash.Most ? new AmountTooLarge(RecordCash.Most) : null;
    }

    internal static NewText Photo(Kube kube, string media, DateTimeOffset now) => new(new(kube.NextText), media, kube.Zone.Date(now).AddDays(KeepMedia));
}

/// <summary>The photo comes after the words; only the first one is kept.</summary>
public sealed record ProveClaim(PersonId By, int Id, string Media, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (kube.Payments.Find(Id) is not { End: null, Media: null } claim || claim.By != By) return Decision.Refuse(new ClaimGone());
        var photo = ClaimPayment.Photo(kube, Media, Now);
        return new Decision.Accepted([new ClaimProven(Id, photo.Id)], [photo]);
    }
}

/// <summary>The bendahara looked, and nothing had come.</summary>
public sealed record DenyClaim(PersonId By, int Id, DateTimeOffset Now)
{
    public Decision Decide(Kube kube) =>
        !kube.Member(By).May(Operation.BayarTerima, Right.Record) ? Decision.Refuse(new NotAllowed(Operation.BayarTerima))
        : kube.Payments.Find(Id) is not { End: null } ? Decision.Refuse(new ClaimGone())
        : Decision.Accept(new ClaimEnded(Id, NasibKlaim.BelumMasuk, By, Now));
}

/// <summary>The customer will pay in cash when the food comes. The advance stays due.</summary>
public sealed record AgreeCash(PersonId By, Code Order, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (kube.Orders.Find(Order) is not { Customer: not null } order) return Decision.Refuse(new NoSuchOrder(Order));
        if (order.Customer != By && order.By != By && !ChangeOrder.IsKetua(kube, By)) return Decision.Refuse(new NotHerOrder(Order));
        if (!order.IsOpen) return Decision.Refuse(new OrderOver(Order, order.Status));
        return order.Left == Rupiah.Zero ? Decision.Refuse(new OrderPaid(Order)) : kube.Payments.Cash.Contains(Order) ? Decision.Accept() : Decision.Accept(new CashAgreed(Order, By, Now));
    }
}
