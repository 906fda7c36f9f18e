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

    private static string Line(Scene s, Receivable r) => $"{r.Order.Number} {s.Call(r.Order.Customer!.Value)}: {r.Order.Left}, " + (r.Days switch
    {
        0 => "ditagih hari ini",
        { } days => $"ditagih {days} hari lalu",
        null when r.Order.Status == StatusPesanan.Selesai => "belum ditagih",
        null when PesananWords.Silent(r.Order, s.Today) => $"belum ditagih, antaran {Say.Short(r.Order.Content.Day)} belum ada kabar",
        null => $"untuk {Say.Short(r.Order.Content.Day)}",
    });

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.Ordinal);
}
