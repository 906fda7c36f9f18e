using System.Globalization;

namespace Bot.Dialogs;

/// <summary>How many one package holds, said in the same sentence: "2 dus isi 12" are 24.</summary>
internal static class IsiKemasan
{
    private const int Most = 1000;

    /// <summary>"isi 12", "isinya 24", "@12"; null when none is said.</summary>
    public static int? Of(string text)
    {
        var words = text.Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
            if ((words[i] is "isi" or "isinya" or "@" ? i + 1 < words.Length ? words[i + 1] : "" : words[i].StartsWith('@') ? words[i][1..] : words[i].StartsWith("isi", StringComparison.Ordinal) ? words[i][3..] : "") is { Length: > 0 and < 5 } digits
                && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and <= Most) return n;
        return null;
    }

    /// <summary>The scene with the goods counted by what is in the package, where one good is said in packages and how many they hold.</summary>
    public static Scene Unpacked(Scene s) => s.Slots.Items.Where(i => i.Name is not ("isi" or "isinya")).ToList() is [{ Unit: { } unit } only] && (only.Count ?? s.Slots.Quantity?.Count) is { } count && StokWords.Bulk(unit) is not null && Of(s.Heard.Text) is { } inside
        ? s with { Heard = s.Heard with { Meaning = s.Meaning with { Slots = s.Slots with { Items = [only with { Count = count * inside, Unit = null }], Quantity = null } } } } : s;
}
