namespace Bot.Dialogs;

/// <summary>How far a place reaches: its head, the names and numbers that belong to it, and what it lies beside.</summary>
internal static class PlaceSpan
{
    private const int Most = 14;

    /// <summary>Where the place that begins here ends.</summary>
    public static int End(Reading r, int start, int end)
    {
        var t = r.Tokens;
        var i = Head(r, start, end);
        if (i == start) return start;
        var complete = t[start].Owner == Owner.Person;
        var limit = Math.Min(end, start + Most);
        while (i < limit)
        {
            var next = Symbol(t, i, limit) ?? Number(t, i, start, limit) ?? Somebody(r, i, start, limit, ref complete) ?? Word(t, i, start, limit, ref complete);
            if (next == i) break;
            i = next;
        }
        while (i > start + 1 && !t[i - 1].IsWord && !t[i - 1].IsNumber) i--;
        while (i > start + 1 && (PlaceWords.Beside.Contains(t[i - 1].Text) && !(i < end && t[i].IsWord) || PlaceWords.Prepositions.Contains(t[i - 1].Text))) i--;
        return i;
    }

    private static int Head(Reading r, int start, int end)
    {
        var t = r.Tokens;
        if (t[start].Owner == Owner.Person) return Person(r, start);
        if (Places.IsWarong(t, start, end)) return t[start + 1].Is("-") ? start + 3 : start + 2;
        return start + 1;
    }

    private static int Person(Reading r, int i)
    {
        foreach (var (_, first, next) in r.People) if (i >= first && i < next) return next;
        return i;
    }

    /// <summary>A comma only before what says more of the place; a point only after jl, rt, no.</summary>
    private static int? Symbol(List<Token> t, int i, int end)
    {
        if (t[i].IsWord || t[i].IsNumber) return null;
        if (i + 1 >= end) return i;
        if (t[i].Is(",")) return More(t, i + 1, end) ? i + 1 : i;
        if (t[i].Is(".")) return t[i].Glued && t[i - 1].Text.Length <= 4 && (PlaceWords.Numbered.Contains(t[i - 1].Text) || t[i - 1].Text is "gdg" or "kel" or "kec" or "kp") ? i + 1 : i;
        if (t[i].Is("/") || t[i].Is("-")) return t[i].Glued && t[i + 1].Glued && t[i - 1].Owner != Owner.Date ? i + 1 : i;
        return i;
    }

    private static bool More(List<Token> t, int i, int end) =>
        t[i].IsWord && (PlaceWords.Beside.Contains(t[i].Text) && i + 1 < end && Places.IsHead(t, i + 1, end)
            || t[i].Text is "rt" or "rw" or "no" or "nomor" or "blok" or "gang" or "gg" or "lantai" or "lt" or "kel" or "kec" or "kelurahan" or "kecamatan" or "jl" or "jln" or "jalan" && Places.IsHead(t, i, end));

    /// <summary>A number belongs to the word before it (rt 03) or to a street; a count of goods never.</summary>
    private static int? Number(List<Token> t, int i, int start, int end)
    {
        var worded = t[i].IsWord && t[i].Owner is Owner.Number or Owner.Nobody && Numerals.IsNumberWord(t[i].Text);
        if (!t[i].IsNumber && !worded) return null;
        if (t[i].Owner is Owner.Date or Owner.Time or Owner.Money) return i;
        var before = t[i - 1].Is(".") || t[i - 1].Is("-") || t[i - 1].Is("/") ? i - 2 : i - 1;
        if (before >= start && (PlaceWords.Numbered.Contains(t[before].Text) || t[i - 1].Is("/") && t[before].IsNumber)) return Next();
        if (t[i].Glued && t[i - 1].IsWord && t[i - 1].Text.Length == 1) return i + 1;
        if (t[start].Text is "jl" or "jln" or "jalan" or "gang" or "gg" or "blok" && t[i - 1].IsWord && !(i + 1 < end && Units.At(t, i + 1) is not null) && t[i].Owner != Owner.Number) return i + 1;
        if (t[start].Text is "jl" or "jln" or "jalan" or "gang" or "gg" && t[i - 1].IsWord && t[i].Owner == Owner.Number && i + 1 < end && (t[i + 1].Is("no") || t[i + 1].Is("nomor"))) return i + 1;
        return i;

        int Next()
        {
            var j = i + 1;
            while (worded && j < end && t[j].IsWord && Numerals.IsNumberWord(t[j].Text) && t[j].Owner is Owner.Number or Owner.Nobody) j++;
            return j;
        }
    }

