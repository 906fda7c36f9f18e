namespace Bot.Dialogs;

/// <summary>What a piece of a message is to somebody who looks for goods in it.</summary>
internal enum CellKind { Other, Symbol, Noun, Trait, Unknown, Unit, Count, Money, Date, Person, Place }

/// <summary>A word, a number with its unit, a place …: one piece of a message.</summary>
internal sealed class Cell(CellKind kind, string? word, int first, int next)
{
    public CellKind Kind { get; set; } = kind;

    /// <summary>The word as names are written; the unit of <see cref="CellKind.Unit"/>; null for what is no word.</summary>
    public string? Word { get; set; } = word;
    public int First { get; } = first;
    public int Next { get; } = next;
    public decimal Value { get; init; }

    /// <summary>The unit of a count.</summary>
    public string? Unit { get; set; }

    /// <summary>"sekilo", "perkotak", "/kg": the unit a price is for.</summary>
    public bool Per { get; init; }
    public MoneyRead? Money { get; init; }
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>Taken for the name of goods, or no count of theirs.</summary>
    public bool Used { get; set; }

    public bool Is(string word) => Word == word;
}

/// <summary>Cuts a clause into cells: what the grammars own stays whole, words find the word of a name they are.</summary>
internal static class GoodsCells
{
    private static readonly ConceptSet Foods = ConceptSet.Of(Concept.Makanan, Concept.Barang, Concept.Nasi, Concept.Kue, Concept.Snack, Concept.Tumpeng, Concept.Minuman, Concept.Bumbu, Concept.Sayur, Concept.Lauk);
    private static readonly string[] Clitics = ["nya", "nye", "nyo", "ku", "mu", "ne", "e"];

    public static List<Cell> Cut(Clause clause, GoodsIndex index, IReadOnlyList<Place> places)
    {
        var r = clause.Reading;
        var cells = new List<Cell>(clause.Next - clause.First);
        for (var i = clause.First; i < clause.Next;)
        {
            var cell = Place(places, i) ?? Order(r, i) ?? Number(r, i, clause.Next) ?? Price(r, i) ?? Somebody(r, index, i) ?? Word(r, index, i, clause.Next);
            cells.Add(cell);
            i = Math.Max(cell.Next, i + 1);
        }
        return cells;
    }

    private static Cell? Place(IReadOnlyList<Place> places, int i)
    {
        foreach (var place in places) if (i >= place.From && i < place.Next) return new(CellKind.Place, null, i, place.Next);
        return null;
    }

    private static Cell? Order(Reading r, int i)
    {
        foreach (var (_, first, next) in r.Orders) if (first == i) return new(CellKind.Other, null, first, next);
        return null;
    }

    private static Cell? Number(Reading r, int i, int end)
    {
        foreach (var (read, first, next) in r.Numbers)
        {
            if (first != i) continue;
            var unit = read.Unit;
            var stop = next;
            if (unit == "tumpeng") (unit, stop) = (null, next - 1);
            return new(CellKind.Count, null, first, Math.Min(Math.Max(stop, first + 1), end)) { Value = read.Value, Unit = unit, Flags = read.Flags, Per = r.Tokens[first].IsWord && Units.One(r.Tokens[first].Text) is not null };
        }
        return null;
    }

    private static Cell? Price(Reading r, int i)
    {
        foreach (var (read, first, next) in r.Money) if (first == i) return new(CellKind.Money, null, first, next) { Money = read };
        return null;
    }

    private static Cell? Somebody(Reading r, GoodsIndex index, int i)
    {
        if (r.Tokens[i].Owner != Owner.Person) return null;
        foreach (var (read, first, next) in r.People)
        {
            if (first != i) continue;
            if (next == first + 1 && !read.IsSpeaker && index.IsHead(GoodsWords.Standard(r.Tokens[i].Text))) return null;
            if (first + 2 == next && GoodsWords.Standard(r.Tokens[i].Text) != r.Tokens[i].Text) return null;
            return new(CellKind.Person, null, first, next);
        }
        return null;
    }

