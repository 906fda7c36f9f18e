namespace Bot.Domain;

/// <summary>The hours of one day: when the bot may start a conversation, and when it reminds (group's zone).</summary>
public sealed record DayHours(TimeOnly QuietFrom, TimeOnly QuietUntil, TimeOnly Evening, TimeOnly Morning);

/// <summary>Hours of the group's clock beside the quiet hours (handbook R-JAG-5, R-JTM-4). Times of the group's zone.</summary>
public sealed record ClockRules
{
    public static readonly ClockRules Usual = new();

    /// <summary>When the bot reminds on the evening before, and on the morning itself.</summary>
    public TimeOnly Evening { get; init; } = new(18, 0);
    public TimeOnly Morning { get; init; } = new(6, 0);

    /// <summary>How many reminders and broadcasts a person is sent in a day at most (R-JTM-3).</summary>
    public int MostADay { get; init; } = 3;

    /// <summary>What an officer is only told of within so many minutes becomes one message (08-decisions section 2 no. 12); 0: each at once.</summary>
    public int NewsMinutes { get; init; } = 15;

    /// <summary>The days of Ramadan, both included; null when they are not entered.</summary>
    public DateOnly? RamadanFrom { get; init; }
    public DateOnly? RamadanUntil { get; init; }

    /// <summary>The same hours during Ramadan: after the evening prayers, and before dawn.</summary>
    public DayHours Ramadan { get; init; } = new(new(21, 0), new(5, 0), new(20, 0), new(5, 0));
}

/// <summary>The group's quiet hours (design D-4): what the bot starts inside them waits for their end.</summary>
public static class Quiet
{
    /// <summary>What concerns the same morning may go out from here on (R-JTM-2); Ramadan does not move it.</summary>
    private static readonly TimeOnly Exception = new(5, 0);

    /// <summary>The hours of a day of the group, Ramadan looked at.</summary>
    public static DayHours Hours(this Kube kube, DateOnly day)
    {
        var rules = kube.Rules.Clock ?? ClockRules.Usual;
        return day >= rules.RamadanFrom && day <= rules.RamadanUntil
            ? rules.Ramadan
            : new(kube.Rules.QuietFrom, kube.Rules.QuietUntil, rules.Evening, rules.Morning);
    }

    /// <summary>The instant itself when it is in the open hours, else the end of the quiet hours (UTC).</summary>
    public static DateTimeOffset Until(Kube kube, DateTimeOffset instant)
    {
        var local = kube.Zone.Local(instant);
        var (time, day) = (TimeOnly.FromDateTime(local.DateTime), DateOnly.FromDateTime(local.DateTime));
        var today = kube.Hours(day);
        if (!time.IsBetween(today.QuietFrom, today.QuietUntil)) return instant;
        var end = time < today.QuietUntil || today.QuietFrom < today.QuietUntil ? day : day.AddDays(1);
        return kube.Zone.At(end, kube.Hours(end).QuietUntil).ToUniversalTime();
    }

    /// <summary>The same for what concerns the same morning: from 05.00 on, and nothing between the evening and then (UTC).</summary>
    public static DateTimeOffset SameMorning(Kube kube, DateTimeOffset instant)
    {
        var until = Until(kube, instant);
        if (until == instant) return instant.ToUniversalTime();
        var early = kube.Zone.At(kube.Zone.Date(until), Exception).ToUniversalTime();
        return early >= until ? until : early > instant ? early : instant.ToUniversalTime();
    }

    public static bool Now(Kube kube, DateTimeOffset instant) => Until(kube, instant) != instant;
}
