using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>A training of a group, unique within the group.</summary>
[JsonConverter(typeof(IdJson<TrainingId>))]
public readonly record struct TrainingId(string Value) : IId<TrainingId>
{
    public static TrainingId Of(string value) => new(value);
    public override string ToString() => Value;
}

/// <summary>Full is no status: it is counted.</summary>
public enum StatusPelatihan { Dibuka, Ditutup, Selesai, Dibatalkan }

/// <summary>Whether a training helped, in a participant's own word.</summary>
public enum Manfaat { Sangat, Cukup, Kurang }

/// <summary>A step the clock takes: it has begun (nothing is offered any more), or it is filed (nothing is asked any more).</summary>
public enum TrainingStage { Began, Filed }

/// <summary>When a training is: its start (UTC), its last day and, where it was said, the hour it ends (group's zone).</summary>
public sealed record TrainingTimes(DateTimeOffset Start, DateOnly LastDay, TimeOnly? EndTime);

/// <summary>
/// A training is on the calendar and may be joined until <paramref name="Closes"/>. Its title and everything else in words are
/// texts, the largest of them the last. <paramref name="Excludes"/>: its conditions can shut somebody out (KTP, BLK).
/// </summary>
public sealed record TrainingAnnounced(TrainingId Id, TextId Title, TrainingTimes When, int Quota, Rupiah Cost, DateTimeOffset Closes, DateTimeOffset At, PersonId? By, bool Excludes) : Fact
{
    public TextId? Place { get; init; }
    public TextId? Conditions { get; init; }
    public TextId? Bring { get; init; }
    public TextId? Organizer { get; init; }
    public TextId? Facilities { get; init; }

    /// <summary>The teacher: somebody of the group, who then counts as skilled in it, or a name.</summary>
    public PersonId? Teacher { get; init; }
    public TextId? TeacherName { get; init; }
}

/// <summary>Day, hour, place, places or closing date are now these. <paramref name="Moved"/>: those registered must say again that they come.</summary>
public sealed record TrainingChanged(TrainingId Id, TrainingTimes When, TextId? Place, int Quota, DateTimeOffset Closes, DateTimeOffset At, PersonId By, bool Moved) : Fact;

/// <summary>Registration is open or closed, or the training is off.</summary>
public sealed record TrainingStatusSet(TrainingId Id, StatusPelatihan Status, DateTimeOffset At, PersonId? By) : Fact;

public sealed record TrainingJoined(TrainingId Id, PersonId Person, DateTimeOffset At, PersonId? By) : Fact;

/// <summary>She waits for a place.</summary>
public sealed record TrainingQueued(TrainingId Id, PersonId Person, DateTimeOffset At, PersonId? By) : Fact;

/// <summary>She gave up her place or her turn in the queue. <paramref name="Late"/>: after noon of the day before.</summary>
public sealed record TrainingLeft(TrainingId Id, PersonId Person, DateTimeOffset At, PersonId By, bool Late, TextId? Reason) : Fact;

/// <summary>A freed place is kept for her until the instant (R-PLT-4).</summary>
public sealed record PlaceOffered(TrainingId Id, PersonId Person, DateTimeOffset At, DateTimeOffset Until) : Fact;

/// <summary>She did not take the place, by her word or by silence; she leaves the queue.</summary>
public sealed record PlacePassed(TrainingId Id, PersonId Person, DateTimeOffset At, bool Silent) : Fact;

/// <summary>She said (again) that she comes.</summary>
public sealed record TrainingConfirmed(TrainingId Id, PersonId Person, DateTimeOffset At) : Fact;

/// <summary>Who was there; said again within seven days it replaces what was said before.</summary>
public sealed record TrainingRollTaken(TrainingId Id, IReadOnlyList<PersonId> Present, DateTimeOffset At, PersonId? By) : Fact;

/// <summary>What the group received in the training (R-PLT-2); no text: nothing.</summary>
public sealed record TrainingToolsNoted(TrainingId Id, TextId? What, DateTimeOffset At, PersonId By) : Fact;

public sealed record TrainingRated(TrainingId Id, PersonId Person, Manfaat Helped, DateTimeOffset At) : Fact;

/// <summary>A participant's own words about the training, for the pendamping.</summary>
public sealed record TrainingCommented(TrainingId Id, PersonId Person, TextId Words, DateTimeOffset At) : Fact;

public sealed record TrainingPassed(TrainingId Id, TrainingStage Stage, DateTimeOffset At) : Fact;

/// <summary>The pendamping was told of all registrations up to the instant.</summary>
public sealed record RegistrationsTold(DateTimeOffset At) : Fact;

/// <summary>She was trained before the group kept notes of it: she stands behind those who never were (R-PLT-3).</summary>
public sealed record TrainedBefore(PersonId Person) : Fact;

public static class PelatihanFacts
{
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        new("pelatihan.diumumkan", PelatihanJson.Default.TrainingAnnounced),
        new("pelatihan.diubah", PelatihanJson.Default.TrainingChanged),
        new("pelatihan.status", PelatihanJson.Default.TrainingStatusSet),
        new("pelatihan.daftar", PelatihanJson.Default.TrainingJoined),
        new("pelatihan.antre", PelatihanJson.Default.TrainingQueued),
        new("pelatihan.mundur", PelatihanJson.Default.TrainingLeft),
        new("pelatihan.tawaran", PelatihanJson.Default.PlaceOffered),
        new("pelatihan.lewat", PelatihanJson.Default.PlacePassed),
        new("pelatihan.jadi", PelatihanJson.Default.TrainingConfirmed),
        new("pelatihan.absen", PelatihanJson.Default.TrainingRollTaken),
        new("pelatihan.alat", PelatihanJson.Default.TrainingToolsNoted),
        new("pelatihan.nilai", PelatihanJson.Default.TrainingRated),
        new("pelatihan.saran", PelatihanJson.Default.TrainingCommented),
        new("pelatihan.tahap", PelatihanJson.Default.TrainingPassed),
        new("pelatihan.rekap", PelatihanJson.Default.RegistrationsTold),
        new("pelatihan.pernah", PelatihanJson.Default.TrainedBefore),
    ];
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(TrainingAnnounced))]
[JsonSerializable(typeof(TrainingChanged))]
[JsonSerializable(typeof(TrainingStatusSet))]
[JsonSerializable(typeof(TrainingJoined))]
[JsonSerializable(typeof(TrainingQueued))]
[JsonSerializable(typeof(TrainingLeft))]
[JsonSerializable(typeof(PlaceOffered))]
[JsonSerializable(typeof(PlacePassed))]
[JsonSerializable(typeof(TrainingConfirmed))]
[JsonSerializable(typeof(TrainingRollTaken))]
[JsonSerializable(typeof(TrainingToolsNoted))]
[JsonSerializable(typeof(TrainingRated))]
[JsonSerializable(typeof(TrainingCommented))]
[JsonSerializable(typeof(TrainingPassed))]
[JsonSerializable(typeof(RegistrationsTold))]
[JsonSerializable(typeof(TrainedBefore))]
internal sealed partial class PelatihanJson : JsonSerializerContext;
