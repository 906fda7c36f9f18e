using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D15: when and where the next meeting is, who comes, and a word to the silent ones.</summary>
internal static class InfoPertemuan
{
    /// <summary>A meeting that began this long ago is still the one people ask for.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(3);

    private static readonly string[] HowMany = ["berapa orang", "berapa yang", "berapa yg", "brp yang", "brp yg", "brp orang", "brp org"];

    public static Step Answer(Scene s)
    {
        if (!s.May(Operation.PertemuanJawab, Right.RecordOwn)) return JawabUndangan.NotForYou(s);
        var (day, month) = (s.DayOf(s.Slots.Date, d => s.Kube.Meetings.On(d, s.Kube.Zone) is not null), s.Slots.Month?.First);
        var ahead = s.Kube.Meetings.Ahead.Where(m => m.Start + Lasts > s.Now).ToList();
        var meeting = day is { } said ? s.Kube.Meetings.On(said, s.Kube.Zone) : month is { } of ? ahead.Find(m => s.Kube.Zone.Date(m.Start) is var d && d.Year == of.Year && d.Month == of.Month) : Next(s, ahead);
        if (meeting is null) return Nothing(s, day);
        return AsksWho(s.Heard.Text) ? Recap(s, (day is null && month is null ? Invited(s, ahead) ?? meeting : meeting).Id, names: false) : About(s, meeting);
    }

    /// <summary>The meeting whose invitations she sent within the last quarter of an hour; null for all others.</summary>
    public static Meeting? JustSent(Scene s) => Invited(s, s.Kube.Meetings.Ahead.Where(m => m.Status == StatusPertemuan.Dijadwalkan), TimeSpan.FromMinutes(15));

    /// <summary>Whoever just sent invitations asks after those.</summary>
    private static Meeting? Invited(Scene s, IEnumerable<Meeting> ahead) => Invited(s, ahead, TimeSpan.FromHours(24));

    private static Meeting? Invited(Scene s, IEnumerable<Meeting> ahead, TimeSpan within) =>
        ahead.Where(m => m.Invitation is { SentAt: { } sent } i && i.By == s.Who.Id && s.Now - sent < within).MaxBy(m => m.Invitation!.SentAt);

    /// <summary>"rapat bulanan kapan" means that one.</summary>
    private static Meeting? Next(Scene s, List<Meeting> ahead) =>
        UndangBaca.Kind(s.Heard.Text) is { } kind && ahead.Find(m => m.Kind == kind) is { } such ? such : JustInvited(s) ?? ahead.FirstOrDefault();

    /// <summary>"siapa aja yang dateng tgl 5", whatever else it was taken for.</summary>
    public static Step? AskedWho(Scene s) => s.Talk.Now is null && s.Meaning.Is(Intents.Clarify, Intents.OutOfScope, Intents.PertemuanHadir, Intents.PertemuanJadwal) && AsksWho(s.Heard.Text)
        && (string[])["datang", "dateng", "dtg", "hadir", "izin", "jawab", "undangan", "rekap rapat", "rekap pertemuan"] is var come && Array.Exists(come, c => s.Heard.Text.Contains(c, StringComparison.Ordinal))
        && !((string[])["pelatihan", "latihan", "kursus", "jaga", "lapak", "tadi", "kemarin", "ganti"] is var other && Array.Exists(other, o => s.Heard.Text.Contains(o, StringComparison.Ordinal))) ? Answer(s) : null;

