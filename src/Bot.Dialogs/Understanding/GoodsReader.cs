namespace Bot.Dialogs;

/// <summary>Goods as they were found, with the numbers that stand by them.</summary>
internal sealed class GoodsFound(string name, int first, int next)
{
    public string Name { get; set; } = name;

    /// <summary>Its first cell, and the cell after it.</summary>
    public int First { get; } = first;
    public int Next { get; set; } = next;

    /// <summary>A word of the catalogue or of the kitchen; without one it is goods only by its place.</summary>
    public bool Sure { get; init; }

    /// <summary>Counts that belong to it, by their cells, in the order said.</summary>
    public List<int> Counts { get; } = [];
}

/// <summary>
/// Finds goods and dishes of a clause: the catalogue's names first, then what is left of the words when everything else is taken
/// away. A size that belongs to a name (10 kg, 2 literan) stays in it; numbers are given to the goods they count.
/// </summary>
internal sealed partial class GoodsReader
{
    private readonly GoodsIndex index;
    private readonly string?[] words;

    /// <summary>A menu without commas: a dish ends where the next begins.</summary>
    private readonly bool dishes;

    /// <summary>What one costs may be said without its ribu.</summary>
    private readonly bool prices;

    public GoodsReader(Clause clause, IReadOnlyList<Place> places, bool menu = false, bool prices = false)
    {
        this.prices = prices;
        Clause = clause;
        index = GoodsIndex.Of(clause.Reading.Context.Goods);
        Cells = GoodsCells.Cut(clause, index, places);
        words = new string?[Cells.Count];
        for (var i = 0; i < words.Length; i++) words[i] = Cells[i].Kind is CellKind.Noun or CellKind.Trait or CellKind.Unknown or CellKind.Other or CellKind.Date || Cells[i].Kind == CellKind.Unit && !Cells[i].Per ? Cells[i].Word : null;
        dishes = menu && !Listed();
        Find();
        Sizes();
        Ahead();
        DropCounts();
        Weigh();
        Assign();
    }

    public Clause Clause { get; }
    public List<Cell> Cells { get; }
    public List<GoodsFound> Goods { get; } = [];

    /// <summary>Counts that stand by no goods.</summary>
    public List<int> Loose { get; } = [];

    /// <summary>A menu with commas between its dishes.</summary>
    private bool Listed()
    {
        var from = Cells.FindLastIndex(c => c.Word is "menu" or "menunya" or "isinya" or "pmt");
        return Cells.FindIndex(Math.Max(from, 0), c => c.Is(",")) is > 0 and var comma && (from >= 0 || comma > 0);
    }

    private void Find()
    {
        for (var c = 0; c < Cells.Count;)
        {
            var next = Name(c);
            c = next > c ? next : c + 1;
        }
    }

    /// <summary>The name that begins at a cell; the same cell when none does.</summary>
    private int Name(int c)
    {
        var phrase = index.At(words.AsSpan(c, Math.Min(6, words.Length - c)));
        var kind = Cells[c].Kind;
        if (phrase is null && kind is not (CellKind.Noun or CellKind.Unknown) && !(kind == CellKind.Trait && GoodsWords.Doubtful.Contains(Cells[c].Word!) && (Counted(c) || dishes)) && !Bare(c)) return c;
        var name = new List<string>(4);
        var i = c;
        if (phrase is null) name.Add(Cells[i++].Word!);
        else { name.AddRange(phrase.Name?.Split(' ') ?? phrase.Words); i += phrase.Words.Length; }
        if (phrase is { Name: "" }) return i;
        var sure = phrase is not null || kind is CellKind.Noun or CellKind.Trait;
        i = Extend(name, i, ref sure);
        Goods.Add(new GoodsFound(string.Join(' ', name), c, i) { Sure = sure });
        for (var k = c; k < i; k++) Cells[k].Used = true;
        return i;
    }

    /// <summary>"stok manggis 4 kg": an everyday word between the verb and its count.</summary>
    private bool Bare(int c) => Cells[c].Plain && c + 1 < Cells.Count && Cells[c + 1] is { Kind: CellKind.Count, Unit: not null, Per: false } && (c == 0 || IsJoint(Cells[c - 1]) || Sought(c - 1));

