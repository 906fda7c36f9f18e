using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Sentences of changing and cancelling (D21).</summary>
internal static class UbahWords
{
    public static Step NothingOpen(Scene s) => Step.Reply($"Tidak ada pesanan {s.Who.Pronoun} yang berjalan.", new Choice("Pesan makanan"), new Choice("Lihat menu", "menu makanan"));

    /// <summary>Why an order cannot be touched.</summary>
    public static Step Gone(Scene s, Code number, Refusal why) => why switch
    {
        OrderOver { Status: StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa } => Step.Reply($"Pesanan {number} sudah batal, {s.Who.Honorific}. Kalau mau pesan lagi, tinggal bilang ya.", new Choice("Pesan makanan")),
        OrderOver => Step.Reply($"Pesanan {number} sudah selesai, {s.Who.Honorific}. Kalau ada yang kurang, tanya langsung ke dapur ya.", new Choice("Bicara dapur", "#dapur")),
        DayGoneBy gone => Step.Reply($"Pesanan {number} untuk {PesananWords.Day(gone.Day)}, sudah lewat, jadi tidak bisa dibatalkan, {s.Who.Honorific}. {(s.May(Operation.Dapur, Right.RecordOwn | Right.Record) ? $"Kalau sudah diantar, tulis *{number} sudah diantar* ya." : "Kalau ada masalah, bicara langsung dengan dapur ya.")}", new Choice("Bicara dapur", "#dapur")),
        AlreadyCooking => Step.Reply($"Sudah dimasak, {s.Who.Honorific}. Jumlah tidak bisa dikurangi, tapi bisa ditambah kalau dapur sanggup.", new Choice("Bicara dapur", "#dapur"), new Choice("Lihat pesanan", "#pesanan:" + number)),
        OnlyKelurahan when s.Kube.Orders.Find(number) is { Kind: JenisPesanan.Pmt, IsOpen: true } && UbahPmt.Refusal(s) is null => UbahPmt.Form.Begin(new UbahPmtDraft { Number = number }, s),
        OnlyKelurahan => Step.Reply($"{number} itu pesanan PMT, {s.Who.Honorific}. Mengubahnya lewat *ubah pmt* ya.", new Choice("Ubah PMT", "ubah pmt")),
        SameOrder => Step.Reply($"Pesanan {number} memang sudah begitu, {s.Who.Honorific}. Tidak ada yang diubah.", new Choice("Lihat pesanan", "#pesanan:" + number)),
        NoSuchGoods or NoPrice => Step.Reply($"Ada menu yang sekarang tidak dijual lagi, {s.Who.Honorific}. Tanyakan ke dapur dulu ya.", new Choice("Bicara dapur", "#dapur")),
        NoSuchOrder or NotHerOrder => PesananCari.SeesAll(s) && s.Kube.Orders.Find(number) is null ? Step.Reply($"Pesanan {number} tidak ada, {s.Who.Honorific}. Coba cek nomornya ya.", new Choice("Semua pesanan", "status pesanan")) : PesananCari.NotHers(s),
        _ => Step.Reply($"Pesanan {number} belum bisa diubah, {s.Who.Honorific}. Tanyakan ke dapur dulu ya.", new Choice("Bicara dapur", "#dapur")),
    };

    public static Message HowMany(Scene s, Order order) => new($"Mau jadi berapa, {s.Who.Honorific}? Sekarang {PesananWords.What(s.Kube, s.Known.People, order.Content.Items)}.", [new("Batal")]);

    public static Message Floor(Scene s, Rupiah least) => new($"Belanjanya sudah dimulai, {s.Who.Honorific}, jadi paling sedikit tetap dibayar {least}. Mau jadi berapa?", [new("Bicara dapur", "#dapur"), new("Batal")]);

    /// <summary>pesanan.ubah.cek.</summary>
    public static Message Summary(Scene s, UbahDraft d, Order order)
    {
        var command = UbahPesanan.Command(d, order, s);
        var (content, _) = command.Content(s.Kube, order);
        var people = s.Known.People;
        var name = $"Pesanan {order.Number} ({Say.List([.. order.Content.Items.Select(i => PesananWords.Name(s.Kube, people, i.Code))])}, {PesananWords.Plain(order.Content.Day)})";
        List<string> lines = [Only(s, d, order, content) is { } only ? $"{name} {only} ya, {s.Who.Honorific}." : $"{name} jadi:\n{PesananWords.Lines(s.Kube, people, content.Items)}\n{PesananWords.When(content.Day, content.Time, s.Kube.Zone)}\n{PesananWords.Where(content.Way, d.Place ?? s.Note(content.Place))}"];
        if (d.Note is { } note && lines[0].Contains(" jadi:", StringComparison.Ordinal)) lines.Add("Catatan: " + note);
        if (content.Fee > Rupiah.Zero && content.Fee != order.Content.Fee) lines.Add($"Ongkir {content.Fee}");
        if (content.Total != order.Total || d.Items is not null)
            lines.Add($"Jumlah jadi {content.Total}{PesananWords.Large(s.Kube, content.Total)}, {(content.Total >= order.Paid ? $"sisa bayar *{content.Total - order.Paid}*" : $"lebih bayar *{order.Paid - content.Total}*")}.");
        if (OrderDay.DpOf(s.Kube, order, content) is { } dp) lines.Add(dp > Rupiah.Zero ? $"DP jadi {dp}." : "DP tidak perlu lagi.");
        if (command.Refusal(s.Kube) is not ChangeLate late) return new(string.Join("\n", lines), [new("Ya, ubah", "ya"), new("Batal")]);
        lines.Add(d.Far ? "Tempatnya di luar kelurahan. Saya tanyakan dapur dulu ya?" : s.Now > late.Deadline ? $"Batas mengubahnya {PesananWords.Plain(s.Kube.Zone.Date(late.Deadline))} pukul {Say.Hour(late.Deadline, s.Kube.Zone)} sudah lewat. Saya tanyakan dapur dulu ya?" : "Pesanan sebesar ini saya tanyakan dapur dulu ya?");
        return new(string.Join("\n", lines), [new("Tanyakan", "ya"), new("Batal")]);
    }

    /// <summary>The one thing that changes, in words; null when there are several.</summary>
    private static string? Only(Scene s, UbahDraft d, Order order, OrderContent now)
    {
        var was = order.Content;
        var counts = d.Items is not null && now.Items.Select(i => i.Code).SequenceEqual(was.Items.Select(i => i.Code));
        var changed = now.Items.Zip(was.Items).Where(p => p.First.Count != p.Second.Count).ToList();
        return (d.Items, d.Day, d.Time, d.Way, d.Place, d.Note) switch
        {
            ({ }, null, null, null, null, null) when counts && changed is [var (to, from)] => was.Items.Count == 1 ? $"dari {from.Count} jadi {to.Count}" : $"{PesananWords.Name(s.Kube, s.Known.People, to.Code)} dari {from.Count} jadi {to.Count}",
            (null, { } day, null, null, null, null) => $"pindah ke {PesananWords.When(day, now.Time, s.Kube.Zone)}",
            (null, null, { } time, null, null, null) => $"dari pukul {PesanCateringWords.Hour(was.Time)} jadi pukul {PesananWords.Clock(time, s.Kube.Zone)}",
            (null, null, null, CaraTerima.Ambil, _, null) => "diambil sendiri di dapur",
            (null, null, null, _, { } place, null) => $"diantar ke {PesananWords.Place(place)}",
            (null, null, null, null, null, { } note) => $"diberi catatan: {note},",
            _ => null,
        };
    }
}
