using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What was not understood by itself and can still only be meant for the meeting: by its first word, or because a meeting runs.</summary>
internal static class AbsenSela
{
    /// <summary>The step, or null when the message is about something else.</summary>
    public static Step? Read(Scene s)
    {
        if (NotulenSahkan.Bare(s) is { } sahkan) return sahkan;
        var words = AbsenRead.Words(s.Heard.Text);
        var insider = s.Member is { IsActiveMember: true } or { Role: Peran.Pendamping };
        return words switch
        {
            ["selesai"] when s.May(Operation.PertemuanAbsen, Right.Record) && Running(s) is not null => TutupRapat.Start(s),
            ["mulai" or "buka", "rapat" or "pertemuan" or "kumpulan", ..] when insider => AbsenPertemuan.Start(s),
            ["usul" or "usulan", ..] when insider && words.Contains("notulen") => NotulenUsul.Start(s),
            ["absen" or "absensi" or "presensi", .. var more] => Absen(s, more.Length),
            _ => Ongoing(s),
        };
    }

    /// <summary>"Absen" is the meeting's when she may take attendance and one has come (4.0.12), or when more than the word was said.</summary>
    private static Step? Absen(Scene s, int more) => s.May(Operation.PertemuanAbsen, Right.Record)
        ? more > 0 || s.Kube.ToRoll(s.Today) is not null ? AbsenPertemuan.Start(s) : null
        : more > 1 && s.Member is { IsActiveMember: true } ? AbsenPertemuan.Start(s) : null;

    /// <summary>While a meeting runs, an officer's "marni ternyata gak dateng" is about its attendance; null for anything else.</summary>
    public static Step? Ongoing(Scene s) =>
        s.May(Operation.PertemuanAbsen, Right.Record) && s.Who.OwnPhone && (Running(s) ?? Corrected(s)) is { } meeting && meeting.HasRoll()
        && s.Heard.People.Any(p => p is { IsSpeaker: false, Only: { } who } && who != s.Who.Id && s.Kube.Member(who) is { IsActiveMember: true })
        && AbsenRead.Words(s.Heard.Text) is { Length: <= 8 } words && words.Any(w => w is "hadir" or "datang" or "dateng" or "dtg" or "izin" or "ijin" or "sakit" or "pulang")
            ? AbsenPertemuan.Again(s, meeting) : null;

    /// <summary>"Bu ida salah catat, dia hadir kok" after the end: the meeting of the last days whose attendance she may still put right.</summary>
    private static Meeting? Corrected(Scene s) => AbsenRead.Words(s.Heard.Text).Any(w => w is "salah" or "keliru" or "kok" or "ternyata" or "harusnya" or "sebenarnya" or "sebenernya" or "kemarin" or "tadi")
        && s.Kube.Meetings.All.FindLast(m => m.Status == StatusPertemuan.Selesai) is { } last && new TakeRoll(s.Who.Id, last.Id, [], s.Now).Refusal(s.Kube) is null or NobodyPresent ? last : null;

    private static Meeting? Running(Scene s) => s.Kube.Meetings.All.FindLast(m => m.Status == StatusPertemuan.Berlangsung);
}
