using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Sentences about attendance. Nobody is scolded for being absent (R-PTM-4).</summary>
internal static class AbsenWords
{
    /// <summary>More names than this are counted, not listed.</summary>
    private const int MostNames = 12;

    /// <summary>What members answered before the meeting: who comes, who has leave.</summary>
    public static IReadOnlyDictionary<PersonId, Kehadiran> Promised(Kube kube, MeetingId id) => kube.Meetings.Find(id)?.Invitation is { } invitation
        ? kube.ActiveMembers.Select(m => m.Person).Where(p => invitation.Said(p, Jawaban.Hadir) || invitation.Said(p, Jawaban.Izin))
            .ToDictionary(p => p, p => invitation.Said(p, Jawaban.Hadir) ? Kehadiran.Hadir : Kehadiran.Izin)
        : new Dictionary<PersonId, Kehadiran>();

    /// <summary>21 November</summary>
    public static string Day(Kube kube, Meeting meeting) => Say.Day(kube.Zone.Date(meeting.Start));

    /// <summary>"Pertemuan 21 November"</summary>
    public static string Title(Scene s, MeetingId id) => s.Kube.Meetings.Find(id) is { } m ? "Pertemuan " + Day(s.Kube, m) : "Pertemuan";

    public static Message Who(Scene s, AbsenDraft d)
    {
        var promised = Promised(s.Kube, d.Meeting).Count(a => a.Value == Kehadiran.Hadir && s.Kube.Member(a.Key) is { IsActiveMember: true });
        var all = new Choice($"Semua ({s.Kube.ActiveMembers.Count()})", "semua");
        if (d.Away is [_, ..] away)
        {
            var said = Say.List([.. away.Select(a => $"{s.Call(a.Person)} {(a.Kehadiran == Kehadiran.Sakit ? "sakit" : "izin")}")]);
            return new($"{said}, saya catat. Selain itu siapa yang hadir, {s.Who.Honorific}?", [new("Yang lain semua"), new("Sebut nama")]);
        }
        return promised == 0
            ? new($"Siapa yang hadir, {s.Who.Honorific}?", [all, new("Sebut nama")])
            : new($"Yang bilang bisa datang: {promised} orang. Siapa yang hadir?", [new($"Yang bilang bisa ({promised})", "yang bilang bisa"), all, new("Sebut nama")]);
    }

    public static Message WhoAgain => new("Sebut namanya, dipisah koma ya. Contoh: Wati, Yuli, Tuti.", []);

    /// <summary>The question of dues, and the way out for a guest nobody knows.</summary>
    public static Message WhichName(Scene s, RollName name) => IuranWords.WhichName(s, new(name.Said, name.Candidates, null)) is var asked && asked.Text.EndsWith("yang mana, " + s.Who.Honorific + "?", StringComparison.Ordinal)
        ? asked : asked with { Text = asked.Text + " Kalau tamu, balas *tamu*." };

    public static Message ChangeWhat(Scene s) => new($"Yang mau diubah siapa, {s.Who.Honorific}? Contoh: *Marni juga hadir* atau *Ida izin*.", [new("Batal")]);

    public static Message Summary(Scene s, AbsenDraft d, IReadOnlyList<Attendee> sheet)
    {
        var present = Of(sheet, Kehadiran.Hadir);
        var text = d.Again || present.Count > MostNames
            ? Short(s, sheet)
            : $"Hadir {present.Count}: {string.Join(", ", present.Select(s.Call))}.{(Rest(s, sheet, ": ") is { Length: > 0 } rest ? "\n" + rest : "")}";
        return new($"{text}{Guests(s, d.Guests, d.OtherGuests)}\nSudah benar?", [new("Ya, benar", "ya"), new("Ubah")]);
    }

    /// <summary>"Hadir 8 orang. Izin Bu Nur. Belum ada kabar Bu Ida."</summary>
    private static string Short(Scene s, IReadOnlyList<Attendee> sheet) => $"Hadir {Of(sheet, Kehadiran.Hadir).Count} orang. {Rest(s, sheet, " ")}".TrimEnd();

    private static string Rest(Scene s, IReadOnlyList<Attendee> sheet, string between) => string.Join(" ",
        new[] { ("Izin", Kehadiran.Izin), ("Sakit", Kehadiran.Sakit), ("Belum ada kabar", Kehadiran.TanpaKabar) }
            .Select(k => (k.Item1, People: Of(sheet, k.Item2))).Where(k => k.People.Count > 0)
            .Select(k => k.People.Count > MostNames ? $"{k.Item1} {k.People.Count} orang." : $"{k.Item1}{between}{string.Join(", ", k.People.Select(s.Call))}."));

