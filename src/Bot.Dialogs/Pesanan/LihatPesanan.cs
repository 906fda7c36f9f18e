using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Which order is meant.</summary>
internal static class PesananCari
{
    /// <summary>Everybody sees her own; ketua, sekretaris and all who cook see all (matrix row 22).</summary>
    public static bool SeesAll(Scene s) => s.May(Operation.PesananKelola, Right.SeeGroup);

    public static bool Hers(Order order, PersonId who) => order.Customer == who || order.By == who;

    /// <summary>The open orders she may see, her own first where she has some.</summary>
    public static List<Order> Open(Scene s, bool all) => [.. s.Kube.Orders.Open.Where(o => o.Kind != JenisPesanan.Bazar && (all ? SeesAll(s) || Hers(o, s.Who.Id) : Hers(o, s.Who.Id)))];

    /// <summary>Those a message names by day, goods or customer; all of them when it names nothing.</summary>
    public static List<Order> Named(Scene s, List<Order> open, bool days = true)
    {
        var found = open;
        if (Day(s, days) is { } d) found = Narrow(found, o => o.Content.Day == d);
        if (s.Slots.Items is [_, ..] items) found = Narrow(found, o => items.Any(i => Wants.Find(s.Kube, s.Known.People, i.Name) is var w && o.Content.Items.Any(x => w.Any(y => y.Code == x.Code))));
        if ((s.Slots.People is [var who, ..] ? who : s.Slots.InTheNameOf ?? s.Heard.People.FirstOrDefault(p => !p.IsSpeaker))?.Only is { } person) found = Narrow(found, o => Hers(o, person));
        return found;
    }

    /// <summary>The day a message says an order by; that of an order gone by where none lies ahead then.</summary>
    private static DateOnly? Day(Scene s, bool days = true)
    {
        var said = s.Slots.OldDate ?? (days ? s.Slots.Date ?? (s.Heard.Dates is [var first, ..] ? first : null) : null);
        // "Yang sabtu" is the Saturday of her order, near or not.
        return said is { Weekday: true, Value: { } day } && s.Kube.Orders.Open.Where(o => Sees(s, o) && Hers(o, s.Who.Id)).All(o => o.Content.Day != day) && s.Kube.Orders.Open.FirstOrDefault(o => Hers(o, s.Who.Id) && o.Content.Day.DayOfWeek == day.DayOfWeek) is { } own
            ? own.Content.Day : s.DayOf(said, d => s.Kube.Orders.All.Any(o => o.Content.Day == d && Sees(s, o)));
    }

    private static bool Sees(Scene s, Order order) => order.Kind != JenisPesanan.Bazar && (SeesAll(s) || Hers(order, s.Who.Id));

    /// <summary>The orders of the day said that are over, her own last: delivered, called off or expired. None where an open one is of that day, or no day is said.</summary>
    public static List<Order> Over(Scene s, List<Order> open, bool days = true) => s.Slots.OrderNumber is null && Day(s, days) is { } day && open.TrueForAll(o => o.Content.Day != day)
        ? [.. s.Kube.Orders.All.Where(o => o.Content.Day == day && Sees(s, o) && !o.IsOpen).OrderBy(o => Hers(o, s.Who.Id))] : [];

    /// <summary>"Tidak ada pesanan untuk Rabu, 25 November": the day she named has none, so no other is taken for it. Null when one is, or no day is said.</summary>
    public static DateOnly? NoneThen(Scene s, List<Order> open) => s.Slots.OrderNumber is null && Day(s) is { } day && open.TrueForAll(o => o.Content.Day != day) ? day : null;

    public static Step NotThen(Scene s, DateOnly day, List<Order> open, Func<Order, string> says) =>
        Step.Reply(Which(s, open, says) with { Text = $"Tidak ada pesanan untuk {PesananWords.Day(day)}, {s.Who.Honorific}. Pesanan yang mana?" });

    /// <summary>Her order of a moment ago, with nothing else done since; null when there is none.</summary>
    public static Order? JustPlaced(Scene s) => s.Talk is { DoneNumbers: ['N', 'o', 'm', 'o', 'r', ' ', .. var number], DoneAt: { } at } && s.Now - at < TimeSpan.FromMinutes(10) && s.Kube.Orders.Find(new(number)) is { Kind: JenisPesanan.Catering, IsOpen: true } order && Hers(order, s.Who.Id) ? order : null;

    private static List<Order> Narrow(List<Order> all, Predicate<Order> fits) => all.FindAll(fits) is { Count: > 0 } some ? some : all;

    /// <summary>A row of "Pesanan yang mana?".</summary>
    public static Choice Row(Scene s, Order order, string says) =>
        new(order.Number.Value, says, Say.Quote($"{PesananWords.What(s.Kube, s.Known.People, order.Content.Items)}, {PesananWords.Plain(order.Content.Day)}", 72));

