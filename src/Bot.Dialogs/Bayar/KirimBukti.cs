using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A customer says that she paid, with a photo or without.</summary>
public sealed record ClaimDraft : Draft
{
    public Code? Order { get; init; }
    public Rupiah? Amount { get; init; }
    public CaraBayar Way { get; init; }

    /// <summary>Reference to the photo at the channel; it is stored only when the order is known.</summary>
    public string? Media { get; init; }

    /// <summary>A photo without words: it may be something else, and is asked about even for an only order.</summary>
    public bool Unsaid { get; init; }

    /// <summary>It is no proof, or not now: nothing is kept.</summary>
    public bool Dropped { get; init; }
}

/// <summary>D22: proof of payment by the customer. It is carried to the bendahara and believed by nobody before her.</summary>
internal sealed class KirimBukti : Form<ClaimDraft>
{
    public static readonly KirimBukti Form = new();

    public override string Name => "mengirim bukti bayar";

    public override bool Own(string intent) => intent is Intents.BayarKirim;

    public override bool WantsMoney(Running running) => false;

    /// <summary>Larger photos are not kept (D22).</summary>
    private const long MostBytes = 5_000_000;

    /// <summary>Her own orders that money is awaited for, the next delivery first.</summary>
    internal static IReadOnlyList<Order> Payable(Scene s) => [.. s.Kube.Orders.All.Where(o => (o.Customer == s.Who.Id || o.By == s.Who.Id) && o.IsPayable()).OrderBy(o => o.Content.Day)];

    public static Step Start(Scene s)
    {
        if (Asked(s) is { } photo) return photo;
        if (OrderPick.Number(s) is { } number && Payable(s).All(o => o.Number != number)) return Step.Reply(Explain(s, number));
        if (OrderPick.Round(s) is not null && !s.May(Operation.BayarTerima, Right.Record) && TerimaBayar.NoRound(s) is { } none) return none;
        if (Payable(s) is [])
            return s.May(Operation.BayarTerima, Right.Record) ? TerimaBayar.Start(s) : BayarWords.NothingToPay(s, s.Message.Attachments is [_, ..]);
        if (s.Slots.Way == "tunai" && !Paid(s)) return BayarTunai.Agree(s, OrderPick.Narrow(s, Payable(s)));
        if (s.Message.Attachments is [] && !Paid(s)) return HowTo(s);
        return Form.Begin(new ClaimDraft { Media = Photo(s) }, s);
    }

    /// <summary>A photo: hers who has something to pay, when its words do not say something else. Null: somebody else's business.</summary>
    public static Step? OfPhoto(Scene s)
    {
        if (s.Message.Attachments is [{ Bytes: > MostBytes }, ..] && Payable(s) is [_, ..])
            return Step.Reply($"Fotonya terlalu besar, {s.Who.Honorific}, paling besar 5 MB. Boleh dikirim ulang yang lebih kecil? Fotonya belum saya simpan.") with { Aside = true };
        if (s.Talk.Now is { Draft: ClaimDraft { Media: null } running }) return Form.Begin(running with { Media = Photo(s) }, s);
        var says = s.Heard.Text.Length > 0 && s.Meaning.Confidence >= 0.5 && !s.Meaning.Is(Intents.Clarify, Intents.OutOfScope);
        if (says && !s.Meaning.Is(Intents.BayarKirim) && OrderPick.Number(s) is null) return null;
        if (s.May(Operation.BayarTerima, Right.Record) && Payable(s) is []) return null;
        if (OrderPick.Number(s) is { } number && Payable(s).All(o => o.Number != number)) return Step.Reply(Explain(s, number)) with { Aside = true };
        if (Payable(s) is [] && BayarWords.NothingToPay(s, photo: true) is { Notices: [_, ..] } late) return late with { Aside = true };
        if (Payable(s) is []) return s.Member is { IsActiveMember: true } or { Role: Peran.Pendamping or Peran.PetugasPuskesmas or Peran.Tksk } && !says ? null : BayarWords.NothingToPay(s, photo: true) with { Aside = true };
        if (Later(s) is { } later) return later;
        return Form.Begin(new ClaimDraft { Media = Photo(s), Unsaid = !says && OrderPick.Number(s) is null && !Paid(s) }, s);
    }

