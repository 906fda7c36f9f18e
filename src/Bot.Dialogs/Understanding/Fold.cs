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

    private Fold(string raw, char[] text, int[] at, int length) => (Raw, Chars, At, Length) = (raw, text, at, length);

    public string Raw { get; }

    public char[] Chars { get; }

    /// <summary>Raw offset of each folded character, and one more for the end.</summary>
    public int[] At { get; }

    public int Length { get; }

    public static Fold Of(string raw)
    {
        var limit = Math.Min(raw.Length, Limit);
        var room = raw.AsSpan(0, limit).ContainsAnyExceptInRange('\0', '\x7F') ? limit * 4 : limit;
        var text = new char[room];
        var at = new int[room + 1];
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
            if (LookAlikes.IsInvisible(c)) continue;
            if (Several(c) is { } signs) foreach (var sign in signs) { text[n] = sign; at[n++] = i; }
            else { text[n] = One(c); at[n++] = i; }
        }
        at[n] = limit;
        return new(raw, text, at, n);
    }

    /// <summary>Fractions and numbers of several signs.</summary>
    private static string? Several(char c) => c switch
    {
        '\u00BD' => " 1/2", '\u00BC' => " 1/4", '\u00BE' => " 3/4", '\u2153' => " 1/3", '\u2154' => " 2/3",
        '\u00E6' or '\u00C6' => "ae", '\u0153' or '\u0152' => "oe", '\u0133' or '\u0132' => "ij", '\uFB01' => "fi", '\uFB02' => "fl", '\u2116' => "no",
        '\u2469' or '\u247D' or '\u277F' or '\u2789' or '\u2793' => "10",
        >= '\u246A' and <= '\u2472' => Teens[c - '\u246A'],
        '\u2473' => "20",
        _ => null,
    };

    private static readonly string[] Teens = ["11", "12", "13", "14", "15", "16", "17", "18", "19"];

    private static char One(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u201B' or '\u02BB' or '\u02BC' or '\u02B9' or '\u00B4' or '\u2032' or '\uFF07' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' or '\u2033' or '\uFF02' => '"',
        >= '\u2010' and <= '\u2015' or '\u2212' or '\u2043' or '\uFE58' or '\uFE63' => '-',
        '\u2044' or '\u2215' => '/', '\u2236' or '\uFE55' => ':', '\u060C' or '\uFE50' or '\u3001' => ',', '\u061F' or '\uFE56' or '\u00BF' => '?',
        '\u2026' or '\u3002' or '\uFF61' => '.', '\u00D7' or '\u2715' or '\u2716' => 'x',
        '\u2705' or '\u2714' or '\u2713' => Yes,
        '\u00B9' => '1', '\u00B2' => '2', '\u00B3' => '3', '\u2070' => '0', >= '\u2074' and <= '\u2079' => (char)('4' + (c - '\u2074')),
        >= '\u2080' and <= '\u2089' => (char)('0' + (c - '\u2080')),
        >= '\uFF01' and <= '\uFF5E' => Lower((char)(c - 0xFEE0)),
        _ => LookAlikes.Plain(c),
    };

    /// <summary>What a character outside the basic plane counts as; null when it is only a shade of the one before.</summary>
    private static char? Pair(int code) => code switch
    {
        0x1F44D or 0x1F44C or 0x1F197 => Yes,
        0x1F44E or 0x1F645 => No,
        0x1F64F => Thanks,
        _ when LookAlikes.IsInvisible(code) => null,
        _ => LookAlikes.Plain(code) ?? ' ',
    };

    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
}
