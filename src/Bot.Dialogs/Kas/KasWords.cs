using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Words about money in and out.</summary>
internal static class KasWords
{
    /// <summary>An account on one side of a month's sums ("Masuk" or "Keluar").</summary>
    public static string Account(Akun account, string side) => account switch
    {
        Akun.Pinjaman when side == "Masuk" => "angsuran",
        Akun.Iuran => "iuran",
        Akun.PindahDana => "bagian usaha",
        Akun.Sumbangan => "hadiah dan sumbangan",
        Akun.KotakIks => "kotak IKS",
        Akun.Bantuan => "bantuan",
        Akun.Belanja => "belanja",
        Akun.Biaya => "biaya lain",
        Akun.Pinjaman => "pinjaman",
        Akun.ModalAwal => "saldo awal",
        Akun.Pesanan => "pesanan",
        Akun.Penjualan => "penjualan",
        Akun.Pendapatan => "pendapatan",
        Akun.BagiHasil => "bagi hasil",
        Akun.Tunai => "uang",
        _ => throw new ArgumentOutOfRangeException(nameof(account)),
    };

    public static string Kind(JenisTransaksi kind) => kind switch
    {
        JenisTransaksi.SaldoAwal => "saldo awal",
        JenisTransaksi.Iuran => "iuran",
        JenisTransaksi.IksKotak => "kotak IKS",
        JenisTransaksi.IksBantuan => "bantuan IKS",
        JenisTransaksi.KasMasukLain => "kas masuk",
        JenisTransaksi.BelanjaAlat => "belanja",
        JenisTransaksi.Transport => "transport",
        JenisTransaksi.LainLain => "pengeluaran",
        JenisTransaksi.PinjamanKeluar => "pinjaman",
        JenisTransaksi.Angsuran => "angsuran",
        JenisTransaksi.DpPesanan => "DP pesanan",
        JenisTransaksi.PelunasanPesanan => "pelunasan pesanan",
        JenisTransaksi.PembayaranPmt => "pembayaran PMT",
        JenisTransaksi.BelanjaPesanan => "belanja pesanan",
        JenisTransaksi.PenjualanBazar => "penjualan bazar",
        JenisTransaksi.PenjualanWarung => "penjualan warung",
        JenisTransaksi.BelanjaBarang => "belanja barang",
        JenisTransaksi.FeeAgen => "fee agen",
        JenisTransaksi.KomisiTitip => "komisi titip",
        JenisTransaksi.TitipJual => "titip jual",
        JenisTransaksi.BiayaUsaha => "biaya usaha",
        JenisTransaksi.PengembalianDp => "pengembalian DP",
        JenisTransaksi.BagiHasil => "bagi hasil",
        JenisTransaksi.PindahDana => "bagian usaha",
        JenisTransaksi.Koreksi => "koreksi",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The kind an expense's words tell: things bought, ways paid, anything else.</summary>
    public static JenisTransaksi KindOf(string purpose, string said) => (purpose + " " + said).ToLowerInvariant() switch
    {
        var t when Has(t, "transport", "ongkos", "parkir", "bensin", "ojek", "angkot", "grab", "gojek") => JenisTransaksi.Transport,
        var t when Has(t, "beli", "belanja", "gas", "kompor", "wajan", "panci", "kotak", "plastik", "alat", "tabung", "piring", "gelas") => JenisTransaksi.BelanjaAlat,
        _ => JenisTransaksi.LainLain,
    };

    private static bool Has(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words) if (text.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }

    public static string DateWrong(Scene s, Refusal why) => why switch
    {
        DateTooOld old => $"Tanggalnya lebih dari {old.DaysBack} hari lalu, {s.Who.Honorific}. Yang setua itu dibahas dulu dengan {s.Holder(Jabatan.Ketua)} ya.",
        _ => $"Tanggalnya belum tiba, {s.Who.Honorific}. Uang dicatat kalau sudah diterima atau dibayar.",
    };

    public static string Over(Scene s, OverBalance over) => over.Available < Rupiah.Zero
        ? $"Saldo {SaldoKas.FundName(over.Fund)} sedang kurang ({s.Kube.Ledger.Balance(over.Fund)}), belum bisa keluar uang, {s.Who.Honorific}."
        : $"Saldo {SaldoKas.FundName(over.Fund)} yang bisa dipakai {over.Available}, belum cukup. Mau diubah jumlahnya?";

    public static string When(DateOnly date, Scene s) => date == s.Today ? "hari ini" : Say.Date(date);
}