    /// <summary>"Siapa yg ga dateng tadi": who was at the meeting of the last week, names for officers and the pendamping (R-PTM-4). Null for all else.</summary>
    public static Step? AskedWhoCame(Scene s)
    {
        if (s.Talk.Now is not null || !s.Meaning.Is(Intents.Clarify, Intents.OutOfScope, Intents.PertemuanHadir, Intents.PertemuanIzin, Intents.PertemuanJadwal, Intents.PertemuanAbsen, Intents.SiaranHasil)) return null;
        var words = SiaranBody.Words(s.Heard.Text);
        if (!AsksWho(s.Heard.Text) || !words.Exists(w => w is "tadi" or "kemarin" or "kmrn" or "kmaren" or "kemaren") || !words.Exists(w => w is "datang" or "dateng" or "dtg" or "hadir" or "absen" or "izin" or "bolos")) return null;
        if (words.Exists(w => w is "jaga" or "lapak" || w.StartsWith("pelatihan", StringComparison.Ordinal) || w.StartsWith("latihan", StringComparison.Ordinal)) || !s.May(Operation.PertemuanJawab, Right.RecordOwn)) return null;
        if (s.Kube.Meetings.All.FindLast(m => m.HasRoll() && m.Start <= s.Now && s.Now - m.Start < TimeSpan.FromDays(7)) is not { } m) return null;
        var officer = s.May(Operation.PertemuanBuat, Right.Record) || s.Member?.Office == Jabatan.Bendahara;
        return Step.Reply(officer ? AbsenWords.Sheet(s.Kube, m, s.Call) + $"\nYang hadir: {Say.List([.. m.Present().Select(s.Call)])}." : $"Pertemuan {AbsenWords.Day(s.Kube, m)}: hadir {m.Present().Count} orang.", new Choice("Hasil rapat"));
    }

    /// <summary>"Ingetin yg belum jawab rapat": the silent ones get their word; null when nothing of the kind is asked.</summary>
    public static Step? Reminds(Scene s)
    {
        var words = SiaranBody.Words(s.Heard.Text);
        if (!words.Exists(w => w.Contains("ingat", StringComparison.Ordinal) || w.Contains("inget", StringComparison.Ordinal) || w is "colek" or "colekin") || !words.Exists(w => w is "belum" or "blm" or "blom" or "belom")) return null;
        if (!words.Exists(w => w is "jawab" or "jwb" or "menjawab" or "respon" or "balas" or "bales" or "konfirmasi" or "kabari") || words.Exists(w => w is "jaga" or "pelatihan" or "iuran" or "bayar")) return null;
        if (!s.May(Operation.PertemuanJawab, Right.RecordOwn)) return JawabUndangan.NotForYou(s);
        var sent = s.Kube.Meetings.Ahead.Where(m => m is { Status: StatusPertemuan.Dijadwalkan, Invitation.SentAt: not null } && m.Start > s.Now).ToList();
        var named = s.Heard.Dates is [{ Value: { } day }, ..] ? sent.Find(m => s.Kube.Zone.Date(m.Start) == day) : Invited(s, sent) ?? sent.FirstOrDefault();
        return named is { } meeting ? Remind(s, meeting.Id) : Step.Reply($"Belum ada undangan yang menunggu jawaban, {s.Who.Honorific}.", new Choice("Kapan rapat"), new Choice("Menu"));
    }

    /// <summary>"Jam brp rapatnya", "dimana" right after an invitation mean that one.</summary>
    private static Meeting? JustInvited(Scene s) => s.Talk.Asks is [{ What: InvitationAsk ask } newest, ..] && s.Now - newest.At < TimeSpan.FromHours(24) && s.Kube.Meetings.Find(ask.Meeting) is { Status: StatusPertemuan.Dijadwalkan } m && m.Start > s.Now ? m : null;

    /// <summary>"Dimana", "jam berapa" and nothing else, while an invitation is the last thing she was asked.</summary>
    public static Step? Bare(Scene s) => s.Talk.Now is null && JustInvited(s) is { } m && s.Talk.ShownRef == s.Talk.Asks[0].Ref && Typed.Plain(s.Heard.Raw).TrimEnd('?', ' ') is "dimana" or "di mana" or "dimn" or "tempatnya" or "tempatnya dimana" or "di rumah siapa" or "rumah siapa" or "dimana ya" or "di mana ya" or "dmn" or "jam berapa" or "jam brp" or "jam berapa ya" or "kapan" or "acaranya apa" or "bahas apa" ? About(s, m) : null;

    /// <summary>"Siapa yang datang", "brp yg dtg", "rekap": who comes is asked.</summary>
    public static bool AsksWho(string text) => (text.Contains("siapa", StringComparison.Ordinal) || Array.Exists(HowMany, h => text.Contains(h, StringComparison.Ordinal)) || text.StartsWith("rekap", StringComparison.Ordinal)) && !text.Contains("rumah", StringComparison.Ordinal);