    public static Message Which(Scene s, IReadOnlyList<Order> orders, Func<Order, string> says) =>
        new($"Pesanan yang mana, {s.Who.Honorific}?", [.. orders.Take(10).Select(o => Row(s, o, says(o)))]) { ListTitle = "Lihat pesanan" };

    /// <summary>pesanan.bukan: another's order and one that does not exist are told alike.</summary>
    public static Step NotHers(Scene s) => Step.Reply($"Maaf, pesanan itu bukan dari nomor {s.Who.Pronoun}. Sebut nomor pesanannya, ya. Contoh: *{Example(s)}*.", new Choice("Status pesanan", "status pesanan"));

    public static string Example(Scene s) => s.Kube.Orders.Of(s.Who.Id).FirstOrDefault()?.Number.Value ?? "P-" + s.Today.ToString("yyMM", CultureInfo.InvariantCulture) + "-01";
}

/// <summary>D21: how an order stands, one or several; read only.</summary>
internal static class LihatPesanan
{
    private const int MostShown = 6;

    public static Step Answer(Scene s)
    {
        if (s.Slots.OrderNumber is { } number) return Show(s, new(number));
        return Mine(s);
    }

    /// <summary>An order's number with nothing else clear: "cek P-2611-04". Null when none was said.</summary>
    public static Step? Bare(Scene s) => s.Slots.OrderNumber is not { } number || s.Talk.Now is not null ? null
        : s.Heard.Text.Split(' ').Any(w => w is "batal" or "batalkan" or "batalin" or "dibatalkan" or "cancel") ? BatalPesanan.Start(s)
        : s.Heard.Text.Split(' ').Any(w => w is "ubah" or "ganti" or "tambah" or "tambahin" or "kurangi" or "jadi") ? UbahPesanan.Start(s) : Show(s, new(number));

    private static readonly string[] Unfinished = ["belum selesai", "blm selesai", "masih jalan", "masih berjalan", "belum diantar", "belum dianter", "belum dimasak"];

    /// <summary>"Pesanan siapa aja yang belum selesai": the list, for those who see all; null for all else.</summary>
    public static Step? Said(Scene s)
    {
        var text = s.Heard.Text;
        if (s.Talk.Now is not null || !PesananCari.SeesAll(s) || s.Heard.Dates is [_, ..] || !(text.Contains("pesanan", StringComparison.Ordinal) || text.Contains("pesenan", StringComparison.Ordinal) || text.Contains("orderan", StringComparison.Ordinal))) return null;
        var all = text.Contains("siapa", StringComparison.Ordinal) || text.Contains("semua", StringComparison.Ordinal) || text.Contains("apa aja", StringComparison.Ordinal) || text.Contains("apa saja", StringComparison.Ordinal) || text.Contains("mana", StringComparison.Ordinal) || text.Contains("berapa", StringComparison.Ordinal) || text.Contains("daftar", StringComparison.Ordinal);
        return all && Unfinished.Any(w => text.Contains(w, StringComparison.Ordinal)) ? Mine(s with { Heard = Heard.Nothing }) : null;
    }

    /// <summary>"Snack 30 udh bisa diambil blm", "udah mateng belum" from a customer with an open order; null for all else.</summary>
    public static Step? Ready(Scene s)
    {
        var words = s.Heard.Text.Split([' ', ',', '.', '?', '!'], StringSplitOptions.RemoveEmptyEntries);
        return s.Talk.Now is null && s.Member is not { IsActiveMember: true } && s.Meaning.Is(Intents.Clarify, Intents.OutOfScope) && words.Any(w => w is "udah" or "udh" or "sudah" or "sdh") && (words.Any(w => w is "blm" or "belum" or "blom") || s.Heard.Raw.Contains('?'))
            && words.Any(w => w is "diambil" or "dianter" or "diantar" or "jadi" or "mateng" or "matang" or "siap" or "dimasak" or "sampe" or "sampai" or "jalan") && PesananCari.Open(s, all: false) is [_, ..] ? Mine(s) : null;
    }

    private static readonly HashSet<string> NoFood = ["dp", "dpnya", "uang", "uangnya", "bayar", "dibayar", "transfer", "tf", "lunas", "undangan", "surat", "tagihan", "tagihannya", "kuitansi", "kwitansi", "belum", "blm", "mau", "kurang", "besok", "nanti", "lagi", "siap", "bisa", "boleh", "ga", "gak", "nggak", "tidak"];
    private static readonly string[] Food = ["pesan", "pesen", "order", "p-", "makan", "nasi", "kotak", "kue", "snack", "antar", "peyek", "diambil", "ambil", "diterima", "terima"];

