using System.Collections.Frozen;

namespace Bot.Dialogs;

/// <summary>Which slots an intent has, core first, then further (intents.md, "Slots, core and further"; I-19 for the handbook's own).</summary>
public static class SlotKeys
{
    private const string Table = """
        saldo_kas: /
        iuran_saya: / bulan tanggal
        iuran_catat: orang jumlah kecuali rincian / tanggal kali bulan
        iuran_tunggakan: bulan / orang
        kas_keluar: jumlah keperluan rincian / tanggal dana
        kas_masuk: jumlah keperluan rincian / tanggal dana
        kas_riwayat: bulan banyak / dari sampai orang
        kuitansi: nomor / orang tanggal bulan jumlah
        koreksi: nomor orang jumlah / tanggal dana
        iks_bantuan: orang jumlah / alasan
        jadwal_jaga: tanggal orang / bulan
        tukar_jaga: tanggal orang tanggal_ganti /
        izin_jaga: tanggal / orang alasan
        jaga_susun: bulan / tanggal orang dari sampai
        jaga_hadir: tanggal / orang
        jaga_telat: tanggal jam / alasan orang
        pertemuan_jadwal: tanggal / bulan
        pertemuan_hadir: tanggal / orang alasan
        pertemuan_izin: tanggal / orang alasan
        pertemuan_belumtahu: tanggal / orang alasan
        pertemuan_siarkan: tanggal jam tempat / agenda
        pertemuan_absen: orang kecuali / tanggal
        pertemuan_tutup: tanggal /
        notulen_tulis: / isi tanggal bulan
        notulen_lihat: tanggal / bulan
        siaran: isi / penerima waktu
        siaran_batal: /
        siaran_hasil: /
        pesan_catering: item jumlah satuan tanggal jam alamat rincian / orang harga cara
        pesan_status: nomor tanggal / item pos orang
        pesan_ubah: nomor item jumlah satuan tambah kurang tanggal jam alamat rincian / tanggal_lama pos
        pesan_batal: nomor tanggal / item jumlah satuan pos orang
        pmt_pesan: pos jumlah satuan tanggal jam rincian / alamat bulan menu
        pmt_menu: menu tanggal / pos
        menu_lihat: /
        dapur_rekap: tanggal / dari sampai bulan
        dapur_belanja: tanggal / item jumlah satuan barang pos nomor bulan
        dapur_tugas: tanggal orang /
        dapur_selesai: tanggal / item jumlah satuan kurang pos nomor jam alamat
        bayar_kirim: jumlah nomor / tanggal cara orang item
        bayar_terima: orang jumlah nomor / tanggal cara item
        harga_cek: barang / jumlah satuan rincian
        stok_cek: barang / jumlah satuan rincian
        harga_ubah: barang jumlah rincian / satuan tanggal
        stok_catat: barang jumlah satuan rincian / tanggal
        titip_jual: barang jumlah satuan harga rincian / tempat tanggal
        titip_hitung: barang jumlah satuan rincian / tempat orang
        titip_lihat: barang / satuan tempat orang
        token_pulsa: layanan uang rincian /
        bantuan_jadwal: program / tanggal bulan
        bpnt_atur: program tanggal jam / tempat bulan
        pelatihan_lihat: pelatihan / bulan tanggal
        pelatihan_daftar: pelatihan / orang tanggal nomor
        pelatihan_umumkan: pelatihan tanggal jam tempat kuota /
        pelatihan_batal: pelatihan / tanggal orang
        pelatihan_hadir: pelatihan orang kecuali / tanggal
        bagi_hasil: bulan / dari sampai
        laporan_bulanan: bulan / dari sampai
        laba_target: bulan /
        pinjam_ajukan: jumlah / keperluan orang
        pinjam_saya: / orang bulan
        pinjam_angsur: jumlah rincian / orang tanggal bulan
        daftar_anggota: / orang
        anggota_tambah: orang /
        anggota_ubah: orang /
        anggota_lihat: / orang
        orang: / orang
        legal_lihat: /
        legal_ingatkan: / tanggal
        data_ubah: / alamat
        clarify: orang jumlah kecuali rincian tanggal bulan kali nomor jam item barang satuan alamat /
        """;

    private static readonly FrozenDictionary<string, (string[] Core, string[] Further)> Keys = Lexicon.Lines(Table).ToFrozenDictionary(l => l[..l.IndexOf(':')], l =>
    {
        var ranks = l[(l.IndexOf(':') + 1)..].Split('/');
        return (Words(ranks[0]), Words(ranks[1]));
    }, StringComparer.Ordinal);

    /// <summary>Slots that are always answered when said.</summary>
    public static IReadOnlyList<string> Core(string intent) => Keys.TryGetValue(intent, out var k) ? k.Core : [];

    /// <summary>Slots that may be answered.</summary>
    public static IReadOnlyList<string> Further(string intent) => Keys.TryGetValue(intent, out var k) ? k.Further : [];

    private static string[] Words(string s) => s.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
