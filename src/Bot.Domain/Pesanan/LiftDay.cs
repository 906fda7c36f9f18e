namespace Bot.Domain;

/// <summary>No PMT round fills that day, or it is open already.</summary>
public sealed record NothingToLift(DateOnly Day) : Refusal;

/// <summary>The ketua lets other box orders in on a day that a PMT round fills, as far as the kitchen has room (R-CTR-2).</summary>
public sealed record LiftDay(PersonId By, DateOnly Day, DateTimeOffset Now)
{
    public Decision Decide(Kube kube) => Refusal(kube) is { } why ? Decision.Refuse(why) : Decision.Accept(new DayLifted(Day, By, Now));

    public Refusal? Refusal(Kube kube) => !ChangeOrder.IsKetua(kube, By) ? new NotAllowed(Operation.PesananKelola)
        : Day < kube.Zone.Date(Now) ? new DeliveryPast() : kube.RoundOn(Day) is null || kube.Orders.Lifted.Contains(Day) ? new NothingToLift(Day) : null;
}
