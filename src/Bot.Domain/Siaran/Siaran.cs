using System.Collections.Immutable;

namespace Bot.Domain;

public enum StatusSiaran { Terjadwal, Mengirim, Terkirim, Dihentikan, Dibatalkan, Kedaluwarsa }

/// <summary>A broadcast as the group remembers it.</summary>
public sealed record Siaran(int Id, PersonId By, JenisSiaran Kind, Penerima To, TextId Body, DateTimeOffset Planned, DateTimeOffset At, DateTimeOffset Expires)
{
    /// <summary>The people meant by <see cref="Penerima.Orang"/> and <see cref="Penerima.Peserta"/>.</summary>
    public ImmutableList<PersonId>? People { get; init; }

    /// <summary>The kelurahan of <see cref="Penerima.Kpm"/>; null for all of them.</summary>
    public Code? Area { get; init; }

    /// <summary>The broadcast whose failed messages this one says again.</summary>
    public int? Repeats { get; init; }

    public StatusSiaran Status { get; init; }

    /// <summary>How many portions went out, who was the last person looked at, and when.</summary>
    public int Portions { get; init; }
    public PersonId? Upto { get; init; }
    public DateTimeOffset? LastAt { get; init; }

    /// <summary>How many messages were queued, how many people were left out, how many messages were taken back.</summary>
    public int Sent { get; init; }
    public int LeftOut { get; init; }
    public int Withdrawn { get; init; }

    /// <summary>What was counted last; null before.</summary>
    public SiaranCounted? Result { get; init; }

    /// <summary>True while something of it is still to be queued.</summary>
    public bool IsOpen => Status is StatusSiaran.Terjadwal or StatusSiaran.Mengirim;

    /// <summary>True when at least one message went to somebody.</summary>
    public bool WentOut => Sent > Withdrawn;
}

/// <summary>The group's broadcasts: all open ones and the last thirty.</summary>
public sealed record SiaranBook(ImmutableList<Siaran> All, int Last)
{
    private const int Kept = 30;

    public static readonly SiaranBook Empty = new([], 0);

    public Siaran? Find(int id) => All.Find(s => s.Id == id);

    public IEnumerable<Siaran> Open => All.Where(s => s.IsOpen);

    /// <summary>How many broadcasts count for this day (R-JTM-3): a repeat for those who did not get it does not, nor one called off before it went out.</summary>
    public int On(DateOnly day, Zone zone) => All.Count(s => zone.Date(s.At) == day && s.Repeats is null && (s.IsOpen || s.WentOut));

    public SiaranBook After(Fact fact) => fact switch
    {
        SiaranPlanned f => With(new Siaran(f.Id, f.By, f.Kind, f.To, f.Body, f.Now, f.At, f.Expires) { People = f.People?.ToImmutableList(), Repeats = f.Repeats, Area = f.Area }),
        SiaranSent f when Find(f.Id) is { } s => With(s with
        {
            Status = f.Last ? StatusSiaran.Terkirim : StatusSiaran.Mengirim,
            Portions = s.Portions + 1, Upto = f.Upto ?? s.Upto, LastAt = f.At, Sent = s.Sent + f.To.Count, LeftOut = s.LeftOut + f.LeftOut,
        }),
        SiaranStopped f when Find(f.Id) is { } s => With(Stopped(s, f)),
        SiaranCounted f when Find(f.Id) is { } s => With(s with { Result = f }),
        _ => this,
    };

    private static Siaran Stopped(Siaran s, SiaranStopped f)
    {
        var next = s with { Withdrawn = s.Withdrawn + f.Withdrawn };
        return next with { Status = f.By is null ? StatusSiaran.Kedaluwarsa : next.WentOut ? StatusSiaran.Dihentikan : StatusSiaran.Dibatalkan };
    }

    private SiaranBook With(Siaran siaran)
    {
        var at = All.FindIndex(s => s.Id == siaran.Id);
        var all = at >= 0 ? All.SetItem(at, siaran) : All.Add(siaran);
        while (all.Count > Kept && all.FindIndex(s => !s.IsOpen) is >= 0 and var over) all = all.RemoveAt(over);
        return new(all, Math.Max(Last, siaran.Id));
    }
}
