namespace Bot.Dialogs;

/// <summary>Small turns of speech that dates, hours and amounts share: until, not this one, rather that one, at the latest.</summary>
internal static class Turns
{
    private static readonly ConceptSet Mending = ConceptSet.Of(Concept.Maksud, Concept.Koreksi, Concept.Salah);
    private static readonly ConceptSet Denying = ConceptSet.Of(Concept.Bukan, Concept.Jangan);

    /// <summary>How many tokens say "until" here: sampai, s/d, s.d., sd, hingga, a hyphen; 0 for none.</summary>
    public static int Until(List<Token> t, int i)
    {
        if (i >= t.Count || !t[i].Free) return 0;
        if (t[i].Is("-")) return 1;
        if (!t[i].IsWord) return 0;
        if (t[i].Is(Concept.Sampai) || t[i].Text is "sd" or "hingga" or "ampe" or "sampe" or "sampek" or "nepi" or "tekan" or "nganti") return 1;
        if (!t[i].Is("s") || i + 2 >= t.Count || !(t[i + 1].Is("/") || t[i + 1].Is(".")) || !t[i + 2].Is("d")) return 0;
        return i + 3 < t.Count && t[i + 3].Is(".") && t[i + 3].Glued ? 4 : 3;
    }

    /// <summary>True when "bukan" or "jangan" stands before.</summary>
    public static bool Negated(List<Token> t, int first)
    {
        var i = first - 1;
        while (i >= 0 && t[i].IsWord && t[i].Free && (t[i].Is(Concept.Filler) || t[i].Text is "yang" or "yg" or "di" or "pas" or "buat" or "untuk" or "hari")) i--;
        return i >= 0 && t[i].Free && t[i].IsAny(Denying);
    }

    /// <summary>Where "gbs", "saya gak bisa", "penuh", "libur" after a day or hour ends; 0 when it is not refused. "bisa ga?" asks.</summary>
    public static int Refused(List<Token> t, int next)
    {
        var i = next;
        while (i < t.Count && t[i].IsWord && (t[i].Is(Concept.Saya) || t[i].Is(Concept.Filler) || t[i].Is("itu"))) i++;
        if (i >= t.Count || !t[i].IsWord) return 0;
        if (t[i].Text is "gbs" or "gabisa" or "gakbisa" or "gkbs" or "gkbisa" or "gabs" or "penuh" or "full" or "libur" or "tutup" or "repot") return i + 1;
        if (!t[i].Is(Concept.Tidak) || i + 1 >= t.Count) return 0;
        return t[i + 1].Is(Concept.Bisa) || t[i + 1].Text is "sempat" or "jadi" or "sanggup" ? i + 2 : 0;
    }

    /// <summary>"jumat eh sabtu", "jam 9 maksudnya jam 10": what stands between takes back what stood before.</summary>
    public static bool Mends(List<Token> t, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (t[i].Is("eh") || t[i].Is("ralat") || t[i].Free && t[i].IsAny(Mending)) return true;
        return false;
    }

    /// <summary>The limit said before this token, and where its words begin.</summary>
    /// <param name="after">"habis" is a limit too; beside a day it means that something has run out.</param>
    public static (Bound Bound, int First) BoundBefore(List<Token> t, int first, bool after)
    {
        var i = first - 1;
        while (i > 0 && t[i].Free && (t[i].Text is "hari" or "di" or "pada" or "pas" or "pukul")) i--;
        if (i < 0 || !t[i].IsWord || !t[i].Free) return (Bound.None, first);
        var word = t[i].Text;
        if (i > 0 && t[i - 1].Is("paling") && word is "telat" or "lambat" or "lama" or "akhir" or "lambatnya" or "tlat" or "lmbt") return (Bound.AtMost, i - 1);
        if (t[i].Clock is { Kind: ClockWordKind.Before }) return (Bound.Before, i);
        if (t[i].Clock is { Kind: ClockWordKind.AtMost } && word != "paling" || word is "selambatnya") return (Bound.AtMost, i);
        if (i > 1 && word is "lambatnya" && t[i - 1].Is("-")) return (Bound.AtMost, Math.Max(0, i - 2));
        if (t[i].Clock is { Kind: ClockWordKind.After } && (after || word is "setelah" or "sesudah" or "stlh" or "selepas")) return (Bound.AtLeast, i);
        return Until(t, i) > 0 ? (Bound.AtMost, i) : (Bound.None, first);
    }

    /// <summary>A sentence ends or a new thought begins here; what was said on one side does not reach the other.</summary>
    public static bool Breaks(Token token) => token.Text is "." or "?" or "!" or ";" or "terus" or "trus" or "lalu" || token.Is(Concept.Tapi);
}
