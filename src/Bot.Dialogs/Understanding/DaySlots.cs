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
            if (ahead && r.Tokens[first].Text is "tadi" or "td" or "tadinya" || Vague(r.Tokens, first, next, clause.Next) || Lasting(r.Tokens, first, next)) continue;
            var day = Numbered(r, read, next, today) ?? read.For(today);
            if (day.Value is not { } value || ReadFlags.Empty(day.Flags) || ahead && value < today) continue;
            found.Add((day, first, next));
        }
        if (found.Count == 0 && Later(clause) is { } at) found.Add((new DateRead(today, r.Tokens[at].At, [], []), at, at + 1));
        if (found.Count == 0) Bare(clause, today, ahead, found);
        return found;
    }

    /// <summary>"rapat 28", "saya 26, marni 30": a number right after the meeting or the person is the day.</summary>
    private static void Bare(Clause clause, DateOnly today, bool ahead, List<(DateRead, int, int)> found)
    {
        var t = clause.Reading.Tokens;
        for (var i = clause.First + 1; i < clause.Next; i++)
        {
            if (!t[i].IsNumber || t[i].Text.Length > 2 || t[i].Owner is not (Owner.Nobody or Owner.Number or Owner.Money) || !int.TryParse(t[i].Text, out var number) || number is < 1 or > 31) continue;
            if (!(t[i - 1].Is(Concept.Meeting) || t[i - 1].Is(Concept.Undang) || t[i - 1].Is(Concept.Rapat) || t[i - 1].Owner == Owner.Person || t[i - 1].Is(Concept.Saya))) continue;
            if (i + 1 < clause.Next && (t[i + 1].IsWord && !t[i + 1].Is(Concept.Saya) && !t[i + 1].Is(Concept.Filler) && t[i + 1].Owner != Owner.Person || t[i + 1].Glued && t[i + 1].IsNumber)) continue;
            var month = new DateOnly(today.Year, today.Month, 1);
            if (ahead && number < today.Day) month = month.AddMonths(1);
            else if (!ahead && number > today.Day) month = month.AddMonths(-1);
            if (Calendar.Exists(month.Year, month.Month, number)) found.Add((new DateRead(month.AddDays(number - 1), t[i].At, [], []), i, i + 1));
        }
    }

    /// <summary>One day, or all of them as a list (tanggal of those who name several).</summary>
    public static Slots Several(Clause clause, Slots slots, bool ahead)
    {
        var days = In(clause, ahead);
        var all = new List<DateOnly>(days.Count);
        for (var i = 0; i < days.Count && (i == 0 || Joined(clause.Reading.Tokens, days[i - 1].Next, days[i].First)); i++)
            if (!all.Contains(days[i].Read.Value!.Value)) all.Add(days[i].Read.Value!.Value);
        if (Run(clause) is { Count: > 1 } run) { foreach (var day in run) if (!all.Contains(day)) all.Add(day); }
        return slots with { Date = days.Count > 0 ? days[0].Read : Asked(clause, slots, ahead), Days = all.Count > 1 || days.Count == 0 && all.Count > 0 ? all : [], From = null, Until = null };
    }

    /// <summary>"senin sama jumat", "tgl 1 sama tgl 2 juga": days of one list, with nothing between them that says something.</summary>
    private static bool Joined(List<Token> t, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (!(Names.Joins(t[i]) || t[i].Text is "atau" or "ato" or "apa" or "ap" or "jo" or "karo" or "sareng" or "ame" or "/" or "hari" or "juga" or "cuma" or "jg" || t[i].Free && t[i].Is(Concept.Filler))) return false;
        return true;
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

    /// <summary>"minggu 29", "rabu 9": the weekday with its number. It must be that weekday; then the number is the day.</summary>
    private static DateRead? Numbered(Reading r, DateRead read, int next, DateOnly today)
    {
        if (!read.Weekday || read.Value is not { } said || next >= r.Tokens.Count || !r.Tokens[next].IsNumber || r.Tokens[next].Text.Length > 2 || r.Tokens[next].Owner is not (Owner.Nobody or Owner.Number)) return null;
        if (Units.At(r.Tokens, next + 1) is not null || !int.TryParse(r.Tokens[next].Text, out var number) || number is < 1 or > 31) return null;
        for (var months = 0; months < 3; months++)
        {
            var month = new DateOnly(today.Year, today.Month, 1).AddMonths(months);
            if (!Calendar.Exists(month.Year, month.Month, number)) continue;
            var day = month.AddDays(number - 1);
            if (day >= today && day.DayOfWeek == said.DayOfWeek) return read with { Value = day, Weekday = false };
        }
        return null;
    }

    /// <summary>"nanti jam 10": today, where no day is named.</summary>
    private static int? Later(Clause clause)
    {
        foreach (var (read, first, _) in clause.Reading.Times)
            if (first > clause.First && first < clause.Next && read.Value is not null && clause.Reading.Tokens[first - 1].Is(Concept.Nanti)) return first - 1;
        return null;
    }

    /// <summary>"20 menit lagi" is no day that was named.</summary>
    internal static bool Lasting(List<Token> t, int first, int next)
    {
        for (var i = first; i < next; i++) if (t[i].Text is "menit" or "mnt" or "menitan" or "jam" or "sejam" && next > first + 1 && t[next - 1].Is(Concept.Lagi)) return true;
        return false;
    }

    /// <summary>"minggu sesudahnya" is a week, not a Sunday; "besok-besok" is some day.</summary>
    private static bool Vague(List<Token> t, int first, int next, int end) =>
        t[next - 1].Is("minggu") && next < end && t[next].Text is "sesudahnya" or "berikutnya" or "setelahnya" or "selanjutnya" or "depannya" or "depannye" or "dpnnya"
        || t[first].Doubled || next + 1 < end && t[next].Is("-") && t[next].Glued && t[next + 1].Text == t[first].Text || first > 1 && t[first - 1].Is("-") && t[first - 1].Glued && t[first - 2].Text == t[first].Text;
}
