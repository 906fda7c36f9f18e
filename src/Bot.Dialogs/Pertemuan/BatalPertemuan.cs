using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D14: a meeting is called off and everybody told; nobody owes dues for it.</summary>
internal sealed class BatalPertemuan : Form<BatalDraft>
{
    public static readonly BatalPertemuan Form = new();

    public override string Name => "membatalkan pertemuan";

    public override bool Own(string intent) => intent is Intents.PertemuanSiarkan;

    public override bool WantsMoney(Running running) => false;

    public static Step Start(Scene s)
    {
        var open = UndangWords.Open(s);
        var day = UndangBaca.Slots(s).Date?.Value;
        if (open.Find(m => s.Kube.Zone.Date(m.Start) == day) is { } named) return Form.Begin(new BatalDraft { Meeting = named.Id }, s);
        if (s.DayOf(s.Slots.Date ?? (s.Heard.Dates is [var read, ..] ? read : null), d => s.Kube.Meetings.On(d, s.Kube.Zone) is not null) is { } past && past < s.Today && s.Kube.Meetings.On(past, s.Kube.Zone) is { } gone)
            return Step.Reply($"{PertemuanWords.Title(gone.Kind)} {PertemuanWords.Of(s).Day(gone)} sudah lewat, {s.Who.Honorific}, jadi tidak bisa dibatalkan lagi.");
        if (day is { } said && s.Kube.Meetings.All.FirstOrDefault(m => m.Status == StatusPertemuan.Dibatalkan && s.Kube.Zone.Date(m.Start) == said) is not null) return Step.Reply($"Pertemuan {Say.DayName(said)}, {Say.Day(said)} sudah dibatalkan, {s.Who.Honorific}.");
        if (open is [])
            return Step.Reply(s.Kube.Meetings.All.LastOrDefault() is { Status: StatusPertemuan.Dibatalkan } last && last.Start > s.Now
                ? $"{PertemuanWords.Title(last.Kind)} {PertemuanWords.Of(s).Day(last)} sudah dibatalkan, {s.Who.Honorific}."
                : $"Tidak ada pertemuan di kalender yang bisa dibatalkan, {s.Who.Honorific}.", new Choice("Undang pertemuan"));
        return Form.Begin(day is null && open is [var only] ? new BatalDraft { Meeting = only.Id } : new BatalDraft { Nothing = day }, s);
    }

    /// <summary>The button of a meeting whose invitations wait.</summary>
    public static Step Of(Scene s, MeetingId id) => s.May(Operation.PertemuanBuat, Right.Record) && s.Kube.Meetings.Find(id) is not null
        ? Form.Begin(new BatalDraft { Meeting = id }, s with { Heard = Heard.Nothing }) : Step.Reply(UndangWords.Gone(s, new MeetingGone(null)));

    protected override IReadOnlyList<Question<BatalDraft>> Questions { get; } =
    [
        new("yang",
            (d, _) => d.Meeting is null,
            (d, s) => UndangWords.WhichMeeting(s, "dibatalkan") is var which && d.Nothing is { } day ? which with { Text = $"{Say.DayName(day)}, {Say.Day(day)} tidak ada pertemuan. {which.Text}" } : which,
            (d, s) => (UndangWords.Pointed(s) ?? (s.Heard.Answer == YesNo.Yes && UndangWords.Open(s) is [var only] ? only : null)) is { } m ? new Taken<BatalDraft>.Filled(d with { Meeting = m.Id, Nothing = null }) : new Taken<BatalDraft>.NotMine(),
            (_, s) => UndangWords.WhichMeeting(s, "dibatalkan")),
    ];

    protected override BatalDraft Take(BatalDraft draft, Scene s) => Reason(s.Heard.Raw) is { } why ? draft with { Reason = why } : draft;

    /// <summary>"… batal karena hujan"</summary>
    private static string? Reason(string raw)
    {
        foreach (var word in (string[])["karena ", "soalnya ", "gara-gara ", "krn ", "sebab "])
            if (raw.IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var at) return Say.Quote(raw[(at + word.Length)..].TrimEnd('.', ' '), 80);
        return null;
    }

    protected override BatalDraft Fresh(BatalDraft draft) => new();

    protected override Message ChangeWhat(Scene s) => new($"Yang dibatalkan yang mana, {s.Who.Honorific}? Sebut harinya, atau balas *batal*.", [new("Batal")]);

    protected override BatalDraft Change(BatalDraft draft, Scene s) => UndangWords.Pointed(s) is { } m ? Take(draft with { Meeting = m.Id }, s) : Take(draft, s);

    protected override Message? Sum(BatalDraft draft, Scene s)
    {
        var (m, words) = (s.Kube.Meetings.Find(draft.Meeting!.Value)!, PertemuanWords.Of(s));
        return new($"{PertemuanWords.Title(m.Kind)} {words.Day(m)} pukul {Say.Hour(m.Start, s.Kube.Zone)} dibatalkan{(draft.Reason is { } why ? $" karena {why}" : "")}. Saya kabari {UndangWords.Whom(s, s.Kube.ActiveMembers.Select(x => x.Person))} ya?", [new("Kabari", "ya"), new("Batal")]);
    }

    protected override Checked Check(BatalDraft draft, Scene s) =>
        new CancelMeeting(s.Who.Id, draft.Meeting!.Value, draft.Reason, s.Now).Decide(s.Kube) is Decision.Refused refused
            ? new Checked.Stop(Step.Reply(UndangWords.Gone(s, refused.Why))) : new Checked.Fine();

    protected override Step Commit(BatalDraft draft, Scene s)
    {
        if (new CancelMeeting(s.Who.Id, draft.Meeting!.Value, draft.Reason, s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply(UmumWords.Changed(s.Who));
        var after = accepted.Facts.Aggregate(s.Kube, (k, f) => k.After(f));
        var (m, words) = (after.Meetings.Find(draft.Meeting.Value)!, new PertemuanWords(after, s.Known.People));
        var moved = after.ActiveMembers.Select(x => x.Person).Where(p => words.Credit(m, p).Length > 0).ToList();
        string Books(PersonId to) => moved is [_, ..] && after.Holder(Jabatan.Bendahara) == to ? $"\nIuran di muka yang ikut pindah: {Say.List([.. moved.Select(s.Call)])}." : "";
        return Step.From(accepted) with
        {
            Say = [new($"{PertemuanWords.Title(m.Kind)} {words.Day(m)} sudah dibatalkan. {(Quiet.Now(s.Kube, s.Now) ? $"Anggota saya kabari {UmumWords.Morning(s)}" : "Anggota sudah saya kabari")}, iurannya tidak ditagih.{words.Credit(m, s.Who.Id)}{Books(s.Who.Id)}", [new("Undang pertemuan")])],
            Notices = [.. words.Told(m, s.Who.Id).Select(p => new Notice(p, words.Cancelled(m, p, draft.Reason) is var told ? told with { Text = told.Text + Books(p) } : told))],
        };
    }
}
