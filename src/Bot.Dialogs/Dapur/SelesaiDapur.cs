using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The hour of delivery: did all of it come?</summary>
public sealed record DeliveryAsk(Code Order) : Standing;

/// <summary>A stage or a delivery being noted.</summary>
public sealed record HasilDraft(StatusPesanan Stage) : Draft
{
    public Code? Order { get; init; }

    /// <summary>Boxes that were missing; zero: none; null: not asked.</summary>
    public int? Short { get; init; }

    /// <summary>Something was missing, and how much is still to be said.</summary>
    public bool Lacks { get; init; }

    /// <summary>Where it was missing, when she said it; null: not said.</summary>
    public string? At { get; init; }
}

/// <summary>D20, on the day: cooked, ready, on its way, delivered, and what was missing. The customer hears of a lack from the ketua only.</summary>
internal sealed class SelesaiDapur : Form<HasilDraft>
{
    public static readonly SelesaiDapur Form = new();

    public override string Name => "mencatat pesanan";

    public override bool Own(string intent) => intent is Intents.DapurSelesai;

    public override bool WantsMoney(Running running) => false;

    /// <summary>Deliveries of the last days may still be noted.</summary>
    private const int DaysBack = 3;

    public static Step Start(Scene s) => Begun(s, Stage(s.Heard.Text) ?? StatusPesanan.Selesai);

    private static Step Begun(Scene s, StatusPesanan stage)
    {
        if (!s.May(Operation.Dapur, Right.RecordOwn | Right.Record)) return s.May(Operation.Dapur, Right.SeeGroup)
            ? Step.Reply($"Yang mencatat pesanan dan antaran anggota, {s.Who.Honorific}.", new Choice("Rekap dapur")) : DapurWords.Outsider(s);
        if (s.Slots.OrderNumber is { } number && s.Kube.Orders.Find(new(number.ToUpperInvariant())) is null) return Step.Reply($"Pesanan {number} belum ada, {s.Who.Honorific}. Nomornya bisa dilihat di rekap dapur.", new Choice("Rekap dapur"));
        if (stage == StatusPesanan.Selesai && Candidates(s, stage) is [{ Kind: JenisPesanan.Pmt } round] && SelesaiPmt.Told(s, round) is { } told) return told;
        return Candidates(s, stage) is [] ? Nothing(s, stage) : Form.Begin(new HasilDraft(stage), s);
    }

    private static Step Nothing(Scene s, StatusPesanan stage) => s.Slots.OrderNumber is { } number ? Step.Reply(Off(new(stage) { Order = new(number.ToUpperInvariant()) }, s), new Choice("Rekap dapur")) : Named(s) && s.Kube.Orders.Open.FirstOrDefault(o => Fits(s, o)) is { } ahead
        ? Step.Reply($"{ahead.Number} ({DapurWords.Order(s.Kube, ahead, s.Call, s.Note)}) untuk {DapurWords.Day(ahead.Content.Day)} pukul {DapurWords.Clock(ahead.Content.Time)}, {s.Who.Honorific}. Sekarang {DapurWords.Stage(ahead) ?? "belum dimasak"}.", new Choice("Rekap dapur"))
        : Named(s) && s.Kube.Orders.All.LastOrDefault(o => o.Status == StatusPesanan.Selesai && o.Content.Day >= s.Today.AddDays(-DaysBack) && Fits(s, o)) is { } done
        ? Step.Reply($"{done.Number} ({DapurWords.Order(s.Kube, done, s.Call, s.Note)}) sudah tercatat selesai, {s.Who.Honorific}.", new Choice("Rekap dapur"))
        : Step.Reply($"Hari ini tidak ada pesanan yang menunggu {(stage == StatusPesanan.Selesai ? "diantar" : "dimasak")}, {s.Who.Honorific}.", new Choice("Rekap dapur"));

