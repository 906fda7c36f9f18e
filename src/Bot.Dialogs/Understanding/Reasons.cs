using System.Collections.Frozen;

namespace Bot.Dialogs;

/// <summary>alasan: why somebody cannot come or comes late, in her own words (a further slot; never asked for).</summary>
internal static class Reasons
{
    private static readonly FrozenSet<string> Because = "karena krn karna soalnya soale sebab dikarenakan lantaran gara gara2 mergo goro coz soalna sabab".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly ConceptSet Refusing = ConceptSet.Of(Concept.Tidak, Concept.Izin, Concept.Absen, Concept.Libur, Concept.Batal, Concept.Telat, Concept.Mundur, Concept.Jaga, Concept.Lapak, Concept.Warung,
        Concept.Meeting, Concept.Rapat, Concept.Pelatihan, Concept.Giliran, Concept.Undang);

    private static readonly ConceptSet Asking = ConceptSet.Of(Concept.Tolong, Concept.Minta, Concept.Ganti, Concept.Tukar, Concept.Kasih, Concept.Titip, Concept.Siapa, Concept.Notulen);

    private static readonly FrozenSet<string> Courtesy = "maaf maap mf mohon ya yaa ye yo bu buk pak kak mbak mak uni teh ibu maklum dimaklumi dimaklum terima kasih makasih nuhun suwun trims nih sih deh dong do tuh aja dulu dl sama minta kok saya sy aku mendadak ganggu malem2 malam2 bgt banget cs".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static string? Of(Clause clause)
    {
        var t = clause.Reading.Tokens;
        for (var i = clause.First; i < clause.Next; i++)
            if (t[i].Free && Because.Contains(t[i].Text)) return Words(clause, i + 1 < clause.Next && Because.Contains(t[i + 1].Text) ? i + 2 : i + 1, Stop(t, i + 1, clause.Next, commas: true));
        var core = Core(clause);
        if (core < 0) return null;
        return After(clause, core) ?? Before(clause, core) ?? Inside(clause, core) ?? Ahead(clause, core);
    }

    /// <summary>The last token of the part that says she does not come.</summary>
    private static int Core(Clause clause)
    {
        var t = clause.Reading.Tokens;
        for (var i = clause.First; i < clause.Next; i++) if (t[i].Free && t[i].IsAny(Refusing) || t[i].Text is "skip") return i;
        return -1;
    }

    private static string? After(Clause clause, int core)
    {
        var t = clause.Reading.Tokens;
        var i = Stop(t, core, clause.Next, commas: true);
        while (i < clause.Next)
        {
            var end = Stop(t, i + 1, clause.Next, commas: true);
            if (Tells(t, i + 1, end) && Words(clause, i + 1, end) is { } words) return words;
            for (var k = i + 2; k + 1 < end; k++)
                if (t[k].Text is "ya" or "yaa" or "bu" && Tells(t, k + 1, end) && Words(clause, k + 1, end) is { } rest) return rest;
            i = end;
        }
        return null;
    }

    private static string? Before(Clause clause, int core)
    {
        var t = clause.Reading.Tokens;
        var stop = core;
        while (stop > clause.First && !Breaks(t[stop - 1])) stop--;
        if (stop <= clause.First) return null;
        var from = stop - 1;
        while (from > clause.First && !Breaks(t[from - 1])) from--;
        return Tells(t, from, stop - 1) ? Words(clause, from, stop - 1) : null;
    }

    /// <summary>Without punctuation: from the word that opens it to the end.</summary>
    private static string? Inside(Clause clause, int core)
    {
        var t = clause.Reading.Tokens;
        var end = Stop(t, core, clause.Next, commas: true);
        for (var i = core + 1; i + 1 < end; i++)
            if (t[i].Text is "ya" or "yaa" or "bu" or "yo" or "nih" or "deh" or "dulu" && !Courtesy.Contains(t[i + 1].Text) && t[i + 1].Owner == Owner.Nobody && Tells(t, i + 1, end)) return Words(clause, i + 1, end);
        for (var i = core + 1; i < end; i++)
        {
            if (t[i].Owner is not (Owner.Nobody or Owner.Person)) continue;
            if (t[i].Text is "ada" or "ado" or "aya" or "lagi" or "lg" or "mau" or "masih" or "msh" or "nunggu" or "nungguin" or "nganter" or "antar" or "anter" or "harus" or "hrs"
                || t[i].Is(Concept.Keluarga) || t[i].Is(Concept.Anak) || t[i].Is(Concept.Sakit)) return i + 1 < end || t[i].Is(Concept.Sakit) ? Words(clause, i, end) : null;
        }
        return null;
    }

