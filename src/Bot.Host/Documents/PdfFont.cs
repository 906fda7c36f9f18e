using System.Globalization;
using System.Text;

namespace Bot.Host;

/// <summary>Helvetica as every reader has it: its WinAnsi bytes and how wide they are (Adobe's metrics of the fourteen fonts).</summary>
internal static class PdfFont
{
    // Thousandths of the size, from space to tilde.
    private static readonly short[] Regular =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    private static readonly short[] Strong =
    [
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
        975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
        333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
    ];

    // WinAnsi from 0x80; a zero has no sign.
    private const string Signs = "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

    // Letters with their accents, as wide as without; what is no letter there is about as wide as a digit.
    private const string Bases = "AAAAAAACEEEEIIIIDNOOOOO=OUUUUYPsaaaaaaaceeeeiiiidnooooo=ouuuuypy";

    /// <summary>
    /// The text as the font's bytes. What it has no sign for: pictures, marks and controls are left out (with the space behind them), a letter becomes "?".
    /// </summary>
    public static byte[] Encode(string text)
    {
        var bytes = new List<byte>(text.Length);
        var skips = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (skips && rune.Value == ' ')
            {
                skips = false;
                continue;
            }
            if (Byte(rune) is { } known) bytes.Add(known);
            skips = Byte(rune) is null;
        }
        return [.. bytes];
    }

    /// <summary>How wide the bytes are at a size, in points.</summary>
    public static double Width(ReadOnlySpan<byte> text, double size, bool bold)
    {
        var width = 0;
        foreach (var b in text) width += Width(b, bold ? Strong : Regular);
        return width * size / 1000;
    }

    private static int Width(byte b, short[] widths) => b switch
    {
        >= 32 and < 127 => widths[b - 32],
        >= 0xC0 => widths[Bases[b - 0xC0] - 32],
        0x85 or 0x89 or 0x8C or 0x97 or 0x99 => 1000,
        0x91 or 0x92 or 0x82 or 0xB7 or 0xA0 => 278,
        0x95 => 350,
        _ => 556,
    };

    private static byte? Byte(Rune rune) => rune.Value switch
    {
        >= 32 and < 127 or >= 0xA1 and <= 0xFF and not 0xAD => (byte)rune.Value,
        0xA0 or 0x2007 or 0x2009 or 0x202F => (byte)' ',
        0x2010 or 0x2011 => (byte)'-',
        < 0x10000 and not 0 when Signs.IndexOf((char)rune.Value, StringComparison.Ordinal) is >= 0 and var at => (byte)(0x80 + at),
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.CurrencySymbol or UnicodeCategory.MathSymbol ? (byte)'?' : null,
    };
}
