using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Bot.Dialogs;

/// <summary>
/// The linear half of the choice of a wish: a weight per feature bucket and intent, whole numbers from -127 to 127, trained from
/// our own utterances (corpus/train) by Bot.Training and kept as a text file. Sums are whole numbers: the same on every machine.
/// </summary>
internal sealed class IntentModel
{
    /// <summary>Features are hashed into this many rows.</summary>
    public const int Buckets = 1 << 15;

    private const string Resource = "intents.model";
    private static readonly Lazy<IntentModel> Trained = new(Load);

    private readonly sbyte[] weights;
    private readonly int stride;
    private readonly double scale;

    private IntentModel(string[] intents, sbyte[] weights, int stride, double scale) =>
        (Intents, this.weights, this.stride, this.scale) = (intents, weights, stride, scale);

    /// <summary>The model that ships with the program.</summary>
    public static IntentModel Shipped => Trained.Value;

    /// <summary>The ids it chooses among, in the order of its scores.</summary>
    public IReadOnlyList<string> Intents { get; }

    /// <summary>Writes a score per intent: the logarithm of its odds, up to a constant. Zeros when nothing is known.</summary>
    public void Score(ReadOnlySpan<int> features, Span<double> scores)
    {
        Span<int> sums = stackalloc int[stride];
        sums.Clear();
        Span<short> part = stackalloc short[stride];
        part.Clear();
        var held = 0;
        foreach (var feature in features)
        {
            AddRow(weights.AsSpan(feature * stride, stride), part);
            if (++held < 200) continue;
            Flush(part, sums);
            held = 0;
        }
        Flush(part, sums);
        var factor = Factor(features.Length);
        for (var i = 0; i < Intents.Count; i++) scores[i] = sums[i] * factor;
    }

    /// <summary>What one feature adds to the score of an intent, where a clause has so many features.</summary>
    public double Part(int feature, int intent, int features) => weights[feature * stride + intent] * Factor(features);

    private double Factor(int features) => features == 0 ? 0 : scale / Math.Sqrt(features);

    private static void AddRow(ReadOnlySpan<sbyte> row, Span<short> sums)
    {
        var rows = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(row);
        var totals = MemoryMarshal.Cast<short, Vector<short>>(sums);
        for (var i = 0; i < rows.Length; i++)
        {
            Vector.Widen(rows[i], out var low, out var high);
            totals[2 * i] += low;
            totals[2 * i + 1] += high;
        }
    }

    private static void Flush(Span<short> part, Span<int> sums)
    {
        for (var i = 0; i < part.Length; i++) sums[i] += part[i];
        part.Clear();
    }

    /// <summary>Reads the file's lines: first the scale and the ids, then a line per bucket that says something, <c>bucket weights</c>, the weights as base64 of one signed byte per id.</summary>
    public static IntentModel Read(TextReader lines)
    {
        var head = (lines.ReadLine() ?? "0").Split(' ');
        var intents = head[1..];
        var lane = Vector<sbyte>.Count;
        var stride = Math.Max(1, (intents.Length + lane - 1) / lane) * lane;
        var weights = new sbyte[Buckets * stride];
        while (lines.ReadLine() is { Length: > 0 } line)
        {
            var space = line.IndexOf(' ');
            var row = int.Parse(line.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture) * stride;
            if (!Convert.TryFromBase64Chars(line.AsSpan(space + 1), MemoryMarshal.AsBytes(weights.AsSpan(row, stride)), out var read) || read != intents.Length) throw new InvalidDataException($"the model's row {row / stride} is damaged");
        }
        return new(intents, weights, stride, double.Parse(head[0], CultureInfo.InvariantCulture));
    }

    private static IntentModel Load()
    {
        using var stream = typeof(IntentModel).Assembly.GetManifestResourceStream(Resource);
        return stream is null ? Read(new StringReader("0")) : Read(new StreamReader(stream));
    }
}
