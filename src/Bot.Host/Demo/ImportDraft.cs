using Bot.Domain;

namespace Bot.Host;

/// <summary>One group while its files are read: who belongs to it, its texts, and its facts with the instant each happened.</summary>
internal sealed class ImportDraft(KubeId id, Code prefix, Zone zone, DateOnly founded)
{
    private const int YearsKept = 10;

    private readonly List<Person> people = [];
    private readonly List<NewText> texts = [];
    private readonly List<(DateTimeOffset At, Fact Fact)> facts = [];
    private readonly Dictionary<PersonId, PersonPlaced> places = [];
    private readonly List<StoredFact> box = [];
    private readonly List<NewText> boxTexts = [];
    private int swaps;
    private int minutes;

    public KubeId Id => id;
    public Code Prefix => prefix;
    public Zone Zone => zone;
    public DateOnly Founded => founded;

    /// <summary>Kelurahan of the hand-outs, by name.</summary>
    public Dictionary<string, Code> Areas { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Starts of the meetings that are on the calendar.</summary>
    public Dictionary<MeetingId, DateTimeOffset> Meetings { get; } = [];

    /// <summary>The day the list of members begins: contacts, whose files carry no date, belong to the group from then on.</summary>
    public DateOnly ListBegins => places.Values.Select(p => p.On).DefaultIfEmpty(founded).Min();

    /// <summary>The last instant at which anything is known to have happened.</summary>
    public DateTimeOffset LastRecorded => facts.Max(f => f.At);

    public bool Knows(PersonId person) => places.ContainsKey(person);

    /// <summary>Members who owe dues for a meeting on this day (R-IUR-2), in order of id.</summary>
    public IReadOnlyList<PersonId> Owing(DateOnly day) =>
        [.. places.Values.Where(p => p is { Role: Peran.Anggota, Status: StatusAnggota.Aktif } && p.On <= day).Select(p => p.Person).Order()];

    public PersonPlaced? Officer(Jabatan office) => places.Values.FirstOrDefault(p => p.Office == office && p.Status == StatusAnggota.Aktif);

    /// <summary>The member of the group who is called so ("Bu Rosda"); null when it is nobody's or several's.</summary>
    public PersonId? Called(string name) =>
        people.Where(p => p.Call == name && places[p.Id].Role == Peran.Anggota).Select(p => (PersonId?)p.Id).ToList() is [var one] ? one : null;

    public bool Sells(Code code) => facts.Exists(f => f.Fact is ProductListed product && product.Code == code);

    public bool Has(PersonId person, Peran role) => places.TryGetValue(person, out var place) && place.Role == role;

    /// <summary>Kept as long as the group: its own name, and those of its goods.</summary>
    public static readonly DateOnly ForEver = DateOnly.MaxValue.AddYears(-YearsKept);

    public TextId Text(string text, DateOnly from)
    {
        texts.Add(new(new(texts.Count + 1), text, from.AddYears(YearsKept)));
        return new(texts.Count);
    }

    /// <summary>A text of the confidential box, kept until the given day.</summary>
    public TextId Sealed(string text, DateOnly until)
    {
        boxTexts.Add(new(new(boxTexts.Count + 1), text, until));
        return new(boxTexts.Count);
    }

    /// <summary>A fact of the confidential box: never one of the group's own.</summary>
    public void AddToBox(DateTimeOffset at, Fact fact) => box.Add(new(box.Count + 1, at.ToUniversalTime(), null, "import", fact));

    /// <summary>Number of the next minutes.</summary>
    public int NextMinutes() => ++minutes;

    public void Place(Person person, PersonPlaced place)
    {
        people.Add(person);
        places.Add(place.Person, place);
        Add(zone.At(place.On, TimeOnly.MinValue), place);
    }

    /// <summary>Number of the next swap of duties.</summary>
    public int NextSwap() => ++swaps;

    public void Add(DateTimeOffset at, Fact fact) => facts.Add((at.ToUniversalTime(), fact));

    /// <summary>
    /// The group, its facts in the order in which they happened. Of the same instant, what others point to comes first
    /// and a meeting's end comes last; entries keep the order of the book.
    /// </summary>
    /// <param name="present">The instant the data stands at: reminders due before it are history. Null: the last thing known.</param>
    public NewKube Build(DateTimeOffset? present)
    {
        var now = present is { } said && said > LastRecorded ? said.ToUniversalTime() : LastRecorded;
        Add(LastRecorded, new ClockStarted(now));
        var ordered = facts.OrderBy(f => f.At).ThenBy(f => Rank(f.Fact));
        return new(id, people, texts, [.. ordered.Select((f, i) => new StoredFact(i + 1, f.At, null, "import", f.Fact))]) { BoxFacts = [.. box.OrderBy(f => f.At)], BoxTexts = boxTexts };
    }

    private static int Rank(Fact fact) => fact switch
    {
        KubeFounded => 0,
        RulesSet => 1,
        PersonPlaced or ProductListed or AreaListed or TrainingAnnounced or OrderPlaced => 2,
        MeetingPlanned or DutiesPlanned => 3,
        AttendanceTaken => 4,
        MeetingClosed => 6,
        ClockStarted => 7,
        _ => 5,
    };
}
