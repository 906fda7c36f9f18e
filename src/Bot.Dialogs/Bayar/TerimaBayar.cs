using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Money for an order being booked by the bendahara.</summary>
public sealed record TerimaDraft : Draft
{
    public Code? Order { get; init; }

    /// <summary>What came; null: what is expected next.</summary>
    public Rupiah? Amount { get; init; }
    public CaraBayar? Way { get; init; }

    /// <summary>The claim this answers; null when the bendahara saw the money herself.</summary>
    public int? Claim { get; init; }

    /// <summary>Another amount came, and it was not said yet.</summary>
    public bool AskAmount { get; init; }
}

/// <summary>D22: the bendahara says that money for an order came. The summary is read back before it is booked.</summary>
internal sealed class TerimaBayar : Form<TerimaDraft>
{
    public static readonly TerimaBayar Form = new();

    public override string Name => "mencatat pembayaran";

    public override bool Own(string intent) => intent is Intents.BayarTerima or Intents.BayarKirim;

    public override bool LooksBack => true;

    public static Step Start(Scene s)
    {
        if (s.May(Operation.BayarTerima, Right.Record)) return !s.Who.OwnPhone ? Refuse.SharedPhone(s) : Unknown(s) ?? Form.Begin(new TerimaDraft(), s);
        if (s.May(Operation.BayarTerima, Right.Ask)) return KirimBukti.Start(s);
        var found = s.May(Operation.PesananKelola, Right.SeeGroup) ? OrderPick.Narrow(s, Payable(s)) : [];
        return s.May(Operation.PesananKelola, Right.SeeGroup) ? NotHers(s, found is [var only] ? only.Number : null, s.Amount) : Refuse.Private(s);
    }

    /// <summary>A number of an order with words that money came or went, however sure the reading is. Null: something else.</summary>
    public static Step? Said(Scene s)
    {
        var words = s.Heard.Text.Split([' ', ',', '.', '?', '!'], StringSplitOptions.RemoveEmptyEntries);
        if (s.Talk.Now is null && !s.Heard.Raw.Contains('?', StringComparison.Ordinal) && OrderPick.Round(s) is not null && (s.Amount is not null || words.Contains("lunas")) && words.Any(w => w is "bayar" or "dibayar" or "dibayarkan" or "tf" or "transfer" or "lunas" or "masuk" or "dp")
            && !words.Any(w => w is "belum" or "blm" or "berapa" or "brp" or "kapan" or "kas" or "belanja" or "menu") && s.May(Operation.BayarTerima, Right.Record)) return Start(s);
        return OrderPick.Number(s) is null || s.Meaning.Is(Intents.PesanBatal, Intents.PesanUbah, Intents.Koreksi) || words.Any(w => w is "belum" or "blm" or "berapa" or "kapan" or "kok" or "laba" or "diantar" or "kurang")
            || !words.Any(w => w is "masuk" or "dibayar" or "bayar" or "transfer" or "ditransfer" or "tf" or "lunas" or "dibayarkan") || !words.Any(w => w is "sudah" or "udah" or "udh" or "sdh" or "dah" or "masuk" or "barusan" or "tadi" or "telah") ? null : Start(s);
    }

    /// <summary>Somebody else saw the money: it is carried to the bendahara, who books it.</summary>
    public static Step NotHers(Scene s, Code? order, Rupiah? amount)
    {
        var bendahara = s.Holder(Jabatan.Bendahara);
        return Step.Reply($"Yang mencatat uang masuk {bendahara}, bendahara. Mau saya sampaikan ke {bendahara}?", new Choice("Ya, sampaikan", $"#bayar.usul:{order}={amount?.Amount}"), new Choice("Tidak usah", "tidak")) with { Aside = true };
    }

    /// <summary>Carries <c>P-2611-07=300000</c> to the bendahara.</summary>
    public static Step Propose(Scene s, string argument)
    {
        if (!s.May(Operation.PesananKelola, Right.SeeGroup)) return Refuse.Private(s);
        if (s.Kube.Holder(Jabatan.Bendahara) is not { } bendahara) return Step.Reply(UmumWords.NobodyHolds("bendahara", s.Pendamping));
        var parts = argument.Split('=');
        var order = parts is [{ Length: > 0 } number, ..] ? new Code(number) : (Code?)null;
        Rupiah? amount = parts is [_, var digits] && long.TryParse(digits, CultureInfo.InvariantCulture, out var rupiah) ? new Rupiah(rupiah) : null;
        return Usul.Carry(s, bendahara, $"{s.Who.Call} bilang ada uang masuk{(amount is { } a ? " " + a : "")}{(order is { } o ? $" untuk {o}" : " untuk pesanan")}. Mau dicatat?", new TerimaDraft { Order = order, Amount = amount });
    }

