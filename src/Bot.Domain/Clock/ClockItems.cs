namespace Bot.Domain;

/// <summary>What one capability has to say by itself, computed from the state and nothing else.</summary>
public delegate IEnumerable<ClockItem> Schedule(Kube kube);

/// <summary>
/// Everything the clock of a group has before it. A capability whose schedule cannot be computed is one more thing that is due
/// (<see cref="BrokenSchedule"/>): the group's other schedules, and its messages, go on.
/// </summary>
public static class ClockItems
{
    /// <summary>The one list of who has something to say by itself.</summary>
    public static readonly IReadOnlyList<Schedule> Schedules =
    [
        ApprovalClock.Items,
        JagaClock.Items,
        UndanganClock.Items,
        AbsenClock.Items,
        NotulenClock.Items,
        PelatihanClock.Items,
        SiaranClock.Items,
        StokClock.Items,
        PesananClock.Items,
        PmtClock.Items,
        DapurClock.Items,
        BayarClock.Items,
        DataClock.Items,
        JabatanClock.Items,
        IksClock.Items,
        JoiningClock.Items,
        TiketClock.Items,
        PauseEnds.Items,
    ];

    /// <summary>What a turn now has to look at: earliest first, of the same instant in order of name, so that the same state says the same.</summary>
    public static IReadOnlyList<ClockItem> Due(Kube kube, DateTimeOffset now, IReadOnlyList<Schedule>? schedules = null) =>
        [.. Open(kube, schedules).Where(i => i.Due <= now).OrderBy(i => i.Due).ThenBy(i => i.Item.Id.Value, StringComparer.Ordinal).Select(i => i.Item)];

    /// <summary>
    /// When there is something to do for a turn that was just through: an overdue item in the quiet hours waits for their end,
    /// unless it is over by then. What that turn put off is not looked at.
    /// </summary>
    public static DateTimeOffset? NextAfter(Kube kube, DateTimeOffset now, IReadOnlyList<Schedule>? schedules = null, IReadOnlySet<ClockId>? but = null) =>
        Open(kube, schedules).Where(i => but?.Contains(i.Item.Id) != true).Select(i => (DateTimeOffset?)(i.Due <= now && !i.Item.Late(kube, now) ? i.Item.Due(kube, now) : i.Due)).Min();

    /// <summary>When the next one is due (UTC); null when there is none.</summary>
    public static DateTimeOffset? Next(Kube kube, IReadOnlyList<Schedule>? schedules = null)
    {
        DateTimeOffset? next = null;
        foreach (var (_, due) in Open(kube, schedules))
            if (next is null || due < next) next = due;
        return next;
    }

    /// <summary>What expired in a pause is settled this much later: clocks are set back by hours.</summary>
    private static readonly TimeSpan Certain = TimeSpan.FromHours(12);

    /// <summary>
    /// What is not over yet, in no order. What rests in a pause and expires in it is due when it is certainly over, to be settled without a word;
    /// what rests beyond it is left out.
    /// </summary>
    public static IEnumerable<(ClockItem Item, DateTimeOffset Due)> Open(Kube kube, IReadOnlyList<Schedule>? schedules = null)
    {
        foreach (var schedule in schedules ?? Schedules)
            foreach (var (item, due) in Of(kube, schedule, kube.Clock.Leaves))
                if (!kube.Clock.Resting(item)) yield return (item, due);
                else if (item.Expires <= kube.Clock.PausedUntil - Certain) yield return (item, (item.Expires + Certain).ToUniversalTime());
    }

    /// <summary>What fell due and expired in the pause and is not settled yet: its end settles it.</summary>
    public static IReadOnlyList<Fact> Rested(Kube kube, DateTimeOffset now)
    {
        var over = Schedules.SelectMany(s => Of(kube, s, i => kube.Clock.Leaves(i) && kube.Clock.Resting(i) && i.At <= now && i.Expires <= now)).Select(i => i.Item)
            .OrderBy(i => i.At).ThenBy(i => i.Id.Value, StringComparer.Ordinal).Select(i => new SettledItem(i.Id, i.Expires, Missed: true, i.At)).ToList();
        return over is [] ? [] : [new ClockSettled(now, over)];
    }

    /// <summary>
    /// Settled names that nobody needs any more: long expired, and no schedule brings them up again. None while a schedule cannot
    /// be computed.
    /// </summary>
    public static IReadOnlyList<ClockId> Forgettable(Kube kube, DateTimeOffset now, IReadOnlyList<Schedule>? schedules = null)
    {
        List<ClockId> over = [.. kube.Clock.Over(now)];
        if (over is []) return over;
        var all = (schedules ?? Schedules).SelectMany(s => Of(kube, s, static _ => true)).Select(i => i.Item).ToList();
        if (all.Exists(static i => i is BrokenSchedule)) return [];
        var still = all.Select(static i => i.Id).ToHashSet();
        over.RemoveAll(still.Contains);
        over.Sort(static (a, b) => string.CompareOrdinal(a.Value, b.Value));
        return over;
    }

    /// <summary>A schedule that could be computed before and cannot be after: what led there is refused. Null for none.</summary>
    public static BrokenSchedule? Breaks(Kube before, Kube after, IReadOnlyList<Schedule>? schedules = null)
    {
        var broken = Open(after, schedules).Select(static i => i.Item).OfType<BrokenSchedule>().ToList();
        return broken is [] ? null : broken.Find(b => Open(before, schedules).All(i => i.Item.Id != b.Id));
    }

    private static List<(ClockItem Item, DateTimeOffset Due)> Of(Kube kube, Schedule schedule, Func<ClockItem, bool> wanted)
    {
        var items = new List<(ClockItem, DateTimeOffset)>();
        try
        {
            foreach (var item in schedule(kube))
                if (wanted(item)) items.Add((item, item.Due(kube)));
        }
        catch (Exception e) // one capability's fault is not the others'; it is shown and logged by the turn that settles it
        {
            var broken = new BrokenSchedule(schedule.Method.DeclaringType?.Name ?? "", kube.Clock.Since, e);
            if (wanted(broken)) items.Add((broken, broken.At.ToUniversalTime()));
        }
        return items;
    }
}

/// <summary>
/// A capability's schedule cannot be computed. Due at once and always too late, so that it is settled by being shown; forgotten
/// when the schedule can be computed again.
/// </summary>
public sealed record BrokenSchedule(string Of, DateTimeOffset Since, Exception Why) : ClockItem(ClockId.Of("rusak", Of), Since.AddTicks(1), Since.AddTicks(1))
{
    public override ClockHours Hours => ClockHours.Any;
}

/// <summary>The day until which the group's clock rests has come: it goes on.</summary>
public sealed record PauseEnds(DateTimeOffset End) : ClockItem(ClockId.Of("jeda.selesai", $"{End.UtcTicks}"), End, DateTimeOffset.MaxValue)
{
    public override ClockHours Hours => ClockHours.Any;

    public static IEnumerable<ClockItem> Items(Kube kube) =>
        kube.Clock.PausedUntil is { } end && end < DateTimeOffset.MaxValue ? [new PauseEnds(end)] : [];
}
