using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D16: whoever leads the meeting says who was there; money is the bendahara's (<see cref="AbsenUang"/>).</summary>
internal sealed class AbsenPertemuan : Form<AbsenDraft>
{
    public static readonly AbsenPertemuan Form = new();

    public override string Name => "mencatat kehadiran";

    public override bool Own(string intent) => intent is Intents.PertemuanAbsen or Intents.PertemuanHadir or Intents.PertemuanIzin or Intents.PertemuanBelumTahu or "pelatihan_hadir" or "jaga_hadir" or "izin_jaga" or "anggota_tambah";

    public override bool WantsMoney(Running running) => false;

    public override bool LooksBack => true;

    public static Step Start(Scene s)
    {
        if (!s.May(Operation.PertemuanAbsen, Right.Record)) return AbsenWords.OfficersOnly(s, Jabatan.Ketua);
        if (!s.Who.OwnPhone) return Refuse.SharedPhone(s);
        if (Meant(s) is not { } meeting) return Step.Reply(AbsenWords.NoMeeting(s, Day(s)));
        if (new TakeRoll(s.Who.Id, meeting.Id, [], s.Now).Refusal(s.Kube) is { } why) return Step.Reply(AbsenWords.Refused(s, why, meeting.Id));
        if (meeting.HasRoll()) return Again(s, meeting);
        return Opened(s, meeting, new AbsenDraft(meeting.Id), "");
    }

    /// <summary>"Mulai rapat", "tutup rapat" of somebody who may not: who may, whatever the words were taken for. Null for all else.</summary>
    public static Step? NotHers(Scene s) => s.May(Operation.PertemuanAbsen, Right.Record) ? null : Typed.Plain(s.Heard.Text) switch
    {
        "mulai rapat" or "buka rapat" or "rapat dimulai" or "mulai pertemuan" or "buka pertemuan" or "tutup rapat" or "tutup pertemuan" or "rapat selesai" or "rapat ditutup" => AbsenWords.OfficersOnly(s, Jabatan.Ketua),
        _ => null,
    };

    /// <summary>Attendance that "tutup rapat" needs first.</summary>
    public static Step BeforeClosing(Scene s, Meeting meeting) =>
        Opened(s with { Heard = Heard.Nothing }, meeting, new AbsenDraft(meeting.Id) { Closing = true }, $"Kehadiran pertemuan {AbsenWords.Day(s.Kube, meeting)} belum dicatat.");

    /// <summary>The day said, else the meeting that runs, today's, or the last one not closed; else today's closed one.</summary>
    public static Meeting? Meant(Scene s) => Day(s) is { } day
        ? s.Kube.Meetings.On(day, s.Kube.Zone) ?? s.Kube.Meetings.On(day.AddYears(-1), s.Kube.Zone) ?? s.Kube.Meetings.On(day.AddYears(1), s.Kube.Zone)
        : s.Kube.ToRoll(s.Today) ?? s.Kube.Meetings.On(s.Today, s.Kube.Zone);

    /// <summary>The day of the meeting when one was said.</summary>
    public static DateOnly? Day(Scene s) => (s.Slots.Date ?? (s.Heard.Dates is [var first, ..] ? first : null))?.Value;

    private static Step Opened(Scene s, Meeting meeting, AbsenDraft draft, string lead)
    {
        if (new OpenMeeting(s.Who.Id, meeting.Id, s.Now).Decide(s.Kube) is not Decision.Accepted opened) return Step.Reply(UmumWords.Changed(s.Who));
        var began = opened.Facts is [] ? $"Pertemuan {AbsenWords.Day(s.Kube, meeting)} sudah dimulai." : $"Pertemuan {AbsenWords.Day(s.Kube, meeting)} dimulai.";
        return Lead(lead is "" ? began : lead, Form.Begin(draft, s)) is var step ? step with { Facts = [.. opened.Facts, .. step.Facts] } : step;
    }

