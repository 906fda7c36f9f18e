namespace Bot.Domain;

/// <summary>Boxes wanted at one post; <paramref name="Name"/> where it is none of the usual ones.</summary>
public sealed record PostWanted(Code Code, int Boxes, string? Name = null);

/// <summary>
/// The kelurahan orders a round (D19). Taken at once when the kitchen has room and the day is far enough; nearer it waits for the ketua
/// and holds its boxes meanwhile (08-decisions 1 no. 10). Paid after the event against an invoice.
/// </summary>
public sealed record OrderPmt(PersonId By, SasaranPmt Target, IReadOnlyList<PostWanted> Posts, DateOnly Day, TimeOnly Time, string? Place, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (Refusal(kube) is { } why) return Decision.Refuse(why);
        var (content, texts) = Round.Content(kube, Target, Posts, Day, Time, Place, null, Now);
        var status = IsLate(kube) ? StatusPesanan.MenungguKonfirmasi : StatusPesanan.Dikonfirmasi;
        return new Decision.Accepted([new OrderPlaced(kube.Orders.NextRound(Day), JenisPesanan.Pmt, By, By, content, status, Rupiah.Zero, true, Now)], texts);
    }

    public Refusal? Refusal(Kube kube) => !kube.Member(By).May(Operation.PmtPesan, Right.Record) ? new NotAllowed(Operation.PmtPesan)
        : Round.Wrong(kube, Posts) ?? OrderDay.Refusal(kube, Day, Time, Now, Round.Shortest) ?? Round.Hour(kube, Time) ?? (string.IsNullOrWhiteSpace(Place) ? new NoPlace() : kube.Room(Boxes, Day, Time, round: true));

    /// <summary>So near that the ketua is asked first (R-PMT-6).</summary>
    public bool IsLate(Kube kube) => Round.IsLate(kube, Day, Now);

    public int Boxes => Posts.Sum(p => p.Boxes);
}

/// <summary>
/// Makes a round into another one. The kelurahan does so by itself until three days before; later the ketua is asked
/// (<see cref="OrderChangeAsked"/>). The ketua changes at once, within the kitchen's room.
/// </summary>
/// <param name="Place">A new place; null: as it was.</param>
public sealed record ChangePmt(PersonId By, Code Number, SasaranPmt Target, IReadOnlyList<PostWanted> Posts, DateOnly Day, TimeOnly Time, string? Place, DateTimeOffset Now)
{
    /// <summary>She was told that the ketua must be asked, and wants that.</summary>
    public bool AskKetua { get; init; }

    public Decision Decide(Kube kube)
    {
        var why = Refusal(kube);
        if (why is not null && !(AskKetua && why is ChangeLate)) return Decision.Refuse(why);
        var (content, texts) = Content(kube, kube.Orders.Find(Number)!);
        return new Decision.Accepted([why is null ? new OrderChanged(Number, content, By, Now) : new OrderChangeAsked(Number, content, By, Now)], texts);
    }

    /// <summary>Why not, or null. <see cref="ChangeLate"/> is said last: everything else about it is right then.</summary>
    public Refusal? Refusal(Kube kube)
    {
        if (Round.Find(kube, By, Number, out var order) is { } gone) return gone;
        var was = order!.Content;
        if (Round.Wrong(kube, Posts) is { } wrong) return wrong;
        if (Time != was.Time && Round.Hour(kube, Time) is { } hour) return hour;
        if ((Day, Time) != (was.Day, was.Time) && OrderDay.Refusal(kube, Day, Time, Now, Round.Shortest) is { } day) return day;
        var (content, _) = Content(kube, order);
        if (Place is null && Same(was, content)) return new SameOrder();
        if (kube.CookingBegan(order, Now) && (content.Total < order.Total || (Day, Time) != (was.Day, was.Time))) return new AlreadyCooking(Number);
        return kube.Room(kube.Boxes(content), Day, Time, round: true, without: Number) ?? (IsLate(kube, order) ? new ChangeLate(kube.Zone.At(Round.LastChange(was.Day), new(23, 59))) : null);
    }

    /// <summary>The free time is over, or the new day is too near: somebody must be asked. A round the ketua has not answered yet is hers anyway.</summary>
    private bool IsLate(Kube kube, Order order)
    {
        if (ChangeOrder.IsKetua(kube, By) || order.Status == StatusPesanan.MenungguKonfirmasi) return false;
        return kube.Zone.Date(Now) > Round.LastChange(order.Content.Day) || Day != order.Content.Day && Round.IsLate(kube, Day, Now);
    }

