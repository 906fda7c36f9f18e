namespace Bot.Domain;

/// <summary>Asks leave for a cash-out at or above the limit. Refuses what could not be paid anyway.</summary>
public sealed record ProposeCash(PersonId By, Dana Fund, JenisTransaksi Kind, Rupiah Amount, string Purpose, DateTimeOffset Now)
{
    /// <summary>The order it is spent on; null when it concerns none.</summary>
    public Code? Order { get; init; }

    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.KasCatat, Right.Record | Right.OnBehalf | Right.Ask)) return Decision.Refuse(new NotAllowed(Operation.KasCatat));
        if (Amount < RecordCash.Least) return Decision.Refuse(new AmountTooSmall(RecordCash.Least));
        if (Amount > RecordCash.Most) return Decision.Refuse(new AmountTooLarge(RecordCash.Most));
        if (kube.Available(Fund) is var available && Amount > available) return Decision.Refuse(new OverBalance(Fund, available));
        if (Posting.Approver(kube, By) is not { } approver) return Decision.Refuse(new NoApprover());
        var note = new TextId(kube.NextText);
        var asked = new CashOutProposed(kube.Proposals.Last + 1, Pengajuan.KasKeluar, By, Fund, Kind, Amount, note, Now, approver) { Order = Order };
        return new Decision.Accepted([asked], [new(note, Purpose, Texts.KeepWithBooks(kube.Zone.Date(Now)))]);
    }
}

/// <summary>The approver's yes or no. An approved correction is posted at once; a cash-out waits for the hand-over (D-14).</summary>
public sealed record DecideProposal(int Id, PersonId By, bool Approve, string? Reason, DateTimeOffset Now)
{
    /// <param name="reversed">The entry a correction reverses, read from the past; null for a cash-out.</param>
    public Decision Decide(Kube kube, EntryPosted? reversed = null)
    {
        if (kube.Proposals.Find(Id) is not { Approved: false } proposal) return Decision.Refuse(new ProposalGone());
        if (By == proposal.Asked.By) return Decision.Refuse(new OwnProposal(Posting.Approver(kube, By)));
        if (By != proposal.Asked.Approver || !kube.Member(By).May(Operation.KasSetuju, Right.Approve)) return Decision.Refuse(new NotAllowed(Operation.KasSetuju));
        if (Approve && proposal.Asked.What == Pengajuan.Koreksi) return Correct(kube, proposal, reversed);
        if (Approve && kube.Available(proposal.Asked.Fund) is var available && proposal.Asked.Amount > available)
            return Decision.Refuse(new OverBalance(proposal.Asked.Fund, available));
        var reason = Reason is { Length: > 0 } ? new NewText(new(kube.NextText), Reason, Texts.KeepWithBooks(kube.Zone.Date(Now))) : null;
        return new Decision.Accepted([new ProposalDecided(Id, Approve, By, reason?.Id)], reason is null ? [] : [reason]);
    }

    private Decision Correct(Kube kube, Proposal proposal, EntryPosted? reversed)
    {
        if (reversed is null) return Decision.Refuse(new NoSuchEntry());
        var asked = proposal.Asked;
        var correction = ReverseEntry.Entries(kube, asked.By, reversed, asked.Instead, asked.InsteadPerson, asked.Note, Now);
        if (kube.Ledger.Reversed.TryGetValue(reversed.Number, out var by)) return Decision.Refuse(new AlreadyReversed(by));
        return Decision.Accept([new ProposalDecided(Id, true, By, null), .. correction.Select(e => e with { ApprovedBy = By, Proposal = Id }), new ProposalClosed(Id, ProposalEnd.Paid)]);
    }
}

/// <summary>The bendahara's word that the approved money has been handed over: only this posts it (D-14).</summary>
public sealed record PayProposal(int Id, PersonId By, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.KasCatat, Right.Record | Right.OnBehalf)) return Decision.Refuse(new NotAllowed(Operation.KasCatat));
        if (kube.Proposals.Find(Id) is not { Approved: true } proposal) return Decision.Refuse(new ProposalGone());
        var asked = proposal.Asked;
        if (asked.Amount > kube.Ledger.Balance(asked.Fund)) return Decision.Refuse(new OverBalance(asked.Fund, kube.Ledger.Balance(asked.Fund)));
        var entry = Posting.Entry(kube, By, Now, asked.Fund, Arah.Keluar, asked.Kind, asked.Amount, kube.Zone.Date(Now)) with
        {
            Note = asked.Note, ApprovedBy = proposal.ApprovedBy, Proposal = Id, Order = asked.Order, OnBehalfOf = Posting.OnBehalf(kube, By, Operation.KasCatat),
        };
        return Decision.Accept(entry, new ProposalClosed(Id, ProposalEnd.Paid));
    }
}

/// <summary>The requester (or, once approved, the bendahara) takes a request back before it is paid.</summary>
public sealed record WithdrawProposal(int Id, PersonId By)
{
    public Decision Decide(Kube kube)
    {
        if (kube.Proposals.Find(Id) is not { } proposal) return Decision.Refuse(new ProposalGone());
        if (By != proposal.Asked.By && By != kube.Holder(Jabatan.Bendahara)) return Decision.Refuse(new NotAllowed(Operation.KasCatat));
        return Decision.Accept(new ProposalClosed(Id, ProposalEnd.Withdrawn));
    }
}