    private static Step Nothing(Scene s, DateOnly? day)
    {
        var gone = day is { } d ? s.Kube.Meetings.All.FirstOrDefault(m => m.Status == StatusPertemuan.Dibatalkan && s.Kube.Zone.Date(m.Start) == d) : null;
        var next = s.Kube.Meetings.Ahead.FirstOrDefault(m => m.Start > s.Now);
        var text = gone is not null ? $"{PertemuanWords.Title(gone.Kind)} {PertemuanWords.Of(s).Day(gone)} dibatalkan, {s.Who.Honorific}."
            : day is { } said ? $"{Say.DayName(said)}, {Say.Day(said)} tidak ada pertemuan, {s.Who.Honorific}." : $"Belum ada pertemuan di kalender, {s.Who.Honorific}.";
        return Step.Reply(next is null ? text : $"{text}\nYang berikutnya {PertemuanWords.Kind(next.Kind)} {PertemuanWords.Of(s).When(next)}{PertemuanWords.Of(s).At(next)}.", s.May(Operation.PertemuanBuat, Right.Record) ? new Choice("Undang pertemuan") : new Choice("Menu"));
    }

    private static Step About(Scene s, Meeting m)
    {
        var words = PertemuanWords.Of(s);
        var lines = new List<string> { $"{PertemuanWords.Title(m.Kind)} {words.When(m)}{words.FullPlace(m)}." };
        if (m.Status == StatusPertemuan.Selesai) lines[0] = $"{PertemuanWords.Title(m.Kind)} {words.When(m)} sudah selesai.";
        if (words.Agenda(m) is { } agenda) lines.Add($"Yang dibahas: {agenda}.");
        if (words.Bring(m) is { } things) lines.Add($"Bawa: {things}.");
        var open = m is { Status: StatusPertemuan.Dijadwalkan, Invitation: not null } && m.Start > s.Now;
        var said = m.Invitation?.Answers.GetValueOrDefault(s.Who.Id);
        if (open && said is not null) lines.Add($"Jawaban {s.Who.Pronoun}: {PertemuanWords.Answer(said.Answer)}.");
        if (open && m.Invitation!.SentAt is null && s.May(Operation.PertemuanBuat, Right.Record)) lines.Add(m.Invitation.HeldAt is null ? $"Undangan dikirim {Say.Moment(m.Invitation.SendAt, s.Kube.Zone)}." : "Undangannya masih saya tahan.");
        Choice[] turn = !open ? [] : said?.Answer == Jawaban.Hadir ? [new("Tidak bisa", $"#undangan.jawab:{m.Id}={Jawaban.Izin}")] : [new("Bisa datang", $"#undangan.jawab:{m.Id}={Jawaban.Hadir}"), new("Tidak bisa", $"#undangan.jawab:{m.Id}={Jawaban.Izin}")];
        return Step.Reply(string.Join("\n", lines), [.. turn, open ? new Choice("Siapa yang datang", "#undangan.rekap:" + m.Id) : new Choice("Menu")]);
    }

