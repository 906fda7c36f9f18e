namespace Bot.Domain;

/// <summary>The day must lie ahead.</summary>
public sealed record PauseOver(DateTimeOffset Until) : Refusal;

/// <summary>Nobody plans that far.</summary>
public sealed record PauseTooLong(DateTimeOffset Latest) : Refusal;

/// <summary>Nothing rests.</summary>
public sealed record NotPaused : Refusal;

/// <summary>Ramadan lasts 29 or 30 days.</summary>
public sealed record NotRamadan(int Days) : Refusal;

/// <summary>These days are over.</summary>
public sealed record RamadanOver : Refusal;

/// <summary>Lets the group's reminders rest ("jeda"). Who may speak to all may also have it quiet: ketua, sekretaris, pendamping.</summary>
/// <param name="Until">When they go on (UTC); null: when somebody says so.</param>
public sealed record PauseClock(PersonId By, DateTimeOffset? Until, DateTimeOffset Now)
{
    /// <summary>When they begin to rest (UTC), for a pause planned ahead; null: now.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>A pause without end is said so; one of years is a slip.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public static bool MayBy(Member? member) => member.May(Operation.Siaran, Right.Broadcast);

    public Decision Decide(Kube kube) =>
        !MayBy(kube.Member(By)) ? Decision.Refuse(new NotAllowed(Operation.Siaran))
        : Until <= (From > Now ? From : Now) ? Decision.Refuse(new PauseOver(Until.Value))
        : Until > Now + Longest ? Decision.Refuse(new PauseTooLong(Now + Longest))
        : Decision.Accept(new ClockPaused(Now, Until, From > Now ? From : null));
}

/// <summary>Ends the pause, or takes back one that has not begun.</summary>
public sealed record ResumeClock(PersonId By, DateTimeOffset Now)
{
    public Decision Decide(Kube kube) =>
        !PauseClock.MayBy(kube.Member(By)) ? Decision.Refuse(new NotAllowed(Operation.Siaran))
        : kube.Clock.PausedUntil is null ? Decision.Refuse(new NotPaused())
        : Decision.Accept([.. ClockItems.Rested(kube, Now), new ClockResumed(Now)]);
}

/// <summary>Enters the days of Ramadan, in which reminders keep other hours (R-JTM-4). By the ketua or the pendamping.</summary>
public sealed record SetRamadan(PersonId By, DateOnly From, DateOnly Until, DateOnly Today)
{
    private const int Least = 28, Most = 31;

    public static bool MayBy(Member? member) => PauseClock.MayBy(member) && (member is { Role: Peran.Pendamping } || member.May(Operation.AturanUbah, Right.Record));

    public Decision Decide(Kube kube)
    {
        if (!MayBy(kube.Member(By))) return Decision.Refuse(new NotAllowed(Operation.AturanUbah));
        if (Until < Today) return Decision.Refuse(new RamadanOver());
        if (Until.DayNumber - From.DayNumber + 1 is var days and (< Least or > Most)) return Decision.Refuse(new NotRamadan(days));
        return Decision.Accept(new RulesSet(kube.Rules with { Clock = (kube.Rules.Clock ?? ClockRules.Usual) with { RamadanFrom = From, RamadanUntil = Until } }));
    }
}
