namespace Bot.Dialogs;

/// <summary>An hour as it stands in the text, before the part of day is known.</summary>
/// <param name="Minutes">Minutes from midnight of the dial: "setengah 3" is 150; out of range where there is no such hour.</param>
/// <param name="Fixed">Said on the 24-hour clock: 07.30, 19:00, jam 14.</param>
internal readonly record struct ClockFound(int Minutes, bool Fixed, int Next)
{
    public bool Approx { get; init; }

    /// <summary>"jam seperempat 8": a quarter to or past; speakers disagree.</summary>
    public bool Doubtful { get; init; }

    /// <summary>Written with its minutes, so that it can be nothing but an hour or a decimal.</summary>
    public bool Dotted { get; init; }
}

/// <summary>Reads one hour (grammar.md §5): 10, 10.30, 1430, 12 10, setengah tiga, 3 lewat 15, 3 kurang seperempat.</summary>
internal static class ClockReader
{
    private const int None = 24 * 60 + 1;

    /// <param name="marked">"jam" stands before it: 1430 and "12 10" are hours only then.</param>
    public static ClockFound? Read(List<Token> t, int i, bool marked)
    {
        while (i < t.Count && marked && t[i].Free && (t[i].Text is ":" or "." || t[i].Clock is { Kind: ClockWordKind.Exactly or ClockWordKind.At })) i++;
        if (i >= t.Count || !t[i].Free) return null;
        if (Half(t, i, marked) is { } half) return half;
        if (Hour(t, i, marked) is not { } hour) return null;
        return hour.Minutes >= None ? hour : Minutes(t, hour, marked);
    }

    /// <summary>setengah N is N minus thirty minutes; seperempat N is doubtful.</summary>
    private static ClockFound? Half(List<Token> t, int i, bool marked)
    {
        var half = t[i].Numeral is { Kind: NumeralKind.Half } || t[i].Clock is { Kind: ClockWordKind.Set };
        var quarter = marked && t[i].Numeral is { Kind: NumeralKind.Quarter, Value: 0.25m };
        if (!half && !quarter || i + 1 >= t.Count || Dial(t, i + 1) is not { } hour) return null;
        var minutes = (hour.Value == 1 && half ? 13 : hour.Value) * 60 - (half ? 30 : 15);
        return new(minutes, hour.Value > 12, hour.Next) { Doubtful = quarter };
    }

    private static (int Value, int Next)? Dial(List<Token> t, int i)
    {
        if (i >= t.Count || !t[i].Free) return null;
        if (t[i].IsNumber) return t[i].Text.Length <= 2 && int.TryParse(t[i].Text, out var n) && n is >= 1 and <= 24 ? (n, i + 1) : null;
        return t[i].Numeral is not null && NumberGrammar.Read(t, i, "") is { Scaled: false, Negative: false, Value: >= 1 and <= 24 } found && found.Value == decimal.Truncate(found.Value)
            ? ((int)found.Value, found.Next) : null;
    }

    private static ClockFound? Hour(List<Token> t, int i, bool marked)
    {
        if (t[i].IsNumber) return Digits(t[i].Text, i + 1, marked);
        if (t[i].Numeral is null || NumberGrammar.Read(t, i, "") is not { Scaled: false, Slang: false, Negative: false } found || found.Value is < 0 or > 99) return null;
        var fraction = found.Value - decimal.Truncate(found.Value);
        if (fraction is not (0 or 0.5m)) return null;
        return new(found.Value > 24 ? None : (int)(found.Value * 60), found.Value > 12, found.Next);
    }

    private static ClockFound? Digits(string text, int next, bool marked)
    {
        var sign = text.IndexOfAny([':', '.']);
        if (sign < 0 && marked) sign = text.IndexOf(',');
        if (sign < 0)
        {
            if (text.Length > 4 || !marked && text.Length > 2 || !int.TryParse(text, out var number)) return null;
            var padded = text[0] == '0' && text.Length is 2 or 4;
            if (text.Length <= 2) return new(number > 24 ? None : number * 60, padded || number > 12 || number == 0, next);
            return new(Whole(number / 100, number % 100), padded || number >= 1000, next) { Dotted = true };
        }
        var rest = text.AsSpan(sign + 1);
        if (rest.Length == 5 && text[sign] == ':' && rest[2] == ':') rest = rest[..2];
        if (sign is < 1 or > 2 || rest.Length != 2 || !int.TryParse(text.AsSpan(0, sign), out var h) || !int.TryParse(rest, out var m)) return marked && text[sign] != ',' ? new(None, true, next) : null;
        return new(Whole(h, m), sign == 2, next) { Dotted = true };
    }

