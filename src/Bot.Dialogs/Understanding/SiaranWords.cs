namespace Bot.Dialogs;

/// <summary>How people ask to have something told: by the root in the word, whatever stands before and behind it.</summary>
internal static class SiaranWords
{
    private static readonly string[] Roots = ["siarkan", "siarin", "siaran", "sebar", "umumkan", "umumin", "umumno", "pengumuman", "kabar", "warta", "terusk", "terusin", "infok", "infoin", "informasi", "beritahu", "broadcast", "forward", "japri", "bilangin", "bilangkan", "ingetin", "ingatin", "ingatkan", "edaran"];

    private static readonly string[] Endings = ["kan", "kn", "ein", "iin", "in", "an", "no", "ke", "keun", "ken", "kaken"];

    /// <summary>diwartakan, menyebarluaskan, disampein, dipunwartakaken …</summary>
    public static bool Sends(string word)
    {
        if (word.Length < 5) return false;
        foreach (var root in Roots) if (word.Contains(root, StringComparison.Ordinal)) return true;
        var at = word.IndexOf("sampa", StringComparison.Ordinal);
        if (at < 0) at = word.IndexOf("nyampa", StringComparison.Ordinal);
        if (at < 0) at = word.IndexOf("sampe", StringComparison.Ordinal);
        if (at < 0) return false;
        var stem = at + (word[at] == 'n' ? 6 : 5);
        var ending = word.AsSpan(Math.Min(word.Length, stem));
        foreach (var e in Endings) if (ending.SequenceEqual(e) || ending.Length > 1 && ending[0] == 'i' && ending[1..].SequenceEqual(e)) return true;
        return false;
    }
}