    /// <summary>The ketua takes the order with what has come.</summary>
    public static Step Waive(Scene s, string number) => new WaiveDp(s.Who.Id, new(number), s.Now).Decide(s.Kube) is not Decision.Accepted accepted || s.Kube.Orders.Find(new(number)) is not { } order
        ? Step.Reply($"Yang itu sudah selesai, {s.Who.Call}.")
        : Step.From(accepted) with { Say = [new($"Baik, {s.Who.Call}. {number} tetap diterima, sisa {order.Left}.")], Notices = order.Customer is { } who ? [new(who, new($"Pesanan {number} tetap diterima dapur ya, {s.Call(who)}. Sisa {order.Left} {BayarWords.When(order)}."))] : [] };

    private static IEnumerable<Order> Payable(Scene s) => s.Kube.Orders.All.Where(o => o.IsPayable()).OrderBy(o => o.Invoiced).ThenBy(o => o.Content.Day);

    /// <summary>A number that is none, or an order nothing can be paid for any more: said at once.</summary>
    private static Step? Unknown(Scene s) => NoRound(s) ?? (OrderPick.Number(s) is { } number && new ReceivePayment(s.Who.Id, number, ReceivePayment.Least, CaraBayar.Transfer, "", s.Now).Refusal(s.Kube) is { } why and not (AmountTooSmall or MoreThanLeft) ? Step.Reply(BayarWords.Why(s, why))
        : s.Slots.People is [{ Only: { } payer }, ..] && Payable(s).All(o => o.Customer != payer) && s.Kube.Orders.Of(payer).FirstOrDefault(o => o.Status is not (StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa)) is { } paid
            ? Step.Reply($"Pesanan {s.Call(payer)} ({paid.Number}) sudah lunas, {s.Who.Honorific}. Kalau ini untuk pesanan lain, sebut nomornya ya.")
        : Payable(s).Any() ? null : Step.Reply($"Tidak ada pesanan yang menunggu bayaran, {s.Who.Honorific}. Kalau ini uang lain, tulis misalnya *kas masuk 50 ribu dari sumbangan*."));

    /// <summary>The round named by its day is paid, or there is none: said, and no other takes its place. Null when it is there, or none was named.</summary>
    internal static Step? NoRound(Scene s) => OrderPick.Round(s) switch
    {
        { Round: { } round } when round.IsPayable() && round.Status is not (StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa) => null,
        { Round: { } round } => Step.Reply($"PMT {Say.Day(round.Content.Day)} ({round.Number}) {(round.Status is StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa ? "dibatalkan" : "sudah lunas")}, {s.Who.Honorific}. Kalau ini untuk pesanan lain, sebut nomornya ya."),
        { Day: var day } => Step.Reply($"Belum ada PMT {Say.Day(day)}, {s.Who.Honorific}. Kalau ini untuk pesanan lain, sebut tanggal atau nomornya ya.", new Choice("Jadwal PMT", "jadwal pmt")),
        null => null,
    };

    protected override IReadOnlyList<Question<TerimaDraft>> Questions { get; } =
    [
        new("pesanan",
            (d, _) => d.Order is null,
            (_, s) => OrderPick.Ask(s, "Untuk pesanan yang mana?", OrderPick.Narrow(s, Payable(s)) is [_, _, ..] fewer ? fewer : [.. Payable(s)]),
            (d, s) => OrderPick.Number(s) is { } number
                ? s.Kube.Orders.Find(number)?.IsPayable() == true ? new Taken<TerimaDraft>.Filled(Form.Take(d with { Order = number }, s)) : new Taken<TerimaDraft>.Wrong(new(BayarWords.Why(s, new ReceivePayment(s.Who.Id, number, ReceivePayment.Least, CaraBayar.Transfer, "", s.Now).Refusal(s.Kube) ?? new OrderPaid(number)), [new("Batal")]))
                : OrderPick.Narrow(s, Payable(s)) is [var one] && (s.Slots.People is not [] || s.Heard.People is not [] || s.Heard.Dates is not []) ? new Taken<TerimaDraft>.Filled(Form.Take(d with { Order = one.Number }, s))
                : s.Heard.People is [{ Only: { } who }, ..] && Payable(s).Where(o => o.Customer == who).ToList() is [var hers] ? new Taken<TerimaDraft>.Filled(Form.Take(d with { Order = hers.Number }, s)) : new Taken<TerimaDraft>.NotMine(),
            (_, s) => OrderPick.Ask(s, $"Pilih dari daftar ya, {s.Who.Honorific}, atau sebut nomornya.", [.. Payable(s)])),
        new("jumlah",
            (d, _) => d.AskAmount,
            (_, s) => new($"Berapa yang masuk, {s.Who.Honorific}?", [new("Batal")]),
            (d, s) => s.Amount is { } amount ? new Taken<TerimaDraft>.Filled(Form.Take(d, s) with { Amount = amount, AskAmount = false }) : new Taken<TerimaDraft>.NotMine(),
            (_, _) => new("Tulis angkanya ya. Contoh: *375 ribu*.", [new("Batal")])),
    ];

