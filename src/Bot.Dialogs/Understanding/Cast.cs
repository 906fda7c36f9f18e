using System.Collections.Frozen;

namespace Bot.Dialogs;

/// <summary>What a person named in a message has to do with the wish.</summary>
internal enum Part
{
    /// <summary>The one it is about.</summary>
    Meant,

    /// <summary>The one spoken to: "bu rini, …", "… ya bu rini".</summary>
    Addressed,

    /// <summary>The one something goes to or through: "ke bu ida", "lewat bu wati", "ngasih bu rini".</summary>
    Receiver,

    /// <summary>Her house or stall: "di rumah bu wati".</summary>
    Place,

    /// <summary>Who said or wants it: "kata bu wati", "disuruh bu retno".</summary>
    Voice,

    /// <summary>Whose relative or thing is meant: "suami bu tuti", "hp tika".</summary>
    Owner,

    /// <summary>Who was there before: "pengganti bu fatma".</summary>
    Former,
}

/// <summary>Tells the parts of the people in a message apart. A title before the name is <c>First</c>'s token.</summary>
internal static class Cast
{
    public static Part Of(Reading r, int first, int next, int from, int to)
    {
        var t = r.Tokens;
        if (Before(t, first, from) is { } part) return part;
        if (Voices(t, to, next)) return Part.Voice;
        return Opens(t, first, from, to, next) || Closes(t, first, from, to, next) ? Part.Addressed : Part.Meant;
    }

    private static Part? Before(List<Token> t, int first, int from)
    {
        var i = from - 1;
        while (i >= first && t[i].Text is "si" or "alm" or "almh" or "almarhum" or "almarhumah") i--;
        if (i < first) return null;
        var word = t[i].Text;
        if (Giving.Contains(word)) return Part.Receiver;
        if (t[i].Free && t[i].Is(Concept.Kasih) && i > first && (t[i - 1].Owner == Owner.Person || t[i - 1].Is(Concept.Saya) || t[i - 1].Is(Concept.Sudah))) return Part.Receiver;
        if (word is "sama" or "ama" or "ame" or "sm" or "samo" or "same" or "karo" && i > first && t[i - 1].Free && (t[i - 1].Is(Concept.Titip) || t[i - 1].Is(Concept.Setor) || t[i - 1].Is(Concept.Tanya) || t[i - 1].Is(Concept.Uang))) return Part.Receiver;
        if (Places.Contains(word)) return Part.Place;
        if (Voicing.Contains(word)) return Part.Voice;
        if (Kin.Contains(word)) return Part.Owner;
        if (t[i].Free && word is "pengganti" or "gantiin" or "gantikan" or "menggantikan" or "gantinya" or "penggantinya") return Part.Former;
        return Joined(t, first, i);
    }

    /// <summary>"ke mak marni sama bu ida": what the first of a list is, all are.</summary>
    private static Part? Joined(List<Token> t, int first, int i)
    {
        if (!Names.Joins(t[i]) || i == first || t[i - 1].Owner != Owner.Person) return null;
        var end = i;
        i--;
        while (i > first && t[i - 1].Owner == Owner.Person) i--;
        return i > first && t[end].Text != "," && Before(t, first, i) is Part.Receiver or Part.Owner ? Before(t, first, i) : null;
    }

    /// <summary>"bu rini minta saya tanya": she only had it asked.</summary>
    private static bool Voices(List<Token> t, int to, int next) =>
        to + 1 < next && t[to].Free && t[to].Text is "minta" or "nyuruh" or "suruh" or "menyuruh" or "pesan" or "bilang" or "nanya" && (t[to + 1].Is(Concept.Saya) || t[to + 1].Text is "suruh" or "tolong");

    /// <summary>At the beginning: before a comma, or before a request or a question that is put to her.</summary>
    private static bool Opens(List<Token> t, int first, int from, int to, int next)
    {
        if (to >= next) return false;
        for (var i = first; i < from; i++) if (!Opening(t[i])) return false;
        var titled = Names.IsHonorific(t[from].Text);
        var comma = t[to].Text is "," or "!" or "." or ":" or ";";
        var at = to;
        while (at < next && (!t[at].IsWord && !t[at].IsNumber || t[at].Free && t[at].Text is "ya" or "yah" or "nih" or "maaf" or "dong")) at++;
        if (at >= next) return false;
        var after = t[at];
        if (after.IsNumber || after.Owner is Owner.Money || after.Owner == Owner.Person && !after.Is(Concept.Saya)) return false;
        if (!titled && (!comma || !(after.IsAny(Asks) && !Passive(after) || after.Is(Concept.Mau)))) return after.Is(Concept.Saya);
        if (after.Text is "tolong" or "tlg" or "mohon" or "coba" or "boleh" or "minta" && comma || after.IsAny(Asks) && !Passive(after) || after.Is(Concept.Saya)) return true;
        if (after.Is(Concept.Mau) && at + 1 < next && t[at + 1].IsAny(Telling)) return true;
        return comma && !after.IsAny(Doing) || after.Is(Concept.Yang) && at + 1 < next && t[at + 1].IsAny(Mine);
    }

