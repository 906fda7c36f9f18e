namespace Bot.Domain;

/// <summary>A title has 5 to 60 characters.</summary>
public sealed record TitleLength(int Least, int Most) : Refusal;

public sealed record TrainingInPast : Refusal;

/// <summary>It would end before it begins.</summary>
public sealed record EndsBeforeStart : Refusal;

public sealed record QuotaOutOfRange(int Least, int Most) : Refusal;

/// <summary>More have a place already than the new quota allows.</summary>
public sealed record QuotaTaken(int Taken) : Refusal;

/// <summary>Registration must close before the training begins, and not in the past.</summary>
public sealed record ClosingWrong : Refusal;

/// <summary>Nothing would change.</summary>
public sealed record NothingChanges : Refusal;

/// <summary>Everything about a training that is put into words.</summary>
public sealed record TrainingWords(string Title)
{
    public string? Place { get; init; }
    public string? Conditions { get; init; }
    public string? Bring { get; init; }
    public string? Organizer { get; init; }
    public string? Facilities { get; init; }
    public string? TeacherName { get; init; }

    private static readonly string[] Papers = ["ktp", "kks", "ijazah", "umur", "usia", "blk", "surat", "npwp", "sim"];

    /// <summary>Papers and entry conditions (KTP, BLK) can shut somebody out; an apron cannot.</summary>
    public static bool Exclude(string? conditions) =>
        conditions is not null && conditions.ToLowerInvariant().Split([' ', ',', '.', '(', ')', '/', '-'], StringSplitOptions.RemoveEmptyEntries).Any(Papers.Contains);

    /// <summary>Those that were said, each with its own text id from <paramref name="first"/> on; of ids the title has the first.</summary>
    internal IReadOnlyList<NewText> Texts(int first, DateOnly keep)
    {
        string?[] said = [Title, Place, Conditions, Bring, Organizer, Facilities, TeacherName];
        return [.. said.OfType<string>().Select((text, n) => new NewText(new(first + n), text, keep))];
    }
}

/// <summary>Announces a training; members may register from now on. Conditions are written, never only spoken (R-PLT-6).</summary>
/// <param name="Closes">When registration ends; null: 17.00 seven days before, or as late as that is still ahead.</param>
public sealed record AnnounceTraining(PersonId By, TrainingWords Words, TrainingTimes When, int Quota, Rupiah Cost, DateTimeOffset? Closes, bool Excludes, PersonId? Teacher, DateTimeOffset Now)
{
    public const int ShortestTitle = 5, LongestTitle = 60;

    private static readonly TimeOnly ClosingHour = new(17, 0);

    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.PelatihanAtur, Right.Record)) return Decision.Refuse(new NotAllowed(Operation.PelatihanAtur));
        if (Words.Title.Trim().Length is < ShortestTitle or > LongestTitle) return Decision.Refuse(new TitleLength(ShortestTitle, LongestTitle));
        if (Wrong(kube, When, Quota, Closes, Now) is { } why) return Decision.Refuse(why);
        var texts = Words.Texts(kube.NextText, Texts.KeepWithBooks(kube.Zone.Date(Now)));
        TextId? Id(string? said) => said is null ? null : texts.First(t => ReferenceEquals(t.Text, said)).Id;
        var id = new TrainingId($"plt-{kube.Prefix.Value.ToLowerInvariant()}-{kube.Trainings.Made + 1}");
        return new Decision.Accepted([new TrainingAnnounced(id, texts[0].Id, When, Quota, Cost, (Closes ?? UsualClosing(kube.Zone, When, Now)).ToUniversalTime(), Now, By, Excludes)
        {
            Place = Id(Words.Place), Conditions = Id(Words.Conditions), Bring = Id(Words.Bring), Organizer = Id(Words.Organizer), Facilities = Id(Words.Facilities),
            Teacher = Teacher, TeacherName = Id(Words.TeacherName),
        }], texts);
    }

    /// <summary>Why a training cannot be then and so; null when it can.</summary>
    public static Refusal? Wrong(Kube kube, TrainingTimes when, int quota, DateTimeOffset? closes, DateTimeOffset now)
    {
        var firstDay = kube.Zone.Date(when.Start);
        if (when.Start <= now) return new TrainingInPast();
        if (when.LastDay < firstDay || when.EndTime is { } end && end <= TimeOnly.FromDateTime(kube.Zone.Local(when.Start).DateTime)) return new EndsBeforeStart();
        if (quota is < 1 or > Seats.MostPlaces) return new QuotaOutOfRange(1, Seats.MostPlaces);
        return closes is { } until && (until <= now || until > when.Start) ? new ClosingWrong() : null;
    }

    /// <summary>17.00 seven days before, else 17.00 of the day before, else the start.</summary>
    public static DateTimeOffset UsualClosing(Zone zone, TrainingTimes when, DateTimeOffset now)
    {
        foreach (var days in (ReadOnlySpan<int>)[7, 1])
            if (zone.At(zone.Date(when.Start).AddDays(-days), ClosingHour) is var closes && closes > now) return closes.ToUniversalTime();
        return when.Start;
    }
}

/// <summary>Moves a training, or changes its places or closing date. Whoever is registered must say again that she comes when day, hour or place change.</summary>
/// <param name="Place">The new place; null: the old one stays.</param>
public sealed record ChangeTraining(PersonId By, TrainingId Id, TrainingTimes When, string? Place, int Quota, DateTimeOffset? Closes, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.PelatihanAtur, Right.Record)) return Decision.Refuse(new NotAllowed(Operation.PelatihanAtur));
        if (kube.Trainings.Find(Id) is not { Status: not StatusPelatihan.Dibatalkan } training) return Decision.Refuse(new TrainingGone());
        if (Now >= training.When.Start || !training.Ahead) return Decision.Refuse(new TrainingBegun());
        if (AnnounceTraining.Wrong(kube, When, Quota, Closes, Now) is { } why) return Decision.Refuse(why);
        if (Quota < training.People.Count + training.Offers.Count) return Decision.Refuse(new QuotaTaken(training.People.Count + training.Offers.Count));
        var moved = When != training.When || Place is not null;
        // A moved training closes as many days before as it did, unless that is said or already past.
        var closes = Closes ?? (When == training.When ? training.Closes : AnnounceTraining.UsualClosing(kube.Zone, When, Now));
        if (!moved && Quota == training.Quota && closes == training.Closes) return Decision.Refuse(new NothingChanges());
        var text = Place is null ? null : new NewText(new(kube.NextText), Place, Texts.KeepWithBooks(kube.Zone.Date(Now)));
        var changed = new TrainingChanged(Id, When, text?.Id ?? training.Place, Quota, closes.ToUniversalTime(), Now, By, moved);
        return new Decision.Accepted(Seats.Then(kube, Id, Now, changed), text is null ? [] : [text]);
    }
}

/// <summary>Closes or reopens registration, or calls the training off.</summary>
public sealed record SetTrainingStatus(PersonId By, TrainingId Id, StatusPelatihan Status, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.PelatihanAtur, Right.Record)) return Decision.Refuse(new NotAllowed(Operation.PelatihanAtur));
        if (kube.Trainings.Find(Id) is not { Status: not StatusPelatihan.Dibatalkan } training) return Decision.Refuse(new TrainingGone());
        if (!training.Ahead || Now >= training.When.Start) return Decision.Refuse(new TrainingBegun());
        return Status is StatusPelatihan.Selesai || Status == training.Status ? Decision.Refuse(new NothingChanges()) : Decision.Accept(new TrainingStatusSet(Id, Status, Now, By));
    }
}
