using System.Collections.Frozen;
using System.Globalization;

namespace Bot.Dialogs;

/// <summary>Months and days where a wish takes several, or a stretch of them (I-9).</summary>
internal static class Periods
{
    /// <summary>The months named, in order said; empty unless there are several.</summary>
    public static IReadOnlyList<DateOnly> Months(Clause clause)
    {
        List<DateOnly> all = [];
        foreach (var (read, at, _) in clause.Reading.Days.Months)
            if (at >= clause.First && at < clause.Next && !all.Contains(read.First)) all.Add(read.First);
        return all.Count > 1 ? all : [];
    }

    /// <summary>For kas_riwayat, bagi_hasil, laporan_bulanan: a whole month stays bulan, every other period is dari and sampai.</summary>
    public static Slots Fill(Clause clause, Slots slots)
    {
        var t = clause.Reading.Tokens;
        if (WholeMonth(clause) is { } said) return slots with { Month = said, Date = null, From = null, Until = null };
        var months = clause.Reading.Days.Months.FindAll(m => m.First >= clause.First && m.First < clause.Next);
        var dates = clause.Reading.Days.Dates.FindAll(d => d.First >= clause.First && d.First < clause.Next && d.Read.Value is not null);
        if (dates is [{ } named] && months.Count == 0 && AfterTheGroup(clause, named) is { } whole) return slots with { Month = whole, Date = null };
        if (months is [{ } one, { } two, ..] && Spans(clause, one.First, one.Next, two.First) && one.Read.First != two.Read.First)
            return slots with { Month = null, From = Earlier(one.Read.First, two.Read.First), Until = two.Read.First, ByMonth = true, Date = null };
        if (slots.From is not null && dates.Count == 0 && months.Count == 0) return slots;
        if (months is [{ Read.Part: not MonthPart.None } part] && part.Read.Day?.Value is { } edge && dates is [{ } last] && Spans(clause, part.First, part.Next, last.First)) return slots with { Month = null, From = edge, Until = last.Read.Value };
        if (months is [{ } begin, ..] && dates is [{ } end] && begin.First < end.First && begin.First > clause.First && t[begin.First - 1].Is(Concept.Dari) && Spans(clause, begin.First, begin.Next, end.First))
            return slots with { Month = null, From = begin.Read.First, Until = end.Read.Value };
        if (months is [{ } only] && dates.Count == 0 && only.First > clause.First && (IsSince(t[only.First - 1]) || t[only.First - 1].Is(Concept.Dari))) return slots with { Month = null, From = only.Read.First, ByMonth = true };
        if (months.Exists(m => m.Read.Part == MonthPart.None) && (dates.Count == 0 || slots.From is null)) return months.Count > 1 ? slots with { Months = Months(clause) } : slots;
        if (dates is [{ } a, { } b, ..] && Spans(clause, a.First, a.Next, b.First) && a.Read.Value <= b.Read.Value) return slots with { From = a.Read.Value, Until = b.Read.Value, Date = null };
        if (dates is [{ } day, ..] && slots.From is null)
            return slots with { From = day.Read.Value, Until = day.First > clause.First && (IsSince(t[day.First - 1]) || t[day.First - 1].Is(Concept.Dari)) ? null : day.Read.Value };
        return slots;
    }

    /// <summary>"sebulan ini", "sebulan kemarin": this month, the one before.</summary>
    private static MonthRead? WholeMonth(Clause clause)
    {
        var t = clause.Reading.Tokens;
        for (var i = clause.First; i + 1 < clause.Next; i++)
        {
            if (t[i].Text is not ("sebulan" or "sabulan" or "sasasih" or "sesasi")) continue;
            int? back = t[i + 1].Text is "ini" or "ko" or "iki" or "ieu" ? 0 : t[i + 1].Text is "kemarin" or "kemaren" or "kmrn" or "lalu" or "wingi" or "kamari" ? -1 : null;
            var now = clause.Reading.Context.Now.DateTime;
            if (back is { } months) return new MonthRead(new DateOnly(now.Year, now.Month, 1).AddMonths(months), new(t[i].At.Start, t[i + 1].At.End));
        }
        return null;
    }

    private static DateOnly Earlier(DateOnly from, DateOnly until) => from > until ? from.AddYears(-1) : from;

