using System.Diagnostics;

namespace Bot.Host;

/// <summary>Ends the process when one decision holds the lane longer than it may (T-2); the marker then names it.</summary>
internal sealed class DecisionWatchdog : IDisposable
{
    private readonly ManualResetEventSlim ended = new();
    private readonly StoreOptions options;
    private readonly Thread thread;
    private long since;

    public DecisionWatchdog(StoreOptions options)
    {
        this.options = options;
        thread = new(Watch) { IsBackground = true, Name = "store-watchdog" };
        thread.Start();
    }

    public void Begin() => Volatile.Write(ref since, Stopwatch.GetTimestamp());

    public void End() => Volatile.Write(ref since, 0);

    public void Dispose()
    {
        ended.Set();
        thread.Join();
        ended.Dispose();
    }

    private void Watch()
    {
        while (!ended.Wait(options.DecisionLimit / 10))
        {
            var start = Volatile.Read(ref since);
            if (start == 0 || Stopwatch.GetElapsedTime(start) <= options.DecisionLimit) continue;
            options.Stuck($"a decision ran longer than {options.DecisionLimit.TotalSeconds} s");
            return;
        }
    }
}
