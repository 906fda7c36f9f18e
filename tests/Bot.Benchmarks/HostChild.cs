using System.Diagnostics;
using Bot.Dialogs;
using Bot.Domain;
using Bot.Host;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Benchmarks;

/// <summary>The real host as <c>serve</c> composes it, over a store that holds the demo; its log goes to a file beside the store.</summary>
internal static class HostChild
{
    public static async Task ServeAsync(string directory, string provider, bool pump)
    {
        Directory.SetCurrentDirectory(directory);
        await using var log = new StreamWriter(Path.Combine(directory, "log")) { AutoFlush = true };
        Console.SetError(log);
        var turns = new TimedTurns(new Conversation(new Understander()));
        await using var store = await SqliteStore.OpenAsync(new StoreOptions(directory), turns, TimeProvider.System, NullLogger<SqliteStore>.Instance);
        await StorePlace.FillWithDemoAsync(store);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Twilio.Settings(provider)).Build();
        await using var app = Serve.Build(store, null, configuration, "http://127.0.0.1:0");
        await app.StartAsync();
        if (!pump) await app.Services.GetRequiredService<OutboxPump>().StopAsync(default);
        Console.WriteLine(app.Urls.First());
        await Console.In.ReadLineAsync();
        await app.StopAsync();
        Console.WriteLine(turns);
    }
}

/// <summary>Decisions with a stopwatch around them. One thread calls it: the store's writer.</summary>
internal sealed class TimedTurns(ITurns turns) : ITurns
{
    // The first ones pay for compilation.
    private const int Warm = 6_000;

    private readonly Times times = new();
    private int count;
    private long which;

    public KubeId? Which(Arrival arrival)
    {
        var start = Stopwatch.GetTimestamp();
        var kube = turns.Which(arrival);
        which = Stopwatch.GetTimestamp() - start;
        return kube;
    }

    public Outcome Decide(Arrival arrival, Known known)
    {
        var start = Stopwatch.GetTimestamp();
        var outcome = turns.Decide(arrival, known);
        if (++count > Warm) times.Add(Stopwatch.GetTimestamp() - start + which);
        return outcome;
    }

    public Outcome Tick(Known known) => turns.Tick(known);

    public Outcome Sorry(Arrival arrival, Known known) => turns.Sorry(arrival, known);

    /// <summary>Microseconds of one decision: the median.</summary>
    public override string ToString() => Print.Text(times.At(0.5), "F1");
}
