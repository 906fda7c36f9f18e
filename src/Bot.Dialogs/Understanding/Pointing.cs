using System.Collections.Frozen;

namespace Bot.Dialogs;

/// <summary>What is to be done with what was pointed at.</summary>
internal enum PointVerb { None, Remind, Record, Show, Correct }

/// <summary>
/// A message that points into the list just shown and says no more than a short wish about it: "yang kedua", "no 2 dan yang
/// terakhir", "itu aja", "catat yang pertama 5rb", "yang ketiga salah".
/// </summary>
/// <param name="Places">1-based, in the order said; may lie beyond the list.</param>
/// <param name="Rest">What else was said and counts, as written: the amounts, and with a correction everything but the places.</param>
internal sealed record Pointing(IReadOnlyList<int> Places, PointVerb Verb, string Rest)
{
    private static readonly FrozenSet<string> Leads = "yang yg sing nu nan no nomor nomer nmr urutan ke nya".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Joints = "dan sama ama , & + . - ( ) ! # ? * :".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Softeners =
        "bu ibu buk bunda pak bapak kak mbak mba mas uni teh mak bang ya yaa yah aja saja deh dong donk sih nih tuh lah kok dulu juga lagi tolong coba mau dari daftar tadi punya orang orangnya".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Money = "rb rbu ribu rebu rban ribuan k perak rupiah rp jt juta goceng ceban gocap noban x kali".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Ordinals = ["pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan", "kesepuluh"];

    private static readonly ConceptSet Record = ConceptSet.Of(Concept.Catat, Concept.Bayar, Concept.Setor, Concept.Lunas, Concept.Nyicil);
    private static readonly ConceptSet Show = ConceptSet.Of(Concept.Kuitansi, Concept.Bukti, Concept.Cetak, Concept.Cek);
    private static readonly ConceptSet Correct = ConceptSet.Of(Concept.Koreksi, Concept.Salah, Concept.Hapus, Concept.Batal, Concept.Dobel, Concept.Kepencet);
    private static readonly ConceptSet Beside = ConceptSet.Of(Concept.Iuran, Concept.Harusnya, Concept.Jadi, Concept.Sudah, Concept.CatatanN);

    /// <summary>Null when the message points nowhere, or says anything beyond a short wish.</summary>
    /// <param name="newestFirst">The list stands newest first, and "the last" is the newest.</param>
    public static Pointing? Read(string text, int count, bool newestFirst = false)
    {
        if (text.Length > 80) return null;
        var fold = Fold.Of(text);
        var tokens = Tokens.Cut(fold);
        var (places, rest, verb, led, that) = (new List<int>(), new List<string>(), PointVerb.None, false, false);
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Text;
            if (Leads.Contains(word)) { led = true; continue; }
            if (Place(tokens, i, led, newestFirst ? Math.Min(count, 1) : count) is { } place) { places.Add(place); continue; }
            if (Joints.Contains(word)) { led &= tokens[i].Kind == TokenKind.Symbol; continue; }
            led = false;
            if (word is "itu" or "ini") { that = true; continue; }
            if (tokens[i].IsNumber || Money.Contains(word) || Numerals.IsNumberWord(word)) { rest.Add(word); continue; }
            if (Softeners.Contains(word)) continue;
            Lexicon.Explain(tokens[i]);
            var means = tokens[i].Means;
            if (tokens[i].Cost > 3) return null;
            rest.Add(word);
            if (means.Has(Concept.Ingatkan)) verb = PointVerb.Remind;
            else if (means.Overlaps(Correct)) verb = PointVerb.Correct;
            else if (means.Overlaps(Show)) verb = PointVerb.Show;
            else if (means.Overlaps(Record)) verb = verb == PointVerb.None ? PointVerb.Record : verb;
            else if (!means.Overlaps(Beside)) return null;
        }
        if (places.Count == 0 && that && count > 0) places.Add(count);
        return places.Count == 0 ? null : new([.. places.Distinct()], verb, string.Join(' ', verb == PointVerb.Correct ? rest : rest.Where(IsAmount)));
    }

    /// <summary>The place a whole message names among choices: "yang pertama aja bu", "no 2 ya", "yang terakhir"; null for anything else, a bare number included.</summary>
    public static int? Only(string text, int count) =>
        count > 0 && Read(text, count) is { Verb: PointVerb.None, Rest: "", Places: [var place] } && place <= count ? place : null;

    private static bool IsAmount(string word) => Money.Contains(word) || char.IsAsciiDigit(word[0]) || Numerals.IsNumberWord(word);

    /// <summary>An ordinal, the last, or a number after "no" or "yang" that is no amount.</summary>
    private static int? Place(List<Token> t, int i, bool led, int count)
    {
        var word = t[i].Text;
        if (Array.IndexOf(Ordinals, word) is >= 0 and var at) return at + 1;
        if (word is "kesatu") return 1;
        if (word is "terakhir" && count > 0) return count;
        if (!led || i + 1 < t.Count && Money.Contains(t[i + 1].Text)) return null;
        if (t[i].IsNumber) return word.Length <= 2 && int.TryParse(word, out var n) && n > 0 ? n : null;
        return Numerals.Find(word) is { Kind: NumeralKind.Unit, Value: > 0 and < 10 } one ? (int)one.Value : null;
    }
}
