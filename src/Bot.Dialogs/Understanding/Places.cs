namespace Bot.Dialogs;

/// <summary>A place as it was written: lower case, without its preposition (I-23).</summary>
/// <param name="Words">"rumah bu sumi rt 03 dekat pos ronda".</param>
/// <param name="First">Its first token, the preposition not counted.</param>
/// <param name="Next">The token after it.</param>
internal sealed record Place(string Words, int First, int Next)
{
    /// <summary>Said with di, ke, alamat …, not merely shaped like a place.</summary>
    public bool Led { get; init; }

    /// <summary>Begins with a word that names places; false for "ke jakarta".</summary>
    public bool Shaped { get; init; }

    /// <summary>The token of what leads to it, or its first.</summary>
    public int From { get; init; }
}

/// <summary>Finds where something shall be brought or happen. Names of people inside a place belong to it.</summary>
internal static class Places
{
    private static readonly ConceptSet Heads = ConceptSet.Of(Concept.Rumah, Concept.Lapak, Concept.Warung, Concept.Kantin, Concept.Puskesmas, Concept.Kelurahan, Concept.Koperasi);
    private static readonly ConceptSet Mends = ConceptSet.Of(Concept.Ganti, Concept.Pindah, Concept.Maksud, Concept.Koreksi, Concept.Jadi);
    private static readonly ConceptSet Bringing = ConceptSet.Of(Concept.Antar, Concept.Kirim, Concept.Diantar, Concept.Pindah, Concept.Ganti, Concept.Jadi);
    private static readonly ConceptSet Modified = ConceptSet.Of(Concept.Meeting, Concept.Jaga, Concept.Rapat, Concept.Tutup, Concept.Buka, Concept.Kas, Concept.Anggota, Concept.Pengurus, Concept.Dari);

    /// <summary>The place of a clause; null when none is said. With <paramref name="persons"/> "di bu narti" is one as well.</summary>
    public static Place? Read(Clause clause, bool persons = false)
    {
        Place? best = null;
        foreach (var place in All(clause, persons))
            if (best is null || Rank(place) > Rank(best) || Rank(place) == Rank(best) && Mended(clause.Reading.Tokens, best.Next, place.First)) best = place;
        return best;
    }

    /// <summary>Every place of a clause in the order said, those that are denied ("bukan di rumah") left out.</summary>
    public static List<Place> All(Clause clause, bool persons = false)
    {
        var found = new List<Place>(2);
        var r = clause.Reading;
        for (var i = clause.First; i < clause.Next; i++)
        {
            if (At(r, i, clause.Next, persons) is not { } place) continue;
            if (!Denied(r.Tokens, clause.First, place.From)) found.Add(place);
            i = place.Next - 1;
        }
        return found;
    }

    private static int Rank(Place place) => (place.Led ? 2 : 0) + (place.Shaped ? 3 : 0);

    private static bool Mended(List<Token> t, int from, int to)
    {
        for (var i = from; i < to; i++) if (t[i].Is("eh") || t[i].Free && t[i].IsAny(Mends)) return true;
        return false;
    }

    private static bool Denied(List<Token> t, int first, int at)
    {
        var i = at - 1;
        if (i >= first && t[i].Free && (t[i].Is(Concept.Antar) || t[i].Is(Concept.Kirim))) i--;
        return i >= first && t[i].Free && (t[i].Is(Concept.Jangan) || t[i].Is(Concept.Bukan)) && !(i > first && t[i].Is("kan"));
    }

    private static Place? At(Reading r, int i, int end, bool persons)
    {
        var t = r.Tokens;
        if (!t[i].IsWord || t[i].Owner is Owner.Date or Owner.Time or Owner.Money or Owner.Person) return null;
        var start = Led(t, i, end);
        if (start == i && !IsHead(t, i, end)) return null;
        if (start >= end) return null;
        var shaped = IsHead(t, start, end) || PlaceWords.Beside.Contains(t[start].Text) && start + 1 < end && IsHead(t, start + 1, end);
        if (!shaped && !Unknown(t, start, end) && !(persons && t[start].Owner == Owner.Person && !IsSelf(r, start))) return null;
        if (!shaped && start > i && PlaceWords.Doubtful.Contains(t[start - 1].Text)) return null;
        var next = PlaceSpan.End(r, start, end);
        if (next <= start || start == i && !Stands(t, i, next, end)) return null;
        return new Place(Phrases.Lower(r, start, next), start, next) { Led = start > i, Shaped = shaped, From = i };
    }

    /// <summary>Without a preposition it must stand by itself: "jam 3 rumah bu rini", ", gedung serbaguna"; "kelurahan ada jatah" and "rapat warung" are none.</summary>
    private static bool Stands(List<Token> t, int i, int next, int end)
    {
        var word = t[i].Text;
        if (i > 0 && t[i - 1].Free && t[i - 1].IsAny(Modified)) return false;
        if (word is "jl" or "jln" or "gang" or "gg" or "blok" or "rt" || next > i + 1 && t[i].Is(Concept.Rumah)) return true;
        if (i == 0) return next >= end || !t[next].IsWord;
        return t[i - 1].Kind == TokenKind.Symbol || t[i - 1].Owner is Owner.Date or Owner.Time or Owner.Money or Owner.Opaque || t[i - 1].Free && t[i - 1].IsAny(Bringing);
    }

