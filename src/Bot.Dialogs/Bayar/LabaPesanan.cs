using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What one order brought (R-BGH-2), for who may see the profit. Never estimated: an order that is not paid or not cooked says so.</summary>
internal static class LabaPesanan
{
    /// <summary>"laba pesanan P-2611-02", "untung pmt kemarin berapa". Null: no single order is asked about.</summary>
    public static Step? Said(Scene s)
    {
        var words = s.Heard.Text.Split([' ', ',', '.', '?', '!'], StringSplitOptions.RemoveEmptyEntries);
        if (!words.Any(w => w is "laba" or "labanya" or "untung" or "untungnya" or "keuntungan")) return null;
        var named = OrderPick.Number(s) is not null || words.Contains("pesanan") || words.Contains("pesenan") || words.Contains("pmt") || words.Contains("orderan");
        if (!named || words.Contains("target") || words.Contains("bagi") || words.Contains("dibagi")) return null;
        if (!s.May(Operation.UsahaSaldo, Right.SeeGroup)) return s.Member is { IsActiveMember: true } ? Step.Reply($"Laba per pesanan bisa dilihat pengurus dan {s.Pendamping}, {s.Who.Honorific}.") : Refuse.Private(s);
        var all = s.Kube.Orders.All.Where(o => o.Customer is not null && o.Status is not (StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa)).ToList();
        if (OrderPick.Number(s) is { } number) return s.Kube.Orders.Find(number) is { } order ? Step.Reply(Of(s, order)) : Step.Reply(BayarWords.Why(s, new NoSuchOrder(number)));
        if (!words.Contains("pmt") && s.Heard.People is [] && Month(s, words) is { } month) return Step.Reply(OfMonth(s, month));
        var past = all.Where(o => o.Content.Day <= s.Today).OrderBy(o => o.Content.Day).ToList();
        var meant = past.Where(o => !words.Contains("pmt") || o.Kind == JenisPesanan.Pmt).ToList();
        if (s.Heard.People is [{ Only: { } who }, ..]) meant = [.. meant.Where(o => o.Customer == who)];
        return meant is [.., var last] ? Step.Reply(Of(s, last)) : Step.Reply($"Belum ada pesanan seperti itu, {s.Who.Honorific}. Sebut nomornya ya. Contoh: *laba {(all is [.., var one] ? one.Number.Value : "P-2611-02")}*.");
    }

    /// <summary>The month asked for, always one gone by or running; null when none is named.</summary>
    private static DateOnly? Month(Scene s, string[] words)
    {
        var running = new DateOnly(s.Today.Year, s.Today.Month, 1);
        if (s.Heard.Months is [{ First: var first }, ..]) return first > running ? first.AddYears(-1) : first;
        return !words.Contains("bulan") ? null : words.Contains("lalu") || words.Contains("kemarin") ? running.AddMonths(-1) : running;
    }

    /// <summary>All orders that were delivered and paid in a month (R-BGH-2).</summary>
    private static string OfMonth(Scene s, DateOnly month)
    {
        var done = s.Kube.Orders.All.Where(o => o.Done is { } day && (day.Year, day.Month) == (month.Year, month.Month)).ToList();
        return done is [] ? $"Belum ada pesanan yang selesai dan lunas di bulan {Say.Month(month)}, {s.Who.Honorific}."
            : $"Laba pesanan {Say.Month(month)}: *{s.Kube.Orders.ProfitOf(Ledger.MonthOf(month))}*\nDari {done.Count} pesanan yang selesai dan lunas: masuk {done.Sum(o => o.Paid)}, belanja dan biaya {done.Sum(o => o.Spent)}.";
    }

    private static string Of(Scene s, Order order)
    {
        var spent = order.Spent == Rupiah.Zero ? "belanja belum dicatat" : $"belanja dan biaya {order.Spent}";
        return order switch
        {
            { Status: StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa } => $"{order.Number} tidak jadi dimasak, {s.Who.Honorific}. Masuk {order.Paid}, {spent}.",
            { Done: { } done } => $"Laba {order.Number}: *{order.Profit}*\nMasuk {order.Paid}, {spent}.\nDihitung di bulan {Say.Month(done)}.",
            { Status: StatusPesanan.Selesai } => $"{order.Number} belum dibayar penuh, jadi labanya belum dihitung, {s.Who.Honorific}.\nMasuk {order.Paid}, sisa {order.Left}, {spent}. Kalau lunas, labanya {order.Total - order.Spent}.",
            _ => $"{order.Number} belum selesai, jadi labanya belum dihitung, {s.Who.Honorific}.\nMasuk {order.Paid}, {spent}.",
        };
    }
}
