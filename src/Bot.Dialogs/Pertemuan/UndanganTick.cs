using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What meetings say by themselves.</summary>
internal static class UndanganTick
{
    private const int MostNamed = 6;

    public static Ticked Run(MeetingItem item, TickScene t)
    {
        // As it stands now: another thing of the same moment may have changed it.
        if (t.Kube.Meetings.Find(item.Meeting.Id) is not { Invitation: { } invitation } m) return Ticked.Nothing;
        var words = PertemuanWords.Of(t);
        return item switch
        {
            InvitationDue => new() { Facts = [new InvitationSent(m.Id, t.Now)], Notices = UndangPertemuan.Invitations(m, words, invitation.By) },
            HeldDue => new() { Notices = [new(invitation.By, new($"{t.Call(invitation.By)}, undangan {words.Named(m)} masih saya tahan. Saya kirim sekarang?", [new("Kirim sekarang", $"#undangan.atur:{m.Id}=sekarang"), new("Pertemuan batal", $"#undangan.batal:{m.Id}")])) { Expires = item.Expires }] },
            UnansweredDue => new() { Notices = [.. To(invitation.Unanswered, t).Select(p => Ask(m, p, words.Silent(m, p), item))] },
            DayBeforeDue => new() { Notices = [.. To(Coming(invitation), t).Select(p => words.DayBefore(m, p, t.Today) is { Choices: [_, ..] } asks ? Ask(m, p, asks, item) : new Notice(p, words.DayBefore(m, p, t.Today)) { Kind = NoticeKind.Reminder, Expires = m.Start })] },
            SameDayDue => new() { Notices = [.. To(Coming(invitation), t).Select(p => new Notice(p, words.SameDay(m, p, owes: t.Kube.Rules.Dues.Amount > 0)) { Kind = NoticeKind.Reminder, Expires = m.Start, AtOnce = true })] },
            NewsDue => new() { Facts = [new AnswersReported(m.Id, t.Now)], Notices = News(m, invitation, t, words) },
            _ => Ticked.Nothing,
        };
    }

    private static IEnumerable<PersonId> Coming(Invitation i) => i.To.Where(p => !i.Said(p, Jawaban.Izin));

    private static IEnumerable<PersonId> To(IEnumerable<PersonId> people, TickScene t) => people.Where(p => t.Kube.Member(p) is { IsActiveMember: true });

    private static Notice Ask(Meeting m, PersonId to, Message message, MeetingItem item) =>
        new(to, message) { Kind = NoticeKind.Reminder, Asks = new InvitationAsk(m.Id), Until = m.Start, Expires = item.Expires };

    /// <summary>Izin and changes of mind since the last time, to whoever invited and the ketua.</summary>
    private static IReadOnlyList<Notice> News(Meeting m, Invitation i, TickScene t, PertemuanWords words)
    {
        var lines = new List<string> { $"Kabar undangan {words.Named(m)}:" };
        foreach (var (answer, word) in new[] { (Jawaban.Izin, "Izin"), (Jawaban.Hadir, "Jadi bisa"), (Jawaban.BelumTahu, "Belum tahu") })
            if (i.News.Where(p => i.Answers.GetValueOrDefault(p)?.Answer == answer).ToList() is [_, ..] who) lines.Add($"{word}: {string.Join(", ", who.Take(MostNamed).Select(p => t.Call(p) + (answer == Jawaban.Izin && t.Note(i.Answers[p].Reason) is { } why ? $" ({why})" : "")))}");
        lines.Add($"Semuanya: bisa {i.Count(Jawaban.Hadir)}, izin {i.Count(Jawaban.Izin)}, {(i.Count(Jawaban.BelumTahu) is > 0 and var unsure ? $"belum tahu {unsure}, " : "")}belum jawab {i.To.Count(p => !i.Answers.ContainsKey(p))}.");
        var to = new[] { i.By, t.Kube.Holder(Jabatan.Ketua) }.OfType<PersonId>().Distinct().Where(p => t.Kube.Member(p) is { Status: StatusAnggota.Aktif });
        return [.. to.Select(p => new Notice(p, new(string.Join("\n", lines), [new("Siapa yang datang", "#undangan.rekap:" + m.Id)])) { Expires = m.Start })];
    }

    /// <summary>The next regular meeting, put to whoever invited last if she is ketua or sekretaris, else the ketua.</summary>
    public static Ticked Propose(RegularDue item, TickScene t)
    {
        var last = t.Kube.Meetings.All.LastOrDefault(m => m.Invitation is not null)?.Invitation?.By;
        var officer = last is { } by && t.Kube.Member(by) is { IsActiveMember: true, Office: Jabatan.Ketua or Jabatan.Sekretaris } ? by : t.Kube.Holder(Jabatan.Ketua) ?? t.Kube.Holder(Jabatan.Sekretaris) ?? t.Kube.Pendamping;
        if (officer is not { } to) return Ticked.Nothing;
        var words = PertemuanWords.Of(t);
        var known = item.Existing is { } id ? t.Kube.Meetings.Find(id) : null;
        var kind = PertemuanWords.Title(known?.Kind ?? t.Kube.Rules.Meetings?.On(item.Day) ?? JenisPertemuan.Mingguan);
        var place = known is not null ? words.At(known, to) : Hosts.Next(t.Kube) is { } host ? $" di rumah {(host == to ? t.Known.People.Find(host)?.Pronoun ?? "Ibu" : t.Call(host))} (giliran berikutnya)" : "";
        var off = Holidays.On(t.Kube, item.Day) is { } day ? $" Hari itu libur{((t.Note(day.Name) ?? day.Known) is { } name ? $" ({name})" : "")}." : "";
        return new()
        {
            Notices = [new(to, new($"{t.Call(to)}, {PertemuanWords.Lower(kind)} {Say.Moment(item.Start, t.Kube.Zone)}{place} belum ada undangannya.{off} Saya undang?", [new("Undang"), new("Ubah"), new("Tidak ada")])) { Asks = new RegularAsk(item.Day, item.Existing), Until = item.Start, Expires = item.Expires }],
        };
    }

    /// <summary>What the ketua is told of an invitation or reminder that came too late.</summary>
    public static string? Missed(MeetingItem item, TickScene t) => item switch
    {
        InvitationDue or HeldDue => $"undangan {PertemuanWords.Of(t).Named(item.Meeting)}",
        SameDayDue => $"pengingat {PertemuanWords.Of(t).Named(item.Meeting)}",
        _ => null,
    };
}
