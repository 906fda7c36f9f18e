using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The approver is asked whether money may go out, or a large entry be corrected.</summary>
public sealed record ApproveAsk(int Proposal) : Standing;

/// <summary>The bendahara is asked whether approved money has been handed over.</summary>
public sealed record PayAsk(int Proposal) : Standing;

/// <summary>The approver says no; her reason, if she gives one.</summary>
public sealed record RejectDraft(int Proposal) : Draft
{
    public string? Reason { get; init; }
}

/// <summary>Requests for approval, the two-person rule in words (P-1..P-3, D-14).</summary>
internal sealed class Persetujuan : Form<RejectDraft>
{
    public static readonly Persetujuan Form = new();

    public override string Name => "menjawab pengajuan";

    public override bool Own(string intent) => false;

    /// <summary>Sends an accepted request to its approver; the requester is told not to pay yet.</summary>
    public static Step Ask(Scene s, Decision decision)
    {
        if (decision is not Decision.Accepted { Facts: [CashOutProposed asked] } accepted) return Step.Reply(UmumWords.Changed(s.Who));
        var night = Quiet.Now(s.Kube, s.Now);
        var approver = s.Call(asked.Approver);
        return Step.From(accepted) with
        {
            Say = [new(night
                ? $"Sudah pukul {Say.Hour(s.Now, s.Kube.Zone)}, {s.Who.Honorific}. Saya sampaikan ke {approver} {UmumWords.Morning(s)} ya. Kalau mendesak, telepon langsung saja."
                : $"Sudah saya kirim ke {approver}. {(asked.What == Pengajuan.Koreksi ? "Catatannya belum diubah" : "Uangnya jangan dikeluarkan dulu ya, " + s.Who.Honorific)}. Kita tunggu jawaban {approver}.")],
            Notices = [new(asked.Approver, Question(s.Kube, asked, s.Call, accepted.Texts[0].Text)) { Asks = new ApproveAsk(asked.Id), Until = Quiet.Until(s.Kube, s.Now).AddHours(s.Kube.Rules.ApprovalHours) }],
        };
    }

    internal static Message Question(Kube kube, CashOutProposed asked, Func<PersonId, string> call, string note) => new(asked.What == Pengajuan.Koreksi
        ? $"{call(asked.Approver)}, {call(asked.By)} minta izin membetulkan catatan {asked.Reverses} sebesar *{asked.Amount}*{(asked.Instead is { } right ? $" menjadi {right}" : "")}. Alasannya: {note}."
        : $"{call(asked.Approver)}, {call(asked.By)} minta izin {SaldoKas.FundName(asked.Fund)} keluar *{asked.Amount}* untuk {note}.\nSaldo {SaldoKas.FundName(asked.Fund)} sekarang {kube.Ledger.Balance(asked.Fund)}.",
        [new("Setuju"), new("Tolak"), new("Tanya dulu")])
    {
        Template = asked.What == Pengajuan.Koreksi ? null : new("minta_persetujuan", [call(asked.Approver), call(asked.By), $"{SaldoKas.FundName(asked.Fund)} keluar", asked.Amount.ToString(), note]),
    };

    /// <summary>Requests whose approver stopped messages go to the next at once; who asked hears to whom (08-decisions 2 no. 11).</summary>
    public static IEnumerable<Notice> PassedOn(Scene s, IReadOnlyList<Fact> facts)
    {
        foreach (var passed in facts.OfType<ProposalPassed>())
        {
            if (s.Kube.Proposals.Find(passed.Id) is not { } proposal) continue;
            var asked = proposal.Asked with { Approver = passed.To };
            yield return new(passed.To, Question(s.Kube, asked, s.Call, s.Note(asked.Note) ?? "keperluan kelompok")) { Asks = new ApproveAsk(passed.Id), Until = ApprovalClock.End(s.Kube, proposal) };
            yield return new(asked.By, new($"Pengajuan {asked.Amount} untuk {s.Note(asked.Note)} sekarang menunggu {s.Call(passed.To)}."));
        }
        foreach (var passed in facts.OfType<IksPassed>())
        {
            if (s.Kube.Iks.Find(passed.Id) is not { } request) continue;
            yield return new(passed.To, IksWords.Question(s.Kube, request, s.Call, passed.To)) { Asks = new IksAsk(passed.Id), Until = IksClock.End(s.Kube, request) };
            yield return new(request.Asked.By, new($"Pengajuan IKS {(request.Asked.For == request.Asked.By ? s.Known.People.Find(request.Asked.By)?.Pronoun ?? "Ibu" : "untuk " + s.Call(request.Asked.For))} sekarang menunggu {s.Call(passed.To)}."));
        }
    }

