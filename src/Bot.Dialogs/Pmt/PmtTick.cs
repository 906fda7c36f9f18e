using System.Diagnostics;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What PMT rounds say by themselves.</summary>
internal static class PmtTick
{
    public static Ticked Run(PmtItem item, TickScene t) => item is InvoiceDue due ? Invoice(due, t) : t.Kube.Orders.Find(item.Round.Number) is not { IsOpen: true } round ? Ticked.Nothing : item switch
    {
        MenuMissing i => Menu(i, round, t),
        RoundWaits i => Waits(i, round, t),
        RoundSilent i => Silent(i, round, t),
        _ => throw new UnreachableException(item.GetType().Name),
    };

    private static Ticked Invoice(InvoiceDue i, TickScene t)
    {
        if (t.Kube.Orders.Find(i.Round.Number) is not { InvoicedOn: null } round) return Ticked.Nothing;
        var sent = new InvoiceSent(round.Number, t.Today, null, t.Now);
        var after = t.Kube.After(sent);
        return new() { Facts = [sent], Notices = TagihanPmt.Told(new SuratScene(after, t.Known.People, t.Now), after.Orders.Find(round.Number)!, after.Pmt.Report(round.Number), null) };
    }

    private static Ticked Menu(MenuMissing i, Order round, TickScene t)
    {
        var due = PmtRounds.MenuDue(t.Kube, round.Content.Day);
        var puskesmas = t.Kube.Puskesmas();
        return (i.To.Value, puskesmas, t.Kube.Pendamping, t.Kube.Holder(Jabatan.Ketua)) switch
        {
            ("puskesmas", { } to, _, _) => new()
            {
                Notices = [new(to, new($"{t.Call(to)}, menu {PmtWords.Named(round)} kami tunggu sampai {Say.Moment(due, t.Kube.Zone)} ya, supaya belanjanya sempat.", [.. PmtKabar.MenuChoices(t.Kube, round).Where(c => c.Title != "Belum ada")]))
                {
                    Kind = NoticeKind.Reminder, Asks = new MenuPmtAsk(round.Number), Until = round.When(t.Kube.Zone), Expires = i.Expires,
                }],
            },
            ("pendamping", _, { } to, _) => new()
            {
                Notices = [new(to, new($"{t.Call(to)}, menu {PmtWords.Named(round)} ({PmtWords.Boxes(round)} kotak) belum ada dari {(puskesmas is { } p ? t.Call(p) : "puskesmas")}. Boleh dibantu tanyakan? Belanjanya menunggu menu.")) { Kind = NoticeKind.Reminder, Expires = i.Expires }],
            },
            ("ketua", _, _, { } to) => new()
            {
                Notices = [new(to, new($"{t.Call(to)}, PMT {PmtWords.Day(round.Content.Day)} belum ada menunya. Tolong telepon {(puskesmas is { } p ? t.Call(p) : "puskesmas")} ya, menunya dari puskesmas.")) { Kind = NoticeKind.Reminder, Expires = i.Expires }],
            },
            _ => Ticked.Nothing,
        };
    }

    private static Ticked Waits(RoundWaits i, Order round, TickScene t) => i.What == "batal" ? Cancel(i, round, t) : t.Kube.Holder(Jabatan.Ketua) is { } ketua ? new()
    {
        Notices = [PmtKabar.Asked(t.Kube, round, ketua, $"{t.Call(ketua)}, {(i.What == "ubah" ? "perubahan " : "")}{PmtWords.Line(t.Kube, round.Wish ?? round.Content, t.Note)} ({round.Number}) masih menunggu jawaban. Dapur bisa?", t.Now) with { Expires = i.Expires }],
    } : Ticked.Nothing;

    private static Ticked Silent(RoundSilent i, Order round, TickScene t)
    {
        var (ketua, changed) = (t.Kube.Holder(Jabatan.Ketua), i.What == "ubah");
        Fact fact = changed ? new OrderChangeRefused(round.Number, ketua ?? round.By, t.Now, null) : new OrderStatusSet(round.Number, StatusPesanan.Dibatalkan, null, t.Now);
        List<Notice> notices = [];
        if (round.Customer is { } customer && t.Known.People.Find(customer) is { } person)
            notices.Add(new(customer, changed ? new($"Maaf {person.Honorific}, dapur tidak sempat menjawab, jadi {PmtWords.Named(round)} tetap seperti semula: {PmtWords.Boxes(round)} kotak.")
                : new($"Maaf {person.Honorific}, dapur tidak sempat menjawab, jadi {PmtWords.Named(round)} ({round.Number}) tidak jadi. Mau hari lain?", [new("Cari hari lain", "pesan pmt " + (round.Content.Pmt!.Target == SasaranPmt.PosbinduLansia ? "posbindu" : "balita")), new("Tidak usah", "terima kasih")])));
        foreach (var to in ((PersonId?[])[ketua, t.Kube.Pendamping]).OfType<PersonId>())
            notices.Add(new(to, new($"{t.Call(to)}, {(changed ? "perubahan" : "pesanan")} {round.Number} saya tutup karena belum dijawab. {(round.Customer is { } c ? t.Call(c) : "Pemesannya")} sudah saya kabari.")));
        return new() { Facts = [fact], Notices = notices };
    }

    private static Ticked Cancel(RoundWaits i, Order round, TickScene t) => (t.Kube.Holder(Jabatan.Ketua), t.Kube.Pmt.CancelWish(round.Number)) is ({ } ketua, { } wish)
        ? new() { Notices = [BatalPmt.Asked(t.Kube, round, ketua, t.Call(ketua), t.Call(wish.By)) with { Expires = i.Expires }] } : Ticked.Nothing;

    /// <summary>What the ketua is told of a reminder that came too late.</summary>
    public static string? Missed(PmtItem item, TickScene t) => item is MenuMissing { To.Value: "ketua" } ? $"menu {PmtWords.Named(item.Round)} belum ada" : null;
}
