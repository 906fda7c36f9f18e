using System.Globalization;

namespace Bot.Dialogs;

/// <summary>Days, hours and both for the <c>read</c> command: the readers' values under the conventions I-8 to I-14 and I-17.</summary>
internal static class ReadMoments
{
    private const int Most = 7;
    private static readonly ConceptSet Meetings = ConceptSet.Of(Concept.Meeting);
    private static readonly ConceptSet Deliveries = ConceptSet.Of(Concept.Kirim, Concept.Pesan, Concept.Pesanan, Concept.Makanan, Concept.Pmt);

    public static ReadAnswer Date(Reading r)
    {
        var day = Day(r, out var others);
        if (day is null) return Stretch(r, others);
        if (day.Value is { } value && Clock(r) is { Value: not null, DayShift: not 0 } clock) return ReadAnswer.Of(Iso(value.AddDays(clock.DayShift)), [], day.Flags);
        return ReadAnswer.Of(day.Value is { } date ? Iso(date) : null, day.Others.Concat(others).Select(Iso), day.Flags);
    }

    /// <summary>The one day said; without a value where several are.</summary>
    private static DateRead? Day(Reading r, out List<DateOnly> others)
    {
        others = [];
        var day = r.Days.Day(0, r.Tokens.Count);
        if (day is null) return null;
        foreach (var (read, _, _) in r.Days.Dates) if (!read.Refused && read.Value is { } value && !others.Contains(value)) others.Add(value);
        if (others.Count <= 1) { others.Clear(); return day; }
        return day with { Value = null, Flags = day.Flags.Contains("ambiguous") ? day.Flags : [.. day.Flags, "ambiguous"] };
    }

    /// <summary>Windows and ranges of days give no value (D-13); up to a week of them are offered.</summary>
    private static ReadAnswer Stretch(Reading r, List<DateOnly> others)
    {
        if (r.Days.Stretches is not [var (read, _, _), ..]) return ReadAnswer.Of(null, others.Select(Iso), []);
        var count = read.Until.DayNumber - read.From.DayNumber + 1;
        var days = count <= Most ? Enumerable.Range(0, count).Select(read.From.AddDays) : [read.From, read.Until];
        return ReadAnswer.Of(null, days.Select(Iso), ["range"]);
    }

    public static ReadAnswer Time(Reading r)
    {
        if (r.Times.Count == 0) return ReadAnswer.Nothing;
        if (Several(r)) return ReadAnswer.Of(null, r.Times.Select(t => t.Read.Value ?? t.Read.Suggest).OfType<TimeOnly>().Select(TimeRead.Clock), ["ambiguous"]);
        var read = Clock(r)!;
        return ReadAnswer.Of(read.Value is { } value ? TimeRead.Clock(value) : null, Candidates(read).Select(TimeRead.Clock), read.Flags);
    }

    public static ReadAnswer Datetime(Reading r)
    {
        var day = Day(r, out var others);
        var clock = Several(r) ? null : Clock(r);
        IReadOnlyList<string> flags = [.. day?.Flags ?? [], .. clock?.Flags ?? []];
        if (day?.Value is { } date && clock?.Value is { } time)
        {
            var moment = date.AddDays(clock.DayShift).ToDateTime(time);
            var gone = !r.Context.Past && moment < Minute(r.Now) && date == DateOnly.FromDateTime(r.Now);
            if (gone) return ReadAnswer.Of(null, [Iso(moment)], [.. flags, "past"]);
            return ReadAnswer.Of(Iso(moment), day.Others.Select(d => Iso(d.AddDays(clock.DayShift).ToDateTime(time))).Concat(clock.Others.Select(o => Iso(date.ToDateTime(o)))), flags);
        }
        if (r.Times.Count > 1 && clock is null) flags = [.. flags, "ambiguous"];
        return ReadAnswer.Of(null, Offers(r, day, others, clock), flags);
    }

    /// <summary>What to ask between: each day with each hour that came up.</summary>
    private static IEnumerable<string> Offers(Reading r, DateRead? day, List<DateOnly> others, TimeRead? clock)
    {
        var hours = clock is null ? [.. r.Times.Select(t => t.Read.Value ?? t.Read.Suggest).OfType<TimeOnly>()] : clock.Value is { } said ? [said] : Candidates(clock).ToList();
        List<DateOnly> days = day?.Value is { } date ? [date] : [.. (day?.Others ?? []).Concat(others).Distinct()];
        if (days.Count == 0 && day is null && r.Days.Stretches is [var (read, _, _), ..] && read.Until.DayNumber - read.From.DayNumber < Most)
            days = [.. Enumerable.Range(0, read.Until.DayNumber - read.From.DayNumber + 1).Select(read.From.AddDays)];
        if (days.Count == 0 && day is null && r.Days.Stretches.Count == 0 && !r.Context.Past && clock is not null)
        {
            var now = Minute(r.Now);
            foreach (var hour in hours)
            {
                var today = DateOnly.FromDateTime(now).ToDateTime(hour);
                yield return Iso(today > now ? today : today.AddDays(1));
            }
        }
        foreach (var one in days) foreach (var hour in hours) yield return Iso(one.AddDays(clock?.DayShift ?? 0).ToDateTime(hour));
    }

    private static bool Several(Reading r)
    {
        for (var k = 1; k < r.Times.Count; k++) if (r.Times[k].Read.Value != r.Times[0].Read.Value || r.Times[k].Read.Value is null) return true;
        return false;
    }

    private static IEnumerable<TimeOnly> Candidates(TimeRead read)
    {
        foreach (var other in read.Others) yield return other;
        if (read.Value is null && read.Suggest is { } point) yield return point;
    }

    /// <summary>The hour a slot would take; a window of hours gives none.</summary>
    private static TimeRead? Clock(Reading r)
    {
        if (r.Times is not [var (read, _, _), ..]) return null;
        if (read is { Value: { } from, Until: { } until }) return read with { Value = null, Until = null, Others = [from, until], Flags = [.. read.Flags, "range"] };
        if (r.Context.Past && read.Morning && Named(r) is { } day)
        {
            var value = read.Everyday(r.Now, day, past: true);
            var both = day != DateOnly.FromDateTime(r.Now) || value != read.Value;
            return read with { Value = value, Morning = false, Others = both ? [value == read.Value ? read.Others[0] : read.Value!.Value] : [], Flags = both ? [.. read.Flags, "ambiguous:" + TimeRead.Clock(value == read.Value ? read.Others[0] : read.Value!.Value)] : read.Flags };
        }
        return read.For(MatterOf(r), Named(r) is not null || r.Days.Dates.Count + r.Days.Recurrences.Count + r.Days.Offsets.Count > 0);
    }

    private static DateOnly? Named(Reading r) => r.Days.Day(0, r.Tokens.Count)?.Value;

    private static Matter MatterOf(Reading r)
    {
        var found = Matter.Other;
        foreach (var token in r.Tokens)
        {
            if (token.IsAny(Meetings) || token.Text is "pengajian" or "ngaji" or "yasinan" or "tahlilan" or "tahlil") return Matter.Meeting;
            if (token.Is(Concept.Jaga)) found = Matter.Duty;
            else if (token.Is(Concept.Pelatihan)) found = Matter.Course;
            else if (found == Matter.Other && (token.IsAny(Deliveries) || token.Text is "antar" or "anter" or "diantar" or "dianter")) found = Matter.Delivery;
        }
        return found;
    }

    private static DateTime Minute(DateTime t) => new(t.Year, t.Month, t.Day, t.Hour, t.Minute, 0);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Iso(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
