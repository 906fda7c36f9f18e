using System.Globalization;

namespace Bot.Dialogs;

/// <summary>The days, months and stretches of a message (grammar.md §6; I-8, I-9, I-13). Nothing is ever clamped.</summary>
internal sealed class DateGrammar
{
    private readonly List<Token> t;
    private readonly DateOnly today;
    private readonly bool past;

    public List<(DateRead Read, int First, int Next)> Dates { get; } = [];
    public List<(MonthRead Read, int First, int Next)> Months { get; } = [];

    /// <summary>A stretch that is no whole month: "minggu ini", "7 hari terakhir".</summary>
    public (DateOnly From, DateOnly Until)? Stretch { get; private set; }

    public bool SaidToday { get; private set; }

    public DateGrammar(List<Token> tokens, DateOnly now, bool pastMode)
    {
        (t, today, past) = (tokens, now, pastMode);
        for (var i = 0; i < t.Count;)
        {
            var next = t[i].Free ? One(i) : i + 1;
            i = next > i ? next : i + 1;
        }
        Join();
    }

    private int One(int i) => Written(i) ?? DayOfMonth(i) ?? Ago(i) ?? MonthAt(i) ?? Week(i) ?? WeekdayAt(i) ?? Said(i) ?? i + 1;

    /// <summary>17/8, 17/8/26, 17-8-2026, 17.8.2026, 2026-08-17. Without a year only the slash makes a date.</summary>
    private int? Written(int i)
    {
        if (!t[i].IsNumber) return null;
        var dotted = t[i].Text.Split('.');
        if (dotted is [var a, var b, var c] && c.Length == 4 && Whole(a) is { } dd && Whole(b) is { } mm && mm <= 12 && Whole(c) is { } yy) return Put(i, i + 1, Fixed(yy, mm, dd));
        if (i + 2 >= t.Count || !(t[i + 1].Is("/") || t[i + 1].Is("-")) || !t[i + 1].Glued || !t[i + 2].IsNumber || !t[i + 2].Glued) return null;
        if (Whole(t[i].Text) is not { } first || Whole(t[i + 2].Text) is not { } second) return null;
        var sign = t[i + 1].Text;
        if (i + 4 < t.Count && t[i + 3].Is(sign) && t[i + 4].IsNumber && Whole(t[i + 4].Text) is { } third)
        {
            if (t[i].Text.Length == 4) return Put(i, i + 5, Fixed(first, second, third));
            var year = t[i + 4].Text.Length == 2 ? 2000 + third : third;
            return second <= 12 && year > 1900 ? Put(i, i + 5, Fixed(year, second, first)) : null;
        }
        if (sign == "-" || first is < 1 or > 31 || second is < 1 or > 12 || Units.At(t, i + 3) is { } unit && !Units.IsTime(unit)) return null;
        return Put(i, i + 3, InYear(second, first));
    }

    /// <summary>tgl 5, tgl 5 bulan lalu, tgl 1 september, 14 november 2026, tanggal lima belas, tgl 5-7.</summary>
    private int? DayOfMonth(int i)
    {
        var named = t[i].Text is "tgl" or "tanggal";
        var at = named ? i + 1 : i;
        if (at >= t.Count || Day(at, 39) is not { } day) return null;
        var next = day.Next;
        int? until = null;
        if (next + 1 < t.Count && (t[next].Is("-") || t[next].Is(Concept.Sampai)) && Day(next + 1) is { } last && last.Value > day.Value) (until, next) = (last.Value, last.Next);
        var month = next < t.Count && t[next].Free && Calendar.Month(t[next].Text) is { } m ? m : 0;
        if (month == 0 && !named) return null;
        if (month > 0) next++;
        var (year, relative) = (0, (int?)null);
        if (month > 0 && Year(next) is { } y) (year, next) = (y, next + 1);
        else if (month == 0 && BulanRelative(next) is { } shift) (relative, next) = (shift.Months, shift.Next);
        var start = Resolve(day.Value);
        Put(i, next, start);
        if (until is { } end && start.Value is { } from && Calendar.Exists(from.Year, from.Month, end))
        {
            Dates.RemoveAt(Dates.Count - 1);
            Stretch = (from, new DateOnly(from.Year, from.Month, end));
        }
        return next;

        Found Resolve(int d) => year > 0 ? Fixed(year, month, d)
            : month > 0 ? InYear(month, d)
            : relative is { } shifted ? Fixed(today.AddMonths(shifted).Year, today.AddMonths(shifted).Month, d)
            : NearestDay(d);
    }

