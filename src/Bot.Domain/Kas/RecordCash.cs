namespace Bot.Domain;

/// <summary>
/// Records money that has moved other than dues: an expense, a gift, the IKS box. Refuses wrong amounts and dates, more
/// than the fund holds, and cash-outs that need approval first.
/// </summary>
public sealed record RecordCash(PersonId By, Dana Fund, Arah Direction, JenisTransaksi Kind, Rupiah Amount, string Purpose, DateOnly Date, DateTimeOffset Now)
{
    public static readonly Rupiah Least = new(500);

    /// <summary>Larger than any kas of ten women; protects sums from nonsense.</summary>
    public static readonly Rupiah Most = new(1_000_000_000);

    /// <summary>The order it is spent on; null when it concerns none.</summary>
    public Code? Order { get; init; }

    public Decision Decide(Kube kube)
    {
        if (Refusal(kube) is { } why) return Decision.Refuse(why);
        var note = new TextId(kube.NextText);
        var entry = Posting.Entry(kube, By, Now, Fund, Direction, Kind, Amount, Date) with { Note = note, Order = Order, OnBehalfOf = Posting.OnBehalf(kube, By, Operation.KasCatat) };
        return new Decision.Accepted([entry], [new(note, Purpose, Texts.KeepWithBooks(Date))]);
    }

    /// <summary>Why not, or null. Approval is looked at last: all else about the entry is then right.</summary>
    public Refusal? Refusal(Kube kube)
    {
        if (!kube.Member(By).May(Operation.KasCatat, Right.Record | Right.OnBehalf)) return new NotAllowed(Operation.KasCatat);
        if (Amount < Least) return new AmountTooSmall(Least);
        if (Amount > Most) return new AmountTooLarge(Most);
        if (Posting.Date(kube, Date, Now) is { } date) return date;
        if (Direction == Arah.Masuk) return null;
        if (kube.Available(Fund) is var available && Amount > available) return new OverBalance(Fund, available);
        return OrderBudget.Inside(kube, Order, Kind, Amount) ? null : Posting.Approval(kube, By, Amount, Date, Now);
    }
}

/// <summary>What the bendahara may spend on an order's shopping alone (08-decisions section 2 no. 6).</summary>
public static class OrderBudget
{
    private const int Percent = 75;

    /// <summary>Three quarters of the order's total.</summary>
    public static Rupiah Of(Order order) => new(order.Total.Amount * Percent / 100);

    /// <summary>Shopping of a live order that stays within its budget, and is not so large that two must see it.</summary>
    public static bool Inside(Kube kube, Code? number, JenisTransaksi kind, Rupiah amount) => kind == JenisTransaksi.BelanjaPesanan && number is { } code
        && kube.Orders.Find(code) is { Status: not (StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa) } order && amount <= kube.Rules.LargeEntry && order.Spent + amount <= Of(order);
}

/// <summary>How long texts beside facts are kept.</summary>
public static class Texts
{
    /// <summary>Purposes and reasons belong to the books: ten years (R-PDP-3).</summary>
    public static DateOnly KeepWithBooks(DateOnly date) => date.AddYears(10);
}