    protected override TerimaDraft Take(TerimaDraft draft, Scene s)
    {
        var next = draft;
        if (next.Order is null && s.Heard.Text.Length > 0 && OrderPick.Narrow(s, Payable(s)) is [var one]) next = next with { Order = one.Number };
        else if (next.Order is { } had && Anothers(s, had) is { } other) next = next with { Order = other.Number, Claim = null };
        if (s.Slots.Amount is { } amount) next = amount.MustAsk || amount.Value <= Rupiah.Zero ? next with { AskAmount = true } : next with { Amount = amount.Value, AskAmount = false };
        else if (s.Heard.Money is [.., { MustAsk: false } read] && draft.Order is not null) next = next with { Amount = read.Value, AskAmount = false };
        if (Typed.TooLong(s.Heard.Raw) && s.Slots.Amount is null) next = next with { AskAmount = true };
        return s.Slots.Way switch { "tunai" => next with { Way = CaraBayar.Tunai }, "qris" => next with { Way = CaraBayar.Qris }, "transfer" => next with { Way = CaraBayar.Transfer }, _ => next };
    }

    /// <summary>"Eh bukan bu dewi, bu lilis", "dp bu dewi 300": the one order of a customer who is named and is not the one whose payment is open.</summary>
    private static Order? Anothers(Scene s, Code had) => s.Heard.People.Where(static p => !p.IsSpeaker).Select(static p => p.Only).OfType<PersonId>().Where(p => p != s.Kube.Orders.Find(had)?.Customer).Distinct().ToList() is [var who]
        && Payable(s).Where(o => o.Customer == who).ToList() is [var hers] ? hers : null;

    /// <summary>A correction of the summary: another order, or another amount.</summary>
    protected override TerimaDraft Change(TerimaDraft draft, Scene s)
    {
        var next = Take(draft, s);
        return OrderPick.Number(s) is { } number && number != draft.Order ? next with { Order = number, Claim = null } : s.AmountLike(draft.Order is null ? draft.Amount : Amount(draft, s)) is { } amount ? next with { Amount = amount, AskAmount = false } : next;
    }

    private static Rupiah Amount(TerimaDraft draft, Scene s) => draft.Amount ?? ReceivePayment.Expected(s.Kube.Orders.Find(draft.Order!.Value)!);

    private static ReceivePayment Command(TerimaDraft draft, Scene s)
    {
        var order = s.Kube.Orders.Find(draft.Order!.Value);
        var amount = order is null ? Rupiah.Zero : Amount(draft, s);
        var way = draft.Way switch { CaraBayar.Tunai => ", tunai", CaraBayar.Qris => ", QRIS", CaraBayar.Transfer => ", transfer", _ => "" };
        return new(s.Who.Id, draft.Order.Value, amount, draft.Way ?? CaraBayar.Transfer, order is null ? "" : $"{Say.Capital(BayarWords.What(order, amount))} {order.Number}{way}", s.Now);
    }

    protected override Checked Check(TerimaDraft draft, Scene s) => Command(draft, s).Refusal(s.Kube) switch
    {
        null => new Checked.Fine(),
        NotAllowed => new Checked.Stop(NotHers(s, draft.Order, draft.Amount)),
        AmountTooSmall small => new Checked.AskAgain("jumlah", new($"Paling sedikit {small.Least}, {s.Who.Honorific}. Berapa yang masuk? Contoh: *375 ribu*.", [new("Batal")])),
        MoreThanLeft { Extra: var extra } when extra > RecordCash.Most => new Checked.AskAgain("jumlah", new($"Jumlahnya belum pas, {s.Who.Honorific}. Berapa yang masuk? Contoh: *375 ribu*.", [new("Batal")])),
        MoreThanLeft more => new Checked.AskAgain("jumlah", new($"Sisa {more.Number} tinggal {more.Left}, jadi lebih {more.Extra}. Lebihnya dikembalikan ke {Payer(more.Number, s)} ya, {s.Who.Honorific}. Berapa yang dicatat?", [new(more.Left.ToString()), new("Batal")])),
        var why => new Checked.Stop(Step.Reply(BayarWords.Why(s, why))),
    };

    private static string Payer(Code number, Scene s) => s.Kube.Orders.Find(number)?.Customer is { } who ? s.Call(who) : "pemesannya";

