namespace Bot.Dialogs;

/// <summary>Words said twice with a hyphen, two words written as one, one word written as two.</summary>
internal static class Seams
{
    private const int Half = 3, Joined = 5;

    /// <summary>"ibu-ibu", "sayur-sayuran": one token, with the letters as written; what it means is read from the second half.</summary>
    public static void Twice(List<Token> t)
    {
        for (var i = 0; i + 2 < t.Count; i++)
        {
            var (a, b) = (t[i], t[i + 2]);
            if (Hyphened(t, i) is { } one) { t[i] = one; t.RemoveRange(i + 1, 2); continue; }
            if (!a.IsWord || !b.IsWord || a.Text.Length < Half || !t[i + 1].Is("-") || !t[i + 1].Glued || !b.Glued || i + 3 < t.Count && t[i + 3].Glued && t[i + 3].Is("-")) continue;
            if (!b.Text.StartsWith(a.Text, StringComparison.Ordinal) || Numerals.IsNumberWord(a.Text) || Calendar.IsDayWord(a.Text)) continue;
            t[i] = new Token { Text = $"{a.Text}-{b.Text}", Kind = TokenKind.Word, At = new(a.At.Start, b.At.End), Glued = a.Glued, Twice = b.Text };
            t.RemoveRange(i + 1, 2);
        }
    }

    /// <summary>"p-irt", "e-warong": one letter, a hyphen and the rest of a word of ours.</summary>
    private static Token? Hyphened(List<Token> t, int i)
    {
        if (!t[i].IsWord || t[i].Text.Length != 1 || !t[i + 1].Is("-") || !t[i + 1].Glued || !t[i + 2].IsWord || !t[i + 2].Glued) return null;
        var text = t[i].Text + t[i + 2].Text;
        return text.Length > Half && Lexicon.Find(text) is { Means.IsEmpty: false }
            ? new Token { Text = text, Kind = TokenKind.Word, At = new(t[i].At.Start, t[i + 2].At.End), Glued = t[i].Glued }
            : null;
    }

    /// <summary>Cuts unknown words of two known ones, then joins unknown halves that make a known one. Nothing within a quote or an address.</summary>
    public static void Mend(List<Token> t)
    {
        for (var i = 0; i < t.Count; i++)
        {
            if (t[i].Is("\"") || t[i].Is("http") || t[i].Is("https") || t[i].Is("www")) return;
            if (!Open(t, i)) continue;
            if (Cut(t[i].Text) is { } parts) { Replace(t, i, parts); i += parts.Count - 1; }
            else Join(t, i);
        }
    }

    private static bool Open(List<Token> t, int i) =>
        t[i].IsWord && t[i].Rule == Rule.Unknown && !t[i].AsWritten && t[i].Text.Length >= 2 && t[i].Text.Length <= 24 && !t[i].Glued
            && (i + 1 == t.Count || !t[i + 1].Glued || t[i + 1].Text is "," or "." or "?" or "!") && !Lexicon.IsName(t[i].Text);

    /// <summary>The known words, two or three, that a word is made of: those with the most letters of our own; at least one of them ours.</summary>
    public static List<string>? Cut(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 * Half) return null;
        var (best, worth) = (((int, int))(0, 0), 0);
        for (var a = Half; a <= word.Length - Half; a++)
        {
            if (Worth(word[..a], false) is not (> 0 and var first)) continue;
            if (Worth(word[a..], true) is > 0 and var last && first + last > worth) (best, worth) = ((a, word.Length), first + last);
            for (var b = a + Half; b <= word.Length - Half; b++)
            {
                if (Worth(word[a..b], true) is not (> 0 and var middle) || Worth(word[b..], true) is not (> 0 and var end)) continue;
                if (first + middle + end - Half > worth) (best, worth) = ((a, b), first + middle + end - Half);
            }
        }
        if (worth <= word.Length) return null;
        var parts = new List<string>(3) { new(word[..best.Item1]), new(word[best.Item1..best.Item2]) };
        if (best.Item2 < word.Length) parts.Add(new(word[best.Item2..]));
        return parts.Exists(p => p.Length > Half && Lexicon.Find(p) is { Means.IsEmpty: false }) ? parts : null;
    }

    /// <summary>Twice the letters of a word of ours, once those of another; 0 for what may not stand in a glued word.</summary>
    private static int Worth(ReadOnlySpan<char> part, bool behind) =>
        !IsPart(part, behind) ? 0 : Lexicon.Find(part) is { Means.IsEmpty: false } ? 2 * part.Length : part.Length;

    /// <summary>A word that may stand in a glued one: three letters only of our own, and never an ending.</summary>
    private static bool IsPart(ReadOnlySpan<char> part, bool behind)
    {
        if (behind && part is "nya" or "kan" or "per" or "dia") return false;
        if (Lexicon.Find(part) is not { } found) return part.Length > Half && Numerals.Find(part.ToString()) is not null;
        return found.Stem || found.Rule == Rule.Abbreviation && !found.Means.IsEmpty;
    }

    private static void Replace(List<Token> t, int i, List<string> parts)
    {
        var whole = t[i];
        t.RemoveAt(i);
        var at = whole.At.Start;
        for (var k = 0; k < parts.Count; k++)
        {
            var end = k == parts.Count - 1 || whole.At.End - whole.At.Start != parts.Sum(p => p.Length) ? whole.At.End : at + parts[k].Length;
            var token = new Token { Text = parts[k], Kind = TokenKind.Word, At = new(at, end), Glued = k == 0 && whole.Glued };
            Lexicon.Explain(token);
            (token.Rule, token.Cost) = (Rule.Split, Math.Max(token.Cost, 2));
            t.Insert(i + k, token);
            if (end != whole.At.End) at = end;
        }
    }

    /// <summary>"ba yar", "sal do": two unknown halves whose letters together are a word of ours.</summary>
    private static void Join(List<Token> t, int i)
    {
        if (i + 1 >= t.Count || !Open(t, i + 1) || t[i].Text.Length + t[i + 1].Text.Length is < Joined or > 24) return;
        var text = t[i].Text + t[i + 1].Text;
        if (Lexicon.Find(text) is not { Means.IsEmpty: false } found) return;
        t[i] = new Token { Text = text, Kind = TokenKind.Word, At = new(t[i].At.Start, t[i + 1].At.End), Means = found.Means, Lemma = found.Lemma, Rule = Rule.Split, Cost = 2 };
        t.RemoveAt(i + 1);
    }
}
