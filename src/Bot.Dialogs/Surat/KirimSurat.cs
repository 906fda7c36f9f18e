using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Papers that are asked for: [Kirim PDF], "kirim tagihan pmt", "tanda terima pmt pdf", "daftar belanja pdf". Only who may see the thing gets its paper.</summary>
internal static class KirimSurat
{
    private static readonly string[] Sends = ["kirim", "kirimin", "kirimkan", "minta", "cetak", "print", "bikin", "buat", "buatkan", "pdf", "surat", "file", "berkas"];

    private static readonly HashSet<string> NoPaper = ["sudah", "sdh", "udah", "udh", "bayar", "dibayar", "lunas", "berapa", "brp", "masuk", "tf", "transfer", "belum", "blm", "ubah", "batal", "pesan", "salah", "kirim", "kirimin", "kirimkan", "pdf"];

    /// <summary>"Tanda terima pmt 25 nov", "tagihan pmt-2611-a", "kuitansi pmt 11 nov": that round's paper, or that it is not there yet. Null when no round is pointed at, or for whom it is not.</summary>
    public static Step? OfRound(Scene s)
    {
        var words = s.Heard.Text.Split([' ', ',', '.', '?', '!'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 8 || words.Any(NoPaper.Contains) || s.Message.Attachments is [_, ..]) return null;
        var sheet = s.Heard.Text.Contains("tanda terima", StringComparison.Ordinal) || s.Heard.Text.Contains("serah terima", StringComparison.Ordinal);
        var bill = words.Any(w => w is "tagihan" or "tagihannya" or "invoice" or "faktur");
        // Whose round it is hears with its invoice how it is paid.
        if (bill && !Tagihan.MaySee(s)) return null;
        if (!sheet && !bill && !words.Any(w => w is "kuitansi" or "kwitansi" or "kuitansinya" or "kwitansinya")) return null;
        var number = OrderPick.Number(s) is { } said && PmtBaca.IsRound(said.Value) ? said : (Code?)null;
        if (number is null && !PmtBaca.About(s)) return null;
        var rounds = s.Kube.Orders.All.Where(o => o is { Kind: JenisPesanan.Pmt, Content.Pmt: not null, Status: not StatusPesanan.Dibatalkan }).ToList();
        var day = number is null ? s.DayOf(PesanPmt.ReadOf(s), d => PmtBaca.On(s.Kube, d)) : null;
        if (!rounds.Exists(o => Sees(s, o)) || number is null && day is null) return null;
        // A receipt is looked for behind us, a round may lie ahead: the same day of the year nearest to today.
        if (day is { } read && !rounds.Exists(o => o.Content.Day == read))
            day = rounds.Where(o => (o.Content.Day.Month, o.Content.Day.Day) == (read.Month, read.Day)).MinBy(o => Math.Abs(o.Content.Day.DayNumber - s.Today.DayNumber))?.Content.Day ?? (s.Today.DayNumber - read.DayNumber > 180 ? read.AddYears(1) : read);
        if ((number is { } n ? rounds.Find(o => o.Number == n) : rounds.Find(o => o.Content.Day == day)) is not { } round || !Sees(s, round))
            return Step.Reply(day is { } on ? $"Belum ada PMT {PmtWords.Day(on)}, {s.Who.Honorific}." : $"Nomor itu belum ada, {s.Who.Honorific}. Coba dicek lagi nomornya ya.");
        if (sheet) return TagihanPmt.HandOver(s, round.Number.Value);
        if (bill) return round.InvoicedOn is null
            ? Step.Reply($"Tagihan {PmtWords.Named(round)} ({round.Number}) belum dikirim, {s.Who.Honorific}. Dikirim setelah kotaknya selesai dibagikan.")
            : Step.Reply(new Message(StatusBayar.Line(s, round), [new Choice("Kirim PDF", "#pdf:tagihan=" + round.Number)]));
        return s.Known.Past.Entries(fund: Dana.Usaha, limit: 200).FirstOrDefault(e => e is { Direction: Arah.Masuk, Reverses: null } && e.Order == round.Number && !s.Kube.Ledger.Reversed.ContainsKey(e.Number)) is { } paid
            ? Kuitansi.Show(s with { Heard = Heard.Nothing }, paid.Number.Value)
            : Step.Reply($"Kuitansi {PmtWords.Named(round)} ({round.Number}) belum ada, {s.Who.Honorific}: pembayarannya belum tercatat.");
    }

    /// <summary>Null when no paper is asked for.</summary>
    public static Step? Said(Scene s)
    {
        if (s.Talk.Now is not null || s.Message.Attachments is [_, ..]) return null;
        var words = s.Heard.Text.Split([' ', ',', '.', '?', '!'], StringSplitOptions.RemoveEmptyEntries);
        if (!words.Any(w => Sends.Contains(w, StringComparer.Ordinal)) && s.Heard.Text.Contains("tanda terima", StringComparison.Ordinal) && PmtBaca.About(s) && JadwalPmt.Sees(s) && Round(s) is { } round) return TagihanPmt.HandOver(s, round.Number.Value);
        if (!words.Any(w => Sends.Contains(w, StringComparer.Ordinal))) return null;
        var pdf = words.Contains("pdf");
        if (s.Heard.Text.Contains("tanda terima", StringComparison.Ordinal) || s.Heard.Text.Contains("serah terima", StringComparison.Ordinal)) return HandOver(s);
        if (words.Any(w => w is "tagihan" or "tagihannya" or "invoice" or "faktur" or "nota") && !words.Any(w => w is "listrik" or "pln" or "pdam" or "bpjs" or "iuran")) return Invoice(s);
        return pdf && s.Heard.Text.Contains("belanja", StringComparison.Ordinal) ? Shopping(s, s.Slots.Date?.Value ?? s.Kube.NextCooking(s.Today)) : null;
    }

    /// <summary>[Kirim PDF] under one of them: "tagihan=PMT-2611-B".</summary>
    public static Step Chosen(Scene s, string argument) => argument.Split('=') switch
    {
        ["tagihan", var number] => Invoice(s, s.Kube.Orders.Find(new(number))),
        ["serah", var number] => HandOver(s, s.Kube.Orders.Find(new(number))),
        ["kuitansi", var number] => Kuitansi.Pdf(s, new Receipt(number)),
        ["belanja", var day] => Shopping(s, DapurWords.Iso(day)),
        _ => Step.Reply(UmumWords.NothingOpen(s.Who)),
    };

    /// <summary>Those who follow the money see all invoices, everybody else her own.</summary>
    private static bool Sees(Scene s, Order order) => Tagihan.MaySee(s) || order.Customer == s.Who.Id || order.By == s.Who.Id;

    /// <summary>The invoice meant; asked where several are open, null for whoever has none and is no customer.</summary>
    internal static Step? Invoice(Scene s)
    {
        var all = s.Kube.Orders.All.Where(o => o.Customer is not null && o.Kind != JenisPesanan.Bazar && Sees(s, o) && o.Owed > Rupiah.Zero && o.Status != StatusPesanan.MenungguKonfirmasi).ToList();
        if (OrderPick.Number(s) is { } number) return Invoice(s, s.Kube.Orders.Find(number));
        if (all is []) return s.Member is { Role: Peran.Pelanggan or Peran.PetugasKelurahan } ? BayarWords.NothingToPay(s, photo: false) : null;
        var open = all.FindAll(o => o.Left > Rupiah.Zero);
        var fits = OrderPick.Narrow(s, open is [_, ..] ? open : all);
        return fits is [var one] ? Invoice(s, one)
            : Step.Reply(new Message($"Tagihan yang mana, {s.Who.Honorific}?", [.. fits.Take(3).Select(o => new Choice(o.Number.Value, "#pdf:tagihan=" + o.Number))]));
    }

    private static Step Invoice(Scene s, Order? order)
    {
        if (order is null || order.Kind == JenisPesanan.Bazar) return Step.Reply($"Nomor itu belum ada, {s.Who.Honorific}. Coba dicek lagi nomornya ya.");
        if (!Sees(s, order)) return Step.Reply(BayarWords.NotHers(s));
        if (order.Status is StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa && order.Billed == Rupiah.Zero) return Step.Reply(BayarWords.Over(s, new(order.Number, order.Status)));
        return Step.Reply(new Message($"Ini tagihan {TagihanPmt.Number(order)}: {order.Owed}{(order.Left == Rupiah.Zero ? ", sudah lunas" : order.Paid > Rupiah.Zero ? $", sisa {order.Left}" : "")}.{(Tagihan.MaySee(s) && order is { InvoicedOn: null, Invoiced: true, IsOpen: true } ? $" Belum dikirim ke {s.Call(order.Customer ?? order.By)}: menunggu kabar {(order.Content.Day < s.Today ? $"antaran {PesananWords.Plain(order.Content.Day)}" : "sudah diantar")}." : "")}") { Document = Surat.Invoice(new(s), order) });
    }

    private static Step HandOver(Scene s)
    {
        if (!JadwalPmt.Sees(s)) return TolakPmt.NotKelurahan(s);
        return HandOver(s, Round(s));
    }

    /// <summary>The round named, that of a day, else the one nearest to today.</summary>
    private static Order? Round(Scene s)
    {
        var all = s.Kube.Orders.All.Where(o => o is { Kind: JenisPesanan.Pmt, Status: not (StatusPesanan.Dibatalkan or StatusPesanan.MenungguKonfirmasi) });
        return OrderPick.Number(s) is { } number ? s.Kube.Orders.Find(number) : s.Slots.Date?.Value is { } day ? all.FirstOrDefault(o => o.Content.Day == day)
            : all.MinBy(o => Math.Abs(o.Content.Day.DayNumber - s.Today.DayNumber));
    }

    private static Step HandOver(Scene s, Order? round) => !JadwalPmt.Sees(s) && !Tagihan.MaySee(s) || round is not { Content.Pmt: not null, Status: not StatusPesanan.Dibatalkan } ? Step.Reply($"Tanda terima itu belum ada, {s.Who.Honorific}.")
        : Step.Reply(new Message($"Ini tanda terima {round.Number}, satu lembar untuk tiap pos.") { Document = Surat.HandOver(new(s), round, s.Kube.Pmt.Report(round.Number)) });

    private static Step Shopping(Scene s, DateOnly? day)
    {
        if (!s.May(Operation.Dapur, Right.SeeGroup)) return DapurWords.Outsider(s);
        return day is { } on && s.Kube.CookedOn(on).Any() ? Step.Reply(new Message($"Ini daftar belanja untuk {DapurWords.Day(on)}.") { Document = Surat.Shopping(new(s), on) })
            : Step.Reply($"Belum ada pesanan yang perlu dibelanjakan, {s.Who.Honorific}.");
    }
}