    protected override Message? Sum(TerimaDraft draft, Scene s)
    {
        var (order, amount) = (s.Kube.Orders.Find(draft.Order!.Value)!, Amount(draft, s));
        var lines = new List<string>();
        if (s.Kube.Ledger.Recent.LastOrDefault(e => e.Order == order.Number && e.Fund == Dana.Usaha && e.Direction == Arah.Masuk && e.Amount == amount && e.Reverses is null && s.Now - e.RecordedAt < TimeSpan.FromHours(24) && !s.Kube.Ledger.Reversed.ContainsKey(e.Number)) is { } same)
            lines.Add($"Tadi pukul {Say.Clock(same.RecordedAt, s.Kube.Zone)} sudah dicatat {amount} untuk {order.Number}, nomor {same.Number}. Ini pembayaran lain?");
        lines.Add($"Catat {BayarWords.What(order, amount)} *{amount}* untuk {order.Number}{(order.Customer is { } who ? $" ({s.Call(who)})" : "")}?");
        if (amount > s.Kube.Rules.LargeEntry) lines.Add($"({Say.InWords(amount)})");
        var dp = order.Dp - order.Paid;
        if (draft.Claim is { } id && s.Kube.Payments.Find(id)?.Amount is { } said && said != amount) lines.Add($"{s.Call(s.Kube.Payments.Find(id)!.By)} bilang {said}.");
        if (dp > amount) lines.Add($"Kurang {dp - amount} dari DP.");
        else if (dp > Rupiah.Zero && amount > dp && amount < order.Left) lines.Add($"Lebih {amount - dp} dari DP, masuk pelunasan.");
        return new(string.Join("\n", lines), [new("Ya, catat"), new("Ubah jumlah"), new("Batal")]);
    }

    protected override Step? Other(TerimaDraft draft, Scene s) => Typed.Plain(s.Heard.Raw) == "ubah jumlah" ? new Step { Say = [new($"Berapa yang masuk, {s.Who.Honorific}?", [new("Batal")])], Next = (draft with { AskAmount = true }, "jumlah", 0) } : null;

    protected override string? Changed(TerimaDraft from, TerimaDraft to, Scene s) => "Baik, saya ganti.";

    protected override TerimaDraft Fresh(TerimaDraft draft) => new();

    protected override Step Commit(TerimaDraft draft, Scene s)
    {
        if (Command(draft, s).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply(UmumWords.Changed(s.Who));
        var (before, entry) = (s.Kube.Orders.Find(draft.Order!.Value)!, accepted.Facts.OfType<EntryPosted>().Single());
        var after = accepted.Facts.Aggregate(s.Kube, (k, f) => k.After(f)).Orders.Find(before.Number)!;
        var left = after.Left == Rupiah.Zero ? "lunas" : $"sisa {after.Left}";
        return Step.From(accepted) with
        {
            Say = [new($"Sudah dicatat ✅ Nomor {entry.Number}.\n{before.Number}: masuk *{entry.Amount}*, {left}.\n{s.Call(before.Customer!.Value)} saya kabari.")],
            Notices = [.. Tell(s, before, entry), .. Ketua(s, before, after, entry)],
            Numbers = $"Nomor {entry.Number}",
        };
    }

    /// <summary>The customer hears it; who pays an invoice gets the receipt with it, and what came beyond the advance is asked about.</summary>
    private static IEnumerable<Notice> Tell(Scene s, Order order, EntryPosted entry)
    {
        if (order.Customer is not { } who || s.Known.People.Find(who) is not { } person) yield break;
        var text = BayarWords.Received(person.Call, person.Honorific, order, entry.Amount);
        if (order.Invoiced) yield return new(who, new(text + "\n\n" + BayarWords.Receipt(s, entry, order)) { Document = Surat.Receipt(new(s), entry, BayarWords.Receipt(s, entry, order).Split('\n')) });
        else if (order.Dp - order.Paid is { Amount: > 0 } dp && entry.Amount > dp && entry.Amount < order.Left) yield return new(who, new(text, [new("Ya"), new("Dikembalikan")])) { Asks = new ExtraAsk(order.Number, entry.Amount - dp) };
        else yield return new(who, new(text));
    }

    private static IEnumerable<Notice> Ketua(Scene s, Order before, Order after, EntryPosted entry)
    {
        if (s.Kube.Holder(Jabatan.Ketua) is not { } ketua || ketua == s.Who.Id) yield break;
        var kitchen = before.Status == StatusPesanan.MenungguDp && after.Status == StatusPesanan.Dikonfirmasi ? $" Pesanannya jadi, {BayarWords.Day(after)}." : "";
        yield return new(ketua, new($"{BayarWords.What(before, entry.Amount) switch { var w => Say.Capital(w) }} {entry.Amount} untuk {before.Number} ({s.Call(before.Customer!.Value)}) sudah dicatat {s.Who.Call}, nomor {entry.Number}.{kitchen}"));
    }
}
