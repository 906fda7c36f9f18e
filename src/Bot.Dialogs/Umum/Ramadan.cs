using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The days of Ramadan being entered.</summary>
public sealed record RamadanDraft : Draft
{
    public DateOnly? From { get; init; }
    public DateOnly? Until { get; init; }
}

/// <summary>"ramadan 18 februari sampai 19 maret": in these days the evening's reminders come at 20.00 and the morning's at 05.00 (R-JTM-4).</summary>
internal sealed class Ramadan : Form<RamadanDraft>
{
    public static readonly Ramadan Form = new();

    private static readonly string[] Before = ["bulan", "jam", "atur", "pengingat", "awal", "tolong", "selama", "hari", "ubah"];

    public override string Name => "mengatur jam Ramadan";

    public override bool Own(string intent) => intent is "legal_ingatkan" or "dapur_rekap" or "harga_ubah";

    /// <summary>The step when the message enters the days of Ramadan; null when it is about something else.</summary>
    public static Step? Start(Scene s)
    {
        var words = s.Heard.Text.Split([' ', '.', '!', ',', '?', '*', ':'], StringSplitOptions.RemoveEmptyEntries);
        var said = words.SkipWhile(Before.Contains).FirstOrDefault() ?? "";
        if (!said.StartsWith("ramad", StringComparison.Ordinal) && !said.StartsWith("romad", StringComparison.Ordinal) && said != "puasa") return null;
        var range = Pauses.Range(s);
        if (range is null && !words.Contains("jam") && !words.Contains("pengingat")) return null;
        if (s.Member is not ({ IsActiveMember: true } or { Role: Peran.Pendamping })) return Refuse.Private(s);
        if (!SetRamadan.MayBy(s.Member)) return Step.Reply(RamadanWords.NotYours(s));
        return s.Who.OwnPhone ? Form.Begin(new RamadanDraft(), s) : Step.Reply(JedaWords.SharedPhone(s));
    }

    protected override IReadOnlyList<Question<RamadanDraft>> Questions { get; } =
    [
        new("tanggal",
            (d, _) => d.From is null || d.Until is null,
            (_, s) => RamadanWords.WhichDays(s),
            (d, s) => Pauses.Range(s) is null ? new Taken<RamadanDraft>.NotMine() : new Taken<RamadanDraft>.Filled(Taken(d, s)),
            (_, s) => RamadanWords.WhichDays(s)),
    ];

    protected override RamadanDraft Take(RamadanDraft draft, Scene s) => Taken(draft, s);

    private static RamadanDraft Taken(RamadanDraft draft, Scene s) => Pauses.Range(s) is { } range ? new() { From = range.From, Until = range.Until } : draft;

    protected override RamadanDraft Fresh(RamadanDraft draft) => new();

    protected override Checked Check(RamadanDraft draft, Scene s) => Decide(draft, s) switch
    {
        Decision.Refused { Why: NotRamadan why } => new Checked.AskAgain("tanggal", RamadanWords.NotThatLong(s, why.Days)),
        Decision.Refused { Why: RamadanOver } => new Checked.AskAgain("tanggal", RamadanWords.Over(s, draft.Until!.Value)),
        Decision.Refused => new Checked.Stop(Step.Reply(RamadanWords.NotYours(s))),
        _ => new Checked.Fine(),
    };

    protected override Message? Sum(RamadanDraft draft, Scene s) => RamadanWords.Summary(s, draft);

    protected override Step Commit(RamadanDraft draft, Scene s) => Decide(draft, s) is Decision.Accepted accepted
        ? Step.From(accepted) with
        {
            Say = [new($"Sudah saya atur, {s.Who.Call} ✅ Jam Ramadan berlaku {RamadanWords.Days(draft)}.")],
            Notices = JedaWords.Tell(s, $"{s.Who.Call} mengatur jam Ramadan {RamadanWords.Days(draft)}: pengingat sore pindah ke {RamadanWords.Clock(RamadanWords.Of(s).Ramadan.Evening)}, pengingat pagi ke {RamadanWords.Clock(RamadanWords.Of(s).Ramadan.Morning)}."),
        }
        : Step.Reply(UmumWords.Changed(s.Who));

    private static Decision Decide(RamadanDraft draft, Scene s) => new SetRamadan(s.Who.Id, draft.From!.Value, draft.Until!.Value, s.Today).Decide(s.Kube);
}

/// <summary>Sentences about Ramadan's hours.</summary>
internal static class RamadanWords
{
    public static ClockRules Of(Scene s) => s.Kube.Rules.Clock ?? ClockRules.Usual;

    public static string Clock(TimeOnly time) => time.ToString("HH.mm", System.Globalization.CultureInfo.InvariantCulture);

    public static string Days(RamadanDraft draft) => $"{Say.LongDay(draft.From!.Value)} sampai {Say.LongDay(draft.Until!.Value)}";

    public static Message Summary(Scene s, RamadanDraft draft)
    {
        var rules = Of(s);
        return new($"Jam Ramadan *{Days(draft)}*:\n"
            + $"Pengingat sore dari {Clock(rules.Evening)} jadi {Clock(rules.Ramadan.Evening)}, setelah tarawih.\n"
            + $"Pengingat pagi dari {Clock(rules.Morning)} jadi {Clock(rules.Ramadan.Morning)}.\nSudah benar?", [new("Ya, atur", "ya"), new("Ubah"), new("Batal")]);
    }

    public static Message WhichDays(Scene s) => new($"Ramadan dari tanggal berapa sampai tanggal berapa, {s.Who.Honorific}? Contoh: *8 februari sampai 9 maret*.", [new("Batal")]);

    public static Message NotThatLong(Scene s, int days) => new($"Itu {(days < 1 ? "terbalik" : $"{days} hari")}, sedangkan Ramadan 29 atau 30 hari, {s.Who.Honorific}. Dari tanggal berapa sampai tanggal berapa?", [new("Batal")]);

    public static Message Over(Scene s, DateOnly until) => new($"{Say.LongDay(until)} sudah lewat, {s.Who.Honorific}. Ramadan berikutnya dari tanggal berapa sampai tanggal berapa?", [new("Batal")]);

    public static string NotYours(Scene s) => $"Jam Ramadan diatur ketua atau pendamping, {s.Who.Honorific}. Sampaikan ke {s.Holder(Jabatan.Ketua)} ya.";
}