    /// <summary>"rumah bu wati", "kantor saya", "rumah pak haji": whose it is. After it only what lies beside.</summary>
    private static int? Somebody(Reading r, int i, int start, int end, ref bool complete)
    {
        var t = r.Tokens;
        if (t[i].Owner == Owner.Person)
        {
            if (complete || !Ownable(t, i, start)) return i;
            complete = true;
            return Person(r, i);
        }
        if (t[i].Is(Concept.Saya) && t[i].Cost == 0) return complete || !Ownable(t, i, start) ? i : Done(i + 1, ref complete);
        if (!Names.IsHonorific(t[i].Text) || t[i].Owner != Owner.Nobody) return null;
        if (complete || !Ownable(t, i, start)) return i;
        if (i + 1 >= end || !t[i + 1].IsWord || t[i + 1].Owner != Owner.Nobody && t[i + 1].Owner != Owner.Opaque || PlaceWords.Stops.Contains(t[i + 1].Text))
            return PlaceWords.Owned.Contains(t[i - 1].Text) && t[i].Text is "emak" or "mak" or "ibu" or "bapak" or "kakak" ? Done(i + 1, ref complete) : i;
        if (!PlaceWords.Parts.Contains(t[i + 1].Text) && !t[i + 1].Means.IsEmpty) return t[i].Text is "emak" or "mak" ? Done(i + 1, ref complete) : i;
        if (t[i + 1].Text is "rt" or "rw" or "haji" or "hj" or "lurah" or "guru" or "ustad" or "ustadz") return i + 2;
        return Done(i + 2, ref complete);
    }

    private static int Done(int next, ref bool complete)
    {
        complete = true;
        return next;
    }

    private static bool Ownable(List<Token> t, int i, int start)
    {
        if (i == start + 1 && !Places.IsHead(t, start, i) && !PlaceWords.Public.Contains(t[start].Text)) return true;
        for (var k = i - 1; k >= start; k--)
        {
            var word = t[k].Text;
            if (PlaceWords.Owned.Contains(word) || PlaceWords.Beside.Contains(word) || t[k].Is(Concept.Rumah) || t[k].Is(Concept.Warung) || t[k].Is(Concept.Kantin) || word is "kantor" or "mertua" or "anak" or "keluarga" or "kakak" or "adik" or "ortu") return true;
            if (k == i - 1 && t[k].Owner == Owner.Opaque) return false;
            if (PlaceWords.Public.Contains(word)) return word is "blok" && t[i].Owner == Owner.Person;
        }
        return false;
    }

    private static int Word(List<Token> t, int i, int start, int end, ref bool complete)
    {
        var word = t[i].Text;
        if (t[i].Owner == Owner.Opaque) return PlaceWords.Numbered.Contains(word) || PlaceWords.Numbered.Contains(t[i - 1].Text) && Numerals.IsNumberWord(word) ? i + 1 : i;
        if (t[i].Owner is Owner.Date or Owner.Time && word == "pagi" && t[i - 1].Text is "sinar" or "embun" or "cahaya" or "mentari" || t[i].Owner is Owner.Date or Owner.Time && word == "dini" && t[i - 1].Is("cahaya")) return i + 1;
        if (t[i].Owner != Owner.Nobody) return i;
        if (word is "di" or "no" or "nomor" or "lt" or "yg" && i + 1 < end) return word is "di" && !(Places.IsHead(t, i + 1, end) || PlaceWords.Beside.Contains(t[i + 1].Text)) || word == "yg" ? i : i + 1;
        if (PlaceWords.Beside.Contains(word) && i + 1 < end && t[i + 1].IsWord && !PlaceWords.Stops.Contains(t[i + 1].Text) && !t[i + 1].Is("ke") && t[i + 1].Owner is not (Owner.Date or Owner.Time)) { complete = false; return i + 1; }
        if (Places.IsWarong(t, i, end)) return t[i + 1].Is("-") ? i + 3 : i + 2;
        if (Places.IsHead(t, i, end)) { complete = false; return i + 1; }
        if (word.Length == 1 && t[i - 1].Text is "blok" or "blk" or "gang" or "gg") return i + 1;
        if (PlaceWords.Stops.Contains(word) || t[i].Doubled) return i;
        if (t[i - 1].IsWord && word is "lama" or "baru" && i > start) return i + 1;
        if (complete) return i;
        if (PlaceWords.Parts.Contains(word)) return i + 1;
        if (Calendar.IsDayWord(word)) return i;
        if (PlaceWords.Named.Contains(t[i - 1].Text) || t[i - 1].Is(".") && i > start + 1) return i + 1;
        if (PlaceWords.Beside.Contains(t[i - 1].Text)) return i + 1;
        if (!t[i].Means.IsEmpty) return i;
        return !Lexicon.Knows(word) || !PlaceWords.Owned.Contains(t[start].Text) && t[start].Text is not ("lapak" or "posko" or "rptra" or "zoom") && !Common(word) ? i + 1 : i;
    }

    /// <summary>Everyday words that open the next thought.</summary>
    private static bool Common(string word) => word is "biar" or "bisa" or "datang" or "kumpul" or "sekali" or "siang" or "lewat" or "tepat" or "terima" or "masing" or "wajib" or "harap" or "penting" or "khusus" or "terbuka" or "gratis";
}
