using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D16: the meeting is closed; its dues count from now on, and everybody hears the result and her receipt in one message.</summary>
internal static class TutupRapat
{
    public static Step Start(Scene s)
    {
        if (!s.May(Operation.PertemuanAbsen, Right.Record)) return AbsenWords.OfficersOnly(s, Jabatan.Ketua);
        if (!s.Who.OwnPhone) return Refuse.SharedPhone(s);
        // "Selesai" alone ends a meeting only when one runs, and is asked back.
        if (AbsenRead.Words(s.Heard.Text).Length == 1 && s.Heard.Text is not "tutup")
            return s.Kube.Meetings.All.FindLast(m => m.Status == StatusPertemuan.Berlangsung) is { } runs
                ? Step.Reply($"Pertemuan {AbsenWords.Day(s.Kube, runs)} mau ditutup, {s.Who.Honorific}?", new Choice("Tutup rapat"), new Choice("Belum", "tidak"))
                : Step.Reply($"Baik, {s.Who.Call}.");
        if (AbsenPertemuan.Meant(s) is not { } meeting) return Step.Reply(AbsenPertemuan.Day(s) is { } day ? AbsenWords.NoMeeting(s, day) : s.Kube.Meetings.LastClosed is { } last && s.Slots.Date is null && s.Kube.Zone.Date(last.Start) == s.Today ? AbsenWords.Refused(s, new MeetingOver(last.Roll.ClosedAt), last.Id) : AbsenWords.NoMeeting(s));
        return new CloseMeeting(s.Who.Id, meeting.Id, s.Now).Refusal(s.Kube) switch
        {
            null => After(new Step(), s, s.Kube, meeting, asks: false),
            NoRoll => AbsenPertemuan.BeforeClosing(s, meeting),
            MeetingOver over => Step.Reply(AbsenWords.Refused(s, over, meeting.Id), Write(s)),
            var why => Step.Reply(AbsenWords.Refused(s, why, meeting.Id)),
        };
    }

    private static IReadOnlyList<Choice> Write(Scene s) => s.May(Operation.Notulen, Right.Record) ? [new("Tulis notulen"), new("Menu")] : [new("Menu")];

    /// <summary>Closes after what the step has already decided.</summary>
    /// <param name="asks">The bendahara was not yet asked for the dues of those present.</param>
    public static Step After(Step step, Scene s, Kube kube, Meeting meeting, bool asks)
    {
        if (new CloseMeeting(s.Who.Id, meeting.Id, s.Now).Decide(kube) is not Decision.Accepted closed) return step with { Say = [new(UmumWords.Changed(s.Who))] };
        var after = closed.Facts.Aggregate(kube, (k, f) => k.After(f));
        var open = after.StillOwing(meeting.Id).Count;
        var mine = ReceiptOf(after, meeting, s.Who.Id) is { } receipt ? "\n" + receipt.Replace("Iuran ", $"Iuran {s.Who.Call} ", StringComparison.Ordinal) : "";
        var dues = open == 0 ? "Iuran hari ini sudah tercatat semua." : $"Iuran yang belum tercatat hari ini: {open} orang.";
        var done = step with
        {
            Facts = [.. step.Facts, .. closed.Facts],
            Say = [new($"Pertemuan {AbsenWords.Day(kube, meeting)} ditutup. Hadir {meeting.Present().Count} orang.\n{dues}{mine}", Write(s))],
            Notices = [.. step.Notices, .. Tell(new(after, s.Known.People), after.Meetings.Find(meeting.Id)!, s.Who.Id, "")],
        };
        return asks ? AbsenUang.Ask(done, s, after, meeting.Id, null) : done;
    }

