using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>
/// Whether a word may become somebody's name in a group: four letters or more, no word of the language however it is spelt, no
/// number or day, and nobody's and nothing's name yet (report.md section 6 no. 8).
/// </summary>
internal static class FreeWord
{
    private const int Least = 4, Most = 20;

    /// <summary>The word as it is learned, letters held down let go; null when it may not be learned.</summary>
    public static string? Of(string said, IReadOnlyList<Person> people, OwnWords own)
    {
        var word = Plain(said);
        if (word.Length is < Least or > Most || !word.All(char.IsLetter) || Meant(word)) return null;
        if (people.Any(p => Names.WordsOf(p.Nickname).Concat(Names.WordsOf(p.Name)).Concat(p.Aliases.SelectMany(Names.WordsOf)).Any(w => Plain(w) == word))) return null;
        return own.Goods.Any(g => Names.WordsOf(g.Name).Concat(g.Aliases.SelectMany(Names.WordsOf)).Append(g.Code.ToLowerInvariant()).Any(w => Plain(w) == word)) ? null : word;
    }

    /// <summary>"nruuuul" is "nrul".</summary>
    public static string Plain(string word) => Spelling.Collapse(word, 1, 3);

    private static bool Meant(string word)
    {
        if (Lexicon.Knows(word) || Names.IsTitle(word) || Numerals.IsNumberWord(word) || Calendar.IsDayWord(word)) return true;
        var token = new Token { Text = word, Kind = TokenKind.Word, At = default };
        Lexicon.Explain(token);
        return !token.Means.IsEmpty || token.Text != word || token.Lemma != word;
    }
}
