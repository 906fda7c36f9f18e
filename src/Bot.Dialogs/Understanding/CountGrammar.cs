namespace Bot.Dialogs;

/// <summary>Numbers that are no money: counts, measures, places in a row (grammar.md §1, §4; I-5, I-6, I-16, I-17).</summary>
internal sealed partial class MoneyGrammar
{
    /// <summary>ke-3, ketiga, pertama.</summary>
    public List<(NumberRead Read, int First, int Next)> Ordinals { get; } = [];

    /// <summary>A number and its unit, "tiga kilo setengah" and "sekodi botol" (twenty of them) included.</summary>
    private int Count(NumberFound n, string unit, int next, int at)
    {
        var flags = new List<string>(1);
        var value = n.Value;
        var others = new List<decimal>(1);
        if (n.Other is { } other)
        {
            var measured = Units.IsMeasure(unit);
            flags.Add("ambiguous:" + Plain(measured ? value : other));
            others.Add(measured ? value : other);
            if (measured) value = other;
        }
        if (n.Undecided) flags.Add("ambiguous");
        var said = t[next - 1].Text;
        if (Fraction(next) is { } part) { value += part; next++; }
        else if (unit is "lusin" or "kodi" or "gros" && Units.At(t, next) is { } inner && !Units.IsTime(inner) && Units.Base(unit) is { } dozen) { value *= dozen.Factor; (unit, said, next) = (inner, t[next].Text, next + 1); }
        if (n.Approx || Roughly(at)) flags.Add("approx");
        if (value <= 0 && !Units.IsTime(unit)) flags.Add("negative");
        if (n.Upper is { } upper) { flags.Add("range"); others.AddRange([value, upper]); }
        var pieces = Units.Base(unit);
        Own(at, next);
        Numbers.Add((new NumberRead(value, At(at, next), flags) { Unit = unit, Said = said, Base = pieces?.Factor * value, BaseUnit = pieces?.Of, Others = others }, at, next));
        return next;
    }

    private decimal? Fraction(int i)
    {
        if (i >= t.Count || !t[i].Free || t[i].Numeral is not { Kind: NumeralKind.Half or NumeralKind.Quarter, Value: < 1 } part) return null;
        return i + 1 < t.Count && (Units.At(t, i + 1) is not null || t[i + 1].IsNumber || t[i + 1].Numeral is not null) ? null : part.Value;
    }

    private int Bare(NumberFound n, int at)
    {
        var flags = new List<string>(1);
        if (n.Undecided) flags.Add("ambiguous");
        if (n.Other is { } other) flags.Add("ambiguous:" + Plain(other));
        if (n.Approx || Roughly(at)) flags.Add("approx");
        var before = UnitBefore(at);
        if (n.Upper is not null) flags.Add("range");
        Own(at, n.Next);
        Numbers.Add((new NumberRead(n.Value, At(at, n.Next), flags) { Unit = before, Said = before is null ? null : t[at - 1].Text, Others = n.Upper is { } upper ? [n.Value, upper] : n.Other is { } o ? [o] : [] }, at, n.Next));
        return n.Next;
    }

    /// <summary>"kotak 40": the unit stands before its number. The word stays free, since "nasi kotak" is a dish as well.</summary>
    private string? UnitBefore(int at)
    {
        if (at == 0 || !t[at - 1].Free || Units.At(t, at - 1) is not { } unit || Units.IsTime(unit) || unit is "pak" or "liter" or "meter" or "kali" or "pertemuan" or "orang" or "angsuran") return null;
        return at > 1 && (t[at - 2].IsNumber || t[at - 2].Numeral is not null) ? null : unit;
    }

    /// <summary>30-40 kotak, 30 sampai 40, tujuh delapan: one number in between that must be asked.</summary>
    private int? CountRange(NumberFound n, int at)
    {
        if (n.Scaled || n.Negative || n.Value != decimal.Truncate(n.Value)) return null;
        var words = Turns.Until(t, n.Next);
        var neighbours = words == 0 && !n.InDigits && n.Value is >= 1 and <= 8;
        if (words == 0 && !neighbours || NumberGrammar.Read(t, n.Next + words, raw) is not { Scaled: false, Negative: false } high || high.Value <= n.Value) return null;
        if (neighbours && (high.InDigits || high.Value != n.Value + 1)) return null;
        if (words > 0 && n.InDigits != high.InDigits) return null;
        var both = n with { Next = high.Next, Upper = high.Value };
        return Units.At(t, high.Next) is { } unit ? Count(both, unit, high.Next + 1, at) : Bare(both, at);
    }

    private bool Roughly(int at)
    {
        if (at == 0) return false;
        var word = t[at - 1].Text;
        if (word is "sekitar" or "kira" or "kurleb" or "hampir" or "kisaran" or "sekitaran" or "skitar") return true;
        return at > 1 && word is "lebih" or "lbh" && t[at - 2].Is(Concept.Kurang);
    }

    /// <summary>ke-3, "ke 3": a place, not a count.</summary>
    private bool Ordinal(int at, NumberFound n) => !n.Scaled && n.Value < 1000 && at > 0 && (t[at - 1].Is("ke") || t[at - 1].Is("-") && at > 1 && t[at - 2].Is("ke"));

    private int PutOrdinal(NumberFound n, int at)
    {
        var first = t[at - 1].Is("ke") ? at - 1 : at - 2;
        if (n.Value is >= 1 and <= 1000 && !n.Scaled) Ordinals.Add((new NumberRead(n.Value, At(first, n.Next), []), first, n.Next));
        return n.Next;
    }

    /// <summary>pertama, kedua, kesepuluh: noted, the word stays free.</summary>
    private void PlaceWord(int i)
    {
        var word = t[i].Text;
        if (word.Length < 5 || word[0] is not ('k' or 'p')) return;
        if (word is "pertama" or "kesatu") Ordinals.Add((new NumberRead(1, t[i].At, []), i, i + 1));
        else if (word.StartsWith("ke", StringComparison.Ordinal) && Numerals.Find(word[2..]) is { Kind: NumeralKind.Unit or NumeralKind.Whole, Value: > 1 and <= 100, Other: 0 } n)
            Ordinals.Add((new NumberRead(n.Value, t[i].At, []), i, i + 1));
    }

    private void Own(int first, int next) { for (var i = first; i < next; i++) t[i].Owner = Owner.Number; }
}
