using System.Diagnostics;
using System.Globalization;
using Bot.Dialogs;
using Bot.Domain;
using Bot.Host;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Benchmarks;

/// <summary>What a turn costs in a group with a long past: the same, when all is well.</summary>
internal static class FactsPart
{
    private const int Warm = 3_000, Turns = 10_000, Together = 64, Alone = 1_000;

    private static int said;

    public static async Task RunAsync()
    {
        Print.Title("A \"saldo kas\" turn by the length of the group's past, inside the store");
        Print.Note($"{Together} at once: {Turns:N0} turns sharing commits, the writer's whole time per turn; alone: {Alone:N0} turns, each with its own durable commit.");
        Print.Row("ledger entries", "import s", "open ms", "first ms", $"{Together} at once µs", "ratio", "alone p50 µs", "file MB");
        double? smallest = null;
        await WarmAsync();
        foreach (var entries in (int[])[1_000, 100_000, 1_000_000])
        {
            using var passing = new Passing();
            var options = new StoreOptions(passing.Directory);
            var start = Stopwatch.GetTimestamp();
            await using (var store = await OpenAsync(options))
            {
                if (!await store.ImportAsync(BigGroup.Of(entries))) throw new InvalidOperationException("the group was not imported");
            }
            var import = Stopwatch.GetElapsedTime(start);

            start = Stopwatch.GetTimestamp();
            await using var opened = await OpenAsync(options);
            var open = Stopwatch.GetElapsedTime(start);
            await SayAsync(opened);
            var first = Stopwatch.GetElapsedTime(start);
            var together = await TogetherAsync(opened);
            var alone = await AloneAsync(opened);
            await CheckAsync(opened);
            smallest ??= together;
            Print.Row(Print.Text(entries), Print.Text(import.TotalSeconds, "F1"), Print.Text(open.TotalMilliseconds, "F1"), Print.Text(first.TotalMilliseconds, "F1"),
                Print.Text(together, "F1"), Print.Text(together / smallest.Value, "F2"), Print.Text(alone.At(0.5)),
                Print.Text(new FileInfo(Path.Combine(passing.Directory, "kubebot.db")).Length / 1048576.0));
        }
        Print.Note("open: the store is ready. first: the first answer is durable, counted from the start of opening.");
    }

    // Once for nothing, so that the first row does not pay for compilation.
    private static async Task WarmAsync()
    {
        using var passing = new Passing();
        await using var store = await OpenAsync(new(passing.Directory));
        await store.ImportAsync(BigGroup.Of(1_000));
        await TogetherAsync(store);
    }

    private static Task<SqliteStore> OpenAsync(StoreOptions options) =>
        SqliteStore.OpenAsync(options, new Conversation(new Understander()), TimeProvider.System, NullLogger<SqliteStore>.Instance);

    private static Task<TurnEnd> SayAsync(SqliteStore store) => store.RunAsync(new()
    {
        Key = string.Create(CultureInfo.InvariantCulture, $"wa:{Interlocked.Increment(ref said)}"),
        From = new(Channel.WhatsApp, BigGroup.Bendahara),
        Text = "saldo kas",
    });

    private static async Task<double> TogetherAsync(SqliteStore store)
    {
        long start = 0;
        for (var turn = 0; turn < Warm + Turns; turn += Together)
        {
            if (start == 0 && turn >= Warm) start = Stopwatch.GetTimestamp();
            await Task.WhenAll(Enumerable.Range(0, Together).Select(_ => SayAsync(store)));
        }
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / Turns;
    }

    private static async Task<Times> AloneAsync(SqliteStore store)
    {
        var times = new Times();
        for (var i = 0; i < Alone; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await SayAsync(store);
            times.Add(Stopwatch.GetTimestamp() - start);
        }
        return times;
    }

    private static async Task CheckAsync(SqliteStore store)
    {
        var (state, _) = (await store.StateAsync(BigGroup.Id))!.Value;
        var row = (await store.TakeDueAsync([Channel.WhatsApp], 1))[0];
        if (!row.Message.Text.Contains($"*{state.Ledger.Kas}*", StringComparison.Ordinal)) throw new InvalidOperationException("that was not the balance: " + row.Message.Text);
    }
}
