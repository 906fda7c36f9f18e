using Bot.Domain;

namespace Bot.Host;

/// <summary>A held message whose turn it is: to be decided again, or to be apologised for.</summary>
internal sealed record HeldRow(long Id, Incoming Message, int Attempts, int Deaths, bool Sorry);

/// <summary>
/// Messages that could not be decided (T-1): tried again after 1, 10 and 60 seconds, then kept as dead letters. Sealed: any of them may be a complaint.
/// </summary>
internal sealed class HeldTable(SqliteDb db, Vault vault)
{
    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60)];
    private const int MostDeaths = 2;

    // Held messages of one address keep their order: only the oldest may go.
    private const string Turn = "(sorry = 1 or (dead = 0 and not exists (select 1 from held e where e.address = h.address and e.dead = 0 and e.id < h.id)))";

    /// <summary>True since the last look when the next instant may have changed.</summary>
    public bool Changed { get; set; } = true;

    public void Hold(byte[] hash, Incoming message, string why, DateTimeOffset now) =>
        Insert(hash, message, attempts: 1, deaths: 0, now + Waits[0], why, dead: false, now);

    /// <summary>A message the process died in.</summary>
    public void HoldDied(byte[] hash, Incoming message, DateTimeOffset now) =>
        Insert(hash, message, attempts: 0, deaths: 1, now, "the process ended while deciding it", dead: false, now);

    /// <summary>A body that could not even be read; nobody is told.</summary>
    public void Bury(byte[] hash, Incoming message, string why, DateTimeOffset now) =>
        Insert(hash, message, attempts: 0, deaths: 0, null, why, dead: true, now);

    /// <summary>Decided at last.</summary>
    public void Done(HeldRow row)
    {
        db["delete from held where id = ?"].Set(row.Id).Run();
        Changed = true;
    }

    /// <summary>Failed once more; after the last wait it is a dead letter that owes an apology.</summary>
    public void Failed(HeldRow row, string why, DateTimeOffset now)
    {
        var attempts = row.Attempts + 1;
        var dead = attempts > Waits.Length;
        Update(row.Id, attempts, row.Deaths, dead ? null : now + Waits[attempts - 1], dead, why);
    }

    public void Apologised(long id)
    {
        db["update held set sorry = 0 where id = ?"].Set(id).Run();
        Changed = true;
    }

    /// <summary>The process died in a held message, or in the apology for one. False when none is held under this key.</summary>
    public bool DiedAgain(byte[] hash, DateTimeOffset now)
    {
        var row = db["select id, message, attempts, deaths, sorry, dead from held where hash = ?"].Set(hash)
            .One(r => (Row: Read(r), Dead: r.Int(5) == 1));
        if (row.Row is not { } held) return false;
        if (row.Dead) Apologised(held.Id);
        else
        {
            var dead = held.Deaths + 1 >= MostDeaths;
            Update(held.Id, held.Attempts, held.Deaths + 1, dead ? null : now, dead, "the process ended while deciding it");
        }
        return true;
    }

    /// <summary>The message to take up now, or null.</summary>
    public HeldRow? Next(DateTimeOffset now) =>
        db[$"select id, message, attempts, deaths, sorry from held h where {Turn} and (sorry = 1 or due <= ?) order by sorry desc, id limit 1"]
            .Set(now.UtcTicks).One(Read);

    /// <summary>When there will be one to take up; null when nothing is held.</summary>
    public DateTimeOffset? NextAt() =>
        db[$"select coalesce(due, 0) from held h where {Turn} order by 1 limit 1"].One(static r => (DateTimeOffset?)r.Instant(0));

    public static IReadOnlyList<HeldTurn> All(SqliteDb db)
    {
        using var vault = Vault.Of(db);
        return db["select id, message, attempts, due, why, dead from held order by id"].All(r => new HeldTurn(
            r.Long(0), StoreJson.Read(vault is null ? r.Bytes(1) : vault.Open(r.Bytes(1)), StoreJson.Default.Incoming), r.Int(2), r.IsNull(3) ? null : r.Instant(3), r.Text(4), r.Int(5) == 1));
    }

    private void Insert(byte[] hash, Incoming message, int attempts, int deaths, DateTimeOffset? due, string why, bool dead, DateTimeOffset now)
    {
        db["insert into held(hash, address, message, attempts, deaths, due, why, dead, sorry, at) values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)"]
            .Set(hash).Set(message.From.ToString()).Set(vault.Seal(StoreJson.Write(message, StoreJson.Default.Incoming))).Set(attempts).Set(deaths)
            .Set(due?.UtcTicks).Set(why).Set(dead ? 1 : 0).Set(now.UtcTicks).Run();
        Changed = true;
    }

    private void Update(long id, int attempts, int deaths, DateTimeOffset? due, bool dead, string why)
    {
        db["update held set attempts = ?, deaths = ?, due = ?, dead = ?, sorry = ?, why = ? where id = ?"]
            .Set(attempts).Set(deaths).Set(due?.UtcTicks).Set(dead ? 1 : 0).Set(dead ? 1 : 0).Set(why).Set(id).Run();
        Changed = true;
    }

    private HeldRow Read(SqliteStatement r) =>
        new(r.Long(0), StoreJson.Read(vault.Open(r.Bytes(1)), StoreJson.Default.Incoming), r.Int(2), r.Int(3), r.Int(4) == 1);
}
