using Xunit;
using static Bot.Domain.Tests.Cooking;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

public sealed class KitchenClashTests
{
    private static readonly DateOnly Thursday = Wednesday.AddDays(1);

    private static Kube TwoDays() => Dapur.With(Ordered("P-001", Wednesday, Ayam, 200)).After(new KitchenPlanned(Wednesday, [new(Wati, TugasDapur.Lauk)], true, Wati, Now)).With(Ordered("P-002", Thursday, Ayam, 40));

    [Fact]
    public void Who_cooks_on_the_morning_of_the_next_days_market_has_two_works_at_once()
    {
        var clash = Assert.Single(KitchenClashes.Of(TwoDays(), Thursday, [new(Wati, TugasDapur.Belanja), new(Wati, TugasDapur.Nasi)]));
        Assert.Equal((TugasDapur.Belanja, (Wednesday, TugasDapur.Lauk)), (clash.Job.Task, clash.Kitchen!.Value));
    }

    [Fact]
    public void A_division_gives_the_market_to_somebody_free() =>
        Assert.DoesNotContain(Rotation.Propose(TwoDays(), Thursday, KitchenWishes.None), j => KitchenClashes.Avoidable(TwoDays(), Thursday, j));
}
