namespace Bot.Dialogs;

/// <summary>A number as it stands in the text, before anybody decides what it counts.</summary>
internal sealed record NumberFound(decimal Value, int First, int Next)
{
    /// <summary>Said with ribu, juta, k …: nobody says that of boxes.</summary>
    public bool Scaled { get; init; }

    /// <summary>Written in digits, and with thousands groups.</summary>
    public bool InDigits { get; init; }
    public bool Separated { get; init; }
    public bool Slang { get; init; }

    /// <summary>The other reading, likewise possible.</summary>
    public decimal? Other { get; init; }

    /// <summary>The upper end of "dua tiga ribu".</summary>
    public decimal? Upper { get; init; }

    public bool Negative { get; init; }
    public bool Approx { get; init; }
    public bool ImpliedThousands { get; init; }

    /// <summary>Word for word, where thousands were implied: "tiga juta empat ratus" as 3.000.400.</summary>
    public decimal Literal { get; init; }

    /// <summary>Both readings are equally likely: the word differs by region.</summary>
    public bool Undecided { get; init; }
}

/// <summary>Numbers in words, digits and both (grammar.md §1, §2; I-7 for what people leave out).</summary>
internal static class NumberGrammar
{
    public static NumberFound? Read(IReadOnlyList<Token> t, int i, string raw)
    {
        var start = i;
        var negative = Kind(t, i) == NumeralKind.Minus;
        if (negative) i++;
        if (Slang(t, i) is { } slang) return slang with { First = start };
        if (!negative && Between(t, i, raw) is { } between) return between;
        decimal total = 0, scale = decimal.MaxValue, upper = 0, literal = 0;
        bool any = false, scaled = false, approx = false, implied = false, undecided = false, inDigits = false, separated = false, words = false;
        decimal? other = null;
        while (true)
        {
            if (Kind(t, i) == NumeralKind.Se && Factor(t, i) < scale)
            {
                scale = Factor(t, i);
                approx |= Approximate(t[i]);
                total += scale;
                (any, scaled, words) = (true, true, true);
                i++;
                continue;
            }
            if (any && scaled && Kind(t, i) == NumeralKind.Half && Kind(t, i + 1) != NumeralKind.Scale) { total += scale / 2; i++; break; }
            if (Group(t, i, raw) is not { } g) break;
            var factor = 1m;
            var j = g.Next;
            while (ScaleAt(t, j, raw) is { } f) { factor = Times(factor, f); approx |= Approximate(t[j]); j++; }
            if (!any)
            {
                (inDigits, separated, other, undecided, words) = (g.InDigits, g.Separated, g.Other, g.Undecided, !g.InDigits);
            }
            else if (factor == 1)
            {
                if (!scaled || Tail(t, g, scale, out var part, out var guessed) is false) break;
                literal = total + g.Value;
                total += part;
                if (guessed && g.Value < 10) (total, other, undecided, guessed) = (literal, literal - g.Value + g.Value * scale / 10, true, false);
                implied |= guessed;
                i = j;
                break;
            }
            else if (factor >= scale || Times(g.Value, factor) >= scale) break;
            any = true;
            total += Times(g.Value, factor);
            if (g.Undecided && g.Other is { } eight) other = Times(eight, factor);
            if (g.Upper is { } high) upper = Times(high, factor);
            i = j;
            if (factor == 1) break;
            (scaled, scale) = (true, factor);
        }
        if (!any) return null;
        if (i < t.Count && t[i].Glued && t[i].Is("an")) { approx = true; i++; }
        else if (i + 1 < t.Count && t[i].Is("-") && t[i].Glued && t[i + 1].Glued && t[i + 1].Is("an")) { approx = true; i += 2; }
        return new(negative ? -total : total, start, i)
        {
            Scaled = scaled, InDigits = inDigits && !words, Separated = separated, Other = scaled && !undecided ? null : other, Upper = upper > 0 ? upper : null,
            Negative = negative, Approx = approx, ImpliedThousands = implied, Literal = literal, Undecided = undecided,
        };
    }

