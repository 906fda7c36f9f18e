using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A broadcast being prepared.</summary>
public sealed record SiaranDraft : Draft
{
    /// <summary>The text as it will be sent; null: not yet said.</summary>
    public string? Body { get; init; }

    /// <summary>What in the text must not go to everybody.</summary>
    public SiaranTrouble Trouble { get; init; }

    public JenisSiaran Kind { get; init; }

    public Penerima To { get; init; }

    /// <summary>The kelurahan of <see cref="Penerima.Kpm"/>; null for all of them.</summary>
    public Code? Area { get; init; }

    /// <summary>The people of <see cref="Penerima.Orang"/>, and names still to be settled.</summary>
    public IReadOnlyList<PersonId> People { get; init; } = [];
    public IReadOnlyList<UnsettledName> Unsettled { get; init; } = [];

    /// <summary>Receivers were named that cannot be chosen, or none yet.</summary>
    public bool AskWho { get; init; }

    /// <summary>When what it tells of begins (UTC), where the text says one day and one hour; null: it says none, or several.</summary>
    public DateTimeOffset? About { get; init; }

    /// <summary>When it goes out (UTC); null: as soon as it is confirmed.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>"Kirim nanti": the hour is asked.</summary>
    public bool AskWhen { get; init; }

    /// <summary>The text was shown and accepted: what is answered now is only the hour or the cost.</summary>
    public bool Seen { get; init; }

    /// <summary>The cost is over the limit: asked, and agreed to.</summary>
    public bool AskCost { get; init; }
    public bool CostAgreed { get; init; }

    /// <summary>The broadcast whose failed messages are said again.</summary>
    public int? Repeats { get; init; }
}

/// <summary>A member's text on its way to the pendamping, who may broadcast it.</summary>
public sealed record ForwardDraft : Draft
{
    public string? Body { get; init; }

    /// <summary>She was told who broadcasts, and asked whether it shall be carried there.</summary>
    public bool Asked { get; init; }
}

/// <summary>A member asks for a broadcast with this text.</summary>
public sealed record ForwardAsk(PersonId From, string Body) : Standing;
