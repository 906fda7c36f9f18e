using System.Collections.Immutable;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What D14 asks and shows.</summary>
internal static class UndangWords
{
    public static Message AskDay(UndangDraft d, Scene s) => new(d.DayTrouble switch
    {
        "no-such-day" => $"Tanggal itu tidak ada di kalender, {s.Who.Honorific}. Tanggalnya kapan ya? Contoh: *{Example(s)}*.",
        "past" => $"Hari itu sudah lewat, {s.Who.Honorific}. Tanggalnya kapan ya? Contoh: *{Example(s)}*.",
        "weekday-mismatch" => $"Hari dan tanggalnya tidak cocok, {s.Who.Honorific}. Tanggalnya kapan ya? Contoh: *{Example(s)}*.",
        _ => d.Moves ? $"Pindah ke kapan, {s.Who.Honorific}?" : $"Hari apa, {s.Who.Honorific}?",
    });

    public static Message AskDayAgain(Scene s) => new($"Tanggalnya kapan ya? Contoh: *{Example(s)}*.");

    public static Message AskHour(UndangDraft d, Scene s) => d.TimeSaid is { } said
        ? new($"{char.ToUpperInvariant(said[0])}{said[1..]} pagi atau malam, {s.Who.Honorific}?", [new("Pagi", said + " pagi"), new("Malam", said + " malam")])
        : new($"Jam berapa, {s.Who.Honorific}?", Usual(s) is { } hour ? [new($"Jam {hour:HH\\.mm}"), .. hour == new TimeOnly(14, 0) ? [] : new[] { new Choice("Jam 14.00") }] : []);

    public static Message AskHourAgain(Scene s) => new("Tulis jamnya ya. Contoh: *jam 10* atau *jam 2 siang*.");

    private static TimeOnly? Usual(Scene s) => s.Kube.Rules.Meetings?.Time;

    public static Message AskPlace(UndangDraft d, Scene s) => d.Hosts is [_, ..]
        ? new($"Di rumah siapa, {s.Who.Honorific}?", [.. d.Hosts.Take(3).Select(p => new Choice(s.Call(p)))])
        : Hosts.Next(s.Kube) is { } next
            ? new($"Di mana, {s.Who.Honorific}? Giliran berikutnya rumah {s.Call(next)}.", [new($"Rumah {s.Call(next)}"), new("Ketik sendiri")])
            : new($"Di mana, {s.Who.Honorific}?");

    public static Message AskPlaceAgain(UndangDraft d, Scene s) => new("Tulis tempatnya ya. Contoh: *rumah Bu Wati* atau *balai RW*.");

    /// <summary>The next two hours people like, in the open hours.</summary>
    public static Message AskSending(Scene s)
    {
        var hour = s.Kube.Zone.Local(s.Now).Hour;
        var choices = new List<Choice>();
        if (hour < 15) choices.Add(new("Nanti 16.00", "kirim hari ini jam 16.00"));
        else if (hour < 18) choices.Add(new("Nanti 19.00", "kirim hari ini jam 19.00"));
        choices.Add(new("Besok 08.00", "kirim besok jam 08.00"));
        choices.Add(new("Ketik jam"));
        return new($"Kirimnya jam berapa, {s.Who.Honorific}?", choices);
    }

    /// <summary>"Siap. Undangan dikirim hari ini, Sabtu, 21 November 2026 pukul 16.00 WIB ke 10 anggota."</summary>
    public static string Scheduled(Scene s, Meeting m) =>
        $"Siap. Undangan dikirim {Near(s, m.Invitation!.SendAt)} ke {Whom(s, m.Invitation.To)}.\nKalau berubah, tulis *undangan jangan dikirim dulu* atau *kirim undangan sekarang*.";

    /// <summary>"hari ini, Sabtu, 21 November 2026 pukul 16.00 WIB"</summary>
    public static string Near(Scene s, DateTimeOffset at)
    {
        var day = s.Kube.Zone.Date(at);
        return (day == s.Today ? "hari ini, " : day == s.Today.AddDays(1) ? "besok, " : "") + Say.Moment(at, s.Kube.Zone);
    }

