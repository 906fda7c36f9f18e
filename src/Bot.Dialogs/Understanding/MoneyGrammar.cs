using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Every number of a message, sorted into money and counts (grammar.md §3 and §4; I-7, I-16, I-17).</summary>
internal sealed partial class MoneyGrammar
{
    /// <summary>From here on an amount is called large, and from the second on it is never taken without asking.</summary>
    private const decimal Large = 1_000_000_000, Absurd = 1_000_000_000_000;

    private readonly List<Token> t;
    private readonly string raw;
    private readonly bool slot, counting;

    /// <summary>Amounts in order, with the token where each begins and ends.</summary>
    public List<(MoneyRead Read, int First, int Next)> Money { get; } = [];
    public List<(NumberRead Read, int First, int Next)> Numbers { get; } = [];

    public MoneyGrammar(List<Token> tokens, string text, Listening context)
    {
        (t, raw, slot, counting) = (tokens, text, context.MoneySlot, context.CountSlot);
        for (var i = 0; i < t.Count;) i = One(i);
        if (!slot) DropDoubtful();
    }

    /// <summary>Beside an amount said with its ribu, a bare small number is a count: "bayar 3 khli 15 ribu". After a name it stays.</summary>
    private void DropDoubtful()
    {
        if (Money.TrueForAll(m => m.Read.Flags.Contains("implied-thousands"))) return;
        foreach (var (read, first, next) in Money.FindAll(m => t[m.First].IsNumber && m.Next == m.First + 1 && m.Read.Flags.Contains("implied-thousands")))
        {
            if (first > 0 && t[first - 1].Owner == Owner.Person) continue;
            Money.RemoveAll(m => m.First == first);
            t[first].Owner = Owner.Number;
            Numbers.Add((new NumberRead(read.Value.Amount / 1000m, read.At, []), first, next));
        }
    }

    private int One(int i)
    {
        var at = i;
        if (!t[i].Free) return i + 1;
        if (t[i].IsWord) PlaceWord(i);
        if (t[i].Is("-") && i + 1 < t.Count && t[i + 1].Is("-") && t[i + 1].Glued) return Dashes(i);
        if (t[i].IsWord && Units.One(t[i].Text) is { } single && !(Money.Count > 0 && Money[^1].Next == i)) return Count(new NumberFound(1, i, i + 1), single, i + 1, i);
        var marked = t[i].Is("rp") || t[i].Is("idr");
        var unitPrice = t[i].Is("@");
        if (marked || unitPrice) i++;
        if (marked && i < t.Count && t[i].Is(".")) i++;
        var minus = i < t.Count && t[i].Is("-") && !(t[i].Glued && i > 0 && (t[i - 1].IsNumber || t[i - 1].IsWord && !marked));
        if (minus) i++;
        if (i >= t.Count || NumberGrammar.Read(t, i, raw) is not { } n) return at + 1;
        if (minus) n = n with { Negative = true, Value = -Math.Abs(n.Value) };
        if (Ordinal(at, n)) return PutOrdinal(n, at);
        if (Range(n) is { } range) return range;
        if (!marked && !unitPrice && CountRange(n, at) is { } between) return between;
        var next = n.Next;
        var suffixed = false;
        if (next + 1 < t.Count && t[next].Text is "," or "." && t[next + 1].Is("-") && t[next + 1].Glued) { suffixed = true; next += 2; }
        if (next < t.Count && (t[next].Is("rupiah") || t[next].Is("perak") || t[next].Is("rp") && !(next + 1 < t.Count && t[next + 1].IsNumber))) { suffixed = true; next++; }
        var unit = Units.At(t, next);
        if (unit == "pak" && t[next].Is("pak") && Addressed(at, next + 1)) unit = null;
        if (!marked && !n.Scaled && !suffixed && unit is not null) return Count(n, unit, next + 1, at);
        if (!IsMoney(n, marked || suffixed || unitPrice, at, next)) return Bare(n, at);
        return Add(n, at, next, unitPrice);
    }

    /// <summary>"bayar 20 pak": spoken to him, not packs of something.</summary>
    private bool Addressed(int at, int next) =>
        (slot || at > 0 && t[at - 1].IsAny(Takes)) && (next >= t.Count || !t[next].IsWord || t[next].Is(Concept.Filler) || t[next].Owner == Owner.Person);

    /// <summary>"--5" is no number.</summary>
    private int Dashes(int i)
    {
        while (i < t.Count && t[i].Is("-")) i++;
        return i < t.Count && t[i].IsNumber ? i + 1 : i;
    }

