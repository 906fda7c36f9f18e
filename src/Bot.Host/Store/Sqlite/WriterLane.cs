using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Bot.Domain;

namespace Bot.Host;

/// <summary>What the lane tells those who keep copies of rows in memory.</summary>
internal interface ILaneCaches
{
    /// <summary>Last writes before the commit. <paramref name="idle"/>: nothing handed over is waiting.</summary>
    void BeforeCommit(bool idle);

    void Committed();

    /// <summary>Nothing since the last commit happened: forget it.</summary>
    void Lost();
}

/// <summary>
/// The one thread that writes (design section 4): runs waiting work, each in its savepoint, and makes it durable with one
/// commit. Outlives every error; when a batch cannot be committed, all of it has failed.
/// </summary>
internal sealed partial class WriterLane : IDisposable
{
    private const int MostWork = 256;

    private readonly object gate = new();
    private readonly Queue<LaneWork> ready = new(), others = new();
    private readonly Rounds people = new();
    private readonly List<LaneWork> batch = new(MostWork);
    private readonly SqliteDb db;
    private readonly ILaneCaches caches;
    private readonly StoreOptions options;
    private readonly ILogger log;
    private readonly SqliteStatement begin, savepoint, undo, release, commit;
    private readonly FileInfo wal;
    private readonly Thread thread;
    private long truncateAt;
    private bool stopping;

    public WriterLane(SqliteDb db, ILaneCaches caches, StoreOptions options, ILogger log)
    {
        (this.db, this.caches, this.options, this.log) = (db, caches, options, log);
        begin = db.Prepare("begin immediate");
        savepoint = db.Prepare("savepoint t");
        undo = db.Prepare("rollback to t");
        release = db.Prepare("release t");
        commit = db.Prepare("commit");
        wal = new(options.Database + "-wal");
        truncateAt = options.WalBytes;
        thread = new(Loop) { IsBackground = true, Name = "store-writer" };
    }

    public void Start() => thread.Start();

    /// <summary>Puts what a person waits for in the first queue, in which senders take turns, everything else in the second (T-2).</summary>
    public void Post(LaneWork work, bool fromPerson)
    {
        lock (gate)
        {
            if (!stopping)
            {
                if (fromPerson) people.Enqueue(work);
                else others.Enqueue(work);
                Monitor.Pulse(gate);
                return;
            }
        }
        work.Fail(new("the store is closed"));
    }

    /// <summary>Work that goes before both queues: it has waited already.</summary>
    public void PostReady(IEnumerable<LaneWork> works)
    {
        lock (gate)
        {
            foreach (var work in works) ready.Enqueue(work);
            Monitor.Pulse(gate);
        }
    }

    public Task<T> AskAsync<T>(Func<T> run, bool fromPerson = false)
    {
        var errand = new Errand<T>(run);
        Post(errand, fromPerson);
        return errand.Done;
    }

    /// <summary>Finishes what is queued, then ends the thread.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            stopping = true;
            Monitor.Pulse(gate);
        }
        if (thread.IsAlive) thread.Join();
    }

    private void Loop()
    {
        while (Wait() is { } work) RunBatch(work);
    }

    private LaneWork? Wait()
    {
        lock (gate)
        {
            while (true)
            {
                if (Next() is { } work) return work;
                if (stopping) return null;
                Monitor.Wait(gate);
            }
        }
    }

    private LaneWork? Next() =>
        ready.TryDequeue(out var work) || people.TryDequeue(out work) || others.TryDequeue(out work) ? work : null;

    private LaneWork? TakeAnother()
    {
        lock (gate) return Next();
    }

    private bool NothingReady()
    {
        lock (gate) return ready.Count == 0;
    }

    private void RunBatch(LaneWork first)
    {
        batch.Clear();
        batch.Add(first);
        try
        {
            begin.Run();
            var started = Stopwatch.GetTimestamp();
            RunOne(first);
            for (var ran = 1; ran < MostWork && Stopwatch.GetElapsedTime(started) < options.BatchTime && TakeAnother() is { } work; ran++)
            {
                batch.Add(work);
                RunOne(work);
            }
            caches.BeforeCommit(NothingReady());
            commit.Run();
        }
        catch (Exception e)
        {
            Lose(e);
            return;
        }
        caches.Committed();
        foreach (var work in batch) work.Answer();
        TruncateWal();
    }

    private void RunOne(LaneWork work)
    {
        savepoint.Run();
        try
        {
            if (!work.Run())
            {
                undo.Run();
                batch.RemoveAt(batch.Count - 1);
            }
        }
        catch (Exception e) when (!IsStorage(e) && db.InTransaction)
        {
            undo.Run();
            work.Threw(e);
        }
        release.Run(); // after a rollback by SQLite itself there is no savepoint: this throws, and the batch is lost
    }

    private static bool IsStorage(Exception e) => e is SqliteFault { IsStorage: true } or IOException;

    private void Lose(Exception why)
    {
        LogLost(log, batch.Count, why as SqliteFault is { } fault ? fault.Message : why.GetType().Name);
        Try("rollback", onlyIf: db.InTransaction);
        Try("pragma wal_checkpoint(truncate)", onlyIf: why is SqliteFault { Code: SqliteFault.Full });
        caches.Lost();
        var told = new StoreUnavailableException("the store could not commit", why);
        foreach (var work in batch) work.Fail(told);
    }

    private void Try(string sql, bool onlyIf)
    {
        if (!onlyIf) return;
        try
        {
            db.Exec(sql);
        }
        catch (SqliteFault e)
        {
            LogRepair(log, sql, e);
        }
    }

    private void TruncateWal()
    {
        wal.Refresh();
        if (!wal.Exists || wal.Length < truncateAt) return;
        Try("pragma wal_checkpoint(truncate)", onlyIf: true);
        wal.Refresh();
        // A reader in the way leaves the log as it is: not again before it has grown by a quarter.
        truncateAt = wal.Exists && wal.Length >= options.WalBytes ? wal.Length + options.WalBytes / 4 : options.WalBytes;
    }

    /// <summary>Each sender's work in her own order, and one of each sender after the other, so that a flood stands before nobody else.</summary>
    private sealed class Rounds
    {
        private readonly Dictionary<Address, Queue<LaneWork>> of = [];
        private readonly Queue<(Address Sender, Queue<LaneWork> Waiting)> round = [];

        public void Enqueue(LaneWork work)
        {
            if (!of.TryGetValue(work.Sender, out var waiting))
            {
                of.Add(work.Sender, waiting = new());
                round.Enqueue((work.Sender, waiting));
            }
            waiting.Enqueue(work);
        }

        public bool TryDequeue([NotNullWhen(true)] out LaneWork? work)
        {
            work = null;
            if (!round.TryDequeue(out var next)) return false;
            work = next.Waiting.Dequeue();
            if (next.Waiting.Count > 0) round.Enqueue(next);
            else of.Remove(next.Sender);
            return true;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A batch of {Count} could not be committed: {Why}")]
    private static partial void LogLost(ILogger log, int count, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Sql} did not work either")]
    private static partial void LogRepair(ILogger log, string sql, Exception why);
}
