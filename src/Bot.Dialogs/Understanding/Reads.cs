using System.Globalization;

namespace Bot.Dialogs;

/// <summary>A part of the day as people name it (grammar.md §5).</summary>
public enum DayPart { None, DiniHari, Subuh, Pagi, Siang, Sore, Malam }

/// <summary>On which side of a day or hour somebody stays: before it, until it, from it on.</summary>
public enum Bound { None, Before, AtMost, AtLeast }

/// <summary>What an hour is for; I-10 lets it decide how a bare 6, 7 or 8 is read.</summary>
public enum Matter { Delivery, Duty, Course, Meeting, Other }

/// <summary>
/// A clock time, a part of the day or a prayer. A part or prayer without an hour has no value but a <see cref="Suggest"/> (I-11).
/// Local time of the group, minutes exact.
/// </summary>
/// <param name="Value">The hour; for <see cref="Morning"/> the morning reading; null when none was said or it must be asked.</param>
/// <param name="Flags">approx, bound, zone; emptying ones (I-17): ambiguous, no-such-time.</param>
/// <param name="Others">The other readings.</param>
public sealed record TimeRead(TimeOnly? Value, Span At, IReadOnlyList<string> Flags, IReadOnlyList<TimeOnly> Others)
{
    /// <summary>How many dates later than the day named it falls: "sabtu jam 12 malam" is Sunday 00:00, so 1. A zone may make it −1.</summary>
    public int DayShift { get; init; }

    public DayPart Part { get; init; }

    /// <summary>The end of "jam 9-11".</summary>
    public TimeOnly? Until { get; init; }

    public Bound Bound { get; init; }

    /// <summary>The hour lies between 5.30 and 8.59 and no part of day tells: <see cref="Others"/> holds the evening.</summary>
    public bool Morning { get; init; }

    /// <summary>subuh, dzuhur, ashar, maghrib, isya, jumatan, tarawih, sahur.</summary>
    public string? Prayer { get; init; }

    /// <summary>The point to offer when only a part of day or a prayer was said.</summary>
    public TimeOnly? Suggest { get; init; }

    /// <summary>What a slot may take (I-10, I-11, I-12, I-17): null value where it must be asked.</summary>
    /// <param name="dayNamed">A day is named or already known.</param>
    public TimeRead For(Matter matter, bool dayNamed)
    {
        if (Value is not { } hour) return this;
        if (ReadFlags.Empty(Flags)) return Asked(null);
        if (Until is { } end && matter is Matter.Delivery or Matter.Other) return Asked("range") with { Others = [hour, end] };
        if (!Morning) return this;
        if (!dayNamed || matter == Matter.Meeting) return Asked("ambiguous");
        return Others.Count == 0 ? this : this with { Flags = [.. Flags, "ambiguous:" + Clock(Others[0])] };

        TimeRead Asked(string? flag) => this with
        {
            Value = null, Flags = flag is null ? Flags : [.. Flags, flag], Others = Others.Contains(hour) ? Others : [hour, .. Others],
        };
    }

    /// <summary>The everyday reading of grammar.md §5: the coming one, the one of the day named, or in past mode the latest that has passed.</summary>
    public TimeOnly? Everyday(DateTime now, DateOnly? day, bool past)
    {
        if (Value is not { } morning || !Morning || Others.Count == 0) return Value;
        var today = day is null || day == DateOnly.FromDateTime(now);
        var clock = TimeOnly.FromDateTime(now);
        if (!today) return morning;
        if (past) return Others[0].ToTimeSpan() <= clock.ToTimeSpan() + TimeSpan.FromMinutes(30) ? Others[0] : morning;
        return morning < clock ? Others[0] : morning;
    }

    internal static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>Several days on end, both ends belonging to it: "tgl 5-7", "minggu ini", "akhir bulan".</summary>
public sealed record StretchRead(DateOnly From, DateOnly Until, Span At, StretchKind Kind);

public enum StretchKind { Days, Week, Weekend, MonthPart, Month, Year, Back }

/// <summary>awal, pertengahan, akhir of a month.</summary>
public enum MonthPart { None, Begin, Middle, End }

/// <summary>How long: "2 jam", "seminggu". Whole months are kept apart because their length differs.</summary>
public sealed record DurationRead(int Months, TimeSpan Length, Span At);

/// <summary>A day counted from an event that only the context knows: "H-1", "H-7 lebaran".</summary>
public sealed record OffsetRead(int Days, string? Event, Span At);

/// <summary>Something that comes again and again. Null where not said.</summary>
/// <param name="Every">DAILY, WEEKLY, MONTHLY, YEARLY.</param>
/// <param name="Interval">1: each time; 2: every other.</param>
public sealed record RecurrenceRead(string Every, int Interval, IReadOnlyList<DayOfWeek> Weekdays, int? DayOfMonth, Span At)
{
    public DayPart Part { get; init; }
    public TimeOnly? Time { get; init; }
}

/// <summary>The flags of I-17, by what they do to a value.</summary>
internal static class ReadFlags
{
    /// <summary>True for a flag that leaves the slot empty.</summary>
    public static bool Empties(string flag) => flag is "ambiguous" or "weekday-mismatch" or "no-such-day" or "no-such-time" or "past" or "negative" or "range";

    public static bool Empty(IReadOnlyList<string> flags)
    {
        for (var i = 0; i < flags.Count; i++) if (Empties(flags[i])) return true;
        return false;
    }
}
