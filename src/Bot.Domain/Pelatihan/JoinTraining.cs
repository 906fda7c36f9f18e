namespace Bot.Domain;

/// <summary>No such training, or it was called off.</summary>
public sealed record TrainingGone : Refusal;

/// <summary>It has begun or was held.</summary>
public sealed record TrainingBegun : Refusal;

/// <summary>Registration is over since <paramref name="At"/>, or was closed by hand (null).</summary>
public sealed record RegistrationClosed(DateTimeOffset? At) : Refusal;

public sealed record AlreadyJoined(DateTimeOffset Since) : Refusal;

public sealed record AlreadyWaiting(int Place) : Refusal;

/// <summary>No place is free; in the queue she would stand at <paramref name="Place"/>, <paramref name="First"/> because she never attended one.</summary>
public sealed record TrainingFull(int Place, bool First) : Refusal;

/// <summary>The place is no longer kept for her.</summary>
public sealed record OfferOver : Refusal;

/// <summary>She has neither a place nor a turn in the queue.</summary>
public sealed record NotJoined : Refusal;

/// <summary>Registers a member, takes an offered place, or puts her in the queue when <paramref name="Queue"/> was asked for.</summary>
public sealed record JoinTraining(PersonId By, PersonId Person, TrainingId Id, bool Queue, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.PelatihanDaftar, By == Person ? Right.RecordOwn : Right.Record)) return Decision.Refuse(new NotAllowed(Operation.PelatihanDaftar));
        if (kube.Member(Person) is not { IsActiveMember: true }) return Decision.Refuse(new NotAMember(Person));
        if (kube.Trainings.Find(Id) is not { Status: not StatusPelatihan.Dibatalkan } training) return Decision.Refuse(new TrainingGone());
        if (training.Find(Person) is { } joined) return Decision.Refuse(new AlreadyJoined(joined.At));
        if (Now >= training.When.Start || !training.Ahead) return Decision.Refuse(new TrainingBegun());
        if (training.OfferTo(Person) is { } offer)
            return Now < offer.Until ? Decision.Accept(new TrainingJoined(Id, Person, Now, By)) : Decision.Refuse(new OfferOver());
        if (training.Queue.Exists(w => w.Person == Person)) return Decision.Refuse(new AlreadyWaiting(Seats.PlaceOf(kube, training, Person, Now)));
        // Closing ends registering by oneself; the pendamping may still fill a place.
        if (!training.Takes(Now) && (By == Person || training.Free() == 0)) return Decision.Refuse(new RegistrationClosed(Now >= training.Closes ? training.Closes : null));
        if (training.Free() > 0) return Decision.Accept(new TrainingJoined(Id, Person, Now, By));
        return Queue
            ? Decision.Accept(new TrainingQueued(Id, Person, Now, By))
            : Decision.Refuse(new TrainingFull(Seats.PlaceOf(kube, training, Person, Now), !kube.Trainings.Trained(Person)));
    }
}

/// <summary>Gives up a place, a turn in the queue or an offer; a freed place goes to the next in the queue. Nobody has to say why.</summary>
public sealed record LeaveTraining(PersonId By, PersonId Person, TrainingId Id, string? Reason, DateTimeOffset Now)
{
    private static readonly TimeOnly Noon = new(12, 0);

    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.PelatihanDaftar, By == Person ? Right.RecordOwn : Right.Record)) return Decision.Refuse(new NotAllowed(Operation.PelatihanDaftar));
        if (kube.Trainings.Find(Id) is not { Status: not StatusPelatihan.Dibatalkan } training) return Decision.Refuse(new TrainingGone());
        if (!training.Has(Person) && training.Queue.TrueForAll(w => w.Person != Person)) return Decision.Refuse(new NotJoined());
        if (Now >= training.When.Start || !training.Ahead) return Decision.Refuse(new TrainingBegun());
        if (training.OfferTo(Person) is not null) return Decision.Accept(Seats.Then(kube, Id, Now, new PlacePassed(Id, Person, Now, Silent: false)));
        var reason = Reason is { Length: > 0 } ? new NewText(new(kube.NextText), Reason, Texts.KeepWithBooks(kube.Zone.Date(Now))) : null;
        var left = new TrainingLeft(Id, Person, Now, By, training.Has(Person) && IsLate(kube, training, Now), reason?.Id);
        return new Decision.Accepted(Seats.Then(kube, Id, Now, left), reason is null ? [] : [reason]);
    }

    /// <summary>From noon of the day before on the pendamping is told at once (R-PLT-5).</summary>
    public static bool IsLate(Kube kube, Training training, DateTimeOffset now) => now >= kube.Zone.At(kube.Zone.Date(training.When.Start).AddDays(-1), Noon);
}

/// <summary>She comes: the answer to a reminder, or to a changed day or place.</summary>
public sealed record ConfirmTraining(PersonId By, TrainingId Id, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (kube.Trainings.Find(Id) is not { Status: not StatusPelatihan.Dibatalkan } training) return Decision.Refuse(new TrainingGone());
        if (!training.Has(By)) return Decision.Refuse(new NotJoined());
        return training.Ahead ? Decision.Accept(new TrainingConfirmed(Id, By, Now)) : Decision.Refuse(new TrainingBegun());
    }
}
