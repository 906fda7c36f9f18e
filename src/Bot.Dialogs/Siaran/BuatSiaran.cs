using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>D29: pendamping and officers write to the group, in one message or step by step.</summary>
internal sealed class BuatSiaran : Form<SiaranDraft>
{
    public static readonly BuatSiaran Form = new();

    private static readonly TimeSpan ShownFor = TimeSpan.FromMinutes(30);

    public override string Name => "membuat siaran";

    public override bool Own(string intent) => intent is Intents.Siaran or Intents.SiaranBatal;

    /// <summary>A text is asked for: long enough words are it, whatever they are about, unless they plainly ask to see something.</summary>
    public override bool WantsWords(Running running, Scene s) => running.Asking is "isi" && s.Heard.Raw.Trim().Length >= SiaranHours.Of(s.Kube).Shortest
        && !s.Meaning.Is(Intents.SiaranBatal) && SiaranBody.Words(s.Heard.Raw).Count > 3 || running.Asking == Summary && (SiaranReading.OnlyWho(s.Heard.Raw) || SiaranReading.Rewritten(s.Heard.Raw) is not null) || running.Asking is "waktu" or "malam" && s.Heard.Times is [_, ..] || SiaranReading.Colon(s.Heard.Raw) is not null;

    public static Step Start(Scene s)
    {
        var typed = SiaranReading.Typed(s);
        if (!s.May(Operation.Siaran, Right.Broadcast)) return TitipSiaran.Offer(s, typed);
        if (typed is not null && s.Member is { Role: Peran.Anggota, Office: Jabatan.Sekretaris } && SiaranBody.Kind(typed) != JenisSiaran.Pertemuan) return TitipSiaran.Offer(s, typed);
        return s.Who.OwnPhone ? Form.Begin(new SiaranDraft(), s) : Step.Reply($"Dari HP yang dipakai berdua, siaran belum bisa dikirim, {s.Who.Honorific}. Pakai HP sendiri ya.");
    }

    /// <summary>"Umumkan ke semua: …" in a message that sounded like something else; meetings and trainings have invitations of their own.</summary>
    public static Step? Announced(Scene s) => s.Talk.Now is null && SiaranReading.Colon(s.Heard.Raw) is { } text && !s.Meaning.Is(Intents.Siaran)
        && !(s.Meaning.Intent.StartsWith("pertemuan", StringComparison.Ordinal) && UndangBaca.SaysMeeting(text)) && (!s.Meaning.Intent.StartsWith("pelatihan", StringComparison.Ordinal) || SiaranReading.ToParticipants(s.Heard.Raw)) ? Start(s) : null;

    /// <summary>Unclear, but it begins by asking to tell everybody ("umumkan jam 10 malam").</summary>
    public static Step? Meant(Scene s) => s.Meaning.Alternatives is [Intents.Siaran, ..] && SiaranBody.Words(s.Heard.Raw) is [var first, ..] && SiaranWords.Sends(first) ? Start(s) : null;

