using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>An office is to go to somebody.</summary>
public sealed record JabatanDraft : Draft
{
    public Jabatan? Office { get; init; }
    public PersonId? To { get; init; }
}

/// <summary>Whoever must agree to a change of office is asked.</summary>
public sealed record OfficeAsk(int Change) : Standing;

/// <summary>The new holder is asked whether what she takes over is right.</summary>
public sealed record TakeOfficeAsk(int Change) : Standing;

/// <summary>D44, offices: proposed, agreed by the ketua and who holds it, taken over with the balances confirmed, told to officers and pendamping (P-6).</summary>
internal sealed class GantiJabatan : Form<JabatanDraft>
{
    public static readonly GantiJabatan Form = new();

    public override string Name => "ganti jabatan";

    public override bool Own(string intent) => intent is Intents.AnggotaUbah;

    public override bool WantsMoney(Running running) => false;

    public static Step Start(Scene s)
    {
        if (s.Member is not ({ IsActiveMember: true } or { Role: Peran.Pendamping })) return Refuse.Private(s);
        if (!s.Who.OwnPhone) return Refuse.SharedPhone(s);
        var office = KelolaAnggota.Office(s.Words);
        if (!s.May(Operation.AnggotaKelola, Right.Ask | Right.Record) && !(office is { } own && s.Kube.Owner(own) == s.Who.Id))
            return Step.Reply($"Jabatan diatur bersama {s.Holder(Jabatan.Ketua)} dan {s.Pendamping}, {s.Who.Honorific}. Mau saya sampaikan usul {s.Who.Pronoun} ke {s.Holder(Jabatan.Ketua)}?", new Choice("Sampaikan usul", "#usul:Ketua"), new Choice("Tidak usah"));
        return Form.Begin(new JabatanDraft { Office = office }, s);
    }

    private static readonly IReadOnlyList<Choice> Offices = [new("Bendahara"), new("Sekretaris"), new("Ketua")];

    protected override IReadOnlyList<Question<JabatanDraft>> Questions { get; } =
    [
        new("jabatan",
            (d, _) => d.Office is null,
            (_, s) => new($"Jabatan apa yang diganti, {s.Who.Honorific}?", Offices),
            (d, s) => KelolaAnggota.Office(s.Words) is { } office ? new Taken<JabatanDraft>.Filled(d with { Office = office, To = d.To ?? KelolaAnggota.Somebody(s) }) : new Taken<JabatanDraft>.NotMine(),
            (_, s) => new($"Pilih salah satu ya, {s.Who.Honorific}: bendahara, sekretaris, atau ketua.", Offices)),
        new("siapa",
            (d, _) => d.To is null,
            (d, s) => new($"{Title(d.Office!.Value)} yang baru siapa, {s.Who.Honorific}?", []),
            (d, s) => KelolaAnggota.Goes(s) ? new Taken<JabatanDraft>.NotMine() : KelolaAnggota.Somebody(s) is { } to ? new Taken<JabatanDraft>.Filled(d with { To = to }) : s.Heard.People is [{ Only: null } read, ..] ? new Taken<JabatanDraft>.Wrong(Orang.Which(s, read)) : new Taken<JabatanDraft>.NotMine(),
            (_, s) => new($"Tulis nama anggotanya ya, {s.Who.Honorific}.", [new("Batal")])),
    ];

    private static string Title(Jabatan office) => office.ToString();

    private static string Of(Jabatan office) => office.ToString().ToLowerInvariant();

    protected override JabatanDraft Take(JabatanDraft draft, Scene s) => draft.To is null && !KelolaAnggota.Goes(s) && KelolaAnggota.Somebody(s) is { } to ? draft with { To = to } : draft;

    protected override JabatanDraft Change(JabatanDraft draft, Scene s) =>
        KelolaAnggota.Goes(s) ? draft : draft with { To = KelolaAnggota.Somebody(s) ?? draft.To, Office = KelolaAnggota.Office(s.Words) ?? draft.Office };

    protected override JabatanDraft Fresh(JabatanDraft draft) => new();

    protected override Message ChangeWhat(Scene s) => new($"Yang mau diubah apa, {s.Who.Honorific}? Tulis nama atau jabatan yang benar.", [new("Batal")]);

