namespace Bot.Dialogs;

/// <summary>Hours get their part of day, their date shift and their other reading; of two that mend each other one stays (grammar.md §5, §7).</summary>
internal sealed partial class TimeGrammar
{
    private const int Noon = 12 * 60, FullDay = 24 * 60;

    /// <summary>A part of the day anywhere in the clause belongs to the hour that has none: "kemarin sore … jam set 6", "besok pagi jam 7".</summary>
    private void Together()
    {
        for (var k = 0; k < found.Count; k++)
        {
            if (found[k] is not { Hour: { Fixed: false } hour, Part: DayPart.None }) continue;
            var spread = found[k].EndPart != DayPart.None;
            if (Loose(k - 1, found[k].First) is { } before) { found[k] = found[k] with { Part = found[before].Part }; found.RemoveAt(before); k--; }
            else if (spread) found[k] = found[k] with { Part = found[k].EndPart };
            else if (Loose(k + 1, found[k].Next) is { } after) { found[k] = found[k] with { Part = found[after].Part }; found.RemoveAt(after); }
        }
        for (var k = found.Count - 1; k >= 0; k--)
            if (found[k] is { Hour: null, Prayer: null } part && Beside(k, part.Part)) found.RemoveAt(k);
    }

    /// <summary>The part at this place of the list, when it may belong to the hour at that token.</summary>
    private int? Loose(int k, int token)
    {
        if (k < 0 || k >= found.Count || found[k] is not { Hour: null, Prayer: null }) return null;
        var (from, to) = found[k].First < token ? (found[k].Next, token) : (token, found[k].First);
        for (var i = from; i < to; i++) if (t[i].Free && Turns.Breaks(t[i])) return null;
        return k;
    }

    /// <summary>The part was said beside an hour that fixes itself: "besok pagi 07.30".</summary>
    private bool Beside(int k, DayPart part)
    {
        foreach (var near in (ReadOnlySpan<int>)[k - 1, k + 1])
            if (near >= 0 && near < found.Count && found[near] is { Hour: { Minutes: <= FullDay } hour } && hour.Fixed && Loose(k, near < k ? found[near].Next : found[near].First) is not null
                && ClockWords.Window(part) is var window && hour.Minutes >= window.From * 60 && hour.Minutes <= window.Until * 60) return true;
        return false;
    }

    private void Put(Found one)
    {
        var read = one.Hour is { } hour ? Hour(one, hour) : Without(one);
        Times.Add((read, one.First, one.Next));
    }

    private TimeRead Without(Found one)
    {
        var point = one.Point ?? ClockWords.Window(one.Part).Suggest;
        return new TimeRead(null, At(one.First, one.Next), [], []) { Part = one.Part, Prayer = one.Prayer, Suggest = point, Bound = one.Bound };
    }

    private TimeRead Hour(Found one, ClockFound hour)
    {
        var flags = new List<string>(2);
        if (hour.Minutes > FullDay) return new TimeRead(null, At(one.First, one.Next), ["no-such-time"], []);
        var (minutes, shift) = Placed(hour, one.Part, flags);
        var morning = one.Part == DayPart.None && !hour.Fixed && minutes is >= 330 and < 540;
        if (morning && ComingEvening(minutes)) (minutes, morning) = (minutes + Noon, false);
        var others = new List<TimeOnly>(1);
        if (morning) others.Add(Of(minutes + Noon));
        if (hour.Doubtful) { flags.Add("ambiguous"); others.Add(Of(minutes + 30)); }
        if (flags.Contains("ambiguous") && !hour.Doubtful) others.Add(Of(minutes + Noon));
        if (hour.Approx) flags.Add("approx");
        if (one.Bound != Bound.None) flags.Add("bound");
        var end = one.End is { } last ? End(last, one.EndPart != DayPart.None ? one.EndPart : one.Part, minutes, ref morning) : (int?)null;
        var turn = one.Zone == 0 ? 0 : (int)context.Now.Offset.TotalMinutes - one.Zone * 60;
        if (turn != 0) flags.Add("zone");
        var total = minutes + one.Shift * FullDay + shift * FullDay + turn;
        return new TimeRead(Of(total), At(one.First, one.Next), flags, turn == 0 ? others : [.. others.Select(o => o.AddMinutes(turn))])
        {
            DayShift = (int)Math.Floor(total / (double)FullDay), Part = one.Part, Until = end is { } e ? Of(e + turn) : null, Bound = one.Bound, Morning = morning,
        };
    }

