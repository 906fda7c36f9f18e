using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D20, the shopping list of a cooking day: recipes times portions, in what the market sells.</summary>
internal static class DapurBelanja
{
    private const int MostLines = 7, Ahead = 14;

    public static Step Start(Scene s)
    {
        if (!s.May(Operation.Dapur, Right.SeeGroup)) return DapurWords.Outsider(s);
        if (BelanjaPesanan.Spent(s) is { } spent) return spent;
        if (s.Slots.Date is { Value: null }) return Step.Reply($"Tanggal itu tidak ada di kalender, {s.Who.Honorific}. Belanja untuk hari apa?");
        if (s.Slots.Items is [{ Count: > 0 } dish, ..]) return Dish(s, dish);
        if (s.Slots.Materials is [_, ..] goods) return Materials(s, goods, s.Slots.Date?.Value);
        return Meant(s) is { } day ? Of(s, day) : Nothing(s, Said(s));
    }

    public static Step Of(Scene s, string argument) => !s.May(Operation.Dapur, Right.SeeGroup) ? DapurWords.Outsider(s) : Of(s, DapurWords.Iso(argument) ?? s.Today);

    /// <summary>The cooking day: the one said, the day after it when that is its shopping day, that of an order, the next PMT, or simply the next.</summary>
    private static DateOnly? Meant(Scene s)
    {
        if (s.Slots.OrderNumber is { } number && s.Kube.Orders.Find(new(number.ToUpperInvariant())) is { } order) return order.Content.Day;
        if (Said(s) is { } said) return Cooks(s, said) ? said : Cooks(s, said.AddDays(1)) ? said.AddDays(1) : null;
        if (s.Slots.People is [{ Only: { } who }, ..] && s.Kube.Orders.Open.FirstOrDefault(o => o.Customer == who) is { } hers) return hers.Content.Day;
        if (s.Slots.Posts is [_, ..] || s.Heard.Text.Contains("pmt", StringComparison.Ordinal)) return s.Kube.Orders.Open.FirstOrDefault(o => o.Kind == JenisPesanan.Pmt && o.Content.Day >= s.Today)?.Content.Day;
        return s.Kube.NextCooking(s.Today);
    }

    private static DateOnly? Said(Scene s) => s.DayOf(s.Slots.Date, day => Cooks(s, day));

    private static bool Cooks(Scene s, DateOnly day) => s.Kube.CookedOn(day).Any();

    private static Step Nothing(Scene s, DateOnly? day) => Step.Reply(
        (day is { } said ? $"{DapurWords.Near(said, s.Today)} belum ada pesanan, jadi tidak ada belanjaan, {s.Who.Honorific}." : $"Belum ada pesanan yang perlu dibelanjakan, {s.Who.Honorific}.")
        + (s.Kube.NextCooking(s.Today) is { } near ? $" Yang terdekat untuk {DapurWords.Day(near)}." : ""),
        s.Kube.NextCooking(s.Today) is { } next ? [new Choice($"Belanja {Say.Short(next)}", "#dapur.belanja:" + DapurWords.Iso(next))] : []);

    private static Step Of(Scene s, DateOnly day)
    {
        if (!Cooks(s, day)) return Nothing(s, day);
        var later = s.Kube.NextCooking(day.AddDays(1));
        List<Choice> choices = [.. later is { } next ? new Choice[] { new($"Belanja {Say.Day(next)}", "#dapur.belanja:" + DapurWords.Iso(next)) } : []];
        if (s.May(Operation.Dapur, Right.Record)) choices.Add(new("Kirim ke petugas", "#dapur.kirim:" + DapurWords.Iso(day)));
        choices.Add(s.Kube.CookedOn(day).Any(o => o.Content.Pmt?.Menu is not null) ? new("Menu", "#dapur.menu:" + DapurWords.Iso(day)) : new("Rekap dapur"));
        return Step.Reply(new Message(Text(s, day, s.Who.Honorific), choices));
    }

    /// <summary>"Belanja PMT 25 November (200 kotak): …"</summary>
    public static string Text(Scene s, DateOnly day, string honorific)
    {
        var (kube, note) = (s.Kube, (Func<TextId?, string?>)s.Note);
        var orders = kube.CookedOn(day).ToList();
        var list = Shopping.For(kube, orders);
        var head = orders is [{ Kind: JenisPesanan.Pmt } pmt] ? $"Belanja PMT {Say.Day(day)} ({DapurWords.Items(kube, pmt, note)}):" : $"Belanja {Say.Day(day)} ({DapurWords.Load(kube, day, note)}):";
        var cost = Expected(new(s), orders, list) is { } said ? "\n" + said : "";
        return list.Lines is [] ? Missing(kube, list, note, honorific) : $"{head}\n{string.Join("\n", Lines(list, note))}{cost}{(list.Missing is [] ? "" : "\n" + Missing(kube, list, note, honorific))}";
    }