    /// <summary>Only the button or the word "setuju" approves (D-7); a thumb or ok gets the question again.</summary>
    public static Step? Approve(ApproveAsk ask, Ask asked, Scene s)
    {
        var said = Typed.Plain(s.Heard.Raw);
        if (s.Heard.Approves && PengajuanDisebut.WhichOne(s, asked) is { } which) return which;
        if (s.Kube.Proposals.Find(ask.Proposal) is not { Approved: false } proposal)
            return said is "setuju" or "tolak" or "tanya dulu" ? Step.Reply($"Pengajuan itu sudah selesai, {s.Who.Call}.") : null;
        return said switch
        {
            _ when s.Heard.Approves => s.Who.OwnPhone ? Approved(ask, proposal, s) : Refuse.SharedPhone(s) with { Aside = true },
            _ when Typed.Declines(said) => Form.Begin(new RejectDraft(ask.Proposal), s with { Heard = Heard.Nothing }),
            "tanya dulu" => Titipan.Form.Begin(new RelayDraft(proposal.Asked.By), s with { Heard = Heard.Nothing }) with { Aside = true },
            _ when s.Heard.Answer == YesNo.Yes && s.Talk.Now is null => new Step
            {
                Say = [new($"Supaya jelas, {s.Who.Call}: kalau boleh, tekan atau ketik *setuju*.\n" + Question(s.Kube, proposal.Asked, s.Call, s.Note(proposal.Asked.Note) ?? "").Text, [new("Setuju"), new("Tolak"), new("Tanya dulu")])], Aside = true,
            },
            _ => null,
        };
    }

    private static Step Approved(ApproveAsk ask, Proposal proposal, Scene s)
    {
        var asked = proposal.Asked;
        var reversed = asked.Reverses is { } number ? s.Known.Past.Entry(number) : null;
        var decision = new DecideProposal(ask.Proposal, s.Who.Id, true, null, s.Now).Decide(s.Kube, reversed);
        if (decision is Decision.Refused { Why: var why })
            return why switch
            {
                OverBalance over => new Step { Say = [new($"Saldo {SaldoKas.FundName(over.Fund)} sekarang tinggal {over.Available}, belum cukup untuk {asked.Amount}, {s.Who.Honorific}.", [new("Tolak")])], Aside = true },
                OwnProposal own => Step.Reply($"Karena ini pengajuan {s.Who.Pronoun} sendiri, yang menyetujui {(own.Approver is { } a ? s.Call(a) : "pengurus lain")}."),
                NotAllowed when s.Member is { Held: true } => Refuse.Moving(s) with { Aside = true },
                NotAllowed => Step.Reply($"Persetujuan ini ada di {s.Call(asked.Approver)}, {s.Who.Honorific}."),
                _ => Step.Reply($"Pengajuan itu sudah selesai, {s.Who.Call}."),
            };
        var accepted = (Decision.Accepted)decision;
        var note = s.Note(asked.Note) ?? "keperluan kelompok";
        var payer = s.Kube.Holder(Jabatan.Bendahara) ?? asked.By;
        if (asked.What == Pengajuan.Koreksi)
        {
            var entries = accepted.Facts.OfType<EntryPosted>().ToList();
            var told = Koreksi.Done(s, reversed!, entries);
            return Step.From(accepted) with
            {
                Say = [new($"Baik, {s.Who.Call}. Catatan {asked.Reverses} sudah dibetulkan. {s.Call(asked.By)} saya kabari.")],
                Notices = [new(asked.By, new($"{s.Who.Call} setuju. {told.Text}")), .. Koreksi.Tell(s, reversed!, entries)],
            };
        }
        var handOver = new Notice(payer, new($"{s.Who.Call} setuju: {SaldoKas.FundName(asked.Fund)} keluar *{asked.Amount}* untuk {note}.\nKalau uangnya sudah diserahkan atau dibelanjakan, tekan Sudah.", [new("Sudah"), new("Belum"), new("Tidak jadi")])) { Asks = new PayAsk(ask.Proposal), Until = s.Now.AddDays(30) };
        return Step.From(accepted) with
        {
            Say = [new($"Baik, {s.Who.Call}: {asked.Amount} untuk {note} disetujui. Saya sampaikan ke {s.Call(payer)}.")],
            Notices = payer == asked.By ? [handOver] : [handOver, new(asked.By, new($"{s.Who.Call} setuju: {asked.Amount} untuk {note}. Uangnya dikeluarkan {s.Call(payer)}."))],
        };
    }

