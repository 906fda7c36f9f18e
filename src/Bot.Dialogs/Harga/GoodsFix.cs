using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What is said of some of the goods that were read back: "yang minyak jangan", "tepung aja".</summary>
internal static class GoodsFix
{
    private static readonly HashSet<string> Not = new("jangan jgn jng jangn ga gak gk ngga nggak enggak tidak tdk tanpa hapus kecuali".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Only = new("aja saja doang".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Beside = new("yang yg itu ini ya bu pak jadi jd usah perlu dulu dl deh dong eh tapi tp harga stok cukup".Split(' '), StringComparer.Ordinal);

    /// <summary>
    /// The goods that stay: all but those refused, or, where a summary is read back (<paramref name="summary"/>), the ones that alone are wanted.
    /// Null when the words say nothing of the kind, or name none of these.
    /// </summary>
    public static List<T>? Stay<T>(Scene s, IReadOnlyList<T> items, bool summary, Func<T, (string Said, Code? Code)> of)
    {
        var text = s.Heard.Text;
        if (s.Heard.Raw.Contains('?') || text.Any(char.IsAsciiDigit)) return null;
        var refused = new HashSet<T>();
        var wanted = new HashSet<T>();
        foreach (var clause in text.Split([',', ';', '\n', '.']))
        {
            var words = clause.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Any(w => w is "ada" or "naik" or "turun")) return null;
            var no = Array.FindIndex(words, Not.Contains);
            var (before, after) = no < 0 ? (words, []) : (words[..no], words[(no + 1)..]);
            if (no >= 0 && Named(s, before, items, of) is [_, ..] first) { refused.UnionWith(first); before = after; }
            else if (no >= 0) { refused.UnionWith(Named(s, after, items, of)); continue; }
            if (summary && before.Any(Only.Contains)) wanted.UnionWith(Named(s, before, items, of));
        }
        return refused.Count > 0 ? [.. items.Where(i => !refused.Contains(i))] : wanted.Count > 0 ? [.. items.Where(wanted.Contains)] : null;
    }

    /// <summary>Those of the goods that the words name, together or one by one.</summary>
    private static List<T> Named<T>(Scene s, string[] words, IReadOnlyList<T> items, Func<T, (string Said, Code? Code)> of)
    {
        var finder = GoodsFinder.Of(s.Kube, s.Known.People);
        var names = words.Where(w => w.Length > 2 && !Beside.Contains(w) && !Only.Contains(w) && !Not.Contains(w)).ToList();
        if (names.Count is 0 or > 6) return [];
        var together = Fits(string.Join(' ', names));
        return together is [_, ..] ? together : [.. names.SelectMany(Fits).Distinct()];

        List<T> Fits(string name)
        {
            var codes = finder.Find(name).Select(w => w.Code).ToHashSet();
            return codes.Count == 0 ? [] : [.. items.Where(i => of(i) is var (said, code) && (code is { } c ? codes.Contains(c) : finder.Find(said).Any(w => codes.Contains(w.Code))))];
        }
    }
}