    /// <summary>"kenanga 5 oktober", "kube mawar 2 bulan oktober": the number belongs to the group's name.</summary>
    private static MonthRead? AfterTheGroup(Clause clause, (DateRead Read, int First, int Next) date)
    {
        var t = clause.Reading.Tokens;
        if (date.First <= clause.First || !t[date.First].IsNumber || date.Read.Value is not { } day) return null;
        var before = t[date.First - 1];
        var group = Groups.Contains(before.Text) || date.First - 2 >= clause.First && (t[date.First - 2].Is(Concept.Kube) || t[date.First - 2].Is("kelompok"));
        return group ? new MonthRead(new DateOnly(day.Year, day.Month, 1), date.Read.At) : null;
    }

    private static readonly FrozenSet<string> Groups = "kube kenanga mawar melati anggrek dahlia teratai seroja cempaka flamboyan kamboja bougenville bogenvil tulip lavender".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static bool IsSince(Token token) => token.Text is "sejak" or "semenjak" or "mulai" or "sejek" or "wiwit" or "ti";

    /// <summary>Between two points: "sampai", "s.d.", "s/d", a dash, or "antara … dan".</summary>
    private static bool Spans(Clause clause, int first, int from, int to)
    {
        var t = clause.Reading.Tokens;
        var (bridge, others) = (false, 0);
        for (var i = from; i < to; i++)
        {
            if (t[i].Is(Concept.Sampai) || t[i].Text is "-" or "ampe" or "ampek" or "hingga" or "sd" or "tekan" or "nepi") bridge = true;
            else if (t[i].Is("s") && i + 1 < to && t[i + 1].Text is "." or "/" or "d") bridge = true;
            else if (t[i].Text is "dan" or "sama" && first > clause.First && t[first - 1].Text is "antara") bridge = true;
            else if (t[i].IsWord && t[i].Text is not ("d" or "ini" or "dengan" or "dgn" or "kemarin" or "tgl" or "bulan")) others++;
        }
        return bridge && others == 0;
    }

    /// <summary>"tadi pagi" is today, "tadi malam" yesterday; a day said otherwise stays.</summary>
    public static DateRead? ThisMorning(Clause clause, DateRead? date)
    {
        if (date is not null) return date;
        var t = clause.Reading.Tokens;
        var today = DateOnly.FromDateTime(clause.Reading.Context.Now.DateTime);
        for (var i = clause.First; i + 1 < clause.Next; i++)
            if (t[i].Text is "tadi" or "td" or "tdi" && t[i + 1].Text is "pagi" or "siang" or "sore" or "subuh" or "malam" or "malem" or "mlm" or "pg")
                return new DateRead(t[i + 1].Text[0] == 'm' ? today.AddDays(-1) : today, new(t[i].At.Start, t[i + 1].At.End), [], []);
        return null;
    }

    /// <summary>Several days said one after another: "tgl 7 sama 14", "hari kamis dan jumat"; empty unless there are several.</summary>
    public static IReadOnlyList<DateOnly> Several(Clause clause)
    {
        var t = clause.Reading.Tokens;
        List<DateOnly> days = [];
        var end = -1;
        foreach (var (read, at, next) in clause.Reading.Days.Dates)
        {
            if (at < clause.First || at >= clause.Next || read.Value is not { } day || ReadFlags.Empty(read.Flags)) continue;
            if (days.Count > 0 && (at == end || !OnlyJoints(t, end, at))) break;
            if (!days.Contains(day)) days.Add(day);
            end = Follow(clause, days, next, day);
        }
        return days.Count > 1 ? days : [];
    }

    private static int Follow(Clause clause, List<DateOnly> days, int next, DateOnly day)
    {
        var t = clause.Reading.Tokens;
        while (next + 1 < clause.Next && Names.Joins(t[next]) && t[next + 1].IsNumber && int.TryParse(t[next + 1].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var more)
            && more > day.Day && more <= DateTime.DaysInMonth(day.Year, day.Month) && t[next + 1].Owner is Owner.Number or Owner.Nobody && !(next + 2 < clause.Next && t[next + 2].Glued))
        {
            days.Add(new DateOnly(day.Year, day.Month, more));
            next += 2;
        }
        return next;
    }

    private static bool OnlyJoints(List<Token> t, int from, int to)
    {
        for (var i = from; i < to; i++) if (!Names.Joins(t[i]) && t[i].Text is not ("/" or "tgl" or "tanggal" or "hari")) return false;
        return true;
    }
}
