using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Bot.Dialogs;
using Bot.Training;

namespace Bot.Benchmarks;

/// <summary>What it costs to understand a message, without a store or a conversation: the development lines of the corpus, the demo's first group, the goods of all groups.</summary>
internal static class NluPart
{
    // The compiler improves hot code in the background, step by step: it needs rounds and moments.
    private const int Warm = 60, Rounds = 40, Starts = 5;

    public static async Task RunAsync()
    {
        Print.Title("Understanding");
        var messages = Messages();
        var understander = new Understander();
        for (var round = 0; round < Warm; round++)
        {
            foreach (var (text, listening) in messages) understander.Hear(text, listening);
            if (round % 4 == 0) await Task.Delay(50);
        }
        var (times, bytes, most) = Measure(understander, messages);
        Print.Note($"{messages.Length:N0} messages, {Rounds} times each, a roster of {messages[0].Listening.Names.Count} names and {messages[0].Listening.Goods.Count} goods.");
        Print.Row("", "mean µs", "p50 µs", "p99 µs", "messages/s", "mean bytes", "most bytes");
        Print.Row("one message", Print.Text(times.Mean, "F1"), Print.Text(times.At(0.5), "F1"), Print.Text(times.At(0.99), "F1"), Print.Text(1e6 / times.Mean), Print.Text(bytes), Print.Text(most));
        await StartAsync();
    }

    /// <summary>Told to a process of its own: the first message, in milliseconds: compilation, tables and model included.</summary>
    public static void First()
    {
        var messages = Messages();
        var start = Stopwatch.GetTimestamp();
        new Understander().Hear(messages[0].Text, messages[0].Listening);
        var first = Stopwatch.GetElapsedTime(start);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first.TotalMilliseconds:F1}"));
    }

    private static async Task StartAsync()
    {
        var times = new List<double>(Starts);
        for (var i = 0; i < Starts; i++) times.Add(double.Parse(await Child.AnswerAsync("nlu-first"), CultureInfo.InvariantCulture));
        times.Sort();
        Print.Row("", "least ms", "p50 ms", "most ms");
        Print.Row("first message of a process: tables and model too", Print.Text(times[0]), Print.Text(times[Starts / 2]), Print.Text(times[^1]));
    }

    private static (Times Times, double Mean, long Most) Measure(Understander understander, (string Text, Listening Listening)[] messages)
    {
        var times = new Times();
        var (bytes, most) = (0L, 0L);
        GC.Collect();
        for (var round = 0; round < Rounds; round++)
            foreach (var (text, listening) in messages)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                understander.Hear(text, listening);
                times.Add(Stopwatch.GetTimestamp() - start);
                var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                (bytes, most) = (bytes + allocated, Math.Max(most, allocated));
            }
        return (times, (double)bytes / times.Count, most);
    }

    private static (string Text, Listening Listening)[] Messages()
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));
        var listeners = Listeners.FromDemo(Path.Combine(root, "src", "Bot.Host", "Demo", "data"));
        return [.. CorpusLine.ReadAll(Path.Combine(root, "corpus", "dev")).Select(l => (l.Text, listeners.For(l.Role)))];
    }

    private static string Here([CallerFilePath] string me = "") => me;
}
