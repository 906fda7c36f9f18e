namespace Bot.Domain;

/// <summary>
/// Makes an order into another one: other numbers, goods, day, hour, place. Free for the customer until its deadline; later, or when it
/// grows large, the kitchen is asked (<see cref="OrderChangeAsked"/>). The ketua changes at once, within capacity.
/// </summary>
/// <param name="Items">All goods wanted now, old and new.</param>
/// <param name="Place">New place; null: as it was.</param>
public sealed record ChangeOrder(PersonId By, Code Number, IReadOnlyList<Wanted> Items, DateOnly Day, TimeOnly Time, CaraTerima Way, string? Place, DateTimeOffset Now)
{
    /// <summary>After the deadline at least this part of what was agreed is paid (R-CTR-9).</summary>
    private const int FloorPercent = 80;

    /// <summary>A new note; null: as it was.</summary>
    public string? Note { get; init; }

    /// <summary>The new place is outside the kelurahan: the kitchen is asked whether we go there (R-CTR-5).</summary>
    public bool Far { get; init; }

    /// <summary>The customer was told that the kitchen must be asked, and wants that.</summary>
    public bool AskKitchen { get; init; }

    /// <summary>The order as it is, ready to be altered field by field.</summary>
    public static ChangeOrder Of(Order order, PersonId by, DateTimeOffset now) =>
        new(by, order.Number, [.. order.Content.Items.Select(i => new Wanted(i.Code, i.Count))], order.Content.Day, order.Content.Time, order.Content.Way, null, now);

    public Decision Decide(Kube kube)
    {
        var why = Refusal(kube);
        if (why is not null && !(AskKitchen && why is ChangeLate)) return Decision.Refuse(why);
        var order = kube.Orders.Find(Number)!;
        var (content, texts) = Content(kube, order);
        return new Decision.Accepted(why is null ? [new OrderChanged(Number, content, By, Now) { Dp = OrderDay.DpOf(kube, order, content) }, .. SalesStock.Moves(kube, order, content, order.Status, By, Now)] : [new OrderChangeAsked(Number, content, By, Now)], texts);
    }

    /// <summary>Why not, or null. <see cref="ChangeLate"/> is said last: everything else about it is right then, and the kitchen may be asked.</summary>
    public Refusal? Refusal(Kube kube)
    {
        if (Find(kube, By, Number, out var order) is { } gone) return gone;
        if (order!.Kind == JenisPesanan.Pmt) return new OnlyKelurahan();
        if (Items is []) return new NothingOrdered();
        if (Items.Select(i => PlaceOrder.Goods(kube, i.Code, i.Count, Now)).FirstOrDefault(r => r is not null) is { } wrong) return wrong;
        if ((Day, Time) != (order.Content.Day, order.Content.Time) && OrderDay.Refusal(kube, Day, Time, Now, TimeSpan.FromHours(1)) is { } day) return day;
        if (Way == CaraTerima.Antar && Place is null && order.Content.Place is null) return new NoPlace();
        var (content, _) = Content(kube, order);
        if (Same(order, content)) return new SameOrder();
        if (kube.CookingBegan(order, Now) && (content.Total < order.Total || (Day, Time) != (order.Content.Day, order.Content.Time))) return new AlreadyCooking(Number);
        return kube.Room(kube.Boxes(content), Day, Time, round: false, without: Number) ?? (IsKetua(kube, By) ? null : Late(kube, order, content));
    }

