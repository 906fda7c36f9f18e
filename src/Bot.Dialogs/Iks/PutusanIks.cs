using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The ketua's word on a request (P-1, P-2): only the button or the word "setuju" approves (D-7).</summary>
internal static class PutusanIks
{
    public static Step? Answer(IksAsk ask, Ask asked, Scene s)
    {
        var said = Typed.Plain(s.Heard.Raw);
        if (s.Heard.Approves && PengajuanDisebut.WhichOne(s, asked) is { } which) return which;
        if (s.Kube.Iks.Find(ask.Id) is not { Status: StatusIks.Menunggu } request) return said is "setuju" or "tolak" or "ubah jumlah" ? Step.Reply(IksWords.Over(s)) : null;
        return said switch
        {
            _ when s.Heard.Approves => Approve(s, request),
            "ubah jumlah" or "ubah jumlahnya" or "ganti jumlah" or "jumlahnya diubah" => Change(s, request),
            _ when said.StartsWith("setuju ", StringComparison.Ordinal) && s.Amount is not null => UbahIks.Form.Begin(new IksChangeDraft(ask.Id), s),
            _ when Typed.Declines(said) => Reject(s, request),
            _ when s.Heard.Answer == YesNo.Yes && s.Talk.Now is null => new Step
            {
                Say = [new($"Supaya jelas, {s.Who.Call}: kalau boleh, tekan atau ketik *setuju*.\n" + IksWords.Question(s.Kube, request, s.Call, s.Who.Id).Text.Replace("*", "", StringComparison.Ordinal), IksWords.Decide)], Aside = true,
            },
            _ => null,
        };
    }

    /// <summary>A button of a list or of what was looked up: it names its request.</summary>
    public static Step Chosen(Scene s, string argument, string what) => Find(s, argument) is not { } request ? Step.Reply(IksWords.Over(s)) : what switch
    {
        "setuju" => Approve(s, request),
        "ubah" => Change(s, request),
        _ => Reject(s, request),
    };

    private static IksRequest? Find(Scene s, string argument) => int.TryParse(argument, CultureInfo.InvariantCulture, out var id) && s.Kube.Iks.Find(id) is { Status: StatusIks.Menunggu } request ? request : null;

    private static Step Approve(Scene s, IksRequest request) => !s.Who.OwnPhone ? Refuse.SharedPhone(s) with { Aside = true }
        : request.Asked.Amount is null ? Change(s, request)
        : Decided(s, request, null);

    private static Step Change(Scene s, IksRequest request) => !s.Who.OwnPhone ? Refuse.SharedPhone(s) with { Aside = true }
        : May(s, request) is { } no ? no
        : UbahIks.Form.Begin(new IksChangeDraft(request.Asked.Id), s with { Heard = Heard.Nothing });

    private static Step Reject(Scene s, IksRequest request) => May(s, request) is { } no ? no : TolakIks.Form.Begin(new IksRejectDraft(request.Asked.Id), s with { Heard = Heard.Nothing });

    private static Step? May(Scene s, IksRequest request) => new DecideIks(request.Asked.Id, s.Who.Id, true, request.Asked.Amount, null, s.Now).Decide(s.Kube) is Decision.Refused { Why: NotAllowed or OwnProposal or IksGone } no ? Refused(s, request, no.Why) : null;

    /// <summary>Approved with what was asked, or another amount: payer, receiver and who asked are told.</summary>
    public static Step Decided(Scene s, IksRequest request, Rupiah? amount)
    {
        var decision = new DecideIks(request.Asked.Id, s.Who.Id, true, amount, null, s.Now).Decide(s.Kube);
        if (decision is Decision.Refused { Why: var why }) return Refused(s, request, why);
        var accepted = (Decision.Accepted)decision;
        var kube = accepted.Facts.Aggregate(s.Kube, (k, f) => k.After(f));
        var now = kube.Iks.Find(request.Asked.Id)!;
        var told = accepted.Facts.OfType<IksDecided>().Single().Urgent
            ? new[] { request.Asked.Approver, kube.Pendamping }.OfType<PersonId>().Select(p => new Notice(p, new($"{s.Who.Call} menyetujui IKS {now.Approved} untuk {s.Call(now.Asked.For)} ({IksWords.Of(now.Asked.Why)}), karena {s.Call(request.Asked.Approver)} belum menjawab {IksLimits.Of(kube).SilentHours} jam.")))
            : [];
        return Step.From(accepted) with
        {
            Say = [new($"Baik, {s.Who.Call}: IKS {now.Approved} untuk {s.Call(now.Asked.For)} disetujui. Saya sampaikan ke {SerahIks.PayerName(kube, now, s.Call)}.")],
            Notices = [.. SerahIks.Approved(kube, now, s.Call, s.Who.Id), .. told],
        };
    }

