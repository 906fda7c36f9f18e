using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D02: rows for what this person may do, in the order of her office; what does not fit stands behind "Lainnya".</summary>
internal static class Menu
{
    /// <summary>A list holds ten rows.</summary>
    private const int MostRows = 10;

    /// <summary>What each office needs first; whatever is not named follows.</summary>
    private static readonly string[]
        Bendahara = ["Catat iuran", "Iuran belum", "Kas keluar", "Kas masuk", "Koreksi", "Saldo kas", "Riwayat kas", "Catat stok", "Lihat harga"],
        Ketua = ["Saldo kas", "Jadwal jaga", "Undang pertemuan", "Siaran", "Iuran belum", "Pertemuan", "Pelatihan", "Iuran saya", "Riwayat kas"],
        Sekretaris = ["Absen pertemuan", "Notulen", "Jadwal jaga", "Undang pertemuan", "Pelatihan", "Siaran", "Saldo kas", "Pertemuan", "Iuran saya"],
        Pendamping = ["Verifikasi anggota", "Siaran", "Undang pertemuan", "Pelatihan", "Pertemuan", "Iuran belum", "Saldo kas", "Riwayat kas", "Absen pertemuan", "Catat iuran"],
        Member = ["Saldo kas", "Iuran saya", "Jadwal jaga", "Pertemuan", "Pelatihan", "Lihat harga"];

    public static Step Answer(Scene s)
    {
        var rows = Rows(s);
        return Step.Reply(List(rows.Count == 1 ? UmumWords.NothingForYou(s) : $"Mau apa, {s.Who.Call}?", rows.Count <= MostRows ? rows : [.. rows.Take(MostRows - 1), new("Lainnya", "#menu.lain", "Pilihan yang lain")]));
    }

    /// <summary>"Lainnya": the rest of her menu.</summary>
    public static Step More(Scene s) => Rows(s) is { Count: > MostRows } rows ? Step.Reply(List($"Yang lain, {s.Who.Call}:", [.. rows.Skip(MostRows - 1)])) : Answer(s);

    private static Message List(string text, List<Choice> rows) => new(text, rows) { ListTitle = rows.Count > 3 ? "Lihat pilihan" : null };

    private static List<Choice> Rows(Scene s)
    {
        var first = s.Member switch
        {
            { Role: Peran.Pendamping } => Pendamping,
            { IsActiveMember: true, Office: Jabatan.Bendahara } => Bendahara,
            { IsActiveMember: true, Office: Jabatan.Ketua } => Ketua,
            { IsActiveMember: true, Office: Jabatan.Sekretaris } => Sekretaris,
            _ => Member,
        };
        return [.. All(s).Where(r => r.May).Select(r => r.Row).OrderBy(r => Array.IndexOf(first, r.Title) is >= 0 and var at ? at : first.Length)];
    }

