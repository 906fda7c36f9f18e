using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What others owe the group for orders, with the age of each invoice: for ketua, bendahara and pendamping; the kelurahan sees its own.</summary>
internal static class Tagihan
{
    private const int Shown = 8;

    /// <summary>"tagihan yang belum dibayar", "piutang kelurahan berapa", "siapa yang belum bayar pesanan".</summary>
    public static Step? Said(Scene s)
    {
        var text = s.Heard.Text;
        var debts = Has(text, "piutang") || Has(text, "tagihan") && !Has(text, "pinjam") && !Has(text, "listrik") && !Has(text, "iuran") && !Has(text, "pln") && !Has(text, "pdam") && !Has(text, "bpjs")
            || Has(text, "sisa bayar") || Has(text, "sisa pembayaran") || Has(text, "kurang bayar") || Has(text, "belum bayar pesanan") || Has(text, "belum lunas") || Has(text, "pesanan yang belum dibayar") || Has(text, "pesanan belum dibayar");
        if (!debts || s.Meaning.Is(Intents.BayarKirim, Intents.BayarTerima, Intents.IuranCatat, Intents.KasKeluar, "pesan_batal", "pesan_ubah") || OrderPick.Number(s) is not null || s.Message.Attachments is [_, ..]) return null;
        if (MaySee(s) && !Has(text, "saya")) return Answer(s);
        if (KirimBukti.Payable(s) is [_, ..]) return StatusBayar.Answer(s) ?? Step.Reply(string.Join("\n", KirimBukti.Payable(s).Take(Shown).Select(o => StatusBayar.Line(s, o))));
        return s.Member is { IsActiveMember: true } && Has(text, "piutang") ? Step.Reply($"Catatan tagihan pesanan ada di {s.Holder(Jabatan.Bendahara)}, {s.Who.Honorific}. Tanyakan ke {s.Holder(Jabatan.Bendahara)} ya.")
            : s.Member is { Role: Peran.PetugasKelurahan or Peran.Pelanggan } ? BayarWords.NothingToPay(s, photo: false) : null;
    }