    private bool Sought(int c) => c >= 0 && Cells[c].Kind == CellKind.Other && Clause.Reading.Tokens[Cells[c].First].IsAny(Seeking);

    private bool Counted(int c) => c > 0 && Cells[c - 1].Kind == CellKind.Count && !Cells[c].Is("teh") || c + 1 < Cells.Count && Cells[c + 1].Kind is CellKind.Count or CellKind.Money || Sought(c - 1) || c > 1 && IsJoint(Cells[c - 1]) && Goods.Count > 0 && Goods[^1].Next == c - 1
        || c + 2 < Cells.Count && IsJoint(Cells[c + 1]) && Cells[c + 2].Kind == CellKind.Noun;

    /// <summary>Takes in what else belongs to a name, word by word.</summary>
    private int Extend(List<string> name, int i, ref bool sure)
    {
        var strange = 0;
        string? size = null;
        while (i < Cells.Count)
        {
            var cell = Cells[i];
            if (IsJoint(cell)) break;
            if (cell.Kind == CellKind.Trait) name.Add(cell.Word!);
            else if (name[0] == "snack" && Filling(i) is { } filled) { i = filled; continue; }
            else if (cell.Kind == CellKind.Noun)
            {
                var phrase = index.At(words.AsSpan(i, Math.Min(6, words.Length - i)));
                if (dishes && !GoodsWords.Sauced.Contains(name[0])) break;
                if (!(!sure && Dish(i - name.Count, cell) || GoodsWords.Takers.Contains(name[^1]) || GoodsWords.Takers.Contains(name[0])) || size is not null || GoodsWords.Own.Contains(cell.Word!) && !(cell.Word is "tumpeng" && name[0] == "nasi") || phrase is { Words.Length: > 1 } && name.Count > 1) break;
                name.Add(cell.Word!);
                sure = true;
            }
            else if (cell.Kind == CellKind.Unknown && strange < 2 && size is null) { name.Add(cell.Word!); strange++; }
            else if (cell.Kind == CellKind.Unit && !cell.Per && name.Count <= (cell.Word is "sachet" ? 2 : 1) && Packed(name[0], cell.Word!)) name.Add(cell.Word!);
            else if (size is null && SizeAt(name, i) is { } found) { size = found.Text; i = found.Next; continue; }
            else if (Kind(name, i) is { } kind) { name.Add(Cells[kind].Word!); i = kind + (kind + 1 < Cells.Count && Cells[kind + 1].Is("itu") ? 2 : 1); continue; }
            else break;
            i++;
        }
        if (size is not null) name.Add(size);
        return i;
    }

    /// <summary>"15 porsi mangut lele", "pesen zuppa sup": a strange word and a food it is made of.</summary>
    private bool Dish(int begin, Cell food) =>
        begin > 0 && !GoodsWords.Own.Contains(food.Word!) && (Cells[begin - 1].Kind == CellKind.Count || IsJoint(Cells[begin - 1]) || Sought(begin - 1));

    /// <summary>"snack yg 3 kue": what is in the box is no goods of its own; the cell after it.</summary>
    private int? Filling(int i)
    {
        var at = Which(Cells[i]) || Cells[i].Is("isi") ? i + 1 : i;
        if (at + 1 >= Cells.Count || Cells[at] is not { Kind: CellKind.Count, Unit: null } || Cells[at + 1].Word is not ("kue" or "macam" or "macem" or "jenis")) return null;
        Cells[at].Used = true;
        return at + 2;
    }

    /// <summary>"nasi box", "susu kotak": the packing that makes a name of one word another.</summary>
    private static bool Packed(string head, string unit) =>
        unit is "sachet" && head is "sabun" or "kopi" or "susu" or "sampo" or "kecap" or "santan" || unit is "kaleng" && head is "kerupuk" or "sarden" or "susu" or "biskuit" || head is "nasi" or "snack" or "kue" or "susu" or "teh" or "es" or "air" or "puding" && unit is "kotak" or "box" or "bungkus" or "dus" or "cup" or "gelas" or "botol";

