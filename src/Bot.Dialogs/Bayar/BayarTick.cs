using System.Diagnostics;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What money for orders says by itself (D22, R-CTR-7, R-PMT-8).</summary>
internal static class BayarTick
{
    public static Ticked Run(BayarItem item, TickScene t) => item switch
    {
        DpReminder i => Remind(i.Order, t),
        DpOver i => Over(i.Order, t),
        ClaimWaits i => i.Ends ? ClaimEnds(i.Claim, t) : LookAgain(i.Claim, t),
        RefundWaits i => Refund(i, t),
        InvoiceOld i => Invoice(i, t),
        DeliveredUnpaid i => Unpaid(i.Order, t),
        AccountStarts i => Account(i.Account, t),
        _ => throw new UnreachableException(item.GetType().Name),
    };

    /// <summary>What the ketua is told of what could not be said in time.</summary>
    public static string? Missed(BayarItem item, TickScene t) => item switch
    {
        DpReminder i => $"pengingat DP {i.Order.Number} ke {Customer(i.Order, t)?.Call ?? "pemesan"}",
        InvoiceOld i => $"pengingat tagihan {i.Order.Number} ({i.Days} hari)",
        DeliveredUnpaid i => $"sisa {i.Order.Number} {i.Order.Left} belum tercatat",
        _ => null,
    };

    private static Person? Customer(Order order, TickScene t) => order.Customer is { } who ? t.Known.People.Find(who) : null;

    private static Ticked Remind(Order order, TickScene t)
    {
        if (Customer(order, t) is not { } who || order.DpDue is not { } due) return Ticked.Nothing;
        var (dp, until) = (order.Dp - order.Paid, Say.Moment(due, t.Kube.Zone));
        return new()
        {
            Notices = [new(who.Id, new($"Halo {who.Call}, pesanan {order.Number} menunggu DP {dp} paling lambat {until}. Kirim foto bukti transfer ke sini ya.", [new("Kirim bukti", "kirim bukti transfer"), new("Cara bayar", $"#bayar.cara:{order.Number}"), new("Batalkan pesanan", $"batal {order.Number}")])
            {
                Template = new("tagihan_dp", [who.Call, order.Number.Value, dp.ToString(), until]),
            }) { Kind = NoticeKind.Reminder, Expires = due }],
        };
    }

    /// <summary>The order ends; with part of the advance there, the ketua decides instead.</summary>
    private static Ticked Over(Order order, TickScene t)
    {
        var ketua = t.Kube.Holder(Jabatan.Ketua);
        if (order.Paid > Rupiah.Zero) return new()
        {
            Notices = ketua is { } asked ? [new(asked, new($"{t.Call(asked)}, DP {order.Number} dari {Customer(order, t)?.Call ?? "pemesan"} baru {order.Paid} dari {order.Dp}, waktunya sudah habis. Tetap diterima, atau dibatalkan?", [new("Terima", $"#bayar.terimadp:{order.Number}"), new("Batalkan", $"batal {order.Number}")]))] : [],
        };
        var who = Customer(order, t);
        return new()
        {
            Facts = [new OrderStatusSet(order.Number, StatusPesanan.Kedaluwarsa, null, t.Now)],
            Notices =
            [
                .. who is null ? Array.Empty<Notice>() : [new(who.Id, new($"Pesanan {order.Number} dibatalkan karena DP belum masuk. Kalau masih mau, tinggal bilang ya, {who.Honorific}.")
                {
                    Template = new("status_pesanan", [who.Call, order.Number.Value, Say.Date(order.Content.Day), "dibatalkan karena DP belum masuk"]),
                })],
                .. ketua is { } told && told != order.Customer ? [new(told, new($"{order.Number} ({who?.Call ?? "pemesan"}, {BayarWords.Day(order)}) batal karena DP belum masuk. Dapurnya kosong lagi."))] : Array.Empty<Notice>(),
            ],
        };
    }

    private static Ticked LookAgain(Claim claim, TickScene t) => t.Kube.Holder(Jabatan.Bendahara) is { } bendahara ? new() { Notices = [CekBukti.Ask(t.Kube, t.Call, claim, bendahara)] } : Ticked.Nothing;

