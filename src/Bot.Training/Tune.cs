using Bot.Dialogs;

namespace Bot.Training;

internal static class Tune
{
    public static void Run(string root)
    {
        var listeners = Listeners.FromDemo(Path.Combine(root, "src", "Bot.Host", "Demo", "data"));
        var train = CorpusLine.ReadAll(Path.Combine(root, "corpus", "train")).ToList();
        var dev = CorpusLine.ReadAll(Path.Combine(root, "corpus", "dev")).Where(l => !l.Slots.Contains("\"also\"")).ToList();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var text = IntentTrainer.Train(train, listeners);
        Console.WriteLine($"trained {watch.Elapsed.TotalSeconds:F1}s {text.Length / 1024} KiB");
        var model = IntentModel.Read(System.Text.Encoding.UTF8.GetBytes(text));
        var wrong = new Dictionary<string, int>();
        int right = 0, rightReal = 0, real = 0, second = 0; var nll = 0.0; int sure = 0, sureWrong = 0;
        var scores = new double[model.Intents.Count];
        foreach (var line in dev)
        {
            model.Score(Understander.Features(line.Text, listeners.For(line.Role)), scores);
            var order = Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).Take(2).ToArray();
            var sum = scores.Sum(s => Math.Exp(s - scores[order[0]]));
            var gold = model.Intents.ToList().IndexOf(line.Intent);
            if (gold >= 0) nll -= scores[gold] - scores[order[0]] - Math.Log(sum);
            var ok = order[0] == gold;
            var p = 1 / sum;
            if (p > 0.75) { sure++; if (!ok) sureWrong++; }
            right += ok ? 1 : 0; second += order[1] == gold ? 1 : 0;
            if (line.Intent is not ("clarify" or "out_of_scope")) { real++; rightReal += ok ? 1 : 0; }
            if (!ok) { var k = line.Intent + " -> " + model.Intents[order[0]]; wrong[k] = wrong.GetValueOrDefault(k) + 1; }
        }
        Console.WriteLine($"dev {dev.Count} right {100.0 * right / dev.Count:F1} top2 {100.0 * (right + second) / dev.Count:F1} clear {100.0 * rightReal / real:F1} nll {nll / dev.Count:F3} sure {100.0 * sure / dev.Count:F1} wrong of sure {sureWrong}");
        foreach (var w in wrong.OrderByDescending(w => w.Value).Take(25)) Console.Write($"{w.Key} {w.Value}; ");
        Console.WriteLine();
    }
}
