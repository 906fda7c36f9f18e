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

    /// <summary>Shopping is done the day before, and written down until the day after (R-PMT-3).</summary>
    private const int DaysNear = 2;

    /// <summary>Where no order is so near, the next cooking day is shopped for, when it is within a week.</summary>
    private const int DaysAhead = 7;

    private static readonly string[] Fund = ["uang usaha", "duit usaha", "dana usaha", "kas usaha", "modal usaha", "uangnya usaha"];

    /// <summary>
    /// "belanja dapur 750rb", "belanja bahan pake uang usaha": money of the fund Usaha, for the one order that is near; asked where several are, and of none where none is.
    /// </summary>
    public static KasDraft Kitchen(KasDraft d, Scene s)
    {
        var words = s.Heard.Text.Split([' ', ',', '.', '!', '?'], StringSplitOptions.RemoveEmptyEntries);
        var usaha = Fund.Any(f => s.Heard.Text.Contains(f, StringComparison.Ordinal));
        if (usaha) d = d with { Fund = Dana.Usaha };
        if (!words.Any(w => w is "belanja" or "belanjaan" or "blanja") || !words.Any(w => w is "dapur" or "masak" or "catering" or "katering" or "pesanan" or "pesenan" or "bahan") || s.Slots.FundNamed && !usaha) return d;
        return Near(s) switch { [var one] => On(d, one), [] => d with { Fund = Dana.Usaha }, _ => d with { Fund = Dana.Usaha, AskOrder = true } };
    }

    /// <summary>The orders somebody may have shopped for these days: those nobody shopped for yet, where there are such.</summary>
    private static List<Order> Near(Scene s)
    {
        var all = s.Kube.Orders.All.Where(o => o.Kind != JenisPesanan.Bazar && o.Status >= StatusPesanan.Dikonfirmasi && o.Status <= StatusPesanan.Selesai && Math.Abs(o.Content.Day.DayNumber - s.Today.DayNumber) <= DaysNear).OrderBy(o => o.Content.Day).ToList();
        if (all is [] && s.Kube.NextCooking(s.Today) is { } next && next <= s.Today.AddDays(DaysAhead)) return [.. s.Kube.CookedOn(next).Where(o => o.IsOpen)];
        return all.FindAll(o => o.Spent == Rupiah.Zero) is [_, ..] open ? open : all;
    }

    public static Message Ask(Scene s) => new($"Belanja untuk pesanan yang mana, {s.Who.Honorific}?",
        [.. Near(s).Take(8).Select(o => new Choice(OrderPick.Title(o), o.Number.Value, DapurWords.Order(s.Kube, o, s.Call, s.Note))), new("Bukan pesanan", "bukan pesanan", "Belanja usaha yang lain")]) { ListTitle = "Pilih pesanan" };

    /// <summary>The answer to that: an order by number, day or customer, or none of them; null for anything else.</summary>
    public static KasDraft? Read(KasDraft d, Scene s)
    {
        if (s.Heard.Text.StartsWith("bukan", StringComparison.Ordinal) || s.Heard.Answer == YesNo.No || s.Heard.Text is "tidak ada" or "yang lain" or "umum") return d with { AskOrder = false };
        var near = Near(s);
        if (near.Find(o => s.Heard.Raw.Contains(o.Number.Value, StringComparison.OrdinalIgnoreCase)) is { } numbered) return On(d, numbered) with { AskOrder = false };
        var people = s.Heard.People.SelectMany(p => p.Candidates).ToHashSet();
        var fits = near.FindAll(o => people.Count > 0 && o.Customer is { } who && people.Contains(who) || people.Count == 0 && s.Heard.Dates.Any(x => x.Value == o.Content.Day) || s.Heard.Text.Contains("pmt", StringComparison.Ordinal) && o.Kind == JenisPesanan.Pmt
            || s.Heard.Text.Contains("kelurahan", StringComparison.Ordinal) && o is { Invoiced: true, Kind: not JenisPesanan.Pmt });
        return fits is [var one] ? On(d, one) with { AskOrder = false } : null;
    }

    /// <summary>The draft as this order's shopping: a day that only said which order was meant is no entry date.</summary>
    public static KasDraft On(KasDraft d, Order order) => d with
    {
        Order = order.Number, Fund = Dana.Usaha, Purpose = d.Purpose is { } said && said.Split(' ').Length > 2 ? said : $"belanja {order.Number}",
        Date = d.Date is { } day && (day.Day, day.Month) == (order.Content.Day.Day, order.Content.Day.Month) ? null : d.Date, DateDoubt = false,
    };

    /// <summary>What the order has cost with this, for the summary; empty for money that concerns none.</summary>
    public static string Line(KasDraft d, Scene s) => d.Order is { } number && s.Kube.Orders.Find(number) is { } order
        ? $"\nBelanja {number} jadi {order.Spent + d.Amount!.Value}, dari pesanan {order.Total}." : "";

    /// <summary>Why the ketua is asked for an order's shopping.</summary>
    public static string Over(KasDraft d, Scene s) => d.Order is { } number && s.Kube.Orders.Find(number) is { } order && order.Spent + d.Amount!.Value > OrderBudget.Of(order)
        ? $", karena belanja {number} jadi lebih dari {OrderBudget.Of(order)}" : "";
}
