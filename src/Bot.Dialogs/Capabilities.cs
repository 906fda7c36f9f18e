using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Which capability a wish belongs to: the one table from intent to dialog, and what people say that has no intent of its own.</summary>
internal static class Capabilities
{
    private const double Sure = 0.75;

    /// <summary>Things said with nothing open that a capability knows by their words, before intents are looked at; null when none does.</summary>
    public static Step? InOtherWords(Scene s) =>
        CekHarga.OneWord(s) ?? CekStok.Said(s) ?? MenuPmt.Bare(s) ?? UbahPmt.Said(s) ?? JadwalPmt.Said(s)
        ?? PesanCatering.SameAgain(s) ?? MenuCatering.Asked(s) ?? BatalKelompok.Said(s) ?? BatalPesanan.Said(s) ?? UbahPesanan.Said(s) ?? BatalPesanan.Because(s)
        ?? AbsenPertemuan.NotHers(s) ?? KirimUndangan.Said(s) ?? UsulAgenda.Said(s) ?? UndangPertemuan.Said(s) ?? InfoPertemuan.Reminds(s) ?? InfoPertemuan.Bare(s) ?? InfoPertemuan.AskedWho(s)
        ?? CatatIuran.SameAgain(s) ?? PointsAtNothing(s) ?? PelatihanWish.Said(s)
        ?? (s.Talk.Now is null ? SelesaiDapur.Said(s) ?? EvaluasiDapur.Said(s) ?? TugasKu.Said(s) ?? RekapDapur.Said(s) : null)
        ?? KirimBukti.Asked(s) ?? Rekening.Said(s) ?? LabaPesanan.Said(s) ?? KirimSurat.Said(s) ?? Tagihan.Said(s) ?? KembaliDp.Said(s) ?? TerimaBayar.Said(s);

    private static Step? PointsAtNothing(Scene s) => !Clear(s) && Pointing.Read(s.Heard.Text, 1) is { Verb: PointVerb.None, Rest: "" } ? Umum.Which(s) : null;

