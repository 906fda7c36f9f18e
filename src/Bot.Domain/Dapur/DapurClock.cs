using System.Globalization;

namespace Bot.Domain;

/// <summary>Something the kitchen says by itself.</summary>
public abstract record DapurItem(ClockId Id, DateTimeOffset At, DateTimeOffset Expires) : ClockItem(Id, At, Expires)
{
    protected static string Key(DateOnly day, TugasDapur? task = null) => day.ToString("yyMMdd", CultureInfo.InvariantCulture) + (task is { } t ? $"-{t}" : "");
}

/// <summary>The evening before her task, or the morning itself.</summary>
public sealed record KitchenReminder(DateOnly Day, KitchenTurn Turn, bool Morning, DateTimeOffset When, DateTimeOffset Until, DateTimeOffset Start)
    : DapurItem(ClockId.Of(Morning ? "dapur.hari" : "dapur.h1", Key(Day, Turn.Task), Turn.Person), When, Until)
{
    public override ClockHours Hours => Morning ? ClockHours.SameMorning : ClockHours.Open;
}

/// <summary>The evening of the day on which tasks were sent: the ketua sees who has not answered.</summary>
public sealed record KitchenUnanswered(DateOnly Day, IReadOnlyList<KitchenTurn> Turns, DateTimeOffset When, DateTimeOffset Until) : DapurItem(ClockId.Of("dapur.belum", Key(Day)), When, Until);

/// <summary>The next one is asked to stand in, or nobody is left.</summary>
public sealed record KitchenNext(DateOnly Day, KitchenTurn Turn, DateTimeOffset When) : DapurItem(ClockId.Of("dapur.cari", $"{Key(Day, Turn.Task)}-{Turn.Asked.Count}", Turn.Person), When, DateTimeOffset.MaxValue)
{
    public override ClockHours Hours => ClockHours.SameMorning;
}

/// <summary>The hour of delivery: whoever carries is asked whether all of it came.</summary>
public sealed record DeliveryDue(Code Order, DateOnly Day, DateTimeOffset When) : DapurItem(ClockId.Of("dapur.antar", $"{Order.Value}-{When.UtcTicks}"), When, When.AddHours(8));

/// <summary>The evening of the day: orders of which nobody said that they were delivered, all in one message.</summary>
/// <param name="Nth">0 that evening; then once a day until somebody tells.</param>
public sealed record DeliveryOpen(DateOnly Day, IReadOnlyList<Code> Orders, DateTimeOffset When, int Nth) : DapurItem(ClockId.Of("dapur.terbuka", Nth == 0 ? Key(Day) : $"{Key(Day)}-{Nth}"), When, Nth == 0 ? When.AddDays(2) : When.AddHours(20));

/// <summary>The evening of a day that is done: what went wrong?</summary>
public sealed record ReviewDue(DateOnly Day, DateTimeOffset When) : DapurItem(ClockId.Of("dapur.evaluasi", Key(Day)), When, When.AddDays(1));

/// <summary>Orders of a day changed, came or went after its tasks were sent: its people are told once, changes of a quarter of an hour together, not in the night.</summary>
/// <param name="Near">It is heard on the morning of the day itself.</param>
public sealed record KitchenChanged(DateOnly Day, DateTimeOffset Since, DateTimeOffset When, DateTimeOffset Until, bool Near) : DapurItem(ClockId.Of("dapur.ubah", $"{Key(Day)}-{Since.UtcTicks}"), When, Until)
{
    public override ClockHours Hours => Near ? ClockHours.SameMorning : ClockHours.Open;

    public override bool Rests => false;
}

/// <summary>What the kitchen has to say by itself, computed from tasks and orders alone.</summary>
public static class DapurClock
{
    /// <summary>What begins between these is reminded of at 05.00 when it was confirmed (R-JTM-2); earlier work on the evening before only.</summary>
    private static readonly TimeOnly Early = new(5, 0), Usual = new(6, 30);

    /// <summary>A delivery nobody tells of is asked about on so many days more, at this hour.</summary>
    private const int AskedDays = 7;

    private static readonly TimeOnly Again = new(9, 30);

    private static readonly TimeSpan BeforeQuiet = TimeSpan.FromMinutes(30), AfterDelivery = TimeSpan.FromHours(1);

    public static IEnumerable<ClockItem> Items(Kube kube)
    {
        foreach (var day in kube.Kitchen.Days)
            if (KitchenChanges.Item(kube, day) is { } changed) yield return changed;
        foreach (var day in kube.Kitchen.Days)
            if (day.Sent && kube.HoursOn(day.Day) is { } hours)
                foreach (var item in Of(kube, day, hours)) yield return item;
        foreach (var day in kube.Orders.All.Where(o => o.Kind != JenisPesanan.Bazar && o.Status == StatusPesanan.Selesai).Select(o => o.Content.Day).Distinct())
            if (kube.Kitchen.On(day) is not { Sent: true } && Review(kube, day) is { } review) yield return review;
        foreach (var day in kube.Orders.Open.Where(Expected).GroupBy(o => o.Content.Day))
            foreach (var item in Deliveries(kube, [.. day])) yield return item;
    }

