namespace Bot.Domain;

/// <summary>How many boxes the kitchen can still cook (R-CTR-1, R-CTR-2). Every open order holds its boxes, also while the ketua thinks.</summary>
public static class Capacity
{
    /// <summary>So many pieces of kue basah cost the kitchen nothing; three more are a box's work.</summary>
    private const int FreePieces = 100, PiecesPerBox = 3;

    /// <summary>Boxes of so many of one good: a box each, ten of a tumpeng, none of drinks and dry snacks.</summary>
    public static int Boxes(this Kube kube, OrderItem item) => kube.Boxes(item.Code, item.Count);

    public static int Boxes(this Kube kube, Code code, int count) => kube.Catalogue.Find(code) switch
    {
        { Boxes: { } boxes } => boxes * count,
        { Kind: Kategori.Catering or Kategori.Pmt } => count,
        { Kind: Kategori.Kue } => count > FreePieces ? (count - FreePieces + PiecesPerBox - 1) / PiecesPerBox : 0,
        _ => 0,
    };

    public static int Boxes(this Kube kube, OrderContent content) => content.Items.Sum(i => kube.Boxes(i));

    /// <summary>Boxes of a day's open and cooked orders, one left out when its change is weighed.</summary>
    public static int BoxesOn(this Kube kube, DateOnly day, Code? without = null) =>
        Cooking(kube, day, without).Sum(o => kube.Boxes(o.Content));

    /// <summary>Boxes still free on a day; null: no limit.</summary>
    public static int? FreeOn(this Kube kube, DateOnly day, Code? without = null) =>
        kube.Catering().BoxesPerDay is { } most ? Math.Max(most - kube.BoxesOn(day, without), 0) : null;

    /// <summary>Boxes still free in an hour of a day (the clock hour of delivery); null: no limit.</summary>
    public static int? FreeAt(this Kube kube, DateOnly day, TimeOnly time, Code? without = null) =>
        kube.Catering().BoxesPerHour is { } most ? Math.Max(most - Cooking(kube, day, without).Where(o => o.Content.Time.Hour == time.Hour).Sum(o => kube.Boxes(o.Content)), 0) : null;

    /// <summary>The PMT round that fills a day (R-CTR-2); null when there is none.</summary>
    public static Order? RoundOn(this Kube kube, DateOnly day, Code? without = null) => Cooking(kube, day, without).FirstOrDefault(o => o.Kind == JenisPesanan.Pmt);

    /// <summary>Why so many boxes do not fit there and then; null when they do.</summary>
    public static Refusal? Room(this Kube kube, int boxes, DateOnly day, TimeOnly time, bool round, Code? without = null)
    {
        if (boxes == 0) return null;
        if (!round && !kube.Orders.Lifted.Contains(day) && kube.RoundOn(day, without) is { } pmt) return new KitchenFull(day, 0, pmt.Number);
        if (kube.FreeOn(day, without) is { } free && boxes > free) return new KitchenFull(day, free, kube.RoundOn(day, without)?.Number);
        return kube.FreeAt(day, time, without) is { } hour && boxes > hour ? new HourFull(day, time, hour) : null;
    }

    /// <summary>The nearest days on which so many boxes fit and the deadline is not over, before and after: at most <paramref name="most"/>, nearest first.</summary>
    public static IReadOnlyList<DateOnly> Near(this Kube kube, int boxes, DateOnly day, TimeOnly time, DateTimeOffset now, int most = 2)
    {
        const int Reach = 14;
        var found = new List<DateOnly>();
        for (var away = 1; away <= Reach && found.Count < most; away++)
            foreach (var near in (DateOnly[])[day.AddDays(-away), day.AddDays(away)])
                if (found.Count < most && kube.Room(boxes, near, time, round: false) is null && !kube.IsLate(boxes, near, time, now)) found.Add(near);
        return found;
    }

    /// <summary>The deadline of so many boxes (R-CTR-4); null when the group has none. Goods that are no boxes have the first line's.</summary>
    public static DateTimeOffset? Deadline(this Kube kube, int boxes, DateOnly day, TimeOnly time)
    {
        var lines = kube.Catering().Deadlines;
        return lines is [] ? null : (lines.FirstOrDefault(d => boxes <= d.UpTo) ?? lines[^1]).Of(kube.Zone, day, time);
    }

    public static bool IsLate(this Kube kube, int boxes, DateOnly day, TimeOnly time, DateTimeOffset now) => now > (kube.Deadline(boxes, day, time) ?? kube.Zone.At(day, time));

    private static IEnumerable<Order> Cooking(Kube kube, DateOnly day, Code? without) =>
        kube.Orders.All.Where(o => o.Content.Day == day && o.Number != without && o.Status is not (StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa) && o.Kind != JenisPesanan.Bazar);
}
