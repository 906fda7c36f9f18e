using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D17: members read what was decided, also those who were absent.</summary>
internal static class LihatNotulen
{
    public static Step Answer(Scene s)
    {
        if (!s.May(Operation.Notulen, Right.SeeGroup)) return Refuse.Private(s);
        if (s.Slots.Date?.Value is { } day) return s.Kube.Meetings.On(day, s.Kube.Zone) is { } meeting ? Of(s, meeting) : Step.Reply($"Tidak ada pertemuan tanggal {Say.Day(day)}, {s.Who.Honorific}.", Last(s));
        var valid = s.Kube.Minutes.Valid.OrderBy(m => s.Kube.Meetings.Find(m.Meeting)?.Start ?? m.At).ToList();
        if (s.Slots.Month is { First: var month })
            return valid.FindLast(m => s.Kube.Meetings.Find(m.Meeting) is { } at && s.Kube.Zone.Date(at.Start) is var on && on.Year == month.Year && on.Month == month.Month) is { } of
                ? Show(s, of) : Step.Reply($"Belum ada hasil pertemuan bulan {Say.Month(month)} yang disahkan, {s.Who.Honorific}.", Last(s));
        if (valid is [.., var newest]) return Waits(s, newest) is { } waits ? Show(s, newest, waits) : Show(s, newest);
        return Step.Reply($"Belum ada hasil pertemuan yang disahkan, {s.Who.Honorific}.", new Choice("Menu"));
    }

    /// <summary>"Tadi hasilnya apa bu": within a week of a meeting that is over, what it decided. Null for all else.</summary>
    public static Step? Asked(Scene s)
    {
        if (s.Talk.Now is not null || !s.Meaning.Is(Intents.Clarify, Intents.OutOfScope, Intents.SiaranHasil) || !s.May(Operation.Notulen, Right.SeeGroup)) return null;
        var words = SiaranBody.Words(s.Heard.Text);
        if (words.Count > 7 || !words.Exists(w => w is "hasilnya" or "keputusannya" or "kesimpulannya" or "dibahas" or "diputuskan") || !words.Exists(w => w is "apa" or "apaan" or "gimana" or "gmn" or "bagaimana" or "tadi" or "kemarin" or "kmrn")) return null;
        return s.Kube.Meetings.All.FindLast(m => m.Status is StatusPertemuan.Selesai or StatusPertemuan.Berlangsung && m.Start <= s.Now && s.Now - m.Start < Lately) is { } meeting ? Of(s, meeting) : null;
    }

    private static readonly TimeSpan Lately = TimeSpan.FromDays(7);

    /// <summary>"Tugas saya": her tasks from meetings whose day has not gone by; null when she has none and did not ask for her own.</summary>
    public static Step? Tasks(Scene s)
    {
        if (s.Member is not { IsActiveMember: true }) return null;
        var mine = s.Kube.Minutes.Valid.SelectMany(m => m.Points).Where(p => p.Due >= s.Today && p.People.Contains(s.Who.Id)).OrderBy(p => p.Due)
            .Select(p => $"{Say.Short(p.Due!.Value)}  {Say.Quote(s.Note(p.Text) ?? "", 100).TrimEnd('.')}").Take(6).ToList();
        return mine is [] ? s.Heard.Text.Contains("tugas", StringComparison.Ordinal) && s.Heard.Text.Contains("saya", StringComparison.Ordinal) ? Step.Reply($"Belum ada tugas dari rapat untuk {s.Who.Pronoun}, {s.Who.Call}.", new Choice("Hasil rapat"), new Choice("Menu")) : null : Step.Reply($"Tugas dari rapat, {s.Who.Call}:\n{string.Join("\n", mine)}", new Choice("Hasil rapat"), new Choice("Menu"));
    }

    private static IReadOnlyList<Choice> Last(Scene s) => s.Kube.Minutes.Valid.Any() ? [new("Hasil terakhir", "hasil rapat"), new("Menu")] : [new("Menu")];

    private static Step Of(Scene s, Meeting meeting) => s.Kube.Minutes.Of(meeting.Id) is { } minutes ? Show(s, minutes)
        : s.Kube.Minutes.Waiting(meeting.Id) is not null ? Step.Reply($"Hasil pertemuan {AbsenWords.Day(s.Kube, meeting)} belum disahkan {s.Holder(Jabatan.Ketua)}, {s.Who.Honorific}. Nanti saya kirim.", Last(s))
        : Step.Reply($"Hasil pertemuan {AbsenWords.Day(s.Kube, meeting)} belum ditulis, {s.Who.Honorific}.", Last(s));

    /// <summary>A newer meeting whose minutes still wait.</summary>
    private static string? Waits(Scene s, Minutes shown) => s.Kube.Minutes.Unconfirmed.LastOrDefault(m => m.At > shown.At && m.Meeting != shown.Meeting) is { } m
        ? $"Hasil pertemuan {NotulenWords.Day(s.Kube, m.Meeting)} belum disahkan {s.Holder(Jabatan.Ketua)}." : null;

    private static Step Show(Scene s, Minutes minutes, string tail = "")
    {
        var pages = NotulenWords.Pages($"Hasil pertemuan {NotulenWords.Day(s.Kube, minutes.Meeting)}:", NotulenWords.Points(minutes, s.Note), s.Call, tail);
        return new Step { Say = [.. pages.SkipLast(1).Select(p => new Message(p)), new(pages[^1], [new("Menu")])] };
    }
}
