using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The account customers pay to, being proposed.</summary>
public sealed record RekeningDraft : Draft
{
    public string? Account { get; init; }
}

/// <summary>The ketua is asked whether this account is right.</summary>
public sealed record RekeningAsk(TextId Account) : Standing;

/// <summary>
/// The group's account (08-decisions section 2 no. 2): proposed by the bendahara, approved by the ketua's button, told to all officers and
/// the pendamping, in force a day later. Named only to customers with an open order, and to officers.
/// </summary>
internal sealed class Rekening : Form<RekeningDraft>
{
    public static readonly Rekening Form = new();

    private const int LeastDigits = 6, MostDigits = 20;

    public override string Name => "mencatat rekening";

    public override bool Own(string intent) => false;

    public override bool WantsMoney(Running running) => false;

    public override bool WantsWords(Running running, Scene scene) => running.Asking == "rekening";

    /// <summary>What is said about the account: asked for, or a new one. Null: something else.</summary>
    public static Step? Said(Scene s)
    {
        var words = s.Heard.Text.Split([' ', ',', '.', '?', '!'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Contains("saldo") && words.Any(w => w is "rekening" or "rek") && !s.May(Operation.KasSaldo, Right.SeeGroup)) return Refuse.OthersData(s);
        if (!words.Any(w => w is "rekening" or "rekeningnya" or "norek" or "noreknya" or "rek" or "reknya") || words.Any(w => w is "saldo" or "masuk" or "transfer" or "tf" or "kirim")) return null;
        if (s.May(Operation.RekeningUbah, Right.Ask) && (Read(s.Heard.Raw) is not null || words.Any(w => w is "ganti" or "ubah" or "baru" or "catat" or "pasang" or "atur")))
            return s.Who.OwnPhone ? Form.Begin(new RekeningDraft(), s) : Refuse.SharedPhone(s);
        if (words.Any(w => w is "ganti" or "ubah" or "pasang" or "atur"))
            return s.Member is { IsActiveMember: true } or { Role: Peran.Pendamping } ? Step.Reply($"Nomor rekening diusulkan {s.Holder(Jabatan.Bendahara)} dan disetujui {s.Holder(Jabatan.Ketua)}, {s.Who.Honorific}.") : null;
        if (KirimBukti.Payable(s) is [_, ..]) return KirimBukti.HowTo(s);
        if (s.May(Operation.UsahaSaldo, Right.SeeGroup)) return Step.Reply(Now(s));
        return s.Member is { Role: Peran.Pelanggan or Peran.PetugasKelurahan or Peran.Kpm } or { IsActiveMember: true }
            ? Step.Reply($"Nomor rekening saya kirim kalau ada pesanan yang menunggu bayaran, {s.Who.Honorific}. Kalau mau pesan, tulis saja ya.") : null;
    }

    private static string Now(Scene s)
    {
        var payments = s.Kube.Payments;
        var now = s.Note(payments.AccountAt(s.Now)?.Account) is { } account ? $"Rekening KUBE: {account}." : "Rekening KUBE belum dicatat.";
        var next = payments.Approved is { } approved && approved.From > s.Now ? $"\nMulai {Say.Moment(approved.From, s.Kube.Zone)}: {s.Note(approved.Account)}." : "";
        return now + next + (payments.Proposed is { } waits ? $"\nUsul baru menunggu {s.Holder(Jabatan.Ketua)}: {s.Note(waits.Account)}." : "");
    }

    /// <summary>"BRI 1234 5678 atas nama KUBE Kenanga 5" out of a sentence: from the bank's name on, with a run of digits in it; null when there is none.</summary>
    private static string? Read(string raw)
    {
        var words = Say.Quote(raw, 120).Split(' ').SkipWhile(w => w.ToLowerInvariant().Trim(':', ',') is "nomor" or "no" or "rekening" or "rek" or "norek" or "kube" or "kelompok" or "baru" or "ganti" or "ubah" or "jadi" or "ke" or "catat" or "pasang" or "atur" or "yang" or "di" or "bank" or "tolong" or "kita").ToList();
        var account = string.Join(' ', words).Trim('.', ' ', ':');
        return account.Count(char.IsAsciiDigit) is >= LeastDigits and <= MostDigits ? account : null;
    }

    protected override IReadOnlyList<Question<RekeningDraft>> Questions { get; } =
    [
        new("rekening",
            (d, _) => d.Account is null,
            (_, s) => new($"Tulis bank, nomor, dan nama pemiliknya, {s.Who.Honorific}. Contoh: *BRI 0012 0100 1234 atas nama {Say.Quote(s.KubeName, 30)}*.", [new("Batal")]),
            (d, s) => Read(s.Heard.Raw) is { } account ? new Taken<RekeningDraft>.Filled(d with { Account = account }) : new Taken<RekeningDraft>.NotMine(),
            (_, s) => new($"Nomornya belum ada, {s.Who.Honorific}. Tulis bank, nomor, dan nama pemiliknya ya.", [new("Batal")])),
    ];

    protected override RekeningDraft Take(RekeningDraft draft, Scene s) => Read(s.Heard.Raw) is { } account ? draft with { Account = account } : draft;

    protected override RekeningDraft Fresh(RekeningDraft draft) => new();

    protected override Message? Sum(RekeningDraft draft, Scene s) => new($"Usulkan rekening untuk pembayaran pesanan:\n*{draft.Account}*\nNomornya sudah benar, {s.Who.Honorific}?", [new("Ya, usulkan", "ya"), new("Ubah"), new("Batal")]);

    protected override Step Commit(RekeningDraft draft, Scene s) => new ProposeAccount(s.Who.Id, draft.Account!, s.Now).Decide(s.Kube) switch
    {
        Decision.Accepted { Facts: [AccountProposed proposed] } accepted => Step.From(accepted) with
        {
            Say = [new($"Sudah saya sampaikan ke {s.Holder(Jabatan.Ketua)}. Rekeningnya berlaku satu hari setelah disetujui.")],
            Notices = [new(s.Kube.Holder(Jabatan.Ketua)!.Value, Question(s.Call(s.Kube.Holder(Jabatan.Ketua)!.Value), s.Who.Call, draft.Account!)) { Asks = new RekeningAsk(proposed.Account) }],
        },
        Decision.Refused { Why: NoApprover } => Step.Reply(UmumWords.NobodyHolds("ketua", s.Pendamping)),
        _ => Step.Reply($"Nomor rekening diusulkan {s.Holder(Jabatan.Bendahara)}, {s.Who.Honorific}."),
    };

    private static Message Question(string ketua, string by, string account) => new($"{ketua}, {by} mengusulkan rekening untuk pembayaran pesanan: *{account}*. Cocokkan dulu dengan buku tabungannya. Setuju?", [new("Setuju"), new("Tolak")]);

    /// <summary>Only the button or "setuju" approves (D-7).</summary>
    public static Step? Answer(RekeningAsk ask, Scene s)
    {
        var no = Typed.Declines(s.Heard.Raw);
        if (!s.Heard.Approves && !no && !(s.Heard.Answer == YesNo.Yes && s.Talk.Now is null)) return null;
        if (s.Kube.Payments.Proposed is not { } proposed || proposed.Account != ask.Account || s.Note(ask.Account) is not { } account) return Step.Reply($"Usul itu sudah selesai, {s.Who.Call}.");
        if (!s.Heard.Approves && !no) return Step.Reply(Question(s.Who.Call, s.Call(proposed.By), account) with { Text = $"Supaya jelas, {s.Who.Call}: kalau benar, tekan atau ketik *setuju*.\nRekeningnya {account}." }) with { Aside = true };
        if (!s.Who.OwnPhone) return Refuse.SharedPhone(s) with { Aside = true };
        if (new DecideAccount(s.Who.Id, ask.Account, !no, s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply($"Persetujuan ini ada di {s.Holder(Jabatan.Ketua)}, {s.Who.Honorific}.");
        var from = Say.Moment(s.Now + Payments.AccountDelay, s.Kube.Zone);
        return Step.From(accepted) with
        {
            Say = [new(no ? $"Baik, {s.Who.Call}. {s.Call(proposed.By)} saya kabari." : $"Baik, {s.Who.Call}. Rekening {account} berlaku mulai {from}. Pengurus dan {s.Pendamping} saya kabari.")],
            Notices = no ? [new(proposed.By, new($"{s.Who.Call} belum setuju dengan rekening {account}. Bicarakan dulu ya."))] : [.. GantiJabatan.Officers(s.Kube).Where(p => p != s.Who.Id).Select(to => new Notice(to, new($"Rekening untuk pembayaran pesanan mulai {from}: {account}. Diusulkan {s.Call(proposed.By)}, disetujui {s.Who.Call}. Kalau ada yang tidak cocok, segera bilang {s.Who.Call} ya.")))],
        };
    }
}