    private static Cell Word(Reading r, GoodsIndex index, int i, int end)
    {
        var t = r.Tokens;
        var token = t[i];
        if (token.Owner is Owner.Date or Owner.Time) return new(CellKind.Date, null, i, i + 1);
        if (!token.IsWord) return new(CellKind.Symbol, token.Text, i, i + 1);
        if (token.Owner is Owner.Opaque or Owner.Number or Owner.Money) return new(CellKind.Other, null, i, i + 1);
        if (Twice(t, i, end)) return Named(r, index, i, i + 3, token.Text + "-" + token.Text);
        if (PerUnit(t, i, end) is { } per) return per;
        if (Units.At(t, i) is { } unit && !index.IsHead(GoodsWords.Standard(token.Text))) return new(CellKind.Unit, unit, i, i + 1);
        return Named(r, index, i, i + 1, token.Text);
    }

    /// <summary>"onde-onde": one word, said twice.</summary>
    private static bool Twice(List<Token> t, int i, int end) => i + 2 < end && t[i + 1].Is("-") && t[i + 1].Glued && t[i + 2].Is(t[i].Text) && t[i + 2].Glued;

    /// <summary>"sekilonya", "perkotak", "per kilo", "/kg", "sabungkus".</summary>
    private static Cell? PerUnit(List<Token> t, int i, int end)
    {
        var word = t[i].Text;
        if (word == "per" && i + 1 < end && Units.At(t, i + 1) is { } next) return new(CellKind.Unit, next, i, i + 2) { Per = true };
        if (word.Length < 5) return null;
        foreach (var ending in (ReadOnlySpan<string>)["", "nya", "nye", "nyo", "ne", "an"])
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal)) continue;
            var stem = word[..^ending.Length];
            var behind = stem.StartsWith("per", StringComparison.Ordinal) ? 3 : stem.StartsWith("se", StringComparison.Ordinal) || stem.StartsWith("sa", StringComparison.Ordinal) ? 2 : 0;
            if (behind == 0 || stem.Length - behind < 3 && stem[behind..] is not ("kg" or "pcs")) continue;
            if (Units.Named(stem[behind..]) is { } unit && !Units.IsTime(unit) && unit is not ("kali" or "orang" or "pertemuan" or "angsuran" or "paket")) return new(CellKind.Unit, unit, i, i + 1) { Per = true };
        }
        return word is "satuannya" or "satunya" ? new(CellKind.Other, word, i, i + 1) : null;
    }

    private static Cell Named(Reading r, GoodsIndex index, int first, int next, string word)
    {
        var token = r.Tokens[first];
        if (token.Doubled) word += "-" + word;
        if (token.Length() < 2) return new(CellKind.Other, word, first, next);
        var known = Lexicon.Knows(token.Text);
        if (Part(index, token, word, known) is { } part)
        {
            if (GoodsWords.Generic.Contains(part)) return new(CellKind.Other, part, first, next);
            return new(index.IsHead(part) || part.Contains('-') ? CellKind.Noun : CellKind.Trait, part, first, next);
        }
        if (known || token.IsAny(Foods) is false && !token.Means.IsEmpty || word.Length < 3 || Numerals.IsNumberWord(token.Text) || Calendar.IsDayWord(token.Text) || Names.IsHonorific(token.Text)) return new(CellKind.Other, word, first, next);
        return new(token.IsAny(Foods) ? CellKind.Noun : CellKind.Unknown, word.Length > 6 && word.EndsWith("nya", StringComparison.Ordinal) ? word[..^3] : word, first, next);
    }

    /// <summary>The word of a name this is, its clitics and slips taken back.</summary>
    private static string? Part(GoodsIndex index, Token token, string word, bool known)
    {
        var plain = GoodsWords.Standard(word);
        if (index.IsPart(plain)) return plain;
        if (word.Contains('-')) return index.IsPart(token.Text) ? word : null;
        if (known && !token.IsAny(Foods)) return null;
        foreach (var clitic in Clitics)
        {
            if (word.Length < clitic.Length + (clitic.Length < 3 ? 4 : 3) || !word.EndsWith(clitic, StringComparison.Ordinal)) continue;
            var stem = GoodsWords.Standard(word[..^clitic.Length]);
            if (index.IsPart(stem)) return stem;
            if (clitic.Length == 3 && !known && index.Restore(stem) is { } near) return near;
        }
        if (known) return GoodsWords.Generic.Contains(word) ? word : null;
        return token.Means.IsEmpty || token.Cost >= 4 || token.IsAny(Foods) ? index.Restore(word) : null;
    }

    private static int Length(this Token token) => token.Text.Length;
}