    private static string Guests(Scene s, IReadOnlyList<PersonId> known, int others) => (known.Count, others) switch
    {
        (0, 0) => "",
        (0, _) => $"\nTamu: {others} orang.",
        (_, 0) => $"\nTamu: {Say.List([.. known.Select(s.Call)])}.",
        _ => $"\nTamu: {string.Join(", ", known.Select(s.Call))} dan {others} orang lain.",
    };

    public static IReadOnlyList<PersonId> Of(IReadOnlyList<Attendee> sheet, Kehadiran kind) => [.. sheet.Where(a => a.Kehadiran == kind).Select(a => a.Person)];

    /// <summary>Attendance for the pendamping: "Kehadiran pertemuan 21 November: hadir 8 orang, izin Bu Nur, tanpa kabar Bu Ida."</summary>
    public static string Sheet(Kube kube, Meeting meeting, Func<PersonId, string> call)
    {
        var sheet = meeting.Attendance.Select(a => new Attendee(a.Key, a.Value)).OrderBy(a => a.Person).ToList();
        var rest = new[] { ("izin", Kehadiran.Izin), ("sakit", Kehadiran.Sakit), ("tanpa kabar", Kehadiran.TanpaKabar) }
            .Select(k => (k.Item1, People: Of(sheet, k.Item2))).Where(k => k.People.Count > 0).Select(k => $", {k.Item1} {Say.List([.. k.People.Select(call)])}");
        var guests = meeting.Roll.Guests.Count + meeting.Roll.OtherGuests is > 0 and var n ? $" Tamu {n} orang." : "";
        return $"Kehadiran pertemuan {Day(kube, meeting)}: hadir {Of(sheet, Kehadiran.Hadir).Count} orang{string.Concat(rest)}.{guests}";
    }

    public static string Refused(Scene s, Refusal why, MeetingId? id) => why switch
    {
        MeetingAhead ahead => $"Pertemuan itu baru {Say.Moment(ahead.Start, s.Kube.Zone)}, {s.Who.Honorific}. Absennya dibuka hari itu ya.",
        MeetingOver { At: { } at } when id is { } m => $"{Title(s, m)} sudah ditutup {(s.Kube.Zone.Date(at) == s.Today ? "" : Say.Date(s.Kube.Zone.Date(at)) + " ")}pukul {Say.Hour(at, s.Kube.Zone)}, {s.Who.Honorific}.",
        MeetingOver when id is { } m => $"{Title(s, m)} sudah ditutup, {s.Who.Honorific}.",
        KetuaCorrects { Ketua: { } ketua } k when id is { } m => $"{Title(s, m)} sudah ditutup. Yang bisa membetulkan kehadirannya {s.Call(ketua)}, sampai {Say.Date(k.Until)}.",
        RollLocked locked when id is { } m => $"{Title(s, m)} sudah ditutup, dan kehadirannya hanya bisa dibetulkan sampai {Say.Date(locked.Until)}, {s.Who.Honorific}.",
        NobodyPresent => $"Belum ada yang hadir di daftar itu, {s.Who.Honorific}. Siapa yang hadir?",
        NotAMember not => $"{s.Call(not.Person)} bukan anggota, {s.Who.Honorific}. Kalau tamu, tulis *tamu {s.Call(not.Person)}*.",
        _ => $"Belum ada pertemuan yang bisa diabsen, {s.Who.Honorific}.",
    };

    public static string NoMeeting(Scene s, DateOnly? day = null) => day is { } said ? $"Tidak ada pertemuan tanggal {Say.Day(said)}, {s.Who.Honorific}." : s.Kube.Meetings.Ahead.FirstOrDefault() is { } next
        ? $"Hari ini tidak ada pertemuan, {s.Who.Honorific}. Yang berikutnya {Say.Moment(next.Start, s.Kube.Zone)}."
        : $"Belum ada pertemuan yang terjadwal, {s.Who.Honorific}.";

    /// <summary>Officers do this; a member's word can be carried to one of them (tolak.hanyaPengurus).</summary>
    public static Step OfficersOnly(Scene s, Jabatan to) => s.Member is { IsActiveMember: true }
        ? Step.Reply($"Ini diatur pengurus, {s.Who.Honorific}. Mau saya sampaikan usul {s.Who.Pronoun} ke {s.Holder(to)}?", new Choice("Sampaikan usul", "#usul:" + to), new Choice("Tidak usah", "tidak"))
        : Refuse.Private(s);
}
