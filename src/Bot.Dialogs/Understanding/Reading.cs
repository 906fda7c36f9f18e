using System.Diagnostics.CodeAnalysis;
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
        Now = Within(context.Now.DateTime);
        var fold = Fold.Of(raw);
        Text = Spaced(fold);
        Tokens = Parts(Bot.Dialogs.Tokens.Cut(fold));
        Lexicon.Explain(Tokens);
        Settle();
        Orders = OrderNumbers.Read(Tokens);
        Receipts = Bot.Dialogs.Tokens.Opaque(Tokens, context.MoneySlot, Codes);
        People = new Names(context.Names).Read(Tokens, context.Speaker);
        foreach (var token in Tokens) token.Keep();
        Measure(past || context.Past);
    }

    /// <summary>The same words and people; days, hours and amounts anew.</summary>
    private Reading(Reading same, bool past)
    {
        (Context, Raw, Now, Text, Orders, Receipts, People, Codes) = (same.Context, same.Raw, same.Now, same.Text, same.Orders, same.Receipts, same.People, same.Codes);
        Tokens = same.Tokens.ConvertAll(t => t.Kept());
        Measure(past || Context.Past);
    }

    /// <summary>The message with its days read forward.</summary>
    public Reading Forward() => new(this, past: false);

    [MemberNotNull(nameof(Days), nameof(Times), nameof(Durations), nameof(Money), nameof(Numbers), nameof(Counts), nameof(Ordinals))]
    private void Measure(bool past)
    {
        Days = new DateGrammar(Tokens, Now, past, Context.Numerals);
        var times = new TimeGrammar(Tokens, Context, Now, Days, past);
        (Times, Durations) = (times.Times, times.Durations);
        var money = new MoneyGrammar(Tokens, Raw, Context);
        (Money, Numbers, Ordinals) = (money.Money, money.Numbers, money.Ordinals);
        Counts = Numbers.Count > 1 ? [.. Numbers] : Numbers;
        Repair();
        if (Numbers.Count > 1) RepairCounts();
    }

    public Listening Context { get; }

    /// <summary>Where notes are kept for <c>--explain</c>; null when nobody asks.</summary>
    public Trace? Trace { get; init; }

    /// <summary>The message as it came; token places count in it.</summary>
    public string Raw { get; }

    /// <summary>The raw words of some tokens.</summary>
    public string Said(int first, int next) => Raw[Tokens[first].At.Start..Tokens[next - 1].At.End].Trim();

    /// <summary>The local moment, kept where years can be added and taken away.</summary>
    public DateTime Now { get; }
    public string Text { get; }
    public List<Token> Tokens { get; }
    public List<(Receipt Number, int First, int Next)> Receipts { get; }
    /// <summary>Numbers of orders, upper case: P-2611-04, PMT-2612-A.</summary>
    public List<(string Number, int First, int Next)> Orders { get; }
    public List<(PersonRead Read, int First, int Next)> People { get; }
    public DateGrammar Days { get; private set; }
    public List<(TimeRead Read, int First, int Next)> Times { get; private set; }
    public List<(DurationRead Read, int First, int Next)> Durations { get; private set; }
    public List<(MoneyRead Read, int First, int Next)> Money { get; private set; }
    public List<(NumberRead Read, int First, int Next)> Numbers { get; private set; }

    /// <summary>Every count as it was said, before any was mended: goods tell whose each is.</summary>
    public List<(NumberRead Read, int First, int Next)> Counts { get; private set; }

    /// <summary>ke-3, pertama; and the numbers of numbered nouns, rt 05.</summary>
    public List<(NumberRead Read, int First, int Next)> Ordinals { get; private set; }
    public List<(NumberRead Read, int First, int Next)> Codes { get; } = [];

    /// <summary>What the speaker took back: "bukan 50 ribu tapi 5 ribu".</summary>
    public (MoneyRead Read, int First)? Wrong { get; private set; }

    private static DateTime Within(DateTime now) => now.Year < 1900 ? new DateTime(1900, 1, 1) : now.Year > 9000 ? new DateTime(9000, 1, 1) : now;

    /// <summary>Words glued together ("duapuluh") become the words they are.</summary>
    private static List<Token> Parts(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i > 0 && tokens[i].Glued && tokens[i].IsWord && tokens[i - 1].IsNumber && tokens[i].Text.AsSpan().IndexOfAnyExcept('o') < 0) { Zeros(tokens, i--); continue; }
            if (!tokens[i].IsWord || tokens[i].Text.Length < 6 || Numerals.Find(tokens[i].Text) is not null || Numerals.Split(tokens[i].Text) is not { } parts) continue;
            var whole = tokens[i];
            tokens.RemoveAt(i);
            for (var k = 0; k < parts.Length; k++)
                tokens.Insert(i + k, new Token { Text = parts[k], Kind = TokenKind.Word, At = whole.At, Glued = k == 0 && whole.Glued });
            i += parts.Length - 1;
        }
        return tokens;
    }

    /// <summary>"5ooo": the letter written for the digit.</summary>
    private static void Zeros(List<Token> tokens, int i)
    {
        var (digits, letters) = (tokens[i - 1], tokens[i]);
        tokens[i - 1] = new Token { Text = digits.Text + new string('0', letters.Text.Length), Kind = TokenKind.Number, At = new(digits.At.Start, letters.At.End), Glued = digits.Glued };
        tokens.RemoveAt(i);
    }

    /// <summary>"salapan" is eight in Minang and nine in Sundanese: the other words tell, then the group; else it stays undecided (I-15).</summary>
    private void Settle()
    {
        foreach (var token in Tokens)
        {
            if (!token.Is("salapan")) continue;
            var value = NumberGrammar.Region(Tokens);
            if (value == 0) value = Context.Numerals switch { NumeralSet.Sunda => 9, NumeralSet.Minang => 8, _ => 0 };
            if (value != 0) token.Text = value == 8 ? "delapan" : "sembilan";
        }
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

    /// <summary>The same for counts of one kind: "50 eh 60 kotak", "50 kotak kurang 5", "50 jadi 60".</summary>
    private void RepairCounts()
    {
        for (var k = 1; k < Numbers.Count; k++)
        {
            var ((a, first, end), (b, second, next)) = (Numbers[k - 1], Numbers[k]);
            if (a.Unit != b.Unit && a.Unit is not null && b.Unit is not null) continue;
            var unit = b.Unit is null && a.Unit is not null ? b with { Unit = a.Unit, Said = a.Said } : b;
            if (second == end + 1 && Tokens[end].Free && Tokens[end].Is(Concept.Kurang) && a.Value > b.Value)
                Numbers[k - 1] = (a with { Value = a.Value - b.Value, At = new(a.At.Start, b.At.End) }, first, next);
            else if (second > first + 1 && (Says(second - 1, Concept.Bukan) && !Between(end, second, Concept.Tapi))) Numbers[k - 1] = (a.Unit is null && b.Unit is not null ? a with { Unit = b.Unit, Said = b.Said } : a, first, end);
            else if (Says(first - 1, Concept.Bukan) || Mends(end, second) || Says(second - 1, Concept.Jadi) || Says(second - 1, Concept.Total) || Tokens[second - 1].Is("=")) Numbers[k - 1] = (unit, second, next);
            else continue;
            Numbers.RemoveAt(k--);
        }
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
        Span<char> text = fold.Length <= 512 ? stackalloc char[fold.Length] : new char[fold.Length];
        var n = 0;
        foreach (var c in fold.Chars.AsSpan(0, fold.Length))
            if (c != ' ' || n > 0 && text[n - 1] != ' ') text[n++] = c;
        return new(text[..n].TrimEnd(' '));
    }
}