    protected override IReadOnlyList<Question<SiaranDraft>> Questions { get; } =
    [
        new("malam",
            (d, s) => !d.AskWhen && When(d, s) is OutsideHours or FridayPrayer or DayFull,
            (d, s) => SiaranSay.NotThen(s, When(d, s)!, d.At) ?? SiaranSay.AskWhen(s),
            ReadThen,
            (d, s) => SiaranSay.NotThen(s, When(d, s) ?? new OutsideHours(s.Now), d.At) ?? SiaranSay.AskWhen(s)) { OnlyWhenOdd = true },
        new("isi",
            (d, _) => d.Body is null,
            (_, s) => SiaranSay.AskBody(s),
            ReadBody,
            (_, s) => SiaranSay.AskBodyAgain(s)),
        new("penerima",
            (d, _) => d.AskWho || d.Unsettled is not [] || d.To == Penerima.Orang && d.People is [],
            (d, s) => SiaranSay.AskWho(s, d),
            ReadWho,
            (_, s) => SiaranSay.AskNames(s)) { OnlyWhenOdd = true },
        new("waktu",
            (d, _) => d.AskWhen,
            (_, s) => SiaranSay.AskWhen(s),
            ReadWhen,
            (_, s) => SiaranSay.TypeHour(s)) { OnlyWhenOdd = true },
        new("biaya",
            (d, _) => d is { AskCost: true, CostAgreed: false },
            (d, s) => SiaranSay.CostAsked(s, SiaranPlan.Of(d, s).Cost.Amount ?? Rupiah.Zero),
            (d, s) => s.Heard.Answer == YesNo.Yes ? new Taken<SiaranDraft>.Filled(d with { CostAgreed = true, Seen = true }) : new Taken<SiaranDraft>.NotMine(),
            (d, s) => SiaranSay.CostAsked(s, SiaranPlan.Of(d, s).Cost.Amount ?? Rupiah.Zero)) { OnlyWhenOdd = true },
    ];

    private static Refusal? When(SiaranDraft draft, Scene s) => SiaranPlan.Command(draft, s).When(s.Kube);

    private static Taken<SiaranDraft> ReadThen(SiaranDraft draft, Scene s)
    {
        if (Typed.Plain(s.Heard.Raw) is "jam lain" or "lain jam") return new Taken<SiaranDraft>.Filled(draft with { AskWhen = true });
        if (s.Heard.Answer == YesNo.Yes)
        {
            var next = When(draft, s) switch { OutsideHours w => w.Next, FridayPrayer w => w.Next, DayFull w => w.Next, _ => draft.At };
            return new Taken<SiaranDraft>.Filled(draft with { At = next });
        }
        return SiaranReading.When(s, wish: false) is { } at ? new Taken<SiaranDraft>.Filled(draft with { At = at }) : new Taken<SiaranDraft>.NotMine();
    }

    private static Taken<SiaranDraft> ReadBody(SiaranDraft draft, Scene s)
    {
        if (Typed.Plain(s.Heard.Raw) is "ubah isi" or "ubah") return new Taken<SiaranDraft>.Wrong(SiaranSay.AskBody(s));
        var typed = SiaranReading.Typed(s) ?? s.Heard.Raw.Trim();
        if (typed.Length < SiaranHours.Of(s.Kube).Shortest) return new Taken<SiaranDraft>.NotMine();
        return new Taken<SiaranDraft>.Filled(SiaranReading.WithBody(draft, typed, s));
    }

    private static Taken<SiaranDraft> ReadWho(SiaranDraft draft, Scene s)
    {
        if (Typed.Plain(s.Heard.Raw) is "pilih nama") return new Taken<SiaranDraft>.Wrong(SiaranSay.AskNames(s));
        if (draft.Unsettled is [_, ..] && s.Heard.People is [{ Only: { } one }])
            return new Taken<SiaranDraft>.Filled(draft with { People = [.. draft.People.Append(one).Distinct()], Unsettled = [.. draft.Unsettled.Skip(1)], CostAgreed = false });
        var next = SiaranReading.Who(draft with { AskWho = false, Unsettled = [] }, s, null);
        return next.AskWho ? new Taken<SiaranDraft>.Wrong(SiaranSay.AskWho(s, next)) : next == draft with { AskWho = false, Unsettled = [] } && draft.To != Penerima.Orang ? new Taken<SiaranDraft>.NotMine() : new Taken<SiaranDraft>.Filled(next);
    }

    private static Taken<SiaranDraft> ReadWhen(SiaranDraft draft, Scene s)
    {
        if (Typed.Plain(s.Heard.Raw) is "ketik jam") return new Taken<SiaranDraft>.Wrong(SiaranSay.TypeHour(s));
        if (Typed.Plain(s.Heard.Raw) is "sekarang" or "kirim sekarang" or "langsung") return new Taken<SiaranDraft>.Filled(draft with { AskWhen = false, At = null });
        if (SiaranReading.When(s, wish: false) is not { } at) return new Taken<SiaranDraft>.NotMine();
        var next = draft with { At = at, AskWhen = false };
        return When(next, s) is null or DayFull or FridayPrayer ? new Taken<SiaranDraft>.Filled(next) : new Taken<SiaranDraft>.Wrong(SiaranSay.HourWrong(s));
    }

