using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>One turn is given to another by the officers.</summary>
public sealed record UbahJagaDraft : Draft
{
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
        if (!s.May(Operation.JagaSusun, Right.Record) || s.Heard.People is not [{ IsSpeaker: false } to] || s.Heard.Dates is not [{ Value: { } day }]) return null;
        if (!text.Contains("ganti ke", StringComparison.Ordinal) && !text.Contains("ganti jadi", StringComparison.Ordinal) && !text.Contains("diganti", StringComparison.Ordinal)) return null;
        if (!s.Kube.Rota.On(day).Any(d => d.Start > s.Now)) return null;
        return Form.Begin(new UbahJagaDraft { Duty = s.Kube.Rota.On(day).First(d => d.Start > s.Now).Id, To = to.Only }, s with { Heard = s.Heard with { Meaning = new("jaga_susun", 1) { Slots = new() { Date = s.Heard.Dates[0], People = to.Only is null ? [] : [to] } } } });
    }

    public static Step Start(Scene s)
    {
        if (s.Slots.Date is not { Value: { } day }) return Step.Reply($"Tanggal itu tidak ada di kalender, {s.Who.Honorific}. Yang diubah tanggal berapa?");
        if (!s.Kube.Rota.On(day).Any(d => d.Start > s.Now)) return Step.Reply(day < s.Today ? $"{JagaWords.Day(day)} sudah lewat, {s.Who.Honorific}." : JagaWords.OneDay(s, day), new Choice("Jadwal jaga"));
        return Form.Begin(new UbahJagaDraft(), s);
    }

    protected override IReadOnlyList<Question<UbahJagaDraft>> Questions { get; } =
    [
        new("orang", (d, _) => d.To is null, (_, s) => new($"Diganti ke siapa, {s.Who.Honorific}?"),
            (d, s) => s.Heard.People is [var read, ..] ? read.Only is { } one ? new Taken<UbahJagaDraft>.Filled(d with { To = one }) : new Taken<UbahJagaDraft>.Wrong(Orang.Which(s, read)) : new Taken<UbahJagaDraft>.NotMine(),
            (_, _) => new("Sebut nama anggotanya ya. Contoh: *Bu Ida*.")),
    ];

    protected override UbahJagaDraft Take(UbahJagaDraft draft, Scene s)
    {
        var next = draft;
        if (s.Slots.Date?.Value is { } day && s.Kube.Rota.On(day).Where(d => d.Start > s.Now).ToList() is [_, ..] on)
            next = next with { Duty = (on.FirstOrDefault(d => s.Heard.Text.Contains(JagaWords.Label(s.Kube, d.Shift, s.Note), StringComparison.Ordinal)) ?? on[0]).Id };
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
            ],
        };
    }
}
