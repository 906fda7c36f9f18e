namespace Bot.Domain;

/// <summary>Rule values of broadcasts (kube.json, aturan.siaran). Hours in the group's zone.</summary>
public sealed record SiaranRules
{
    public static readonly SiaranRules Usual = new();

    /// <summary>Most broadcasts of one day (R-JTM-3).</summary>
    public int MostPerDay { get; init; } = 2;

    /// <summary>Broadcasts keep these hours beside the quiet ones (D29).</summary>
    public TimeOnly From { get; init; } = new(7, 0);
    public TimeOnly Until { get; init; } = new(20, 0);

    /// <summary>Length of a text in characters (D29).</summary>
    public int Shortest { get; init; } = 10;
    public int Longest { get; init; } = 700;

    /// <summary>A broadcast that would cost more is asked about once more.</summary>
    public Rupiah AskAbove { get; init; } = new(50_000);

    /// <summary>How many days ahead one may be planned.</summary>
    public int DaysAhead { get; init; } = 60;

    /// <summary>The sender hears what became of it this long after the last message was queued.</summary>
    public int ResultMinutes { get; init; } = 60;
}

/// <summary>When a broadcast may go out: 07.00 to 20.00 and never in quiet hours, on Fridays not from 11.30 to 13.00 (R-JTM-4).</summary>
public static class SiaranHours
{
    private static readonly TimeOnly PrayerFrom = new(11, 30), PrayerUntil = new(13, 0);

    public static SiaranRules Of(Kube kube) => kube.Rules.Siaran ?? SiaranRules.Usual;

    /// <summary>The hours of one day.</summary>
    public static (TimeOnly From, TimeOnly Until) On(Kube kube, DateOnly day)
    {
        var (rules, quiet) = (Of(kube), kube.Hours(day));
        return (rules.From > quiet.QuietUntil ? rules.From : quiet.QuietUntil, rules.Until < quiet.QuietFrom ? rules.Until : quiet.QuietFrom);
    }

    public static bool IsPrayer(Kube kube, DateTimeOffset at) =>
        kube.Zone.Local(at) is { DayOfWeek: DayOfWeek.Friday } local && TimeOnly.FromDateTime(local.DateTime).IsBetween(PrayerFrom, PrayerUntil);

    public static bool Open(Kube kube, DateTimeOffset at)
    {
        var (from, until) = On(kube, kube.Zone.Date(at));
        var time = TimeOnly.FromDateTime(kube.Zone.Local(at).DateTime);
        return time >= from && time < until && !IsPrayer(kube, at);
    }

    /// <summary>The instant itself when it is open, else the next opening (UTC).</summary>
    public static DateTimeOffset Next(Kube kube, DateTimeOffset at)
    {
        if (Open(kube, at)) return at.ToUniversalTime();
        if (IsPrayer(kube, at)) return kube.Zone.At(kube.Zone.Date(at), PrayerUntil).ToUniversalTime();
        var day = kube.Zone.Date(at);
        var opens = kube.Zone.At(day, On(kube, day).From);
        return (opens > at ? opens : kube.Zone.At(day.AddDays(1), On(kube, day.AddDays(1)).From)).ToUniversalTime();
    }

    /// <summary>The same on a day that has room for one more broadcast (UTC).</summary>
    public static DateTimeOffset NextFree(Kube kube, DateTimeOffset at)
    {
        var next = Next(kube, at);
        while (kube.Siaran.On(kube.Zone.Date(next), kube.Zone) >= Of(kube).MostPerDay && next < at.AddYears(1))
        {
            var day = kube.Zone.Date(next).AddDays(1);
            next = kube.Zone.At(day, On(kube, day).From).ToUniversalTime();
        }
        return next;
    }

    /// <summary>The end of a broadcast's own day: "besok libur" is wrong a day later. Never less than half an hour after it was to go out.</summary>
    public static DateTimeOffset Expires(Kube kube, DateTimeOffset at)
    {
        var end = kube.Zone.At(kube.Zone.Date(at), On(kube, kube.Zone.Date(at)).Until).ToUniversalTime();
        return end > at.AddMinutes(30) ? end : at.AddMinutes(30).ToUniversalTime();
    }
}
