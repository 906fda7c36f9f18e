namespace Bot.Dialogs;

/// <summary>
/// Text made comparable: lower case, full-width and look-alike letters as plain ones, invisible characters gone, every
/// character still knowing where it stood in the raw text. The table is ours: <c>string.Normalize</c> does nothing here.
/// </summary>
internal sealed class Fold
{
    /// <summary>Stand-ins for the emoji that answer something.</summary>
    public const char Yes = '\uE001', No = '\uE002', Thanks = '\uE003';

    /// <summary>No more than this is read of a message, in raw characters.</summary>
    public const int Limit = 4096;

    private const string Accented = "àáâãäåāăąèéêëēĕėęěìíîïĩīĭįıòóôõöøōŏőùúûüũūŭůűųçćčñńňýÿšśžźż";
    private const string Plain = "aaaaaaaaaeeeeeeeeeiiiiiiiiioooooooooouuuuuuuuuucccnnnyysszzz";
    private const string LookAlike = "асеорхуіѕјкмтнвгԁοανρτικυԛԝɡ";
    private const string LookPlain = "aceopxyisjkmthbrdoavptikuqwg";

    private Fold(string raw, char[] text, int[] at, int length) => (Raw, Chars, At, Length) = (raw, text, at, length);

    public string Raw { get; }

    public char[] Chars { get; }

    /// <summary>Raw offset of each folded character, and one more for the end.</summary>
    public int[] At { get; }

    public int Length { get; }

    public static Fold Of(string raw)
    {
        var limit = Math.Min(raw.Length, Limit);
        var text = new char[limit * 4];
        var at = new int[limit * 4 + 1];
        var n = 0;
        for (var i = 0; i < limit; i++)
        {
            var c = raw[i];
            if (c < 0x80) { text[n] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c < ' ' ? ' ' : c; at[n++] = i; continue; }
            if (char.IsHighSurrogate(c) && i + 1 < limit && char.IsLowSurrogate(raw[i + 1]))
            {
                if (Pair(char.ConvertToUtf32(c, raw[i + 1])) is { } folded) { text[n] = folded; at[n++] = i; }
                i++;
                continue;
            }
            foreach (var f in One(c)) { text[n] = f; at[n++] = i; }
        }
        at[n] = limit;
        return new(raw, text, at, n);
    }

    private static ReadOnlySpan<char> One(char c) => c switch
    {
        '\u00AD' or '\u034F' or '\u061C' or '\u180E' or '\uFEFF' or '\u20E3' => "",
        >= '\u0300' and <= '\u036F' or >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' => "",
        >= '\u2060' and <= '\u206F' or >= '\uFE00' and <= '\uFE0F' => "",
        '\u2018' or '\u2019' or '\u201B' or '\u02BC' or '\u00B4' or '\uFF07' => "'",
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => "\"",
        >= '\u2010' and <= '\u2015' or '\u2212' or '\uFE63' => "-",
        '\u00BD' => " 1/2", '\u00BC' => " 1/4", '\u00BE' => " 3/4",
        '\u00B2' => "2", '\u2026' => ".", '\u00D7' or '\u2715' or '\u2716' => "x",
        '\u2705' or '\u2714' => "\uE001",
        >= '\u2460' and <= '\u2468' => new[] { (char)('1' + (c - '\u2460')) },
        >= '\uFF01' and <= '\uFF5E' => new[] { Lower((char)(c - 0xFEE0)) },
        >= '\u0660' and <= '\u0669' => new[] { (char)('0' + (c - '\u0660')) },
        >= '\u06F0' and <= '\u06F9' => new[] { (char)('0' + (c - '\u06F0')) },
        _ => Letter(c),
    };

    private static ReadOnlySpan<char> Letter(char c)
    {
        var lower = char.ToLowerInvariant(c);
        if (Accented.IndexOf(lower) is >= 0 and var a) return Plain.AsSpan(a, 1);
        if (LookAlike.IndexOf(lower) is >= 0 and var b) return LookPlain.AsSpan(b, 1);
        return char.IsLetter(lower) ? new[] { lower } : " ";
    }

    /// <summary>What a character outside the basic plane counts as; null when it is only a shade of the one before.</summary>
    private static char? Pair(int code) => code switch
    {
        0x1F44D or 0x1F44C or 0x1F197 => Yes,
        0x1F44E or 0x1F645 => No,
        0x1F64F => Thanks,
        >= 0x1F3FB and <= 0x1F3FF => null,
        >= 0x1D7CE and <= 0x1D7FF => (char)('0' + (code - 0x1D7CE) % 10),
        >= 0x1D400 and <= 0x1D6A3 => (char)('a' + (code - 0x1D400) % 52 % 26),
        _ => ' ',
    };

    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
}
