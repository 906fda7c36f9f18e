using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D14: a meeting is called, now or at an hour, or moved; who may not call one hands a wish to the ketua.</summary>
internal sealed class UndangPertemuan : Form<UndangDraft>
{
    public static readonly UndangPertemuan Form = new();

    /// <summary>An invitation an hour before is none.</summary>
    private static readonly TimeSpan LastSending = TimeSpan.FromHours(2);

    public override string Name => "menyiapkan undangan";

    public override bool Own(string intent) => intent is Intents.PertemuanSiarkan;

    public override bool WantsMoney(Running running) => false;

    /// <summary>"… bahas kas sama bagi hasil": what stands behind "bahas" are points of the agenda and no wishes of their own.</summary>
    public static bool TakesAll(Meaning meaning) => meaning.Is(Intents.PertemuanSiarkan) && meaning.Slots.Agenda is not null;

    /// <summary>"buat rapat sabtu depan", "pertemuan sabtu batal ya" from somebody of whom the wish was not expected.</summary>
    public static Step? Said(Scene s)
    {
        if (s.Talk.Now is not null || s.Meaning.Is(Intents.PertemuanSiarkan)) return null;
        var (text, moves) = (s.Heard.Text, UndangBaca.SaysMove(s.Heard.Text));
        // Right after the invitations went out, "pindah ke balai rw aja", "kumpulnya minggu aja tgl 6" are about that meeting.
        if (InfoPertemuan.JustSent(s) is not null && s.Meaning.Is(Intents.PesanUbah, Intents.Clarify, Intents.OutOfScope) && !text.Contains("pesan", StringComparison.Ordinal)
            && (moves || text.Contains("kumpulnya", StringComparison.Ordinal) && s.Heard.Dates is [_, ..]) && s.May(Operation.PertemuanBuat, Right.Record)) return StartMove(s);
        return (s.Meaning.Confidence < 0.75 || s.Meaning.Is(Intents.OutOfScope)) && UndangBaca.SaysMeeting(text) && (UndangBaca.SaysMake(text) || UndangBaca.SaysCancel(text) || moves) ? Start(s) : null;
    }

    public static Step Start(Scene s)
    {
        var (cancel, move) = (UndangBaca.SaysCancel(s.Heard.Text), UndangBaca.SaysMove(s.Heard.Text));
        if (!s.May(Operation.PertemuanBuat, Right.Record)) return s.May(Operation.PertemuanBuat, Right.Ask) ? UsulUndang.Refused(s, cancel || move) : JawabUndangan.NotForYou(s);
        if (!s.Who.OwnPhone) return Step.Reply($"Dari HP yang dipakai berdua, undangan belum bisa dikirim, {s.Who.Honorific}. Pakai HP sendiri ya.");
        if (cancel) return BatalPertemuan.Start(s);
        return move ? StartMove(s) : Form.Begin(new UndangDraft(), s);
    }

    /// <summary>The meeting of the day that was said, if there is one; else the day is the new one, and the next meeting is meant.</summary>
    private static Step StartMove(Scene s)
    {
        var open = s.Kube.Meetings.Ahead.Where(m => m.Status == StatusPertemuan.Dijadwalkan && m.Start > s.Now).ToList();
        if (open is []) return Step.Reply($"Tidak ada pertemuan yang bisa dipindah, {s.Who.Honorific}. Mau undang yang baru?", new Choice("Undang pertemuan"), new Choice("Menu"));
        var draft = UndangBaca.Into(new UndangDraft { Moves = true }, s);
        var named = open.Find(m => s.Kube.Zone.Date(m.Start) == draft.Day) ?? open.Find(m => UndangBaca.Slots(s).Days.Contains(s.Kube.Zone.Date(m.Start)));
        named ??= UndangBaca.SaysMeeting(s.Heard.Text) ? null : InfoPertemuan.JustSent(s);
        named ??= UndangBaca.Numbered(s.Heard.Text) is { } number ? open.Find(m => s.Kube.Zone.Date(m.Start).Day == number) : null;
        if (named is not null && s.Kube.Zone.Date(named.Start) == draft.Day) draft = draft with { Day = null };
        if (named is not null) draft = Weekday(draft, s.Kube.Zone.Date(named.Start), s);
        if ((named ?? (open is [var single] ? single : null)) is { } moved && draft.Day is null && UndangBaca.Shift(s.Heard.Text) is { } days) draft = draft with { Day = s.Kube.Zone.Date(moved.Start).AddDays(days), DayTrouble = null };
        return Form.Advance(draft with { Meeting = named?.Id ?? (open is [var only] ? only.Id : null) }, s);
    }

