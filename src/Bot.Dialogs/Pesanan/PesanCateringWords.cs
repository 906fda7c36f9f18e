using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Questions and sentences of D18.</summary>
internal static class PesanCateringWords
{
    private const int MostRows = 10;

    private static readonly Choice Kitchen = new("Bicara dapur", "#dapur");

    /// <summary>pesan.jenis: the menu to choose from, what was meant first.</summary>
    public static Message Which(Scene s, WantedSaid? open)
    {
        var found = open is null ? [] : PesanBaca.Candidates(open, s);
        if (open is not null && found.Count == 0) return NotHere(s, open.Said);
        return new($"Bisa, {s.Who.Call}. Mau menu yang mana?", Rows(s, found)) { ListTitle = "Lihat menu" };
    }

    /// <summary>What nobody cooks here: the nearest three, and the kitchen.</summary>
    private static Message NotHere(Scene s, string said)
    {
        var near = GoodsFinder.Of(s.Kube, s.Known.People).Near(said).Where(Wants.Ordered).Concat(Wants.Menu(s.Kube, s.Known.People)).DistinctBy(w => w.Code).Take(3).ToList();
        return new($"\"{Say.Quote(said, 40)}\" belum ada di menu kami, {s.Who.Honorific}. Pilih dari daftar ya. Kalau mau menu lain, saya sambungkan ke dapur.",
            [.. near.Select(w => Row(s, w)), new("Menu lengkap", "semua menu", "Lihat semua menu"), new("Bicara dapur", "#dapur", "Tanya menu lain")]) { ListTitle = "Lihat menu" };
    }

    public static Message Menu(Scene s) => new($"Bisa, {s.Who.Call}. Mau menu yang mana?", Rows(s, [])) { ListTitle = "Lihat menu" };

    /// <summary>Camilan or drinks one by one.</summary>
    public static Message Kind(Scene s, Kategori kind) => new(kind == Kategori.Minuman ? "Mau minuman yang mana?" : "Mau camilan yang mana?",
        [.. Wants.Menu(s.Kube, s.Known.People).Where(w => w.Product.Kind == kind).Take(MostRows).Select(w => Row(s, w))]) { ListTitle = "Lihat menu" };

    /// <summary>At most ten rows: what was meant, dishes and cakes, snacks and drinks a row each where they are many.</summary>
    public static IReadOnlyList<Choice> Rows(Scene s, IReadOnlyList<Ware> first)
    {
        var menu = Wants.Menu(s.Kube, s.Known.People);
        var own = menu.Where(w => w.Product.Kind is not (Kategori.Camilan or Kategori.Minuman)).ToList();
        var (snacks, drinks) = (menu.Where(w => w.Product.Kind == Kategori.Camilan).ToList(), menu.Where(w => w.Product.Kind == Kategori.Minuman).ToList());
        var rows = first.Concat(own).DistinctBy(w => w.Code).ToList();
        if (menu.Count <= MostRows) return [.. first.Concat(menu).DistinctBy(w => w.Code).Take(MostRows).Select(w => Row(s, w))];
        return [.. rows.Take(MostRows - 2).Select(w => Row(s, w)), .. Group(s, snacks, "Camilan", "Lihat camilan"), .. Group(s, drinks, "Minuman", "Minuman")];
    }

    private static IEnumerable<Choice> Group(Scene s, List<Ware> wares, string kind, string more)
    {
        if (wares.Count == 0) yield break;
        var goods = OwnWords.Of(s.Kube, s.Known.People).Goods;
        var names = wares.Select(w => goods.FirstOrDefault(g => g.Code == w.Code.Value) is { Aliases: [var alias, ..] } ? alias : w.Name).Take(2).ToList();
        var title = string.Join(", ", names) + (wares.Count > 2 ? ", lainnya" : "");
        title = char.ToUpperInvariant(title[0]) + title[1..];
        yield return new(title.Length <= 24 ? title : kind, kind.ToLowerInvariant(), more);
    }