    /// <summary>What the list will cost: by today's prices where the group has all of them, with the day of the oldest, else as the last shopping of its kind; null where neither is known.</summary>
    public static string? Expected(SuratScene t, List<Order> orders, ShoppingList list)
    {
        if (list.Missing is [] && Priced(t, list) is var (sum, from)) return $"Kira-kira {sum}, menurut harga {Say.Day(from)}.";
        return list.Cost is { } past ? Domain.Shopping.LastAlike(t.Kube, orders) is { } day ? $"Kira-kira {past}, seperti belanja {Say.Day(day)}." : $"Kira-kira {past}, seperti belanja yang lalu." : null;
    }

    /// <summary>Every line at the price of the group's own list; null as soon as one has none.</summary>
    private static (Rupiah Sum, DateOnly From)? Priced(SuratScene t, ShoppingList list)
    {
        var (finder, today, sum, from) = (GoodsFinder.Of(t.Kube, t.People), t.Kube.Zone.Date(t.Now), Rupiah.Zero, DateOnly.MaxValue);
        foreach (var line in list.Lines)
        {
            var one = finder.Find(Called(t.Note(line.Name) ?? line.Code.Value)).Select(w => (Price: t.Kube.Prices.Of(w.Code).On(today), Count: w.Unit == line.Unit.Value ? line.Amount : w.Size is { } size && size.Unit == line.Unit.Value && size.Count > 0 ? decimal.Ceiling(line.Amount / size.Count) : (decimal?)null))
                .FirstOrDefault(p => p is { Price: not null, Count: not null });
            if (one is not { Price: { } price, Count: { } count }) return null;
            (sum, from) = (sum + price.For(count), price.From < from ? price.From : from);
        }
        return list.Lines is [] ? null : (sum, from);
    }

    private static string Missing(Kube kube, ShoppingList list, Func<TextId?, string?> note, string honorific) => list.Missing is []
        ? $"Tidak ada yang perlu dibelanjakan, {honorific}."
        : $"Resep {Say.List([.. list.Missing.Select(m => DapurWords.Dish(kube, m, note).Dish)])} belum ada, {honorific}. Belanjanya ditulis tangan dulu ya.";

    /// <summary>A line each, what is alike in amount side by side; pairs where there is much.</summary>
    private static List<string> Lines(ShoppingList list, Func<TextId?, string?> note)
    {
        var lines = new List<(string Text, string Amount, int Count)>();
        foreach (var line in list.Lines)
        {
            var amount = DapurWords.Amount(line.Amount, line.Unit);
            var text = $"{Called(note(line.Name) ?? line.Code.Value)} {amount}";
            if (lines is [.., var last] && last.Count == 1 && last.Amount == amount && line.Unit.Value == "kg") lines[^1] = ($"{last.Text}, {text}", amount, 2);
            else lines.Add((DapurWords.Capital(text), amount, 1));
        }
        return lines.Count <= MostLines ? lines.ConvertAll(l => l.Text)
            : [.. lines.Select(l => l.Text).Chunk((lines.Count + MostLines - 1) / MostLines).Select(c => string.Join(", ", c.Select((t, n) => n == 0 ? t : GoodsSay.Inside(t))))];
    }

    /// <summary>Nobody says "telur ayam" at the market.</summary>
    internal static string Called(string name) => name is "telur ayam" ? "telur" : name;

    /// <summary>"belanjaan berapa kilo beras": that alone, day by day.</summary>
    private static Step Materials(Scene s, IReadOnlyList<string> goods, DateOnly? day)
    {
        var days = day is { } said ? Cooks(s, said) ? [said] : [said.AddDays(1)] : Enumerable.Range(0, Ahead).Select(n => s.Today.AddDays(n)).Where(d => s.Kube.CookedOn(d).Any(o => o.IsOpen && (o.Kind == JenisPesanan.Pmt || !s.Heard.Text.Contains("pmt", StringComparison.Ordinal)))).ToList();
        var lines = goods.Take(4).Select(g => Material(s, g, days)).ToList();
        return Step.Reply(new Message(string.Join("\n", lines), Meant(s) is { } first ? [new("Daftar belanja", "#dapur.belanja:" + DapurWords.Iso(first))] : []));
    }

    private static string Material(Scene s, string said, List<DateOnly> days)
    {
        var found = days.SelectMany(d => Shopping.For(s.Kube, s.Kube.CookedOn(d)).Lines.Where(l => Fits(s.Note(l.Name), said)).Select(l => (Day: d, Line: l))).ToList();
        if (found is []) return $"{DapurWords.Capital(said)} tidak ada di belanjaan {(days is [var only] ? DapurWords.Day(only) : "dua minggu ini")}, {s.Who.Honorific}.";
        var name = DapurWords.Capital(Called(s.Note(found[0].Line.Name) ?? said));
        if (found is [var one]) return $"{name}: *{DapurWords.Amount(one.Line.Amount, one.Line.Unit)}* untuk {DapurWords.Day(one.Day)} ({DapurWords.Load(s.Kube, one.Day, s.Note)}).";
        var all = found.TrueForAll(f => f.Line.Unit == found[0].Line.Unit) ? $", jumlahnya {DapurWords.Amount(found.Sum(f => f.Line.Amount), found[0].Line.Unit)}" : "";
        return $"{name}: {Say.List([.. found.Select(f => $"{DapurWords.Amount(f.Line.Amount, f.Line.Unit)} untuk {Say.DayName(f.Day)}, {Say.Short(f.Day)}")])}{all}.";
    }

