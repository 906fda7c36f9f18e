using System.Diagnostics;

namespace Bot.Dialogs;

/// <summary>Which form fills which draft.</summary>
internal static class Forms
{
    public static Form Of(Standing draft) => draft switch
    {
        IuranDraft => CatatIuran.Form,
        ReminderDraft => IuranBelum.Form,
        DisputeDraft => IuranSaya.Form,
        KasDraft => CatatKas.Form,
        KoreksiDraft => Koreksi.Form,
        KuitansiDraft => Kuitansi.Form,
        RejectDraft => Persetujuan.Form,
        RelayDraft => Titipan.Form,
        IzinDraft => KehadiranJaga.Form,
        TukarDraft => TukarJaga.Form,
        SusunDraft => SusunJaga.Form,
        UbahJagaDraft => UbahJaga.Form,
        TelatDraft => TelatJaga.Form,
        LiburDraft => LiburJaga.Form,
        JedaDraft => Jeda.Form,
        RamadanDraft => Ramadan.Form,
        AbsenDraft => AbsenPertemuan.Form,
        IuranHadirDraft => AbsenUang.Form,
        KotakDraft => AbsenKotak.Form,
        BebasDraft => BebasIuran.Form,
        NotulenDraft => TulisNotulen.Form,
        PoinUsulDraft => NotulenUsul.Form,
        UndangDraft => UndangPertemuan.Form,
        BatalDraft => BatalPertemuan.Form,
        JawabDraft => JawabUndangan.Form,
        UsulDraft => UsulUndang.Form,
        UmumkanDraft => UmumkanPelatihan.Form,
        IkutDraft => DaftarPelatihan.Form,
        BatalPelatihanDraft => MundurPelatihan.Form,
        TerusDraft => TerusForm.Form,
        AbsenPelatihanDraft => HadirPelatihan.Form,
        AlatDraft => AlatPelatihan.Form,
        SaranDraft => SaranPelatihan.Form,
        SiaranDraft => BuatSiaran.Form,
        ForwardDraft => TitipSiaran.Form,
        OfferDraft => Tawaran.Form,
        ClaimDraft => KirimBukti.Form,
        TerimaDraft => TerimaBayar.Form,
        CashDraft => BayarTunai.Form,
        RekeningDraft => Rekening.Form,
        GoodsDraft => CekHarga.Form,
        PriceDraft => UbahHarga.Form,
        StockDraft => CatatStok.Form,
        AreaDraft => JadwalBpnt.Form,
        HandOutDraft => AturBpnt.Form,
        _ => throw new UnreachableException($"no form fills {draft.GetType().Name}"),
    };
}

/// <summary>Which capability reads the answer to which ask.</summary>
internal static class Asks
{
    /// <summary>The step of an answer, or null when the message is no answer to this ask.</summary>
    public static Step? Answer(Ask ask, Scene s)
    {
        var step = ask.What switch
        {
            ApproveAsk a => Persetujuan.Approve(a, ask, s),
            PayAsk a => Persetujuan.HandOver(a, ask, s),
            SuggestAsk a => Titipan.Suggested(a, s),
            DisputeAsk a => IuranSaya.Disputed(a, s),
            ReportAsk a => Koreksi.Reported(a, s),
            RelayAsk a => Titipan.Relayed(a, s),
            DutyAsk a => KehadiranJaga.Answer(a, s),
            SwapAsk a => TukarJaga.Answer(a, s),
            StandInAsk a => Gantikan.Answer(a, s),
            HoleAsk a => Gantikan.Hole(a, s),
            IuranHadirAsk a => AbsenUang.Answered(a, s),
            KotakAsk a => AbsenKotak.Answered(a, s),
            KotakCekAsk a => AbsenKotak.Checked(a, s),
            SahkanAsk a => NotulenSahkan.Answered(a, ask, s),
            PoinUsulAsk a => NotulenUsul.Answered(a, ask, s),
            InvitationAsk a => JawabUndangan.Asked(a, ask, s),
            RegularAsk a => UsulUndang.Regular(a, ask, s),
            UsulAsk a => UsulUndang.Suggested(a, ask, s),
            JoinAsk a => DaftarPelatihan.Invited(a, s),
            OfferAsk a => DaftarPelatihan.Offered(a, s),
            ComeAsk a => HadirPelatihan.Answered(a, ask, s),
            HelpedAsk a => SaranPelatihan.Rated(a, s),
            AnnounceAsk a => UmumkanPelatihan.Proposed(a, s),
            ForwardAsk a => TitipSiaran.Forwarded(a, s),
            ProposeAsk a => Usul.Answered(a, s),
            ClaimAsk a => CekBukti.Answer(a, ask, s),
            CashAsk a => BayarTunai.Answer(a, s),
            ExtraAsk a => BayarTunai.Extra(a, s),
            RefundAsk a => KembaliDp.Approve(a, s),
            RefundDoneAsk a => KembaliDp.Done(a, s),
            RekeningAsk a => Rekening.Answer(a, s),
            _ => throw new UnreachableException($"nobody reads the answer to {ask.What.GetType().Name}"),
        };
        return step is null ? null : step with { Closes = step.Closes ?? (step.Aside ? null : ask), Aside = true };
    }
}