    private static Choice Row(Scene s, Ware ware)
    {
        var price = s.Kube.Prices.Of(ware.Code).On(s.Today) is { } line ? line.Price.ToString() : "harga belum ada";
        var about = s.Note(ware.Product.Contents) is { } contents ? $"{price} · {contents}" : $"{price} per {ware.Unit}";
        return new(HargaWords.Cut(ware.Name), ware.Name, Say.Quote(about, 70));
    }

    /// <summary>How many, or why not so many.</summary>
    public static Message HowMany(Scene s, PesanDraft d, WantedSaid item)
    {
        var ware = GoodsFinder.Of(s.Kube, s.Known.People).Find(item.Code!.Value)!;
        var (unit, least) = (ware.Unit, Math.Max(ware.Product.Least ?? 1, 1));
        var of = d.Items.Count > 1 ? $" {PesananWords.Name(s.Kube, s.Known.People, ware.Code)}" : "";
        var choices = Counts(least);
        if (item.Count is not { } count) return new($"Mau berapa {unit}{of}, {s.Who.Honorific}?", choices);
        var pieces = Wants.Pieces(ware, count, item.Unit);
        return new(pieces switch
        {
            null when item.Unit is not null && item.Unit != unit && count == decimal.Truncate(count) => $"{Upper(PesananWords.Name(s.Kube, s.Known.People, ware.Code))} dihitung per {unit}, {s.Who.Honorific}. Mau berapa {unit}?",
            null => $"Tidak bisa setengah {unit} ya, {s.Who.Honorific}. Mau berapa {unit}{of}?",
            <= 0 => $"Belum ada jumlahnya, {s.Who.Honorific}. Mau berapa {unit}{of}? Paling sedikit {GoodsSay.Number(least)}.",
            var n when n < least => $"Minimal {GoodsSay.Number(least)} {unit} ya, {s.Who.Honorific}. Mau berapa{of}?",
            > CateringRules.MostOfOne => $"Satu pesanan paling banyak {CateringRules.MostOfOne} {unit}, {s.Who.Honorific}. Mau berapa {unit}{of}?",
            _ => $"Sehari dapur sanggup {s.Kube.Catering().BoxesPerDay} kotak, {s.Who.Honorific}. Mau berapa {unit}{of}? Kalau lebih, bisa dibagi dua hari.",
        }, pieces > 0 && pieces >= least ? [new($"{s.Kube.Catering().BoxesPerDay ?? CateringRules.MostOfOne} {unit}"), Kitchen, new("Batal")] : choices);
    }

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static IReadOnlyList<Choice> Counts(int least) => least switch { >= 30 => [new("50"), new("100"), new("150")], >= 5 => [new("20"), new("30"), new("50")], _ => [new("5"), new("10"), new("20")] };

    public static Message HowManyAgain(Scene s) => s.Heard.Numbers is [] && (s.Heard.Text.Contains("banyak", StringComparison.Ordinal) || s.Heard.Text.Contains("sedikit", StringComparison.Ordinal) || s.Heard.Text.Contains("secukupnya", StringComparison.Ordinal) || s.Heard.Text.Contains("kira", StringComparison.Ordinal))
        ? new($"Kira-kira berapa orang, {s.Who.Honorific}?", [new("20"), new("30"), new("50")])
        : new($"Tulis angkanya saja, {s.Who.Honorific}. Contoh: *30*.", [new("20"), new("30"), new("50")]);

    /// <summary>For which day; the next days on which there is room.</summary>
    public static Message WhichDay(Scene s, PesanDraft d)
    {
        if (d.Days is [_, _, ..] days) return new($"Hari yang mana, {s.Who.Honorific}?", [.. days.Take(3).Select(DayChoice)]);
        var saturday = s.Today.AddDays(((int)DayOfWeek.Saturday - (int)s.Today.DayOfWeek + 7) % 7 is 0 ? 7 : ((int)DayOfWeek.Saturday - (int)s.Today.DayOfWeek + 7) % 7);
        return new($"Untuk hari apa, {s.Who.Honorific}?", [DayChoice(saturday), DayChoice(saturday.AddDays(1)), new("Hari lain")]);
    }

