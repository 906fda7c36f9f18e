using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>One turn is given to another by the officers.</summary>
public sealed record UbahJagaDraft : Draft
{
    public DateOnly? Day { get; init; }
    public DutyId? Duty { get; init; }
    public PersonId? To { get; init; }
}

/// <summary>D11 "tgl 24 ganti ke bu ida": read back, then both are told.</summary>
internal sealed class UbahJaga : Form<UbahJagaDraft>
{
    public static readonly UbahJaga Form = new();

    public override string Name => "mengubah jadwal jaga";

    public override bool Own(string intent) => intent is "jaga_susun";

    /// <summary>"Tgl 24 ganti ke bu ida", said by whoever makes the rota about a day that has a turn; null when it is something else.</summary>
    public static Step? Said(Scene s)
    {
        var text = s.Heard.Text;
        if (!s.May(Operation.JagaSusun, Right.Record) || s.Heard.People.Where(p => !p.IsSpeaker).OrderBy(p => p.At.Start).ToList() is not [.., var to] named || named.Count > 2) return null;
        // "Jaga tgl 30 nov ganti bu rini": the name stands right behind.
        var plainly = (text.StartsWith("jaga tgl", StringComparison.Ordinal) || text.StartsWith("jaga tanggal", StringComparison.Ordinal)) && text.Contains(" ganti ", StringComparison.Ordinal) && !s.Heard.People.Any(p => p.IsSpeaker);
        if (!plainly && !Gives(s, to) && !text.Contains("ganti ke", StringComparison.Ordinal) && !text.Contains("ganti jadi", StringComparison.Ordinal) && !text.Contains("diganti", StringComparison.Ordinal)) return null;
        if (s.Heard.Dates is not [var date]) return null;
        var ours = text.StartsWith("tgl", StringComparison.Ordinal) || text.StartsWith("tanggal", StringComparison.Ordinal) || text.Contains("jaga", StringComparison.Ordinal);
        if (date.Value is null) return ours ? Step.Reply($"Tanggal itu tidak ada di kalender, {s.Who.Honorific}. Yang diubah tanggal berapa?") : null;
        var day = JagaWords.Ahead(s) is [{ Value: { } ahead }, ..] ? ahead : date.Value.Value;
        if (!s.Kube.Rota.On(day).Any(d => d.Start > s.Now)) return ours ? Step.Reply(day < s.Today ? $"{JagaWords.Day(day)} sudah lewat, {s.Who.Honorific}." : JagaWords.OneDay(s, day), new Choice("Jadwal jaga")) : null;
        return Form.Begin(new UbahJagaDraft { Day = day, Duty = Only(s, day), To = to.Only }, s with { Heard = s.Heard with { Meaning = new("jaga_susun", 1) { Slots = new() { Date = s.Heard.Dates[0], People = to.Only is null ? [] : [to] } } } });
    }

    /// <summary>"Bu Rini sakit, jumat yg jaga bu tuti aja": the name stands right behind who has the turn, and nothing is asked.</summary>
    private static bool Gives(Scene s, PersonRead to)
    {
        var before = IzinWords.Words(s.Heard.Text[..Math.Min(to.At.Start, s.Heard.Text.Length)]);
        return before is [.., "yg" or "yang", "jaga"] && !s.Heard.Text.Contains('?', StringComparison.Ordinal) && !IzinWords.Words(s.Heard.Text).Exists(w => w is "kan" or "apa" or "kah" or "siapa" or "kok" or "tadi" or "kemarin");
    }

    public static Step Start(Scene s)
    {
        if (s.Slots.Date is not { Value: { } day }) return Step.Reply($"Tanggal itu tidak ada di kalender, {s.Who.Honorific}. Yang diubah tanggal berapa?");
        if (!s.Kube.Rota.On(day).Any(d => d.Start > s.Now)) return Step.Reply(day < s.Today ? $"{JagaWords.Day(day)} sudah lewat, {s.Who.Honorific}." : JagaWords.OneDay(s, day), new Choice("Jadwal jaga"));
        return Form.Begin(new UbahJagaDraft { Day = day }, s);
    }

    private static List<PlannedDuty> On(Scene s, DateOnly? day) => [.. s.Kube.Rota.Duties.Where(d => d.Day == day && d.Start > s.Now && d.Status != StatusJaga.Libur).Select(d => new PlannedDuty(d.Id, d.Day, d.Shift, d.Start, d.End, d.Person))];

    /// <summary>The turn of a day that is meant; null when there are several and it was not said which.</summary>
    private static DutyId? Only(Scene s, DateOnly? day) => On(s, day) is [var one] ? one.Id : JagaWords.Picked(s with { Heard = s.Heard with { Choice = null } }, On(s, day));

