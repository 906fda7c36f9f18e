namespace Bot.Dialogs;

/// <summary>An order pointed at by where it goes: "yg gg mawar", "yg rt 5", "yg ke paud".</summary>
internal static class Alamat
{
    private static readonly HashSet<string> General = new("rumah gg gang jl jln jalan rt rw no nomor dekat depan belakang samping sebelah kantor di ke dan bu pak ibu bapak demo warga kelurahan balita pos".Split(' '), StringComparer.Ordinal);

    /// <summary>The text names this place by a word of it that is no word of every address, or by its RT or RW. The name of whoever lives there is no place.</summary>
    public static bool Named(string text, string? place)
    {
        if (place is null) return false;
        var (said, all) = (Split(text), Split(place));
        for (var i = 0; i < all.Length; i++)
        {
            if (i > 0 && all[i - 1] is "bu" or "pak" or "ibu" or "bapak") continue;
            var at = Array.IndexOf(said, all[i]);
            if (at < 0) continue;
            if (all[i] is "rt" or "rw" && i + 1 < all.Length && at + 1 < said.Length && said[at + 1].TrimStart('0') == all[i + 1].TrimStart('0') && said[at + 1].Any(char.IsAsciiDigit)) return true;
            if (all[i].Length >= 4 && !General.Contains(all[i]) && !all[i].Any(char.IsAsciiDigit)) return true;
        }
        return false;
    }

    /// <summary>An RT, RW, gang or street is named, and it is not this place.</summary>
    public static bool Elsewhere(string text, string? place)
    {
        var said = Split(text);
        return said.Zip(said.Skip(1)).Any(p => p.First is "rt" or "rw" && p.Second.Any(char.IsAsciiDigit) || p.First is "gg" or "gang" or "jl" or "jln" or "jalan" && p.Second.Length >= 4) && !Named(text, place);
    }

    private static string[] Split(string text) => text.ToLowerInvariant().Split([' ', ',', '.', '/', '(', ')', '-', ':', '!', '?'], StringSplitOptions.RemoveEmptyEntries);
}