    private static int Whole(int h, int m) => h > 24 || m > 59 || h == 24 && m > 0 ? None : h * 60 + m;

    /// <summary>lewat 15, lebih seperempat, kurang 10, "12 10", teng, "10-an".</summary>
    private static ClockFound Minutes(List<Token> t, ClockFound hour, bool marked)
    {
        var i = hour.Next;
        if (i >= t.Count || !t[i].Free) return hour;
        if (t[i].Clock is { Kind: ClockWordKind.Lewat or ClockWordKind.Kurang } turn)
        {
            if (Turned(t, hour) is { } turned) return turned;
            if (turn.Kind == ClockWordKind.Lewat && marked) return hour with { Approx = true, Next = i + 1 < t.Count && t[i + 1].Text is "dikit" or "sedikit" or "dkit" ? i + 2 : i + 1 };
            return hour;
        }
        if (t[i].Clock is { Kind: ClockWordKind.Exactly } || t[i].Is("pas")) return hour with { Next = i + 1 };
        if (t[i].Is("an") && t[i].Glued) return hour with { Approx = true, Next = i + 1 };
        if (t[i].Is("-") && t[i].Glued && i + 1 < t.Count && t[i + 1].Is("an")) return hour with { Approx = true, Next = i + 2 };
        if (marked && t[i].Numeral is { Kind: NumeralKind.Quarter, Value: 0.25m }) return hour with { Minutes = hour.Minutes + 15, Next = i + 1 };
        if (marked && !hour.Dotted && hour.Minutes % 60 == 0 && Bare(t, i) is { } bare) return hour with { Minutes = hour.Minutes + bare.Value, Next = bare.Next, Dotted = true };
        return hour;
    }

    /// <summary>"lewat 10", "kurang seperempat" at the end of what was read; null when none follows.</summary>
    public static ClockFound? Turned(List<Token> t, ClockFound hour)
    {
        var i = hour.Next;
        if (i >= t.Count || !t[i].Free || t[i].Clock is not { Kind: ClockWordKind.Lewat or ClockWordKind.Kurang } turn || Amount(t, i + 1) is not { } minutes) return null;
        var by = turn.Kind == ClockWordKind.Lewat ? minutes.Value : -minutes.Value;
        return hour.Minutes + by < 0 ? null : hour with { Minutes = hour.Minutes + by, Next = minutes.Next };
    }

    private static (int Value, int Next)? Amount(List<Token> t, int i)
    {
        if (i >= t.Count || !t[i].Free) return null;
        if (t[i].Numeral is { Kind: NumeralKind.Quarter, Value: 0.25m }) return (15, Menit(t, i + 1));
        if (t[i].Numeral is { Kind: NumeralKind.Half }) return (30, Menit(t, i + 1));
        if (Small(t, i) is not { } n || n.Value is < 1 or > 59) return null;
        return (n.Value, Menit(t, n.Next));

        static int Menit(List<Token> t, int i) => Units.At(t, i) == "menit" ? i + 1 : i;
    }

    /// <summary>Two digits, a multiple of five, and nothing after it that it could count: "jam 12 10".</summary>
    private static (int Value, int Next)? Bare(List<Token> t, int i)
    {
        if (t[i].IsNumber && t[i].Text.Length != 2 || Small(t, i) is not { } n || n.Value % 5 != 0 || n.Value > 55 || n.Value < 5) return null;
        if (n.Next >= t.Count) return n;
        var after = t[n.Next];
        return after.Kind == TokenKind.Symbol && !after.Is("/") || after.Clock is not null || after.Is(Concept.Filler) || after.Is(Concept.Sampai) || after.Is(Concept.Saja) ? n : null;
    }

    private static (int Value, int Next)? Small(List<Token> t, int i)
    {
        if (t[i].IsNumber) return t[i].Text.Length <= 2 && int.TryParse(t[i].Text, out var d) ? (d, i + 1) : null;
        return t[i].Numeral is not null && NumberGrammar.Read(t, i, "") is { Scaled: false, Negative: false, Value: >= 1 and < 60 } n && n.Value == decimal.Truncate(n.Value) ? ((int)n.Value, n.Next) : null;
    }
}
