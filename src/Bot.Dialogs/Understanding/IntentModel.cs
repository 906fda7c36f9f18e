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
        for (var lane = 0; lane < stride; lane += Lanes * Vector<sbyte>.Count) Sum(features, lane, sums[lane..]);
        var factor = Factor(features.Length);
        for (var i = 0; i < Intents.Count; i++) scores[i] = sums[i] * factor;
    }

    /// <summary>What one feature adds to the score of an intent, where a clause has so many features.</summary>
    public double Part(int feature, int intent, int features) => weights[feature * stride + intent] * Factor(features);

    private double Factor(int features) => features == 0 ? 0 : scale / Math.Sqrt(features);

    /// <summary>The sums of three lanes of intents; the partial sums stay in registers, for so long as they fit into 16 bits.</summary>
    private void Sum(ReadOnlySpan<int> features, int lane, Span<int> sums)
    {
        while (features.Length > 0)
        {
            Vector<short> a = default, b = default, c = default, d = default, e = default, f = default;
            foreach (var feature in features[..Math.Min(features.Length, MostHeld)])
            {
                var row = weights.AsSpan(feature * stride + lane, Lanes * Vector<sbyte>.Count);
                Vector.Widen(new Vector<sbyte>(row), out var low, out var high);
                (a, b) = (a + low, b + high);
                Vector.Widen(new Vector<sbyte>(row[Vector<sbyte>.Count..]), out low, out high);
                (c, d) = (c + low, d + high);
                Vector.Widen(new Vector<sbyte>(row[(2 * Vector<sbyte>.Count)..]), out low, out high);
                (e, f) = (e + low, f + high);
            }
            Add(a, sums, 0);
            Add(b, sums, 1);
            Add(c, sums, 2);
            Add(d, sums, 3);
            Add(e, sums, 4);
            Add(f, sums, 5);
            features = features[Math.Min(features.Length, MostHeld)..];
        }
    }

    private static void Add(Vector<short> part, Span<int> sums, int at)
    {
        for (var i = 0; i < Vector<short>.Count; i++) sums[at * Vector<short>.Count + i] += part[i];
    }

    /// <summary>So many lanes are summed at once: all there are, where a lane is 32 bytes.</summary>
    private const int Lanes = 3;

    private const int MostHeld = short.MaxValue / 128;

    /// <summary>Reads the file's lines: first the scale and the ids, then a line per bucket that says something, <c>bucket weights</c>, the weights as base64 of one signed byte per id.</summary>
    public static IntentModel Read(TextReader lines)
    {
        var head = (lines.ReadLine() ?? "0").Split(' ');
        var intents = head[1..];
        var lane = Lanes * Vector<sbyte>.Count;
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