    private static bool Expected(Order order) => order.Kind != JenisPesanan.Bazar && order.Status >= StatusPesanan.Dikonfirmasi;

    /// <summary>The evening question of a day whose orders are all delivered or off, tasks sent or not; null while one is open, or when it is answered.</summary>
    private static ReviewDue? Review(Kube kube, DateOnly day)
    {
        var evening = kube.Zone.At(day, kube.Hours(day).Evening);
        return kube.Kitchen.Reviews.TrueForAll(r => r.Day != day) && kube.CookedOn(day).All(o => !o.IsOpen && o.Since < evening) ? new(day, evening) : null;
    }

    private static IEnumerable<ClockItem> Of(Kube kube, KitchenDay day, KitchenHours hours)
    {
        var orders = kube.CookedOn(day.Day).ToList();
        if (orders.TrueForAll(o => !o.IsOpen))
        {
            if (Review(kube, day.Day) is { } review) yield return review;
            yield break;
        }
        foreach (var turn in day.Turns)
            foreach (var item in Of(kube, day.Day, turn, new(hours.Of(turn.Task), kube.Zone.Offset))) yield return item;
        if (Unanswered(kube, day, new(hours.Cooking, kube.Zone.Offset)) is { } silent) yield return silent;
    }

    private static IEnumerable<ClockItem> Of(Kube kube, DateOnly day, KitchenTurn turn, DateTimeOffset start)
    {
        if (turn.Answer == JawabanDapur.TidakBisa)
        {
            if (!turn.Stuck && turn.OfferedUntil is { } until) yield return new KitchenNext(day, turn, until < start ? until : start);
            yield break;
        }
        var own = kube.Zone.Date(start);
        var evening = kube.Zone.At(own.AddDays(-1), kube.Hours(own.AddDays(-1)).Evening);
        if (turn.Since < evening) yield return new KitchenReminder(day, turn, false, evening, kube.Zone.At(own, TimeOnly.MinValue), start);
        if (Morning(kube, own, turn, start) is { } morning && turn.Since < morning) yield return new KitchenReminder(day, turn, true, morning, start, start);
    }

    private static DateTimeOffset? Morning(Kube kube, DateOnly own, KitchenTurn turn, DateTimeOffset start)
    {
        var time = TimeOnly.FromDateTime(kube.Zone.Local(start).DateTime);
        if (time > Usual) return kube.Zone.At(own, kube.Hours(own).Morning);
        return time > Early && turn.Answer == JawabanDapur.Bisa ? kube.Zone.At(own, Early) : null;
    }

    /// <summary>Asked once, the evening of the day of sending; what was sent later, the evening after.</summary>
    private static KitchenUnanswered? Unanswered(Kube kube, KitchenDay day, DateTimeOffset cooking)
    {
        var silent = day.Turns.Where(t => t.Answer == JawabanDapur.Belum && t.Since <= day.At).ToList();
        if (silent is []) return null;
        var sent = kube.Zone.Date(day.At);
        var at = Last(sent);
        if (at <= day.At) at = Last(sent.AddDays(1));
        return at < cooking ? new(day.Day, silent, at, cooking) : null;

        DateTimeOffset Last(DateOnly date) => kube.Zone.At(date, kube.Hours(date).QuietFrom) - BeforeQuiet;
    }

    private static IEnumerable<ClockItem> Deliveries(Kube kube, List<Order> orders)
    {
        var open = orders.FindAll(o => kube.Kitchen.ResultOf(o.Number) is null);
        // A lack is not over until the ketua says so.
        foreach (var order in open) yield return new DeliveryDue(order.Number, order.Content.Day, order.When(kube.Zone));
        var (day, last) = (orders[0].Content.Day, orders.Max(o => o.When(kube.Zone)));
        var evening = kube.Zone.At(day, kube.Hours(day).Evening);
        var first = evening > last + AfterDelivery ? evening : kube.Zone.At(day.AddDays(1), kube.Hours(day.AddDays(1)).Morning);
        yield return new DeliveryOpen(day, [.. orders.Select(o => o.Number)], first, 0);
        for (var n = 1; n <= AskedDays && open is [_, ..]; n++) yield return new DeliveryOpen(day, [.. open.Select(o => o.Number)], kube.Zone.At(kube.Zone.Date(first).AddDays(n), Again), n);
    }

    /// <summary>Who answers for a day's deliveries: those who carry, else the ketua.</summary>
    public static IReadOnlyList<PersonId> Carriers(Kube kube, DateOnly day) =>
        kube.Kitchen.On(day) is { Sent: true } plan && plan.Turns.Where(t => t.Task == TugasDapur.Antar && t.Answer != JawabanDapur.TidakBisa).Select(t => t.Person).ToList() is [_, ..] carriers
            ? carriers : kube.Holder(Jabatan.Ketua) is { } ketua ? [ketua] : [];
}
