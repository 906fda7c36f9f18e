namespace Bot.Dialogs;

/// <summary>
/// The words these dialogs know and how a written word finds its dictionary word: as written, as a chat spelling, with letters
/// repeated, with clitics and affixes, without vowels, misspelt. Each step costs more; real words and names are never bent.
/// </summary>
internal static class Lexicon
{
    public static readonly ConceptSet MoneyVerbs = ConceptSet.Of(Concept.Iuran, Concept.Bayar, Concept.Setor, Concept.Nyicil, Concept.Keluar,
        Concept.Masuk, Concept.Ambil, Concept.Pakai, Concept.Terima, Concept.Sumbangan, Concept.Kas, Concept.Iks, Concept.Pinjam, Concept.Transfer);

    /// <summary>A written form: the dictionary word it is, what that means here (nothing for a word of everyday life), by which rule and at what cost.</summary>
    /// <param name="Stem">Affixes may be taken off to find it, and it may be cut out of a glued word.</param>
    /// <param name="About">What it tells of (<see cref="LifeWords"/>): seen by the choice of the wish, never by the readers of slots.</param>
    internal sealed record Entry(string Lemma, ConceptSet Means, Rule Rule, byte Cost, bool Stem = true, ConceptSet About = default);

    private static readonly LexiconTables Tables = LexiconTables.Build();

    private static readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> Entries =
        Tables.Entries.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a word of ours or of everyday language: neither a name nor a misspelling.</summary>
    public static bool Knows(string word) => Tables.Entries.ContainsKey(word);

    /// <summary>The entry of a form as it is written; null when it is in no list.</summary>
    public static Entry? Find(ReadOnlySpan<char> word) => Entries.TryGetValue(word, out var entry) ? entry : null;

    /// <summary>True for a given name that is nothing else: it is left as it is.</summary>
    public static bool IsName(string word) => Tables.Names.Contains(word);

    /// <summary>Where a word is at home when it is not said everywhere; null for a word of the common language.</summary>
    public static Region? RegionOf(string word) => Tables.Regions.TryGetValue(word, out var region) ? region : null;

    /// <summary>Every word that a misspelling may be taken for.</summary>
    internal static IReadOnlyList<string> Targets => Tables.Targets;

    /// <summary>Reads all words of a message, those written together or apart included.</summary>
    public static void Explain(List<Token> tokens)
    {
        Seams.Twice(tokens);
        foreach (var token in tokens) Explain(token);
        Seams.Mend(tokens);
    }

    /// <summary>Writes into the token what its word means. Number words keep their letters; the grammars read those.</summary>
    public static void Explain(Token token)
    {
        if (token.Twice is { } said) { Doubled(token, said); return; }
        if (!token.IsWord || Listed(token)) return;
        var word = token.Text;
        if (Numerals.IsNumberWord(word) || Calendar.IsDayWord(word)) { token.Rule = Rule.Exact; return; }
        if (Tables.Names.Contains(word) || CommonNames.Has(word)) return;
        if (Collapsed(word) is { } plain)
        {
            token.Text = plain;
            if (!Listed(token)) Stemmed(token);
            (token.Rule, token.Cost) = (Rule.Elongation, Math.Max(token.Cost, 2));
            return;
        }
        if (token.AsWritten) return;
        Bent(token, word);
        var held = Spelling.Collapse(word, 1, 3);
        if (token.Rule == Rule.Unknown && !ReferenceEquals(held, word) && Bent(token, held)) token.Cost = Math.Max(token.Cost, 3);
    }

    /// <summary>The cheapest of what is left: a clitic or ending, vowels left out, a prefix, a word of number or day without its vowels, a slip.</summary>
    private static bool Bent(Token token, string word)
    {
        var stem = Affixes.Stem(word);
        if (stem is { Cost: <= 2 } near && !near.Stem.Means.IsEmpty || stem is not null && !Shortened(token, word)) { Take(token, stem.Value); return true; }
        if (stem is not null || Shortened(token, word)) return true;
        if ((Numerals.Restore(word) ?? Calendar.Restore(word)) is { } restored)
        {
            (token.Text, token.Rule) = (restored, Rule.Fuzzy);
            return true;
        }
        return Guessed(token, word);
    }

    private static bool Listed(Token token)
    {
        if (!Tables.Entries.TryGetValue(token.Text, out var entry)) return false;
        (token.Lemma, token.Means, token.About, token.Rule, token.Cost) = (entry.Lemma, entry.Means, entry.About, token.Doubled ? Rule.Reduplication : entry.Rule, entry.Cost);
        if (entry.Means.IsEmpty && entry.Rule >= Rule.Slang && (Calendar.IsDayWord(entry.Lemma) || Numerals.Find(entry.Lemma) is not null)) token.Text = entry.Lemma;
        return true;
    }

