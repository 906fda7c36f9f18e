using System.Collections.Frozen;

namespace Bot.Dialogs;

/// <summary>Whom a clause is about: not who is spoken to, who is handed something, or whose house it is.</summary>
internal static class PeopleSlots
{
    private static readonly ConceptSet Predicate = ConceptSet.Of(Concept.Tidak, Concept.Bisa, Concept.Sakit, Concept.Hadir, Concept.Ikut, Concept.Izin, Concept.Titip, Concept.Sudah, Concept.Belum,
        Concept.Batal, Concept.Juga, Concept.Telat, Concept.Minta, Concept.Mau, Concept.Datang, Concept.Absen, Concept.Jaga, Concept.Mundur);

    private static readonly FrozenSet<string> Courtesies = "maaf maap mf mohon tolong tlg punten hapunten permisi izin ijin assalamualaikum pagi siang sore malam halo halo hai makasih nuhun suwun terimakasih mangga nyuwun ampun sori sory sorry".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Nods = "ya yaa yo ye iya iyo nggih siap oke ok dong deh kok boleh kasih wassalam".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Handing = "ke kepada ka kpd lewat dari dr oleh kasih dikasih kasihkan bilang bilangin tanya tanyain hubungi suruh minta gantiin nggantiin ganti digantikan diganti digantiin gantikan penggantinya pengganti gantinya tolong lewatin dioper".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"mau nemenin kakak lahiran": whom she looks after is not who is absent.</summary>
    private static readonly FrozenSet<string> Tending = "nemenin nemani menemani antar anter nganter nganterin ngantar mengantar ngeterke jemput njemput jenguk ngurus ngurusin rawat ngerawat merawat jagain nungguin nunggu besuk tilik melayat takziah nengok nengokin tengok".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The people who come, cannot come, sign up …, the speaker left out (I-2).</summary>
    public static Slots Own(Clause clause, Slots slots) => slots with { People = About(clause), Except = [], Everybody = slots.Everybody && Whole(clause) };

    public static List<PersonRead> About(Clause clause)
    {
        var r = clause.Reading;
        var places = Places.All(clause);
        var found = new List<PersonRead>(2);
        foreach (var (read, first, next) in r.People)
        {
            if (first < clause.First || first >= clause.Next || read.IsSpeaker) continue;
            if (IsCalled(r.Tokens, read, first) || Within(places, first) || IsSpokenTo(clause, first, next) || IsHanded(clause, first) || Introduces(r.Tokens, clause.First, first)) continue;
            if (first > clause.First && Tending.Contains(r.Tokens[first - 1].Text)) continue;
            if (first > clause.First && r.Tokens[first - 1].Is(Concept.Bukan) && !r.Tokens[first - 1].Is("kan")) continue;
            if (!Has(found, read)) found.Add(read);
        }
        return found;
    }

    /// <summary>"ibu-ibu barangkali", "ibu ibu yaitu": the word after it is no name.</summary>
    public static bool IsCalled(List<Token> t, PersonRead read, int first) =>
        read.Candidates.Count == 0 && read.Said.Contains('-') || read.Candidates.Count == 0 && Names.IsHonorific(t[first].Text) && (t[first].Doubled || first > 0 && t[first - 1].Text == t[first].Text || first > 1 && t[first - 1].Is("-") && t[first - 2].Text == t[first].Text);

    public static bool Within(List<Place> places, int at)
    {
        foreach (var place in places) if (at >= place.First && at < place.Next) return true;
        return false;
    }

    /// <summary>"semua anggota", not "semua" as an adverb of something else.</summary>
    private static bool Whole(Clause clause)
    {
        var t = clause.Reading.Tokens;
        for (var i = clause.First; i < clause.Next; i++)
            if (t[i].Free && t[i].Is(Concept.Semua)) return !(i > clause.First && (t[i - 1].Is(Concept.Izin) || t[i - 1].Owner == Owner.Date));
        return false;
    }

    /// <summary>"bu rini, saya …", "maaf bu wati", "… ya bu retno".</summary>
    public static bool IsSpokenTo(Clause clause, int first, int next)
    {
        var t = clause.Reading.Tokens;
        var i = next;
        while (i < clause.Next && (t[i].Is(",") || t[i].Free && t[i].Is(Concept.Filler) && !Courtesies.Contains(t[i].Text))) i++;
        var joined = first > clause.First && Names.Joins(t[first - 1]) && !t[first - 1].Is(",");
        if (joined) return false;
        var predicate = next < clause.Next && t[next].Free && t[next].IsAny(Predicate) && !Courtesies.Contains(t[next].Text);
        if (i < clause.Next && t[i].Is(Concept.Saya) && !predicate) return true;
        var leads = Leads(t, clause.First, first);
        if (leads && next < clause.Next && (i < clause.Next && Courtesies.Contains(t[i].Text) || t[next].Is(",") && !(i < clause.Next && t[i].Owner == Owner.Person))) return true;
        if (predicate || first == clause.First || !Names.IsHonorific(t[first].Text)) return false;
        return Courtesies.Contains(t[first - 1].Text) || Nods.Contains(t[first - 1].Text);
    }

    /// <summary>Only greetings stand before it.</summary>
    private static bool Leads(List<Token> t, int from, int to)
    {
        for (var i = from; i < to; i++) if (t[i].IsWord && !Courtesies.Contains(t[i].Text) && !t[i].Is(Concept.Filler) && !t[i].Is(Concept.Salam) && !t[i].Is(Concept.SalamIslami)) return false;
        return true;
    }

    /// <summary>"titip ke bu tuti", "lewat bu tuti", "minta tolong bu lela", "digantikan bu wati".</summary>
    public static bool IsHanded(Clause clause, int first)
    {
        var t = clause.Reading.Tokens;
        if (first == clause.First) return false;
        if (Handing.Contains(t[first - 1].Text)) return true;
        if (t[first - 1].Text is not ("sama" or "dengan" or "dgn" or "dg" or "sm" or "ama" or "ame" or "karo" or "jo" or "sareng" or "bareng")) return false;
        if (first - 2 < clause.First) return false;
        return t[first - 2].Owner != Owner.Person && !t[first - 2].Is(Concept.Saya) && !(t[first - 2].Is(",") && Speaks(clause, first));
    }

    /// <summary>The speaker stands in what came before: "ikut saya satu bu, sama bu upik".</summary>
    private static bool Speaks(Clause clause, int before)
    {
        for (var i = clause.First; i < before; i++) if (clause.Reading.Tokens[i].Is(Concept.Saya)) return true;
        return false;
    }

    /// <summary>"ini tika anaknya": who writes for another.</summary>
    private static bool Introduces(List<Token> t, int from, int first) => first > from && t[first - 1].Text is "ini" or "iki" or "ieu" && (first - 1 == from || !t[first - 2].Is(Concept.Hari) && t[first - 2].Owner != Owner.Date);

    private static bool Has(List<PersonRead> found, PersonRead read)
    {
        foreach (var f in found) if (f.Said == read.Said || f.Only is { } id && id.Equals(read.Only)) return true;
        return false;
    }
}
