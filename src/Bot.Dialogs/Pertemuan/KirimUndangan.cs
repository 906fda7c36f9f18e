using System.Globalization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Invitations that wait for their hour: sent now, at another hour, or kept back; the meeting itself stays as it is.</summary>
internal static class KirimUndangan
{
    private const string Form = "yyyyMMddHHmm";

    private static readonly string[] Sends = ["kirim", "kirimin", "kirimkan", "dikirim", "sebar", "sebarin", "disebar"];
    private static readonly string[] Keeps = ["tahan", "ditahan", "tunda", "ditunda", "jangan", "gak usah", "ga usah", "tidak usah", "nggak usah", "batal kirim", "batalkan kirim", "batalin kirim", "tidak jadi kirim", "gak jadi kirim", "gak jadi dikirim"];

    /// <summary>"undangan jangan dikirim dulu", "kirim undangan sekarang", "undangannya dikirim besok jam 8 aja"; null when nothing waits, or a new meeting is meant.</summary>
    public static Step? Said(Scene s)
    {
        var text = s.Heard.Text;
        var words = text.Split([' ', ',', '.', '!', '?'], StringSplitOptions.RemoveEmptyEntries);
        if (s.Talk.Now is not null || !words.Any(w => w.StartsWith("undangan", StringComparison.Ordinal)) || !s.May(Operation.PertemuanBuat, Right.Record | Right.Ask)) return null;
        var waiting = Waiting(s);
        var keeps = Keeps.Any(k => $" {text} ".Contains($" {k} ", StringComparison.Ordinal));
        if (!keeps && !words.Any(Sends.Contains)) return null;
        if (waiting is []) return (keeps || words.Contains("sekarang")) && JawabUndangan.Open(s) is [var sent, ..] && s.May(Operation.PertemuanBuat, Right.Record) ? Change(s, sent.Id, "tahan") : null;
        if (!s.May(Operation.PertemuanBuat, Right.Record)) return UsulUndang.Refused(s, changes: true);
        var said = UndangBaca.Slots(s, hour: true);
        if (said.Place is not null || said.Agenda is not null) return null;
        var named = waiting.Where(m => said.Date?.Value == s.Kube.Zone.Date(m.Start) || said.Days.Contains(s.Kube.Zone.Date(m.Start))).ToList();
        if (!keeps && named is [] && said is { Date: not null, Time: null }) return null;
        var when = keeps ? "tahan" : When(s, said, named) is { } at ? at.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture) : "sekarang";
        var meant = named is [] ? waiting : named;
        return meant is [var only] ? Change(s, only.Id, when)
            : Step.Reply(new Message($"Undangan yang mana, {s.Who.Honorific}?", [.. meant.Take(10).Select(m => new Choice($"{Say.DayName(s.Kube.Zone.Date(m.Start))} {Say.Short(s.Kube.Zone.Date(m.Start))} {Say.Clock(m.Start, s.Kube.Zone)}", $"#undangan.atur:{m.Id}={when}"))]) { ListTitle = meant.Count > 3 ? "Lihat pertemuan" : null });
    }

    private static List<Meeting> Waiting(Scene s) => [.. s.Kube.Meetings.Ahead.Where(m => m is { Status: StatusPertemuan.Dijadwalkan, Invitation: { SentAt: null } } && m.Start > s.Now)];

    /// <summary>The hour said, on the day said unless that is the meeting's own; in the quiet hours their end. Null: now.</summary>
    private static DateTimeOffset? When(Scene s, Slots said, List<Meeting> named)
    {
        if (s.Heard.Text.Contains("sekarang", StringComparison.Ordinal) || said.Time is not { } hour) return null;
        var day = s.Heard.Dates.Select(d => d.Value).Append(said.Date?.Value).FirstOrDefault(d => d >= s.Today && !named.Exists(m => s.Kube.Zone.Date(m.Start) == d)) ?? s.Today;
        return Quiet.Until(s.Kube, s.Kube.Zone.At(day, hour));
    }

    /// <summary>A button: <c>ptm-m3-261205=tahan</c>, <c>=sekarang</c>, or an instant.</summary>
    public static Step Chosen(Scene s, string argument) => argument.Split('=') is [var id, var when] ? Change(s, new(id), when) : Step.Reply(UmumWords.NothingOpen(s.Who));

    private static Step Change(Scene s, MeetingId id, string when)
    {
        DateTimeOffset? at = when switch
        {
            "tahan" => null,
            "sekarang" => s.Now,
            _ => DateTimeOffset.TryParseExact(when, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var said) ? said : s.Now,
        };
        if (at < s.Now) return Step.Reply($"Jam itu sudah lewat, {s.Who.Honorific}. Kirimnya jam berapa? Contoh: *kirim undangan besok jam 8*.");
        return new PostponeInvitation(s.Who.Id, id, at, s.Now).Decide(s.Kube) switch
        {
            Decision.Accepted accepted => Changed(s, accepted, id),
            Decision.Refused { Why: NotAllowed } => UsulUndang.Refused(s, changes: true),
            Decision.Refused { Why: NothingWaits } => Step.Reply($"Undangannya sudah dikirim, {s.Who.Honorific}. Kalau rapatnya tidak jadi, tulis *rapat batal* ya.", new Choice("Siapa yang datang", "#undangan.rekap:" + id)),
            Decision.Refused { Why: NothingMoves } => Step.Reply($"Memang sudah begitu, {s.Who.Honorific}. Tidak ada yang berubah."),
            Decision.Refused { Why: MeetingTooSoon late } => Step.Reply($"Itu terlalu dekat dengan pertemuannya, {s.Who.Honorific}. Paling lambat {Say.Moment(late.Earliest, s.Kube.Zone)}."),
            Decision.Refused refused => Step.Reply(UndangWords.Gone(s, refused.Why)),
            _ => Step.Silence,
        };
    }

    private static Step Changed(Scene s, Decision.Accepted accepted, MeetingId id)
    {
        var after = accepted.Facts.Aggregate(s.Kube, (k, f) => k.After(f));
        var (m, words) = (after.Meetings.Find(id)!, new PertemuanWords(after, s.Known.People));
        var whom = UndangWords.Whom(s, m.Invitation!.To);
        return Step.From(accepted) with
        {
            Say = [m.Invitation switch
            {
                { SentAt: not null } => new($"{(Quiet.Now(s.Kube, s.Now) ? $"Sudah malam, {s.Who.Honorific}. Undangan {words.Named(m)} saya kirim {UmumWords.Morning(s)}" : $"Undangan {words.Named(m)} sudah saya kirim")} ke {whom}.", [new("Siapa yang datang", "#undangan.rekap:" + id)]),
                { HeldAt: not null } => new($"Baik, {s.Who.Honorific}. Undangan {words.Named(m)} saya tahan dulu. Rapatnya tetap di kalender.", [new("Kirim sekarang", $"#undangan.atur:{id}=sekarang"), new("Pertemuan batal", "#undangan.batal:" + id)]),
                var waits => new($"Baik, {s.Who.Honorific}. Undangan {words.Named(m)} saya kirim {UndangWords.Near(s, waits.SendAt)} ke {whom}.", [new("Tahan dulu", $"#undangan.atur:{id}=tahan")]),
            }],
            Notices = m.Invitation.SentAt is null ? [] : UndangPertemuan.Invitations(m, words, s.Who.Id),
        };
    }
}
