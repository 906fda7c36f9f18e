namespace Bot.Domain;

/// <summary>What orders take from the shelf. Promised goods still stand there; they leave it when they are carried out or fetched, and come back when the order is called off.</summary>
public static class SalesStock
{
    /// <summary>So many of a good that orders wait for and that still stand on the shelf, in its unit. Computed: an order that is off promises nothing.</summary>
    public static int Promised(this Kube kube, Code code) => kube.Orders.All.Where(Waits).Sum(o => Ordered(o.Content, code));

    /// <summary>Its goods still stand here.</summary>
    private static bool Waits(Order order) => order.Status < StatusPesanan.Diantar;

    /// <summary>What nobody ordered yet; below zero where more is promised than there is.</summary>
    public static decimal Free(this Kube kube, Code code) => kube.Stocks.Of(code).Amount - kube.Promised(code);

    /// <summary>Goods whose stock is known and that are promised beyond what there is, with how many are missing.</summary>
    public static IReadOnlyList<(Code Code, decimal Missing)> Short(this Kube kube)
    {
        var promised = new Dictionary<Code, int>();
        foreach (var order in kube.Orders.All)
            if (Waits(order))
                foreach (var item in order.Content.Items)
                    if (kube.Stocks.Of(item.Code).IsKnown) promised[item.Code] = promised.GetValueOrDefault(item.Code) + item.Count;
        return [.. promised.Where(p => p.Value > kube.Stocks.Of(p.Key).Amount).Select(p => (p.Key, p.Value - kube.Stocks.Of(p.Key).Amount))];
    }

    /// <summary>
    /// What moves on the shelf when an order comes to this content and stage: out with the carrying or the fetching, back when it is off or becomes
    /// less. Goods that are made to order, or that nobody ever counted, have no shelf.
    /// </summary>
    public static IEnumerable<Fact> Moves(Kube kube, Order order, OrderContent content, StatusPesanan stage, PersonId? by, DateTimeOffset now)
    {
        var gone = stage is StatusPesanan.Diantar or StatusPesanan.Selesai;
        foreach (var code in content.Items.Select(i => i.Code).Concat(order.Taken.Select(t => t.Code)).Distinct())
        {
            var (want, have) = (gone ? Ordered(content, code) : 0, order.TakenOf(code));
            if (want != have && (have != 0 || kube.Stocks.Of(code).IsKnown)) yield return new StockMoved(code, have - want, Gerak.Jual, by, now) { Order = order.Number };
        }
    }

    private static int Ordered(OrderContent content, Code code) => content.Items.Where(i => i.Code == code).Sum(i => i.Count);
}
