using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D20, shopping money: an expense of the fund Usaha that names its order, so that what an order earned is known.</summary>
internal static class BelanjaPesanan
{
    /// <summary>Shopping is written down at most so long after its day (R-DNA-6).</summary>
    private const int DaysBack = 31;

    private static readonly string[] Words = ["belanja", "bahan", "pasar"];

    /// <summary>"belanja PMT 25 november 2.280.000": money was spent, not a list asked for; null when no amount is said.</summary>
    public static Step? Spent(Scene s)
    {
        if (s.Heard.Money is not [{ MustAsk: false, Value.Amount: >= 1_000, Per: null } money] || s.Heard.Text.Contains("berapa", StringComparison.Ordinal)) return null;
        var slots = new Slots { Amount = money, Purpose = Of(s) is { } order ? $"belanja {order.Number}" : "belanja", OrderNumber = Of(s)?.Number.Value, Fund = Of(s) is null ? null : Dana.Usaha };
        return CatatKas.Start(s with { Heard = s.Heard with { Meaning = new(Intents.KasKeluar, 1) { Slots = slots } } }, Arah.Keluar);
    }

    /// <summary>The order a message about shopping means; null when none or several fit.</summary>
    public static Order? Of(Scene s)
    {
        var all = s.Kube.Orders.All.Where(o => o.Kind != JenisPesanan.Bazar && o.Status is not (StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa) && o.Content.Day >= s.Today.AddDays(-DaysBack)).ToList();
        if (all.Find(o => o.Number.Value.Equals(s.Slots.OrderNumber, StringComparison.OrdinalIgnoreCase) || s.Heard.Raw.Contains(o.Number.Value, StringComparison.OrdinalIgnoreCase)) is { } numbered) return numbered;
        if (!Words.Any(w => s.Heard.Text.Contains(w, StringComparison.Ordinal))) return null;
        var day = s.Slots.Date?.Value ?? (s.Heard.Dates is [{ Value: { } read }, ..] ? read : null);
        var round = s.Heard.Text.Contains("pmt", StringComparison.Ordinal);
        var people = s.Heard.People.SelectMany(p => p.Candidates).ToHashSet();
        var fits = all.FindAll(o => (!round || o.Kind == JenisPesanan.Pmt) && (o.Customer is { } who && people.Contains(who) || !all.Exists(x => x.Customer is { } c && people.Contains(c)))
            && (day is not { } on || (on.Day, on.Month) == (o.Content.Day.Day, o.Content.Day.Month)));
        if (!round && day is null && !all.Exists(x => x.Customer is { } c && people.Contains(c))) return null;
        return fits is [] ? null : day is not null ? fits is [var only] ? only : null : fits.MinBy(o => Math.Abs(o.Content.Day.DayNumber - s.Today.DayNumber));
    }

    /// <summary>The draft as this order's shopping: a day that only said which order was meant is no entry date.</summary>
    public static KasDraft On(KasDraft d, Order order) => d with
    {
        Order = order.Number, Fund = Dana.Usaha, Purpose = d.Purpose ?? $"belanja {order.Number}",
        Date = d.Date is { } day && (day.Day, day.Month) == (order.Content.Day.Day, order.Content.Day.Month) ? null : d.Date, DateDoubt = false,
    };

    /// <summary>What the order has cost with this, for the summary; empty for money that concerns none.</summary>
    public static string Line(KasDraft d, Scene s) => d.Order is { } number && s.Kube.Orders.Find(number) is { } order
        ? $"\nBelanja {number} jadi {order.Spent + d.Amount!.Value}, dari pesanan {order.Total}." : "";

    /// <summary>Why the ketua is asked for an order's shopping.</summary>
    public static string Over(KasDraft d, Scene s) => d.Order is { } number && s.Kube.Orders.Find(number) is { } order && order.Spent + d.Amount!.Value > OrderBudget.Of(order)
        ? $", karena belanja {number} jadi lebih dari {OrderBudget.Of(order)}" : "";
}
