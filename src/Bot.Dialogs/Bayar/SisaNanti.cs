using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>
/// "Sisanya besok ya": when the rest of an order is to be paid. A promise is no entry: it is answered with what is left and until when, and a customer's
/// reaches the bendahara in her words.
/// </summary>
internal static class SisaNanti
{
    private static readonly TimeSpan JustBooked = TimeSpan.FromMinutes(30);

    private static readonly string[]
        Rest = ["sisanya", "sisa", "kekurangannya", "kekurangan", "kurangnya", "pelunasannya", "pelunasan", "lunasnya"],
        Later = ["besok", "bsk", "besuk", "lusa", "nanti", "ntar", "menyusul", "nyusul", "belakangan", "minggu", "depan", "gajian", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "tgl", "tanggal", "pas", "sore", "siang", "malam", "dulu"],
        Goods = ["diambil", "ambil", "dianter", "anter", "diantar", "antar", "dikirim", "kirim", "jual", "dijual", "stok", "dibagi", "masak", "dimasak", "dapur", "iuran"];

    /// <summary>Null when there is no such order, or the message is about something else.</summary>
    public static Step? Said(Scene s)
    {
        var w = AbsenRead.Words(s.Heard.Text);
        if (s.Talk.Now is not null || w.Length is < 2 or > 10 || s.Heard.Raw.Contains('?', StringComparison.Ordinal) || s.Heard.Money is [_, ..] || s.Slots.Items is [_, ..] || !w.Any(Rest.Contains) || !w.Any(Later.Contains) || w.Any(Goods.Contains)) return null;
        var payable = s.Kube.Orders.All.Where(o => o.IsPayable() && o.Left > Rupiah.Zero).ToList();
        if (payable.Where(o => o.Customer == s.Who.Id).ToList() is [_, ..] hers) return Promised(s, hers);
        if (!s.May(Operation.BayarTerima, Right.Record)) return null;
        var named = s.Heard.People.Where(p => !p.IsSpeaker).Select(p => p.Only).OfType<PersonId>().ToList();
        var order = named is [_, ..] ? payable.Find(o => o.Customer is { } who && named.Contains(who))
            : s.Kube.Ledger.Recent.LastOrDefault(e => e is { Order: not null, Direction: Arah.Masuk, Reverses: null } && s.Now - e.RecordedAt < JustBooked)?.Order is { } last ? payable.Find(o => o.Number == last) : null;
        return order is null ? null : Step.Reply($"{StatusBayar.Line(s, order)}\nJanjinya belum saya catat, {s.Who.Honorific}. Kalau uangnya masuk, tulis misalnya *{order.Number} sudah dibayar {order.Left}*.");
    }

    private static Step Promised(Scene s, List<Order> orders) => s.Kube.Holder(Jabatan.Bendahara) is not { } bendahara ? Step.Reply(string.Join("\n", orders.Select(o => StatusBayar.Line(s, o)))) : new Step
    {
        Say = [new($"Baik, {s.Who.Call}, saya sampaikan ke {s.Call(bendahara)}.\n{string.Join("\n", orders.Select(o => StatusBayar.Line(s, o)))}")],
        Notices = [new(bendahara, new($"Kata {s.Who.Call} soal sisa {Say.List([.. orders.Select(o => $"{o.Number} ({o.Left})")])}: \"{Say.Quote(s.Heard.Raw, 100)}\""))],
    };
}
