using System.Globalization;

namespace Bot.Host;

/// <summary>Cuts a long text into messages where a reader would: blank line, line, sentence, space, and only then anywhere.</summary>
internal static class Splitter
{
    /// <summary>
    /// The parts, each at most <paramref name="max"/> UTF-16 units, in order; nothing but white space at the cuts is lost,
    /// and no surrogate pair or joined emoji is cut unless it alone is longer than a part.
    /// </summary>
    public static IReadOnlyList<string> Parts(string text, int max)
    {
        List<string> parts = [];
        var rest = text.AsSpan().Trim();
        while (rest.Length > max)
        {
            var cut = CutAt(rest, max);
            Add(rest[..cut]);
            rest = rest[cut..].TrimStart();
        }
        Add(rest);
        return parts;

        void Add(ReadOnlySpan<char> part)
        {
            if (part.Trim() is { Length: > 0 } words) parts.Add(words.ToString());
        }
    }

    // A cut in the first third would make more messages than it makes sense.
    private static int CutAt(ReadOnlySpan<char> text, int max)
    {
        var window = text[..max];
        var least = max / 3;
        if (window.LastIndexOf("\n\n") is var blank && blank > least) return blank;
        if (window.LastIndexOf('\n') is var line && line > least) return line;
        foreach (var end in (ReadOnlySpan<string>)[". ", "! ", "? "])
        {
            if (window.LastIndexOf(end) is var sentence && sentence > least) return sentence + 1;
        }
        if (window.LastIndexOf(' ') is var space && space > least) return space;
        return Elements(text, max);
    }

    private static int Elements(ReadOnlySpan<char> text, int max)
    {
        var cut = 0;
        while (cut < text.Length && StringInfo.GetNextTextElementLength(text[cut..]) is var next && cut + next <= max) cut += next;
        if (cut > 0) return cut;
        return char.IsHighSurrogate(text[max - 1]) ? max - 1 : max;
    }
}
