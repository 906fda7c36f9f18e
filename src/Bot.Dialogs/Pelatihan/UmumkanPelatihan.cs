using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D26: the pendamping announces a training in one sentence or step by step; officers and Dinas prepare one for her.</summary>
internal sealed class UmumkanPelatihan : Form<UmumkanDraft>
{
    public static readonly UmumkanPelatihan Form = new();

    public override string Name => "mengumumkan pelatihan";

    public override bool Own(string intent) => intent.StartsWith("pelatihan_", StringComparison.Ordinal) || intent.StartsWith("siaran", StringComparison.Ordinal) || intent is "pertemuan_siarkan";

    public override bool WantsMoney(Running running) => false;

    public static Step Start(Scene s)
    {
        if (!s.May(Operation.PelatihanAtur, Right.Record | Right.Ask)) return s.Member is { IsActiveMember: true } ? Forward(s) : Step.Reply(PelatihanWords.Outside(s));
        // "pelatihan" alone from the pendamping asks what there is.
        if (s.Heard.Text is "pelatihan" or "latihan" or "info pelatihan" && s.May(Operation.PelatihanDaftar, Right.SeeGroup)) return LihatPelatihan.All(s);
        return s.Who.OwnPhone ? Form.Begin(new UmumkanDraft(), s) : Refuse.SharedPhone(s);
    }

    /// <summary>tolak.hanyaPendamping: a member's words can be carried on.</summary>
    private static Step Forward(Scene s) => TerusForm.Form.Begin(new TerusDraft(Say.Quote(s.Heard.Raw, 200)), s with { Heard = Heard.Nothing });

    /// <summary>A training of the group that changes day, hour, place, places or closing date.</summary>
    public static Step Change(Scene s, Training t)
    {
        if (!s.May(Operation.PelatihanAtur, Right.Record)) return Step.Reply($"Yang mengubah pelatihan {s.Pendamping}, {s.Who.Honorific}. Sampaikan ke {s.Pendamping} ya.");
        if (t.When.Start <= s.Now) return Step.Reply($"Pelatihan {PelatihanWords.Name(s, t)} sudah mulai, {s.Who.Honorific}, jadi tidak bisa diubah lagi.");
        var local = s.Kube.Zone.Local(t.When.Start);
        var draft = new UmumkanDraft
        {
            Of = t.Id, Title = PelatihanWords.Title(s, t), From = PelatihanWords.FirstDay(s.Kube.Zone, t.When), Until = t.When.LastDay, Time = TimeOnly.FromDateTime(local.DateTime), EndTime = t.When.EndTime, Quota = t.Quota, NoPlace = true,
        };
        var changed = Form.Take(draft, s);
        return changed == draft ? new Step { Say = [UmumkanWords.ChangeWhat(s, draft)], Next = (draft, Summary, 0) } : Form.Advance(changed, s);
    }

    protected override IReadOnlyList<Question<UmumkanDraft>> Questions { get; } =
    [
        new("judul", (d, _) => d.Title is not { Length: >= AnnounceTraining.ShortestTitle and <= AnnounceTraining.LongestTitle },
            (d, s) => UmumkanWords.AskTitle(s, d), ReadTitle, (_, _) => new("Tulis singkat ya. Contoh: *kue kering* atau *foto produk*.", [new("Batal")])),
        new("tanggal", (d, s) => d.From is null || d.DateDoubt || d.From < s.Today,
            (d, s) => UmumkanWords.AskDay(s, d), ReadDay, (_, _) => new("Tulis tanggalnya ya. Contoh: *10 Desember* atau *10-11 Desember*.", [new("Batal")])),
        new("jam", (d, _) => d.Time is null,
            (_, s) => new($"Jam berapa mulainya, {s.Who.Honorific}?", [new("09.00", "jam 9 pagi"), new("13.00", "jam 1 siang")]), ReadHour, (_, _) => new("Tulis jamnya ya. Contoh: *jam 9 pagi* atau *13.30*.", [new("Batal")])),
        new("kuota", (d, _) => d.Quota is not (>= 1 and <= Seats.MostPlaces),
            (d, s) => UmumkanWords.AskQuota(s, d), ReadQuota, (_, _) => new("Kalau belum tahu, tulis perkiraan ya. Contoh: *10 orang*.", [new("Batal")])),
        new("syarat", (d, _) => d.NeedsConditions,
            (_, s) => new($"Syarat dari BLK apa, {s.Who.Honorific}? Saya tulis supaya anggota tahu sebelum daftar.", [new("KTP asli"), new("Tidak ada")]),
            (d, s) => UmumkanReader.Tidy(s.Heard.Raw) is { Length: > 1 } said ? new Taken<UmumkanDraft>.Filled(d with { Conditions = said.StartsWith("Tidak", StringComparison.OrdinalIgnoreCase) ? "tidak ada" : said }) : new Taken<UmumkanDraft>.NotMine(),
            (_, _) => new("Contoh: *KTP asli, umur di bawah 45*.", [new("Batal")])),
        new("tempat", (d, _) => d.Place is null && !d.NoPlace,
            (d, s) => UmumkanWords.AskPlace(s, d), ReadPlace, (_, _) => new("Tulis tempatnya ya. Contoh: *balai latihan* atau *rumah Bu Wati*.", [new("Lewati")])),
    ];