    private static void Doubled(Token token, string said)
    {
        var entry = Find(said) ?? Affixes.Stem(said)?.Stem;
        if (entry is not null) (token.Lemma, token.Means, token.About, token.Rule, token.Cost) = (entry.Lemma, entry.Means, entry.About, Rule.Reduplication, Math.Max(entry.Cost, (byte)1));
    }

    private static void Stemmed(Token token)
    {
        if (Affixes.Stem(token.Text) is { } found) Take(token, found);
    }

    private static void Take(Token token, (Entry Stem, Rule Rule, byte Cost, bool Self) found)
    {
        var self = found.Self ? ConceptSet.Of(Concept.Saya) : ConceptSet.None;
        (token.Lemma, token.Means, token.About, token.Rule, token.Cost) = (found.Stem.Lemma, found.Stem.Means | self, found.Stem.About, found.Rule, Math.Max(found.Cost, found.Stem.Cost));
    }

    private static void Take(Token token, int id, Rule rule, int cost) =>
        (token.Lemma, token.Means, token.About, token.Rule, token.Cost) = (Tables.Entries[Tables.Targets[id]].Lemma, Tables.Meanings[id], Tables.Entries[Tables.Targets[id]].About, rule, cost);

    /// <summary>Vowels left out: the word whose letters stand in it in order, the fewest left out, one meaning.</summary>
    private static bool Shortened(Token token, string word)
    {
        if (word.Length is < 3 or > 24) return false;
        Span<char> bare = stackalloc char[32];
        var consonants = Spelling.Skeleton(word, bare);
        if (!Tables.BySkeleton.TryGetValue(bare[..consonants], out var same)) return false;
        var nearest = new Nearest(Tables.Meanings);
        foreach (var id in same)
        {
            var whole = Tables.Targets[id];
            if (whole.Length > word.Length && Spelling.IsLeftOf(word, whole)) nearest.Offer(id, whole.Length - word.Length);
        }
        if (nearest.Only is not { } best) return false;
        var all = word.Length == consonants;
        Take(token, best, all ? Rule.Abbreviation : Rule.VowelDrop, all || nearest.Far == 1 ? 2 : 3);
        return true;
    }

    /// <summary>One slip in four letters, two in eight, the first letter right, one meaning nearest; in short words only the likely slips.</summary>
    private static bool Guessed(Token token, string word)
    {
        Span<(int Word, int Slips)> found = stackalloc (int, int)[24];
        var n = Tables.Fuzzy.Find(word, found);
        var nearest = new Nearest(Tables.Meanings);
        foreach (var (id, slips) in found[..n]) nearest.Offer(id, Distance(word, Tables.Targets[id], slips));
        if (nearest.Only is not { } best || nearest.Far >= Never) return false;
        Take(token, best, Rule.Fuzzy, nearest.Far < 20 ? 4 : 6);
        return true;
    }

    private const int Never = 100;

    /// <summary>Tens for the slips, ones for how odd the slip is; <see cref="Never"/> for what is more likely another word.</summary>
    private static int Distance(string written, string word, int slips)
    {
        var oddness = slips > 1 ? Math.Abs(written.Length - word.Length) : Spelling.Oddness(written, word);
        var letters = Math.Min(written.Length, word.Length);
        var lemma = Tables.Entries[word].Rule == Rule.Exact;
        if (slips > 1 ? !lemma || oddness > 1 : letters == 4 ? !lemma || oddness > 2 : letters == 5 && oddness > 4) return Never;
        return slips * 10 + oddness;
    }

    private static readonly (int Keep, int From)[] Holds = [(1, 3), (2, 3), (1, 2)];

    /// <summary>"kaaas" → "kas", "bayaaarrr" → "bayar"; null when that makes no word.</summary>
    private static string? Collapsed(string word)
    {
        var one = Spelling.Collapse(word, 1, 2);
        if (ReferenceEquals(one, word) || word.Length < 4 && one.Length == word.Length - 1) return null;
        foreach (var (keep, from) in Holds)
        {
            var plain = Spelling.Collapse(word, keep, from);
            if (!ReferenceEquals(plain, word) && (Knows(plain) || Numerals.IsNumberWord(plain) || Calendar.IsDayWord(plain))) return plain;
        }
        return one.Length >= 3 && one.Length < word.Length - 1 && Affixes.Stem(one) is not null ? one : null;
    }

    internal static IEnumerable<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
