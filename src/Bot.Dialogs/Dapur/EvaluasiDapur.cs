using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The evening of a cooking day: did something go wrong?</summary>
public sealed record ReviewAsk(DateOnly Day) : Standing;

/// <summary>What went wrong, and what to do otherwise: two questions, one after the other.</summary>
public sealed record EvaluasiDraft(DateOnly Day) : Draft
{
    /// <summary>Null: not asked; empty: nothing.</summary>
    public string? Wrong { get; init; }
    public string? Better { get; init; }
}

/// <summary>D20, afterwards: notes for the next time, shown when the next day is divided.</summary>
internal sealed class EvaluasiDapur : Form<EvaluasiDraft>
{
    public static readonly EvaluasiDapur Form = new();

    private const int Shown = 3;

    public override string Name => "catatan dapur";

    public override bool Own(string intent) => false;

    public override bool WantsMoney(Running running) => false;

    public override bool WantsWords(Running running, Scene scene) => true;

    public static Message Question(DateOnly day, Func<PersonId, string> call, PersonId to) =>
        new($"Dapur {DapurWords.Day(day)} sudah selesai, {call(to)}. Ada yang kurang pas tadi?", [new("Tidak ada"), new("Ada")]);

    public static Step? Answer(ReviewAsk ask, Scene s) => Typed.Plain(s.Heard.Raw) switch
    {
        "tidak ada" or "gak ada" or "ga ada" or "nggak ada" or "aman" or "lancar" => Kept(s, ask.Day, null, null, $"Alhamdulillah kalau begitu, {s.Who.Call}. Terima kasih ya."),
        "ada" or "ada bu" => Form.Begin(new EvaluasiDraft(ask.Day), s with { Heard = Heard.Nothing }),
        var said when said.StartsWith("ada ", StringComparison.Ordinal) && s.Talk.Now is null => Form.Begin(new EvaluasiDraft(ask.Day) { Wrong = Say.Quote(s.Heard.Raw[(s.Heard.Raw.IndexOf(' ') + 1)..], 300) }, s with { Heard = Heard.Nothing }),
        _ => s.Heard.Answer == YesNo.No && s.Talk.Now is null ? Kept(s, ask.Day, null, null, $"Baik, {s.Who.Call}. Terima kasih ya.") : null,
    };

    /// <summary>"catatan dapur", "evaluasi dapur": what was noted, and a new note; null when it is something else.</summary>
    public static Step? Said(Scene s)
    {
        var text = s.Heard.Text;
        if (!text.Contains("catatan dapur", StringComparison.Ordinal) && !text.Contains("evaluasi dapur", StringComparison.Ordinal)) return null;
        if (!s.May(Operation.Dapur, Right.SeeGroup)) return DapurWords.Outsider(s);
        var notes = s.Kube.Kitchen.Reviews.Where(r => s.Note(r.Wrong) is not null || s.Note(r.Better) is not null).TakeLast(Shown).ToList();
        var lines = notes.Select(r => $"{Say.Short(r.Day)}: {string.Join(" → ", new[] { s.Note(r.Wrong), s.Note(r.Better) }.OfType<string>().Select(t => Say.Quote(t)))}");
        var last = s.Kube.Kitchen.Days.FindLast(d => d.Day <= s.Today)?.Day;
        return Step.Reply(notes is [] ? $"Belum ada catatan dapur, {s.Who.Honorific}." : "Catatan dapur:\n" + string.Join("\n", lines),
            last is { } day && s.May(Operation.Dapur, Right.RecordOwn | Right.Record) ? [new Choice("Tulis catatan", "#dapur.catat:" + DapurWords.Iso(day)), new Choice("Rekap dapur")] : [new Choice("Rekap dapur")]);
    }

    public static Step Write(Scene s, string argument) => s.May(Operation.Dapur, Right.RecordOwn | Right.Record) && DapurWords.Iso(argument) is { } day && day <= s.Today
        ? Form.Begin(new EvaluasiDraft(day), s with { Heard = Heard.Nothing }) : DapurWords.Outsider(s);

    protected override IReadOnlyList<Question<EvaluasiDraft>> Questions { get; } =
    [
        new("kurang",
            (d, _) => d.Wrong is null,
            (d, s) => new($"Apa yang kurang pas {DapurWords.Day(d.Day)}, {s.Who.Honorific}? Tulis singkat saja.", [new("Tidak ada")]),
            (d, s) => Skips(s) ? new Taken<EvaluasiDraft>.Filled(d with { Wrong = "" }) : Words(s) is { } said ? new Taken<EvaluasiDraft>.Filled(d with { Wrong = said }) : new Taken<EvaluasiDraft>.NotMine(),
            (_, _) => new("Contoh: *nasi kurang matang* atau *kotak telat datang*.", [new("Tidak ada")])),
        new("lain",
            (d, _) => d is { Better: null, Wrong: not "" },
            (_, s) => new($"Lain kali sebaiknya bagaimana, {s.Who.Honorific}?", [new("Lewati")]),
            (d, s) => Skips(s) ? new Taken<EvaluasiDraft>.Filled(d with { Better = "" }) : Words(s) is { } said ? new Taken<EvaluasiDraft>.Filled(d with { Better = said }) : new Taken<EvaluasiDraft>.NotMine(),
            (_, _) => new("Contoh: *mulai masak jam 4*. Kalau belum tahu, balas *lewati*.", [new("Lewati")])),
    ];

    private static bool Skips(Scene s) => Typed.Plain(s.Heard.Raw) is "tidak ada" or "gak ada" or "lewati" or "skip" || s.Heard.Answer == YesNo.No;

    private static string? Words(Scene s) => Say.Quote(s.Heard.Raw, 300) is { Length: >= 3 } said && said.Any(char.IsLetter) ? said : null;

    protected override EvaluasiDraft Take(EvaluasiDraft draft, Scene scene) => draft;
    protected override EvaluasiDraft Fresh(EvaluasiDraft draft) => new(draft.Day);
    protected override Message? Sum(EvaluasiDraft draft, Scene scene) => null;

    protected override Step Commit(EvaluasiDraft d, Scene s) => Kept(s, d.Day, d.Wrong, d.Better, d.Wrong is "" or null ? $"Baik, {s.Who.Call}. Terima kasih ya." : $"Sudah saya catat, {s.Who.Call}. Saya tunjukkan lagi waktu bagi tugas berikutnya.");

    private static Step Kept(Scene s, DateOnly day, string? wrong, string? better, string say) =>
        new ReviewKitchen(s.Who.Id, day, wrong, better, s.Now).Decide(s.Kube) is Decision.Accepted accepted ? Step.From(accepted) with { Say = [new(say)] } : DapurWords.Outsider(s);
}
