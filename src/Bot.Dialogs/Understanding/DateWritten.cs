namespace Bot.Dialogs;

/// <summary>Days written with their number: 17/8/26, tgl 5, 5-7 september, tgl 5, 12 dan 19.</summary>
internal sealed partial class DateGrammar
{
    /// <summary>17/8, 17/8/26, 17-8-2026, 17.8.2026, 2026-08-17. Without a year only the slash makes a date, or "tgl" before it.</summary>
    private int? Written(int first, int i)
    {
        if (i >= t.Count || !t[i].IsNumber || !t[i].Free) return null;
        var named = first < i;
        if (Dotted(t[i].Text, named) is { } dotted) return Put(first, i + 1, dotted);
        if (i + 2 >= t.Count || !(t[i + 1].Is("/") || t[i + 1].Is("-")) || !t[i + 1].Glued || !t[i + 2].IsNumber || !t[i + 2].Glued) return null;
        if (Whole(t[i].Text) is not { } day || Whole(t[i + 2].Text) is not { } month) return null;
        var sign = t[i + 1].Text;
        if (i + 4 < t.Count && t[i + 3].Is(sign) && t[i + 3].Glued && t[i + 4].IsNumber && t[i + 4].Glued && Whole(t[i + 4].Text) is { } third)
        {
            if (t[i].Text.Length == 4) return Put(first, i + 5, Fixed(day, month, third));
            var year = t[i + 4].Text.Length == 2 ? 2000 + third : third;
            return month <= 12 && year > 1900 ? Put(first, i + 5, Fixed(year, month, day)) : null;
        }
        if (sign == "-" || day is < 1 or > 31 || month is < 1 or > 12 || t[i].Text.Length > 2 || t[i + 2].Text.Length > 2) return null;
        if (!named && (i > 0 && t[i - 1].IsNumber || Units.At(t, i + 3) is { } unit && !Units.IsTime(unit) || i + 3 < t.Count && t[i + 3].Numeral is { Kind: NumeralKind.Scale })) return null;
        return Put(first, i + 3, InYear(month, day));
    }

    private Found? Dotted(string text, bool named)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot is < 1 or > 2 || Whole(text[..dot]) is not { } day) return null;
        var second = text.IndexOf('.', dot + 1);
        if (second < 0) return named && text.Length - dot is 2 or 3 && Whole(text[(dot + 1)..]) is { } only and <= 12 ? InYear(only, day) : null;
        return Whole(text[(dot + 1)..second]) is { } month and <= 12 && text.Length - second == 5 && Whole(text[(second + 1)..]) is { } year ? Fixed(year, month, day) : null;
    }

    /// <summary>tgl 5, tgl 5 bulan lalu, tgl 1 september, 14 november 2026, tanggal lima belas, tgl 5-7, tgl 5, 12 dan 19.</summary>
    private int? DayOfMonth(int i)
    {
        var named = Kind(i, DayWordKind.Tanggal);
        if (!named && i > 0 && t[i - 1].Clock is { Kind: ClockWordKind.Marker }) return null;
        var at = named ? i + 1 : i;
        while (named && at < t.Count && t[at].Free && t[at].Text is "." or ":") at++;
        if (named && Written(i, at) is { } written) return written;
        if (DayNumber(at, 39) is not { } day) return null;
        var days = new List<(int Day, int First, int Next)>(2) { (day.Value, i, day.Next) };
        var next = day.Next;
        int? until = null;
        if (Turns.Until(t, next) is > 0 and var words)
        {
            var second = next + words;
            if (Kind(second, DayWordKind.Tanggal)) second++;
            if (DayNumber(second) is { } last && Closes(last.Next) && last.Value != day.Value) (until, next) = (last.Value, last.Next);
        }
        if (named && next + 1 < t.Count && t[next].Text is "eh" or "ralat" or "maksudnya" && DayNumber(next + 1) is { } mended && Closes(mended.Next))
            (days[0], next) = ((mended.Value, i, mended.Next), mended.Next);
        while (until is null && More(next, named) is { } more) { days.Add(more); next = more.Next; }
        if (!MonthAfter(next, out var month, out var year, out var relative, out var end) && !named) return null;
        return Place(days, until, month, year, relative, end);
    }

    /// <summary>The month that follows the day: "september 2026", "bulan 12", "bulan depan"; false when none does.</summary>
    private bool MonthAfter(int i, out int month, out int year, out int? relative, out int next)
    {
        (month, year, relative, next) = (0, 0, null, i);
        if (BulanRelative(i) is { } shift) { (relative, next) = (shift.Months, shift.Next); return true; }
        var called = Kind(i, DayWordKind.Bulan);
        var at = called ? i + 1 : i;
        if (Kind(at, DayWordKind.Month)) month = t[at].Day!.Value;
        else if (Word(at, "agus") && t[at - 1].IsNumber) month = 8;
        else if (called && at < t.Count && t[at].IsNumber && Whole(t[at].Text) is { } n and >= 1 and <= 12) month = n;
        if (month == 0) return false;
        next = at + 1;
        if (Year(next) is { } y) (year, next) = (y, next + 1);
        else if (Kind(next, DayWordKind.Tahun) && Year(next + 1) is { } spoken) (year, next) = (spoken, next + 2);
        else if (YearRelative(next) is { } years) (year, next) = (today.Year + years.Years, years.Next);
        return true;
    }

    private int Place(List<(int Day, int First, int Next)> days, int? until, int month, int year, int? relative, int end)
    {
        for (var k = 0; k < days.Count; k++)
        {
            var (day, first, next) = days[k];
            Put(first, k == days.Count - 1 ? end : next, k == 0 ? Evening(first, Resolve(day)) : Resolve(day));
        }
        if (until is not { } last || Dates[^1].Read.Value is not { } from) return end;
        var to = last > from.Day ? (from.Year, from.Month) : month == 0 && relative is null ? (from.AddMonths(1).Year, from.AddMonths(1).Month) : (0, 0);
        if (!Calendar.Exists(to.Item1, to.Item2, last)) return end;
        Dates.RemoveAt(Dates.Count - 1);
        return PutStretch(days[0].First, end, from, new DateOnly(to.Item1, to.Item2, last), StretchKind.Days);

        Found Resolve(int d) => year > 0 ? Fixed(year, month, d)
            : month > 0 ? InYear(month, d)
            : relative is { } shifted ? Fixed(FirstOf(shifted).Year, FirstOf(shifted).Month, d)
            : NearestDay(d);
    }

    /// <summary>"…, 12 dan 19": a further day of the same list. The comma only after "tgl", and never before what is counted.</summary>
    private (int Day, int First, int Next)? More(int i, bool named)
    {
        var at = i;
        while (at < t.Count && at < i + 2 && t[at].Free && (named && t[at].Is(",") || t[at].Text is "dan" or "&" or "atau" or "atw")) at++;
        if (at == i) return null;
        if (Kind(at, DayWordKind.Tanggal)) return null;
        return DayNumber(at) is { } day && Closes(day.Next) ? (day.Value, at, day.Next) : null;
    }

    /// <summary>Nothing follows that would make the number count things.</summary>
    private bool Closes(int i)
    {
        if (i >= t.Count || !t[i].Free || t[i].Kind == TokenKind.Symbol && !t[i].Is("/")) return true;
        if (t[i].IsNumber || t[i].Numeral is not null) return false;
        return t[i].Day is not null || t[i].Clock is not null || Units.At(t, i) is null && (t[i].Is(Concept.Filler) || t[i].Is(Concept.Sampai) || t[i].Is(Concept.Bulan) || t[i].Text is "dan" or "atau");
    }
}
