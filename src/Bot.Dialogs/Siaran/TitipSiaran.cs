using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Somebody who may not broadcast this: her text is carried to the pendamping, who may (tolak.hanyaPendamping).</summary>
internal sealed class TitipSiaran : Form<ForwardDraft>
{
    public static readonly TitipSiaran Form = new();

    private const int Longest = 700;

    public override string Name => "meneruskan pesan";

    public override bool Own(string intent) => intent is Intents.Siaran;

    public override bool WantsWords(Running running, Scene s) => running.Asking == "isi" && SiaranBody.Words(s.Heard.Raw).Count > 3;

    public static Step Offer(Scene s, string? body)
    {
        if (s.Member is not { IsActiveMember: true }) return Refuse.Private(s);
        return To(s) is null ? Step.Reply(UmumWords.NobodyHolds("pendamping", s.Holder(Jabatan.Ketua))) : Form.Begin(new ForwardDraft { Body = body }, s with { Heard = Heard.Nothing });
    }

    private static PersonId? To(Scene s) => s.Kube.Pendamping ?? (s.Kube.Holder(Jabatan.Ketua) is { } ketua && ketua != s.Who.Id ? ketua : null);

    protected override IReadOnlyList<Question<ForwardDraft>> Questions { get; } =
    [
        new("teruskan",
            (d, _) => !d.Asked,
            (_, s) => new(Why(s), [new("Teruskan"), new("Tidak usah")]),
            (d, s) => Typed.Plain(s.Heard.Raw) is "teruskan" or "terusin" or "ya teruskan" || s.Heard.Answer == YesNo.Yes ? new Taken<ForwardDraft>.Filled(d with { Asked = true }) : new Taken<ForwardDraft>.NotMine(),
            (_, s) => new(Why(s), [new("Teruskan"), new("Tidak usah")])),
        new("isi",
            (d, _) => d.Body is null,
            (_, s) => SiaranSay.AskBody(s),
            (d, s) => s.Heard.Raw.Trim().Length >= 5 ? new Taken<ForwardDraft>.Filled(d with { Body = SiaranReading.Typed(s) ?? s.Heard.Raw.Trim() }) : new Taken<ForwardDraft>.NotMine(),
            (_, s) => SiaranSay.AskBodyAgain(s)),
    ];

    /// <summary>A sekretaris may announce meetings; everybody else asks.</summary>
    private static string Why(Scene s) => s.Member is { Office: Jabatan.Ketua }
        ? $"Siaran ke KPM dikirim {s.Pendamping}, {s.Who.Honorific}. Mau saya teruskan pesannya?"
        : s.May(Operation.Siaran, Right.Broadcast)
        ? $"Dari sekretaris, siaran hanya untuk pertemuan, {s.Who.Honorific}. Siaran lain dikirim {s.Pendamping} atau {s.Holder(Jabatan.Ketua)}. Mau saya teruskan pesannya?"
        : $"Siaran ke semua anggota dikirim oleh {s.Pendamping} atau pengurus. Mau saya teruskan pesannya?";

    public override Step? Answer(Running running, Scene s) => running.Asking == "teruskan" && (s.Heard.Answer == YesNo.No || s.Heard.Text is "tidak usah" or "gak usah" or "ga usah")
        ? Step.Reply($"Baik, {s.Who.Call}.") : base.Answer(running, s);

    protected override ForwardDraft Take(ForwardDraft draft, Scene scene) => draft;

    /// <summary>"Eh bkn jumat, kamis": the wish is put right before it goes on, and shown.</summary>
    protected override ForwardDraft Change(ForwardDraft draft, Scene s) => draft.Body is { } body && SiaranReading.Instead(s.Heard.Raw) is var (from, to) && body.IndexOf(from, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
        ? draft with { Body = string.Concat(body.AsSpan(0, at), to, body.AsSpan(at + from.Length)) } : draft;

    protected override string? Changed(ForwardDraft from, ForwardDraft to, Scene s) => $"Baik, jadi: \"{Say.Quote(to.Body!, Longest)}\"";
    protected override ForwardDraft Fresh(ForwardDraft draft) => new();
    protected override Message? Sum(ForwardDraft draft, Scene scene) => null;

    protected override Step Commit(ForwardDraft draft, Scene s)
    {
        if (To(s) is not { } to) return Step.Reply(UmumWords.NobodyHolds("pendamping", s.Holder(Jabatan.Ketua)));
        var body = Say.Quote(draft.Body!, Longest);
        return new Step
        {
            Say = [new($"Sudah saya teruskan ke {s.Call(to)}, {s.Who.Call}.")],
            Notices = [new(to, new($"{s.Who.Call} minta ini disiarkan ke anggota:\n\"{body}\"", [new("Siarkan"), new("Tidak dulu")])) { Asks = new ForwardAsk(s.Who.Id, body) }],
        };
    }

    public static Step? Forwarded(ForwardAsk ask, Scene s) => Typed.Plain(s.Heard.Raw) switch
    {
        "siarkan" or "ya siarkan" => BuatSiaran.Form.Begin(SiaranReading.WithBody(new SiaranDraft(), $"Titipan {s.Call(ask.From)}: {ask.Body}", s with { Heard = s.Heard with { Raw = "" } }), s with { Heard = Heard.Nothing }),
        "tidak dulu" or "jangan dulu" => new Step { Say = [new($"Baik, saya sampaikan ke {s.Call(ask.From)}.")], Notices = [new(ask.From, new($"{s.Who.Call} belum menyiarkan pesan itu. Kalau perlu, bicarakan langsung ya."))] },
        _ => null,
    };
}