    private static Step Refused(Scene s, IksRequest request, Refusal why) => why switch
    {
        IksTooMuch most => new Step { Say = [new($"Paling banyak {most.Most} untuk yang ini, {s.Who.Honorific}.", [new("Ubah jumlah", "#iks.ubah:" + request.Asked.Id), new("Tolak", "#iks.tolak:" + request.Asked.Id)])], Aside = true },
        AmountTooSmall least => new Step { Say = [new($"Paling sedikit {least.Least} untuk yang ini, {s.Who.Honorific}.", [new("Ubah jumlah", "#iks.ubah:" + request.Asked.Id)])], Aside = true },
        IksEmpty or OverBalance => new Step { Say = [new($"Saldo IKS sekarang {s.Kube.IksFree()}, belum cukup, {s.Who.Honorific}.", [new("Tolak", "#iks.tolak:" + request.Asked.Id)])], Aside = true },
        OwnProposal own => Step.Reply($"Karena ini pengajuan {s.Who.Pronoun} sendiri, yang menyetujui {(own.Approver is { } a ? s.Call(a) : "pengurus lain")}. Sudah saya teruskan ya."),
        NotAllowed => Step.Reply($"Ini perlu persetujuan {s.Call(request.Asked.Approver)}, {s.Who.Honorific}. Sudah saya teruskan ya."),
        _ => Step.Reply(IksWords.Over(s)),
    };
}

/// <summary>[Ubah jumlah]: another amount is approved.</summary>
internal sealed class UbahIks : Form<IksChangeDraft>
{
    public static readonly UbahIks Form = new();

    public override string Name => "menjawab pengajuan IKS";

    public override bool Own(string intent) => false;

    private static IksRequest? Request(IksChangeDraft d, Scene s) => s.Kube.Iks.Find(d.Id) is { Status: StatusIks.Menunggu } request ? request : null;

    private static Refusal? Wrong(IksChangeDraft d, Scene s) => Request(d, s) is null || d.Amount is null ? null : new DecideIks(d.Id, s.Who.Id, true, d.Amount, null, s.Now).Decide(s.Kube) is Decision.Refused { Why: IksTooMuch or AmountTooSmall } no ? no.Why : null;

    protected override IReadOnlyList<Question<IksChangeDraft>> Questions { get; } =
    [
        new("jumlah",
            (d, s) => Request(d, s) is not null && (d.Amount is null || Wrong(d, s) is not null),
            (d, s) => new(Wrong(d, s) switch
            {
                IksTooMuch most => $"Paling banyak {most.Most} untuk satu kali, {s.Who.Honorific}. Mau berapa?",
                AmountTooSmall least => $"Paling sedikit {least.Least} ya, {s.Who.Honorific}. Mau berapa?",
                _ => $"Disetujui berapa, {s.Who.Honorific}?",
            }, [new("Batal")]),
            (d, s) => s.Amount is { } amount ? new Taken<IksChangeDraft>.Filled(d with { Amount = amount }) : new Taken<IksChangeDraft>.NotMine(),
            (_, _) => new("Tulis angkanya ya. Contoh: *75 ribu*.", [new("Batal")])),
    ];

    protected override IksChangeDraft Take(IksChangeDraft draft, Scene s) => s.Amount is { } amount ? draft with { Amount = amount } : draft;

    protected override Checked Check(IksChangeDraft d, Scene s) => Request(d, s) is null ? new Checked.Stop(Step.Reply(IksWords.Over(s))) : new Checked.Fine();

