using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Bot.Domain.Tests.Group;
using static Bot.Domain.Tests.Shelf;

namespace Bot.Domain.Tests;

/// <summary>R-STK-1: what there is, is what came, less what went, more or less what counts found.</summary>
public sealed class StockTests
{
    [Fact]
    public void A_count_that_differs_posts_the_difference()
    {
        var kube = Filled.After(Record(Telur, CatatanStok.Hitung, 14).Decide(Filled));
        var facts = Assert.IsType<Decision.Accepted>(Record(Telur, CatatanStok.Hitung, 11.5m).Decide(kube)).Facts;
        Assert.Equal([new StockMoved(Telur, -2.5m, Gerak.Selisih, Rini, Now), new StockCounted(Telur, 11.5m, Rini, Now)], facts);
    }

    [Fact]
    public void A_count_that_agrees_posts_none()
    {
        var kube = Filled.After(Record(Telur, CatatanStok.Hitung, 14).Decide(Filled));
        Assert.Equal([new StockCounted(Telur, 14, Rini, Now)], Assert.IsType<Decision.Accepted>(Record(Telur, CatatanStok.Hitung, 14).Decide(kube)).Facts);
    }

    [Fact]
    public void Officers_count_and_a_member_only_on_duty()
    {
        Assert.IsType<Decision.Accepted>((Record(Telur, CatatanStok.Hitung, 1) with { By = Yuli }).Decide(Filled));
        (Record(Telur, CatatanStok.Hitung, 1) with { By = Nur }).Decide(Filled).Refusal<NotOnDuty>();
        (Record(Telur, CatatanStok.Hitung, 1) with { By = Retno }).Decide(Filled).Refusal<NotAllowed>();
        (Record(Telur, CatatanStok.Hitung, 1) with { By = Lilis }).Decide(Filled).Refusal<NotAllowed>();
    }

    [Fact]
    public void Numbers_have_bounds_and_sacks_are_whole()
    {
        Record(Telur, CatatanStok.Hitung, -1).Decide(Filled).Refusal<StockOutside>();
        Record(Telur, CatatanStok.Hitung, 10_000).Decide(Filled).Refusal<StockOutside>();
        Record(Telur, CatatanStok.Masuk, 0).Decide(Filled).Refusal<StockOutside>();
        Record(Beras, CatatanStok.Hitung, 3.5m).Decide(Filled).Refusal<NotWhole>();
        Assert.IsType<Decision.Accepted>(Record(Telur, CatatanStok.Hitung, 3.5m).Decide(Filled));
        Record(Telur, CatatanStok.Keluar, 1).Decide(Filled).Refusal<NotEnoughStock>();
        Record(Token, CatatanStok.Hitung, 1).Decide(Filled).Refusal<NoStockOfServices>();
        Record(new("XYZ"), CatatanStok.Hitung, 1).Decide(Filled).Refusal<NoSuchGoods>();
    }

    [Fact]
    public void Whoever_waits_is_struck_off_when_the_goods_are_there()
    {
        var kube = Filled.After(Record(Minyakita, CatatanStok.Hitung, 0).Decide(Filled));
        kube = kube.After(new WatchStock(Lilis, Minyakita, Now).Decide(kube));
        Assert.Equal([Lilis], kube.Stocks.WaitingFor(Minyakita));
        kube = kube.After(Record(Minyakita, CatatanStok.Hitung, 0).Decide(kube));
        Assert.Equal([Lilis], kube.Stocks.WaitingFor(Minyakita));
        kube = kube.After(Record(Minyakita, CatatanStok.Masuk, 24).Decide(kube));
        Assert.Empty(kube.Stocks.WaitingFor(Minyakita));
        new WatchStock(Lilis, Minyakita, Now).Decide(kube).Refusal<NoSuchGoods>();
    }