    /// <summary>
    /// A word that fits several open requests chooses none: null when there is only this one or its own button was pressed.
    /// </summary>
    private static Step? WhichPaid(Scene s, Ask asked)
    {
        if (s.Message.Button?.Ref == asked.Ref || s.Message.Button is { Ref: 0 }) return null;
        var open = s.Talk.Asks.Where(a => a.Kube == s.Kube.Id && a.Until > s.Now).Select(a => a.What).OfType<PayAsk>()
            .Select(a => s.Kube.Proposals.Find(a.Proposal)).OfType<Proposal>().Select(p => p.Asked).Take(3).ToList();
        return open.Count < 2 ? null : new Step
        {
            Say = [new($"Yang sudah yang mana, {s.Who.Honorific}?\n" + string.Join("\n", open.Select(p => $"{p.Amount} untuk {s.Note(p.Note)}")), [.. open.Select(p => new Choice(Title(s, p), "#sudah:" + p.Id))])], Aside = true,
        };
    }

    private static string Title(Scene s, CashOutProposed p) => Say.Quote($"{p.Amount} {s.Note(p.Note)}", 20) is { Length: <= 20 } title ? title : p.Amount.ToString();

    /// <summary>One of several open requests was pointed out.</summary>
    public static Step Chosen<T>(Scene s, string id) where T : Standing
    {
        var ask = s.Talk.Asks.FirstOrDefault(a => a.Kube == s.Kube.Id && a.Until > s.Now && a.What is T && Number(a.What) == id);
        if (ask is null) return Step.Reply($"Pengajuan itu sudah selesai, {s.Who.Call}.");
        return Asks.Answer(ask, PengajuanDisebut.Pressed(ask, s, ask.What is PayAsk ? "sudah" : "setuju")) ?? Step.Reply($"Pengajuan itu sudah selesai, {s.Who.Call}.");
    }

    private static string Number(Standing what) => what is RefundAsk { Order.Value: var order } ? order : (what switch { ApproveAsk a => a.Proposal, PayAsk p => p.Proposal, _ => 0 }).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The bendahara's word posts the money (D-14): "sudah" or its button; a bare yes, or a word days later, is asked again (D-3).</summary>
    public static Step? HandOver(PayAsk ask, Ask asked, Scene s)
    {
        var said = Typed.Plain(s.Heard.Raw);
        var word = said is "sudah" or "udah" or "sudah diserahkan" or "sudah dibelanjakan";
        if (word && WhichPaid(s, asked) is { } which) return which;
        var pressed = s.Message.Button?.Ref == asked.Ref;
        var yes = word && (pressed || s.SaidAt - asked.At < TimeSpan.FromHours(24));
        if (!yes && (word || s.Heard.Answer == YesNo.Yes && s.Talk.Now is null) && s.Kube.Proposals.Find(ask.Proposal) is { } open)
            return new Step { Say = [new($"Uang *{open.Asked.Amount}* untuk {s.Note(open.Asked.Note)} sudah diserahkan atau dibelanjakan, {s.Who.Honorific}?", [new("Sudah", "#sudah:" + Number(ask)), new("Belum", "belum")])], Aside = true };
        if (said is "belum" or "besok" or "nanti") return new Step { Say = [new($"Baik. Kalau sudah, tekan atau ketik *sudah* ya, {s.Who.Honorific}.", [new("Sudah"), new("Tidak jadi")])], Aside = true };
        if ((said is "tidak jadi" or "gak jadi" or "ga jadi" or "batal") && s.Talk.Now is null) return Withdrawn(ask, s);
        if (!yes) return null;
        if (!s.Who.OwnPhone) return Refuse.SharedPhone(s) with { Aside = true };
        if (s.Kube.Proposals.Find(ask.Proposal) is not { } proposal) return Step.Reply($"Pengajuan itu sudah selesai, {s.Who.Call}.");
        switch (new PayProposal(ask.Proposal, s.Who.Id, s.Now).Decide(s.Kube))
        {
            case Decision.Accepted accepted:
                var entry = accepted.Facts.OfType<EntryPosted>().Single();
                var balance = s.Kube.After(entry).Ledger.Balance(entry.Fund);
                var pendamping = entry.Amount >= new Rupiah(1_000_000) && s.Kube.Pendamping is { } p ? new[] { new Notice(p, new($"{entry.Number}: {SaldoKas.FundName(entry.Fund)} keluar {entry.Amount} untuk {s.Note(entry.Note)}, disetujui {s.Call(entry.ApprovedBy!.Value)}.")) } : [];
                return Step.From(accepted) with
                {
                    Say = [new($"Sudah dicatat ✅ Nomor {entry.Number}.\nSaldo {SaldoKas.FundName(entry.Fund)} *{balance}*.\nKalau ada foto notanya, kirim saja ke sini.", [new("Riwayat kas"), new("Selesai", "terima kasih")])],
                    Notices = [new(proposal.Asked.Approver, new($"Kas keluar {entry.Amount} untuk {s.Note(entry.Note)} sudah dicatat, nomor {entry.Number}. Saldo {SaldoKas.FundName(entry.Fund)} {balance}.")), .. pendamping],
                    Numbers = $"Nomor {entry.Number}",
                };
            case Decision.Refused { Why: OverBalance over }:
                return new Step { Say = [new($"Saldo {SaldoKas.FundName(over.Fund)} sekarang {over.Available}, belum cukup untuk {proposal.Asked.Amount}. Belum saya catat, {s.Who.Honorific}.", [new("Sudah"), new("Tidak jadi")])], Aside = true };
            default:
                return Step.Reply($"Pengajuan itu sudah selesai, {s.Who.Call}.");
        }
    }

