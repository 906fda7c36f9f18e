using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The group's reminders are to rest.</summary>
public sealed record JedaDraft : Draft
{
    /// <summary>The day on which they go on; null: when somebody says so.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The first day without reminders, for a pause planned ahead; null: at once.</summary>
    public DateOnly? From { get; init; }

    /// <summary>A day was said that cannot be.</summary>
    public bool Doubt { get; init; }

    /// <summary>"Kita libur dulu": perhaps the stall is closed too.</summary>
    public bool Closes { get; init; }
}

/// <summary>"jeda pengingat sampai senin", "lanjutkan pengingat": all reminders of the group rest, and go on. What people wait for goes on.</summary>
internal sealed class Jeda : Form<JedaDraft>
{
    public static readonly Jeda Form = new();

    public override string Name => "menjeda pengingat";

    public override bool Own(string intent) => intent is "legal_ingatkan" or "dapur_rekap";

    /// <summary>The step when the message is about the reminders of the group resting; null when it is about something else.</summary>
    public static Step? Start(Scene s) => JedaBaca.Of(s) switch
    {
        null => null,
        _ when s.Member is not ({ IsActiveMember: true } or { Role: Peran.Pendamping }) => Refuse.Private(s),
        JedaWish.Asks => Step.Reply(JedaWords.Now(s)),
        var wish when !PauseClock.MayBy(s.Member) => Step.Reply(JedaWords.OfficersOnly(s) + (wish == JedaWish.Resumes ? "" : $" Kalau {s.Who.Pronoun} sendiri yang tidak mau menerima pesan, ketik *berhenti*.")),
        _ when !s.Who.OwnPhone => Step.Reply(JedaWords.SharedPhone(s)),
        JedaWish.Resumes => Resume(s),
        _ => Form.Begin(new JedaDraft { Closes = s.Heard.Text.Contains("libur", StringComparison.Ordinal) }, s),
    };

    private static Step Resume(Scene s) => new ResumeClock(s.Who.Id, s.Now).Decide(s.Kube) is Decision.Accepted accepted
        ? Step.From(accepted) with { Say = [JedaWords.Resumed(s, accepted.Facts)], Notices = JedaWords.Tell(s, $"{s.Who.Call} menjalankan lagi pengingat kelompok.") }
        : Step.Reply(JedaWords.Now(s));

    protected override IReadOnlyList<Question<JedaDraft>> Questions { get; } =
    [
        new("sampai",
            (d, _) => d.Doubt,
            (_, s) => JedaWords.WhichDay(s),
            (d, s) => Pauses.Day(s) is { } day ? new Taken<JedaDraft>.Filled(day with { Closes = d.Closes }) : new Taken<JedaDraft>.NotMine(),
            (_, s) => JedaWords.WhichDay(s)) { OnlyWhenOdd = true },
    ];

    protected override JedaDraft Take(JedaDraft draft, Scene s) => Pauses.Day(s) is { } day ? day with { Closes = draft.Closes } : draft;

    protected override JedaDraft Fresh(JedaDraft draft) => new();

    protected override Checked Check(JedaDraft draft, Scene s) => Decide(draft, s) is Decision.Refused refused
        ? refused.Why is PauseOver or PauseTooLong ? new Checked.AskAgain("sampai", JedaWords.NotThatDay(s, draft.Until!.Value)) : new Checked.Stop(Step.Reply(JedaWords.OfficersOnly(s)))
        : new Checked.Fine();

    protected override Message? Sum(JedaDraft draft, Scene s) => JedaWords.Summary(s, draft);

    protected override Step Commit(JedaDraft draft, Scene s) => Decide(draft, s) is Decision.Accepted accepted
        ? Step.From(accepted) with
        {
            Say = [JedaWords.Paused(s, draft)],
            Notices = JedaWords.Tell(s, $"{s.Who.Call} menjeda pengingat kelompok {JedaWords.Span(draft.From, draft.Until)}. {JedaWords.Back(draft.Until)}"),
        }
        : Step.Reply(UmumWords.Changed(s.Who));

