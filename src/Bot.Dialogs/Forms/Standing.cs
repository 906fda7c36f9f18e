using System.Text.Json.Serialization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>
/// What we wait for: a draft being filled, or a question somebody else's wish put to this person. The list below is the
/// list of everything that can be pending; each is stored as JSON and must survive the round trip.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "jenis")]
[JsonDerivedType(typeof(IuranDraft), "iuran.catat")]
[JsonDerivedType(typeof(ReminderDraft), "iuran.ingatkan")]
[JsonDerivedType(typeof(DisputeDraft), "iuran.protes")]
[JsonDerivedType(typeof(KasDraft), "kas.catat")]
[JsonDerivedType(typeof(KoreksiDraft), "koreksi")]
[JsonDerivedType(typeof(RejectDraft), "kas.tolak")]
[JsonDerivedType(typeof(RelayDraft), "titip.pesan")]
[JsonDerivedType(typeof(KuitansiDraft), "kuitansi")]
[JsonDerivedType(typeof(IzinDraft), "jaga.izin")]
[JsonDerivedType(typeof(TukarDraft), "jaga.tukar")]
[JsonDerivedType(typeof(SusunDraft), "jaga.susun")]
[JsonDerivedType(typeof(UbahJagaDraft), "jaga.ubah")]
[JsonDerivedType(typeof(TelatDraft), "jaga.telat")]
[JsonDerivedType(typeof(LiburDraft), "jaga.libur")]
[JsonDerivedType(typeof(DutyAsk), "tanya.jaga")]
[JsonDerivedType(typeof(SwapAsk), "tanya.tukar")]
[JsonDerivedType(typeof(StandInAsk), "tanya.ganti")]
[JsonDerivedType(typeof(HoleAsk), "tanya.kosong")]
[JsonDerivedType(typeof(JedaDraft), "jeda")]
[JsonDerivedType(typeof(RamadanDraft), "ramadan")]
[JsonDerivedType(typeof(AbsenDraft), "absen")]
[JsonDerivedType(typeof(IuranHadirDraft), "absen.iuran")]
[JsonDerivedType(typeof(KotakDraft), "absen.kotak")]
[JsonDerivedType(typeof(BebasDraft), "iuran.bebas")]
[JsonDerivedType(typeof(NotulenDraft), "notulen")]
[JsonDerivedType(typeof(PoinUsulDraft), "notulen.usul")]
[JsonDerivedType(typeof(IuranHadirAsk), "tanya.iuranHadir")]
[JsonDerivedType(typeof(KotakAsk), "tanya.kotak")]
[JsonDerivedType(typeof(KotakCekAsk), "tanya.kotakCek")]
[JsonDerivedType(typeof(SahkanAsk), "tanya.sahkan")]
[JsonDerivedType(typeof(PoinUsulAsk), "tanya.usulPoin")]
[JsonDerivedType(typeof(UndangDraft), "pertemuan.undang")]
[JsonDerivedType(typeof(BatalDraft), "pertemuan.batal")]
[JsonDerivedType(typeof(JawabDraft), "pertemuan.jawab")]
[JsonDerivedType(typeof(UsulDraft), "pertemuan.usul")]
[JsonDerivedType(typeof(InvitationAsk), "tanya.undangan")]
[JsonDerivedType(typeof(RegularAsk), "tanya.rutin")]
[JsonDerivedType(typeof(UsulAsk), "tanya.usulundang")]
[JsonDerivedType(typeof(UmumkanDraft), "pelatihan.umumkan")]
[JsonDerivedType(typeof(IkutDraft), "pelatihan.ikut")]
[JsonDerivedType(typeof(BatalPelatihanDraft), "pelatihan.batal")]
[JsonDerivedType(typeof(TerusDraft), "pelatihan.terus")]
[JsonDerivedType(typeof(AbsenPelatihanDraft), "pelatihan.absen")]
[JsonDerivedType(typeof(AlatDraft), "pelatihan.alat")]
[JsonDerivedType(typeof(SaranDraft), "pelatihan.saran")]
[JsonDerivedType(typeof(JoinAsk), "tanya.daftar")]
[JsonDerivedType(typeof(OfferAsk), "tanya.tempat")]
[JsonDerivedType(typeof(ComeAsk), "tanya.jadi")]
[JsonDerivedType(typeof(HelpedAsk), "tanya.membantu")]
[JsonDerivedType(typeof(AnnounceAsk), "tanya.umumkan")]
[JsonDerivedType(typeof(SiaranDraft), "siaran")]
[JsonDerivedType(typeof(ForwardDraft), "siaran.titip")]
[JsonDerivedType(typeof(ForwardAsk), "tanya.siaran")]
[JsonDerivedType(typeof(OfferDraft), "tawaran")]
[JsonDerivedType(typeof(GoodsDraft), "harga.cek")]
[JsonDerivedType(typeof(PriceDraft), "harga.ubah")]
[JsonDerivedType(typeof(StockDraft), "stok.catat")]
[JsonDerivedType(typeof(AreaDraft), "bpnt.jadwal")]
[JsonDerivedType(typeof(HandOutDraft), "bpnt.atur")]
[JsonDerivedType(typeof(ClaimDraft), "bayar.kirim")]
[JsonDerivedType(typeof(TerimaDraft), "bayar.terima")]
[JsonDerivedType(typeof(CashDraft), "bayar.tunai")]
[JsonDerivedType(typeof(RekeningDraft), "bayar.rekening")]
[JsonDerivedType(typeof(ClaimAsk), "tanya.bayar")]
[JsonDerivedType(typeof(CashAsk), "tanya.tunai")]
[JsonDerivedType(typeof(ExtraAsk), "tanya.lebih")]
[JsonDerivedType(typeof(RefundAsk), "tanya.kembali")]
[JsonDerivedType(typeof(RefundDoneAsk), "tanya.dikembalikan")]
[JsonDerivedType(typeof(RekeningAsk), "tanya.rekening")]
[JsonDerivedType(typeof(ProposeAsk), "tanya.lanjutkan")]
[JsonDerivedType(typeof(ApproveAsk), "tanya.setuju")]
[JsonDerivedType(typeof(PayAsk), "tanya.serah")]
[JsonDerivedType(typeof(SuggestAsk), "tanya.usul")]
[JsonDerivedType(typeof(DisputeAsk), "tanya.protes")]
[JsonDerivedType(typeof(ReportAsk), "tanya.laporan")]
[JsonDerivedType(typeof(RelayAsk), "tanya.pesan")]
public abstract record Standing;

/// <summary>What somebody is filling in, question by question.</summary>
public abstract record Draft : Standing;

/// <summary>A draft and where it stands. <see cref="Asking"/> is the slot asked, or <see cref="Form.Summary"/>.</summary>
/// <param name="Tries">How often the open question was answered with something else.</param>
/// <param name="At">When the person was last asked (UTC).</param>
/// <param name="Ref">Number of the question, for its buttons.</param>
public sealed record Running(Standing Draft, string Asking, int Tries, DateTimeOffset At, int Ref);

/// <summary>A question put to somebody because of another's wish.</summary>
public sealed record Ask(int Ref, KubeId Kube, Standing What, IReadOnlyList<Choice> Choices, DateTimeOffset At, DateTimeOffset Until);
