using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D15: answers to invitations, written at once with the way back in the reply (D-6).</summary>
internal sealed class JawabUndangan : Form<JawabDraft>
{
    public static readonly JawabUndangan Form = new();

    /// <summary>A bare yes or no still belongs to an invitation this long after it was said (4.0.12).</summary>
    private static readonly TimeSpan StillMeant = TimeSpan.FromHours(24);

    public override string Name => "menjawab undangan";

    public override bool Own(string intent) => intent is Intents.PertemuanHadir or Intents.PertemuanIzin or Intents.PertemuanBelumTahu;

    public override bool Writes => false;

    public override bool WantsMoney(Running running) => false;

    /// <summary>Not asked, and not of the group: kindly, with somebody to talk to.</summary>
    public static Step NotForYou(Scene s) => s.Member is { Status: StatusAnggota.MenungguVerifikasi } ? Refuse.Private(s)
        : Step.Reply("Undangan itu untuk anggota ya. Kalau mau bertemu pengurus, saya sampaikan.", new Choice("Sampaikan", "#pengurus.temui"), new Choice("Tidak usah", "tidak"));

    /// <summary>Meetings this person is awaited at, for whoever decides what a bare "hadir" belongs to: start, button title, and what its buttons say.</summary>
    public static IEnumerable<(DateTimeOffset Start, string Title, string Comes, string Cannot)> Events(Scene s) =>
        Open(s).Select(m => (m.Start, Title(s, m), $"#undangan.jawab:{m.Id}={Jawaban.Hadir}", $"#undangan.jawab:{m.Id}={Jawaban.Izin}"));

    /// <summary>Invitations that wait for this person's answer or change of mind, earliest first: for whoever decides what a bare "hadir" belongs to.</summary>
    public static IReadOnlyList<Meeting> Open(Scene s) => !s.May(Operation.PertemuanJawab, Right.RecordOwn) ? []
        : [.. s.Kube.Meetings.Ahead.Where(m => m is { Status: StatusPertemuan.Dijadwalkan, Invitation.SentAt: not null } && m.Start > s.Now)];

    public static Step Start(Scene s)
    {
        if (!s.May(Operation.PertemuanJawab, Right.RecordOwn)) return NotForYou(s);
        if ((DapurBilang.Said(s) ?? JawabLain.Anothers(s)) is { } kitchen) return kitchen;
        if ((InfoPertemuan.Reminds(s) ?? JawabLain.Said(s) ?? Several(s) ?? JawabLain.Tangled(s)) is { } step) return step;
        if (JawabBaca.Read(s) == Jawaban.Izin && Open(s).Where(m => m.Invitation!.To.Contains(s.Who.Id)).ToList() is [var only] && DapurBilang.Which(s, only, Jawaban.Izin) is { } which) return which;
        return JawabBaca.Read(s) is { } answer ? Settle(new JawabDraft(answer, JawabBaca.Reason(s), JawabBaca.Guests(s.Heard.Text)), s, Open(s), s.Slots.Date?.Value)
            : Step.Reply($"Maksudnya bisa datang atau tidak, {s.Who.Honorific}?", PertemuanWords.Answers);
    }

    private static readonly HashSet<string> LateWords = [.. "maaf maap sy saya aku agak telat terlambat dikit sedikit bentar sebentar paling sekitar kurang lebih menit mnt jam setengah ya yaa bu pak kak nih deh dong kayaknya mungkin insyaallah macet hujan dijalan jalan di otw masih nyampe nyampenya sampe sampai".Split(' ')];
    private static readonly string[] Comes = ["datang", "dateng", "dtg", "dtng", "hadir", "ikut", "rapat", "kumpul"];
    private static readonly string[] Minded = ["anak", "anaknya", "cucu", "bayi", "ibu", "mamak", "emak", "mertua", "bapak", "suami", "rumah", "adik", "keponakan", "ponakan", "org", "orang", "nenek", "kakek"];
    private static readonly string[] Shops = ["warung", "toko", "kios"];
    private static readonly string[] Able = ["bisa", "bs", "gabisa", "gabs", "gbs", "mau", "sempat", "sempet"];

