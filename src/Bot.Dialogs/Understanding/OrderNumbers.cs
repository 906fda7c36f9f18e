namespace Bot.Dialogs;

/// <summary>Numbers of orders, P-2611-04 and PMT-2612-A, in any case and however their parts are joined. No grammar reads inside them.</summary>
internal static class OrderNumbers
{
    public static List<(string Number, int First, int Next)> Read(List<Token> t)
    {
        var found = new List<(string, int, int)>();
        for (var i = 0; i < t.Count; i++)
        {
            if (!t[i].Free || t[i].Text is not ("p" or "pmt") || At(t, i) is not { } hit) continue;
            for (var k = i; k < hit.Next; k++) t[k].Owner = Owner.Opaque;
            found.Add((hit.Number, i, hit.Next));
            i = hit.Next - 1;
        }
        return found;
    }

    private static (string Number, int Next)? At(List<Token> t, int i)
    {
        var pmt = t[i].Is("pmt");
        var j = Past(t, i + 1);
        if (j >= t.Count || !t[j].IsNumber) return null;
        var digits = t[j].Text;
        if (!pmt && digits.Length is > 5 and < 8 && digits[4] == '.' && IsMonth(digits.AsSpan(0, 4)) && Whole(digits.AsSpan(5))) return ($"P-{digits[..4]}-{digits[5..].PadLeft(2, '0')}", j + 1);
        if (digits.Length != 4 || !IsMonth(digits)) return null;
        var k = Past(t, j + 1);
        if (k >= t.Count || k > j + 2) return null;
        if (pmt) return t[k].IsWord && t[k].Text.Length == 1 && !(k == j + 1 && t[k].Text is "g" or "y" or "x") ? ($"PMT-{digits}-{t[k].Text.ToUpperInvariant()}", k + 1) : null;
        return t[k].IsNumber && t[k].Text.Length <= 2 && Whole(t[k].Text) ? ($"P-{digits}-{t[k].Text.PadLeft(2, '0')}", k + 1) : null;
    }

    private static int Past(List<Token> t, int i) => i < t.Count && t[i].Text is "-" or "/" or "." or "_" ? i + 1 : i;

    private static bool IsMonth(ReadOnlySpan<char> text) => Whole(text) && (text[2] - '0') * 10 + text[3] - '0' is >= 1 and <= 12;

    private static bool Whole(ReadOnlySpan<char> text)
    {
        foreach (var c in text) if (!char.IsAsciiDigit(c)) return false;
        return text.Length > 0;
    }
}
