using System.Security.Cryptography;
using System.Text;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>How a question took an answer.</summary>
public abstract record Taken<TDraft>
{
    private Taken() { }

    /// <summary>The slot is filled.</summary>
    public sealed record Filled(TDraft Draft) : Taken<TDraft>;

    /// <summary>The answer was read and cannot be: why, and the question again.</summary>
    public sealed record Wrong(Message Why) : Taken<TDraft>;

    /// <summary>The message is no answer to this question.</summary>
    public sealed record NotMine : Taken<TDraft>;
}

/// <summary>
/// One question of a form: when it is still open, what it asks, how it reads the answer, how it asks again (first with an
/// example, then with choices).
/// </summary>
public sealed record Question<TDraft>(
    string Slot,
    Func<TDraft, Scene, bool> Missing,
    Func<TDraft, Scene, Message> Ask,
    Func<TDraft, Scene, Taken<TDraft>> Read,
    Func<TDraft, Scene, Message> Again)
{
    /// <summary>Asked only when something odd was said: "kembali" passes over it.</summary>
    public bool OnlyWhenOdd { get; init; }
}

/// <summary>What a form's rules say before the summary: go on, ask a slot anew, or stop.</summary>
public abstract record Checked
{
    private Checked() { }

    public sealed record Fine : Checked;

    /// <summary>The slot's value cannot be: why, with the question again.</summary>
    public sealed record AskAgain(string Slot, Message Why) : Checked;

    /// <summary>It cannot be at all.</summary>
    public sealed record Stop(Step Step) : Checked;
}

/// <summary>A form as the engine sees it: the same steps for every dialog that asks something.</summary>
public abstract class Form
{
    /// <summary>The name under which the summary is "asked".</summary>
    public const string Summary = "ringkas";

    /// <summary>"mencatat iuran": for "Tadi kita sedang …".</summary>
    public abstract string Name { get; }

    /// <summary>The wishes that belong to this form: said again they are answers, not interruptions.</summary>
    public abstract bool Own(string intent);

    /// <summary>False for a form that only looks something up: another wish simply takes its place.</summary>
    public virtual bool Writes => true;

    /// <summary>The same of a whole message, whose words may tell that it is another wish after all.</summary>
    public virtual bool Owns(Scene scene) => Own(scene.Meaning.Intent);

    /// <summary>True when a bare number in the answer is an amount: asked for it, or correcting a summary ("eh 60 aja").</summary>
    public virtual bool WantsMoney(Running running) => running.Asking is "jumlah" or Summary;

    /// <summary>True when the open question asks for an hour: a bare "8" or "setengah 9" is a clock.</summary>
    public virtual bool WantsTime(Running running) => running.Asking is "jam";

    /// <summary>True when a day said here lies behind us ("sabtu" is last Saturday): records of what was, not plans (grammar.md section 6).</summary>
    public virtual bool LooksBack => false;

    /// <summary>True when words are asked for and this message is them, however much it sounds like another wish.</summary>
    public virtual bool WantsWords(Running running, Scene scene) => false;

    public abstract Step Begin(Draft draft, Scene scene);
    public abstract Step? Answer(Running running, Scene scene);
    public abstract Step AskAgain(Running running, Scene scene);
    public abstract Step? Back(Running running, Scene scene);
    public abstract Step Restart(Draft draft, Scene scene);
    public abstract Step Miss(Running running, Scene scene);

    /// <summary>What the summary says as the group is now; null where there is none.</summary>
    public abstract string? SummaryText(Standing draft, Scene scene);

    /// <summary>A summary's text as it is remembered: eight hex digits.</summary>
    public static string Mark(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4));
}

/// <summary>
/// The small engine behind every question (design section 6): fill everything one message says, ask the first thing
/// missing, one at a time, read back a summary, take corrections at any moment, write only after a yes.
/// </summary>
public abstract class Form<TDraft> : Form where TDraft : Draft
{
    /// <summary>A summary is valid this long, then it is shown afresh before a yes counts (D-3).</summary>
    private static readonly TimeSpan SummaryLife = TimeSpan.FromMinutes(30);

    /// <summary>Providers tell the second only; a yes older than the summary by more than this was said to something else.</summary>
    private static readonly TimeSpan Overtaken = TimeSpan.FromSeconds(2);

    protected abstract IReadOnlyList<Question<TDraft>> Questions { get; }

    /// <summary>Takes everything the message says into the draft; the same draft when it says nothing about it.</summary>
    protected abstract TDraft Take(TDraft draft, Scene scene);

    /// <summary>A correction midway; by default the same as <see cref="Take"/>.</summary>
    protected virtual TDraft Change(TDraft draft, Scene scene) => Take(draft, scene);

    protected virtual Checked Check(TDraft draft, Scene scene) => new Checked.Fine();

    /// <summary>The summary with its buttons; null when this form writes nothing that needs one.</summary>
    protected abstract Message? Sum(TDraft draft, Scene scene);

