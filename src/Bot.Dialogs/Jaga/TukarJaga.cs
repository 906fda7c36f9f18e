using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>A swap being put together: her own turn, with whom, and which turn of hers.</summary>
public sealed record TukarDraft : Draft
{
    public DutyId? Mine { get; init; }
    public PersonId? Partner { get; init; }

    /// <summary>A name that fits several or nobody.</summary>
    public string? Said { get; init; }
    public DutyId? Theirs { get; init; }

    /// <summary>"Ganti saja": the partner takes the turn, nothing in return.</summary>
    public bool JustTake { get; init; }
}

/// <summary>The partner is asked to agree. Who asks and which turn are kept for a late answer; null where an older version asked.</summary>
public sealed record SwapAsk(int Swap, PersonId? By = null, DutyId? Mine = null) : Standing;

/// <summary>D13: swapping turns. The partner must agree; until then the rota stays as it is.</summary>
internal sealed class TukarJaga : Form<TukarDraft>
{
    public static readonly TukarJaga Form = new();

    public override string Name => "tukar jaga";

    public override bool Own(string intent) => intent is "tukar_jaga";

    public static Step Start(Scene s)
    {
        if (s.Member is not { IsActiveMember: true } || !s.May(Operation.JagaTukar, Right.Ask)) return s.May(Operation.JagaLihat, Right.SeeGroup)
            ? Step.Reply($"Tukar jaga diminta anggota yang jaga, {s.Who.Honorific}.", new Choice("Jadwal jaga"))
            : Step.Reply(JagaWords.OpenHours(s.Kube, s.Who, s.Note));
        // "Tukar jaga bu yuli sama bu rini": two others' turns are theirs to swap (tukar.bukanMilik).
        if (!s.Heard.People.Any(p => p.IsSpeaker) && s.Heard.People.Where(p => p.Only != s.Who.Id).Select(p => p.Only).OfType<PersonId>().Distinct().ToList() is [var first, _, ..])
            return Step.Reply($"Itu giliran {s.Call(first)}, {s.Who.Honorific}. Yang bisa ditukar hanya giliran sendiri. Mau lihat giliran {s.Who.Pronoun}?", new Choice("Giliran saya"), new Choice("Tidak usah"));
        if (s.Slots.Date is { Value: { } day } && s.Kube.Rota.Duties.FirstOrDefault(d => d.Person == s.Who.Id && d.Day == day && d.Status != StatusJaga.Libur) is { } said)
        {
            if (said.Start < s.Now + JagaRules.LeastAhead) return Late(s, said);
            if (Pending(s, said.Id)) return Step.Reply(Asked(s));
        }
        var free = Mine(s).Where(d => !Pending(s, d.Id)).ToList();
        if (free is []) return Mine(s) is [] ? Step.Reply(JagaWords.None(s)) : Step.Reply(Asked(s));
        var begun = Form.Begin(new TukarDraft { JustTake = Taking(s) }, s);
        return Lead(Alone(s) ? $"Tukarnya dengan anggota lain ya, {s.Who.Honorific}." : s.Heard.Dates.Any(d => d.Value is null) ? $"Tanggal itu tidak ada di kalender, {s.Who.Honorific}." : null, begun);
    }

    /// <summary>From a reminder or an izin: the turn is known.</summary>
    public static Step Begin(Scene s, DutyId mine) => Form.Begin(new TukarDraft { Mine = mine }, s);

    /// <summary>"Tukar sama saya sendiri": with nobody.</summary>
    private static bool Alone(Scene s) => s.Slots.People.All(p => p.IsSpeaker || p.Only == s.Who.Id) && (s.Heard.Text.Contains("sendiri", StringComparison.Ordinal) || s.Slots.People.Any(p => !p.IsSpeaker && p.Only == s.Who.Id));

    private static bool Pending(Scene s, DutyId duty) => s.Kube.Rota.Swaps.Exists(x => x.By == s.Who.Id && x.Mine == duty);

