using System.Globalization;

namespace Bot.Dialogs;

/// <summary>What a run of digits with dots and commas is worth (grammar.md §2).</summary>
/// <param name="Other">The second reading ("1,500" may be 1.5); null when there is none.</param>
/// <param name="Separated">Written with thousands groups.</param>
internal readonly record struct Digits(decimal Value, decimal? Other, bool Separated, int Count)
{
    /// <summary>Null when the groups do not fit together (12.300.01) or it is a clock (10:30).</summary>
    public static Digits? Read(string text)
    {
        var s = text.AsSpan();
        if (s.Contains(':')) return null;
        var count = 0;
        foreach (var c in s) if (char.IsAsciiDigit(c)) count++;
        if (count > 24) return new(Absurd, null, false, count);
        var (dot, comma) = (s.LastIndexOf('.'), s.LastIndexOf(','));
        if (dot < 0 && comma < 0) return new(Parse(s), null, false, count);
        if (dot >= 0 && comma >= 0)
        {
            var (mark, group) = dot > comma ? ('.', ',') : (',', '.');
            var at = s.LastIndexOf(mark);
            return s[..at].Contains(mark) || !Grouped(s[..at], group) ? null : new(Parse(s, mark), null, true, count);
        }
        var sign = dot >= 0 ? '.' : ',';
        var groups = Grouped(s, sign) && s[0] != '0' && s[0] != sign;
        var many = s.Count(sign) > 1;
        if (groups && sign == ',' && !many && !s.EndsWith("000")) return new(Parse(s, '\0'), Parse(s, ','), true, count);
        if (groups) return new(Parse(s, '\0'), null, true, count);
        return many ? null : new(Parse(s, sign), null, false, count);
    }

    /// <summary>More than any book holds; saturates instead of wrapping.</summary>
    public const decimal Absurd = 1_000_000_000_000_000_000m;

    private static bool Grouped(ReadOnlySpan<char> s, char sign)
    {
        var first = true;
        foreach (var part in s.Split(sign))
        {
            var length = s[part].Length;
            if (first ? length is < 1 or > 3 : length != 3) return false;
            first = false;
        }
        return true;
    }

    private static decimal Parse(ReadOnlySpan<char> s, char mark = '\0')
    {
        Span<char> clean = stackalloc char[s.Length + 1];
        var n = 0;
        foreach (var c in s)
        {
            if (char.IsAsciiDigit(c)) clean[n++] = c;
            else if (c == mark) clean[n++] = '.';
        }
        return decimal.TryParse(clean[..n], NumberStyles.AllowDecimalPoint, NumberFormatInfo.InvariantInfo, out var value) ? value : Absurd;
    }
}
