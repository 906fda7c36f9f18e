using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Money for orders told by its sum or by who paid it, in few words: "lunasin 625 tunai", "bu lilis bayar 300 sisanya besok", "sdh masuk tp cm 250".</summary>
internal static class UangMasuk
{
    private static readonly HashSet<string> Lunas = new("lunas lunasin melunasi dilunasi pelunasan lunasi nglunasin ngelunasin".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Pays = new("bayar byr mbayar bayarin nyicil nitip setor nyetor transfer tf dp".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Part = new("cuma cm cuman cman cmn hanya baru bru kurang krg doang".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Around = new("sudah sdh udah udh dah uda masuk msk tp tapi tpi yang yg itu duit uang uangnya duitnya transferan transferannya nya bu pak ya kok aja saja dari dr sisanya kurangnya besok nyusul ada rb ribu jt juta".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Other = new("belum blm berapa brp brapa kapan kok iuran laba kas jangan jgn batal pesan pesen order diantar dianter stok harga iks pinjaman angsuran cicilan salah beli belanja".Split(' '), StringComparer.Ordinal);

    /// <summary>Nothing is said but that less came than was expected, and how much.</summary>
    public static bool OnlyPart(Scene s) => !s.Heard.Raw.Contains('?', StringComparison.Ordinal) && s.Words is var words && words.Any(w => Part.Contains(w) || w is "masuk" or "msk") && words.Any(IsNumber) && words.All(w => Part.Contains(w) || Around.Contains(w) || IsNumber(w));

    private static bool IsNumber(string word) => char.IsAsciiDigit(word[0]);

    /// <summary>The first sum said; a bare number below a thousand is thousands (I-7).</summary>
    public static MoneyRead? First(Scene s) => s.Heard.Money is [var money, ..] && money.Value.Amount >= 1_000 ? money with { MustAsk = false }
        : s.Heard.Numbers.FirstOrDefault(n => n.Value is >= 1 and < 1_000 && n.Value == decimal.Truncate(n.Value) && n.Unit is null) is { } bare ? Amounts.Thousands(bare) : null;

    /// <summary>"Kurang 50": what is missing, where only that is said.</summary>
    public static Rupiah? Missing(Scene s) => s.Words is var words && words.Count(IsNumber) == 1 && Array.FindIndex(words, IsNumber) is > 0 and var at && words[at - 1] is "kurang" or "krg" or "kurangnya" ? First(s)?.Value : null;

    /// <summary>Null when it is no money for an order, or it is said too loosely to know whose.</summary>
    public static Step? Told(Scene s)
    {
        var words = s.Words;
        if (s.Message.Attachments is not [] || s.Heard.Raw.Contains('?', StringComparison.Ordinal) || OrderPick.Number(s) is not null || words.Any(Other.Contains) || First(s) is not { } amount
            || !s.May(Operation.BayarTerima, Right.Record) && !s.May(Operation.PesananKelola, Right.SeeGroup)) return null;
        var settles = words.Any(Lunas.Contains);
        var payable = s.Kube.Orders.All.Where(o => o.IsPayable()).ToList();
        var payer = Payer(s, words, settles, payable);
        List<Order> meant;
        if (payer is { } who) meant = payable.FindAll(o => o.Customer == who);
        else if (s.Heard.People is [] && settles) meant = payable.FindAll(o => Fits(o, amount.Value));
        else if (s.Heard.People is [] && OnlyPart(s) && words.Any(w => w is "masuk" or "msk")) meant = payable.FindAll(o => s.Kube.Payments.WaitingFor(o.Number) is not null) is [_, ..] claimed ? claimed : payable;
        else return null;
        if (payer is null && meant is []) return null;
        // "625" may be a slip of the thumb (I-7), unless it is just what is still to come.
        var sum = amount with { MustAsk = amount.MustAsk && !payable.Exists(o => Fits(o, amount.Value)) };
        var way = words.Any(w => w is "tunai" or "cash" or "kes" or "kontan") ? "tunai" : words.Any(w => w is "tf" or "transfer" or "trf") ? "transfer" : words.Contains("qris") ? "qris" : null;
        var slots = new Slots { Amount = sum, Way = way, OrderNumber = meant is [var only] ? only.Number.Value : null, People = payer is { } p ? [.. s.Heard.People.Where(x => x.Candidates.Contains(p)).Take(1).Select(x => x with { Candidates = [p] })] : [] };
        return Elsewhere(s, payer, meant, sum.Value, payable) ?? TerimaBayar.Start(s with { Heard = s.Heard with { Meaning = new(Intents.BayarTerima, 1) { Slots = slots } } });
    }

    private static bool Fits(Order o, Rupiah sum) => o.Left == sum || ReceivePayment.Expected(o) == sum;

    /// <summary>Who paid: a customer named before the verb, or anywhere beside "lunas"; a member's dues are no order's money unless it is settled.</summary>
    private static PersonId? Payer(Scene s, string[] words, bool settles, List<Order> payable)
    {
        var who = s.Heard.People.Where(p => !p.IsSpeaker).SelectMany(p => p.Candidates).Distinct().Where(p => s.Kube.Orders.All.Any(o => o.Customer == p)).ToList();
        if (who is not [var one] || s.Kube.Member(one) is { IsActiveMember: true } && !(settles && payable.Exists(o => o.Customer == one))) return null;
        var said = s.Heard.People.First(p => p.Candidates.Contains(one)).Said.ToLowerInvariant().Split(' ');
        var verb = Array.FindIndex(words, Pays.Contains);
        return settles || verb >= 0 && (Array.FindIndex(words, said.Contains) < verb || words.Any(w => w is "dari" or "dr")) ? one : null;
    }

    /// <summary>Her own orders are settled, and the sum is just what another order lacks: that one is offered.</summary>
    private static Step? Elsewhere(Scene s, PersonId? payer, List<Order> meant, Rupiah sum, List<Order> payable) =>
        payer is not { } who || meant is not [] || !s.May(Operation.BayarTerima, Right.Record) || payable.FindAll(o => Fits(o, sum)) is not [var other] || s.Kube.Orders.Of(who).FirstOrDefault(o => o.Status is not (StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa)) is not { } paid ? null
        : Step.Reply($"Pesanan {s.Call(who)} ({paid.Number}) sudah lunas, {s.Who.Honorific}. Yang sisanya {sum} itu {other.Number} ({s.Call(other.Customer!.Value)}). Itu maksudnya?",
            new Choice($"Ya, {other.Number}", string.Create(CultureInfo.InvariantCulture, $"{other.Number} lunas {sum.Amount}")), new Choice("Bukan", "tidak"));

    /// <summary>
    /// "Bayar bu lilis 300 ribu": a name that pays for an order, and no dues; whoever may pay either is asked about. Null where only dues can be meant.
    /// </summary>
    public static Step? OfOrder(Scene s)
    {
        if (!s.Who.OwnPhone || !s.May(Operation.BayarTerima, Right.Record) || AbsenRead.Words(s.Heard.Text).Any(w => w.StartsWith("iur", StringComparison.Ordinal) || w is "iks" or "kas" or "rapat" or "pertemuan")) return null;
        if (s.Heard.People.Where(p => !p.IsSpeaker).ToList() is not [{ Only: { } payer }] || s.Known.People.Find(payer) is not { } person) return null;
        var open = s.Kube.Orders.All.Where(o => o.Customer == payer && o.IsPayable() && o.Left > Rupiah.Zero).ToList();
        if (s.Kube.Member(payer) is not { IsActiveMember: true })
            return open is [var only] ? TerimaBayar.Form.Begin(new TerimaDraft { Order = only.Number }, s) : s.Kube.Orders.Of(payer).Any() ? TerimaBayar.Start(s) : null;
        if (open is not [var order, ..] || s.Amount is not { } amount) return null;
        return Step.Reply($"{person.Call} ikut iuran, dan {order.Number} belum lunas (sisa {order.Left}). {amount} ini untuk yang mana, {s.Who.Honorific}?",
            new Choice("Pesanan", $"{order.Number} sudah dibayar {amount.Amount}"), new Choice("Iuran", $"iuran {person.Nickname} {amount.Amount}"));
    }
}
