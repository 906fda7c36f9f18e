namespace Bot.Domain;

/// <summary>She holds this office; it must be handed over first.</summary>
public sealed record HoldsOffice(Jabatan Office) : Refusal;

/// <summary>The office is hers already.</summary>
public sealed record AlreadyHers : Refusal;

/// <summary>A change of this office is on its way.</summary>
public sealed record OfficePending(OfficeChange Change) : Refusal;

/// <summary>The change is over, or not hers to decide.</summary>
public sealed record OfficeGone : Refusal;

/// <summary>Who records money and who approves it are never one person.</summary>
public sealed record SameChain(Jabatan Office) : Refusal;

/// <summary>She stands in for another office; one at a time.</summary>
public sealed record ActsAlready(Jabatan Office) : Refusal;

/// <summary>The day must lie ahead, at most so many days.</summary>
public sealed record DeputyDays(int Most) : Refusal;

/// <summary>Proposes that an office goes to somebody. By the ketua, the sekretaris, the pendamping, or who holds it.</summary>
public sealed record OfferOffice(PersonId By, Jabatan Office, PersonId To, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.AnggotaKelola, Right.Ask | Right.Record) && kube.Owner(Office) != By) return Decision.Refuse(new NotAllowed(Operation.AnggotaKelola));
        if (kube.Member(To) is not { IsActiveMember: true } member || kube.Leaves.ContainsKey(To)) return Decision.Refuse(new NotAMember(To));
        if (member.Office == Office) return Decision.Refuse(new AlreadyHers());
        // Nobody is ketua and bendahara, and neither office may fall vacant by another's change (R-ANG-1).
        if (member.Office is Jabatan.Ketua or Jabatan.Bendahara) return Decision.Refuse(new HoldsOffice(member.Office));
        if (kube.Offices.Changes.Find(c => c.Asked.Office == Office) is { } open) return Decision.Refuse(new OfficePending(open));
        return Decision.Accept(new OfficeOffered(kube.Offices.Last + 1, Office, To, kube.Owner(Office), By, Now));
    }
}

/// <summary>One of those who must agree says yes or no.</summary>
public sealed record AnswerOffice(PersonId By, int Id, bool Yes, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (kube.Offices.Find(Id) is not { } change) return Decision.Refuse(new OfficeGone());
        var asked = change.Waiting(kube).Contains(By) || change.Asked.To == By && change.Waiting(kube) is [];
        if (!asked) return Decision.Refuse(new OfficeGone());
        return Decision.Accept(Yes ? new OfficeAgreed(Id, By, Now) : new OfficeChangeEnded(Id, AkhirSerah.Ditolak, By, Now));
    }
}

/// <summary>The proposer takes the change back.</summary>
public sealed record WithdrawOffice(PersonId By, int Id, DateTimeOffset Now)
{
    public Decision Decide(Kube kube) => kube.Offices.Find(Id) is { } change && change.Asked.By == By
        ? Decision.Accept(new OfficeChangeEnded(Id, AkhirSerah.Ditarik, By, Now)) : Decision.Refuse(new OfficeGone());
}

/// <summary>The new holder confirms what she takes over: from now on the office is hers, and nobody else's.</summary>
public sealed record TakeOffice(PersonId By, int Id, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (kube.Offices.Find(Id) is not { } change || change.Asked.To != By || change.Waiting(kube) is not []) return Decision.Refuse(new OfficeGone());
        if (kube.Member(By) is not { IsActiveMember: true, Office: not (Jabatan.Ketua or Jabatan.Bendahara) } || kube.Leaves.ContainsKey(By)) return Decision.Refuse(new OfficeGone());
        var office = change.Asked.Office;
        var today = kube.Zone.Date(Now);
        List<Fact> facts = [new OfficeHandedOver(Id, By, kube.Ledger.Balance(Dana.Kas), kube.Ledger.Balance(Dana.Iks), kube.Ledger.Balance(Dana.Usaha), Now)];
        if (kube.Owner(office) is { } old) facts.Add(new PersonPlaced(old, Peran.Anggota, Jabatan.Anggota, StatusAnggota.Aktif, today));
        facts.Add(new PersonPlaced(By, Peran.Anggota, office, StatusAnggota.Aktif, today));
        if (kube.Offices.Deputies.ContainsKey(office)) facts.Add(new DeputyEnded(office, By, Now));
        if (kube.Offices.Acting(By) is { } acting && acting != office) facts.Add(new DeputyEnded(acting, By, Now));
        return Decision.Accept(facts);
    }
}