    private static Message Asked(Scene s) => new($"Giliran itu sudah diminta tukar, {s.Who.Honorific}. Tunggu jawabannya dulu, atau ketik *batal tukar*.", [new("Batal tukar")]);

    private static Step Late(Scene s, Duty duty) => duty.Start <= s.Now
        ? Step.Reply($"Giliran {JagaWords.Which(s.Kube, duty, s.Note)} sudah lewat, {s.Who.Honorific}, jadi tidak bisa ditukar.", new Choice("Jadwal jaga"))
        : Step.Reply($"Tukar jaga paling lambat 2 jam sebelumnya, {s.Who.Honorific}. Kalau mendesak, ketik *izin jaga* atau telepon {s.Holder(Jabatan.Ketua)} ya.", new Choice("Izin jaga"));

    /// <summary>Nobody yet, or somebody who cannot be: herself, or who has no turns now.</summary>
    private static bool NoPartner(TukarDraft d, Scene s) => d.Partner is not { } p || p == s.Who.Id || s.Kube.Member(p) is not { IsActiveMember: true };

    private static Message AskPartner(TukarDraft d, Scene s) => d.Said is { } said && s.Heard.People.FirstOrDefault(p => p.Said == said) is { } read ? Orang.Which(s, read)
        : d.Partner == s.Who.Id ? new($"Tukarnya dengan anggota lain ya, {s.Who.Honorific}. Dengan siapa?")
        : d.Partner is { } other && s.Kube.Member(other) is not { Role: Peran.Anggota } ? new($"{s.Call(other)} bukan anggota yang jaga, {s.Who.Honorific}. Tukar dengan siapa?")
        : d.Partner is { } away ? new($"{s.Call(away)} sedang tidak aktif jaga, {s.Who.Honorific}. Tukar dengan siapa?")
        : new($"Tukar dengan siapa, {s.Who.Honorific}?");

    private static bool Taking(Scene s) => s.Heard.Text.Contains("gantiin", StringComparison.Ordinal) || s.Heard.Text.Contains("gantikan", StringComparison.Ordinal);

    /// <summary>Her turns that can still be swapped.</summary>
    private static List<Duty> Mine(Scene s) => [.. s.Kube.Rota.Of(s.Who.Id, s.Now + JagaRules.LeastAhead)];

    private static List<Duty> Theirs(TukarDraft d, Scene s) => d.Partner is { } p ? Together(d, s) ? [] : [.. s.Kube.Rota.Of(p, s.Now + JagaRules.LeastAhead)] : [];

    /// <summary>Both have the same turn, which nobody can swap.</summary>
    private static bool Together(TukarDraft d, Scene s) => d.Mine is { } mine && s.Kube.Rota.Find(mine) is { } own && s.Kube.Rota.On(own.Day).Any(x => x.Shift == own.Shift && x.Id != own.Id && x.Person == d.Partner);

    protected override IReadOnlyList<Question<TukarDraft>> Questions { get; } =
    [
        new("jagaSaya", (d, _) => d.Mine is null, AskMine, (d, s) => JagaWords.Ahead(s) is [{ Value: { } day }, ..] && Find(Mine(s), day, s) is { } said && Pending(s, said.Id) ? new Taken<TukarDraft>.Wrong(Asked(s)) : Pick(d, [.. Mine(s).Where(x => !Pending(s, x.Id))], s, (x, duty) => x with { Mine = duty }),
            (d, s) => AskMine(d, s) with { Text = $"Pilih dari daftar ya, {s.Who.Honorific}. Giliran yang sudah lewat tidak bisa ditukar." }),
        new("mitra", NoPartner, AskPartner,
            (d, s) => s.Heard.People is [var read, ..] ? read.Only is { } one ? new Taken<TukarDraft>.Filled(d with { Partner = one, Said = null }) : new Taken<TukarDraft>.Wrong(Orang.Which(s, read)) : new Taken<TukarDraft>.NotMine(),
            (_, _) => new("Sebut nama anggotanya ya. Contoh: *Bu Yuli*.")),
        new("jagaMitra", (d, s) => !d.JustTake && d.Theirs is null && Theirs(d, s) is not [], AskTheirs,
            (d, s) => Typed.Plain(s.Heard.Raw) is "ganti saja" or "ganti aja" or "gantiin saja" ? new Taken<TukarDraft>.Filled(d with { JustTake = true }) : Pick(d, Theirs(d, s), s, (x, duty) => x with { Theirs = duty }),
            (d, s) => AskTheirs(d, s) with { Text = $"{s.Call(d.Partner!.Value)} tidak jaga hari itu. Pilih yang lain ya." }),
    ];