    private static Step Withdrawn(PayAsk ask, Scene s) => new WithdrawProposal(ask.Proposal, s.Who.Id).Decide(s.Kube) is Decision.Accepted accepted && s.Kube.Proposals.Find(ask.Proposal) is { } proposal
        ? Step.From(accepted) with
        {
            Say = [new($"Baik, {s.Who.Call}, tidak jadi. Tidak ada yang dicatat.")],
            Notices = [new(proposal.Asked.Approver, new($"{s.Who.Call}: kas keluar {proposal.Asked.Amount} tidak jadi."))],
        }
        : Step.Reply($"Pengajuan itu sudah selesai, {s.Who.Call}.");

    protected override IReadOnlyList<Question<RejectDraft>> Questions { get; } =
    [
        new("alasan",
            (d, _) => d.Reason is null,
            (_, _) => new("Boleh tahu alasannya? (boleh dilewati)", [new("Lewati")]),
            (d, s) => new Taken<RejectDraft>.Filled(d with { Reason = Typed.Plain(s.Heard.Raw) is "lewati" or "tidak" or "gak usah" or "skip" or "" ? "" : Say.Quote(s.Heard.Raw) }),
            (_, _) => new("Tulis singkat saja, atau balas *lewati*.", [new("Lewati")])),
    ];

    protected override RejectDraft Take(RejectDraft draft, Scene scene) => draft;
    protected override RejectDraft Fresh(RejectDraft draft) => draft with { Reason = null };
    protected override Message? Sum(RejectDraft draft, Scene scene) => null;

    protected override Step Commit(RejectDraft draft, Scene s)
    {
        if (s.Kube.Proposals.Find(draft.Proposal) is not { } proposal || new DecideProposal(draft.Proposal, s.Who.Id, false, draft.Reason, s.Now).Decide(s.Kube) is not Decision.Accepted accepted)
            return Step.Reply($"Pengajuan itu sudah selesai, {s.Who.Call}.");
        var why = draft.Reason is { Length: > 0 } reason ? $": {reason}" : ".";
        return Step.From(accepted) with
        {
            Say = [new($"Baik, {s.Who.Call}. Saya sampaikan ke {s.Call(proposal.Asked.By)}.")],
            Notices = [new(proposal.Asked.By, new($"{s.Who.Call} belum setuju{why}\n{proposal.Asked.Amount} untuk {s.Note(proposal.Asked.Note)} tidak dicatat."))],
        };
    }

    /// <summary>Reminders, and the end after 72 hours with a word to both sides.</summary>
    public static Ticked Tick(ApprovalWaits item, TickScene t)
    {
        var asked = item.Proposal.Asked;
        var note = t.Note(asked.Note) ?? "keperluan kelompok";
        var end = ApprovalClock.End(t.Kube, item.Proposal);
        if (t.Now < end) return new()
        {
            Facts = [new ProposalReminded(asked.Id, ApprovalClock.Passed(t.Kube, item.Proposal, t.Now))],
            Notices = [new(asked.Approver, Question(t.Kube, asked, t.Call, note)) { Asks = new ApproveAsk(asked.Id), Until = end }],
        };
        var days = t.Kube.Rules.ApprovalHours / 24;
        return new()
        {
            Facts = [new ProposalClosed(asked.Id, ProposalEnd.Expired)],
            Notices =
            [
                new(asked.By, new($"Belum ada jawaban {t.Call(asked.Approver)} sampai {days} hari: {asked.Amount} untuk {note}. Pengajuannya saya tutup; boleh diajukan lagi.", [new("Ajukan lagi", $"kas keluar Rp{asked.Amount.Amount} buat {Say.Quote(note, 20)}")])),
                new(asked.Approver, new($"Pengajuan {t.Call(asked.By)} {asked.Amount} untuk {note} saya tutup karena belum dijawab {days} hari.")),
            ],
        };
    }
}
