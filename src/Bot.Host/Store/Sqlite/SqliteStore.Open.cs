using Bot.Domain;

namespace Bot.Host;

public sealed partial class SqliteStore
{
    /// <summary>
    /// Opens or creates the store: takes the lock, demands the safe settings, upgrades the schema, takes up what a former
    /// process left. Throws <see cref="StoreRefusedException"/> with one line when it cannot.
    /// </summary>
    public static Task<SqliteStore> OpenAsync(StoreOptions options, ITurns turns, TimeProvider time, ILogger<SqliteStore> log) =>
        Task.Run(() => Open(options, turns, time, log, Schema.Versions));

    internal static SqliteStore Open(StoreOptions options, ITurns turns, TimeProvider time, ILogger log, IReadOnlyList<string> versions)
    {
        var held = StoreLock.Take(options);
        SqliteDb? db = null;
        InFlightMarker? marker = null;
        Vault? vault = null;
        SqliteStore? store = null;
        try
        {
            db = SqliteDb.OpenWriter(options.Database);
            Schema.Harden(db);
            Schema.Upgrade(db, options.Directory, versions);
            vault = Vault.Make(db);
            marker = new(options, vault);
            store = new(options, turns, time, log, held, db, marker, vault);
            var schema = Schema.Version(db);
            LogOpened(log, NativeSqlite.Version, schema);
            store.TakeUp(log);
            store.lane.Start();
            store.RetryAt(store.desk.Held.NextAt());
            return store;
        }
        catch (Exception e) when (e is SqliteFault or IOException or UnauthorizedAccessException or StoreRefusedException)
        {
            store?.watchdog.Dispose();
            marker?.Dispose();
            vault?.Dispose();
            db?.Dispose();
            held.Dispose();
            throw e as StoreRefusedException ?? new StoreRefusedException($"the store in {options.Directory} cannot be opened: {e.Message}", e);
        }
    }

    /// <summary>What the last process left: sends in flight, a decision it died in, clocks and states of an older version.</summary>
    private void TakeUp(ILogger log)
    {
        db.Exec("begin immediate");
        var now = time.GetUtcNow();
        if (desk.Outbox.Recover(now) is > 0 and var sends) LogRecovered(log, sends);
        desk.SetBack(); // the last process may have had another clock
        TakeUpMarker(log, now);
        desk.TakeUpErased();
        Renew();
        db.Exec("commit");
        desk.Committed();
        marker.Forget();
    }

    private void TakeUpMarker(ILogger log, DateTimeOffset now)
    {
        switch (marker.Left())
        {
            case { Message: { } message }:
                var hash = desk.Keys.Hash(message.Key);
                if (desk.Held.DiedAgain(hash, now)) LogDied(log, Convert.ToHexStringLower(hash));
                else if (desk.Keys.Claim(hash))
                {
                    desk.Held.HoldDied(hash, message, now);
                    LogDied(log, Convert.ToHexStringLower(hash));
                }
                break;
            case { Tick: { } kube } when Group.Load(db, kube) is { } group:
                desk.TickFailed(group, new InvalidOperationException("the process ended in this clock turn"));
                break;
        }
    }

    // A changed clock or fold makes stored instants and snapshots worthless.
    private void Renew()
    {
        var old = db[
            """
            select s.name from streams s left join snapshots p on p.stream = s.id
            where s.name >= 'k:' and s.name < 'k;' and (s.clock_version <> ? or p.fold_version <> ?)
            """].Set(FactRegistry.ClockVersion).Set(FactRegistry.FoldVersion).All(static r => new KubeId(r.Text(0)[2..]));
        foreach (var group in old.Select(kube => Group.Load(db, kube)!))
        {
            var kept = group.SnapshotSeq < group.End.Seq ? desk.Groups.Keep(group) : group;
            desk.Groups.WriteClock(kept, kept.Due);
        }
    }

    private static void CloseWal(SqliteDb db)
    {
        try
        {
            db.Exec("pragma wal_checkpoint(truncate)");
        }
        catch (SqliteFault)
        {
            // The log stays and is read at the next start.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "SQLite {Version}, schema {Schema}")]
    private static partial void LogOpened(ILogger log, string version, int schema);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} messages were in flight when the process ended; they may be sent twice")]
    private static partial void LogRecovered(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "The last process ended while deciding message {Key}; it is held")]
    private static partial void LogDied(ILogger log, string key);
}
