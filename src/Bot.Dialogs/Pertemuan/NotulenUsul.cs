using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Somebody who does not write the minutes has a point for them.</summary>
public sealed record PoinUsulDraft : Draft
{
    public string? Text { get; init; }
}

/// <summary>The sekretaris is asked whether a suggested point goes into the minutes.</summary>
public sealed record PoinUsulAsk(PersonId From, string Text) : Standing;

/// <summary>D17 [Usulkan]: members, ketua and pendamping suggest, the sekretaris writes.</summary>
internal sealed class NotulenUsul : Form<PoinUsulDraft>
{
    public static readonly NotulenUsul Form = new();

    public override string Name => "usul untuk notulen";

    public override bool Own(string intent) => intent is Intents.NotulenTulis;

    public override bool WantsMoney(Running running) => false;

    public override bool WantsWords(Running running, Scene s) => running.Asking == "isi" && !s.Heard.Raw.Contains('?');

    public static Step Start(Scene s)
    {
        if (!s.May(Operation.Notulen, Right.SeeGroup)) return Refuse.Private(s);
        return s.Kube.Holder(Jabatan.Sekretaris) is null ? Step.Reply(UmumWords.NobodyHolds("sekretaris", s.Pendamping)) : Form.Advance(Said(new PoinUsulDraft(), s), s);
    }

    /// <summary>"Usul buat notulen: …": what stands behind the colon.</summary>
    private static string? AfterColon(string said) => said.IndexOf(':') is > 0 and var at && said[(at + 1)..].Trim() is { Length: > 0 } text ? text : null;

    private static PoinUsulDraft Said(PoinUsulDraft d, Scene s) => (s.Slots.Body ?? AfterColon(s.Heard.Raw)) is { } body && ProposeMinutes.Length(Say.Quote(body, 4_000)) is null ? d with { Text = Say.Quote(body, 4_000) } : d;

    protected override IReadOnlyList<Question<PoinUsulDraft>> Questions { get; } =
    [
        new("isi",
            (d, _) => d.Text is null,
            (_, s) => new($"Notulen ditulis {s.Holder(Jabatan.Sekretaris)}, {s.Who.Honorific}. Kalau ada usul, tulis di sini, saya sampaikan.", [new("Tidak usah", "batal")]),
            (d, s) => Say.Quote(s.Heard.Raw, 4_000) is var text && ProposeMinutes.Length(text) is not { } length ? new Taken<PoinUsulDraft>.Filled(d with { Text = text })
                : new Taken<PoinUsulDraft>.Wrong(length.Short ? NotulenWords.TooShort(s) : NotulenWords.TooLong(s)),
            (_, s) => NotulenWords.TooShort(s)),
    ];

    protected override PoinUsulDraft Take(PoinUsulDraft draft, Scene s) => draft;

    protected override PoinUsulDraft Fresh(PoinUsulDraft draft) => new();

    protected override Message? Sum(PoinUsulDraft d, Scene s) => new($"Notulen ditulis {s.Holder(Jabatan.Sekretaris)}, {s.Who.Honorific}. Mau saya sampaikan usul ini?\n\"{d.Text}\"", [new("Usulkan", "ya"), new("Tidak usah", "batal")]);

    protected override Step Commit(PoinUsulDraft d, Scene s) => s.Kube.Holder(Jabatan.Sekretaris) is { } sekretaris
        ? new Step
        {
            Say = [new($"Sudah saya sampaikan ke {s.Call(sekretaris)}, {s.Who.Honorific}.")],
            Notices = [new(sekretaris, new($"{s.Who.Call} usul untuk notulen: {d.Text}.", [new("Masukkan"), new("Tidak dimasukkan")])) { Asks = new PoinUsulAsk(s.Who.Id, d.Text!) }],
        }
        : Step.Reply(UmumWords.NobodyHolds("sekretaris", s.Pendamping));

    public static Step? Answered(PoinUsulAsk ask, Ask asked, Scene s)
    {
        var said = Typed.Plain(s.Heard.Raw);
        if (said is "tidak dimasukkan" or "tidak usah dimasukkan")
            return new Step { Say = [new($"Baik, saya sampaikan ke {s.Call(ask.From)}.")], Notices = [new(ask.From, new($"Usulnya sudah dibaca {s.Who.Call}, belum dimasukkan ke notulen. Bisa dibicarakan di pertemuan berikutnya ya."))] };
        if (said is not ("masukkan" or "masukin" or "ya masukkan") || !s.May(Operation.Notulen, Right.Record)) return null;
        var running = s.Talk.Now?.Draft as NotulenDraft;
        if (running is null && TulisNotulen.Meant(s with { Heard = Heard.Nothing }) is not { } ) return Step.Reply(NotulenWords.Refused(s, new NoSuchMeeting()));
        var draft = running ?? new NotulenDraft(TulisNotulen.Meant(s with { Heard = Heard.Nothing })!.Id);
        if (draft.Points.Count >= ProposeMinutes.MostPoints) return new Step { Say = [NotulenWords.Full(s)], Aside = true };
        var step = TulisNotulen.Form.Begin(draft with { Points = [.. draft.Points, new PoinDraft(char.ToUpperInvariant(ask.Text[0]) + ask.Text[1..].TrimEnd('.'))], Settled = true, Done = false, Told = false, Added = 1 }, s with { Heard = Heard.Nothing });
        return step with { Aside = running is not null, Keep = t => t.Without(asked) };
    }
}