    protected override Checked Check(JabatanDraft draft, Scene s)
    {
        var to = draft.To!.Value;
        if (s.Known.People.Find(to) is { OwnPhone: false } person) return new Checked.AskAgain("siapa", new($"Pengurus perlu HP sendiri, dan HP {person.Call} dipakai bersama. Siapa yang lain, {s.Who.Honorific}?", [new("Batal")]));
        return new OfferOffice(s.Who.Id, draft.Office!.Value, to, s.Now).Decide(s.Kube) switch
        {
            Decision.Refused { Why: NotAMember } => new Checked.AskAgain("siapa", new($"{s.Call(to)} bukan anggota aktif, jadi belum bisa. Siapa yang lain, {s.Who.Honorific}?", [new("Batal")])),
            Decision.Refused { Why: AlreadyHers } => new Checked.Stop(Step.Reply($"{s.Call(to)} memang sudah {Of(draft.Office.Value)}, {s.Who.Honorific}.")),
            Decision.Refused { Why: HoldsOffice held } => new Checked.AskAgain("siapa", new($"{s.Call(to)} masih {Of(held.Office)}. Jabatan itu diserahkan dulu, supaya tidak kosong dan tidak dirangkap. Siapa yang lain, {s.Who.Honorific}?", [new("Batal")])),
            Decision.Refused { Why: OfficePending open } => new Checked.Stop(Step.Reply($"Pergantian {Of(draft.Office.Value)} ke {s.Call(open.Change.Asked.To)} masih menunggu jawaban, {s.Who.Honorific}.")),
            Decision.Refused => new Checked.Stop(Step.Reply($"Jabatan diatur bersama {s.Holder(Jabatan.Ketua)} dan {s.Pendamping}, {s.Who.Honorific}.")),
            _ => new Checked.Fine(),
        };
    }

    protected override Message? Sum(JabatanDraft draft, Scene s)
    {
        var (office, to) = (draft.Office!.Value, draft.To!.Value);
        var asked = Asked(s, draft);
        return new($"{Title(office)}: {(s.Kube.Owner(office) is { } old ? $"dari {s.Call(old)} " : "")}ke *{s.Call(to)}*.\n"
            + (s.Kube.Member(to)?.Office is Jabatan.Sekretaris ? $"{s.Call(to)} lalu tidak lagi sekretaris, jadi sekretaris perlu dipilih lagi.\n" : "")
            + (asked is [] ? $"{s.Call(to)} saya tanya." : $"{Say.List([.. asked.Select(s.Call)])} saya tanya dulu, sesudah itu {s.Call(to)}.") + $" Ajukan, {s.Who.Honorific}?", [new("Ya, ajukan", "ya"), new("Ubah"), new("Batal")]);
    }

    private static IReadOnlyList<PersonId> Asked(Scene s, JabatanDraft draft) =>
        new OfficeChange(new(0, draft.Office!.Value, draft.To!.Value, s.Kube.Owner(draft.Office.Value), s.Who.Id, s.Now), s.Now) { Agreed = [s.Who.Id] }.Waiting(s.Kube);

    protected override Step Commit(JabatanDraft draft, Scene s)
    {
        if (new OfferOffice(s.Who.Id, draft.Office!.Value, draft.To!.Value, s.Now).Decide(s.Kube) is not Decision.Accepted { Facts: [OfficeOffered offered] } accepted) return Step.Reply(UmumWords.Changed(s.Who));
        var kube = s.Kube.After(offered);
        var waiting = kube.Offices.Find(offered.Id)!.Waiting(kube);
        var who = waiting is [] ? [offered.To] : waiting;
        return Step.From(accepted) with
        {
            Say = [new(offered.To == s.Who.Id && waiting is [] ? Handover(kube, offered, s.Who).Text : $"Sudah saya tanyakan ke {Say.List([.. who.Select(s.Call)])}. Sampai semua setuju, jabatannya tetap seperti sekarang.", [new("Tarik usul", $"#jabatan.tarik:{offered.Id}")])],
            Notices = waiting is [] ? [Take(s, kube, offered)] : [.. waiting.Select(p => new Notice(p, Question(s, offered, s.Call(p))) { Asks = new OfficeAsk(offered.Id) })],
        };
    }

    private static Message Question(Scene s, OfficeOffered asked, string call) => new(
        $"{call}, {s.Call(asked.By)} mengusulkan {Of(asked.Office)} {(asked.From is { } from ? $"dari {(s.Call(from) == call ? s.Known.People.Find(from)?.Pronoun : s.Call(from))} " : "")}ke *{s.Call(asked.To)}*. Setuju?", [new("Setuju"), new("Tolak")]);

    private static Notice Take(Scene s, Kube kube, OfficeOffered asked) => new(asked.To, Handover(kube, asked, s.Known.People.Find(asked.To))) { Asks = new TakeOfficeAsk(asked.Id) };

