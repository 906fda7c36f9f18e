using System.Collections.Frozen;

namespace Bot.Dialogs;

/// <summary>What a word does in a date.</summary>
internal enum DayWordKind
{
    Month, Weekday, Deictic, Tanggal, Hari, Bulan, Minggu, Tahun, Next, Last, This, Ends, One, Each, MonthPart, Weekend, Feast, Event, Within, Loose, Doubtful,
}

/// <summary>A word of the calendar: its kind and its number (month 1–12, weekday with Sunday 0, days from today, months or weeks forward).</summary>
internal sealed record DayWord(DayWordKind Kind, int Value);

/// <summary>The words for days and months (grammar.md §6), their short and regional forms, and counting with them.</summary>
internal static class Calendar
{
    private static readonly FrozenDictionary<string, int> MonthWords = Table(1,
        "januari jan", "februari feb pebruari peb", "maret mar", "april apr", "mei", "juni jun", "juli jul", "agustus agt ags agu agust agst", "september sep sept",
        "oktober okt", "november nov nopember nop", "desember des");

    private static readonly FrozenDictionary<string, int> WeekdayWords = Table(0,
        "ahad minggu mggu ngahad", "senin snn senen sinayan", "selasa sls slasa salasa slsa seloso", "rabu rebo rbo rabaa", "kamis kms kemis kamih", "jumat jmt jum'at jumaat juma'at jumaah jumaik jemuah jemuwah jumuwah juma'ah jumuah", "sabtu sbt saptu sbtu setu");

    private static readonly FrozenDictionary<string, int> Deictic = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["besok"] = 1, ["bsk"] = 1, ["bsok"] = 1, ["besuk"] = 1, ["mbesuk"] = 1, ["esok"] = 1, ["sesuk"] = 1, ["isukan"] = 1, ["bisuak"] = 1, ["benjing"] = 1, ["mbenjang"] = 1,
        ["lusa"] = 2, ["pageto"] = 2, ["tulat"] = 3, ["tubin"] = 4,
        ["kemarin"] = -1, ["kmrn"] = -1, ["kemaren"] = -1, ["kmrin"] = -1, ["kmren"] = -1, ["kamari"] = -1, ["wingi"] = -1, ["kapatang"] = -1, ["selumbari"] = -2,
        ["semalam"] = -1, ["semalem"] = -1, ["smlm"] = -1,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Other =
        "tgl tanggal tggl tngl depan lalu silam terakhir agustusan hr hri weekend wiken wikend hardiknas harkitnas pitulasan tujuhbelasan kartini kartinian".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, DayWord> All = Build();

    /// <summary>What the word does in a date; null when nothing.</summary>
    public static DayWord? Find(string word) => All.TryGetValue(word, out var found) ? found : Owned(word) is { } day ? All.GetValueOrDefault(day) : null;

    /// <summary>"kamisnya", "selasaku": the weekday in it.</summary>
    private static string? Owned(string word)
    {
        if (word.Length < 6) return null;
        var day = word.EndsWith("nya", StringComparison.Ordinal) ? word[..^3] : word.EndsWith("ku", StringComparison.Ordinal) || word.EndsWith("mu", StringComparison.Ordinal) ? word[..^2] : null;
        return day is not null and not "minggu" && WeekdayWords.ContainsKey(day) ? day : null;
    }

    public static int? Month(string word) => MonthWords.TryGetValue(word, out var m) ? m : null;

    /// <summary>A month written so shortly that it may be another word: it needs a day, a year or "bulan" beside it.</summary>
    public static bool IsShort(string word) => word.Length <= 3 && word is not ("mei" or "okt" or "nov" or "agt");

    /// <summary>Sunday is 0.</summary>
    public static int? Weekday(string word) => WeekdayWords.TryGetValue(word, out var d) || Owned(word) is { } day && WeekdayWords.TryGetValue(day, out d) ? d : null;

    public static int? DaysFromToday(string word) => Deictic.TryGetValue(word, out var d) ? d : null;

    /// <summary>True for a word of the calendar or the clock: neither a name nor a misspelling of another word.</summary>
    public static bool IsDayWord(string word) =>
        Deictic.ContainsKey(word) || Weekday(word) is not null || MonthWords.ContainsKey(word) || Other.Contains(word) || ClockWords.IsSure(word);