    /// <summary>"Rapat 28 nov ke minggu": the Sunday after that meeting, before it when it is brought forward.</summary>
    private static UndangDraft Weekday(UndangDraft draft, DateOnly from, Scene s) => draft.Day is not { } to || !s.Heard.Dates.Any(x => x.Weekday && x.Value == to) ? draft
        : draft with { Day = s.Heard.Text.Contains("maju", StringComparison.Ordinal) ? from.AddDays(-(((int)from.DayOfWeek - (int)to.DayOfWeek + 6) % 7 + 1)) : from.AddDays(((int)to.DayOfWeek - (int)from.DayOfWeek + 6) % 7 + 1) };

    protected override IReadOnlyList<Question<UndangDraft>> Questions { get; } =
    [
        new("yang",
            (d, _) => d is { Moves: true, Meeting: null },
            (_, s) => UndangWords.WhichMeeting(s, "dipindah"),
            (d, s) => UndangWords.Pointed(s) is { } m ? new Taken<UndangDraft>.Filled(d with { Meeting = m.Id }) : new Taken<UndangDraft>.NotMine(),
            (_, s) => UndangWords.WhichMeeting(s, "dipindah")) { OnlyWhenOdd = true },
        new("tanggal",
            (d, _) => d.DayTrouble is not null || (d.Moves ? d is { Day: null, Time: null, TimeSaid: null, HasPlace: false, Hosts: [] } : d.Day is null),
            UndangWords.AskDay, ReadDay, (d, s) => UndangWords.AskDayAgain(s)),
        new("jam",
            (d, _) => d.TimeSaid is not null || !d.Moves && d.Time is null,
            UndangWords.AskHour, ReadHour, (d, s) => UndangWords.AskHourAgain(s)),
        new("tempat",
            (d, _) => d.Hosts is not [] || !d.Moves && !d.HasPlace,
            UndangWords.AskPlace, ReadPlace, UndangWords.AskPlaceAgain),
        new("kirim",
            (d, _) => d is { Later: true, SendAt: null },
            (d, s) => UndangWords.AskSending(s), ReadSending, (_, _) => new("Tulis jamnya ya. Contoh: *jam 4 sore* atau *besok jam 8*.")) { OnlyWhenOdd = true },
    ];

    private static Taken<UndangDraft> ReadDay(UndangDraft d, Scene s)
    {
        var next = UndangBaca.Into(d, s);
        if (next.DayTrouble is not null) return new Taken<UndangDraft>.Wrong(UndangWords.AskDay(next, s));
        return next.Day is not null && !next.Equals(d) || d.Moves && (next.Time is not null || next.HasPlace) ? new Taken<UndangDraft>.Filled(next) : new Taken<UndangDraft>.NotMine();
    }

    private static Taken<UndangDraft> ReadHour(UndangDraft d, Scene s)
    {
        if (d.TimeSaid is not null && UndangBaca.Settled(d, s) is { } settled) return new Taken<UndangDraft>.Filled(d with { Time = settled, TimeSaid = null });
        var next = UndangBaca.Into(d with { Time = null }, s, hour: true);
        return next.Time is not null || next.TimeSaid is not null && next.TimeSaid != d.TimeSaid ? new Taken<UndangDraft>.Filled(next) : new Taken<UndangDraft>.NotMine();
    }

