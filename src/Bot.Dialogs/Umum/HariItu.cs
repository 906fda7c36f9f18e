using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What stands on a day of the group's calendar, for whoever plans something on it: told in the preview, never forbidden.</summary>
internal static class HariItu
{
    /// <summary>A training of a week is no list of a week.</summary>
    private const int MostRemarks = 3;

    /// <summary>"libur (Natal)"; null for a working day.</summary>
    public static string? Off(Scene s, DateOnly day) => Holidays.On(s.Kube, day) is { } off ? "libur" + ((s.Note(off.Name) ?? off.Known) is { } name ? $" ({name})" : "") : null;

    /// <summary>"rapat bulanan pukul 10.00 WIB", "PMT 200 kotak, dibagikan pukul 10.00-12.00 WIB", "pelatihan kue kering pukul 09.00 WIB".</summary>
    public static List<string> Planned(Scene s, DateOnly day, TrainingId? but = null, bool meetings = true)
    {
        var found = new List<string>();
        if (meetings) found.AddRange(s.Kube.Meetings.Ahead.Where(m => s.Kube.Zone.Date(m.Start) == day).Select(m => $"{PertemuanWords.Kind(m.Kind)} pukul {Say.Hour(m.Start, s.Kube.Zone)}"));
        if (s.Kube.RoundOn(day) is { } round) found.Add($"PMT {PmtWords.Boxes(round)} kotak, dibagikan {PmtWords.Hours(s.Kube, round.Content.Time)}");
        found.AddRange(s.Kube.Trainings.Ahead.Where(t => t.Id != but && PelatihanWords.FirstDay(s.Kube.Zone, t.When) <= day && day <= t.When.LastDay).Select(t => $"pelatihan {PelatihanWords.Name(s, t)} pukul {Say.Hour(t.When.Start, s.Kube.Zone)}"));
        return found;
    }

    /// <summary>"Hari itu libur (Natal).", "Hari itu juga ada PMT …": for one day, in this order.</summary>
    public static IEnumerable<string> Remarks(Scene s, DateOnly day, TrainingId? but = null, bool meetings = true)
    {
        if (Off(s, day) is { } off) yield return $"Hari itu {off}.";
        if (Planned(s, day, but, meetings) is [_, ..] planned) yield return $"Hari itu juga ada {Say.List(planned)}.";
    }

    /// <summary>The same for the days of a training, each by its name where there are several.</summary>
    public static IEnumerable<string> Remarks(Scene s, DateOnly from, DateOnly until, TrainingId? but)
    {
        if (!s.May(Operation.JagaLihat, Right.SeeGroup)) return [];
        if (from == until) return Remarks(s, from, but);
        return Enumerable.Range(0, until.DayNumber - from.DayNumber + 1).Select(n => from.AddDays(n))
            .SelectMany(d => Remarks(s, d, but).Select(r => $"{Say.DayName(d)}, {Say.Day(d)}{r["Hari itu".Length..]}")).Take(MostRemarks);
    }
}
