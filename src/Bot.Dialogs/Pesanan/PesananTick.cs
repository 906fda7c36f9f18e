using System.Diagnostics;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What orders make the group say by itself: the kitchen's answer that did not come.</summary>
internal static class PesananTick
{
    public static Ticked Run(PesananItem item, TickScene t) => item switch
    {
        KitchenWaits i => Waits(i, t),
        KitchenSilent i => Silent(i, t),
        DraftWaits i => PesanIngat.Run(i, t),
        _ => throw new UnreachableException(item.GetType().Name),
    };

    /// <summary>The ketua is asked again; the first time the customer hears that it is still open (tone rule 18).</summary>
    private static Ticked Waits(KitchenWaits i, TickScene t)
    {
        var order = i.Order;
        if (t.Kube.Holder(Jabatan.Ketua) is not { } ketua) return Ticked.Nothing;
        var content = order.Wish ?? order.Content;
        var question = PesanKabar.Question(t.Kube, t.Known.People, order, t.Call(order.Customer ?? order.By), t.Call(ketua), t.Note(content.Place), t.Note(content.Note), "Belum dijawab, pesanan ");
        var told = i.Round > 1 ? [] : ((PersonId?[])[order.Customer]).OfType<PersonId>().Where(c => c != ketua).Select(c => t.Known.People.Find(c)?.Honorific is var title
            ? new Notice(c, new($"Maaf {title}, dapur belum menjawab soal pesanan {order.Number}. Masih saya tanyakan ya.", [new("Lihat pesanan", "#pesanan:" + order.Number)]) { Template = PesananWords.StatusTemplate(t.Kube, t.Known.People, order, "masih menunggu jawaban dapur") }) : null!);
        return new() { Notices = [question, .. told] };
    }

    /// <summary>It ends with a word to both sides (D-3).</summary>
    private static Ticked Silent(KitchenSilent i, TickScene t)
    {
        var order = i.Order;
        var ketua = t.Kube.Holder(Jabatan.Ketua);
        var changed = order.Wish is not null;
        Fact fact = changed ? new OrderChangeRefused(order.Number, ketua ?? order.By, t.Now, null) : new OrderStatusSet(order.Number, StatusPesanan.Dibatalkan, null, t.Now);
        var told = ((PersonId?[])[order.Customer, order.By]).OfType<PersonId>().Distinct().Where(p => p != ketua).Select(p => t.Known.People.Find(p)?.Honorific is var title && changed
            ? new Notice(p, new($"Maaf {title}, dapur tidak sempat menjawab, jadi pesanan {order.Number} tetap seperti semula: {PesananWords.What(t.Kube, t.Known.People, order.Content.Items)}, {PesananWords.When(order.Content.Day, order.Content.Time, t.Kube.Zone)}."))
            : new Notice(p, new($"Maaf {title}, dapur tidak sempat menjawab, jadi pesanan {order.Number} tidak jadi. Mau hari lain?", [new("Cari hari lain", "#pesan.lagi:" + order.Number), new("Tidak usah", "terima kasih")]) { Template = PesananWords.StatusTemplate(t.Kube, t.Known.People, order with { Customer = p }, "tidak jadi karena dapur belum menjawab") }));
        var officer = ketua is { } k ? new[] { new Notice(k, new($"{(changed ? "Permintaan ubah pesanan" : "Pesanan")} {order.Number} dari {t.Call(order.Customer ?? order.By)} saya tutup karena belum dijawab. Pemesannya sudah saya kabari.")) } : [];
        return new() { Facts = [fact], Notices = [.. told, .. officer] };
    }
}