    /// <summary>What the new holder confirms: the money as the books say now; for an office without money, that she will.</summary>
    private static Message Handover(Kube kube, OfficeOffered asked, Person? to) => asked.Office == Jabatan.Bendahara
        ? new($"{to?.Call}, {to?.Pronoun} diminta jadi *bendahara*, dan semua sudah setuju. Saldo yang diterima: kas {kube.Ledger.Balance(Dana.Kas)}, IKS {kube.Ledger.Balance(Dana.Iks)}, usaha {kube.Ledger.Balance(Dana.Usaha)}. Hitung dulu uangnya. Cocok?", [new("Cocok"), new("Belum cocok"), new("Tidak bersedia")])
        : new($"{to?.Call}, {to?.Pronoun} diminta jadi *{Of(asked.Office)}*, dan semua sudah setuju. Bersedia?", [new("Bersedia"), new("Tidak bersedia")]);

    /// <summary>Only the button or "setuju" agrees (D-7).</summary>
    public static Step? Agreed(OfficeAsk ask, Scene s)
    {
        var no = Typed.Declines(s.Heard.Raw);
        if (!s.Heard.Approves && !no && !(s.Heard.Answer == YesNo.Yes && s.Talk.Now is null)) return null;
        if (s.Kube.Offices.Find(ask.Change) is not { } change) return Step.Reply($"Usul itu sudah selesai, {s.Who.Call}.");
        if (!s.Heard.Approves && !no) return Step.Reply(Question(s, change.Asked, s.Who.Call) with { Text = $"Supaya jelas, {s.Who.Call}: kalau boleh, tekan atau ketik *setuju*. {Title(change.Asked.Office)} ke {s.Call(change.Asked.To)}." }) with { Aside = true };
        if (!s.Who.OwnPhone) return Refuse.SharedPhone(s) with { Aside = true };
        if (new AnswerOffice(s.Who.Id, ask.Change, !no, s.Now).Decide(s.Kube) is not Decision.Accepted accepted) return Step.Reply($"Usul itu sudah selesai, {s.Who.Call}.");
        var asked = change.Asked;
        if (no) return Step.From(accepted) with { Say = [new($"Baik, {s.Who.Call}. {s.Call(asked.By)} saya kabari.")], Notices = [new(asked.By, new($"{s.Who.Call} belum setuju {Of(asked.Office)} pindah ke {s.Call(asked.To)}. Jabatannya tetap seperti semula."))] };
        var kube = accepted.Facts.Aggregate(s.Kube, (k, f) => k.After(f));
        var waiting = kube.Offices.Find(asked.Id)!.Waiting(kube);
        return Step.From(accepted) with
        {
            Say = [new(waiting is [] ? $"Baik, {s.Who.Call}. Sekarang {s.Call(asked.To)} saya tanya." : $"Baik, {s.Who.Call}. Tinggal menunggu {Say.List([.. waiting.Select(s.Call)])}.")],
            Notices = waiting is [] ? [Take(s, kube, asked)] : [],
        };
    }

    /// <summary>The new holder's own word makes it so, at once.</summary>
    public static Step? Taken(TakeOfficeAsk ask, Scene s)
    {
        var said = Typed.Plain(s.Heard.Raw);
        var yes = said is "cocok" or "sudah cocok" or "cocok semua" or "bersedia" or "siap bersedia" || s.Heard.Approves;
        if (said is not ("belum cocok" or "tidak cocok" or "gak cocok" or "tidak bersedia" or "gak bersedia") && !yes && !(s.Heard.Answer == YesNo.Yes && s.Talk.Now is null)) return null;
        if (s.Kube.Offices.Find(ask.Change) is not { } change || change.Asked.To != s.Who.Id) return Step.Reply($"Usul itu sudah selesai, {s.Who.Call}.");
        var asked = change.Asked;
        if (said.EndsWith("cocok", StringComparison.Ordinal) && !yes) return new Step
        {
            Say = [new($"Baik, belum saya serahkan. Cocokkan dulu uangnya dengan {(asked.From is { } old ? s.Call(old) : s.Holder(Jabatan.Ketua))}. Kalau sudah, ketik *cocok* ya, {s.Who.Honorific}.", [new("Cocok"), new("Tidak bersedia")])],
            Notices = [.. ((PersonId?[])[s.Kube.Owner(Jabatan.Ketua), asked.From]).OfType<PersonId>().Distinct().Select(p => new Notice(p, new($"Saldo yang diterima {s.Who.Call} belum cocok. Tolong dihitung bersama; jabatannya belum pindah.")))],
            Aside = true,
        };
        if (!yes && s.Heard.Answer == YesNo.Yes) return Step.Reply(Handover(s.Kube, asked, s.Who)) with { Aside = true };
        if (!yes) return new AnswerOffice(s.Who.Id, asked.Id, false, s.Now).Decide(s.Kube) is Decision.Accepted no
            ? Step.From(no) with { Say = [new($"Baik, {s.Who.Call}, tidak apa-apa. {s.Call(asked.By)} saya kabari.")], Notices = [new(asked.By, new($"{s.Who.Call} belum bersedia jadi {Of(asked.Office)}. Jabatannya tetap seperti semula."))] }
            : Step.Reply($"Usul itu sudah selesai, {s.Who.Call}.");
        if (!s.Who.OwnPhone) return Refuse.SharedPhone(s) with { Aside = true };
        return new TakeOffice(s.Who.Id, asked.Id, s.Now).Decide(s.Kube) is Decision.Accepted accepted ? Done(s, asked, accepted) : Step.Reply($"Usul itu sudah selesai, {s.Who.Call}.");
    }

