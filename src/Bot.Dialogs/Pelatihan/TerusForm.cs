using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A member's announcement that only the pendamping may send.</summary>
public sealed record TerusDraft(string Text) : Draft
{
    public bool Agreed { get; init; }
}

/// <summary>tolak.hanyaPendamping: who may, and the offer to carry the words to her.</summary>
internal sealed class TerusForm : Form<TerusDraft>
{
    public static readonly TerusForm Form = new();

    public override string Name => "menyampaikan info pelatihan";

    public override bool Own(string intent) => false;

    public override bool Writes => false;

    protected override IReadOnlyList<Question<TerusDraft>> Questions { get; } =
    [
        new("terus",
            (d, _) => !d.Agreed,
            (_, s) => new($"Siaran ke semua anggota dikirim oleh {s.Pendamping} atau pengurus. Mau saya teruskan pesannya?", [new("Teruskan", "teruskan"), new("Tidak usah")]),
            (d, s) => s.Heard.Answer == YesNo.Yes || Typed.Plain(s.Heard.Raw) is "teruskan" or "ya teruskan" ? new Taken<TerusDraft>.Filled(d with { Agreed = true }) : new Taken<TerusDraft>.NotMine(),
            (_, s) => new($"Balas *teruskan* atau *tidak usah* ya, {s.Who.Honorific}.", [new("Teruskan", "teruskan"), new("Tidak usah")])),
    ];

    public override Step? Answer(Running running, Scene s) =>
        s.Heard.Answer == YesNo.No || Typed.Plain(s.Heard.Raw) is "tidak usah" or "gak usah" ? Step.Reply($"Baik, {s.Who.Call}.") : base.Answer(running, s);

    protected override TerusDraft Take(TerusDraft draft, Scene scene) => draft;

    protected override TerusDraft Fresh(TerusDraft draft) => draft with { Agreed = false };

    protected override Message? Sum(TerusDraft draft, Scene scene) => null;

    protected override Step Commit(TerusDraft draft, Scene s) => s.Kube.Pendamping is not { } pendamping ? Step.Reply(UmumWords.NobodyHolds("pendamping", "pengurus")) : new Step
    {
        Say = [new($"Sudah saya sampaikan ke {s.Pendamping}, {s.Who.Call}.")],
        Notices = [new(pendamping, new($"{s.Who.Call} menyampaikan info pelatihan: {draft.Text}"))],
    };
}