    /// <summary>"dua tiga puluh ribu", "lima belas dua puluh ribu": from the one to the other; null when it is one number.</summary>
    private static NumberFound? Between(IReadOnlyList<Token> t, int i, string raw)
    {
        if (Kind(t, i) is not NumeralKind.Unit || Kind(t, i + 1) is not NumeralKind.Unit || Kind(t, i + 2) is not (NumeralKind.Puluh or NumeralKind.Ratus)) return null;
        var (low, high) = (Factor(t, i), Factor(t, i + 1));
        if (high != low + 1 || low < 1 || Read(t, i + 1, raw) is not { } upper || upper.Value % high != 0) return null;
        var value = upper.Value / high;
        while (value >= 10 && value % 10 == 0) value /= 10;
        return value == 1 ? upper with { First = i, Value = upper.Value / high * low, Upper = upper.Value } : null;
    }

    /// <summary>
    /// What may follow ribu or juta without a scale of its own: 25 ribu 500, 3jt400, 1jt2, tiga juta empat ratus, and, where nothing
    /// follows that could be counted, lima juta tiga puluh. A lone unit there ("lima juta dua") is asked.
    /// </summary>
    private static bool Tail(IReadOnlyList<Token> t, GroupFound g, decimal scale, out decimal part, out bool guessed)
    {
        (part, guessed) = (0, false);
        if (g.Value != decimal.Truncate(g.Value) || g.Value >= 1000 || scale < 1000) return false;
        var length = t[g.First].Text.Length;
        if (g.InDigits && t[g.First].Glued)
        {
            part = length switch { 1 => g.Value * scale / 10, 2 => g.Value * scale / 100, 3 => g.Value * scale / 1000, _ => 0 };
            return part > 0;
        }
        if (Units.At(t, g.Next) is not null || Slash(t, g.Next) || g.InDigits && g.Next == g.First + 1 && length != 3) return false;
        if (scale == 1000) { part = g.Value; return true; }
        if (g.Value < 100 && (g.InDigits || !Closed(t, g.Next))) return false;
        (part, guessed) = (g.Value * scale / 1000, true);
        return true;
    }

    private static readonly ConceptSet Closing = ConceptSet.Of(Concept.Filler, Concept.Saja, Concept.Dulu, Concept.Dari, Concept.Untuk, Concept.Sudah, Concept.Beli, Concept.Belanja);

    /// <summary>Nothing stands here that the number before could count.</summary>
    private static bool Closed(IReadOnlyList<Token> t, int i) => i >= t.Count || !t[i].Free || !t[i].IsWord && !t[i].IsNumber || t[i].IsWord && t[i].IsAny(Closing);

    private sealed record GroupFound(decimal Value, int First, int Next)
    {
        public bool InDigits { get; init; }
        public bool Separated { get; init; }
        public decimal? Other { get; init; }
        public decimal? Upper { get; init; }
        public bool Undecided { get; init; }
    }

