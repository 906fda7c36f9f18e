namespace Bot.Dialogs;

/// <summary>What is longer than a day or comes again: bulan depan, minggu ini, akhir bulan, tahun 2026, tiap senin, H-1.</summary>
internal sealed partial class DateGrammar
{
    /// <summary>"bulan oktober", "oktober 2026", "bulan ini", "akhir oktober": a month or its part; "bulan depan tgl 5" is a day.</summary>
    private int? MonthAt(int i)
    {
        var part = Kind(i, DayWordKind.MonthPart) ? (MonthPart)t[i].Day!.Value : MonthPart.None;
        var next = part == MonthPart.None ? i : i + 1;
        if (BulanRelative(next) is { } shift) return DayIn(i, shift.Next, FirstOf(shift.Months)) ?? PutMonth(i, shift.Next, FirstOf(shift.Months), part);
        var called = next < t.Count && t[next].Free && (t[next].Is(Concept.Bulan) || Kind(next, DayWordKind.Bulan));
        if (called && part != MonthPart.None && !Kind(next + 1, DayWordKind.Month)) return PutMonth(i, next + 1, PartMonth(part), part);
        if (called) next++;
        var month = Kind(next, DayWordKind.Month) ? t[next].Day!.Value : called && NumberedMonth(next) is { } n ? n : 0;
        if (month == 0) return null;
        var year = Year(next + 1);
        var end = next + (year is null ? 1 : 2);
        if (year is null && YearRelative(next + 1) is { } years) (year, end) = (today.Year + years.Years, years.Next);
        if (!called && part == MonthPart.None && year is null && (Calendar.IsShort(t[next].Text) || Turns.Negated(t, i) && t[next].Is("mei"))) return null;
        if (!called && next > 0 && t[next - 1].Is(Concept.Filler) && Names.IsHonorific(t[next - 1].Text)) return null;
        if (year is null && (Kind(end, DayWordKind.Last) || Word(end, "kemarin") || Word(end, "kemaren"))) return PutMonth(i, end + 1, new DateOnly(LatestYear(month), month, 1), part);
        var first = new DateOnly(year ?? (past ? LatestYear(month) : month >= today.Month ? today.Year : today.Year + 1), month, 1);
        return DayIn(i, end, first) ?? PutMonth(i, end, first, part);
    }

    private int? NumberedMonth(int i) => i < t.Count && t[i].IsWord && t[i].Free && t[i].Numeral is { Kind: NumeralKind.Unit or NumeralKind.Whole or NumeralKind.Ten } && NumberGrammar.Read(t, i, "") is { Scaled: false, Value: >= 1 and <= 12 } said && said.Next == i + 1 && Units.At(t, i + 1) is null ? (int)said.Value : i < t.Count && t[i].IsNumber && t[i].Free && Whole(t[i].Text) is { } n and >= 1 and <= 12 && Units.At(t, i + 1) is null ? n : null;

    /// <summary>"desember tgl 5": the day of that month.</summary>
    private int? DayIn(int i, int next, DateOnly month) =>
        Kind(next, DayWordKind.Tanggal) && DayNumber(next + 1) is { } day ? Put(i, day.Next, Fixed(month.Year, month.Month, day.Value)) : null;

    /// <summary>The month whose beginning, middle or end is meant when none is named: this one, or the next where it has gone by.</summary>
    private DateOnly PartMonth(MonthPart part)
    {
        var (from, until) = part switch { MonthPart.Begin => (1, 10), MonthPart.Middle => (11, 20), _ => (21, 31) };
        return FirstOf(!past && today.Day > until ? 1 : past && today.Day < from ? -1 : 0);
    }

    /// <summary>"bulan ini", "bulan lalu", "bulan depan", "bulan kemarin".</summary>
    private (int Months, int Next)? BulanRelative(int i)
    {
        if (i + 1 >= t.Count || !t[i].Free || !(t[i].Is(Concept.Bulan) || Kind(i, DayWordKind.Bulan))) return null;
        if (t[i + 1].Free && t[i + 1].Is(Concept.Sekarang)) return (0, i + 2);
        if (t[i + 1].Text is "lepas" or "lapeh" or "patang") return (-1, i + 2);
        if (t[i + 1].Text is "muko") return (1, i + 2);
        if (t[i + 1].Text is "iko") return (0, i + 2);
        return Weeks(i + 1) is { } shift ? (shift.Value, shift.Next) : null;
    }

