using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Who carried the food is asked whether she was paid.</summary>
public sealed record CashAsk(Code Order) : Standing;

/// <summary>What came beyond the advance: counted for the rest, or given back?</summary>
public sealed record ExtraAsk(Code Order, Rupiah Extra) : Standing;

/// <summary>Less than the rest was paid at the door; how much?</summary>
public sealed record CashDraft(Code Order) : Draft
{
    public Rupiah? Amount { get; init; }
}

/// <summary>Cash when the food comes: agreed by the customer, reported by who carried it, booked by the bendahara.</summary>
internal sealed class BayarTunai : Form<CashDraft>
{
    public static readonly BayarTunai Form = new();

    public override string Name => "mencatat uang tunai";

    public override bool Own(string intent) => intent is Intents.BayarTerima or Intents.BayarKirim;

    /// <summary>"Cash aja pas dianter": marked for all orders meant; the advance stays due.</summary>
    public static Step Agree(Scene s, IReadOnlyList<Order> orders)
    {
        if (orders is [_, _, ..] && OrderPick.Number(s) is null) return Step.Reply(OrderPick.Ask(s, $"Untuk pesanan yang mana, {s.Who.Honorific}?", orders) is var ask ? ask with { Choices = [.. ask.Choices.Select(c => c with { Says = "#bayar.tunai:" + c.Says })] } : ask);
        if (orders is not [var order, ..]) return BayarWords.NothingToPay(s, photo: false);
        if (new AgreeCash(s.Who.Id, order.Number, s.Now).Decide(s.Kube) is not Decision.Accepted accepted)
            return Step.Reply(BayarWords.Why(s, order.IsOpen ? new NotHerOrder(order.Number) : new OrderOver(order.Number, order.Status)) is var text && order is { IsOpen: false, Left.Amount: > 0 } ? $"Boleh, {s.Who.Call}. {order.Left} untuk {order.Number} diserahkan ke {s.Holder(Jabatan.Bendahara)} ya." : text);
        var dp = order.Dp - order.Paid;
        return Step.From(accepted) with
        {
            Say = [new(order is { Status: StatusPesanan.MenungguDp, DpDue: { } due } && dp > Rupiah.Zero
                ? $"Boleh, {s.Who.Call}. DP {dp} tetap ditunggu sampai {Say.Moment(due, s.Kube.Zone)}, boleh tunai ke {s.Holder(Jabatan.Bendahara)}. Sisa {order.Left - dp} {BayarWords.When(order)}."
                : $"Boleh, {s.Who.Call}. {order.Number} {BayarWords.When(order)}, tunai *{order.Left}*.")],
        };
    }

    /// <summary>A button names the order.</summary>
    public static Step Chosen(Scene s, string number) => s.Kube.Orders.Find(new(number)) is { } order && (order.Customer == s.Who.Id || order.By == s.Who.Id) ? Agree(s with { Heard = Heard.Nothing }, [order]) : Step.Reply(BayarWords.NotHers(s));

    /// <summary>Asked at the door, when something is still to be paid.</summary>
    public static Notice Ask(Func<PersonId, string> call, Order order, PersonId to) =>
        new(to, new($"{order.Number} sudah sampai ya. Sisa {order.Left} dari {call(order.Customer!.Value)} sudah dibayar tunai?", [new("Sudah"), new("Belum"), new("Kurang")])) { Asks = new CashAsk(order.Number) };

    public static Step? Answer(CashAsk ask, Scene s)
    {
        if (Typed.Plain(s.Heard.Raw) is var said && said is not ("sudah" or "udah" or "belum" or "kurang" or "sudah dibayar" or "belum dibayar") && !(s.Talk.Now is null && s.Heard.Answer != YesNo.None)) return null;
        if (s.Kube.Orders.Find(ask.Order) is not { } order || !order.IsPayable() || s.Kube.Payments.WaitingFor(ask.Order) is not null) return Step.Reply($"Yang itu sudah selesai, {s.Who.Call}.");
        if (said is "kurang") return Form.Begin(new CashDraft(ask.Order), s with { Heard = Heard.Nothing });
        if (said is "belum" or "belum dibayar" || s.Heard.Answer == YesNo.No) return new Step
        {
            Say = [new($"Baik, {s.Who.Call}. {(s.Kube.Holder(Jabatan.Bendahara) == s.Who.Id ? "Nanti saya ingatkan." : $"{s.Holder(Jabatan.Bendahara)} saya kabari.")}")],
            Notices = s.Kube.Holder(Jabatan.Bendahara) is { } bendahara && bendahara != s.Who.Id ? [new(bendahara, new($"{s.Who.Call}: {order.Number} sudah diantar, sisa {order.Left} dari {s.Call(order.Customer!.Value)} belum dibayar."))] : [],
        };
        return Report(s, order, order.Left);
    }

