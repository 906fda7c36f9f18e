using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The second person is asked whether an order's money may go back.</summary>
public sealed record RefundAsk(Code Order) : Standing;

/// <summary>The bendahara is asked whether it has gone back.</summary>
public sealed record RefundDoneAsk(Code Order) : Standing;

/// <summary>Money on its way back to a customer: the ketua agrees from the limit on, the bendahara sends it, her word posts it (D-14).</summary>
internal static class KembaliDp
{
    /// <summary>Whoever has the next word is asked; nobody when nothing has to go back.</summary>
    public static Notice? Ask(Kube kube, Func<PersonId, string> call, Order order, bool again = false)
    {
        if (order.Refund == Rupiah.Zero || order.Customer is not { } customer) return null;
        var why = order.Status switch { StatusPesanan.Dibatalkan => " yang dibatalkan", StatusPesanan.Kedaluwarsa => " yang batal", _ => "" };
        if (RefundOrder.Waits(kube, order))
            return RefundOrder.Approver(kube, order) is not { } approver ? null
                : new(approver, new($"{call(approver)}, {order.Refund} untuk {order.Number}{why} dikembalikan ke {call(customer)}. Setuju?", [new("Setuju"), new("Tanya dulu")])) { Asks = new RefundAsk(order.Number), Until = DateTimeOffset.MaxValue };
        return kube.Holder(Jabatan.Bendahara) is not { } bendahara ? null
            : new(bendahara, new($"{call(bendahara)}, {order.Refund} untuk {order.Number}{why} {(again ? "masih ditunggu" : "dikembalikan ke")} {call(customer)}. Sudah dikirim?", [new("Sudah dikirim"), new("Belum")])) { Asks = new RefundDoneAsk(order.Number), Until = DateTimeOffset.MaxValue };
    }