    private (int Years, int Next)? YearRelative(int i) => Kind(i, DayWordKind.Tahun) && Weeks(i + 1) is { } shift ? (shift.Value, shift.Next) : null;

    /// <summary>"tahun ini", "tahun 2026".</summary>
    private int? YearAt(int i)
    {
        var (year, next) = Year(i + 1) is { } y ? (y, i + 2) : YearRelative(i) is { } shift ? (today.Year + shift.Years, shift.Next) : (0, 0);
        return year == 0 ? null : PutStretch(i, next, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), StretchKind.Year);
    }

    /// <summary>ini, depan, lalu, kemarin, yang lalu, yang akan datang: how many weeks, months, years on.</summary>
    private (int Value, int Next)? Weeks(int i)
    {
        if (i < t.Count && t[i].Free && t[i].Is(Concept.Yang)) i++;
        if (Word(i, "akan") && Word(i + 1, "datang")) return (1, i + 2);
        if (i >= t.Count || !t[i].Free) return null;
        if (t[i].Is("ko")) return (0, i + 1);
        return t[i].Day switch
        {
            { Kind: DayWordKind.Next or DayWordKind.Last or DayWordKind.This } word => (word.Value, i + 1),
            { Kind: DayWordKind.Deictic, Value: -1 } when t[i].Text is not ("semalam" or "semalem") => (-1, i + 1),
            _ => null,
        };
    }

    private bool IsWeek(int i) => i < t.Count && t[i].Free && (t[i].Day is { Kind: DayWordKind.Minggu } || t[i].Text is "minggu" or "mggu");

    /// <summary>"minggu ini", "minggu lalu", "minggu depan" as Monday to Sunday, unless a weekday stands there.</summary>
    private int? Week(int i)
    {
        if (!IsWeek(i) || i > 0 && Kind(i - 1, DayWordKind.Hari) || Weeks(i + 1) is not { } weeks) return null;
        var monday = Monday().AddDays(7 * weeks.Value);
        var at = weeks.Next;
        if (Kind(at, DayWordKind.Hari)) at++;
        if (at < t.Count && t[at].Free && t[at].Day is { Kind: DayWordKind.Weekday } day) return Put(i, at + 1, new(monday.AddDays((day.Value + 6) % 7)));
        return PutStretch(i, weeks.Next, monday, monday.AddDays(6), StretchKind.Week);
    }

    /// <summary>akhir pekan, akhir minggu, weekend depan: Saturday and Sunday.</summary>
    private int? Weekend(int i)
    {
        var next = i + 1;
        if (t[i].Is("akhir") || t[i].Is("ujung")) { if (!IsWeek(next)) return null; next++; }
        else if (t[i].Day!.Kind != DayWordKind.Weekend) return null;
        var shift = Weeks(next);
        var saturday = Monday().AddDays(5 + 7 * (shift?.Value ?? 0));
        return PutStretch(i, shift?.Next ?? next, saturday, saturday.AddDays(1), StretchKind.Weekend);
    }

    /// <summary>tiap senin, setiap hari minggu, tiap malam jumat, tiap tanggal 5, setiap 2 minggu, tiap bulan.</summary>
    private int? Recurring(int i)
    {
        var at = i + 1;
        if (at >= t.Count || !t[at].Free) return null;
        var part = DayPart.None;
        if (t[at].Clock is { Kind: ClockWordKind.Part } word) (part, at) = ((DayPart)word.Value, at + 1);
        var hari = Kind(at, DayWordKind.Hari);
        if (hari) at++;
        var days = new List<DayOfWeek>(2);
        while (at < t.Count && t[at].Free && t[at].Day is { Kind: DayWordKind.Weekday } day && (hari || days.Count > 0 || part != DayPart.None || !IsWeek(at)))
        {
            days.Add((DayOfWeek)(part == DayPart.Malam ? (day.Value + 6) % 7 : day.Value));
            at++;
            if (at + 1 < t.Count && t[at].Text is "dan" or "," or "&" or "sama" && t[at + 1].Day is { Kind: DayWordKind.Weekday }) at++;
        }
        if (days.Count > 0) return PutRecurrence(i, at, new("WEEKLY", 1, days, null, default) { Part = part });
        if (hari) return PutRecurrence(i, at, new("DAILY", 1, [], null, default) { Part = part });
        if (part != DayPart.None) return PutRecurrence(i, at, new("DAILY", 1, [], null, default) { Part = part });
        if (Kind(at, DayWordKind.Tanggal) && DayNumber(at + 1) is { } date) return PutRecurrence(i, date.Next, new("MONTHLY", 1, [], date.Value, default));
        if (Kind(at, DayWordKind.MonthPart) && at + 1 < t.Count && t[at + 1].Is(Concept.Bulan))
            return PutRecurrence(i, at + 2, new("MONTHLY", 1, [], (MonthPart)t[at].Day!.Value switch { MonthPart.Begin => 1, MonthPart.Middle => 15, _ => -1 }, default));
        var count = 1;
        if (DayNumber(at, 99) is { } n) (count, at) = (n.Value, n.Next);
        return Units.At(t, at) is "hari" or "minggu" or "bulan" or "tahun" ? Every(i, at + 1, Units.At(t, at)!, count) : null;
    }

    private int Every(int first, int next, string unit, int interval)
    {
        int? date = null;
        if (unit == "bulan" && Kind(next, DayWordKind.Tanggal) && DayNumber(next + 1) is { } day) (date, next) = (day.Value, day.Next);
        var every = unit switch { "hari" => "DAILY", "minggu" => "WEEKLY", "bulan" => "MONTHLY", _ => "YEARLY" };
        return PutRecurrence(first, next, new(every, Math.Max(1, interval), [], date, default));
    }

    private int PutRecurrence(int first, int next, RecurrenceRead read)
    {
        Claim(first, next);
        Recurrences.Add((read with { At = At(first, next) }, first, next));
        return next;
    }

    /// <summary>The hour or part that belongs to a recurrence: "tiap sabtu jam 7".</summary>
    public void Timed(int index, DayPart part, TimeOnly? time)
    {
        var (read, first, next) = Recurrences[index];
        Recurrences[index] = (read with { Part = time is null && read.Part == DayPart.None ? part : read.Part, Time = time ?? read.Time }, first, next);
    }

    /// <summary>H-1, H+2, H-7 lebaran, hari H: counted from an event that only the context knows.</summary>
    private int? Offset(int i)
    {
        if (Kind(i, DayWordKind.Hari)) return Kind(i + 1, DayWordKind.Event) && !(i + 2 < t.Count && t[i + 2].Text is "-" or "+") ? PutOffset(i, i + 2, 0) : Kind(i + 1, DayWordKind.Event) ? Signed(i, i + 1) : null;
        return Signed(i, i);
    }

    private int? Signed(int first, int h)
    {
        if (h + 2 >= t.Count || !t[h + 2].IsNumber || Whole(t[h + 2].Text) is not { } days || days > 999) return null;
        var back = t[h + 1].Is("-") || t[h + 1].Numeral is { Kind: NumeralKind.Minus } || t[h + 1].Is("min");
        return back || t[h + 1].Is("+") ? PutOffset(first, h + 3, back ? -days : days) : null;
    }

    private int PutOffset(int first, int next, int days)
    {
        string? name = null;
        if (next < t.Count && t[next].Free && t[next].IsWord && (t[next].Day is { Kind: DayWordKind.Feast } || t[next].Text is "lebaran" or "idul" or "puasa" or "ramadan" or "natal" or "acara" or "hajatan" or "posyandu" or "kirim" or "antar")) (name, next) = (t[next].Text, next + 1);
        Claim(first, next);
        Offsets.Add((new OffsetRead(days, name, At(first, next)), first, next));
        return next;
    }
}
