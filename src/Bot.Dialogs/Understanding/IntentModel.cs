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

    /// <summary>Reads the file's lines: first the scale and the ids, then a line per bucket, <c>bucket intent:weight …</c>.</summary>
    public static IntentModel Read(TextReader lines)
    {
        var head = (lines.ReadLine() ?? "0").Split(' ');
        var intents = head[1..];
        var stride = (intents.Length + 63) / 64 * 64;
        var weights = new sbyte[Buckets * Math.Max(stride, 64)];
        while (lines.ReadLine() is { Length: > 0 } line) ReadRow(line, weights, stride);
        return new(intents, weights, Math.Max(stride, 64), double.Parse(head[0], CultureInfo.InvariantCulture));
    }

    private static void ReadRow(ReadOnlySpan<char> line, sbyte[] weights, int stride)
    {
        var space = line.IndexOf(' ');
        var row = int.Parse(line[..space], NumberStyles.None, CultureInfo.InvariantCulture) * stride;
        line = line[(space + 1)..];
        while (line.Length > 0)
        {
            space = line.IndexOf(' ');
            var pair = space < 0 ? line : line[..space];
            var colon = pair.IndexOf(':');
            weights[row + int.Parse(pair[..colon], NumberStyles.None, CultureInfo.InvariantCulture)] = sbyte.Parse(pair[(colon + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            line = space < 0 ? [] : line[(space + 1)..];
        }
    }

    private static IntentModel Load()
    {
        using var stream = typeof(IntentModel).Assembly.GetManifestResourceStream(Resource);
        return stream is null ? Read(new StringReader("0")) : Read(new StreamReader(stream));
    }
}
