namespace Bot.Dialogs;

/// <summary>
/// What is put before and behind a word: clitics, the endings of everyday speech and of the regions, and the prefixes with
/// the letters they swallow. All are taken off only where a known word is left.
/// </summary>
internal static class Affixes
{
    private const int Longest = 32;

    private static readonly (string Text, Rule Rule, byte Cost, int Shortest)[] Endings =
    [
        ("nya", Rule.Clitic, 1, 3), ("ku", Rule.Clitic, 1, 3), ("mu", Rule.Clitic, 1, 4), ("lah", Rule.Clitic, 1, 4), ("kah", Rule.Clitic, 1, 4), ("pun", Rule.Clitic, 1, 4),
        ("nyo", Rule.Clitic, 1, 4), ("nye", Rule.Clitic, 1, 4), ("ne", Rule.Clitic, 1, 4), ("na", Rule.Clitic, 1, 4), ("e", Rule.Clitic, 1, 4),
        ("kan", Rule.Suffix, 2, 4), ("in", Rule.Suffix, 2, 4), ("an", Rule.Suffix, 2, 4), ("ken", Rule.Suffix, 2, 4), ("keun", Rule.Suffix, 2, 4), ("ke", Rule.Suffix, 2, 4),
        ("no", Rule.Suffix, 2, 4), ("i", Rule.Suffix, 2, 4), ("annya", Rule.Suffix, 2, 4), ("innya", Rule.Suffix, 2, 4), ("anku", Rule.Suffix, 2, 4),
    ];

    private static readonly (string Text, string Swallowed)[] Prefixes =
    [
        ("memper", ""), ("diper", ""), ("menge", ""), ("meng", ""), ("meng", "k"), ("meny", "s"), ("mem", "p"), ("mem", ""), ("men", "t"), ("men", ""), ("me", ""),
        ("nge", ""), ("ng", ""), ("ng", "k"), ("ny", "s"), ("ny", "c"), ("n", "t"), ("n", ""), ("m", "p"), ("m", ""),
        ("peng", ""), ("peng", "k"), ("peny", "s"), ("pem", "p"), ("pem", ""), ("pen", "t"), ("pen", ""),
        ("ke", ""), ("ter", ""), ("ta", ""), ("ber", ""), ("ba", ""), ("di", ""), ("se", ""), ("pe", ""), ("per", ""),
    ];

    /// <summary>The entry of the stem, and by which rule and cost the word goes back to it; null when no known word is left.</summary>
    public static (Lexicon.Entry Stem, Rule Rule, byte Cost, bool Self)? Stem(string word)
    {
        if (word.Length is < 5 or > Longest) return null;
        (Lexicon.Entry, Rule, byte, bool)? common = null;
        foreach (var (ending, rule, cost, shortest) in Endings)
        {
            if (word.Length < ending.Length + shortest || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            var stem = word.AsSpan(0, word.Length - ending.Length);
            if (Lexicon.Find(stem) is { } found && (found.Stem || rule == Rule.Clitic && found.Cost <= 1 && !found.Means.Has(Concept.Filler)))
            {
                if (!found.Means.IsEmpty) return (found, rule, cost, ending is "ku" or "anku");
                common ??= (found, rule, cost, ending is "ku" or "anku");
            }
            if (Prefixed(stem) is not { } inner) continue;
            if (!inner.Means.IsEmpty) return (inner, Rule.Prefix, 3, ending is "ku" or "anku");
            common ??= (inner, Rule.Prefix, 3, false);
        }
        return common ?? (Prefixed(word) is { } bare ? (bare, Rule.Prefix, 3, false) : null);
    }

    private static Lexicon.Entry? Prefixed(ReadOnlySpan<char> word)
    {
        if (word.Length < 6) return null;
        Span<char> stem = stackalloc char[Longest];
        Lexicon.Entry? common = null;
        foreach (var (prefix, swallowed) in Prefixes)
        {
            if (!word.StartsWith(prefix, StringComparison.Ordinal)) continue;
            var rest = word[prefix.Length..];
            if (rest.Length + swallowed.Length < 4) continue;
            swallowed.CopyTo(stem);
            rest.CopyTo(stem[swallowed.Length..]);
            if (Lexicon.Find(stem[..(rest.Length + swallowed.Length)]) is not { Stem: true } found) continue;
            if (!found.Means.IsEmpty) return found;
            common ??= found;
        }
        return common;
    }
}
