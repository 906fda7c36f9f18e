using System.Globalization;

namespace Bot.Domain;

/// <summary>A participant is reminded, three days or one day before, in the evening (R-PLT-5).</summary>
public sealed record TrainingReminder(Training Training, PersonId To, int DaysBefore, DateTimeOffset When, DateTimeOffset Until, string Day)
    : ClockItem(ClockId.Of($"plt.h{DaysBefore}", $"{Training.Id}@{Day}", To), When, Until);

/// <summary>A member who teaches is reminded the evening before.</summary>
public sealed record TeacherReminder(Training Training, PersonId To, DateTimeOffset When, DateTimeOffset Until, string Day)
    : ClockItem(ClockId.Of("plt.pengajar", $"{Training.Id}@{Day}", To), When, Until);

/// <summary>Nobody took the offered place in time: it goes to the next.</summary>
public sealed record OfferEnds(Training Training, PlaceOffer Offer)
    : ClockItem(ClockId.Of("plt.tawaran", $"{Training.Id}@{PelatihanClock.Stamp(Offer.Until)}", Offer.Person), Offer.Until, DateTimeOffset.MaxValue)
{
    public override ClockHours Hours => ClockHours.Any;
}

/// <summary>The pendamping hears in the evening who registered and who left.</summary>
public sealed record RegistrationDigest(DateTimeOffset Evening) : ClockItem(ClockId.Of("plt.rekap", PelatihanClock.Stamp(Evening)), Evening, DateTimeOffset.MaxValue);

/// <summary>A participant is asked once whether the training helped.</summary>
public sealed record FeedbackDue(Training Training, PersonId To, DateTimeOffset When, DateTimeOffset Until) : ClockItem(ClockId.Of("plt.umpan", Training.Id.Value, To), When, Until);

/// <summary>The training begins, or is filed away. Says nothing.</summary>
public sealed record TrainingTurns(Training Training, TrainingStage Stage, DateTimeOffset When)
    : ClockItem(ClockId.Of(Stage == TrainingStage.Began ? "plt.mulai" : "plt.arsip", $"{Training.Id}@{PelatihanClock.Stamp(When)}"), When, DateTimeOffset.MaxValue)
{
    public override ClockHours Hours => ClockHours.Any;
}

/// <summary>
/// What a group's trainings have to say by themselves: reminders, the ends of offers, the pendamping's digest, the question
/// whether it helped. A moved training has new reminders; a cancelled one has none.
/// </summary>
public static class PelatihanClock
{
    /// <summary>After the last day corrections take seven days; then nothing is asked any more.</summary>
    private const int FiledAfterDays = TakeTrainingRoll.DaysToCorrect + 2;

    private static readonly TimeOnly FiledAt = new(12, 0);

    public static IEnumerable<ClockItem> Items(Kube kube)
    {
        foreach (var training in kube.Trainings.All)
        {
            if (training.Status == StatusPelatihan.Dibatalkan || training.Filed) continue;
            if (!training.Began)
            {
                foreach (var reminder in Reminders(kube, training)) yield return reminder;
                foreach (var offer in training.Offers) yield return new OfferEnds(training, offer);
                yield return new TrainingTurns(training, TrainingStage.Began, training.When.Start);
            }
            foreach (var feedback in Feedback(kube, training)) yield return feedback;
            yield return new TrainingTurns(training, TrainingStage.Filed, Filed(kube, training));
        }
        if (Digest(kube) is { } digest) yield return digest;
    }

    /// <summary>Registrations and withdrawals the pendamping has not been told of; what she did herself and what she was told at once is none.</summary>
    public static IEnumerable<(Training Training, PersonId Person, DateTimeOffset At)> Untold(Kube kube, Training training)
    {
        var since = kube.Trainings.ToldUntil;
        return training.People.Select(p => (training, p.Person, p.At, p.By)).Concat(training.Queue.Select(w => (training, w.Person, w.At, w.By)))
            .Concat(training.Left.Where(l => !l.Late).Select(l => (training, l.Person, l.At, l.By)))
            .Where(e => e.At > since && e.At > kube.Clock.Since && e.By != kube.Pendamping).Select(e => (e.training, e.Person, e.At));
    }

    private static IEnumerable<ClockItem> Reminders(Kube kube, Training training)
    {
        var first = kube.Zone.Date(training.When.Start);
        var (eve, day) = (Evening(kube, first.AddDays(-1)), first.ToString("yyMMdd", CultureInfo.InvariantCulture));
        if (training.Teacher is { } teacher && !training.Has(teacher) && kube.Member(teacher) is { IsActiveMember: true } && eve > training.MovedAt)
            yield return new TeacherReminder(training, teacher, eve, training.When.Start, day);
        foreach (var days in (int[])[3, 1])
        {
            var at = Evening(kube, first.AddDays(-days));
            // Whoever came, or was moved, after that hour hears of it another way.
            foreach (var person in training.People.Where(p => at > p.At && at > training.MovedAt))
                yield return new TrainingReminder(training, person.Person, days, at, days == 1 ? training.When.Start : eve, day);
        }
    }

    private static IEnumerable<ClockItem> Feedback(Kube kube, Training training)
    {
        if (training.RollAt is not { } roll) yield break;
        var evening = Evening(kube, training.When.LastDay.AddDays(1));
        foreach (var person in training.People.Where(p => p is { Present: true, Helped: null }))
            yield return new FeedbackDue(training, person.Person, roll > evening ? roll : evening, Filed(kube, training));
    }

    /// <summary>The evening of the first thing untold, or the next day's when it came later than that.</summary>
    private static RegistrationDigest? Digest(Kube kube)
    {
        if (kube.Pendamping is null) return null;
        DateTimeOffset? first = null;
        foreach (var training in kube.Trainings.All)
            foreach (var (_, _, at) in Untold(kube, training))
                if (first is null || at < first) first = at;
        if (first is not { } earliest) return null;
        var day = kube.Zone.Date(earliest);
        return new(Evening(kube, day) is var evening && evening >= earliest ? evening : Evening(kube, day.AddDays(1)));
    }

    private static DateTimeOffset Filed(Kube kube, Training training) => kube.Zone.At(training.When.LastDay.AddDays(FiledAfterDays), FiledAt);

    private static DateTimeOffset Evening(Kube kube, DateOnly day) => kube.Zone.At(day, kube.Hours(day).Evening);

    internal static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyMMddHHmm", CultureInfo.InvariantCulture);
}