    protected abstract Step Commit(TDraft draft, Scene scene);

    /// <summary>A button or word of the summary beyond yes, ubah and batal; null when it is none.</summary>
    protected virtual Step? Other(TDraft draft, Scene scene) => null;

    /// <summary>"Yang mau diubah apa?", with examples of what can be.</summary>
    protected virtual Message ChangeWhat(Scene scene) => FormWords.ChangeWhat(scene);

    /// <summary>The draft with everything forgotten that was said ("dari awal").</summary>
    protected abstract TDraft Fresh(TDraft draft);

    /// <summary>Words that say what changed between two drafts, for "saya ganti … jadi …"; null when nothing to say.</summary>
    protected virtual string? Changed(TDraft from, TDraft to, Scene scene) => null;

    public override Step Begin(Draft draft, Scene scene) => Advance(Take((TDraft)draft, scene), scene);

    public override Step Restart(Draft draft, Scene scene) => Lead(FormWords.Restart, Advance(Fresh((TDraft)draft), scene));

    public override Step? Answer(Running running, Scene scene)
    {
        var draft = (TDraft)running.Draft;
        return running.Asking == Summary ? AnswerSummary(running, draft, scene) : AnswerQuestion(running, draft, scene);
    }

    public override Step AskAgain(Running running, Scene scene)
    {
        var draft = (TDraft)running.Draft;
        return Find(running.Asking) is { } question
            ? new Step { Say = [question.Ask(draft, scene)], Next = (draft, question.Slot, running.Tries) }
            : Advance(draft, scene);
    }

    public override Step? Back(Running running, Scene scene)
    {
        var before = Questions.TakeWhile(q => q.Slot != running.Asking);
        var question = before.LastOrDefault(q => !q.OnlyWhenOdd);
        return question is null ? null : new Step { Say = [question.Ask((TDraft)running.Draft, scene)], Next = ((TDraft)running.Draft, question.Slot, 0) };
    }

    /// <summary>The ladder of 4.0.8: an example, then choices, then a human.</summary>
    public override Step Miss(Running running, Scene scene)
    {
        var draft = (TDraft)running.Draft;
        if (running.Asking == Summary && Takes(scene)) return new Step { Say = [FormWords.NotYet(scene)], Next = (draft, Summary, Denied) };
        var tries = (running.Tries >= Denied ? 0 : running.Tries) + 1;
        if (tries >= 3) return new Step { Say = [FormWords.Stuck(scene)], Next = (draft, running.Asking, 0) };
        var again = Find(running.Asking) is { } question
            ? tries == 1 ? question.Again(draft, scene) : FormWords.Plainer(question.Ask(draft, scene))
            : tries == 1 && scene.SaidAt - running.At <= SummaryLife ? FormWords.YesOrNo(scene) : Sum(draft, scene) ?? FormWords.YesOrNo(scene);
        return new Step { Say = [again], Next = (draft, running.Asking, tries) };
    }

    /// <summary>So many tries stand for: she took back what was read to her, in words that tell no other value.</summary>
    private const int Denied = 100;

    /// <summary>"Eh belum masuk", "jgn dulu", "bukan bu dewi", "salah lihat".</summary>
    private static bool Takes(Scene scene) => scene.Words is { Length: <= 8 } w && w.Any(static x => x is "belum" or "blm" or "bukan" or "jangan" or "jgn" or "salah" or "keliru" or "gajadi" or "gakjadi")
        || ((string[])["ga jadi", "gak jadi", "gk jadi", "nggak jadi", "ngga jadi", "tidak jadi", "ga jd", "gak jd"]).Any(n => scene.Heard.Text.Contains(n, StringComparison.Ordinal));

    public override string? SummaryText(Standing draft, Scene scene) => Sum((TDraft)draft, scene with { Heard = Heard.Nothing })?.Text;

    private Step? AnswerQuestion(Running running, TDraft draft, Scene scene)
    {
        if (Find(running.Asking) is not { } question) return Advance(draft, scene);
        // After a day a whole sentence is about today, and no answer to what was asked then (D-3).
        if (Old(running, scene) && !scene.Chose && scene.Heard.Text.Split(' ').Length > OldWords) return null;
        if (!scene.Chose && FormWords.Anything(scene.Heard.Text) && !Knows(question, draft, scene)) return Whatever(running, draft, question, scene);
        switch (question.Read(draft, scene))
        {
            case Taken<TDraft>.Filled filled:
                return Lead(scene.SaidAt - running.At > SummaryLife ? FormWords.Continued(scene.Who) : null, Advance(filled.Draft, scene));
            case Taken<TDraft>.Wrong wrong:
                return running.Tries >= 2 ? Miss(running, scene) : new Step { Say = [wrong.Why], Next = (draft, question.Slot, running.Tries + 1) };
            default:
                var changed = Old(running, scene) ? draft : Change(draft, scene);
                return changed.Equals(draft) ? null : Corrected(draft, changed, scene);
        }
    }

