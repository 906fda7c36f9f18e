using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// The confidential boxes (D34): a stream <c>s:&lt;group&gt;</c> beside each group's own, its texts sealed, its clock its own. Nothing of it is in the
/// group's stream, state, snapshots or exports; it is read only when a turn asks for it.
/// </summary>
internal sealed class BoxTable(SqliteDb db, FactTable facts, Vault vault, TimeProvider time)
{
    private static readonly TimeSpan Wib = Zone.Wib.Offset;

    public static string NameOf(KubeId kube) => "s:" + kube.Value;

    public IBox Of(KubeId kube) => new Reader(this, kube);

    /// <summary>Appends what a turn sends in, in the turn's own transaction. Nobody is named as who caused it.</summary>
    public void Append(KubeId kube, IReadOnlyList<Fact> added, IReadOnlyList<NewText> texts, DateTimeOffset now, string via)
    {
        if (added.Count == 0 && texts.Count == 0) return;
        var end = facts.End(NameOf(kube)) ?? facts.Begin(NameOf(kube));
        foreach (var text in texts) WriteText(end.Id, text);
        foreach (var fact in added) end = facts.Append(end, fact, Math.Max(now.UtcTicks, end.LastAt), null, via);
        facts.Advance(end);
        db["update streams set due = ? where id = ?"].Set(State(kube).NextDue()?.UtcTicks).Set(end.Id).Run();
    }

    /// <summary>Imported complaints keep their own instants.</summary>
    public void Import(KubeId kube, IReadOnlyList<StoredFact> added, IReadOnlyList<NewText> texts)
    {
        foreach (var fact in added) Append(kube, [fact.Fact], [], fact.At, "import");
        Append(kube, [], texts, time.GetUtcNow(), "import");
    }

    /// <summary>The clock turn could not be decided: the box waits as long as its group.</summary>
    public void PutOff(KubeId kube, long until) => db["update streams set due = ? where name = ? and due < ?"].Set(until).Set(NameOf(kube)).Set(until).Run();

    private ComplaintBox State(KubeId kube)
    {
        var state = ComplaintBox.Empty;
        db["select kind, body from facts where stream = (select id from streams where name = ?) order by seq"].Set(NameOf(kube)).Each(r => state = state.After(FactJson.Read(r.Text(0), r.Bytes(1))));
        return state;
    }

    private void WriteText(long stream, NewText text) =>
        db["""
           insert into texts(stream, id, text, keep_until) values (?, ?, ?, ?)
           on conflict(stream, id) do update set text = excluded.text, keep_until = excluded.keep_until
           """].Set(stream).Set(text.Id.Value).Set(vault.SealText(text.Text)).Set(text.KeepUntil.DayNumber).Run();

    private string? Text(KubeId kube, TextId id) =>
        db["select text from texts where stream = (select id from streams where name = ?) and id = ? and keep_until >= ?"]
            .Set(NameOf(kube)).Set(id.Value).Set(DateOnly.FromDateTime(time.GetUtcNow().ToOffset(Wib).DateTime).DayNumber).One(static r => r.Text(0)) is { } text ? vault.OpenText(text) : null;

    /// <summary>Reads when it is asked, and once a turn.</summary>
    private sealed class Reader(BoxTable table, KubeId kube) : IBox
    {
        private ComplaintBox? state;

        public ComplaintBox State => state ??= table.State(kube);

        public string? Text(TextId id) => table.Text(kube, id);
    }
}
