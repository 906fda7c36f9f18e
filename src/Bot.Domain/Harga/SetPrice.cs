namespace Bot.Domain;

/// <summary>Nothing by this code is on the list.</summary>
public sealed record NoSuchGoods(Code Code) : Refusal;

/// <summary>No price in whole fifties of rupiah.</summary>
public sealed record PriceNotRound(int Step) : Refusal;

/// <summary>A price begins today or within this many days.</summary>
public sealed record PriceDayOutside(int DaysAhead) : Refusal;

/// <summary>It costs that already.</summary>
public sealed record SamePrice : Refusal;

/// <summary>
/// Above the ceiling the group entered. <paramref name="MayOverride"/>: not a good of a programme, so the ketua may with a reason (08-decisions
/// section 2 no. 17).
/// </summary>
public sealed record AboveCeiling(Ceiling Ceiling, bool MayOverride) : Refusal;

/// <summary>The change is larger than usual and was not confirmed a second time (R-HRG-5).</summary>
public sealed record BigLeap(int Percent) : Refusal;

/// <summary>
/// A new price from a day on. Refuses who may not, unknown goods, prices out of bounds, days out of bounds, prices above the ceiling, and
/// leaps that were not confirmed.
/// </summary>
public sealed record SetPrice(PersonId By, Code Code, Rupiah Price, DateOnly From, DateTimeOffset Now)
{
    public static readonly Rupiah Least = new(100), Most = new(2_000_000);
    public const int Step = 50, DaysAhead = 7;

    /// <summary>The ketua's reason for going above the ceiling.</summary>
    public string? Reason { get; init; }

    /// <summary>The second confirmation of a large change was given.</summary>
    public bool LeapConfirmed { get; init; }

    /// <summary>What so many together cost from that day on; null leaves the packs as they are.</summary>
    public Tier? Pack { get; init; }

    public Decision Decide(Kube kube)
    {
        if (Refusal(kube) is { } why) return Decision.Refuse(why);
        var today = kube.Zone.Date(Now);
        var over = Over(kube) is not null && Reason is { Length: > 0 };
        var reason = over ? new NewText(new(kube.NextText), Reason!, Texts.KeepWithBooks(today)) : null;
        var tiers = Tiers(kube);
        return new Decision.Accepted([new PriceSet(Code, Price, From, By) { Tiers = tiers is [] ? null : tiers, Reason = reason?.Id }], reason is null ? [] : [reason]);
    }

    public Refusal? Refusal(Kube kube)
    {
        var member = kube.Member(By);
        if (!member.May(Operation.HargaUbah, Right.Record)) return new NotAllowed(Operation.HargaUbah);
        if (kube.Catalogue.Find(Code) is not { Sold: true } product) return new NoSuchGoods(Code);
        if (Price < Least) return new AmountTooSmall(Least);
        if (Price > Most) return new AmountTooLarge(Most);
        if (Price.Amount % Step != 0) return new PriceNotRound(Step);
        var today = kube.Zone.Date(Now);
        if (From < today || From > today.AddDays(DaysAhead)) return new PriceDayOutside(DaysAhead);
        if (kube.Prices.Of(Code).On(From) is { } line && line.Price == Price && (Pack is null || line.Tiers.Contains(Pack))) return new SamePrice();
        if (Over(kube) is { } ceiling)
        {
            var free = product.Programs is [];
            if (!free || !member.May(Operation.HargaUbah, Right.Correct) || Reason is not { Length: > 0 }) return new AboveCeiling(ceiling, free);
        }
        return !LeapConfirmed && Leap(kube) is { } percent ? new BigLeap(percent) : null;
    }

    /// <summary>How many percent more or less, when that is more than the group's limit; null otherwise.</summary>
    public int? Leap(Kube kube)
    {
        if (kube.Prices.Of(Code).On(From) is not { Price.Amount: > 0 } before) return null;
        var change = Math.Abs(Price.Amount - before.Price.Amount) * 100m / before.Price.Amount;
        return change > kube.PriceRules().LeapPercent ? (int)decimal.Round(change) : null;
    }

    private Ceiling? Over(Kube kube) => kube.Prices.Of(Code).Ceiling is { } ceiling && Price > ceiling.Price ? ceiling : null;

    /// <summary>Packs stay as they are as long as they are cheaper than their pieces.</summary>
    private IReadOnlyList<Tier> Tiers(Kube kube) =>
        [.. (kube.Prices.Of(Code).On(From)?.Tiers ?? []).Where(t => t.Count != Pack?.Count).Concat(Pack is { } pack ? (IEnumerable<Tier>)[pack] : []).Where(t => t.Price < Price * t.Count).OrderBy(t => t.Count)];
}

/// <summary>What somebody saw on the market today, or an earlier day that was said.</summary>
public sealed record RecordMarket(PersonId By, Code Code, Rupiah Price, DateOnly On, DateTimeOffset Now)
{
    public Decision Decide(Kube kube) => Refusal(kube) is { } why ? Decision.Refuse(why) : Decision.Accept(new MarketSeen(Code, Price, On, By));

    public Refusal? Refusal(Kube kube) =>
        !kube.Member(By).May(Operation.HargaUbah, Right.Record) ? new NotAllowed(Operation.HargaUbah)
        : kube.Catalogue.Find(Code) is not { Sold: true } ? new NoSuchGoods(Code)
        : Price < SetPrice.Least ? new AmountTooSmall(SetPrice.Least)
        : Price > SetPrice.Most ? new AmountTooLarge(SetPrice.Most)
        : On > kube.Zone.Date(Now) ? new DateInFuture() : null;
}

/// <summary>The ceiling as a paper says it, with the paper's date.</summary>
public sealed record SetCeiling(PersonId By, Code Code, Rupiah Price, DateOnly Source, DateTimeOffset Now)
{
    public Decision Decide(Kube kube) => Refusal(kube) is { } why ? Decision.Refuse(why) : Decision.Accept(new CeilingSet(Code, Price, Source, By));

    public Refusal? Refusal(Kube kube) => new RecordMarket(By, Code, Price, Source, Now).Refusal(kube);
}