    /// <summary>"3 hari lalu", "2 minggu yang lalu", "seminggu lagi", "7 hari terakhir".</summary>
    private int? Ago(int i)
    {
        var (count, unit, next) = (0, "", i);
        if (t[i].IsWord && t[i].Text is "seminggu" or "sebulan" or "sehari") (count, unit, next) = (1, t[i].Text[2..], i + 1);
        else if (Day(i, 999) is { } n && Units.At(t, n.Next) is { } word && Units.IsTime(word)) (count, unit, next) = (n.Value, word, n.Next + 1);
        if (next == i || unit is not ("hari" or "minggu" or "bulan" or "tahun")) return null;
        var sign = 0;
        if (Word(next, "terakhir") || Word(next, "belakangan"))
        {
            Claim(i, next + 1);
            Stretch = (Shift(unit, -count), today);
            return next + 1;
        }
        if (next < t.Count && t[next].Is(Concept.Yang)) next++;
        if (Word(next, "lalu") || Word(next, "silam") || Word(next, "kemarin")) sign = -1;
        else if (next < t.Count && t[next].Is(Concept.Lagi)) sign = 1;
        return sign == 0 ? null : Put(i, next + 1, new(Shift(unit, sign * count)));
    }

    /// <summary>"bulan oktober", "oktober 2026", "bulan ini", "bulan lalu", "akhir oktober": a whole month.</summary>
    private int? MonthAt(int i)
    {
        var next = i;
        if (Word(next, "akhir") || Word(next, "awal") || Word(next, "pertengahan")) next++;
        var part = next > i;
        if (BulanRelative(next) is { } shift)
        {
            var moved = today.AddMonths(shift.Months);
            return PutMonth(i, shift.Next, moved.Year, moved.Month);
        }
        var called = next < t.Count && t[next].Is(Concept.Bulan);
        if (called) next++;
        if (next >= t.Count || !t[next].IsWord || !t[next].Free || Calendar.Month(t[next].Text) is not { } month) return null;
        var year = Year(next + 1);
        if (!called && !part && year is null && Calendar.IsShort(t[next].Text)) return null;
        if (!called && next > 0 && t[next - 1].Is(Concept.Filler) && Names.IsHonorific(t[next - 1].Text)) return null;
        var end = next + (year is null ? 1 : 2);
        if (year is null && (Word(end, "lalu") || Word(end, "kemarin"))) return PutMonth(i, end + 1, LatestYear(month), month);
        return PutMonth(i, end, year ?? (past ? LatestYear(month) : month >= today.Month ? today.Year : today.Year + 1), month);
    }

    /// <summary>"minggu ini", "minggu lalu", "minggu depan" as Monday to Sunday, unless a weekday stands there.</summary>
    private int? Week(int i)
    {
        if (!(Word(i, "minggu") || Word(i, "pekan")) || i > 0 && t[i - 1].Is(Concept.Hari) || Weeks(i + 1) is not { } weeks) return null;
        var monday = Monday().AddDays(7 * weeks);
        var at = i + 2;
        if (at < t.Count && t[at].Is(Concept.Hari)) at++;
        if (at < t.Count && t[at].IsWord && Calendar.Weekday(t[at].Text) is { } day) return Put(i, at + 1, new(monday.AddDays((day + 6) % 7)));
        Claim(i, i + 2);
        Stretch = (monday, monday.AddDays(6));
        return i + 2;
    }