    /// <summary>Where the place begins that this word leads to; the word itself when it leads to none.</summary>
    private static int Led(List<Token> t, int i, int end)
    {
        if (PlaceWords.Prepositions.Contains(t[i].Text) && t[i].Owner == Owner.Nobody) return Past(t, i + 1, end);
        if (!PlaceWords.Labels.Contains(t[i].Text)) return i;
        var j = i + 1;
        while (j < end && (t[j].Text is ":" or "=" or "nya" or "ada" or "tetap" or "pindah" or "pindahnya" or "ganti" or "jadi" or "jadinya" or "antarnya" or "antar" or "kirim" || PlaceWords.Prepositions.Contains(t[j].Text))) j++;
        if (j >= end || t[j].Owner == Owner.Person && t[i].Text == "tempat" || !IsHead(t, j, end) && !Unknown(t, j, end)) return i;
        return j;
    }

    private static int Past(List<Token> t, int i, int end)
    {
        while (i < end && PlaceWords.Prepositions.Contains(t[i].Text)) i++;
        return i < end && t[i].Text is "alamat" or "lokasi" && i + 1 < end && IsHead(t, i + 1, end) ? i + 1 : i;
    }

    /// <summary>A word that names a place: rumah, balai, jl, rt 5 …; "e-warong" is one word of two.</summary>
    internal static bool IsHead(List<Token> t, int i, int end)
    {
        if (i >= end || !t[i].IsWord || t[i].Owner is Owner.Date or Owner.Time or Owner.Money or Owner.Person) return false;
        var word = t[i].Text;
        if (word is "rt" or "rw" or "erte" or "erwe") return i + 1 < end && (t[i + 1].IsNumber || t[i + 1].Is(".") || Numerals.IsNumberWord(t[i + 1].Text));
        if (word is "alfa" or "kec" or "kel" or "lap" or "rs" or "ktr" or "parkir" or "pos" or "tk" or "sd" or "taman" or "bank" or "tenda" or "blk") return Follows(t, i, end) || word is "pos" or "sd" or "tk" or "alfa" && i > 0 && PlaceWords.Prepositions.Contains(t[i - 1].Text);
        if (word == "jalan") return Follows(t, i, end) && !t[i + 1].IsAny(ConceptSet.Of(Concept.Dulu, Concept.Ya)) && !t[i + 1].Is("dulu") && !t[i + 1].Is("ke") && !t[i + 1].Is("macet");
        if (word is "e" && i + 1 < end) return IsWarong(t, i, end);
        if (word is "tempat") return i + 1 < end && (t[i + 1].Owner == Owner.Person || t[i + 1].Text is "biasa" or "biasanya" || Names.IsHonorific(t[i + 1].Text));
        if (word is "bumi" or "dalem") return i + 1 < end && t[i + 1].Owner == Owner.Person;
        return PlaceWords.Owned.Contains(word) || PlaceWords.Public.Contains(word) || t[i].Owner == Owner.Nobody && t[i].IsAny(Heads) && t[i].Cost > 0 && word.Length > 4 && i > 0 && PlaceWords.Prepositions.Contains(t[i - 1].Text);
    }

    internal static bool IsWarong(List<Token> t, int i, int end) =>
        t[i].Is("e") && (i + 1 < end && t[i + 1].Is(Concept.Warung) || i + 2 < end && t[i + 1].Is("-") && t[i + 2].Is(Concept.Warung));

    /// <summary>Something that could be its name or number follows.</summary>
    private static bool Follows(List<Token> t, int i, int end) =>
        i + 1 < end && (t[i + 1].IsNumber || t[i + 1].Is(".") || t[i + 1].IsWord && t[i + 1].Owner is not (Owner.Date or Owner.Time or Owner.Money)
            && !PlaceWords.Stops.Contains(t[i + 1].Text) && !Names.IsHonorific(t[i + 1].Text));

    /// <summary>After di or ke a word nobody knows may be a place; one we know is none.</summary>
    internal static bool Unknown(List<Token> t, int i, int end) =>
        i < end && t[i].IsWord && t[i].Owner == Owner.Nobody && t[i].Text.Length > 2 && (t[i].Means.IsEmpty || PlaceWords.Parts.Contains(t[i].Text)) && !PlaceWords.Stops.Contains(t[i].Text) && !PlaceWords.Nowhere.Contains(t[i].Text)
        && !Names.IsHonorific(t[i].Text) && !Numerals.IsNumberWord(t[i].Text) && !Calendar.IsDayWord(t[i].Text) && !t[i].Doubled;

    private static bool IsSelf(Reading r, int i)
    {
        return r.Tokens[i].Is(Concept.Saya);
    }
}
