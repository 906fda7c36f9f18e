using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The IKS box of a meeting being counted.</summary>
public sealed record KotakDraft(MeetingId Meeting) : Draft
{
    public Rupiah? Amount { get; init; }

    /// <summary>"Belum dihitung".</summary>
    public bool Later { get; init; }
}

/// <summary>The bendahara is asked for the box, or (<paramref name="Again"/>) to count it again because somebody counted differently.</summary>
public sealed record KotakAsk(MeetingId Meeting, bool Again) : Standing;

/// <summary>Whoever took attendance sees the total; "beda" reopens it (08-decisions 2 no. 15).</summary>
public sealed record KotakCekAsk(MeetingId Meeting) : Standing;

/// <summary>The anonymous IKS box (R-IKS-2): one number, counted by the bendahara, seen by a second person.</summary>
internal sealed class AbsenKotak : Form<KotakDraft>
{
    public static readonly AbsenKotak Form = new();

    public override string Name => "mencatat kotak IKS";

    public override bool Own(string intent) => intent is Intents.KasMasuk;

    /// <summary>A box amount said as cash coming in, "kotak iks 18 ribu", belongs to the last meeting whose box is not counted.</summary>
    public static Step? Said(Scene s) =>
        s.Slots.Fund == Dana.Iks && s.Heard.Text.Contains("kotak", StringComparison.Ordinal) && s.Amount is not null && s.Who.OwnPhone && s.May(Operation.KasCatat, Right.Record | Right.OnBehalf)
        && (s.Kube.Meetings.All.FindLast(m => Recent(m, s) && m.Roll.Box is null) ?? s.Kube.Meetings.All.FindLast(m => Recent(m, s) && s.Kube.Zone.Date(m.Start) == s.Today)) is { } meeting
            ? Form.Begin(new KotakDraft(meeting.Id), s) : null;

    private static bool Recent(Meeting m, Scene s) => m.HasRoll() && m.Roll.OpenedAt is not null && s.Today.DayNumber - s.Kube.Zone.Date(m.Start).DayNumber is >= 0 and <= 7;

    /// <summary>Dues were recorded because of the roll-call: the box comes next in the same conversation.</summary>
    public static Step Then(Step step, Scene s, Kube after, MeetingId id)
    {
        if (after.Meetings.Find(id) is not { Roll.Box: null }) return step;
        var box = Form.Begin(new KotakDraft(id), s with { Kube = after, Heard = Heard.Nothing });
        return step with { Say = [new(step.Say[^1].Text + "\n" + box.Say[0].Text, box.Say[0].Choices)], Next = box.Next };
    }

    /// <summary>A box recorded beside a meeting's dues is that meeting's, when it was not counted yet.</summary>
    public static IReadOnlyList<Fact> Counted(Kube kube, MeetingId? id, Decision.Accepted? box, PersonId by) =>
        id is { } meeting && kube.Meetings.Find(meeting) is { Roll.Box: null } m && m.HasRoll() && box?.Facts.OfType<EntryPosted>().FirstOrDefault() is { } entry
            ? [new BoxCounted(meeting, entry.Amount, by, entry.Number)] : [];

    /// <summary>The box question for a bendahara who was not asked for dues.</summary>
    public static Notice Asked(Kube kube, PersonId bendahara, Meeting meeting, string lead) =>
        new(bendahara, new(lead + " Kotak IKS hari ini berapa?", Choices(kube))) { Asks = new KotakAsk(meeting.Id, false) };

    private static IReadOnlyList<Choice> Choices(Kube kube) => kube.LastBox() is { Amount: > 0 } last
        ? [new(last.ToString()), new("Ketik jumlah"), new("Belum dihitung")] : [new("Ketik jumlah"), new("Belum dihitung")];

    public static Step? Answered(KotakAsk ask, Scene s)
    {
        var said = AbsenRead.Words(s.Heard.Text);
        if (ask.Again && said is ["sudah", "benar"] or ["sudah", "betul"] or ["tetap", ..]) return Kept(ask, s);
        if (said is ["belum", "dihitung"] or ["nanti", ..]) return Step.Reply(Later(s));
        var draft = new KotakDraft(ask.Meeting);
        if (said is ["ketik", "jumlah"] or ["hitung", "ulang"]) return Form.Begin(draft, s with { Heard = Heard.Nothing });
        return said.Length <= 3 && (s.Amount is not null || Empty(said)) ? Form.Begin(draft, s) : null;
    }

