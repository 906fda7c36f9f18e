using System.Collections.Frozen;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Which training a message means: by its subject, else by its day. Nothing said fits all of them.</summary>
internal static class TrainingPick
{
    private static readonly char[] Gaps = [' ', ',', '.', '?', '!', '*', '"', '-', '(', ')', '/', '\n'];

    /// <summary>Words that stand in titles and say nothing about the subject.</summary>
    private static readonly FrozenSet<string> Small = FrozenSet.ToFrozenSet(
        ["dan", "pakai", "pake", "membuat", "bikin", "buat", "cara", "untuk", "pelatihan", "latihan", "kursus", "produk", "dasar", "mesin", "yang", "hp", "atau", "sama", "bareng"], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Same = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["kemasan"] = "pengemasan", ["mengemas"] = "pengemasan", ["ngemas"] = "pengemasan", ["kemas"] = "pengemasan", ["packing"] = "pengemasan", ["pengemas"] = "pengemasan", ["bungkus"] = "pengemasan",
        ["kue2"] = "kue", ["kukis"] = "kue", ["cookies"] = "kue", ["foto2"] = "foto", ["memotret"] = "foto", ["motret"] = "foto", ["labelisasi"] = "label", ["brilink"] = "edc", ["nastar"] = "kering",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What the message names; null when it names no subject.</summary>
    public static string? Subject(Scene s) => s.Slots.Trainings is [var one, ..] ? one : null;

    /// <summary>The trainings meant among these. Empty: a subject or day was said that none of them has.</summary>
    public static IReadOnlyList<Training> Of(Scene s, IEnumerable<Training> among)
    {
        var all = among.ToList();
        var subjects = s.Slots.Trainings.Select(Words).Where(w => w.Count > 0).ToList();
        if (subjects is not [])
        {
            var fitting = all.Where(t => subjects.Exists(w => Fits(w, Words(PelatihanWords.Title(s, t))))).ToList();
            return fitting.Count > 1 ? OnDay(s, fitting) is [_, ..] day ? day : fitting : fitting;
        }
        var said = Words(s.Heard.Text);
        var named = all.Where(t => Words(PelatihanWords.Title(s, t)).Overlaps(said)).ToList();
        if (named is not []) return named.Count > 1 ? Best(s, named, said) : named;
        return s.Slots.Date?.Value is null && s.Slots.Days is [] ? all : OnDay(s, all);
    }

    /// <summary>Trainings whose title has at least one word of the text.</summary>
    public static IReadOnlyList<Training> Named(Scene s, IEnumerable<Training> among, string text) =>
        Words(text) is var said ? Best(s, [.. among.Where(t => Words(PelatihanWords.Title(s, t)).Overlaps(said))], said) : [];

    private static List<Training> Best(Scene s, List<Training> named, HashSet<string> said)
    {
        if (named is []) return named;
        int Score(Training t) => Words(PelatihanWords.Title(s, t)).Count(said.Contains);
        var best = named.Max(Score);
        return [.. named.Where(t => Score(t) == best)];
    }

    private static List<Training> OnDay(Scene s, List<Training> among)
    {
        DateOnly[] days = [.. s.Slots.Days, .. s.Slots.Date?.Value is { } day ? [day] : Array.Empty<DateOnly>()];
        return [.. among.Where(t => days.Any(d => d >= PelatihanWords.FirstDay(s.Kube.Zone, t.When) && d <= t.When.LastDay))];
    }

    /// <summary>More than half of what was said stands in the title: "kue basah" is not "kue kering".</summary>
    private static bool Fits(HashSet<string> said, HashSet<string> title) => said.Count(title.Contains) * 2 > said.Count;

    /// <summary>The words of a subject that say what it is about.</summary>
    public static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split(Gaps, StringSplitOptions.RemoveEmptyEntries).Select(Bare).Where(w => w.Length > 2 && !Small.Contains(w))];

    private static string Bare(string word)
    {
        var bare = word.Length > 5 && word.EndsWith("nya", StringComparison.Ordinal) ? word[..^3] : word;
        return Same.GetValueOrDefault(bare, bare);
    }
}
