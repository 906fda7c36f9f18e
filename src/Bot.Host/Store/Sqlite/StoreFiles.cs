using Bot.Domain;

namespace Bot.Host;

/// <summary>Copies of the store, out and back in; nothing counts that was not verified.</summary>
internal static class StoreFiles
{
    /// <summary>A consistent copy while the store runs, under a temporary name until it is durable and checked.</summary>
    public static void Backup(string database, string file)
    {
        var making = file + ".new";
        File.Delete(making);
        try
        {
            using (var db = SqliteDb.OpenReader(database)) db["vacuum into ?"].Set(making).Run();
            Flush(making);
            Demand(making, "the copy");
            File.Move(making, file, overwrite: true);
        }
        catch (SqliteFault e)
        {
            throw new StoreUnavailableException($"the backup to {file} failed: {e.Message}", e);
        }
        finally
        {
            File.Delete(making);
        }
    }

    /// <summary>Puts a verified copy in the store's place; what was there stays beside it as <c>kubebot.db.old</c>.</summary>
    public static void Restore(string file, StoreOptions options)
    {
        if (!File.Exists(file)) throw new StoreRefusedException($"there is no backup at {file}");
        Demand(file, file);
        using var held = StoreLock.Take(options);
        var making = options.Database + ".new";
        File.Copy(file, making, overwrite: true);
        Erasing.Apply(making, [.. ErasedFile.Read(options).Union(ErasedIn(options.Database))]);
        Flush(making);
        if (File.Exists(options.Database)) SetAside(options.Database);
        File.Move(making, options.Database);
        if (File.Exists(options.InFlight)) File.Delete(options.InFlight);
    }

    /// <summary>Stores that were set aside by a restore forget the same people.</summary>
    public static void EraseAside(StoreOptions options, IReadOnlyCollection<PersonId> people)
    {
        foreach (var aside in Directory.EnumerateFiles(options.Directory, "kubebot.db.old*"))
            if (!aside.EndsWith("-wal", StringComparison.Ordinal) && !aside.EndsWith("-shm", StringComparison.Ordinal)) Erasing.Apply(aside, people);
    }

    /// <summary>Who is erased in the store that is replaced, as far as it can be read.</summary>
    private static IReadOnlyList<PersonId> ErasedIn(string database)
    {
        if (!File.Exists(database)) return [];
        try
        {
            using var db = SqliteDb.OpenReader(database);
            return new Erasing(db, null).All();
        }
        catch (SqliteFault)
        {
            return []; // a broken database: the list beside it counts
        }
    }

    private static void SetAside(string database)
    {
        var aside = database + ".old";
        for (var number = 2; File.Exists(aside); number++) aside = $"{database}.old{number}";
        FoldWal(database);
        foreach (var part in (string[])["", "-wal"])
        {
            if (File.Exists(database + part)) File.Move(database + part, aside + part);
        }
        File.Delete(database + "-shm");
    }

    private static void FoldWal(string database)
    {
        try
        {
            using var db = SqliteDb.OpenWriter(database);
            db.Exec("pragma wal_checkpoint(truncate)");
        }
        catch (SqliteFault)
        {
            // A broken database is kept as it is, its log beside it.
        }
    }

    private static void Demand(string file, string name)
    {
        if (StoreCheck.Run(file) is [var first, ..]) throw new StoreRefusedException($"{name} is not sound: {first}");
    }

    private static void Flush(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }
}
