using System.Collections.Immutable;

namespace Bot.Domain;

/// <summary>One order as it stands. Amounts paid and spent are summed from the ledger's entries that name it.</summary>
public sealed record Order(Code Number, JenisPesanan Kind, PersonId? Customer, PersonId By, OrderContent Content, StatusPesanan Status, DateTimeOffset At)
{
    /// <summary>The advance asked for; zero: none.</summary>
    public Rupiah Dp { get; init; }

    /// <summary>Until when the advance is awaited (UTC).</summary>
    public DateTimeOffset? DpDue { get; init; }

    /// <summary>Paid after the event against an invoice.</summary>
    public bool Invoiced { get; init; }

    /// <summary>What the customer paid, less what went back to her.</summary>
    public Rupiah Paid { get; init; }

    /// <summary>Shopping and costs booked on it.</summary>
    public Rupiah Spent { get; init; }

    /// <summary>Earned: booked as a sale, at delivery or as an advance that was kept.</summary>
    public Rupiah Sold { get; init; }

    /// <summary>Owed although it was called off: what had been bought for it.</summary>
    public Rupiah Billed { get; init; }

    /// <summary>What still has to go back to the customer: of a cancelled order, of one that became smaller than what was paid, or what came beyond the advance.</summary>
    public Rupiah Refund { get; init; }

    /// <summary>Since when something has to go back (UTC); null while nothing has.</summary>
    public DateTimeOffset? RefundAt { get; init; }

    /// <summary>Who set the present status; null: the clock, an import, or nobody since it was placed.</summary>
    public PersonId? StageBy { get; init; }

    /// <summary>A change the customer wishes and the kitchen has not answered; since when.</summary>
    public OrderContent? Wish { get; init; }
    public DateTimeOffset? WishAt { get; init; }

    /// <summary>As the ketua last said yes to it; null where she was never asked.</summary>
    public OrderContent? Agreed { get; init; }

    /// <summary>Day on which it was both delivered and paid in full (R-BGH-2); null before.</summary>
    public DateOnly? Done { get; init; }

    /// <summary>Day of its invoice; null while none was sent.</summary>
    public DateOnly? InvoicedOn { get; init; }

    /// <summary>What it took from the shelf, less what it gave back.</summary>
    public ImmutableList<OrderTaken> Taken { get; init; } = [];

    /// <summary>When its content last became another one (UTC); null while it is as it was placed.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>When the present status began (UTC).</summary>
    public DateTimeOffset Since { get; init; }

    public Rupiah Total => Content.Total;

    /// <summary>What the customer owes in all: for the food, or, called off, for what was bought.</summary>
    public Rupiah Owed => Status is StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa ? Billed : Total;

    /// <summary>What is still to be paid; never below zero.</summary>
    public Rupiah Left => Rupiah.Max(Owed - Paid, Rupiah.Zero);

    /// <summary>Somebody still has to do something with it in the kitchen.</summary>
    public bool IsOpen => Status is not (StatusPesanan.Selesai or StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa);

    /// <summary>Money or food is still owed, in one direction or the other.</summary>
    public bool IsLive => IsOpen || Left > Rupiah.Zero || Refund > Rupiah.Zero;

    /// <summary>What it brought after shopping and costs (R-BGH-2).</summary>
    public Rupiah Profit => Paid - Spent;

    public int TakenOf(Code code) => Taken.Find(t => t.Code == code)?.Count ?? 0;

    /// <summary>The instant of delivery.</summary>
    public DateTimeOffset When(Zone zone) => zone.At(Content.Day, Content.Time);
}

/// <summary>So many of a good that an order took from the shelf.</summary>
public sealed record OrderTaken(Code Code, int Count);

/// <summary>How many order numbers a month has used.</summary>
public sealed record OrderCount(int Month, int Used);

/// <summary>The group's orders: all that are live, and the last closed ones.</summary>
public sealed record Orders(ImmutableList<Order> All)
{
    private const int Kept = 100;

    public static readonly Orders None = new(ImmutableList<Order>.Empty);

    public ImmutableList<OrderCount> Counts { get; init; } = [];

