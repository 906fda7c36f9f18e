using Xunit;
using static Bot.Domain.Tests.Group;
using static Bot.Domain.Tests.Kitchen;

namespace Bot.Domain.Tests;

/// <summary>The kitchen's answer within three open hours, what happens when it does not come, and why an order was cancelled.</summary>
public sealed class PesananClockTests
{
    private static DateTimeOffset Wib(int day, int hour, int minute = 0) => new DateTimeOffset(2026, 11, day, hour, minute, 0, TimeSpan.FromHours(7)).ToUniversalTime();

    [Fact]
    public void Three_hours_are_counted_by_day_only()
    {
        Assert.Equal(Wib(21, 17, 30), PesananClock.AnswerBy(Open, Wib(21, 14, 30)));
        Assert.Equal(Wib(22, 8), PesananClock.AnswerBy(Open, Wib(21, 19)));
        Assert.Equal(Wib(22, 9), PesananClock.AnswerBy(Open, Wib(21, 23)));
    }

    [Fact]
    public void Only_what_waits_for_the_kitchen_is_asked_again()
    {
        var (kube, order) = Open.Ordered(Order(Ayam, 100));
        Assert.Equal(StatusPesanan.MenungguKonfirmasi, order.Status);
        var items = PesananClock.Items(kube).ToList();
        Assert.Equal([1, 2], items.OfType<KitchenWaits>().Select(i => i.Round));
        Assert.Equal(PesananClock.AnswerBy(kube, order.Since), items.OfType<KitchenWaits>().First().At);
        Assert.Empty(PesananClock.Items(kube.After(new DecideOrder(Wati, order.Number, true, null, Now).Decide(kube))));
        Assert.Empty(PesananClock.Items(Open.Ordered(Order(Ayam, 30)).Kube));
    }

    [Fact]
    public void Silence_ends_an_hour_before_the_food_would_be_carried_out()
    {
        var (kube, order) = Open.Ordered(Order(Ayam, 30, day: Today.AddDays(1)));
        var end = Assert.Single(PesananClock.Items(kube).OfType<KitchenSilent>());
        Assert.Equal(kube.Zone.At(Today.AddDays(1), new(10, 0)).ToUniversalTime(), end.At);
        Assert.All(PesananClock.Items(kube).OfType<KitchenWaits>(), w => Assert.True(w.At < end.At));
        Assert.Equal(order.Number, end.Order.Number);
    }

    [Fact]
    public void The_reason_of_a_cancelling_may_come_after_it_and_only_from_whose_order_it_was()
    {
        var (kube, order) = Open.Ordered(Order(Ayam, 30));
        Assert.IsType<Decision.Refused>(new ExplainCancel(Lilis, order.Number, "diundur", Now).Decide(kube));
        kube = kube.After(new CancelOrder(Lilis, order.Number, null, Now).Decide(kube));
        Assert.IsType<Decision.Refused>(new ExplainCancel(Dewi, order.Number, "diundur", Now).Decide(kube));
        Assert.Equal(StatusPesanan.Dibatalkan, kube.After(new ExplainCancel(Lilis, order.Number, "diundur", Now).Decide(kube)).Orders.Find(order.Number)!.Status);
    }
}
