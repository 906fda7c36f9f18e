namespace Bot.Dialogs;

/// <summary>Who was there: names, everybody, and those who were not (pertemuan_absen, pelatihan_hadir).</summary>
internal static class RollSlots
{
    private static readonly ConceptSet Away = ConceptSet.Of(Concept.Izin, Concept.Absen, Concept.Sakit, Concept.Pulang);
    private static readonly ConceptSet There = ConceptSet.Of(Concept.Hadir, Concept.Datang, Concept.Ikut, Concept.Masuk, Concept.Ada, Concept.Tiba);

    public static Slots Fill(Clause clause, Slots slots)
    {
        var r = clause.Reading;
        var places = Places.All(clause);
        List<PersonRead> present = [], away = [];
        foreach (var (read, first, next) in Listed(clause))
        {
            if (first < clause.First || first >= clause.Next || read.IsSpeaker || PeopleSlots.IsCalled(r.Tokens, read, first) || PeopleSlots.Within(places, first) || PeopleSlots.IsSpokenTo(clause, first, next)) continue;
            if (first > clause.First && (r.Tokens[first - 1].Text is "ke" or "kepada" or "oleh" && !Passive(r.Tokens, clause.First, first))) continue;
            var list = IsAway(clause, first, next) ? away : present;
            if (!list.Exists(p => p.Said == read.Said)) list.Add(read);
        }
        var everybody = Everybody(clause) || away.Count > 0 && Only(clause);
        if (everybody && away.Count == 0 && present.Count > 0 && Excepts(clause)) (away, present) = (present, away);
        return slots with { People = present, Except = away, Everybody = everybody && present.Count == 0, Present = false };
    }

    private static readonly ConceptSet Opens = ConceptSet.Of(Concept.Hadir, Concept.Datang, Concept.Absen, Concept.Peserta, Concept.Tiba, Concept.Daftar);

    /// <summary>The people, and in a list of those present also names nobody knows: "yang hadir: mega, desi, leni".</summary>
    private static List<(PersonRead Read, int First, int Next)> Listed(Clause clause)
    {
        var (r, t) = (clause.Reading, clause.Reading.Tokens);
        var all = new List<(PersonRead Read, int First, int Next)>(r.People);
        var (open, listed) = (false, false);
        for (var i = clause.First; i < clause.Next; i++)
        {
            if (t[i].Owner == Owner.Person) { open = true; continue; }
            if (t[i].Is(":") || t[i].Free && t[i].Is(Concept.Kecuali)) { (open, listed) = (open || All(t, clause.First, i), t[i].Is(":")); continue; }
            if (Names.Joins(t[i]) || t[i].Text is "ame" or "jo" or "karo" or "sareng" || Names.IsHonorific(t[i].Text) || open && t[i].Owner == Owner.Date) continue;
            if (t[i].Free && t[i].Is(Concept.Meeting)) continue;
            var named = open && t[i].IsWord && t[i].Free && (t[i].Means.IsEmpty || listed && t[i].Cost > 2) && !Small.Contains(t[i].Text) && t[i].Text.Length > 2 && !Lexicon.Knows(t[i].Text) && !Numerals.IsNumberWord(t[i].Text) && !PlaceWords.Stops.Contains(t[i].Text);
            if (named && (listed || i + 1 < clause.Next && (Names.Joins(t[i + 1]) || t[i + 1].Owner == Owner.Person) || Names.Joins(t[i - 1]) || t[i - 1].Owner == Owner.Person)) all.Add((new PersonRead(t[i].Text, t[i].At, [], []), i, i + 1));
            else (listed, open) = (false, false);
            if (!open) open = t[i].Free && t[i].IsAny(Opens) && i > clause.First && t[i - 1].Is(Concept.Yang);
        }
        all.Sort((a, b) => a.First.CompareTo(b.First));
        return all;
    }

