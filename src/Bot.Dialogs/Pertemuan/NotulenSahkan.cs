using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The ketua is asked to confirm minutes.</summary>
public sealed record SahkanAsk(int Minutes) : Standing;

/// <summary>Minutes are valid after the ketua confirms them and then go to everybody, the absent too (R-PTM-7).</summary>
internal static class NotulenSahkan
{
    /// <summary>The minutes with the question under the last part.</summary>
    public static IReadOnlyList<Notice> Ask(Kube kube, PersonId ketua, Minutes minutes, IReadOnlyList<PoinDraft> points, Func<PersonId, string> call, string what)
    {
        var pages = NotulenWords.Pages($"{call(ketua)}, {what} pertemuan {NotulenWords.Day(kube, minutes.Meeting)}:", points, call, "Disahkan?");
        return
        [
            .. pages.SkipLast(1).Select(p => new Notice(ketua, new(p))),
            new(ketua, new(pages[^1], [new("Sahkan"), new("Ubah")])) { Asks = new SahkanAsk(minutes.Id), Until = minutes.At + NotulenClock.Kept },
        ];
    }

    public static Step? Answered(SahkanAsk ask, Ask asked, Scene s)
    {
        var said = Typed.Plain(s.Heard.Raw);
        var change = NotulenUbah.Read(s.Heard);
        var yes = Confirms(said) || s.Heard.Approves || s.Heard.Answer == YesNo.Yes && s.Talk.Now is null && s.SaidAt - asked.At < TimeSpan.FromHours(24);
        var edits = s.Heard.Word == GlobalWord.Ubah || said is "ubah" || change is not null;
        if (!yes && !edits) return null;
        if (s.Kube.Minutes.Find(ask.Minutes) is not { ConfirmedAt: null } minutes) return Step.Reply(NotulenWords.Refused(s, new MinutesGone()));
        if (!s.May(Operation.Notulen, Right.Approve)) return Step.Reply($"Yang mengesahkan hasil pertemuan {s.Holder(Jabatan.Ketua)}, {s.Who.Honorific}.");
        if (!s.Who.OwnPhone) return Refuse.SharedPhone(s);
        var points = NotulenWords.Points(minutes, s.Note);
        if (yes) return Confirmed(new Step(), s, s.Kube, minutes.Id, points);
        var draft = new NotulenDraft(minutes.Meeting) { Points = points, Done = true, Editing = minutes.Id };
        var running = new Running(draft, Form.Summary, 0, s.Now, 0);
        var step = TulisNotulen.Form.Answer(running, change is null ? s with { Heard = s.Heard with { Word = GlobalWord.Ubah } } : s);
        return step is null ? null : step with { Aside = true };
    }

    /// <summary>"Sahkan", "ok sahkan aja bu": the word itself with at most a yes and a politeness around it.</summary>
    private static bool Confirms(string plain) => plain.Split(' ') is { Length: <= 4 } words && Array.Exists(words, w => w is "sahkan" or "sah" or "disahkan") && Array.TrueForAll(words, w => w is "sahkan" or "sah" or "disahkan" || Typed.BareYes(w) || w is "bu" or "ibu" or "ya" or "aja" or "saja" or "deh" or "notulen" or "hasil" or "rapat");

    /// <summary>"Sahkan" with no question open: the ketua gets what waits for her, others hear who confirms.</summary>
    public static Step? Bare(Scene s)
    {
        if (!Confirms(Typed.Plain(s.Heard.Raw)) || !s.May(Operation.Notulen, Right.SeeGroup)) return null;
        if (!s.May(Operation.Notulen, Right.Approve)) return Step.Reply($"Yang mengesahkan hasil pertemuan {s.Holder(Jabatan.Ketua)}, {s.Who.Honorific}.");
        if (s.Kube.Minutes.Unconfirmed.LastOrDefault() is not { } minutes) return Step.Reply($"Tidak ada hasil pertemuan yang menunggu disahkan, {s.Who.Honorific}.", new Choice("Hasil terakhir", "hasil rapat"));
        var points = NotulenWords.Points(minutes, s.Note);
        return TulisNotulen.Form.Begin(new NotulenDraft(minutes.Meeting) { Points = points, Done = true, Editing = minutes.Id }, s with { Heard = Heard.Nothing });
    }