    private static GroupFound? Group(IReadOnlyList<Token> t, int i, string raw)
    {
        if (i >= t.Count || !t[i].Free) return null;
        if (t[i].IsNumber) return InDigits(t, i);
        if (Kind(t, i) is NumeralKind.Half) return new(0.5m, i, i + 1);
        if (Kind(t, i) is NumeralKind.Quarter && Factor(t, i) < 1) return new(Factor(t, i), i, i + 1);
        var first = i;
        decimal value = 0;
        bool hundreds = false, tens = false, closed = false, undecided = false;
        decimal? upper = null;
        if (Kind(t, i) == NumeralKind.Unit && Kind(t, i + 1) == NumeralKind.Ratus) { value = Factor(t, i) * 100; i += 2; hundreds = true; }
        else if (Kind(t, i) == NumeralKind.Whole && Factor(t, i) == 100) { value = 100; i++; hundreds = true; }
        if (Kind(t, i) == NumeralKind.Unit && Kind(t, i + 1) == NumeralKind.Puluh) { value += Factor(t, i) * 10; i += 2; tens = true; }
        else if (Kind(t, i) == NumeralKind.Unit && Kind(t, i + 1) == NumeralKind.Belas) { value += 10 + Factor(t, i); i += 2; closed = true; }
        else if (Kind(t, i) == NumeralKind.Whole && Factor(t, i) < 100) { value += Factor(t, i); i++; closed = true; }
        else if (Kind(t, i) == NumeralKind.Ten) { value += Factor(t, i); i++; tens = true; }
        if (!closed && LoneUnit(t, i) is { } a)
        {
            if (!tens && LoneUnit(t, i + 1) is { } b && (hundreds || ScaleAt(t, i + 2, raw) is not null))
            {
                if (Math.Abs(a - b) == 1) (value, upper) = (value + a, value + b);
                else value += a * 10 + b;
                i += 2;
            }
            else { value += a; undecided = t[i].Numeral!.Other != 0; i++; }
        }
        if (i == first) return null;
        if (Kind(t, i) == NumeralKind.Koma && Decimals(t, i + 1) is { } rest) { value += rest.Fraction; i = rest.Next; }
        else if (Kind(t, i) == NumeralKind.Quarter && Factor(t, i) == 1 && value is > 0 and < 4) { value /= 4; i++; }
        else if (Kind(t, i) == NumeralKind.Third && value is > 0 and < 3) { value = Math.Round(value / 3, 4); i++; }
        else if (HalfMore(t, i) && value < 100) { value += 0.5m; i++; }
        var salapan = undecided ? Region(t) : 0;
        return new(salapan == 8 && value % 10 == 9 ? value - 1 : value, first, i)
        {
            Upper = upper, Undecided = undecided && salapan == 0, Other = undecided && salapan == 0 ? value - 1 : null,
        };
    }

    private static GroupFound? InDigits(IReadOnlyList<Token> t, int i)
    {
        if (Digits.Read(t[i].Text) is not { } d) return null;
        var (value, next) = (d.Value, i + 1);
        if (Fraction(t, i) is { } whole) (value, next) = (whole, i + 3);
        else if (value == decimal.Truncate(value) && i + 3 < t.Count && Fraction(t, i + 1) is { } part && !t[i + 1].Glued) (value, next) = (value + part, i + 4);
        else if (Kind(t, next) is NumeralKind.Puluh or NumeralKind.Ratus && value < 10) { value *= Factor(t, next); next++; }
        else if (HalfMore(t, next) && value < 100) { value += 0.5m; next++; }
        return new(value, i, next) { InDigits = true, Separated = d.Separated, Other = d.Other };
    }

    /// <summary>"dua setengah", but not "30 setengah 8 pagi", where the half belongs to an hour.</summary>
    private static bool HalfMore(IReadOnlyList<Token> t, int i) =>
        Kind(t, i) == NumeralKind.Half && !(i + 1 < t.Count && (t[i + 1].IsNumber || Kind(t, i + 1) is NumeralKind.Unit or NumeralKind.Whole));

    /// <summary>1/2, 3/4 before a unit or a scale; anywhere else the slash is a date's.</summary>
    private static decimal? Fraction(IReadOnlyList<Token> t, int i)
    {
        if (i + 2 >= t.Count || !t[i].IsNumber || !Slash(t, i + 1) || !t[i + 2].IsNumber) return null;
        if (t[i].Text.Length != 1 || t[i + 2].Text is not ("2" or "3" or "4" or "8")) return null;
        if (Units.At(t, i + 3) is null && Kind(t, i + 3) != NumeralKind.Scale) return null;
        return Math.Round((decimal)(t[i].Text[0] - '0') / (t[i + 2].Text[0] - '0'), 4);
    }

    private static (decimal Fraction, int Next)? Decimals(IReadOnlyList<Token> t, int i)
    {
        if (LoneUnit(t, i) is { } a)
        {
            var (value, step) = (a / 10m, 100m);
            for (i++; LoneUnit(t, i) is { } b; i++) { value += b / step; step *= 10; }
            return (value, i);
        }
        if (Group(t, i, "") is not { Value: > 0 and < 100 } g || g.Value != decimal.Truncate(g.Value)) return null;
        return (g.Value / (g.Value < 10 ? 10 : 100), g.Next);
    }

