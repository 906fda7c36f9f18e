using System.Globalization;

namespace Bot.Dialogs;

/// <summary>"Eh bukan 10 tp 12", "salah harusnya 27": a number that was just recorded, put right.</summary>
/// <param name="Wrong">What was recorded, when it is said.</param>
internal sealed record Betulan(decimal? Wrong, decimal Right)
{
    /// <summary>So long after it was recorded is it what is meant.</summary>
    public static readonly TimeSpan JustNow = TimeSpan.FromMinutes(10);

    private const int MostWords = 10;

    /// <summary>Null when the words say nothing of the kind.</summary>
    public static Betulan? Read(string text)
    {
        var words = text.Split([' ', ',', '!'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MostWords || text.Contains('?', StringComparison.Ordinal)) return null;
        var not = Array.FindIndex(words, w => w is "bukan" or "bkn");
        var numbers = words.Select((w, at) => (At: at, Value: Number(words, at))).Where(n => n.Value is not null).Select(n => (n.At, Value: n.Value!.Value)).ToList();
        return numbers switch
        {
            [var a, var b] when not >= 0 && not < a.At => new(a.Value, b.Value),
            [var a, var b] when not > a.At && not < b.At => new(b.Value, a.Value),
            [var only] when not < 0 && Array.Exists(words, w => w is "salah" or "slh" or "keliru" or "harusnya" or "hrsnya" or "hrusnya" or "seharusnya" or "mestinya") => new(null, only.Value),
            _ => null,
        };
    }

    private static decimal? Number(string[] words, int at)
    {
        var word = words[at];
        var thousands = word.EndsWith("rb", StringComparison.Ordinal) || at + 1 < words.Length && words[at + 1] is "rb" or "ribu";
        var digits = word.EndsWith("rb", StringComparison.Ordinal) ? word[..^2] : word;
        if (digits.Split('.') is [_, { Length: 3 }]) digits = digits.Replace(".", "", StringComparison.Ordinal);
        return decimal.TryParse(digits.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) && n < 10_000_000 ? thousands ? n * 1000 : n : null;
    }
}
