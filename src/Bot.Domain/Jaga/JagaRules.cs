namespace Bot.Domain;

/// <summary>A shift of the day: its code, its name as a text ("Jaga lapak"), its hours in the group's zone, how many people it takes.</summary>
public sealed record Shift(Code Code, TextId Name, TimeOnly From, TimeOnly Until, int People);

/// <summary>Rule values of the rota (kube.json, "jaga"); a group without them has no rota.</summary>
public sealed record JagaRules
{
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [];
    public IReadOnlyList<Shift> Shifts { get; init; } = [];

    /// <summary>By how many turns any two members may differ (R-JAG-3).</summary>
    public int MostApart { get; init; } = 1;

    /// <summary>On the morning itself only those are reminded who have not said that they come.</summary>
    public bool MorningOnlyUnanswered { get; init; }

    /// <summary>The stall is closed while the group cooks for a PMT round.</summary>
    public bool ClosedForPmt { get; init; }

    /// <summary>On how many weekdays somebody may never be able to come (R-JAG-4).</summary>
    public const int MostWishes = 2;

    /// <summary>Most days a rota is made for at once (D11).</summary>
    public const int MostDays = 35;

    /// <summary>A swap must be asked for this long before the earlier turn, and ends this long before it or a day after it was asked (R-JAG-7).</summary>
    public static readonly TimeSpan LeastAhead = TimeSpan.FromHours(2), EndsBefore = TimeSpan.FromHours(12), EndsAfter = TimeSpan.FromHours(24), LeastToAnswer = TimeSpan.FromHours(1);

    /// <summary>How long one person is asked to stand in, and how long when the turn is near (D12).</summary>
    public static readonly TimeSpan Offer = TimeSpan.FromMinutes(45), ShortOffer = TimeSpan.FromMinutes(10), Near = TimeSpan.FromHours(2);
}
