using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>
/// One message read by all grammars: tokens with owners, and what each grammar found. Amounts, days, names and
/// directions come from here only; the scorer merely chooses the wish.
/// </summary>
internal sealed class Reading
{
    private static readonly ConceptSet Corrects = ConceptSet.Of(Concept.Maksud, Concept.Koreksi, Concept.Salah);

    private static readonly ConceptSet Mending = ConceptSet.Of(Concept.Ubah, Concept.Koreksi, Concept.Salah);

    public Reading(string raw, Listening context, bool past)
    {
        (Context, Raw) = (context, raw);
        var fold = Fold.Of(raw);
        Text = Spaced(fold);
        Tokens = Parts(Bot.Dialogs.Tokens.Cut(fold));
        Lexicon.Explain(Tokens);
        Orders = OrderNumbers.Read(Tokens);
        Receipts = Bot.Dialogs.Tokens.Opaque(Tokens, context.MoneySlot, Codes);
        People = new Names(context.Names).Read(Tokens, context.Speaker);
        Days = new DateGrammar(Tokens, context.Now.DateTime, past || context.Past, context.Numerals);
        var times = new TimeGrammar(Tokens, context, Days, past || context.Past);
        (Times, Durations) = (times.Times, times.Durations);
        var money = new MoneyGrammar(Tokens, raw, context.MoneySlot);
        (Money, Numbers, Ordinals) = (money.Money, money.Numbers, money.Ordinals);
        Repair();
    }

    public Listening Context { get; }

    /// <summary>The message as it came; token places count in it.</summary>
    public string Raw { get; }
    public string Text { get; }
    public List<Token> Tokens { get; }
    public List<(Receipt Number, int First, int Next)> Receipts { get; }
    /// <summary>Numbers of orders, upper case: P-2611-04, PMT-2612-A.</summary>
    public List<(string Number, int First, int Next)> Orders { get; }
    public List<(PersonRead Read, int First, int Next)> People { get; }
    public DateGrammar Days { get; }
    public List<(TimeRead Read, int First, int Next)> Times { get; }
    public List<(DurationRead Read, int First, int Next)> Durations { get; }
    public List<(MoneyRead Read, int First, int Next)> Money { get; }
    public List<(NumberRead Read, int First, int Next)> Numbers { get; }

    /// <summary>ke-3, pertama; and the numbers of numbered nouns, rt 05.</summary>
    public List<(NumberRead Read, int First, int Next)> Ordinals { get; }
    public List<(NumberRead Read, int First, int Next)> Codes { get; } = [];

    /// <summary>What the speaker took back: "bukan 50 ribu tapi 5 ribu".</summary>
    public (MoneyRead Read, int First)? Wrong { get; private set; }

    /// <summary>Words glued together ("duapuluh") become the words they are.</summary>
    private static List<Token> Parts(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsWord || tokens[i].Text.Length < 6 || Numerals.Find(tokens[i].Text) is not null || Numerals.Split(tokens[i].Text) is not { } parts) continue;
            var whole = tokens[i];
            tokens.RemoveAt(i);
            for (var k = 0; k < parts.Length; k++)
                tokens.Insert(i + k, new Token { Text = parts[k], Kind = TokenKind.Word, At = whole.At, Glued = k == 0 && whole.Glued });
            i += parts.Length - 1;
        }
        return tokens;
    }

    /// <summary>Of two amounts where the second mends the first, one stays (grammar.md §7, I-7).</summary>
    private void Repair()
    {
        for (var k = 1; k < Money.Count; k++)
        {
            var ((a, first, end), (b, second, next)) = (Money[k - 1], Money[k]);
            if (a.Per is not null || b.Per is not null) continue;
            var (negated, later) = (Says(first - 1, Concept.Bukan), Says(second - 1, Concept.Bukan) && !Between(end, second, Concept.Tapi));
            if (negated) { Wrong = (a, first); Money.RemoveAt(--k); }
            else if (later) { Wrong = (b, second); Money.RemoveAt(k--); }
            else if (Between(end, second, Concept.Harusnya)) { Wrong = (a, first); Money.RemoveAt(--k); }
            else if (Mends(end, second)) Money.RemoveAt(--k);
            else if (end < second && Only(end, second, Concept.Kurang) && a.Value > b.Value)
            {
                Money[k - 1] = (a with { Value = a.Value - b.Value, At = new(a.At.Start, b.At.End) }, first, next);
                Money.RemoveAt(k--);
            }
            else if (Says(second - 1, Concept.Jadi) || Says(second - 1, Concept.Total) || second > 0 && Tokens[second - 1].Is("="))
            {
                if (Tokens.Exists(x => x.Free && x.IsAny(Mending))) Wrong = (a, first);
                Money.RemoveAt(--k);
            }
        }
        if (Money.Count == 1 && Wrong is null && Says(Money[0].First - 1, Concept.Bukan) && Numbers.Count == 0) { Wrong = (Money[0].Read, Money[0].First); Money.Clear(); }
    }

    private bool Says(int i, Concept c) => i >= 0 && Tokens[i].Free && Tokens[i].Is(c);

    private bool Between(int from, int to, Concept c)
    {
        for (var i = from; i < to; i++) if (Tokens[i].Free && Tokens[i].Is(c)) return true;
        return false;
    }

    private bool Only(int from, int to, Concept c)
    {
        for (var i = from; i < to; i++) if (!Tokens[i].Is(c)) return false;
        return true;
    }

    private bool Mends(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (Tokens[i].Is("eh") || Tokens[i].Is("ralat") || Tokens[i].IsAny(Corrects) && Tokens[i].Free) return true;
        return false;
    }

    private static string Spaced(Fold fold)
    {
        var text = new System.Text.StringBuilder(fold.Length);
        for (var i = 0; i < fold.Length; i++)
            if (fold.Chars[i] != ' ' || text.Length > 0 && text[^1] != ' ') text.Append(fold.Chars[i]);
        return text.ToString().TrimEnd(' ');
    }
}
