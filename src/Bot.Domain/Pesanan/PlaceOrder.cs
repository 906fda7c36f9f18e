namespace Bot.Domain;

/// <summary>One wished good and how many; prices are the group's, never the customer's.</summary>
public sealed record Wanted(Code Code, int Count);

/// <summary>What makes an order wait for the ketua's word (R-CTR-4, R-CTR-8, 08-decisions section 2 no. 16).</summary>
[Flags]
public enum AskKitchen { No = 0, Late = 1, Large = 2, NewCustomer = 4, OutsideKelurahan = 8 }

/// <summary>
/// Orders food for a day. Taken at once when capacity and deadline fit and the total is usual; else it waits for the ketua and holds
/// its boxes meanwhile. Refuses unknown goods, wrong numbers, days and hours, and what the kitchen cannot cook.
/// </summary>
/// <param name="By">Who writes; <paramref name="Customer"/> is whom it is for.</param>
/// <param name="Place">Where to, in her words; needed when delivered.</param>
public sealed record PlaceOrder(PersonId By, PersonId Customer, IReadOnlyList<Wanted> Items, DateOnly Day, TimeOnly Time, CaraTerima Way, string? Place, DateTimeOffset Now)
{
    /// <summary>How far ahead an order may be for (days).</summary>
    public const int MostAhead = 366;

    /// <summary>Nobody can cook and carry in less.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(1);

    public string? Note { get; init; }
    public string? Event { get; init; }

    /// <summary>The place is outside the kelurahan: somebody has to say whether we go there (R-CTR-5).</summary>
    public bool Far { get; init; }

    /// <summary>Orders that a member wrote down for others than the one this is for: their advance is not this one's. A customer's own word about that counts for nothing.</summary>
    public IReadOnlyCollection<Code> ForOthers { get; init; } = [];

    public Decision Decide(Kube kube)
    {
        if (Refusal(kube) is { } why) return Decision.Refuse(why);
        var (content, texts) = Content(kube);
        var (status, dp) = Asks(kube) != AskKitchen.No ? (StatusPesanan.MenungguKonfirmasi, Dp(kube)) : Agreed(Dp(kube));
        var number = kube.Orders.NextNumber(kube.Zone.Date(Now));
        return new Decision.Accepted([new OrderPlaced(number, JenisPesanan.Catering, Customer, By, content, status, dp, IsInvoiced(kube), Now)
        {
            DpDue = status == StatusPesanan.MenungguDp ? DpDue(kube, content, Now) : null,
        }], texts);
    }

    public Refusal? Refusal(Kube kube)
    {
        if (!kube.Member(By).May(Operation.PesananSendiri, Right.RecordOwn)) return new NotAllowed(Operation.PesananSendiri);
        if (Items is []) return new NothingOrdered();
        if (Items.Select(i => Goods(kube, i.Code, i.Count, Now)).FirstOrDefault(r => r is not null) is { } wrong) return wrong;
        if (OrderDay.Refusal(kube, Day, Time, Now, Shortest) is { } day) return day;
        if (Way == CaraTerima.Antar && string.IsNullOrWhiteSpace(Place)) return new NoPlace();
        if (kube.Orders.Of(Customer).FirstOrDefault(o => o.Status == StatusPesanan.MenungguDp && !(ForOthers.Contains(o.Number) && kube.Member(By) is { IsActiveMember: true })) is { } unpaid && Dp(kube) > Rupiah.Zero) return new UnpaidOrder(unpaid.Number);
        return kube.Room(Boxes(kube), Day, Time, round: false);
    }

    /// <summary>Why one good cannot be ordered so; null when it can.</summary>
    public static Refusal? Goods(Kube kube, Code code, int count, DateTimeOffset now)
    {
        if (kube.Catalogue.Find(code) is not { Sold: true, IsService: false } product) return new NoSuchGoods(code);
        if (product.Kind == Kategori.Pmt) return new OnlyKelurahan();
        if (kube.Prices.Of(code).On(kube.Zone.Date(now)) is null) return new NoPrice(code);
        return count < Math.Max(product.Least ?? 1, 1) ? new TooFew(code, Math.Max(product.Least ?? 1, 1)) : count > CateringRules.MostOfOne ? new TooMany(CateringRules.MostOfOne) : null;
    }

    /// <summary>Why the ketua is asked first; No: she is only told.</summary>
    public AskKitchen Asks(Kube kube)
    {
        var (rules, boxes) = (kube.Catering(), Boxes(kube));
        var asks = Far && Way == CaraTerima.Antar ? AskKitchen.OutsideKelurahan : AskKitchen.No;
        if (kube.IsLate(boxes, Day, Time, Now)) asks |= AskKitchen.Late;
        if (rules.AutoUpTo is { } most && Content(kube).Content.Total > most) asks |= AskKitchen.Large;
        if (rules.NewCustomerBoxes is { } few && boxes > few && !IsInvoiced(kube) && kube.Member(Customer) is not { IsActiveMember: true } && !kube.Orders.Of(Customer).Any(o => o.Status != StatusPesanan.Kedaluwarsa)) asks |= AskKitchen.NewCustomer;
        return asks;
    }