    /// <summary>Who comes: officers see names of those who do not, members totals.</summary>
    public static Step Recap(Scene s, MeetingId id, bool names)
    {
        if (!s.May(Operation.PertemuanJawab, Right.RecordOwn)) return JawabUndangan.NotForYou(s);
        if (s.Kube.Meetings.Find(id) is not { } m) return Step.Reply(UndangWords.Gone(s, new MeetingGone(null)));
        if (m.Invitation is not { } i) return Step.Reply($"Undangan {PertemuanWords.Of(s).Named(m)} belum dibuat, {s.Who.Honorific}.", new Choice("Menu"));
        var officer = s.May(Operation.PertemuanBuat, Right.Record) || s.Member?.Office == Jabatan.Bendahara;
        var title = $"{(m.Kind == JenisPertemuan.Mingguan ? "Pertemuan" : "Rapat")} {Say.Day(s.Kube.Zone.Date(m.Start))} ({i.To.Count} undangan):";
        var lines = new List<string> { title, Line("Bisa", i, Jawaban.Hadir, names && officer), Line("Izin", i, Jawaban.Izin, officer) };
        if (i.Count(Jawaban.BelumTahu) > 0) lines.Add(Line("Belum tahu", i, Jawaban.BelumTahu, officer));
        var silent = i.To.Where(p => !i.Answers.ContainsKey(p)).ToList();
        lines.Add($"Belum jawab: {silent.Count}{(names && officer && silent is [_, ..] ? $" ({string.Join(", ", silent.Select(s.Call))})" : "")}");
        if (i.To.Sum(p => i.Answers.GetValueOrDefault(p) is { Answer: Jawaban.Hadir } said ? said.Guests : 0) is > 0 and var guests) lines.Add($"Ikut serta: {guests} orang");
        var may = s.May(Operation.PertemuanBuat, Right.Record) && m.Start > s.Now && m.Status == StatusPertemuan.Dijadwalkan;
        Choice[] choices = [.. may && i.Unanswered.Any() && i.SentAt is not null ? new[] { new Choice("Ingatkan", "#undangan.ingatkan:" + m.Id) } : [], .. officer && !names ? new[] { new Choice("Lihat nama", "#undangan.nama:" + m.Id) } : [], new("Menu")];
        return Step.Reply(string.Join("\n", lines), choices);

        string Line(string word, Invitation invitation, Jawaban answer, bool named)
        {
            var who = invitation.To.Where(p => invitation.Answers.GetValueOrDefault(p)?.Answer == answer).Select(s.Call).ToList();
            return $"{word}: {who.Count}{(named && who is [_, ..] ? $" ({string.Join(", ", who)})" : "")}";
        }
    }

    /// <summary>A kind word to those who have not answered; at most once a day.</summary>
    public static Step Remind(Scene s, MeetingId id)
    {
        switch (new RemindUnanswered(s.Who.Id, id, s.Now).Decide(s.Kube))
        {
            case Decision.Accepted accepted:
                var (m, words) = (s.Kube.Meetings.Find(id)!, PertemuanWords.Of(s));
                var to = m.Invitation!.Unanswered.Where(p => p != s.Who.Id && s.Kube.Member(p) is { IsActiveMember: true }).ToList();
                return Step.From(accepted) with
                {
                    Say = [new(Quiet.Now(s.Kube, s.Now) ? $"Sudah malam, {s.Who.Honorific}. Saya ingatkan {to.Count} orang {UmumWords.Morning(s)} ya." : $"Sudah saya ingatkan {to.Count} orang yang belum jawab, {s.Who.Honorific}.")],
                    Notices = [.. to.Select(p => new Notice(p, words.Silent(m, p)) { Kind = NoticeKind.Reminder, Asks = new InvitationAsk(id), Until = m.Start, Expires = m.Start })],
                };
            case Decision.Refused { Why: RemindedLately lately }:
                return Step.Reply($"Yang belum jawab sudah diingatkan {Say.Moment(lately.At, s.Kube.Zone)}, {s.Who.Honorific}. Besok boleh diingatkan lagi.");
            case Decision.Refused { Why: AllAnswered }:
                return Step.Reply($"Semua sudah menjawab, {s.Who.Honorific}.");
            case Decision.Refused { Why: NotAllowed }:
                return Step.Reply($"Yang mengingatkan pengurus, {s.Who.Honorific}.");
            case Decision.Refused refused:
                return Step.Reply(UndangWords.Gone(s, refused.Why));
            default:
                return Step.Silence;
        }
    }

    /// <summary>Somebody from outside would like to meet the officers.</summary>
    public static Step Meet(Scene s) => (s.Kube.Holder(Jabatan.Ketua) ?? s.Kube.Pendamping) is { } officer
        ? new Step { Say = [new($"Baik, sudah saya sampaikan ke {s.Call(officer)}.")], Notices = [new(officer, new($"{s.Who.Call} ingin bertemu pengurus. Tolong dihubungi ya."))] }
        : Step.Reply("Belum ada pengurus yang bisa saya kabari. Maaf ya.");
}