    protected override UmumkanDraft Take(UmumkanDraft draft, Scene s)
    {
        if (s.Heard == Heard.Nothing || s.Heard.Raw.Length == 0) return draft;
        // Whatever the message was taken for, here it is read as an announcement.
        var (said, closes) = UmumkanReader.Closing(s);
        var (slots, next) = (UmumkanReader.Read(s, said), draft);
        // The title of a training that changes stays.
        if (draft.Title is null && (slots.Training ?? s.Slots.Training) is { Length: > 0 } title) next = next with { Title = Say.Quote(PelatihanWords.Upper(title), 4096) };
        // A sermon has no title to be picked out of it.
        if (next.Title is { Length: < AnnounceTraining.ShortestTitle } && draft.Title is null && s.Heard.Raw.Length > 300) next = next with { Title = Say.Quote(s.Heard.Raw, 4096) };
        next = UmumkanReader.Dated(next, slots, said);
        if (next.From is null && draft.From is null && UmumkanReader.BareDay(s) is { } bare) next = next with { From = bare };
        if (next.From is { } day && next.From != draft.From && UmumkanReader.LastYears(s, day)) next = next with { From = day.AddYears(-1), Until = next.Until?.AddYears(-1) };
        if (slots.Time is { } time && (time != draft.Time || slots.TimeUntil is not null)) next = next with { Time = time, EndTime = slots.TimeUntil };
        if (slots.Place is { } place) next = next with { Place = UndangBaca.Written(Say.Quote(place, 60)), NoPlace = false };
        if ((slots.Quota ?? UmumkanReader.QuotaBecomes(s.Heard.Text)) is { } quota) next = next with { Quota = quota };
        else if (UmumkanReader.NoQuota(s.Heard.Text)) next = next with { Quota = 0 };
        if (closes is not null) next = next with { Closes = closes };
        return UmumkanReader.Take(next, s);
    }

    private static Taken<UmumkanDraft> ReadTitle(UmumkanDraft d, Scene s)
    {
        if (s.Heard.Answer != YesNo.None || Say.Quote(s.Slots.Training ?? s.Heard.Raw, 4096) is not { Length: > 0 } title || !title.Any(char.IsLetter)) return new Taken<UmumkanDraft>.NotMine();
        var next = Form.Take(d with { Title = null }, s) with { Title = PelatihanWords.Upper(title) };
        return title.Length is < AnnounceTraining.ShortestTitle or > AnnounceTraining.LongestTitle ? new Taken<UmumkanDraft>.Wrong(UmumkanWords.AskTitle(s, next)) : new Taken<UmumkanDraft>.Filled(next);
    }

    private static Taken<UmumkanDraft> ReadDay(UmumkanDraft d, Scene s)
    {
        var next = Form.Take(d with { DateDoubt = false }, s);
        if (next.DateDoubt || next.From < s.Today) return new Taken<UmumkanDraft>.Wrong(UmumkanWords.AskDay(s, next));
        return next.From is not null && (next.From != d.From || next.Until != d.Until || d.DateDoubt && UmumkanReader.Read(s, s.Heard.Raw).Date is not null) ? new Taken<UmumkanDraft>.Filled(next) : new Taken<UmumkanDraft>.NotMine();
    }

    private static Taken<UmumkanDraft> ReadHour(UmumkanDraft d, Scene s) => UmumkanReader.Read(s, s.Heard.Raw, hour: true) is { Time: { } time } slots
        ? new Taken<UmumkanDraft>.Filled(d with { Time = time, EndTime = slots.TimeUntil }) : new Taken<UmumkanDraft>.NotMine();