    /// <summary>Attendance stands already: a late arrival is written at once, anything else is shown and may be changed.</summary>
    public static Step Again(Scene s, Meeting meeting)
    {
        var draft = Of(s, meeting);
        var taken = AbsenRead.Take(draft, s);
        if (taken != draft && taken is { Unsettled: [], Present: { } same } && same.SequenceEqual(draft.Present!) && taken.Away.SequenceEqual(draft.Away) && taken.OtherGuests == draft.OtherGuests && taken.Guests.SequenceEqual(draft.Guests))
            return Step.Reply($"{(s.Heard.People.Select(p => p.Only).OfType<PersonId>().Distinct().ToList() is [_, ..] named ? Say.List([.. named.Select(s.Call)]) : "Yang itu")} sudah tercatat, {s.Who.Honorific}. Hadir {same.Count} orang.");
        if (meeting.Status == StatusPertemuan.Berlangsung && taken is { Unsettled: [], Present: { } now } && now.Except(draft.Present!).ToList() is [_, ..] late && draft.Present!.All(now.Contains) && late.Count < 3)
            return Late(s, meeting, taken, late);
        var step = Form.Advance(taken == draft ? draft : taken with { Again = true }, s);
        return taken == draft ? Lead($"Kehadiran pertemuan {AbsenWords.Day(s.Kube, meeting)} sudah dicatat.", step) : step;
    }

    private static AbsenDraft Of(Scene s, Meeting meeting) => new(meeting.Id)
    {
        Present = [.. meeting.Present().Where(p => s.Kube.Member(p) is { IsActiveMember: true })],
        Away = [.. meeting.Attendance.Where(a => a.Value is Kehadiran.Izin or Kehadiran.Sakit).Select(a => new Attendee(a.Key, a.Value)).OrderBy(a => a.Person)],
        Guests = meeting.Roll.Guests, OtherGuests = meeting.Roll.OtherGuests,
    };

    private static Step Late(Scene s, Meeting meeting, AbsenDraft taken, List<PersonId> late)
    {
        if (Decide(taken, s) is not Decision.Accepted done) return Step.Reply(UmumWords.Changed(s.Who));
        var after = done.Facts.Aggregate(s.Kube, (k, f) => k.After(f));
        var names = Say.List([.. late.Select(s.Call)]);
        var step = Step.From(done) with { Say = [new($"{names} saya catat hadir. Hadir {after.Meetings.Find(meeting.Id)!.Present().Count} orang. Kalau keliru, tulis *{names} gak hadir*.", [new("Tutup rapat")])] };
        return AbsenUang.Ask(step, s, after, meeting.Id, late);
    }

    protected override IReadOnlyList<Question<AbsenDraft>> Questions { get; } =
    [
        new("nama",
            (d, _) => d.Unsettled is not [],
            (d, s) => AbsenWords.WhichName(s, d.Unsettled[0]),
            ReadName,
            (d, s) => AbsenWords.WhichName(s, d.Unsettled[0])) { OnlyWhenOdd = true },
        new("hadir",
            (d, _) => d.Present is null,
            (d, s) => AbsenWords.Who(s, d),
            (d, s) => AbsenRead.Words(s.Heard.Text) is ["sebut", "nama"] ? new Taken<AbsenDraft>.Wrong(AbsenWords.WhoAgain)
                : AbsenRead.Take(d, s) is { } taken && taken != d ? new Taken<AbsenDraft>.Filled(taken) : new Taken<AbsenDraft>.NotMine(),
            (_, _) => AbsenWords.WhoAgain),
    ];

    private static Taken<AbsenDraft> ReadName(AbsenDraft d, Scene s)
    {
        var (open, rest) = (d.Unsettled[0], d with { Unsettled = [.. d.Unsettled.Skip(1)] });
        if (AbsenRead.Words(s.Heard.Text) is ["tamu", ..] or ["bukan", "anggota", ..]) return new Taken<AbsenDraft>.Filled(rest with { OtherGuests = rest.OtherGuests + 1 });
        if (s.Heard.People is not [.. , { Only: { } one }]) return s.Heard.People is [var other, ..] && other.Only is null ? new Taken<AbsenDraft>.Wrong(AbsenWords.WhichName(s, AbsenRead.Unclear(other, false))) : new Taken<AbsenDraft>.NotMine();
        IReadOnlyList<PersonId> present = open.Away ? [.. (rest.Present ?? []).Where(p => p != one)] : [.. (rest.Present ?? []).Append(one).Distinct().Order()];
        return new Taken<AbsenDraft>.Filled(rest with { Present = rest.Present is null && open.Away ? null : present, Answers = [.. rest.Answers, new NameAnswer(open.Said, one)] });
    }

    protected override AbsenDraft Take(AbsenDraft draft, Scene s) => s.Heard.Text.Length == 0 ? draft : AbsenRead.Take(draft, s);

