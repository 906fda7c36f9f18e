namespace Bot.Dialogs;

/// <summary>What she says to "is it you?" and to "may it be kept?" in her own words.</summary>
internal enum JawabKenal { Ya, Tidak, OrangLain, Nanti }

/// <summary>
/// Free answers of the first meeting. A yes is a yes only when nothing else stands in the message; a bare "ok" or a thumb is none, since it keeps
/// somebody's name. Null for all that is no answer.
/// </summary>
internal static class KenalanJawab
{
    private static readonly string[]
        Soft = ["bu", "ibu", "pak", "bapak", "kak", "mbak", "ya", "kok", "dong", "sih", "deh", "lah", "nih", "saja", "memang", "itu", "ini", "dengan", "nama", "sendiri", "halo", "maaf", "dulu", "ah", "eh"],
        Self = ["saya", "aku", "ambo", "awak", "abdi", "aye"],
        Right = ["ya", "iya", "iyo", "benar", "betul", "muhun", "nggih", "inggih", "leres"],
        Agree = ["ya", "iya", "iyo", "boleh", "setuju", "silakan", "silahkan", "monggo", "mangga", "mau", "rela", "izinkan", "ijinkan", "muhun", "nggih", "inggih"],
        Kept = ["simpan", "disimpan", "simpen", "disimpen", "nyimpen", "dicatat", "catat", "data", "datanya", "nomor", "namanya", "banget", "oke", "siap", "untuk", "urusan", "kelompok", "kube", "benar", "betul", "keberatan", "tidak", "usah", "perlu", "jangan"],
        No = ["tidak", "jangan", "ogah", "ndak", "kagak", "moh"],
        Wrong = ["orang", "nomor", "sambung", "kirim", "alamat"],
        Kin = ["anak", "anaknya", "suami", "suaminya", "cucu", "cucunya", "mantu", "mantunya", "menantu", "menantunya", "adik", "adiknya", "kakaknya", "ibunya", "mamanya", "saudaranya", "ponakannya", "keponakannya", "tetangganya"],
        Later = ["nanti", "sebentar", "sibuk", "besok", "pikir", "mikir", "pikir-pikir", "pikir2"];

    /// <summary>To "are you <paramref name="name"/>?".</summary>
    public static JawabKenal? IsShe(string text, string name)
    {
        var w = Words(text);
        var names = name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (w.Length is 0 or > 9 || text.Contains('?', StringComparison.Ordinal)) return null;
        if (w.Any(Kin.Contains) && w.Any(x => x is "bukan" or "ini" or "pegang" or "punya" || Self.Contains(x))) return JawabKenal.OrangLain;
        if (w.Contains("bukan") && w.Length <= 6 || w.Contains("salah") && w.Any(Wrong.Contains) || w.Contains("tidak") && w.Any(x => x is "kenal" or "tahu")) return JawabKenal.Tidak;
        if (w.Any(Later.Contains) && !w.Any(x => x is "benar" or "betul" || names.Contains(x))) return JawabKenal.Nanti;
        return w.All(x => Soft.Contains(x) || Self.Contains(x) || Right.Contains(x) || names.Contains(x)) && w.Any(x => Right.Contains(x) || Self.Contains(x) || names.Contains(x)) ? JawabKenal.Ya : null;
    }

    /// <summary>To "may it be kept?".</summary>
    public static JawabKenal? Consents(string text)
    {
        var w = Words(text);
        if (w.Length is 0 or > 9 || text.Contains('?', StringComparison.Ordinal)) return null;
        if (w.Any(Later.Contains) && !w.Any(x => x is "boleh" or "setuju")) return JawabKenal.Nanti;
        if (!w.All(x => Soft.Contains(x) || Self.Contains(x) || Agree.Contains(x) || Kept.Contains(x) || No.Contains(x))) return null;
        var minds = w.Contains("keberatan");
        if (w.Any(No.Contains)) return minds ? JawabKenal.Ya : JawabKenal.Tidak;
        // "Ok ya" has read it, and no more.
        return minds ? JawabKenal.Tidak : w.Any(x => Agree.Contains(x) && (x != "ya" || w[0] is not ("oke" or "siap"))) ? JawabKenal.Ya : null;
    }

    /// <summary>Her words as they are written in full; "gpp" and its like as one word of consent.</summary>
    private static string[] Words(string text)
    {
        var w = AbsenRead.Words(text.ToLowerInvariant()).Where(x => x != ",").Select(x => x is "gpp" or "gapapa" or "gppp" ? "rela" : x is "kenal" ? x : Lexicon.Find(x)?.Lemma ?? x).ToList();
        for (var i = 0; i + 1 < w.Count; i++)
            if (w[i] == "tidak" && w[i + 1] is "apa-apa" or "apa2" or "papa" or "apa") { w.RemoveRange(i + 1, i + 2 < w.Count && w[i + 2] == "apa" ? 2 : 1); w[i] = "rela"; }
        return [.. w];
    }
}
