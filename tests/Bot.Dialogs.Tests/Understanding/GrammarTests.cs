using System.Globalization;
using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>Every example line of the grammar, at the level of the readers: what intents.md adds is the slots' business.</summary>
public sealed class GrammarTests
{
    public static TheoryData<string, string, string, string, string, string> Examples()
    {
        var data = new TheoryData<string, string, string, string, string, string>();
        foreach (var row in Tables.Rows("grammar-examples.tsv").Skip(1)) data.Add(row[1], row[2], row[3], row[4], row[5], row.Length > 6 ? row[6] : "");
        return data;
    }

    [Theory, MemberData(nameof(Examples))]
    public void A_line_reads_as_the_grammar_says(string kind, string mode, string now, string phrase, string value, string flags)
    {
        var at = DateTime.Parse(now, CultureInfo.InvariantCulture);
        var past = mode.StartsWith("past", StringComparison.Ordinal);
        var reading = new Reading(phrase, new Listening(new DateTimeOffset(at, TimeSpan.FromHours(7)), "tetangga", []) { MoneySlot = mode.EndsWith("+money", StringComparison.Ordinal) }, past);
        if (kind == "NONE")
        {
            Assert.False(GrammarNotation.Has(reading, value), GrammarNotation.Write(reading, value, at, past));
            return;
        }
        Assert.Equal(value, GrammarNotation.Write(reading, kind, at, past));
        if (flags != "") Assert.Contains(flags, GrammarNotation.Flags(reading, at, past));
    }

    [Theory]
    [InlineData("kamar 205")]
    [InlineData("transfer ke 081234567890")]
    [InlineData("tahun 2026")]
    [InlineData("rt 05 rw 03")]
    [InlineData("ibu2 semua")]
    [InlineData("50 kotak nasi uduk")]
    [InlineData("bu mei sudah bayar")]
    [InlineData("iphone 15")]
    public void Not_money(string phrase) =>
        Assert.Empty(new Understander().Hear(phrase, new Listening(new DateTimeOffset(2026, 8, 13, 14, 0, 0, TimeSpan.FromHours(7)), "tetangga", [])).Money);
}

/// <summary>Writes what was read in the grammar's own notation.</summary>
internal static class GrammarNotation
{
    public static bool Has(Reading r, string kind) => kind switch
    {
        "MONEY" => r.Money.Count > 0,
        "NUM" or "QTY" => r.Numbers.Count > 0,
        "RANGE" => r.Days.Stretches.Count > 0 || r.Days.Months.Count > 0,
        _ => r.Times.Exists(t => t.Read.Value is not null || t.Read.Suggest is not null),
    };