    private int? WeekdayAt(int i)
    {
        var at = t[i].Is(Concept.Hari) && i + 1 < t.Count ? i + 1 : i;
        if (!t[at].IsWord || !t[at].Free || Calendar.Weekday(t[at].Text) is not { } day) return null;
        if (t[at].Is("minggu") && at == i && (Units.At(t, i) is not null && i > 0 && (t[i - 1].IsNumber || Numerals.Find(t[i - 1].Text) is not null))) return null;
        var next = at + 1;
        var offset = (day + 6) % 7;
        if (Word(next, "minggu") && Weeks(next + 1) is { } weeks) return Put(i, next + 2, new(Monday().AddDays(7 * weeks + offset)));
        if (Word(next, "depan"))
        {
            var value = Monday().AddDays(7 + offset);
            var near = Coming(day);
            return Put(i, next + 1, near < value ? new(value, ["ambiguous:nearer"], [near]) : new(value));
        }
        if (Word(next, "ini")) return Put(i, next + 1, new(Monday().AddDays(offset)));
        if (Word(next, "lalu") || Word(next, "kemarin")) return Put(i, next + 1, new(Latest(day, today.AddDays(-1))));
        return Put(i, next, new(past ? Latest(day, today) : Coming(day)));
    }

    private int? Said(int i)
    {
        if (t[i].Is(Concept.Hari) && (Word(i + 1, "ini") || Word(i + 1, "iki") || Word(i + 1, "ko")))
        {
            SaidToday = true;
            return Put(i, i + 2, new(today));
        }
        if (t[i].Is("agustusan")) return Put(i, i + 1, InYear(8, 17));
        if (!t[i].IsWord || Calendar.DaysFromToday(t[i].Text) is not { } days) return null;
        if (days == -1 && (Word(i + 1, "lusa") || i + 1 < t.Count && t[i + 1].Is(Concept.Dulu))) return Put(i, i + 2, new(today.AddDays(-2)));
        if (days == 1 && Word(i + 1, "lusa")) return Put(i, i + 2, new(today.AddDays(2)));
        if (t[i].Doubled) { Claim(i, i + 1); return i + 1; }
        return Put(i, i + 1, new(today.AddDays(days)));
    }

    /// <summary>A weekday beside a date is the same day or a contradiction; two days with "sampai" between are a stretch.</summary>
    private void Join()
    {
        for (var k = 1; k < Dates.Count; k++)
        {
            var ((a, first, _), (b, second, next)) = (Dates[k - 1], Dates[k]);
            if (a.Value is not { } left || b.Value is not { } right) continue;
            var between = Between(a.At.End, b.At.Start);
            if (between.Is(Concept.Sampai) && right >= left) { Stretch = (left, right); Dates.RemoveRange(k - 1, 2); return; }
            if (between.Count == 0 && Weekday(first) is { } day && Weekday(second) is null)
            {
                var flags = (int)right.DayOfWeek == day ? b.Flags : [.. b.Flags, "weekday-mismatch"];
                Dates[k - 1] = (b with { At = new(a.At.Start, b.At.End), Flags = flags }, first, next);
                Dates.RemoveAt(k--);
            }
            else if (between.Replaces) Dates.RemoveAt(--k);
        }
        if (Dates.Count == 2 && Dates[0].First > 0 && t[Dates[0].First - 1].Is(Concept.Bukan)) Dates.RemoveAt(0);

        int? Weekday(int at) => Calendar.Weekday(t[t[at].Is(Concept.Hari) && at + 1 < t.Count ? at + 1 : at].Text);
    }

    private (int Count, bool Replaces, Func<Concept, bool> Is) Between(int from, int to)
    {
        var middle = t.Where(x => x.At.Start >= from && x.At.End <= to && x.Kind != TokenKind.Symbol).ToList();
        return (middle.Count, middle.Any(x => x.Is(Concept.Maksud) || x.Is(Concept.Koreksi) || x.Is("eh")), c => middle is [var only] && only.Is(c));
    }

    private sealed record Found(DateOnly? Value, IReadOnlyList<string> Flags, IReadOnlyList<DateOnly> Others)
    {
        public Found(DateOnly value) : this(value, [], []) { }
    }

    private static Found Fixed(int year, int month, int day) =>
        Calendar.Exists(year, month, day) ? new(new DateOnly(year, month, day)) : new(null, ["no-such-day"], []);