    private static Step Report(Scene s, Order order, Rupiah amount)
    {
        if (s.May(Operation.BayarTerima, Right.Record)) return TerimaBayar.Form.Begin(new TerimaDraft { Order = order.Number, Amount = amount, Way = CaraBayar.Tunai }, s with { Heard = Heard.Nothing });
        if (s.Kube.Holder(Jabatan.Bendahara) is not { } bendahara) return Step.Reply(UmumWords.NobodyHolds("bendahara", s.Pendamping));
        return new ClaimPayment(s.Who.Id, order.Number, CaraBayar.Tunai, amount, null, s.Now).Decide(s.Kube) switch
        {
            Decision.Accepted accepted => Step.From(accepted) with
            {
                Say = [new($"Baik, {s.Who.Call}. Serahkan {amount} ke {s.Call(bendahara)} ya, biar dicatat.")],
                Notices = [CekBukti.Ask(s.Kube, s.Call, s.Kube.After(accepted.Facts[0]).Payments.Waiting.Last(), bendahara)],
            },
            Decision.Refused { Why: var why } => Step.Reply(BayarWords.Why(s, why)),
            _ => Step.Silence,
        };
    }

    protected override IReadOnlyList<Question<CashDraft>> Questions { get; } =
    [
        new("jumlah",
            (d, _) => d.Amount is null,
            (_, s) => new($"Berapa yang diterima, {s.Who.Honorific}?", [new("Batal")]),
            (d, s) => s.Amount is { } amount ? new Taken<CashDraft>.Filled(d with { Amount = amount }) : new Taken<CashDraft>.NotMine(),
            (_, _) => new("Tulis angkanya ya. Contoh: *300 ribu*.", [new("Batal")])),
    ];

    protected override CashDraft Take(CashDraft draft, Scene s) => draft;
    protected override CashDraft Fresh(CashDraft draft) => draft with { Amount = null };
    protected override Message? Sum(CashDraft draft, Scene scene) => null;

    protected override Step Commit(CashDraft draft, Scene s)
    {
        if (s.Kube.Orders.Find(draft.Order) is not { } order || !order.IsPayable()) return Step.Reply($"Yang itu sudah selesai, {s.Who.Call}.");
        var step = Report(s, order, draft.Amount!.Value);
        return step.Facts is [] || draft.Amount >= order.Left || s.Known.People.Find(order.Customer!.Value) is not { } customer ? step
            : step with { Notices = [.. step.Notices, new(customer.Id, new($"Yang diterima {draft.Amount}, {customer.Honorific}. Kurang {order.Left - draft.Amount.Value} ya."))] };
    }

    /// <summary>The customer's word on what came beyond the advance.</summary>
    public static Step? Extra(ExtraAsk ask, Scene s)
    {
        var said = Typed.Plain(s.Heard.Raw);
        if (said is "dikembalikan" or "kembalikan" or "kembalikan saja" or "balikin" or "balikin aja")
            return new WantRefund(s.Who.Id, ask.Order, ask.Extra, s.Now).Decide(s.Kube) is Decision.Accepted accepted
                ? Step.From(accepted) with { Say = [new($"Baik, {s.Who.Call}. {ask.Extra} dikembalikan, nanti saya kabari kalau sudah dikirim.")] }
                : Step.Reply($"Yang itu sudah selesai, {s.Who.Call}.");
        return s.Heard.Answer == YesNo.Yes && s.Talk.Now is null ? Step.Reply($"Baik, {s.Who.Call}. Lebihnya dipakai untuk pelunasan.") : null;
    }
}
