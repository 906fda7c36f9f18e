using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Kelurahan as people name them.</summary>
internal static class BpntAreas
{
    /// <summary>The kelurahan a message names, in the order said, with the place of each; a single word will do where it is one's alone.</summary>
    public static IReadOnlyList<(Area Area, int At)> In(Scene s, string text)
    {
        var named = s.Kube.Bpnt.Areas.Select(a => (Area: a, Name: (Name(s, a) ?? "").ToLowerInvariant())).Where(a => a.Name.Length > 0).ToList();
        var found = new List<(Area Area, int At)>();
        foreach (var (area, name) in named)
        {
            var at = text.IndexOf(name, StringComparison.Ordinal);
            // "terubuk" names Padang Terubuk; "padang" names two and so none.
            if (at < 0)
                at = name.Split(' ').Where(w => w.Length >= 4 && named.Count(n => n.Name.Split(' ').Contains(w)) == 1).Select(w => Word(text, w)).FirstOrDefault(i => i >= 0, -1);
            if (at >= 0) found.Add((area, at));
        }
        return [.. found.OrderBy(f => f.At)];
    }

    public static string? Name(Scene s, Area area) => s.Note(area.Name);

    /// <summary>The word as a whole or with one letter amiss.</summary>
    private static int Word(string text, string word)
    {
        var from = 0;
        foreach (var said in text.Split(' '))
        {
            var plain = said.Trim(',', '.', '?', '!');
            if (plain == word || word.Length >= 6 && plain.Length >= 5 && Spelling.Distance(plain, word, 1) <= 1) return from;
            from += said.Length + 1;
        }
        return -1;
    }
}