    /// <summary>The words came first: the photo belongs to them.</summary>
    private static Step? Later(Scene s)
    {
        var mine = s.Kube.Payments.Waiting.Where(c => c.By == s.Who.Id).ToList();
        var open = OrderPick.Narrow(s, Payable(s).Where(o => s.Kube.Payments.WaitingFor(o.Number) is null));
        if (mine is not [.., var claim] || (open is [_, ..] && (claim.Media is not null || s.Now - claim.At > TimeSpan.FromHours(1)))) return null;
        return new ProveClaim(s.Who.Id, claim.Id, Photo(s)!, s.Now).Decide(s.Kube) is Decision.Accepted accepted
            ? Step.From(accepted) with
            {
                Say = [new($"Fotonya saya teruskan juga ke {s.Holder(Jabatan.Bendahara)} ya, {s.Who.Honorific}.")],
                Notices = s.Kube.Holder(Jabatan.Bendahara) is { } to ? [CekBukti.Ask(s.Kube, s.Call, s.Kube.After(accepted.Facts[0]).Payments.Find(claim.Id)!, to, Photo(s))] : [],
                Aside = true,
            }
            : Step.Reply(BayarWords.Why(s, new ClaimAlreadyWaits(claim.Id))) with { Aside = true };
    }

    private static string? Photo(Scene s) => s.Message.Attachments is [{ Kind: AttachmentKind.Photo or AttachmentKind.Document } photo, ..] ? photo.Reference : null;

    /// <summary>Money has gone, or is said to have; else she asks how to pay.</summary>
    private static bool Paid(Scene s) => s.Heard.Text.Split([' ', ',', '.', '?', '!'], StringSplitOptions.RemoveEmptyEntries) is var words && !words.Contains("mau") && !words.Contains("kemana") && !words.Contains("bisa") && !words.Contains("mo")
        && (words.Any(w => w is "sudah" or "udah" or "udh" or "sdh" or "dah" or "uda" or "telah" or "lah" or "wis" or "barusan" or "tadi" or "td" or "bukti" or "buktinya" or "struk" or "struknya" or "ss" or "terlampir" or "menyetorkan") || s.Slots.Way is "transfer" or "qris" && !words.Contains("ke"));

    /// <summary>The button [Kirim bukti], or its words: she is asked for the photo. Null for anything else.</summary>
    public static Step? Asked(Scene s) => s.Message.Attachments is not [] || Typed.Plain(s.Heard.Raw) is not ("kirim bukti" or "kirim bukti transfer" or "mau kirim bukti" or "kirim bukti bayar") ? null : Payable(s) is [] ? BayarWords.NothingToPay(s, photo: false) : Step.Reply($"Kirim fotonya ke sini ya, {s.Who.Honorific}. Nanti {s.Holder(Jabatan.Bendahara)} yang cek.");

    /// <summary>"Saya mau bayar dp yg kemarin", "cara bayar pesanannya gmn": how, or that nothing is to be paid; null for all else.</summary>
    public static Step? Wishes(Scene s) => s.Talk.Now is null && s.Message.Attachments is [] && s.Heard.Money is [] && !Paid(s) && s.Meaning.Confidence < 0.7 && s.Member is { Role: Peran.Pelanggan or Peran.PetugasKelurahan }
        && s.Words is { Length: >= 2 and <= 9 } words && words.Any(static w => w is "bayar" or "byr" or "bayarnya" or "pembayaran" or "lunasin" or "melunasi" or "pelunasan" or "tf" or "transfer" or "dp" or "dpnya") && words.Any(static w => w is "mau" or "mo" or "gimana" or "gmn" or "caranya" or "cara" or "kemana" or "kmana")
        && !words.Any(static w => w is "besok" or "bsk" or "nanti" or "ntar" or "kapan" or "cod" or "tunai" or "cash") ? HowTo(s) : null;

