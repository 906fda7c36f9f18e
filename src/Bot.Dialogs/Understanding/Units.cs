using System.Collections.Frozen;

namespace Bot.Dialogs;

/// <summary>The words that make a number a measure and not money (grammar.md §4, I-6), with their usual spellings.</summary>
internal static class Units
{
    private static readonly FrozenDictionary<string, string> Words = Build();
    private static readonly FrozenSet<string> OneOf = new[]
    {
        "kotak", "box", "bungkus", "kilo", "kg", "liter", "lusin", "kodi", "kuintal", "porsi", "buah", "biji", "ekor", "botol", "karung", "gros", "ton",
        "orang", "hari", "minggu", "bulan", "tahun", "jam", "kali",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The unit that stands here in its short Indonesian form; null when the word is none.</summary>
    public static string? At(IReadOnlyList<Token> t, int i) =>
        i < t.Count && t[i].IsWord && (t[i].Free || t[i].Owner == Owner.Opaque) ? Of(t[i]) : null;

    private static string? Of(Token token) =>
        Words.GetValueOrDefault(token.Text) is { } unit && (token.Text.Length > 1 || token.Glued || token.Is("x")) ? unit : null;

    /// <summary>"sekilo", "selusin": the unit behind the se-; null when it is another word (sekali, sebulan are not counted so).</summary>
    public static string? One(string word) =>
        word.Length > 4 && word.StartsWith("se", StringComparison.Ordinal) && OneOf.Contains(word[2..]) && word != "sekali" && word != "seorang"
            && Words.GetValueOrDefault(word[2..]) is { } unit && !IsTime(unit) ? unit : null;

    public static bool IsTime(string unit) => unit is "hari" or "minggu" or "bulan" or "tahun" or "jam" or "menit";

    /// <summary>Weights and volumes: "1,500 kg" is one and a half.</summary>
    public static bool IsMeasure(string unit) => unit is "kg" or "gram" or "ons" or "liter" or "ml" or "kuintal" or "ton";

    private static FrozenDictionary<string, string> Build()
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in (string[])
        [
            "kotak ktk dos", "box", "bungkus bks bgks", "pcs", "biji", "buah bh bj", "kg kilo kilogram", "gram gr g", "ons", "kuintal", "ton", "liter lt ltr l",
            "ml", "lusin lsn", "kodi", "gros", "rim", "karung krg sak zak", "botol btl", "butir btr", "porsi prs", "lembar lbr", "toples", "loyang", "dus kardus",
            "gelas gls cup", "potong ptg", "ikat", "sisir", "papan", "tampah", "mika", "besek", "tumpeng", "pak pack pck", "paket pkt", "orang org", "galon",
            "tabung", "renteng", "sachet saset", "pasang", "meter mtr", "kaleng klg", "krat tray", "ekor", "kali x kl", "pertemuan", "hari hr", "minggu mgg",
            "bulan bln", "tahun thn", "jam", "menit mnt", "angsuran",
        ])
        {
            var forms = line.Split(' ');
            foreach (var form in forms) all[form] = forms[0];
        }
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
