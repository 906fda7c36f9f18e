using System.Collections.Immutable;

namespace Bot.Domain;

/// <summary>A request on its way: asked, approved and not yet paid.</summary>
public sealed record Proposal(CashOutProposed Asked, bool Approved, PersonId? ApprovedBy, int Reminders);

/// <summary>Open requests of the group, oldest first, and the last number given.</summary>
public sealed record Proposals(ImmutableList<Proposal> Open, int Last)
{
    public static readonly Proposals None = new([], 0);

    public Proposal? Find(int id) => Open.Find(p => p.Asked.Id == id);

    /// <summary>Approved and not yet out: counts against what the fund can still give (D-14).</summary>
    public Rupiah Promised(Dana fund) => Open.Where(p => p.Approved && p.Asked.What == Pengajuan.KasKeluar && p.Asked.Fund == fund).Sum(p => p.Asked.Amount);

    public Proposals After(Fact fact) => fact switch
    {
        CashOutProposed f => new(Open.Add(new(f, false, null, 0)), Math.Max(Last, f.Id)),
        ProposalPassed f when Find(f.Id) is { } p => this with { Open = Open.Replace(p, p with { Asked = p.Asked with { Approver = f.To } }) },
        ProposalReminded f when Find(f.Id) is { } p => this with { Open = Open.Replace(p, p with { Reminders = f.Count }) },
        ProposalDecided { Approved: true } f when Find(f.Id) is { } p => this with { Open = Open.Replace(p, p with { Approved = true, ApprovedBy = f.By, Reminders = 0 }) },
        ProposalDecided f when Find(f.Id) is { } p => this with { Open = Open.Remove(p) },
        ProposalClosed f when Find(f.Id) is { } p => this with { Open = Open.Remove(p) },
        _ => this,
    };
}