/// <summary>
/// Lets somebody stand in for an office (P-4): by the ketua, or, for a ketua who is away, by the pendamping together with an officer
/// (<paramref name="With"/>). Refuses who would then record and approve.
/// </summary>
public sealed record AppointDeputy(PersonId By, Jabatan Office, PersonId Who, DateOnly Until, PersonId? With, DateTimeOffset Now)
{
    public const int MostDays = 14;

    /// <summary>Who may appoint for an office, before anybody else agreed.</summary>
    public static bool MayBy(Kube kube, PersonId by, Jabatan office) => kube.Owner(Jabatan.Ketua) == by || office == Jabatan.Ketua && kube.Pendamping == by;

    public Decision Decide(Kube kube)
    {
        if (!MayBy(kube, By, Office) || Office == Jabatan.Anggota) return Decision.Refuse(new NotAllowed(Operation.AnggotaKelola));
        if (kube.Owner(Jabatan.Ketua) != By && (With is not { } second || second == Who || kube.Member(second) is not { IsActiveMember: true, Office: not Jabatan.Anggota })) return Decision.Refuse(new NoApprover());
        return Refusal(kube) is { } why ? Decision.Refuse(why) : Decision.Accept(new DeputySet(Office, Who, Until, By, With, Now));
    }

    /// <summary>Why this person cannot, or not for so long; null when she can.</summary>
    public Refusal? Refusal(Kube kube)
    {
        if (kube.Member(Who) is not { IsActiveMember: true } member || kube.Leaves.ContainsKey(Who)) return new NotAMember(Who);
        if (member.Office == Office) return new AlreadyHers();
        if (kube.Offices.Acting(Who) is { } acts && acts != Office) return new ActsAlready(acts);
        var offices = new[] { member.Office, kube.Offices.Acting(Who) ?? Jabatan.Anggota };
        if (Office == Jabatan.Bendahara ? offices.Contains(Jabatan.Ketua) : offices.Contains(Jabatan.Bendahara) || Office == Jabatan.Sekretaris && offices.Contains(Jabatan.Ketua)) return new SameChain(Office);
        var today = kube.Zone.Date(Now);
        return Until < today || Until >= today.AddDays(MostDays) ? new DeputyDays(MostDays) : null;
    }
}

/// <summary>Ends it early: the ketua, the pendamping, who stands in, or whose office it is.</summary>
public sealed record EndDeputy(PersonId By, Jabatan Office, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (!kube.Offices.Deputies.TryGetValue(Office, out var deputy)) return Decision.Refuse(new OfficeGone());
        return By == deputy.Who || By == kube.Owner(Office) || By == kube.Owner(Jabatan.Ketua) || By == kube.Pendamping
            ? Decision.Accept(new DeputyEnded(Office, By, Now)) : Decision.Refuse(new NotAllowed(Operation.AnggotaKelola));
    }
}

/// <summary>She stops or wants the bot's messages: requests that wait for her approval go on to the next who may give it (08-decisions 2 no. 11).</summary>
public sealed record Mute(PersonId Who, bool Muted, DateTimeOffset Now)
{
    public IReadOnlyList<Fact> Facts(Kube kube)
    {
        if (kube.Member(Who) is not { IsActiveMember: true, Office: not Jabatan.Anggota } || kube.Offices.Muted.Contains(Who) == Muted) return [];
        List<Fact> facts = [new MessagesMuted(Who, Muted, Now)];
        if (!Muted) return facts;
        var after = kube.After(facts[0]);
        foreach (var proposal in kube.Proposals.Open.Where(p => !p.Approved && p.Asked.Approver == Who))
            if (Posting.Approver(after, proposal.Asked.By) is { } next && next != Who) facts.Add(new ProposalPassed(proposal.Asked.Id, next, Now));
        foreach (var request in kube.Iks.WaitingFor(Who))
            if (IksLimits.Approver(after, request.Asked.By, request.Asked.For) is { } next && next != Who) facts.Add(new IksPassed(request.Asked.Id, next, Now));
        return facts;
    }
}