    /// <summary>Days of a PMT round on which the ketua lets other orders in.</summary>
    public ImmutableHashSet<DateOnly> Lifted { get; init; } = [];

    /// <summary>Who began to order and has not ordered since, and when.</summary>
    public ImmutableDictionary<PersonId, DateTimeOffset> Drafts { get; init; } = ImmutableDictionary<PersonId, DateTimeOffset>.Empty;

    public Order? Find(Code number) => All.Find(o => o.Number == number);

    /// <summary>Those the kitchen still has before it, by day and hour.</summary>
    public IEnumerable<Order> Open => All.Where(o => o.IsOpen).OrderBy(o => o.Content.Day).ThenBy(o => o.Content.Time).ThenBy(o => o.Number.Value, StringComparer.Ordinal);

    /// <summary>A person's own orders, the newest first.</summary>
    public IEnumerable<Order> Of(PersonId person) => All.Where(o => o.Customer == person).Reverse();

    /// <summary>Invoices that are not paid yet, delivered or still to come (R-CTR-7), oldest first.</summary>
    public IEnumerable<Order> Unpaid => All.Where(o => o.Invoiced && o.Left > Rupiah.Zero);

    /// <summary>Profit of the orders that were delivered and paid in a month (yyyyMM), R-BGH-2.</summary>
    public Rupiah ProfitOf(int month) => All.Where(o => o.Done is { } day && Ledger.MonthOf(day) == month).Sum(o => o.Profit);

    /// <summary>The next free number of a catering order placed on a day: P-2611-08 (R-CTR-11).</summary>
    public Code NextNumber(DateOnly day) => new($"P-{day.Year % 100:00}{day.Month:00}-{(Counts.Find(c => c.Month == Ledger.MonthOf(day))?.Used ?? 0) + 1:00}");

    /// <summary>The next free letter of a PMT round held on a day: A in the first half of the month, B in the second, then on (R-CTR-11).</summary>
    public Code NextRound(DateOnly day)
    {
        var letter = day.Day <= 15 ? 'A' : 'B';
        while (Find(Round(day, letter)) is not null) letter++;
        return Round(day, letter);
    }

    private static Code Round(DateOnly day, char letter) => new($"PMT-{day.Year % 100:00}{day.Month:00}-{letter}");

    public Orders After(Fact fact, Zone zone) => fact switch
    {
        OrderPlaced f => Placed(f),
        OrderChanged f => Change(f.Number, o => GoesBack(Finish(Awaited(o with { Content = f.Content, Dp = f.Dp ?? o.Dp, Wish = null, WishAt = null, ChangedAt = f.At, Agreed = ByKetua(o, f) ? f.Content : o.Agreed }), zone.Date(f.At)), Rupiah.Max(o.Paid - f.Content.Total, Rupiah.Zero), f.At)),
        RefundWanted f => Change(f.Order, o => GoesBack(o, o.Refund + f.Amount, f.At)),
        OrderChangeAsked f => Change(f.Number, o => o with { Wish = f.Content, WishAt = f.At }),
        OrderChangeRefused f => Change(f.Number, o => o with { Wish = null, WishAt = null }),
        MenuChosen f => Change(f.Round, o => o with { Content = o.Content.With(f.Menu), Wish = o.Wish is { } w && w.Pmt?.Target == o.Content.Pmt?.Target ? w.With(f.Menu) : o.Wish }),
        OrderStatusSet f => Change(f.Number, o => GoesBack(Finish(o with { Status = f.Status, Since = f.At, StageBy = f.By, DpDue = f.DpDue ?? (f.Status == StatusPesanan.MenungguDp ? o.DpDue : null), Wish = null, WishAt = null, Agreed = o.Status == StatusPesanan.MenungguKonfirmasi && f.Status is StatusPesanan.MenungguDp or StatusPesanan.Dikonfirmasi ? o.Content : o.Agreed }, zone.Date(f.At)), f.Refund ?? o.Refund, f.At)),
        StockMoved { Order: { } number } f => Change(number, o => o with { Taken = Took(o, f.Code, (int)-f.Change) }),
        CancelBilled f => Change(f.Number, o => GoesBack(o with { Billed = f.Amount, Invoiced = true }, Rupiah.Max(o.Paid - f.Amount, Rupiah.Zero), f.At)),
        DayLifted f => this with { Lifted = Lifted.Add(f.Day) },
        OrderDrafted f => this with { Drafts = Drafts.SetItem(f.Person, f.At) },
        InvoiceSent f => Change(f.Number, o => o with { InvoicedOn = f.On }),
        SaleBooked f => Change(f.Order, o => o with { Sold = o.Sold + f.Amount }),
        EntryPosted { Order: { } number, Fund: Dana.Usaha } f => Change(number, o => Entered(o, f)),
        _ => this,
    };

