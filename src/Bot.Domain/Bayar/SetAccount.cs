namespace Bot.Domain;

/// <summary>The bendahara proposes the account customers pay to (08-decisions section 2 no. 2).</summary>
/// <param name="Account">Bank, number and name, as customers are told.</param>
public sealed record ProposeAccount(PersonId By, string Account, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.RekeningUbah, Right.Ask)) return Decision.Refuse(new NotAllowed(Operation.RekeningUbah));
        if (kube.Holder(Jabatan.Ketua) is null) return Decision.Refuse(new NoApprover());
        var text = new NewText(new(kube.NextText), Account, Texts.KeepWithBooks(kube.Zone.Date(Now)));
        return new Decision.Accepted([new AccountProposed(text.Id, By, Now)], [text]);
    }
}

/// <summary>The ketua's yes or no to it, never her own proposal.</summary>
public sealed record DecideAccount(PersonId By, TextId Account, bool Approve, DateTimeOffset Now)
{
    public Decision Decide(Kube kube) =>
        !kube.Member(By).May(Operation.RekeningUbah, Right.Approve) ? Decision.Refuse(new NotAllowed(Operation.RekeningUbah))
        : kube.Payments.Proposed is not { } proposed || proposed.Account != Account ? Decision.Refuse(new NoAccountProposed())
        : proposed.By == By ? Decision.Refuse(new OwnProposal(null))
        : Decision.Accept(new AccountDecided(Account, Approve, By, Now));
}
