using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The kitchen cannot cook on a day: the ketua cancels all orders of it, or one.</summary>
public sealed record BatalHariDraft : Draft
{
    public DateOnly? Day { get; init; }
    public string? Reason { get; init; }

    /// <summary>Only this one; null: all of the day.</summary>
    public Code? Only { get; init; }
}

/// <summary>pesanan.batalKelompok: everything paid goes back, each customer is told why, the bendahara what to give back.</summary>
internal sealed class BatalKelompok : Form<BatalHariDraft>
{
    private const int MostShown = 5;

    public static readonly BatalKelompok Form = new();

    public override string Name => "membatalkan pesanan";

    public override bool Own(string intent) => intent is Intents.PesanBatal;

    public override bool WantsMoney(Running running) => false;

    public static bool KitchenFails(string text) => Failures.Any(f => text.Contains(f, StringComparison.Ordinal));

    /// <summary>"Kompor rusak, dapur tidak bisa masak" is trouble with orders; fire, an explosion and somebody hurt are danger.</summary>
    public static bool IsOnlyTheStove(string text) => KitchenFails(text) && text.Contains("masak", StringComparison.Ordinal) && !((string[])["bakar", "ledak", "api", "luka", "tolong", "orang"]).Any(d => text.Contains(d, StringComparison.Ordinal));

    private static readonly string[] Failures = ["kompor", "banjir", "gas habis", "gasnya habis", "mati lampu", "listrik mati", "kebakaran", "dapur rusak", "dapur tutup", "dapur bocor", "juru masak sakit", "tidak bisa masak", "gak bisa masak", "ga bisa masak", "nggak bisa masak", "tidak bisa memasak"];

    /// <summary>"Dapur tidak bisa masak minggu ini, kompor rusak" from the ketua. Null for all else, and when no order stands.</summary>
    public static Step? Said(Scene s)
    {
        if (s.Talk.Now is not null || !ChangeOrder.IsKetua(s.Kube, s.Who.Id) || s.Slots.OrderNumber is not null || s.Meaning.Confidence >= 0.75 && !s.Meaning.Is(Intents.Clarify, Intents.OutOfScope, Intents.PesanBatal)) return null;
        var text = s.Heard.Text;
        // One cook who cannot is no kitchen that cannot.
        if (!text.Contains("dapur", StringComparison.Ordinal) && (s.Words.Contains("ganti") || s.Heard.People.Any(static p => !p.IsSpeaker))) return null;
        var cannot = text.Contains("bisa masak", StringComparison.Ordinal) || text.Contains("bisa memasak", StringComparison.Ordinal) || text.Contains("dapur libur", StringComparison.Ordinal) || text.Contains("dapur tutup", StringComparison.Ordinal);
        if (!cannot && !(KitchenFails(text) && (text.Contains("batal", StringComparison.Ordinal) || text.Contains("dapur", StringComparison.Ordinal))) || text.Contains('?', StringComparison.Ordinal)) return null;
        return PesananCari.Open(s, all: true) is [] ? null : Form.Begin(new BatalHariDraft(), s);
    }

    protected override IReadOnlyList<Question<BatalHariDraft>> Questions { get; } =
    [
        new("hari",
            (d, s) => d.Day is not { } day || Of(d with { Day = day }, s) is [],
            (d, s) => new(d.Day is { } day ? $"{PesananWords.Day(day)} tidak ada pesanan, {s.Who.Honorific}. Hari apa yang dibatalkan?" : $"Dapur tidak bisa masak hari apa, {s.Who.Honorific}?", [.. Days(s).Take(3).Select(x => new Choice(PesananWords.Day(x), Say.LongDay(x)))]),
            (d, s) => UbahPesanan.Day(s) is { } day ? new Taken<BatalHariDraft>.Filled(d with { Day = day }) : new Taken<BatalHariDraft>.NotMine(),
            (_, s) => new($"Tulis harinya ya, {s.Who.Honorific}. Contoh: *Minggu 29 November*.", [.. Days(s).Take(3).Select(x => new Choice(PesananWords.Day(x), Say.LongDay(x)))])),
    ];

    private static List<DateOnly> Days(Scene s) => [.. PesananCari.Open(s, all: true).Select(o => o.Content.Day).Where(d => d >= s.Today).Distinct().Order()];

    private static List<Order> Of(BatalHariDraft d, Scene s) => [.. PesananCari.Open(s, all: true).Where(o => o.Content.Day == d.Day && (d.Only is null || o.Number == d.Only))];

    protected override BatalHariDraft Take(BatalHariDraft draft, Scene s)
    {
        if (s.Heard.Dates is [.., var last] && last.For(s.Today).Value is { } day) draft = draft with { Day = day };
        else if (draft.Day is null && s.Heard.Stretch is { } stretch && Days(s).Where(d => d >= stretch.From && d <= stretch.Until).ToList() is [var only]) draft = draft with { Day = only };
        if (OrderPick.Number(s) is { } number && s.Kube.Orders.Find(number) is { } order) draft = draft with { Only = order.Number, Day = order.Content.Day };
        return draft.Reason is null && s.Heard.Raw.Length > 0 ? draft with { Reason = Reason(s.Heard.Raw) } : draft;
    }