    /// <summary>The minute of the day an hour with its part means, and how many dates later (grammar.md §5).</summary>
    private static (int Minutes, int Shift) Placed(ClockFound hour, DayPart part, List<string> flags)
    {
        var m = hour.Minutes;
        if (m == FullDay) return (0, 1);
        if (m >= 13 * 60 && part is DayPart.Pagi or DayPart.Subuh or DayPart.DiniHari) { flags.Add("ambiguous"); return (m, 0); }
        if (hour.Fixed && (m > 13 * 60 - 1 || part is not (DayPart.Malam or DayPart.Sore) || m < 60)) return (m, part == DayPart.Malam && m < 5 * 60 && m >= 0 && !NightSaid(hour) ? 1 : 0);
        switch (part)
        {
            case DayPart.DiniHari or DayPart.Subuh: return (m >= Noon && m < 13 * 60 ? m - Noon : m, 0);
            case DayPart.Pagi:
                if (m >= Noon) { flags.Add("ambiguous"); return (m - Noon, 0); }
                return (m, 0);
            case DayPart.Siang:
                if (m is >= 7 * 60 and < 9 * 60) flags.Add("ambiguous");
                return (m < 7 * 60 ? m + Noon : m, 0);
            case DayPart.Sore:
                if (m >= 8 * 60) flags.Add("ambiguous");
                return (m < 8 * 60 ? m + Noon : m, 0);
            case DayPart.Malam:
                if (m >= Noon) return (m - Noon, 1);
                return m < 5 * 60 ? (m, 1) : (m + Noon, 0);
            default: return (m < 330 && m >= 60 ? m + Noon : m, 0);
        }
    }

    /// <summary>"tengah malam" has its date already.</summary>
    private static bool NightSaid(ClockFound hour) => hour is { Minutes: 0, Fixed: true };

    /// <summary>Said of today after that morning hour has gone by: the evening is meant.</summary>
    private bool ComingEvening(int minutes)
    {
        if (past) return false;
        var (today, clock) = (DateOnly.FromDateTime(now), now.Hour * 60 + now.Minute);
        if (clock <= minutes) return false;
        foreach (var (read, _, _) in days.Dates) if (read.Value == today) return true;
        return false;
    }

    private static int End(ClockFound end, DayPart part, int start, ref bool morning)
    {
        var (m, _) = Placed(end, part, []);
        if (part == DayPart.None && !end.Fixed)
        {
            m = end.Minutes;
            if (m <= start) m += Noon;
        }
        if (morning && m is >= Noon and < Noon + 360) morning = false;
        return m;
    }

    private static TimeOnly Of(int minutes) => new(((minutes % FullDay + FullDay) % FullDay) * TimeSpan.TicksPerMinute);

    /// <summary>"jangan jam 9, jam 10 aja", "jam 9 eh jam 10", "jam 9 gak bisa, jam 10": one stays.</summary>
    private void Repair()
    {
        for (var k = Times.Count - 1; k >= 0; k--)
        {
            var (_, first, next) = Times[k];
            if (Turns.Negated(t, first) || Times.Count > 1 && Turns.Refused(t, next) > 0 || k + 1 < Times.Count && Turns.Mends(t, next, Times[k + 1].First)) Times.RemoveAt(k);
        }
    }

    /// <summary>"tiap sabtu jam 7": the hour is the recurrence's too.</summary>
    private void Recur()
    {
        for (var r = 0; r < days.Recurrences.Count; r++)
            foreach (var (read, first, next) in Times)
                if (first == days.Recurrences[r].Next || next == days.Recurrences[r].First) days.Timed(r, read.Part, read.Value);
    }
}