    private static Taken<UmumkanDraft> ReadQuota(UmumkanDraft d, Scene s)
    {
        int? said = UmumkanReader.Read(s, s.Heard.Raw).Quota ?? (s.Heard.Numbers is [.., var last] && last.Value == decimal.Truncate(last.Value) && Math.Abs(last.Value) < 1_000_000 ? (int)last.Value : null);
        return said switch
        {
            null => new Taken<UmumkanDraft>.NotMine(),
            >= 1 and <= Seats.MostPlaces => new Taken<UmumkanDraft>.Filled(d with { Quota = said }),
            _ => new Taken<UmumkanDraft>.Wrong(UmumkanWords.AskQuota(s, d with { Quota = said })),
        };
    }

    private static Taken<UmumkanDraft> ReadPlace(UmumkanDraft d, Scene s) => Typed.Plain(s.Heard.Raw) switch
    {
        // "Eh tgl 12 aja" corrects the day and is no place.
        _ when UmumkanReader.OnlyDay(s) => new Taken<UmumkanDraft>.NotMine(),
        "lewati" or "skip" or "belum tahu" or "nyusul" or "menyusul" => new Taken<UmumkanDraft>.Filled(d with { NoPlace = true }),
        "ketik tempat" => new Taken<UmumkanDraft>.Wrong(new("Di mana tempatnya? Tulis saja.", [])),
        _ when s.Heard.Answer != YesNo.None || !s.Heard.Raw.Any(char.IsLetter) => new Taken<UmumkanDraft>.NotMine(),
        _ => new Taken<UmumkanDraft>.Filled(d with { Place = UndangBaca.Written(Say.Quote(UmumkanReader.Read(s, s.Heard.Raw).Place ?? s.Heard.Raw, 60)) }),
    };

    private static Decision Decide(UmumkanDraft d, Scene s)
    {
        DateTimeOffset? closes = d.Closes is { } day ? s.Kube.Zone.At(day, new TimeOnly(17, 0)) : null;
        var when = d.When(s.Kube.Zone)!;
        if (d.Of is { } id) return new ChangeTraining(s.Who.Id, id, when, d.Place, d.Quota ?? 0, closes, s.Now).Decide(s.Kube);
        var words = new TrainingWords(d.Title!) { Place = d.Place, Conditions = d.Conditions, Bring = d.Bring, Organizer = d.Organizer, Facilities = d.Facilities };
        return new AnnounceTraining(s.Kube.Pendamping is { } p && s.May(Operation.PelatihanAtur, Right.Ask) ? p : s.Who.Id, words, when, d.Quota ?? 0, d.Cost, closes, d.Excludes, d.Teacher, s.Now).Decide(s.Kube);
    }

    protected override Checked Check(UmumkanDraft d, Scene s) => Decide(d, s) is not Decision.Refused { Why: var why } ? new Checked.Fine() : why switch
    {
        TrainingInPast => new Checked.AskAgain("tanggal", UmumkanWords.Past(s, d)),
        EndsBeforeStart when d.Until < d.From => new Checked.AskAgain("tanggal", new($"Selesainya sebelum mulai, {s.Who.Honorific}. Tanggal berapa sampai berapa? Contoh: *10-11 Desember*.", [new("Batal")])),
        EndsBeforeStart => new Checked.AskAgain("jam", new($"Jam selesainya sebelum jam mulai, {s.Who.Honorific}. Jam berapa sampai jam berapa? Contoh: *jam 9 sampai 12*.", [new("Batal")])),
        QuotaOutOfRange => new Checked.AskAgain("kuota", UmumkanWords.AskQuota(s, d)),
        QuotaTaken taken => new Checked.AskAgain("kuota", new($"Sudah {taken.Taken} tempat terisi atau ditawarkan, {s.Who.Honorific}, jadi kuotanya paling sedikit {taken.Taken}. Kuota berapa orang?", [new("Batal")])),
        TitleLength => new Checked.AskAgain("judul", UmumkanWords.AskTitle(s, d)),
        ClosingWrong => new Checked.Stop(new Step { Say = [new($"Pendaftaran harus ditutup sebelum pelatihannya mulai, {s.Who.Honorific}. Tulis lagi tanggal tutupnya ya. Contoh: *daftar sampai 3 Desember*.", [new("Batal")])], Next = (d with { Closes = null }, Summary, 0) }),
        NothingChanges => new Checked.Stop(new Step { Say = [UmumkanWords.ChangeWhat(s, d)], Next = (d, Summary, 0) }),
        TrainingBegun or TrainingGone => new Checked.Stop(Step.Reply(PelatihanWords.Gone(s))),
        _ => new Checked.Stop(Step.Reply(PelatihanWords.Outside(s))),
    };

    protected override Message? Sum(UmumkanDraft d, Scene s) => d.Of is { } id ? UmumkanWords.SumChange(s, d, s.Kube.Trainings.Find(id)!) : UmumkanWords.Sum(s, d);

