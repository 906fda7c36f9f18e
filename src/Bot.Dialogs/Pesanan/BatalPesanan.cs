using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>An order being cancelled (D21).</summary>
public sealed record BatalOrderDraft : Draft
{
    public Code? Number { get; init; }
    public string? Reason { get; init; }

    /// <summary>The ketua cancels another's order: because the kitchen cannot (true) or for the customer (false); null: not asked.</summary>
    public bool? Kitchen { get; init; }

    /// <summary>The ketua gives back an advance that the rule would keep.</summary>
    public bool GiveBack { get; init; }
}

/// <summary>Cancels one order: what becomes of the money is said before the yes, the reason may be written after it (08-decisions section 3).</summary>
internal sealed class BatalPesanan : Form<BatalOrderDraft>
{
    public static readonly BatalPesanan Form = new();

    private static readonly TimeSpan ReasonFor = TimeSpan.FromMinutes(15);

    public override string Name => "membatalkan pesanan";

    public override bool Own(string intent) => intent is Intents.PesanBatal;

    public override bool WantsMoney(Running running) => false;

    /// <summary>"Kebanyakan", "acaranya diundur" under the question is why, and no answer yet.</summary>
    public override bool WantsWords(Running running, Scene scene) => running.Asking == Summary && AlasanBatal.IsPlain(scene);

    public static Step Start(Scene s)
    {
        if (!s.May(Operation.PesananSendiri, Right.RecordOwn)) return Refuse.Private(s);
        if (s.Slots.OrderNumber is { } number && ChangeOrder.Find(s.Kube, s.Who.Id, new(number), out _) is { } why) return UbahWords.Gone(s, new(number), why);
        var open = Open(s);
        if (AsksBack(s) && Back(s, open) is { } rule) return rule;
        // "Yg kemarin" is the one she ordered then, where she has only one.
        if (open is [var placed] && PesananCari.Hers(placed, s.Who.Id) && s.Slots.OrderNumber is null && s.Heard.Text.Split(' ').Any(w => w is "kemarin" or "kmrn" or "kemaren" or "tadi" or "barusan") && !s.Heard.Text.Split(' ').Any(w => w is "senin" or "selasa" or "rabu" or "kamis" or "jumat" or "sabtu" or "minggu" or "ahad" or "tgl" or "tanggal")) return Form.Begin(new BatalOrderDraft { Number = placed.Number }, s with { Heard = Heard.Nothing });
        if (PesananCari.Over(s, open) is [.., var over]) return UbahWords.Gone(s, over.Number, new OrderOver(over.Number, over.Status));
        if (open is [] && s.Slots.OrderNumber is null) return UbahWords.NothingOpen(s);
        if (PesananCari.NoneThen(s, open) is { } day) return PesananCari.NotThen(s, day, open, o => "#pesanan.batal:" + o.Number);
        // "Susu jahenya gak jadi": one good of several.
        if (s.Slots is { OrderNumber: null, Items: [_, ..] items } && PesananCari.Named(s, open) is [{ Content.Items.Count: > 1 } order]
            && order.Content.Items.Count(i => items.Any(x => Wants.Find(s.Kube, s.Known.People, x.Name).Any(w => w.Code == i.Code))) is var gone && gone > 0 && gone < order.Content.Items.Count) return UbahPesanan.Start(s);
        return Form.Begin(new BatalOrderDraft(), s);
    }

    private static bool AsksBack(Scene s) => s.Heard.Text.Split([' ', ',', '?', '.'], StringSplitOptions.RemoveEmptyEntries) is { Length: <= 12 } w && w.Any(x => x is "kl" or "klo" or "kalau" or "kalo" or "klu" or "seandainya" or "misal" or "misalnya")
        && w.Any(x => x.Contains("batal", StringComparison.Ordinal) || x is "cancel" or "dicancel") && w.Any(x => x is "balik" or "kembali" or "dibalikin" or "dikembalikan" or "hangus" or "angus" or "kena" or "biaya" or "dp" or "dpnya" or "duit" or "duitnya" or "uang" or "uangnya" or "bisa" or "boleh" or "gimana" or "gmn");