    private static Taken<UndangDraft> ReadPlace(UndangDraft d, Scene s)
    {
        if (d.Hosts is not [] && s.Heard.People is [{ Only: { } host }] && s.Kube.Member(host) is { IsActiveMember: true }) return new Taken<UndangDraft>.Filled(d with { Host = host, Place = null, Hosts = [] });
        var text = Typed.Plain(s.Heard.Raw);
        if (text is "kirim sekarang" or "kirim nanti" or "kirim" or "sekarang" or "nanti" or "kirim aja" or "langsung kirim") return new Taken<UndangDraft>.NotMine();
        if (text is "ketik sendiri" or "tempat lain") return new Taken<UndangDraft>.Wrong(UndangWords.AskPlaceAgain(d, s));
        var next = UndangBaca.Into(d, s);
        if (next.HasPlace || next.Hosts is not []) return new Taken<UndangDraft>.Filled(next);
        // One name is her house; any other few words are the place.
        if (s.Heard.People is [{ Only: { } owner }] && text.Split(' ').Length <= 3 && s.Kube.Member(owner) is { IsActiveMember: true }) return new Taken<UndangDraft>.Filled(next with { Host = owner });
        if (s.Heard.Answer == YesNo.Yes && Hosts.Next(s.Kube) is { } turn) return new Taken<UndangDraft>.Filled(next with { Host = turn });
        if (s.Heard.Answer != YesNo.None || text.Length is < 3 or > 80 || s.Meaning.Confidence >= 0.75 && !s.Meaning.Is(Intents.PertemuanSiarkan, Intents.Clarify, Intents.OutOfScope)) return new Taken<UndangDraft>.NotMine();
        return new Taken<UndangDraft>.Filled(UndangBaca.At(next, s, text.StartsWith("di ", StringComparison.Ordinal) ? text[3..] : text));
    }

    private static Taken<UndangDraft> ReadSending(UndangDraft d, Scene s)
    {
        if (s.Heard.Text is "ketik jam") return new Taken<UndangDraft>.Wrong(new("Tulis jamnya ya. Contoh: *jam 4 sore* atau *besok jam 8*."));
        if (s.Heard.Text is "sekarang" or "kirim sekarang") return new Taken<UndangDraft>.Filled(d with { Later = false });
        if (SendingAt(s) is not { } at) return new Taken<UndangDraft>.NotMine();
        var start = Target(d, s).Start;
        return at <= s.Now ? new Taken<UndangDraft>.Wrong(new($"Jam itu sudah lewat, {s.Who.Honorific}. Kirimnya jam berapa? Contoh: *besok jam 8*."))
            : at > start - LastSending ? new Taken<UndangDraft>.Wrong(new($"Itu terlalu dekat dengan pertemuannya, {s.Who.Honorific}. Paling lambat {Say.Moment(start - LastSending, s.Kube.Zone)}. Kirimnya jam berapa?"))
            : new Taken<UndangDraft>.Filled(d with { SendAt = at });
    }

    /// <summary>The hour said for sending; in the quiet hours their end.</summary>
    private static DateTimeOffset? SendingAt(Scene s)
    {
        var said = UndangBaca.Slots(s, hour: true);
        var time = said.Time ?? (said.TimeFlags.Contains("ambiguous") ? UndangBaca.Settled(UndangBaca.Into(new(), s, true), s with { Heard = s.Heard with { Text = "pagi" } }) : null);
        return time is { } hour ? Quiet.Until(s.Kube, s.Kube.Zone.At(said.Date?.Value ?? s.Today, hour)) : null;
    }

    /// <summary>"Rapat 5 des batal ya" in the middle of an invitation or a move calls that meeting off, and fills nothing.</summary>
    public override Step? Answer(Running running, Scene s) => !s.Chose && UndangBaca.SaysMeeting(s.Heard.Text) && UndangBaca.SaysCancel(s.Heard.Text) && s.Heard.Dates is [{ Value: not null }, ..]
        ? BatalPertemuan.Start(s with { Talk = s.Talk with { Now = null } })
        // "Rapat rabu diundur jadi kamis jam 1" while the hour of sending is asked: the meeting moves, and everything is read back again.
        : !s.Chose && running.Asking == "kirim" && UndangBaca.SaysMeeting(s.Heard.Text) && UndangBaca.SaysMove(s.Heard.Text) && UndangBaca.Into((UndangDraft)running.Draft, s) is var moved && !moved.Equals(running.Draft)
        ? Lead("Baik, saya ganti.", Advance((((UndangDraft)running.Draft).Day is { } before ? Weekday(moved, before, s) : moved) with { Later = false, SendAt = null }, s)) : base.Answer(running, s);

    protected override UndangDraft Take(UndangDraft draft, Scene s)
    {
        var next = UndangBaca.Into(draft, s);
        if (draft is { Moves: false, Agenda: [] } && next.Agenda is [] && s.Kube.Meetings.Topics is [_, ..] topics)
            next = next with { Agenda = [.. topics.Select(t => s.Note(t)).OfType<string>().Take(Undangan.MostPoints)] };
        return next;
    }