    private static Message AskMine(TukarDraft d, Scene s) => new($"Jaga {s.Who.Call} yang mana?", [.. Mine(s).Where(x => !Pending(s, x.Id)).Take(10).Select(x => Row(s, x))]) { ListTitle = "Pilih giliran" };

    private static Message AskTheirs(TukarDraft d, Scene s) => Theirs(d, s) switch
    {
        { Count: <= 2 } few => new($"Ditukar dengan jaga {s.Call(d.Partner!.Value)} yang mana?", [.. few.Select(x => new Choice(Title(x))), new("Ganti saja")]),
        var many => new($"Ditukar dengan jaga {s.Call(d.Partner!.Value)} yang mana?", [.. many.Take(9).Select(x => Row(s, x)), new("Ganti saja", "ganti saja", "Tanpa tukar hari")]) { ListTitle = "Pilih giliran" },
    };

    private static Choice Row(Scene s, Duty x)
    {
        var name = JagaWords.Name(s.Kube, x.Shift, s.Note);
        return new(Title(x), JagaWords.Day(x.Day) + (s.Kube.Rules.Jaga is { Shifts.Count: > 1 } ? " " + JagaWords.Label(s.Kube, x.Shift, s.Note) : ""), $"{char.ToUpperInvariant(name[0])}{name[1..]} {Say.Clock(x.Start, s.Kube.Zone)}-{Say.Clock(x.End, s.Kube.Zone)}");
    }

    private static string Title(Duty x) => JagaWords.Day(x.Day) is { Length: <= 20 } title ? title : $"{Say.DayName(x.Day)}, {Say.Short(x.Day)}";

    /// <summary>The turn of the day said; several on that day are told apart by the shift's name.</summary>
    private static Taken<TukarDraft> Pick(TukarDraft d, List<Duty> from, Scene s, Func<TukarDraft, DutyId, TukarDraft> with)
    {
        if (JagaWords.Ahead(s) is not [{ Value: { } day }, ..])
            return s.Heard.Choice is { } n && n >= 1 && n <= from.Count ? new Taken<TukarDraft>.Filled(with(d, from[n - 1].Id)) : new Taken<TukarDraft>.NotMine();
        return Find(from, day, s) is { } duty ? new Taken<TukarDraft>.Filled(with(d, duty.Id)) : new Taken<TukarDraft>.NotMine();
    }

    private static Duty? Find(List<Duty> from, DateOnly day, Scene s)
    {
        var on = from.Where(x => x.Day == day).ToList();
        return on.Count < 2 ? on.FirstOrDefault() : on.FirstOrDefault(x => s.Heard.Text.Contains(JagaWords.Label(s.Kube, x.Shift, s.Note), StringComparison.Ordinal)) ?? on[0];
    }

    protected override TukarDraft Take(TukarDraft draft, Scene s)
    {
        var next = draft;
        if (s.Slots.Date?.Value is { } mine && Find(Mine(s), mine, s) is { } own) next = next with { Mine = own.Id };
        if (s.Slots.People.FirstOrDefault(p => !p.IsSpeaker) is { } who) next = who.Only is { } one ? next with { Partner = one, Said = null, Theirs = null } : next with { Said = who.Said };
        if (s.Slots.SwapDate?.Value is { } other && Find(Theirs(next, s), other, s) is { } theirs) next = next with { Theirs = theirs.Id };
        // With one turn there is nothing to choose.
        return next with { Mine = next.Mine ?? (s.Slots.Date is null && Mine(s).Where(x => !Pending(s, x.Id)).ToList() is [var only] ? only.Id : null) };
    }

