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
    public const string Clarify = "clarify";
    public const string OutOfScope = "out_of_scope";
}