    protected override UndangDraft Change(UndangDraft draft, Scene s) => UndangBaca.Into(draft, s);

    protected override UndangDraft Fresh(UndangDraft draft) => new() { Moves = draft.Moves, Meeting = draft.Meeting };

    protected override Message ChangeWhat(Scene s) => new($"Yang mau diubah apa, {s.Who.Honorific}? Tulis saja yang benar. Contoh: *jam 9*, *di rumah Bu {s.Who.Nickname}*, atau *bahas kas*.", [new("Batal")]);

    protected override string? Changed(UndangDraft from, UndangDraft to, Scene s) => "Baik, saya ganti.";

    protected override Step? Other(UndangDraft draft, Scene s)
    {
        if (draft.Moves || !(s.Heard.Text.StartsWith("kirim nanti", StringComparison.Ordinal) || s.Heard.Text is "nanti" || s.Heard.Text.StartsWith("kirim besok", StringComparison.Ordinal) || s.Heard.Text.StartsWith("kirim jam", StringComparison.Ordinal))) return null;
        return SendingAt(s) is { } at && at > s.Now && at <= Target(draft, s).Start - LastSending ? Advance(draft with { Later = true, SendAt = at }, s) : Advance(draft with { Later = true }, s);
    }

    protected override Checked Check(UndangDraft draft, Scene s) => Decide(draft, s) switch
    {
        Decision.Refused { Why: MeetingPast } => new Checked.AskAgain(s.Kube.Zone.Date(Target(draft, s).Start) == s.Today ? "jam" : "tanggal", new($"Waktu itu sudah lewat, {s.Who.Honorific}. {(s.Kube.Zone.Date(Target(draft, s).Start) == s.Today ? "Jam berapa?" : "Hari apa?")}")),
        Decision.Refused { Why: MeetingTooSoon soon } => new Checked.AskAgain("jam", new($"Itu terlalu dekat, {s.Who.Honorific}, anggota belum sempat tahu. Paling cepat pukul {Say.Hour(soon.Earliest, s.Kube.Zone)}. Jam berapa?")),
        Decision.Refused { Why: MeetingHour } => new Checked.AskAgain("jam", new($"Pertemuan mulai antara pukul 06.00 dan 21.00 ya, {s.Who.Honorific}. Jam berapa?")),
        Decision.Refused { Why: NothingMoves } => new Checked.Stop(Step.Reply($"Waktu dan tempatnya memang sudah begitu, {s.Who.Honorific}. Tidak ada yang berubah.")),
        Decision.Refused { Why: MeetingGone or MeetingStarted } gone => new Checked.Stop(Step.Reply(UndangWords.Gone(s, gone.Why))),
        Decision.Refused => new Checked.Stop(UsulUndang.Refused(s, false)),
        _ => new Checked.Fine(),
    };

    protected override Message? Sum(UndangDraft draft, Scene s) => draft.SendAt is not null ? null : draft.Moves ? UndangWords.MovePreview(s, draft) : UndangWords.Preview(s, draft);

    /// <summary>When, and in whose house or where, the draft puts the meeting.</summary>
    internal static (DateTimeOffset Start, PersonId? Host, string? Place) Target(UndangDraft d, Scene s)
    {
        var old = d is { Moves: true, Meeting: { } id } ? s.Kube.Meetings.Find(id) : null;
        var local = old is null ? default : s.Kube.Zone.Local(old.Start);
        var start = s.Kube.Zone.At(d.Day ?? (old is null ? s.Today : DateOnly.FromDateTime(local.DateTime)), d.Time ?? TimeOnly.FromDateTime(local.DateTime));
        return d.HasPlace || old is null ? (start, d.Host, d.Place) : (start, old.Host, s.Note(old.Place));
    }

    internal static JenisPertemuan KindOf(UndangDraft d, Scene s) =>
        d.Kind ?? (d.Meeting is { } id && s.Kube.Meetings.Find(id) is { } known ? known.Kind : d.Day is { } day ? s.Kube.Rules.Meetings?.On(day) : null) ?? JenisPertemuan.Mingguan;