    public static string Write(Reading r, string kind, DateTime now, bool past) => kind switch
    {
        "NUM" => string.Join(" ; ", r.Numbers.Select(n => Plain(n.Read.Value))),
        "QTY" => string.Join(" ; ", r.Numbers.Where(n => n.Read.Unit is not null).Select(n => Quantity(n.Read))),
        "MONEY" => string.Join(" ; ", r.Money.Select(m => m.Read.Value.Amount + (m.Read.Per is { } per ? "/" + per : ""))),
        "MONEYRANGE" => string.Join(" ; ", r.Money.Select(m => $"{m.Read.Others[0].Amount}..{m.Read.Others[1].Amount}")),
        "DATE" => string.Join('|', r.Days.Dates.Select(d => d.Read.Value is { } v ? Iso(v) : "INVALID")),
        "RANGE" => string.Join(" ; ", Ranges(r)),
        "TIME" => string.Join(" ; ", r.Times.Select(t => Time(t.Read, r, now, past))),
        "DT" => string.Join(" ; ", r.Days.Dates.Select(d => Moment(d.Read, r, now, past))),
        "DUR" => string.Join(" ; ", r.Durations.Select(d => Duration(d.Read))),
        "RECUR" => string.Join(" ; ", r.Days.Recurrences.Select(x => Rule(x.Read))),
        "ORD" => string.Join(" ; ", r.Ordinals.Select(o => Plain(o.Read.Value))),
        "OFFSET" => string.Join(" ; ", r.Days.Offsets.Select(o => $"EVENT{o.Read.Days:+0;-0}D")),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static IEnumerable<string> Flags(Reading r, DateTime now, bool past)
    {
        foreach (var m in r.Money) foreach (var f in m.Read.Flags) yield return f;
        foreach (var n in r.Numbers) foreach (var f in n.Read.Flags) yield return f;
        foreach (var d in r.Days.Dates)
            foreach (var f in d.Read.Flags) yield return f == "ambiguous:nearer" && d.Read.Others is [var near, ..] ? "ambiguous:" + Iso(near) : f;
        foreach (var t in r.Times)
        {
            foreach (var f in t.Read.Flags) yield return f;
            if (t.Read.Morning) yield return "ambiguous:" + TimeRead.Clock(t.Read.Everyday(now, Day(r), past) == t.Read.Value ? t.Read.Others[0] : t.Read.Value!.Value);
        }
    }

    private static DateOnly? Day(Reading r) => r.Days.Dates is [var one, ..] ? one.Read.Value : null;

    private static string Quantity(NumberRead n) => Plain(n.Value) + "|" + n.Unit + (n.Base is { } b ? "=" + Plain(b) + n.BaseUnit : "");

    private static IEnumerable<string> Ranges(Reading r)
    {
        foreach (var s in r.Days.Stretches) yield return Iso(s.Read.From) + ".." + Iso(s.Read.Until);
        foreach (var m in r.Days.Months.Where(m => m.Read.Part == MonthPart.None)) yield return Iso(m.Read.First) + ".." + Iso(m.Read.First.AddMonths(1).AddDays(-1));
    }

    private static string Time(TimeRead t, Reading r, DateTime now, bool past)
    {
        var limit = t.Bound switch { Bound.Before => "<", Bound.AtMost => "<=", Bound.AtLeast => ">=", _ => "" };
        if (t.Value is null) return t.Prayer is not null ? limit + TimeRead.Clock(t.Suggest!.Value) : Window(t.Part);
        var shift = t.DayShift == 0 ? "" : t.DayShift.ToString("+0;-0", CultureInfo.InvariantCulture);
        return limit + TimeRead.Clock(t.Everyday(now, Day(r), past)!.Value) + (t.Until is { } end ? ".." + TimeRead.Clock(end) : "") + shift;
    }

    private static string Window(DayPart part)
    {
        var (from, until, _) = ClockWords.Window(part);
        return $"{from:00}:00..{until:00}:00";
    }

    private static string Moment(DateRead d, Reading r, DateTime now, bool past)
    {
        var time = r.Times.Single().Read;
        return Iso(d.Value!.Value.AddDays(time.DayShift)) + "T" + Time(time with { DayShift = 0 }, r, now, past);
    }

    private static string Duration(DurationRead d) =>
        d.Months > 0 ? $"P{d.Months}M"
        : d.Length.Days > 0 ? $"P{d.Length.Days}D"
        : "PT" + (d.Length.Hours > 0 ? d.Length.Hours + "H" : "") + (d.Length.Minutes > 0 ? d.Length.Minutes + "M" : "");

    private static string Rule(RecurrenceRead r)
    {
        var rule = r.Every + (r.Interval > 1 ? ";INTERVAL=" + r.Interval : "");
        if (r.Weekdays.Count > 0) rule += ";" + string.Join(',', r.Weekdays.Select(d => d.ToString()[..2].ToUpperInvariant()));
        if (r.DayOfMonth is { } day) rule += ";DAY=" + day;
        if (r.Part != DayPart.None) rule += ";P=" + r.Part.ToString().ToLowerInvariant();
        return r.Time is { } time ? rule + ";T=" + TimeRead.Clock(time) : rule;
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Plain(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
