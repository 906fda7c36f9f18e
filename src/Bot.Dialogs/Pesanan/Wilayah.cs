using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Whether a place lies in the group's kelurahan, as far as its words tell (R-CTR-5).</summary>
internal enum Letak { Dalam, Luar, Entah }

/// <summary>Tells places of the kelurahan from places elsewhere by their words alone; what the words do not tell is asked, never guessed.</summary>
internal static class Wilayah
{
    private static readonly HashSet<string> Larger = ["kecamatan", "kec", "kota", "kabupaten", "kab", "provinsi"];
    /// <summary>Behind these names there are many kelurahan: whether it is ours is asked.</summary>
    private static readonly HashSet<string> Cities = ["jakarta", "jkt", "bogor", "depok", "tangerang", "tangsel", "bekasi", "cibubur", "cibinong", "bandung", "semarang", "surabaya", "jogja", "yogya", "solo", "medan", "padang", "palembang", "makassar"];
    private static readonly HashSet<string> Inside = ["di", "daerah", "wilayah", "area"];
    private static readonly HashSet<string> Local = ["majelis", "taklim", "warga", "ronda", "ruang", "lantai"];

    /// <summary>The kelurahan's name; null where the group has none, and every place is taken.</summary>
    public static string? Name(Scene s) => s.Note(s.Kube.Catering().Area);

    public static Letak Of(Scene s, string place)
    {
        if (Name(s) is not { } own || s.Kube.Orders.All.Any(o => string.Equals(s.Note(o.Content.Place), place, StringComparison.OrdinalIgnoreCase))) return Letak.Dalam;
        var words = PmtBaca.Split(place);
        if ((" " + string.Join(' ', words) + " ").Contains(" " + string.Join(' ', PmtBaca.Split(own)) + " ", StringComparison.Ordinal)) return Letak.Dalam;
        if (Followed(words, w => w is "kelurahan" or "kel" or "desa")) return Letak.Luar;
        return words.Any(Cities.Contains) || Followed(words, Larger.Contains) || Followed(words, Inside.Contains) || place.StartsWith("titik peta", StringComparison.Ordinal) || !words.Any(Known) ? Letak.Entah : Letak.Dalam;
    }

    /// <summary>A name stands right behind such a word: "kel menteng", not "kantor kelurahan lantai 2".</summary>
    private static bool Followed(string[] words, Predicate<string> lead)
    {
        for (var i = 0; i + 1 < words.Length; i++) if (lead(words[i]) && words[i + 1].All(char.IsLetter) && !Known(words[i + 1]) && !PlaceWords.Stops.Contains(words[i + 1])) return true;
        return false;
    }

    /// <summary>The words hold one that only places have: "rt", "jl", "warung", "samping".</summary>
    public static bool Names(string text) => PmtBaca.Split(text).Any(Known);

    private static bool Known(string word) => !Larger.Contains(word) && word is not ("kel" or "desa") && (PlaceWords.Owned.Contains(word) || PlaceWords.Public.Contains(word) || PlaceWords.Numbered.Contains(word) || PlaceWords.Beside.Contains(word) || Local.Contains(word));
}
