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
        Span<char> kept = stackalloc char[32];
        return new(kept[..Skeleton(word, kept)]);
    }

    /// <summary>The same, written into <paramref name="kept"/> as far as it reaches; the number of letters.</summary>
    public static int Skeleton(ReadOnlySpan<char> word, Span<char> kept)
    {
        var n = 0;
        for (var i = 0; i < word.Length && n < kept.Length; i++)
            if (i == 0 || !IsVowel(word[i])) kept[n++] = word[i];
        return n;
    }

    private static bool IsVowel(char c) => c is 'a' or 'i' or 'u' or 'e' or 'o';

    /// <summary>
    /// How unlikely one slip is, 0 to 5: letters swapped, one lost, one doubled, another vowel, a letter too many, another
    /// letter beside it on the keys, any other letter.
    /// </summary>
    public static int Oddness(ReadOnlySpan<char> written, ReadOnlySpan<char> word)
    {
        var i = 0;
        while (i < written.Length && i < word.Length && written[i] == word[i]) i++;
        if (written.Length < word.Length) return 1;
        if (written.Length > word.Length) return i > 0 && written[i] == written[i - 1] ? 1 : 3;
        if (i == written.Length || i + 1 < written.Length && written[i] == word[i + 1] && written[i + 1] == word[i]) return 0;
        return Swapped(written[i], word[i]);
    }

    private static int Swapped(char a, char b) => IsVowel(a) && IsVowel(b) ? 2 : Beside(a, b) ? 4 : 5;

    private static readonly string[] Keys = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    private static bool Beside(char a, char b)
    {
        var (x, y) = (Key(a), Key(b));
        return Math.Abs(x.Row - y.Row) <= 1 && Math.Abs(x.Place - y.Place) <= 1;
    }

    private static (int Row, int Place) Key(char c)
    {
        for (var row = 0; row < Keys.Length; row++)
            if (Keys[row].IndexOf(c) is >= 0 and var place) return (row, place);
        return (9, 99);
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
