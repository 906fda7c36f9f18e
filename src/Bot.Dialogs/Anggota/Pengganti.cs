using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>Somebody is to stand in for an office for some days.</summary>
public sealed record PenggantiDraft : Draft
{
    public Jabatan? Office { get; init; }
    public PersonId? Who { get; init; }
    public DateOnly? Until { get; init; }
}

/// <summary>The pendamping appoints somebody for an absent ketua; an officer must agree.</summary>
public sealed record DeputyAsk(PersonId By, PenggantiDraft Draft) : Standing;

/// <summary>P-4: a temporary substitute, with an end, told to all it concerns.</summary>
internal sealed class Pengganti : Form<PenggantiDraft>
{
    public static readonly Pengganti Form = new();

    public override string Name => "menunjuk pengganti";

    public override bool Own(string intent) => intent is Intents.AnggotaUbah;

    public override bool WantsMoney(Running running) => false;

    public static Step Start(Scene s)
    {
        if (s.Member is not ({ IsActiveMember: true } or { Role: Peran.Pendamping })) return Refuse.Private(s);
        if (!s.Who.OwnPhone) return Refuse.SharedPhone(s);
        var office = KelolaAnggota.Office(s.Words);
        if (office is { } o ? !AppointDeputy.MayBy(s.Kube, s.Who.Id, o) : s.Kube.Owner(Jabatan.Ketua) != s.Who.Id && s.Kube.Pendamping != s.Who.Id)
            return Step.Reply($"Pengganti sementara ditunjuk {s.Holder(Jabatan.Ketua)}, {s.Who.Honorific}. Mau saya sampaikan usul {s.Who.Pronoun}?", new Choice("Sampaikan usul", "#usul:Ketua"), new Choice("Tidak usah"));
        return Form.Begin(new PenggantiDraft { Office = office }, s);
    }

    protected override IReadOnlyList<Question<PenggantiDraft>> Questions { get; } =
    [
        new("jabatan",
            (d, _) => d.Office is null,
            (_, s) => new($"Menggantikan siapa, {s.Who.Honorific}?", [new("Bendahara"), new("Sekretaris"), new("Ketua")]),
            (d, s) => KelolaAnggota.Office(s.Words) is { } office ? new Taken<PenggantiDraft>.Filled(d with { Office = office }) : new Taken<PenggantiDraft>.NotMine(),
            (_, s) => new($"Pilih salah satu ya, {s.Who.Honorific}: bendahara, sekretaris, atau ketua.", [new("Bendahara"), new("Sekretaris"), new("Ketua")])),
        new("siapa",
            (d, _) => d.Who is null,
            (_, s) => new($"Penggantinya siapa, {s.Who.Honorific}?", []),
            (d, s) => KelolaAnggota.Somebody(s) is { } who ? new Taken<PenggantiDraft>.Filled(d with { Who = who }) : s.Heard.People is [{ Only: null } read, ..] ? new Taken<PenggantiDraft>.Wrong(Orang.Which(s, read)) : new Taken<PenggantiDraft>.NotMine(),
            (_, s) => new($"Tulis nama anggotanya ya, {s.Who.Honorific}.", [new("Batal")])),
        new("sampai",
            (d, _) => d.Until is null,
            (_, s) => new($"Sampai tanggal berapa, {s.Who.Honorific}? Paling lama {AppointDeputy.MostDays} hari.", []),
            (d, s) => KelolaAnggota.Day(s) is { } day ? new Taken<PenggantiDraft>.Filled(d with { Until = day }) : new Taken<PenggantiDraft>.NotMine(),
            (_, s) => new($"Tulis tanggalnya ya, {s.Who.Honorific}. Contoh: *sampai besok* atau *sampai {Say.Day(s.Today.AddDays(6))}*.", [new("Batal")])),
    ];

    protected override PenggantiDraft Take(PenggantiDraft draft, Scene s) => draft with { Who = draft.Who ?? KelolaAnggota.Somebody(s), Until = draft.Until ?? KelolaAnggota.Day(s) };

    protected override PenggantiDraft Change(PenggantiDraft draft, Scene s) =>
        draft with { Who = KelolaAnggota.Somebody(s) ?? draft.Who, Until = KelolaAnggota.Day(s) ?? draft.Until, Office = KelolaAnggota.Office(s.Words) ?? draft.Office };

    protected override PenggantiDraft Fresh(PenggantiDraft draft) => new();

    protected override Message ChangeWhat(Scene s) => new($"Yang mau diubah apa, {s.Who.Honorific}? Tulis nama atau tanggal yang benar.", [new("Batal")]);