    public static Message WhichDayAgain(Scene s) => new($"Tulis harinya ya, {s.Who.Honorific}. Contoh: *Sabtu*, *5 Desember*, atau *minggu depan hari Rabu*.", []);

    private static Choice DayChoice(DateOnly day) => new(PesananWords.Day(day), Say.LongDay(day));

    /// <summary>pesan.penuh: the day is full or has little room; the nearest days.</summary>
    public static Message Full(Scene s, KitchenFull full, int boxes, TimeOnly time, string lead = "")
    {
        var near = s.Kube.Near(boxes, full.Day, time, s.Now).Order().ToList();
        var round = full.Round is { } number && s.Kube.Orders.Find(number) is { } pmt ? $" (PMT {s.Kube.Boxes(pmt.Content)} kotak)" : "";
        var text = lead + (full.Free > 0
            ? $"{PesananWords.Day(full.Day)} masih bisa {full.Free} kotak, {s.Who.Honorific}."
            : $"Maaf {s.Who.Honorific}, {PesananWords.Day(full.Day)} dapur penuh{round}.");
        if (near is []) return new(text + " Mau hari apa? Atau tanya dapur dulu.", [new("Hari lain"), Kitchen, new("Batal")]);
        var days = near.Select((day, i) => PlainDay(day, i == near.Count - 1 || day.Month != near[^1].Month) + (s.Kube.FreeOn(day) is { } free && free < s.Kube.Catering().BoxesPerDay ? $" (masih {free} kotak)" : ""));
        text += $" Bisa {string.Join(" atau ", days)}.";
        List<Choice> choices = [.. near.Select(d => new Choice($"{Say.DayName(d)} {d.Day}", Say.LongDay(d)))];
        return new(text, full.Free >= 10 ? [new($"{full.Free} kotak"), .. choices.Take(2)] : [.. choices, new("Tanya dapur", "#dapur")]);
    }

    /// <summary>"Baik, Sabtu 12 Desember pukul 12.00, diambil." for what was said before the number; null when nothing of it.</summary>
    public static string? Noted(PesanDraft before, PesanDraft to)
    {
        List<string> parts = [];
        if (to.Day is { } day && day != before.Day) parts.Add(PesananWords.Plain(day));
        if (to.Time is { } time && time != before.Time) parts.Add($"pukul {Hour(time)}");
        if (to.Way is { } way && way != before.Way) parts.Add(way == CaraTerima.Ambil ? "diambil" : "diantar");
        return parts is [] ? null : $"Baik, {string.Join(", ", parts)}.";
    }

    private static string PlainDay(DateOnly day, bool month) => month ? PesananWords.Plain(day) : $"{Say.DayName(day)} {day.Day}";

    /// <summary>The hour has no room; hours of the same day that have.</summary>
    /// <param name="without">The order that is being changed: its own boxes take no room.</param>
    public static Message HourFull(Scene s, HourFull full, int boxes, string lead = "", Code? without = null)
    {
        var rules = s.Kube.Catering();
        var others = Enumerable.Range(rules.From.Hour, Math.Max(rules.Until.Hour - rules.From.Hour, 0)).Select(h => new TimeOnly(h, 0)).Where(t => s.Kube.Room(boxes, full.Day, t, round: true, without) is null).OrderBy(t => Math.Abs((t - full.Time).TotalHours)).Take(2).Order().ToList();
        return new($"{lead}Pukul {Hour(full.Time)} sudah banyak antaran, {s.Who.Honorific}{(full.Free > 0 ? $", masih bisa {full.Free} kotak" : "")}. {(others is [] ? "Mau hari lain?" : $"Bisa pukul {string.Join(" atau ", others.Select(Hour))}?")}", [.. others.Select(t => new Choice(Hour(t), "jam " + Hour(t))), new("Hari lain")]);
    }

