using System.Globalization;

namespace Bot.Domain;

/// <summary>What minutes that wait lead to.</summary>
public enum MinutesWait { Hours, Morning, End }

/// <summary>The ketua has not confirmed: a word after three hours, one next morning, the end after seven days (D17).</summary>
public sealed record MinutesUnconfirmed(Minutes Minutes, MinutesWait Wait, DateTimeOffset When, DateTimeOffset Until)
    : ClockItem(ClockId.Of("notulen." + Wait, Minutes.Id.ToString(CultureInfo.InvariantCulture)), When, Until);

/// <summary>A task from a meeting is due today.</summary>
/// <param name="Number">The point, from 1.</param>
public sealed record TaskDue(Minutes Minutes, int Number, PersonId Person, DateTimeOffset When, DateTimeOffset Until)
    : ClockItem(ClockId.Of("notulen.tugas", $"{Minutes.Id}.{Number}", Person), When, Until)
{
    public MinutesPoint Point => Minutes.Points[Number - 1];
}

public static class NotulenClock
{
    /// <summary>Minutes that nobody confirms are kept this long.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private static readonly TimeOnly Morning = new(6, 30);

    public static IEnumerable<ClockItem> Items(Kube kube) => kube.Minutes.Unconfirmed.SelectMany(m => Waiting(kube, m)).Concat(kube.Minutes.Valid.SelectMany(m => Tasks(kube, m)));

    private static IEnumerable<ClockItem> Waiting(Kube kube, Minutes minutes)
    {
        var asked = Quiet.Until(kube, minutes.At).ToUniversalTime();
        var first = Quiet.Until(kube, asked.AddHours(3)).ToUniversalTime();
        var next = kube.Zone.At(kube.Zone.Date(asked).AddDays(1), Morning).ToUniversalTime();
        // Sent in the evening, the first word is that of the morning.
        if (first < next.AddHours(-3)) yield return new MinutesUnconfirmed(minutes, MinutesWait.Hours, first, next);
        yield return new MinutesUnconfirmed(minutes, MinutesWait.Morning, next, next.AddHours(12));
        yield return new MinutesUnconfirmed(minutes, MinutesWait.End, minutes.At + Kept, DateTimeOffset.MaxValue);
    }

    private static IEnumerable<ClockItem> Tasks(Kube kube, Minutes minutes)
    {
        for (var n = 1; n <= minutes.Points.Count; n++)
        {
            if (minutes.Points[n - 1] is not { Due: { } day } point) continue;
            var hours = kube.Hours(day);
            var when = kube.Zone.At(day, hours.Morning);
            if (when <= minutes.ConfirmedAt) continue;
            foreach (var person in point.People.Where(p => kube.Member(p) is { IsActiveMember: true }))
                yield return new TaskDue(minutes, n, person, when, kube.Zone.At(day, hours.QuietFrom));
        }
    }
}
