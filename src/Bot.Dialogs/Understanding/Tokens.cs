namespace Bot.Dialogs;

internal enum TokenKind { Word, Number, Symbol }

/// <summary>Who may read a token: what one grammar has taken, no other touches.</summary>
internal enum Owner { Nobody, Opaque, Person, Money, Number, Date, Time }

/// <summary>One word, number or sign of a message, with its place in the raw text.</summary>
internal sealed class Token
{
    private bool looked;
    private Numeral? numeral;
    private DayWord? day;
    private ClockWord? clock;

    public required string Text { get; set { field = value; looked = false; } }
    public required TokenKind Kind { get; init; }
    public required Span At { get; init; }

    /// <summary>Nothing stands between this and the token before it.</summary>
    public bool Glued { get; init; }

    /// <summary>Doubled by a 2: "ibu2".</summary>
    public bool Doubled { get; init; }

    /// <summary>The second half of a word said twice with a hyphen, which says what it means: "sayuran" of "sayur-sayuran".</summary>
    public string? Twice { get; init; }

    /// <summary>A few capitals within a text of small letters, or letters beside digits: taken as written, never as a misspelling.</summary>
    public bool AsWritten { get; init; }

    public Owner Owner { get; set; }

    /// <summary>What the word may mean, and how far the spelling was from it: 0 as in the lists, 1 a chat spelling or a clitic, 2 and 3 short or inflected, 4 and more guessed.</summary>
    public ConceptSet Means { get => means; set => means = value; }

    /// <summary>What the word tells of beyond that (<see cref="LifeWords"/>): for the choice of the wish only.</summary>
    public ConceptSet About { get; set; }
    public int Cost { get; set; }

    /// <summary>What the word is to the grammars, looked up once: a number word, a word of the calendar, of the clock.</summary>
    public Numeral? Numeral { get { Look(); return numeral; } }
    public DayWord? Day { get { Look(); return day; } }
    public ClockWord? Clock { get { Look(); return clock; } }

    private void Look()
    {
        if (looked) return;
        looked = true;
        (numeral, day, clock) = Kind == TokenKind.Word ? (Numerals.Find(Text), Calendar.Find(Text), ClockWords.Find(Text)) : (null, null, null);
    }

    /// <summary>By which rule the word was taken for <see cref="Lemma"/>.</summary>
    public Rule Rule { get; set; }

    /// <summary>The dictionary word it was taken for; its own letters when it is none.</summary>
    public string Lemma { get => lemma ?? Text; set => lemma = value; }

    private string? lemma;
    private ConceptSet means;

    private Owner kept;

    /// <summary>Remembers whose it is now.</summary>
    public void Keep() => kept = Owner;

    /// <summary>A token of its own as this one was when it was kept.</summary>
    public Token Kept()
    {
        var token = (Token)MemberwiseClone();
        token.Owner = kept;
        return token;
    }

    public bool IsWord => Kind == TokenKind.Word;
    public bool IsNumber => Kind == TokenKind.Number;
    public bool Free => Owner == Owner.Nobody;
    public bool Is(string text) => string.Equals(Text, text, StringComparison.Ordinal);
    public bool Is(Concept concept) => ConceptSet.Has(in means, concept);
    public bool IsAny(in ConceptSet concepts) => means.Overlaps(in concepts);
}

/// <summary>Cuts a message into tokens (grammar.md §0) and claims what nothing may read: phones, quotes, receipts.</summary>
internal static class Tokens
{
    private const int Most = 120;
    private static readonly ConceptSet Numbered = ConceptSet.Of(Concept.Numbered);

    public static List<Token> Cut(Fold fold)
    {
        var tokens = new List<Token>(32);
        var mixed = fold.Raw.AsSpan().ContainsAnyInRange('a', 'z');
        var i = 0;
        while (i < fold.Length && tokens.Count < Most)
        {
            var c = fold.Chars[i];
            if (c == ' ') { i++; continue; }
            var end = char.IsAsciiDigit(c) || LeadingComma(fold, i) ? Number(fold, i) : IsLetter(c) ? Word(fold, i) : i + 1;
            var kind = char.IsAsciiDigit(fold.Chars[end - 1]) ? TokenKind.Number : IsLetter(c) ? TokenKind.Word : TokenKind.Symbol;
            var next = end;
            var doubled = kind == TokenKind.Word && Reduplicated(fold, i, end);
            if (doubled) next++;
            tokens.Add(new Token
            {
                Text = new string(fold.Chars, i, end - i),
                Kind = kind,
                At = new(fold.At[i], fold.At[next]),
                Glued = i > 0 && fold.Chars[i - 1] != ' ',
                Doubled = doubled,
                AsWritten = kind == TokenKind.Word && (mixed && Capitals(fold, i, end) || end - i <= ShortCode && BesideDigits(fold, i, end)),
            });
            i = next;
        }
        return tokens;
    }

