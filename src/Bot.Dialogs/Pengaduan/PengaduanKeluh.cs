using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Somebody is blamed in a sentence that does not ask to report it.</summary>
internal static class PengaduanKeluh
{
    private static readonly string[]
        Office = ["bendahara", "bendaharanya", "ketua", "ketuanya", "sekretaris", "sekretarisnya", "pengurus", "pengurusnya", "pendamping", "pendampingnya"],
        Faults = ["korupsi", "nilep", "ditilep", "nyolong", "curang", "bohong", "pembohong", "kasar", "galak", "judes", "semena-mena", "seenaknya", "ngebentak", "bentak", "dibentak", "membentak", "nyunat", "disunat", "pungli", "sewenang-wenang"],
        Honest = ["transparan", "terbuka", "jujur", "adil", "becus"],
        Fees = ["potongan", "jatah", "imbalan", "komisi", "persenan", "upeti", "setoran", "bagian", "uang", "duit"],
        Often = ["suka", "selalu", "sering", "terus", "mulu", "tiap", "setiap", "kadang"],
        Cut = ["motong", "potong", "dipotong", "memotong"],
        Aid = ["bantuan", "bantuannya", "pkh", "bpnt", "cair", "pencairan", "uang", "duit", "beras", "telur"];

    /// <summary>An officer, the pendamping or a member is named, and with her something nobody says of who does it right.</summary>
    public static bool Blames(Scene s)
    {
        var said = AbsenRead.Words(s.Heard.Text).Where(x => x != ",").ToArray();
        if (said.Length is < 3 or > 30 || !said.Any(Office.Contains) && !s.Heard.People.Any(p => !p.IsSpeaker) && !NamesSomebody(s, said)) return false;
        // As it was thumbed and as it is written in full.
        string[] w = [.. said, .. said.Select(x => Lexicon.Find(x)?.Lemma).OfType<string>()];
        // A price's discount, a dish's sauce, a day's money at the stall.
        if (said.Any(x => x is "harga" or "hrg" or "diskon" or "sambal" or "sambel" or "rasa" or "rasanya" or "berapa" or "brp" or "kapan" or "kpn" or "nasi" or "kotak")) return false;
        if (w.Any(Faults.Contains) || Has(said, "pilih", "kasih") || Has(said, "marah", "marah") || w.Contains("marah-marah") || w.Contains("marah2")) return true;
        if (w.Any(Honest.Contains) && w.Any(x => x is "tidak" or "nggak" or "gak" or "ga" or "kurang" or "bukan")) return true;
        if (w.Any(Cut.Contains) && w.Any(Aid.Contains) && w.Any(Often.Contains)) return true;
        // "Suka minta potongan", "minta jatah": asked for again and again, or something nobody has to give.
        return w.Any(x => x is "minta" or "mintain" or "ambil" or "ngambil") && w.Any(Fees.Contains) && (w.Any(Often.Contains) || w.Any(x => x is "jatah" or "upeti" or "imbalan" or "komisi" or "persenan")) && said[0] is not ("tolong" or "tlg" or "saya" or "sy");
    }

    /// <summary>"Sy mau lapor bu wati pake uang kas": somebody is named, and what nobody may do. Who keeps the books reports what was spent.</summary>
    public static bool Accuses(Scene s)
    {
        var w = AbsenRead.Words(s.Heard.Text).Where(x => x != ",").ToArray();
        var at = Array.FindIndex(w, PengaduanBaca.IsVerb);
        if (at < 1 || !w[..at].Any(x => x is "mau" or "mo" or "pengen" or "pgn" or "ingin" or "boleh")) return false;
        if (Blames(s)) return true;
        return !s.May(Operation.KasCatat, Right.Record) && w[at..].Any(x => x is "pake" or "pakai" or "make" or "makai" or "ambil" or "ngambil" or "nilep") && w[at..].Any(x => x is "uang" or "duit" or "kas") && (w.Any(Office.Contains) || s.Heard.People.Any(p => !p.IsSpeaker) || NamesSomebody(s, w));
    }

    /// <summary>A member or the pendamping by her own name, behind "bu" or "pak".</summary>
    private static bool NamesSomebody(Scene s, string[] w) => Enumerable.Range(1, w.Length - 1).Any(i => w[i - 1] is "bu" or "ibu" or "pak" or "bapak"
        && s.Kube.Roster.Keys.Any(id => id != s.Who.Id && s.Known.People.Find(id) is { Nickname.Length: > 1 } person && person.Nickname.Equals(w[i], StringComparison.OrdinalIgnoreCase)));

    private static bool Has(string[] w, string first, string second) => Enumerable.Range(0, w.Length - 1).Any(i => w[i] == first && w[i + 1] == second);
}