    protected override SiaranDraft Take(SiaranDraft draft, Scene s)
    {
        var typed = SiaranReading.Typed(s);
        var next = typed is null ? draft : SiaranReading.WithBody(draft, typed, s);
        next = SiaranReading.Who(next, s, typed ?? "");
        return SiaranReading.When(s, wish: typed is not null) is { } at && !s.Heard.Text.Contains("sekarang", StringComparison.Ordinal) ? next with { At = at } : next;
    }

    /// <summary>At the preview: another text, other receivers, another hour.</summary>
    protected override SiaranDraft Change(SiaranDraft draft, Scene s)
    {
        if (SiaranReading.Typed(s) is not null || s.Meaning.Is(Intents.Siaran)) return Take(draft, s);
        if (draft.Repeats is null && SiaranReading.Rewritten(s.Heard.Raw) is { } anew) return SiaranReading.WithBody(draft, anew, s);
        if (draft is { Body: not null, Repeats: null } && SiaranReading.Exchanged(draft, s) is { } reworded) return reworded;
        var next = draft.Repeats is null ? SiaranReading.Who(draft, s, null) : draft;
        return SiaranReading.When(s, wish: false) is { } at ? next with { At = at } : next;
    }

    public override Step? Answer(Running running, Scene s)
    {
        if (s.Meaning.Is(Intents.SiaranBatal)) return Step.Reply($"Baik, {s.Who.Call}, siarannya tidak jadi. Tidak ada yang dikirim.");
        var draft = (SiaranDraft)running.Draft;
        if (draft.Body is not null && !s.Chose && Anew(running, s))
            return Lead($"Siaran yang tadi tidak jadi, {s.Who.Honorific}. Ini yang baru ya.", Form.Begin(new SiaranDraft(), s));
        if (s.SaidAt - running.At <= ShownFor) return base.Answer(running, s);
        // What lay for half an hour is shown again before anything goes out (D-3).
        var again = draft with { Seen = false, AskCost = false, CostAgreed = false };
        if (running.Asking == Summary && Typed.Plain(s.Heard.Raw) is "kirim" or "kirim sekarang" or "sekarang" || running.Asking == "biaya" && s.Heard.Answer == YesNo.Yes)
            return Lead(FormWords.Stale, Advance(again with { At = s.Heard.Text.Contains("sekarang", StringComparison.Ordinal) ? null : draft.At }, s));
        return base.Answer(running with { Draft = again }, s);
    }

    /// <summary>A text of its own where an hour, receivers or a yes was waited for: another broadcast, never an answer to this one.</summary>
    private static bool Anew(Running running, Scene s) => running.Asking is not "isi"
        && (SiaranReading.Colon(s.Heard.Raw) is not null || running.Asking != Summary && SiaranReading.Typed(s) is { } text && SiaranBody.Words(text).Count > 2);

    protected override Step? Other(SiaranDraft draft, Scene s) => Typed.Plain(s.Heard.Raw) switch
    {
        "kirim nanti" or "nanti" => Advance(draft with { AskWhen = true, Seen = true }, s),
        "kirim sekarang" or "sekarang" when draft.At is not null => Advance(draft with { At = null, Seen = true }, s),
        "ubah isi" or "ganti isi" => new Step { Say = [SiaranSay.AskBody(s)], Next = (draft, "isi", 0) },
        "ubah jam" or "ganti jam" => Advance(draft with { AskWhen = true, Seen = true }, s),
        _ => null,
    };

