using System.Collections.Immutable;

namespace Bot.Domain;

public sealed record Area(Code Code, TextId Name);

/// <summary>A day, and who announced it when.</summary>
public sealed record AnnouncedDay(BpntDay Day, PersonId By, DateTimeOffset At);

/// <summary>One month's hand-out as last announced, in order of the days.</summary>
public sealed record BpntMonth(DateOnly Month, ImmutableList<AnnouncedDay> Days, TextId? Place, TextId? Goods, TextId? Bring)
{
    /// <summary>The days of a kelurahan in order; more than one where numbers or letters are spread over days.</summary>
    public ImmutableList<AnnouncedDay> All(Code area) => Days.FindAll(d => d.Day.Area == area);
}

/// <summary>Kelurahan, who belongs where, the schedules of the last months, and who waits for the next.</summary>
public sealed record Bpnt(ImmutableList<Area> Areas, ImmutableDictionary<PersonId, Code> Homes, ImmutableList<BpntMonth> Months, ImmutableList<PersonId> Waiting)
{
    private const int Kept = 6;

    public static readonly Bpnt None = new(ImmutableList<Area>.Empty, ImmutableDictionary<PersonId, Code>.Empty, ImmutableList<BpntMonth>.Empty, ImmutableList<PersonId>.Empty);

    public Area? Find(Code code) => Areas.Find(a => a.Code == code);

    /// <summary>The kelurahan somebody told us; null when she never did.</summary>
    public Code? Home(PersonId person) => Homes.TryGetValue(person, out var area) ? area : null;

    public BpntMonth? Of(DateOnly month) => Months.Find(m => m.Month.Year == month.Year && m.Month.Month == month.Month);

    private BpntMonth? Last => Months.IsEmpty ? null : Months[^1];

    public Bpnt After(Fact fact) => fact switch
    {
        AreaListed f => this with { Areas = Areas.RemoveAll(a => a.Code == f.Area).Add(new(f.Area, f.Name)) },
        AreaOfPerson f => this with { Homes = Homes.SetItem(f.Person, f.Area) },
        BpntWatched f => this with { Waiting = Waiting.Remove(f.Person).Add(f.Person) },
        BpntAnnounced f => With(f) with { Waiting = ImmutableList<PersonId>.Empty },
        _ => this,
    };

    private Bpnt With(BpntAnnounced f)
    {
        var old = Of(f.Month);
        ImmutableList<AnnouncedDay> days = [.. (old?.Days ?? []).Where(d => f.Days.All(n => n.Area != d.Day.Area)), .. f.Days.Select(d => new AnnouncedDay(d, f.By, f.At))];
        var month = new BpntMonth(f.Month, days.Sort((a, b) => a.Day.On.CompareTo(b.Day.On)), f.Place ?? old?.Place, f.Goods ?? old?.Goods ?? Last?.Goods, f.Bring ?? old?.Bring ?? Last?.Bring);
        var months = Months.RemoveAll(m => m.Month == f.Month).Add(month).Sort((a, b) => a.Month.CompareTo(b.Month));
        return this with { Months = months.Count > Kept ? months.RemoveAt(0) : months };
    }
}
