using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Something was offered in a sentence: "Mau dikabari?". Her yes runs the command, her no ends it.</summary>
public sealed record OfferDraft(string Command, string Question, string Yes, string No) : Draft
{
    public bool? Taken { get; init; }
}

/// <summary>An offer of one thing: one question, two buttons, and a typed yes or no does the same.</summary>
internal sealed class Tawaran : Form<OfferDraft>
{
    public static readonly Tawaran Form = new();

    public override string Name => "tawaran tadi";

    public override bool Own(string intent) => false;

    public override bool Writes => false;

    public override bool WantsMoney(Running running) => false;

    /// <summary>
    /// An answer with an offer after it. In the middle of another dialog the offer is left out: its own question comes next.
    /// </summary>
    public static Step After(Scene s, string text, OfferDraft offer) => s.Talk.Now is { } now && !ReferenceEquals(now.Draft, offer) && Forms.Of(now.Draft).Writes
        ? Step.Reply(text)
        // Nobody we know: nothing is kept of her, the button says it all.
        : s.Member is null ? Step.Reply(text.Length > 0 ? text + "\n" + offer.Question : offer.Question, new Choice(offer.Yes, offer.Command))
        : new Step { Say = [new(text.Length > 0 ? text + "\n" + offer.Question : offer.Question, Choices(offer))], Next = (offer, "mau", 0) };

    private static IReadOnlyList<Choice> Choices(OfferDraft offer) => [new(offer.Yes, "ya"), new(offer.No, "tidak")];

    protected override IReadOnlyList<Question<OfferDraft>> Questions { get; } =
    [
        new("mau",
            (d, _) => d.Taken is null,
            (d, _) => new(d.Question, Choices(d)),
            (d, s) => s.Heard.Answer switch { YesNo.Yes => Take(d, true), YesNo.No => Take(d, false), _ => s.Heard.Text is "mau" or "boleh" ? Take(d, true) : new Taken<OfferDraft>.NotMine() },
            (d, s) => new($"Balas *ya* atau *tidak* saja, {s.Who.Honorific}. {d.Question}", Choices(d))),
    ];

    /// <summary>Goods named in place of a yes are the next question.</summary>
    public override Step? Answer(Running running, Scene s) => s is { Heard.Answer: YesNo.None, Slots.Items: [_, ..] } && s.Meaning.Is(Intents.HargaCek, Intents.StokCek, Intents.Clarify)
        ? CekHarga.Start(s with { Talk = s.Talk with { Now = null } }, s.Meaning.Is(Intents.StokCek)) : base.Answer(running, s);

    private static Taken<OfferDraft> Take(OfferDraft draft, bool yes) => new Taken<OfferDraft>.Filled(draft with { Taken = yes });

    protected override OfferDraft Take(OfferDraft draft, Scene scene) => draft;
    protected override OfferDraft Fresh(OfferDraft draft) => draft with { Taken = null };
    protected override Message? Sum(OfferDraft draft, Scene scene) => null;

    protected override Step Commit(OfferDraft draft, Scene s) => draft.Taken == true
        ? Commands.Run(s with { Talk = s.Talk with { Now = null } }, draft.Command) ?? Step.Reply(UmumWords.NothingOpen(s.Who))
        : Step.Reply($"Baik, {s.Who.Honorific}.");
}
