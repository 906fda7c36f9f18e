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

    public Decision Decide(Kube kube)
    {
        if (Refusal(kube) is { } why) return Decision.Refuse(why);
        var note = new TextId(kube.NextText);
        var entry = Posting.Entry(kube, By, Now, Fund, Direction, Kind, Amount, Date) with { Note = note, OnBehalfOf = Posting.OnBehalf(kube, By, Operation.KasCatat) };
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
        return Posting.Approval(kube, By, Amount, Date, Now);
    }
}

/// <summary>How long texts beside facts are kept.</summary>
public static class Texts
{
    /// <summary>Purposes and reasons belong to the books: ten years (R-PDP-3).</summary>
    public static DateOnly KeepWithBooks(DateOnly date) => date.AddYears(10);
}