    private static NumberFound? Slang(IReadOnlyList<Token> t, int i)
    {
        if (i >= t.Count || !t[i].Free || t[i].Numeral is not { Kind: NumeralKind.Slang } word) return null;
        var plain = word.Other == 0 ? word.Value : Math.Min(word.Value, word.Other);
        if (i + 1 < t.Count && (Kind(t, i + 1) == NumeralKind.Scale && Factor(t, i + 1) == 1000 || t[i + 1].Is("ceng")))
            return new(plain < 1000 ? plain * 1000 : plain, i, i + 2) { Scaled = true, Slang = true };
        if (i + 1 < t.Count && t[i + 1].Is("perak")) return new(plain, i, i + 1) { Slang = true };
        if (word.Other != 0 && Units.At(t, i + 1) is not null) return new(plain, i, i + 1);
        return new(word.Value, i, i + 1) { Slang = true, Scaled = true, Other = word.Other == 0 ? null : word.Other };
    }

    /// <summary>A scale word here; k, M and T only where they are glued to the digits, M and T only as capitals.</summary>
    private static decimal? ScaleAt(IReadOnlyList<Token> t, int i, string raw)
    {
        if (i >= t.Count || !t[i].Free || !t[i].IsWord) return null;
        if (Kind(t, i) == NumeralKind.Scale) return Factor(t, i);
        if (!t[i].Glued || t[i].Text.Length != 1 || i == 0 || !t[i - 1].IsNumber) return null;
        return (t[i].Text[0], t[i].At.Start < raw.Length ? raw[t[i].At.Start] : ' ') switch
        {
            ('k', _) => 1000, ('m', 'M') => 1_000_000_000, ('t', 'T') => 1_000_000_000_000, _ => null,
        };
    }

    /// <summary>"salapan" is eight among Minang words and nine among Sundanese ones; 0 when the rest of the message does not tell (I-15).</summary>
    public static int Region(IReadOnlyList<Token> t)
    {
        foreach (var token in t)
        {
            if (token.Text is "pitih" or "bara" or "ciek" or "duo" or "tigo" or "ampek" or "anam" or "tujuah" or "sambilan" or "puluah" or "ratuih" or "saratuih" or "indak" or "bayia" or "uni" or "saribu"
                or "ambo" or "alah" or "alun" or "caliak" or "pukua" or "nan") return 8;
            if (token.Text is "sabaraha" or "artos" or "hiji" or "tilu" or "opat" or "genep" or "sarebu" or "saratus" or "rebu" or "teh" or "abdi" or "atos" or "nu" or "teu" or "punten" or "kanggo" or "sareng"
                or "ayeuna" or "bade" or "tabuh" or "isukan" or "meser") return 9;
        }
        return 0;
    }

    private static decimal? LoneUnit(IReadOnlyList<Token> t, int i) =>
        Kind(t, i) == NumeralKind.Unit && Kind(t, i + 1) is not (NumeralKind.Puluh or NumeralKind.Belas or NumeralKind.Ratus) ? Factor(t, i) : null;

    private static decimal Times(decimal value, decimal factor) => value > Digits.Absurd / factor ? Digits.Absurd : value * factor;

    private static bool Approximate(Token token) => token.IsWord && token.Text.Length > 4 && token.Text.EndsWith("an", StringComparison.Ordinal);

    private static bool Slash(IReadOnlyList<Token> t, int i) => i < t.Count && t[i].Is("/");

    private static NumeralKind? Kind(IReadOnlyList<Token> t, int i) => i < t.Count && t[i].IsWord && t[i].Free ? t[i].Numeral?.Kind : null;

    private static decimal Factor(IReadOnlyList<Token> t, int i) => t[i].Numeral!.Value;
}