    protected override TukarDraft Fresh(TukarDraft draft) => new();

    private static AskSwap Command(TukarDraft d, Scene s) => new(s.Who.Id, d.Partner!.Value, d.Mine!.Value, d.JustTake ? null : d.Theirs, s.Now);

    protected override Checked Check(TukarDraft d, Scene s) => Command(d, s).Decide(s.Kube) switch
    {
        Decision.Refused { Why: SwapWithSelf or NoActiveMember } => new Checked.AskAgain("mitra", AskPartner(d, s)),
        Decision.Refused { Why: TwiceADay or SameTurn } when Together(d, s) => new Checked.AskAgain("mitra", new($"{s.Call(d.Partner!.Value)} dan {s.Who.Call} jaga bareng {JagaWords.Which(s.Kube, s.Kube.Rota.Find(d.Mine!.Value)!, s.Note)}, jadi tidak perlu ditukar. Tukar dengan siapa?")),
        Decision.Refused { Why: TwiceADay t } => new Checked.AskAgain(t.Person == s.Who.Id ? "jagaMitra" : "mitra", new($"{s.Call(t.Person)} jadi jaga dua kali pada {JagaWords.Day(t.Day)}, {s.Who.Honorific}. {(t.Person == s.Who.Id ? "Pilih hari lain ya." : "Tukar dengan siapa?")}")),
        Decision.Refused { Why: TooLate } => new Checked.Stop(Late(s, s.Kube.Rota.Find(d.Mine!.Value)!)),
        Decision.Refused { Why: SwapPending } => new Checked.Stop(Step.Reply(Asked(s))),
        Decision.Refused => new Checked.Stop(Step.Reply($"Giliran itu sudah berubah, {s.Who.Honorific}. Ini bukan lagi giliran yang sama.", new Choice("Jadwal jaga"))),
        _ => new Checked.Fine(),
    };

    protected override Message? Sum(TukarDraft d, Scene s)
    {
        var (mine, theirs) = (s.Kube.Rota.Find(d.Mine!.Value)!, d.Theirs is { } t && !d.JustTake ? s.Kube.Rota.Find(t) : null);
        var partner = s.Call(d.Partner!.Value);
        var running = TwoDays(s, d.Partner.Value, mine.Day, theirs?.Day) is { } note ? "\n" + note : "";
        if (theirs is not null && TwoDays(s, s.Who.Id, theirs.Day, mine.Day) is { } own) running += "\n" + own;
        // A swap leaves the counts as they are; standing in may not (R-JAG-3).
        if (theirs is null && Fairness.Tilts(s.Kube, mine, d.Partner.Value) is { } tilt) running += $"\nKalau begini giliran {partner} jadi {tilt.Hers}, yang lain {(tilt.Least == tilt.Most ? $"{tilt.Least}" : $"{tilt.Least} sampai {tilt.Most}")}. Tidak apa-apa?";
        return new($"Saya mintakan ya:\n{partner} jaga *{JagaWords.Which(s.Kube, mine, s.Note)}*"
            + (theirs is null ? "" : $"\n{s.Who.Call} jaga {JagaWords.Which(s.Kube, theirs, s.Note)}") + running + $"\n{partner} harus setuju dulu.", [new("Kirim", "ya"), new("Ubah"), new("Batal")]);
    }

    /// <summary>Two days running are allowed when she agrees; they are said.</summary>
    private static string? TwoDays(Scene s, PersonId partner, DateOnly day, DateOnly? given) =>
        s.Kube.Rota.Duties.Any(x => x.Person == partner && x.Status != StatusJaga.Libur && x.Day != given && Math.Abs(x.Day.DayNumber - day.DayNumber) == 1) ? $"{s.Call(partner)} jadi jaga dua hari berturut-turut." : null;

