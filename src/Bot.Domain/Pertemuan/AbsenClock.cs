using System.Globalization;

namespace Bot.Domain;

/// <summary>
/// At 23.59 a meeting that still runs ends by itself. With attendance it is closed like any other, and everybody hears in the
/// morning that its dues count; without attendance nobody knows who met, so it is not closed and nothing is owed.
/// </summary>
public sealed record MeetingRunsOut(Meeting Meeting, DateTimeOffset Midnight)
    : ClockItem(ClockId.Of("absen.tutup", Meeting.Id.Value + "." + Midnight.ToString("yyMMdd", CultureInfo.InvariantCulture)), Midnight, DateTimeOffset.MaxValue)
{
    /// <summary>What is said about it waits for the morning; the work does not.</summary>
    public override ClockHours Hours => ClockHours.Any;
}

public static class AbsenClock
{
    private static readonly TimeOnly Midnight = new(23, 59);

    public static IEnumerable<ClockItem> Items(Kube kube) => kube.Meetings.All
        .Where(m => m is { Status: StatusPertemuan.Berlangsung, Roll.OpenedAt: not null })
        .Select(m => new MeetingRunsOut(m, kube.Zone.At(kube.Zone.Date(m.Roll.OpenedAt!.Value), Midnight)));
}
