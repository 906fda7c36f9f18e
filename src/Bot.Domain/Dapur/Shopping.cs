namespace Bot.Domain;

/// <summary>One line of a shopping list: as much as is needed, and as much as can be bought.</summary>
public sealed record Bought(Code Code, TextId Name, Code Unit, decimal Needed, decimal Amount);

/// <summary>What has to be bought for some orders.</summary>
/// <param name="Missing">Products whose recipe nobody wrote down.</param>
/// <param name="Cost">What such food cost so far per box, times the boxes; null where nothing like it was bought before.</param>
public sealed record ShoppingList(IReadOnlyList<Bought> Lines, IReadOnlyList<Code> Missing, Rupiah? Cost);

/// <summary>Recipes times portions, summed over the orders and only then rounded up to what the market sells.</summary>
public static class Shopping
{
    /// <summary>Boxes are bought with three percent to spare.</summary>
    private const decimal Spare = 1.03m;

    /// <summary>So many past orders tell what one costs.</summary>
    private const int Remembered = 3;

    public static ShoppingList For(Kube kube, IEnumerable<Order> orders)
    {
        var portions = orders.SelectMany(o => o.Content.Items.Select(i => (i.Code, Menu: o.Content.Pmt?.Menu, i.Count))).ToList();
        var list = For(kube, portions);
        var costs = orders.Select(o => Cost(kube, o)).ToList();
        return costs is [_, ..] && costs.TrueForAll(c => c is not null) ? list with { Cost = costs.Sum(c => c!.Value) } : list;
    }

    /// <summary>The same for portions without an order, with no cost.</summary>
    public static ShoppingList For(Kube kube, IReadOnlyList<(Code Product, Code? Menu, int Count)> portions)
    {
        var (needs, names, missing) = (new Dictionary<(Code, Code), decimal>(), new List<Ingredient>(), new List<Code>());
        foreach (var (product, menu, count) in portions)
        {
            if (kube.Kitchen.RecipeOf(product, menu) is not { } recipe)
            {
                if (NeedsRecipe(kube, product) && !missing.Contains(product)) missing.Add(product);
                continue;
            }
            foreach (var one in recipe.Ingredients)
            {
                if (needs.TryAdd((one.Code, one.Unit), 0)) names.Add(one);
                needs[(one.Code, one.Unit)] += Scaled(one, recipe.Portions, count);
            }
        }
        return new([.. names.Select(n => new Bought(n.Code, n.Name, n.Unit, needs[(n.Code, n.Unit)], Buyable(n.Code, n.Unit, needs[(n.Code, n.Unit)])))], missing, null);
    }

    /// <summary>Goods that are ready on the shelf need none.</summary>
    private static bool NeedsRecipe(Kube kube, Code product) => kube.Catalogue.Find(product) is not { Kind: Kategori.Camilan or Kategori.Minuman or Kategori.Pangan };

    /// <summary>The exact need; of boxes never less than three percent above the portions.</summary>
    private static decimal Scaled(Ingredient one, int portions, int count)
    {
        var need = one.Amount * count / portions;
        return IsBox(one) ? Math.Max(need, count * Spare) : need;
    }

    private static bool IsBox(Ingredient one) => one.Unit.Value == "lembar" && one.Code.Value.StartsWith("kotak", StringComparison.Ordinal);

    /// <summary>Up to half kilos, eggs to whole kilos, everything that is counted to whole ones.</summary>
    public static decimal Buyable(Code code, Code unit, decimal need) => unit.Value == "kg" && !code.Value.StartsWith("telur", StringComparison.Ordinal)
        ? decimal.Ceiling(need * 2) / 2 : decimal.Ceiling(need);

    /// <summary>The mean of what the last orders of the same kind cost per box, for this order's boxes, to whole thousands; null where none is known.</summary>
    public static Rupiah? Cost(Kube kube, Order order)
    {
        var boxes = order.Content.Items.Sum(i => i.Count);
        var alike = kube.Orders.All.Where(o => o.Status == StatusPesanan.Selesai && o.Spent > Rupiah.Zero && Alike(o, order)).OrderByDescending(o => o.Content.Day).Take(Remembered).ToList();
        if (alike is [] || boxes == 0) return null;
        var (spent, cooked) = (alike.Sum(o => o.Spent).Amount, alike.Sum(o => o.Content.Items.Sum(i => i.Count)));
        return new(((spent * boxes / cooked) + 500) / 1000 * 1000);
    }

    /// <summary>Day of the newest past order whose shopping the estimate of these rests on; null when none does.</summary>
    public static DateOnly? LastAlike(Kube kube, IReadOnlyList<Order> orders) =>
        kube.Orders.All.Where(o => o.Status == StatusPesanan.Selesai && o.Spent > Rupiah.Zero && orders.Any(x => Alike(o, x))).Select(o => (DateOnly?)o.Content.Day).Max();

    /// <summary>The same single product, of PMT for the same people.</summary>
    private static bool Alike(Order past, Order order) => past.Kind == order.Kind && past.Content.Pmt?.Target == order.Content.Pmt?.Target
        && past.Content.Items is [var a] && order.Content.Items is [var b] && a.Code == b.Code;
}