    protected override Step Commit(TukarDraft d, Scene s)
    {
        if (Command(d, s).Decide(s.Kube) is not Decision.Accepted { Facts: [SwapAsked asked] } accepted) return Step.Reply($"Giliran itu sudah berubah, {s.Who.Honorific}.", new Choice("Jadwal jaga"));
        var (partner, night) = (s.Call(asked.Partner), Quiet.Now(s.Kube, s.Now));
        return Step.From(accepted) with
        {
            Say = [new((night ? $"Sudah pukul {Say.Hour(s.Now, s.Kube.Zone)}, {s.Who.Honorific}. Saya tanyakan ke {partner} {UmumWords.Morning(s)} ya. Kalau mendesak, telepon langsung saja." : $"Sudah saya tanyakan ke {partner}.") + " Selama belum dijawab, jadwal tetap seperti semula.", [new("Batal tukar")])],
            // At night the clock asks in the morning, so that it can still be taken back.
            Notices = night ? [] : [Question(s.Kube, asked, s.Call, s.Note)],
        };
    }

    /// <summary>The partner is asked: at once, or in the morning by the clock.</summary>
    public static Notice Question(Kube kube, SwapAsked asked, Func<PersonId, string> call, Func<TextId?, string?> note)
    {
        var (mine, theirs) = (kube.Rota.Find(asked.Mine)!, asked.Theirs is { } t ? kube.Rota.Find(t) : null);
        var (partner, by, own) = (call(asked.Partner), call(asked.By), $"{JagaWords.Which(kube, mine, note)} pukul {JagaWords.Hours(kube, mine)}");
        var until = $"\nDitunggu sampai {Say.Moment(asked.Until, kube.Zone)}.";
        var message = new Message(theirs is null
            ? $"{partner}, {by} minta digantikan jaga *{own}*. Bersedia?{until}"
            : $"{partner}, {by} minta tukar jaga: *{own}* ditukar dengan {JagaWords.Which(kube, theirs, note)}. Setuju?{until}",
            [new("Setuju"), new("Tidak bisa")]) { Template = theirs is null ? null : new("minta_tukar_jaga", [partner, by, own, JagaWords.Which(kube, theirs, note)]) };
        return new(asked.Partner, message) { Asks = new SwapAsk(asked.Id, asked.By, asked.Mine), Until = asked.Until, Expires = asked.Until };
    }

    public static Step? Answer(SwapAsk ask, Scene s)
    {
        var said = Typed.Plain(s.Heard.Raw);
        var swap = s.Kube.Rota.FindSwap(ask.Swap);
        var can = swap is not null && s.Kube.Rota.Find(swap.Mine) is { } turn ? IzinWords.Can(s, turn.Day) : YesNo.None;
        var agrees = s.Heard.Approves || said is "setuju" or "bisa" or "boleh" or "bersedia" || can == YesNo.Yes || s.Heard.Answer == YesNo.Yes && s.Talk.Now is null;
        var refuses = said is "tidak bisa" or "gak bisa" or "ga bisa" or "nggak bisa" or "maaf tidak bisa" || can == YesNo.No || s.Heard.Answer == YesNo.No;
        if (!agrees && !refuses) return null;
        if (swap is null) return Step.Reply($"Permintaan tukar itu sudah selesai, {s.Who.Call}.");
        return new AnswerSwap(ask.Swap, s.Who.Id, agrees, s.Now).Decide(s.Kube) switch
        {
            Decision.Accepted { Facts: [SwapEnded { How: AkhirTukar.Bentrok }] } a => Step.From(a) with { Say = [new($"Jadwalnya barusan berubah, {s.Who.Honorific}, jadi tukarnya tidak jadi.", [new("Jadwal jaga")])], Notices = [new(swap.By, new($"Jadwalnya barusan berubah, jadi tukar dengan {s.Who.Call} tidak jadi.", [new("Jadwal jaga")]))] },
            Decision.Accepted a when !agrees => Step.From(a) with { Say = [new($"Baik, {s.Who.Call}. Saya sampaikan ke {s.Call(swap.By)}.")], Notices = [new(swap.By, new($"{s.Who.Call} belum bisa, jadi jadwal tetap. Mau minta yang lain?", [new("Cari yang lain", "tukar jaga"), new("Tidak usah")]))] },
            Decision.Accepted a => Agreed(s, swap, a),
            _ => Step.Reply($"Permintaan tukar itu sudah selesai, {s.Who.Call}."),
        };
    }