    /// <summary>"beras yg premium", "isi coklat", "rasa pandan": a kind said after the name.</summary>
    private int? Kind(List<string> name, int i)
    {
        if (i + 1 >= Cells.Count || Cells[i].Kind != CellKind.Other) return null;
        var next = Cells[i + 1];
        if (Cells[i].Word is "rasa" or "isi") return next.Kind is CellKind.Noun or CellKind.Trait ? i + 1 : null;
        if (!Which(Cells[i])) return null;
        if (next.Kind == CellKind.Unit && next.Word is "sachet" or "botol" or "cup" or "kaleng" && !next.Per) return i + 1;
        return next.Kind is CellKind.Trait or CellKind.Noun && (next.Kind == CellKind.Trait && !(i + 2 < Cells.Count && Cells[i + 2].Kind == CellKind.Unknown) || index.At([name[0], next.Word]) is not null) ? i + 1 : null;
    }

    private static bool Which(Cell cell) => cell.Word is "yg" or "yang" or "sing" or "nan" or "nu" or "nang";

    /// <summary>"10 kg" of beras, "2 literan", "yg 5 kg": a size and no amount.</summary>
    private (string Text, int Next)? SizeAt(List<string> name, int i)
    {
        var at = i < Cells.Count && (Which(Cells[i]) || Cells[i].Word is "ukuran" or "uk" or "kemasan" or "isi") ? i + 1 : i;
        if (at + 1 < Cells.Count && Which(Cells[i]) && Cells[at].Word is "ukuran" or "kemasan") at++;
        if (at >= Cells.Count || Cells[at].Kind != CellKind.Count) return null;
        var count = Cells[at];
        var said = at > i && Cells[i].Word is not "isi";
        if (count.Unit is null)
        {
            if (at + 1 >= Cells.Count || Cells[at + 1].Word is not { } of || !of.EndsWith("an", StringComparison.Ordinal) || Units.Named(of[..^2]) is not { } measure || !Units.IsMeasure(measure)) return null;
            return (Phrases.Lower(Clause.Reading, count.First, Cells[at + 1].Next), at + 2);
        }
        if (!Units.IsMeasure(count.Unit) && !(Which(Cells[i]) && count.Unit is "porsi") || count.Per) return null;
        var another = at + 1 < Cells.Count && Cells[at + 1].Kind == CellKind.Count && Cells[at + 1].Unit is { } next && !Units.IsMeasure(next);
        if (!said && !another && !index.IsSize(name, count.Value, count.Unit) && !Approx(count)) return null;
        return (Written(count), at + 1);
    }

    private bool Approx(Cell count) => Clause.Reading.Tokens[count.Next - 1].Text is "literan" or "kiloan" or "liter_an";

    private static string Written(Cell count) => SlotJson.Plain(count.Value).ToString(System.Globalization.CultureInfo.InvariantCulture) + " " + count.Unit;

    /// <summary>"yang 250 gram itu", said after other words: the size of the one thing named.</summary>
    private void Sizes()
    {
        for (var c = 1; c < Cells.Count; c++)
        {
            if (Cells[c].Used || Cells[c].Kind != CellKind.Count || Cells[c].Unit is not { } unit || !Units.IsMeasure(unit) || !(Which(Cells[c - 1]) || Cells[c - 1].Word is "ukuran" or "kemasan")) continue;
            if (Goods.FindLast(g => g.Next <= c) is not { } goods) continue;
            goods.Name += " " + Written(Cells[c]);
            Cells[c].Used = true;
        }
    }

    /// <summary>"kotak 40" where the kotak is no part of a name ("nasi kotak 40").</summary>
    private void Ahead()
    {
        for (var c = 1; c < Cells.Count; c++) if (Cells[c].Ahead is { } unit && !Cells[c - 1].Used) Cells[c].Unit = unit;
    }

    /// <summary>Takes away goods that only looked like some: words nobody knows, beside surer ones or away from any count and verb.</summary>
    private void Weigh()
    {
        var sure = Goods.Exists(g => g.Sure);
        Goods.RemoveAll(g => !g.Sure && !Stands(g, sure));
    }