    private Orders Placed(OrderPlaced f)
    {
        var order = new Order(f.Number, f.Kind, f.Customer, f.By, f.Content, f.Status, f.At) { Dp = f.Dp, DpDue = f.DpDue, Invoiced = f.Invoiced, Since = f.At };
        var all = All.Add(order);
        while (all.Count(o => !o.IsLive) > Kept) all = all.RemoveAt(all.FindIndex(o => !o.IsLive));
        return this with { All = all, Counts = Count(f.Number), Drafts = Drafts.Remove(f.By) };
    }

    /// <summary>Money of the customer stands on the accounts Pesanan and Penjualan, what the order cost on Belanja and Biaya; a reversal carries the opposite lines.</summary>
    private static Order Entered(Order order, EntryPosted entry)
    {
        var paid = -entry.Lines.Where(l => l.Account is Akun.Pesanan or Akun.Penjualan).Sum(l => l.Amount);
        var spent = entry.Lines.Where(l => l.Account is Akun.Belanja or Akun.Biaya).Sum(l => l.Amount);
        var next = Finish(order with { Paid = order.Paid + paid, Spent = order.Spent + spent }, entry.Date);
        // Of an order that is off everything goes back that was not kept, also when a payment or a refund is corrected.
        var refund = order.Status is StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa ? next.Paid - next.Sold
            : Rupiah.Min(entry.Kind == JenisTransaksi.PengembalianDp ? order.Refund - entry.Amount : order.Refund, next.Paid);
        return GoesBack(next, Rupiah.Max(refund, Rupiah.Zero), entry.RecordedAt);
    }

    /// <summary>Nobody but the ketua changes an order that is not hers, or says yes to a wish.</summary>
    private static bool ByKetua(Order order, OrderChanged change) => change.By != order.Customer && change.By != order.By;

    /// <summary>A smaller order may have its advance already, or need none.</summary>
    private static Order Awaited(Order order) => order is { Status: StatusPesanan.MenungguDp } && order.Paid >= order.Dp ? order with { Status = StatusPesanan.Dikonfirmasi, DpDue = null } : order;

    private static Order GoesBack(Order order, Rupiah refund, DateTimeOffset at) => order with { Refund = refund, RefundAt = refund == Rupiah.Zero ? null : order.RefundAt ?? at };

    private static Order Finish(Order order, DateOnly day) =>
        order is { Status: StatusPesanan.Selesai, Left.Amount: 0 } ? order with { Done = order.Done is { } done && done > day ? done : order.Done ?? day } : order with { Done = null };

    private static ImmutableList<OrderTaken> Took(Order order, Code code, int more) =>
        order.TakenOf(code) + more is var now && order.Taken.RemoveAll(t => t.Code == code) is var others && now != 0 ? others.Add(new(code, now)) : others;

    private Orders Change(Code number, Func<Order, Order> change) => All.FindIndex(o => o.Number == number) is >= 0 and var at ? this with { All = All.SetItem(at, change(All[at])) } : this;

    private ImmutableList<OrderCount> Count(Code number)
    {
        if (number.Value.Split('-') is not ["P", { Length: 4 } stamp, var last] || !int.TryParse(stamp, out var yearMonth) || !int.TryParse(last, out var used)) return Counts;
        var month = (2000 + (yearMonth / 100)) * 100 + (yearMonth % 100);
        var at = Counts.FindIndex(c => c.Month == month);
        return at < 0 ? Counts.Add(new(month, used)) : Counts.SetItem(at, new(month, Math.Max(used, Counts[at].Used)));
    }
}