    /// <summary>"Terserah pengurus" is one of this question's own answers.</summary>
    private static bool Knows(Question<TDraft> question, TDraft draft, Scene scene) => question.Ask(draft, scene).Choices.Concat(question.Again(draft, scene).Choices).Any(c => c.Title.StartsWith("Terserah", StringComparison.Ordinal));

    /// <summary>"Terserah": what may be left out is left out; of all else the choice is hers, and it is shown.</summary>
    private Step Whatever(Running running, TDraft draft, Question<TDraft> question, Scene scene)
    {
        var ask = question.Ask(draft, scene);
        if (ask.Choices.FirstOrDefault(c => Typed.Plain(c.Title) is "lewati" or "lewati saja") is { } skip && question.Read(draft, scene with { Heard = scene.Heard with { Raw = skip.Says, Text = skip.Says.ToLowerInvariant() } }) is Taken<TDraft>.Filled filled)
            return Advance(filled.Draft, scene with { Heard = Heard.Nothing });
        return new Step { Say = [ask with { Text = FormWords.YouChoose(scene.Who) + "\n" + ask.Text }], Next = (draft, question.Slot, running.Tries) };
    }

    /// <summary>A draft this old takes short answers only.</summary>
    private static bool Old(Running running, Scene scene) => scene.SaidAt - running.At > DraftLife;

    private const int OldWords = 4;
    private static readonly TimeSpan DraftLife = TimeSpan.FromHours(24);

    private Step? AnswerSummary(Running running, TDraft draft, Scene scene)
    {
        if (scene.Heard.Word == GlobalWord.Ubah) return new Step { Say = [ChangeWhat(scene)], Next = (draft, Summary, running.Tries) };
        if (Other(draft, scene) is { } other) return other;
        // "Ya sudah, gak usah" is a no that means it (D-7).
        if (scene.Heard.Text.EndsWith(" usah", StringComparison.Ordinal)) return Step.Reply(FormWords.Cancelled(scene.Who));
        switch (scene.Heard.Answer)
        {
            // Older than the summary's life, or said before the summary was shown.
            // After words that took it back and were not understood a yes means only: read it to me again.
            case YesNo.Yes when running.Tries >= Denied:
                return Advance(draft, scene);
            case YesNo.Yes when scene.SaidAt - running.At > SummaryLife || running.At - scene.SaidAt > Overtaken:
                return Lead(FormWords.Stale, Advance(draft, scene));
            case YesNo.Yes:
                // The world may have changed since the summary was shown: the rules are asked again.
                return Check(draft, scene) switch
                {
                    Checked.Stop stop => stop.Step,
                    Checked.AskAgain again => new Step { Say = [again.Why], Next = (draft, again.Slot, 0) },
                    // A price, a refund, a number that is another's meanwhile: her yes was to what she read.
                    _ when running.ReadBack is { } read && SummaryText(draft, scene) is { } now && Mark(now) != read => Lead(FormWords.ReadAgain(scene.Who), Advance(draft, scene)),
                    _ => Commit(draft, scene),
                };
            case YesNo.No:
                return new Step { Say = [FormWords.NotYet(scene)], Next = (draft, Summary, running.Tries) };
            default:
                var changed = Old(running, scene) ? draft : Change(draft, scene);
                return changed.Equals(draft) ? null : Corrected(draft, changed, scene);
        }
    }

    /// <summary>Says what changed, unless the new value cannot be: then only that is said.</summary>
    private Step Corrected(TDraft draft, TDraft changed, Scene scene)
    {
        var refused = Questions.All(q => !q.Missing(changed, scene)) && Check(changed, scene) is Checked.AskAgain or Checked.Stop { Step.Next: not null };
        return Lead(refused ? null : Changed(draft, changed, scene), Advance(changed, scene));
    }

    /// <summary>Asks the first thing missing, else shows the summary, else writes.</summary>
    protected Step Advance(TDraft draft, Scene scene)
    {
        foreach (var question in Questions)
            if (question.Missing(draft, scene))
                return new Step { Say = [question.Ask(draft, scene)], Next = (draft, question.Slot, 0) };
        return Check(draft, scene) switch
        {
            Checked.Stop stop => stop.Step,
            Checked.AskAgain again => new Step { Say = [again.Why], Next = (draft, again.Slot, 0) },
            _ => Sum(draft, scene) is { } summary ? new Step { Say = [summary], Next = (draft, Summary, 0) } : Commit(draft, scene),
        };
    }

    /// <summary>Puts a line before the first message of a step.</summary>
    protected static Step Lead(string? line, Step step) => line is null || step.Say is not [var first, ..]
        ? step
        : step with { Say = [first with { Text = line + "\n" + first.Text }, .. step.Say.Skip(1)] };

    private Question<TDraft>? Find(string slot) => Questions.FirstOrDefault(q => q.Slot == slot);
}
