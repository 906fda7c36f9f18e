using System.Diagnostics;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What the clock's turn sees: the same as a message's, without anybody who speaks.</summary>
public sealed record TickScene(Known Known, Kube Kube)
{
    public DateTimeOffset Now => Known.Now;

    public DateOnly Today => Kube.Zone.Date(Now);

    /// <summary>"Bu Nur"; for a person erased meanwhile "Mantan anggota".</summary>
    public string Call(PersonId id) => Known.People.Find(id)?.Call ?? Kube.Data.Call(id);

    /// <summary>A text a fact points to.</summary>
    public string? Note(TextId? id) => id is { } note ? Known.People.Text(Kube.Id, note) : null;
}

/// <summary>What one due thing leads to.</summary>
public sealed record Ticked
{
    public static readonly Ticked Nothing = new();

    public IReadOnlyList<Fact> Facts { get; init; } = [];
    public IReadOnlyList<NewText> Texts { get; init; } = [];
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>People whose words are overwritten when the turn is stored.</summary>
    public IReadOnlyList<Erasure> Erase { get; init; } = [];

    /// <summary>Particulars that change, facts of people's own streams, and conversations that are set or forgotten.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];
    public IReadOnlyList<(PersonId Person, Fact Fact)> PersonFacts { get; init; } = [];
    public IReadOnlyList<(Address At, Talk? Talk)> Talks { get; init; } = [];
}

/// <summary>What the clock's turn is made of: who has something to say, how it is said, and what is told of it when it came too late.</summary>
internal sealed record ClockTable(IReadOnlyList<Schedule> Schedules, Func<ClockItem, TickScene, Ticked> Say, Func<ClockItem, TickScene, string?> Missed);

/// <summary>
/// The clock's turn (design section 5): everything due is said by its capability and settled by one fact in the same
/// transaction, so it cannot be said twice; what is too late is settled as missed and shown to the ketua. What cannot be said
/// because its capability throws is settled the same way and logged: the same state would throw again, and nothing else waits for it.
/// </summary>
internal static class Ticks
{
    /// <summary>A turn says at most 500 messages (T-2); what is left is due at once again.</summary>
    private const int MostSaid = 400;

    private const int MissedShown = 6;

    private static readonly ClockTable Ours = new(ClockItems.Schedules, Of, Missed);

    public static Outcome Run(Known known, Kube kube) => Run(known, kube, Ours);

    public static Outcome Run(Known known, Kube kube, ClockTable table)
    {
        var run = new TickRun(table, new(known, kube));
        var due = ClockItems.Due(kube, known.Now, table.Schedules);
        // An overdue item met in the quiet hours waits for their end, unless that is too late.
        foreach (var item in due.Where(i => i.Late(kube, known.Now))) run.Late(item);
        foreach (var item in due.Where(i => !i.Late(kube, known.Now) && i.Due(kube, known.Now) <= known.Now))
            if (!run.Say(item, MostSaid)) break;
        if (run.Missed is [_, ..] missed && (kube.Holder(Jabatan.Ketua) ?? kube.Pendamping) is { } told) run.Notices.Add(new(told, new(MissedText(missed))));
        var silent = KelolaPengaduan.Silent(new(known, kube));
        var (say, talks, _) = Stage.Notify(Overlaid.With(known, run.People), kube, known.Via, Merged([.. run.Notices, .. silent.Notices]));
        return new Outcome
        {
            BoxFacts = silent.Facts, Facts = run.Facts(), Texts = run.Texts, Erase = run.Erase, Say = say, Talks = Stage.And(talks, run.Talks), Faults = run.Faults, Waits = run.Waits(),
            People = [.. run.People.GroupBy(p => p.Id).Select(p => p.Last())], PersonFacts = run.PersonFacts,
        };
    }