    private static Step Done(Scene s, OfficeOffered asked, Decision.Accepted accepted)
    {
        var money = asked.Office == Jabatan.Bendahara ? $" Saldo serah terima: kas {s.Kube.Ledger.Balance(Dana.Kas)}, IKS {s.Kube.Ledger.Balance(Dana.Iks)}, usaha {s.Kube.Ledger.Balance(Dana.Usaha)}." : "";
        var vacant = s.Member is { Office: Jabatan.Sekretaris } ? " Sekretaris sekarang kosong, tolong dipilih lagi." : "";
        var news = $"{Title(asked.Office)} sekarang *{s.Who.Call}*{(asked.From is { } from ? $", menggantikan {s.Call(from)}" : "")}.{money}{vacant} Tulis di notulen rapat berikutnya ya.";
        var told = Officers(s.Kube).Append(asked.By).Concat(asked.From is { } old ? [old] : []).Where(p => p != s.Who.Id).Distinct();
        return Step.From(accepted) with
        {
            Say = [new($"Sudah, {s.Who.Call}. Mulai sekarang {s.Who.Pronoun} {Of(asked.Office)}.{money} Pengurus dan {s.Pendamping} saya kabari.", [new("Menu")])],
            Notices = [.. told.Select(p => new Notice(p, new(news))), .. s.Kube.ActiveMembers.Select(m => m.Person).Where(p => p != s.Who.Id && !told.Contains(p)).Select(p => new Notice(p, new($"{Title(asked.Office)} sekarang {s.Who.Call}.")) { Kind = NoticeKind.Broadcast })],
        };
    }

    /// <summary>A bare "gak jadi" soon after she proposed a change. Null where none of hers is open.</summary>
    public static Step? Withdrawn(Scene s) => s.Talk.DoneAt is null && s.Kube.Offices.Changes.FindLast(c => c.Asked.By == s.Who.Id && s.Now - c.Asked.At < TimeSpan.FromHours(1)) is { } change
        ? Withdraw(s, change.Asked.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)) : null;

    public static Step Withdraw(Scene s, string id) => int.TryParse(id, out var number) && new WithdrawOffice(s.Who.Id, number, s.Now).Decide(s.Kube) is Decision.Accepted accepted && s.Kube.Offices.Find(number) is { } change
        ? Step.From(accepted) with { Say = [new($"Baik, {s.Who.Call}, usulnya saya tarik. Jabatannya tetap.")], Notices = [.. Involved(s, change).Select(p => new Notice(p, new($"{s.Who.Call} menarik usul pergantian {Of(change.Asked.Office)}. Jabatannya tetap.")))] }
        : Step.Reply($"Usul itu sudah selesai, {s.Who.Call}.");

    private static IEnumerable<PersonId> Involved(Scene s, OfficeChange change) => change.Waiting(s.Kube) is [_, ..] waiting ? waiting.Where(p => p != s.Who.Id) : change.Asked.To == s.Who.Id ? [] : [change.Asked.To];

    /// <summary>Ketua, bendahara, sekretaris, whoever stands in for them, and the pendamping, each once.</summary>
    public static IReadOnlyList<PersonId> Officers(Kube kube) =>
        [.. ((PersonId?[])[kube.Owner(Jabatan.Ketua), kube.Holder(Jabatan.Ketua), kube.Owner(Jabatan.Bendahara), kube.Holder(Jabatan.Bendahara), kube.Owner(Jabatan.Sekretaris), kube.Holder(Jabatan.Sekretaris), kube.Pendamping]).OfType<PersonId>().Distinct()];
}
