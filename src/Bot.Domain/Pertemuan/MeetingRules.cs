namespace Bot.Domain;

/// <summary>Which of the month's meeting days is the monthly meeting.</summary>
public enum Bulanan { None, First, Last }

/// <summary>When and where a group regularly meets (kube.json, aturan.pertemuan; R-PTM-1). Hours of the group's zone.</summary>
public sealed record MeetingRules(bool Weekly, DayOfWeek Day, TimeOnly Time, Bulanan Monthly, bool HostsInTurn)
{
    /// <summary>What a meeting on this day is by the group's habit; null when it is no regular day.</summary>
    public JenisPertemuan? On(DateOnly day)
    {
        if (day.DayOfWeek != Day) return null;
        var monthly = Monthly switch { Bulanan.First => day.Day <= 7, Bulanan.Last => day.AddDays(7).Month != day.Month, _ => false };
        return monthly ? JenisPertemuan.RapatBulanan : Weekly ? JenisPertemuan.Mingguan : null;
    }

    /// <summary>The regular days after this one, for at most three months.</summary>
    public IEnumerable<DateOnly> After(DateOnly day) => Enumerable.Range(1, 92).Select(day.AddDays).Where(d => On(d) is not null);
}

/// <summary>Hosting goes round: whose house is next.</summary>
public static class Hosts
{
    /// <summary>The member who hosted longest ago, those who never did first; null where the group does not meet in houses by turns.</summary>
    public static PersonId? Next(Kube kube)
    {
        if (kube.Rules.Meetings is not { HostsInTurn: true }) return null;
        var last = kube.Meetings.All.Where(m => m.Status != StatusPertemuan.Dibatalkan && m.Host is not null).GroupBy(m => m.Host!.Value).ToDictionary(g => g.Key, g => g.Max(m => m.Start));
        return kube.ActiveMembers.OrderBy(m => last.GetValueOrDefault(m.Person)).ThenBy(m => m.Person).FirstOrDefault()?.Person;
    }
}
