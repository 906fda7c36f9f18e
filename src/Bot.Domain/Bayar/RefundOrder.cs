namespace Bot.Domain;

/// <summary>
/// Books that an order's money went back to the customer (kind PengembalianDp): after it has moved, by the bendahara alone (D-14). From
/// the group's limit on a second person has agreed before; who called the order off as ketua has agreed by it.
/// </summary>
public sealed record RefundOrder(PersonId By, Code Order, string Purpose, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (Refusal(kube) is { } why) return Decision.Refuse(why);
        var (order, today) = (kube.Orders.Find(Order)!, kube.Zone.Date(Now));
        var note = new NewText(new(kube.NextText), Purpose, Texts.KeepWithBooks(today));
        return new Decision.Accepted([Posting.Entry(kube, By, Now, Dana.Usaha, Arah.Keluar, JenisTransaksi.PengembalianDp, order.Refund, today) with
        {
            Order = Order, Note = note.Id, ApprovedBy = Needs(kube, order) ? Approver(kube, order) : null,
        }], [note]);
    }

    public Refusal? Refusal(Kube kube)
    {
        if (!kube.Member(By).May(Operation.BayarTerima, Right.Record)) return new NotAllowed(Operation.BayarTerima);
        if (kube.Orders.Find(Order) is not { } order) return new NoSuchOrder(Order);
        if (order.Refund == Rupiah.Zero) return new NothingToRefund(Order);
        if (Waits(kube, order)) return Approver(kube, order) is { } approver ? new NeedsApproval(approver) : new NoApprover();
        return kube.Available(Dana.Usaha) is var available && order.Refund > available ? new OverBalance(Dana.Usaha, available) : null;
    }

    /// <summary>A second person has to agree, and has not.</summary>
    public static bool Waits(Kube kube, Order order) => Needs(kube, order) && order.Refund > kube.Payments.Refundable.GetValueOrDefault(order.Number, Rupiah.Zero)
        && !(order.Status == StatusPesanan.Dibatalkan && order.StageBy is { } by && by == Approver(kube, order));

    /// <summary>The ketua; for her own order the sekretaris (P-1). Null when that office is vacant.</summary>
    public static PersonId? Approver(Kube kube, Order order) =>
        kube.Holder(Jabatan.Ketua) is { } ketua && ketua == order.Customer ? kube.Holder(Jabatan.Sekretaris) : kube.Holder(Jabatan.Ketua);

    private static bool Needs(Kube kube, Order order) => order.Refund >= kube.Rules.CashOutLimit;
}

/// <summary>The second person agrees that the money goes back.</summary>
public sealed record ApproveRefund(PersonId By, Code Order, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (kube.Orders.Find(Order) is not { } order) return Decision.Refuse(new NoSuchOrder(Order));
        if (RefundOrder.Approver(kube, order) != By) return Decision.Refuse(new NotAllowed(Operation.KasSetuju));
        return order.Refund == Rupiah.Zero ? Decision.Refuse(new NothingToRefund(Order))
            : order.Refund <= kube.Payments.Refundable.GetValueOrDefault(Order, Rupiah.Zero) ? Decision.Accept() : Decision.Accept(new RefundApproved(Order, By, Now));
    }
}

/// <summary>
/// The ketua gives back the advance that the rule kept of a cancelled order (D21: she may decide otherwise): the sale is booked back, and the money is
/// on its way like any refund. Within <see cref="Days"/> days; never for her own order.
/// </summary>
public sealed record GiveBackKept(PersonId By, Code Order, DateTimeOffset Now)
{
    public const int Days = 14;

    public Decision Decide(Kube kube)
    {
        if (kube.Orders.Find(Order) is not { } order) return Decision.Refuse(new NoSuchOrder(Order));
        if (!ChangeOrder.IsKetua(kube, By) || order.Customer == By) return Decision.Refuse(new NotAllowed(Operation.PesananKelola));
        if (order is not { Status: StatusPesanan.Dibatalkan, Sold.Amount: > 0 } || Now - order.Since > TimeSpan.FromDays(Days)) return Decision.Refuse(new NothingToRefund(Order));
        return Decision.Accept(SaleBooked.Of(Order, kube.Zone.Date(Now), -order.Sold), new RefundWanted(Order, order.Sold, By, Now), new RefundApproved(Order, By, Now));
    }
}

/// <summary>The customer wants back what came beyond the advance, instead of having it counted for the rest.</summary>
public sealed record WantRefund(PersonId By, Code Order, Rupiah Amount, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (kube.Orders.Find(Order) is not { } order) return Decision.Refuse(new NoSuchOrder(Order));
        if (order.Customer != By && order.By != By) return Decision.Refuse(new NotHerOrder(Order));
        if (!order.IsOpen) return Decision.Refuse(new OrderOver(Order, order.Status));
        return Amount <= Rupiah.Zero || Amount > order.Paid - order.Dp - order.Refund ? Decision.Refuse(new NothingToRefund(Order)) : Decision.Accept(new RefundWanted(Order, Amount, By, Now));
    }
}