    public int Boxes(Kube kube) => Items.Sum(i => kube.Boxes(i.Code, i.Count));

    /// <summary>What would be stored, prices of today; with the texts it needs.</summary>
    public (OrderContent Content, IReadOnlyList<NewText> Texts) Content(Kube kube)
    {
        var today = kube.Zone.Date(Now);
        var texts = new List<NewText>();
        // Order addresses are kept for 180 days after delivery (R-PDP-3).
        TextId? Text(string? said)
        {
            if (string.IsNullOrWhiteSpace(said)) return null;
            texts.Add(new(new(kube.NextText + texts.Count), said.Trim(), OrderDay.KeepUntil(Day)));
            return texts[^1].Id;
        }
        var content = new OrderContent([.. Items.Select(i => OrderDay.Price(kube, i, today))], Way == CaraTerima.Antar ? OrderDay.Fee(kube, Boxes(kube), Far) : Rupiah.Zero, Day, Time, Way, Way == CaraTerima.Antar ? Text(Place) : null)
        {
            Note = Text(Note), Event = Text(Event),
        };
        return (content, texts);
    }

    /// <summary>The advance that will be asked (R-CTR-7); zero: none.</summary>
    public Rupiah Dp(Kube kube) => IsInvoiced(kube) ? Rupiah.Zero : OrderDay.Dp(kube, Content(kube).Content.Total);

    /// <summary>Kelurahan and puskesmas pay against an invoice.</summary>
    public bool IsInvoiced(Kube kube) => kube.Member(Customer) is { Role: Peran.PetugasKelurahan or Peran.PetugasPuskesmas };

    private static (StatusPesanan, Rupiah) Agreed(Rupiah dp) => (dp > Rupiah.Zero ? StatusPesanan.MenungguDp : StatusPesanan.Dikonfirmasi, dp);

    internal static DateTimeOffset DpDue(Kube kube, OrderContent content, DateTimeOffset now) => OrderDay.DpDue(kube, content.Day, content.Time, now);
}

/// <summary>What every order's day, hour, price and advance obey.</summary>
public static class OrderDay
{
    /// <summary>Steps of an advance, so that it can be paid in cash.</summary>
    private const int DpStep = 500;

    public static DateOnly KeepUntil(DateOnly day) => day.AddDays(180);

    /// <summary>Why nothing can be delivered then; null when it can.</summary>
    public static Refusal? Refusal(Kube kube, DateOnly day, TimeOnly time, DateTimeOffset now, TimeSpan shortest)
    {
        var rules = kube.Catering();
        if (day < kube.Zone.Date(now)) return new DeliveryPast();
        if (time < rules.From || time > rules.Until) return new OutsideDelivery(rules.From, rules.Until);
        if (kube.Zone.At(day, time) < now + shortest) return new DeliveryPast();
        return day > kube.Zone.Date(now).AddDays(PlaceOrder.MostAhead) ? new TooFarOff(PlaceOrder.MostAhead) : null;
    }

    /// <summary>One line at the prices of a day, packs first.</summary>
    public static OrderItem Price(Kube kube, Wanted wanted, DateOnly day)
    {
        var line = kube.Prices.Of(wanted.Code).On(day);
        return line is null ? new(wanted.Code, wanted.Count, Rupiah.Zero, Rupiah.Zero) : new(wanted.Code, wanted.Count, line.Price, line.For(wanted.Count));
    }

    /// <summary>Delivery: free from so many boxes on, within the kelurahan (R-CTR-5).</summary>
    public static Rupiah Fee(Kube kube, int boxes, bool far = false) => !far && boxes >= kube.Catering().FreeFrom ? Rupiah.Zero : kube.Catering().Fee;

    public static Rupiah Dp(Kube kube, Rupiah total)
    {
        var rules = kube.Catering();
        if (rules.DpPercent == 0 || total < rules.DpFrom) return Rupiah.Zero;
        var part = (total.Amount * rules.DpPercent + 99) / 100;
        return new((part + DpStep - 1) / DpStep * DpStep);
    }

    /// <summary>
    /// The advance of an order that becomes another one before it is agreed (R-CTR-7); null where it stays: nothing waits for it any more, or part of
    /// it is paid and it would become less.
    /// </summary>
    public static Rupiah? DpOf(Kube kube, Order order, OrderContent content) =>
        order is { Invoiced: false, Kind: JenisPesanan.Catering, Status: StatusPesanan.MenungguDp or StatusPesanan.MenungguKonfirmasi } && Dp(kube, content.Total) is var dp && dp != order.Dp && (order.Paid == Rupiah.Zero || dp > order.Dp) ? dp : null;

    /// <summary>The advance is due after the group's hours, but before the food is carried out.</summary>
    public static DateTimeOffset DpDue(Kube kube, DateOnly day, TimeOnly time, DateTimeOffset now)
    {
        var (usual, last) = (now.AddHours(kube.Catering().DpHours), kube.Zone.At(day, time).AddHours(-1));
        return (usual < last ? usual : last).ToUniversalTime();
    }
}
