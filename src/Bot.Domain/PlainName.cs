using System.Globalization;
using System.Text;

namespace Bot.Domain;

/// <summary>
/// A name as it is kept and shown: one line of letters anybody can see. Invisible and direction characters go, letters of other
/// alphabets that pass for Latin ones become those, marks that messengers take for formatting become blanks.
/// </summary>
public static class PlainName
{
    private const int Most = 80;

    // The same place is the same letter.
    private const string Look = "АВЕКМНОРСТУХІЈЅаеорсухіјѕкмтвнΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαινρυ";
    private const string Latin = "ABEKMHOPCTYXIJSaeopcyxijskmtbhABEZHIKMNOPTYXoaivpu";

    /// <summary>The plain form; the very same text where it is plain already.</summary>
    public static string Of(string name)
    {
        if (name.Length <= Most && IsPlain(name)) return name;
        var plain = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            var kept = One(rune);
            if (kept == ' ' && (plain.Length == 0 || plain[^1] == ' ')) continue;
            if (kept is { } c) plain.Append(c);
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate) && !Blank(rune.Value)) plain.Append(rune);
            if (plain.Length >= Most) break;
        }
        return plain.ToString().TrimEnd();
    }

    private static bool IsPlain(string name)
    {
        for (var i = 0; i < name.Length; i++)
            if (name[i] is not (>= ' ' and <= '~') or '*' or '_' or '~' or '`' || name[i] == ' ' && (i == 0 || i == name.Length - 1 || name[i - 1] == ' ')) return false;
        return true;
    }

    /// <summary>The character it stands for; null when it stands for itself, or for nothing.</summary>
    private static char? One(Rune rune) => rune.Value switch
    {
        '*' or '_' or '~' or '`' => ' ',
        >= 0xFF01 and <= 0xFF5E => (char)(rune.Value - 0xFEE0),
        >= 0x1D400 and <= 0x1D6A3 when (rune.Value - 0x1D400) % 52 is var n => (char)(n < 26 ? 'A' + n : 'a' + n - 26),
        _ when Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) => ' ',
        _ when rune.IsBmp && Look.IndexOf((char)rune.Value) is >= 0 and var at => Latin[at],
        _ => null,
    };

    /// <summary>Letters by their category that nobody sees.</summary>
    private static bool Blank(int code) => code is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800 or 0x17B4 or 0x17B5;
}
