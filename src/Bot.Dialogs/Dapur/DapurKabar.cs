using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D20, orders that changed after the tasks were sent: what is different, for the shopping too, and when her task begins now.</summary>
internal static class DapurKabar
{
    private const int MostOrders = 5, MostGoods = 6;

    public static Ticked Changed(KitchenChanged item, TickScene t)
    {
        if (t.Kube.Kitchen.On(item.Day) is not { Told: { } told } day) return Ticked.Nothing;
        var now = KitchenChanges.Now(t.Kube, day);
        var lines = Lines(t, item.Day, told, now);
        var ketua = t.Kube.Holder(Jabatan.Ketua);
        var people = day.Turns.Where(x => x.Answer != JawabanDapur.TidakBisa && x.Since <= item.Since).Select(x => x.Person).Concat(ketua is { } k ? [k] : []).Distinct().ToList();
        return new()
        {
            Facts = [new KitchenChangeTold(item.Day, now, t.Now)],
            Notices = [.. people.Select(p => new Notice(p, Text(t, day, p, now, lines, p == ketua)) { Expires = item.Until })],
        };
    }

    private static Message Text(TickScene t, KitchenDay day, PersonId to, IReadOnlyList<CookedOrder> now, List<string> lines, bool ketua)
    {
        var turns = day.Of(to).Where(x => x.Answer != JawabanDapur.TidakBisa).ToList();
        var shown = string.Join("\n", lines.Take(MostOrders).Select(l => "- " + l)) + (lines.Count > MostOrders ? $"\n- dan {lines.Count - MostOrders} pesanan lagi" : "");
        if (now is []) return new($"{t.Call(to)}, dapur {DapurWords.Day(day.Day)} tidak jadi:\n{shown}{(turns is [] ? "" : $"\nTugas {Say.List([.. turns.Select(x => DapurWords.Work(x.Task))])} tidak perlu ya.")}");
        var shops = ketua || turns.Exists(x => x.Task == TugasDapur.Belanja);
        var (goods, hours) = (shops ? Goods(t, day.Told!, now) : "", Hours(t, day, turns, now));
        var list = new Choice("Daftar belanja", "#dapur.belanja:" + DapurWords.Iso(day.Day));
        IReadOnlyList<Choice> choices = ketua ? [list, new("Ubah tugas", "#dapur.bagi:" + DapurWords.Iso(day.Day)), new("Lihat hari itu", "#dapur.satu:" + DapurWords.Iso(day.Day))] : shops ? [list] : [];
        return new($"{t.Call(to)}, pesanan dapur {DapurWords.Day(day.Day)} berubah:\n{shown}{goods}{hours}", choices);
    }

    /// <summary>A line an order: what came, went, or is another now.</summary>
    private static List<string> Lines(TickScene t, DateOnly day, IReadOnlyList<CookedOrder> told, IReadOnlyList<CookedOrder> now) =>
    [
        .. told.Select(was => (Was: was, Is: now.FirstOrDefault(n => n.Number == was.Number))).Where(x => x.Is is null || !KitchenChanges.Same(x.Was, x.Is)).Select(x => x.Is is null ? Gone(t, day, x.Was) : Other(t, x.Was, x.Is)),
        .. now.Where(n => told.All(x => x.Number != n.Number)).Select(n => $"Tambahan: {Whose(t, n)} {Items(t, n)}, pukul {DapurWords.Clock(n.Time)}"),
    ];

    private static string Gone(TickScene t, DateOnly day, CookedOrder was) => t.Kube.Orders.Find(was.Number) is { IsOpen: true } order && order.Content.Day != day
        ? $"{Whose(t, was)} {Items(t, was)} pindah ke {DapurWords.Day(order.Content.Day)}" : $"Batal: {Whose(t, was)} {Items(t, was)}";

