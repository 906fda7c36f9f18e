using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Which capability a wish belongs to: the one table from intent to dialog, and what people say that has no intent of its own.</summary>
internal static class Capabilities
{
    private const double Sure = 0.75;

    /// <summary>
    /// What capabilities know by their words, before intents are looked at. The first that knows the words has them, so the narrowest stand
    /// first: single words and names of things, then what changes or ends something, then what asks, then money.
    /// </summary>
    private static readonly Func<Scene, Step?>[] Readers =
    [
        TulisPengaduan.Said,
        GantiNomor.Lost,
        BicaraOrang.Said,
        Darurat.Flood,
        Darurat.Medicine,
        GantiNomor.Said,
        Kenalan.Said,
        MediaGuna.Link,
        TarikPengajuan.Said,
        IksBaca.Said,
        Acaras.Cannot,
        VerifikasiBaca.Asked,
        VerifikasiBaca.Said,
        DaftarAnggota.Holder,
        KelolaAnggota.Said,
        UbahHarga.Corrected,
        UbahHarga.Raised,
        CatatStok.Corrected,
        CekHarga.OneWord,
        CekHarga.Named,
        JadwalJaga.Bare,
        RiwayatHarga.Said,
        CekHarga.Cheapest,
        CekStok.Said,
        LihatPesanan.Said,
        HariAntar.Late,
        LihatPesanan.Ready,
        LihatPesanan.Received,
        BukaHari.Said,
        TelatPmt.Said,
        KreditPmt.Said,
        KurangPmt.Ingredient,
        KurangPmt.Received,
        HariAntar.Said,
        KirimSurat.OfRound,
        TagihanPmt.Paid,
        MenuPmt.Bare,
        UbahPmt.Said,
        JadwalPmt.Said,
        PesanCatering.SameAgain,
        PesanCatering.Wished,
        MenuCatering.Asked,
        GantiOrang.Said,
        BatalKelompok.Said,
        BatalPesanan.Said,
        UbahPesanan.Said,
        KembaliDp.Asked,
        BatalPesanan.Because,
        AbsenPertemuan.NotHers,
        KirimUndangan.Said,
        UsulAgenda.Said,
        UndangPertemuan.Said,
        InfoPertemuan.Reminds,
        InfoPertemuan.Bare,
        InfoPertemuan.AskedWhoCame,
        InfoPertemuan.AskedWho,
        LihatNotulen.Asked,
        Langganan.Said,
        CatatIuran.SameAgain,
        PointsAtNothing,
        PelatihanWish.Said,
        Riwayat.Asked,
        WithNothingOpen(SelesaiPmt.Lacking),
        WithNothingOpen(SelesaiDapur.Said),
        WithNothingOpen(EvaluasiDapur.Said),
        WithNothingOpen(SelesaiDapur.Corrected),
        WithNothingOpen(TugasKu.Said),
        DapurBilang.Said,
        DapurBilang.Swap,
        WithNothingOpen(RekapDapur.Said),
        SisaNanti.Said,
        KirimBukti.Asked,
        KirimBukti.Told,
        KirimBukti.Sent,
        KirimBukti.Wishes,
        Tagihan.Owed,
        StatusBayar.HowMuch,
        StatusBayar.RoundPaid,
        Rekening.Said,
        LabaPesanan.Said,
        KirimSurat.Said,
        Tagihan.Said,
        KembaliDp.Decides,
        KembaliDp.Said,
        TerimaBayar.Said,
        UangMasuk.Told,
    ];

    /// <summary>The step of the first reader that knows the words; null when none does.</summary>
    public static Step? InOtherWords(Scene s)
    {
        foreach (var reader in Readers)
            if (reader(s) is { } step) return step;
        return null;
    }

    private static Func<Scene, Step?> WithNothingOpen(Func<Scene, Step?> reader) => s => s.Talk.Now is null ? reader(s) : null;

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
        Intents.IksBantuan => AjukanIks.Start(s),
        Intents.Kuitansi => Kuitansi.Start(s),
        "jadwal_jaga" => JadwalJaga.Answer(s),
        "jaga_susun" => SusunJaga.Start(s),
        "jaga_hadir" or "izin_jaga" when JawabUndangan.Meant(s) => JawabUndangan.Start(s),
        "jaga_hadir" or "izin_jaga" or Intents.PertemuanHadir or Intents.PertemuanIzin when JawabUndangan.Besides(s) is { } comes => Several.After(comes, KehadiranJaga.Izin(s)),
        "jaga_hadir" => Typed.Plain(s.Heard.Raw).TrimEnd('?').EndsWith(" kan", StringComparison.Ordinal) ? JadwalJaga.Answer(s) : KehadiranJaga.Hadir(s),
        "izin_jaga" => KehadiranJaga.Izin(s),
        "jaga_telat" => TelatJaga.Start(s),
        "tukar_jaga" => TukarJaga.Start(s),
        Intents.PertemuanAbsen => AbsenPertemuan.Start(s),
        Intents.PertemuanTutup => TutupRapat.Start(s),
        Intents.NotulenTulis => TulisNotulen.Start(s),
        Intents.NotulenLihat => LihatNotulen.Answer(s),
        Intents.PertemuanSiarkan => UndangPertemuan.Start(s),
        Intents.PertemuanIzin when JawabBaca.AboutDuty(s.Heard.Text) && !JawabUndangan.Meant(s) => KehadiranJaga.Izin(s),
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
        Intents.DaftarAnggota when s.Member is not ({ IsActiveMember: true } or { Role: Peran.Pendamping }) => Kenalan.Start(s),
        Intents.DaftarAnggota when s.May(Operation.AnggotaKelola, Right.Record) => DaftarAnggota.Answer(s),
        Intents.AnggotaTambah => TambahAnggota.Start(s),
        Intents.AnggotaLihat => DaftarAnggota.Answer(s),
        "pengaduan" when s.Words.Contains("laporan") && s.Words.Any(static w => w is "kas" or "keuangan" or "saldo" or "uang") && !s.Words.Any(static w => w is "rahasia" or "diam2" or "curang" or "korupsi") => SaldoKas.Answer(s),
        "pengaduan" => TulisPengaduan.Start(s),
        Intents.Orang => BicaraOrang.Start(s),
        Intents.Mulai or Intents.TerimaKasih or Intents.DaftarAnggota => Umum.Word(s),
        // A yes that is only guessed from words nobody knows is no yes, and silence would be no answer.
        Intents.Ya or Intents.Tidak or Intents.Batal => s.Heard is { Answer: YesNo.None, Word: GlobalWord.None } && (s.Meaning.Confidence < Sure || s.Meaning.Is(Intents.Ya) && s.Words.Length > 2) ? Umum.Unclear(s) : Umum.Bare(s),
        Intents.Berhenti => Langganan.Stop(s),
        Intents.DataLihat => DataSaya.Answer(s),
        Intents.DataHapus => HapusData.Start(s),
        Intents.DataUbah => BetulkanData.Start(s),
        Intents.AnggotaUbah => KelolaAnggota.Start(s),
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
        Intents.HargaCek, Intents.StokCek, Intents.TokenPulsa, Intents.BantuanJadwal, Intents.DapurRekap, Intents.DapurBelanja, Intents.MenuLihat, Intents.PesanStatus, Intents.AnggotaLihat);

    /// <summary>Sure enough to act on; answers and what nobody can place are no wish.</summary>
    public static bool Clear(Scene s) => s.Meaning.Confidence >= Sure && !s.Meaning.Is(Intents.Clarify, Intents.OutOfScope, Intents.Ya, Intents.Tidak, Intents.Batal, Intents.TerimaKasih);
}