    /// <summary>What becomes of the money if she should: her question's answer, and nothing is begun. Null where she has several orders, or none.</summary>
    private static Step? Back(Scene s, List<Order> open)
    {
        if (PesananCari.Named(s, open, days: false) is not [var order] || CancelOrder.Deadline(s.Kube, order) is not { } end) return null;
        var command = new CancelOrder(s.Who.Id, order.Number, null, s.Now);
        var until = $"{PesananWords.Day(s.Kube.Zone.Date(end))} pukul {Say.Hour(end, s.Kube.Zone)}";
        var money = order.Paid > Rupiah.Zero ? order.Paid : order.Dp;
        var text = command.IsLate(s.Kube, order)
            ? order.Paid == Rupiah.Zero ? "Belanjanya sudah dimulai, dan belum ada uang masuk." : $"Belanjanya sudah dimulai, jadi dari {order.Paid} yang kembali {command.Refund(s.Kube, order)}."
            : money == Rupiah.Zero ? $"Sampai {until} tidak ada biaya." : $"Sampai {until} {(money == order.Dp ? "DP" : "uang")} {money} kembali penuh{(order.Paid == Rupiah.Zero ? " (sekarang belum ada uang masuk)" : "")}. Sesudah itu belanja sudah dimulai dan DP tidak kembali.";
        return Step.Reply($"{order.Number}, {s.Who.Honorific}: {text} Pesanannya tetap, belum dibatalkan.", new Choice("Lihat pesanan", "#pesanan:" + order.Number), new Choice("Batalkan", "#pesanan.batal:" + order.Number));
    }

    /// <summary>The button of one order.</summary>
    public static Step Chosen(Scene s, Code number) =>
        ChangeOrder.Find(s.Kube, s.Who.Id, number, out _) is { } why ? UbahWords.Gone(s, number, why) : Form.Begin(new BatalOrderDraft { Number = number }, s with { Heard = Heard.Nothing });

    /// <summary>"Batalin aja deh", "gajadi pesen ya" with nothing open, from somebody whose food is still to come: her order is offered. Null for the bare word, and where she has none.</summary>
    public static Step? Meant(Scene s) => s.Heard.Word == GlobalWord.Batal && s.Heard.Text is not ("tidak jadi" or "gak jadi" or "ga jadi" or "nggak jadi" or "ngga jadi") && s.Heard.Text.Contains(' ', StringComparison.Ordinal)
        && PesananCari.Open(s, all: false).Exists(o => o.Kind == JenisPesanan.Catering && !PesananWords.Silent(o, s.Today)) ? Start(s) : null;

    /// <summary>"Batal yang minggu", "susu jahenya gak jadi" from somebody with open orders, when nothing else is clear.</summary>
    public static Step? Said(Scene s)
    {
        if (s.Talk.Now is not null || s.Meaning.Confidence >= 0.75 && !s.Meaning.Is(Intents.Clarify, Intents.OutOfScope, Intents.Batal) || PesananCari.Open(s, all: false) is not [_, ..]) return null;
        if (AsksBack(s) && Back(s, PesananCari.Open(s, all: false)) is { } rule) return rule;
        if (Dropped(s) is { } name && Wants.Find(s.Kube, s.Known.People, name) is [_, ..]) return Start(s with { Heard = s.Heard with { Meaning = new Meaning(Intents.PesanBatal, 1) { Slots = s.Slots with { Items = [new ItemRead(name)] } } } });
        var cancels = s.Heard.Text.Split(' ').Any(w => w is "batal" or "batalin" or "batalkan" or "dibatalkan" or "cancel") && s.Heard.Text.Contains(' ', StringComparison.Ordinal);
        return cancels && (s.Heard.Dates is [_, ..] || s.Heard.Text.Contains("pesan", StringComparison.Ordinal) || s.Slots.Items is [_, ..]) ? Start(s) : null;
    }