    public static string Hour(TimeOnly time) => time.ToString("HH.mm", CultureInfo.InvariantCulture);

    public static Message WhatHour(Scene s, PesanDraft d) => d.Times is [_, ..] times
        ? new(times is [var one] ? $"Jam {Hour(one)} ya, {s.Who.Honorific}?" : $"Jam berapa tepatnya, {s.Who.Honorific}?", [.. times.Take(2).Select(t => new Choice(Hour(t), "jam " + Hour(t))), new("Jam lain")])
        : new($"Mau dipakai jam berapa, {s.Who.Honorific}?", [new("08.00", "jam 08.00"), new("11.00", "jam 11.00"), new("Jam lain")]);

    public static Message WhatHourAgain(Scene s) => new($"Tulis jamnya ya, {s.Who.Honorific}. Contoh: *jam 10* atau *11.30*. Dapur mengantar pukul {Hour(s.Kube.Catering().From)}-{Hour(s.Kube.Catering().Until)}.", []);

    public static Message Outside(Scene s, TimeOnly time, PesanDraft d)
    {
        var rules = s.Kube.Catering();
        return new($"Pukul {Hour(time)} dapur belum bisa {(d.Way == CaraTerima.Ambil ? "melayani" : "mengantar")}, {s.Who.Honorific}. Bisanya pukul {Hour(rules.From)}-{Hour(rules.Until)} {s.Kube.Zone.Name}. Mau jam berapa?", [new("08.00", "jam 08.00"), new("11.00", "jam 11.00"), new("15.00", "jam 15.00")]);
    }

    public static Message TooLate(Scene s) => new($"Jam segitu sudah lewat atau terlalu mepet untuk dimasak, {s.Who.Honorific}. Mau jam berapa, atau hari lain?", [new("Hari lain"), Kitchen, new("Batal")]);

    public static Message PastDay(Scene s, DateOnly day) => new($"{PesananWords.Day(day)} sudah lewat, {s.Who.Honorific}. Untuk hari apa?", WhichDay(s, new()).Choices);

    public static Message FarDay(Scene s, int days) => new($"Itu masih lama sekali, {s.Who.Honorific}. Pesanan bisa dicatat sampai {days} hari ke depan. Untuk hari apa?", WhichDay(s, new()).Choices);

    public static Message HowComes(Scene s) => new("Diantar atau diambil?", [new("Diantar"), new("Diambil"), new("Batal")]);

    public static Message WhereTo(Scene s, PesanDraft d) => d.Vague ? WhereAgain(s) : new($"Diantar ke mana, {s.Who.Honorific}? (RT/RW dan patokan)");

    public static Message WhereAgain(Scene s) => new($"Rumahnya di mana, {s.Who.Honorific}? Boleh kirim lokasi, atau tulis RT dan patokannya.");

    public static Message StillHere(Scene s, string place) =>
        new($"{(place.StartsWith("titik peta", StringComparison.Ordinal) ? "Titik itu" : Say.Capital(Say.Quote(place, 60)))} masih di Kelurahan {Wilayah.Name(s)}, {s.Who.Honorific}?", [new("Ya, masih"), new("Di luar", "di luar kelurahan"), new("Diambil saja")]);

    public static Message WhoIs(Scene s) => new("Atas nama siapa, Bapak/Ibu?");

    /// <summary>How long a draft is kept, in words.</summary>
    public static string Kept(Scene s) => $"Isiannya saya simpan sampai {(s.Member is null ? Say.Moment(s.Now.AddHours(24), s.Kube.Zone) : Say.Date(s.Kube.Zone.Date(s.Now.AddDays(7))))}.";