    private static IEnumerable<(bool May, Choice Row)> All(Scene s)
    {
        var books = s.May(Operation.IuranCatat, Right.Record | Right.OnBehalf);
        var insider = s.May(Operation.PertemuanJawab, Right.RecordOwn);
        return
        [
            (books, new("Catat iuran", "catat iuran", "Satu orang, beberapa, atau semua")),
            (s.May(Operation.IuranKelompok, Right.SeeGroup), new("Iuran belum", "siapa belum iuran", "Siapa yang belum tercatat")),
            (s.May(Operation.KasCatat, Right.Record | Right.OnBehalf), new("Kas keluar", "kas keluar", "Catat belanja atau pengeluaran")),
            (s.May(Operation.KasCatat, Right.Record | Right.OnBehalf), new("Kas masuk", "kas masuk", "Catat hadiah, sumbangan, kotak IKS")),
            (s.May(Operation.Koreksi, Right.Correct | Right.OnBehalf), new("Koreksi", "koreksi", "Betulkan catatan yang salah")),
            (s.May(Operation.KasSaldo, Right.SeeGroup), new("Saldo kas", "saldo kas", s.May(Operation.UsahaSaldo, Right.SeeGroup) ? "Kas, IKS, dan dana usaha" : "Uang kas dan IKS kelompok")),
            (s.May(Operation.IuranSendiri, Right.SeeOwn), new("Iuran saya", "iuran saya", "Sudah bayar sampai kapan")),
            (insider && s.Kube.Rota.Duties.Count > 0, s.Member is { IsActiveMember: true } ? new("Jadwal jaga", "jadwal jaga saya", "Giliran berikutnya") : new("Jadwal jaga", "jadwal jaga", "Siapa yang jaga")),
            (insider, new("Pertemuan", "kapan rapat", "Jadwal dan hadir")),
            (s.May(Operation.PelatihanDaftar, Right.RecordOwn | Right.Record), new("Pelatihan", "ada pelatihan apa", "Lihat dan daftar")),
            (s.May(Operation.PertemuanBuat, Right.Record), new("Undang pertemuan", "undang pertemuan", "Kirim undangan rapat")),
            (s.May(Operation.PertemuanAbsen, Right.Record), new("Absen pertemuan", "absen rapat", "Siapa yang hadir")),
            (s.May(Operation.Notulen, Right.Record), new("Notulen", "notulen", "Tulis hasil rapat")),
            (s.May(Operation.Siaran, Right.Broadcast), new("Siaran", "siaran", "Kabari anggota sekaligus")),
            (s.May(Operation.IksAjukan, Right.Ask), new("Bantuan IKS", "bantuan iks", "Sakit, musibah, atau mendesak")),
            (s.Kube.Joining.Waiting.Any() && s.May(Operation.AnggotaKelola, Right.Record), new("Verifikasi anggota", "verifikasi anggota", "Siapa yang menunggu dikenali")),
            (s.May(Operation.KasMutasi, Right.SeeGroup | Right.SeeTotals), new("Riwayat kas", "riwayat kas", "Catatan uang terakhir")),
            (s.May(Operation.IuranSendiri, Right.SeeOwn), new("Kuitansi", "kuitansi", "Bukti bayar iuran")),
            (s.May(Operation.Dapur, Right.SeeGroup) && s.Kube.Orders.Open.Any(), new("Dapur", "rekap dapur", "Pesanan, belanja, dan tugas")),
            (s.May(Operation.PesananSendiri, Right.RecordOwn) && Wants.Menu(s.Kube, s.Known.People) is not [], new("Pesan makanan", "pesan makanan", "Nasi kotak, snack, kue, minuman")),
            (s.Kube.Orders.Of(s.Who.Id).Any(o => o.IsOpen), new("Pesanan saya", "status pesanan", "Sampai mana pesanannya")),
            (s.May(Operation.PmtPesan, Right.Record), new("Pesan PMT", "pesan pmt", "Satu putaran untuk posbindu atau balita")),
            (s.May(Operation.PmtMenu, Right.Record), new("Kirim menu PMT", "kirim menu pmt", "Menu dari puskesmas")),
            (s.May(Operation.PmtPesan, Right.Record) || s.May(Operation.PmtMenu, Right.Record), new("Jadwal PMT", "jadwal pmt", "Tanggal, jumlah, tempat, dan menu")),
            (s.Kube.Catalogue.Products.Count > 0, new("Lihat harga", "daftar harga", "Harga dan stok barang")),
            (s.Kube.Bpnt.Areas.Count > 0, new("Jadwal BPNT", "jadwal bpnt", "Kapan dan di mana diambil")),
            (s.May(Operation.PengaduanKirim, Right.RecordOwn), new("Pengaduan rahasia", "pengaduan", "Hanya dibaca pendamping")),
            (true, new("Bicara dengan orang", "orang", "Pengurus atau pendamping")),
        ];
    }
}
