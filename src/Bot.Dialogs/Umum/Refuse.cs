using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What people are told when something is not allowed: what cannot be done, who can, what to do now (handbook 2.4).</summary>
internal static class Refuse
{
    /// <summary>Group data for somebody outside: worded for what she is to the group.</summary>
    public static Step Private(Scene s) => s.Member switch
    {
        { Role: Peran.Pelanggan or Peran.MitraWarung } => Step.Reply($"Info itu khusus anggota KUBE, {s.Who.Honorific}. Kalau mau pesan makanan atau cek harga, saya bantu ya.", new Choice("Pesan makanan"), new Choice("Lihat harga", "daftar harga")),
        { Role: Peran.Kpm } => Step.Reply($"Info itu khusus anggota, {s.Who.Honorific}. Saya bisa bantu harga, stok, dan jadwal BPNT ya.", new Choice("Lihat harga", "daftar harga"), new Choice("Jadwal BPNT", "jadwal bpnt")),
        { Role: Peran.PetugasKelurahan } => Step.Reply($"Catatan uang dan data anggota tidak bisa saya bagikan, {s.Who.Honorific}. Untuk PMT dan pesanan saya siap bantu.", new Choice("Pesan PMT", "pesan pmt"), new Choice("Status pesanan", "status pesanan")),
        { Role: Peran.PetugasPuskesmas } => Step.Reply($"Catatan uang dan data anggota tidak bisa saya bagikan, {s.Who.Honorific}. Untuk menu PMT saya siap bantu.", new Choice("Kirim menu", "kirim menu pmt"), new Choice("Jadwal PMT", "jadwal pmt")),
        { Role: Peran.Tksk } => Step.Reply($"Catatan uang dan data anggota tidak bisa saya bagikan, {s.Who.Honorific}. Untuk urusan lain, hubungi {s.Pendamping} ya."),
        { Role: Peran.PembacaDinsos or Peran.Kasapel } => Step.Reply($"Yang bisa {s.Who.Pronoun} buka laporan kegiatan yang sudah disahkan. Soal lain, tanyakan ke {s.Pendamping} ya."),
        { Status: StatusAnggota.MenungguVerifikasi } => Step.Reply($"Data {s.Who.Pronoun} masih menunggu pengecekan {s.Pendamping}. Biasanya 1-2 hari. Sementara ini {s.Who.Pronoun} bisa lihat harga dan pesan makanan.", new Choice("Lihat harga", "daftar harga"), new Choice("Pesan makanan", "pesan makanan"), new Choice("Bicara orang", "orang")),
        { Role: Peran.Pendamping } => Step.Reply($"Itu catatan anggota, {s.Who.Honorific}. {s.Who.Pronoun} bisa melihat saldo dan iuran kelompok.", new Choice("Saldo kas"), new Choice("Iuran belum")),
        _ => Step.Reply("Maaf, nomor ini belum terdaftar sebagai anggota. Kalau anggota KUBE, minta pendamping mendaftarkan nomor ini ya."),
    };

    /// <summary>Somebody else's dues, loan or receipt.</summary>
    public static Step OthersData(Scene s) => s.Member is { IsActiveMember: true }
        ? Step.Reply("Maaf, catatan pribadi anggota lain tidak bisa saya bagikan. Kalau perlu, tanyakan langsung ke orangnya atau ke pengurus ya.", new Choice("Iuran saya"), new Choice("Menu"))
        : Private(s);

    /// <summary>Recording money: the bendahara does; what a member said can be carried to her.</summary>
    public static Step Recording(Scene s, string? suggestion)
    {
        if (s.Member is not { IsActiveMember: true }) return Private(s);
        if (s.Member.Held) return Moving(s);
        var bendahara = s.Holder(Jabatan.Bendahara);
        return Step.Reply($"Yang mencatat uang bendahara, {bendahara}. Mau saya sampaikan ke {bendahara}?", new Choice("Ya, sampaikan", "#titip.usul:" + (suggestion ?? "catat")), new Choice("Tidak usah"));
    }

    /// <summary>Her number is being moved: until then neither the old nor the new one touches money (08-decisions section 2 no. 1).</summary>
    public static Step Moving(Scene s) => Step.Reply($"Nomor {s.Who.Call} sedang dipindahkan, jadi uang belum bisa dicatat atau disetujui dulu. Kalau bukan {s.Who.Pronoun} yang pindah nomor, balas *BUKAN SAYA*.", new Choice("Bukan saya"));

    /// <summary>On a shared phone nothing is recorded or approved (08-decisions 2 no. 14).</summary>
    public static Step SharedPhone(Scene s) => Step.Reply($"Dari HP yang dipakai berdua, uang belum bisa dicatat atau disetujui, {s.Who.Honorific}. Pakai HP sendiri ya, atau minta {s.Holder(Jabatan.Bendahara)}.");
}
