using Xunit;

namespace Bot.Domain.Tests;

/// <summary>What a month's messages cost, each at the price of its day.</summary>
public sealed class MonthCostTests
{
    private static readonly ChannelCosts October = new(new(80), new(400), new(700), Rupiah.Zero);
    private static readonly ChannelCosts Middle = new(new(100), new(500), new(900), Rupiah.Zero) { From = new(2026, 11, 16) };
    private static readonly Rules Priced = new() { Costs = Middle, OtherCosts = [October] };

    [Fact]
    public void Every_message_counts_at_the_price_of_its_day()
    {
        var sent = new Sent((Day(5), Channel.WhatsApp, SendSort.Open, 10), (Day(15, 23), Channel.WhatsApp, SendSort.Template, 2), (Day(16, 0), Channel.WhatsAppId, SendSort.Open, 3), (Day(30), Channel.WhatsApp, SendSort.Marketing, 1), (Day(30), Channel.Telegram, SendSort.Open, 40));
        var cost = MonthCost.Of(Priced, Zone.Wib, new(2026, 11, 21), sent);
        Assert.Equal((new Rupiah(10 * 80 + 2 * 400 + 3 * 100 + 900), Rupiah.Zero), (cost.WhatsApp, cost.Telegram));
        Assert.Equal((10, 2, 40), (cost.Count(Channel.WhatsApp, SendSort.Open), cost.Count(Channel.WhatsApp, SendSort.Template), cost.Count(Channel.Telegram)));
    }

    [Fact]
    public void A_month_begins_and_ends_at_the_groups_midnight()
    {
        var sent = new Sent((At(2026, 10, 31, 16, 59), Channel.WhatsApp, SendSort.Open, 1), (At(2026, 10, 31, 17, 0), Channel.WhatsApp, SendSort.Open, 2), (At(2026, 11, 30, 16, 59), Channel.WhatsApp, SendSort.Open, 4), (At(2026, 11, 30, 17, 0), Channel.WhatsApp, SendSort.Open, 8));
        Assert.Equal(6, MonthCost.Of(Priced, Zone.Wib, new(2026, 11, 1), sent).Count(Channel.WhatsApp));
    }

    [Fact]
    public void A_group_without_prices_is_told_numbers_and_no_rupiah()
    {
        var cost = MonthCost.Of(new Rules(), Zone.Wib, new(2026, 11, 1), new Sent((Day(5), Channel.WhatsApp, SendSort.Open, 10)));
        Assert.Equal((null, null, 10), (cost.WhatsApp, cost.Telegram, cost.Count(Channel.WhatsApp)));
    }

    [Fact]
    public void What_is_only_tried_on_the_page_costs_nothing() =>
        Assert.Equal(Rupiah.Zero, MonthCost.Of(Priced, Zone.Wib, new(2026, 11, 1), new Sent((Day(5), Channel.Coba, SendSort.Open, 10))).WhatsApp);

    [Theory]
    [InlineData("2026-11-15", 80), InlineData("2026-11-16", 100), InlineData("2027-01-01", 100), InlineData("2020-01-01", 80)]
    public void A_days_price_is_the_one_that_began_last(string day, long price) => Assert.Equal(new Rupiah(price), Priced.CostsOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))?.InSession);

    private static DateTimeOffset Day(int day, int hour = 9) => Zone.Wib.At(new(2026, 11, day), new(hour, 0));

    private static DateTimeOffset At(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, TimeSpan.Zero);

    private sealed class Sent(params (DateTimeOffset At, Channel Channel, SendSort Sort, int Count)[] all) : ISent
    {
        public BatchSent Of(int batch) => BatchSent.None;

        public IReadOnlyList<SentSum> Between(DateTimeOffset from, DateTimeOffset until) => [.. all.Where(a => a.At >= from && a.At < until).Select(a => new SentSum(a.Channel, a.Sort, a.Count))];
    }
}