    /// <summary>The one table from what is due to who says it.</summary>
    private static Ticked Of(ClockItem item, TickScene t) => item switch
    {
        ApprovalWaits i => Persetujuan.Tick(i, t),
        ApprovalSilent i => PengajuanDiam.Offer(i, t),
        JagaItem i => JagaTick.Run(i, t),
        MeetingRunsOut i => TutupRapat.Tick(i, t),
        MinutesUnconfirmed i => NotulenSahkan.Tick(i, t),
        TaskDue i => NotulenSahkan.Tick(i, t),
        MeetingItem i => UndanganTick.Run(i, t),
        RegularDue i => UndanganTick.Propose(i, t),
        TrainingReminder or TeacherReminder or OfferEnds or RegistrationDigest or FeedbackDue or TrainingTurns => PelatihanTick.Run(item, t),
        PmtItem i => PmtTick.Run(i, t),
        SiaranDue i => SiaranTick.Run(i, t),
        SiaranResultDue i => SiaranTick.Run(i, t),
        LowStock i => StokTick.Run(i, t),
        WatchEnds i => StokTick.Forget(i),
        PesananItem i => PesananTick.Run(i, t),
        DapurItem i => DapurTick.Run(i, t),
        BayarItem i => BayarTick.Run(i, t),
        DataItem i => DataTick.Run(i, t),
        JabatanItem i => JabatanTick.Run(i, t),
        IksWaits i => IksTick.Run(i, t),
        JoiningItem i => JoiningTick.Run(i, t),
        TicketWaits i => BicaraOrang.Tick(i, t),
        PauseEnds i => new() { Facts = [.. ClockItems.Rested(t.Kube, i.End), new ClockResumed(i.End)] },
        _ => throw new UnreachableException($"nobody says {item.GetType().Name}"),
    };

    /// <summary>What the ketua is told of something that came too late; null when it is nobody's business.</summary>
    private static string? Missed(ClockItem item, TickScene t) => item switch
    {
        JagaItem i => JagaTick.Missed(i, t),
        TaskDue i => NotulenSahkan.Missed(i, t),
        MeetingItem i => UndanganTick.Missed(i, t),
        TrainingReminder i => PelatihanTick.Missed(i, t),
        PmtItem i => PmtTick.Missed(i, t),
        DapurItem i => DapurTick.Missed(i, t),
        BayarItem i => BayarTick.Missed(i, t),
        BrokenSchedule i => $"pengingat {NameOf(i.Of)} belum bisa saya hitung, sudah saya laporkan",
        _ => null,
    };

    private static string MissedText(List<string> missed) =>
        "Saya sempat tidak jalan. Yang tidak sempat saya sampaikan:\n- " + string.Join("\n- ", missed.Take(MissedShown))
        + (missed.Count > MissedShown ? $"\n- dan {missed.Count - MissedShown} lagi" : "") + "\n" + Kelewat.Again;

    /// <summary>"jaga" for JagaClock.</summary>
    private static string NameOf(string schedule) => schedule switch
    {
        nameof(ApprovalClock) => "persetujuan",
        _ => schedule.Replace("Clock", "", StringComparison.Ordinal).ToLowerInvariant(),
    };

    /// <summary>Reminders of the same moment to the same person become one message (R-JTM-3), as long as only one of them asks something.</summary>
    private static List<Notice> Merged(List<Notice> notices)
    {
        var merged = new List<Notice>();
        foreach (var notice in notices)
        {
            var at = notice.Kind == NoticeKind.Reminder ? merged.FindIndex(n => n.To == notice.To && n.Kind == NoticeKind.Reminder && Together(n, notice) is not null) : -1;
            if (at < 0) merged.Add(notice);
            else merged[at] = Together(merged[at], notice)!;
        }
        return merged;
    }

    /// <summary>Both as one; as templates of their own they would each say their part only, so that what they are together goes in its own words.</summary>
    private static Notice? Together(Notice a, Notice b) => (a.Message with { Template = null }).And(b.Message with { Template = null }) is not { } both ? null : (a.Message.Choices is [] ? b : a) with
    {
        Message = both,
        Light = a.Light && b.Light,
        Expires = a.Expires is { } x && b.Expires is { } y ? (x > y ? x : y) : a.Expires ?? b.Expires,
    };
}