/// <summary>
/// Buttons that carry a place in a list or a number: <c>#name:argument</c>. Every one has a title that can be typed;
/// permission is asked again by whoever answers.
/// </summary>
internal static class Commands
{
    public static Step? Run(Scene s, string text)
    {
        if (text is not ['#', ..]) return null;
        var (name, argument) = text.IndexOf(':') is > 0 and var at ? (text[1..at], text[(at + 1)..]) : (text[1..], "");
        return name switch
        {
            "kas.bulan" => SaldoKas.Month(s, argument),
            "riwayat.kas" => Riwayat.GroupPage(s, argument),
            "riwayat.saya" => Riwayat.MinePage(s, argument),
            "kuitansi" => Kuitansi.Show(s, argument),
            "iuran.ingatkan" => IuranBelum.Remind(s, argument),
            "iuran.belum" => IuranBelum.Of(s, argument),
            "daftar.hanya" => Listings.Beyond(s, Say.Quote(argument, 3)),
            "daftar.gabungan" => Listings.Together(s),
            "iuran.protes" => IuranSaya.Protest(s),
            "usul" => Titipan.ToOffice(s, argument),
            "titip.usul" => Titipan.Suggest(s, argument),
            "jaga.minggu" => JadwalJaga.Page(s, argument),
            "jaga.hadir" => KehadiranJaga.Hadir(s, argument),
            "jaga.lapor" => KehadiranJaga.Report(s, argument),
            "jaga.izin" => KehadiranJaga.Izin(s, argument),
            "undangan.jawab" => JawabUndangan.Chosen(s, argument),
            "undangan.rekap" => InfoPertemuan.Recap(s, new(argument), names: false),
            "undangan.nama" => InfoPertemuan.Recap(s, new(argument), names: true),
            "undangan.ingatkan" => InfoPertemuan.Remind(s, new(argument)),
            "pengurus.temui" => InfoPertemuan.Meet(s),
            "pengingat" => Langganan.RemindersOnly(s),
            "kabari.duka" => Darurat.Word(s),
            "kabari" => Darurat.Call(s),
            "pelatihan" => DaftarPelatihan.Show(s, argument),
            "pelatihan.jadi" => HadirPelatihan.Come(s, argument),
            "pelatihan.mundur" => MundurPelatihan.Leave(s, argument),
            "pelatihan.batal" => MundurPelatihan.CallOff(s, argument),
            "pelatihan.peserta" => LihatPelatihan.Participants(s, argument),
            "pelatihan.daftarkan" => DaftarPelatihan.JoinFor(s, argument),
            "pelatihan.mintakan" => DaftarPelatihan.Request(s, argument),
            "pelatihan.absenkan" => HadirPelatihan.PassOn(s),
            "pelatihan.tanya" => s.Kube.Pendamping is { } p ? Titipan.Form.Begin(new RelayDraft(p), s with { Heard = Heard.Nothing }) : null,
            "setuju" => Persetujuan.Chosen<ApproveAsk>(s, argument),
            "sudah" => Persetujuan.Chosen<PayAsk>(s, argument),
            "siaran.ulang" => HasilSiaran.Again(s, argument),
            "siaran.batal" => BatalSiaran.Chosen(s, argument),
            "harga" => CekHarga.Chosen(s, argument, stock: false),
            "harga.lain" => CekHarga.Form.Begin(new GoodsDraft(false), s with { Heard = Heard.Nothing }),
            "harga.daftar" => DaftarHarga.Page(s, argument),
            "harga.tanya" => HargaWords.AskKeeper(s, argument),
            "harga.usul" => UbahHarga.Propose(s, argument),
            "stok.lain" => CekHarga.Form.Begin(new GoodsDraft(true), s with { Heard = Heard.Nothing }),
            "stok.kabari" => CekStok.Watch(s, argument),
            "stok.usul" => CatatStok.Propose(s, argument),
            "layanan" => Layanan.All(s),
            "warung.jam" => Layanan.Hours(s),
            "bpnt" => JadwalBpnt.Show(s, argument),
            "bpnt.lain" => JadwalBpnt.Others(s),
            "bpnt.kabari" => JadwalBpnt.Watch(s),
            "bpnt.tksk" => JadwalBpnt.Call(s),
            "bpnt.usul" => AturBpnt.Propose(s),
            "bayar.cek" => CekBukti.Chosen(s, argument),
            "bayar.cara" => KirimBukti.HowTo(s),
            "bayar.tunai" => BayarTunai.Chosen(s, argument),
            "bayar.usul" => TerimaBayar.Propose(s, argument),
            "bayar.kembali" => KembaliDp.Chosen(s, argument),
            "bayar.terimadp" => TerimaBayar.Waive(s, argument),
            "dapur.hari" => RekapDapur.PickDay(s, argument),
            "dapur.satu" => RekapDapur.One(s, argument),
            "dapur.belanja" => DapurBelanja.Of(s, argument),
            "dapur.kirim" => DapurBelanja.Send(s, argument),
            "dapur.menu" => DapurBelanja.Menu(s, argument),
            "teruskan" => s.Talk.Now is { } now ? Forms.Of(now.Draft).AskAgain(now, s) : Step.Reply(UmumWords.NothingOpen(s.Who)),
            _ => null,
        };
    }
}
