using System.Collections.Frozen;

namespace Bot.Dialogs;

/// <summary>What a word does beside an hour.</summary>
internal enum ClockWordKind { Marker, Part, Prayer, Zone, After, Before, AtMost, At, Lewat, Kurang, Exactly, Set, Middle, Pray }

/// <summary>A word of the clock: its kind, and the part of day, prayer or offset it names.</summary>
internal sealed record ClockWord(ClockWordKind Kind, int Value = 0, string? Name = null);

/// <summary>The words of the clock (grammar.md §5): markers, parts of the day, prayers, zones, limits; short and regional forms.</summary>
internal static class ClockWords
{
    private static readonly FrozenDictionary<string, ClockWord> All = Build();

    public static ClockWord? Find(string word) => All.GetValueOrDefault(word);

    /// <summary>A word that is nothing but a word of the clock, so that neither another word nor a name is seen in it. Dini and Isya are names as well.</summary>
    public static bool IsSure(string word) =>
        All.TryGetValue(word, out var w) && w.Kind is ClockWordKind.Marker or ClockWordKind.Part or ClockWordKind.Prayer or ClockWordKind.After or ClockWordKind.Before && word is not ("dini" or "isya");

    /// <summary>Where the part begins and ends, and the point to offer; 24:00 is midnight at its end (grammar.md §5).</summary>
    public static (int From, int Until, TimeOnly Suggest) Window(DayPart part) => part switch
    {
        DayPart.DiniHari => (0, 4, new(3, 0)),
        DayPart.Subuh => (4, 6, new(5, 0)),
        DayPart.Pagi => (5, 11, new(7, 0)),
        DayPart.Siang => (11, 15, new(12, 0)),
        DayPart.Sore => (15, 18, new(16, 0)),
        _ => (18, 24, new(19, 0)),
    };

    /// <summary>When a prayer is, where no coordinates tell: local time, ±30 minutes over the year (grammar.md §5).</summary>
    public static TimeOnly Prayer(string name) => name switch
    {
        "subuh" => new(4, 30), "dzuhur" => new(12, 0), "ashar" => new(15, 15), "maghrib" => new(18, 0), "isya" => new(19, 0),
        "jumatan" => new(12, 30), "tarawih" => new(19, 30), _ => new(3, 30),
    };

    /// <summary>The part of day a prayer stands for beside an hour: "jam 6 magrib".</summary>
    public static DayPart PartOf(string prayer) => prayer switch
    {
        "subuh" => DayPart.Subuh, "dzuhur" or "jumatan" => DayPart.Siang, "ashar" => DayPart.Sore, "sahur" => DayPart.DiniHari, _ => DayPart.Malam,
    };

    private static FrozenDictionary<string, ClockWord> Build()
    {
        var all = new Dictionary<string, ClockWord>(StringComparer.Ordinal);
        void Add(ClockWordKind kind, string words, int value = 0, string? name = null) { foreach (var w in words.Split(' ')) all[w] = new(kind, value, name); }
        Add(ClockWordKind.Marker, "jam jm pukul pkl pk pkul tabuh pukua jamnya jame");
        Add(ClockWordKind.Part, "pagi pgi pg pagian isuk esuk enjing enjang", (int)DayPart.Pagi);
        Add(ClockWordKind.Part, "siang siangan siank beurang", (int)DayPart.Siang);
        Add(ClockWordKind.Part, "sore sorean sonten burit petang", (int)DayPart.Sore);
        Add(ClockWordKind.Part, "malam malem mlm malaman maleman mlam bengi wengi peuting semalam semalem smlm", (int)DayPart.Malam);
        Add(ClockWordKind.Part, "subuh", (int)DayPart.Subuh, "subuh");
        Add(ClockWordKind.Part, "dini", (int)DayPart.DiniHari);
        Add(ClockWordKind.Prayer, "dzuhur zuhur dhuhur lohor duhur zhuhur dzuhr dhuzur lohur luhur zohor juhur", 0, "dzuhur");
        Add(ClockWordKind.Prayer, "ashar asar asr ashr asyar", 0, "ashar");
        Add(ClockWordKind.Prayer, "maghrib magrib mahrib mgrb mghrb magrb maghrb mgrib mghrib magreb", 0, "maghrib");
        Add(ClockWordKind.Prayer, "isya isya' isa' isyak isak", 0, "isya");
        Add(ClockWordKind.Prayer, "jumatan jum'atan", 0, "jumatan");
        Add(ClockWordKind.Prayer, "tarawih taraweh terawih teraweh", 0, "tarawih");
        Add(ClockWordKind.Prayer, "sahur saur", 0, "sahur");
        Add(ClockWordKind.Zone, "wib", 7);
        Add(ClockWordKind.Zone, "wita", 8);
        Add(ClockWordKind.Zone, "wit", 9);
        Add(ClockWordKind.After, "habis abis hbs abs sehabis ba'da bakda bada ba'dha setelah stlh selepas sesudah bubar sbs");
        Add(ClockWordKind.Before, "sebelum sblm sblum sebelom sebelon jelang menjelang sakdurunge saacan");
        Add(ClockWordKind.AtMost, "maksimal maks max maksimum paling selambatnya deadline");
        Add(ClockWordKind.At, "pas saat waktu");
        Add(ClockWordKind.Lewat, "lewat lebih liwat lwt lbh langkung");
        Add(ClockWordKind.Kurang, "kurang krg krang");
        Add(ClockWordKind.Exactly, "teng tepat persis");
        Add(ClockWordKind.Set, "set stengah");
        Add(ClockWordKind.Middle, "tengah");
        Add(ClockWordKind.Pray, "sholat solat salat shalat adzan azan");
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
