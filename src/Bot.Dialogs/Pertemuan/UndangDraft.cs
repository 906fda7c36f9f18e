using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A meeting being called, or moved (<see cref="Moves"/>): then what is null stays as it was.</summary>
public sealed record UndangDraft : Draft
{
    /// <summary>The meeting to be moved, or the planned one to which nobody was asked yet; null: a new one.</summary>
    public MeetingId? Meeting { get; init; }
    public bool Moves { get; init; }

    /// <summary>What was said of it; null: what the day is by habit.</summary>
    public JenisPertemuan? Kind { get; init; }

    public DateOnly? Day { get; init; }

    /// <summary>A day was said that cannot be taken: no-such-day, past, weekday-mismatch, ambiguous.</summary>
    public string? DayTrouble { get; init; }

    /// <summary>A second meeting of the same message: this one first.</summary>
    public DateOnly? Second { get; init; }

    public TimeOnly? Time { get; init; }

    /// <summary>An hour that may be morning or evening, in the words it was said with ("jam 7").</summary>
    public string? TimeSaid { get; init; }

    public PersonId? Host { get; init; }

    /// <summary>Several may be the host meant.</summary>
    public IReadOnlyList<PersonId> Hosts { get; init; } = [];

    /// <summary>Where, when it is not a member's house.</summary>
    public string? Place { get; init; }

    public IReadOnlyList<string> Agenda { get; init; } = [];
    public string? Bring { get; init; }

    /// <summary>The invitations go out later: at <see cref="SendAt"/>, or that is asked.</summary>
    public bool Later { get; init; }
    public DateTimeOffset? SendAt { get; init; }

    public bool HasPlace => Host is not null || Place is not null;
}

/// <summary>A member is asked whether she comes.</summary>
public sealed record InvitationAsk(MeetingId Meeting) : Standing;

/// <summary>A regular meeting comes near: shall everybody be asked to it?</summary>
public sealed record RegularAsk(DateOnly Day, MeetingId? Meeting) : Standing;

/// <summary>A member's wish for a meeting, put to the ketua.</summary>
public sealed record UsulAsk(PersonId From, UndangDraft Draft) : Standing;

/// <summary>A member's wish for a meeting, not yet carried to the ketua.</summary>
public sealed record UsulDraft(UndangDraft Draft) : Draft;

/// <summary>A meeting being called off.</summary>
public sealed record BatalDraft : Draft
{
    public MeetingId? Meeting { get; init; }
    public string? Reason { get; init; }

    /// <summary>A day was said on which there is no meeting.</summary>
    public DateOnly? Nothing { get; init; }
}

/// <summary>An answer that fits several invitations.</summary>
public sealed record JawabDraft(Jawaban Answer, string? Reason, int Guests) : Draft
{
    public MeetingId? Meeting { get; init; }
}
