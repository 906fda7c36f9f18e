using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>
/// What one thing the clock says is called: kind, subject and person, as in <c>jaga.h1/jg-m3-261123-lapak/m3-04</c>. The same
/// thing for another person, after a swap, is another one.
/// </summary>
[JsonConverter(typeof(IdJson<ClockId>))]
public readonly record struct ClockId(string Value) : IId<ClockId>
{
    public static ClockId Of(string value) => new(value);

    public static ClockId Of(string kind, string subject, PersonId? to = null) => new(to is { } person ? $"{kind}/{subject}/{person}" : $"{kind}/{subject}");

    public override string ToString() => Value;
}

/// <summary>Which hours of the day something may be said in (design D-4, R-JTM-2).</summary>
public enum ClockHours
{
    /// <summary>What falls into the quiet hours waits for their end.</summary>
    Open,

    /// <summary>It concerns the same morning: from 05.00 on.</summary>
    SameMorning,

    /// <summary>Danger, and work that says nothing to anybody.</summary>
    Any,
}

/// <summary>
/// Something the group has to say or do by itself at an instant. Never stored: every capability computes its own from the
/// state, so a swapped duty or a moved meeting needs nobody to remember it.
/// </summary>
/// <param name="Id">What it is called; once settled under this name it is over.</param>
/// <param name="At">When it is due (UTC or any offset), before quiet hours are looked at.</param>
/// <param name="Expires">From here on it is no longer worth saying, and is shown as missed.</param>
public abstract record ClockItem(ClockId Id, DateTimeOffset At, DateTimeOffset Expires)
{
    public virtual ClockHours Hours => ClockHours.Open;

    /// <summary>When it may really be said: its own instant, or the end of the quiet hours it falls into (UTC).</summary>
    public DateTimeOffset Due(Kube kube) => Hours switch
    {
        ClockHours.Any => At.ToUniversalTime(),
        ClockHours.SameMorning => Quiet.SameMorning(kube, At),
        _ => Quiet.Until(kube, At).ToUniversalTime(),
    };
}

/// <summary>Everything the clock of a group has before it.</summary>
public static class ClockItems
{
    /// <summary>What is not over yet, in no order. A paused clock goes on with requests for money, and with its own end.</summary>
    public static IEnumerable<ClockItem> Open(Kube kube) =>
        (kube.Clock.PausedUntil is not null ? [.. ApprovalClock.Items(kube), .. PauseEnds(kube)] : All(kube)).Where(kube.Clock.Leaves);

    /// <summary>What is due at the instant: earliest first, of the same instant in order of name, so that the same state says the same.</summary>
    public static IReadOnlyList<ClockItem> Due(Kube kube, DateTimeOffset now) =>
        [.. Open(kube).Select(i => (Item: i, Due: i.Due(kube))).Where(i => i.Due <= now).OrderBy(i => i.Due).ThenBy(i => i.Item.Id.Value, StringComparer.Ordinal).Select(i => i.Item)];

    /// <summary>When the next one is due (UTC); null when there is none.</summary>
    public static DateTimeOffset? Next(Kube kube)
    {
        DateTimeOffset? next = null;
        foreach (var item in Open(kube))
            if (item.Due(kube) is var due && (next is null || due < next)) next = due;
        return next;
    }

    /// <summary>The one list of who has something to say by itself.</summary>
    private static IEnumerable<ClockItem> All(Kube kube) =>
    [
        .. ApprovalClock.Items(kube),
        .. StokClock.Items(kube),
    ];

    private static IEnumerable<ClockItem> PauseEnds(Kube kube) =>
        kube.Clock.PausedUntil is { } end && end < DateTimeOffset.MaxValue ? [new PauseEnds(end)] : [];
}

/// <summary>The day until which the group's clock rests has come: it goes on.</summary>
public sealed record PauseEnds(DateTimeOffset End) : ClockItem(ClockId.Of("jeda.selesai", End.UtcDateTime.ToString("yyMMddHHmm", System.Globalization.CultureInfo.InvariantCulture)), End, DateTimeOffset.MaxValue);
