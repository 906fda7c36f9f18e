using System.Collections.Immutable;

namespace Bot.Domain;

/// <summary>Where a request stands.</summary>
public enum StatusIks { Menunggu, Disetujui, Dibayar, Ditolak, Ditarik, Kedaluwarsa }

/// <summary>A request and what became of it.</summary>
public sealed record IksRequest(IksAsked Asked, StatusIks Status)
{
    /// <summary>What was approved; null while nobody has decided.</summary>
    public Rupiah? Approved { get; init; }
    public PersonId? DecidedBy { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    public Receipt? Entry { get; init; }
    public DateTimeOffset? PaidAt { get; init; }

    /// <summary>What the receiver said of it; null while she has not.</summary>
    public bool? Came { get; init; }

    public bool IsOpen => Status is StatusIks.Menunggu or StatusIks.Disetujui;

    /// <summary>It helped her or may still do so: refused, withdrawn and forgotten ones count for nothing.</summary>
    public bool Counts => Status is StatusIks.Menunggu or StatusIks.Disetujui or StatusIks.Dibayar;
}

/// <summary>Requests of the last thirteen months and whatever is still open, oldest first.</summary>
public sealed record IksBook(ImmutableList<IksRequest> All, int Last)
{
    private const int MonthsKept = 13;

    public static readonly IksBook None = new([], 0);

    public IksRequest? Find(int id) => All.Find(r => r.Asked.Id == id);

    /// <summary>Waiting for her decision, oldest first.</summary>
    public IEnumerable<IksRequest> WaitingFor(PersonId approver) => All.Where(r => r.Status == StatusIks.Menunggu && r.Asked.Approver == approver);

    /// <summary>Her own open one; there is at most one.</summary>
    public IksRequest? OpenFor(PersonId person) => All.FindLast(r => r.IsOpen && r.Asked.For == person);

    /// <summary>Approved and not yet handed over: counts against what the fund can still give (D-14).</summary>
    public Rupiah Promised => All.Where(r => r.Status == StatusIks.Disetujui).Sum(r => r.Approved ?? Rupiah.Zero);

    public IksBook After(Fact fact) => fact switch
    {
        IksAsked f => new(All.RemoveAll(r => !r.IsOpen && r.Asked.At < f.At.AddMonths(-MonthsKept)).Add(new(f, StatusIks.Menunggu)), Math.Max(Last, f.Id)),
        IksDecided f => With(f.Id, r => r with { Status = f.Approved ? StatusIks.Disetujui : StatusIks.Ditolak, Approved = f.Amount, DecidedBy = f.By, DecidedAt = f.At }),
        IksPassed f => With(f.Id, r => r with { Asked = r.Asked with { Approver = f.To } }),
        IksPaid f => With(f.Id, r => r with { Status = StatusIks.Dibayar, Entry = f.Number, PaidAt = f.At }),
        IksReceived f => With(f.Id, r => r with { Came = f.Came }),
        IksEnded f => With(f.Id, r => r with { Status = f.How == AkhirIks.Ditarik ? StatusIks.Ditarik : StatusIks.Kedaluwarsa }),
        _ => this,
    };

    private IksBook With(int id, Func<IksRequest, IksRequest> change) => Find(id) is { } request ? this with { All = All.Replace(request, change(request)) } : this;
}
