using System.Diagnostics;
using System.Globalization;

namespace Bot.Benchmarks;

/// <summary>Many times of the same thing (stopwatch ticks), and what one says about them.</summary>
internal sealed class Times
{
    private readonly List<long> ticks = [];
    private bool sorted;

    public int Count => ticks.Count;

    public double Mean => Microseconds(ticks.Sum()) / ticks.Count;

    public void Add(long elapsed)
    {
        ticks.Add(elapsed);
        sorted = false;
    }

    /// <summary>The time (µs) that this share of them does not exceed.</summary>
    public double At(double share)
    {
        if (!sorted) ticks.Sort();
        sorted = true;
        return Microseconds(ticks[Math.Clamp((int)Math.Ceiling(share * ticks.Count) - 1, 0, ticks.Count - 1)]);
    }

    public static double Microseconds(long ticks) => ticks * 1e6 / Stopwatch.Frequency;
}

/// <summary>Plain text tables on stdout.</summary>
internal static class Print
{
    public static void Title(string title) => Console.WriteLine($"\n{title}\n{new string('-', title.Length)}");

    public static void Note(string note) => Console.WriteLine(note);

    /// <summary>One line: a label and its cells, right-aligned.</summary>
    public static void Row(string label, params ReadOnlySpan<string> cells)
    {
        var line = label.PadRight(48);
        foreach (var cell in cells) line += cell.PadLeft(14);
        Console.WriteLine(line);
    }

    public static string Text(double value, string format = "N0") => value.ToString(format, CultureInfo.InvariantCulture);
}
