using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>One question or answer carried to another person.</summary>
public sealed record RelayDraft(PersonId To) : Draft
{
    public string? Text { get; init; }

    /// <summary>True when this is the answer; it then ends there.</summary>
    public bool Answers { get; init; }

    /// <summary>True for a proposal, which is told as one.</summary>
    public bool Proposes { get; init; }
}

/// <summary>Somebody's relayed question waits for one answer.</summary>
public sealed record RelayAsk(PersonId From) : Standing;

/// <summary>A member's word that money moved, ready for the bendahara to record.</summary>
public sealed record SuggestAsk(PersonId From, Standing Draft) : Standing;

/// <summary>Messages carried between two people: one question, one answer; and a member's suggestion to the bendahara.</summary>
internal sealed class Titipan : Form<RelayDraft>
{
    public static readonly Titipan Form = new();

    public override string Name => "menyampaikan pesan";

    public override bool Own(string intent) => false;

    /// <summary>A whole sentence is what she wants to say, whatever else it sounds like.</summary>
    public override bool WantsWords(Running running, Scene s) => running.Asking == "isi" && s.Heard.Text.Split(' ').Length >= 5 && !s.Meaning.Is(Intents.SaldoKas, Intents.IuranSaya, Intents.KasRiwayat, Intents.IuranTunggakan);

    protected override IReadOnlyList<Question<RelayDraft>> Questions { get; } =
    [
        new("isi",
            (d, _) => d.Text is null,
            (d, s) => new(d.Answers ? $"Jawabannya apa, {s.Who.Honorific}? Saya sampaikan ke {s.Call(d.To)}." : d.Proposes ? $"Usulnya apa, {s.Who.Honorific}? Saya sampaikan ke {s.Call(d.To)}." : $"Mau tanya apa ke {s.Call(d.To)}, {s.Who.Honorific}?", [new("Batal")]),
            (d, s) => Say.Quote(s.Heard.Raw, 200) is { Length: > 0 } text ? new Taken<RelayDraft>.Filled(d with { Text = text }) : new Taken<RelayDraft>.NotMine(),
            (_, _) => new("Tulis satu kalimat saja ya.", [new("Batal")])),
    ];

    protected override RelayDraft Take(RelayDraft draft, Scene scene) => draft;
    protected override RelayDraft Fresh(RelayDraft draft) => draft with { Text = null };
    protected override Message? Sum(RelayDraft draft, Scene scene) => null;

    protected override Step Commit(RelayDraft draft, Scene s) => new()
    {
        Say = [new($"Sudah saya sampaikan ke {s.Call(draft.To)}.")],
        Notices = [draft.Answers
            ? new(draft.To, new($"Jawaban {s.Who.Call}: {draft.Text}"))
            : new(draft.To, new($"{s.Who.Call} {(draft.Proposes ? "mengusulkan" : "bertanya")}: {draft.Text}", [new("Jawab")])) { Asks = new RelayAsk(s.Who.Id) }],
    };

    /// <summary>A member's suggestion to whoever holds an office.</summary>
    public static Step? ToOffice(Scene s, string office) => s.Member is { IsActiveMember: true } or { Role: Peran.Pendamping } && Enum.TryParse<Jabatan>(office, out var held)
        ? s.Kube.Holder(held) is { } to ? Form.Begin(new RelayDraft(to) { Proposes = true }, s with { Heard = Heard.Nothing }) : Step.Reply(UmumWords.NobodyHolds(office.ToLowerInvariant(), s.Pendamping))
        : null;

    public static Step? Relayed(RelayAsk ask, Scene s) => Typed.Plain(s.Heard.Raw) == "jawab" ? Form.Begin(new RelayDraft(ask.From) { Answers = true }, s with { Heard = Heard.Nothing }) : null;

    /// <summary>
    /// Carries <c>iuran=10000=m3-10</c> or <c>keluar=50000=gas=2026-11-20</c> to the bendahara as something to record.
    /// </summary>
    public static Step Suggest(Scene s, string what)
    {
        if (s.Member is not { IsActiveMember: true }) return Refuse.Private(s);
        if (s.Kube.Holder(Jabatan.Bendahara) is not { } bendahara) return Step.Reply(UmumWords.NobodyHolds("bendahara", s.Pendamping));
        var parts = what.Split('=');
        if (parts is not [var kind, var digits, ..] || !long.TryParse(digits, CultureInfo.InvariantCulture, out var rupiah) || rupiah <= 0)
            return new Step { Say = [new($"Sudah saya sampaikan ke {s.Call(bendahara)}.")], Notices = [new(bendahara, new($"{s.Who.Call} mau bicara soal catatan uang. Tolong dihubungi ya."))] };
        var amount = new Rupiah(rupiah);
        var detail = parts is [_, _, { Length: > 0 } p, ..] ? Say.Quote(p) : null;
        var day = parts is [_, _, _, var d, ..] && DateOnly.TryParseExact(d, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : (DateOnly?)null;
        var on = day is { } date && date != s.Today ? $", {Say.Date(date)}" : "";
        var payer = kind == "iuran" && detail is not null && s.Kube.Member(new(detail)) is { IsActiveMember: true } m ? m.Person : s.Who.Id;
        var (draft, text) = kind switch
        {
            "iuran" => ((Standing)new IuranDraft { Items = [new(payer, amount)], Date = day }, $"{s.Who.Call} bilang {(payer == s.Who.Id ? "" : s.Call(payer) + " ")}sudah menyerahkan iuran {amount}{on}. Catat?"),
            "masuk" => (new KasDraft(Arah.Masuk) { Amount = amount, Purpose = detail, Date = day }, $"{s.Who.Call} bilang ada kas masuk {amount}{(detail is null ? "" : " dari " + detail)}{on}. Catat?"),
            _ => (new KasDraft(Arah.Keluar) { Amount = amount, Purpose = detail, Date = day }, $"{s.Who.Call} bilang ada kas keluar {amount}{(detail is null ? "" : " untuk " + detail)}{on}. Catat?"),
        };
        return new Step
        {
            Say = [new($"Sudah saya sampaikan ke {s.Call(bendahara)}, {s.Who.Call}. Nanti saya kabari kalau sudah dicatat.")],
            Notices = [new(bendahara, new(text, [new("Catat"), new("Belum terima")])) { Asks = new SuggestAsk(s.Who.Id, draft) }],
        };
    }

    public static Step? Suggested(SuggestAsk ask, Scene s) => Typed.Plain(s.Heard.Raw) switch
    {
        "catat" or "ya catat" when s.May(Operation.KasCatat, Right.Record | Right.OnBehalf) => Forms.Of(ask.Draft).Begin((Draft)ask.Draft, s with { Heard = Heard.Nothing }),
        _ when s.Heard.Answer == YesNo.Yes && s.Talk.Now is null => new Step { Say = [new($"Usul {s.Call(ask.From)} mau dicatat, {s.Who.Honorific}?", [new("Catat"), new("Belum terima")])], Aside = true },
        "belum terima" or "belum" => new Step { Say = [new($"Baik, saya sampaikan ke {s.Call(ask.From)}.")], Notices = [new(ask.From, new($"{s.Who.Call} belum menerimanya, jadi belum dicatat. Coba dibicarakan langsung ya."))] },
        _ => null,
    };
}
