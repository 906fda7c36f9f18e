using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Kelurahan as people name them.</summary>
internal static class BpntAreas
{
    /// <summary>Words of kelurahan names that everybody says of something else: alone they name none ("bpnt bulan ini").</summary>
    private static readonly HashSet<string> Everyday = new("bulan tahun minggu hari baru lama besar kecil kampung kampuang desa kota pasar jalan tengah timur barat utara selatan tanah rumah sumber jaya makmur raya atas bawah dalam".Split(' '), StringComparer.Ordinal);

    /// <summary>The kelurahan a message names, in the order said, with the place of each; a single word will do where it is one's alone.</summary>
    public static IReadOnlyList<(Area Area, int At)> In(Scene s, string text)
    {
        var named = s.Kube.Bpnt.Areas.Select(a => (Area: a, Words: (Name(s, a) ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))).Where(a => a.Words.Length > 0).ToList();
        var found = new List<(Area Area, int At)>();
        foreach (var (area, words) in named)
        {
            var at = At(text, words);
            // "terubuk" names Padang Terubuk; "padang" names two and so none.
            if (at < 0)
                at = words.Where(w => w.Length >= 4 && !Everyday.Contains(w) && named.Count(n => n.Words.Contains(w)) == 1).Select(w => At(text, w)).FirstOrDefault(i => i >= 0, -1);
            if (at >= 0) found.Add((area, at));
        }
        return [.. found.OrderBy(f => f.At)];
    }

    public static string? Name(Scene s, Area area) => s.Note(area.Name);

    /// <summary>Where these words stand one after another, each whole or with one letter amiss; -1 where they do not.</summary>
    private static int At(string text, params ReadOnlySpan<string> words)
    {
        var said = text.Split(' ');
        for (int i = 0, from = 0; i + words.Length <= said.Length; from += said[i].Length + 1, i++)
        {
            var fits = true;
            for (var k = 0; k < words.Length && fits; k++) fits = Is(said[i + k].Trim(',', '.', '?', '!', ':', ';', '(', ')'), words[k]);
            if (fits) return from;
        }
        return -1;
    }

    private static bool Is(string said, string word) => said == word || word.Length >= 6 && said.Length >= 5 && Spelling.Distance(said, word, 1) <= 1;
}
