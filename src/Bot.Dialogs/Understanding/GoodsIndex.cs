using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace Bot.Dialogs;

/// <summary>
/// A group's catalogue made ready for reading: its names and aliases by their first word, the sizes that belong to names, and its
/// words by what is left of them when a letter is lost. Made once for each list of goods.
/// </summary>
internal sealed class GoodsIndex
{
    /// <summary>Words one after another that are one name.</summary>
    /// <param name="Name">What they are called; null where they stay as said.</param>
    internal sealed record Phrase(string[] Words, string? Name);

    private static readonly ConditionalWeakTable<IReadOnlyList<Goods>, GoodsIndex> Known = [];
    private static readonly GoodsIndex General = new([]);

    private readonly FrozenDictionary<string, Phrase[]> byFirst;
    private readonly FrozenSet<string> heads, words;
    private readonly FrozenDictionary<string, string> slips, bare;
    private readonly List<(HashSet<string> Words, decimal Count, string Unit)> sizes = [];

    private GoodsIndex(IReadOnlyList<Goods> goods)
    {
        var phrases = new List<Phrase>();
        foreach (var (said, name) in GoodsWords.Phrases) phrases.Add(new(said.Split(' '), name == said ? null : name));
        var (first, all) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var one in goods)
        {
            if (one.Unit is "transaksi" or "layanan") continue;
            var called = new HashSet<string>(StringComparer.Ordinal);
            foreach (var name in one.Aliases.Append(one.Name)) File(name, phrases, first, all, called);
        }
        byFirst = phrases.GroupBy(p => p.Words[0]).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray(), StringComparer.Ordinal);
        (heads, words) = (first.ToFrozenSet(StringComparer.Ordinal), all.ToFrozenSet(StringComparer.Ordinal));
        var bendable = all.Concat(GoodsWords.Nouns).Where(w => w.Length >= 4).Distinct(StringComparer.Ordinal).ToList();
        slips = Slips(bendable);
        bare = Spelling.Skeletons(bendable.Select(w => KeyValuePair.Create(w, w)), Lexicon.Knows);
    }

    public static GoodsIndex Of(IReadOnlyList<Goods> goods) => goods.Count == 0 ? General : Known.GetValue(goods, g => new GoodsIndex(g));

    /// <summary>True for a word that begins a name of the catalogue or of the kitchen.</summary>
    public bool IsHead(string word) => heads.Contains(word) || GoodsWords.Nouns.Contains(word) && !GoodsWords.Doubtful.Contains(word);

    /// <summary>True for a word that stands in some name.</summary>
    public bool IsPart(string word) => words.Contains(word) || GoodsWords.Traits.Contains(word) || GoodsWords.Nouns.Contains(word);

    /// <summary>The longest name that begins here; null for none.</summary>
    public Phrase? At(ReadOnlySpan<string?> said)
    {
        if (said.Length == 0 || said[0] is not { } first || !byFirst.TryGetValue(first, out var list)) return null;
        foreach (var phrase in list)
        {
            if (phrase.Words.Length > said.Length) continue;
            var n = 1;
            while (n < phrase.Words.Length && phrase.Words[n] == said[n]) n++;
            if (n == phrase.Words.Length) return phrase;
        }
        return null;
    }

    /// <summary>True when such a size belongs to the name of goods called so: beras 10 kg, minyak 2 liter.</summary>
    public bool IsSize(List<string> name, decimal count, string unit)
    {
        foreach (var size in sizes) if (size.Count == count && size.Unit == unit && name.TrueForAll(size.Words.Contains)) return true;
        return name[0] is "gas" or "elpiji" or "lpg" && unit == "kg" && count is 3 or 5.5m or 12;
    }

    /// <summary>The word of a name that a misspelt or shortened word clearly is; null when none or several are.</summary>
    public string? Restore(string word)
    {
        if (word.Length is < 3 or > 20) return null;
        if (word.Length >= 5)
        {
            if (slips.TryGetValue(word, out var near) && near.Length > 4) return near;
            for (var i = 1; i < word.Length; i++)
                if (slips.TryGetValue(word.Remove(i, 1), out near) && near.Length > 4 && (near.Length != word.Length || word.Length >= 7 || Swapped(word, near)) && Spelling.Distance(word, near, 1) <= 1) return near;
        }
        return bare.TryGetValue(Spelling.Skeleton(word), out var whole) && word.Length < whole.Length && Spelling.IsLeftOf(word, whole) ? whole : null;
    }

    /// <summary>The same letters, two neighbours changed round: another letter instead would be another word.</summary>
    private static bool Swapped(string a, string b)
    {
        var i = 0;
        while (i < a.Length && a[i] == b[i]) i++;
        return i + 1 < a.Length && a[i] == b[i + 1] && a[i + 1] == b[i];
    }

    /// <summary>A name without its size at the end: "Bir pletok 250 ml" is bir pletok, of 250 ml.</summary>
    private void File(string name, List<Phrase> phrases, HashSet<string> first, HashSet<string> all, HashSet<string> called)
    {
        var tokens = Tokens.Cut(Fold.Of(name));
        var said = new List<string>();
        var at = 0;
        for (; at < tokens.Count && tokens[at].IsWord && Numerals.Find(tokens[at].Text) is null && Units.One(tokens[at].Text) is null; at++) said.Add(GoodsWords.Standard(tokens[at].Text));
        if (said.Count == 0) return;
        if (at + 1 < tokens.Count && tokens[at].IsNumber && Digits.Read(tokens[at].Text) is { } number && Units.Named(tokens[at + 1].Text) is { } unit && Units.IsMeasure(unit) && number.Value != 1) sizes.Add((called, number.Value, unit));
        foreach (var word in said) called.Add(word);
        if (said.TrueForAll(GoodsWords.Generic.Contains)) return;
        if (said.Count > 1 || !GoodsWords.Phrases.Any(p => p.Said == said[0])) phrases.Add(new([.. said], null));
        if (!GoodsWords.Generic.Contains(said[0]) && (!Lexicon.Knows(said[0]) || GoodsWords.Nouns.Contains(said[0]))) first.Add(said[0]);
        foreach (var word in said) if (word.Length > 2 && (said.Count == 1 || !GoodsWords.Generic.Contains(word))) all.Add(word);
    }

    private static FrozenDictionary<string, string> Slips(List<string> words)
    {
        var whole = words.ToHashSet(StringComparer.Ordinal);
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in words) all[word] = word;
        foreach (var word in words.Where(w => w.Length >= 5))
            for (var i = 1; i < word.Length; i++)
            {
                var left = word.Remove(i, 1);
                all[left] = !all.TryGetValue(left, out var other) || other == word ? word : whole.Contains(left) ? left : "";
            }
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
