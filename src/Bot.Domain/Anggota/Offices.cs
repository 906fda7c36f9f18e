using System.Collections.Immutable;

namespace Bot.Domain;

/// <summary>An office on its way to somebody else: who has agreed so far, and since when it waits.</summary>
public sealed record OfficeChange(OfficeOffered Asked, DateTimeOffset Since)
{
    public ImmutableList<PersonId> Agreed { get; init; } = [];

    /// <summary>Who still has to agree, before the new holder is asked.</summary>
    public IReadOnlyList<PersonId> Waiting(Kube kube) => [.. Needed(kube).Where(p => !Agreed.Contains(p))];

    /// <summary>
    /// The ketua and who holds the office; for the ketua's own the bendahara is the second. The pendamping where there is no ketua.
    /// </summary>
    private IEnumerable<PersonId> Needed(Kube kube)
    {
        PersonId?[] both = Asked.Office == Jabatan.Ketua
            ? [kube.Owner(Jabatan.Ketua) ?? kube.Pendamping, kube.Owner(Jabatan.Bendahara)]
            : [kube.Owner(Jabatan.Ketua) ?? kube.Pendamping, kube.Owner(Asked.Office)];
        return both.OfType<PersonId>().Where(p => p != Asked.To).Distinct();
    }
}

/// <summary>Somebody who stands in for an office up to and including a day.</summary>
public sealed record Deputy(PersonId Who, DateOnly Until);

/// <summary>Changes of office that are open, who stands in for whom, and who stopped messages.</summary>
public sealed record Offices
{
    public static readonly Offices None = new();

    public ImmutableList<OfficeChange> Changes { get; init; } = [];
    public int Last { get; init; }
    public ImmutableDictionary<Jabatan, Deputy> Deputies { get; init; } = ImmutableDictionary<Jabatan, Deputy>.Empty;
    public ImmutableSortedSet<PersonId> Muted { get; init; } = [];

    public OfficeChange? Find(int id) => Changes.Find(c => c.Asked.Id == id);

    public Offices After(Fact fact) => fact switch
    {
        OfficeOffered f => this with { Changes = Changes.Add(new(f, f.At) { Agreed = [f.By] }), Last = Math.Max(Last, f.Id) },
        OfficeAgreed f when Find(f.Id) is { } c => this with { Changes = Changes.Replace(c, c with { Since = f.At, Agreed = c.Agreed.Add(f.By) }) },
        OfficeHandedOver f => this with { Changes = Changes.RemoveAll(c => c.Asked.Id == f.Id) },
        OfficeChangeEnded f => this with { Changes = Changes.RemoveAll(c => c.Asked.Id == f.Id) },
        DeputySet f => this with { Deputies = Deputies.SetItem(f.Office, new(f.Who, f.Until)) },
        DeputyEnded f => this with { Deputies = Deputies.Remove(f.Office) },
        MessagesMuted f => this with { Muted = f.Muted ? Muted.Add(f.Person) : Muted.Remove(f.Person) },
        PersonErased f => this with { Muted = Muted.Remove(f.Person), Changes = Changes.RemoveAll(c => c.Asked.To == f.Person || c.Asked.By == f.Person) },
        _ => this,
    };

    /// <summary>What she acts as beside her own office; null for most.</summary>
    public Jabatan? Acting(PersonId person)
    {
        foreach (var (office, deputy) in Deputies) if (deputy.Who == person) return office;
        return null;
    }
}