    /// <summary>"Pesanannya sudah saya ambil ya, makasih" from the customer whose food was due: she is thanked, and nothing is noted by her word; of one still to come she is shown how it stands. Null for all else.</summary>
    public static Step? Received(Scene s)
    {
        var words = s.Heard.Text.Split([' ', ',', '.', '!'], StringSplitOptions.RemoveEmptyEntries);
        if (s.Talk.Now is not null || s.Member is { IsActiveMember: true } || s.Message.Attachments is [_, ..] || PmtBaca.IsQuestion(s.Heard.Raw) || s.Heard.Money is [_, ..] || words.Length > 10 || words.Any(NoFood.Contains) || !words.Any(w => Food.Any(f => w.StartsWith(f, StringComparison.Ordinal)))
            || !words.Any(w => w is "sudah" or "udah" or "udh" or "sdh" or "dah" or "telah" or "barusan") || !words.Any(w => w is "diambil" or "ambil" or "diterima" or "terima" or "nyampe" or "nyampai" or "sampai" or "sampe" or "datang" or "dateng")) return null;
        var own = s.Kube.Orders.All.Where(o => o.Kind == JenisPesanan.Catering && PesananCari.Hers(o, s.Who.Id) && (s.Slots.OrderNumber is not { } number || o.Number.Value.Equals(number, StringComparison.OrdinalIgnoreCase))).ToList();
        if (own.Exists(o => o.Status is >= StatusPesanan.Dikonfirmasi and <= StatusPesanan.Selesai && o.Content.Day >= s.Today.AddDays(-Recent) && o.When(s.Kube.Zone).AddHours(-3) <= s.Now)) return Step.Reply($"Terima kasih kabarnya, {s.Who.Call} 🙏");
        return own.FindAll(o => o.IsOpen) is [var ahead] && words.Any(w => w.StartsWith("pesan", StringComparison.Ordinal) || w.StartsWith("pesen", StringComparison.Ordinal) || w.StartsWith("p-", StringComparison.Ordinal)) ? One(s, ahead) : null;
    }

    /// <summary>Days after which food that came is spoken of no more.</summary>
    private const int Recent = 3;

    public static Step Show(Scene s, Code number)
    {
        number = new(number.Value.ToUpperInvariant());
        if (s.Kube.Orders.Find(number) is not { } order) return PesananCari.SeesAll(s) ? Step.Reply($"Pesanan {number} tidak ada, {s.Who.Honorific}. Coba cek nomornya ya.", new Choice("Semua pesanan", "status pesanan")) : PesananCari.NotHers(s);
        return PesananCari.SeesAll(s) || PesananCari.Hers(order, s.Who.Id) ? One(s, order) : PesananCari.NotHers(s);
    }

    /// <summary>A stranger asks after an order: no number of hers has any.</summary>
    public static Step Unknown(Scene s) => Step.Reply("Belum ada pesanan dari nomor ini. Kalau pesannya dari nomor lain, tulis dari nomor itu ya.", new Choice("Pesan makanan"), new Choice("Lihat menu", "menu makanan"));

    private static Step Mine(Scene s)
    {
        var own = PesananCari.Open(s, all: false);
        var open = own.Count > 0 && s.Member is not { Office: Jabatan.Ketua or Jabatan.Sekretaris or Jabatan.Bendahara } ? own : PesananCari.Open(s, all: true);
        if (!PesananCari.SeesAll(s) && s.Heard.People.FirstOrDefault(p => !p.IsSpeaker) is { Only: { } other } && other != s.Who.Id && own.TrueForAll(o => !PesananCari.Hers(o, other))) return PesananCari.NotHers(s);
        var over = PesananCari.Over(s, open);
        if (over is [] && open is [_, ..] && PesananCari.NoneThen(s, open) is { } day) return PesananCari.NotThen(s, day, open, o => "#pesanan:" + o.Number);
        var named = over is [] ? PesananCari.Named(s, open) : over;
        if (named is [var one]) return One(s, one);
        if (named is []) return Nothing(s);
        if (!PesananCari.SeesAll(s)) return Step.Reply(PesananCari.Which(s, named, o => "#pesanan:" + o.Number));
        var lines = named.Take(MostShown).Select(o => $"- {o.Number} {(o.Customer is { } c ? s.Call(c) : "bazar")}: {PesananWords.What(s.Kube, s.Known.People, o.Content.Items)}, {PesananWords.Plain(o.Content.Day)} {PesanCateringWords.Hour(o.Content.Time)}, {(PesananWords.Silent(o, s.Today) ? "belum ada kabar" : PesananWords.Status(o.Status))}");
        return Step.Reply((over is [] ? $"Pesanan yang belum selesai ({named.Count}):\n" : $"Pesanan {PesananWords.Day(named[0].Content.Day)} ({named.Count}):\n") + string.Join("\n", lines) + (named.Count > MostShown ? $"\ndan {named.Count - MostShown} lagi. Sebut nomor atau harinya ya." : ""),
            [.. named.Take(3).Select(o => new Choice(o.Number.Value, "#pesanan:" + o.Number))]);
    }

