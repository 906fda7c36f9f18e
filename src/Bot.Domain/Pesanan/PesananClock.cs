namespace Bot.Domain;

/// <summary>Something orders make the group say by itself.</summary>
public abstract record PesananItem(ClockId Id, DateTimeOffset At, DateTimeOffset Expires) : ClockItem(Id, At, Expires);

/// <summary>The kitchen has not answered in the time promised: the ketua is asked again, the customer hears that it is still open.</summary>
public sealed record KitchenWaits(Order Order, int Round, DateTimeOffset When) : PesananItem(PesananClock.Name("pesanan.dapur", Order, Round), When, DateTimeOffset.MaxValue);

/// <summary>Nobody answered, and there is no time left to cook: the order, or the wished change, ends with a word to both sides.</summary>
public sealed record KitchenSilent(Order Order, DateTimeOffset When) : PesananItem(PesananClock.Name("pesanan.sepi", Order, 0), When, DateTimeOffset.MaxValue)
{
    public override ClockHours Hours => ClockHours.SameMorning;
}

/// <summary>Two hours after somebody began to order and did not go on, once, in the open hours of the same day (4.0.7).</summary>
public sealed record DraftWaits(PersonId Person, DateTimeOffset Began, DateTimeOffset When, DateTimeOffset Until) : PesananItem(ClockId.Of("pesanan.draf", $"{Began.UtcTicks}", Person), When, Until);

/// <summary>What waits for the kitchen's word, computed from the orders (R-CTR-8).</summary>
public static class PesananClock
{
    /// <summary>The kitchen answers within this much of the open hours; asked again so often.</summary>
    private static readonly TimeSpan Promised = TimeSpan.FromHours(3);
    private const int Rounds = 2;

    /// <summary>An answer that comes later than this before delivery helps nobody.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(1);

    private static readonly TimeSpan Longest = TimeSpan.FromHours(72);

    /// <summary>How long after the last word of an unfinished order its writer is reminded.</summary>
    public static readonly TimeSpan DraftRests = TimeSpan.FromHours(2);

    public static IEnumerable<ClockItem> Items(Kube kube)
    {
        foreach (var (person, began) in kube.Orders.Drafts.OrderBy(d => d.Key))
            if (began + DraftRests is var when && Quiet.Until(kube, when) <= when && kube.Zone.Date(when) is var day) yield return new DraftWaits(person, began, when, kube.Zone.At(day, kube.Hours(day).QuietFrom));
        foreach (var order in kube.Orders.All)
        {
            if (Asked(order) is not { } asked || order.Kind != JenisPesanan.Catering) continue;
            var end = End(kube, order, asked);
            var at = asked;
            for (var round = 1; round <= Rounds; round++)
            {
                at = AnswerBy(kube, at);
                if (at < end) yield return new KitchenWaits(order, round, at);
            }
            yield return new KitchenSilent(order, end);
        }
    }

    /// <summary>Since when the kitchen's word is awaited (UTC); null when it is not.</summary>
    public static DateTimeOffset? Asked(Order order) =>
        !order.IsOpen ? null : order.Wish is not null ? order.WishAt : order.Status == StatusPesanan.MenungguKonfirmasi ? order.Since : null;

    /// <summary>Three hours of the group's open hours later (UTC): asked at seven in the evening, the answer comes by eight in the morning.</summary>
    public static DateTimeOffset AnswerBy(Kube kube, DateTimeOffset asked)
    {
        var (at, left) = (Quiet.Until(kube, asked), Promised);
        while (true)
        {
            var day = kube.Zone.Date(at);
            var closes = kube.Zone.At(day, kube.Hours(day).QuietFrom);
            if (closes < at) closes = at;
            if (closes - at >= left) return (at + left).ToUniversalTime();
            left -= closes - at;
            at = Quiet.Until(kube, closes.AddMinutes(1));
        }
    }

    private static DateTimeOffset End(Kube kube, Order order, DateTimeOffset asked)
    {
        var content = order.Wish ?? order.Content;
        var (usual, last) = (asked + Longest, kube.Zone.At(content.Day, content.Time) - Shortest);
        var end = usual < last ? usual : last;
        return (end > asked ? end : asked.AddMinutes(1)).ToUniversalTime();
    }

    internal static ClockId Name(string kind, Order order, int round) =>
        ClockId.Of(kind, $"{order.Number}-{Asked(order)?.UtcDateTime.ToString("yyMMddHHmm", System.Globalization.CultureInfo.InvariantCulture)}-{round}");
}
