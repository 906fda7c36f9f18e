namespace Bot.Domain;

/// <summary>What is to be overwritten of a person: everything, or all but name and number (<paramref name="Whole"/> false), and the words of the orders in <paramref name="Orders"/>.</summary>
public sealed record Erasure(PersonId Person, bool Whole, IReadOnlyList<Code> Orders);

/// <summary>She has asked already.</summary>
public sealed record ErasureOpen(ErasureRequest Request) : Refusal;

/// <summary>Nothing is asked for, or it is done.</summary>
public sealed record NoErasure : Refusal;

/// <summary>Asks that everything about oneself is erased; whoever she is, for herself only.</summary>
public sealed record AskErasure(PersonId By, DateTimeOffset Now)
{
    public Decision Decide(Kube kube) => kube.Data.Of(By) is { } open
        ? Decision.Refuse(new ErasureOpen(open))
        : Decision.Accept(new ErasureAsked(kube.Data.Last + 1, By, Now));
}

/// <summary>Takes the request back, as long as it is not done.</summary>
public sealed record WithdrawErasure(PersonId By, DateTimeOffset Now)
{
    public Decision Decide(Kube kube) => kube.Data.Of(By) is { } open ? Decision.Accept(new ErasureWithdrawn(open.Id, Now)) : Decision.Refuse(new NoErasure());
}

/// <summary>Something the clock does about a request.</summary>
public abstract record DataItem(ClockId Id, ErasureRequest Request, DateTimeOffset At) : ClockItem(Id, At, DateTimeOffset.MaxValue);

/// <summary>She is told for the last time.</summary>
public sealed record ErasureFarewell(ErasureRequest Request, DateTimeOffset When) : DataItem(ClockId.Of("data.pamit", $"{Request.Id}"), Request, When);

/// <summary>Now it goes.</summary>
public sealed record ErasureDue(ErasureRequest Request, DateTimeOffset When) : DataItem(ClockId.Of("data.hapus", $"{Request.Id}"), Request, When)
{
    public override ClockHours Hours => ClockHours.Any;
}

/// <summary>Something of hers is open: all else goes.</summary>
public sealed record ErasurePart(ErasureRequest Request, DateTimeOffset When) : DataItem(ClockId.Of("data.sebagian", $"{Request.Id}"), Request, When);

/// <summary>
/// Within 72 hours, in hours in which she may be told first: the farewell an hour before, the erasure after it. While an office or an order is
/// open only the rest goes, and the whole as soon as nothing is.
/// </summary>
public static class DataClock
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(71), Before = TimeSpan.FromHours(1);

    /// <summary>The promise: at the latest then (UTC).</summary>
    public static DateTimeOffset Latest(ErasureRequest request) => request.At.AddHours(72);

    public static IEnumerable<ClockItem> Items(Kube kube)
    {
        foreach (var request in kube.Data.Open)
        {
            var at = When(kube, request.At);
            if (ErasureHolds.Of(kube, request.Person).Any)
            {
                if (request.PartlyAt is null) yield return new ErasurePart(request, at);
            }
            else if (request.ToldAt is { } told) yield return new ErasureDue(request, told + Before > at ? told + Before : at);
            else yield return new ErasureFarewell(request, request.PartlyAt ?? at - Before);
        }
    }

    /// <summary>Seventy-one hours later, or an hour before the quiet hours that instant falls into.</summary>
    private static DateTimeOffset When(Kube kube, DateTimeOffset asked)
    {
        var at = asked + Patience;
        if (!Quiet.Now(kube, at)) return at;
        var local = kube.Zone.Local(at);
        var day = DateOnly.FromDateTime(local.DateTime);
        if (TimeOnly.FromDateTime(local.DateTime) < kube.Hours(day).QuietFrom) day = day.AddDays(-1);
        return kube.Zone.At(day, kube.Hours(day).QuietFrom).ToUniversalTime() - Before;
    }
}
