using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What the pendamping says of somebody who waits, in her own words.</summary>
internal static class VerifikasiBaca
{
    private static readonly string[]
        Belongs = ["anggota", "warga", "kenal", "tetangga", "sini"],
        Soft = ["bu", "ibu", "pak", "bapak", "itu", "ini", "dia", "orang", "orangnya", "yang", "saya", "kita", "kami", "memang", "kok", "ya", "iya", "sini", "betul", "benar", "sih", "dong", "lah", "saja", "namanya", "tidak", "bukan", "di", "kenal", "anggota", "warga", "kelompok", "kube", "tetangga", "dari"];

    /// <summary>"Siapa yg nunggu", "yang belum diverifikasi siapa aja": the list of who waits. Null for all else and for others.</summary>
    public static Step? Asked(Scene s)
    {
        if (s.Talk.Now is not null || !s.May(Operation.AnggotaKelola, Right.Record)) return null;
        var w = Words(s.Heard.Text);
        if (w.Length > 8 || !w.Any(x => x is "siapa" or "ada" or "daftar" or "berapa")) return null;
        return w.Any(x => x is "nunggu" or "menunggu" or "nungguin" or "ngantri" or "mengantri" or "diverifikasi" or "dikenali" or "verifikasi" or "verif" or "diverif" or "pendaftar" or "mendaftar")
            && !w.Any(x => x is "pesanan" or "bayar" or "jawaban" or "iuran" or "rapat" or "pertemuan" or "pelatihan" or "jaga" or "jadwal" or "undangan" or "setuju" or "persetujuan" or "uang" or "pengajuan" or "iks" or "pengaduan" or "laporan" or "warung" or "lapak" or "giliran") ? Verifikasi.List(s) : null;
    }

    /// <summary>
    /// Whether somebody who waits belongs, and who is meant: the one named, or the only one there is; nobody where several wait. Null when the
    /// message says nothing of it; a bare yes says nothing (D-7).
    /// </summary>
    public static (bool Belongs, PersonId? Who)? Of(Scene s)
    {
        if (s.Heard.Raw.Contains('?', StringComparison.Ordinal) || Typed.BareYes(s.Heard.Raw)) return null;
        var w = Words(s.Heard.Text);
        if (w.Length is 0 or > 9) return null;
        var waiting = s.Kube.Joining.Waiting.Select(n => s.Known.People.Find(n.Person)).OfType<Person>().ToList();
        string[] names(Person p) => p.Name.ToLowerInvariant().Split(' ');
        if (!w.All(x => Soft.Contains(x) || waiting.Exists(p => names(p).Contains(x)))) return null;
        var named = waiting.Where(p => names(p).Any(w.Contains)).ToList();
        var no = w.Contains("bukan") || w.Contains("tidak");
        if (!w.Any(Belongs.Contains) && (named is [] || !no && !w.Any(x => x is "ya" or "iya" or "betul" or "benar"))) return null;
        return (!no, named is [var one] ? one.Id : named is [] && waiting is [var only] ? only.Id : null);
    }

    private static string[] Words(string text) => [.. AbsenRead.Words(text.ToLowerInvariant()).Where(x => x != ",").Select(x => Lexicon.Find(x)?.Lemma ?? x)];
}