    /// <summary>Why the customer cannot have it without the kitchen's word.</summary>
    private Refusal? Late(Kube kube, Order order, OrderContent content)
    {
        var (was, now) = (kube.Boxes(order.Content), kube.Boxes(content));
        var deadline = kube.Deadline(was, order.Content.Day, order.Content.Time);
        if (Far && Way == CaraTerima.Antar && Place is not null) return new ChangeLate(deadline ?? Now);
        var agreed = Agreed(kube, order, content);
        if (deadline is not { } end || Now <= end)
            return !agreed && (kube.IsLate(now, Day, Time, Now) || (kube.Catering().AutoUpTo is { } most && content.Total > most && content.Total > order.Total))
                ? new ChangeLate(kube.Deadline(now, Day, Time) ?? Now) : null;
        if (content with { Place = order.Content.Place, Note = order.Content.Note } is var plain && plain.Total >= order.Total) return agreed || content.Total == order.Total && plain.Day == order.Content.Day && plain.Time == order.Content.Time ? null : new ChangeLate(end);
        var floor = new Rupiah((order.Total.Amount * FloorPercent + 99) / 100);
        return content.Total < floor ? new BelowFloor(floor) : null;
    }

    /// <summary>No more than the ketua has said yes to, of the same goods, at the same day and hour: she is not asked again.</summary>
    private static bool Agreed(Kube kube, Order order, OrderContent content) => order.Agreed is { } yes && (yes.Day, yes.Time) == (content.Day, content.Time)
        && content.Total <= yes.Total && kube.Boxes(content) <= kube.Boxes(yes) && content.Items.All(i => yes.Items.Any(a => a.Code == i.Code));

    /// <summary>What would be stored. Goods of the order keep the prices of its own day (R-CTR-6); added ones have today's.</summary>
    public (OrderContent Content, IReadOnlyList<NewText> Texts) Content(Kube kube, Order order)
    {
        var (ordered, today) = (kube.Zone.Date(order.At), kube.Zone.Date(Now));
        var texts = new List<NewText>();
        TextId? Text(string? said, TextId? was)
        {
            if (string.IsNullOrWhiteSpace(said)) return was;
            texts.Add(new(new(kube.NextText + texts.Count), said.Trim(), OrderDay.KeepUntil(Day)));
            return texts[^1].Id;
        }
        var items = Items.Select(i => order.Content.Items.FirstOrDefault(o => o.Code == i.Code) is not { } old ? OrderDay.Price(kube, i, today)
            : old.Count == i.Count ? old : kube.Prices.Of(i.Code).On(ordered) is { } line && line.Price == old.Price ? new(i.Code, i.Count, line.Price, line.For(i.Count)) : new(i.Code, i.Count, old.Price, old.Price * i.Count)).ToList();
        var boxes = items.Sum(i => kube.Boxes(i));
        // A delivery promised free, or at a fee, stays so as long as neither the way nor the numbers change.
        var wasFar = order.Content.Fee > Rupiah.Zero && kube.Boxes(order.Content) >= kube.Catering().FreeFrom;
        var moved = Place is not null && Far != wasFar;
        var fee = Way != CaraTerima.Antar ? Rupiah.Zero : moved ? OrderDay.Fee(kube, boxes, Far) : Way == order.Content.Way && boxes == kube.Boxes(order.Content) ? order.Content.Fee : OrderDay.Fee(kube, boxes, far: wasFar);
        return (order.Content with { Items = items, Fee = fee, Day = Day, Time = Time, Way = Way, Place = Way == CaraTerima.Antar ? Text(Place, order.Content.Place) : null, Note = Text(Note, order.Content.Note) }, texts);
    }

    private bool Same(Order order, OrderContent content) =>
        Place is null && Note is null && content.Items.SequenceEqual(order.Content.Items) && (content.Day, content.Time, content.Way) == (order.Content.Day, order.Content.Time, order.Content.Way);

    public static bool IsKetua(Kube kube, PersonId by) => kube.Member(by).May(Operation.PesananKelola, Right.Correct);

    /// <summary>The open order somebody may touch; why not otherwise. Everybody her own, the ketua all.</summary>
    public static Refusal? Find(Kube kube, PersonId by, Code number, out Order? order)
    {
        order = kube.Orders.Find(number);
        if (order is null) return new NoSuchOrder(number);
        if (order.Customer != by && order.By != by && !IsKetua(kube, by)) return new NotHerOrder(number);
        return order.IsOpen && order.Kind != JenisPesanan.Bazar ? null : new OrderOver(number, order.Status);
    }
}
