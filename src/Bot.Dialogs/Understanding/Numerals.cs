using System.Collections.Frozen;

namespace Bot.Dialogs;

internal enum NumeralKind { Unit, Ten, Whole, Puluh, Belas, Ratus, Scale, Half, Quarter, Third, Slang, Koma, Minus, Se }

/// <summary>One number word: what it adds or multiplies, and what else it is used for.</summary>
/// <param name="Value">The value, or the factor of a multiplier.</param>
/// <param name="Other">Slang with a second reading, and the word that means 8 or 9 by region; 0 when there is none.</param>
internal sealed record Numeral(NumeralKind Kind, decimal Value, decimal Other = 0);

/// <summary>Number words (grammar.md §1 and the slang of §3), regional ones included, and the split of glued ones.</summary>
internal static class Numerals
{
    private static readonly FrozenDictionary<string, Numeral> Words = Build();
    private static readonly FrozenDictionary<string, Numeral>.AlternateLookup<ReadOnlySpan<char>> Spans = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int LongestWord = Words.Keys.Max(w => w.Length);
    private static readonly FrozenDictionary<string, string> Bare =
        Spelling.Skeletons(Words.Keys.Where(w => w.Length >= 5).Select(w => KeyValuePair.Create(w, w)), w => Lexicon.Knows(w));

    public static Numeral? Find(string word) => Words.GetValueOrDefault(word);

    public static bool IsNumberWord(string word) => Words.ContainsKey(word) || Split(word) is not null;

    /// <summary>A number word without its vowels (splh, smbln) or a size with two letters swapped: the word; otherwise null. Never guesses further: this is money.</summary>
    public static string? Restore(string word) =>
        word.Length >= 3 && Bare.TryGetValue(Spelling.Skeleton(word), out var full) && Spelling.IsLeftOf(word, full) ? full
            : Swappable.FirstOrDefault(s => s.Length == word.Length && s[0] == word[0] && Spelling.Distance(s, word, 1) == 1 && s.Order().SequenceEqual(word.Order()));

    /// <summary>Words of size whose letters may stand swapped: "riub".</summary>
    private static readonly string[] Swappable = ["ribu", "juta", "ratus", "puluh", "belas"];


    /// <summary>"duapuluh", "limaratus", "seribuan": the parts, greedily; null when a rest stays.</summary>
    public static string[]? Split(string word)
    {
        if (word.Length is < 6 or > 48) return null;
        var first = Longest(word, 0);
        if (first < 2 || first == word.Length) return null;
        var parts = new List<string>(4);
        for (var i = 0; i < word.Length;)
        {
            var n = Longest(word, i);
            if (n < 2) return null;
            parts.Add(word.Substring(i, n));
            i += n;
        }
        return [.. parts];
    }

    private static int Longest(string word, int i)
    {
        var n = Math.Min(word.Length - i, LongestWord);
        while (n >= 2 && !(Spans.TryGetValue(word.AsSpan(i, n), out var w) && w.Kind is not (NumeralKind.Slang or NumeralKind.Koma or NumeralKind.Minus))) n--;
        return n;
    }

    private static FrozenDictionary<string, Numeral> Build()
    {
        var all = new Dictionary<string, Numeral>(StringComparer.Ordinal);
        void Add(NumeralKind kind, decimal value, string words)
        {
            foreach (var w in words.Split(' ')) all[w] = new(kind, value);
        }
        Add(NumeralKind.Unit, 0, "nol kosong");
        Add(NumeralKind.Unit, 1, "satu siji setunggal hiji ciek atu");
        Add(NumeralKind.Unit, 2, "dua loro rong kalih duo due");
        Add(NumeralKind.Unit, 3, "tiga telu telung tigo tilu tige tigang");
        Add(NumeralKind.Unit, 4, "empat papat patang sekawan opat ampek empt");
        Add(NumeralKind.Unit, 5, "lima limo limang gangsal lime lma");
        Add(NumeralKind.Unit, 6, "enam enem nem genep anam");
        Add(NumeralKind.Unit, 7, "tujuh pitu pitung tujuah tuju tjh");
        Add(NumeralKind.Unit, 8, "delapan lapan wolu wolung dalapan");
        Add(NumeralKind.Unit, 9, "sembilan smbilan songo sanga sangang sambilan");
        all["salapan"] = new(NumeralKind.Unit, 9, 8);
        Add(NumeralKind.Whole, 10, "sepuluh spuluh sapuluh sapuluah sedasa sedoso");
        Add(NumeralKind.Whole, 11, "sebelas seblas sabaleh sawelas");
        Add(NumeralKind.Whole, 21, "selikur");
        Add(NumeralKind.Whole, 22, "rolikur");
        Add(NumeralKind.Whole, 23, "telulikur");
        Add(NumeralKind.Whole, 24, "patlikur");
        Add(NumeralKind.Whole, 25, "selawe");
        Add(NumeralKind.Ten, 50, "seket");
        Add(NumeralKind.Ten, 60, "sewidak");
        Add(NumeralKind.Whole, 100, "seratus satus saratus saratuih");
        Add(NumeralKind.Puluh, 10, "puluh puluah dasa");
        Add(NumeralKind.Belas, 10, "belas welas baleh");
        Add(NumeralKind.Ratus, 100, "ratus ratuih atus");
        Add(NumeralKind.Scale, 1000, "ribu rb rbu rebu ewu ribuan rbuan rebuan");
        Add(NumeralKind.Scale, 1_000_000, "juta jt jeti jutaan");
        Add(NumeralKind.Scale, 1_000_000_000, "miliar milyar");
        Add(NumeralKind.Scale, 1_000_000_000_000, "triliun trilyun");
        Add(NumeralKind.Se, 1000, "seribu sewu sarebu saribu serebu seribuan");
        Add(NumeralKind.Se, 1_000_000, "sejuta sejeti sejutaan");
        Add(NumeralKind.Se, 1_000_000_000, "semiliar semilyar");
        Add(NumeralKind.Half, 0.5m, "setengah stengah stgh satengah satangah");
        Add(NumeralKind.Quarter, 0.25m, "seperempat");
        Add(NumeralKind.Quarter, 0.3333m, "sepertiga");
        Add(NumeralKind.Quarter, 1, "perempat");
        Add(NumeralKind.Third, 1, "pertiga");
        Add(NumeralKind.Koma, 0, "koma");
        Add(NumeralKind.Minus, 0, "minus negatif");
        foreach (var (word, value, other) in ((string, int, int)[])
        [
            ("seceng", 1000, 0), ("ceceng", 1000, 0), ("noceng", 2000, 0), ("goceng", 5000, 0),
            ("ceban", 10_000, 0), ("noban", 20_000, 0), ("goban", 50_000, 0),
            ("cetiao", 1_000_000, 0), ("cetiaw", 1_000_000, 0), ("gotiao", 5_000_000, 0), ("captiao", 10_000_000, 0),
            ("jigo", 25_000, 25), ("gocap", 50_000, 50), ("cepek", 100_000, 100), ("pego", 150_000, 150), ("nopek", 200_000, 200), ("gopek", 500, 500_000),
        ]) all[word] = new(NumeralKind.Slang, value, other);
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
