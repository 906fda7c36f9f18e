using System.Collections.Frozen;

namespace Bot.Dialogs;

/// <summary>The words for days and months (grammar.md §6), their short and regional forms, and counting with them.</summary>
internal static class Calendar
{
    private static readonly FrozenDictionary<string, int> MonthWords = Table(1,
        "januari jan", "februari feb pebruari peb", "maret mar", "april apr", "mei", "juni jun", "juli jul", "agustus agt ags agu agust", "september sep sept",
        "oktober okt", "november nov nopember nop", "desember des");

    private static readonly FrozenDictionary<string, int> WeekdayWords = Table(0,
        "ahad minggu", "senin snn senen", "selasa sls slasa", "rabu", "kamis kms", "jumat jmt jum'at jumaat", "sabtu sbt saptu");

    private static readonly FrozenDictionary<string, int> Deictic = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["besok"] = 1, ["bsk"] = 1, ["besuk"] = 1, ["esok"] = 1, ["sesuk"] = 1, ["isukan"] = 1, ["bisuak"] = 1, ["lusa"] = 2, ["tulat"] = 3, ["tubin"] = 4,
        ["kemarin"] = -1, ["kmrn"] = -1, ["kemaren"] = -1, ["kmrin"] = -1, ["kmren"] = -1, ["kamari"] = -1, ["wingi"] = -1, ["kapatang"] = -1, ["selumbari"] = -2,
        ["semalam"] = -1, ["semalem"] = -1,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Other = "tgl tanggal depan lalu silam terakhir agustusan".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static int? Month(string word) => MonthWords.TryGetValue(word, out var m) ? m : null;

    /// <summary>A month written so shortly that it may be another word: it needs a day, a year or "bulan" beside it.</summary>
    public static bool IsShort(string word) => word.Length <= 3 && word is not ("mei" or "okt" or "nov" or "agt");

    /// <summary>Sunday is 0.</summary>
    public static int? Weekday(string word) => WeekdayWords.TryGetValue(word, out var d) ? d : null;

    public static int? DaysFromToday(string word) => Deictic.TryGetValue(word, out var d) ? d : null;

    public static bool IsDayWord(string word) =>
        Deictic.ContainsKey(word) || WeekdayWords.ContainsKey(word) || MonthWords.ContainsKey(word) || Other.Contains(word);

    /// <summary>A day or month with one letter lost, swapped or struck wrongly (novemer, sbtu): the word, when only one is that near.</summary>
    public static string? Restore(string word)
    {
        if (word.Length < 4) return null;
        string? found = null;
        foreach (var day in Long)
        {
            if (day[0] != word[0] || word.Length > day.Length || Spelling.Distance(word, day, 1) > 1) continue;
            if (found is not null) return null;
            found = day;
        }
        return found;
    }

    private static readonly string[] Long = [.. MonthWords.Keys.Concat(WeekdayWords.Keys).Append("kemarin").Append("besok").Where(w => w.Length >= 5 && w is not ("agust" or "ahad"))];

    public static bool Exists(int year, int month, int day) =>
        year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static FrozenDictionary<string, int> Table(int first, params string[] rows)
    {
        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Length; i++)
            foreach (var word in rows[i].Split(' ')) all[word] = first + i;
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