    public static Message Unpaid(Scene s, Code number)
    {
        var order = s.Kube.Orders.Find(number)!;
        return new($"Pesanan {number} masih menunggu DP {order.Dp - order.Paid}, {s.Who.Honorific}. Kalau DP-nya sudah masuk, balas *lanjut*, pesanan ini saya teruskan.\n{Kept(s)}", [new("Kirim bukti"), new("Lihat pesanan", "#pesanan:" + number), new("Batal")]);
    }

    public static Message NoPrice(Scene s, Code code) => new($"Harga {PesananWords.Name(s.Kube, s.Known.People, code)} belum dicatat, {s.Who.Honorific}. Pilih yang lain, atau tanya dapur dulu ya.", [new("Menu lengkap", "semua menu"), Kitchen, new("Batal")]);

    /// <summary>pesan.ringkas.</summary>
    public static Message Summary(Scene s, PesanDraft d, PlaceOrder order)
    {
        var (content, _) = order.Content(s.Kube);
        var (asks, dp) = (order.Asks(s.Kube), order.Dp(s.Kube));
        var sure = d.OtherDay is null;
        var when = PesananWords.When(content.Day, content.Time, s.Kube.Zone);
        if (!sure) when = when.Replace(Say.Date(content.Day), $"*{Say.Date(content.Day)}*", StringComparison.Ordinal);
        List<string> lines =
        [
            $"Pesanan {Owner(s, d)}{(d is { InName: not null, Phone: { } phone } ? $" (HP {phone})" : "")}{(d.Event is { } what ? $" ({what})" : "")}:",
            "🍱 " + PesananWords.Lines(s.Kube, s.Known.People, content.Items),
            when,
            PesananWords.Where(order.Way, d.Place),
        ];
        if (d.Note is { } note) lines.Add("Catatan: " + note);
        if (content.Fee > Rupiah.Zero) lines.Add($"Ongkir {content.Fee}");
        var pay = order.IsInvoiced(s.Kube) ? ", ditagih setelah acara" : dp > Rupiah.Zero ? $", DP {dp}" : order.Way == CaraTerima.Ambil ? ", bayar waktu diambil" : ", bayar waktu diantar";
        lines.Add($"Jumlah {(sure ? $"*{content.Total}*" : content.Total)}{PesananWords.Large(s.Kube, content.Total)}{pay}");
        if (s.Member is not null && d is { Customer: null, InName: null } && s.Kube.Orders.Of(s.Who.Id).FirstOrDefault(o => o is { IsOpen: true, Kind: JenisPesanan.Catering } && o.Content.Day == content.Day && s.Note(o.Content.Note)?.StartsWith("atas nama ", StringComparison.Ordinal) != true) is { } had)
            lines.Add($"Hari itu {s.Who.Pronoun} sudah punya {had.Number}: {PesananWords.What(s.Kube, s.Known.People, had.Content.Items)}.");
        lines.Add(Question(s, asks, sure) + (s.Member is null ? $" Nama, nomor, dan alamat {(d.Honorific is { } title ? title switch { "Bu" => "Ibu", "Pak" => "Bapak", _ => title } : s.Who.Pronoun)} saya simpan untuk pesanan ini saja." : ""));
        return new(string.Join("\n", lines), Buttons(d, asks));
    }

    public static string Owner(Scene s, PesanDraft d) => d.Customer is { } c ? s.Call(c) : d.InName ?? (d.Name is { } name ? $"{d.Honorific} {name}" : s.Who.Call);

    private static string Question(Scene s, AskKitchen asks, bool sure) =>
        !sure ? $"Tanggalnya betul, {s.Who.Honorific}?"
        : asks.HasFlag(AskKitchen.Late) ? $"Waktunya sudah mepet. Saya tanyakan dapur dulu ya, {s.Who.Honorific}?"
        : asks.HasFlag(AskKitchen.OutsideKelurahan) ? $"Tempatnya di luar kelurahan. Saya tanyakan dapur dulu ya, {s.Who.Honorific}?"
        : asks != AskKitchen.No ? $"Pesanan sebesar ini saya tanyakan dapur dulu ya, {s.Who.Honorific}?"
        : "Sudah benar?";

