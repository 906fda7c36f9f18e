using System.Collections.Immutable;

namespace Bot.Domain;

/// <summary>Somebody who has a place. <paramref name="By"/>: who registered her, null for an import.</summary>
public sealed record Participant(PersonId Person, DateTimeOffset At, PersonId? By)
{
    /// <summary>She said that she comes, after the last change of day or place.</summary>
    public bool Confirmed { get; init; }

    /// <summary>Whether she was there; null until attendance is taken. "Tidak hadir" is neutral and published to nobody.</summary>
    public bool? Present { get; init; }

    public Manfaat? Helped { get; init; }
}

/// <summary>Somebody who waits for a place.</summary>
public sealed record Waiting(PersonId Person, DateTimeOffset At, PersonId? By);

/// <summary>A place kept for somebody until she answers.</summary>
public sealed record PlaceOffer(PersonId Person, DateTimeOffset At, DateTimeOffset Until);

/// <summary>Somebody who gave up her place or turn, for the pendamping's digest.</summary>
public sealed record Departed(PersonId Person, DateTimeOffset At, PersonId? By, bool Silent, bool Late);

/// <summary>A training as the group remembers it.</summary>
public sealed record Training(TrainingId Id, TextId Title, TrainingTimes When, int Quota, DateTimeOffset Closes)
{
    public StatusPelatihan Status { get; init; }
    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>When day or place last changed; the announcement where they never did.</summary>
    public DateTimeOffset MovedAt { get; init; }
    public bool WasMoved { get; init; }
    public Rupiah Cost { get; init; }
    public bool Excludes { get; init; }
    public TextId? Place { get; init; }
    public TextId? Conditions { get; init; }
    public TextId? Bring { get; init; }
    public TextId? Organizer { get; init; }
    public TextId? Facilities { get; init; }
    public PersonId? Teacher { get; init; }
    public TextId? TeacherName { get; init; }

    /// <summary>In the order of registering.</summary>
    public ImmutableList<Participant> People { get; init; } = [];
    public ImmutableList<Waiting> Queue { get; init; } = [];
    public ImmutableList<PlaceOffer> Offers { get; init; } = [];
    public ImmutableList<Departed> Left { get; init; } = [];

    public bool Began { get; init; }
    public bool Filed { get; init; }

    /// <summary>When attendance was last taken; null: not yet.</summary>
    public DateTimeOffset? RollAt { get; init; }

    /// <summary>The question after tools is asked once (R-PLT-2).</summary>
    public bool ToolsAsked { get; init; }
    public ImmutableList<TextId> Tools { get; init; } = [];

    /// <summary>Still to come as far as the state knows: not called off, not held.</summary>
    public bool Ahead => Status is StatusPelatihan.Dibuka or StatusPelatihan.Ditutup;

    public bool Has(PersonId person) => People.Exists(p => p.Person == person);

    public Participant? Find(PersonId person) => People.Find(p => p.Person == person);

    public PlaceOffer? OfferTo(PersonId person) => Offers.Find(o => o.Person == person);

    /// <summary>Whether somebody may still register by herself.</summary>
    public bool Takes(DateTimeOffset now) => Status == StatusPelatihan.Dibuka && now < Closes && now < When.Start;

