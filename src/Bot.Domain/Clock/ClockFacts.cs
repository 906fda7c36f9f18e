using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>The clock begins here: what was due at or before this instant is history and is not said (an import, the end of a pause).</summary>
public sealed record ClockStarted(DateTimeOffset At) : Fact;

/// <summary>These things were said, or were found too late to be worth saying.</summary>
public sealed record ClockSettled(DateTimeOffset At, IReadOnlyList<SettledItem> Items) : Fact;

/// <summary>One thing that is over. <paramref name="Expires"/> says how long its name has to be remembered.</summary>
public sealed record SettledItem(ClockId Id, DateTimeOffset Expires, bool Missed = false);

/// <summary>Everything the group says by itself rests ("jeda") until the instant; null: until somebody ends it. Nothing planned is lost.</summary>
public sealed record ClockPaused(DateTimeOffset At, DateTimeOffset? Until) : Fact;

/// <summary>The pause is over.</summary>
public sealed record ClockResumed(DateTimeOffset At) : Fact;

/// <summary>What the clock has already done.</summary>
public sealed record ClockMarks
{
    public static readonly ClockMarks None = new();

    /// <summary>A settled name is remembered this much longer than it could have been said: clocks are set back by hours, not by days.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(3);

    /// <summary>What was due at or before this is history.</summary>
    public DateTimeOffset Since { get; init; } = DateTimeOffset.MinValue;

    /// <summary>Names that are over, each with the instant after which it could not be said anyway.</summary>
    public ImmutableDictionary<ClockId, DateTimeOffset> Settled { get; init; } = ImmutableDictionary<ClockId, DateTimeOffset>.Empty;

    /// <summary>When something was last settled; a name that was forgotten by then is not due again.</summary>
    public DateTimeOffset LastAt { get; init; } = DateTimeOffset.MinValue;

    /// <summary>The clock rests until then (MaxValue: until somebody ends it); null while it runs.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>True when the item is still before us.</summary>
    public bool Leaves(ClockItem item) => item.At > Since && !Settled.ContainsKey(item.Id) && !Over(item.Expires, LastAt);

    public ClockMarks After(Fact fact) => fact switch
    {
        ClockStarted f => this with { Since = f.At > Since ? f.At : Since },
        ClockSettled f => this with { LastAt = f.At > LastAt ? f.At : LastAt, Settled = Settled.RemoveRange(Settled.Where(s => Over(s.Value, f.At)).Select(s => s.Key)).SetItems(f.Items.Select(i => KeyValuePair.Create(i.Id, i.Expires))) },
        ClockPaused f => this with { PausedUntil = f.Until ?? DateTimeOffset.MaxValue },
        ClockResumed => this with { PausedUntil = null },
        _ => this,
    };

    private static bool Over(DateTimeOffset expires, DateTimeOffset at) => expires < DateTimeOffset.MaxValue - Remembered && expires + Remembered < at;
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