    private static string Of(Jabatan office) => office.ToString().ToLowerInvariant();

    protected override Checked Check(PenggantiDraft draft, Scene s)
    {
        var who = draft.Who!.Value;
        if (!AppointDeputy.MayBy(s.Kube, s.Who.Id, draft.Office!.Value)) return new Checked.Stop(Step.Reply($"Pengganti {Of(draft.Office.Value)} ditunjuk {s.Holder(Jabatan.Ketua)}, {s.Who.Honorific}."));
        if (s.Known.People.Find(who) is { OwnPhone: false } person) return new Checked.AskAgain("siapa", new($"Pengurus perlu HP sendiri, dan HP {person.Call} dipakai bersama. Siapa yang lain, {s.Who.Honorific}?", [new("Batal")]));
        return Command(draft, s.Who.Id, null, s).Refusal(s.Kube) switch
        {
            NotAMember => new Checked.AskAgain("siapa", new($"{s.Call(who)} bukan anggota aktif. Siapa yang lain, {s.Who.Honorific}?", [new("Batal")])),
            AlreadyHers => new Checked.AskAgain("siapa", new($"{s.Call(who)} memang {Of(draft.Office.Value)}. Penggantinya siapa, {s.Who.Honorific}?", [new("Batal")])),
            ActsAlready acts => new Checked.AskAgain("siapa", new($"{s.Call(who)} sedang menggantikan {Of(acts.Office)}. Siapa yang lain, {s.Who.Honorific}?", [new("Batal")])),
            SameChain => new Checked.AskAgain("siapa", new($"{s.Call(who)} {Roles.Name(s.Kube.Member(who))}. Yang mencatat uang dan yang menyetujui tidak boleh satu orang. Siapa yang lain, {s.Who.Honorific}?", [new("Batal")])),
            DeputyDays d => new Checked.AskAgain("sampai", new($"Pengganti sementara paling lama {d.Most} hari, sampai {Say.Date(s.Today.AddDays(d.Most - 1))}. Sampai tanggal berapa, {s.Who.Honorific}?", [new("Batal")])),
            _ => Partner(draft, s) is null && s.Kube.Owner(Jabatan.Ketua) != s.Who.Id ? new Checked.Stop(Step.Reply($"Perlu satu pengurus lain yang setuju, {s.Who.Honorific}, dan sekarang belum ada.")) : new Checked.Fine(),
        };
    }

    private static AppointDeputy Command(PenggantiDraft draft, PersonId by, PersonId? with, Scene s) => new(by, draft.Office!.Value, draft.Who!.Value, draft.Until!.Value, with, s.Now);

    /// <summary>The officer who must agree to what the pendamping appoints.</summary>
    private static PersonId? Partner(PenggantiDraft draft, Scene s) =>
        ((PersonId?[])[s.Kube.Owner(Jabatan.Bendahara), s.Kube.Owner(Jabatan.Sekretaris)]).OfType<PersonId>().Select(p => (PersonId?)p).FirstOrDefault(p => p != draft.Who);

    private static string What(PenggantiDraft draft, Func<PersonId, string> call) => $"*{call(draft.Who!.Value)}* menggantikan {Of(draft.Office!.Value)} sampai {Say.Date(draft.Until!.Value)}";

    private static string Lost(PenggantiDraft draft, Scene s) => draft.Office == Jabatan.Bendahara && s.Kube.Member(draft.Who!.Value)?.Office == Jabatan.Sekretaris
        ? $"\nSelama itu {s.Call(draft.Who.Value)} mencatat uang, jadi tidak menyetujui uang." : "";

    protected override Message? Sum(PenggantiDraft draft, Scene s) => new($"{What(draft, s.Call)}.{Lost(draft, s)}\n{(s.Kube.Owner(Jabatan.Ketua) == s.Who.Id ? "" : $"{s.Call(Partner(draft, s)!.Value)} saya tanya dulu. ")}Betul, {s.Who.Honorific}?", [new("Ya, tunjuk", "ya"), new("Ubah"), new("Batal")]);

    protected override Step Commit(PenggantiDraft draft, Scene s)
    {
        if (s.Kube.Owner(Jabatan.Ketua) == s.Who.Id) return Command(draft, s.Who.Id, null, s).Decide(s.Kube) is Decision.Accepted accepted ? Set(draft, s, s.Who.Id, accepted) : Step.Reply(UmumWords.Changed(s.Who));
        var partner = Partner(draft, s)!.Value;
        return new Step
        {
            Say = [new($"Sudah saya tanyakan ke {s.Call(partner)}.")],
            Notices = [new(partner, Question(draft, s, s.Who.Call, s.Call(partner))) { Asks = new DeputyAsk(s.Who.Id, draft) }],
        };
    }

