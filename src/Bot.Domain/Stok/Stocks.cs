using System.Collections.Immutable;

namespace Bot.Domain;

/// <summary>What was last recorded about goods: how much came, went or was counted, by whom and when.</summary>
public sealed record StockRecord(Gerak Why, decimal Number, PersonId? By, DateTimeOffset At);

/// <summary>Stock of one good in its unit.</summary>
/// <param name="LowSince">When it last became or was found low; null while it is not.</param>
public sealed record Stock(decimal Amount, decimal? Minimum, StockRecord? Last, DateTimeOffset? LowSince)
{
    public static readonly Stock Unknown = new(0, null, null, null);

    /// <summary>False until somebody has counted or recorded something.</summary>
    public bool IsKnown => Last is not null;

    public bool IsOut => IsKnown && Amount <= 0;

    public bool IsLow => IsKnown && (Amount <= 0 || Amount < Minimum);
}

/// <summary>A wish to hear when goods are there again.</summary>
public sealed record Watch(Code Code, PersonId Person, DateTimeOffset At);

/// <summary>The group's stock, who waits for what, and when the officers last heard of low stock.</summary>
public sealed record Stocks(ImmutableDictionary<Code, Stock> All, ImmutableList<Watch> Watches, DateOnly? LowTold)
{
    public static readonly Stocks None = new(ImmutableDictionary<Code, Stock>.Empty, ImmutableList<Watch>.Empty, null);

    public Stock Of(Code code) => All.GetValueOrDefault(code) ?? Stock.Unknown;

    public IEnumerable<PersonId> WaitingFor(Code code) => Watches.Where(w => w.Code == code).Select(w => w.Person);

    public Stocks After(Fact fact) => fact switch
    {
        StockMoved f => With(f.Code, f.At, Of(f.Code) is var s ? s with { Amount = s.Amount + f.Change, Last = new(f.Why, Math.Abs(f.Change), f.By, f.At) } : s),
        StockCounted f => With(f.Code, f.At, Of(f.Code) with { Amount = f.Count, Last = new(Gerak.Selisih, f.Count, f.By, f.At) }),
        StockMinimumSet f => With(f.Code, null, Of(f.Code) with { Minimum = f.Minimum }),
        StockWatched f => this with { Watches = Watches.RemoveAll(w => w.Code == f.Code && w.Person == f.Person).Add(new(f.Code, f.Person, f.At)) },
        StockWatchEnded f => this with { Watches = Watches.RemoveAll(w => w.Code == f.Code && w.Person == f.Person) },
        LowStockTold f => this with { LowTold = f.Day },
        _ => this,
    };

    /// <summary>Low from the moment it was recorded so; counted again and still low, it stays low since then.</summary>
    private Stocks With(Code code, DateTimeOffset? at, Stock stock) =>
        this with { All = All.SetItem(code, stock with { LowSince = !stock.IsLow ? null : stock.LowSince ?? at ?? stock.Last!.At }) };
}

/// <summary>Who keeps the stall on a day.</summary>
public static class OnDuty
{
    /// <summary>Who is on duty on this day of the group, by the rota.</summary>
    public static IReadOnlyList<PersonId> Of(Kube kube, DateOnly day) => [.. kube.Rota.On(day).Select(d => d.Person).Distinct()];
}