    protected override IReadOnlyList<Question<UbahJagaDraft>> Questions { get; } =
    [
        new("giliran", (d, _) => d.Duty is null, (d, s) => WhichTurn(d, s),
            (d, s) => JagaWords.Picked(s, On(s, d.Day)) is { } duty ? new Taken<UbahJagaDraft>.Filled(d with { Duty = duty }) : new Taken<UbahJagaDraft>.NotMine(),
            (d, s) => WhichTurn(d, s)),
        new("orang", (d, _) => d.To is null, (_, s) => new($"Diganti ke siapa, {s.Who.Honorific}?"),
            (d, s) => s.Heard.People is [var read, ..] ? read.Only is { } one ? new Taken<UbahJagaDraft>.Filled(d with { To = one }) : new Taken<UbahJagaDraft>.Wrong(Orang.Which(s, read)) : new Taken<UbahJagaDraft>.NotMine(),
            (_, _) => new("Sebut nama anggotanya ya. Contoh: *Bu Ida*.")),
    ];

    private static Message WhichTurn(UbahJagaDraft d, Scene s) => new($"Giliran yang mana, {s.Who.Honorific}?", [.. On(s, d.Day).Take(3).Select(x => new Choice(JagaWords.Button(s, x)))]);

    protected override UbahJagaDraft Take(UbahJagaDraft draft, Scene s)
    {
        var next = draft;
        if (s.Slots.Date?.Value is { } day && On(s, day) is [_, ..]) next = next with { Day = day, Duty = next.Duty is { } had && On(s, day).Exists(x => x.Id == had) ? had : Only(s, day) };
        else if (draft.Duty is not null && JagaWords.Picked(s with { Heard = s.Heard with { Choice = null, People = [] } }, On(s, draft.Day)) is { } other) next = next with { Duty = other };
        return s.Slots.People is [{ Only: { } one }, ..] ? next with { To = one } : next;
    }

    protected override UbahJagaDraft Fresh(UbahJagaDraft draft) => draft with { To = null };

    protected override Checked Check(UbahJagaDraft d, Scene s) => new ChangeDuty(s.Who.Id, d.Duty!.Value, d.To, s.Now).Decide(s.Kube) switch
    {
        Decision.Refused { Why: TwiceADay t } => new Checked.AskAgain("orang", new($"{s.Call(t.Person)} sudah jaga {JagaWords.Day(t.Day)}, {s.Who.Honorific}. Diganti ke siapa?")),
        Decision.Refused { Why: NoActiveMember no } => new Checked.AskAgain("orang", new($"{s.Call(no.Person)} sedang tidak aktif jaga, {s.Who.Honorific}. Diganti ke siapa?")),
        Decision.Refused => new Checked.Stop(Step.Reply($"Giliran itu sudah lewat atau berubah, {s.Who.Honorific}.", new Choice("Jadwal jaga"))),
        _ => new Checked.Fine(),
    };

    protected override Message? Sum(UbahJagaDraft d, Scene s)
    {
        var duty = s.Kube.Rota.Find(d.Duty!.Value)!;
        var near = s.Kube.Rota.Duties.Any(x => x.Person == d.To && x.Status != StatusJaga.Libur && Math.Abs(x.Day.DayNumber - duty.Day.DayNumber) == 1);
        return new($"Saya ganti begini ya:\n{JagaWords.Which(s.Kube, duty, s.Note)} pukul {JagaWords.Hours(s.Kube, duty)}: {s.Call(duty.Person)} jadi *{s.Call(d.To!.Value)}*{(near ? $"\n{s.Call(d.To.Value)} jadi jaga dua hari berturut-turut." : "")}\nSudah benar?", [new("Ya, ubah", "ya"), new("Ubah"), new("Batal")]);
    }

    protected override Step Commit(UbahJagaDraft d, Scene s)
    {
        var duty = s.Kube.Rota.Find(d.Duty!.Value)!;
        if (new ChangeDuty(s.Who.Id, duty.Id, d.To, s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply($"Giliran itu sudah berubah, {s.Who.Honorific}.", new Choice("Jadwal jaga"));
        var which = $"{JagaWords.Which(s.Kube, duty, s.Note)} pukul {JagaWords.Hours(s.Kube, duty)}";
        return Step.From(accepted) with
        {
            Say = [new($"Jadwal diubah ✅ {JagaWords.Which(s.Kube, duty, s.Note)}: {s.Call(d.To!.Value)}. Keduanya saya kabari.")],
            Notices =
            [
                new(d.To.Value, new($"{s.Call(d.To.Value)}, jaga {which} sekarang giliran {s.Call(d.To.Value)}. Kalau tidak bisa, balas *tukar jaga* ya.")),
                new(duty.Person, new($"{s.Call(duty.Person)}, jaga {which} sekarang digantikan {s.Call(d.To.Value)}.")),
                .. duty.Offered is { } asked && asked != d.To ? new[] { new Notice(asked, new("Sudah ada yang menggantikan, terima kasih ya.")) } : [],
            ],
        };
    }
}
