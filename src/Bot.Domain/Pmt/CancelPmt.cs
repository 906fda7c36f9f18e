namespace Bot.Domain;

/// <summary>
/// The kelurahan calls a round off. Before the shopping it costs nothing; after it the ketua is asked (<see cref="RoundCancelAsked"/>).
/// The ketua calls it off at once.
/// </summary>
/// <param name="AskKetua">She was told that it costs something, and wants the ketua to be asked.</param>
public sealed record CancelPmt(PersonId By, Code Number, string? Reason, DateTimeOffset Now, bool AskKetua = false)
{
    public Decision Decide(Kube kube)
    {
        var why = Refusal(kube);
        if (why is ShoppingDone && AskKetua) return Decision.Accept(new RoundCancelAsked(Number, By, Now));
        if (why is not null) return Decision.Refuse(why);
        var order = kube.Orders.Find(Number)!;
        var reason = string.IsNullOrWhiteSpace(Reason) ? null : new NewText(new(kube.NextText), Reason.Trim(), Texts.KeepWithBooks(kube.Zone.Date(Now)));
        return new Decision.Accepted([new OrderStatusSet(Number, StatusPesanan.Dibatalkan, By, Now) { Reason = reason?.Id, Refund = order.Paid }], reason is null ? [] : [reason]);
    }

    public Refusal? Refusal(Kube kube)
    {
        if (Round.Find(kube, By, Number, out var order) is { } gone) return gone;
        if (order!.Content.Day < kube.Zone.Date(Now) && order.Status >= StatusPesanan.Dikonfirmasi) return new DayGoneBy(Number, order.Content.Day);
        if (ChangeOrder.IsKetua(kube, By)) return null;
        return PmtRounds.ShoppingBegun(kube, order, Now) ? new ShoppingDone(order.Spent) : null;
    }
}

/// <summary>The ketua's word on a round that the kelurahan wants called off after the shopping.</summary>
/// <param name="Bill">What was bought for it is billed to the kelurahan; false: the group bears it.</param>
public sealed record DecideCancel(PersonId By, Code Number, bool CallOff, DateTimeOffset Now, bool Bill = true)
{
    public static Rupiah Cost(Order order) => Rupiah.Min(order.Spent, order.Total);

    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.PmtPesan, Right.Approve)) return Decision.Refuse(new NotAllowed(Operation.PmtPesan));
        if (kube.Pmt.CancelWish(Number) is null || kube.Orders.Find(Number) is not { IsOpen: true } order) return Decision.Refuse(new NothingToDecide(Number));
        if (!CallOff) return Decision.Accept(new RoundCancelRefused(Number, By, Now));
        var cost = Bill ? Cost(order) : Rupiah.Zero;
        return Decision.Accept([new OrderStatusSet(Number, StatusPesanan.Dibatalkan, By, Now) { Refund = Rupiah.Max(order.Paid - cost, Rupiah.Zero) }, .. cost > Rupiah.Zero ? CancelOrder.Bill(order, cost, By, kube.Zone.Date(Now), Now) : []]);
    }
}