    protected override AbsenDraft Change(AbsenDraft draft, Scene s) => AbsenRead.Take(draft, s) is var taken && taken == draft ? draft : taken with { Again = true };

    protected override Message ChangeWhat(Scene scene) => AbsenWords.ChangeWhat(scene);

    protected override Checked Check(AbsenDraft draft, Scene s) => Decide(draft, s) switch
    {
        Decision.Refused { Why: NobodyPresent why } => new Checked.AskAgain("hadir", AbsenWords.Who(s, draft) with { Text = AbsenWords.Refused(s, why, draft.Meeting) }),
        Decision.Refused { Why: NotAllowed } => new Checked.Stop(AbsenWords.OfficersOnly(s, Jabatan.Ketua)),
        Decision.Refused { Why: var why } => new Checked.Stop(Step.Reply(AbsenWords.Refused(s, why, draft.Meeting))),
        _ => new Checked.Fine(),
    };

    private static IReadOnlyList<Attendee> Sheet(AbsenDraft d, Kube kube)
    {
        var away = AbsenWords.Promised(kube, d.Meeting).Where(a => a.Value is Kehadiran.Izin or Kehadiran.Sakit).ToDictionary(a => a.Key, a => a.Value);
        foreach (var said in d.Away) away[said.Person] = said.Kehadiran;
        return kube.Sheet(d.Present ?? [], away);
    }

    private static Decision Decide(AbsenDraft d, Scene s) => new TakeRoll(s.Who.Id, d.Meeting, Sheet(d, s.Kube), s.Now) { Guests = d.Guests, OtherGuests = d.OtherGuests }.Decide(s.Kube);

    protected override Message? Sum(AbsenDraft draft, Scene s) => AbsenWords.Summary(s, draft, Sheet(draft, s.Kube));

    protected override AbsenDraft Fresh(AbsenDraft draft) => new(draft.Meeting) { Closing = draft.Closing };

    protected override Step Commit(AbsenDraft d, Scene s)
    {
        if (Decide(d, s) is not Decision.Accepted done || s.Kube.Meetings.Find(d.Meeting) is not { } before) return Step.Reply(UmumWords.Changed(s.Who));
        var after = done.Facts.Aggregate(s.Kube, (k, f) => k.After(f));
        var learned = Sebutan.Learn(s, after, d.Answers);
        var meeting = after.Meetings.Find(d.Meeting)!;
        var step = new Step { Facts = [.. done.Facts, .. learned.Facts], Texts = [.. done.Texts, .. learned.Texts] };
        if (before.Status == StatusPertemuan.Selesai) return Corrected(step, s, before, meeting, learned.Line);
        if (d.Closing) return TutupRapat.After(step, s, learned.Facts.Aggregate(after, (k, f) => k.After(f)), meeting, asks: true);
        if (before.HasRoll() && Same(before, meeting) && done.Facts.Count == 1) return Step.Reply($"Baik, {s.Who.Honorific}, kehadirannya tidak berubah.");
        var choices = s.May(Operation.Notulen, Right.Record) ? new Choice[] { new("Tulis notulen"), new("Tutup rapat") } : [new("Tutup rapat")];
        var fresh = before.HasRoll() ? meeting.Present().Except(before.Present()).ToList() : null;
        return AbsenUang.Ask(step with { Say = [new("Kehadiran disimpan." + learned.Line, choices)] }, s, after, d.Meeting, fresh);
    }

    private static bool Same(Meeting a, Meeting b) => a.Attendance.Count == b.Attendance.Count && a.Attendance.All(x => b.Attendance.TryGetValue(x.Key, out var now) && now == x.Value);

    private static Step Corrected(Step step, Scene s, Meeting before, Meeting now, string learned)
    {
        var day = AbsenWords.Day(s.Kube, now);
        if (Same(before, now)) return Step.Reply($"Baik, {s.Who.Honorific}, kehadiran pertemuan {day} tidak berubah.");
        var told = new[] { s.Kube.Holder(Jabatan.Sekretaris), s.Kube.Pendamping }.OfType<PersonId>();
        return step with
        {
            Say = [new($"Kehadiran pertemuan {day} dibetulkan ✅ Hadir {now.Present().Count} orang. Iurannya tidak berubah.{learned}", [new("Menu")])],
            Notices = [.. told.Select(p => new Notice(p, new($"{s.Who.Call} membetulkan kehadiran. {AbsenWords.Sheet(s.Kube, now, s.Call)}")))],
        };
    }
}
