namespace Bot.Domain;

/// <summary>Rule values of trainings (kube.json, aturan.pelatihan).</summary>
public sealed record TrainingRules
{
    public static readonly TrainingRules Usual = new();

    /// <summary>How long a freed place is kept for the next in the queue, in hours (R-PLT-4).</summary>
    public int OfferHours { get; init; } = 24;

    /// <summary>Members who never attended a training go first (R-PLT-3).</summary>
    public bool NewcomersFirst { get; init; } = true;
}

/// <summary>Quota, queue and offers: who may have which place (R-PLT-3, R-PLT-4).</summary>
public static class Seats
{
    private const int HoursIfTomorrow = 6, HoursIfToday = 2;

    public const int MostPlaces = 60;

    /// <summary>Places that are neither taken nor kept for somebody.</summary>
    public static int Unclaimed(this Training training) => training.Quota - training.People.Count - training.Offers.Count;

    /// <summary>Places somebody may take at once: none while others wait.</summary>
    public static int Free(this Training training) => training.Queue.Count > training.Offers.Count ? 0 : Math.Max(0, training.Unclaimed());

    /// <summary>The waiting list in its order: who never attended a training first, then by time. Whoever holds an offer stands before it.</summary>
    public static IReadOnlyList<Waiting> Line(Kube kube, Training training)
    {
        var newcomersFirst = (kube.Rules.Trainings ?? TrainingRules.Usual).NewcomersFirst;
        return [.. training.Queue.OrderBy(w => training.OfferTo(w.Person) is null).ThenBy(w => newcomersFirst && kube.Trainings.Trained(w.Person)).ThenBy(w => w.At).ThenBy(w => w.Person)];
    }

    /// <summary>Her place in the line, from 1; where she would stand when she is not in it.</summary>
    public static int PlaceOf(Kube kube, Training training, PersonId person, DateTimeOffset now)
    {
        var with = training.Queue.Exists(w => w.Person == person) ? training : training with { Queue = training.Queue.Add(new(person, now, null)) };
        return Line(kube, with).TakeWhile(w => w.Person != person).Count() + 1;
    }

    /// <summary>The offers that every freed place now makes, to exactly the next ones in the line.</summary>
    /// <param name="kube">The state after the place was freed.</param>
    public static IEnumerable<Fact> Offers(Kube kube, TrainingId id, DateTimeOffset now)
    {
        if (kube.Trainings.Find(id) is not { Ahead: true, Began: false } training) yield break;
        var next = Line(kube, training).Where(w => training.OfferTo(w.Person) is null && Told(kube, w.Person, now) < training.When.Start).Take(Math.Max(0, training.Unclaimed()));
        foreach (var waiting in next) yield return new PlaceOffered(id, waiting.Person, now, Until(kube, training, Told(kube, waiting.Person, now)));
    }

    /// <summary>When she hears of it: nobody is woken for a place, and a phone that is her daughter's until 17.00 is hers from then on (UTC).</summary>
    public static DateTimeOffset Told(Kube kube, PersonId person, DateTimeOffset now)
    {
        var told = Quiet.Until(kube, now);
        return kube.PhoneFrom.TryGetValue(person, out var from) && kube.Zone.At(kube.Zone.Date(told), from) is var hers && hers > told ? Quiet.Until(kube, hers.ToUniversalTime()) : told;
    }

    /// <summary>The time to answer begins when she is told. What would end at night ends in the morning: until then nobody else could be asked.</summary>
    private static DateTimeOffset Until(Kube kube, Training training, DateTimeOffset told)
    {
        var until = Quiet.Until(kube, told.ToUniversalTime() + Kept(kube, training, told));
        return until < training.When.Start ? until : training.When.Start.ToUniversalTime();
    }

    /// <summary>24 hours; 6 when the training is tomorrow, 2 when it is today.</summary>
    private static TimeSpan Kept(Kube kube, Training training, DateTimeOffset told) =>
        (kube.Zone.Date(training.When.Start).DayNumber - kube.Zone.Date(told).DayNumber) switch
        {
            <= 0 => TimeSpan.FromHours(HoursIfToday),
            1 => TimeSpan.FromHours(HoursIfTomorrow),
            _ => TimeSpan.FromHours((kube.Rules.Trainings ?? TrainingRules.Usual).OfferHours),
        };

    /// <summary>The facts, and the offers that the places they free make.</summary>
    internal static IReadOnlyList<Fact> Then(Kube kube, TrainingId id, DateTimeOffset now, params IReadOnlyList<Fact> facts) =>
        [.. facts, .. Offers(facts.Aggregate(kube, (k, f) => k.After(f)), id, now)];
}