    private static Step Nothing(Scene s) => s.Kube.Orders.Of(s.Who.Id).FirstOrDefault() is { } last
        ? Step.Reply($"Tidak ada pesanan yang berjalan, {s.Who.Honorific}. Yang terakhir {last.Number}: {PesananWords.What(s.Kube, s.Known.People, last.Content.Items)}, {PesananWords.Day(last.Content.Day)}, {PesananWords.Status(last.Status)}.", new Choice("Pesan lagi", "pesan kayak biasa"), new Choice("Lihat menu", "menu makanan"))
        : Step.Reply($"Belum ada pesanan dari nomor {s.Who.Pronoun}.", new Choice("Pesan makanan"), new Choice("Lihat menu", "menu makanan"));

    /// <summary>pesanan.status.</summary>
    private static Step One(Scene s, Order order)
    {
        var content = order.Content;
        var what = $"{order.Number}: {PesananWords.What(s.Kube, s.Known.People, content.Items)}, {PesananWords.Day(content.Day)} pukul {PesananWords.Clock(content.Time, s.Kube.Zone)}, {PesananWords.Where(content.Way, s.Note(content.Place))}.";
        List<string> lines = [order.Customer is { } c && c != s.Who.Id ? $"{what} Pemesan {s.Call(c)}." : what];
        if (s.Note(content.Note) is { } note) lines.Add($"Catatan: {note}.");
        if (Money(s, order) is { } money) lines.Add(money);
        lines.Add(State(s, order));
        if (order.Wish is { } wish) lines.Add($"Perubahan ke {PesananWords.What(s.Kube, s.Known.People, wish.Items)}, {PesananWords.Day(wish.Day)} masih ditanyakan ke dapur.");
        var mayChange = order.IsOpen && order.Kind == JenisPesanan.Catering && (PesananCari.Hers(order, s.Who.Id) || ChangeOrder.IsKetua(s.Kube, s.Who.Id));
        return Step.Reply(string.Join("\n", lines), !mayChange ? [] : order.Status == StatusPesanan.MenungguKonfirmasi && ChangeOrder.IsKetua(s.Kube, s.Who.Id)
            ? [new("Terima", "#pesanan.terima:" + order.Number), new("Tolak", "#pesanan.tolak:" + order.Number)]
            : [.. order.Status == StatusPesanan.MenungguDp && order.Customer == s.Who.Id ? [new("Kirim bukti")] : Array.Empty<Choice>(), new("Ubah pesanan", "#pesanan.ubah:" + order.Number), new("Batalkan", "#pesanan.batal:" + order.Number)]);
    }

    private static string? Money(Scene s, Order order) => order.Status switch
    {
        StatusPesanan.Dibatalkan when order.Left > Rupiah.Zero => $"Biaya bahan {order.Left} belum dibayar.",
        StatusPesanan.Dibatalkan => order.Refund > Rupiah.Zero ? $"Uang {order.Refund} sedang dikembalikan." : null,
        StatusPesanan.Kedaluwarsa => null,
        _ when order.Invoiced => order.Left > Rupiah.Zero ? $"Jumlah {order.Total}, ditagih setelah acara." : $"Jumlah {order.Total}, sudah lunas.",
        _ when order.Left == Rupiah.Zero => $"Jumlah {order.Total}, sudah lunas.",
        _ when order.Paid > Rupiah.Zero => $"Sudah {(order.Paid == order.Dp ? "DP" : "dibayar")} {order.Paid}, sisa {order.Left}.",
        _ when order is { Status: StatusPesanan.MenungguDp, DpDue: { } due } => $"Jumlah {order.Total}, DP {order.Dp} paling lambat {PesananWords.Due(due, s.Today, s.Kube.Zone)}.",
        _ => $"Jumlah {order.Total}, bayar waktu {(order.Content.Way == CaraTerima.Ambil ? "diambil" : "diantar")}.",
    };

    private static string State(Scene s, Order order) => order.Status switch
    {
        StatusPesanan.Dikonfirmasi => PesananWords.Silent(order, s.Today) ? $"{Say.Day(order.Content.Day)} sudah lewat, belum ada kabar dari dapur." : order.Content.Day > s.Today ? "Menunggu hari masak." : "Hari ini dimasak.",
        StatusPesanan.MenungguDp => "Menunggu DP.",
        StatusPesanan.MenungguKonfirmasi => $"Menunggu dapur, paling lambat {PesananWords.Due(PesananClock.AnswerBy(s.Kube, order.Since), s.Today, s.Kube.Zone)} sudah ada jawaban.",
        var status => char.ToUpperInvariant(PesananWords.Status(status)[0]) + PesananWords.Status(status)[1..] + ".",
    };
}
