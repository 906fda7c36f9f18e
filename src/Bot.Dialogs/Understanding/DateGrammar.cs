using System.Globalization;

namespace Bot.Dialogs;

/// <summary>The days, months, stretches and recurrences of a message (grammar.md §6; I-8, I-9, I-13, I-14). Nothing is ever clamped.</summary>
internal sealed partial class DateGrammar
{
    private readonly List<Token> t;
    private readonly DateTime now;
    private readonly DateOnly today;
    private readonly bool past;
    private readonly NumeralSet group;

    public List<(DateRead Read, int First, int Next)> Dates { get; } = [];
    public List<(MonthRead Read, int First, int Next)> Months { get; } = [];
    public List<(StretchRead Read, int First, int Next)> Stretches { get; } = [];
    public List<(RecurrenceRead Read, int First, int Next)> Recurrences { get; } = [];
    public List<(OffsetRead Read, int First, int Next)> Offsets { get; } = [];

    /// <summary>A stretch that is no part of a month: "minggu ini", "7 hari terakhir".</summary>
    public (DateOnly From, DateOnly Until)? Stretch
    {
        get
        {
            foreach (var (read, _, _) in Stretches) if (read.Kind != StretchKind.MonthPart) return (read.From, read.Until);
            return null;
        }
    }

    /// <summary>Today, where a record only says "tadi pagi".</summary>
    public (DateRead Read, int First, int Next)? Implied { get; private set; }

    public bool SaidToday { get; private set; }

    /// <summary>The day that may fill a date slot from these tokens (I-8, I-9, I-12, I-14, I-17); no value where it must be asked, null where none was said.</summary>
    /// <param name="heldToday">The group's calendar holds that very duty or meeting today and it has not begun.</param>
    public DateRead? Day(int first, int next, bool heldToday = false)
    {
        DateRead? found = null;
        foreach (var (read, at, _) in Dates)
        {
            if (at < first || at >= next || read.Refused) continue;
            if (found is null) found = read;
            else if (found.Value != read.Value && EitherOr(found.At, read.At))
                return found with { Value = null, Flags = [.. found.Flags, "ambiguous"], Others = [.. new[] { found.Value, read.Value }.OfType<DateOnly>()] };
        }
        if (found is not null) return found.For(today, heldToday);
        foreach (var (month, at, _) in Months) if (at >= first && at < next && month.Day is { } day) return day;
        return Implied is { } implied && implied.First >= first && implied.First < next ? implied.Read : null;
    }

    public DateGrammar(List<Token> tokens, DateTime moment, bool pastMode, NumeralSet numerals = NumeralSet.None)
    {
        (t, now, today, past, group) = (tokens, moment, DateOnly.FromDateTime(moment), pastMode, numerals);
        for (var i = 0; i < t.Count;)
        {
            var next = t[i].Free ? One(i) : i + 1;
            i = next > i ? next : i + 1;
        }
        if (Dates.Count == 0) return;
        Join();
        Repair();
        Limit();
    }

    private int One(int i)
    {
        var token = t[i];
        if (token.IsNumber) return Written(i, i) ?? DayOfMonth(i) ?? Ago(i) ?? i + 1;
        if (!token.IsWord) return i + 1;
        if (token.Is("ari") && i + 1 < t.Count && t[i + 1].Is("ini")) return Today(i) ?? i + 1;
        if (token.Day is { } word)
            return word.Kind switch
            {
                DayWordKind.Each => Recurring(i),
                DayWordKind.Event => Offset(i),
                DayWordKind.Tanggal => DayOfMonth(i),
                DayWordKind.One or DayWordKind.Within => Ago(i),
                DayWordKind.Hari => Offset(i) ?? Today(i) ?? Feast(i) ?? WeekdayAt(i),
                DayWordKind.Month or DayWordKind.Bulan => MonthAt(i),
                DayWordKind.MonthPart => Weekend(i) ?? MonthAt(i),
                DayWordKind.Weekend => Weekend(i),
                DayWordKind.Minggu => Week(i) ?? WeekdayAt(i),
                DayWordKind.Tahun => NewYear(i) ?? YearAt(i),
                DayWordKind.Weekday => Week(i) ?? WeekdayAt(i),
                DayWordKind.Deictic => Said(i),
                DayWordKind.Doubtful => Morrow(i),
                DayWordKind.Feast => Feast(i),
                DayWordKind.Loose => WithPart(i),
                _ => null,
            } ?? i + 1;
        if (token.Clock is { Kind: ClockWordKind.Part }) return PartOfToday(i) ?? i + 1;
        if (token.Is(Concept.Bulan)) return MonthAt(i) ?? i + 1;
        return token.Numeral is { Kind: not NumeralKind.Slang } ? DayOfMonth(i) ?? Ago(i) ?? i + 1 : i + 1;
    }

    private sealed record Found(DateOnly? Value, IReadOnlyList<string> Flags, IReadOnlyList<DateOnly> Others)
    {
        public bool Weekday { get; init; }
        public Found(DateOnly value) : this(value, [], []) { }
    }