    private static string Other(TickScene t, CookedOrder was, CookedOrder now)
    {
        List<string> what = [];
        var (before, after) = (was.Items.Select(i => (i.Product, i.Count)), now.Items.Select(i => (i.Product, i.Count)));
        if (!before.SequenceEqual(after)) what.Add($"jadi {Items(t, now)} (tadinya {(was.Items is [var a] && now.Items is [var b] && a.Product == b.Product ? GoodsSay.Number(a.Count) : Items(t, was))})");
        if (was.Time != now.Time) what.Add($"pukul {DapurWords.Clock(now.Time)} (tadinya {DapurWords.Clock(was.Time)})");
        if (was.Items is [{ Menu: var old }, ..] && now.Items is [{ Menu: { } menu }, ..] && old != menu) what.Add(old is null ? "menunya sudah ada" : "menunya diganti");
        return $"{Whose(t, now)} {string.Join(", ", what)}";
    }

    private static string Whose(TickScene t, CookedOrder order) => t.Kube.Orders.Find(order.Number) is { } o ? DapurWords.Whose(t.Kube, o, t.Call) : order.Number.Value;

    private static string Items(TickScene t, CookedOrder order) => t.Kube.Orders.Find(order.Number) is { Kind: JenisPesanan.Pmt }
        ? $"{GoodsSay.Number(order.Items.Sum(i => i.Count))} kotak" : Say.List([.. order.Items.Select(i => DapurWords.Item(t.Kube, i.Product, i.Count, t.Note))]);

    /// <summary>"Belanja: kurangi beras 3 kg, telur 1 kg; tambah susu 20." what the shopping list has more and less; empty when it is the same.</summary>
    private static string Goods(TickScene t, IReadOnlyList<CookedOrder> told, IReadOnlyList<CookedOrder> now)
    {
        var (was, list) = (KitchenChanges.Shopping(t.Kube, told).Lines, KitchenChanges.Shopping(t.Kube, now).Lines);
        var all = was.Concat(list).DistinctBy(l => (l.Code, l.Unit)).Select(l => (Line: l, More: Of(list, l) - Of(was, l))).Where(d => d.More != 0).ToList();
        string Some(IEnumerable<(Bought Line, decimal More)> some) => string.Join(", ", some.Take(MostGoods).Select(d => $"{DapurBelanja.Called(t.Note(d.Line.Name) ?? d.Line.Code.Value)} {DapurWords.Amount(Math.Abs(d.More), d.Line.Unit)}")) + (some.Count() > MostGoods ? ", dan lainnya" : "");
        var (less, more) = (all.FindAll(d => d.More < 0), all.FindAll(d => d.More > 0));
        string[] parts = [.. less is [] ? Array.Empty<string>() : ["kurangi " + Some(less)], .. more is [] ? Array.Empty<string>() : ["tambah " + Some(more)]];
        return parts is [] ? "" : $"\nBelanja: {string.Join("; ", parts)}.";

        static decimal Of(IReadOnlyList<Bought> lines, Bought one) => lines.FirstOrDefault(l => l.Code == one.Code && l.Unit == one.Unit)?.Amount ?? 0;
    }

    /// <summary>Her tasks that begin at another hour now.</summary>
    private static string Hours(TickScene t, KitchenDay day, List<KitchenTurn> turns, IReadOnlyList<CookedOrder> now)
    {
        if (KitchenChanges.Hours(t.Kube, day.Day, day.Told!) is not { } was || KitchenChanges.Hours(t.Kube, day.Day, now) is not { } hours) return "";
        return string.Concat(turns.Where(x => was.Of(x.Task) != hours.Of(x.Task)).Select(x => $"\n{(x.Task == TugasDapur.Antar ? "Berangkat jadi" : DapurWords.Capital(DapurWords.Work(x.Task)) + " jadi mulai")} pukul *{DapurWords.Clock(hours.Of(x.Task))}* {t.Kube.Zone.Name} (tadinya {DapurWords.Clock(was.Of(x.Task))}).").Take(1));
    }
}