    /// <summary>"Ga bs dtg, jaga warung", "ga bs, jaga anak" while an invitation of hers stands open: whom or what she minds is why she does not come, and no turn.</summary>
    public static bool Meant(Scene s)
    {
        if (JawabBaca.Said(s.Heard.Text) != Jawaban.Izin || !Open(s).Any(m => m.Invitation!.To.Contains(s.Who.Id))) return false;
        var words = SiaranBody.Words(s.Heard.Text);
        var at = words.FindIndex(w => w.StartsWith("jaga", StringComparison.Ordinal));
        if (at <= 0) return at < 0 && words.Exists(Comes.Contains);
        var (before, after) = (words[at - 1], at + 1 < words.Count ? words[at + 1] : "");
        // Without a stop between them the turn itself is what she cannot do: "ga bs jaga, anak sakit", "ga bs ikut jaga senin".
        if (!s.Heard.Text.Contains(", jaga", StringComparison.Ordinal) && (Able.Contains(before) || Comes.Contains(before) && !Minded.Contains(after) && !Shops.Contains(after))) return false;
        return words.Take(at).Any(Comes.Contains) || Minded.Contains(after);
    }

    /// <summary>"Bs, tp ga bs jaga senin": she comes to the one meeting she is asked to, and what she says of her turn comes after it; null otherwise.</summary>
    public static Step? Besides(Scene s)
    {
        if (s.Heard.Text.Split([" tp ", " tapi ", " tpi "], 2, StringSplitOptions.None) is not [var first, var then] || first.Contains("jaga", StringComparison.Ordinal) || JawabBaca.Said(first) != Jawaban.Hadir || SiaranBody.Words(first).Count > 4 || !JawabBaca.AboutDuty(then)) return null;
        return Open(s).Where(m => m.Invitation!.To.Contains(s.Who.Id)).ToList() is [var only] ? Written(new JawabDraft(Jawaban.Hadir, null, 0), only.Id, s) : null;
    }

    /// <summary>So soon after an invitation that stands last, a word is its answer whatever else the day holds.</summary>
    private static readonly TimeSpan JustAsked = TimeSpan.FromHours(3);

    private static readonly TimeSpan JustSaid = TimeSpan.FromMinutes(30);
    private static readonly string[] Undone = ["gajadi", "gajd", "gakjadi", "gkjd", "batal"];

    /// <summary>"Eh ga jadi deng, ada hajatan" soon after she said that she comes, with nothing else open: she does not. Null otherwise.</summary>
    public static Step? TurnedRound(Scene s)
    {
        if (s.Talk.Now is not null || s.Meaning.Intent.StartsWith("pesan", StringComparison.Ordinal) || SiaranBody.Words(s.Heard.Text) is not { Count: > 1 and < 10 } words) return null;
        if (words[0] is "eh" or "ehh" or "aduh" or "maaf" or "maap") words = words[1..];
        var length = words is ["ga" or "gak" or "gk" or "nggak" or "tidak" or "ndak", "jadi" or "jd", ..] ? 2 : words is [var one, ..] && Undone.Contains(one) ? 1 : 0;
        if (length == 0 || words.Exists(w => w.StartsWith("jaga", StringComparison.Ordinal))) return null;
        var comes = words.Skip(length).Any(Comes.Contains);
        var why = words.Skip(length).SkipWhile(w => w is "deng" or "deh" or "dtg" or "datang" or "dateng" or "hadir" or "ikut" or "bisa" or "bs" or "bu" or "ya" or "rapat" or "rapatnya" or "pertemuan" or "kumpul" or "ke").ToList();
        if (why is not [] and not ["ada" or "sakit" or "mau" or "hrs" or "harus" or "anak" or "suami" or "lagi" or "krn" or "karena" or "soalnya", ..]) return null;
        // Coming itself is named: it holds however long ago she promised it, and where she had not answered.
        if (comes) return Open(s).Where(m => m.Invitation!.To.Contains(s.Who.Id) && m.Invitation.Answers.GetValueOrDefault(s.Who.Id)?.Answer != Jawaban.Izin).ToList() switch
        {
            [] => null,
            [var asked] => Written(new JawabDraft(Jawaban.Izin, why is [] ? null : Say.Quote(string.Join(' ', why)), 0), asked.Id, s),
            _ => Form.Advance(new JawabDraft(Jawaban.Izin, why is [] ? null : Say.Quote(string.Join(' ', why)), 0), s),
        };
        return Open(s).Where(m => m.Invitation!.Answers.GetValueOrDefault(s.Who.Id) is { Answer: Jawaban.Hadir } said && s.Now - said.At < JustSaid && !(s.Talk is { DoneNumbers: not null, DoneAt: { } done } && done > said.At)
            && !s.Kube.Rota.Of(s.Who.Id, s.Now).Any(d => d.AnsweredAt > said.At)).ToList() is [var only]
            ? Written(new JawabDraft(Jawaban.Izin, why is [] ? null : Say.Quote(string.Join(' ', why)), 0), only.Id, s) : null;
    }

