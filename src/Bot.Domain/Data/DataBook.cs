using System.Collections.Immutable;

namespace Bot.Domain;

/// <summary>A request for erasure that is not done yet.</summary>
public sealed record ErasureRequest(int Id, PersonId Person, DateTimeOffset At)
{
    /// <summary>When she was told that it happens now (UTC); null: not yet.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>When all that could go went, while something was still open (UTC); null: nothing was in the way, or not yet.</summary>
    public DateTimeOffset? PartlyAt { get; init; }

    /// <summary>D-003</summary>
    public string Number => $"D-{Id:000}";
}

/// <summary>Requests for erasure, and who is known by a number only.</summary>
public sealed record DataBook
{
    public static readonly DataBook None = new();

    public ImmutableList<ErasureRequest> Open { get; init; } = [];
    public int Last { get; init; }

    /// <summary>Erased people, each with the number she is shown by.</summary>
    public ImmutableDictionary<PersonId, int> Former { get; init; } = ImmutableDictionary<PersonId, int>.Empty;

    public int NextFormer => Former.Count == 0 ? 1 : Former.Values.Max() + 1;

    public ErasureRequest? Find(int id) => Open.Find(r => r.Id == id);

    public ErasureRequest? Of(PersonId person) => Open.Find(r => r.Person == person);

    /// <summary>"Mantan anggota #01".</summary>
    public string Call(PersonId person) => Former.TryGetValue(person, out var number) ? $"Mantan anggota #{number:00}" : "Mantan anggota";

    public DataBook After(Fact fact) => fact switch
    {
        ErasureAsked f => this with { Open = Open.Add(new(f.Id, f.Person, f.At)), Last = Math.Max(Last, f.Id) },
        ErasureWithdrawn f => this with { Open = Open.RemoveAll(r => r.Id == f.Id) },
        ErasureTold f => With(f.Id, r => r with { ToldAt = f.At }),
        ErasedPartly f => With(f.Id, r => r with { PartlyAt = f.At }),
        PersonErased f => this with { Open = Open.RemoveAll(r => r.Person == f.Person), Former = Former.SetItem(f.Person, f.Number) },
        _ => this,
    };

    private DataBook With(int id, Func<ErasureRequest, ErasureRequest> change) => Find(id) is { } r ? this with { Open = Open.Replace(r, change(r)) } : this;
}

/// <summary>Why somebody cannot go yet: she holds an office that must be handed over first, or orders of hers are open.</summary>
public sealed record ErasureHolds(bool Office, IReadOnlyList<Code> Orders)
{
    public bool Any => Office || Orders.Count > 0;

    public static ErasureHolds Of(Kube kube, PersonId person) => new(
        kube.Member(person) is { IsActiveMember: true, Office: not Jabatan.Anggota } || kube.Pendamping == person && kube.Roster.Values.Count(m => m is { Role: Peran.Pendamping, Status: StatusAnggota.Aktif }) == 1,
        [.. kube.Orders.All.Where(o => o.Customer == person && o.IsLive).Select(o => o.Number)]);
}
