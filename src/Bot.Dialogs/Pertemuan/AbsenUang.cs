using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The bendahara is asked, in her own chat, whether to record the dues of those who came. <paramref name="Only"/>: just these, who came later.</summary>
public sealed record IuranHadirAsk(MeetingId Meeting, IReadOnlyList<PersonId>? Only) : Standing;

/// <summary>The same question when the bendahara herself leads the meeting: one conversation.</summary>
public sealed record IuranHadirDraft(MeetingId Meeting, IReadOnlyList<PersonId>? Only) : Draft
{
    public bool Settled { get; init; }
}

/// <summary>D16, the money part: attendance is taken by whoever leads, dues and box are the bendahara's.</summary>
internal sealed class AbsenUang : Form<IuranHadirDraft>
{
    public static readonly AbsenUang Form = new();

    public override string Name => "iuran pertemuan";

    public override bool Own(string intent) => intent is Intents.IuranCatat;

    public override bool WantsMoney(Running running) => false;

    /// <summary>Adds the money question to a step that saved attendance: asked at once when the bendahara leads, else sent to her.</summary>
    /// <param name="fresh">Who came since the last time; null: everybody present.</param>
    public static Step Ask(Step step, Scene s, Kube after, MeetingId id, IReadOnlyList<PersonId>? fresh)
    {
        if (fresh is [] || after.Meetings.Find(id) is not { } meeting) return step;
        if (after.Holder(Jabatan.Bendahara) is not { } bendahara) return Say(step, "\n" + UmumWords.NobodyHolds("bendahara", s.Pendamping));
        var unpaid = Unpaid(after, meeting, fresh);
        var own = bendahara == s.Who.Id;
        if (unpaid is [])
        {
            if (fresh is not null || meeting.Roll.Box is not null) return step;
            if (!own) return step with { Notices = [.. step.Notices, AbsenKotak.Asked(after, bendahara, meeting, $"{s.Call(bendahara)}, yang hadir {meeting.Present().Count} orang dan iurannya sudah tercatat semua.")] };
            var box = AbsenKotak.Form.Begin(new KotakDraft(id), s with { Kube = after, Heard = Heard.Nothing });
            return step with { Say = [new(step.Say[^1].Text + "\n" + box.Say[0].Text, box.Say[0].Choices)], Next = box.Next };
        }
        var question = Question(s.Call, meeting, fresh, unpaid, own ? "Yang" : $"{s.Call(bendahara)}, yang");
        return own
            ? step with { Say = [new(step.Say[^1].Text + (step.Say[^1].Text.Contains('\n') ? "\n" : " ") + question.Text, question.Choices)], Next = (new IuranHadirDraft(id, fresh), "catat", 0) }
            : Say(step, fresh is null ? $"{(step.Say[^1].Text.Contains('\n') ? "\n" : " ")}Bagian iuran saya tanyakan ke {s.Call(bendahara)} ya." : $" Iurannya saya tanyakan ke {s.Call(bendahara)}.") with
            {
                Notices = [.. step.Notices, new(bendahara, question) { Asks = new IuranHadirAsk(id, fresh) }],
            };
    }

    private static Step Say(Step step, string more) => step with { Say = [.. step.Say.SkipLast(1), step.Say[^1] with { Text = step.Say[^1].Text + more }] };

    private static Message Question(Func<PersonId, string> call, Meeting meeting, IReadOnlyList<PersonId>? fresh, IReadOnlyList<PersonId> unpaid, string lead) => fresh is null
        ? new($"{lead} hadir {meeting.Present().Count} orang. Iurannya dicatat sekarang?", [new($"Iuran semua {unpaid.Count}"), new("Pilih orang"), new("Nanti dulu")])
        : new($"{lead} baru datang: {Dialogs.Say.List([.. fresh.Select(call)])}. Iurannya dicatat sekarang?", [new("Ya, catat"), new("Nanti dulu")]);

    /// <summary>Who is there and has not paid for this meeting, in order of id.</summary>
    private static IReadOnlyList<PersonId> Unpaid(Kube kube, Meeting meeting, IReadOnlyList<PersonId>? only) =>
        [.. (only ?? meeting.Present()).Where(p => DuesPlan.For(kube, p, kube.Rules.Dues, meeting.Id).Why is not AlreadyPaid)];

    /// <summary>The bendahara's answer to the question that was sent to her.</summary>
    public static Step? Answered(IuranHadirAsk ask, Scene s) => Step(ask.Meeting, ask.Only, s);

    private static Step? Step(MeetingId id, IReadOnlyList<PersonId>? only, Scene s)
    {
        var said = AbsenRead.Words(s.Heard.Text);
        var yes = said is ["iuran", "semua"] or ["iuran", "semua", _] or ["ya", "catat"] or ["catat"] or ["semua"] or ["sekarang"] || s.Heard.Answer == YesNo.Yes;
        if (!yes && said is not (["pilih", "orang"] or ["pilih"] or ["nanti", ..] or ["belum"])) return null;
        if (said is ["nanti", ..] or ["belum"]) return Dialogs.Step.Reply($"Baik. Kalau sudah, tulis saja, contoh: *iuran semua yang hadir*, {s.Who.Honorific}.");
        if (!s.Who.OwnPhone) return Refuse.SharedPhone(s);
        if (s.Kube.Meetings.Find(id) is not { } meeting) return Dialogs.Step.Reply(UmumWords.Changed(s.Who));
        if (said is ["pilih", ..]) return CatatIuran.Form.Begin(new IuranDraft { Meeting = id, Roll = true }, s with { Heard = Heard.Nothing });
        if (Unpaid(s.Kube, meeting, only) is not [_, ..] unpaid) return Dialogs.Step.Reply($"Iuran yang hadir sudah tercatat semua, {s.Who.Honorific} ✅");
        var draft = only is null
            ? new IuranDraft { Everybody = true, OnlyPresent = true, Meeting = id, Roll = true }
            : new IuranDraft { Items = [.. unpaid.Select(p => new IuranItem(p, null))], Meeting = id, Each = s.Kube.Rules.Dues };
        return CatatIuran.Form.Begin(draft, s with { Heard = Heard.Nothing });
    }

    protected override IReadOnlyList<Question<IuranHadirDraft>> Questions { get; } =
    [
        new("catat",
            (d, _) => !d.Settled,
            (d, s) => s.Kube.Meetings.Find(d.Meeting) is { } m && Unpaid(s.Kube, m, d.Only) is { } unpaid ? Question(s.Call, m, d.Only, unpaid, "Yang") : new(UmumWords.Changed(s.Who)),
            (_, _) => new Taken<IuranHadirDraft>.NotMine(),
            (_, s) => new($"Mau dicatat sekarang, {s.Who.Honorific}? Balas *ya*, *pilih orang*, atau *nanti dulu*.", [new("Ya, catat"), new("Pilih orang"), new("Nanti dulu")])),
    ];

    public override Step? Answer(Running running, Scene s) => running.Draft is IuranHadirDraft d ? Step(d.Meeting, d.Only, s) : null;

    protected override IuranHadirDraft Take(IuranHadirDraft draft, Scene scene) => draft;
    protected override IuranHadirDraft Fresh(IuranHadirDraft draft) => draft;
    protected override Message? Sum(IuranHadirDraft draft, Scene scene) => null;
    protected override Step Commit(IuranHadirDraft draft, Scene s) => Dialogs.Step.Reply(UmumWords.Changed(s.Who));
}
