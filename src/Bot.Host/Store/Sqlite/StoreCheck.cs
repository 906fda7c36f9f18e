using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// Verifies everything the store promises, without changing or locking anything: the file itself, the chains, the sums,
/// that every state is the fold of its facts, and the rows beside them.
/// </summary>
public static class StoreCheck
{
    /// <summary>One line per violation, naming group and fact number; none for a sound store. Takes a store's directory or a backup file.</summary>
    public static IReadOnlyList<string> Run(string place)
    {
        var file = Directory.Exists(place) ? new StoreOptions(place).Database : place;
        if (!File.Exists(file)) return [$"there is no store at {place}"];
        try
        {
            using var db = SqliteDb.OpenReader(file);
            var version = Schema.Version(db);
            if (version != Schema.Versions.Count) return [$"the schema is {version}, this version knows {Schema.Versions.Count}"];
            db.Exec("begin"); // one moment, however long it takes
            return [.. Integrity(db), .. Streams(db).SelectMany(s => StreamCheck.Run(db, s.Id, s.Name)), .. Rows(db)];
        }
        catch (SqliteFault e)
        {
            return [$"the database cannot be read: {e.Message}"];
        }
    }

    private static List<(long Id, string Name)> Streams(SqliteDb db) =>
        db["select id, name from streams order by name"].All(static r => (r.Long(0), r.Text(1)));

    private static IEnumerable<string> Integrity(SqliteDb db) =>
        db["pragma integrity_check"].All(static r => r.Text(0)).Where(static line => line != "ok")
            .Concat(db["select count(*) from pragma_foreign_key_check"].All(static r => r.Int(0)).Where(static n => n > 0).Select(static n => $"{n} rows point nowhere"));

    private static List<string> Rows(SqliteDb db)
    {
        using var vault = Vault.Of(db);
        byte[] Opened(ReadOnlySpan<byte> bytes) => vault is null ? bytes.ToArray() : vault.Open(bytes);
        return [.. Count(db, "message keys are no 16-byte hashes", "select count(*) from keys where length(hash) <> 16")
            .Concat(Count(db, "facts belong to no stream", "select count(*) from facts where stream not in (select id from streams)"))
            .Concat(Count(db, "outbox rows are in flight without an attempt", "select count(*) from outbox where state = 1 and attempts = 0"))
            .Concat(Count(db, "outbox rows are sent without an attempt", "select count(*) from outbox where state = 2 and attempts = 0"))
            .Concat(Count(db, "outbox rows have an unknown state, class or status", "select count(*) from outbox where state not between 0 and 6 or class not between 0 and 2 or status not between 0 and 4"))
            .Concat(Count(db, "erased people are still in the directory", "select count(*) from people where 'erased:' || id in (select name from meta)"))
            .Concat(Count(db, "held messages have an unclaimed key", "select count(*) from held where hash not in (select hash from keys)"))
            .Concat(Count(db, "held messages wait for nothing", "select count(*) from held where dead = 0 and due is null"))
            .Concat(Unreadable(db, "person", "select id, body from people", static r => StoreJson.Read(r.Bytes(1), StoreJson.Default.Person)))
            .Concat(Unreadable(db, "outbox row", "select id, body, address from outbox", r => (Address.Parse(r.Text(2))!.Value, StoreJson.Read(Opened(r.Bytes(1)), StoreJson.Default.Message))))
            .Concat(Unreadable(db, "held message", "select id, message from held", r => StoreJson.Read(Opened(r.Bytes(1)), StoreJson.Default.Incoming)))
            .Concat(Unreadable(db, "conversation", "select address, talk from talks where talk is not null", r => Opened(r.Bytes(1))))];
    }

    private static IEnumerable<string> Count(SqliteDb db, string what, string sql)
    {
        var count = db[sql].One(static r => r.Long(0));
        return count == 0 ? [] : [$"{count} {what}"];
    }

    private static List<string> Unreadable(SqliteDb db, string what, string sql, Func<SqliteStatement, object> read)
    {
        var bad = 0;
        db[sql].Each(r =>
        {
            try
            {
                _ = read(r);
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or NotSupportedException or System.Security.Cryptography.CryptographicException)
            {
                bad++;
            }
        });
        return bad == 0 ? [] : [$"{bad} unreadable: {what}"];
    }
}

/// <summary>Verifies one stream from its first fact to its last.</summary>
internal sealed class StreamCheck(SqliteDb db, long id, string name)
{
    private readonly List<string> wrong = [];
    private readonly HashSet<Receipt> numbers = [];
    private readonly HashSet<Receipt> undone = [];
    private readonly Dictionary<Dana, Rupiah> money = [];
    private Kube state = Kube.Unborn;

    public static IReadOnlyList<string> Run(SqliteDb db, long id, string name) => new StreamCheck(db, id, name).All();

