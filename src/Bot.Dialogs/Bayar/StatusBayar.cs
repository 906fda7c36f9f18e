using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>bayar.status: until when the advance is awaited, whether money has come, what is left. Null: it asks something else about the order.</summary>
internal static class StatusBayar
{
    private static readonly HashSet<string> About = ["dp", "dpnya", "panjar", "transfer", "transferan", "tf", "lunas", "tagihan", "tagihannya", "bayar", "bayarnya", "sisa", "sisanya", "dibayar", "pembayaran", "kurangnya", "bukti"];

    private static readonly HashSet<string> Beside = ["berapa", "brp", "brapa", "kurang", "nya", "ya", "bu", "kak", "min", "lagi", "sih", "dong", "saya", "sy", "aku", "yang", "yg", "harus", "mesti", "perlu", "total", "totalnya", "jadi", "pesanan", "pesananku", "pesanannya", "buat", "untuk", "itu"];

    /// <summary>"Dp nya berapa?", "kurang bayar brp", from her who has an open order, and nothing else in the sentence; null otherwise.</summary>
    public static Step? HowMuch(Scene s)
    {
        var words = s.Heard.Text.Split([' ', ',', '.', '?', '!'], StringSplitOptions.RemoveEmptyEntries);
        return s.Message.Attachments is [] && words.Any(w => w is "berapa" or "brp" or "brapa") && words.Any(About.Contains) && words.All(w => About.Contains(w) || Beside.Contains(w) || w.StartsWith("p-", StringComparison.Ordinal))
            && s.Kube.Orders.All.Any(o => o.IsLive && (o.Customer == s.Who.Id || o.By == s.Who.Id)) ? Answer(s) : null;
    }

    /// <summary>"Pmt 25 november sudah dibayar?", asked by those who follow the money or whose round it is; null for all else.</summary>
    public static Step? RoundPaid(Scene s)
    {
        var words = s.Heard.Text.Split([' ', ',', '.', '?', '!'], StringSplitOptions.RemoveEmptyEntries);
        if (!s.Heard.Raw.TrimEnd().EndsWith('?') || !PmtBaca.About(s) || s.Message.Attachments is [_, ..] || !words.Any(w => w is "dibayar" or "dibyr" or "lunas" or "ditransfer" or "dibayarkan")) return null;
        var mine = s.Kube.Orders.All.Where(o => o.Kind == JenisPesanan.Pmt && (Tagihan.MaySee(s) || o.Customer == s.Who.Id)).ToList();
        return PmtBaca.Rounds(s, mine, s.DayOf(PesanPmt.ReadOf(s), day => PmtBaca.On(s.Kube, day))) is [var one] ? Step.Reply(Of(s, one)) : null;
    }

    public static Step? Answer(Scene s)
    {
        var words = s.Heard.Text.Split([' ', ',', '.', '?', '!'], StringSplitOptions.RemoveEmptyEntries);
        if (!words.Any(About.Contains)) return null;
        var officer = s.May(Operation.BayarTerima, Right.Record) || s.May(Operation.PesananKelola, Right.Approve) || s.Member is { Role: Peran.Pendamping };
        if (LabaPesanan.Said(s) is { } profit) return profit;
        var all = s.Kube.Orders.All.Where(o => o.Customer is not null && (officer && !Own(s, words) || o.Customer == s.Who.Id || o.By == s.Who.Id)).Reverse().ToList();
        if (OrderPick.Number(s) is { } number) return Numbered(s, all, number);
        var live = all.Where(o => o.IsLive).ToList();
        if (officer && live.Count > 1 && OrderPick.Narrow(s, live) is [_, _, ..]) return Tagihan.Answer(s);
        return OrderPick.Narrow(s, live) switch
        {
            [var one] => Step.Reply(Of(s, one)),
            [] => all is [var last, ..] ? Step.Reply(Of(s, last)) : null,
            var several => Step.Reply(new Message(string.Join("\n", several.Take(6).Select(o => Line(s, o))), [])),
        };
    }

    private static bool Own(Scene s, string[] words) => words.Contains("saya") || words.Contains("gw") || words.Contains("aku") || words.Contains("saye");

    private static Step Numbered(Scene s, List<Order> all, Code number) =>
        all.Find(o => o.Number == number) is { } order ? Step.Reply(Of(s, order)) : Step.Reply(s.Kube.Orders.Find(number) is null ? BayarWords.Why(s, new NoSuchOrder(number)) : BayarWords.NotHers(s));

    internal static Message Of(Scene s, Order order)
    {
        var own = order.Customer == s.Who.Id;
        var choices = own && order.IsPayable() && s.Kube.Payments.WaitingFor(order.Number) is null ? new Choice[] { new("Kirim bukti", "kirim bukti"), new("Cara bayar", $"#bayar.cara:{order.Number}") } : [];
        return new(Line(s, order), choices);
    }

    /// <summary>One line: what has come, what is left, what it waits for.</summary>
    public static string Line(Scene s, Order order)
    {
        var claim = s.Kube.Payments.WaitingFor(order.Number) is not null ? $" Bukti bayarnya sedang dicek {s.Holder(Jabatan.Bendahara)}." : "";
        return order switch
        {
            { Status: StatusPesanan.MenungguDp, DpDue: { } due } when order.Paid == Rupiah.Zero => $"{order.Number}: DP {order.Dp} ditunggu sampai {Say.Moment(due, s.Kube.Zone)}.{claim}",
            { Status: StatusPesanan.MenungguDp, DpDue: { } due } => $"{order.Number}: DP baru masuk {order.Paid}, kurang {order.Dp - order.Paid}. Ditunggu sampai {Say.Moment(due, s.Kube.Zone)}.{claim}",
            { Status: StatusPesanan.MenungguKonfirmasi } => $"{order.Number} masih menunggu dapur, {s.Who.Honorific}. DP dibayar setelah dapur menyanggupi.{claim}",
            { Refund.Amount: > 0 } => $"{order.Number}: {order.Refund} akan dikembalikan, sedang diurus {s.Holder(Jabatan.Bendahara)}.",
            { Status: StatusPesanan.Kedaluwarsa } => $"{order.Number} batal karena DP belum ada, {s.Who.Honorific}.",
            { Status: StatusPesanan.Dibatalkan } => $"{order.Number} sudah dibatalkan, {s.Who.Honorific}.",
            { Left.Amount: 0 } => $"{order.Number} sudah lunas, {order.Paid}. Terima kasih 🙏",
            { Invoiced: true, InvoicedOn: { } on } => $"{order.Number}: tagihan {order.Left} belum tercatat dibayar. Dikirim {Say.Date(on)}.{claim}",
            { Invoiced: true } when PesananWords.Silent(order, s.Today) => $"{order.Number}: {order.Left} belum ditagih, karena antaran {BayarWords.Day(order)} belum ada kabar.{claim}",
            { Invoiced: true } => $"{order.Number}: {order.Left}, ditagih setelah {BayarWords.Day(order)}.{claim}",
            { Paid.Amount: > 0 } => $"{order.Number}: sudah masuk {order.Paid}, sisa {order.Left} {BayarWords.When(order)}.{claim}",
            _ => $"{order.Number}: {order.Left} {BayarWords.When(order)}.{claim}",
        };
    }
}