    [Fact]
    public void Low_stock_is_due_at_half_past_five_of_each_day_until_it_is_told_and_not_when_there_is_enough()
    {
        Assert.Empty(StokClock.Items(Filled));
        var low = Filled.After(Record(Telur, CatatanStok.Hitung, 14).Decide(Filled));
        Assert.Equal((Today, Zone.Wib.At(Today, new(17, 30))), Due(low));
        Assert.Equal(Today.AddDays(1), Due(low.After(new LowStockTold(Today))).Day);
        Assert.Empty(StokClock.Items(low.After(Record(Telur, CatatanStok.Masuk, 6).Decide(low))));
        var late = Filled.After((Record(Telur, CatatanStok.Hitung, 14) with { Now = Zone.Wib.At(Today, new(17, 30)) }).Decide(Filled));
        Assert.Equal(Today.AddDays(1), Due(late).Day);
    }

    [Fact]
    public void A_machine_that_was_off_for_days_tells_it_once_and_goes_on_the_next_day()
    {
        var low = Filled.After(Record(Telur, CatatanStok.Hitung, 14).Decide(Filled));
        var (day, when) = Due(low);
        Assert.True(low.NextDue() == when.ToUniversalTime());
        var told = low.After(new LowStockTold(day.AddDays(9))).After(new ClockSettled(Now.AddDays(9), [new(StokClock.Items(low).Single().Id, Now.AddDays(400))]));
        Assert.Equal(day.AddDays(10), Due(told).Day);
    }

    [Fact]
    public void A_wish_to_hear_ends_after_thirty_days_without_a_word()
    {
        var kube = Filled.After(Record(Minyakita, CatatanStok.Hitung, 0).Decide(Filled));
        kube = kube.After(new WatchStock(Lilis, Minyakita, Now).Decide(kube));
        var ends = StokClock.Items(kube).OfType<WatchEnds>().Single();
        Assert.Equal((Now.AddDays(30), ClockHours.Any), (ends.At, ends.Hours));
        Assert.Empty(StokClock.Items(kube.After(new StockWatchEnded(Minyakita, Lilis))).OfType<WatchEnds>());
    }

    [Fact]
    public void Any_run_of_records_keeps_stock_equal_to_in_less_out_with_the_differences_counted() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ListOf(60).ToArbitrary(), seeds => Holds([.. seeds])));

    private static bool Holds(int[] seeds)
    {
        var (kube, facts) = (Filled, new List<Fact>());
        Code[] goods = [Telur, Beras, Minyakita, Token];
        PersonId[] people = [Rini, Yuli, Nur, Lilis];
        foreach (var seed in seeds)
        {
            var (before, code) = (kube, goods[seed % goods.Length]);
            var decision = new RecordStock(people[seed / 4 % people.Length], code, (CatatanStok)(seed / 16 % 3), (seed / 48 % 4_000 - 200) / 4m, Now).Decide(kube);
            if (decision is not Decision.Accepted yes) continue;
            facts.AddRange(yes.Facts);
            kube = kube.After(yes);
            Assert.InRange(kube.Stocks.Of(code).Amount, 0, RecordStock.Most);
            foreach (var other in goods.Where(g => g != code)) Assert.Equal(before.Stocks.Of(other), kube.Stocks.Of(other));
            if (yes.Facts.OfType<StockCounted>().SingleOrDefault() is { } count) Assert.Equal(count.Count, kube.Stocks.Of(code).Amount);
        }
        foreach (var code in goods) Assert.Equal(facts.OfType<StockMoved>().Where(m => m.Code == code).Sum(m => m.Change), kube.Stocks.Of(code).Amount);
        return true;
    }

    private static (DateOnly Day, DateTimeOffset When) Due(Kube kube) => StokClock.Items(kube).OfType<LowStock>().Single() is var item ? (item.Day, item.When) : default;

    private static RecordStock Record(Code code, CatatanStok what, decimal number) => new(Rini, code, what, number, Now);
}
