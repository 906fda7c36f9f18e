using System.Collections.Frozen;

namespace Bot.Dialogs;

/// <summary>How far one spelling is from another, and what is left of a word without its vowels.</summary>
internal static class Spelling
{
    /// <summary>Optimal string alignment (Damerau 1964): insert, delete, substitute, swap neighbours. Stops above <paramref name="most"/>.</summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most || a.Length > 24 || b.Length > 24) return most + 1;
        Span<int> two = stackalloc int[26], one = stackalloc int[26], row = stackalloc int[26];
        for (var j = 0; j <= b.Length; j++) one[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var best = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = a[i - 1] == b[j - 1];
                row[j] = Math.Min(Math.Min(one[j] + 1, row[j - 1] + 1), one[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], two[j - 2] + 1);
                best = Math.Min(best, row[j]);
            }
            if (best > most) return most + 1;
            one.CopyTo(two);
            row.CopyTo(one);
        }
        return one[b.Length];
    }

    /// <summary>The first letter and the consonants after it: bayar, byr and bayr are all "byr".</summary>
    public static string Skeleton(ReadOnlySpan<char> word)
    {
        Span<char> kept = stackalloc char[Math.Min(word.Length, 32)];
        var n = 0;
        for (var i = 0; i < word.Length && n < kept.Length; i++)
            if (i == 0 || word[i] is not ('a' or 'i' or 'u' or 'e' or 'o')) kept[n++] = word[i];
        return new(kept[..n]);
    }

    /// <summary>True when the letters of <paramref name="part"/> stand in the word in this order: what dropping vowels leaves.</summary>
    public static bool IsLeftOf(ReadOnlySpan<char> part, ReadOnlySpan<char> word)
    {
        var i = 0;
        foreach (var c in word) if (i < part.Length && part[i] == c) i++;
        return i == part.Length;
    }

    /// <summary>Runs of three or more equal letters cut to <paramref name="keep"/>; with 1, runs of two as well.</summary>
    public static string Collapse(string word, int keep, int from)
    {
        Span<char> kept = stackalloc char[Math.Min(word.Length, 64)];
        var n = 0;
        for (var i = 0; i < word.Length && n < kept.Length;)
        {
            var run = 1;
            while (i + run < word.Length && word[i + run] == word[i]) run++;
            for (var k = 0; k < (run >= from ? keep : run) && n < kept.Length; k++) kept[n++] = word[i];
            i += run;
        }
        return n == word.Length ? word : new(kept[..n]);
    }

    /// <summary>The words of a list by their skeleton, those that two meanings share or that are words themselves left out.</summary>
    public static FrozenDictionary<string, T> Skeletons<T>(IEnumerable<KeyValuePair<string, T>> words, Func<string, bool> isWord)
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        var doubtful = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (word, value) in words)
        {
            var bare = Skeleton(word);
            if (word.Length < 4 || bare.Length < 3 || isWord(bare)) continue;
            if (found.TryGetValue(bare, out var other) && !EqualityComparer<T>.Default.Equals(other, value)) doubtful.Add(bare);
            found[bare] = value;
        }
        foreach (var bare in doubtful) found.Remove(bare);
        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
