using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Goods, a dish or a post as it was said.</summary>
/// <param name="Name">Lower case, as the catalogue calls it or as written.</param>
public sealed record ItemRead(string Name)
{
    /// <summary>How many or how much; null when not said.</summary>
    public decimal? Count { get; init; }

    /// <summary>The unit in its short Indonesian form (I-6).</summary>
    public string? Unit { get; init; }

    /// <summary>The price said with it, in rupiah.</summary>
    public MoneyRead? Price { get; init; }

    /// <summary>Flags of the count.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];
}

/// <summary>A count or measure without its goods: 60, 2 lusin, setengah kilo.</summary>
public sealed record QuantityRead(decimal Count, string? Unit, IReadOnlyList<string> Flags);

/// <summary>Where in the raw text a reading stood.</summary>
public readonly record struct Span(int Start, int End);

/// <summary>An amount of money. <paramref name="Flags"/> are those of grammar.md §8; <paramref name="Others"/> the other readings.</summary>
public sealed record MoneyRead(Rupiah Value, Span At, IReadOnlyList<string> Flags, IReadOnlyList<Rupiah> Others)
{
    /// <summary>True when the value must not be used without asking (I-17, first list).</summary>
    public bool MustAsk { get; init; }

    /// <summary>A unit price, "5rb/kotak": what one of it is. Null: the amount itself.</summary>
    public string? Per { get; init; }
}

/// <summary>A plain number that is neither money nor date: a count or a measure.</summary>
public sealed record NumberRead(decimal Value, Span At, IReadOnlyList<string> Flags)
{
    /// <summary>The unit in its short Indonesian form (I-6): kali, pertemuan, kotak …; near synonyms stay as said.</summary>
    public string? Unit { get; init; }

    /// <summary>The unit as written: "ktk", "kilo".</summary>
    public string? Said { get; init; }

    /// <summary>The same in pieces, grams or kilograms where the unit is a count or multiple: 2 lusin = 24, 2 ons = 200 gram.</summary>
    public decimal? Base { get; init; }

    /// <summary>What <see cref="Base"/> counts: gram or kg; null for pieces.</summary>
    public string? BaseUnit { get; init; }

    /// <summary>The other readings, or both ends of a range.</summary>
    public IReadOnlyList<decimal> Others { get; init; } = [];
}

/// <summary>
/// A name. One candidate: that person. Several: "Bu Siti yang mana?". None: unknown, <paramref name="Near"/> holds the closest three.
/// </summary>
public sealed record PersonRead(string Said, Span At, IReadOnlyList<PersonId> Candidates, IReadOnlyList<PersonId> Near)
{
    /// <summary>True when the person meant is the speaker: "saya", "gue", "aku".</summary>
    public bool IsSpeaker { get; init; }

    public PersonId? Only => Candidates is [var one] ? one : null;
}

/// <summary>A day. No value: the calendar has no such day, or it was taken back.</summary>
public sealed record DateRead(DateOnly? Value, Span At, IReadOnlyList<string> Flags, IReadOnlyList<DateOnly> Others)
{
    /// <summary>Said as a weekday and nothing more: today may be meant too (I-8).</summary>
    public bool Weekday { get; init; }

    public Bound Bound { get; init; }

    /// <summary>"besok gak bisa": the day was named to refuse it.</summary>
    public bool Refused { get; init; }

    /// <summary>What a slot may take (I-8, I-9, I-12, I-14, I-17): null value where it must be asked.</summary>
    /// <param name="today">The date of speaking.</param>
    /// <param name="heldToday">The group's calendar holds that very duty or meeting today and it has not begun.</param>
    public DateRead For(DateOnly today, bool heldToday = false)
    {
        if (Value is not { } day) return this;
        if (Weekday && heldToday && day.DayOfWeek == today.DayOfWeek && day != today) return this with { Value = null, Flags = [.. Flags, "ambiguous"], Others = [today, day] };
        return ReadFlags.Empty(Flags) ? this with { Value = null, Others = Others.Contains(day) ? Others : [.. Others, day] } : this;
    }
}

/// <summary>A whole month, its first day.</summary>
public sealed record MonthRead(DateOnly First, Span At)
{
    /// <summary>"akhir oktober": only that part of it.</summary>
    public MonthPart Part { get; init; }

    /// <summary>The month as a day (I-9): the 1st, the 15th or the last, flagged approx; null for a whole month.</summary>
    public DateRead? Day => Part switch
    {
        MonthPart.Begin => new(First, At, ["approx"], []),
        MonthPart.Middle => new(First.AddDays(14), At, ["approx"], []),
        MonthPart.End => new(First.AddMonths(1).AddDays(-1), At, ["approx"], []),
        _ => null,
    };
}
