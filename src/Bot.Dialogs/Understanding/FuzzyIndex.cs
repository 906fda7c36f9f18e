namespace Bot.Dialogs;

/// <summary>
/// Words found from a misspelling: every word is filed under what is left when one letter (two in a long word) is struck out,
/// and a written word is looked up the same way (the deletes idea of Garbe's SymSpell). One slip in four letters, two in
/// eight, the first letter right. Words keep the numbers they were given, so that a caller may file names or goods as well.
/// </summary>
internal sealed class FuzzyIndex
{
    /// <summary>Shorter words are never found; of longer ones the first letters decide.</summary>
    public const int Shortest = 4, Longest = 24;

    private const int TwoSlips = 8, MostDeletes = Longest * (Longest + 1) / 2 + 1;

    private readonly string[] words;
    private readonly int[] heads;
    private readonly List<(uint Hash, int Word, int Next)> entries;

    /// <param name="words">Their places in this list are the numbers that <see cref="Find"/> gives back.</param>
    public FuzzyIndex(IReadOnlyList<string> words)
    {
        this.words = [.. words];
        entries = new(words.Count * 12);
        Span<uint> hashes = stackalloc uint[MostDeletes];
        var filed = new List<(uint Hash, int Word)>(words.Count * 12);
        for (var w = 0; w < words.Count; w++)
        {
            if (words[w].Length is < Shortest or > Longest) continue;
            var n = Deletes(words[w], words[w].Length >= TwoSlips ? 2 : 1, hashes);
            for (var i = 0; i < n; i++) filed.Add((hashes[i], w));
        }
        heads = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, filed.Count))];
        foreach (var (hash, word) in filed)
        {
            ref var head = ref heads[hash & (uint)(heads.Length - 1)];
            entries.Add((hash, word, head));
            head = entries.Count;
        }
    }

    /// <summary>The slips allowed between a written word and a filed one; 0 when either is too short to guess.</summary>
    public static int Allowed(int written, int filed) =>
        written < Shortest || filed < Shortest || written > Longest || filed > Longest ? 0 : written >= TwoSlips && filed >= TwoSlips ? 2 : 1;

    /// <summary>
    /// The filed words within the allowed slips of a written one, each once, nearest not first; at most <paramref name="found"/>'s length.
    /// The second number is the slips.
    /// </summary>
    public int Find(ReadOnlySpan<char> written, Span<(int Word, int Slips)> found)
    {
        if (written.Length is < Shortest or > Longest) return 0;
        Span<uint> hashes = stackalloc uint[MostDeletes];
        var n = Deletes(written, written.Length >= TwoSlips ? 2 : 1, hashes);
        var count = 0;
        for (var i = 0; i < n; i++)
        {
            for (var e = heads[hashes[i] & (uint)(heads.Length - 1)]; e != 0; e = entries[e - 1].Next)
            {
                var (hash, word, _) = entries[e - 1];
                if (hash != hashes[i] || count == found.Length || Listed(found[..count], word)) continue;
                var most = Allowed(written.Length, words[word].Length);
                if (words[word][0] != written[0]) continue;
                var slips = Spelling.Distance(written, words[word], most);
                if (slips <= most) found[count++] = (word, slips);
            }
        }
        return count;
    }

    private static bool Listed(ReadOnlySpan<(int Word, int Slips)> found, int word)
    {
        foreach (var f in found) if (f.Word == word) return true;
        return false;
    }

    /// <summary>The hashes of the word and of what is left without one, or two, of its letters after the first.</summary>
    private static int Deletes(ReadOnlySpan<char> word, int most, Span<uint> hashes)
    {
        var n = 0;
        hashes[n++] = Hash(word, -1, -1);
        for (var i = 1; i < word.Length; i++)
        {
            hashes[n++] = Hash(word, i, -1);
            if (most < 2) continue;
            for (var j = i + 1; j < word.Length; j++) hashes[n++] = Hash(word, i, j);
        }
        return n;
    }

    private static uint Hash(ReadOnlySpan<char> word, int without, int and)
    {
        var hash = 2166136261;
        for (var i = 0; i < word.Length; i++)
            if (i != without && i != and) hash = (hash ^ word[i]) * 16777619;
        return hash ^ hash >> 15;
    }
}