    /// <summary>"Hadir", "gak bisa" and nothing else, with an invitation open.</summary>
    public static Step? Bare(Scene s)
    {
        if (s.May(Operation.PertemuanJawab, Right.RecordOwn) && (JawabLain.Said(s) ?? Several(s) ?? JawabLain.Tangled(s)) is { } step) return step;
        if (!s.Meaning.Alternatives.Any(a => Form.Own(a)) || JawabBaca.Read(s) is not { } answer || !s.May(Operation.PertemuanJawab, Right.RecordOwn)) return null;
        var running = Begun(s) is not null;
        return Open(s) is [_, ..] || running ? Settle(new JawabDraft(answer, JawabBaca.Reason(s), JawabBaca.Guests(s.Heard.Text)), s, running ? [] : Open(s), s.Slots.Date?.Value) : null;
    }

    /// <summary>A message about something sad that also says she cannot come, with one invitation of hers unanswered, or one she said yes to where coming is named: that answer, behind the kind word. Null otherwise.</summary>
    public static Step? CannotCome(Scene s, string word) => JawabBaca.Said(s.Heard.Text) == Jawaban.Izin && !s.Heard.Text.Contains("jaga", StringComparison.Ordinal)
        && Open(s).Where(m => m.Invitation!.To.Contains(s.Who.Id) && (!m.Invitation.Answers.TryGetValue(s.Who.Id, out var said) || said.Answer != Jawaban.Izin && SiaranBody.Words(s.Heard.Text).Exists(Comes.Contains))).ToList() is [var only]
        ? DapurBilang.Which(s, only, Jawaban.Izin) is { Say: [var which] } ? new Step { Say = [which with { Text = $"{word} {which.Text}" }] } : Excused(s, word, only) : null;

    private static Step? Excused(Scene s, string word, Meeting only) => new AnswerInvitation(s.Who.Id, only.Id, Jawaban.Izin, JawabBaca.Reason(s), 0, s.Now).Decide(s.Kube) is Decision.Accepted accepted
        ? Step.From(accepted) with { Say = [new($"{word} Izin {PertemuanWords.Of(s).Day(only)} saya catat, hasil pertemuan saya kirim nanti ya.")] } : null;

    /// <summary>"Telat dikit ya" of somebody with no turn at the stall and one invitation open: she comes. Null otherwise.</summary>
    public static Step? ComesLate(Scene s) => !s.Words.All(static w => LateWords.Contains(w) || char.IsAsciiDigit(w[0])) && !s.Words.Any(Comes.Contains) || s.Heard.Text.Contains("jaga", StringComparison.Ordinal) || Open(s).Where(m => m.Invitation!.To.Contains(s.Who.Id)).ToList() is not [var only]
        || DapurBilang.About(s) ? null : DapurBilang.Which(s, only, Jawaban.Hadir) is { } which ? which
        : new AnswerInvitation(s.Who.Id, only.Id, Jawaban.Hadir, null, 0, s.Now).Decide(s.Kube) is not Decision.Accepted accepted ? null
        : Step.From(accepted) with { Say = [new($"Baik, {s.Who.Call}, saya catat hadir. Agak telat tidak apa-apa ya.\n{PertemuanWords.Of(s).Full(only, s.Who.Id)}.")] };

    /// <summary>The meeting of today that began within the last three hours and is not closed.</summary>
    private static Meeting? Begun(Scene s) => s.Kube.Meetings.On(s.Today, s.Kube.Zone) is { Status: StatusPertemuan.Dijadwalkan or StatusPertemuan.Berlangsung } today && today.Start <= s.Now && s.Now - today.Start < TimeSpan.FromHours(3) ? today : null;

    /// <summary>A bare "hadir" or "izin" while the group meets is about that meeting, which has begun; null when she was not asked to it.</summary>
    public static Step? JustBegun(Scene s) => Begun(s) is { Invitation: { } asked } m && asked.To.Contains(s.Who.Id) && m.Roll.Box is null && !m.Attendance.ContainsKey(s.Who.Id) ? Started(s, m) : null;

