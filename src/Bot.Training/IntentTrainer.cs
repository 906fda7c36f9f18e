using System.Globalization;
using System.Text;
using Bot.Dialogs;

namespace Bot.Training;

/// <summary>
/// Trains the linear model: softmax regression with AdaGrad steps (Duchi et al. 2011) over hashed features, a fixed order and
/// plain double arithmetic, so that the same corpus gives the same file on every machine. Rounded to whole numbers at the end.
/// </summary>
public static class IntentTrainer
{
    private const int Epochs = 16, Copies = 2, Averaged = 10;
    /// <summary>The length of a step, how fast weights shrink, and from which share of a wrong intent on it is pushed down.</summary>
    private const double Rate = 0.35, Decay = 1e-5, Smallest = 0.01;

    /// <summary>The text of the model file. Lines with several wishes are left out: they are read clause by clause.</summary>
    public static string Train(IEnumerable<CorpusLine> corpus, Listeners listeners)
    {
        var lines = corpus.Where(l => !l.Slots.Contains("\"also\"", StringComparison.Ordinal)).ToList();
        string[] intents = [.. lines.Select(l => l.Label).Distinct().Order(StringComparer.Ordinal)];
        var documents = new List<(int[] Features, int Intent)>(lines.Count * (Copies + 1));
        var noise = new Noise(20261121);
        foreach (var line in lines)
        {
            var intent = Array.IndexOf(intents, line.Label);
            documents.Add((Understander.Features(line.Text, listeners.For(line.Role)), intent));
            for (var copy = 0; copy < Copies; copy++)
                documents.Add((Understander.Features(noise.Disturb(line.Text), listeners.For(line.Role)), intent));
        }
        return Write(intents, Fit(Frequent(documents), intents.Length));
    }

    /// <summary>Features met in fewer documents than this say nothing that would hold elsewhere.</summary>
    private const int Least = 4;

    private static List<(int[] Features, int Intent)> Frequent(List<(int[] Features, int Intent)> documents)
    {
        var count = new int[IntentModel.Buckets];
        foreach (var (features, _) in documents)
            foreach (var f in features.Distinct()) count[f]++;
        return documents.ConvertAll(d => (Array.FindAll(d.Features, f => count[f] >= Least), d.Intent));
    }

    /// <summary>Percent of the features left out of each step.</summary>
    private const int Left = 50;

    private static double[] Fit(List<(int[] Features, int Intent)> documents, int intents)
    {
        var weights = new double[IntentModel.Buckets * intents];
        var squares = new double[weights.Length];
        var order = Enumerable.Range(0, documents.Count).ToArray();
        var random = new Lcg(7);
        var scores = new double[intents];
        var sums = new double[weights.Length];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            for (var i = order.Length - 1; i > 0; i--) { var j = random.Below(i + 1); (order[i], order[j]) = (order[j], order[i]); }
            foreach (var at in order)
            {
                // Each time some features are left out, so that no single one has to carry a wish (dropout; Wager et al. 2013).
                var kept = Array.FindAll(documents[at].Features, _ => random.Below(100) >= Left);
                Step(kept, documents[at].Intent, weights, squares, scores);
            }
            // The mean over the later epochs depends less on their order than the last one does (Polyak and Juditsky 1992).
            if (epoch >= Epochs - Averaged) for (var i = 0; i < sums.Length; i++) sums[i] += weights[i] / Averaged;
        }
        return sums;
    }

    private static void Step(int[] features, int intent, double[] weights, double[] squares, double[] scores)
    {
        var intents = scores.Length;
        var unit = 1 / Math.Sqrt(Math.Max(features.Length, 1));
        Array.Clear(scores);
        foreach (var f in features)
            for (int k = 0, row = f * intents; k < intents; k++) scores[k] += weights[row + k];
        var most = double.MinValue;
        for (var k = 0; k < intents; k++) most = Math.Max(most, scores[k] *= unit);
        var sum = 0.0;
        for (var k = 0; k < intents; k++) sum += scores[k] = Exp(scores[k] - most);
        for (var k = 0; k < intents; k++) scores[k] = (scores[k] / sum - (k == intent ? 1 : 0)) * unit;
        foreach (var f in features)
            for (int k = 0, row = f * intents; k < intents; k++)
            {
                // What is unlikely already is left alone: that keeps the model small.
                if (scores[k] < Smallest * unit && scores[k] > -Smallest * unit) continue;
                var gradient = scores[k] + Decay * weights[row + k];
                squares[row + k] += gradient * gradient;
                weights[row + k] -= Rate * gradient / (Math.Sqrt(squares[row + k]) + 1e-3);
            }
    }

    /// <summary>e to the power x for x ≤ 0, by halving and a short series: no library whose last digit differs by machine.</summary>
    private static double Exp(double x)
    {
        if (x < -40) return 0;
        var small = x / 1024;
        var y = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4)));
        for (var i = 0; i < 10; i++) y *= y;
        return y;
    }

    private static string Write(string[] intents, double[] weights)
    {
        var most = weights.Max(Math.Abs);
        // The few heaviest weights are cut so that the many small ones keep more of their size.
        var cut = weights.Where(w => w != 0).Select(Math.Abs).Order().ToArray() is { Length: > 0 } all ? all[(int)(all.Length * 0.9995)] : most;
        var step = Math.Max(cut, 1e-9) / 127;
        var text = new StringBuilder();
        text.Append(step.ToString("R", CultureInfo.InvariantCulture)).Append(' ').AppendJoin(' ', intents).Append('\n');
        var bytes = new byte[intents.Length];
        for (var row = 0; row < IntentModel.Buckets; row++)
        {
            for (var k = 0; k < intents.Length; k++) bytes[k] = (byte)(sbyte)Math.Round(Math.Clamp(weights[row * intents.Length + k] / step, -127, 127));
            if (bytes.AsSpan().ContainsAnyExcept((byte)0)) text.Append(row).Append(' ').Append(Convert.ToBase64String(bytes)).Append('\n');
        }
        return text.ToString();
    }
}
