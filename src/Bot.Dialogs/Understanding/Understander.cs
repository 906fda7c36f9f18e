namespace Bot.Dialogs;

/// <summary>
/// Text in, meaning out: tokens, grammars, patterns, decision. Pure and offline; the same bytes for the same input;
/// reads at most 4,096 characters and 120 tokens and never throws, whatever the text.
/// </summary>
public sealed class Understander : IUnderstander
{
    private static readonly ConceptSet Change = ConceptSet.Of(Concept.Ubah, Concept.Salah, Concept.Bukan, Concept.Maksud, Concept.Koreksi, Concept.Harusnya);

    public Heard Hear(string text, Listening context) => Hear(text, context, null);

    /// <summary>
    /// How a message was understood, in words for whoever runs this: its words, what the grammars found, which wish won and why,
    /// the slots. Plain text of several lines; the same bytes for the same input; never throws.
    /// </summary>
    public string Explain(string text, Listening context)
    {
        var trace = new Trace();
        return Explanation.Of(Hear(text, context, trace), trace);
    }

    private static Heard Hear(string text, Listening context, Trace? trace)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var raw = text.Length <= Fold.Limit ? text : text[..Fold.Limit];
        var reading = new Reading(raw, context, past: true) { Trace = trace };
        var wishes = Wishes.Of(reading);
        trace?.Begin(reading);
        var back = context.Past || wishes.TrueForAll(w => Clause.LooksBack(w.Meaning));
        var meaning = Meant(reading, wishes, back ? reading : null);
        var days = back || reading.Days.Dates.Count + reading.Days.Months.Count + reading.Days.Stretches.Count == 0 ? reading.Days : reading.Forward().Days;
        var tokens = reading.Tokens;
        var answer = WholeMessage.Answer(tokens);
        var word = WholeMessage.Word(tokens);
        return new Heard
        {
            Raw = raw,
            Text = reading.Text,
            Meaning = Whole(meaning, answer, word, tokens),
            Money = Reads(reading.Money),
            Numbers = Reads(reading.Numbers),
            People = Reads(reading.People),
            Dates = Reads(days.Dates),
            Behind = Reads(reading.Days.Dates),
            Months = Reads(days.Months),
            Stretch = days.Stretch,
            Times = Reads(reading.Times),
            Receipts = Reads(reading.Receipts),
            Answer = answer,
            Approves = WholeMessage.Approves(tokens),
            Corrects = tokens.Exists(x => x.Is("eh") || x.Free && x.IsAny(Change)),
            Word = word,
            Choice = WholeMessage.Choice(tokens),
            Today = reading.Days.SaidToday || SaysThisMeeting(tokens),
        };
    }

    private static T[] Reads<T>(List<(T Read, int First, int Next)> found)
    {
        if (found.Count == 0) return [];
        var reads = new T[found.Count];
        for (var i = 0; i < reads.Length; i++) reads[i] = found[i].Read;
        return reads;
    }

    /// <summary>The slots of a message whose wish is known, so that readers of slots can be measured apart from the choice of the wish.</summary>
    internal static Meaning As(string text, Listening context, string intent, bool several = true)
    {
        var raw = text.Length <= Fold.Limit ? text : text[..Fold.Limit];
        var reading = new Reading(raw, context, past: context.Past || Clause.LooksBack(new(intent, 1)));
        var next = reading.Tokens.Count;
        if (several && Wishes.Of(reading) is [{ Meaning: var first } one, _, ..] && first.Intent == intent) next = one.Next;
        return new Clause(reading, 0, next).Given(intent);
    }

    /// <summary>What the trained model sees of a whole message (for Bot.Training).</summary>
    internal static int[] Features(string text, Listening context)
    {
        var reading = new Reading(text.Length <= Fold.Limit ? text : text[..Fold.Limit], context, past: true);
        return new Clause(reading, 0, reading.Tokens.Count).Features();
    }

    /// <summary>A message that is only a yes, a no or a global word means that; its grammar slots stay as they are.</summary>
    private static Meaning Whole(Meaning meaning, YesNo answer, GlobalWord word, List<Token> tokens) => word switch
    {
        GlobalWord.Batal => Named(Intents.Batal),
        GlobalWord.Menu or GlobalWord.Bantuan or GlobalWord.Salam or GlobalWord.SalamIslami or GlobalWord.Identitas or GlobalWord.Mulai => Named(Intents.Mulai),
        GlobalWord.Orang => Named(Intents.Orang),
        GlobalWord.Ulang or GlobalWord.Kembali or GlobalWord.Ubah => meaning with { Intent = Intents.Clarify },
        GlobalWord.Terimakasih => Named(Intents.TerimaKasih),
        GlobalWord.Berhenti or GlobalWord.Stop => Named(Intents.Berhenti),
        _ => answer switch
        {
            YesNo.Yes when !Ambiguous(tokens) => Named(Intents.Ya),
            YesNo.No when !tokens.Exists(t => t.Is(Concept.Salah)) => Named(Intents.Tidak),
            YesNo.None when meaning.Is(Intents.Ya, Intents.Tidak, Intents.Clarify) && WholeMessage.Wavers(tokens) => Named(Intents.OutOfScope),
            _ => meaning,
        },
    };

    /// <summary>"catat", "pesan", "kirim" answer a question but open a wish as well: without a question they are unclear.</summary>
    private static bool Ambiguous(List<Token> tokens) =>
        tokens.Count(t => t.IsWord) == 1 && tokens.Any(t => t.Text is "catat" or "pesan" or "kirim" or "jadi");

    private static Meaning Named(string intent) => new(intent, 1);

    private static bool SaysThisMeeting(List<Token> t)
    {
        for (var i = 1; i < t.Count; i++) if (t[i].Text is "ini" or "tadi" && t[i - 1].Is(Concept.Meeting)) return true;
        return false;
    }

    /// <summary>The first wish with its slots, the others behind it; days are read back or forward as each wish looks (I-13).</summary>
    private static Meaning Meant(Reading past, List<Wish> wishes, Reading? future)
    {
        var all = new Meaning[wishes.Count];
        for (var i = 0; i < all.Length; i++)
        {
            var (clause, meaning) = wishes[i];
            var back = past.Context.Past || past.Days.Dates.Count + past.Days.Months.Count + past.Days.Stretches.Count == 0 || Clause.LooksBack(meaning) || clause.TellsOfWhatWas(meaning);
            if (!back) clause = new Clause(future ??= past.Forward(), clause.First, clause.Next);
            all[i] = clause.WithSlots(meaning);
            if (all.Length > 1) all[i] = all[i] with { Said = past.Said(clause.First, clause.Next) };
            past.Trace?.Wishes.Add(new(clause.Reading, clause.First, clause.Next, all[i]));
        }
        return all.Length == 1 ? all[0] : all[0] with { Also = all[1..] };
    }
}