    /// <summary>"dicatat", "tercatat": nobody is asked to do it.</summary>
    private static bool Passive(Token t) => t.Text.StartsWith("di", StringComparison.Ordinal) || t.Text.StartsWith("ter", StringComparison.Ordinal) || t.Text.StartsWith("ke", StringComparison.Ordinal);

    private static bool Opening(Token token) =>
        !token.IsWord && !token.IsNumber || token.Free && (token.Is(Concept.Salam) || token.Is(Concept.SalamIslami) || token.Is(Concept.PartOfDay) || token.Is(Concept.Identitas)
            || token.Text is "maaf" or "maap" or "permisi" or "eh" or "punten" or "halo" or "oh" or "ya" or "selamat" or "mohon" or "izin");

    /// <summary>At the end or before a comma, after a particle or a question: "… ya bu rini", "… boleh bu fitri".</summary>
    private static bool Closes(List<Token> t, int first, int from, int to, int next)
    {
        if (from <= first || !Names.IsHonorific(t[from].Text)) return false;
        var at = to;
        while (at < next && t[at].IsWord && t[at].Free && t[at].Text is "ya" or "yah" or "yaa" or "dong" or "nih" or "makasih" or "hehe" or "hihi") at++;
        if (at < next && t[at].IsWord | t[at].IsNumber) return false;
        var before = from - 1;
        if (!t[before].IsWord && !t[before].IsNumber)
        {
            while (before > first && !t[before].IsWord && !t[before].IsNumber) before--;
            return t[from - 1].Text is "," or "?" or "." or "!" && t[before].Owner != Owner.Person && at >= next - 1 && !Lists(t, first, from);
        }
        return t[before].Free && t[before].IsAny(Ends) || t[before].Owner is Owner.Date or Owner.Nobody && Asked(t, first, from);
    }

    /// <summary>"siapa yang belum bayar bu rini": she is asked, not asked about.</summary>
    private static bool Asked(List<Token> t, int first, int from)
    {
        if (Governs(t[from - 1])) return false;
        for (var i = first; i < from; i++) if (t[i].Free && t[i].Is(Concept.Siapa)) return true;
        return false;
    }

    /// <summary>A word whose object is the next name: iuran, data, kuitansi, dari, untuk.</summary>
    public static bool Governs(Token t) => t.Free && (t.IsAny(Governing) || t.Text is "anggota" or "permintaan" or "usulan" or "pengajuan" or "oleh" or "kartu" or "si" or "nama" or "punya" or "punyanya" or "sama" or "dan" or "bagian" or "nomor" or "buku");

    private static readonly ConceptSet Governing = ConceptSet.Of(Concept.Iuran, Concept.Data, Concept.Kuitansi, Concept.Bukti, Concept.Dari, Concept.Untuk, Concept.Angsuran, Concept.Pinjam, Concept.Catat, Concept.Setor, Concept.Tunggak, Concept.Cek, Concept.Ingatkan, Concept.Jatah);

    /// <summary>"yang bayar: wati, bu nur": the comma belongs to a list.</summary>
    private static bool Lists(List<Token> t, int first, int from)
    {
        for (var i = first; i < from - 1; i++) if (t[i].Owner == Owner.Person && !t[i].Is(Concept.Saya) && Names.Joins(t[i + 1])) return true;
        return false;
    }

    private static readonly ConceptSet Asks = ConceptSet.Of(Concept.Siapa, Concept.Berapa, Concept.Kapan, Concept.Cek, Concept.Catat, Concept.Tolong);
    private static readonly ConceptSet Telling = ConceptSet.Of(Concept.Tanya, Concept.Minta, Concept.Cek, Concept.Tahu, Concept.Info, Concept.Lapor);
    private static readonly ConceptSet Mine = ConceptSet.Of(Concept.Saya, Concept.Belum);
    private static readonly ConceptSet Doing = ConceptSet.Of(Concept.Bayar, Concept.Setor, Concept.Nyicil, Concept.Lunas, Concept.Sudah, Concept.Belum, Concept.Barusan, Concept.Iuran, Concept.Titip, Concept.Izin, Concept.Sakit);
    private static readonly ConceptSet Ends = ConceptSet.Of(Concept.Filler, Concept.Tidak, Concept.Belum, Concept.Berapa, Concept.Kapan, Concept.Boleh, Concept.Bisa, Concept.Ya, Concept.Terimakasih, Concept.Mana,
        Concept.Siapa, Concept.Apa, Concept.Saja, Concept.Dulu, Concept.Saya, Concept.Gimana);

    private static readonly FrozenSet<string> Giving = Set("ke kepada ka kat nang maring lewat via liwat melalui lwt kpd ngasih");
    private static readonly FrozenSet<string> Places = Set("rumah rumahnya rmh warung warungnya tempat tempatnya tmpt depan sebelah dekat deket samping toko lapak gang umah omah imah teras");
    private static readonly FrozenSet<string> Voicing = Set("kata katanya kt disuruh suruhan menurut perintah amanat saran usulan titahan");
    private static readonly FrozenSet<string> Kin = Set("anak anaknya suami suaminya laki lakinya istri istrinya menantu menantunya mertua mertuanya cucu cucunya adik adiknya kakaknya ibunya bapaknya ayah ayahnya hp hape hpnya wa nomor nomer no keponakan saudara saudaranya tetangga tetangganya");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
