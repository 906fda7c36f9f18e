using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Which order is meant, from a number, a name, a day, goods or an amount in the message.</summary>
internal static class OrderPick
{
    /// <summary>The number said, whether there is such an order or not; null when none was.</summary>
    public static Code? Number(Scene s)
    {
        if (s.Slots.OrderNumber is { } said) return new Code(said);
        foreach (var word in s.Heard.Raw.ToUpperInvariant().Split([' ', '\n', ',', '(', ')', '!', '?'], StringSplitOptions.RemoveEmptyEntries))
            if (word.StartsWith("P-", StringComparison.Ordinal) || word.StartsWith("PMT-", StringComparison.Ordinal)) return new Code(word.TrimEnd('.'));
        return null;
    }

    private static readonly HashSet<string> Between = new("tgl tanggal yg yang hari balita posbindu lansia utk untuk buat itu".Split(' '), StringComparer.Ordinal);

    /// <summary>"Pmt 25 nov", "pmt balita tgl 23 des": the day of a round that is named, ahead or behind, wherever one is; null when none is named.</summary>
    public static (DateOnly Day, Order? Round)? Round(Scene s)
    {
        var at = s.Heard.Raw.IndexOf("pmt", StringComparison.OrdinalIgnoreCase) + 3;
        if (at < 3 || s.Heard.Dates.FirstOrDefault(d => d.At.Start >= at && s.Heard.Raw[at..Math.Min(d.At.Start, s.Heard.Raw.Length)].ToLowerInvariant().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).All(Between.Contains)) is not { Value: { } day } said) return null;
        var days = s.Heard.Behind.Where(b => b.At.Start == said.At.Start).Select(b => b.Value).Append(day).OfType<DateOnly>().ToHashSet();
        var rounds = s.Kube.Orders.All.Where(o => o.Kind == JenisPesanan.Pmt && days.Contains(o.Content.Day)).ToList();
        return (day, rounds.Find(o => o.Left > Rupiah.Zero && o.Status is not (StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa)) ?? rounds.LastOrDefault());
    }

    /// <summary>Of these the ones the message means: every hint that fits some of them narrows, one that fits none says nothing.</summary>
    public static IReadOnlyList<Order> Narrow(Scene s, IEnumerable<Order> from)
    {
        List<Order> all = [.. from];
        if (Number(s) is { } number) return [.. all.Where(o => o.Number == number)];
        if (Round(s) is { } named) return [.. all.Where(o => o.Number == named.Round?.Number)];
        foreach (var fits in Hints(s))
            if (all.Count > 1 && all.Where(fits).ToList() is { Count: > 0 } fewer) all = fewer;
        return all;
    }

    private static IEnumerable<Func<Order, bool>> Hints(Scene s)
    {
        var words = s.Heard.Text.Split(' ');
        if (s.Slots.People is [{ Only: { } person }, ..]) yield return o => o.Customer == person;
        if (words.Contains("kelurahan")) yield return o => o.Invoiced;
        // The advance is that of the order that waits for one.
        if (words.Any(w => w is "dp" or "dpnya")) yield return o => o.Status == StatusPesanan.MenungguDp;
        if (words.Contains("pmt")) yield return o => o.Kind == JenisPesanan.Pmt;
        if (s.Slots.Month?.First is { } month) yield return o => o.Content.Day.Year == month.Year && o.Content.Day.Month == month.Month;
        if (s.Slots.Items is [var item, ..]) yield return o => o.Content.Items.Any(i => s.Kube.Catalogue.Find(i.Code) is { } p && s.Note(p.Name) is { } name && item.Name.Split(' ').All(w => name.Contains(w, StringComparison.OrdinalIgnoreCase)));
        foreach (var date in s.Heard.Dates) if (date.Value is { } day) yield return o => o.Content.Day == day;
        if (s.Amount is { } amount)
        {
            yield return o => ReceivePayment.Expected(o) == amount;
            yield return o => o.Left == amount;
        }
        // Money for an invoice comes after the meal.
        yield return o => !o.Invoiced || o.Status == StatusPesanan.Selesai;
    }

    /// <summary>"P-2611-07 (5 Des)", at most 20 characters.</summary>
    public static string Title(Order order) => $"{order.Number} ({Say.Short(order.Content.Day)})" is { Length: <= 20 } title ? title : order.Number.Value;

    /// <summary>Buttons for up to two, a list for more; <paramref name="more"/> stand after them.</summary>
    public static Message Ask(Scene s, string text, IReadOnlyList<Order> orders, params IReadOnlyList<Choice> more)
    {
        var rows = orders.Take(10 - more.Count).Select(o => new Choice(Title(o), o.Number.Value, Describe(s, o))).ToList();
        return rows.Count + more.Count <= 3
            ? new(text, [.. rows.Select(r => r with { Description = null }), .. more])
            : new(text, [.. rows, .. more.Select(m => m with { Description = m.Description ?? " " })]) { ListTitle = "Lihat pesanan" };
    }

    private static string Describe(Scene s, Order order) => $"{(order.Customer is { } who ? s.Call(who) : "")} · sisa {order.Left}";
}
