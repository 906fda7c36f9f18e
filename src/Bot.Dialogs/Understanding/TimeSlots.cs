namespace Bot.Dialogs;

/// <summary>jam of a duty, meeting or course: decided by what it is for (I-10, I-11).</summary>
internal static class TimeSlots
{
    public static Slots Fill(Clause clause, Slots slots, Matter matter)
    {
        if (Of(clause) is not { } said) return Written(clause) is { } clock && slots.Time is null ? slots with { Time = clock } : slots;
        var read = said.For(matter, slots.Date?.Value is not null || slots.Days.Count > 0);
        return slots with { Time = ReadFlags.Empty(read.Flags) ? null : read.Value, TimeFlags = read.Flags, TimeUntil = matter == Matter.Course ? said.Until : null };
    }

    /// <summary>"28 nov, 14.30, kelurahan": an hour with its minutes, nothing said beside it; from 5.30 to 8.59 it must be asked.</summary>
    private static TimeOnly? Written(Clause clause)
    {
        var t = clause.Reading.Tokens;
        for (var i = clause.First; i < clause.Next; i++)
        {
            if (!t[i].IsNumber || t[i].Text.Length is < 4 or > 5 || t[i].Text[^3] is not ('.' or ':')) continue;
            if (!int.TryParse(t[i].Text[..^3], out var hour) || !int.TryParse(t[i].Text[^2..], out var minute) || hour is < 9 or > 23 || minute > 59) continue;
            if (i > clause.First && !(t[i - 1].Is(",") || t[i - 1].Owner == Owner.Date) || i + 1 < clause.Next && t[i + 1].IsWord) continue;
            return new TimeOnly(hour, minute);
        }
        return null;
    }

    /// <summary>The hour that counts: the new one of a change ("maju jadi jam 9"), never one that is denied ("bukan jam 7"), else the first with a value.</summary>
    private static TimeRead? Of(Clause clause)
    {
        var t = clause.Reading.Tokens;
        TimeRead? found = null;
        foreach (var (read, first, next) in clause.Reading.Times)
        {
            if (first < clause.First || first >= clause.Next || first > clause.First && t[first - 1].Is(Concept.Bukan) || DaySlots.Lasting(t, first, next)) continue;
            if (first > clause.First && t[first - 1].Text is "jadi" or "ke" or "menjadi" or "jd" && read.Value is not null) return read;
            if (found is null || found.Value is null && read.Value is not null) found = read;
        }
        return found;
    }
}
