using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A reminder of a turn waits for "hadir", "izin" or "tukar".</summary>
public sealed record DutyAsk(DutyId Duty) : Standing;

/// <summary>She cannot come, which is written at once; why, and what now, is asked.</summary>
public sealed record IzinDraft(DutyId Duty) : Draft
{
    /// <summary>Null: not asked; empty: not said.</summary>
    public string? Reason { get; init; }

    /// <summary>What she wishes: a substitute, another day, or nothing.</summary>
    public string? Way { get; init; }

    /// <summary>Whom she named to stand in.</summary>
    public PersonId? Named { get; init; }
}

/// <summary>D12: she comes, she cannot, she is late. Written at once, with the way back in the answer (D-6).</summary>
internal sealed class KehadiranJaga : Form<IzinDraft>
{
    public static readonly KehadiranJaga Form = new();

    public override string Name => "izin jaga";

    public override bool Own(string intent) => intent is "izin_jaga";

    /// <summary>A name is an answer here, though it sounds like a swap.</summary>
    public override bool WantsWords(Running running, Scene scene) => TunjukPengganti.Answered(scene) is not null;

    /// <summary>The answer to a reminder.</summary>
    public static Step? Answer(DutyAsk ask, Scene s)
    {
        if (s.Kube.Rota.Find(ask.Duty) is not { } duty) return null;
        var said = Typed.Plain(s.Heard.Raw);
        if (said is "tukar jaga" or "minta tukar" or "tukar" or "tukar hari") return Mine(duty, s) ?? TukarJaga.Begin(s with { Heard = Heard.Nothing }, duty.Id);
        if (s.Meaning.Is("tukar_jaga", "jaga_telat")) return null;
        if (NotMine(said)) return Bukan(s, duty);
        if (said is "izin" or "ada halangan" or "gak bisa" or "ga bisa" or "nggak bisa" or "tidak bisa" || s.Heard.Answer == YesNo.No) return Mine(duty, s) ?? Excuse(s, duty);
        if (said is "hadir" or "siap" or "siap hadir" or "bisa" or "siap jaga" || s.Heard.Answer == YesNo.Yes && s.Talk.Now is null) return Mine(duty, s) ?? Come(s, duty);
        return null;
    }

    /// <summary>"Ini bukan giliran saya": what the rota says, and the way to the ketua.</summary>
    private static bool NotMine(string said) => said.Contains("bukan giliran", StringComparison.Ordinal) || said.Contains("bukan jadwal saya", StringComparison.Ordinal) || said.Contains("bukan saya yang jaga", StringComparison.Ordinal) || said.Contains("bukan jatah saya", StringComparison.Ordinal);

    private static Step Bukan(Scene s, Duty duty) => duty.Person == s.Who.Id
        ? Step.Reply($"Maaf, saya cek. Di jadwal {JagaWords.Which(s.Kube, duty, s.Note)} tertulis {s.Who.Call}. Mau saya laporkan ke {IzinWords.Ketua(s.Kube, duty, s.Call)}?", new Choice("Laporkan", "#jaga.lapor:" + duty.Id), new Choice("Tidak usah", "tidak"))
        : Step.Reply($"Betul, {s.Who.Call}. Di jadwal {JagaWords.Which(s.Kube, duty, s.Note)} tertulis {s.Call(duty.Person)}. Maaf ya.");

    /// <summary>The same said later, of her next turn; null when it is about something else.</summary>
    public static Step? Disowned(Scene s) => NotMine(Typed.Plain(s.Heard.Raw)) && s.Member is { IsActiveMember: true } && Next(s, s.Heard.Dates is [{ Value: { } day }, ..] ? day : null) is { } duty ? Bukan(s, duty) : null;

    /// <summary>[Laporkan]: the ketua hears that somebody thinks a turn is not hers; the rota stays.</summary>
    public static Step Report(Scene s, string id)
    {
        if (s.Kube.Rota.Find(new(id)) is not { } duty || duty.Person != s.Who.Id || IzinWords.KetuaOf(s.Kube, duty) is not { } to) return NotOn(s, null);
        var which = JagaWords.Which(s.Kube, duty, s.Note);
        return new Step
        {
            Say = [new($"Sudah saya laporkan ke {s.Call(to)}, {s.Who.Call}. Selama belum diubah, gilirannya tetap ya.")],
            Notices = [new(to, new($"{s.Who.Call} merasa {which} bukan gilirannya. Kalau salah, tulis misalnya *tgl {duty.Day.Day} ganti ke Bu Ida*.")) { Expires = duty.Start }],
        };
    }