    /// <summary>"Udah tf", "sdh transfer bu" and nothing else, from her who has something to pay; null for all else.</summary>
    public static Step? Told(Scene s)
    {
        var words = s.Heard.Text.Split([' ', ',', '.', '!'], StringSplitOptions.RemoveEmptyEntries);
        return s.Talk.Now is null && s.Message.Attachments is [] && !s.Heard.Raw.Contains('?') && Payable(s) is [_, ..] && words is { Length: >= 2 and <= 8 } && words.Any(w => w is "tf" or "transfer" or "tfer" or "trf" or "trnsfr" or "dibayar" or "bayar")
            && words.Any(w => w is "sudah" or "udah" or "udh" or "sdh" or "dah" or "uda" or "barusan") && words.All(w => w is "tf" or "transfer" or "tfer" or "trf" or "trnsfr" or "dibayar" or "bayar" or "sudah" or "udah" or "udh" or "sdh" or "dah" or "uda" or "barusan" or "ya" or "bu" or "pak" or "kak" or "saya" or "sy" or "dp" or "dpnya" or "pmt" or "tagihan" or "tagihannya" or "rb" or "ribu" or "jt" or "juta" || char.IsAsciiDigit(w[0]))
            // Money just sent is the advance that is awaited.
            ? Payable(s).Where(o => o.Status == StatusPesanan.MenungguDp).ToList() is [var awaited] ? Form.Begin(new ClaimDraft { Order = awaited.Number }, s) : Start(s) : null;
    }

    private static readonly HashSet<string>
        Sends = new("tf transfer tfer trf trnsfr ditransfer dibayar bayar ditf".Split(' '), StringComparer.Ordinal),
        Done = new("sudah udah udh sdh dah uda barusan tadi kemarin kmrn".Split(' '), StringComparer.Ordinal),
        NotYet = new("mau mo besok bsk nanti nnti ntar kemana mana kapan bisa boleh berapa brp brapa rekening norek gimana gmn cara caranya lusa minta jadwal pesen pesan iuran kas kembali balik balikin dibalikin dikembalikan refund".Split(' '), StringComparer.Ordinal);

    /// <summary>"Tf 300rb ya bu buat yg 5 des", "kurangnya sy tf 100rb barusan", "pmt yg 11 nov sdh ditransfer": money she sent, told in a sentence; null for all else.</summary>
    public static Step? Sent(Scene s)
    {
        var words = s.Words;
        if (s.Talk.Now is not null || s.Message.Attachments is not [] || words.Length is < 2 or > 12 || !words.Any(Sends.Contains) || words.Any(NotYet.Contains) || s.May(Operation.BayarTerima, Right.Record) || Payable(s) is not [_, ..]) return null;
        // "Udh masuk blm bu tf sy" asks after it, and says that it was sent; "blm tf" says that it was not.
        var asks = words.Any(w => w is "masuk" or "msk") && words.Any(w => w is "blm" or "belum" or "blom");
        if (!asks && (s.Heard.Raw.Contains('?', StringComparison.Ordinal) || words.Any(w => w is "blm" or "belum" or "blom"))) return null;
        if (!asks && !words.Any(Done.Contains) && !(s.Heard.Money is [_, ..] && words.Any(static w => w is "tf" or "transfer" or "trf"))) return null;
        if (asks && s.Kube.Payments.Waiting.Any(c => c.By == s.Who.Id)) return Step.Reply($"Masih dicek {s.Holder(Jabatan.Bendahara)}, {s.Who.Honorific}. Begitu sudah masuk, saya kabari ya.");
        if (OrderPick.Number(s) is not null || OrderPick.Round(s) is not null) return Start(s);
        return OrderPick.Narrow(s, Payable(s)) is [var only] ? Form.Begin(new ClaimDraft { Order = only.Number }, s) : Payable(s).Where(o => o.Status == StatusPesanan.MenungguDp).ToList() is [var awaited] ? Form.Begin(new ClaimDraft { Order = awaited.Number }, s) : Form.Begin(new ClaimDraft(), s);
    }

    /// <summary>"Mau bayar dp, ke mana?" names the account; only to her who has something to pay.</summary>
    public static Step HowTo(Scene s)
    {
        if (Payable(s) is []) return BayarWords.NothingToPay(s, photo: false);
        return Step.Reply(BayarWords.HowToPay(s, OrderPick.Narrow(s, Payable(s))[0]));
    }

    private static string Explain(Scene s, Code number) => BayarWords.Why(s, new ClaimPayment(s.Who.Id, number, CaraBayar.Transfer, null, null, s.Now).Refusal(s.Kube) ?? new OrderPaid(number));

    protected override IReadOnlyList<Question<ClaimDraft>> Questions { get; } =
    [
        new("pesanan",
            (d, _) => d is { Order: null, Dropped: false },
            (d, s) => Which(d, s),
            Read,
            (d, s) => Which(d, s) with { Text = $"Pilih pesanannya ya, {s.Who.Honorific}." }),
    ];