    private static bool Fits(string? name, string said) => name is not null && (name.Contains(said, StringComparison.OrdinalIgnoreCase) || said.Split(' ') is [var first, ..] && name.Split(' ').Contains(first, StringComparer.OrdinalIgnoreCase));

    /// <summary>"kebutuhan bahan snack 100": a dish and a number that nobody ordered yet.</summary>
    private static Step Dish(Scene s, ItemRead dish)
    {
        var wares = GoodsFinder.Of(s.Kube, s.Known.People).Find(dish.Name).Where(w => w.Product.Sold && !w.Product.IsService).ToList();
        var known = wares.Where(w => s.Kube.Kitchen.Recipes.Exists(r => r.Product == w.Code)).ToList();
        if (known is [_, _, ..] && known.Select(k => k.Code).Distinct().Count() > 1)
            return Step.Reply(new Message($"{DapurWords.Capital(dish.Name)} yang mana, {s.Who.Honorific}?", [.. known.Take(3).Select(w => new Choice(Title(s, w), $"bahan {DapurWords.Dish(s.Kube, w.Code, s.Note).Dish} {dish.Count}"))]));
        if (known is not [var ware, ..]) return Step.Reply($"Resep {Say.Quote(dish.Name, 40)} belum ada, {s.Who.Honorific}. Belanjanya ditulis tangan dulu ya.", new Choice("Daftar belanja"));
        var count = (int)Math.Clamp(decimal.Ceiling(dish.Count ?? 0), 1, 5_000);
        var list = Shopping.For(s.Kube, [(ware.Code, s.Kube.Kitchen.Recipes.Find(r => r.Product == ware.Code)!.Menu, count)]);
        return Step.Reply($"Belanja {DapurWords.Item(s.Kube, ware.Code, count, s.Note)}:\n{string.Join("\n", Lines(list, s.Note))}", new Choice("Rekap dapur"));
    }

    private static string Title(Scene s, Ware ware) => DapurWords.Capital(DapurWords.Dish(s.Kube, ware.Code, s.Note).Dish) is var title && title.Length <= 20 ? title : title[..20];

    /// <summary>[Kirim ke petugas]: the list to those who shop.</summary>
    public static Step Send(Scene s, string argument)
    {
        if (!s.May(Operation.Dapur, Right.Record)) return DapurWords.Outsider(s);
        if (DapurWords.Iso(argument) is not { } day || !Cooks(s, day)) return Nothing(s, DapurWords.Iso(argument));
        var shoppers = s.Kube.Kitchen.On(day)?.Doing(TugasDapur.Belanja).ToList() ?? [];
        if (shoppers is []) return Step.Reply($"Belum ada yang bertugas belanja untuk {DapurWords.Day(day)}, {s.Who.Honorific}. Bagi tugas dulu ya.", new Choice("Bagi tugas", "#dapur.bagi:" + argument));
        var others = shoppers.Where(p => p != s.Who.Id).ToList();
        var text = others.Select(p => new Notice(p, new($"{Text(s, day, s.Known.People.Find(p)?.Honorific ?? "Bu")}\nDibeli {DapurWords.Day(day.AddDays(-1))} ya.", [new("Kirim PDF", "#pdf:belanja=" + argument)])));
        return others is [] ? Step.Reply($"Yang belanja {s.Who.Call} sendiri. Daftarnya ada di atas ya.")
            : Step.Reply($"Daftar belanja {Say.Day(day)} sudah saya kirim ke {Say.List([.. others.Select(s.Call)])}.{Night(s)}") with { Notices = [.. text] };
    }

    private static string Night(Scene s) => Quiet.Now(s.Kube, s.Now) ? $" Sampainya {UmumWords.Morning(s)} ya." : "";

    /// <summary>[Menu]: what the puskesmas wants cooked; its words stand with the PMT orders.</summary>
    public static Step Menu(Scene s, string argument)
    {
        if (!s.May(Operation.Dapur, Right.SeeGroup)) return DapurWords.Outsider(s);
        var day = DapurWords.Iso(argument) ?? s.Today;
        var recipe = s.Kube.CookedOn(day).Select(o => o.Content is { Pmt.Menu: { } menu, Items: [var item, ..] } ? s.Kube.Kitchen.RecipeOf(item.Code, menu) : null).FirstOrDefault(r => r is not null);
        return recipe is null ? Step.Reply($"Menu {DapurWords.Day(day)} belum ada, {s.Who.Honorific}.")
            : Step.Reply($"Bahan menu PMT {Say.Day(day)}: {Say.List([.. recipe.Ingredients.Where(i => !i.Code.Value.StartsWith("kotak", StringComparison.Ordinal)).Select(i => Called(s.Note(i.Name) ?? i.Code.Value))])}.", new Choice("Daftar belanja", "#dapur.belanja:" + DapurWords.Iso(day)));
    }
}