    private const int ShortCode = 3, Shout = 5;

    private static bool IsLetter(char c) => char.IsLetter(c);

    /// <summary>"BLK", "PAUD" among small letters.</summary>
    private static bool Capitals(Fold fold, int start, int end)
    {
        if (end - start is < 2 or > Shout) return false;
        for (var i = start; i < end; i++) if (!char.IsAsciiLetterUpper(fold.Raw[fold.At[i]])) return false;
        return true;
    }

    /// <summary>Digits stand right beside the letters: "m3", "b1234cd".</summary>
    private static bool BesideDigits(Fold fold, int start, int end) =>
        start > 0 && char.IsAsciiDigit(fold.Chars[start - 1]) || end < fold.Length && char.IsAsciiDigit(fold.Chars[end]);

    private static bool LeadingComma(Fold fold, int i) =>
        fold.Chars[i] == ',' && i + 1 < fold.Length && char.IsAsciiDigit(fold.Chars[i + 1]) && (i == 0 || fold.Chars[i - 1] == ' ');

    private static int Word(Fold fold, int i)
    {
        while (i < fold.Length && (IsLetter(fold.Chars[i])
            || fold.Chars[i] == '\'' && i + 1 < fold.Length && IsLetter(fold.Chars[i + 1]))) i++;
        return i;
    }

    private static int Number(Fold fold, int i)
    {
        i++;
        while (i < fold.Length && (char.IsAsciiDigit(fold.Chars[i])
            || fold.Chars[i] is '.' or ',' or ':' && i + 1 < fold.Length && char.IsAsciiDigit(fold.Chars[i + 1]))) i++;
        return i;
    }

    /// <summary>"ibu2", "jalan2nya": the 2 is no number. After jam, tgl, rt … and in "1jt2" it is.</summary>
    private static bool Reduplicated(Fold fold, int start, int end)
    {
        if (end - start < 2 || end >= fold.Length || fold.Chars[end] != '2') return false;
        if (end + 1 < fold.Length && (char.IsAsciiDigit(fold.Chars[end + 1]) || fold.Chars[end + 1] is '.' or ':' or ',' && end + 2 < fold.Length && char.IsAsciiDigit(fold.Chars[end + 2]))) return false;
        if (start > 0 && char.IsAsciiDigit(fold.Chars[start - 1])) return false;
        return fold.Chars.AsSpan(start, end - start) is not ("jam" or "jm" or "tgl" or "rt" or "rw" or "no" or "hal" or "kelas" or "blok" or "m" or "rp" or "d" or "h");
    }

    /// <summary>Claims phones, codes after a numbered noun and quoted text; returns the receipts found.</summary>
    /// <param name="codes">The numbers of numbered nouns: rt 05, kamar 205.</param>
    public static List<(Bot.Domain.Receipt Number, int First, int Next)> Opaque(List<Token> t, bool moneySlot, List<(NumberRead Read, int First, int Next)> codes)
    {
        var receipts = new List<(Bot.Domain.Receipt, int, int)>();
        for (var i = 0; i < t.Count; i++)
        {
            if (!t[i].Free) continue;
            if (Receipt(t, i) is { } receipt) { receipts.Add((receipt.Number, i, receipt.Next)); Claim(t, i, receipt.Next); i = receipt.Next - 1; }
            else if (t[i].Is("\"") && Closing(t, i) is { } close) { Claim(t, i, close + 1); i = close; }
            else if (Phone(t, i, moneySlot) is { } next) { Claim(t, i, next); i = next - 1; }
            else if (t[i].Text is "nuwun" or "nyuwun" && i + 1 < t.Count && t[i + 1].Text is "sewu") { Claim(t, i, i + 2); i++; }
            else if (Code(t, i, codes) is { } end) i = end - 1;
            else if (Domain(t, i) is { } address) { Claim(t, i, address); i = address - 1; }
        }
        return receipts;

        static int? Closing(List<Token> t, int i)
        {
            for (var j = i + 1; j < t.Count; j++) if (t[j].Is("\"")) return j;
            return null;
        }
    }

