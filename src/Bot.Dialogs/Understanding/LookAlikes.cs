using System.Globalization;

namespace Bot.Dialogs;

/// <summary>
/// The plain small letter or digit that a character looks like: accents taken off, Cyrillic and Greek letters that stand in
/// for Latin ones, small capitals, circled and mathematical letters, digits of any script. The tables are ours.
/// </summary>
internal static class LookAlikes
{
    // Pairs, one string above the other: the same place is the same letter.
    private const string Accented = "àáâãäåāăąǎǟǻȁȃȧèéêëēĕėęěȅȇȩìíîïĩīĭįıǐȉȋòóôõöøōŏőơǒǫȍȏȯùúûüũūŭůűųưǔȕȗçćĉċčñńņňŉýÿŷȳśŝşšșßźżžĝğġģŕŗřȑłĺļľŀďđðťţŧțŵķĥħĵþ";
    private const string AccentedPlain = "aaaaaaaaaaaaaaaeeeeeeeeeeeeiiiiiiiiiiiiooooooooooooooouuuuuuuuuuuuuucccccnnnnnyyyysssssszzzggggrrrrlllllddsttttwkhhjp";

    // Small letters of other alphabets, and Latin ones of phonetic writing and small capitals.
    private const string Small = "асеорхуіѕјкмтнвгԁԛԝһӏөүґѵпьїёєɑανορτικυβεηχωγσςμζθɡɐɔɛɩɪɾʀʏʙɢʜʟɴᴀᴄᴅᴇꜰᴊᴋᴍᴏᴘꜱᴛᴜᴠᴡᴢⅰⅴⅹⅼⅽⅾⅿ";
    private const string SmallPlain = "aceopxyisjkmthbrdqwhloyrvnbieeaavoptikubenxwyosuzogaoeiirrybghlnacdefjkmopstuvwzivxlcdm";

    // Capitals that look otherwise than their small letters.
    private const string Capital = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧПИЗІՕԼ";
    private const string CapitalPlain = "abezhikmnoptyxnn3iol";

    // Letters that stand alone among the signs; they fill the gaps of the mathematical alphabets.
    private const string Signs = "ℂℭℊℋℌℍℎℏℐℑℒℓℕℙℚℛℜℝℤℨℬℯℰℱℳℴℹ\u212B\u212A";
    private const string SignsPlain = "ccghhhhhiillnpqrrrzzbeefmoiak";

    /// <summary>A letter or digit for one character of the basic plane, the character itself for a letter of another script, a blank for any other.</summary>
    public static char Plain(char c)
    {
        if (Capital.IndexOf(c) is >= 0 and var a) return CapitalPlain[a];
        if (Signs.IndexOf(c) is >= 0 and var b) return SignsPlain[b];
        var lower = char.ToLowerInvariant(c);
        if (lower < 0x80) return lower;
        if (Accented.IndexOf(lower) is >= 0 and var d) return AccentedPlain[d];
        if (Small.IndexOf(lower) is >= 0 and var e) return SmallPlain[e];
        if (CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit) return (char)('0' + digit);
        return Vietnamese(lower) ?? Enclosed(c) ?? (char.IsLetter(lower) ? lower : ' ');
    }

    /// <summary>The letters with two marks, in the order of their block.</summary>
    private static char? Vietnamese(char c) => c switch
    {
        >= '\u1EA0' and <= '\u1EB7' => 'a',
        >= '\u1EB8' and <= '\u1EC7' => 'e',
        >= '\u1EC8' and <= '\u1ECB' => 'i',
        >= '\u1ECC' and <= '\u1EE3' => 'o',
        >= '\u1EE4' and <= '\u1EF1' => 'u',
        >= '\u1EF2' and <= '\u1EF9' => 'y',
        _ => null,
    };

    private static char? Enclosed(char c) => c switch
    {
        >= '\u2460' and <= '\u2468' => (char)('1' + (c - '\u2460')),
        >= '\u2474' and <= '\u247C' => (char)('1' + (c - '\u2474')),
        >= '\u249C' and <= '\u24B5' => (char)('a' + (c - '\u249C')),
        >= '\u24B6' and <= '\u24E9' => (char)('a' + (c - '\u24B6') % 26),
        '\u24EA' => '0',
        >= '\u2776' and <= '\u277E' => (char)('1' + (c - '\u2776')),
        >= '\u2780' and <= '\u2788' => (char)('1' + (c - '\u2780')),
        >= '\u278A' and <= '\u2792' => (char)('1' + (c - '\u278A')),
        _ => null,
    };

    /// <summary>A letter or digit for a character outside the basic plane; null when it is none.</summary>
    public static char? Plain(int code) => code switch
    {
        >= 0x1D400 and <= 0x1D6A3 => (char)('a' + (code - 0x1D400) % 52 % 26),
        >= 0x1D7CE and <= 0x1D7FF => (char)('0' + (code - 0x1D7CE) % 10),
        >= 0x1F130 and <= 0x1F149 => (char)('a' + (code - 0x1F130)),
        >= 0x1F150 and <= 0x1F169 => (char)('a' + (code - 0x1F150)),
        >= 0x1F170 and <= 0x1F189 => (char)('a' + (code - 0x1F170)),
        >= 0x1FBF0 and <= 0x1FBF9 => (char)('0' + (code - 0x1FBF0)),
        _ => null,
    };

    /// <summary>True for what nobody sees: marks on a letter, joiners, direction marks, fillers, soft hyphens, the Arabic stroke.</summary>
    public static bool IsInvisible(char c) => c switch
    {
        '\u00AD' or '\u034F' or '\u061C' or '\u0640' or '\u0670' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or '\u3164' or '\uFEFF' or '\uFFA0' => true,
        >= '\u0300' and <= '\u036F' or >= '\u0483' and <= '\u0489' or >= '\u0591' and <= '\u05BD' or >= '\u064B' and <= '\u065F' or >= '\u06D6' and <= '\u06DC' => true,
        >= '\u180B' and <= '\u180F' or >= '\u1AB0' and <= '\u1AFF' or >= '\u1DC0' and <= '\u1DFF' or >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' => true,
        >= '\u2060' and <= '\u206F' or >= '\u20D0' and <= '\u20FF' or >= '\uFE00' and <= '\uFE0F' or >= '\uFE20' and <= '\uFE2F' or >= '\uFFF9' and <= '\uFFFB' => true,
        _ => false,
    };

    /// <summary>The same outside the basic plane: shades of skin, tags, variants.</summary>
    public static bool IsInvisible(int code) => code is >= 0x1F3FB and <= 0x1F3FF or >= 0xE0000 and <= 0xE01EF;
}