    /// <summary>"nasi kotak bu lilis udah siap", "otw nganter", "pmt udah mulai dimasak"; null where no stage is said.</summary>
    public static StatusPesanan? Stage(string text)
    {
        bool Says(params ReadOnlySpan<string> words) { foreach (var w in words) if (text.Contains(w, StringComparison.Ordinal)) return true; return false; }
        if (Handed(text) || Says("kurang", "sudah diantar", "udah diantar", "udah dianter", "sudah dianter", "udah diterima", "sudah diterima", "kelar", "beres", "habis", "sampai", "sampe", "selesai")) return StatusPesanan.Selesai;
        if (Says("otw", "di jalan", "dijalan", "jalan", "berangkat", "lagi diantar", "lagi dianter", "naik mobil", "naik motor", "dibawa", "nganter", "ngantar")) return StatusPesanan.Diantar;
        if (Says("mulai masak", "mulai dimasak", "lagi dimasak", "sedang dimasak", "lagi masak", "baru dimasak")) return StatusPesanan.Dimasak;
        return Says("siap", "sudah matang", "udah mateng", "sudah dikemas", "udah dikemas", "udah dibungkus") ? StatusPesanan.Siap : null;
    }

    private static readonly HashSet<string> Done = ["diambil", "diserahkan", "diserahin", "diserahterimakan", "dijemput", "diantar", "dianter", "diterima"];
    private static readonly HashSet<string> Past = ["sudah", "udah", "sdh", "udh", "dah", "telah", "barusan", "tadi", "td"];
    private static readonly HashSet<string> NotYet = ["belum", "blm", "siap", "bisa", "bs", "boleh", "tinggal", "mau", "lagi", "sedang", "besok", "nanti", "otw", "jalan", "berangkat"];

    /// <summary>"Udah diambil", "barusan dijemput suaminya": it is in the customer's hands; "sudah siap diambil" is not.</summary>
    private static bool Handed(string text) => Split(text) is var words && words.Overlaps(Done) && words.Overlaps(Past) && !words.Overlaps(NotYet);

    /// <summary>A member tells a stage in words that sound like a customer's question: "pmt udah mulai dimasak". Null when it is none.</summary>
    public static Step? Said(Scene s) => s.Member is not { IsActiveMember: true } || s.Heard.Raw.Contains('?') || Words(s).Overlaps(Asking) || Stage(s.Heard.Text) is not { } stage ? null
        : Numbered(s, stage) is { } named ? named
        : stage == StatusPesanan.Siap && DapurBilang.AllReady(s.Words) && Candidates(s, stage).Exists(o => o.Content.Day == s.Today) ? Begun(s, stage)
        : s.Meaning.Is("pesan_status", Intents.OutOfScope, Intents.Clarify) && Words(s).Overlaps(About) && (stage is StatusPesanan.Dimasak or StatusPesanan.Siap or StatusPesanan.Diantar || Handed(s.Heard.Text)) && Candidates(s, stage) is [_, ..] ? Begun(s, stage)
        : !Capabilities.Clear(s) && Pointed(s, stage) ? Begun(s, stage) : null;

    private static readonly HashSet<string> Mending = ["eh", "ehh", "salah", "slh", "maksudnya", "maksud", "sy", "saya", "kurangnya", "kurang", "krg", "krgnya", "harusnya", "jadi", "jd", "deng", "ding", "aja", "kotak", "ktk", "ya", "bu", "cuma"];

