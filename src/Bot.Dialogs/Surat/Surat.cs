using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What papers look at: the group, its people, how they are called, what texts say.</summary>
internal sealed record SuratScene(Kube Kube, IDirectory People, DateTimeOffset Now)
{
    public SuratScene(Scene s) : this(s.Kube, s.Known.People, s.Now) { }

    public string Call(PersonId? person) => person is { } p && People.Find(p) is { } known ? known.Call : "";

    /// <summary>With the whole name, as papers address people; the post where she has one.</summary>
    public string Full(PersonId? person) => person is { } p && People.Find(p) is { } known ? $"{known.Pronoun} {known.Name}" : "pemesan";

    public string? Note(TextId? id) => id is { } note ? People.Text(Kube.Id, note) : null;

    public string Group => Note(Kube.Name) ?? "kelompok";
}

/// <summary>Papers as values: invoice, receipt, hand-over note, shopping list. The channel makes the file; a tab sets a column, the last to the right.</summary>
internal static class Surat
{
    private const string Line = "........................";

    /// <summary>The invoice of a round or an order: what, how much, what was paid, where to pay.</summary>
    public static Document Invoice(SuratScene t, Order order)
    {
        var lines = Head(t, "TAGIHAN", TagihanPmt.Number(order), order.InvoicedOn ?? t.Kube.Zone.Date(t.Now));
        if (order.Status == StatusPesanan.Dibatalkan) return Cancelled(t, order, lines);
        lines.AddRange([$"Kepada: {t.Full(order.Customer)}", $"Untuk: {(order.Kind == JenisPesanan.Pmt ? "PMT " + PmtWords.Target(order.Content.Pmt!.Target) : "pesanan")}, {Say.Date(order.Content.Day)}", "", "Uraian\tJumlah\tHarga\tTotal"]);
        lines.AddRange(order.Content.Pmt is { } round ? round.Posts.Select(p => Row(PmtWords.Post(p.Code, t.Note(p.Name)), $"{GoodsSay.Number(p.Boxes)} kotak", order.Content.Items[0].Price, order.Content.Items[0].Price * p.Boxes))
            : order.Content.Items.Select(i => Row(Say.Capital(PesananWords.Name(t.Kube, t.People, i.Code)), $"{GoodsSay.Number(i.Count)} {PesananWords.Unit(t.Kube, i.Code)}", i.Price, i.Subtotal)));
        if (order.Content.Fee > Rupiah.Zero) lines.Add($"Ongkir\t\t\t{order.Content.Fee}");
        lines.AddRange([$"Jumlah\t\t\t{order.Total}", $"Terbilang: {Say.InWords(order.Total)}"]);
        if (order.Paid > Rupiah.Zero) lines.AddRange([$"Sudah dibayar\t\t\t{order.Paid}", order.Refund > Rupiah.Zero ? $"Lebih, dikembalikan\t\t\t{order.Refund}" : $"Sisa\t\t\t{order.Left}"]);
        return Ended(t, order, lines);
    }

    /// <summary>What had been bought for an order that was called off.</summary>
    private static Document Cancelled(SuratScene t, Order order, List<string> lines)
    {
        lines.AddRange([$"Kepada: {t.Full(order.Customer)}", $"Untuk: {order.Number} yang dibatalkan, {Say.Date(order.Content.Day)}", "", "Uraian\tTotal", $"Bahan yang sudah dibeli\t{order.Billed}", $"Jumlah\t{order.Billed}", $"Terbilang: {Say.InWords(order.Billed)}"]);
        return Ended(t, order, lines);
    }

    private static Document Ended(SuratScene t, Order order, List<string> lines)
    {
        lines.AddRange(["", order.Left == Rupiah.Zero ? "LUNAS" : t.Note(t.Kube.Payments.AccountAt(t.Now)?.Account) is { } account ? $"Dibayar ke rekening {account}, atau tunai ke bendahara." : "Dibayar ke bendahara."]);
        lines.AddRange(Signed("Bendahara", t.Call(t.Kube.Holder(Jabatan.Bendahara))));
        return new($"tagihan-{order.Number}.pdf", lines);
    }