    private static Step Agreed(Scene s, SwapAsked swap, Decision.Accepted accepted)
    {
        var after = accepted.Facts.Aggregate(s.Kube, (k, f) => k.After(f));
        string Turn(DutyId id) => after.Rota.Find(id) is { } d ? $"{JagaWords.Which(after, d, s.Note)} pukul {JagaWords.Hours(after, d)}" : "";
        var back = swap.Theirs is { } theirs ? $"\nJadwal baru: {s.Call(swap.By)} {Turn(theirs)}." : $"\nYang jaga {Turn(swap.Mine)}: {s.Who.Call}.";
        var line = swap.Theirs is null ? $"{s.Who.Call} menggantikan {s.Call(swap.By)} jaga {Turn(swap.Mine)}." : $"{s.Call(swap.By)} dan {s.Who.Call} tukar jaga: {s.Who.Call} {Turn(swap.Mine)}, {s.Call(swap.By)} {Turn(swap.Theirs.Value)}.";
        return Step.From(accepted) with
        {
            Say = [new($"Baik, {s.Who.Call}. Jadwal baru {s.Who.Call}: {Turn(swap.Mine)} ✅")],
            Notices = [new(swap.By, new($"{s.Who.Call} setuju ✅{back}")), .. Gantikan.Officers(s, swap.By).Select(o => new Notice(o, new(line)))],
        };
    }

    /// <summary>A swap asked for before this conversation knew of it: answered from the rota itself.</summary>
    public static Step? FromState(Scene s)
    {
        if (s.Talk.Now is not null || s.Kube.Rota.Swaps.FindLast(x => x.Partner == s.Who.Id && x.Until > s.Now) is not { } swap) return null;
        return s.Heard.Approves || Typed.Plain(s.Heard.Raw) is "tidak bisa" or "gak bisa" ? Answer(new SwapAsk(swap.Id), s) : null;
    }

    /// <summary>"Gak jadi minta tukar", "batalin tukar yg tadi": the request itself is taken back, nothing else is wished.</summary>
    private static bool Withdraws(Scene s)
    {
        var words = IzinWords.Words(s.Heard.Text);
        return words.Count <= 9 && words.Exists(Swapping.Contains) && !words.Exists(w => w is "izin" or "ijin" or "harga" or "uang" or "menu")
            && (words.Exists(w => w is "batal" or "batalin" or "batalkan" or "dibatalkan" or "dibatalin" or "gajadi" or "urung") || words.Zip(words.Skip(1)).Any(p => p.First is "gak" or "ga" or "tidak" or "nggak" or "ngga" or "gk" or "ndak" or "tdk" or "kagak" && p.Second is "jadi" or "jd"));
    }

    private static readonly string[] Swapping = ["tukar", "tukaran", "tuker", "tukeran", "tukarnya", "tukernya", "ditukar"];
    private static readonly string[] Returning = ["balikin", "balikan", "balikkan", "dibalikin", "dibalikkan", "kembaliin", "kembalikan", "dikembalikan", "dikembaliin"];