    private static IReadOnlyList<Choice> Buttons(PesanDraft d, AskKitchen asks) =>
        d.OtherDay is { } other ? [new("Betul", "ya"), new(PesananWords.Plain(other) is { Length: <= 20 } title ? title : $"{Say.DayName(other)} {Say.Short(other)}", Say.LongDay(other)), new("Ubah")]
        : asks.HasFlag(AskKitchen.Late) ? [new("Tanyakan", "ya"), new("Hari lain"), new("Batal")]
        : asks.HasFlag(AskKitchen.OutsideKelurahan) ? [new("Tanyakan", "ya"), new("Diambil saja"), new("Batal")]
        : asks != AskKitchen.No ? [new("Tanyakan", "ya"), new("Ubah"), new("Batal")]
        : [new("Pesan", "ya"), new("Ubah"), new("Batal")];

    public static Message ChangeWhat(Scene s) => new($"Yang mau diubah apa, {s.Who.Honorific}? Tulis saja yang benar. Contoh: *60 kotak*, *jam 10*, atau *Minggu 6 Desember*.", [new("Jumlah", "ubah jumlahnya"), new("Hari", "hari lain"), new("Alamat", "ubah alamatnya")]);

    /// <summary>pesan.diterima, or that the kitchen is asked.</summary>
    public static Message Accepted(Scene s, PesanDraft d, OrderPlaced placed)
    {
        var order = s.Kube.After(placed).Orders.Find(placed.Number)!;
        Choice see = new("Lihat pesanan", "#pesanan:" + placed.Number);
        var thanks = $"Terima kasih, {(d.Name is { } name ? $"{d.Honorific} {name}" : s.Who.Call)}. Nomor *{placed.Number}*.";
        var ends = d.Note is null ? "\nKalau ada pantangan makanan, tulis saja ya." : "";
        if (placed.Status == StatusPesanan.MenungguKonfirmasi)
            return new($"{thanks}\nSaya tanyakan dapur dulu ya, {s.Who.Honorific}. {AnswerBy(s)}{ends}", [see, Kitchen]);
        if (placed.DpDue is not { } due)
            return new($"{thanks}\nDapur sudah menerima. {(placed.Invoiced ? $"Tagihannya {order.Total} dikirim setelah acara." : $"Dibayar waktu {(placed.Content.Way == CaraTerima.Ambil ? "diambil" : "diantar")}: {order.Total}.")}{ends}", [see, Kitchen]);
        var cash = s.Kube.Holder(Jabatan.Bendahara) is { } b ? $", atau tunai ke {s.Call(b)}" : "";
        return new($"{thanks}\nDP {placed.Dp} paling lambat {PesananWords.Due(due, s.Kube.Zone.Date(s.Now), s.Kube.Zone)}.\nCara bayar: transfer ke rekening KUBE{cash}.\nFoto buktinya kirim ke sini ya.{ends}", [new("Kirim bukti"), see, Kitchen]);
    }

    /// <summary>"Paling lambat 3 jam sudah ada jawaban": by the clock, with the instant (R-CTR-8).</summary>
    public static string AnswerBy(Scene s)
    {
        var by = PesananClock.AnswerBy(s.Kube, s.Now);
        return by - s.Now <= TimeSpan.FromHours(3.1) ? $"Paling lambat 3 jam (pukul {Say.Hour(by, s.Kube.Zone)}) sudah ada jawaban." : $"Paling lambat {PesananWords.Due(by, s.Kube.Zone.Date(s.Now), s.Kube.Zone)} sudah ada jawaban.";
    }
}