    /// <summary>"Eh jadi bisa", after she said that she cannot: her turn is hers again, or another's by now. Null when she said nothing of the kind.</summary>
    public static Step? Returned(Scene s)
    {
        if (s.Talk.Now is { Draft: not IzinDraft } || !IzinWords.Returns(s.Heard.Text)) return null;
        var day = s.Heard.Dates is [{ Value: { } said }, ..] ? said : (DateOnly?)null;
        var mine = s.Kube.Rota.Ahead(s.Now).Where(d => (day is null || d.Day == day) && (d.Person == s.Who.Id ? d.Answer == JawabanJaga.Izin : d.Planned == s.Who.Id && s.Now - d.Since < TimeSpan.FromHours(24))).ToList();
        return mine switch
        {
            [] => null,
            [_, _, ..] when day is null && mine.Where(d => d.Person == s.Who.Id).ToList() is [_, _, ..] still => Return(s, still),
            [var duty, ..] => Mine(duty, s) ?? Come(s, duty),
        };
    }

    /// <summary>Turns written off by one word ("desember ga bisa jaga") come back by one; of several words the last, soon after it, else it is asked.</summary>
    private static Step Return(Scene s, List<Duty> turns)
    {
        var last = turns.Max(d => d.AnsweredAt);
        var together = turns.Where(d => d.AnsweredAt == last).ToList();
        if (together.Count < turns.Count && s.Now - last >= JustSaid)
            return Step.Reply(new Message($"Yang mana yang jadi bisa, {s.Who.Honorific}?", [.. turns.Take(10).Select(d => new Choice(JagaWords.Which(s.Kube, d, s.Note), "#jaga.hadir:" + d.Id))]) { ListTitle = turns.Count > 3 ? "Lihat giliran" : null });
        if (together is [var only]) return Come(s, only);
        var (all, untold) = (new Step(), "");
        foreach (var duty in together)
        {
            if (new AnswerDuty(s.Who.Id, duty.Id, JawabanJaga.Hadir, null, s.Now).Decide(s.Kube) is not Decision.Accepted accepted) continue;
            var back = Back(s, duty);
            (all, untold) = (Several.After(all, Step.From(accepted) with { Notices = back.Notices }), back.Words);
        }
        var told = all.Notices.GroupBy(n => n.To).Select(g => g.First() with { Message = new(string.Join('\n', g.Select(n => n.Message.Text))), Expires = g.Max(n => n.Expires) });
        return all with { Say = [new($"Siap, {s.Who.Call}, sudah saya catat hadir 🙏{untold}\n{Say.List([.. together.Select(d => JagaWords.Which(s.Kube, d, s.Note))])}. Kalau berubah, ketik *izin jaga*.")], Notices = [.. told] };
    }

    private static readonly TimeSpan JustSaid = TimeSpan.FromMinutes(30);