    /// <summary>"Anak sakit gak bisa jaga besok": what is wrong stands first, and nothing parts it from the refusal.</summary>
    private static string? Ahead(Clause clause, int core)
    {
        var t = clause.Reading.Tokens;
        var from = clause.First;
        while (from < core && (!t[from].IsWord || Courtesy.Contains(t[from].Text) || t[from].Owner == Owner.Date)) from++;
        var ill = false;
        for (var i = from; i < core; i++)
        {
            if (!t[i].IsWord || t[i].Owner is Owner.Date or Owner.Time || t[i].Owner == Owner.Person && !t[i].Is(Concept.Anak) && !t[i].Is(Concept.Keluarga)) return null;
            ill |= t[i].Is(Concept.Sakit) || Opening.Contains(t[from].Text) && i > from || t[i].Text is "meninggal" or "wafat" or "rewel" or "opname" or "hajatan" or "kondangan" or "lahiran" or "demam" or "panas";
        }
        return ill && (t[core].Is(Concept.Tidak) || t[core].Is(Concept.Izin)) && Tells(t, from, core) ? Words(clause, from, core) : null;
    }

    /// <summary>Something that happened, not a request and not mere courtesy.</summary>
    private static bool Tells(List<Token> t, int from, int to)
    {
        var told = 0;
        var opens = from < to && Opening.Contains(t[Leading(t, from, to)].Text);
        if (from < to && t[from].Is(Concept.Bukan)) return false;
        for (var i = from; i < to; i++)
        {
            if (!t[i].IsWord) { if (t[i].Is("?")) return false; continue; }
            if (t[i].Text is "menit" or "menitan" or "mnt" or "nyampe" or "nyampai" or "sampe" or "sampai" or "tiba" or "nyusul") return false;
            if (t[i].Free && !opens && (t[i].IsAny(Asking) || t[i].IsAny(Refusing) && t[i].Text is not ("sakit" or "ga" or "gak" or "nggak" or "tidak" or "macet" or "mogok"))) return false;
            if (!Courtesy.Contains(t[i].Text) && t[i].Owner is not (Owner.Date or Owner.Time)) told++;
        }
        return told > 0;
    }

    private static readonly FrozenSet<string> Opening = "ada ado aya wonten harus hrs kudu mau mo masih msh lagi lg habis abis takut nunggu nungguin nganter anter antar nemenin jagain".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static int Leading(List<Token> t, int from, int to)
    {
        while (from + 1 < to && Courtesy.Contains(t[from].Text)) from++;
        return from;
    }

    private static string? Words(Clause clause, int from, int to)
    {
        var t = clause.Reading.Tokens;
        while (from < to && (!t[from].IsWord || Courtesy.Contains(t[from].Text) && t[from].Text is not ("ibu" or "bapak" or "mak"))) from++;
        while (to > from && (t[to - 1].Kind == TokenKind.Symbol || Courtesy.Contains(t[to - 1].Text) && t[to - 1].Text is not ("dulu" or "dl" or "bgt" or "banget") && !(to - from > 1 && t[to - 2].Is(Concept.Anak)))) to--;
        if (to - from < 1) return null;
        var words = Phrases.Lower(clause.Reading, from, to);
        return words.Length is < 3 or > 160 ? null : words;
    }

    private static int Stop(List<Token> t, int i, int end, bool commas)
    {
        while (i < end && !(Breaks(t[i]) && (commas || !t[i].Is(",")))) i++;
        return i;
    }

    private static bool Breaks(Token token) => token.Kind == TokenKind.Symbol && token.Text is "," or "." or "?" or "!" or ";" or "(" or ")";
}
