using System.Collections.Frozen;

namespace Bot.Dialogs;

/// <summary>
/// The words these dialogs know (<see cref="WordList"/>) and how a written word finds its concept: as written, with letters
/// repeated, with clitics and affixes, without vowels, misspelt. Each step costs more; real words are never bent.
/// </summary>
internal static class Lexicon
{
    public static readonly ConceptSet MoneyVerbs = ConceptSet.Of(Concept.Iuran, Concept.Bayar, Concept.Setor, Concept.Nyicil, Concept.Keluar,
        Concept.Masuk, Concept.Ambil, Concept.Pakai, Concept.Terima, Concept.Sumbangan, Concept.Kas, Concept.Iks, Concept.Pinjam, Concept.Transfer);

    private static readonly FrozenDictionary<string, ConceptSet> Exact;
    private static readonly FrozenSet<string> Common;
    private static readonly FrozenDictionary<string, ConceptSet> BySkeleton;
    private static readonly FrozenDictionary<char, (string Word, ConceptSet Means)[]> ByFirst;

    static Lexicon()
    {
        var all = new Dictionary<string, ConceptSet>(StringComparer.Ordinal);
        var bendable = new Dictionary<string, ConceptSet>(StringComparer.Ordinal);
        foreach (var line in WordList.All.SelectMany(Lines))
        {
            var (head, words) = (line[..line.IndexOf(':')], line[(line.IndexOf(':') + 1)..]);
            var concept = ConceptSet.Of(Enum.Parse<Concept>(head));
            foreach (var written in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var word = written.Trim('[', ']');
                all[word] = all.GetValueOrDefault(word) | concept;
                if (word == written && head != nameof(Concept.Filler)) bendable[word] = bendable.GetValueOrDefault(word) | concept;
            }
        }
        foreach (var word in bendable.Keys.ToList()) bendable[word] = all[word];
        Common = Lines(CommonWords.Text).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal);
        Exact = all.ToFrozenDictionary(StringComparer.Ordinal);
        BySkeleton = Spelling.Skeletons(bendable, w => all.ContainsKey(w) || Common.Contains(w));
        ByFirst = bendable.Where(p => p.Key.Length >= 4).GroupBy(p => p.Key[0])
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => (p.Key, p.Value)).ToArray());
    }

    /// <summary>True for a word of ours or of everyday language: neither a name nor a misspelling.</summary>
    public static bool Knows(string word) => Exact.ContainsKey(word) || Common.Contains(word);

    /// <summary>Writes into the token what its word means. Number words keep their letters; the grammars read those.</summary>
    public static void Explain(Token token)
    {
        if (!token.IsWord) return;
        var word = token.Text;
        if (Exact.TryGetValue(word, out var means)) { (token.Means, token.Cost) = (means, 0); return; }
        if (Common.Contains(word) || CommonNames.Has(word) || Numerals.IsNumberWord(word) || Calendar.IsDayWord(word)) return;
        if (Collapsed(word) is { } plain)
        {
            token.Text = plain;
            if (Exact.TryGetValue(plain, out means)) (token.Means, token.Cost) = (means, 2);
            return;
        }
        if (Stem(word) is { } stem) { (token.Means, token.Cost) = stem; return; }
        if (word.Length >= 3 && BySkeleton.TryGetValue(Spelling.Skeleton(word), out means) && word.Length > 2
            && Spelling.IsLeftOf(word, Origin(word, means))) { (token.Means, token.Cost) = (means, 2); return; }
        if ((Numerals.Restore(word) ?? Calendar.Restore(word)) is { } restored) { token.Text = restored; return; }
        if (Guess(word) is { } guess) (token.Means, token.Cost) = guess;
    }

    /// <summary>"kaaas" → "kas", "bayaaarrr" → "bayar"; null when that makes no word.</summary>
    private static string? Collapsed(string word)
    {
        foreach (var (keep, from) in ((int, int)[])[(1, 3), (2, 3), (1, 2)])
        {
            var plain = Spelling.Collapse(word, keep, from);
            if (plain != word && (Knows(plain) || Numerals.IsNumberWord(plain) || Calendar.IsDayWord(plain))) return plain;
        }
        var one = Spelling.Collapse(word, 1, 2);
        return one != word && one.Length >= 3 && Stem(one) is not null ? one : null;
    }

    private static readonly string[] Endings = ["nya", "ku", "mu", "lah", "kah", "pun", "an", "in", "kan", "ne", "e"];

    /// <summary>Clitics and affixes, taken off only where a known word is left: iuranku, kasnya, nyatetin, dicatetin.</summary>
    private static (ConceptSet, int)? Stem(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length < ending.Length + 3 || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            var stem = word[..^ending.Length];
            var self = ending == "ku" ? ConceptSet.Of(Concept.Saya) : ConceptSet.None;
            if (Exact.TryGetValue(stem, out var means) && (stem.Length > 3 || ending is "nya" or "ku")) return (means | self, 1);
            if (Prefixed(stem) is { } found) return (found | self, 3);
        }
        return Prefixed(word) is { } bare ? (bare, 3) : null;
    }

    private static ConceptSet? Prefixed(string word)
    {
        if (word.Length < 6) return null;
        foreach (var (prefix, initial) in Prefixes)
        {
            if (!word.StartsWith(prefix, StringComparison.Ordinal)) continue;
            var stem = string.Concat(initial, word.AsSpan(prefix.Length));
            if (stem.Length >= 4 && Exact.TryGetValue(stem, out var means)) return means;
        }
        return null;
    }

    private static readonly (string Prefix, string Initial)[] Prefixes =
    [
        ("menge", ""), ("meng", ""), ("meng", "k"), ("meny", "s"), ("mem", "p"), ("mem", ""), ("men", "t"), ("men", ""), ("me", ""),
        ("nge", ""), ("ng", ""), ("ng", "k"), ("ny", "s"), ("ny", "c"), ("n", "t"), ("m", "p"),
        ("ke", ""), ("ter", ""), ("ber", ""), ("di", ""), ("se", ""), ("pe", ""),
    ];

    private static string Origin(string word, ConceptSet means)
    {
        if (ByFirst.TryGetValue(word[0], out var list))
            foreach (var (known, concept) in list)
                if (concept == means && Spelling.IsLeftOf(word, known)) return known;
        return "";
    }

    /// <summary>One slip in four letters, two in eight, the first letter right, one meaning nearest.</summary>
    private static (ConceptSet, int)? Guess(string word)
    {
        if (word.Length < 4 || !ByFirst.TryGetValue(word[0], out var list)) return null;
        var most = word.Length >= 8 ? 2 : 1;
        var (best, means, tied) = (most + 1, ConceptSet.None, false);
        foreach (var (known, concept) in list)
        {
            if (known.Length < 8 && Math.Abs(known.Length - word.Length) > 1) continue;
            var distance = Spelling.Distance(word, known, known.Length >= 8 ? most : 1);
            if (distance < best) (best, means, tied) = (distance, concept, false);
            else if (distance == best && distance <= most && concept != means) tied = true;
        }
        return best <= most && !tied ? (means, 2 + 2 * best) : null;
    }

    internal static IEnumerable<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
