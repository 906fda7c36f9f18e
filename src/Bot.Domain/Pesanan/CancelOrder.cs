namespace Bot.Domain;

/// <summary>
/// Calls an order off. Before its deadline everything paid goes back; after it the advance is kept, because the shopping is done, unless the
/// ketua gives it back (R-CTR-9). When the group itself cannot cook, everything goes back.
/// </summary>
/// <param name="ByGroup">The kitchen cannot (stove broken, flood): only the ketua says so.</param>
/// <param name="GiveBack">The ketua gives back what the rule would keep.</param>
public sealed record CancelOrder(PersonId By, Code Number, string? Reason, DateTimeOffset Now, bool ByGroup = false, bool GiveBack = false)
{
    public Decision Decide(Kube kube)
    {
        if (Refusal(kube) is { } why) return Decision.Refuse(why);
        var order = kube.Orders.Find(Number)!;
        var (refund, today) = (Refund(kube, order), kube.Zone.Date(Now));
        var reason = string.IsNullOrWhiteSpace(Reason) ? null : new NewText(new(kube.NextText), Reason.Trim(), Texts.KeepWithBooks(today));
        List<Fact> facts = [new OrderStatusSet(Number, StatusPesanan.Dibatalkan, By, Now) { Reason = reason?.Id, Refund = refund }];
        if (Cost(kube, order) is { Amount: > 0 } cost) facts.AddRange(Bill(order, cost, By, today, Now));
        else if (order.Paid - refund is { Amount: > 0 } kept) facts.Add(SaleBooked.Of(Number, today, kept));
        facts.AddRange(SalesStock.Moves(kube, order, order.Content, StatusPesanan.Dibatalkan, By, Now));
        return new Decision.Accepted(facts, reason is null ? [] : [reason]);
    }

    public Refusal? Refusal(Kube kube)
    {
        if (ChangeOrder.Find(kube, By, Number, out var order) is { } gone) return gone;
        if ((ByGroup || GiveBack) && !ChangeOrder.IsKetua(kube, By)) return new NotAllowed(Operation.PesananKelola);
        if (order!.Content.Day < kube.Zone.Date(Now) && order.Status >= StatusPesanan.Dikonfirmasi) return new DayGoneBy(Number, order.Content.Day);
        return order.Status >= StatusPesanan.Dimasak && !ChangeOrder.IsKetua(kube, By) ? new AlreadyCooking(Number) : null;
    }

    /// <summary>How much of what was paid goes back: all, or after the deadline what was paid beyond the advance, or beyond the cost where none was taken (R-CTR-9).</summary>
    public Rupiah Refund(Kube kube, Order order) => ByGroup || GiveBack || !IsLate(kube, order) ? order.Paid
        : Cost(kube, order) is { Amount: > 0 } cost ? Rupiah.Max(order.Paid - cost, Rupiah.Zero)
        : Rupiah.Max(order.Paid - Rupiah.Min(order.Dp, order.Paid), Rupiah.Min(order.Refund, order.Paid));

    /// <summary>What the customer owes for a late cancellation where no advance was taken: what was bought, never more than the order. Zero: nothing.</summary>
    public Rupiah Cost(Kube kube, Order order) => order.Invoiced && !ByGroup && !GiveBack && IsLate(kube, order) ? Rupiah.Min(order.Spent, order.Total) : Rupiah.Zero;

    /// <summary>The cost of what was bought is owed, earned, and invoiced the same day.</summary>
    internal static IEnumerable<Fact> Bill(Order order, Rupiah cost, PersonId by, DateOnly today, DateTimeOffset now) =>
        [new CancelBilled(order.Number, cost, by, now), SaleBooked.Of(order.Number, today, cost), new InvoiceSent(order.Number, today, by, now)];

    /// <summary>The free time is over: shopping has begun.</summary>
    public bool IsLate(Kube kube, Order order) => Deadline(kube, order) is { } end && Now > end;

    public static DateTimeOffset? Deadline(Kube kube, Order order) => kube.Deadline(kube.Boxes(order.Content), order.Content.Day, order.Content.Time);
}

