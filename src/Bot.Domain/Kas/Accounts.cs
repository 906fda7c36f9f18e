namespace Bot.Domain;

/// <summary>The three funds, never mixed (R-DNA-1, R-DNA-2).</summary>
public enum Dana { Kas, Iks, Usaha }

public enum Arah { Masuk, Keluar }

/// <summary>Kinds of ledger entries (handbook 1.5).</summary>
public enum JenisTransaksi
{
    SaldoAwal, Iuran, IksKotak, IksBantuan, KasMasukLain, BelanjaAlat, Transport, LainLain, PinjamanKeluar, Angsuran,
    DpPesanan, PelunasanPesanan, PembayaranPmt, BelanjaPesanan, PenjualanBazar, PenjualanWarung, BelanjaBarang,
    FeeAgen, KomisiTitip, TitipJual, BiayaUsaha, PengembalianDp, BagiHasil, PindahDana, Koreksi,
}

/// <summary>Accounts of the ledger. Each fund has its own set; <see cref="Tunai"/> is the fund's money.</summary>
public enum Akun { Tunai, ModalAwal, Pendapatan, Iuran, KotakIks, Sumbangan, Pesanan, Penjualan, Biaya, Belanja, Bantuan, Pinjaman, BagiHasil, PindahDana }

/// <summary>One side of an entry: rupiah into (positive) or out of (negative) an account of the entry's fund.</summary>
public sealed record Line(Akun Account, Rupiah Amount);

/// <summary>The chart of accounts: against which account each kind of entry stands.</summary>
public static class Chart
{
    public static Akun Against(JenisTransaksi kind) => kind switch
    {
        JenisTransaksi.SaldoAwal => Akun.ModalAwal,
        JenisTransaksi.Iuran => Akun.Iuran,
        JenisTransaksi.IksKotak => Akun.KotakIks,
        JenisTransaksi.IksBantuan => Akun.Bantuan,
        JenisTransaksi.KasMasukLain => Akun.Sumbangan,
        JenisTransaksi.BelanjaAlat or JenisTransaksi.BelanjaPesanan or JenisTransaksi.BelanjaBarang => Akun.Belanja,
        JenisTransaksi.Transport or JenisTransaksi.LainLain or JenisTransaksi.BiayaUsaha => Akun.Biaya,
        JenisTransaksi.PinjamanKeluar or JenisTransaksi.Angsuran => Akun.Pinjaman,
        JenisTransaksi.DpPesanan or JenisTransaksi.PelunasanPesanan or JenisTransaksi.PembayaranPmt or JenisTransaksi.PengembalianDp => Akun.Pesanan,
        JenisTransaksi.PenjualanBazar or JenisTransaksi.PenjualanWarung or JenisTransaksi.TitipJual => Akun.Penjualan,
        JenisTransaksi.FeeAgen or JenisTransaksi.KomisiTitip => Akun.Pendapatan,
        JenisTransaksi.BagiHasil => Akun.BagiHasil,
        JenisTransaksi.PindahDana => Akun.PindahDana,
        JenisTransaksi.Koreksi => throw new ArgumentOutOfRangeException(nameof(kind), "a reversal takes the accounts of what it reverses"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of entry"),
    };

    /// <summary>The two lines of an entry; they sum to zero.</summary>
    public static IReadOnlyList<Line> Lines(JenisTransaksi kind, Arah direction, Rupiah amount)
    {
        var cash = direction == Arah.Masuk ? amount : -amount;
        return [new(Akun.Tunai, cash), new(Against(kind), -cash)];
    }
}