    /// <summary>They go on with the first minute of the day, so that its morning is reminded of.</summary>
    private static Decision Decide(JedaDraft draft, Scene s) =>
        new PauseClock(s.Who.Id, First(s, draft.Until), s.Now) { From = First(s, draft.From) }.Decide(s.Kube);

    private static DateTimeOffset? First(Scene s, DateOnly? day) => day is { } d ? s.Kube.Zone.At(d, TimeOnly.MinValue).ToUniversalTime() : null;
}

/// <summary>The days of a message about a pause or Ramadan: always ahead of us.</summary>
internal static class Pauses
{
    /// <summary>"sampai senin", "seminggu", "sampai minggu depan": the day on which it goes on; null when the message says none.</summary>
    public static JedaDraft? Day(Scene s)
    {
        var read = Read(s);
        var until = s.Heard.Text.Contains(" samp", StringComparison.Ordinal) || s.Heard.Text.StartsWith("sampai ", StringComparison.Ordinal);
        if (until && Range(s) is var (first, last) && first > s.Today && last > first) return new() { From = first, Until = last.AddDays(1) };
        var length = read.Durations is [var (said, _, _), ..] && (said.Months > 0 || said.Length >= TimeSpan.FromDays(1)) ? said : null;
        if (read.Days.Dates.Where(d => !d.Read.Refused).Select(d => d.Read).LastOrDefault() is { } date)
        {
            if (date.Value is not { } day || date.Flags.Any(ReadFlags.Empties)) return new() { Doubt = true };
            // "Mulai tgl 20 dua minggu": the day is its beginning.
            return length is not null && !until && day > s.Today ? new() { From = day, Until = After(day, length) } : new() { Until = day };
        }
        if (read.Days.Stretches is [.., var (stretch, _, _)])
            return stretch.From > s.Today && stretch.Kind == StretchKind.Days ? new() { From = stretch.From, Until = stretch.Until.AddDays(1) }
                : new() { Until = stretch.Kind == StretchKind.Week && s.Heard.Text.Contains(" samp", StringComparison.Ordinal) ? stretch.From : stretch.Until.AddDays(1) };
        return length is not null ? new() { Until = After(s.Today, length) } : null;
    }

    private static DateOnly After(DateOnly day, DurationRead length) => day.AddMonths(length.Months).AddDays((int)length.Length.TotalDays);

    /// <summary>"18 februari sampai 19 maret"; null when the message does not say two days that can be.</summary>
    public static (DateOnly From, DateOnly Until)? Range(Scene s)
    {
        var read = Read(s);
        foreach (var (stretch, _, _) in read.Days.Stretches)
            if (stretch.Kind == StretchKind.Days) return (stretch.From, stretch.Until);
        var days = read.Days.Dates.Select(d => d.Read).Where(d => !d.Refused && !d.Flags.Any(ReadFlags.Empties)).Select(d => d.Value).OfType<DateOnly>().Distinct().ToList();
        return days is [var from, var until] ? (from, until < from ? until.AddYears(1) : until) : null;
    }

    private static Reading Read(Scene s) => new(s.Heard.Raw, new(s.Kube.Zone.Local(s.SaidAt), "", []), past: false);
}

/// <summary>Sentences about the pause.</summary>
internal static class JedaWords
{
    public static readonly IReadOnlyList<Choice> Confirm = [new("Ya, jeda", "ya"), new("Ubah"), new("Batal")];

    public static string Until(DateOnly? day) => day is { } d ? $"sampai {Say.Date(d)}" : "sampai dilanjutkan lagi";

    /// <summary>"mulai Minggu, 20 Desember 2026 sampai Senin, 4 Januari 2027"</summary>
    public static string Span(DateOnly? from, DateOnly? until) => (from is { } f ? $"mulai {Say.Date(f)} " : "") + Until(until);

