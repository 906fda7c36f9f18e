using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Prices of goods: a new price for each, and what one on consignment is sold for.</summary>
internal static class GoodsPrices
{
    private static readonly HashSet<string> New = new("jadi jd jdi menjadi janten dadi jadinya jadiin dijadikan jadikan harusnya seharusnya mestinya = ke ganti diganti set pasang skrg sekarang kini bikin dibikin".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Old = new("bukan bkn jgn jangan dari dudu sanes catatan kemarin tadinya sebelumnya asalnya modal modalnya ulah ojo kembalian ambil untung untungnya usah".Split(' '), StringComparer.Ordinal);

    /// <summary>A bare number as money: under 1,000 it means thousands (I-7), and 500 to 999 are asked.</summary>
    public static MoneyRead Thousands(GoodsReader said, Cell cell)
    {
        var value = cell.Value < 1000 ? cell.Value * 1000 : cell.Value;
        var at = new Span(said.Clause.Reading.Tokens[cell.First].At.Start, said.Clause.Reading.Tokens[cell.Next - 1].At.End);
        List<string> flags = [.. cell.Flags];
        if (cell.Value < 1000) flags.Add("implied-thousands");
        return new MoneyRead(new Rupiah((long)decimal.Truncate(Math.Min(value, 1_000_000_000_000m))), at, flags, []) { MustAsk = cell.Value is >= 500 and < 1000 || value != decimal.Truncate(value) };
    }

    /// <summary>"lima ribu satu", "limo ribu ciek": five thousand each, and no one rupiah more.</summary>
    private static MoneyRead Each(GoodsReader said, Cell cell, MoneyRead money)
    {
        var t = said.Clause.Reading.Tokens;
        return cell.Next - cell.First > 2 && money.Value.Amount % 1000 == 1 && t[cell.Next - 1].Numeral is { Kind: NumeralKind.Unit, Value: 1 } && t[cell.Next - 2].Numeral is { Kind: NumeralKind.Scale }
            ? money with { Value = new Rupiah(money.Value.Amount - 1) } : money;
    }

    /// <summary>harga_ubah: each goods with the price said for it; several that share one.</summary>
    public static Slots Changed(Slots slots, GoodsReader said)
    {
        var goods = said.Goods;
        if (goods.Count == 0) return slots with { Amount = Best(said, 0, said.Cells.Count)?.Money, Unit = GoodsItems.Unit(said) };
        var prices = goods.ConvertAll<(MoneyRead Money, string? Unit)?>(_ => null);
        for (var i = 0; i < goods.Count; i++) prices[i] = Best(said, i == 0 && goods.Count == 1 ? 0 : goods[i].Next, i + 1 < goods.Count ? goods[i + 1].First : said.Cells.Count);
        var chain = GoodsItems.Chain(said, goods);
        if (prices.FindAll(p => p is not null).Count == 0) return slots with { Items = chain.ConvertAll(g => new ItemRead(g.Name)), Amount = null };
        if (goods.Count > 1 && chain.Count == goods.Count && prices.FindIndex(p => p is not null) == goods.Count - 1)
            return slots with { Items = goods.ConvertAll(g => new ItemRead(g.Name)), Amount = prices[^1]!.Value.Money };
        var items = new List<ItemRead>();
        for (var i = 0; i < goods.Count; i++) if (prices[i] is { } p) items.Add(new ItemRead(goods[i].Name) { Price = p.Money, Unit = p.Unit });
        if (items.Count == 1) return slots with { Items = [items[0] with { Price = null, Unit = items[0].Unit ?? GoodsItems.Unit(said) }], Amount = items[0].Price };
        return slots with { Items = items, Amount = null };
    }

    /// <summary>The price meant among the amounts of a stretch: after "jadi" the last such, otherwise the last that is not taken back.</summary>
    private static (MoneyRead Money, string? Unit)? Best(GoodsReader said, int from, int to)
    {
        var all = new List<(MoneyRead Money, int Cell, bool Fresh)>();
        for (var c = from; c < to; c++)
        {
            var cell = said.Cells[c];
            var money = cell.Kind == CellKind.Money ? Each(said, cell, cell.Money!) : cell is { Kind: CellKind.Count, Used: false, Per: false, Unit: null } ? Thousands(said, cell)
                : cell is { Kind: CellKind.Count, Used: false, Value: >= 500 } && cell.Unit is { } one && Units.IsMeasure(one) && one is not ("gram" or "ml") ? Thousands(said, cell) with { Per = one, MustAsk = false } : null;
            if (money is null) continue;
            if (all.Count > 0 && Repaired(said, all[^1].Cell, c)) all.RemoveAt(all.Count - 1);
            if (!Before(said, from, c, Old)) all.Add((money, c, Before(said, from, c, New)));
        }
        if (all.Count == 0) return null;
        var best = all.FindLast(a => a.Fresh) is { Money: not null } fresh ? fresh : all.Find(a => a.Money.Per is not null || Per(said, a.Cell) is not null) is { Money: not null } each ? each : all[^1];
        return (best.Money, best.Money.Per is { } per and not "unit" ? per : Per(said, best.Cell));
    }

    private static string? Per(GoodsReader said, int c) =>
        c + 1 < said.Cells.Count && said.Cells[c + 1] is { Per: true } next ? next.Kind == CellKind.Count ? next.Unit : next.Word : null;

    private static bool Repaired(GoodsReader said, int a, int b)
    {
        for (var i = a + 1; i < b; i++) if (said.Cells[i].Word is "eh" or "ralat" or "maksudnya") return true;
        return false;
    }

    private static bool Before(GoodsReader said, int from, int c, HashSet<string> words)
    {
        for (var i = c - 1; i >= Math.Max(0, Math.Min(from, c - 1)) && i >= c - 3; i--)
        {
            if (said.Cells[i].Kind is CellKind.Money or CellKind.Count) return false;
            if (said.Cells[i].Word is { } word && words.Contains(word)) return true;
            if (said.Cells[i].Kind == CellKind.Symbol && said.Cells[i].Word is "," or "." or ";") return false;
        }
        return false;
    }

    /// <summary>harga of goods left to sell: what one costs. Two to choose from are none.</summary>
    public static MoneyRead? OfOne(GoodsReader said)
    {
        MoneyRead? found = null;
        for (var c = 0; c < said.Cells.Count; c++)
        {
            var cell = said.Cells[c];
            var money = cell.Kind == CellKind.Money ? Each(said, cell, cell.Money!)
                : cell is { Kind: CellKind.Count, Unit: null } && said.IsPrice(c) ? Thousands(said, cell) : null;
            if (money is null || c > 0 && said.Cells[c - 1].Word is "modal" or "modalnya") continue;
            if (found is not null && c > 1 && said.Cells[c - 1].Word is "apa" or "atau" or "ato") return null;
            found = money;
        }
        return found;
    }
}