    /// <summary>Only the button or "setuju" (D-7).</summary>
    public static Step? Approve(RefundAsk ask, Ask asked, Scene s)
    {
        var said = Typed.Plain(s.Heard.Raw);
        if (!s.Heard.Approves && said != "tanya dulu" && !(s.Heard.Answer == YesNo.Yes && s.Talk.Now is null)) return null;
        if (s.Heard.Approves && PengajuanDisebut.WhichOne(s, asked) is { } which) return which;
        if (s.Kube.Orders.Find(ask.Order) is not { Refund.Amount: > 0 } order || !RefundOrder.Waits(s.Kube, order)) return Step.Reply($"Yang itu sudah selesai, {s.Who.Call}.");
        if (said == "tanya dulu") return s.Kube.Holder(Jabatan.Bendahara) is { } bendahara ? Titipan.Form.Begin(new RelayDraft(bendahara), s with { Heard = Heard.Nothing }) with { Aside = true } : null;
        if (!s.Heard.Approves) return Step.Reply($"Supaya jelas, {s.Who.Call}: kalau boleh, tekan atau ketik *setuju*.", new Choice("Setuju"), new Choice("Tanya dulu")) with { Aside = true };
        if (!s.Who.OwnPhone) return Refuse.SharedPhone(s) with { Aside = true };
        if (new ApproveRefund(s.Who.Id, ask.Order, s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return s.Member is { Held: true } ? Refuse.Moving(s) with { Aside = true } : Step.Reply($"Persetujuan ini ada di {s.Holder(Jabatan.Ketua)}, {s.Who.Honorific}.");
        var after = accepted.Facts.Aggregate(s.Kube, (k, f) => k.After(f));
        return Step.From(accepted) with { Say = [new($"Baik, {s.Who.Call}. {s.Holder(Jabatan.Bendahara)} saya kabari untuk mengirimnya.")], Notices = [.. ((Notice?[])[Ask(after, s.Call, order)]).OfType<Notice>()] };
    }

    /// <summary>The bendahara's word posts it; "belum" is told to the ketua.</summary>
    public static Step? Done(RefundDoneAsk ask, Scene s)
    {
        var said = Typed.Plain(s.Heard.Raw);
        var sent = Sent(said);
        if (!sent && said is not ("belum" or "belum dikirim" or "blm") && !(s.Talk.Now is null && s.Heard.Answer == YesNo.Yes)) return null;
        if (s.Kube.Orders.Find(ask.Order) is not { Refund.Amount: > 0, Customer: { } customer } order) return Step.Reply($"Yang itu sudah selesai, {s.Who.Call}.");
        if (said.StartsWith("belum", StringComparison.Ordinal) || said == "blm") return new Step
        {
            Say = [new($"Baik, {s.Who.Call}. Kalau sudah, tekan atau ketik *sudah dikirim* ya.", [new("Sudah dikirim")])],
            Notices = s.Kube.Holder(Jabatan.Ketua) is { } ketua && ketua != s.Who.Id ? [new(ketua, new($"{s.Who.Call}: {order.Refund} untuk {order.Number} belum dikembalikan ke {s.Call(customer)}."))] : [],
            Aside = true,
        };
        if (!sent)
            return Step.Reply($"{order.Refund} untuk {order.Number} sudah dikirim ke {s.Call(customer)}, {s.Who.Honorific}?", new Choice("Ya, sudah dikirim", $"#bayar.kembali:{order.Number}"), new Choice("Belum")) with { Aside = true };
        return Post(s, order, customer);
    }

    private static bool Sent(string plain) => plain is "sudah dikirim" or "sudah" or "udah" or "udah dikirim" or "sudah dikembalikan" or "udah dikembalikan" or "dp sudah dikembalikan" or "sudah ditransfer" or "sudah dibalikin" or "sdh dikirim" or "sdh" or "udh" or "udh dikirim" or "sdh dibalikin" or "udah dibalikin";

    private static Step Post(Scene s, Order order, PersonId customer)
    {
        if (!s.Who.OwnPhone) return Refuse.SharedPhone(s) with { Aside = true };
        switch (new RefundOrder(s.Who.Id, order.Number, $"Pengembalian {order.Number}", s.Now).Decide(s.Kube))
        {
            case Decision.Accepted accepted:
                var entry = accepted.Facts.OfType<EntryPosted>().Single();
                var who = s.Known.People.Find(customer);
                return Step.From(accepted) with
                {
                    Say = [new($"Sudah dicatat ✅ Nomor {entry.Number}.\n{entry.Amount} untuk {order.Number} kembali ke {s.Call(customer)}.")],
                    Notices =
                    [
                        new(customer, new(order.IsOpen ? $"{entry.Amount} untuk {order.Number} sudah dikembalikan ya, {who?.Call}." : $"DP {entry.Amount} sudah dikembalikan ke rekening {who?.Pronoun}. Maaf ya, {who?.Honorific}.")),
                        .. s.Kube.Holder(Jabatan.Ketua) is { } ketua && ketua != s.Who.Id && ketua != customer ? [new(ketua, new($"{entry.Amount} untuk {order.Number} sudah dikembalikan ke {s.Call(customer)}, nomor {entry.Number}."))] : Array.Empty<Notice>(),
                    ],
                    Numbers = $"Nomor {entry.Number}",
                };
            case Decision.Refused { Why: OverBalance over }:
                return Step.Reply(KasWords.Over(s, over)) with { Aside = true };
            case Decision.Refused { Why: NeedsApproval needs }:
                return Step.Reply($"Ini perlu persetujuan {s.Call(needs.Approver)} dulu, {s.Who.Honorific}.") with { Aside = true };
            default:
                return Step.Reply($"Yang itu sudah selesai, {s.Who.Call}.");
        }
    }

    /// <summary>"Kembalikan dp pak bambang" of the ketua: the advance the rule kept, read back.</summary>
    public static Step? Decides(Scene s)
    {
        if (!ChangeOrder.IsKetua(s.Kube, s.Who.Id) || !s.Heard.Text.Contains("dp", StringComparison.Ordinal) || !s.Heard.Text.Split(' ').Any(w => w is "kembalikan" or "kembaliin" or "balikin" or "dikembalikan" or "pulangin")) return null;
        var kept = s.Kube.Orders.All.Where(o => o is { Status: StatusPesanan.Dibatalkan, Sold.Amount: > 0 } && s.Now - o.Since <= TimeSpan.FromDays(GiveBackKept.Days)).ToList();
        if (kept is []) return null;
        return OrderPick.Narrow(s, kept) is [{ Customer: { } customer } order]
            ? Step.Reply($"DP {order.Sold} untuk {order.Number} dikembalikan ke {s.Call(customer)}, {s.Who.Honorific}?", new Choice("Ya, kembalikan", $"#bayar.putus:{order.Number}"), new Choice("Tidak usah", "tidak"))
            : Step.Reply(OrderPick.Ask(s, $"DP pesanan yang mana, {s.Who.Honorific}?", kept) is var which ? which with { Choices = [.. which.Choices.Select(c => c with { Says = "kembalikan dp " + c.Says })] } : which);
    }

    public static Step GiveBack(Scene s, string number)
    {
        if (!s.Who.OwnPhone) return Refuse.SharedPhone(s);
        if (new GiveBackKept(s.Who.Id, new(number), s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply($"Yang itu sudah selesai, {s.Who.Call}.");
        var before = s.Kube.Orders.Find(new(number))!;
        return Step.From(accepted) with
        {
            Say = [new($"Baik, {s.Who.Call}. DP {before.Sold} untuk {number} dikembalikan, {s.Holder(Jabatan.Bendahara)} saya kabari.")],
            Notices = before.Customer is { } customer ? [new(customer, new($"{s.Who.Call} memutuskan DP {before.Sold} untuk {number} dikembalikan. {s.Holder(Jabatan.Bendahara)} yang mengirimnya ya."))] : [],
        };
    }

    private static readonly HashSet<string> OfMoney = ["uang", "uangnya", "duit", "duitnya", "dp", "dpnya", "refund", "tf", "transfer"];
    private static readonly HashSet<string> GoesBack = ["balik", "baliknya", "balikin", "dibalikin", "kembali", "kembalinya", "dikembalikan", "kembaliin", "refund", "refundnya"];

    /// <summary>"Uang saya sudah balik belum", "dp saya kapan dikembalikan": who has the next word, said to her whose money it is. Null for all else.</summary>
    public static Step? Asked(Scene s)
    {
        var words = AbsenRead.Words(s.Heard.Text);
        if (!words.Any(OfMoney.Contains) || !words.Any(GoesBack.Contains) || s.Message.Attachments is [_, ..]) return null;
        if (!s.Heard.Raw.Contains('?', StringComparison.Ordinal) && !words.Any(w => w is "belum" or "blm" or "blom" or "belom" or "kapan" or "kpn" or "gimana" or "gmn" or "mana" or "kok")) return null;
        var hers = s.Kube.Orders.All.Where(o => o.Customer == s.Who.Id && o.Refund > Rupiah.Zero).ToList();
        return hers is [] ? null : Step.Reply(string.Join("\n", hers.Select(o => $"{o.Refund} untuk {o.Number} belum dikirim, {s.Who.Honorific}: "
            + (RefundOrder.Waits(s.Kube, o) && RefundOrder.Approver(s.Kube, o) is { } approver ? $"masih menunggu persetujuan {s.Call(approver)}" : $"sedang diurus {s.Holder(Jabatan.Bendahara)}") + ". Begitu dikirim, saya kabari.")));
    }

    /// <summary>"Sudah dikembalikan" with nothing asked any more: the one refund that is open.</summary>
    public static Step? Said(Scene s)
    {
        if (!s.May(Operation.BayarTerima, Right.Record)) return null;
        var open = s.Kube.Orders.All.Where(o => o.Refund > Rupiah.Zero).ToList();
        var words = AbsenRead.Words(s.Heard.Text);
        var wentBack = open is [_, ..] && words.Contains("balik") && words.Any(OfMoney.Contains);
        if (!wentBack && !s.Heard.Text.Contains("kembali", StringComparison.Ordinal) && !s.Heard.Text.Contains("balikin", StringComparison.Ordinal)) return null;
        if (open is []) return s.Heard.Text.Contains("dp", StringComparison.Ordinal) ? Step.Reply($"Tidak ada uang pesanan yang harus dikembalikan, {s.Who.Honorific}.") : null;
        var meant = OrderPick.Narrow(s, open);
        return meant is [var order] && Ask(s.Kube, s.Call, order) is { } ask
            ? ask.To == s.Who.Id ? Step.Reply(ask.Message.Text, new Choice("Ya, sudah dikirim", $"#bayar.kembali:{order.Number}"), new Choice("Belum", "nanti")) : Step.Reply($"{order.Refund} untuk {order.Number} masih menunggu persetujuan {s.Call(ask.To)}, {s.Who.Honorific}.")
            : Step.Reply(OrderPick.Ask(s, $"Yang untuk pesanan mana, {s.Who.Honorific}?", meant) is var which ? which with { Choices = [.. which.Choices.Select(c => c with { Says = "#bayar.kembali:" + c.Says })] } : which);
    }

    public static Step Chosen(Scene s, string number) => s.Kube.Orders.Find(new(number)) is { Refund.Amount: > 0, Customer: { } customer } order ? Post(s, order, customer) : Step.Reply($"Yang itu sudah selesai, {s.Who.Call}.");
}
