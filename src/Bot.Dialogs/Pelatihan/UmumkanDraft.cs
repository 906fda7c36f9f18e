using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A training being announced, or one of the group's being moved.</summary>
public sealed record UmumkanDraft : Draft
{
    /// <summary>The training that changes; null: a new one.</summary>
    public TrainingId? Of { get; init; }

    public string? Title { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? Until { get; init; }

    /// <summary>A day was said that does not exist, or lies behind us.</summary>
    public bool DateDoubt { get; init; }
    public TimeOnly? Time { get; init; }
    public TimeOnly? EndTime { get; init; }
    public string? Place { get; init; }
    public bool NoPlace { get; init; }
    public int? Quota { get; init; }
    public Rupiah Cost { get; init; } = Rupiah.Zero;
    public string? Conditions { get; init; }
    public string? Bring { get; init; }
    public string? Organizer { get; init; }
    public string? Facilities { get; init; }
    public PersonId? Teacher { get; init; }
    public DateOnly? Closes { get; init; }

    public TrainingTimes? When(Zone zone) => From is { } day && Time is { } time ? new(zone.At(day, time).ToUniversalTime(), Until ?? day, EndTime) : null;

    public bool Excludes => TrainingWords.Exclude(Conditions) || TrainingWords.Exclude(Bring);

    /// <summary>A place of the BLK has entry conditions; they are always written (R-PLT-6).</summary>
    public bool NeedsConditions => Conditions is null && Organizer is "BLK";
}
