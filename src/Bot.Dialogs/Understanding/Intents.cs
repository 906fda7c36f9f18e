namespace Bot.Dialogs;

/// <summary>Intent ids: those of intents.md, and the handbook's own with the dot as underscore.</summary>
public static class Intents
{
    public const string SaldoKas = "saldo_kas";
    public const string IuranSaya = "iuran_saya";
    public const string IuranCatat = "iuran_catat";
    public const string IuranTunggakan = "iuran_tunggakan";
    public const string KasKeluar = "kas_keluar";
    public const string KasMasuk = "kas_masuk";
    public const string KasRiwayat = "kas_riwayat";
    public const string Koreksi = "koreksi";
    public const string Kuitansi = "kuitansi";
    public const string IksBantuan = "iks_bantuan";
    public const string PertemuanAbsen = "pertemuan_absen";
    public const string PertemuanTutup = "pertemuan_tutup";
    public const string NotulenTulis = "notulen_tulis";
    public const string NotulenLihat = "notulen_lihat";
    public const string PertemuanSiarkan = "pertemuan_siarkan";
    public const string PertemuanJadwal = "pertemuan_jadwal";
    public const string PertemuanHadir = "pertemuan_hadir";
    public const string PertemuanIzin = "pertemuan_izin";
    public const string PertemuanBelumTahu = "pertemuan_belumtahu";
    public const string PelatihanLihat = "pelatihan_lihat";
    public const string PelatihanDaftar = "pelatihan_daftar";
    public const string PelatihanUmumkan = "pelatihan_umumkan";
    public const string PelatihanBatal = "pelatihan_batal";
    public const string PelatihanHadir = "pelatihan_hadir";
    public const string Siaran = "siaran";
    public const string SiaranBatal = "siaran_batal";
    public const string SiaranHasil = "siaran_hasil";
    public const string DaftarAnggota = "daftar_anggota";
    public const string Berhenti = "berhenti";
    public const string Mulai = "mulai";
    public const string Orang = "orang";
    public const string Batal = "batal";
    public const string Ya = "ya";
    public const string Tidak = "tidak";
    public const string TerimaKasih = "terima_kasih";
    public const string HargaCek = "harga_cek";
    public const string HargaUbah = "harga_ubah";
    public const string StokCek = "stok_cek";
    public const string StokCatat = "stok_catat";
    public const string TokenPulsa = "token_pulsa";
    public const string BantuanJadwal = "bantuan_jadwal";
    public const string BpntAtur = "bpnt_atur";
    public const string BayarKirim = "bayar_kirim";
    public const string BayarTerima = "bayar_terima";
    public const string DapurRekap = "dapur_rekap";
    public const string DapurBelanja = "dapur_belanja";
    public const string DapurTugas = "dapur_tugas";
    public const string DapurSelesai = "dapur_selesai";
    public const string Clarify = "clarify";
    public const string OutOfScope = "out_of_scope";
}