    private static Step Settle(JawabDraft draft, Scene s, IReadOnlyList<Meeting> open, DateOnly? day)
    {
        if (day is { } said)
        {
            if (open.FirstOrDefault(m => s.Kube.Zone.Date(m.Start) == said) is { } named) return Written(draft, named.Id, s);
            if (s.Kube.Meetings.On(said, s.Kube.Zone) is { Status: StatusPertemuan.Dijadwalkan, Invitation: not null } waits && waits.Start > s.Now) return Written(draft, waits.Id, s);
            if (s.Kube.Meetings.On(said, s.Kube.Zone) is { } gone) return Written(draft, gone.Id, s);
            // No meeting that day: which one she means is asked, never guessed.
            if (open is [var near, ..]) return Step.Reply($"{Say.Day(said)} tidak ada pertemuan, {s.Who.Honorific}. Yang terdekat {PertemuanWords.Of(s).Day(near)}. Bisa datang?", PertemuanWords.Answers);
        }
        return open switch
        {
            [] => None(s),
            [var only] => Written(draft, only.Id, s),
            _ => Form.Advance(draft, s),
        };
    }

    /// <summary>Nothing to answer: perhaps it has begun, perhaps it is not called yet.</summary>
    private static Step None(Scene s)
    {
        if (s.Kube.Meetings.On(s.Today, s.Kube.Zone) is { Status: StatusPertemuan.Dijadwalkan or StatusPertemuan.Berlangsung } today && today.Start <= s.Now) return Started(s, today);
        if (s.Kube.Meetings.Ahead.FirstOrDefault(m => m.Start > s.Now) is { Invitation: not null } next) return Step.Reply($"Undangan {PertemuanWords.Of(s).Named(next)} belum dikirim, {s.Who.Honorific}. Kalau sudah tahu bisa atau tidak, jawab saja dengan harinya ya.");
        return Step.Reply($"Belum ada undangan yang menunggu jawaban, {s.Who.Honorific}.", new Choice("Kapan rapat"), new Choice("Menu"));
    }

    private static Step Started(Scene s, Meeting m) => Step.Reply($"Pertemuannya sudah mulai pukul {Say.Hour(m.Start, s.Kube.Zone)}, {s.Who.Call}, jadi tidak saya ubah. Kabari {s.Holder(Jabatan.Sekretaris)} langsung ya.");

    /// <summary>A button of the list, or of an answer: <c>ptm-m3-261128=Hadir</c>.</summary>
    public static Step Chosen(Scene s, string what) => what.Split('=') is [var id, var answer] && Enum.TryParse<Jawaban>(answer, out var said) && Enum.IsDefined(said)
        ? Written(new JawabDraft(said, null, 0), new(id), s) : Step.Reply(UmumWords.NothingOpen(s.Who));

    /// <summary>The answer to the question an invitation put; null when the message is about something else.</summary>
    public static Step? Asked(InvitationAsk ask, Ask asked, Scene s)
    {
        if (s.Kube.Meetings.Find(ask.Meeting) is not { } meeting) return null;
        if (s.Message.Button is null && s.Talk.Now is null && (InfoPertemuan.Reminds(s) ?? JawabLain.Said(s)) is { } other) return other with { Aside = true };
        if (s.Message.Button is null && Several(s) is { } each) return each;
        // "Bulan depan ga bisa jaga" is about her turn at the stall.
        if (s.Message.Button is null && JawabBaca.AboutDuty(s.Heard.Text) && !Meant(s)) return null;
        if (s.Message.Button is null && DapurBilang.About(s)) return null;
        // "Bisa gantiin" answers another question.
        if (SiaranBody.Words(s.Heard.Text).Exists(w => w.Contains("ganti", StringComparison.Ordinal) || w.StartsWith("tukar", StringComparison.Ordinal))) return null;
        // Its button, or the button's title or number typed while it is the last thing shown.
        var own = s.Message.Button?.Ref == asked.Ref || s.Talk.ShownRef == asked.Ref && asked.Choices.Any(c => Typed.Plain(c.Title) == Typed.Plain(s.Heard.Raw));
        var about = Form.Own(s.Meaning.Intent) || s.Meaning.Is(Intents.Clarify, Intents.OutOfScope, Intents.Ya, Intents.Tidak) || s.Meaning.Confidence < 0.5;
        if (!own && !about || s.Slots.Date?.Value is { } day && day != s.Kube.Zone.Date(meeting.Start)) return null;
        if (s.Meaning.Alternatives is [_, ..] others && !others.Any(o => Form.Own(o)) && !own) return null;
        var answer = JawabBaca.Read(s) ?? (s.Talk.Now is null && (own || s.Talk.ShownRef == asked.Ref && s.SaidAt - asked.At < StillMeant) ? s.Heard.Answer switch { YesNo.Yes => Jawaban.Hadir, YesNo.No => Jawaban.Izin, _ => null } : (Jawaban?)null);
        // Two invitations wait: a typed word does not say which.
        if (answer is { } typed && !own && s.Slots.Date?.Value is null && Open(s) is { Count: > 1 } open && open.Count(m => !m.Invitation!.Answers.ContainsKey(s.Who.Id)) > 1)
            return Form.Advance(new JawabDraft(typed, JawabBaca.Reason(s), JawabBaca.Guests(s.Heard.Text)), s);
        if (!own && answer == Jawaban.Izin && !(s.Talk.ShownRef == asked.Ref && s.SaidAt - asked.At < JustAsked) && DapurBilang.Which(s, meeting, Jawaban.Izin) is { } which) return which with { Aside = true };
        return answer is { } said ? Written(new JawabDraft(said, JawabBaca.Reason(s), JawabBaca.Guests(s.Heard.Text)), ask.Meeting, s) : null;
    }