    private List<string> All()
    {
        var snapshot = db["select seq, fold_version, state from snapshots where stream = ?"].Set(id).One(static r => (Seq: r.Long(0), Version: r.Int(1), State: r.Bytes(2).ToArray()));
        var (seq, hash, lastAt) = (0L, Chain.Start(name), 0L);
        db["select seq, kind, at, by, via, body, hash, number, running, date, fund, entry_kind, person from facts where stream = ? order by seq"].Set(id).Each(r =>
        {
            if (r.Long(0) != ++seq) Say(seq = r.Long(0), "does not follow its predecessor");
            lastAt = Math.Max(lastAt, r.Long(2));
            var body = r.Bytes(5);
            hash = Chain.Next(hash, seq, r.Text(1), r.Long(2), r.MaybeText(3), r.Text(4), body);
            if (!r.Bytes(6).SequenceEqual(hash))
            {
                Say(seq, "does not fit the chain of hashes");
                hash = r.Bytes(6).ToArray();
            }
            if (Read(seq, r.Text(1), body) is not { } fact) return;
            if (fact is EntryPosted entry) Entry(seq, entry, r);
            state = state.After(fact);
            if (snapshot.State is not null && snapshot.Seq == seq && snapshot.Version == FactRegistry.FoldVersion && !Same(snapshot.State, state))
                Say(seq, "folds to another state than the stored one");
        });
        var end = db["select seq, hash, last_at, due, tick_failures, tick_after from streams where id = ?"].Set(id)
            .One(static r => (Seq: r.Long(0), Hash: r.Bytes(1).ToArray(), LastAt: r.Long(2), Due: r.MaybeLong(3), Failures: r.Int(4), After: r.Long(5)));
        if (end.Seq != seq || !end.Hash.AsSpan().SequenceEqual(hash)) wrong.Add($"{name}: the stream does not end where it says ({end.Seq}, facts end at {seq})");
        if (end.LastAt != lastAt) wrong.Add($"{name}: the time of the last fact is not what the stream says");
        if (snapshot.Seq > seq) wrong.Add($"{name}: the stored state is ahead of the facts");
        if (name.StartsWith("k:", StringComparison.Ordinal)) Group(end.Due, end.Failures, end.After);
        return wrong;
    }

    private Fact? Read(long seq, string kind, ReadOnlySpan<byte> body)
    {
        try
        {
            return FactJson.Read(kind, body);
        }
        catch (JsonException)
        {
            Say(seq, "cannot be read");
            return null;
        }
    }

    private void Entry(long seq, EntryPosted entry, SqliteStatement r)
    {
        if (entry.Lines.Sum(l => l.Amount) != Rupiah.Zero) Say(seq, "has lines that do not sum to zero");
        if (!numbers.Add(entry.Number)) Say(seq, "uses a receipt number twice");
        if (entry.Reverses is { } reversed && !undone.Add(reversed)) Say(seq, "reverses what was reversed before");
        if (entry.Reverses is { } unknown && !numbers.Contains(unknown)) Say(seq, "reverses an entry that is not there");
        money[entry.Fund] = money.GetValueOrDefault(entry.Fund) + entry.Lines.Where(l => l.Account == Akun.Tunai).Sum(l => l.Amount);
        if (r.MaybeText(7) != entry.Number.Value || r.MaybeLong(8) != FactTable.Running(entry.Number) || r.MaybeLong(9) != entry.Date.DayNumber
            || r.MaybeLong(10) != (long)entry.Fund || r.MaybeLong(11) != (long)entry.Kind || r.MaybeText(12) != entry.Person?.Value)
            Say(seq, "has columns that differ from its body");
    }

    private void Group(long? due, int failures, long after)
    {
        foreach (var fund in Enum.GetValues<Dana>())
        {
            if (state.Ledger.Balance(fund) != money.GetValueOrDefault(fund)) wrong.Add($"{name}: the balance of {fund} is not the sum of its entries");
        }
        if (failures == 0 && due != (state.NextDue() is { } next ? Math.Max(next.UtcTicks, after) : null as long?)) wrong.Add($"{name}: the clock is not set to what the state says");
        var members = db["select person from members where kube = ? order by person"].Set(name[2..]).All(static r => r.Text(0));
        var roster = state.Roster.Values.Where(m => m.Status != StatusAnggota.Berhenti).Select(m => m.Person.Value).Order(StringComparer.Ordinal);
        if (!members.SequenceEqual(roster)) wrong.Add($"{name}: the members differ from the roster");
    }

    private void Say(long seq, string what) => wrong.Add($"{name}: fact {seq} {what}");

    // Dictionaries are written in no particular order: compare with members sorted.
    private static bool Same(byte[] stored, Kube folded) =>
        Canonical(JsonNode.Parse(stored)!) == Canonical(JsonNode.Parse(Snapshot.Write(folded))!);

    private static string Canonical(JsonNode node) => Sorted(node)!.ToJsonString();

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, Sorted(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
