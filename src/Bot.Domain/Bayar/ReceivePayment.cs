namespace Bot.Domain;

/// <summary>
/// Books money that came in for an order: one entry of fund Usaha that names it. The advance reached, the order is confirmed. Only the
/// bendahara records; amounts from Rp500 to what is left.
/// </summary>
/// <param name="Purpose">What the entry is for, in words.</param>
public sealed record ReceivePayment(PersonId By, Code Order, Rupiah Amount, CaraBayar Way, string Purpose, DateTimeOffset Now)
{
    public static readonly Rupiah Least = new(500);

    public Decision Decide(Kube kube)
    {
        if (Refusal(kube) is { } why) return Decision.Refuse(why);
        var (order, today) = (kube.Orders.Find(Order)!, kube.Zone.Date(Now));
        var claims = kube.Payments.Waiting.Where(c => c.Order == Order).ToList();
        var note = new NewText(new(kube.NextText), Purpose, Texts.KeepWithBooks(today));
        var entry = Posting.Entry(kube, By, Now, Dana.Usaha, Arah.Masuk, Kind(order), Amount, today) with { Order = Order, Note = note.Id };
        var media = claims.Select(c => c.Media).OfType<TextId>().ToList();
        List<Fact> facts = [entry, .. media.Take(1).Select(m => new ProofAttached(entry.Number, m)), .. claims.Select(c => new ClaimEnded(c.Id, NasibKlaim.Masuk, By, Now))];
        if (order.Status == StatusPesanan.MenungguDp && order.Paid + Amount >= order.Dp) facts.Add(new OrderStatusSet(Order, StatusPesanan.Dikonfirmasi, By, Now));
        return new Decision.Accepted(facts, [note]);
    }

    public Refusal? Refusal(Kube kube)
    {
        if (!kube.Member(By).May(Operation.BayarTerima, Right.Record)) return new NotAllowed(Operation.BayarTerima);
        if (kube.Orders.Find(Order) is not { Customer: not null } order) return new NoSuchOrder(Order);
        if (order.Status is StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa && order.Billed == Rupiah.Zero) return new OrderOver(Order, order.Status);
        if (order.Left == Rupiah.Zero) return new OrderPaid(Order);
        if (Amount < Least && Amount != order.Left) return new AmountTooSmall(Least);
        return Amount > order.Left ? new MoreThanLeft(Order, order.Left, Amount - order.Left) : null;
    }

    /// <summary>PMT money is named so; what fills the advance is an advance, unless it pays everything.</summary>
    private JenisTransaksi Kind(Order order) => order.Kind == JenisPesanan.Pmt ? JenisTransaksi.PembayaranPmt
        : order.Paid < order.Dp && Amount < order.Left ? JenisTransaksi.DpPesanan : JenisTransaksi.PelunasanPesanan;

    /// <summary>What is expected next: the rest of the advance while it is awaited, else all that is left.</summary>
    public static Rupiah Expected(Order order) => order.Paid < order.Dp ? order.Dp - order.Paid : order.Left;
}

/// <summary>The ketua takes the order although its advance is not, or not wholly, there.</summary>
public sealed record WaiveDp(PersonId By, Code Order, DateTimeOffset Now)
{
    public Decision Decide(Kube kube) =>
        !kube.Member(By).May(Operation.PesananKelola, Right.Approve) ? Decision.Refuse(new NotAllowed(Operation.PesananKelola))
        : kube.Orders.Find(Order) is not { } order ? Decision.Refuse(new NoSuchOrder(Order))
        : order.Status != StatusPesanan.MenungguDp ? Decision.Refuse(new WrongStage(order.Status))
        : Decision.Accept(new OrderStatusSet(Order, StatusPesanan.Dikonfirmasi, By, Now));
}
