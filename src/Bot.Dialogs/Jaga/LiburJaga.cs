using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Days entered as holidays, or taken off the calendar, being read back. <paramref name="Day"/> is unset until it was said.</summary>
public sealed record LiburDraft(DateOnly Day, bool Closed) : Draft
{
    /// <summary>The last of several days; null for one.</summary>
    public DateOnly? Until { get; init; }

    public string? Why { get; init; }

    /// <summary>A day was said that no calendar has.</summary>
    public bool Doubt { get; init; }
}

/// <summary>
/// "Hari libur apa aja", "besok libur ga?", "tambah hari libur 24 desember cuti bersama", "hapus libur natal": read by everybody of the group, entered
/// by the pendamping, ketua and sekretaris.
/// </summary>
internal sealed class LiburJaga : Form<LiburDraft>
{
    public static readonly LiburJaga Form = new();

    public override string Name => "mencatat hari libur";

    public override bool Own(string intent) => false;

    /// <summary>The step when the message is about days off; null when it is about something else.</summary>
    public static Step? Start(Scene s)
    {
        if (LiburBaca.Of(s) is not { } wish) return null;
        var days = LiburBaca.Days(s);
        if (wish == LiburWish.Lists) return Step.Reply(LiburWords.List(s, days.Stretch));
        if (wish == LiburWish.Asks) return Step.Reply(days.Day is { } asked ? LiburWords.Day(s, asked) : new($"Tanggal itu tidak ada di kalender, {s.Who.Honorific}. Yang dimaksud tanggal berapa?"));
        if (!SetHoliday.MayBy(s.Member))
            return days.Day is { } told && wish == LiburWish.Closes && told >= s.Today && !LiburBaca.Enters(s) ? Step.Reply(LiburWords.Day(s, told)) : s.May(Operation.JagaLihat, Right.SeeGroup) ? Step.Reply(LiburWords.NotYours(s)) : null;
        if (LiburBaca.Several(s, days)) return Step.Reply($"Tanggalnya satu-satu dulu ya, {s.Who.Honorific}, atau dari kapan sampai kapan. Contoh: *libur 24 desember* atau *libur 24 sampai 26 desember*.");
        if (!s.Who.OwnPhone) return Step.Reply($"Dari HP yang dipakai berdua, hari libur belum bisa dicatat, {s.Who.Honorific}. Pakai HP sendiri ya.");
        var draft = wish == LiburWish.Opens && !s.Heard.Text.Any(char.IsAsciiDigit) && LiburBaca.Named(s) is { } named
            ? new LiburDraft(named.Day, false)
            : new LiburDraft(days.Day ?? default, wish == LiburWish.Closes) { Until = days.Until, Doubt = days.Doubt, Why = wish == LiburWish.Closes ? LiburBaca.Name(s.Heard.Raw, days) : null };
        return Form.Begin(draft, s with { Heard = Heard.Nothing });
    }

    protected override IReadOnlyList<Question<LiburDraft>> Questions { get; } =
    [
        new("tanggal",
            (d, _) => d.Day == default || d.Doubt,
            (d, s) => LiburWords.WhichDay(s, d.Closed, d.Doubt),
            (d, s) => Said(d, s) switch
            {
                { Doubt: true } doubted => new Taken<LiburDraft>.Wrong(LiburWords.WhichDay(s, doubted.Closed, true)),
                var said when said.Day != d.Day || said.Until != d.Until => new Taken<LiburDraft>.Filled(said with { Doubt = false }),
                _ when !d.Closed && LiburBaca.Named(s) is { } named => new Taken<LiburDraft>.Filled(d with { Day = named.Day, Until = null, Doubt = false }),
                _ => new Taken<LiburDraft>.NotMine(),
            },
            (d, s) => LiburWords.WhichDay(s, d.Closed, false)),
    ];

