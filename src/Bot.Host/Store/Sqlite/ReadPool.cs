using System.Collections.Concurrent;

namespace Bot.Host;

/// <summary>Read-only connections, used one caller at a time and kept for the next.</summary>
internal sealed class ReadPool(string file) : IDisposable
{
    private const int Kept = 4;
    private readonly ConcurrentBag<SqliteDb> idle = [];

    /// <summary>Reads beside the lane, in one transaction: a consistent moment of what is durable.</summary>
    public Task<T> ReadAsync<T>(Func<SqliteDb, T> read, CancellationToken cancel = default) => Task.Run(() =>
    {
        var db = idle.TryTake(out var kept) ? kept : SqliteDb.OpenReader(file);
        var sound = false;
        try
        {
            db.Exec("begin");
            var result = read(db);
            db.Exec("commit");
            sound = true;
            return result;
        }
        finally
        {
            if (sound && idle.Count < Kept) idle.Add(db);
            else db.Dispose();
        }
    }, cancel);

    public void Dispose()
    {
        while (idle.TryTake(out var db)) db.Dispose();
    }
}