    /// <summary>"Balikin lagi jaganya sama bu tuti": a swap both agreed to is undone as it was made, by asking the other (D13). Null when no swap of hers can be meant.</summary>
    private static Step? Return(Scene s)
    {
        var with = s.Heard.People.FirstOrDefault(p => !p.IsSpeaker)?.Only;
        var given = s.Kube.Rota.Ahead(s.Now + JagaRules.LeastAhead).FirstOrDefault(d => d.Planned == s.Who.Id && d.Person != s.Who.Id && (with is null || d.Person == with));
        if (given is null) return null;
        var got = Mine(s).Find(d => d.Planned == given.Person && !Pending(s, d.Id));
        return got is null ? Step.Reply($"Jaga {JagaWords.Which(s.Kube, given, s.Note)} sekarang giliran {s.Call(given.Person)}, {s.Who.Honorific}. Kalau {s.Call(given.Person)} mau, bisa ketik *tukar jaga sama {s.Who.Call}* ya.", new Choice("Jadwal jaga"))
            : Form.Begin(new TukarDraft { Mine = got.Id, Partner = given.Person, Theirs = given.Id }, s with { Heard = Heard.Nothing });
    }

    public override Step? Answer(Running running, Scene scene) => Withdraws(scene) ? Step.Reply(FormWords.Cancelled(scene.Who))
        : running is { Asking: "jagaMitra", Draft: TukarDraft d } && JagaWords.Ahead(scene) is [{ Value: { } day }, ..] && Find(Theirs(d, scene), day, scene) is null && Find(Mine(scene), day, scene) is { } mine && Pending(scene, mine.Id)
            ? new Step { Say = [Asked(scene)], Next = (d, running.Asking, running.Tries) } : base.Answer(running, scene);

    /// <summary>"Izin besok, tukar sama bu yuli": the swap is what she wishes (D12); null when it is about something else.</summary>
    public static Step? Instead(Scene s)
    {
        var words = IzinWords.Words(s.Heard.Text);
        if (s.Member is not { IsActiveMember: true } || !words.Exists(w => w is "izin" or "ijin") || !words.Exists(w => w is "tukar" or "tuker" or "tukeran" or "tukaran" or "gantian")) return null;
        if (s.Heard.People.FirstOrDefault(p => !p.IsSpeaker) is not { } with) return null;
        var date = s.Heard.Dates is [var read, ..] ? read : null;
        if (date?.Value is { } day && KehadiranJaga.Next(s, day) is null) return KehadiranJaga.NotOn(s, day);
        return Start(s with { Heard = s.Heard with { Meaning = new("tukar_jaga", 1) { Slots = new() { Date = date, People = [with] } } } });
    }

    /// <summary>"Batal tukar": the request is taken back before it is answered.</summary>
    public static Step? Withdraw(Scene s)
    {
        var words = IzinWords.Words(s.Heard.Text);
        if (s.Member is { IsActiveMember: true } && words.Exists(Returning.Contains) && words.Exists(w => Swapping.Contains(w) || w is "jaga" or "jaganya" or "giliran" or "gilirannya") && Return(s) is { } back) return back;
        if (!Withdraws(s)) return null;
        if (!s.Kube.Rota.Swaps.Exists(x => x.By == s.Who.Id) && Return(s) is { } undone) return undone;
        if (s.Kube.Rota.Swaps.FindLast(x => x.By == s.Who.Id) is not { } swap || new WithdrawSwap(swap.Id, s.Who.Id).Decide(s.Kube) is not Decision.Accepted accepted)
            return Step.Reply($"Tidak ada permintaan tukar yang menunggu, {s.Who.Honorific}. Kalau sudah disetujui, minta tukar lagi ya.");
        var untold = JagaClock.Question(s.Kube, swap) is { } waits && s.Kube.Clock.Leaves(waits);
        return untold
            ? Step.From(accepted) with { Say = [new($"Baik, {s.Who.Call}, tidak jadi saya sampaikan ke {s.Call(swap.Partner)}. Jadwal tetap.")] }
            : Step.From(accepted) with { Say = [new($"Baik, {s.Who.Call}, tukarnya tidak jadi. Jadwal tetap.")], Notices = [new(swap.Partner, new($"{s.Who.Call} batal minta tukar."))] };
    }
}
