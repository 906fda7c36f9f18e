namespace Bot.Domain;

/// <summary>
/// Asks for help from the solidarity fund, for herself or another member (R-IKS-1). Refuses what could not be given anyway, a second open request,
/// and the third help in three months unless a meeting decided it. What the ketua asks for another is decided with it.
/// </summary>
/// <param name="Amount">Null: the ketua says how much.</param>
public sealed record AskIks(PersonId By, PersonId For, AlasanIks Why, Rupiah? Amount, bool NameOpen, DateTimeOffset Now)
{
    /// <summary>The ketua says that a meeting decided it.</summary>
    public bool ByMeeting { get; init; }

    public Decision Decide(Kube kube)
    {
        if (Refusal(kube) is { } why) return Decision.Refuse(why);
        var approver = IksLimits.Approver(kube, By, For)!.Value;
        var asked = new IksAsked(kube.Iks.Last + 1, For, By, Why, Amount, NameOpen, approver, Now) { ByMeeting = ByMeeting };
        return approver == By ? Decision.Accept(asked, new IksDecided(asked.Id, true, By, Amount, null, Now)) : Decision.Accept(asked);
    }

    /// <summary>Why not, or null.</summary>
    public Refusal? Refusal(Kube kube)
    {
        if (!kube.Member(By).May(Operation.IksAjukan, Right.Ask)) return new NotAllowed(Operation.IksAjukan);
        if (kube.Member(For) is not { IsActiveMember: true }) return new NotAMember(For);
        if (kube.Iks.OpenFor(For) is { } open) return new IksAlreadyOpen(open);
        if (!(ByMeeting && By == kube.Holder(Jabatan.Ketua) && By != For) && IksLimits.Times(kube, For, Now) is var times && times >= IksLimits.Of(kube).MostOften) return new IksNeedsMeeting(times);
        if (IksLimits.Amount(kube, Why, Amount ?? IksLimits.LeastOf(kube, Why)) is { } wrong) return wrong;
        if (IksLimits.Approver(kube, By, For) is not { } approver) return new NoApprover();
        return approver == By && Amount is null ? new IksAmountOpen() : null;
    }
}

/// <summary>
/// The ketua's yes or no, or the sekretaris' where the ketua is concerned or was silent (R-IKS-4). An approved request is no money yet: it waits for
/// the hand-over (D-14).
/// </summary>
/// <param name="Amount">What is given; null: what was asked.</param>
public sealed record DecideIks(int Id, PersonId By, bool Approve, Rupiah? Amount, string? Reason, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (kube.Iks.Find(Id) is not { Status: StatusIks.Menunggu } request) return Decision.Refuse(new IksGone());
        var asked = request.Asked;
        if (By == asked.By || By == asked.For) return Decision.Refuse(new OwnProposal(asked.Approver));
        var urgent = By != asked.Approver;
        if (!kube.Member(By).May(Operation.IksAjukan, Right.Approve)) return Decision.Refuse(new NotAllowed(Operation.IksAjukan));
        if (urgent && !(By == kube.Holder(Jabatan.Sekretaris) && IksLimits.SecretaryFrom(kube, request) <= Now)) return Decision.Refuse(new NotAllowed(Operation.IksAjukan));
        if (!Approve) return urgent ? Decision.Refuse(new NotAllowed(Operation.IksAjukan)) : Refuse(kube);
        if ((Amount ?? asked.Amount) is not { } amount) return Decision.Refuse(new IksAmountOpen());
        if (urgent && amount > IksLimits.Of(kube).MostBySecretary) return Decision.Refuse(new IksTooMuch(Rupiah.Min(IksLimits.Of(kube).MostBySecretary, IksLimits.Most(kube, asked.Why))));
        if (IksLimits.Amount(kube, asked.Why, amount) is { } wrong) return Decision.Refuse(wrong);
        return Decision.Accept(new IksDecided(Id, true, By, amount, null, Now) { Urgent = urgent });
    }

    private Decision.Accepted Refuse(Kube kube)
    {
        var reason = Reason is { Length: > 0 } ? new NewText(new(kube.NextText), Reason, Texts.KeepWithBooks(kube.Zone.Date(Now))) : null;
        return new([new IksDecided(Id, false, By, null, reason?.Id, Now)], reason is null ? [] : [reason]);
    }
}

/// <summary>The hand-over is confirmed by somebody else than whoever approved it; only this posts the money.</summary>
/// <param name="Purpose">What the cash book says it was for; names nobody.</param>
public sealed record PayIks(int Id, PersonId By, string Purpose, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (kube.Iks.Find(Id) is not { Status: StatusIks.Disetujui, Approved: { } amount } request) return Decision.Refuse(new IksGone());
        if (By == request.DecidedBy || By != IksLimits.Payer(kube, request)) return Decision.Refuse(new NotAllowed(Operation.IksAjukan));
        if (amount > kube.Ledger.Balance(Dana.Iks)) return Decision.Refuse(new OverBalance(Dana.Iks, kube.Ledger.Balance(Dana.Iks)));
        var note = new NewText(new(kube.NextText), Purpose, Texts.KeepWithBooks(kube.Zone.Date(Now)));
        var entry = Posting.Entry(kube, By, Now, Dana.Iks, Arah.Keluar, JenisTransaksi.IksBantuan, amount, kube.Zone.Date(Now)) with { Person = request.Asked.For, ApprovedBy = request.DecidedBy, Note = note.Id };
        return new Decision.Accepted([entry, new IksPaid(Id, entry.Number, Now)], [note]);
    }
}

/// <summary>The receiver says whether it came.</summary>
public sealed record ConfirmIks(int Id, PersonId By, bool Came)
{
    public Decision Decide(Kube kube) => kube.Iks.Find(Id) switch
    {
        not { Status: StatusIks.Dibayar } => Decision.Refuse(new IksGone()),
        { Asked.For: var receiver } when receiver != By => Decision.Refuse(new NotAllowed(Operation.IksAjukan)),
        { Came: true } => Decision.Refuse(new IksGone()),
        _ => Decision.Accept(new IksReceived(Id, Came)),
    };
}

/// <summary>Who asked or who would receive takes it back before it is paid.</summary>
public sealed record WithdrawIks(int Id, PersonId By)
{
    public Decision Decide(Kube kube) => kube.Iks.Find(Id) switch
    {
        null or { IsOpen: false } => Decision.Refuse(new IksGone()),
        { Asked: var asked } when By != asked.By && By != asked.For => Decision.Refuse(new NotAllowed(Operation.IksAjukan)),
        _ => Decision.Accept(new IksEnded(Id, AkhirIks.Ditarik, By)),
    };
}
