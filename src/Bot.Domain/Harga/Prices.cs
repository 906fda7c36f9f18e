using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>One price and the day it begins.</summary>
public sealed record PriceLine(Rupiah Price, DateOnly From, PersonId? By, IReadOnlyList<Tier> Tiers)
{
    /// <summary>What so many cost, packs first: 3 botol are a pair and one. Parts of a unit cost their part, to the rupiah.</summary>
    public Rupiah For(decimal count)
    {
        var total = Rupiah.Zero;
        var left = count;
        foreach (var tier in Tiers.OrderByDescending(t => t.Count))
        {
            var packs = (int)decimal.Truncate(left / tier.Count);
            total += tier.Price * packs;
            left -= packs * (decimal)tier.Count;
        }
        return total + new Rupiah((long)decimal.Round(left * Price.Amount, MidpointRounding.AwayFromZero));
    }
}

/// <summary>A comparison with the market, as of a day.</summary>
public sealed record MarketPrice(Rupiah Price, DateOnly On);

/// <summary>HET as the group entered it; <paramref name="Source"/> is the date of its source, when that was said.</summary>
public sealed record Ceiling(Rupiah Price, DateOnly? Source);

/// <summary>Everything about the price of one good: lines by day, oldest first, the last twelve of them.</summary>
public sealed record PriceCard(ImmutableList<PriceLine> Lines)
{
    private const int Kept = 12;

    public static readonly PriceCard Blank = new(ImmutableList<PriceLine>.Empty);

    public MarketPrice? Market { get; init; }
    public Ceiling? Ceiling { get; init; }

    /// <summary>The price of a day; null when none has begun.</summary>
    public PriceLine? On(DateOnly day) => Lines.FindLast(l => l.From <= day);

    /// <summary>The next price after a day, when one is set.</summary>
    public PriceLine? After(DateOnly day) => Lines.Find(l => l.From > day);

    public PriceCard With(PriceLine line)
    {
        var lines = Lines.RemoveAll(l => l.From == line.From);
        lines = lines.Insert(lines.FindLastIndex(l => l.From < line.From) + 1, line);
        return this with { Lines = lines.Count > Kept ? lines.RemoveRange(0, lines.Count - Kept) : lines };
    }
}

/// <summary>The group's prices by goods.</summary>
public sealed record Prices(ImmutableDictionary<Code, PriceCard> Cards)
{
    public static readonly Prices None = new(ImmutableDictionary<Code, PriceCard>.Empty);

    public PriceCard Of(Code code) => Cards.GetValueOrDefault(code) ?? PriceCard.Blank;

    public Prices After(Fact fact) => fact switch
    {
        PriceSet f => With(f.Code, Of(f.Code).With(new(f.Price, f.From, f.By, f.Tiers ?? []))),
        MarketSeen f => With(f.Code, Of(f.Code) with { Market = new(f.Price, f.On) }),
        CeilingSet f => With(f.Code, Of(f.Code) with { Ceiling = new(f.Price, f.Source) }),
        _ => this,
    };

    private Prices With(Code code, PriceCard card) => new(Cards.SetItem(code, card));
}

/// <summary>Rule values of prices (kube.json, "aturan.harga") and the stall's hours.</summary>
public sealed record HargaRules
{
    public static readonly HargaRules Usual = new();

    /// <summary>A price older than this many days is said with "bisa berubah" (R-HRG-1).</summary>
    public int DaysFresh { get; init; } = 7;

    /// <summary>A market comparison older than this says nothing any more (R-HRG-2).</summary>
    public int MarketDays { get; init; } = 14;

    /// <summary>A change of more than this many percent is confirmed twice (R-HRG-5).</summary>
    public int LeapPercent { get; init; } = 20;

    /// <summary>Hour at which the ketua and the bendahara hear of low stock (R-STK-1).</summary>
    public TimeOnly LowStockAt { get; init; } = new(17, 30);

    /// <summary>When the stall is open, in the group's zone; null when it is not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OpeningHours? Open { get; init; }
}

/// <summary>The stall's hours on the days it is open.</summary>
public sealed record OpeningHours(TimeOnly From, TimeOnly Until, IReadOnlyList<DayOfWeek> Days);

public static class HargaOfKube
{
    /// <summary>The group's rule values of prices.</summary>
    public static HargaRules PriceRules(this Kube kube) => kube.Rules.Harga ?? HargaRules.Usual;

    /// <summary>The comparison that may be spoken of: dated, young enough, and really cheaper here (R-HRG-2). Null: say nothing.</summary>
    public static (Rupiah Less, DateOnly On)? Cheaper(this Kube kube, Code code, Rupiah price, DateOnly today) =>
        kube.Prices.Of(code).Market is { } market && today.DayNumber - market.On.DayNumber <= kube.PriceRules().MarketDays && market.On <= today && market.Price > price
            ? (market.Price - price, market.On) : null;

    /// <summary>True when the price was set so long ago that it may have changed (R-HRG-1).</summary>
    public static bool IsOld(this Kube kube, PriceLine line, DateOnly today) => today.DayNumber - line.From.DayNumber > kube.PriceRules().DaysFresh;
}