    /// <summary>A receipt (D10), in the words it has as text.</summary>
    /// <param name="said">The text: heading, payer, amount, purpose, recorder.</param>
    public static Document Receipt(SuratScene t, EntryPosted entry, IReadOnlyList<string> said)
    {
        var lines = Head(t, "KUITANSI", entry.Number.Value, entry.Date);
        lines.AddRange(said.Skip(1).Select(l => l.Replace("*", "", StringComparison.Ordinal)));
        lines.AddRange(Signed("Yang menerima", entry.Direction == Arah.Masuk ? t.Call(entry.RecordedBy) : ""));
        return new($"kuitansi-{entry.Number}.pdf", lines);
    }

    /// <summary>One note for each post, with its count and room for both names (D19).</summary>
    public static Document HandOver(SuratScene t, Order round, RoundReported? report)
    {
        var lines = Head(t, "TANDA TERIMA PMT", round.Number.Value, round.Content.Day);
        lines.Add($"Pukul {PmtWords.Clock(round.Content.Time)} {t.Kube.Zone.Name}");
        if (t.Note(round.Content.Place) is { } place) lines.Add($"Tempat: {Say.Quote(place, 60)}");
        if (PmtWords.Menu(t.Kube, round.Content.Pmt!.Menu, t.Note) is { } menu) lines.Add($"Menu: {menu}");
        foreach (var post in round.Content.Pmt.Posts)
        {
            lines.AddRange(["", $"# {PmtWords.Post(post.Code, t.Note(post.Name))}", $"Jumlah\t{GoodsSay.Number(post.Boxes)} kotak"]);
            lines.Add($"Yang menyerahkan: {(report is null ? Line : t.Call(report.By))}\tYang menerima: {Line}");
        }
        lines.AddRange(["", $"Jumlah semua\t{GoodsSay.Number(round.Content.Pmt.Posts.Sum(p => p.Boxes))} kotak"]);
        if (report is not null) lines.Add($"Selesai dibagikan pukul {PmtWords.Clock(report.Finished)} {t.Kube.Zone.Name}{(report.Leftover > 0 ? $", sisa {report.Leftover} kotak" : "")}.");
        return new($"tanda-terima-{round.Number}.pdf", lines);
    }

    /// <summary>What a cooking day needs from the market, with room to tick and to write what it cost.</summary>
    public static Document Shopping(SuratScene t, DateOnly day)
    {
        var list = Domain.Shopping.For(t.Kube, t.Kube.CookedOn(day));
        List<string> lines = [$"# {t.Group}", "DAFTAR BELANJA", $"Untuk: {DapurWords.Load(t.Kube, day, t.Note)}", $"Tanggal: {Say.Date(day)}", ""];
        lines.AddRange([$"Dibeli: {Say.Date(day.AddDays(-1))}", "", "Barang\tBanyaknya\tHarga"]);
        lines.AddRange(list.Lines.Select(l => $"{Say.Capital(DapurBelanja.Called(t.Note(l.Name) ?? l.Code.Value))}\t{DapurWords.Amount(l.Amount, l.Unit)}\t{Line}"));
        lines.AddRange(list.Missing.Select(m => $"{Say.Capital(DapurWords.Dish(t.Kube, m, t.Note).Dish)} (resep belum ada)\t\t{Line}"));
        lines.Add($"Jumlah\t\t{Line}");
        if (DapurBelanja.Expected(t, [.. t.Kube.CookedOn(day)], list) is { } cost) lines.Add(cost);
        var shoppers = t.Kube.Kitchen.On(day)?.Doing(TugasDapur.Belanja).Select(p => t.Call(p)).ToList() ?? [];
        if (shoppers is [_, ..]) lines.Add($"Yang belanja: {Say.List(shoppers)}");
        return new($"belanja-{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.pdf", lines);
    }

    /// <summary>The group's head, what paper it is, its number and day.</summary>
    private static List<string> Head(SuratScene t, string title, string number, DateOnly day) => [$"# {t.Group}", title, $"Nomor: {number}", $"Tanggal: {Say.Date(day)}", ""];

    private static string Row(string what, string count, Rupiah price, Rupiah total) => $"{what}\t{count}\t{price}\t{total}";

    private static string[] Signed(string office, string name) => ["", office + ",", "", name.Length > 0 ? name : Line];
}