    protected override Message? Sum(IksChangeDraft d, Scene s) => Request(d, s) is { } r
        ? new($"IKS *{d.Amount}* untuk {s.Call(r.Asked.For)} ({IksWords.Of(r.Asked.Why)}). Setuju, {s.Who.Honorific}?", [new("Setuju"), new("Ubah jumlah", "ubah"), new("Batal")]) : new(IksWords.Over(s));

    /// <summary>A bare yes approves no money (D-7).</summary>
    protected override Step? Other(IksChangeDraft d, Scene s) => s.Heard.Approves ? Commit(d, s)
        : s.Heard.Answer == YesNo.Yes ? new Step { Say = [new($"Supaya jelas, tekan atau ketik *setuju* ya, {s.Who.Honorific}.", [new("Setuju"), new("Ubah jumlah", "ubah"), new("Batal")])], Next = (d, Summary, 0) } : null;

    protected override Message ChangeWhat(Scene s) => new($"Disetujui berapa, {s.Who.Honorific}? Contoh: *75 ribu*.", [new("Batal")]);

    protected override IksChangeDraft Fresh(IksChangeDraft draft) => draft with { Amount = null };

    protected override Step Commit(IksChangeDraft d, Scene s) => Request(d, s) is { } request ? PutusanIks.Decided(s, request, d.Amount) : Step.Reply(IksWords.Over(s));
}

/// <summary>[Tolak]: a reason in one line, carried kindly.</summary>
internal sealed class TolakIks : Form<IksRejectDraft>
{
    public static readonly TolakIks Form = new();

    public override string Name => "menjawab pengajuan IKS";

    public override bool Own(string intent) => false;

    public override bool WantsMoney(Running running) => false;

    public override bool WantsWords(Running running, Scene s) => s.Heard.Text.Split(' ').Length >= 3;

    protected override IReadOnlyList<Question<IksRejectDraft>> Questions { get; } =
    [
        new("alasan",
            (d, _) => d.Reason is null,
            (d, s) => new($"Alasannya apa, {s.Who.Honorific}? Satu kalimat saja, saya sampaikan baik-baik.", [new("Batal")]),
            (d, s) => Say.Quote(s.Heard.Raw, 120) is { Length: >= 3 } reason ? new Taken<IksRejectDraft>.Filled(d with { Reason = reason }) : new Taken<IksRejectDraft>.NotMine(),
            (_, _) => new("Tulis singkat saja ya. Contoh: *IKS sedang sedikit*.", [new("Batal")])),
    ];

    protected override IksRejectDraft Take(IksRejectDraft draft, Scene scene) => draft;
    protected override IksRejectDraft Fresh(IksRejectDraft draft) => draft with { Reason = null };
    protected override Message? Sum(IksRejectDraft draft, Scene scene) => null;

    protected override Step Commit(IksRejectDraft d, Scene s)
    {
        if (s.Kube.Iks.Find(d.Id) is not { } request || new DecideIks(d.Id, s.Who.Id, false, null, d.Reason, s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply(IksWords.Over(s));
        var asked = request.Asked;
        var reason = Say.Capital(d.Reason!.TrimEnd('.', ' '));
        Notice Tell(PersonId to) => new(to, new($"Untuk sekarang belum bisa dibantu dari IKS, {s.Call(to)}. {reason}. {s.Pendamping} akan menghubungi {(s.Known.People.Find(to)?.Pronoun ?? "Ibu")} ya."));
        return Step.From(accepted) with
        {
            Say = [new($"Baik, {s.Who.Call}. Saya sampaikan ke {s.Call(asked.By)}.")],
            Notices = [Tell(asked.By), .. asked.By == asked.For ? [] : new[] { Tell(asked.For) }, .. s.Kube.Pendamping is { } p ? new[] { new Notice(p, new($"IKS untuk {s.Call(asked.For)} ({IksWords.Of(asked.Why)}) belum bisa dibantu: {reason}. Tolong {s.Call(asked.For)} dihubungi ya.")) } : []],
        };
    }
}
