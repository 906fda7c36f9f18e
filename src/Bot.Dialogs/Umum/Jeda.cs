using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The group's reminders are to rest.</summary>
public sealed record JedaDraft : Draft
{
    /// <summary>The day on which they go on; null: when somebody says so.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>A day was said that cannot be.</summary>
    public bool Doubt { get; init; }
}

/// <summary>"jeda pengingat sampai senin", "lanjutkan pengingat": all reminders of the group rest, and go on. What people wait for goes on.</summary>
internal sealed class Jeda : Form<JedaDraft>
{
    public static readonly Jeda Form = new();

    private static readonly string[] Asks = ["apa", "apakah", "masih", "kapan", "kok", "kenapa", "lagi"];

    public override string Name => "menjeda pengingat";

    public override bool Own(string intent) => intent is "legal_ingatkan" or "dapur_rekap";

    /// <summary>The step when the message is about the reminders of the group resting; null when it is about something else.</summary>
    public static Step? Start(Scene s)
    {
        if (!s.Heard.Text.Contains("jeda", StringComparison.Ordinal) && !s.Heard.Text.Contains("lanjut", StringComparison.Ordinal) && !s.Heard.Text.Contains("nyala", StringComparison.Ordinal)) return null;
        var words = s.Heard.Text.Split([' ', '.', '!', ',', '?', '*'], StringSplitOptions.RemoveEmptyEntries);
        var reminders = words.Any(w => w.StartsWith("pengi", StringComparison.Ordinal) || w.StartsWith("remind", StringComparison.Ordinal) || w.StartsWith("ngingat", StringComparison.Ordinal));
        var pause = words.Any(w => w.StartsWith("jeda", StringComparison.Ordinal) || w.StartsWith("dijeda", StringComparison.Ordinal));
        var resume = words.Any(w => w.StartsWith("lanjut", StringComparison.Ordinal) || w.StartsWith("dilanjut", StringComparison.Ordinal) || w.StartsWith("nyala", StringComparison.Ordinal));
        return (pause, resume, reminders || words is ["jeda" or "dijeda", ..] && words.Length <= 4) switch
        {
            (_, _, false) or (false, false, _) => null,
            _ when s.Member is not ({ IsActiveMember: true } or { Role: Peran.Pendamping }) => Refuse.Private(s),
            (true, false, _) when s.Heard.Raw.Contains('?', StringComparison.Ordinal) || words.Intersect(Asks).Any() && Pauses.Day(s) is null => Step.Reply(JedaWords.Now(s)),
            _ when !PauseClock.MayBy(s.Member) => Step.Reply(JedaWords.OfficersOnly(s) + (resume ? "" : $" Kalau {s.Who.Pronoun} sendiri yang tidak mau menerima pesan, ketik *berhenti*.")),
            _ when !s.Who.OwnPhone => Step.Reply(JedaWords.SharedPhone(s)),
            (_, true, _) => Resume(s),
            _ => Form.Begin(new JedaDraft(), s),
        };
    }

    private static Step Resume(Scene s) => new ResumeClock(s.Who.Id, s.Now).Decide(s.Kube) is Decision.Accepted accepted
        ? Step.From(accepted) with { Say = [JedaWords.Resumed(s)], Notices = JedaWords.Tell(s, $"{s.Who.Call} menjalankan lagi pengingat kelompok.") }
        : Step.Reply(JedaWords.Now(s));

    protected override IReadOnlyList<Question<JedaDraft>> Questions { get; } =
    [
        new("sampai",
            (d, _) => d.Doubt,
            (_, s) => JedaWords.WhichDay(s),
            (_, s) => Pauses.Day(s) is { } day ? new Taken<JedaDraft>.Filled(day) : new Taken<JedaDraft>.NotMine(),
            (_, s) => JedaWords.WhichDay(s)) { OnlyWhenOdd = true },
    ];

    protected override JedaDraft Take(JedaDraft draft, Scene s) => Pauses.Day(s) ?? draft;