    /// <summary>Result and receipts for all members, attendance for the pendamping, what is open for the bendahara.</summary>
    private static IEnumerable<Notice> Tell(PertemuanWords words, Meeting meeting, PersonId? closer, string itself)
    {
        var (kube, call) = (words.Kube, (Func<PersonId, string>)words.Call);
        var (day, next) = (AbsenWords.Day(kube, meeting), kube.Meetings.Ahead.FirstOrDefault(m => m.Start > meeting.Start));
        foreach (var member in kube.ActiveMembers.Where(m => m.Person != closer))
        {
            var lines = $"Pertemuan {day} sudah selesai, {call(member.Person)}. Hadir {meeting.Present().Count} orang."
                + (ReceiptOf(kube, meeting, member.Person) is { } receipt ? "\n" + receipt : "")
                + (member.Office == Jabatan.Bendahara ? Open(kube, meeting, call) : "") + (member.Office != Jabatan.Anggota ? itself : "") + (next is null ? "" : $"\nPertemuan berikutnya {words.When(next)}{words.At(next, member.Person)}.");
            var writes = member.May(Operation.Notulen, Right.Record);
            yield return new(member.Person, new(lines, writes ? [new("Tulis notulen")] : [])) { Kind = member.Office == Jabatan.Anggota ? NoticeKind.Reminder : NoticeKind.Work };
        }
        if (kube.Pendamping is { } pendamping && pendamping != closer) yield return new(pendamping, new(AbsenWords.Sheet(kube, meeting, call)));
    }

    /// <summary>For the bendahara: whose dues are open, and whether the box was counted.</summary>
    private static string Open(Kube kube, Meeting meeting, Func<PersonId, string> call)
    {
        var open = kube.StillOwing(meeting.Id);
        var dues = open.Count switch { 0 => "", <= 6 => $"\nIuran belum tercatat: {string.Join(", ", open.Select(call))}.", _ => $"\nIuran belum tercatat: {open.Count} orang." };
        return dues + (meeting.Roll.Box is null ? "\nKotak IKS belum dihitung." : "");
    }

    /// <summary>"Iuran Rp5.000 sudah dicatat. Kuitansi M3-2611-044." for what was recorded while the meeting ran; null when nothing was.</summary>
    private static string? ReceiptOf(Kube kube, Meeting meeting, PersonId person)
    {
        var paid = kube.Ledger.Recent.Where(e => e is { Kind: JenisTransaksi.Iuran, Reverses: null } && e.Person == person && e.Meeting == meeting.Id
            && e.RecordedAt >= (meeting.Roll.OpenedAt ?? DateTimeOffset.MaxValue) && !kube.Ledger.Reversed.ContainsKey(e.Number)).ToList();
        return paid is [] ? null : $"Iuran {paid.Sum(e => e.Amount)} sudah dicatat. {IuranWords.Numbers([.. paid.Select(e => e.Number)])}.";
    }

    /// <summary>While a meeting runs, receipts for it wait for the one message at its end.</summary>
    public static bool ReceiptWaits(Kube kube, EntryPosted entry) => entry.Meeting is { } id && kube.Meetings.Find(id) is { Status: StatusPertemuan.Berlangsung, Roll.OpenedAt: { } opened } && entry.RecordedAt >= opened;

    /// <summary>23.59: with attendance the meeting is closed and everybody is told in the morning; without it nothing is owed and it stays open.</summary>
    public static Ticked Tick(MeetingRunsOut item, TickScene t)
    {
        if (t.Kube.Meetings.Find(item.Meeting.Id) is not { } meeting) return Ticked.Nothing;
        var day = AbsenWords.Day(t.Kube, meeting);
        if (new CloseMeeting(null, meeting.Id, t.Now).Decide(t.Kube) is not Decision.Accepted closed)
        {
            var told = new[] { t.Kube.Holder(Jabatan.Sekretaris), t.Kube.Holder(Jabatan.Ketua) }.OfType<PersonId>();
            return new() { Notices = [.. told.Select(p => new Notice(p, new($"Pertemuan {day} kemarin dimulai tapi kehadirannya belum dicatat, {t.Call(p)}. Jadi belum saya tutup dan iurannya belum dihitung. Kalau jadi diadakan, absen dulu ya.", [new("Absen", "absen rapat")])))] };
        }
        var after = closed.Facts.Aggregate(t.Kube, (k, f) => k.After(f));
        return new()
        {
            Facts = closed.Facts,
            Notices = [.. Tell(new(after, t.Known.People), after.Meetings.Find(meeting.Id)!, null, $"\nSaya tutup sendiri pukul 23.59 karena belum ditutup, dan iurannya dihitung untuk semua anggota. Kehadiran yang keliru bisa dibetulkan {(after.Holder(Jabatan.Ketua) is { } ketua ? t.Call(ketua) : "ketua")} sampai {Say.Date(TakeRoll.LastDay(after, after.Meetings.Find(meeting.Id)!))}.")],
        };
    }
}