    public (OrderContent Content, IReadOnlyList<NewText> Texts) Content(Kube kube, Order order) => Round.Content(kube, Target, Posts, Day, Time, Place, order, Now);

    private static bool Same(OrderContent was, OrderContent now) => (was.Day, was.Time) == (now.Day, now.Time) && was.Pmt!.Target == now.Pmt!.Target
        && was.Pmt.Posts.Select(p => (p.Code, p.Boxes)).SequenceEqual(now.Pmt.Posts.Select(p => (p.Code, p.Boxes)));
}

/// <summary>What every round obeys.</summary>
public static class Round
{
    /// <summary>Nobody can cook and carry in less.</summary>
    internal static readonly TimeSpan Shortest = TimeSpan.FromHours(1);

    private const int MostPosts = 12;

    public static Refusal? Wrong(Kube kube, IReadOnlyList<PostWanted> posts)
    {
        if (kube.Box() is null) return new NoPmtHere();
        var total = posts.Sum(p => p.Boxes);
        if (posts is [] || posts.Any(p => p.Boxes < 1) || total > PmtRules.MostBoxes) return new RoundSize(posts.Any(p => p.Boxes < 1) ? 0 : total, PmtRules.MostBoxes);
        return posts.Count > MostPosts || posts.Select(p => p.Code).Distinct().Count() < posts.Count ? new WrongPosts() : null;
    }

    /// <summary>Boxes are handed out before noon (R-PMT-3): an hour after the usual end is refused; a group whose rules have no end takes any.</summary>
    public static Refusal? Hour(Kube kube, TimeOnly time) => kube.PmtRules() is var rules && rules.From < rules.Until && time >= rules.Until ? new OutsideDelivery(rules.From, rules.Until) : null;

    /// <summary>Nearer than a round is ordered at the latest without asking the ketua (R-PMT-6).</summary>
    public static bool IsLate(Kube kube, DateOnly day, DateTimeOffset now) => day < kube.Zone.Date(now).AddDays(kube.PmtRules().DaysAhead);

    public static DateOnly LastChange(DateOnly day) => PmtRounds.LastChange(day);

    /// <summary>The open round somebody may touch; why not otherwise. The kelurahan its own, the ketua all.</summary>
    public static Refusal? Find(Kube kube, PersonId by, Code number, out Order? order)
    {
        order = kube.Orders.Find(number);
        if (!kube.Member(by).May(Operation.PmtPesan, Right.Record) && !ChangeOrder.IsKetua(kube, by)) return new NotAllowed(Operation.PmtPesan);
        if (order is not { Kind: JenisPesanan.Pmt }) return new NoSuchOrder(number);
        return order.IsOpen ? null : new OrderOver(number, order.Status);
    }

    /// <summary>What is stored. A round keeps the price of its own day, and its menu as long as it is for the same people.</summary>
    internal static (OrderContent Content, IReadOnlyList<NewText> Texts) Content(Kube kube, SasaranPmt target, IReadOnlyList<PostWanted> posts, DateOnly day, TimeOnly time, string? place, Order? was, DateTimeOffset now)
    {
        var texts = new List<NewText>();
        TextId? Text(string? said)
        {
            if (string.IsNullOrWhiteSpace(said)) return null;
            texts.Add(new(new(kube.NextText + texts.Count), said.Trim(), OrderDay.KeepUntil(day)));
            return texts[^1].Id;
        }
        var boxes = posts.Sum(p => p.Boxes);
        var price = was?.Content.Items[0].Price ?? Price(kube, now);
        var at = was?.Content.Pmt?.Posts ?? [];
        var kept = posts.Select(p => new PmtPost(p.Code, p.Boxes, at.FirstOrDefault(o => o.Code == p.Code)?.Name ?? Text(p.Name))).ToList();
        var menu = was?.Content.Pmt is { } old && old.Target == target ? old.Menu : null;
        var item = new OrderItem(was?.Content.Items[0].Code ?? kube.Box()!.Value, boxes, price, price * boxes);
        return (new OrderContent([item], Rupiah.Zero, day, time, CaraTerima.Antar, Text(place) ?? was?.Content.Place) { Note = was?.Content.Note, Event = was?.Content.Event, Pmt = new(target, kept, menu) }, texts);
    }

    /// <summary>Price of one box on the day of ordering.</summary>
    public static Rupiah Price(Kube kube, DateTimeOffset now) => kube.Box() is { } box && kube.Prices.Of(box).On(kube.Zone.Date(now)) is { } line ? line.Price : kube.PmtRules().Price;
}