    private static readonly Found NoSuchDay = new(null, ["no-such-day"], []);

    /// <summary>A day with its year: kept as it is, and named when it has gone by in a forward wish.</summary>
    private Found Fixed(int year, int month, int day)
    {
        if (!Calendar.Exists(year, month, day)) return NoSuchDay;
        var date = new DateOnly(year, month, day);
        return !past && date < today ? new(date, ["past"], []) : new(date);
    }

    /// <summary>A day and month without a year: the latest in past mode, else the next.</summary>
    private Found InYear(int month, int day)
    {
        if (!Calendar.Exists(2024, month, day) || !Calendar.Exists(today.Year, month, day)) return NoSuchDay;
        var here = new DateOnly(today.Year, month, day);
        if (past) return here <= today ? new(here) : Moved(-1, []);
        if (here >= today) return new(here);
        return today.DayNumber - here.DayNumber < 60 ? Moved(1, ["next-year"]) with { Others = [here] } : Moved(1, ["next-year"]);

        Found Moved(int years, IReadOnlyList<string> flags) => Calendar.Exists(today.Year + years, month, day) ? new(here.AddYears(years), flags, []) : NoSuchDay;
    }

    /// <summary>tgl N: this month or the neighbouring one that has it; a month without that day is passed over and named.</summary>
    private Found NearestDay(int day)
    {
        if (day is < 1 or > 31) return NoSuchDay;
        var step = past ? -1 : 1;
        var fits = past ? day <= today.Day : day >= today.Day;
        var month = FirstOf(fits ? 0 : step);
        if (Calendar.Exists(month.Year, month.Month, day)) return new(month.AddDays(day - 1));
        var last = month.AddMonths(1).AddDays(-1);
        do month = month.AddMonths(step); while (!Calendar.Exists(month.Year, month.Month, day));
        return new(month.AddDays(day - 1), ["no-such-day", "ambiguous:" + Iso(last)], [last]);
    }

    private (int Value, int Next)? DayNumber(int i, int most = 31)
    {
        if (i >= t.Count || !t[i].Free) return null;
        if (t[i].IsNumber) return Whole(t[i].Text) is { } n && n <= most ? (n, i + 1) : null;
        return t[i].Numeral is not null && NumberGrammar.Read(t, i, "") is { Scaled: false, Negative: false } found && found.Value == decimal.Truncate(found.Value)
            && found.Value > 0 && found.Value <= most ? ((int)found.Value, found.Next) : null;
    }

    private int? Year(int i) => i < t.Count && t[i].IsNumber && t[i].Free && t[i].Text.Length == 4 && Whole(t[i].Text) is { } y && y is > 1990 and < 2100 ? y : null;

    private static int? Whole(string text) => text.Length is > 0 and <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    private DateOnly Monday() => today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
    private DateOnly Coming(int weekday) => today.AddDays((weekday - (int)today.DayOfWeek + 6) % 7 + 1);
    private static DateOnly Latest(int weekday, DateOnly until) => until.AddDays(-(((int)until.DayOfWeek - weekday + 7) % 7));
    private int LatestYear(int month) => month <= today.Month ? today.Year : today.Year - 1;
    private DateOnly FirstOf(int months) => new DateOnly(today.Year, today.Month, 1).AddMonths(months);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private bool Word(int i, string word) => i >= 0 && i < t.Count && t[i].Free && t[i].Is(word);

    private bool Kind(int i, DayWordKind kind) => i >= 0 && i < t.Count && t[i].Free && t[i].Day?.Kind == kind;

    private int Put(int first, int next, Found found)
    {
        Claim(first, next);
        Dates.Add((new DateRead(found.Value, At(first, next), found.Flags, found.Others) { Weekday = found.Weekday }, first, next));
        return next;
    }

    private int PutMonth(int first, int next, DateOnly month, MonthPart part = MonthPart.None)
    {
        Claim(first, next);
        Months.Add((new MonthRead(month, At(first, next)) { Part = part }, first, next));
        if (part == MonthPart.None) return next;
        var (from, until) = part switch
        {
            MonthPart.Begin => (month, month.AddDays(9)), MonthPart.Middle => (month.AddDays(10), month.AddDays(19)), _ => (month.AddDays(20), month.AddMonths(1).AddDays(-1)),
        };
        Stretches.Add((new StretchRead(from, until, At(first, next), StretchKind.MonthPart), first, next));
        return next;
    }

    private int PutStretch(int first, int next, DateOnly from, DateOnly until, StretchKind kind)
    {
        Claim(first, next);
        Stretches.Add((new StretchRead(from, until, At(first, next), kind), first, next));
        return next;
    }

    private Span At(int first, int next) => new(t[first].At.Start, t[next - 1].At.End);

    private void Claim(int first, int next) { for (var i = first; i < next; i++) t[i].Owner = Owner.Date; }
}