    private static readonly System.Collections.Frozen.FrozenSet<string> Small = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        ["yaitu", "yakni", "selebihnya", "sisanya", "terlebih", "dahulu", "lengkap", "catat", "absennya", "lainnya", "semuanya", "begitu", "pada", "masing"], StringComparer.Ordinal);

    private static bool All(List<Token> t, int from, int to)
    {
        for (var i = from; i < to; i++) if (t[i].Free && t[i].IsAny(Opens)) return true;
        return false;
    }

    private static bool Passive(List<Token> t, int from, int at) => at - 2 >= from && t[at - 2].Text.StartsWith("di", StringComparison.Ordinal);

    private static bool Everybody(Clause clause)
    {
        var t = clause.Reading.Tokens;
        for (var i = clause.First; i < clause.Next; i++)
        {
            if (!t[i].Free && t[i].Owner != Owner.Number) continue;
            if (t[i].Is(Concept.Semua) && !(i > clause.First && t[i - 1].Text is "bilang") && !Claimed(t, i, clause.Next)) return true;
            if (t[i].Is(Concept.Lengkap)) return true;
            if (t[i].Text is "selebihnya" or "sisanya" or "selain" or "lainnya" or "liyane" || t[i].Is("lain") && i > clause.First && t[i - 1].Is(Concept.Yang)) return StillThere(t, i, clause.Next);
        }
        return false;
    }

    /// <summary>"yang bilang bisa datang tadi datang semua": only those who had said so.</summary>
    private static bool Claimed(List<Token> t, int i, int end)
    {
        for (var k = Math.Max(0, i - 8); k < i; k++) if (t[k].Text is "bilang" or "konfirmasi" or "daftar" && k > 0 && t[k - 1].Is(Concept.Yang)) return true;
        return i + 1 < end && t[i + 1].Is(Concept.Yang) && i + 2 < end && t[i + 2].Is(Concept.Daftar);
    }

    private static bool StillThere(List<Token> t, int i, int end)
    {
        for (var k = i + 1; k < end && k < i + 4; k++)
        {
            if (t[k].IsAny(There)) return true;
            if (t[k].Is(Concept.Tidak) || t[k].IsAny(Away)) return false;
        }
        return false;
    }

    /// <summary>"yang gak datang cuma ida": all the others were there.</summary>
    private static bool Only(Clause clause)
    {
        var t = clause.Reading.Tokens;
        for (var i = clause.First; i < clause.Next; i++) if (t[i].Text is "cuma" or "cuman" or "hanya" or "mung" or "tinggal" or "doang") return true;
        return false;
    }

    private static bool Excepts(Clause clause)
    {
        var t = clause.Reading.Tokens;
        for (var i = clause.First; i < clause.Next; i++) if (t[i].Free && (t[i].Is(Concept.Kecuali) || t[i].Text is "kurang" or "tinggal" or "minus")) return true;
        return false;
    }

    /// <summary>"kecuali ida", "ida nggak datang", "yang gak datang cuma ida".</summary>
    private static bool IsAway(Clause clause, int first, int next)
    {
        var t = clause.Reading.Tokens;
        if (t[first].Is("min") || first > clause.First && t[first - 1].Text is "min" or "minus") return true;
        var only = Only(clause);
        for (var i = first - 1; i >= clause.First; i--)
        {
            if (t[i].Owner == Owner.Person || Names.Joins(t[i]) || t[i].Text is "ame" or "same" or "jo" or "karo" or "sareng" or "cuma" or "cume" or "hanya" or "si" or "cuman" or "mung" || Names.IsHonorific(t[i].Text)) continue;
            if (!t[i].Free) break;
            if (t[i].Is(Concept.Kecuali) || t[i].Text is "minus") return true;
            if (t[i].IsAny(There) && i > clause.First && t[i - 1].Is(Concept.Tidak)) return !Corrected(t, clause.First, clause.Next);
            if (t[i].Text is "kumpul" or "rapat" or "rapatnya" or "kumpulnya" or "latihan" || t[i].Is(Concept.Meeting)) continue;
            if (only && i < first - 1 && (t[i].Is(Concept.Tidak) || t[i].Is(Concept.Belum)) && i > clause.First && t[i - 1].Is(Concept.Yang)) return true;
            if (only && i < first - 1 && t[i].IsWord && !t[i].Is(Concept.Tidak) && !t[i].Is(Concept.Hadir)) continue;
            if (t[i].Is(Concept.Absen) && i > clause.First && t[i - 1].Is(Concept.Yang)) return true;
            break;
        }
        var j = next;
        while (j < clause.Next && (t[j].Owner == Owner.Person || (Names.Joins(t[j]) && !t[j].Is(",") || t[j].Text is "ame" or "same" or "jo" or "karo" or "sareng") || t[j].Free && (t[j].Is(Concept.Yang) || t[j].Is(Concept.Filler) || t[j].Text is "juga" or "ternyata" or "hari" or "doang"))) j++;
        if (j >= clause.Next) return false;
        if (t[j].Free && t[j].Is(Concept.Tidak)) return !Corrected(t, clause.First, clause.Next);
        return t[j].Free && (t[j].Text is "absen" or "izin" or "ijin" or "bolos" or "alpa" or "sakit" or "belum" or "blm" || t[j].Is(Concept.Belum));
    }

    /// <summary>"ditulis tidak datang padahal ada": what was written wrongly.</summary>
    private static bool Corrected(List<Token> t, int from, int to)
    {
        for (var i = from; i < to; i++) if (t[i].Text is "padahal" or "pdhl") return true;
        return false;
    }
}