    private static Message Which(ClaimDraft draft, Scene s)
    {
        var orders = Payable(s);
        if (!draft.Unsaid) return OrderPick.Ask(s, draft.Media is null ? $"Untuk pesanan yang mana, {s.Who.Honorific}?" : $"Terima kasih, {s.Who.Call}. Untuk pesanan yang mana?", orders);
        var what = orders is [{ Invoiced: false } only] && only.Paid < only.Dp ? "bukti DP" : "bukti bayar";
        return OrderPick.Ask(s, $"Terima kasih, {s.Who.Call}. Ini {what} untuk pesanan mana?", orders, new Choice("Bukan"), new Choice("Nanti saja"));
    }

    private static Taken<ClaimDraft> Read(ClaimDraft draft, Scene s)
    {
        var said = Typed.Plain(s.Heard.Raw);
        if (said is "bukan" or "bukan bukti" or "nanti saja" or "nanti" or "nanti dulu") return new Taken<ClaimDraft>.Filled(draft with { Dropped = true });
        if (OrderPick.Number(s) is { } number) return Payable(s).Any(o => o.Number == number) ? new Taken<ClaimDraft>.Filled(draft with { Order = number }) : new Taken<ClaimDraft>.Wrong(Which(draft, s) with { Text = Explain(s, number) });
        if (Payable(s) is [var only] && s.Heard.Answer == YesNo.Yes) return new Taken<ClaimDraft>.Filled(draft with { Order = only.Number });
        return OrderPick.Narrow(s, Payable(s)) is [var one] && Payable(s).Count > 1 ? new Taken<ClaimDraft>.Filled(draft with { Order = one.Number }) : new Taken<ClaimDraft>.NotMine();
    }

    protected override ClaimDraft Take(ClaimDraft draft, Scene s)
    {
        var next = draft with { Amount = s.Slots.Amount is { MustAsk: false } amount && amount.Value > Rupiah.Zero ? amount.Value : draft.Amount, Way = s.Slots.Way switch { "tunai" => CaraBayar.Tunai, "qris" => CaraBayar.Qris, _ => draft.Way } };
        return next.Order is null && !next.Unsaid && OrderPick.Narrow(s, Payable(s)) is [var one] ? next with { Order = one.Number } : next;
    }

    protected override ClaimDraft Fresh(ClaimDraft draft) => new() { Media = draft.Media };
    protected override Message? Sum(ClaimDraft draft, Scene scene) => null;

    protected override Step Commit(ClaimDraft draft, Scene s)
    {
        if (draft.Order is not { } number) return Step.Reply($"Baik, {s.Who.Honorific}. Fotonya tidak saya simpan. Kalau nanti ada bukti bayar, kirim saja lagi ya.");
        return new ClaimPayment(s.Who.Id, number, draft.Way, draft.Amount, draft.Media, s.Now).Decide(s.Kube) switch
        {
            Decision.Accepted accepted => Carried(s, accepted, draft),
            Decision.Refused { Why: AmountTooSmall or AmountTooLarge } => Step.Reply($"Jumlahnya belum jelas, {s.Who.Honorific}. Tulis angkanya ya. Contoh: *sudah transfer 375 ribu*."),
            Decision.Refused refused => Step.Reply(BayarWords.Why(s, refused.Why)),
            _ => Step.Silence,
        };
    }

    private static Step Carried(Scene s, Decision.Accepted accepted, ClaimDraft draft)
    {
        var claim = s.Kube.After(accepted.Facts[0]).Payments.Find(((PaymentClaimed)accepted.Facts[0]).Id)!;
        if (s.Kube.Holder(Jabatan.Bendahara) is not { } bendahara) return Step.Reply(UmumWords.NobodyHolds("bendahara", s.Pendamping));
        var night = Quiet.Now(s.Kube, s.Now) ? $" {s.Call(bendahara)} saya kabari {UmumWords.Morning(s)}." : "";
        var photo = draft is { Media: null, Way: not CaraBayar.Tunai } ? " Kalau ada fotonya, kirim saja ke sini." : "";
        return Step.From(accepted) with
        {
            Say = [new($"Baik, saya teruskan ke {s.Call(bendahara)} untuk dicek ya.{night} Nanti saya kabari.{photo}")],
            Notices = [CekBukti.Ask(s.Kube, s.Call, claim, bendahara, draft.Media)],
        };
    }
}
