using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Sentences that belong to no single capability.</summary>
internal static class UmumWords
{
    public const string Identity = "Saya *Kawan KUBE*, asisten otomatis kelompok, bukan orang. Kalau mau bicara dengan orang, ketik *orang* ya.";
    public const string NotInGroups = "Soal itu saya jawab di chat pribadi ya. Tekan nama saya lalu kirim pesan.";
    public const string HowToStop = "Kalau mau berhenti menerima pesan, ketik *berhenti*.";
    public const string KubeChosen = "Baik, kita pakai kelompok itu. Ada yang bisa saya bantu?";

    public static string Help(Scene s) => s.May(Operation.IuranCatat, Right.Record | Right.OnBehalf)
        ? "Ketik saja seperti ngobrol, contoh: *saldo kas*, *nur bayar 10rb*, *keluar 175rb beli gas*. Ketik *batal* kalau tidak jadi, *orang* kalau mau bicara dengan pengurus."
        : "Ketik saja seperti ngobrol, contoh: *saldo kas*, *iuran saya*, *riwayat kas*. Ketik *batal* kalau tidak jadi, *orang* kalau mau bicara dengan pengurus.";

    public static string WhichKube(Person who) => $"{who.Pronoun} terdaftar di beberapa kelompok. Yang mana?";

    /// <summary>A group's name on a button, at most 20 characters.</summary>
    public static string KubeTitle(string name) => name.Length <= 20 ? name : name[..19].TrimEnd() + "…";

    public static string Sorry(Person? who) => $"Maaf, saya sedang ada gangguan. Sudah saya laporkan. Coba lagi nanti ya{(who is null ? "" : ", " + who.Call)}.";

    public static string TooFast(Person who) =>
        $"Pesannya datang terlalu cepat, {who.Call}, jadi mulai yang ini belum saya baca. Tunggu sebentar, lalu kirim lagi yang perlu dalam satu pesan ya.";

    public static string Unread(Person? who, int count) =>
        $"Tadi {count} pesan datang terlalu cepat dan belum saya baca. Kalau masih perlu, kirim lagi ya{(who is null ? "" : ", " + who.Call)}.";

    public static string NothingOpen(Person who) => $"Baik, {who.Call}. Tidak ada yang sedang dicatat.";

    public static string CancelAfter(Person who) => $"Yang tadi sudah tercatat, {who.Call}. Mau saya bantu betulkan?";

    /// <summary>"Batal" right after an order of hers was placed or changed: cancel it, or change it?</summary>
    public static string CancelOrder(Person who, string number) => $"Pesanan {number} sudah tercatat, {who.Call}. Mau dibatalkan atau diubah?";

    public static string Changed(Person who) => $"Barusan datanya berubah, {who.Call}, jadi belum saya catat. Coba diulang ya.";

    public static string NobodyHolds(string office, string pendamping) => $"Belum ada {office} di kelompok ini. Bicarakan dulu dengan {pendamping} ya.";

    public static string NothingForYou(Scene s) => $"{s.Who.Call}, untuk sekarang urusan pesanan dan harga lewat pengurus dulu ya.";

    /// <summary>"besok pukul 06.00" or "pukul 06.00", the end of the quiet hours.</summary>
    public static string Morning(Scene s)
    {
        var at = Quiet.Until(s.Kube, s.Now);
        var day = s.Kube.Zone.Date(at) > s.Kube.Zone.Date(s.Now) ? "besok " : "";
        return $"{day}pukul {Say.Hour(at, s.Kube.Zone)}";
    }
}
