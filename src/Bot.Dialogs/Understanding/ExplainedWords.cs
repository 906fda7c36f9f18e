using System.Text;

namespace Bot.Dialogs;

/// <summary>The words of a message in a trace: what each was taken for, by which rule, at what cost, and which grammar has it.</summary>
internal static class ExplainedWords
{
    public static void Write(StringBuilder text, Reading reading)
    {
        Explanation.Section(text, "The words");
        if (reading.Tokens.Count == 0) Explanation.Line(text, "  none");
        foreach (var token in reading.Tokens) Explanation.Line(text, "  " + One(token, reading.Raw));
    }

    private static string One(Token token, string raw)
    {
        var written = raw[token.At.Start..token.At.End];
        var line = new StringBuilder(Explanation.Quoted(written));
        if (token.IsWord)
        {
            var word = token.Means.IsEmpty && token.About.IsEmpty && token.Lemma == token.Text ? token.Text : token.Lemma;
            if (!string.Equals(word, written, StringComparison.OrdinalIgnoreCase)) line.Append($" is {Explanation.Quoted(word)}");
            line.Append($": {How(token)}");
            if (token.Rule != Rule.Unknown) line.Append($", cost {token.Cost}");
            if (!token.Means.IsEmpty) line.Append($"; {Explanation.Concepts(token.Means)}");
            if (!token.About.IsEmpty) line.Append($"; tells of {Explanation.Concepts(token.About)}");
        }
        else line.Append(token.IsNumber ? ": a number" : token.Text.AsSpan().SequenceEqual([Fold.Yes]) ? ": a sign for yes" : token.Text.AsSpan().SequenceEqual([Fold.No]) ? ": a sign for no" : ": a sign");
        if (Reader(token.Owner) is { } reader) line.Append($"; read as {reader}");
        return line.ToString();
    }

    private static string How(Token token) => token.Rule switch
    {
        Rule.Unknown when Lexicon.IsName(token.Text) || CommonNames.Has(token.Text) => "a given name, left as written",
        Rule.Unknown when token.AsWritten => "no word of ours, left as written (capitals, or letters beside digits)",
        Rule.Unknown => "no word of ours",
        Rule.Exact => Exact(token),
        Rule.Alias => Lexicon.RegionOf(token.Text) is { } region ? $"another word for it ({region})" : "another word or spelling of it",
        Rule.Slang => "chat spelling",
        Rule.Abbreviation => "its consonants",
        Rule.Elongation => "letters held down",
        Rule.Clitic => "clitic taken off",
        Rule.Suffix => "ending taken off",
        Rule.Prefix => "prefix taken off",
        Rule.Reduplication => "said twice",
        Rule.VowelDrop => "vowels left out",
        Rule.Fuzzy => "misspelling",
        _ => "written together or apart",
    };

    private static string Exact(Token token) =>
        token.Numeral is not null ? "as written, a number word"
        : token.Day is not null ? "as written, a word of the calendar"
        : token.Clock is not null ? "as written, a word of the clock"
        : token.Means.IsEmpty && token.About.IsEmpty ? "as written, an everyday word"
        : "as written";

    private static string? Reader(Owner owner) => owner switch
    {
        Owner.Opaque => "opaque (a number, code, address or quote that nothing looks into)",
        Owner.Person => "a person",
        Owner.Money => "an amount",
        Owner.Number => "a count",
        Owner.Date => "a day",
        Owner.Time => "an hour",
        _ => null,
    };
}