    /// <summary>[Ubah] shows what can be added: conditions stand only there (08-decisions 1 no. 13).</summary>
    public override Step? Answer(Running running, Scene s)
    {
        var draft = (UmumkanDraft)running.Draft;
        if (running.Asking != Summary) return base.Answer(running, s);
        if (s.Heard.Word == GlobalWord.Ubah) return new Step { Say = [UmumkanWords.ChangeWhat(s, draft)], Next = (draft, Summary, running.Tries) };
        return Typed.Plain(s.Heard.Raw) switch
        {
            "kirim usul" or "umumkan" or "ya ubah" => base.Answer(running, s with { Heard = s.Heard with { Answer = YesNo.Yes } }),
            var said when said.Contains("siarkan", StringComparison.Ordinal) && said.Split(' ').All(Yes.Contains) => base.Answer(running, s with { Heard = s.Heard with { Answer = YesNo.Yes } }),
            "ktp asli" => Advance(draft with { Conditions = "KTP asli" }, s),
            "tanpa syarat" or "tidak ada syarat" => Advance(draft with { Conditions = null }, s),
            "syarat" => new Step { Say = [new("Ada syarat khusus? Tulis saja. Contoh: *syarat KTP asli*.", [new("KTP asli"), new("Tanpa syarat")])], Next = (draft, Summary, 0) },
            _ => base.Answer(running, s),
        };
    }

    private static readonly string[] Yes = ["siarkan", "ya", "iya", "oke", "ok", "sip", "boleh", "silakan", "langsung", "aja", "saja", "sekarang", "bu", "tolong", "dong"];

    protected override string? Changed(UmumkanDraft from, UmumkanDraft to, Scene s) => to.DateDoubt || to.From < s.Today || to.Quota is < 1 or > Seats.MostPlaces ? null : "Baik, saya ganti.";

    protected override UmumkanDraft Fresh(UmumkanDraft draft) => new() { Of = draft.Of };

    protected override Step Commit(UmumkanDraft d, Scene s)
    {
        if (d.Of is null && !s.May(Operation.PelatihanAtur, Right.Record)) return Propose(d, s);
        var accepted = (Decision.Accepted)Decide(d, s);
        var kube = accepted.Facts.Aggregate(s.Kube, (k, f) => k.After(f));
        if (accepted.Facts[0] is TrainingAnnounced announced)
        {
            var t = kube.Trainings.Find(announced.Id)!;
            var notices = UmumkanWords.Audience(s).Select(p => UmumkanWords.Invite(s, d, t, p)).ToList();
            return Step.From(accepted) with { Say = [UmumkanWords.Announced(s, d, notices.Count)], Notices = notices };
        }
        return Step.From(accepted) with { Say = [UmumkanWords.Moved(s, d, kube.Trainings.Find(d.Of!.Value)!, (TrainingChanged)accepted.Facts[0])], Notices = [.. UmumkanWords.Tell(s, d, kube.Trainings.Find(d.Of!.Value)!, accepted.Facts)] };
    }

    private static Step Propose(UmumkanDraft d, Scene s) => s.Kube.Pendamping is not { } pendamping ? Step.Reply(UmumWords.NobodyHolds("pendamping", "pengurus")) : new Step
    {
        Say = [new($"Sudah saya sampaikan ke {s.Pendamping}, {s.Who.Call}. {s.Pendamping} yang menyiarkan ke anggota.")],
        Notices = [new(pendamping, new($"{s.Who.Call} mengusulkan pelatihan *{d.Title}*, {PelatihanWords.Days(s.Kube.Zone, d.When(s.Kube.Zone)!)}, kuota {d.Quota}. Mau disiarkan?", [new("Lihat usul"), new("Belum")])) { Asks = new AnnounceAsk(s.Who.Id, d) }],
    };

    /// <summary>The pendamping takes up what somebody prepared.</summary>
    public static Step? Proposed(AnnounceAsk ask, Scene s) => Typed.Plain(s.Heard.Raw) switch
    {
        "lihat usul" or "lihat" or "siarkan" or "siarkan usul" => Form.Begin(ask.Draft, s with { Heard = Heard.Nothing }),
        "belum" or "tidak" or "nanti" => new Step { Say = [new($"Baik, saya sampaikan ke {s.Call(ask.From)}.")], Notices = [new(ask.From, new($"{s.Who.Call} belum menyiarkan pelatihan {PelatihanWords.Name(ask.Draft.Title)}. Coba dibicarakan langsung ya."))] },
        _ => null,
    };
}
