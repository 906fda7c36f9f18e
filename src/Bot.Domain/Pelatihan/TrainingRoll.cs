namespace Bot.Domain;

/// <summary>It has not begun yet.</summary>
public sealed record TrainingNotYet(DateTimeOffset Start) : Refusal;

/// <summary>Attendance can be corrected for seven days only.</summary>
public sealed record TooLateToCorrect(int Days) : Refusal;

/// <summary>Somebody named has no place in this training.</summary>
public sealed record NotRegistered(PersonId Person) : Refusal;

/// <summary>Records who was there, or corrects it within seven days.</summary>
public sealed record TakeTrainingRoll(PersonId By, TrainingId Id, IReadOnlyList<PersonId> Present, DateTimeOffset Now)
{
    public const int DaysToCorrect = 7;

    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.PelatihanHadir, Right.Record)) return Decision.Refuse(new NotAllowed(Operation.PelatihanHadir));
        if (kube.Trainings.Find(Id) is not { Status: not StatusPelatihan.Dibatalkan } training) return Decision.Refuse(new TrainingGone());
        if (Now < training.When.Start) return Decision.Refuse(new TrainingNotYet(training.When.Start));
        if (!InTime(kube, training, Now)) return Decision.Refuse(new TooLateToCorrect(DaysToCorrect));
        if (Present.Where(p => !training.Has(p)).Select(p => (PersonId?)p).FirstOrDefault() is { } stranger) return Decision.Refuse(new NotRegistered(stranger));
        return Decision.Accept(new TrainingRollTaken(Id, [.. Present.Distinct()], Now, By));
    }

    public static bool InTime(Kube kube, Training training, DateTimeOffset now) => kube.Zone.Date(now) <= training.When.LastDay.AddDays(DaysToCorrect);
}

/// <summary>Notes what the group received in a training, or that it received nothing.</summary>
public sealed record NoteTrainingTools(PersonId By, TrainingId Id, string? What, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.PelatihanHadir, Right.Record)) return Decision.Refuse(new NotAllowed(Operation.PelatihanHadir));
        if (kube.Trainings.Find(Id) is null) return Decision.Refuse(new TrainingGone());
        var text = What is { Length: > 0 } ? new NewText(new(kube.NextText), What, Texts.KeepWithBooks(kube.Zone.Date(Now))) : null;
        return new Decision.Accepted([new TrainingToolsNoted(Id, text?.Id, Now, By)], text is null ? [] : [text]);
    }
}

/// <summary>A participant says whether the training helped: once.</summary>
public sealed record RateTraining(PersonId By, TrainingId Id, Manfaat Helped, DateTimeOffset Now)
{
    public Decision Decide(Kube kube) =>
        kube.Trainings.Find(Id)?.Find(By) is not { Present: true, Helped: null } ? Decision.Refuse(new NotJoined()) : Decision.Accept(new TrainingRated(Id, By, Helped, Now));
}

/// <summary>A participant's own words, kept for the pendamping.</summary>
public sealed record CommentTraining(PersonId By, TrainingId Id, string Words, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (kube.Trainings.Find(Id)?.Find(By) is not { Present: true }) return Decision.Refuse(new NotJoined());
        var text = new NewText(new(kube.NextText), Words, Texts.KeepWithBooks(kube.Zone.Date(Now)));
        return new Decision.Accepted([new TrainingCommented(Id, By, text.Id, Now)], [text]);
    }
}