    private bool IsMoney(NumberFound n, bool said, int at, int next)
    {
        if (said || n.Scaled) return true;
        var size = Math.Abs(n.Value);
        if (slot) return true;
        if (counting) return false;
        if (at > 0 && t[at - 1].Text is "jam" or "jm" or "pukul" or "pkl" || size != decimal.Truncate(size)) return false;
        if (n.Separated && n.Other is null && size >= 1000) return true;
        if (size >= 1900 && size <= 2100 && n.InDigits && !n.Separated) return false;
        if (size >= 1000 && (size % 50 == 0 || size >= Large)) return true;
        return size < 1000 ? AfterMoneyVerb(at, next) : at > 0 && (t[at - 1].IsAny(Takes) || t[at - 1].Owner == Owner.Person);
    }

    /// <summary>"nur bayar 10", "keluar 175 beli gas": a bare small number right after a word of money, or a name in a list of payments.</summary>
    private bool AfterMoneyVerb(int at, int next)
    {
        if (next < t.Count && t[next].IsWord && t[next].Free && !t[next].IsAny(Closes)) return at > 0 && t[at - 1].IsAny(Takes);
        return at > 0 && (t[at - 1].IsAny(Takes) || t[at - 1].Owner == Owner.Person || t[at - 1].Is(Concept.Jadi) || t[at - 1].Is("="));
    }

    private static readonly ConceptSet Takes = ConceptSet.Of(Concept.Bayar, Concept.Setor, Concept.Nyicil, Concept.Keluar, Concept.Iuran,
        Concept.Masuk, Concept.Ambil, Concept.Terima, Concept.Sumbangan);

    private static readonly ConceptSet Closes = ConceptSet.Of(Concept.Filler, Concept.Saja, Concept.Dulu, Concept.Dari, Concept.Untuk, Concept.Sudah);

    private int Add(NumberFound n, int at, int next, bool unitPrice)
    {
        var flags = new List<string>();
        var others = new List<Rupiah>();
        var ask = n.Undecided;
        var value = n.Value;
        if (n.Other is { } second) { flags.Add("ambiguous:" + Plain(second)); others.Add(Rounded(second)); }
        if (!n.Scaled && value is > 0 and < 1000 && slotLike(at))
        {
            ask |= value >= 500;
            value *= 1000;
            flags.Add("implied-thousands");
        }
        else if (n.ImpliedThousands) { flags.Add("implied-thousands"); others.Add(Rounded(n.Literal)); }
        if (value != decimal.Truncate(value)) { ask = true; value = decimal.Truncate(value); }
        if (n.Undecided) flags.Add("ambiguous");
        if (n.Approx || Roughly(at)) flags.Add("approx");
        if (Math.Abs(value) >= Large) flags.Add("large");
        if (Math.Abs(value) >= Absurd) ask = true;
        if (value <= 0) { flags.Add("negative"); ask = true; }
        string? per = unitPrice ? "unit" : null;
        if (next + 1 < t.Count && (t[next].Is("/") || t[next].Is("per")) && Units.At(t, next + 1) is { } unit) { per = unit; next += 2; }
        else if (next < t.Count && t[next].IsWord && Units.One(t[next].Text) is { } one) { per = one; next++; }
        return Take(new MoneyRead(Rounded(value), At(at, next), flags, others) { MustAsk = ask, Per = per }, at, next);

        bool slotLike(int first) => !t[first].Is("rp") && !(next > 0 && next <= t.Count && t[next - 1].Text is "rupiah" or "perak" or "-");
    }

    /// <summary>5-10rb, 5 sampai 10 ribu, dua tiga ribu: no value, two candidates.</summary>
    private int? Range(NumberFound n)
    {
        var (low, high, next) = (n.Value, 0m, n.Next);
        if (n.Upper is { } upper) high = upper;
        else if (Turns.Until(t, next) is > 0 and var words && NumberGrammar.Read(t, next + words, raw) is { } second
            && (second.Scaled || n.Scaled || slot || AfterMoneyVerb(n.First, second.Next)) && second.Value > 0 && !second.Negative)
        {
            (high, next) = (second.Value, second.Next);
            if (second.Scaled && !n.Scaled) low *= Scale(second.Value);
        }
        else return null;
        if (high < 1000) (low, high) = (low * 1000, high * 1000);
        return Take(new MoneyRead(Rounded(low), At(n.First, next), ["range"], [Rounded(low), Rounded(high)]) { MustAsk = true }, n.First, next);

        static decimal Scale(decimal value) => value >= 1_000_000_000 ? 1_000_000_000 : value >= 1_000_000 ? 1_000_000 : 1000;
    }

    private int Take(MoneyRead read, int first, int next)
    {
        for (var i = first; i < next; i++) t[i].Owner = Owner.Money;
        Money.Add((read, first, next));
        return next;
    }

    private Span At(int first, int next) => new(t[first].At.Start, t[next - 1].At.End);

    private static Rupiah Rounded(decimal value) => new((long)Math.Clamp(decimal.Truncate(value), -Digits.Absurd, Digits.Absurd));

    private static string Plain(decimal value) => value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}
