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

    /// <summary>The unit that stands before the number: "kotak 40".</summary>
    public string? Ahead { get; init; }

    /// <summary>"sekilo", "perkotak", "/kg": the unit a price is for.</summary>
    public bool Per { get; init; }
    public MoneyRead? Money { get; init; }
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>An everyday word of no meaning to us: goods only where it can be nothing else.</summary>
    public bool Plain { get; init; }

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

    /// <summary>A count, or the number after "ke": "turunin ke 28" is no place in a row.</summary>
    private static Cell? Number(Reading r, int i, int end)
    {
        foreach (var (read, first, next) in r.Ordinals)
            if (first + 1 == i && next <= end && r.Tokens[first].Is("ke") && !r.Tokens[i].Glued) return new(CellKind.Count, null, i, next) { Value = read.Value };
        foreach (var (read, first, next) in r.Counts)
        {
            if (first != i) continue;
            if (r.Tokens[first].Doubled) return new(CellKind.Other, r.Tokens[first].Text, first, next);
            var unit = read.Unit;
            var stop = next;
            if (unit is not null && Units.IsTime(unit) && next > first + 1 && next < end && r.Tokens[next].Text is "depan" or "ini" or "lalu" or "dpn") (unit, stop) = (null, next - 1);
            if (read.Unit is null && next < end && r.Tokens[next].Text is "rban" or "rbuan" or "rb-an" or "rbn") return new(CellKind.Money, null, first, next + 1) { Money = new MoneyRead(new Bot.Domain.Rupiah((long)Math.Clamp(read.Value * 1000, 0, 1_000_000_000_000)), read.At, ["approx"], []) };
            if (read.Unit is null && read.Value >= 500 && read.Flags.Contains("approx") && next > first + 1) return new(CellKind.Money, null, first, next) { Money = new MoneyRead(new Bot.Domain.Rupiah((long)Math.Clamp(read.Value, 0, 1_000_000_000_000)), read.At, ["approx"], []) };
            var lead = unit is not null && first > 0 && r.Tokens[first - 1].Text == read.Said && Ends(r, first, next, read.Said) is false;
            if (unit == "tumpeng") (unit, stop) = (null, next - 1);
            return new(CellKind.Count, null, first, Math.Min(Math.Max(stop, first + 1), end)) { Value = read.Value, Unit = lead ? null : unit, Ahead = lead ? unit : null, Flags = read.Flags, Per = r.Tokens[first].IsWord && Units.One(r.Tokens[first].Text) is not null };
        }
        return null;
    }

    /// <summary>True when the unit as written stands after the number.</summary>
    private static bool Ends(Reading r, int first, int next, string? said)
    {
        for (var i = first; i < next; i++) if (r.Tokens[i].Is(said!)) return true;
        return false;
    }

    /// <summary>Money; a bare number that only looked like some ("jadi 60") is a count again, and whoever wants money reads it so.</summary>
    private static Cell? Price(Reading r, int i)
    {
        foreach (var (read, first, next) in r.Money)
        {
            if (first != i) continue;
            if (read.Flags.Contains("implied-thousands") && read.Value.Amount % 1000 == 0 && read.Value.Amount < 1_000_000 && next == first + 1 && read.Per is null)
                return new(CellKind.Count, null, first, next) { Value = read.Value.Amount / 1000m };
            return new(CellKind.Money, null, first, next) { Money = read };
        }
        return null;
    }

    private static Cell? Somebody(Reading r, GoodsIndex index, int i)
    {
        if (r.Tokens[i].Owner != Owner.Person || i > 0 && r.Tokens[i].Is("abang") && GoodsWords.Standard(r.Tokens[i - 1].Text) == "bawang") return null;
        foreach (var (read, first, next) in r.People)
        {
            if (first != i) continue;
            if (next == first + 2 && read.Candidates.Count == 0 && Names.IsHonorific(r.Tokens[first].Text) && index.IsHead(GoodsWords.Standard(r.Tokens[first + 1].Text))) return null;
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
        if (token.Owner is Owner.Date or Owner.Time) return new(CellKind.Date, token.IsWord ? token.Text : null, i, i + 1);
        if (!token.IsWord) return new(CellKind.Symbol, token.Text, i, i + 1);
        if (token.Owner is Owner.Opaque or Owner.Number or Owner.Money && !(token.Owner == Owner.Number && token.Is("tumpeng"))) return new(CellKind.Other, null, i, i + 1);
        if (PerUnit(t, i, end) is { } per) return per;
        if (Units.At(t, i) is { } unit && !index.IsHead(GoodsWords.Standard(token.Text))) return new(CellKind.Unit, unit, i, i + 1);
        return Named(r, index, i, i + 1, token.Text);
    }

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
        if (word.EndsWith("nya", StringComparison.Ordinal) && i > 0 && t[i - 1].Owner == Owner.Number && Units.Named(word[..^3]) is { } one && !Units.IsTime(one)) return new(CellKind.Unit, one, i, i + 1);
        return word is "satuannya" or "satunya" ? new(CellKind.Other, word, i, i + 1) : null;
    }

    private static Cell Named(Reading r, GoodsIndex index, int first, int next, string word)
    {
        var token = r.Tokens[first];
        if (token.Doubled) word += "-" + word;
        if (token.Length() < 2) return new(CellKind.Other, word, first, next);
        var known = Lexicon.Knows(token.Text) || token.Twice is { } half && Lexicon.Knows(half) || token.Cost < 4 && !token.Means.IsEmpty;
        if (GoodsWords.Small.Contains(word)) return new(CellKind.Other, word, first, next);
        if (Part(index, token, word, known) is { } part)
        {
            if (GoodsWords.Generic.Contains(part)) return new(CellKind.Other, part, first, next);
            return new(index.IsHead(part) || part.Contains('-') ? CellKind.Noun : CellKind.Trait, part, first, next);
        }
        if (known || token.IsAny(Foods) is false && !token.Means.IsEmpty || Verbal(word) || word.Length < 3 || Numerals.IsNumberWord(token.Text) || Calendar.IsDayWord(token.Text) || Names.IsHonorific(token.Text))
            return new(CellKind.Other, word, first, next) { Plain = known && token.Means.IsEmpty && word.Length > 3 && !PlaceWords.Stops.Contains(word) && token.Numeral is null && token.Day is null && token.Clock is null };
        return new(token.IsAny(Foods) ? CellKind.Noun : CellKind.Unknown, word.Length > 6 && word.EndsWith("nya", StringComparison.Ordinal) ? word[..^3] : word, first, next);
    }

    /// <summary>Shaped like a verb: disesuaikan, samain, naekno.</summary>
    private static bool Verbal(string word) =>
        word.Length >= 6 && (word.StartsWith("di", StringComparison.Ordinal) && (word[^1] is 'i' || Lexicon.Knows(word[2..])) || word.StartsWith("nge", StringComparison.Ordinal) || word.EndsWith("kan", StringComparison.Ordinal) || word.EndsWith("kno", StringComparison.Ordinal) || word.EndsWith("keun", StringComparison.Ordinal))
        || word.Length >= 6 && word.EndsWith("in", StringComparison.Ordinal);

    /// <summary>The word of a name this is, its clitics and slips taken back.</summary>
    private static string? Part(GoodsIndex index, Token token, string word, bool known)
    {
        var plain = GoodsWords.Standard(word);
        if (index.IsPart(plain)) return plain;
        if (GoodsWords.Generic.Contains(word)) return word;
        if (word.Contains('-')) return token.Twice is null && index.IsPart(token.Text) || token.Twice is { } half && index.IsPart(half) ? word : null;
        if (token.IsAny(Foods) && token.Lemma != word && token.Cost < 4 && index.IsPart(token.Lemma)) return token.Lemma;
        if (known && !token.IsAny(Foods) && token.Rule != Rule.Clitic && !word.EndsWith("nya", StringComparison.Ordinal)) return null;
        foreach (var clitic in Clitics)
        {
            if (word.Length < clitic.Length + (clitic.Length < 3 ? 4 : 3) || !word.EndsWith(clitic, StringComparison.Ordinal)) continue;
            var stem = GoodsWords.Standard(word[..^clitic.Length]);
            if (GoodsWords.Generic.Contains(stem)) return stem;
            if (index.IsPart(stem)) return stem;
            if (clitic.Length == 3 && !known && !Lexicon.Knows(stem) && index.Restore(stem) is { } near) return near;
        }
        if (known) return null;
        return token.Means.IsEmpty || token.Cost >= 4 || token.IsAny(Foods) ? index.Restore(word) : null;
    }

    private static int Length(this Token token) => token.Text.Length;
}
