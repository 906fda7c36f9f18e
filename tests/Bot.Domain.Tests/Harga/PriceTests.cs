using Xunit;
using static Bot.Domain.Tests.Group;
using static Bot.Domain.Tests.Shelf;

namespace Bot.Domain.Tests;

/// <summary>R-HRG-1 to 5: prices by day, packs, comparisons, ceilings, leaps.</summary>
public sealed class PriceTests
{
    [Theory, InlineData(1, 10_000), InlineData(2, 15_000), InlineData(3, 25_000), InlineData(5, 40_000)]
    public void Packs_are_taken_first(int count, int rupiah) => Assert.Equal(new Rupiah(rupiah), Filled.Prices.Of(Pletok).On(Today)!.For(count));

    [Fact]
    public void Part_of_a_kilo_costs_its_part() => Assert.Equal(new Rupiah(13_750), Filled.Prices.Of(Telur).On(Today)!.For(0.5m));

    [Fact]
    public void A_new_price_begins_on_its_day_and_the_old_one_stays_in_the_history()
    {
        var kube = Filled.After(Set(Telur, 28_000, Today.AddDays(2)).Decide(Filled));
        Assert.Equal(new Rupiah(27_500), kube.Prices.Of(Telur).On(Today)!.Price);
        Assert.Equal(new Rupiah(28_000), kube.Prices.Of(Telur).On(Today.AddDays(2))!.Price);
        Assert.Equal(new Rupiah(28_000), kube.Prices.Of(Telur).After(Today)!.Price);
        Assert.Equal(2, kube.Prices.Of(Telur).Lines.Count);
    }

    [Fact]
    public void Set_twice_on_one_day_the_last_counts() =>
        Assert.Equal(new Rupiah(28_500), Filled.After(Set(Telur, 28_000).Decide(Filled)) is var once ? once.After(Set(Telur, 28_500).Decide(once)).Prices.Of(Telur).On(Today)!.Price : default);

    [Fact]
    public void Only_the_bendahara_and_the_ketua_change_prices()
    {
        Set(Telur, 28_000, by: Nur).Decide(Filled).Refusal<NotAllowed>();
        Set(Telur, 28_000, by: Retno).Decide(Filled).Refusal<NotAllowed>();
        Set(Telur, 28_000, by: Lilis).Decide(Filled).Refusal<NotAllowed>();
        Set(Telur, 28_000, by: new("orang-asing")).Decide(Filled).Refusal<NotAllowed>();
        Assert.IsType<Decision.Accepted>(Set(Telur, 28_000, by: Wati).Decide(Filled));
    }

    [Fact]
    public void A_price_is_between_100_and_two_million_in_fifties()
    {
        Set(Telur, 1).Decide(Filled).Refusal<AmountTooSmall>();
        Set(Telur, -5_000).Decide(Filled).Refusal<AmountTooSmall>();
        Set(Telur, 2_000_050).Decide(Filled).Refusal<AmountTooLarge>();
        Set(Telur, 27_525).Decide(Filled).Refusal<PriceNotRound>();
        Set(Telur, 27_500).Decide(Filled).Refusal<SamePrice>();
    }

    [Fact]
    public void A_price_begins_today_or_within_a_week()
    {
        Set(Telur, 28_000, Today.AddDays(-1)).Decide(Filled).Refusal<PriceDayOutside>();
        Set(Telur, 28_000, Today.AddDays(8)).Decide(Filled).Refusal<PriceDayOutside>();
        Assert.IsType<Decision.Accepted>(Set(Telur, 28_000, Today.AddDays(7)).Decide(Filled));
    }

    [Theory, InlineData(33_000, false), InlineData(33_050, true), InlineData(22_000, false), InlineData(21_950, true)]
    public void More_than_a_fifth_is_confirmed_twice(int rupiah, bool leap)
    {
        Assert.Equal(leap, Set(Telur, rupiah).Decide(Filled) is Decision.Refused { Why: BigLeap });
        Assert.IsType<Decision.Accepted>((Set(Telur, rupiah) with { LeapConfirmed = true }).Decide(Filled));
    }

