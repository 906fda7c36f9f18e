using Bot.Domain;
using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>Everything that can be pending survives being stored.</summary>
public sealed class StandingTests
{
    private static readonly PersonId Nur = new("m3-04");
    private static readonly DateTimeOffset At = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);

    private static readonly Standing[] Samples =
    [
        new IuranDraft
        {
            Items = [new(Nur, new Rupiah(10_000)), new(new("m3-10"), null)], Unsettled = [new("siti", [new("m3-05"), new("m3-06")], new Rupiah(5_000))], Answers = [new("nrul", Nur)], Everybody = true, Except = [Nur], OnlyPresent = true,
            Each = new Rupiah(5_000), Times = 2, Doubt = true, PartPayment = false, Meeting = new("ptm-1"), Date = new(2026, 11, 20), Box = new Rupiah(18_000), Roll = true,
        },
        new ReminderDraft([Nur]) { Text = "tolong ya", Rewording = true },
        new DisputeDraft { When = "sabtu" },
        new KasDraft(Arah.Keluar) { Fund = Dana.Usaha, Amount = new Rupiah(175_000), Purpose = "gas", Kind = JenisTransaksi.BelanjaAlat, Date = new(2026, 11, 20), LargeConfirmed = true },
        new KoreksiDraft { Entry = new("M3-2611-044"), Confirmed = true, Offered = [new("M3-2611-043")], Mode = KoreksiMode.Orang, Amount = new Rupiah(5_000), Person = Nur, Unsettled = new("nrul", [Nur], null), Answers = [new("nrul", Nur)], Reason = "salah", SaidDelete = true },
        new RejectDraft(1) { Reason = "nanti" },
        new IksDraft { Why = AlasanIks.Musibah, Amount = new Rupiah(100_000), Open = true, For = Nur, AskWho = true, Agreed = true, NameOpen = false, ByMeeting = true },
        new PengaduanDraft { Category = KategoriPengaduan.Bpnt, Words = "dipotong", Anonymous = true, ToKasapel = false, Warned = true }, new JawabPengaduanDraft(16) { Words = "baik" }, new OrangDraft { To = Nur, Topic = TopikTiket.Pesanan },
        new IksChangeDraft(4) { Amount = new Rupiah(75_000) }, new IksRejectDraft(4) { Reason = "sedikit" }, new IksAsk(4), new IksPayAsk(4), new IksCameAsk(4),
        new SiaranDraft { Body = "Rabu libur.", Trouble = SiaranTrouble.Debt, Kind = JenisSiaran.Pertemuan, To = Penerima.Orang, Area = new("KB"), People = [Nur], Unsettled = [new("siti", [Nur], null)], AskWho = true, At = At, AskWhen = true, Seen = true, AskCost = true, CostAgreed = true, Repeats = 2 },
        new ForwardDraft { Body = "tolong", Asked = true }, new ForwardAsk(Nur, "tolong"),
        new RelayDraft(Nur) { Text = "kenapa?", Answers = true },
        new KuitansiDraft { Number = new("M3-2611-044") },
        new IzinDraft(new("jg-1")) { Reason = "sakit", Way = "ganti", Named = Nur }, new TukarDraft { Mine = new("jg-1"), Partner = Nur, Said = "nrul", Theirs = new("jg-2"), JustTake = true },
        new SusunDraft { From = new(2026, 12, 14), Until = new(2026, 12, 31), Off = [new(Nur, DayOfWeek.Monday, null), new(Nur, null, new(2026, 12, 20))], Put = [new(new(2026, 12, 24), Nur)], Asked = true, Overlaps = true, People = 2 },
        new OrangJagaDraft(2) { Shift = new("PAGI"), AllShifts = true, Days = [DayOfWeek.Saturday], Bare = new(2026, 11, 28), From = new(2026, 11, 23), Until = new(2026, 12, 31), Off = [new(Nur, DayOfWeek.Monday, null)], Put = [new(new(2026, 12, 24), Nur, new("jg-1"))] },
        new TurnsAsk([new(new(2026, 12, 24), Nur, new("jg-1"))]),
        new UbahJagaDraft { Duty = new("jg-1"), To = Nur }, new TelatDraft(new("jg-1")) { At = new(8, 30), Asked = true }, new LiburDraft(new(2026, 12, 23), true) { Why = "PMT" }, new TandaDraft(new("jg-1"), true),
        new DutyAsk(new("jg-1")), new SwapAsk(2), new StandInAsk(new("jg-1")), new HoleAsk(new("jg-1")),
        new JedaDraft { Until = new(2026, 11, 23), Doubt = true }, new RamadanDraft { From = new(2027, 2, 8), Until = new(2027, 3, 9) },
        new UndangDraft
        {
            Meeting = new("ptm-1"), Moves = true, Kind = JenisPertemuan.LuarBiasa, Day = new(2026, 12, 5), DayTrouble = "past", Time = new(10, 0), TimeSaid = "jam 7", Host = Nur, Hosts = [Nur], Place = "balai", Agenda = ["kas"], Bring = "iuran", Later = true, SendAt = At,
        },
        new BatalDraft { Meeting = new("ptm-1"), Reason = "hujan", Nothing = new(2026, 12, 5) }, new JawabDraft(Jawaban.Izin, "anak demam", 1) { Meeting = new("ptm-1") }, new UsulDraft(new UndangDraft { Day = new(2026, 12, 5) }),
        new InvitationAsk(new("ptm-1")), new RegularAsk(new(2026, 12, 5), new("ptm-1")), new UsulAsk(Nur, new UndangDraft { Day = new(2026, 12, 5) }),
        new AbsenDraft(new("ptm-1")) { Present = [Nur], Away = [new(Nur, Kehadiran.Sakit)], Unsettled = [new("siti", [new("m3-05"), new("m3-06")], true)], Answers = [new("nrul", Nur)], Guests = [new("p-01")], OtherGuests = 2, Again = true, Closing = true },
        new IuranHadirDraft(new("ptm-1"), [Nur]) { Settled = true }, new KotakDraft(new("ptm-1")) { Amount = new Rupiah(18_000), Later = true }, new BebasDraft { Person = Nur, Meeting = new("ptm-1"), Why = BebasKarena.Sakit },
        new NotulenDraft(new("ptm-1")) { Points = [new("PMT dimasak di rumah Bu Wati") { People = [Nur], Due = new(2026, 11, 25), Outcome = Kesepakatan.BelumSepakat, Named = Nur }], Done = true, Settled = false, Fixing = 1, Editing = 2, Told = true, Added = 3 },
        new PoinUsulDraft { Text = "iuran tetap" }, new IuranHadirAsk(new("ptm-1"), [Nur]), new KotakAsk(new("ptm-1"), true), new KotakCekAsk(new("ptm-1")), new SahkanAsk(1), new PoinUsulAsk(Nur, "iuran tetap"),
        new UmumkanDraft { Of = new("plt-02"), Title = "Kue kering", From = new(2026, 12, 10), Until = new(2026, 12, 11), DateDoubt = true, Time = new(9, 0), EndTime = new(15, 0), Place = "balai", NoPlace = true, Quota = 4, Cost = new Rupiah(1), Conditions = "KTP", Bring = "celemek", Organizer = "BLK", Facilities = "sertifikat", Teacher = Nur, Closes = new(2026, 12, 3) },
        new IkutDraft { Training = new("plt-02"), People = [Nur], Unsettled = [new("siti", [], null)], Shown = true, Agreed = true, Queue = true },
        new BatalPelatihanDraft(new("plt-02")), new TerusDraft("info") { Agreed = true }, new AbsenPelatihanDraft { Training = new("plt-02"), Present = [Nur], Strangers = [Nur] }, new AlatDraft(new("plt-02")) { Some = true, What = "panci" }, new SaranDraft(new("plt-02")) { Text = "lagi" },
        new JoinAsk(new("plt-02")), new OfferAsk(new("plt-02")), new ComeAsk(new("plt-02")), new HelpedAsk(new("plt-02")), new AnnounceAsk(Nur, new UmumkanDraft { Title = "Kue kering" }),
        new OfferDraft("#stok.kabari:MYK-1", "Mau dikabari?", "Ya, kabari", "Tidak usah") { Taken = true },
        new GoodsDraft(true) { Said = "telur", Unit = "kg", Count = 0.5m },
        new PriceDraft(HargaApa.Pasar) { Items = [new("telur", new Code("TLR-1"), new Rupiah(28_000)), new("kopi", null, null)], Date = new(2026, 11, 22), DateDoubt = true, LeapConfirmed = true, Reason = "naik", From = Nur },
        new StockDraft { Minimum = true, Items = [new("telur", new Code("TLR-1"), 13.5m, CatatanStok.Masuk), new("gula", null, null, null)], LargeConfirmed = true, From = Nur },
        new TugasDraft { Day = new(2026, 11, 25), Jobs = [new(Nur, TugasDapur.Lauk)], Must = [new(Nur, TugasDapur.Lauk)], Never = [new(Nur, TugasDapur.Sayur)], Away = [Nur] },
        new HasilDraft(StatusPesanan.Selesai) { Order = new("P-2611-04"), Short = 3, Lacks = true }, new EvaluasiDraft(new(2026, 11, 25)) { Wrong = "nasi", Better = "jam 4" },
        new JobAsk(new(2026, 11, 25), TugasDapur.Lauk), new HelpAsk(new(2026, 11, 25), TugasDapur.Lauk, Nur), new DeliveryAsk(new("P-2611-04")), new ReviewAsk(new(2026, 11, 25)),
        new AreaDraft { Area = new Code("W1"), Turn = "R" },
        new HandOutDraft { Items = [new(new Code("W1"), new(2026, 12, 22))], From = new(8, 30), Until = new(12, 0), Place = "balai", Turns = [new("A", "M") { From = new(8, 30), Until = new(10, 0), On = new(2026, 12, 22), Area = new("W1") }], People = 600, Each = 100, DateDoubt = true },
        new PmtDraft { Target = SasaranPmt.PosbinduLansia, Posts = [new(new("posbindu"), 120), new(new("pos-mawar"), 80, "pos mawar")], Agreed = true, AskCounts = PmtAngka.Total, Total = 210, More = 10, MoreOf = new("lansia"), Day = new(2026, 12, 9), Tried = new(2026, 11, 25), DayDoubt = true, Time = new(10, 0), Place = "gedung interaksi" },
        new MenuPmtDraft { Number = new("PMT-2612-A"), Dishes = ["nasi", "susu"], Same = new("pmt-balita"), Photo = "foto-1", Few = true, Old = true }, new UbahPmtDraft { Number = new("PMT-2612-A"), Set = [new(new("lansia"), 90)], More = 10, Of = new("lansia"), Total = 190, Day = new(2026, 12, 16), Time = new(9, 0), Place = "balai", Ask = "jumlah", AskCounts = PmtAngka.Capacity },
        new BatalPmtDraft { Number = new("PMT-2612-A") }, new BatalPmtAsk(new("PMT-2612-A")), new SelesaiPmtDraft { Number = new("PMT-2611-B"), Brought = [new(new("balita-2"), 97)], Short = 3, Finished = new(11, 40), Lacks = true, Leftover = 2 },
        new KreditPmtDraft(new("PMT-2611-B")) { Short = 5, Post = new("balita-2") }, new TelatPmtDraft(new("PMT-2611-B")) { At = new(11, 0) },
        new TolakPmtDraft(new("PMT-2612-A")) { Reason = "kompor rusak" }, new MenuPmtAsk(new("PMT-2612-A")), new PmtAsk(new("PMT-2612-A")),
        new KenalanDraft { Name = "Ijah Marhamah", Honorific = "Bu", Kube = new("kube-melati-3"), Agreed = At, Phone = "+6281200000011", NoPhone = true },
        new TambahDraft { Name = "Ijah Marhamah", Honorific = "Bu", Programs = ProgramSosial.Pkh | ProgramSosial.Bpnt, Phone = "+6281200000011", NoPhone = true, Same = Nur, SameSettled = true },
        new GantiNomorDraft { Person = Nur, Perhaps = [Nur], Phone = "+6281200000011" }, new VerifyAsk(Nur), new MoveAsk(Nur), new NotMeAsk(Nur, new("kube-melati-3.a1")), new ErasureElsewhereAsk(),
        new ProposeAsk(Nur, new StockDraft()),
        new PesanDraft { Items = [new("nasi telur", new Code("NK-TELUR"), 40, null), new("bir pletok", null, 2, "lusin")], Day = new(2026, 11, 26), OtherDay = new(2026, 12, 3), Days = [new(2026, 11, 28)], Time = new(11, 0), Times = [new(8, 0), new(20, 0)], Way = CaraTerima.Antar, Place = "RT 02", Vague = true, Far = true, Note = "tanpa kacang", Event = "arisan", Customer = Nur, InName = "Bu Sari", Name = "Sari", Honorific = "Bu" },
        new UbahDraft { Number = new("P-2611-08"), Items = [new("nasi telur", new Code("NK-TELUR"), 60, null)], Day = new(2026, 12, 5), Time = new(10, 0), Way = CaraTerima.Ambil, Place = "RT 02", Note = "tanpa kacang", Field = "jumlah" },
        new BatalOrderDraft { Number = new("P-2611-08"), Reason = "diundur", Kitchen = true, GiveBack = true }, new BatalHariDraft { Day = new(2026, 11, 29), Reason = "kompor rusak", Only = new("P-2611-08") },
        new RefuseOrderDraft(new("P-2611-08")) { Reason = "kompor rusak" }, new OrderAsk(new("P-2611-08")),
        new ClaimDraft { Order = new Code("P-2611-07"), Amount = new Rupiah(300_000), Way = CaraBayar.Qris, Media = "foto-1", Unsaid = true, Dropped = true },
        new TerimaDraft { Order = new Code("P-2611-07"), Amount = new Rupiah(300_000), Way = CaraBayar.Tunai, Claim = 3, AskAmount = true },
        new CashDraft(new Code("P-2611-07")) { Amount = new Rupiah(300_000) }, new RekeningDraft { Account = "BRI 1" },
        new ClaimAsk(3), new CashAsk(new("P-2611-07")), new ExtraAsk(new("P-2611-07"), new Rupiah(50_000)), new RefundAsk(new("P-2611-07")), new RefundDoneAsk(new("P-2611-07")), new RekeningAsk(new(9)),
        new HapusDraft { Choice = "ya", Typed = true }, new BetulkanDraft { Field = "nama", Value = "Nur Aini" }, new MediaDraft { Kind = "banyak", Photos = ["a", "b"], Text = "t", For = "nota" },
        new JabatanDraft { Office = Jabatan.Bendahara, To = Nur }, new PenggantiDraft { Office = Jabatan.Ketua, Who = Nur, Until = new(2026, 11, 22) }, new KeluarDraft(StatusAnggota.Cuti) { Person = Nur, LastDay = new(2026, 11, 22), Until = new(2026, 12, 5), Reason = "sakit" },
        new OfficeAsk(1), new TakeOfficeAsk(1), new DeputyAsk(Nur, new PenggantiDraft { Who = Nur }), new LeaveAsk(Nur, new KeluarDraft(StatusAnggota.Berhenti)),
        new ApproveAsk(1), new PayAsk(2), new SuggestAsk(Nur, new KasDraft(Arah.Masuk) { Amount = new Rupiah(1) }), new DisputeAsk(Nur, "sabtu"), new ReportAsk(Nur, new("M3-2611-044")), new RelayAsk(Nur),
    ];

    [Fact]
    public void Every_kind_of_pending_question_has_a_sample() => Assert.Equal(
        typeof(Standing).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Standing)) && !t.IsAbstract).Select(t => t.Name).Order(),
        Samples.Select(s => s.GetType().Name).Distinct().Order());

    [Fact]
    public void A_conversation_reads_back_to_the_same_bytes()
    {
        foreach (var sample in Samples)
        {
            var talk = new Talk
            {
                Kube = new("k"), Now = sample is Draft ? new(sample, "jumlah", 2, At, 7) : null, Under = sample is Draft ? new(sample, Form.Summary, 0, At, 6) : null,
                Asks = [new(8, new("k"), sample, [new("Setuju"), new("Lihat", "#x", "y")], At, At.AddHours(72))], Shown = [new("Ya, catat", "ya")], ShownRef = 7, ShownAt = At, Listed = new(ListKind.Dues, [Nur.Value, ""]), LastRef = 8,
                Wish = "saldo", Later = ["saldo kas"], Misses = 1, MissedAt = At, ThankedAt = At, Islamic = true, DoneRef = 5, DoneNumbers = "Kuitansi 1", DoneAt = At,
            };
            var bytes = talk.Write();
            var back = Talk.Read(bytes);
            Assert.Equal(bytes, back.Write());
            Assert.Equal(sample.GetType(), back.Asks[0].What.GetType());
        }
    }

    [Fact]
    public void A_conversation_nobody_can_read_starts_afresh() => Assert.Equal(Talk.New.Write(), Talk.Read("{\"now\":{\"draft\":{\"jenis\":\"lama\"}}}"u8.ToArray()).Write());

    [Fact]
    public void Dialogs_refer_to_the_domain_and_to_no_host() =>
        Assert.DoesNotContain(typeof(Conversation).Assembly.GetReferencedAssemblies(), a => a.Name is "Bot.Host" || a.Name!.Contains("AspNetCore", StringComparison.Ordinal) || a.Name.Contains("Sqlite", StringComparison.Ordinal));
}