    /// <summary>"rt 05", "rt lima", "jl mawar no 12", "k24": the number names a thing and counts nothing.</summary>
    private static int? Code(List<Token> t, int i, List<(NumberRead Read, int First, int Next)> codes)
    {
        if (t[i].IsAny(Numbered) && i + 1 < t.Count)
        {
            var at = t[i + 1].Text is "." or ":" && i + 2 < t.Count ? i + 2 : i + 1;
            if (t[at].IsNumber && !(at + 1 < t.Count && (t[at + 1].Numeral is { Kind: NumeralKind.Scale } || t[at - 1].Is(":") && Units.At(t, at + 1) is not null))) return Put(i, at, at + 1, Bot.Dialogs.Digits.Read(t[at].Text)?.Value);
            if (t[at].IsWord && t[at].Text.Length == 1 && at + 1 < t.Count && t[at + 1].IsNumber && t[at + 1].Glued) return Put(i, at + 1, at + 2, Bot.Dialogs.Digits.Read(t[at + 1].Text)?.Value);
            return t[at].Numeral is { Kind: NumeralKind.Unit or NumeralKind.Whole } && NumberGrammar.Read(t, at, "") is { Scaled: false } n ? Put(i, at, n.Next, n.Value) : null;
        }
        if (t[i].Text is "jl" or "jln" or "jalan" or "gg" or "perum")
            for (var k = i + 1; k < t.Count && k <= i + 5 && (t[k].IsWord || t[k].Text is "." || t[k].IsNumber); k++)
                if (t[k].IsNumber) return t[k - 1].Numeral is null && (k + 1 >= t.Count || t[k + 1].Numeral is null && Units.At(t, k + 1) is null) ? Put(k, k, k + 1, Bot.Dialogs.Digits.Read(t[k].Text)?.Value) : null;
        var glued = t[i].IsWord && t[i].Text.Length == 1 && t[i].Means.IsEmpty && i + 1 < t.Count && t[i + 1].IsNumber && t[i + 1].Glued && !(i > 0 && t[i].Glued && t[i - 1].IsNumber) && t[i].Text is not ("h" or "x" or "d" or "m");
        return glued ? Put(i, i + 1, i + 2, null) : null;

        int Put(int first, int at, int next, decimal? value)
        {
            if (value is { } number && at > first) codes.Add((new NumberRead(number, new(t[first].At.Start, t[next - 1].At.End), []), first, next));
            Claim(t, first, next);
            return next;
        }
    }

    /// <summary>https://…, www…, shopee.co.id/x: to the next space.</summary>
    private static int? Domain(List<Token> t, int i)
    {
        var address = t[i].Text is "http" or "https" or "www"
            || i + 2 < t.Count && t[i].IsWord && t[i + 1].Is(".") && t[i + 1].Glued && t[i + 2].Glued && t[i + 2].Text is "com" or "co" or "id" or "me" or "net" or "org" or "ly" or "gl";
        if (!address) return null;
        var end = i + 1;
        while (end < t.Count && t[end].Glued) end++;
        return end;
    }

    /// <summary>M3-2611-044 in any case, with or without its hyphens spaced: code, year and month, running number.</summary>
    private static (Bot.Domain.Receipt Number, int Next)? Receipt(List<Token> t, int i)
    {
        if (!t[i].IsWord || t[i].Text.Length is < 1 or > 5) return null;
        var j = i + 1;
        var code = t[i].Text;
        if (j < t.Count && t[j].IsNumber && t[j].Glued && t[j].Text.Length <= 2) code += t[j++].Text;
        if (Part(4) is not { } month || Part(3) is not { } number) return null;
        return (new Bot.Domain.Receipt($"{code}-{month}-{number}".ToUpperInvariant()), j);

        string? Part(int digits)
        {
            if (j + 1 >= t.Count || !t[j].Is("-") || !t[j + 1].IsNumber || t[j + 1].Text.Length < digits || !t[j + 1].Text.All(char.IsAsciiDigit)) return null;
            j += 2;
            return t[j - 1].Text;
        }
    }

    /// <summary>08…, 62…, +62… with its hyphens, and any bare run of nine digits that is not plainly money.</summary>
    private static int? Phone(List<Token> t, int i, bool moneySlot)
    {
        var j = i;
        if (t[j].Is("+")) j++;
        if (j >= t.Count || !t[j].IsNumber) return null;
        var digits = 0;
        var first = t[j].Text;
        var start = j;
        while (j < t.Count && (digits < 9 || t[j].Glued) && (t[j].IsNumber && t[j].Text.All(char.IsAsciiDigit) || t[j].Is("-") && j > start && t[j].Glued))
        {
            if (t[j].IsNumber) digits += t[j].Text.Length;
            j++;
        }
        var leads = t[start].Glued && start > i || first.StartsWith("08", StringComparison.Ordinal) || first.StartsWith("628", StringComparison.Ordinal);
        if (leads && digits >= 9) return j;
        if (!first.All(char.IsAsciiDigit) || first.Length < 9) return null;
        var money = moneySlot || i > 0 && (t[i - 1].Is("rp") || t[i - 1].Is(".") && i > 1 && t[i - 2].Is("rp") || t[i - 1].IsAny(Lexicon.MoneyVerbs))
            || i + 1 < t.Count && (t[i + 1].Is("rupiah") || t[i + 1].Is("perak") || Numerals.Find(t[i + 1].Text)?.Kind == NumeralKind.Scale);
        return money && first.Length != 16 ? null : start + 1;
    }

    private static void Claim(List<Token> t, int from, int to) { for (var i = from; i < to; i++) t[i].Owner = Owner.Opaque; }
}