    private static Message Question(PenggantiDraft draft, Scene s, string by, string call) => new($"{call}, karena ketua berhalangan, {by} menunjuk {What(draft, s.Call)}. Setuju?", [new("Setuju"), new("Tolak")]);

    /// <summary>Only the button or "setuju" agrees (D-7).</summary>
    public static Step? Agreed(DeputyAsk ask, Scene s)
    {
        var no = Typed.Declines(s.Heard.Raw);
        if (!s.Heard.Approves && !no && !(s.Heard.Answer == YesNo.Yes && s.Talk.Now is null)) return null;
        if (no) return new Step { Say = [new($"Baik, {s.Who.Call}. {s.Call(ask.By)} saya kabari.")], Notices = [new(ask.By, new($"{s.Who.Call} belum setuju dengan pengganti {Of(ask.Draft.Office!.Value)}. Bicarakan dulu ya."))] };
        if (!s.Heard.Approves) return Step.Reply(Question(ask.Draft, s, s.Call(ask.By), s.Who.Call) with { Text = $"Supaya jelas, {s.Who.Call}: kalau boleh, tekan atau ketik *setuju*." }) with { Aside = true };
        if (!s.Who.OwnPhone) return Refuse.SharedPhone(s) with { Aside = true };
        return Command(ask.Draft, ask.By, s.Who.Id, s).Decide(s.Kube) is Decision.Accepted accepted ? Set(ask.Draft, s, ask.By, accepted) : Step.Reply($"Usul itu sudah tidak berlaku, {s.Who.Call}.");
    }

    private static Step Set(PenggantiDraft draft, Scene s, PersonId by, Decision.Accepted accepted)
    {
        var told = GantiJabatan.Officers(s.Kube).Append(by).Append(draft.Who!.Value).Where(p => p != s.Who.Id).Distinct();
        return Step.From(accepted) with
        {
            Say = [new($"Sudah. {What(draft, s.Call)}. Semua yang perlu tahu saya kabari.", [new("Akhiri", $"pengganti {Of(draft.Office!.Value)} selesai")])],
            Notices =
            [
                .. told.Select(p => new Notice(p, new((p == draft.Who ? $"{s.Call(p)}, {s.Call(by)} menunjuk {What(draft, _ => Pronoun(s, p))}. Mulai sekarang tugasnya di {Pronoun(s, p)} ya."
                    : p == by ? $"{s.Who.Call} setuju: {What(draft, s.Call)}." : $"{s.Call(by)} menunjuk {What(draft, s.Call)}.") + Lost(draft, s)))),
                .. by == s.Kube.Pendamping ? s.Kube.ActiveMembers.Select(m => m.Person).Where(p => p != s.Who.Id && !told.Contains(p)).Select(p => new Notice(p, new($"{What(draft, s.Call)}."))) : [],
            ],
        };
    }

    private static string Pronoun(Scene s, PersonId person) => s.Known.People.Find(person)?.Pronoun ?? "Ibu/Bapak";

    /// <summary>"pengganti bendahara selesai", "bu rini sudah bisa lagi jadi bendahara": ended early. Null for all else.</summary>
    public static Step? End(Scene s, string[] words)
    {
        if (s.Kube.Offices.Deputies.IsEmpty || !words.Contains("pengganti") || !words.Intersect(["selesai", "akhiri", "berakhir", "cukup", "sudah", "stop"]).Any()) return null;
        var office = KelolaAnggota.Office(words) ?? s.Kube.Offices.Deputies.Keys.Order().First();
        if (!s.Kube.Offices.Deputies.TryGetValue(office, out var deputy)) return Step.Reply($"Tidak ada pengganti {Of(office)} sekarang, {s.Who.Honorific}.");
        return new EndDeputy(s.Who.Id, office, s.Now).Decide(s.Kube) is Decision.Accepted accepted
            ? Step.From(accepted) with { Say = [new($"Baik. {s.Call(deputy.Who)} tidak lagi menggantikan {Of(office)}.")], Notices = [.. GantiJabatan.Officers(s.Kube).Append(deputy.Who).Distinct().Where(p => p != s.Who.Id).Select(p => new Notice(p, new($"{s.Call(deputy.Who)} tidak lagi menggantikan {Of(office)}.")))] }
            : Step.Reply($"Pengganti sementara diatur {s.Holder(Jabatan.Ketua)}, {s.Who.Honorific}.");
    }
}