    /// <summary>A strange word is goods right beside a count that is nobody else's, or as the only thing asked for.</summary>
    private bool Stands(GoodsFound g, bool sure)
    {
        var next = Owner(g.Next);
        var after = Free(next) && !Goods.Exists(o => o.Sure && o.First == next + 1);
        var before = Free(g.First - 1) && !Goods.Exists(o => o.Sure && o.Next == g.First - 1);
        if (after || before) return true;
        return !sure && (g.Next < Cells.Count && Cells[g.Next].Kind == CellKind.Symbol && Free(g.Next + 1) || Asked(g));
    }

    /// <summary>The cell after "saya", "ambo", "punya saya".</summary>
    private int Owner(int c)
    {
        while (c < Cells.Count && (Cells[c].Kind == CellKind.Person || Cells[c].Kind == CellKind.Other && (Clause.Reading.Tokens[Cells[c].First].Is(Concept.Saya) || Cells[c].Word is "punya" or "buatan" or "bikinan"))) c++;
        return c;
    }

    private bool Free(int c) => c >= 0 && c < Cells.Count && Cells[c].Kind == CellKind.Count && !Cells[c].Used && !(Cells[c].Per && Goods.Exists(g => g.Sure));

    /// <summary>Leaves out goods whose price is only asked beside an order: "peyeknya sebungkus berapa".</summary>
    public void DropQuestions() => Goods.RemoveAll(g => Goods.Count > 1 && Priced(g));

    private bool Priced(GoodsFound g)
    {
        for (var i = g.Next; i < Cells.Count && i <= g.Next + 2; i++)
        {
            if (Cells[i].Kind is CellKind.Noun or CellKind.Symbol or CellKind.Count && !Cells[i].Per) return false;
            if (Clause.Reading.Tokens[Cells[i].First].Is(Concept.Berapa)) return true;
        }
        return false;
    }

    /// <summary>Leaves out what goods are for, beside the goods asked after: "terigu buat bakwan", "pengen rendang".</summary>
    public void DropAims() => Goods.RemoveAll(g => Goods.Count > 1 && g != Goods[0] && g.First > 0 && Cells[g.First - 1].Kind == CellKind.Other
        && (Clause.Reading.Tokens[Cells[g.First - 1].First].Is(Concept.Untuk) || Clause.Reading.Tokens[Cells[g.First - 1].First].Is(Concept.Buat) || Clause.Reading.Tokens[Cells[g.First - 1].First].Is(Concept.Mau) || Clause.Reading.Tokens[Cells[g.First - 1].First].Is(Concept.Titip) || Clause.Reading.Tokens[Cells[g.First - 1].First].Is(Concept.Minta)));

    private static readonly ConceptSet Seeking = ConceptSet.Of(Concept.Pesan, Concept.Beli, Concept.Harga, Concept.Stok, Concept.Titip, Concept.Butuh, Concept.Jual);
    private static readonly ConceptSet Answered = ConceptSet.Of(Concept.Berapa, Concept.Masih, Concept.Ada, Concept.Habis, Concept.Kosong, Concept.Mahal, Concept.Murah, Concept.Laku, Concept.Naik, Concept.Turun);

    /// <summary>"pesen cilok", "cilok berapa", "cilok masih ada": the verb beside it makes goods of a strange word.</summary>
    private bool Asked(GoodsFound g)
    {
        var t = Clause.Reading.Tokens;
        var before = g.First - 1;
        while (before > 0 && Cells[before].Kind == CellKind.Other && t[Cells[before].First].Is(Concept.Filler)) before--;
        if (before >= 0 && Cells[before].Kind == CellKind.Other && t[Cells[before].First].IsAny(Seeking)) return true;
        var next = Owner(g.Next);
        return next < Cells.Count && Cells[next].Kind == CellKind.Other && (t[Cells[next].First].IsAny(Answered) || next > g.Next && t[Cells[next].First].Is(Concept.Belum));
    }
}
