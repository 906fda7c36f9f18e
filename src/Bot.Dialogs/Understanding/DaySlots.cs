namespace Bot.Dialogs;

/// <summary>Which days of a clause fill the date slots of duties, meetings and trainings.</summary>
internal static class DaySlots
{
    /// <summary>The days said in a clause, in order, without those that must be asked (I-17) and, looking ahead, without those gone by.</summary>
    public static List<(DateRead Read, int First, int Next)> In(Clause clause, bool ahead)
    {
        var found = new List<(DateRead, int, int)>(2);
        var (r, today) = (clause.Reading, DateOnly.FromDateTime(clause.Reading.Context.Now.DateTime));
        foreach (var (read, first, next) in r.Days.Dates)
        {
            if (first < clause.First || first >= clause.Next) continue;
            if (Vague(r.Tokens, first, next, clause.Next)) continue;
            var day = read.For(today);
            if (day.Value is not { } value || ReadFlags.Empty(day.Flags) || ahead && value < today) continue;
            found.Add((day, first, next));
        }
        return found;
    }

    /// <summary>One day, or all of them as a list (tanggal of those who name several).</summary>
    public static Slots Several(Clause clause, Slots slots, bool ahead)
    {
        var days = In(clause, ahead);
        var all = new List<DateOnly>(days.Count);
        foreach (var (read, _, _) in days) if (!all.Contains(read.Value!.Value)) all.Add(read.Value.Value);
        if (Run(clause) is { Count: > 1 } run) { foreach (var day in run) if (!all.Contains(day)) all.Add(day); }
        return slots with { Date = days.Count > 0 ? days[0].Read : Asked(clause, slots, ahead), Days = all.Count > 1 || days.Count == 0 && all.Count > 0 ? all : [], From = null, Until = null };
    }

    /// <summary>The one day meant: the first, or the new one where a change is told ("tgl 28 diundur ke tgl 29").</summary>
    public static Slots One(Clause clause, Slots slots, bool ahead)
    {
        var days = In(clause, ahead);
        if (days.Count == 0) return slots with { Date = Asked(clause, slots, ahead), From = null, Until = null };
        foreach (var (read, first, _) in days)
            if (first > clause.First && clause.Reading.Tokens[first - 1].Text is "ke" or "jadi" or "menjadi" or "jd" or "ka") return slots with { Date = read, From = null, Until = null };
        return slots with { Date = days[0].Read, From = null, Until = null };
    }

    /// <summary>A day that was said but must be asked keeps its flags; "akhir bulan" is its last day (I-9).</summary>
    private static DateRead? Asked(Clause clause, Slots slots, bool ahead)
    {
        foreach (var (month, first, _) in clause.Reading.Days.Months) if (first >= clause.First && first < clause.Next && month.Day is { } day) return day;
        if (slots.Date is not { } said) return null;
        if (said.Value is not { } value) return said;
        var today = DateOnly.FromDateTime(clause.Reading.Context.Now.DateTime);
        return ahead && value < today || said.For(today).Value is null ? said with { Value = null } : null;
    }

    /// <summary>"8-9 desember": every day of a short stretch.</summary>
    private static List<DateOnly> Run(Clause clause)
    {
        foreach (var (read, first, _) in clause.Reading.Days.Stretches)
        {
            if (first < clause.First || first >= clause.Next || read.Kind != StretchKind.Days || read.Until.DayNumber - read.From.DayNumber is < 1 or > 4) continue;
            var days = new List<DateOnly>(5);
            for (var day = read.From; day <= read.Until; day = day.AddDays(1)) days.Add(day);
            return days;
        }
        return [];
    }

    /// <summary>"minggu sesudahnya" is a week, not a Sunday.</summary>
    private static bool Vague(List<Token> t, int first, int next, int end) =>
        t[next - 1].Is("minggu") && next < end && t[next].Text is "sesudahnya" or "berikutnya" or "setelahnya" or "selanjutnya" or "depannya";
}
