namespace Bot.Domain;

/// <summary>What is recorded about stock: a count of what is there, what came, what went.</summary>
public enum CatatanStok { Hitung, Masuk, Keluar }

/// <summary>Stock is counted by whoever is on duty, and by officers; <paramref name="Who"/> is on duty today.</summary>
public sealed record NotOnDuty(IReadOnlyList<PersonId> Who) : Refusal;

/// <summary>Services have no stock.</summary>
public sealed record NoStockOfServices : Refusal;

/// <summary>Sacks and bottles are counted whole.</summary>
public sealed record NotWhole : Refusal;

/// <summary>More is said to have gone than the book has.</summary>
public sealed record NotEnoughStock(decimal Amount) : Refusal;

public sealed record StockOutside(decimal Least, decimal Most) : Refusal;

/// <summary>
/// Records a count or a movement. A count that differs from the book posts the difference; whoever waited for the goods is struck off when
/// they are there. Refuses who may not, numbers out of bounds, halves of what is counted whole, and more out than in.
/// </summary>
public sealed record RecordStock(PersonId By, Code Code, CatatanStok What, decimal Number, DateTimeOffset Now)
{
    public const decimal Most = 9_999;

    public Decision Decide(Kube kube)
    {
        if (Refusal(kube) is { } why) return Decision.Refuse(why);
        var book = kube.Stocks.Of(Code);
        var after = What switch { CatatanStok.Masuk => book.Amount + Number, CatatanStok.Keluar => book.Amount - Number, _ => Number };
        List<Fact> facts = [];
        if (after != book.Amount) facts.Add(new StockMoved(Code, after - book.Amount, Why, By, Now));
        if (What == CatatanStok.Hitung) facts.Add(new StockCounted(Code, Number, By, Now));
        if (after > 0) facts.AddRange(kube.Stocks.WaitingFor(Code).Select(p => new StockWatchEnded(Code, p)));
        return Decision.Accept(facts);
    }

    public Refusal? Refusal(Kube kube)
    {
        if (MayNot(kube, By, Now) is { } no) return no;
        if (kube.Catalogue.Find(Code) is not { Sold: true } product) return new NoSuchGoods(Code);
        if (product.IsService) return new NoStockOfServices();
        if (Number > Most || Number < 0 || What != CatatanStok.Hitung && Number == 0) return new StockOutside(What == CatatanStok.Hitung ? 0 : 1, Most);
        if (!Weighed(product) && Number != decimal.Truncate(Number)) return new NotWhole();
        var book = kube.Stocks.Of(Code).Amount;
        if (What == CatatanStok.Keluar && Number > book) return new NotEnoughStock(book);
        return What == CatatanStok.Masuk && book + Number > Most ? new StockOutside(1, Most - book) : null;
    }

    /// <summary>Why this person records no stock at all, or null.</summary>
    public static Refusal? MayNot(Kube kube, PersonId by, DateTimeOffset now)
    {
        var member = kube.Member(by);
        if (member.May(Operation.StokCatat, Right.Record)) return null;
        if (!member.May(Operation.StokCatat, Right.RecordOwn)) return new NotAllowed(Operation.StokCatat);
        var duty = OnDuty.Of(kube, kube.Zone.Date(now));
        return duty.Contains(by) ? null : new NotOnDuty(duty);
    }

    /// <summary>Goods sold by weight or measure may be had in parts.</summary>
    public static bool Weighed(Product product) => product.Unit.Value is "kg" or "liter" or "gram" or "ons" or "ml";

    private Gerak Why => What switch { CatatanStok.Masuk => Gerak.Masuk, CatatanStok.Keluar => Gerak.Keluar, _ => Gerak.Selisih };
}

/// <summary>From how many on goods are no longer low.</summary>
public sealed record SetStockMinimum(PersonId By, Code Code, decimal Minimum)
{
    public Decision Decide(Kube kube) =>
        !kube.Member(By).May(Operation.StokCatat, Right.Record) ? Decision.Refuse(new NotAllowed(Operation.StokCatat))
        : kube.Catalogue.Find(Code) is not { Sold: true, IsService: false } ? Decision.Refuse(new NoSuchGoods(Code))
        : Minimum is < 0 or > RecordStock.Most ? Decision.Refuse(new StockOutside(0, RecordStock.Most))
        : Decision.Accept(new StockMinimumSet(Code, Minimum, By));
}

/// <summary>Anybody the group knows may ask to hear when goods are there again. Refuses what is there already.</summary>
public sealed record WatchStock(PersonId By, Code Code, DateTimeOffset Now)
{
    public Decision Decide(Kube kube) =>
        kube.Member(By) is null ? Decision.Refuse(new NotAllowed(Operation.HargaLihat))
        : kube.Catalogue.Find(Code) is not { Sold: true, IsService: false } || !kube.Stocks.Of(Code).IsOut ? Decision.Refuse(new NoSuchGoods(Code))
        : Decision.Accept(new StockWatched(Code, By, Now));
}