    protected override JedaDraft Fresh(JedaDraft draft) => new();

    protected override Checked Check(JedaDraft draft, Scene s) => Decide(draft, s) is Decision.Refused refused
        ? refused.Why is PauseOver or PauseTooLong ? new Checked.AskAgain("sampai", JedaWords.NotThatDay(s, draft.Until!.Value)) : new Checked.Stop(Step.Reply(JedaWords.OfficersOnly(s)))
        : new Checked.Fine();

    protected override Message? Sum(JedaDraft draft, Scene s) => JedaWords.Summary(s, draft.Until);

    protected override Step Commit(JedaDraft draft, Scene s) => Decide(draft, s) is Decision.Accepted accepted
        ? Step.From(accepted) with
        {
            Say = [JedaWords.Paused(s, draft.Until)],
            Notices = JedaWords.Tell(s, $"{s.Who.Call} menjeda pengingat kelompok {JedaWords.Until(draft.Until)}. {JedaWords.Back(draft.Until)}"),
        }
        : Step.Reply(UmumWords.Changed(s.Who));

    /// <summary>They go on with the first minute of the day, so that its morning is reminded of.</summary>
    private static Decision Decide(JedaDraft draft, Scene s) =>
        new PauseClock(s.Who.Id, draft.Until is { } day ? s.Kube.Zone.At(day, TimeOnly.MinValue).ToUniversalTime() : null, s.Now).Decide(s.Kube);
}

/// <summary>The days of a message about a pause or Ramadan: always ahead of us.</summary>
internal static class Pauses
{
    /// <summary>"sampai senin", "seminggu", "sampai minggu depan": the day on which it goes on; null when the message says none.</summary>
    public static JedaDraft? Day(Scene s)
    {
        var read = Read(s);
        if (read.Days.Dates.Where(d => !d.Read.Refused).Select(d => d.Read).LastOrDefault() is { } date)
            return date.Value is { } day && !date.Flags.Any(ReadFlags.Empties) ? new() { Until = day } : new() { Doubt = true };
        if (read.Days.Stretches is [.., var (stretch, _, _)])
            return new() { Until = stretch.Kind == StretchKind.Week && s.Heard.Text.Contains(" samp", StringComparison.Ordinal) ? stretch.From : stretch.Until.AddDays(1) };
        return read.Durations is [var (length, _, _), ..] && (length.Months > 0 || length.Length >= TimeSpan.FromDays(1))
            ? new() { Until = s.Today.AddMonths(length.Months).AddDays((int)length.Length.TotalDays) } : null;
    }

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

    public static Message Summary(Scene s, DateOnly? day) => new(
        "Pengingat kelompok saya jeda: jaga, pertemuan, pelatihan, dan iuran tidak saya ingatkan.\n"
        + (day is { } d ? $"Jalan lagi *{Say.Date(d)}* pagi.\n" : $"Jalan lagi kalau {s.Who.Pronoun} ketik *lanjutkan pengingat*. Kalau ada batasnya, tulis saja, misalnya *sampai senin*.\n")
        + "Jadwal dan catatan tidak berubah, dan pengajuan uang tetap saya sampaikan. Sudah benar?", Confirm);

    public static Message Paused(Scene s, DateOnly? day) => new($"Baik, {s.Who.Call}, pengingat kelompok dijeda {Until(day)} ✅\n{Back(day)}");

    public static string Back(DateOnly? day) => $"Mau jalan lagi{(day is null ? "" : " sebelum itu")}, ketik *lanjutkan pengingat*.";

    public static Message Resumed(Scene s) => new($"Baik, {s.Who.Call}, pengingat kelompok jalan lagi ✅\nYang sudah lewat selama jeda tidak saya kirim. Kalau keliru, ketik *jeda pengingat*.");

    public static string Now(Scene s) => s.Kube.Clock.PausedUntil is { } until
        ? $"Pengingat kelompok sedang dijeda {Until(until == DateTimeOffset.MaxValue ? null : s.Kube.Zone.Date(until))}, {s.Who.Call}."
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
