using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What complaints say, by their words.</summary>
internal static class PengaduanBaca
{
    private static readonly string[]
        Opening = ["saya", "aku", "mau", "pengen", "ingin", "boleh", "bu", "pak", "ya", "dong", "nih", "sesuatu", "rahasia", "ini", "dulu", "tolong", "bisa", "soal", "ada", "yang", "lagi"],
        Verb = ["lapor", "melapor", "laporan", "ngadu", "mengadu", "curhat", "aduan", "pengaduan", "mengadukan", "komplain", "komplen"],
        Money = ["uang", "kas", "duit", "iuran", "keuangan", "nota", "korupsi", "dikorupsi", "pinjaman", "saldo", "bagi hasil"],
        Work = ["giliran", "tugas", "pembagian", "jaga", "piket", "masak", "adil", "kerja", "jadwal"],
        Manner = ["kasar", "galak", "marah", "dimarahi", "dimarahin", "bentak", "dibentak", "menghina", "dihina", "diomongin", "gosip", "dikucilkan", "perlakuan", "dimusuhi", "ketua", "bendahara", "sekretaris"],
        Service = ["pelayanan", "telat", "basi", "pesanan", "antar", "rasanya", "pelanggan"],
        Own = ["giliran", "pesanan", "iuran", "rumah", "usaha", "jaga", "anak", "suami", "pinjaman", "bantuan", "tugas", "warung", "jualan", "jabatan", "menantu", "cucu"];

    /// <summary>"Saya mau lapor", "curhat dong": a complaint is opened and nothing is told yet; a report of a turn or of stock is none.</summary>
    public static bool Opens(string text) => AbsenRead.Words(text) is var w && w.Any(Verb.Contains) && w.All(x => Verb.Contains(x) || Opening.Contains(x));

    public static bool IsVerb(string word) => Verb.Contains(word);

    public static bool IsOpening(string word) => Opening.Contains(word) || word is "sy" or "mo" or "pgn" or "bs" or "halo" or "permisi" or "eh" or "assalamualaikum" or "";

    /// <summary>She says that she has something to report herself.</summary>
    public static bool Reports(string text) => AbsenRead.Words(text).Any(w => w is "lapor" or "melapor" or "ngadu" or "mengadu" or "curhat");

    public static KategoriPengaduan? Category(Scene s)
    {
        var w = AbsenRead.Words(s.Heard.Text);
        return w.Any(x => x is "bpnt" or "sembako" or "kks" or "rastra" or "pkh") || w.Contains("potongan") && w.Contains("bantuan") ? KategoriPengaduan.Bpnt
            : NamesPendamping(s) ? KategoriPengaduan.Pendamping
            : w.Any(Work.Contains) ? KategoriPengaduan.PembagianKerja
            : w.Any(Money.Contains) ? KategoriPengaduan.Keuangan
            : w.Any(Manner.Contains) ? KategoriPengaduan.Perlakuan
            : w.Any(Service.Contains) ? KategoriPengaduan.Pelayanan
            : w.Any(x => x is "lainnya" or "lain") ? KategoriPengaduan.Lainnya : null;
    }

    /// <summary>Her office or her name stands in it: she may not be the one to read it (08-decisions 2 no. 9). "Mau curhat ke bu retno" names only whom to tell.</summary>
    public static bool NamesPendamping(Scene s)
    {
        var w = AbsenRead.Words(s.Heard.Text);
        var name = s.Kube.Pendamping is { } p && s.Known.People.Find(p) is { } person ? person.Nickname.ToLowerInvariant() : null;
        return Enumerable.Range(0, w.Length).Any(i => (w[i] is "pendamping" or "pendampingnya" or "pendampingku" || name is { Length: > 0 } && w[i] == name) && !Told(w, i));
    }

    /// <summary>"Mau curhat ke bu retno": a wish to tell, and the clause ends with her name.</summary>
    private static bool Told(string[] w, int at)
    {
        if (at + 1 < w.Length && w[at + 1] is not ("," or "ya" or "aja" or "saja" or "dong" or "dulu" or "boleh")) return false;
        var i = at - 1;
        while (i >= 0 && w[i] is "bu" or "pak" or "ibu" or "pendamping") i--;
        if (i < 1 || w[i] is not ("ke" or "k" or "kepada" or "sama" or "sm" or "dengan" or "dgn" or "pada")) return false;
        i--;
        while (i > 0 && w[i] is "dulu" or "aja" or "saja" or "langsung" or "lagi") i--;
        return (Verb.Contains(w[i]) || w[i] is "cerita" or "bilang" or "ngomong" or "bicara" or "tanya" or "nanya") && (i == 0 || w[i - 1] is "mau" or "mo" or "pengen" or "pgn" or "ingin" or "boleh" or "tolong" or "bisa" or "bs" or "," or "saya" or "sy");
    }

    /// <summary>The words tell who wrote them, though no name is given.</summary>
    public static bool GivesAway(Scene s, string words)
    {
        var w = AbsenRead.Words(words.ToLowerInvariant());
        if (s.Who.Nickname.Length > 0 && w.Contains(s.Who.Nickname.ToLowerInvariant())) return true;
        for (var i = 1; i < w.Length; i++)
            if (w[i] is "saya" or "aku" or "gue" or "gw" && (Own.Contains(w[i - 1]) || i + 1 < w.Length && w[i + 1] is "terus" or "ketua" or "bendahara" or "sekretaris" || i >= 2 && Own.Contains(w[i - 2]))) return true;
        return w.Any(x => x is "suamiku" or "anakku" or "rumahku" or "warungku" or "giliranku" or "pesananku");
    }

    /// <summary>"1 foto", "1 rekaman suara".</summary>
    public static string Counted(Medium medium) => medium.Kind == AttachmentKind.Voice ? "1 rekaman suara" : $"1 {medium.Word}";

    public static string Name(KategoriPengaduan category) => category switch
    {
        KategoriPengaduan.Keuangan => "uang kelompok",
        KategoriPengaduan.PembagianKerja => "pembagian tugas",
        KategoriPengaduan.Perlakuan => "perlakuan",
        KategoriPengaduan.Bpnt => "BPNT",
        KategoriPengaduan.Pelayanan => "pelayanan",
        KategoriPengaduan.Pendamping => "tentang pendamping",
        _ => "lainnya",
    };
}