    /// <summary>A day and month without a year: the latest in past mode, else the next.</summary>
    private Found InYear(int month, int day)
    {
        if (!Calendar.Exists(2024, month, day)) return new(null, ["no-such-day"], []);
        if (!Calendar.Exists(today.Year, month, day) && month == 2) return new(null, ["no-such-day"], []);
        var here = new DateOnly(today.Year, month, day);
        if (past) return new(here <= today ? here : here.AddYears(-1));
        return here >= today ? new(here) : new(here.AddYears(1), ["next-year"], []);
    }

    /// <summary>tgl N: this month or the neighbouring one that has it; a month without that day is passed over and named.</summary>
    private Found NearestDay(int day)
    {
        if (day is < 1 or > 31) return new(null, ["no-such-day"], []);
        var step = past ? -1 : 1;
        var fits = past ? day <= today.Day : day >= today.Day;
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(fits ? 0 : step);
        if (Calendar.Exists(month.Year, month.Month, day)) return new(month.AddDays(day - 1));
        var last = month.AddMonths(1).AddDays(-1);
        do month = month.AddMonths(step); while (!Calendar.Exists(month.Year, month.Month, day));
        return new(month.AddDays(day - 1), ["ambiguous:" + last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)], [last]);
    }

    /// <summary>"bulan ini", "bulan lalu", "bulan depan", "bulan kemarin".</summary>
    private (int Months, int Next)? BulanRelative(int i)
    {
        if (i + 1 >= t.Count || !t[i].Free || !t[i].Is(Concept.Bulan)) return null;
        var j = t[i + 1].Is(Concept.Yang) ? i + 2 : i + 1;
        if (Word(j, "ini") || Word(j, "sekarang") || j < t.Count && t[j].Is(Concept.Sekarang)) return (0, j + 1);
        if (Word(j, "lalu") || Word(j, "kemarin") || Word(j, "kemaren") || Word(j, "kmrn")) return (-1, j + 1);
        return Word(j, "depan") ? (1, j + 1) : null;
    }

    private int? Weeks(int i) => Word(i, "ini") ? 0 : Word(i, "depan") ? 1 : Word(i, "lalu") || Word(i, "kemarin") || Word(i, "kemaren") ? -1 : null;

    private (int Value, int Next)? Day(int i, int most = 31)
    {
        if (i >= t.Count || !t[i].Free) return null;
        if (t[i].IsNumber) return Whole(t[i].Text) is { } n && n <= most ? (n, i + 1) : null;
        return NumberGrammar.Read(t, i, "") is { Scaled: false, Negative: false } found && found.Value == decimal.Truncate(found.Value)
            && found.Value > 0 && found.Value <= most ? ((int)found.Value, found.Next) : null;
    }

    private int? Year(int i) => i < t.Count && t[i].IsNumber && t[i].Free && t[i].Text.Length == 4 && Whole(t[i].Text) is { } y && y is > 1990 and < 2100 ? y : null;

    private static int? Whole(string text) => text.Length is > 0 and <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    private DateOnly Monday() => today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
    private DateOnly Coming(int weekday) => today.AddDays((weekday - (int)today.DayOfWeek + 6) % 7 + 1);
    private static DateOnly Latest(int weekday, DateOnly until) => until.AddDays(-(((int)until.DayOfWeek - weekday + 7) % 7));
    private int LatestYear(int month) => month <= today.Month ? today.Year : today.Year - 1;

    private DateOnly Shift(string unit, int count) => unit switch
    {
        "hari" => today.AddDays(count), "minggu" => today.AddDays(7 * count), "bulan" => today.AddMonths(count), _ => today.AddYears(Math.Clamp(count, -100, 100)),
    };

    private bool Word(int i, string word) => i < t.Count && t[i].Free && t[i].Is(word);

    private int Put(int first, int next, Found found)
    {
        Claim(first, next);
        Dates.Add((new DateRead(found.Value, new(t[first].At.Start, t[next - 1].At.End), found.Flags, found.Others), first, next));
        return next;
    }

    private int PutMonth(int first, int next, int year, int month)
    {
        Claim(first, next);
        Months.Add((new MonthRead(new DateOnly(year, month, 1), new(t[first].At.Start, t[next - 1].At.End)), first, next));
        return next;
    }

    private void Claim(int first, int next) { for (var i = first; i < next; i++) t[i].Owner = Owner.Date; }
}