    private static Ticked ClaimEnds(Claim claim, TickScene t)
    {
        var bendahara = t.Kube.Holder(Jabatan.Bendahara);
        var said = $"pembayaran {claim.Order} dari {t.Call(claim.By)}";
        return new()
        {
            Facts = [new ClaimEnded(claim.Id, NasibKlaim.TidakDijawab, null, t.Now)],
            Notices =
            [
                new(claim.By, new($"Maaf, bukti bayar {claim.Order} belum sempat dicek {(bendahara is { } b ? t.Call(b) : "bendahara")} sampai 3 hari. Pesanannya tidak saya batalkan. Tolong hubungi {(bendahara is { } c ? t.Call(c) : "bendahara")} langsung ya.")),
                .. ((PersonId?[])[bendahara, t.Kube.Holder(Jabatan.Ketua)]).OfType<PersonId>().Distinct().Where(p => p != claim.By)
                    .Select(p => new Notice(p, new($"Sudah 3 hari {said} belum dicek. Pertanyaannya saya tutup; kalau uangnya masuk, tulis misalnya *{claim.Order} sudah masuk*."))),
            ],
        };
    }

    private static Ticked Refund(RefundWaits item, TickScene t)
    {
        var ask = KembaliDp.Ask(t.Kube, t.Call, item.Order, again: true);
        if (!item.Overdue) return ask is null ? Ticked.Nothing : new() { Notices = [ask] };
        return t.Kube.Holder(Jabatan.Ketua) is { } ketua
            ? new() { Notices = [new(ketua, new($"{item.Order.Refund} untuk {item.Order.Number} sudah 3 hari belum dikembalikan ke {Customer(item.Order, t)?.Call ?? "pemesan"}. Tolong dibantu ya."))] } : Ticked.Nothing;
    }

    private static Ticked Invoice(InvoiceOld item, TickScene t)
    {
        var (order, who) = (item.Order, Customer(item.Order, t));
        List<Notice> notices = [];
        if (who is not null) notices.Add(new(who.Id, new($"Halo {who.Call}, tagihan {order.Number} ({BayarWords.Day(order)}) {order.Left} belum tercatat dibayar. Kalau sudah ditransfer, balas *sudah ditransfer* ya, {who.Honorific}.", [new("Sudah ditransfer", $"{order.Number} sudah ditransfer")])
        {
            Template = new("status_pesanan", [who.Call, order.Number.Value, Say.Date(order.Content.Day), $"menunggu pembayaran {order.Left}"]),
        }) { Kind = NoticeKind.Reminder });
        if (item.Days >= BayarClock.SecondReminder && t.Kube.Pendamping is { } pendamping)
            notices.Add(new(pendamping, new($"Tagihan {order.Number} {order.Left} ke {who?.Call ?? "kelurahan"} sudah {item.Days} hari belum dibayar.")));
        return new() { Notices = notices };
    }

    private static Ticked Unpaid(Order order, TickScene t) => t.Kube.Holder(Jabatan.Bendahara) is { } bendahara ? new()
    {
        Notices = [new(bendahara, new($"{order.Number} sudah diantar ke {Customer(order, t)?.Call ?? "pemesan"}, sisa {order.Left} belum tercatat. Kalau sudah diterima, dicatat ya.", [new("Catat", $"{order.Number} sudah masuk")])) { Kind = NoticeKind.Reminder }],
    } : Ticked.Nothing;

    private static Ticked Account(BankAccount account, TickScene t) => t.Note(account.Account) is not { } text ? Ticked.Nothing : new()
    {
        Notices = [.. t.Kube.Orders.All.Where(o => o.IsPayable()).Select(o => o.Customer!.Value).Distinct().Where(p => t.Known.People.Find(p) is not null)
            .Select(p => new Notice(p, new($"{t.Call(p)}, rekening KUBE untuk pembayaran pesanan sekarang: {text}. Setelah transfer, kirim fotonya ke sini ya.")))],
    };
}