    private static readonly HashSet<string> Owes = new("bayar dibayar byr dbyr bayarnya bayarannya tagihan tagihannya invoice invoicenya inpois faktur utang hutang utangnya hutangnya lunas dilunasi".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> NotOwed = new("bisa bs mau mo nanti besok maaf pesan pesen order cara gimana kemana ke rekening listrik pln iuran harga harganya dp dpnya bukti".Split(' '), StringComparer.Ordinal);

    /// <summary>Who is billed asks what is not paid: "brp lg yg blm sy bayar", "tagihan bln ini brp", "invoice kmrn udh lunas blm". All of hers with the sum, or the one she points at.</summary>
    public static Step? Owed(Scene s)
    {
        if (s.Member is not { Role: Peran.PetugasKelurahan or Peran.Pelanggan } || MaySee(s) || s.Message.Attachments is [_, ..] || OrderPick.Number(s) is not null || s.Meaning.Is("pesan_batal", "pesan_ubah")) return null;
        var words = s.Heard.Text.Split([' ', ',', '.', '?', '!'], StringSplitOptions.RemoveEmptyEntries);
        var asks = s.Heard.Raw.Contains('?', StringComparison.Ordinal) || words.Any(w => w is "belum" or "blm" or "blom" or "berapa" or "brp" or "brapa" or "apa" or "mana");
        if (!asks || !words.Any(Owes.Contains) || words.Any(NotOwed.Contains) || s.Amount is not null) return null;
        var mine = s.Kube.Orders.All.Where(o => o.Customer == s.Who.Id && (o.Status is not (StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa) || o.Billed > Rupiah.Zero)).ToList();
        if (mine is []) return null;
        if (words.Contains("mana") && !words.Any(w => w is "yang" or "yg") && words.Any(w => w.StartsWith("invoice", StringComparison.Ordinal) || w.StartsWith("tagihan", StringComparison.Ordinal))) return KirimSurat.Invoice(s);
        if (Pointed(s, words, mine) is { } one) return Step.Reply(StatusBayar.Of(s, one));
        var open = mine.FindAll(o => o.IsPayable());
        if (words.Contains("pmt")) open = open.FindAll(o => o.Kind == JenisPesanan.Pmt);
        if (s.Heard.Months is [{ First: var month }, ..] && open.FindAll(o => (o.Content.Day.Year, o.Content.Day.Month) == (month.Year, month.Month)) is [_, ..] of) open = of;
        if (open is []) return Step.Reply($"Semua tagihan {s.Who.Pronoun} sudah lunas, {s.Who.Call}. Terima kasih 🙏");
        if (open is [var only]) return Step.Reply(StatusBayar.Of(s, only));
        var age = s.Kube.Invoices(s.Today);
        var lines = open.OrderBy(o => o.Content.Day).Take(Shown).Select(o => $"{o.Number}: {o.Left}, {(age.FirstOrDefault(r => r.Order.Number == o.Number) is { } r ? Age(s, r) : $"untuk {Say.Short(o.Content.Day)}")}");
        return Step.Reply(new Message($"Yang belum dibayar *{open.Sum(o => o.Left)}*, {s.Who.Honorific}:\n{string.Join("\n", lines)}", [new("Sudah ditransfer", "sudah ditransfer"), new("Cara bayar", $"#bayar.cara:{open[0].Number}")]));
    }

    /// <summary>The order of a day she names; the last one billed for "invoice kemarin", "yang terakhir".</summary>
    private static Order? Pointed(Scene s, string[] words, List<Order> mine)
    {
        var bill = words.Any(w => w.StartsWith("invoice", StringComparison.Ordinal) || w.StartsWith("tagihan", StringComparison.Ordinal) || w is "faktur");
        if (!bill && s.DayOf(PesanPmt.ReadOf(s), d => mine.Exists(o => o.Content.Day == d)) is { } day && mine.FindAll(o => o.Content.Day == day) is [var there]) return there;
        if (words.Any(w => w is "kemarin" or "kmrn" or "kmarin" or "kemaren" or "kmren" or "terakhir" or "trakhir" or "barusan" or "tadi" or "td")) return mine.Where(o => o.InvoicedOn is not null).MaxBy(o => o.InvoicedOn);
        return PesanPmt.DayOf(s) is { } said && mine.FindAll(o => o.Content.Day == said) is [var on] ? on : null;
    }

    internal static bool MaySee(Scene s) => s.Member is { Role: Peran.Pendamping } || s.May(Operation.BayarTerima, Right.Record) || s.May(Operation.PesananKelola, Right.Approve);

    public static Step Answer(Scene s)
    {
        if (!MaySee(s)) return Refuse.Private(s);
        var text = s.Heard.Text;
        var invoices = s.Kube.Invoices(s.Today);
        var only = Has(text, "kelurahan") || Has(text, "pmt");
        var customers = only ? [] : s.Kube.Customers();
        if (invoices is [] && customers is []) return Step.Reply($"Semua pesanan sudah lunas, {s.Who.Honorific}. Tidak ada tagihan yang belum dibayar.");
        var lines = new List<string> { $"Belum dibayar *{invoices.Sum(r => r.Order.Left) + customers.Sum(o => o.Left)}*:" };
        lines.AddRange(invoices.Take(Shown).Select(r => Line(s, r)));
        lines.AddRange(customers.Take(Shown - Math.Min(invoices.Count, Shown)).Select(o => $"{o.Number} {s.Call(o.Customer!.Value)}: {o.Left}, {(o.Status == StatusPesanan.MenungguDp ? "menunggu DP" : o.Status == StatusPesanan.Selesai ? "sudah diantar" : Say.Short(o.Content.Day))}"));
        if (invoices.Count + customers.Count > Shown) lines.Add($"dan {invoices.Count + customers.Count - Shown} lagi");
        return Step.Reply(string.Join("\n", lines));
    }

    private static string Line(Scene s, Receivable r) => $"{r.Order.Number} {s.Call(r.Order.Customer!.Value)}: {r.Order.Left}, " + Age(s, r);

    private static string Age(Scene s, Receivable r) => r.Days switch
    {
        0 => "ditagih hari ini",
        { } days => $"ditagih {days} hari lalu",
        null when r.Order.Status == StatusPesanan.Selesai => "belum ditagih",
        null when PesananWords.Silent(r.Order, s.Today) => $"belum ditagih, antaran {Say.Short(r.Order.Content.Day)} belum ada kabar",
        null => $"untuk {Say.Short(r.Order.Content.Day)}",
    };

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.Ordinal);
}
