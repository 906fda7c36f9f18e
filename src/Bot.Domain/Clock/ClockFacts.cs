using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>The clock begins here: what was due at or before this instant is history and is not said (an import, the end of a pause).</summary>
public sealed record ClockStarted(DateTimeOffset At) : Fact;

/// <summary>
/// These things were said, or were found too late to be worth saying. <paramref name="Forget"/>: names settled long ago that no
/// schedule brings up any more; null for none.
/// </summary>
public sealed record ClockSettled(
    DateTimeOffset At,
    IReadOnlyList<SettledItem> Items,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ClockId>? Forget = null) : Fact;

/// <summary>
/// One thing that is over. <paramref name="Expires"/> says how long its name has to be remembered. <paramref name="At"/>: when it was due, of what
/// was missed; null where an older version wrote it.
/// </summary>
public sealed record SettledItem(
    ClockId Id,
    DateTimeOffset Expires,
    bool Missed = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? At = null);

/// <summary>
/// The group's reminders rest ("jeda") until the instant; null: until somebody ends it. Nothing planned is lost. <paramref name="From"/>: what is due
/// before is said as ever; null: from now on.
/// </summary>
public sealed record ClockPaused(
    DateTimeOffset At,
    DateTimeOffset? Until,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? From = null) : Fact;

/// <summary>Something that was never said: what it is called, and when it was due.</summary>
public sealed record MissedItem(ClockId Id, DateTimeOffset At);

/// <summary>The pause is over since the instant. Reminders that fell due and expired in it are history; what is still useful is said.</summary>
public sealed record ClockResumed(DateTimeOffset At) : Fact;

/// <summary>What the clock has already done.</summary>
public sealed record ClockMarks
{
    public static readonly ClockMarks None = new();

    /// <summary>A settled name is remembered this much longer than it could have been said: clocks are set back by hours, not by days.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(3);

    /// <summary>The name of something without an end is remembered this long, and as long as a schedule brings it up.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(28);

    /// <summary>What was due at or before this is history.</summary>
    public DateTimeOffset Since { get; init; } = DateTimeOffset.MinValue;

    /// <summary>The end of the last pause: reminders that were due and over by then are history.</summary>
    public DateTimeOffset Rested { get; init; } = DateTimeOffset.MinValue;

    /// <summary>Names that are over, each with the instant after which it could not be said anyway.</summary>
    public ImmutableDictionary<ClockId, DateTimeOffset> Settled { get; init; } = ImmutableDictionary<ClockId, DateTimeOffset>.Empty;

    /// <summary>The clock rests until then (MaxValue: until somebody ends it); null while it runs.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>A pause planned ahead begins then; the least instant for one that has begun.</summary>
    public DateTimeOffset PausedFrom { get; init; } = DateTimeOffset.MinValue;

    /// <summary>What was never said in the last month, the last hundred of it, in the order found.</summary>
    public ImmutableList<MissedItem> Missed { get; init; } = [];

    private const int MissedKept = 100;
    private static readonly TimeSpan MissedFor = TimeSpan.FromDays(31);

    /// <summary>True when the item is not said because of the pause.</summary>
    public bool Resting(ClockItem item) => PausedUntil is not null && item.Rests && item.At >= PausedFrom;

    /// <summary>True when the item is still before us.</summary>
    public bool Leaves(ClockItem item) =>
        item.At > Since && !Settled.ContainsKey(item.Id) && !(item.Rests && item.At <= Rested && item.Expires <= Rested);

    /// <summary>Names that could not be said any more by a clock that is a few days off.</summary>
    public IEnumerable<ClockId> Over(DateTimeOffset now) => Settled.Where(s => s.Value < now - Remembered).Select(s => s.Key);

    public ClockMarks After(Fact fact) => fact switch
    {
        ClockStarted f => this with { Since = f.At > Since ? f.At : Since },
        ClockSettled f => this with { Settled = Settled.RemoveRange(f.Forget ?? []).SetItems(f.Items.Select(i => KeyValuePair.Create(i.Id, Until(f.At, i.Expires)))), Missed = And(f) },
        ClockPaused f => this with { PausedUntil = f.Until ?? DateTimeOffset.MaxValue, PausedFrom = f.From ?? DateTimeOffset.MinValue },
        ClockResumed f => this with { PausedUntil = null, PausedFrom = DateTimeOffset.MinValue, Rested = f.At > Rested ? f.At : Rested },
        _ => this,
    };

    private ImmutableList<MissedItem> And(ClockSettled f) => f.Items.All(i => !i.Missed) ? Missed
        : [.. Missed.Where(m => m.At > f.At - MissedFor).Concat(f.Items.Where(i => i.Missed).Select(i => new MissedItem(i.Id, i.At ?? (i.Expires < f.At ? i.Expires : f.At)))).TakeLast(MissedKept)];

    private static DateTimeOffset Until(DateTimeOffset at, DateTimeOffset expires) => at + Longest is var longest && expires < longest ? expires : longest;
}

public static class ClockFacts
{
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        new("jam.mulai", ClockJson.Default.ClockStarted),
        new("jam.selesai", ClockJson.Default.ClockSettled),
        new("jam.jeda", ClockJson.Default.ClockPaused),
        new("jam.lanjut", ClockJson.Default.ClockResumed),
    ];
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(ClockStarted))]
[JsonSerializable(typeof(ClockSettled))]
[JsonSerializable(typeof(ClockPaused))]
[JsonSerializable(typeof(ClockResumed))]
internal sealed partial class ClockJson : JsonSerializerContext;