    private static Step Kept(KotakAsk ask, Scene s)
    {
        if (s.Kube.Meetings.Find(ask.Meeting) is not { Roll: { Box: { } box, TakenBy: { } checker } } meeting) return Step.Reply(UmumWords.Changed(s.Who));
        return new Step
        {
            Say = [new($"Baik, {s.Who.Honorific}. Tetap {box}, saya sampaikan ke {s.Call(Checker(s.Kube, checker, s.Who.Id))}.")],
            Notices = [new(Checker(s.Kube, checker, s.Who.Id), new($"{s.Who.Call} sudah menghitung ulang kotak IKS pertemuan {AbsenWords.Day(s.Kube, meeting)}: tetap {box}."))],
        };
    }

    /// <summary>The second person's word on the count.</summary>
    public static Step? Checked(KotakCekAsk ask, Scene s)
    {
        var said = AbsenRead.Words(s.Heard.Text);
        if (said.Length > 6 || s.Kube.Meetings.Find(ask.Meeting) is not { Roll: { Box: { } box, BoxBy: { } by } } meeting) return null;
        if (said is ["cocok", ..] or ["sama"] or ["sesuai"] || s.Talk.Now is null && s.Heard.Answer == YesNo.Yes) return Step.Reply($"Terima kasih, {s.Who.Call}.");
        if (said is not (["beda", ..] or ["tidak", "cocok", ..] or ["gak", "cocok", ..] or ["kurang"] or ["selisih", ..])) return null;
        var counted = s.Amount is { } amount ? $" Hitungannya {amount}." : "";
        return new Step
        {
            Say = [new($"Baik, saya minta {s.Call(by)} menghitung lagi ya.")],
            Notices = [new(by, new($"{s.Call(by)}, hitungan kotak IKS pertemuan {AbsenWords.Day(s.Kube, meeting)} menurut {s.Who.Call} beda (tercatat {box}).{counted} Tolong dihitung lagi bersama ya.", [new("Hitung ulang"), new("Sudah benar")])) { Asks = new KotakAsk(ask.Meeting, true) }],
        };
    }

    /// <summary>Who looks at the count: whoever took attendance; if she counted it herself the sekretaris, else the ketua.</summary>
    private static PersonId Checker(Kube kube, PersonId taken, PersonId counter) =>
        new[] { taken, kube.Holder(Jabatan.Sekretaris), kube.Holder(Jabatan.Ketua) }.OfType<PersonId>().FirstOrDefault(p => p != counter) is { Value: not null } other ? other : counter;

    protected override IReadOnlyList<Question<KotakDraft>> Questions { get; } =
    [
        new("jumlah",
            (d, _) => d is { Amount: null, Later: false },
            (_, s) => new("Kotak IKS hari ini berapa?", Choices(s.Kube)),
            Read,
            (_, s) => new($"Tulis angkanya ya, {s.Who.Honorific}. Contoh: *18 ribu*.", [new("Belum dihitung")])),
    ];

    private static Taken<KotakDraft> Read(KotakDraft d, Scene s) => AbsenRead.Words(s.Heard.Text) switch
    {
        ["ketik", "jumlah"] => new Taken<KotakDraft>.Wrong(new("Tulis angkanya ya. Contoh: *18 ribu*.", [])),
        ["belum", ..] or ["nanti", ..] => new Taken<KotakDraft>.Filled(d with { Later = true }),
        var words when Empty(words) => new Taken<KotakDraft>.Filled(d with { Amount = Rupiah.Zero }),
        _ => s.Amount is { } amount ? new Taken<KotakDraft>.Filled(d with { Amount = amount }) : new Taken<KotakDraft>.NotMine(),
    };

    private static bool Empty(string[] words) => words is ["0"] or ["nol"] or ["kosong", ..] or ["rp0"] or ["nihil"] or ["gak", "ada"] or ["tidak", "ada"];

    protected override KotakDraft Take(KotakDraft draft, Scene s) => s.Heard.Text.Length == 0 ? draft : Empty(AbsenRead.Words(s.Heard.Text)) ? draft with { Amount = Rupiah.Zero } : s.Amount is { } amount ? draft with { Amount = amount } : draft;