    private static Decision Decide(UndangDraft d, Scene s)
    {
        var (start, host, place) = Target(d, s);
        return d.Moves
            ? new MoveMeeting(s.Who.Id, d.Meeting!.Value, start, d.HasPlace ? host : null, d.HasPlace ? place : null, s.Now).Decide(s.Kube)
            : new InviteMeeting(s.Who.Id, KindOf(d, s), start, host, place, s.Now) { Existing = d.Meeting, Agenda = [.. d.Agenda.Take(Undangan.MostPoints)], Bring = d.Bring, SendAt = d.SendAt }.Decide(s.Kube);
    }

    protected override Step Commit(UndangDraft draft, Scene s)
    {
        if (Decide(draft, s) is not Decision.Accepted accepted) return Step.Reply(UmumWords.Changed(s.Who));
        var after = accepted.Facts.Aggregate(s.Kube, (k, f) => k.After(f));
        var id = draft.Moves ? draft.Meeting!.Value : accepted.Facts.OfType<MeetingInvited>().Single().Id;
        var meeting = after.Meetings.Find(id)!;
        // The texts of this very decision are not in the directory yet.
        var words = new PertemuanWords(after, new FreshTexts(s.Known.People, s.Kube.Id, accepted.Texts));
        return draft.Moves ? Move(s, accepted, s.Kube.Meetings.Find(id)!, meeting, words) : Invite(s, accepted, meeting, words);
    }

    private static Step Invite(Scene s, Decision.Accepted accepted, Meeting meeting, PertemuanWords words)
    {
        if (meeting.Invitation!.SentAt is null) return Step.From(accepted) with { Say = [new(UndangWords.Scheduled(s, meeting))] };
        return Step.From(accepted) with
        {
            Say = [new($"{(Quiet.Now(s.Kube, s.Now) ? $"Sudah malam, {s.Who.Honorific}. Undangan saya kirim {UmumWords.Morning(s)}" : "Undangan sudah saya kirim")} ke {UndangWords.Whom(s, meeting.Invitation.To)}.\nJawabannya saya kumpulkan, nanti saya kabari.", [new("Siapa yang datang", "#undangan.rekap:" + meeting.Id)])],
            Notices = Invitations(meeting, words, s.Who.Id),
        };
    }

    /// <summary>The invitation for everybody who is asked, with her answer waited for until the meeting begins.</summary>
    internal static IReadOnlyList<Notice> Invitations(Meeting m, PertemuanWords words, PersonId? by) =>
        [.. words.Told(m, by).Select(p => new Notice(p, words.Invitation(m, p)) { Asks = new InvitationAsk(m.Id), Until = m.Start, Expires = m.Start })];

    private static Step Move(Scene s, Decision.Accepted accepted, Meeting before, Meeting after, PertemuanWords words)
    {
        if (after.Invitation?.SentAt is null) return Step.From(accepted) with { Say = [new($"Sudah saya ganti: {words.Full(after)}.{(after.Invitation is { HeldAt: null } waits ? $" Undangannya dikirim {Say.Moment(waits.SendAt, s.Kube.Zone)}." : "")}")] };
        var silent = after.Invitation.Unanswered.ToHashSet();
        return Step.From(accepted) with
        {
            Say = [new($"Sudah saya ganti dan {(Quiet.Now(s.Kube, s.Now) ? $"saya kabari {UmumWords.Morning(s)}" : "saya kabari semua")}, {s.Who.Honorific}: {words.Full(after)}.", [new("Siapa yang datang", "#undangan.rekap:" + after.Id)])],
            Notices = [.. words.Told(after, s.Who.Id).Select(p => silent.Contains(p)
                ? new Notice(p, words.Moved(before, after, p, asks: true)) { Asks = new InvitationAsk(after.Id), Until = after.Start, Expires = after.Start }
                : new Notice(p, words.Moved(before, after, p, asks: false)) { Expires = after.Start })],
        };
    }

    /// <summary>The directory with the texts a decision is about to write.</summary>
    internal sealed class FreshTexts(IDirectory people, KubeId of, IReadOnlyList<NewText> fresh) : IDirectory
    {
        public Person? Find(PersonId id) => people.Find(id);

        public IReadOnlyList<Person> At(Address address) => people.At(address);

        public string? Text(KubeId kube, TextId id) => kube == of && fresh.FirstOrDefault(t => t.Id == id) is { } text ? text.Text : people.Text(kube, id);
    }
}