    /// <summary>What stands behind "karena", else the part of the message that names the trouble.</summary>
    private static string? Reason(string raw) => BatalPesanan.Why(raw) ?? Trouble(raw);

    /// <summary>"gas habis" of "batalkan semua pesanan besok gas habis": from the words of trouble on, never the command before them; null where only the cooking is named.</summary>
    public static string? Trouble(string raw)
    {
        foreach (var part in raw.Split([',', '.', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var plain = part.ToLowerInvariant();
            var at = Failures.Where(f => !f.Contains("masak", StringComparison.Ordinal)).Select(f => plain.IndexOf(f, StringComparison.Ordinal)).Where(i => i >= 0).DefaultIfEmpty(-1).Min();
            if (at < 0) continue;
            var end = Commands.Select(c => plain.IndexOf(c, at, StringComparison.Ordinal)).Where(i => i > at).DefaultIfEmpty(part.Length).Min();
            if (part[at..end].Trim() is { Length: > 3 } said && !said.Contains("masak", StringComparison.OrdinalIgnoreCase)) return Say.Quote(said, 120);
        }
        return null;
    }

    private static readonly string[] Commands = [" batal", " jadi semua", " jadi pesanan", " tolong", " cancel", " pesanan"];

    protected override BatalHariDraft Fresh(BatalHariDraft draft) => new() { Reason = draft.Reason };

    protected override Message? Sum(BatalHariDraft draft, Scene s)
    {
        var orders = Of(draft, s);
        var lines = orders.Take(MostShown).Select(o => $"- {o.Number} {(o.Customer is { } c ? s.Call(c) : "")}: {PesananWords.What(s.Kube, s.Known.People, o.Content.Items)}{(o.Paid > Rupiah.Zero ? $", {o.Paid} kembali" : "")}");
        return new($"{(orders.Count == 1 ? "Pesanan" : $"Semua ({orders.Count}) pesanan")} {PesananWords.Day(draft.Day!.Value)} dibatalkan dapur{(draft.Reason is { } why ? $" karena {why}" : "")}?\n{string.Join("\n", lines)}{(orders.Count > MostShown ? $"\ndan {orders.Count - MostShown} lagi" : "")}\nPemesannya saya kabari, uangnya kembali penuh.",
            [new(orders.Count == 1 ? "Ya, batalkan" : "Ya, batalkan semua", "ya"), new("Tidak jadi batal", "tidak jadi")]);
    }

    /// <summary>What the customer hears.</summary>
    public static Message Sorry(Scene s, Order order, string? reason, Rupiah refund) =>
        new($"Mohon maaf {s.Call(order.Customer ?? order.By)}, dapur tidak bisa memasak {PesananWords.Day(order.Content.Day)}{(reason is null ? "" : $" karena {reason}")}. Pesanan {order.Number} batal.{(refund > Rupiah.Zero ? $" {(order.Paid == order.Dp ? "DP" : "Uang")} {refund} dikembalikan penuh." : "")}", [new("Pesan hari lain", "#pesan.lagi:" + order.Number)]);

    protected override Step Commit(BatalHariDraft draft, Scene s)
    {
        var (kube, step, back) = (s.Kube, Step.Silence, new List<string>());
        foreach (var order in Of(draft, s))
        {
            if (new CancelOrder(s.Who.Id, order.Number, draft.Reason, s.Now, ByGroup: true).Decide(kube) is not Decision.Accepted accepted) continue;
            kube = accepted.Facts.Aggregate(kube, (k, f) => k.After(f));
            var refund = accepted.Facts.OfType<OrderStatusSet>().Single().Refund ?? Rupiah.Zero;
            if (refund > Rupiah.Zero) back.Add($"{refund} ke {s.Call(order.Customer ?? order.By)} ({order.Number})");
            step = step with
            {
                Facts = [.. step.Facts, .. accepted.Facts], Texts = [.. step.Texts, .. accepted.Texts],
                Notices = [.. step.Notices, .. PesanKabar.Customer(s.Kube, s.Known.People, order, Sorry(s, order, draft.Reason, refund), "dibatalkan", s.Who.Id)],
            };
        }
        if (step.Facts is []) return Step.Reply(UmumWords.Changed(s.Who));
        var bendahara = s.Kube.Holder(Jabatan.Bendahara) is { } b && b != s.Who.Id && back.Count > 0 ? new[] { new Notice(b, new($"{s.Who.Call} membatalkan pesanan {PesananWords.Day(draft.Day!.Value)}. Perlu dikembalikan: {Say.List(back)}.")) } : [];
        return step with
        {
            Say = [new($"Sudah dibatalkan, {s.Who.Honorific}. Pemesannya sudah saya kabari; sebaiknya ditelepon juga ya.{(back.Count > 0 ? $"\nDikembalikan lewat {s.Holder(Jabatan.Bendahara)}: {Say.List(back)}." : "")}")],
            Notices = [.. step.Notices, .. bendahara],
        };
    }
}