    /// <summary>"susu jahe" of "susu jahenya gak jadi".</summary>
    private static string? Dropped(Scene s)
    {
        foreach (var end in (string[])[" gak jadi", " ga jadi", " nggak jadi", " tidak jadi", " gajadi", " gakjadi", " dibatalkan aja", " dibatalin aja", " batal aja", " batalin aja", " dihapus aja"])
            if (s.Heard.Text.IndexOf(end, StringComparison.Ordinal) is > 2 and var at && s.Heard.Text[..at].Trim() is { Length: > 2 } name) return Plain(name);
        foreach (var lead in (string[])["gajadi ", "gak jadi ", "ga jadi ", "nggak jadi ", "tidak jadi ", "batalin ", "batalkan "])
            if (s.Heard.Text.StartsWith(lead, StringComparison.Ordinal) && s.Heard.Text[lead.Length..].Split(' ').Where(w => w is not ("aja" or "deh" or "ya" or "bu" or "dulu" or "yang" or "yg")).ToList() is [_, ..] left && string.Join(' ', left) is { Length: > 2 } good) return Plain(good);
        return null;

        static string Plain(string name) => name.EndsWith("nya", StringComparison.Ordinal) ? name[..^3] : name;
    }

    /// <summary>Why, said after the cancelling. Null for all else.</summary>
    public static Step? Because(Scene s)
    {
        if (s.Talk.Now is not null || s.Heard.Text.Length < 6 || s.Heard.Answer != YesNo.None || !AlasanBatal.Is(s)) return null;
        var order = s.Kube.Orders.All.FindLast(o => o.Status == StatusPesanan.Dibatalkan && PesananCari.Hers(o, s.Who.Id) && s.Now - o.Since < ReasonFor);
        if (order is null || s.Talk.Shown.All(c => c.Says != "#pesanan:" + order.Number) || new ExplainCancel(s.Who.Id, order.Number, Say.Quote(s.Heard.Raw, 150), s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return null;
        return Step.From(accepted) with
        {
            Say = [new($"Terima kasih, {s.Who.Honorific}. Saya sampaikan ke dapur.")],
            Notices = [.. PesanKabar.Officers(s.Kube, s.Who.Id, new($"Alasan batal {order.Number}: {Say.Quote(s.Heard.Raw, 150)}"), money: false)],
        };
    }

    private static List<Order> Open(Scene s) => PesananCari.Open(s, all: false) is [_, ..] own ? own : ChangeOrder.IsKetua(s.Kube, s.Who.Id) ? PesananCari.Open(s, all: true) : [];

    private static Order? Of(BatalOrderDraft d, Scene s) => d.Number is { } n ? s.Kube.Orders.Find(n) : null;

    protected override IReadOnlyList<Question<BatalOrderDraft>> Questions { get; } =
    [
        new("pesanan",
            (d, _) => d.Number is null,
            (_, s) => PesananCari.Which(s, PesananCari.Named(s, Open(s)), o => o.Number.Value),
            (d, s) => Found(d, s) is { Number: not null } taken ? new Taken<BatalOrderDraft>.Filled(taken) : new Taken<BatalOrderDraft>.NotMine(),
            (_, s) => PesananCari.Which(s, Open(s), o => o.Number.Value)),
        new("siapa",
            (d, s) => d.Kitchen is null && Of(d, s) is { } order && !PesananCari.Hers(order, s.Who.Id),
            (d, s) => new($"Pesanan {d.Number} {s.Call(Of(d, s)!.Customer ?? Of(d, s)!.By)}: yang membatalkan dapur atau pemesan, {s.Who.Honorific}?", [new("Dapur"), new("Pemesan"), new("Batal")]),
            (d, s) => s.Heard.Text.Contains("dapur", StringComparison.Ordinal) ? new Taken<BatalOrderDraft>.Filled(d with { Kitchen = true, Reason = d.Reason ?? BatalKelompok.Trouble(s.Heard.Raw) }) : s.Heard.Text.Contains("pemesan", StringComparison.Ordinal) ? new Taken<BatalOrderDraft>.Filled(d with { Kitchen = false }) : new Taken<BatalOrderDraft>.NotMine(),
            (_, s) => new($"Pilih *dapur* atau *pemesan* ya, {s.Who.Honorific}.", [new("Dapur"), new("Pemesan"), new("Batal")])),
    ];

    private static BatalOrderDraft Found(BatalOrderDraft d, Scene s)
    {
        if (s.Slots.OrderNumber is { } number) d = d with { Number = new(number.ToUpperInvariant()) };
        else if (d.Number is null && PesananCari.Named(s, Open(s)) is [var one]) d = d with { Number = one.Number };
        if ((Why(s.Heard.Raw) ?? (d.Number is not null && s.Talk.Now is { Draft: BatalOrderDraft, Asking: Summary } && AlasanBatal.IsPlain(s) ? Say.Quote(s.Heard.Raw, 120) : null) ?? BatalKelompok.Trouble(s.Heard.Raw)) is { } why) d = d with { Reason = why, Kitchen = d.Kitchen ?? (BatalKelompok.KitchenFails(why.ToLowerInvariant()) ? true : null) };
        return d;
    }

    /// <summary>What stands behind "karena".</summary>
    internal static string? Why(string raw)
    {
        foreach (var lead in (string[])["karena ", "krn ", "karna ", "soalnya ", "gara-gara ", "gara gara ", "sebab "])
            if (raw.IndexOf(lead, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && raw[(at + lead.Length)..].Trim() is { Length: > 2 } why) return Say.Quote(why, 120);
        return null;
    }

    protected override BatalOrderDraft Take(BatalOrderDraft draft, Scene s) => Found(draft, s);
    protected override string? Changed(BatalOrderDraft before, BatalOrderDraft to, Scene scene) => to.Reason is not null && before with { Reason = to.Reason } == to ? $"Baik, {scene.Who.Honorific}, alasannya saya catat." : null;
    protected override BatalOrderDraft Fresh(BatalOrderDraft draft) => new();

    private static CancelOrder Command(BatalOrderDraft d, Scene s) => new(s.Who.Id, d.Number!.Value, d.Reason, s.Now, ByGroup: d.Kitchen == true, GiveBack: d.GiveBack);

    protected override Checked Check(BatalOrderDraft draft, Scene s) => Command(draft, s).Refusal(s.Kube) is { } why ? new Checked.Stop(UbahWords.Gone(s, draft.Number!.Value, why)) : new Checked.Fine();

    /// <summary>pesanan.batal.tanya: which, and what becomes of the money; one question.</summary>
    protected override Message? Sum(BatalOrderDraft draft, Scene s)
    {
        var order = Of(draft, s)!;
        var command = Command(draft, s);
        var refund = command.Refund(s.Kube, order);
        var name = $"{order.Number} ({PesananWords.What(s.Kube, s.Known.People, order.Content.Items)}, {PesananWords.Plain(order.Content.Day)})";
        Choice yes = new("Ya, batalkan", "ya"), no = new("Tidak jadi batal", "tidak jadi");
        var paid = order.Paid == order.Dp ? "DP " + order.Paid : "Uang " + order.Paid;
        if (command.Cost(s.Kube, order) is { Amount: > 0 } cost) return new($"Membatalkan {name}, {s.Who.Honorific}?\nBelanjanya sudah dimulai: bahan yang sudah dibeli *{cost}* ditagihkan.", [yes, .. ChangeOrder.IsKetua(s.Kube, s.Who.Id) ? new Choice[] { new("Tanpa biaya") } : [], no]);
        if (order.Paid == Rupiah.Zero) return new($"Membatalkan {name}, {s.Who.Honorific}?\nBelum ada uang masuk, jadi tidak ada biaya.", [yes, no]);
        if (draft.Kitchen == true) return new($"Dapur membatalkan {name}{(draft.Reason is { } trouble ? $" karena {trouble}" : "")}, {s.Who.Honorific}?\n{paid} dikembalikan penuh, {s.Call(order.Customer ?? order.By)} saya kabari.", [yes, no]);
        var keeps = $"Belanjanya sudah dimulai, jadi DP {order.Paid - refund} tidak dikembalikan" + (refund > Rupiah.Zero ? $", sisanya {refund} dikembalikan" : "");
        if (refund == order.Paid)
            return new($"Membatalkan {name}, {s.Who.Honorific}?\n{(draft.GiveBack ? paid : CancelOrder.Deadline(s.Kube, order) is { } end ? $"Masih sebelum {PesananWords.Day(s.Kube.Zone.Date(end))} pukul {Say.Hour(end, s.Kube.Zone)}, jadi " + paid.Replace("Uang", "uang", StringComparison.Ordinal) : paid)} dikembalikan penuh.", [yes, no]);
        return ChangeOrder.IsKetua(s.Kube, s.Who.Id)
            ? new($"Membatalkan {name}, {s.Who.Honorific}?\n{keeps}, kecuali {s.Who.Pronoun} memutuskan lain.", [yes, new("DP dikembalikan"), no])
            : new(refund > Rupiah.Zero ? $"{keeps}, {s.Who.Honorific}. Mau dibatalkan, atau dikurangi saja?" : $"Belanjanya sudah dimulai, {s.Who.Honorific}. {paid} tidak bisa dikembalikan. Mau dibatalkan, atau dikurangi saja?", [yes, new("Dikurangi saja"), no]);
    }

    /// <summary>"Ga jadi batal" ends it at any question; the order stays.</summary>
    public override Step? Answer(Running running, Scene s) => Typed.Plain(s.Heard.Text) is var said && said.Contains("batal", StringComparison.Ordinal) && (said.Contains("ga jadi", StringComparison.Ordinal) || said.Contains("gak jadi", StringComparison.Ordinal) || said.Contains("tidak jadi", StringComparison.Ordinal) || said.Contains("nggak jadi", StringComparison.Ordinal) || said.Contains("jangan", StringComparison.Ordinal))
        ? Step.Reply($"Baik, {s.Who.Honorific}. Pesanannya tetap.")
        // A yes to "dibatalkan, atau dikurangi saja?" says neither.
        : running is { Asking: Summary, Draft: BatalOrderDraft d } && s.Message.Button is null && Typed.BareYes(s.Message.Text) && Of(d, s) is { } order && order.Paid > Rupiah.Zero && d.Kitchen != true && !ChangeOrder.IsKetua(s.Kube, s.Who.Id)
            && Command(d, s) is var command && command.Cost(s.Kube, order) is not { Amount: > 0 } && command.Refund(s.Kube, order) < order.Paid
            ? new Step { Say = [new($"Yang mana, {s.Who.Honorific}: {d.Number} dibatalkan, atau dikurangi saja?", [new("Ya, batalkan", "ya"), new("Dikurangi saja"), new("Tidak jadi batal", "tidak jadi")])], Next = (d, Summary, running.Tries) } : base.Answer(running, s);

    protected override Step? Other(BatalOrderDraft draft, Scene s) => Typed.Plain(s.Heard.Text) switch
    {
        "tanpa biaya" or "batal tanpa biaya" when ChangeOrder.IsKetua(s.Kube, s.Who.Id) => Commit(draft with { GiveBack = true }, s),
        "dp dikembalikan" or "kembalikan dp" => Advance(draft with { GiveBack = true }, s with { Heard = Heard.Nothing }),
        "dikurangi saja" or "kurangi saja" or "dikurangi aja" or "kurangi aja" => UbahPesanan.Form.Begin(new UbahDraft { Number = draft.Number, Field = "jumlah" }, s with { Heard = Heard.Nothing }),
        _ => null,
    };

    /// <summary>"Batal" as an answer to "dibatalkan?" may mean either: asked once more, never guessed.</summary>
    public override Step Miss(Running running, Scene s) => running.Asking != Summary ? base.Miss(running, s) : new Step
    {
        Say = [new($"Supaya jelas, {s.Who.Honorific}: pesanan {((BatalOrderDraft)running.Draft).Number} dibatalkan?", [new("Ya, batalkan", "ya"), new("Tidak jadi batal", "tidak jadi")])],
        Next = ((BatalOrderDraft)running.Draft, Summary, running.Tries),
    };

    protected override Step Commit(BatalOrderDraft draft, Scene s)
    {
        if (Of(draft, s) is not { } order || Command(draft, s).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply(UmumWords.Changed(s.Who));
        var refund = accepted.Facts.OfType<OrderStatusSet>().Single().Refund ?? Rupiah.Zero;
        var owner = s.Call(order.Customer ?? order.By);
        var own = PesananCari.Hers(order, s.Who.Id);
        var kept = order.Paid - refund;
        var billed = accepted.Facts.OfType<CancelBilled>().FirstOrDefault()?.Amount;
        var back = billed is { } bill ? $" Bahan yang sudah dibeli {bill} ditagihkan (T-{order.Number})."
            : (kept > Rupiah.Zero ? $" DP {kept} tidak dikembalikan." : "") + (refund > Rupiah.Zero ? $" {(order.Paid == order.Dp ? "DP" : "Uang")} {refund} dikembalikan lewat {s.Holder(Jabatan.Bendahara)}." : "");
        var told = $"Pesanan {order.Number} dari {owner} dibatalkan{(own ? "" : " oleh " + s.Who.Call)}: {PesananWords.What(s.Kube, s.Known.People, order.Content.Items)}, {PesananWords.Day(order.Content.Day)}.{(draft.Reason is { } why ? $" Alasan: {why}." : "")}";
        var see = new Choice("Lihat pesanan", "#pesanan:" + order.Number);
        var ask = own && draft.Reason is null ? " Kalau mau, boleh ditulis alasannya." : "";
        var money = billed is { } amount ? $"\nBahan {amount} ditagihkan ke {owner} (T-{order.Number})."
            : (refund > Rupiah.Zero ? $"\n{refund} perlu dikembalikan ke {owner}." : "") + (kept > Rupiah.Zero ? $"\nDP {kept} tidak dikembalikan. Kalau mau dikembalikan, tulis *kembalikan dp {order.Number}*." : "") + (order is { Status: StatusPesanan.MenungguDp, Paid.Amount: 0 } ? "\nDP tidak ditunggu lagi." : "");
        return Step.From(accepted) with
        {
            Say = [new($"Pesanan {order.Number} sudah dibatalkan, {s.Who.Honorific}.{back}{ask}", [see])],
            Notices =
            [
                .. PesanKabar.Officers(s.Kube, s.Who.Id, new(told + money, [see]), money: order.Dp > Rupiah.Zero || order.Paid > Rupiah.Zero || billed is not null),
                .. PesanKabar.Customer(s.Kube, s.Known.People, order, draft.Kitchen == true ? BatalKelompok.Sorry(s, order, draft.Reason, refund) : new($"Pesanan {order.Number} sudah dibatalkan{(own ? "" : " oleh " + s.Who.Call)}.{back}"), "dibatalkan", s.Who.Id),
            ],
            Numbers = $"Nomor {order.Number}",
        };
    }
}