    /// <summary>"Eh 3" soon after "kurang 2" was noted by her: the note is put right and the ketua hears it. Null for all else.</summary>
    public static Step? Corrected(Scene s)
    {
        if (s.Talk.Now is not null || s.Heard.Raw.Contains('?', StringComparison.Ordinal)) return null;
        var words = s.Words;
        if (words is not [_, _, ..] || words[0] is not ("eh" or "ehh" or "salah" or "slh" or "maksudnya") || words.Where(w => !Mending.Contains(w)).ToList() is not [var number] || !int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var boxes) || boxes is 0 or > 999) return null;
        return s.Kube.Kitchen.Results.LastOrDefault(r => r.By == s.Who.Id) is { Short: > 0 } last && s.Now - last.At < Betulan.JustNow && last.Short != boxes && !(s.Talk is { DoneNumbers: not null, DoneAt: { } done } && done > last.At)
            ? HasilAntar.Report(s, last.Order, boxes, null) : null;
    }

    /// <summary>"P-2611-04 sudah diambil": the order is named by its number, and nothing is said but its stage; a round tells its hour too.</summary>
    private static Step? Numbered(Scene s, StatusPesanan stage)
    {
        if (OrderPick.Number(s) is not { } number || s.Heard.Text.Contains("kurang", StringComparison.Ordinal) || Words(s).Overlaps(Money) || stage == StatusPesanan.Selesai && Words(s).Overlaps(NotYet)) return null;
        // Slots are filled for the wishes the model knows; the number stands there whatever it makes of the rest.
        var named = s with { Heard = s.Heard with { Meaning = s.Meaning with { Slots = s.Slots with { OrderNumber = number.Value } } } };
        return stage == StatusPesanan.Selesai && s.Kube.Orders.Find(number) is { Kind: JenisPesanan.Pmt, IsOpen: true } ? SelesaiPmt.Said(named) ?? Begun(named, stage) : Begun(named, stage);
    }

    /// <summary>"Yg gg mawar udah sampe", "punya pak bambang lg dijalan": the order is named by its customer or its address, and nothing but its stage is said.</summary>
    private static bool Pointed(Scene s, StatusPesanan stage) => Words(s) is var words && words.Count <= 10 && !words.Overlaps(Money) && (Candidates(s, stage) is [_, ..] all
        ? (s.Heard.People.Any(p => !p.IsSpeaker && p.Candidates.Any(c => all.Exists(o => o.Customer == c))) || all.Exists(o => Alamat.Named(s.Heard.Text, s.Note(o.Content.Place))))
        : Handed(s.Heard.Text) && words.Overlaps(About) && s.Heard.People.Any(p => !p.IsSpeaker && p.Candidates.Any(c => s.Kube.Orders.Of(c).Any())));

    private static readonly HashSet<string> Money = ["bayar", "dibayar", "lunas", "transfer", "tf", "iuran", "dp", "jaga", "rapat", "piket", "datang", "hadir"];

    private static readonly HashSet<string> About = ["pesanan", "pesanannya", "pesenan", "pesenannya", "orderan", "orderannya", "pmt", "nasi", "snack", "snek", "kotak", "kotaknya", "catering", "antaran", "tumpeng", "kue"];
    private static readonly HashSet<string> Asking = ["belum", "blm", "apa", "kapan", "berapa", "mana", "gak", "saya", "pesananku"];

    private static HashSet<string> Words(Scene s) => Split(s.Heard.Text);

    private static HashSet<string> Split(string text) => [.. text.Split(' ', ',', '.', '?', '!')];

    /// <summary>The orders this may be about: those of the day, narrowed by number, name, dish or post; a stage of cooking from the day before on.</summary>
    private static List<Order> Candidates(Scene s, StatusPesanan stage)
    {
        var from = s.Slots.OrderNumber is not null ? DateOnly.MinValue : s.Slots.Date?.Value is { } day && day <= s.Today ? day : s.Today.AddDays(-DaysBack);
        var until = stage == StatusPesanan.Selesai ? s.Today : s.Today.AddDays(1);
        var all = s.Kube.Orders.Open.Where(o => o.Kind != JenisPesanan.Bazar && o.Status >= StatusPesanan.Dikonfirmasi && o.Status < stage && o.Content.Day >= from && o.Content.Day <= until).ToList();
        var narrowed = all.FindAll(o => Fits(s, o));
        if (Named(s)) return narrowed;
        return narrowed.FindAll(o => o.Content.Day == s.Today) is [_, ..] today ? today : narrowed;
    }

    /// <summary>Something in the message says which order.</summary>
    private static bool Named(Scene s) => s.Slots.OrderNumber is not null || s.Kube.Orders.Open.Any(o => Alamat.Named(s.Heard.Text, s.Note(o.Content.Place))) || s.Heard.People.Any(p => !p.IsSpeaker && p.Only is not null) || Round(s) || s.Heard.Text.Contains("kelurahan", StringComparison.Ordinal);

    private static bool Round(Scene s) => s.Slots.Posts is [_, ..] || s.Heard.Text.Contains("pmt", StringComparison.Ordinal);

    private static bool Fits(Scene s, Order order)
    {
        if (s.Slots.OrderNumber is { } number) return order.Number.Value.Equals(number, StringComparison.OrdinalIgnoreCase);
        var who = s.Heard.People.Where(p => !p.IsSpeaker).SelectMany(p => p.Candidates).Where(p => s.Kube.Orders.All.Any(o => o.Customer == p)).ToList();
        if (who is [_, ..] && !(order.Customer is { } customer && who.Contains(customer))) return false;
        if (who is [] && s.Kube.Orders.Open.Any(o => Alamat.Named(s.Heard.Text, s.Note(o.Content.Place))) && !Alamat.Named(s.Heard.Text, s.Note(order.Content.Place))) return false;
        if (Round(s) != (order.Kind == JenisPesanan.Pmt) && Round(s)) return false;
        return !s.Heard.Text.Contains("kelurahan", StringComparison.Ordinal) || order.Kind != JenisPesanan.Pmt && order.Customer is { } at && s.Kube.Member(at) is { Role: Peran.PetugasKelurahan };
    }

    protected override IReadOnlyList<Question<HasilDraft>> Questions { get; } =
    [
        new("pesanan",
            (d, _) => d.Order is null,
            Which,
            (d, s) => Chosen(d, s) is { } order ? new Taken<HasilDraft>.Filled(d with { Order = order }) : new Taken<HasilDraft>.NotMine(),
            Which),
        new("kurang",
            (d, _) => d is { Lacks: true, Short: null },
            (_, s) => new($"Kurang berapa kotak, {s.Who.Honorific}?"),
            (d, s) => s.Heard.Answer == YesNo.No || Typed.Plain(s.Heard.Raw) is "tidak ada" or "lengkap" ? new Taken<HasilDraft>.Filled(d with { Lacks = false, Short = 0 })
                : Count(s) is { } count ? new Taken<HasilDraft>.Filled(d with { Short = count }) : new Taken<HasilDraft>.NotMine(),
            (_, _) => new("Tulis angkanya ya. Contoh: *3 kotak*.")) { OnlyWhenOdd = true },
    ];

    private static Message Which(HasilDraft d, Scene s) => new($"Pesanan yang mana, {s.Who.Honorific}?",
        [.. Candidates(s with { Heard = Heard.Nothing }, d.Stage).Take(10).Select(o => new Choice(Title(s, o), o.Number.Value, $"{DapurWords.Items(s.Kube, o, s.Note)}, {Say.Short(o.Content.Day)} pukul {DapurWords.Clock(o.Content.Time)}"))]) { ListTitle = "Pilih pesanan" };

    private static string Title(Scene s, Order o) => $"{DapurWords.Whose(s.Kube, o, s.Call)}" is { Length: <= 24 } title ? title : o.Number.Value;

    private static Code? Chosen(HasilDraft d, Scene s)
    {
        var all = Candidates(s with { Heard = Heard.Nothing }, d.Stage);
        if (all.Find(o => o.Number.Value.Equals(s.Heard.Raw.Trim(), StringComparison.OrdinalIgnoreCase)) is { } exact) return exact.Number;
        return Named(s) && all.FindAll(o => Fits(s, o)) is [var only] ? only.Number : null;
    }

    /// <summary>How many boxes were said to be missing.</summary>
    private static int? Count(Scene s) => s.Slots.Removed is { } less && less > 0 && less == decimal.Truncate(less) && less < 10_000 ? (int)less
        : s.Heard.Numbers is [{ Value: > 0 and < 10_000 } only] && only.Value == decimal.Truncate(only.Value) ? (int)only.Value : null;

    private static bool Lacking(string text) => text.Contains("kurang", StringComparison.Ordinal) && !text.Contains("kekurangan", StringComparison.Ordinal) && !text.Contains("gak kurang", StringComparison.Ordinal) && !text.Contains("tidak kurang", StringComparison.Ordinal)
        && !text.Contains("tidak ada yang kurang", StringComparison.Ordinal) && !text.Contains("gak ada yang kurang", StringComparison.Ordinal);

    /// <summary>"Batal P-2611-08" under the stage of an order calls the order off; nothing of the stage is noted.</summary>
    public override Step? Answer(Running running, Scene s) => !s.Chose && OrderPick.Number(s) is not null && s.Words.Any(static w => w is "batal" or "batalin" or "batalkan" or "dibatalkan" or "dibatalin")
        ? BatalPesanan.Start(s with { Talk = s.Talk with { Now = null } }) : base.Answer(running, s);

    protected override HasilDraft Take(HasilDraft draft, Scene s)
    {
        var next = draft;
        if (draft.Order is null && Candidates(s, draft.Stage) is [var only] && !Alamat.Elsewhere(s.Heard.Text, s.Note(only.Content.Place))) next = next with { Order = only.Number };
        return Change(next, s);
    }

    protected override HasilDraft Change(HasilDraft draft, Scene s)
    {
        if (draft.Stage != StatusPesanan.Selesai) return draft;
        if (Lacking(s.Heard.Text)) return draft with { Lacks = true, Short = Count(s) };
        return draft.Lacks && Count(s) is { } count ? draft with { Short = count } : Typed.Plain(s.Heard.Raw) is "lengkap" or "sudah lengkap" or "semua lengkap" ? draft with { Lacks = false, Short = 0 } : draft;
    }

    protected override HasilDraft Fresh(HasilDraft draft) => new(draft.Stage);

    protected override Checked Check(HasilDraft d, Scene s) => Why(d, s) switch
    {
        null => new Checked.Fine(),
        MoreThanOrdered more => new Checked.AskAgain("kurang", new($"Pesanannya {more.Boxes}, {s.Who.Honorific}. Kurang berapa?")),
        NotYetDelivered or OrderOver or WrongStage or NoSuchOrder => new Checked.Stop(Step.Reply(Off(d, s))),
        _ => new Checked.Stop(DapurWords.Outsider(s)),
    };

    private static string Off(HasilDraft d, Scene s) => s.Kube.Orders.Find(d.Order!.Value) is not { } order ? $"Pesanan itu belum ada, {s.Who.Honorific}."
        : order.Status == StatusPesanan.Selesai ? $"{order.Number} sudah tercatat selesai, {s.Who.Honorific}."
        : !order.IsOpen ? $"{order.Number} sudah dibatalkan, {s.Who.Honorific}."
        : order.Status < StatusPesanan.Dikonfirmasi ? $"{order.Number} masih {DapurWords.Stage(order)}, {s.Who.Honorific}."
        : $"{order.Number} ({DapurWords.Order(s.Kube, order, s.Call, s.Note)}) untuk {DapurWords.Day(order.Content.Day)} pukul {DapurWords.Clock(order.Content.Time)}, {s.Who.Honorific}. Sekarang {DapurWords.Stage(order) ?? "belum dimasak"}.";

    private static Refusal? Why(HasilDraft d, Scene s) => d.Stage == StatusPesanan.Selesai
        ? new ReportDelivery(s.Who.Id, d.Order!.Value, d.Short ?? 0, null, null, s.Now).Refusal(s.Kube) : new AdvanceOrder(s.Who.Id, d.Order!.Value, d.Stage, s.Now).Refusal(s.Kube);

    protected override Message? Sum(HasilDraft d, Scene s)
    {
        var order = s.Kube.Orders.Find(d.Order!.Value)!;
        var what = $"{DapurWords.Order(s.Kube, order, s.Call, s.Note)}, {DapurWords.Day(order.Content.Day)}";
        return d.Stage switch
        {
            StatusPesanan.Selesai when d.Short > 0 => new($"{what}: {HasilAntar.Came(order)}, kurang *{d.Short} kotak*{(d.At is { } at ? $" di {at}" : "")}.{(s.Who.Id == s.Kube.Holder(Jabatan.Ketua) ? "" : $"\n{s.Holder(Jabatan.Ketua)} saya kabari.")} Sudah benar?", [new("Ya, catat", "ya"), new("Ubah"), new("Batal")]),
            StatusPesanan.Selesai => new($"{what}: sudah {HasilAntar.Came(order)} lengkap ya, {s.Who.Honorific}?", [new("Ya, lengkap", "ya"), new("Kurang"), new("Batal")]),
            _ => new($"{what}: saya catat {DapurWords.Stage(order with { Status = d.Stage })}{(d.Stage == StatusPesanan.Diantar && order.Customer is { } c ? $", {s.Call(c)} saya kabari" : "")}. Sudah benar?", [new("Ya, catat", "ya"), new("Ubah"), new("Batal")]),
        };
    }

    protected override Message ChangeWhat(Scene s) => new($"Yang mau diubah apa, {s.Who.Honorific}? Contoh: *kurang 3 kotak* atau *lengkap*.", [new("Batal")]);

    protected override Step? Other(HasilDraft d, Scene s) => d.Stage == StatusPesanan.Selesai && Typed.Plain(s.Heard.Raw) is "kurang" or "ada yang kurang" ? Advance(d with { Lacks = true, Short = null }, s) : null;

    protected override Step Commit(HasilDraft d, Scene s) => d.Stage == StatusPesanan.Selesai ? HasilAntar.Report(s, d.Order!.Value, d.Short ?? 0, null, d.At) : HasilAntar.Advance(s, d.Order!.Value, d.Stage);

    /// <summary>A lack without a number, said to the question of the hour.</summary>
    public static Step Ask(Scene s, Code order) => Form.Begin(new HasilDraft(StatusPesanan.Selesai) { Order = order, Lacks = true }, s with { Heard = Heard.Nothing });
}
