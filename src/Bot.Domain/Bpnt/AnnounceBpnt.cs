namespace Bot.Domain;

public sealed record NoSuchArea : Refusal;

/// <summary>The day or hour lies behind us, or the hand-out would end before it begins.</summary>
public sealed record BadHandOut(BpntDay Day) : Refusal;

/// <summary>Letters or numbers are given twice or left out in the middle, or lie outside the day's hours.</summary>
public sealed record BadTurns(BpntDay Day) : Refusal;

/// <summary>It says exactly what stands there already.</summary>
public sealed record SameSchedule : Refusal;

/// <summary>Announces a month's hand-out or moves a day of it. Refuses who may not, unknown kelurahan, what lies behind us, and turns that do not fit.</summary>
public sealed record AnnounceBpnt(PersonId By, IReadOnlyList<BpntDay> Days, DateTimeOffset Now)
{
    /// <summary>Where, when not at the group's own stall.</summary>
    public string? Place { get; init; }

    public Decision Decide(Kube kube)
    {
        if (Refusal(kube) is { } why) return Decision.Refuse(why);
        var place = Place is { Length: > 0 } ? new NewText(new(kube.NextText), Place, Texts.KeepWithBooks(kube.Zone.Date(Now))) : null;
        return new Decision.Accepted([new BpntAnnounced(Month, Days, place?.Id, null, null, By, Now)], place is null ? [] : [place]);
    }

    /// <summary>The month of the first day.</summary>
    private DateOnly Month => Days.Min(d => d.On) is var first ? new(first.Year, first.Month, 1) : default;

    public Refusal? Refusal(Kube kube)
    {
        if (!kube.Member(By).May(Operation.BpntAtur, Right.Record)) return new NotAllowed(Operation.BpntAtur);
        if (Days is [] || Days.Any(d => kube.Bpnt.Find(d.Area) is null)) return new NoSuchArea();
        foreach (var day in Days)
        {
            if (day.Until <= day.From || kube.Zone.At(day.On, day.From) <= Now) return new BadHandOut(day);
            if (!Fits(day)) return new BadTurns(day);
        }
        return Place is null && kube.Bpnt.Of(Month) is { } known && Days.GroupBy(d => d.Area).All(a => known.All(a.Key) is var old && old.Count == a.Count() && a.OrderBy(d => d.On).Zip(old, (d, o) => Same(d, o.Day)).All(same => same)) ? new SameSchedule() : null;
    }

    private static bool Same(BpntDay a, BpntDay b) => (a.On, a.From, a.Until) == (b.On, b.From, b.Until) && a.Turns.SequenceEqual(b.Turns);

    /// <summary>Turns lie inside the day, one after another, letters after letters or numbers after numbers.</summary>
    private static bool Fits(BpntDay day)
    {
        BpntTurn? before = null;
        foreach (var turn in day.Turns)
        {
            if (turn.Until <= turn.From || turn.From < day.From || turn.Until > day.Until) return false;
            if (turn.FirstNumber is { } number ? turn.FirstLetter is not null || number < 1 || turn.LastNumber < number : turn.FirstLetter is null || turn.LastLetter is null) return false;
            if (before is not null && (turn.From < before.Until || (turn.FirstNumber is null) != (before.FirstNumber is null))) return false;
            if (before is { LastNumber: { } last } ? turn.FirstNumber != last + 1 : before is { LastLetter: { } letter } && turn.FirstLetter!.Value.Value[0] != letter.Value[0] + 1) return false;
            before = turn;
        }
        return true;
    }

    /// <summary>Cuts a day into equal turns for people numbered from one, at most so many at a time, in whole five minutes.</summary>
    public static IReadOnlyList<BpntTurn> ByNumber(int people, int each, TimeOnly from, TimeOnly until)
    {
        var turns = (people + each - 1) / each;
        var minutes = (int)(until - from).TotalMinutes / turns / 5 * 5;
        if (minutes < 5) return [];
        return [.. Enumerable.Range(0, turns).Select(n => new BpntTurn(from.AddMinutes(n * minutes), n == turns - 1 ? until : from.AddMinutes((n + 1) * minutes)) { FirstNumber = n * each + 1, LastNumber = Math.Min(people, (n + 1) * each) })];
    }
}

/// <summary>Remembers which kelurahan somebody asks for. It says nothing about whether she receives anything.</summary>
public sealed record ChooseArea(PersonId By, Code Area)
{
    public Decision Decide(Kube kube) => kube.Member(By) is null ? Decision.Refuse(new NotAllowed(Operation.BpntLihat))
        : kube.Bpnt.Find(Area) is null ? Decision.Refuse(new NoSuchArea())
        : kube.Bpnt.Home(By) == Area ? Decision.Accept() : Decision.Accept(new AreaOfPerson(By, Area));
}

/// <summary>Wants to hear as soon as a schedule is announced.</summary>
public sealed record WatchBpnt(PersonId By, DateTimeOffset Now)
{
    public Decision Decide(Kube kube) => kube.Member(By) is null ? Decision.Refuse(new NotAllowed(Operation.BpntLihat)) : Decision.Accept(new BpntWatched(By, Now));
}