    /// <summary>Two invitations answered in one line.</summary>
    private static Step? Several(Scene s)
    {
        if (JawabLain.Each(s) is not { } each) return null;
        var (all, scene) = (Step.Silence, s);
        foreach (var (meeting, answer) in each)
        {
            var step = Written(new JawabDraft(answer, null, 0), meeting.Id, scene);
            all = Bot.Dialogs.Several.After(all, step);
            scene = scene with { Kube = step.Facts.Aggregate(scene.Kube, (k, f) => k.After(f)) };
        }
        return all;
    }

    private static Step Written(JawabDraft draft, MeetingId id, Scene s)
    {
        var meeting = s.Kube.Meetings.Find(id);
        return new AnswerInvitation(s.Who.Id, id, draft.Answer, draft.Reason, draft.Guests, s.Now).Decide(s.Kube) switch
        {
            Decision.Accepted accepted => Step.From(accepted) with { Say = [JawabWords.Noted(s, meeting!, draft)] },
            Decision.Refused { Why: NotAllowed } => NotForYou(s),
            Decision.Refused { Why: MeetingStarted } => Started(s, meeting!),
            Decision.Refused refused => Step.Reply(UndangWords.Gone(s, refused.Why)),
            _ => Step.Silence,
        };
    }

    protected override IReadOnlyList<Question<JawabDraft>> Questions { get; } =
    [
        new("yang",
            (d, _) => d.Meeting is null,
            (_, s) => Which(s),
            (d, s) => Pointed(s) is { } m ? new Taken<JawabDraft>.Filled(d with { Meeting = m.Id }) : new Taken<JawabDraft>.NotMine(),
            (_, s) => Which(s)),
    ];

    private static Message Which(Scene s) => new("Untuk yang mana?", [.. Open(s).Take(10).Select(m => new Choice(Title(s, m)))]) { ListTitle = Open(s).Count > 3 ? "Lihat undangan" : null };

    private static string Title(Scene s, Meeting m) => $"{Say.DayName(s.Kube.Zone.Date(m.Start))} {Say.Short(s.Kube.Zone.Date(m.Start))} {Say.Clock(m.Start, s.Kube.Zone)}";

    private static Meeting? Pointed(Scene s)
    {
        var (open, said) = (Open(s), Typed.Plain(s.Heard.Raw).Replace(".", " ", StringComparison.Ordinal));
        return open.FirstOrDefault(m => Typed.Plain(Title(s, m)) == said)
            ?? (UndangBaca.Slots(s).Date?.Value is { } day ? open.FirstOrDefault(m => s.Kube.Zone.Date(m.Start) == day) : null);
    }

    protected override JawabDraft Take(JawabDraft draft, Scene scene) => draft;
    protected override JawabDraft Fresh(JawabDraft draft) => draft with { Meeting = null };
    protected override Message? Sum(JawabDraft draft, Scene scene) => null;
    protected override Step Commit(JawabDraft draft, Scene s) => Written(draft, draft.Meeting!.Value, s);
}
