using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What a member says about a payment that is not recorded.</summary>
public sealed record DisputeDraft : Draft
{
    /// <summary>When and how she paid, in her own words.</summary>
    public string? When { get; init; }
}

/// <summary>The bendahara is asked whether a disputed payment was received.</summary>
public sealed record DisputeAsk(PersonId Member, string When) : Standing;

/// <summary>D04: a member's own dues, and her word that she has paid.</summary>
internal sealed class IuranSaya : Form<DisputeDraft>
{
    public static readonly IuranSaya Form = new();

    public override string Name => "menanyakan iuran";

    public override bool Own(string intent) => false;

    public override bool LooksBack => true;

    public static Step Answer(Scene s)
    {
        // Somebody else's dues are the officers' business (P-5).
        if (s.Slots.People.Any(p => p.Only is { } other && other != s.Who.Id)) return s.May(Operation.IuranKelompok, Right.SeeGroup) ? IuranBelum.Answer(s) : Refuse.OthersData(s);
        if (!s.May(Operation.IuranSendiri, Right.SeeOwn)) return s.May(Operation.IuranKelompok, Right.SeeGroup) ? IuranBelum.Answer(s) : Refuse.Private(s);
        if (s.Slots.Protest && s.Kube.Dues.Open(s.Who.Id) is not []) return Protest(s)!;
        if (s.Slots.Month is { } month) return Step.Reply(OfMonth(s, month.First), new Choice("Riwayat iuran", "riwayat iuran saya"), new Choice("Menu"));
        var open = s.Kube.Dues.Open(s.Who.Id);
        if (open is not [])
        {
            var days = Say.List([.. open.Select(d => Say.Day(d.Date))]);
            return Step.Reply($"{s.Who.Call}, iuran yang belum tercatat ada {open.Count} pertemuan:\n{days}\nJumlahnya *{open.Sum(d => d.Open)}*. Bisa dibayar kapan saja ke {s.Holder(Jabatan.Bendahara)} ya.",
                new Choice("Riwayat iuran", "riwayat iuran saya"), new Choice("Sudah bayar kok", "#iuran.protes"), new Choice("Menu"));
        }
        if (s.Kube.Dues.Of(s.Who.Id).LastOrDefault(d => d.Owed > Rupiah.Zero) is not { } last) return Step.Reply($"Belum ada iuran yang harus dibayar, {s.Who.Honorific}.{Kept(s)}", new Choice("Menu"));
        var lead = s.Talk.Islamic ? "Alhamdulillah lunas" : "Sudah lunas";
        return Step.Reply($"{lead}, {s.Who.Call}. Iuran tercatat sampai {Say.Date(last.Date)} ✅{Kept(s)}", new Choice("Riwayat iuran", "riwayat iuran saya"), new Choice("Menu"));
    }

    /// <summary>What she paid for a meeting that was cancelled and that waits for the next.</summary>
    private static string Kept(Scene s) => DuesCredit.Of(s.Kube, s.Who.Id) is { Amount: > 0 } credit ? $"\nDari pertemuan yang batal masih ada {credit}, dihitung untuk pertemuan berikutnya." : "";

    private static string OfMonth(Scene s, DateOnly month)
    {
        var dues = s.Kube.Dues.Of(s.Who.Id).Where(d => d.Date.Year == month.Year && d.Date.Month == month.Month && (d.Owed > Rupiah.Zero || d.Paid > Rupiah.Zero)).ToList();
        if (dues is []) return $"Tidak ada iuran di bulan {Say.Month(month)}, {s.Who.Honorific}.";
        return $"Iuran {s.Who.Call} bulan {Say.Month(month)}:\n" + string.Join("\n", dues.Select(d => $"{Say.Short(d.Date)}  {(d.Open > Rupiah.Zero ? $"belum tercatat {d.Open}" : "lunas")}"));
    }

    public static Step? Protest(Scene s) => s.May(Operation.IuranSendiri, Right.SeeOwn) && s.Kube.Dues.Open(s.Who.Id) is not [] ? Form.Begin(new DisputeDraft(), s with { Heard = Heard.Nothing }) : Answer(s);

    protected override IReadOnlyList<Question<DisputeDraft>> Questions { get; } =
    [
        new("kapan",
            (d, _) => d.When is null,
            (_, s) => new($"Baik, saya tanyakan {s.Holder(Jabatan.Bendahara)} ya. Bayarnya kapan, {s.Who.Honorific}?", []),
            (d, s) => s.Heard.Text.Length > 1 ? new Taken<DisputeDraft>.Filled(d with { When = Say.Quote(s.Heard.Raw) }) : new Taken<DisputeDraft>.NotMine(),
            (_, s) => new("Boleh ditulis singkat saja. Contoh: *Sabtu kemarin di rumah Bu Rini*.", [])),
    ];

    protected override DisputeDraft Take(DisputeDraft draft, Scene scene) => draft;
    protected override DisputeDraft Fresh(DisputeDraft draft) => new();
    protected override Message? Sum(DisputeDraft draft, Scene scene) => null;

    protected override Step Commit(DisputeDraft draft, Scene s)
    {
        if (s.Kube.Holder(Jabatan.Bendahara) is not { } bendahara) return Step.Reply(UmumWords.NobodyHolds("bendahara", s.Pendamping));
        var note = new NewText(new(s.Kube.NextText), draft.When!, s.Today.AddDays(90));
        var days = Say.List([.. s.Kube.Dues.Open(s.Who.Id).Select(d => Say.Day(d.Date))]);
        return new Step
        {
            Facts = [new DuesDisputed(s.Who.Id, s.Today, note.Id)],
            Texts = [note],
            Say = [new($"Sudah saya sampaikan ke {s.Call(bendahara)}. Nanti saya kabari hasilnya ya, {s.Who.Call}.")],
            Notices = [new(bendahara, new($"{s.Who.Call} merasa sudah membayar iuran {days} ({draft.When}). Mau dicatat?", [new("Catat sekarang"), new("Belum terima"), new("Saya hubungi")])) { Asks = new DisputeAsk(s.Who.Id, draft.When!) }],
        };
    }

    /// <summary>The bendahara's answer; the member hears the result.</summary>
    public static Step? Disputed(DisputeAsk ask, Scene s) => Typed.Plain(s.Heard.Raw) switch
    {
        "catat sekarang" => CatatIuran.Form.Begin(new IuranDraft { Items = [new(ask.Member, s.Kube.Dues.Open(ask.Member).Sum(d => d.Open))] }, s with { Heard = Heard.Nothing }),
        "belum terima" => new Step
        {
            Say = [new($"Baik, saya sampaikan ke {s.Call(ask.Member)}.")],
            Notices = [new(ask.Member, new($"{s.Who.Call} belum menerima iuran itu, {s.Call(ask.Member)}. Coba dibicarakan langsung dengan {s.Who.Call} ya."))],
        },
        "saya hubungi" => new Step
        {
            Say = [new($"Baik. {s.Call(ask.Member)} saya kabari.")],
            Notices = [new(ask.Member, new($"{s.Who.Call} akan menghubungi {s.Call(ask.Member)} soal iuran itu ya."))],
        },
        _ => null,
    };
}
