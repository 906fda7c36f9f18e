namespace Bot.Host;

/// <summary>
/// Notices that the machine's clock was set, by comparing it with the time that passed. A far leap ahead is doubted for a while:
/// a wrong clock would settle a month of reminders as missed, and no clock set right brings them back.
/// </summary>
internal sealed class ClockWatch(TimeProvider time)
{
    /// <summary>Less than this is the work of time servers.</summary>
    public static readonly TimeSpan Noticed = TimeSpan.FromSeconds(1);

    /// <summary>From here on a leap ahead is doubted; a machine that slept looks the same and loses only the wait.</summary>
    public static readonly TimeSpan Leap = TimeSpan.FromHours(12);

    private static readonly TimeSpan Doubt = TimeSpan.FromMinutes(5);

    private (DateTimeOffset Wall, long Stamp)? last;
    private (TimeSpan By, long Stamp)? leapt;

    /// <summary>True while a leap ahead is neither set right nor older than five minutes.</summary>
    public bool Doubts => leapt is { } leap && time.GetElapsedTime(leap.Stamp) < Doubt;

    /// <summary>How far the clock was set ahead (or back, negative) since the last look.</summary>
    public TimeSpan Look()
    {
        var now = (Wall: time.GetUtcNow(), Stamp: time.GetTimestamp());
        var moved = last is { } then ? now.Wall - then.Wall - time.GetElapsedTime(then.Stamp, now.Stamp) : TimeSpan.Zero;
        last = now;
        if (moved > Leap) leapt = (moved, now.Stamp);
        else if (leapt is { } leap && moved < Leap - leap.By) leapt = null;
        return moved;
    }
}