    /// <summary>"Batal" while it is asked why she cannot: the izin itself is taken back, for it was written at once.</summary>
    public static Step TakeBack(Scene s, IzinDraft draft)
    {
        if (s.Kube.Rota.Find(draft.Duty) is not { } duty || new AnswerDuty(s.Who.Id, duty.Id, JawabanJaga.Belum, null, s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply($"Giliran itu sudah berubah, {s.Who.Honorific}.", new Choice("Jadwal jaga"));
        var back = Back(s, duty);
        return Step.From(accepted) with { Say = [new($"Baik, {s.Who.Call}, izinnya saya batalkan. {JagaWords.Which(s.Kube, duty, s.Note)} tetap giliran {s.Who.Call}.{back.Words}")], Notices = back.Notices };
    }

    private static Step? Mine(Duty duty, Scene s) => duty.Person == s.Who.Id ? null : Step.Reply($"Sudah diganti {s.Call(duty.Person)} ya, {s.Who.Honorific}. Terima kasih kabarnya.");

    /// <summary>"hadir", "siap jaga", "udah di lapak".</summary>
    public static Step Hadir(Scene s)
    {
        if (Outsider(s) is { } no) return no;
        var day = s.Slots.Date?.Value;
        if (Was(s) is { } over) return over;
        if (Next(s, day) is { } own) return Come(s, own);
        if (s.Kube.Rota.Duties.FirstOrDefault(d => d.Start > s.Now && d.Answer == JawabanJaga.Izin && d.Person != s.Who.Id && (day is null || d.Day == day)) is { } open) return Gantikan.Take(s, open);
        if (s.Kube.Rota.Duties.FirstOrDefault(d => d.End > s.Now && d.Planned == s.Who.Id && d.Person != s.Who.Id && (day is null || d.Day == day)) is { } given) return Mine(given, s)!;
        return NotOn(s, day);
    }

    /// <summary>"Td sy jaga kok": of her turn that is over, and not a promise for the next; null when she speaks of another time. What the ketua marked, the ketua changes.</summary>
    private static Step? Was(Scene s)
    {
        if (!IzinWords.Words(s.Heard.Text).Exists(w => w is "td" or "tadi" or "td2" or "tdi" or "kemarin" or "kmrn" or "kmrin" or "kemaren")) return null;
        if (s.Kube.Rota.Duties.LastOrDefault(d => d.Person == s.Who.Id && d.End <= s.Now && s.Now - d.End < TimeSpan.FromDays(2) && d.Status != StatusJaga.Libur) is not { } duty) return null;
        var which = JagaWords.Which(s.Kube, duty, s.Note);
        return duty.Status != StatusJaga.TanpaKabar || IzinWords.KetuaOf(s.Kube, duty) is not { } ketua ? Step.Reply($"Betul, {s.Who.Call}, jaga {which}. Terima kasih sudah jaga 🙏") : new Step
        {
            Say = [new($"Jaga {which} tercatat tidak ada kabar, {s.Who.Honorific}. Kata {s.Who.Call} saya sampaikan ke {s.Call(ketua)} ya, nanti dibetulkan.")],
            Notices = [new(ketua, new($"Kata {s.Who.Call}, jaga {which} ia jalankan. Kalau betul, tulis *{s.Who.Call.ToLowerInvariant()} hadir jaga {Say.Short(duty.Day).ToLowerInvariant()}*."))],
        };
    }

    /// <summary>"izin gak bisa jaga besok"; with the reason in it a substitute is looked for at once (08-decisions 1.11).</summary>
    public static Step Izin(Scene s)
    {
        if (Outsider(s) is { } no) return no;
        // "Minggu depan sy ga bs jaga": her turns of that time, and no other.
        if ((MasaJaga.Days(s) is { } days ? (s.Today, s.Today.AddDays(Math.Min(days, 366))) : s.Slots.Date is null ? s.Heard.Stretch ?? (s.Slots.Month is { First: var month } ? (month, month.AddMonths(1).AddDays(-1)) : null) : null) is var (from, until))
            return s.Kube.Rota.Of(s.Who.Id, s.Now).Where(d => d.Day >= from && d.Day <= until).ToList() is [var within, ..] all ? all is [_, _, ..] ? All(s, all) : Excuse(s, within)
                : Step.Reply($"{s.Who.Call} tidak ada giliran jaga {Say.Day(from)} sampai {Say.Day(until)}. Kalau lama tidak bisa, ketik *saya mau cuti*.", new Choice("Jadwal jaga"));
        if (s.Slots.Date is { Value: null }) return Step.Reply($"Izinnya untuk jaga tanggal berapa, {s.Who.Honorific}? Contoh: *izin jaga Senin*.");
        return Next(s, s.Slots.Date?.Value) is { } duty ? Excuse(s, duty) : NotOn(s, s.Slots.Date?.Value);
    }

    /// <summary>"Bu minah selasa gk bs jaga, ganti bu rini" of whoever makes the rota: her turn is given to another, read back; null when nobody else is named, or she has no such turn.</summary>
    public static Step? Anothers(Scene s) => !s.Heard.Raw.Contains('?') && !s.Words.Any(static w => w is "dateng" or "datang" or "hadir" or "masuk" or "muncul") && s.Words.Any(static w => w.StartsWith("jaga", StringComparison.Ordinal) || w is "piket") && s.Words.Any(static w => w is "gak" or "ga" or "gk" or "nggak" or "ngga" or "tidak" or "tdk" or "gabisa" or "gakbisa" or "izin" or "ijin" or "sakit" or "halangan") && s.May(Operation.JagaSusun, Right.Record) && s.Heard.People.OrderBy(static p => p.At.Start).ToList() is [{ IsSpeaker: false, Only: { } who }, ..] named and not [_, _, _, ..]
        && s.Kube.Rota.Duties.FirstOrDefault(d => d.Person == who && d.End > s.Now && d.Status != StatusJaga.Libur && (s.Slots.Date?.Value is not { } day || d.Day == day)) is { } duty
            ? UbahJaga.Form.Begin(new UbahJagaDraft { Day = duty.Day, Duty = duty.Id, To = named is [_, { IsSpeaker: false, Only: { } to }] ? to : null }, s with { Heard = Heard.Nothing }) : null;

    /// <summary>Several turns at once: all are written, the ketua hears of them together and decides; at night the clock tells her.</summary>
    private static Step All(Scene s, List<Duty> turns)
    {
        var reason = s.Slots.Reason is { } said ? Say.Quote(said) : null;
        var (all, kube) = (new Step(), s.Kube);
        List<Duty> noted = [];
        foreach (var duty in turns)
            if (new AnswerDuty(s.Who.Id, duty.Id, JawabanJaga.Izin, reason, s.Now).Decide(kube) is Decision.Accepted accepted)
            {
                all = Several.After(all, Step.From(accepted));
                kube = accepted.Facts.Aggregate(kube, (k, f) => k.After(f));
                noted.Add(kube.Rota.Find(duty.Id)!);
            }
        if (noted is []) return NotOn(s, turns[0].Day);
        var after = s with { Kube = kube };
        var (which, near, waits) = (Say.List([.. noted.Select(d => JagaWords.Which(kube, d, s.Note))]), noted[0].Start - s.Now <= JagaRules.Near, noted.Exists(d => Gantikan.Waits(after, d)));
        var to = IzinWords.KetuaOf(kube, noted[0]);
        var told = new Step
        {
            Say = [new($"Baik, {s.Who.Call}, izin jaga {which} saya catat. {(to is { } hears ? $"{s.Call(hears)} saya kabari{(waits ? " besok pagi" : "")} supaya dicarikan pengganti. " : "")}Kalau lama tidak bisa, ketik *saya mau cuti*.")],
            Facts = waits ? [] : [.. noted.SelectMany(d => Gantikan.Settled(after, d))],
            Notices = waits ? [] : near ? [.. noted.SelectMany(d => Gantikan.Told(kube, d, s.Now, s.Call, s.Note, reason))]
                : to is { } ketua ? [new(ketua, new($"{s.Who.Call} izin jaga {which}{(reason is null ? "" : $" ({reason})")}. Pengganti belum dicarikan. Untuk mengganti satu hari, tulis misalnya *tgl {noted[0].Day.Day} ganti ke Bu Ida*.")) { Expires = noted[^1].Start }] : [],
        };
        return Several.After(all, told);
    }

    /// <summary>The button under one's own turn.</summary>
    public static Step Izin(Scene s, string id) => s.Kube.Rota.Find(new(id)) is { } duty && duty.Person == s.Who.Id ? Excuse(s with { Heard = Heard.Nothing }, duty) : NotOn(s, null);

    /// <summary>"Gabisa bsk, ada hajatan": of the turn of that day, with the reason that was said; null without one.</summary>
    public static Step Izin(Scene s, string id, string? reason) => s.Kube.Rota.Find(new(id)) is { } duty && duty.Person == s.Who.Id ? Excuse(s, duty, because: reason) : NotOn(s, null);

    public static Step Hadir(Scene s, string id) => s.Kube.Rota.Find(new(id)) is { } duty && duty.Person == s.Who.Id ? Come(s, duty) : NotOn(s, null);

    /// <summary>Her turns that still wait for a word.</summary>
    public static IEnumerable<Acara> Events(Scene s) => s.Kube.Rota.Of(s.Who.Id, s.Now).Where(d => d.Answer == JawabanJaga.Belum)
        .Select(d => new Acara(d.Start, $"Jaga {Say.DayName(d.Day)}, {Say.Short(d.Day)}", "#jaga.hadir:" + d.Id, "#jaga.izin:" + d.Id));

    private static Step? Outsider(Scene s) => s.Member is { IsActiveMember: true } ? null : s.May(Operation.JagaLihat, Right.SeeGroup)
        ? Step.Reply($"Yang jaga anggota kelompok, {s.Who.Honorific}. Jadwalnya bisa dilihat di sini.", new Choice("Jadwal jaga"))
        : Step.Reply(JagaWords.OpenHours(s.Kube, s.Who, s.Note));

    /// <summary>Her next turn, or the one of that day.</summary>
    public static Duty? Next(Scene s, DateOnly? day) =>
        s.Kube.Rota.Duties.FirstOrDefault(d => d.Person == s.Who.Id && d.End > s.Now && d.Status != StatusJaga.Libur && (day is null || d.Day == day));

    public static Step NotOn(Scene s, DateOnly? day)
    {
        var next = s.Kube.Rota.Of(s.Who.Id, s.Now).FirstOrDefault();
        var where = day is { } d ? $"{s.Who.Call} tidak ada giliran jaga {JagaWords.Day(d)}." : $"{s.Who.Call} belum ada giliran jaga.";
        return Step.Reply(where + (next is null ? "" : $" Giliran berikutnya {JagaWords.Which(s.Kube, next, s.Note)}."), new Choice("Jadwal jaga"));
    }

    private static Step Come(Scene s, Duty duty)
    {
        var soon = s.Now >= duty.Start.AddHours(-1) && duty.Day == s.Today;
        // A promise is no attendance: she is there once the turn has begun, or when she says so.
        var there = soon && (s.Now >= duty.Start || IzinWords.Words(s.Heard.Text).Exists(w => w is "sudah" or "udah" or "udh" or "sdh" or "dilapak" or "nyampe" or "sampai"));
        if (new AnswerDuty(s.Who.Id, duty.Id, JawabanJaga.Hadir, null, s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply($"Giliran itu sudah lewat, {s.Who.Honorific}.");
        var (which, back) = (JagaWords.Which(s.Kube, duty, s.Note), duty.Answer == JawabanJaga.Izin ? Back(s, duty) : ("", []));
        return Step.From(accepted) with
        {
            Facts = there && duty.Status != StatusJaga.Hadir ? [.. accepted.Facts, new DutyMarked(duty.Id, StatusJaga.Hadir)] : accepted.Facts,
            Say = [new(soon ? $"Siap, {s.Who.Call}, sudah saya catat hadir. Selamat jaga 🙏" : $"Siap, {s.Who.Call}, sudah saya catat hadir 🙏{back.Words}\n{which} pukul {JagaWords.Hours(s.Kube, duty)}. Kalau berubah, ketik *izin jaga*.")],
            Notices = back.Notices,
        };
    }

    /// <summary>She can come after all: who was told or asked hears it; who was not yet told, nothing (malam.batal).</summary>
    private static (string Words, IReadOnlyList<Notice> Notices) Back(Scene s, Duty duty)
    {
        var which = JagaWords.Which(s.Kube, duty, s.Note);
        var untold = JagaClock.Excused(s.Kube, duty) is { } item && s.Kube.Clock.Leaves(item);
        List<Notice> notices = [];
        if (!untold && IzinWords.KetuaOf(s.Kube, duty) is { } ketua) notices.Add(new(ketua, new($"{s.Who.Call} jadi bisa jaga {which}.")) { Expires = duty.Start });
        if (duty.Offered is { } asked && notices.TrueForAll(n => n.To != asked)) notices.Add(new(asked, new($"{s.Who.Call} jadi bisa jaga {which}, jadi tidak perlu digantikan. Terima kasih ya.")) { Expires = duty.Start });
        return (untold ? $"\nTidak jadi saya sampaikan ke {IzinWords.Ketua(s.Kube, duty, s.Call)}." : "", notices);
    }

    /// <param name="because">Why she cannot, where no slot holds it.</param>
    /// <param name="named">Whom she names to stand in, in the same sentence.</param>
    public static Step Excuse(Scene s, Duty duty, PersonRead? named = null, string? because = null)
    {
        if (duty.Start <= s.Now) named = null;
        if (named is not null && TunjukPengganti.Wrong(s, duty, named) is { } why) return Several.After(Excuse(s with { Heard = Heard.Nothing }, duty) with { Say = [] }, new Step { Say = [why], Next = (new IzinDraft(duty.Id) { Reason = "" }, "cara", 0) });
        var reason = (because ?? s.Slots.Reason) is { } said && named is null ? Say.Quote(said) : null;
        switch (new AnswerDuty(s.Who.Id, duty.Id, JawabanJaga.Izin, reason, s.Now).Decide(s.Kube))
        {
            case Decision.Refused { Why: TooLate }:
                return Step.Reply($"Giliran jaganya sudah mulai, {s.Who.Honorific}. Tolong telepon {s.Holder(Jabatan.Ketua)} langsung ya.");
            case Decision.Refused:
                return NotOn(s, duty.Day);
            case Decision.Accepted accepted when reason is not null || named is not null:
                var after = s with { Kube = accepted.Facts.Aggregate(s.Kube, (k, f) => k.After(f)) };
                return Several.After(Step.From(accepted), Gantikan.Search(after, duty, reason, named?.Only));
            case Decision.Accepted accepted:
                var asked = Form.Begin(new IzinDraft(duty.Id), s with { Heard = Heard.Nothing });
                return asked with { Facts = [.. accepted.Facts, .. asked.Facts], Texts = accepted.Texts };
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    protected override IReadOnlyList<Question<IzinDraft>> Questions { get; } =
    [
        new("alasan",
            (d, _) => d.Reason is null,
            (d, s) => new($"Baik, {s.Who.Call}, izin jaga {(s.Kube.Rota.Find(d.Duty) is { } duty ? JagaWords.Which(s.Kube, duty, s.Note) : "")} saya catat. Kenapa ya? (boleh dilewati)", [new("Sakit"), new("Urusan keluarga"), new("Lewati")]),
            (d, s) => TunjukPengganti.Answered(s) is { } named ? Stand(d with { Reason = TunjukPengganti.Before(s, named) }, s, named) : new Taken<IzinDraft>.Filled(d with { Reason = Typed.Plain(s.Heard.Raw) is "lewati" or "tidak" or "skip" or "" ? "" : Say.Quote(s.Heard.Raw) }),
            (_, _) => new("Tulis singkat saja, atau balas *lewati*.", [new("Lewati")])),
        new("cara",
            (d, _) => d.Way is null,
            (d, s) => new($"{(IzinWords.Sympathy(d.Reason, s.Who) is { Length: > 0 } kind ? kind : $"Semoga lancar, {s.Who.Honorific}. ")}Mau dicarikan pengganti atau tukar hari?", [new("Carikan pengganti"), new("Tukar hari"), new($"Biar {s.Holder(Jabatan.Ketua)}", "biar ketua")]),
            (d, s) => TunjukPengganti.Answered(s) is { } named ? Stand(d, s, named) : Typed.Plain(s.Heard.Raw) switch
            {
                "carikan pengganti" or "carikan" or "cari pengganti" or "pengganti" or "ya" or "boleh" => new Taken<IzinDraft>.Filled(d with { Way = "ganti" }),
                "tukar hari" or "tukar" or "tukar jaga" => new Taken<IzinDraft>.Filled(d with { Way = "tukar" }),
                "biar ketua" or "tidak usah" or "gak usah" or "tidak" or "nggak" => new Taken<IzinDraft>.Filled(d with { Way = "ketua" }),
                var said when said.StartsWith("biar ", StringComparison.Ordinal) => new Taken<IzinDraft>.Filled(d with { Way = "ketua" }),
                _ => new Taken<IzinDraft>.NotMine(),
            },
            (_, s) => new($"Pilih salah satu ya, {s.Who.Honorific}. Izinnya sudah tercatat.", [new("Carikan pengganti"), new("Tukar hari"), new($"Biar {s.Holder(Jabatan.Ketua)}", "biar ketua")])),
    ];

    /// <summary>Somebody is named to stand in; who cannot be asked is said, and asked for again.</summary>
    private static Taken<IzinDraft> Stand(IzinDraft d, Scene s, PersonRead named) => s.Kube.Rota.Find(d.Duty) is { } duty && TunjukPengganti.Wrong(s, duty, named) is { } why
        ? new Taken<IzinDraft>.Wrong(why) : new Taken<IzinDraft>.Filled(d with { Way = "ganti", Named = named.Only });

    protected override IzinDraft Take(IzinDraft draft, Scene scene) => draft;
    protected override IzinDraft Fresh(IzinDraft draft) => new(draft.Duty);
    protected override Message? Sum(IzinDraft draft, Scene scene) => null;

    protected override Step Commit(IzinDraft draft, Scene s)
    {
        if (s.Kube.Rota.Find(draft.Duty) is not { } duty || duty.Person != s.Who.Id) return Step.Reply($"Giliran itu sudah berubah, {s.Who.Honorific}.", new Choice("Jadwal jaga"));
        var noted = draft.Reason is { Length: > 0 } why && new AnswerDuty(s.Who.Id, duty.Id, JawabanJaga.Izin, why, s.Now).Decide(s.Kube) is Decision.Accepted a ? Step.From(a) : new Step();
        var after = s with { Kube = noted.Facts.Aggregate(s.Kube, (k, f) => k.After(f)) };
        return Several.After(noted, draft.Way switch
        {
            "ganti" => Gantikan.Search(after, duty, draft.Reason, draft.Named),
            "tukar" => TukarJaga.Begin(after with { Heard = Heard.Nothing }, duty.Id),
            _ => Gantikan.LeaveToKetua(after, duty, draft.Reason),
        });
    }
}