    protected override Bot.Dialogs.Checked Check(KotakDraft draft, Scene s) => draft.Later ? new Bot.Dialogs.Checked.Fine() : Count(draft, s).Refusal(s.Kube) switch
    {
        null => s.Kube.Meetings.Find(draft.Meeting)?.Roll.Box is { } box && box == draft.Amount ? new Bot.Dialogs.Checked.Stop(Step.Reply($"Kotak IKS hari ini sudah tercatat {box}, {s.Who.Honorific}.")) : new Bot.Dialogs.Checked.Fine(),
        AmountTooLarge large => Ask(s, $"Kotak IKS paling banyak {large.Most} sekali catat, {s.Who.Honorific}. Berapa yang benar?"),
        AmountOdd odd => Ask(s, $"Jumlah kotak IKS dibulatkan ke {odd.Step} ya, {s.Who.Honorific}. Berapa yang benar?"),
        AmountTooSmall => Ask(s, $"Tulis angkanya ya, {s.Who.Honorific}. Contoh: *18 ribu*."),
        NoRoll => new Bot.Dialogs.Checked.Stop(Step.Reply($"Kehadiran pertemuan itu belum dicatat, {s.Who.Honorific}. Absen dulu ya.", new Choice("Absen"))),
        _ => new Bot.Dialogs.Checked.Stop(Refuse.Recording(s, null)),
    };

    private static Bot.Dialogs.Checked.AskAgain Ask(Scene s, string text) => new("jumlah", new(text, [new("Belum dihitung")]));

    private static EntryPosted? Former(KotakDraft d, Scene s) => s.Kube.Meetings.Find(d.Meeting)?.Roll.BoxEntry is { } number ? s.Known.Past.Entry(number) : null;

    private static CountBox Count(KotakDraft d, Scene s) => new(s.Who.Id, d.Meeting, d.Amount ?? Rupiah.Zero, Former(d, s), s.Now);

    protected override Message? Sum(KotakDraft d, Scene s)
    {
        if (d.Later) return null;
        var former = s.Kube.Meetings.Find(d.Meeting)?.Roll.Box is { } box ? $" (tadinya {box})" : "";
        var text = d.Amount == Rupiah.Zero ? $"Kotak IKS hari ini kosong{former}." : $"Kotak IKS hari ini *{d.Amount}*{former}, masuk dana IKS.";
        return new($"{text}\nSudah benar?", [new("Ya, catat", "ya"), new("Ubah"), new("Batal")]);
    }

    protected override KotakDraft Fresh(KotakDraft draft) => new(draft.Meeting);

    protected override Step Commit(KotakDraft d, Scene s)
    {
        if (d.Later) return Step.Reply(Later(s));
        if (Count(d, s).Decide(s.Kube) is not Decision.Accepted done)
            return Former(d, s) is { } entry ? Step.Reply($"Selisihnya besar, {s.Who.Honorific}, jadi lewat koreksi dulu. Ketik *koreksi {entry.Number}*.") : Step.Reply(UmumWords.Changed(s.Who));
        var after = done.Facts.Aggregate(s.Kube, (k, f) => k.After(f));
        var meeting = after.Meetings.Find(d.Meeting)!;
        var entries = done.Facts.OfType<EntryPosted>().ToList();
        var checker = Checker(s.Kube, meeting.Roll.TakenBy ?? s.Who.Id, s.Who.Id);
        var amount = d.Amount == Rupiah.Zero ? "kosong" : $"*{d.Amount}*";
        return Step.From(done) with
        {
            Say = [new($"Kotak IKS {amount} dicatat ✅ Saldo IKS {after.Ledger.Iks}.")],
            Notices =
            [
                new(checker, new($"Kotak IKS pertemuan {AbsenWords.Day(s.Kube, meeting)} dihitung {s.Who.Call}: {amount}. Kalau hitungan {s.Call(checker)} beda, tekan Beda ya.", [new("Cocok"), new("Beda")])) { Asks = new KotakCekAsk(d.Meeting) },
                .. OnBehalf.Tell(s, entries),
            ],
            Numbers = entries is [] ? null : $"Nomor {entries[^1].Number}",
        };
    }

    private static string Later(Scene s) => $"Baik. Kalau sudah dihitung, tulis *kotak iks 18 ribu* dengan jumlahnya ya, {s.Who.Honorific}.";
}
