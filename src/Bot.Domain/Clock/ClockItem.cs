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
    /// <summary>What is useful for a month or more is no reminder but work: the end of an offer, of a request.</summary>
    private static readonly TimeSpan Work = TimeSpan.FromDays(28);

    public virtual ClockHours Hours => ClockHours.Open;

    /// <summary>True when it rests in a pause ("jeda"): reminders do; work that somebody waits for, and danger, do not.</summary>
    public virtual bool Rests => Hours != ClockHours.Any && Expires - At < Work;

    /// <summary>When it may really be said: its own instant, or the end of the quiet hours it falls into (UTC).</summary>
    public DateTimeOffset Due(Kube kube) => Open(kube, At);

    /// <summary>The same for somebody who looks at it now: what is overdue waits for the end of the quiet hours too.</summary>
    public DateTimeOffset Due(Kube kube, DateTimeOffset now) => Open(kube, At > now ? At : now);

    /// <summary>It can no longer be said in time.</summary>
    public bool Late(Kube kube, DateTimeOffset now) => Due(kube, now) >= Expires;

    private DateTimeOffset Open(Kube kube, DateTimeOffset from) => Hours switch
    {
        ClockHours.Any => from.ToUniversalTime(),
        ClockHours.SameMorning => Quiet.SameMorning(kube, from),
        _ => Quiet.Until(kube, from).ToUniversalTime(),
    };
}
