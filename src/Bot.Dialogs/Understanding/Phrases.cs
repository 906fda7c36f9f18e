using System.Text;

namespace Bot.Dialogs;

/// <summary>Words as they were written, by their token places.</summary>
internal static class Phrases
{
    /// <summary>From one token to before another, capitals and punctuation kept, white space single; empty when there is nothing.</summary>
    public static string AsWritten(Reading r, int first, int next)
    {
        if (first >= next || first < 0 || next > r.Tokens.Count) return "";
        var start = Math.Clamp(r.Tokens[first].At.Start, 0, r.Raw.Length);
        var end = Math.Clamp(next < r.Tokens.Count ? Math.Min(r.Tokens[next - 1].At.End, r.Tokens[next].At.Start) : r.Tokens[next - 1].At.End, start, r.Raw.Length);
        return Single(r.Raw.AsSpan(start, end - start));
    }

    /// <summary>The same in lower case.</summary>
    public static string Lower(Reading r, int first, int next) => AsWritten(r, first, next).ToLowerInvariant();

    /// <summary>The first token at or after a place in the raw text.</summary>
    public static int TokenAt(Reading r, int start)
    {
        var i = 0;
        while (i < r.Tokens.Count && r.Tokens[i].At.Start < start) i++;
        return i;
    }

    /// <summary>The same people without those whose names stand in a stretch: "rumah bu wati" is a place, nobody meant.</summary>
    public static IReadOnlyList<PersonRead> Outside(IReadOnlyList<PersonRead> people, Reading r, int first, int next)
    {
        if (people.Count == 0 || first >= next) return people;
        var (start, end) = (r.Tokens[first].At.Start, r.Tokens[next - 1].At.End);
        var kept = new List<PersonRead>(people.Count);
        foreach (var person in people) if (person.At.Start < start || person.At.Start >= end) kept.Add(person);
        return kept;
    }

    private static string Single(ReadOnlySpan<char> text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) words.Append(c);
            else if (words.Length > 0 && words[^1] != ' ') words.Append(' ');
        }
        if (words.Length > 0 && words[^1] == ' ') words.Length--;
        return words.ToString();
    }
}
