using System.Collections.Frozen;

namespace Bot.Dialogs;

/// <summary>The words that make a number a measure and not money (grammar.md §4, I-6), with their usual spellings.</summary>
internal static class Units
{
    private static readonly FrozenDictionary<string, string> Words = Build();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Spans = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The unit that stands here in its short Indonesian form; null when the word is none.</summary>
    public static string? At(IReadOnlyList<Token> t, int i) =>
        i < t.Count && t[i].IsWord && (t[i].Free || t[i].Owner == Owner.Opaque) ? Of(t[i]) : null;

    private static string? Of(Token token) =>
        Words.GetValueOrDefault(token.Text) is { } unit && (token.Text.Length > 1 || token.Glued || token.Text is "x" or "l" or "m") ? unit : null;

    /// <summary>"sekilo", "selusin", "setoples": the unit behind the se-; null when it is another word (sekali, seorang, sebulan are not counted so).</summary>
    public static string? One(string word) =>
        word.Length > 4 && word[0] == 's' && word[1] == 'e' && word is not ("sekali" or "seorang" or "sepasang" or "sepapan" or "sebuah" or "seekor" or "sepaket" or "sepotong" or "selembar" or "sebutir")
            ? Behind(word, 2) : Counted.GetValueOrDefault(word);

    /// <summary>"sejam", "seminggu": the time unit behind the se-.</summary>
    public static string? OneTime(string word) => word.Length > 4 && word[0] == 's' && word[1] == 'e' && Spans.TryGetValue(word.AsSpan(2), out var unit) && IsTime(unit) ? unit : null;

    private static string? Behind(string word, int from) => word.Length - from > 2 && Spans.TryGetValue(word.AsSpan(from), out var unit) && !IsTime(unit) && unit is not ("pertemuan" or "angsuran" or "orang") ? unit : null;

    private static readonly FrozenDictionary<string, string> Counted = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["sepasang"] = "pasang", ["sepaket"] = "paket", ["sepotong"] = "potong", ["selembar"] = "lembar", ["sebutir"] = "butir", ["seekor"] = "ekor", ["sepapan"] = "papan", ["sebuah"] = "buah",
        ["sakilo"] = "kg", ["sakotak"] = "kotak", ["sabungkus"] = "bungkus", ["salusin"] = "lusin",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>How many pieces, grams or kilograms one of it is; null for what is not a multiple.</summary>
    public static (decimal Factor, string? Of)? Base(string unit) => unit switch
    {
        "lusin" => (12, null), "kodi" => (20, null), "gros" => (144, null), "rim" => (500, null), "ons" => (100, "gram"), "kuintal" => (100, "kg"), "ton" => (1000, "kg"), _ => null,
    };

    /// <summary>True for a written time unit: jam, mnt, hari …</summary>
    public static bool IsTimeWord(string word) => Words.TryGetValue(word, out var unit) ? IsTime(unit) : OneTime(word) is not null;

    /// <summary>The unit a word is, wherever it stands: "ktk" is kotak.</summary>
    public static string? Named(string word) => Words.GetValueOrDefault(word);

    public static bool IsTime(string unit) => unit is "hari" or "minggu" or "bulan" or "tahun" or "jam" or "menit";

    /// <summary>Weights and volumes: "1,500 kg" is one and a half.</summary>
    public static bool IsMeasure(string unit) => unit is "kg" or "gram" or "ons" or "liter" or "ml" or "kuintal" or "ton";

    private static FrozenDictionary<string, string> Build()
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in (string[])
        [
            "kotak ktk kotk kotag kothak", "box boks", "bungkus bks bgks bngks bngkus bungkos bungkuih", "plastik plstk", "kemasan", "pouch", "pcs pc", "biji bj bji iji", "buah bh", "kg kilo kilogram kgs", "gram gr g grm", "ons", "kuintal kwintal", "ton",
            "liter lt ltr l litre", "ml mili", "lusin lsn lusn", "kodi", "gros", "rim", "karung krg karuang", "sak zak", "botol btl botl", "butir btr", "porsi prs porsy", "lembar lbr lmbr", "toples topls", "stoples",
            "loyang lyg", "dus dos kardus kerdus doos", "gelas gls", "cup", "potong ptg ptong", "ikat ikt", "sisir", "papan", "tampah tmph", "mika", "besek bsek", "tumpeng", "pak pack pck", "paket pkt pket", "orang org",
            "galon", "tabung tbg", "renteng", "sachet saset sacet", "pasang psg", "m meter mtr", "kaleng klg", "krat tray", "ekor", "bal", "nampan", "piring piriang", "mangkok mangkuk", "batang btg", "tusuk tsk", "slop", "jerigen jerijen", "ember",
            "kali x kl", "pertemuan", "hari hr hri", "minggu mgg mggu", "bulan bln", "tahun thn taun", "jam jm", "menit mnt", "angsuran",
        ])
        {
            var forms = line.Split(' ');
            foreach (var form in forms) all.TryAdd(form, forms[0] is "m" ? "meter" : forms[0]);
        }
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