    public Training After(Fact fact) => fact switch
    {
        TrainingChanged f => this with
        {
            When = f.When, Place = f.Place, Quota = f.Quota, Closes = f.Closes, MovedAt = f.Moved ? f.At : MovedAt, WasMoved = WasMoved || f.Moved,
            People = f.Moved ? [.. People.Select(p => p with { Confirmed = false })] : People,
        },
        TrainingStatusSet f => this with { Status = f.Status, Offers = f.Status == StatusPelatihan.Dibatalkan ? [] : Offers, Queue = f.Status == StatusPelatihan.Dibatalkan ? [] : Queue },
        TrainingJoined f => Without(f.Person) with { People = People.RemoveAll(p => p.Person == f.Person).Add(new(f.Person, f.At, f.By)) },
        TrainingQueued f => this with { Queue = Queue.RemoveAll(w => w.Person == f.Person).Add(new(f.Person, f.At, f.By)) },
        TrainingLeft f => Without(f.Person) with { People = People.RemoveAll(p => p.Person == f.Person), Left = Left.Add(new(f.Person, f.At, f.By, false, f.Late)) },
        PlaceOffered f => this with { Offers = Offers.Add(new(f.Person, f.At, f.Until)) },
        PlacePassed f => Without(f.Person) with { Left = Left.Add(new(f.Person, f.At, null, f.Silent, false)) },
        TrainingConfirmed f => this with { People = [.. People.Select(p => p.Person == f.Person ? p with { Confirmed = true } : p)] },
        TrainingRollTaken f => this with { Status = StatusPelatihan.Selesai, RollAt = f.At, Queue = [], Offers = [], People = [.. People.Select(p => p with { Present = f.Present.Contains(p.Person) })] },
        TrainingToolsNoted f => this with { ToolsAsked = true, Tools = f.What is { } what ? Tools.Add(what) : Tools },
        TrainingRated f => this with { People = [.. People.Select(p => p.Person == f.Person ? p with { Helped = f.Helped } : p)] },
        TrainingPassed { Stage: TrainingStage.Began } => this with { Began = true, Queue = [], Offers = [] },
        TrainingPassed { Stage: TrainingStage.Filed } => this with { Filed = true },
        _ => this,
    };

    private Training Without(PersonId person) => this with { Queue = Queue.RemoveAll(w => w.Person == person), Offers = Offers.RemoveAll(o => o.Person == person) };
}

/// <summary>The group's trainings, earliest first: all to come and the last sixty.</summary>
public sealed record Trainings(ImmutableList<Training> All)
{
    private const int Kept = 60;

    public static readonly Trainings None = new(ImmutableList<Training>.Empty);

    /// <summary>Who was trained before what is kept here.</summary>
    public ImmutableSortedSet<PersonId> Before { get; init; } = [];

    /// <summary>How many the group has announced; gives the next one its id.</summary>
    public int Made { get; init; }

    /// <summary>The pendamping knows of all registrations up to here.</summary>
    public DateTimeOffset ToldUntil { get; init; }

    public Training? Find(TrainingId id) => All.Find(t => t.Id == id);

    /// <summary>Not called off and not held, earliest first.</summary>
    public IEnumerable<Training> Ahead => All.Where(t => t.Ahead);

    /// <summary>Whether she ever attended one.</summary>
    public bool Trained(PersonId person) => Before.Contains(person) || All.Exists(t => t.People.Exists(p => p.Person == person && p.Present == true));

    public Trainings After(Fact fact) => fact switch
    {
        TrainingAnnounced f => With(Of(f)) with { Made = Made + 1 },
        TrainedBefore f => this with { Before = Before.Add(f.Person) },
        RegistrationsTold f => this with { ToldUntil = f.At },
        _ => About(fact) is { } id && Find(id) is { } training ? With(training.After(fact)) : this,
    };

    private static Training Of(TrainingAnnounced f) => new(f.Id, f.Title, f.When, f.Quota, f.Closes)
    {
        OpenedAt = f.At, MovedAt = f.At, Cost = f.Cost, Excludes = f.Excludes, Place = f.Place, Conditions = f.Conditions, Bring = f.Bring,
        Organizer = f.Organizer, Facilities = f.Facilities, Teacher = f.Teacher, TeacherName = f.TeacherName,
    };

    private static TrainingId? About(Fact fact) => fact switch
    {
        TrainingChanged f => f.Id, TrainingStatusSet f => f.Id, TrainingJoined f => f.Id, TrainingQueued f => f.Id, TrainingLeft f => f.Id, PlaceOffered f => f.Id,
        PlacePassed f => f.Id, TrainingConfirmed f => f.Id, TrainingRollTaken f => f.Id, TrainingToolsNoted f => f.Id, TrainingRated f => f.Id, TrainingPassed f => f.Id,
        _ => null,
    };

    private Trainings With(Training training)
    {
        var all = All.RemoveAll(t => t.Id == training.Id).Add(training).Sort((a, b) => a.When.Start.CompareTo(b.When.Start) is not 0 and var order ? order : string.CompareOrdinal(a.Id.Value, b.Id.Value));
        if (all.Count <= Kept || all.Find(t => !t.Ahead) is not { } oldest) return this with { All = all };
        return this with { All = all.Remove(oldest), Before = Before.Union(oldest.People.Where(p => p.Present == true).Select(p => p.Person)) };
    }
}