/// <summary>The ketua's word on an order, or a change of one, that waits for the kitchen (R-CTR-8). She may take no more than can be cooked.</summary>
public sealed record DecideOrder(PersonId By, Code Number, bool Accept, string? Reason, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (Refusal(kube) is { } why) return Decision.Refuse(why);
        var order = kube.Orders.Find(Number)!;
        var reason = string.IsNullOrWhiteSpace(Reason) ? null : new NewText(new(kube.NextText), Reason.Trim(), Texts.KeepWithBooks(kube.Zone.Date(Now)));
        Fact fact = (order.Wish, Accept) switch
        {
            ({ } wish, true) => new OrderChanged(Number, wish, By, Now) { Dp = OrderDay.DpOf(kube, order, wish) },
            ({ }, false) => new OrderChangeRefused(Number, By, Now, reason?.Id),
            (null, true) when order.Dp > order.Paid => new OrderStatusSet(Number, StatusPesanan.MenungguDp, By, Now) { DpDue = PlaceOrder.DpDue(kube, order.Content, Now) },
            (null, true) => new OrderStatusSet(Number, StatusPesanan.Dikonfirmasi, By, Now),
            _ => new OrderStatusSet(Number, StatusPesanan.Dibatalkan, By, Now) { Reason = reason?.Id, Refund = order.Paid },
        };
        IEnumerable<Fact> moves = fact is OrderChanged changed ? SalesStock.Moves(kube, order, changed.Content, order.Status, By, Now) : [];
        return new Decision.Accepted([fact, .. moves], reason is null ? [] : [reason]);
    }

    public Refusal? Refusal(Kube kube)
    {
        if (!kube.Member(By).May(Operation.PesananKelola, Right.Approve)) return new NotAllowed(Operation.PesananKelola);
        if (kube.Orders.Find(Number) is not { } order) return new NoSuchOrder(Number);
        if (!order.IsOpen) return new OrderOver(Number, order.Status);
        if (order.Wish is null && order.Status != StatusPesanan.MenungguKonfirmasi) return new NothingToDecide(Number);
        if (!Accept) return null;
        var content = order.Wish ?? order.Content;
        if (Now >= kube.Zone.At(content.Day, content.Time)) return new DeliveryPast();
        return kube.Room(kube.Boxes(content), content.Day, content.Time, round: true, without: Number);
    }
}

/// <summary>
/// Takes an order a stage on: cooked, ready, on its way, delivered. On its way its goods leave the shelf; delivery books the sale (fund Usaha),
/// so that what is still owed shows on the account Pesanan. Stages may be skipped, never gone back.
/// </summary>
public sealed record AdvanceOrder(PersonId By, Code Number, StatusPesanan Stage, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (Refusal(kube) is { } why) return Decision.Refuse(why);
        var order = kube.Orders.Find(Number)!;
        List<Fact> facts = [new OrderStatusSet(Number, Stage, By, Now)];
        if (Stage == StatusPesanan.Selesai) facts.Add(SaleBooked.Of(Number, kube.Zone.Date(Now), order.Total));
        return Decision.Accept([.. facts, .. SalesStock.Moves(kube, order, order.Content, Stage, By, Now)]);
    }

    public Refusal? Refusal(Kube kube)
    {
        if (!kube.Member(By).May(Operation.Dapur, Right.RecordOwn | Right.Record)) return new NotAllowed(Operation.Dapur);
        if (kube.Orders.Find(Number) is not { } order) return new NoSuchOrder(Number);
        if (!order.IsOpen) return new OrderOver(Number, order.Status);
        return Stage is not (StatusPesanan.Dimasak or StatusPesanan.Siap or StatusPesanan.Diantar or StatusPesanan.Selesai) || order.Status < StatusPesanan.Dikonfirmasi || Stage <= order.Status ? new WrongStage(order.Status) : null;
    }
}

/// <summary>Why a cancelled order was cancelled, said after it.</summary>
public sealed record ExplainCancel(PersonId By, Code Number, string Reason, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (kube.Orders.Find(Number) is not { Status: StatusPesanan.Dibatalkan } order) return Decision.Refuse(new NoSuchOrder(Number));
        if (order.Customer != By && order.By != By && !ChangeOrder.IsKetua(kube, By)) return Decision.Refuse(new NotHerOrder(Number));
        var reason = new NewText(new(kube.NextText), Reason.Trim(), Texts.KeepWithBooks(kube.Zone.Date(Now)));
        return new Decision.Accepted([new OrderStatusSet(Number, StatusPesanan.Dibatalkan, By, order.Since) { Reason = reason.Id }], [reason]);
    }
}