    /// <summary>Confirms after what the step has decided, and sends the result to all members and the pendamping.</summary>
    public static Step Confirmed(Step step, Scene s, Kube kube, int id, IReadOnlyList<PoinDraft> points)
    {
        if (new ConfirmMinutes(s.Who.Id, id, s.Now).Decide(kube) is not Decision.Accepted confirmed || kube.Minutes.Find(id) is not { } minutes) return Step.Reply(NotulenWords.Refused(s, new MinutesGone()));
        var members = kube.ActiveMembers.Select(m => m.Person).Where(p => p != s.Who.Id).ToList();
        var all = members.Concat(kube.Pendamping is { } p && p != s.Who.Id && !members.Contains(p) ? [p] : []);
        return step with
        {
            Facts = [.. step.Facts, .. confirmed.Facts],
            Say = [new($"Hasil pertemuan {NotulenWords.Day(kube, minutes.Meeting)} sudah disahkan ✅ Saya kirim ke semua anggota ya, {s.Who.Honorific}.", [new("Menu")])],
            Notices = [.. step.Notices, .. all.SelectMany(to => Result(kube, minutes, points, s, to))],
        };
    }

    private static IEnumerable<Notice> Result(Kube kube, Minutes minutes, IReadOnlyList<PoinDraft> points, Scene s, PersonId to)
    {
        var writer = to == kube.Holder(Jabatan.Sekretaris);
        var head = (writer ? $"{s.Who.Call} sudah mengesahkan.\n" : "") + $"Hasil pertemuan {NotulenWords.Day(kube, minutes.Meeting)}:";
        return NotulenWords.Pages(head, points, s.Call, writer ? "" : "Yang belum hadir, kalau ada pertanyaan balas di sini ya.")
            .Select(page => new Notice(to, new(page)) { Kind = writer || to == kube.Pendamping ? NoticeKind.Work : NoticeKind.Broadcast });
    }

    /// <summary>The ketua is reminded; after seven days the minutes are dropped, with a word to both.</summary>
    public static Ticked Tick(MinutesUnconfirmed item, TickScene t)
    {
        if (t.Kube.Minutes.Find(item.Minutes.Id) is not { ConfirmedAt: null } minutes) return Ticked.Nothing;
        var day = NotulenWords.Day(t.Kube, minutes.Meeting);
        var ketua = t.Kube.Holder(Jabatan.Ketua);
        if (item.Wait != MinutesWait.End)
            return ketua is { } asked ? new() { Notices = Ask(t.Kube, asked, minutes, NotulenWords.Points(minutes, t.Note), t.Call, "belum disahkan: hasil") } : Ticked.Nothing;
        var notices = new List<Notice> { new(minutes.By, new($"Hasil pertemuan {day} belum disahkan sampai 7 hari, jadi tidak saya simpan lagi. Kalau masih perlu, tulis lagi ya.", [new("Tulis notulen")])) };
        if (ketua is { } k && k != minutes.By) notices.Add(new(k, new($"Hasil pertemuan {day} belum disahkan sampai 7 hari, jadi tidak saya simpan lagi.")));
        return new() { Facts = [new MinutesDropped(minutes.Id)], Notices = notices };
    }

    /// <summary>The day of a task has come.</summary>
    public static Ticked Tick(TaskDue item, TickScene t) => t.Note(item.Point.Text) is { } task
        ? new() { Notices = [new(item.Person, new($"{t.Call(item.Person)}, ini tugas dari rapat: {Own(task.TrimEnd('.'), t.Call(item.Person))}.")) { Kind = NoticeKind.Reminder, Expires = item.Expires }] }
        : Ticked.Nothing;

    /// <summary>The task without the name of her who reads it.</summary>
    private static string Own(string task, string call) => task.Length > call.Length + 5 && task.StartsWith(call + " ", StringComparison.OrdinalIgnoreCase) ? task[(call.Length + 1)..] : task;

    public static string? Missed(TaskDue item, TickScene t) => t.Note(item.Point.Text) is { } task ? $"tugas {t.Call(item.Person)}: {Say.Quote(task, 60)}" : null;
}
