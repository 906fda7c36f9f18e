using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>One turn of the clock as it grows: what was settled, and what that leads to.</summary>
internal sealed class TickRun(ClockTable table, TickScene scene)
{
    private readonly List<Fact> facts = [];
    private readonly List<SettledItem> settled = [];
    private readonly HashSet<ClockId> held = [];
    private HashSet<ClockId>? open;

    public List<NewText> Texts { get; } = [];
    public List<Notice> Notices { get; } = [];
    public List<Erasure> Erase { get; } = [];
    public List<Person> People { get; } = [];
    public List<(PersonId Person, Fact Fact)> PersonFacts { get; } = [];
    public List<(Address At, Talk? Talk)> Talks { get; } = [];

    /// <summary>What the ketua is told of, one line each.</summary>
    public List<string> Missed { get; } = [];

    /// <summary>What threw, for operators.</summary>
    public List<(string What, Exception Why)> Faults { get; } = [];

    /// <summary>It is no longer worth saying. What expired in a pause is told to nobody; it can be asked for.</summary>
    public void Late(ClockItem item)
    {
        if (item is BrokenSchedule broken) Faults.Add((item.Id.Value, broken.Why));
        if (!scene.Kube.Clock.Resting(item) && Guarded(item, () => table.Missed(item, scene), out var line) && line is not null) Missed.Add(line);
        settled.Add(new(item.Id, item.Expires, Missed: true, item.At));
    }

    /// <summary>Says it; false when this turn is full, and it is due at once again.</summary>
    public bool Say(ClockItem item, int most)
    {
        // What an earlier item of this turn changed may have made this one pointless.
        if (open is not null && !open.Contains(item.Id)) return true;
        if (!Guarded(item, () => After(table.Say(item, scene)), out var after))
        {
            settled.Add(new(item.Id, item.Expires, Missed: true, item.At));
            return true;
        }
        if (Notices.Count > 0 && Notices.Count + after.Ticked.Notices.Count > most) return false;
        if (Holds(item, after.Ticked))
        {
            held.Add(item.Id);
            return true;
        }
        settled.Add(new(item.Id, item.Expires));
        facts.AddRange(after.Ticked.Facts);
        Texts.AddRange(after.Ticked.Texts);
        Erase.AddRange(after.Ticked.Erase);
        People.AddRange(after.Ticked.People);
        PersonFacts.AddRange(after.Ticked.PersonFacts);
        Talks.AddRange(after.Ticked.Talks);
        // What may be said from 05.00 on has waited for that already.
        Notices.AddRange(item.Hours == ClockHours.SameMorning ? after.Ticked.Notices.Select(n => n with { AtOnce = true }) : after.Ticked.Notices);
        scene = scene with { Kube = after.Kube };
        open = after.Open ?? open;
        return true;
    }

    /// <summary>Everything the turn writes, what it settled last.</summary>
    public IReadOnlyList<Fact> Facts()
    {
        if (settled.Count == 0) return facts;
        var forget = ClockItems.Forgettable(scene.Kube, scene.Now, table.Schedules);
        return [.. facts, new ClockSettled(scene.Now, settled, forget is [] ? null : forget)];
    }

    /// <summary>Until when what is still due has to wait; null when nothing does, or when it is due at once again.</summary>
    public DateTimeOffset? Waits()
    {
        var kube = settled is [] ? scene.Kube : scene.Kube.After(new ClockSettled(scene.Now, settled));
        if (ClockItems.Next(kube, table.Schedules) > scene.Now) return null;
        var next = ClockItems.NextAfter(kube, scene.Now, table.Schedules, held);
        if (held.Count > 0 && Frequency.Morning(kube, scene.Now) is var morning && !(next < morning)) next = morning;
        return next > scene.Now ? next : null;
    }

    /// <summary>
    /// A reminder for somebody who has had her three today stays due until the morning, and is computed from the state of then: who gives her turn
    /// away meanwhile is not reminded of it. What is over by then is not held; nor is what goes to several.
    /// </summary>
    private bool Holds(ClockItem item, Ticked said) =>
        said is { Facts: [], Notices: [{ Kind: NoticeKind.Reminder, Light: false } only] } && scene.Known.People.Find(only.To) is { } person
        && (only.At ?? Stage.AddressOf(person, scene.Known.Via)) is { } to && Frequency.Full(Talk.Read(scene.Known.Talks.Of(to)), scene.Kube, scene.Now)
        && Frequency.Morning(scene.Kube, scene.Now) is var morning && morning < item.Expires && !(only.Expires <= morning);

    /// <summary>The group after what an item did. Facts that would leave a schedule nobody can compute are refused here.</summary>
    private (Ticked Ticked, Kube Kube, HashSet<ClockId>? Open) After(Ticked ticked)
    {
        if (ticked.Facts is []) return (ticked, scene.Kube, null);
        var kube = ticked.Facts.Aggregate(scene.Kube, (k, f) => k.After(f));
        if (ClockItems.Breaks(scene.Kube, kube, table.Schedules) is { } broken) throw new InvalidOperationException($"{broken.Of} could not be computed any more", broken.Why);
        return (ticked, kube, [.. ClockItems.Open(kube, table.Schedules).Select(i => i.Item.Id)]);
    }

    private bool Guarded<T>(ClockItem item, Func<T?> run, out T? result)
    {
        try
        {
            result = run();
            return true;
        }
        catch (Exception e) when (e is not (StoreFaultException or IOException)) // the boundary of one item, as the lane is of one turn
        {
            Faults.Add((item.Id.Value, e));
            Missed.Add("satu pesan gagal saya siapkan, sudah saya laporkan");
            result = default;
            return false;
        }
    }
}
