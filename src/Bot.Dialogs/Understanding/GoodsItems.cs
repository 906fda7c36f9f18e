namespace Bot.Dialogs;

/// <summary>Goods with their numbers as slots want them: one plain, several with numbers of their own, several that share one (I-2, I-3).</summary>
internal static class GoodsItems
{
    /// <summary>The goods of a wish to order, leave or count. <paramref name="all"/> keeps those without a number beside those with one.</summary>
    public static Slots Counted(Slots slots, GoodsReader said, Func<GoodsReader, GoodsFound, int?>? choose = null, bool all = false)
    {
        var goods = said.Goods;
        var counts = goods.ConvertAll(g => choose is null ? Last(g) : choose(said, g));
        var counted = counts.FindAll(c => c is not null).Count;
        if (goods.Count == 0) return said.Loose.Count > 0 ? slots with { Quantity = Quantity(said, said.Loose[^1]) } : slots;
        if (counted == 0)
        {
            var named = Chain(said, goods);
            if (choose is not null || said.Loose.Count == 0) return slots with { Items = named.ConvertAll(g => new ItemRead(g.Name)) };
            if (named.Count == 1) return slots with { Items = [Item(said, named[0], said.Loose[^1])] };
            return slots with { Items = named.ConvertAll(g => new ItemRead(g.Name)), Quantity = Quantity(said, said.Loose[^1]) };
        }
        if (counted == 1 && goods.Count > 1 && counts[^1] is { } shared && Chain(said, goods).Count == goods.Count)
            return slots with { Items = goods.ConvertAll(g => new ItemRead(g.Name)), Quantity = Quantity(said, shared) };
        var items = new List<ItemRead>(goods.Count);
        for (var i = 0; i < goods.Count; i++)
            if (counts[i] is { } c) items.Add(Item(said, goods[i], c));
            else if (all) items.Add(new ItemRead(goods[i].Name));
        return slots with { Items = Merged(items) };
    }

    /// <summary>The goods asked after: their names, and the unit or number said with the one.</summary>
    public static Slots Asked(Slots slots, GoodsReader said, bool price)
    {
        var goods = said.Goods;
        if (goods.Count == 0) return slots;
        var counts = goods.ConvertAll(g => g.Counts.Exists(c => Counts(said, g, c)) ? (int?)g.Counts.FindLast(c => Counts(said, g, c)) : null);
        if (goods.Count > 1 && counts.FindAll(c => c is not null).Count == goods.Count) return slots with { Items = [.. goods.Select((g, i) => Item(said, g, counts[i]!.Value))] };
        if (goods.Count > 1) return slots with { Items = Merged(goods.ConvertAll(g => new ItemRead(g.Name))) };
        if (counts[0] is { } one && !said.Cells[one].Per) return slots with { Items = [Item(said, goods[0], one)] };
        return slots with { Items = [new ItemRead(goods[0].Name) { Unit = Unit(said, price) }] };
    }

    /// <summary>A number with its unit, or right beside the goods; the unit of a price is none.</summary>
    private static bool Counts(GoodsReader said, GoodsFound g, int c) => !said.Cells[c].Per && (said.Cells[c].Unit is not null || c == g.Next || c == g.First - 1);

    /// <summary>"sekilonya", "per kotak", "berapa botol", "sekilo": the unit that is asked in.</summary>
    public static string? Unit(GoodsReader said, bool price = true)
    {
        for (var c = 0; c < said.Cells.Count; c++)
        {
            var cell = said.Cells[c];
            if (cell.Used && cell.Kind != CellKind.Count) continue;
            if (cell.Per && (price || cell.Kind == CellKind.Unit)) return cell.Kind == CellKind.Count ? cell.Unit : cell.Word;
            if (cell.Kind == CellKind.Unit && c > 0 && said.Clause.Reading.Tokens[said.Cells[c - 1].First].Is(Concept.Berapa)) return cell.Word;
        }
        return null;
    }

    public static ItemRead Item(GoodsReader said, GoodsFound goods, int c) => new(goods.Name) { Count = said.Cells[c].Value, Unit = said.Cells[c].Unit, Flags = said.Cells[c].Flags };

    public static QuantityRead Quantity(GoodsReader said, int c) => new(said.Cells[c].Value, said.Cells[c].Unit, said.Cells[c].Flags);

    private static int? Last(GoodsFound goods) => goods.Counts.Count > 0 ? goods.Counts[^1] : null;

    /// <summary>The first goods and those joined to it, one after another.</summary>
    public static List<GoodsFound> Chain(GoodsReader said, List<GoodsFound> goods)
    {
        var chain = new List<GoodsFound>();
        var list = goods.FindAll(g => g.Sure) is { Count: > 0 } sure ? sure : goods;
        foreach (var g in list)
        {
            if (chain.Count > 0 && !Touches(said, chain[^1].Next, g.First)) break;
            chain.Add(g);
        }
        return chain;
    }

    private static bool Touches(GoodsReader said, int from, int to)
    {
        for (var i = from; i < to; i++) if (!GoodsReader.IsJoint(said.Cells[i])) return false;
        return true;
    }

    /// <summary>The same thing named twice is one.</summary>
    private static List<ItemRead> Merged(List<ItemRead> items)
    {
        var kept = new List<ItemRead>(items.Count);
        foreach (var item in items)
        {
            var at = kept.FindIndex(k => k.Name == item.Name);
            if (at < 0) kept.Add(item);
            else if (kept[at].Count is null) kept[at] = item;
        }
        return kept;
    }
}