    [Fact]
    public void Nobody_sells_programme_goods_above_the_ceiling()
    {
        Assert.False((Set(Minyakita, 16_000, by: Wati) with { Reason = "naik" }).Decide(Filled).Refusal<AboveCeiling>().MayOverride);
        Assert.False(Set(Minyakita, 16_000).Decide(Filled).Refusal<AboveCeiling>().MayOverride);
    }

    [Fact]
    public void Other_goods_only_the_ketua_and_only_with_a_reason()
    {
        Assert.True((Set(Kemasan, 38_000) with { Reason = "naik" }).Decide(Filled).Refusal<AboveCeiling>().MayOverride);
        Set(Kemasan, 38_000, by: Wati).Decide(Filled).Refusal<AboveCeiling>();
        var yes = Assert.IsType<Decision.Accepted>((Set(Kemasan, 38_000, by: Wati) with { Reason = "kulakan naik" }).Decide(Filled));
        Assert.Equal("kulakan naik", yes.Texts.Single().Text);
        Assert.Equal(yes.Texts.Single().Id, yes.Facts.OfType<PriceSet>().Single().Reason);
        Assert.True(Filled.After(yes).NextText > yes.Texts.Single().Id.Value);
    }

    [Fact]
    public void Packs_that_save_nothing_any_more_end_with_the_price()
    {
        Assert.Single(Filled.After((Set(Pletok, 9_000) with { LeapConfirmed = true }).Decide(Filled)).Prices.Of(Pletok).On(Today)!.Tiers);
        Assert.Empty(Filled.After((Set(Pletok, 7_500) with { LeapConfirmed = true }).Decide(Filled)).Prices.Of(Pletok).On(Today)!.Tiers);
    }

    [Theory, InlineData(14, true), InlineData(15, false), InlineData(0, true)]
    public void Cheaper_than_the_market_is_said_for_a_fortnight_only(int daysAgo, bool said)
    {
        var kube = Filled.After(new MarketSeen(Telur, new(29_500), Today.AddDays(-daysAgo), Rini));
        Assert.Equal(said ? (new Rupiah(2_000), Today.AddDays(-daysAgo)) : null, kube.Cheaper(Telur, new(27_500), Today));
    }

    [Theory, InlineData(27_500), InlineData(27_000)]
    public void Never_when_the_market_is_not_dearer(int market) =>
        Assert.Null(Filled.After(new MarketSeen(Telur, new(market), Today, Rini)).Cheaper(Telur, new(27_500), Today));

    [Fact]
    public void The_market_is_not_seen_in_the_future() => new RecordMarket(Rini, Telur, new(29_500), Today.AddDays(1), Now).Decide(Filled).Refusal<DateInFuture>();

    private static SetPrice Set(Code code, int rupiah, DateOnly? from = null, PersonId? by = null) => new(by ?? Rini, code, new(rupiah), from ?? Today, Now);
}

/// <summary>A small shelf beside the small group.</summary>
internal static class Shelf
{
    public static readonly Code Telur = new("TLR-1"), Pletok = new("BP-250"), Minyakita = new("MYK-1"), Kemasan = new("MYG-2"), Token = new("JASA-TOKEN"), Beras = new("SPHP-5");

    public static readonly Kube Filled = new Fact[]
    {
        Goods(Telur, 10, "kg"), Goods(Pletok, 11, "botol"), Goods(Minyakita, 12, "liter", ProgramPangan.Rpk), Goods(Kemasan, 13, "kemasan"), Goods(Beras, 15, "karung", ProgramPangan.Bpnt),
        new ProductListed(Token, new(14), [], new("transaksi"), true) { Kind = Kategori.Jasa },
        Price(Telur, 27_500), Price(Pletok, 10_000) with { Tiers = [new(2, new(15_000))] }, Price(Minyakita, 15_700), Price(Kemasan, 36_000),
        new CeilingSet(Minyakita, new(15_700), null, Rini), new CeilingSet(Kemasan, new(37_000), Today.AddDays(-20), Rini),
        new StockMinimumSet(Telur, 20, Rini),
    }.Aggregate(Kenanga, (k, f) => k.After(f));

    private static ProductListed Goods(Code code, int text, string unit, params ProgramPangan[] programs) => new(code, new(text), [], new(unit), true) { Kind = Kategori.Pangan, Programs = programs is [] ? null : programs };

    private static PriceSet Price(Code code, int rupiah) => new(code, new(rupiah), Today.AddDays(-1), Rini);
}
