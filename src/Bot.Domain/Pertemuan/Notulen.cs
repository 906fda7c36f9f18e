using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>Whether a point was agreed; decisions are by musyawarah, there is no vote (R-PTM-6).</summary>
public enum Kesepakatan { Sepakat, BelumSepakat }

/// <summary>One point of the minutes. With people and a day it is a task of theirs for that day.</summary>
/// <param name="Due">The day it is to be done by, in the group's zone.</param>
public sealed record MinutesPoint(TextId Text, IReadOnlyList<PersonId> People, DateOnly? Due, Kesepakatan Outcome);

/// <summary>Minutes of a meeting wait for the ketua; a newer version takes the place of one that still waits.</summary>
public sealed record MinutesProposed(int Id, MeetingId Meeting, PersonId By, DateTimeOffset At, IReadOnlyList<MinutesPoint> Points) : Fact;

/// <summary>The ketua confirmed them; from now on they are valid (R-PTM-7).</summary>
public sealed record MinutesConfirmed(int Id, PersonId By, DateTimeOffset At) : Fact;

/// <summary>Nobody confirmed them within seven days.</summary>
public sealed record MinutesDropped(int Id) : Fact;

public static class NotulenFacts
{
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        new("notulen.diajukan", NotulenJson.Default.MinutesProposed),
        new("notulen.disahkan", NotulenJson.Default.MinutesConfirmed),
        new("notulen.gugur", NotulenJson.Default.MinutesDropped),
    ];
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(MinutesProposed))]
[JsonSerializable(typeof(MinutesConfirmed))]
[JsonSerializable(typeof(MinutesDropped))]
internal sealed partial class NotulenJson : JsonSerializerContext;

/// <summary>Minutes as the group remembers them; valid once <see cref="ConfirmedAt"/> is set.</summary>
public sealed record Minutes(int Id, MeetingId Meeting, PersonId By, DateTimeOffset At, IReadOnlyList<MinutesPoint> Points)
{
    public DateTimeOffset? ConfirmedAt { get; init; }
    public PersonId? ConfirmedBy { get; init; }
}

/// <summary>The last thirty minutes, oldest first: the valid ones, and those that wait.</summary>
public sealed record MinutesBook(ImmutableList<Minutes> All, int Last)
{
    private const int Kept = 30;

    public static readonly MinutesBook None = new([], 0);

    public Minutes? Find(int id) => All.Find(m => m.Id == id);

    /// <summary>The valid minutes of a meeting; null when there are none yet.</summary>
    public Minutes? Of(MeetingId meeting) => All.FindLast(m => m.Meeting == meeting && m.ConfirmedAt is not null);

    /// <summary>Those of a meeting that wait for the ketua.</summary>
    public Minutes? Waiting(MeetingId meeting) => All.FindLast(m => m.Meeting == meeting && m.ConfirmedAt is null);

    public IEnumerable<Minutes> Unconfirmed => All.Where(m => m.ConfirmedAt is null);

    /// <summary>Valid minutes, one a meeting: the newest.</summary>
    public IEnumerable<Minutes> Valid => All.Where(m => m.ConfirmedAt is not null && Of(m.Meeting) == m);

    public MinutesBook After(Fact fact) => fact switch
    {
        MinutesProposed f => new(Bounded(All.RemoveAll(m => m.Meeting == f.Meeting && m.ConfirmedAt is null).Add(new(f.Id, f.Meeting, f.By, f.At, f.Points))), Math.Max(Last, f.Id)),
        MinutesConfirmed f when Find(f.Id) is { } m => this with { All = All.Replace(m, m with { ConfirmedAt = f.At, ConfirmedBy = f.By }) },
        MinutesDropped f when Find(f.Id) is { } m => this with { All = All.Remove(m) },
        _ => this,
    };

    private static ImmutableList<Minutes> Bounded(ImmutableList<Minutes> all) => all.Count > Kept ? all.RemoveRange(0, all.Count - Kept) : all;
}
