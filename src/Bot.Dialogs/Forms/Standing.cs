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
[JsonDerivedType(typeof(OfferDraft), "tawaran")]
[JsonDerivedType(typeof(GoodsDraft), "harga.cek")]
[JsonDerivedType(typeof(PriceDraft), "harga.ubah")]
[JsonDerivedType(typeof(StockDraft), "stok.catat")]
[JsonDerivedType(typeof(AreaDraft), "bpnt.jadwal")]
[JsonDerivedType(typeof(HandOutDraft), "bpnt.atur")]
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
