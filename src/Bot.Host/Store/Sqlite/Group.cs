using System.Text.Json;
using Bot.Domain;

namespace Bot.Host;

/// <summary>A group as the lane keeps it: its state, the end of its stream, and its clock.</summary>
/// <param name="Bytes">How long its last snapshot was; it grows little between two.</param>
/// <param name="SnapshotSeq">Up to which fact a snapshot is stored; 0 for none.</param>
/// <param name="TickFailures">How often in a row its clock turn could not be decided.</param>
/// <param name="TickAfter">Before which instant (ticks) its clock turn is not run: after a failure, and in quiet hours; 0 for none.</param>
internal sealed record Group(KubeId Id, StreamEnd End, Kube State, long Bytes, long SnapshotSeq, int TickFailures, long TickAfter)
{
    private (Kube Of, DateTimeOffset? Due)? clock;

    /// <summary>When its clock next asks for a turn; null for never (UTC ticks).</summary>
    public long? Due => NextDue is { } due ? Math.Max(due.UtcTicks, TickAfter) : null;

    /// <summary>What its state says, computed once for each.</summary>
    private DateTimeOffset? NextDue
    {
        get
        {
            if (clock is not { } known || !ReferenceEquals(known.Of, State)) clock = known = (State, State.NextDue());
            return known.Due;
        }
    }

    /// <summary>Reads a group: its newest usable snapshot and the facts since. Null when there is none.</summary>
    public static Group? Load(SqliteDb db, KubeId kube)
    {
        var row = db["select id, name, seq, hash, last_at, tick_failures, tick_after from streams where name = ?"].Set(StreamEnd.Of(kube))
            .One(r => new Group(kube, new(r.Long(0), r.Text(1), r.Long(2), r.Bytes(3).ToArray(), r.Long(4)), Kube.Unborn, 0, 0, r.Int(5), r.Long(6)));
        if (row is null) return null;
        var snapshot = db["select seq, state from snapshots where stream = ? and fold_version = ?"].Set(row.End.Id).Set(FactRegistry.FoldVersion)
            .One(static r => (Seq: r.Long(0), State: Snapshot.Read(r.Bytes(1)), Bytes: r.Bytes(1).Length));
        var start = snapshot.State is null ? row : row with { State = snapshot.State, SnapshotSeq = snapshot.Seq, Bytes = snapshot.Bytes };
        var now = start.Caught(db, start.SnapshotSeq);
        return snapshot.State is null ? now with { Bytes = Snapshot.Write(now.State).Length } : now;
    }

    /// <summary>Folds what came after <paramref name="seq"/>.</summary>
    public Group Caught(SqliteDb db, long seq)
    {
        var state = State;
        db["select kind, body from facts where stream = ? and seq > ? order by seq"].Set(End.Id).Set(seq).Each(r =>
        {
            state = state.After(FactJson.Read(r.Text(0), r.Bytes(1)));
        });
        return this with { State = state };
    }
}

/// <summary>A state as bytes.</summary>
internal static class Snapshot
{
    public static byte[] Write(Kube state) => JsonSerializer.SerializeToUtf8Bytes(state, KubeStateJson.Default.Kube);

    public static Kube Read(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, KubeStateJson.Default.Kube)!;
}