    /// <summary>The one table from wish to capability. Permission is each capability's first question.</summary>
    public static Step Wish(Scene s) => (s.Meaning.Is(Intents.Clarify, Intents.OutOfScope) ? CekHarga.Guess(s) : s.Heard.Text.Contains("kks", StringComparison.Ordinal) ? JadwalBpnt.Guarded(s) : null) is { } goods ? goods
        : !Clear(s) && LihatPesanan.Bare(s) is { } order ? order
        : s.Meaning.Confidence == 0 && s.Meaning.Intent == Intents.Clarify ? AbsenSela.Read(s) ?? Umum.Unclear(s) : s.Meaning.Intent switch
    {
        Intents.SaldoKas => SaldoKas.Answer(s),
        Intents.IuranSaya => s.Slots.History ? Riwayat.Mine(s) : IuranSaya.Answer(s),
        Intents.IuranCatat => CatatIuran.Start(s),
        Intents.IuranTunggakan => IuranBelum.Answer(s),
        Intents.KasKeluar => CatatKas.Start(s, Arah.Keluar),
        Intents.KasMasuk => AbsenKotak.Said(s) ?? CatatKas.Start(s, Arah.Masuk),
        Intents.KasRiwayat => Riwayat.Group(s),
        Intents.Koreksi => Koreksi.Start(s),
        Intents.Kuitansi => Kuitansi.Start(s),
        "jadwal_jaga" => JadwalJaga.Answer(s),
        "jaga_susun" => SusunJaga.Start(s),
        "jaga_hadir" => KehadiranJaga.Hadir(s),
        "izin_jaga" => KehadiranJaga.Izin(s),
        "jaga_telat" => TelatJaga.Start(s),
        "tukar_jaga" => TukarJaga.Start(s),
        Intents.PertemuanAbsen => AbsenPertemuan.Start(s),
        Intents.PertemuanTutup => TutupRapat.Start(s),
        Intents.NotulenTulis => TulisNotulen.Start(s),
        Intents.NotulenLihat => LihatNotulen.Answer(s),
        Intents.PertemuanSiarkan => UndangPertemuan.Start(s),
        Intents.PertemuanHadir or Intents.PertemuanIzin or Intents.PertemuanBelumTahu => AbsenSela.Ongoing(s) ?? JawabUndangan.Start(s),
        Intents.PertemuanJadwal => InfoPertemuan.Answer(s),
        Intents.PelatihanLihat => LihatPelatihan.Answer(s),
        Intents.PelatihanDaftar => DaftarPelatihan.Start(s),
        Intents.PelatihanUmumkan => UmumkanPelatihan.Start(s),
        Intents.PelatihanBatal => MundurPelatihan.Start(s),
        Intents.PelatihanHadir => HadirPelatihan.Start(s),
        Intents.HargaCek => CekHarga.Start(s, stock: false),
        Intents.StokCek => CekHarga.Start(s, stock: true),
        Intents.HargaUbah => UbahHarga.Start(s),
        Intents.StokCatat => CatatStok.Start(s),
        Intents.TokenPulsa => Layanan.Answer(s),
        Intents.BantuanJadwal => JadwalBpnt.Start(s),
        Intents.BpntAtur => AturBpnt.Start(s),
        "pmt_pesan" => PesanPmt.Start(s),
        "pmt_menu" => MenuPmt.Start(s),
        "pesan_status" when PmtBaca.About(s) => StatusBayar.Answer(s) ?? JadwalPmt.Answer(s),
        "pesan_ubah" when UbahPmt.Meant(s) => UbahPmt.Start(s),
        "pesan_batal" when UbahPmt.Meant(s) => BatalPmt.Start(s),
        "dapur_selesai" when SelesaiDapur.Stage(s.Heard.Text) is null or StatusPesanan.Selesai && SelesaiPmt.Said(s) is { } told => told,
        Intents.Mulai or Intents.Orang or Intents.TerimaKasih or Intents.DaftarAnggota => Umum.Word(s),
        // A yes that is only guessed from words nobody knows is no yes, and silence would be no answer.
        Intents.Ya or Intents.Tidak or Intents.Batal => s.Meaning.Confidence < Sure && s.Heard is { Answer: YesNo.None, Word: GlobalWord.None } ? Umum.Unclear(s) : Umum.Bare(s),
        Intents.Berhenti => Langganan.Stop(s),
        Intents.Clarify => JawabUndangan.Bare(s) ?? AbsenSela.Read(s) ?? BuatSiaran.Meant(s) ?? Umum.Guess(s),
        Intents.OutOfScope => AbsenSela.Read(s) ?? Umum.Outside(s),
        Intents.DapurRekap => RekapDapur.Start(s),
        Intents.DapurBelanja => DapurBelanja.Start(s),
        Intents.DapurTugas => TugasKu.Start(s),
        Intents.DapurSelesai => SelesaiDapur.Start(s),
        Intents.Siaran => BuatSiaran.Start(s),
        Intents.PesanCatering => PesanCatering.Start(s),
        Intents.MenuLihat => MenuCatering.Answer(s),
        Intents.PesanStatus => StatusBayar.Answer(s) ?? LihatPesanan.Answer(s),
        Intents.PesanUbah => UbahPesanan.Start(s),
        Intents.PesanBatal => BatalPesanan.Start(s),
        Intents.SiaranBatal => BatalSiaran.Answer(s),
        Intents.SiaranHasil => HasilSiaran.Answer(s),
        Intents.BayarKirim => KirimBukti.Start(s),
        Intents.BayarTerima => TerimaBayar.Start(s),
        _ => Umum.NotYet(s),
    };

    /// <summary>Wishes that only read: they answer at once, also in the middle of another dialog.</summary>
    public static bool OnlyRead(Scene s) => s.Meaning.Is(Intents.SaldoKas, Intents.IuranSaya, Intents.IuranTunggakan, Intents.KasRiwayat, Intents.Kuitansi, "jadwal_jaga", Intents.PertemuanJadwal, Intents.NotulenLihat, Intents.PelatihanLihat, Intents.SiaranHasil, Intents.Mulai, Intents.Orang,
        Intents.HargaCek, Intents.StokCek, Intents.TokenPulsa, Intents.BantuanJadwal, Intents.DapurRekap, Intents.DapurBelanja, Intents.MenuLihat, Intents.PesanStatus);

    /// <summary>Sure enough to act on; answers and what nobody can place are no wish.</summary>
    public static bool Clear(Scene s) => s.Meaning.Confidence >= Sure && !s.Meaning.Is(Intents.Clarify, Intents.OutOfScope, Intents.Ya, Intents.Tidak, Intents.Batal, Intents.TerimaKasih);
}