    /// <summary>"9 anggota dan Bu Retno": everybody who is told but the one who tells; the pendamping always is.</summary>
    public static string Whom(Scene s, IEnumerable<PersonId> asked) =>
        $"{asked.Count(p => p != s.Who.Id)} anggota{(s.Kube.Pendamping is { } p && p != s.Who.Id ? $" dan {s.Pendamping}" : "")}";

    public static Message Preview(Scene s, UndangDraft d)
    {
        var words = PertemuanWords.Of(s);
        var (start, host, place) = UndangPertemuan.Target(d, s);
        var lines = new List<string>
        {
            $"Saya kirim undangan ini ya, {s.Who.Honorific}:",
            $"📢 {PertemuanWords.Title(UndangPertemuan.KindOf(d, s))} {s.KubeName}",
            Say.Moment(start, s.Kube.Zone),
            $"di {words.Where(host, place)}",
        };
        if (d.Agenda is [_, ..]) lines.Add("Bahas: " + string.Join(", ", d.Agenda.Take(Undangan.MostPoints).Select(PertemuanWords.Lower)));
        if (d.Bring is { } things) lines.Add("Bawa: " + things);
        lines.Add(To(s, [.. s.Kube.ActiveMembers.Select(m => m.Person)]));
        if (Remarks(s, start, d.Meeting) is [_, ..] remarks) lines.Add(string.Join(" ", remarks));
        if (d.Second is { } later) lines.Add($"Yang {Say.DayName(later)}, {Say.Day(later)} kita undang sesudah ini ya.");
        else if (d.Agenda.Count > Undangan.MostPoints) lines.Add($"Paling banyak {Undangan.MostPoints} bahasan, sisanya belum masuk.");
        if (d.Agenda is [] && d.Second is null) lines.Add("Yang dibahas boleh ditambahkan, contoh: *bahas kas*.");
        return new(string.Join("\n", lines), [new("Kirim sekarang", "ya"), new("Kirim nanti"), new("Ubah")]);
    }

    public static Message MovePreview(Scene s, UndangDraft d)
    {
        var words = PertemuanWords.Of(s);
        var meeting = s.Kube.Meetings.Find(d.Meeting!.Value)!;
        var (start, host, place) = UndangPertemuan.Target(d, s);
        var told = meeting.Invitation?.SentAt is not null;
        var lines = new List<string>
        {
            $"Saya ganti{(told ? " dan kabari" : "")} begini ya, {s.Who.Honorific}:",
            $"{PertemuanWords.Title(meeting.Kind)} {words.When(meeting)}",
            start == meeting.Start ? "waktunya tetap" : $"jadi {Say.Moment(start, s.Kube.Zone)}",
            words.Where(host, place) is { } where ? $"di {where}" : "tempatnya belum ditentukan",
            told ? To(s, meeting.Invitation!.To) : "Undangannya belum dikirim, jadi cukup saya ganti isinya.",
        };
        if (Remarks(s, start, meeting.Id) is [_, ..] remarks) lines.Add(string.Join(" ", remarks));
        return new(string.Join("\n", lines), [told ? new("Kabari sekarang", "ya") : new("Ya, ganti", "ya"), new("Ubah"), new("Batal")]);
    }

    /// <summary>"Ke 10 anggota (WhatsApp 9, Telegram 1). Biaya kira-kira Rp2.025." Who sends is not written to; the pendamping is.</summary>
    private static string To(Scene s, ImmutableList<PersonId> asked)
    {
        var to = asked.Remove(s.Who.Id);
        var pendamping = s.Kube.Pendamping is { } p && p != s.Who.Id ? p : (PersonId?)null;
        var cost = Costs.Of(s, pendamping is { } also ? to.Add(also) : to, s.Now);
        var nobody = cost.Unreachable is [_, ..] gone ? $" {Say.List([.. gone.Select(s.Call)])} belum punya nomor, tolong dikabari langsung." : "";
        return $"Ke {Whom(s, asked)}{(Costs.Channels(cost) is { Length: > 0 } channels ? $" ({channels})" : "")}.{Costs.Words(cost)}{nobody}";
    }