    /// <summary>A fixed national day by its last words (grammar.md §6); lebaran, Nyepi, Imlek … move and are no rule.</summary>
    public static (int Month, int Day)? Feast(string word) => word switch
    {
        "kartini" or "kartinian" => (4, 21), "buruh" => (5, 1), "pendidikan" or "hardiknas" => (5, 2), "kebangkitan" or "harkitnas" => (5, 20),
        "lahir" => (6, 1), "koperasi" => (7, 12), "anak" => (7, 23), "kemerdekaan" or "agustusan" or "pitulasan" or "tujuhbelasan" => (8, 17), "kesaktian" => (10, 1),
        "batik" => (10, 2), "sumpah" => (10, 28), "pahlawan" => (11, 10), "guru" => (11, 25), "ibu" => (12, 22), "natal" => (12, 25), _ => null,
    };

    /// <summary>A day or month with one letter lost, swapped or struck wrongly (novemer, sbtu), or without its vowels (dsmbr): the word, when only one is that near.</summary>
    public static string? Restore(string word)
    {
        if (word.Length < 4) return null;
        string? found = null;
        foreach (var day in Long)
        {
            if (day[0] != word[0] || word.Length > day.Length + 1) continue;
            var near = Spelling.Distance(word, day, 1) <= 1 || word.Length < day.Length && Spelling.IsLeftOf(word, day) && SameConsonants(word, day);
            if (!near) continue;
            if (found is not null && found != day) return null;
            found = day;
        }
        return found;
    }

    private static bool SameConsonants(string part, string whole)
    {
        var i = 1;
        for (var k = 1; k < whole.Length; k++)
        {
            if (i < part.Length && part[i] == whole[k]) i++;
            else if (whole[k] is not ('a' or 'i' or 'u' or 'e' or 'o')) return false;
        }
        return i == part.Length;
    }

    private static readonly string[] Long =
    [
        .. MonthWords.Keys.Concat(WeekdayWords.Keys).Append("kemarin").Append("besok").Append("tanggal")
            .Where(w => w.Length >= 5 && w is not ("agust" or "agst" or "pebruari" or "nopember" or "saptu" or "senen" or "kemis" or "slasa" or "salasa" or "jumaat" or "jum'at" or "juma'at" or "jumaah" or "jumaik" or "jemuah" or "jemuwah" or "jumuwah" or "seloso" or "sinayan" or "ngahad" or "kamih" or "rabaa" or "jumuah" or "juma'ah")),
    ];

    public static bool Exists(int year, int month, int day) =>
        year is >= 1000 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static FrozenDictionary<string, DayWord> Build()
    {
        var all = new Dictionary<string, DayWord>(StringComparer.Ordinal);
        void Add(DayWordKind kind, int value, string words) { foreach (var w in words.Split(' ')) all[w] = new(kind, value); }
        foreach (var (word, month) in MonthWords) all[word] = new(DayWordKind.Month, month);
        foreach (var (word, day) in WeekdayWords) all[word] = new(DayWordKind.Weekday, day);
        foreach (var (word, days) in Deictic) all[word] = new(DayWordKind.Deictic, days);
        Add(DayWordKind.Tanggal, 0, "tgl tanggal tggl tngl tanggalan");
        Add(DayWordKind.Hari, 0, "hari hr hri dino dinten");
        Add(DayWordKind.Bulan, 0, "bulan bln wulan sasi sasih ulan");
        Add(DayWordKind.Minggu, 0, "mgg mgu pekan");
        Add(DayWordKind.Tahun, 0, "tahun thn taun");
        Add(DayWordKind.Next, 1, "depan dpn ngarep hareup mendatang");
        Add(DayWordKind.Last, -1, "lalu silam kepungkur");
        Add(DayWordKind.This, 0, "ini iki ieu ni niki");
        Add(DayWordKind.Ends, 0, "terakhir belakangan");
        Add(DayWordKind.One, 1, "seminggu sebulan sehari setahun");
        Add(DayWordKind.Each, 0, "tiap setiap saban tiap2 unggal");
        Add(DayWordKind.MonthPart, (int)MonthPart.Begin, "awal");
        Add(DayWordKind.MonthPart, (int)MonthPart.Middle, "pertengahan tengah");
        Add(DayWordKind.MonthPart, (int)MonthPart.End, "akhir ujung penghujung");
        Add(DayWordKind.Weekend, 0, "weekend wiken wikend");
        Add(DayWordKind.Feast, 0, "agustusan pitulasan tujuhbelasan kartinian hardiknas harkitnas natal sumpah");
        Add(DayWordKind.Event, 0, "h");
        Add(DayWordKind.Within, 0, "dalam");
        Add(DayWordKind.Loose, 0, "nanti ntar entar engke tadi");
        Add(DayWordKind.Doubtful, 1, "enjing isuk enjang");
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, int> Table(int first, params string[] rows)
    {
        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Length; i++)
            foreach (var word in rows[i].Split(' ')) all[word] = first + i;
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