    protected override Checked Check(SiaranDraft draft, Scene s)
    {
        if (draft.Trouble != SiaranTrouble.None) return new Checked.AskAgain("isi", SiaranSay.Refused(s, draft.Trouble));
        if (SiaranBody.TooManyLines(draft.Body!)) return new Checked.AskAgain("isi", SiaranSay.Shorter(s, draft.Body!.Length));
        return SiaranPlan.Command(draft, s).Why(s.Kube) switch
        {
            null => SiaranPlan.Of(draft, s).Gets is [] ? new Checked.Stop(Step.Reply(SiaranSay.Nobody(s, draft.To))) : new Checked.Fine(),
            PendampingOnly => new Checked.Stop(TitipSiaran.Offer(s, draft.Body)),
            BodyLength w => new Checked.AskAgain("isi", draft.Body!.Length > w.Most ? SiaranSay.Shorter(s, draft.Body.Length) : SiaranSay.AskBodyAgain(s)),
            MeetingNoticesOnly => new Checked.Stop(TitipSiaran.Offer(s, draft.Body)),
            NobodyToTell when SiaranReceivers.Outside(draft.To) => new Checked.Stop(Step.Reply(SiaranSay.Nobody(s, draft.To))),
            NobodyToTell => new Checked.AskAgain("penerima", SiaranSay.AskWho(s, draft with { Unsettled = [] })),
            SiaranTooFar w => new Checked.AskAgain("waktu", new($"Siaran bisa dijadwalkan sampai {w.DaysAhead} hari ke depan. {SiaranSay.AskWhen(s).Text}", SiaranSay.AskWhen(s).Choices)),
            NotAllowed => new Checked.Stop(TitipSiaran.Offer(s, draft.Body)),
            var why => new Checked.AskAgain("malam", SiaranSay.NotThen(s, why, draft.At) ?? SiaranSay.AskWhen(s)),
        };
    }

    protected override Message? Sum(SiaranDraft draft, Scene s) => draft.Seen ? null : SiaranSay.Preview(s, draft, SiaranPlan.Of(draft, s));

    protected override SiaranDraft Fresh(SiaranDraft draft) => new();

    protected override Step Commit(SiaranDraft draft, Scene s)
    {
        var plan = SiaranPlan.Of(draft, s);
        if (!draft.CostAgreed && plan.Cost.Amount is { } cost && cost > SiaranHours.Of(s.Kube).AskAbove)
            return new Step { Say = [SiaranSay.CostAsked(s, cost)], Next = (draft with { AskCost = true }, "biaya", 0) };
        if (SiaranPlan.Command(draft, s).Decide(s.Kube) is not Decision.Accepted { Facts: [SiaranPlanned planned] } accepted) return Step.Reply(UmumWords.Changed(s.Who));
        var step = Step.From(accepted) with { Notices = [.. Told(draft, plan, s)], Numbers = $"Siaran ke {SiaranSay.Receivers(draft.To, plan.Gets.Count)}" };
        if (draft.At is { } at) return step with { Say = [new(SiaranSay.Scheduled(s, draft, plan.Gets.Count, at))] };
        var portion = SiaranTick.Portion(s.Kube.After(planned), s.Known, planned.Id, draft.Body!, s.Now);
        return step with { Facts = [planned, .. portion.Facts], Notices = [.. step.Notices, .. portion.Notices], Say = [new(SiaranSay.Sending(s, draft, plan.Gets.Count))] };
    }

    /// <summary>The ketua hears of the pendamping's broadcast and the other way round; who gets it anyway, at once, is not told twice.</summary>
    private static IEnumerable<Notice> Told(SiaranDraft draft, SiaranPlan plan, Scene s)
    {
        if (draft.Repeats is not null) yield break;
        foreach (var other in new[] { s.Kube.Holder(Jabatan.Ketua), s.Kube.Pendamping })
            if (other is { } id && id != s.Who.Id && (draft.At is not null || !plan.Gets.Contains(id)))
                yield return new(id, new(SiaranSay.Told(s, draft, plan.Gets.Count, draft.At)));
    }
}
