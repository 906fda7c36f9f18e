using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Somebody being registered for a training.</summary>
public sealed record IkutDraft : Draft
{
    public TrainingId? Training { get; init; }

    /// <summary>Whom the pendamping registers; empty: the speaker herself.</summary>
    public IReadOnlyList<PersonId> People { get; init; } = [];

    /// <summary>Names that fit nobody or several.</summary>
    public IReadOnlyList<UnsettledName> Unsettled { get; init; } = [];

    /// <summary>The details are shown first, and asked "Ikut?".</summary>
    public bool Shown { get; init; }

    /// <summary>She saw the conditions and said that she comes.</summary>
    public bool Agreed { get; init; }

    /// <summary>She wants to wait for a place.</summary>
    public bool Queue { get; init; }
}

/// <summary>Members were told of a training and may answer that message.</summary>
public sealed record JoinAsk(TrainingId Training) : Standing;

/// <summary>A freed place is kept for her.</summary>
public sealed record OfferAsk(TrainingId Training) : Standing;

/// <summary>A reminder, or a changed day or place, asks whether she comes.</summary>
public sealed record ComeAsk(TrainingId Training) : Standing;

/// <summary>Whether the training helped.</summary>
public sealed record HelpedAsk(TrainingId Training) : Standing;

/// <summary>Somebody's training, ready for the pendamping to announce.</summary>
public sealed record AnnounceAsk(PersonId From, UmumkanDraft Draft) : Standing;