    /// <summary>The draft with the days of this message, and what is celebrated where the message says it beside the day.</summary>
    private static LiburDraft Said(LiburDraft draft, Scene s)
    {
        var days = LiburBaca.Days(s, draft.Day);
        if (days.Doubt) return draft with { Doubt = true };
        if (draft.Day != default && days is { Day: { } last, Until: null } && last > draft.Day && s.Heard.Text.StartsWith("samp", StringComparison.Ordinal)) return draft with { Until = last };
        return days.Day is { } day ? draft with { Day = day, Until = days.Until, Doubt = false, Why = draft.Closed ? LiburBaca.Reason(s.Heard.Raw[Math.Min(days.Behind, s.Heard.Raw.Length)..]) ?? draft.Why : null } : draft;
    }

    protected override LiburDraft Take(LiburDraft draft, Scene scene) => Said(draft, scene);
    protected override LiburDraft Fresh(LiburDraft draft) => new(default, draft.Closed);

    protected override Message ChangeWhat(Scene scene) => new($"Yang mau diubah apa, {scene.Who.Honorific}? Tulis saja yang benar. Contoh: *25 desember natal*.", [new("Batal")]);

    protected override Checked Check(LiburDraft draft, Scene s) => Decide(draft, s) switch
    {
        Decision.Refused { Why: TooLate } => new Checked.AskAgain("tanggal", LiburWords.Past(s, draft.Day)),
        Decision.Refused { Why: HolidayTooLong } => new Checked.AskAgain("tanggal", LiburWords.TooLong(s)),
        Decision.Refused { Why: NothingChanges } => new Checked.Stop(Step.Reply(LiburWords.Already(s, draft))),
        Decision.Refused => new Checked.Stop(Step.Reply(LiburWords.NotYours(s))),
        // The same day under the same name is no news either.
        _ when draft.Closed && draft.Until is null && Holidays.On(s.Kube, draft.Day) is { } off && LiburWords.Named(s, off) is { } name && string.Equals(name, draft.Why, StringComparison.OrdinalIgnoreCase) => new Checked.Stop(Step.Reply(LiburWords.Already(s, draft))),
        _ => new Checked.Fine(),
    };

    private static Decision Decide(LiburDraft d, Scene s) => new SetHoliday(s.Who.Id, d.Day, d.Closed, d.Why, s.Now) { Until = d.Until }.Decide(s.Kube);

    protected override Message? Sum(LiburDraft d, Scene s) => LiburWords.Summary(s, d);

    protected override Step Commit(LiburDraft d, Scene s)
    {
        if (Decide(d, s) is not Decision.Accepted accepted) return Step.Reply(UmumWords.Changed(s.Who));
        var hit = d.Closed ? LiburWords.Hit(s, d) : [];
        var back = d.Closed ? [] : LiburWords.Days(d).SelectMany(x => Holidays.GivenBack(s.Kube, x, s.Now)).ToList();
        var day = LiburWords.Period(d.Day, d.Until);
        var news = $"{s.Who.Call} mencatat {day} {(d.Closed ? "libur" + (d.Why is null ? "" : $" ({d.Why})") : "tidak jadi libur")}.";
        var told = hit.Concat(back).Select(x => x.Person).ToHashSet();
        var officers = new[] { s.Kube.Holder(Jabatan.Ketua), s.Kube.Holder(Jabatan.Sekretaris), s.Kube.Pendamping }.OfType<PersonId>().Distinct().Where(p => p != s.Who.Id && !told.Contains(p));
        return Step.From(accepted) with
        {
            Say = [new($"Sudah dicatat, {s.Who.Call}: {day} {(d.Closed ? "libur" : "tidak jadi libur")} ✅")],
            Notices =
            [
                .. hit.Select(x => new Notice(x.Person, new($"Jaga {JagaWords.Which(s.Kube, x, s.Note)} libur{(d.Why is null ? "" : $" ({d.Why})")}, jadi {s.Call(x.Person)} tidak perlu jaga hari itu.")) { Expires = x.Start }),
                .. back.Select(x => new Notice(x.Person, new($"{s.Call(x.Person)}, {JagaWords.Day(x.Day)} tidak jadi libur. Jaga {JagaWords.Which(s.Kube, x, s.Note)} tetap ya. Bisa hadir?", [new("Bisa"), new("Tidak bisa")])) { Asks = new DutyAsk(x.Id), Until = x.End, Expires = x.Start }),
                .. officers.Select(p => new Notice(p, new(news))),
            ],
        };
    }
}
