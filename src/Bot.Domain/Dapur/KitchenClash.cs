namespace Bot.Domain;

/// <summary>What somebody has at the very hours of a kitchen task: another day's kitchen work, a turn at the stall, or a meeting; one of the three is set.</summary>
/// <param name="Job">The task looked at.</param>
public sealed record KitchenClash(KitchenJob Job)
{
    /// <summary>The task of the other cooking day, and that day.</summary>
    public (DateOnly Day, TugasDapur Task)? Kitchen { get; init; }
    public Duty? Duty { get; init; }
    public Meeting? Meeting { get; init; }
}

/// <summary>Finds what collides with the tasks of a cooking day. Reads only; a division may still be made so.</summary>
public static class KitchenClashes
{
    private static readonly TimeSpan MeetingLasts = TimeSpan.FromHours(2);

    /// <summary>All of them, by task and person.</summary>
    public static IReadOnlyList<KitchenClash> Of(Kube kube, DateOnly day, IEnumerable<KitchenJob> jobs) => [.. jobs.OrderBy(j => j.Task).ThenBy(j => j.Person).SelectMany(j => Of(kube, day, j))];

    /// <summary>Those that another person or another task would not have: a meeting concerns everybody, so it is left out.</summary>
    public static bool Avoidable(Kube kube, DateOnly day, KitchenJob job) => Of(kube, day, job).Any(c => c.Meeting is null);

    private static IEnumerable<KitchenClash> Of(Kube kube, DateOnly day, KitchenJob job)
    {
        if (kube.HoursOn(day) is not { } hours) yield break;
        var (start, end) = (At(kube, hours.Of(job.Task)), At(kube, hours.Until(job.Task)));
        foreach (var other in kube.Kitchen.Days.Where(d => d.Sent && d.Day != day && Math.Abs(d.Day.DayNumber - day.DayNumber) <= 1))
            if (kube.HoursOn(other.Day) is { } then)
                foreach (var turn in other.Of(job.Person).Where(t => t.Answer != JawabanDapur.TidakBisa))
                    if (At(kube, then.Of(turn.Task)) < end && start < At(kube, then.Until(turn.Task))) yield return new(job) { Kitchen = (other.Day, turn.Task) };
        foreach (var duty in kube.Rota.Duties.Where(d => d.Person == job.Person && d.Status != StatusJaga.Libur && d.Answer != JawabanJaga.Izin && d.Start < end && start < d.End)) yield return new(job) { Duty = duty };
        foreach (var meeting in kube.Meetings.All.Where(m => m.Status == StatusPertemuan.Dijadwalkan && m.Start < end && start < m.Start + MeetingLasts)) yield return new(job) { Meeting = meeting };
    }

    /// <summary>Who works on this day and on the cooking day before or after it as well, though not at the same hours; those of that day who cannot are left out.</summary>
    public static IReadOnlyList<(DateOnly Day, IReadOnlyList<PersonId> People)> Running(Kube kube, DateOnly day, IReadOnlyList<KitchenJob> jobs) =>
    [
        .. ((DateOnly[])[day.AddDays(-1), day.AddDays(1)]).Select(d => (Day: d, Plan: kube.Kitchen.On(d))).Where(d => d.Plan is { Sent: true } && kube.CookedOn(d.Day).Any(o => o.IsOpen))
            .Select(d => (d.Day, (IReadOnlyList<PersonId>)[.. jobs.Select(j => j.Person).Where(p => d.Plan!.Of(p).Any(t => t.Answer != JawabanDapur.TidakBisa)).Distinct().Order()])).Where(d => d.Item2.Count > 0),
    ];

    private static DateTimeOffset At(Kube kube, DateTime local) => new(local, kube.Zone.Offset);
}