    /// <summary>What should be known before it is sent: another meeting that day, a day off, a PMT round or a training, little time.</summary>
    private static List<string> Remarks(Scene s, DateTimeOffset start, MeetingId? but)
    {
        var remarks = new List<string>();
        foreach (var other in MeetingTime.SameDay(s.Kube, start, but).Take(1))
            remarks.Add(other.Start == start ? $"Jam itu sudah ada {PertemuanWords.Kind(other.Kind)}{PertemuanWords.Of(s).At(other)}, jadi bentrok. Kalau yang itu mau diganti, batalkan ini dan tulis *pindah rapat {Say.Day(s.Kube.Zone.Date(start))}*." : $"Hari itu sudah ada {PertemuanWords.Kind(other.Kind)} pukul {Say.Hour(other.Start, s.Kube.Zone)}.");
        remarks.AddRange(HariItu.Remarks(s, s.Kube.Zone.Date(start), meetings: false));
        if (start - s.Now < MeetingTime.Short) remarks.Add("Waktunya kurang dari 2 hari.");
        return remarks;
    }

    /// <summary>Which of the meetings to come, as a list.</summary>
    public static Message WhichMeeting(Scene s, string verb) => new($"Yang {verb} yang mana, {s.Who.Honorific}?",
        [.. Open(s).Take(10).Select(m => new Choice($"{Say.DayName(s.Kube.Zone.Date(m.Start))} {Say.Short(s.Kube.Zone.Date(m.Start))} {Say.Clock(m.Start, s.Kube.Zone)}"))])
    {
        ListTitle = Open(s).Count > 3 ? "Lihat pertemuan" : null,
    };

    /// <summary>The meeting whose button was pressed or whose day was said.</summary>
    public static Meeting? Pointed(Scene s)
    {
        var said = Typed.Plain(s.Heard.Raw).Replace(".", " ", StringComparison.Ordinal);
        return Open(s).Find(m => Typed.Plain($"{Say.DayName(s.Kube.Zone.Date(m.Start))} {Say.Short(s.Kube.Zone.Date(m.Start))} {Say.Clock(m.Start, s.Kube.Zone)}") == said)
            ?? (UndangBaca.Slots(s).Date?.Value is { } day ? Open(s).Find(m => s.Kube.Zone.Date(m.Start) == day) : null)
            ?? (s.Heard.Choice is { } n && n <= Open(s).Count ? Open(s)[n - 1] : null);
    }

    internal static List<Meeting> Open(Scene s) => [.. s.Kube.Meetings.Ahead.Where(m => m.Status == StatusPertemuan.Dijadwalkan && m.Start > s.Now)];

    public static string Gone(Scene s, Refusal why) => why switch
    {
        MeetingGone { Status: StatusPertemuan.Dibatalkan } => $"Pertemuan itu sudah dibatalkan, {s.Who.Honorific}.",
        MeetingGone { Status: StatusPertemuan.Selesai } => $"Pertemuan itu sudah selesai, {s.Who.Honorific}.",
        MeetingGone { Status: StatusPertemuan.Berlangsung } or MeetingStarted => $"Pertemuannya sudah mulai, {s.Who.Honorific}.",
        _ => $"Pertemuan itu tidak ada di kalender, {s.Who.Honorific}.",
    };

    private static string Example(Scene s)
    {
        var day = s.Kube.Rules.Meetings?.After(s.Today).FirstOrDefault() is { Year: > 1 } next ? next : s.Today.AddDays(7);
        return $"{Say.DayName(day)}, {Say.Day(day)}";
    }
}
