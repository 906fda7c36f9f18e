using System.Diagnostics;

namespace Bot.Host;

/// <summary>Ends the process when one decision holds the lane longer than it may (T-2); the marker then names it.</summary>
internal sealed class DecisionWatchdog : IDisposable
{
    private readonly ManualResetEventSlim ended = new();
    private readonly StoreOptions options;
    private readonly Thread thread;
    private long since;
    private int begun;

    public DecisionWatchdog(StoreOptions options)
    {
        this.options = options;
        thread = new(Watch) { IsBackground = true, Name = "store-watchdog" };
        thread.Start();
    }

    public void Begin()
    {
        Interlocked.Increment(ref begun);
        Volatile.Write(ref since, Stopwatch.GetTimestamp());
    }

    public void End() => Volatile.Write(ref since, 0);

    public void Dispose()
    {
        ended.Set();
        thread.Join();
        ended.Dispose();
    }

    /// <summary>The first decision of a process compiles all it runs, and on a slow or busy machine that is seconds: it may take six times as long.</summary>
    private TimeSpan Limit => Volatile.Read(ref begun) > 1 ? options.DecisionLimit : options.DecisionLimit * 6;

    private void Watch()
    {
        while (!ended.Wait(options.DecisionLimit / 10))
        {
            var start = Volatile.Read(ref since);
            if (start == 0 || Stopwatch.GetElapsedTime(start) <= Limit) continue;
            options.Stuck($"a decision ran longer than {Limit.TotalSeconds} s");
            return;
        }
    }
}