    public static Message Summary(Scene s, JedaDraft d) => new(
        $"Pengingat kelompok saya jeda{(d.From is { } from ? $" mulai {Say.Date(from)}" : "")}: jaga, pertemuan, pelatihan, dan iuran tidak saya ingatkan.\n"
        + (d.Until is { } day ? $"Jalan lagi *{Say.Date(day)}* pagi.\n" : $"Jalan lagi kalau {s.Who.Pronoun} ketik *lanjutkan pengingat*. Kalau ada batasnya, tulis saja, misalnya *sampai senin*.\n")
        + "Jadwal dan catatan tidak berubah, dan pengajuan uang tetap saya sampaikan. "
        + (d.Closes ? $"Kalau {JagaWords.Place(s.Kube, s.Note)} juga tutup, catat hari liburnya sesudah ini. " : "") + "Sudah benar?", Confirm);

    public static Message Paused(Scene s, JedaDraft d) => new($"Baik, {s.Who.Call}, pengingat kelompok dijeda {Span(d.From, d.Until)} ✅\n{Back(d.Until)}"
        + (d.Closes ? $"\nHari libur {JagaWords.Place(s.Kube, s.Note)} dicatat begini: {LiburWords.Example}." : ""));

    public static string Back(DateOnly? day) => $"Mau jalan lagi{(day is null ? "" : " sebelum itu")}, ketik *lanjutkan pengingat*.";

    public static Message Resumed(Scene s, IReadOnlyList<Fact> facts) => new($"Baik, {s.Who.Call}, pengingat kelompok jalan lagi ✅\nYang sudah lewat selama jeda tidak saya kirim."
        + (facts.Count > 1 || s.Kube.Clock.Missed is [_, ..] ? $" {Kelewat.Again}" : "") + " Kalau keliru, ketik *jeda pengingat*.");

    public static string Now(Scene s) => s.Kube.Clock is { PausedUntil: { } until } clock
        ? $"Pengingat kelompok {(clock.PausedFrom > s.Now ? $"dijeda mulai {Say.Date(s.Kube.Zone.Date(clock.PausedFrom))} " : "sedang dijeda ")}{Until(until == DateTimeOffset.MaxValue ? null : s.Kube.Zone.Date(until))}, {s.Who.Call}."
        : $"Pengingat kelompok sedang jalan, {s.Who.Call}. Tidak ada yang dijeda.";

    public static Message WhichDay(Scene s) => new($"Jeda sampai hari apa, {s.Who.Honorific}? Contoh: *sampai senin* atau *sampai 5 desember*.", [new("Batal")]);

    public static Message NotThatDay(Scene s, DateOnly day) => new($"{Say.Date(day)} {(day <= s.Today ? "sudah lewat" : "terlalu jauh, paling lama setahun")}, {s.Who.Honorific}. Jeda sampai hari apa? Contoh: *sampai senin*.", [new("Batal")]);

    public static string OfficersOnly(Scene s) => $"Pengingat kelompok diatur ketua, sekretaris, atau pendamping, {s.Who.Honorific}. Sampaikan ke {s.Holder(Jabatan.Ketua)} ya.";

    public static string SharedPhone(Scene s) => $"Dari HP yang dipakai berdua belum bisa, {s.Who.Honorific}. Pakai HP sendiri ya.";

    /// <summary>To the officers and the pendamping.</summary>
    public static IReadOnlyList<Notice> Tell(Scene s, string text) =>
        [.. new[] { s.Kube.Holder(Jabatan.Ketua), s.Kube.Holder(Jabatan.Sekretaris), s.Kube.Holder(Jabatan.Bendahara), s.Kube.Pendamping }
            .OfType<PersonId>().Distinct().Where(p => p != s.Who.Id).Select(p => new Notice(p, new(text)))];
}
