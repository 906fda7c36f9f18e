using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What is said of somebody who wants to join: she belongs, she does not, not yet, she is asked first.</summary>
internal enum KataPendamping { Anggota, Bukan, Tunggu, Tanya }

/// <summary>What the pendamping, or the ketua, says of somebody who waits or was invited, in her own words.</summary>
internal static class VerifikasiBaca
{
    private static readonly string[]
        Belongs = ["anggota", "warga", "kenal", "tetangga", "sini"],
        Puts = ["masuk", "masukkan", "masukin", "masukan", "dimasukkan", "dimasukin", "terima", "diterima", "diterimain", "tambah", "tambahkan", "tambahin", "ditambah", "ditambahkan", "ditambahin", "daftarkan", "daftarin", "didaftarkan", "didaftarin"],
        Person = ["orang", "orangnya", "org", "orgnya", "dia", "dianya", "sendiri"],
        Soft = ["bu", "ibu", "pak", "bapak", "itu", "ini", "dia", "orang", "orangnya", "org", "yang", "saya", "kita", "kami", "memang", "kok", "ya", "iya", "sini", "betul", "benar", "sih", "dong", "lah", "saja", "namanya", "tidak", "bukan", "di", "kenal", "anggota", "warga", "kelompok", "kube", "tetangga", "dari",
            "sama", "dengan", "ke", "dulu", "jangan", "tanya", "cek", "tunggu", "nanti", "sebentar", "mau", "coba", "orgnya", "lagi", "deh", "belum", "yakin", "pasti", "kayaknya"];

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
    /// What is said of somebody who waits, and who is meant: the one named, or the only one there is; nobody where several wait. Null when the
    /// message says nothing of it; a bare yes says nothing (D-7).
    /// </summary>
    public static (KataPendamping What, PersonId? Who)? Of(Scene s)
    {
        if (s.Heard.Raw.Contains('?', StringComparison.Ordinal) || Typed.BareYes(s.Heard.Raw)) return null;
        var w = Words(s.Heard.Text);
        if (w.Length is 0 or > 9) return null;
        var waiting = s.Kube.Joining.Waiting.Select(n => s.Known.People.Find(n.Person)).OfType<Person>().ToList();
        if (!w.All(x => Soft.Contains(x) || Puts.Contains(x) || waiting.Exists(p => Names(p).Contains(x)))) return null;
        var named = waiting.Where(p => Names(p).Any(w.Contains)).ToList();
        if (Refuses(w) is not { } what)
        {
            if (!w.Any(Belongs.Contains) && (named is [] || !w.Contains("tidak") && !w.Contains("bukan") && !w.Any(x => x is "ya" or "iya" or "betul" or "benar"))) return null;
            what = w.Contains("bukan") || w.Contains("tidak") ? KataPendamping.Bukan : KataPendamping.Anggota;
        }
        return (what, named is [var one] ? one.Id : named is [] && waiting is [var only] ? only.Id : null);
    }

    /// <summary>
    /// "Yanti bukan anggota, sy ga kenal", "jangan dimasukin dulu" said with no question of hers standing, of whoever waits or was invited: she is not
    /// put on the list, and what becomes of her is asked. Null for all else.
    /// </summary>
    public static Step? Said(Scene s)
    {
        var w = Words(s.Heard.Text);
        if (s.Talk.Now is not null || w.Length > 14 || Refuses(w) is not { } what || what == KataPendamping.Bukan && w.Any(Puts.Contains) && !w.Contains("jangan")) return null;
        var newcomers = s.Kube.Joining.Newcomers.Values.Select(n => s.Known.People.Find(n.Person)).OfType<Person>().Where(p => p.Name.Length > 0).OrderBy(p => p.Id).ToList();
        var named = newcomers.Where(p => Names(p).Any(w.Contains)).ToList();
        if (named is [] && !s.Meaning.Is("anggota_tambah")) return null;
        if (!s.May(Operation.AnggotaKelola, Right.Record)) return s.Member is not { IsActiveMember: true } ? null : s.Member.Office == Jabatan.Anggota ? TambahAnggota.OnlyPendamping(s) : PassedOn(s, newcomers is [_, ..]);
        return named switch
        {
            [var one] => Verifikasi.Refused(s, one),
            [] when newcomers is [] => Step.Reply($"Baik, {s.Who.Honorific}, tidak ada yang saya tambahkan. Sekarang tidak ada yang mendaftar atau diundang.", new Choice("Daftar anggota")),
            _ => Step.Reply($"Baik, {s.Who.Honorific}, tidak ada yang saya tambahkan. Maksudnya siapa? Yang mendaftar atau diundang: {Say.List([.. (named is [] ? newcomers : named).Select(p => p.Name)])}."),
        };
    }

    /// <summary>Who belongs is the pendamping's to say: what another officer says of it reaches her.</summary>
    private static Step PassedOn(Scene s, bool somebody) => !somebody || s.Kube.Pendamping is not { } to ? Step.Reply($"Baik, {s.Who.Honorific}, tidak ada yang saya tambahkan. Sekarang tidak ada yang mendaftar atau diundang.", new Choice("Daftar anggota")) : new Step
    {
        Say = [new($"Baik, {s.Who.Honorific}. Yang memutuskan {s.Call(to)}, jadi kata {s.Who.Call} saya sampaikan ke {s.Call(to)}.")],
        Notices = [new(to, new($"Kata {s.Who.Call} soal calon anggota: \"{Say.Quote(s.Heard.Raw, 150)}\"\nBelum ada yang saya ubah.", [new("Verifikasi anggota"), new("Daftar anggota")]))],
    };

    private static KataPendamping? Refuses(string[] w) => w.Contains("dulu") && w.Any(x => x is "tanya" or "tanyakan" or "tanyain" or "ditanya") && w.Any(Person.Contains) ? KataPendamping.Tanya
        : w.Contains("jangan") && w.Any(Puts.Contains) ? w.Contains("dulu") ? KataPendamping.Tunggu : KataPendamping.Bukan
        : w.Contains("dulu") && w.Any(x => x is "tunggu" or "nanti" or "cek" or "sebentar" or "belum") && w.Any(x => Belongs.Contains(x) || Puts.Contains(x) || Person.Contains(x)) ? KataPendamping.Tunggu
        : w.Contains("bukan") && w.Any(x => x is "anggota" or "warga") || w.Contains("tidak") && w.Contains("kenal") ? KataPendamping.Bukan : null;

    private static string[] Names(Person p) => p.Name.ToLowerInvariant().Split(' ');

    private static string[] Words(string text) => [.. AbsenRead.Words(text.ToLowerInvariant()).Where(x => x != ",").Select(x => Soft.Contains(x) || Puts.Contains(x) ? x : x is "sm" or "ama" or "sma" ? "sama" : Lexicon.Find(x)?.Lemma ?? x)];
}
