using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// Groups in memory, least recently used first out (T-12), and their rows. Only what a finished turn made is put here; what a
/// lost batch made is dropped.
/// </summary>
internal sealed class GroupTable(SqliteDb db, FactTable facts, long cacheBytes)
{
    private const int SnapshotEvery = 200;

    // Measured: a state in memory takes some four times the bytes of its snapshot.
    private const int InMemory = 4;

    private readonly Dictionary<KubeId, LinkedListNode<Group>> kept = [];
    private readonly LinkedList<Group> byUse = [];
    private readonly HashSet<KubeId> touched = [];
    private readonly SqliteStatement clock = db.Prepare("update streams set due = ?, clock_version = ?, tick_failures = ?, tick_after = ? where id = ?");
    private readonly SqliteStatement snapshot = db.Prepare(
        """
        insert into snapshots(stream, seq, fold_version, state) values (?, ?, ?, ?)
        on conflict(stream) do update set seq = excluded.seq, fold_version = excluded.fold_version, state = excluded.state
        """);

    private long bytes;

    /// <summary>The group when it is in memory.</summary>
    public Group? Find(KubeId kube)
    {
        if (!kept.TryGetValue(kube, out var node)) return null;
        byUse.Remove(node);
        byUse.AddLast(node);
        return node.Value;
    }

    public bool Exists(KubeId kube) => kept.ContainsKey(kube) || facts.End(StreamEnd.Of(kube)) is not null;

    /// <summary>Takes over a state read beside the lane; folds what came since.</summary>
    public void Adopt(Group loaded)
    {
        if (kept.ContainsKey(loaded.Id) || facts.End(loaded.End.Name) is not { } end) return;
        var (failures, after) = db["select tick_failures, tick_after from streams where id = ?"].Set(end.Id).One(static r => (r.Int(0), r.Long(1)));
        var now = loaded with { End = end, TickFailures = failures, TickAfter = after };
        Put(end.Seq == loaded.End.Seq ? now : now.Caught(db, loaded.End.Seq));
    }

    /// <summary>The group after these facts, all rows written; nothing in memory changes before <see cref="Put"/>.</summary>
    public Group Append(Group group, IEnumerable<StoredFact> added)
    {
        var (end, state) = (group.End, group.State);
        foreach (var fact in added)
        {
            end = facts.Append(end, fact.Fact, fact.At.UtcTicks, fact.By?.Value, fact.Via);
            state = state.After(fact.Fact);
        }
        facts.Advance(end);
        var next = group with { End = end, State = state };
        return end.Seq - group.SnapshotSeq >= SnapshotEvery ? Keep(next) : next;
    }

    public void WriteClock(Group group, long? due) =>
        clock.Set(due).Set(FactRegistry.ClockVersion).Set(group.TickFailures).Set(group.TickAfter).Set(group.End.Id).Run();

    /// <summary>Stores a snapshot.</summary>
    public Group Keep(Group group)
    {
        var state = Snapshot.Write(group.State);
        snapshot.Set(group.End.Id).Set(group.End.Seq).Set(FactRegistry.FoldVersion).Set(state).Run();
        return group with { SnapshotSeq = group.End.Seq, Bytes = state.Length };
    }

    public void Put(Group group)
    {
        touched.Add(group.Id);
        Drop(group.Id);
        kept[group.Id] = byUse.AddLast(group);
        bytes += group.Bytes * InMemory;
    }

    /// <summary>Makes room, leaving a snapshot of what goes. The group used last stays, however large.</summary>
    public void Trim()
    {
        while (bytes > cacheBytes && kept.Count > 1)
        {
            var oldest = byUse.First!.Value;
            if (oldest.SnapshotSeq < oldest.End.Seq) Keep(oldest);
            Drop(oldest.Id);
        }
    }

    public void Committed() => touched.Clear();

    public void Lost()
    {
        foreach (var kube in touched) Drop(kube);
        touched.Clear();
    }

    private void Drop(KubeId kube)
    {
        if (!kept.Remove(kube, out var node)) return;
        byUse.Remove(node);
        bytes -= node.Value.Bytes * InMemory;
    }
}
