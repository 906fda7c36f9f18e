using System.Diagnostics;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What trainings say by themselves.</summary>
internal static class PelatihanTick
{
    public static Ticked Remind(TrainingReminder item, TickScene t)
    {
        var training = item.Training;
        var day = PelatihanWords.FirstDay(t.Kube.Zone, training.When);
        var tomorrow = day == t.Today.AddDays(1) ? "besok, " : day == t.Today ? "hari ini, " : "";
        var bring = t.Note(training.Bring) is { } things ? $" Jangan lupa bawa {things} ya." : "";
        var place = t.Note(training.Place);
        return new()
        {
            Notices =
            [
                new(item.To, new($"Halo {t.Call(item.To)}, pelatihan {PelatihanWords.Name(t, training)} diadakan {tomorrow}{Say.Moment(training.When.Start, t.Kube.Zone)}{PelatihanWords.At(place)}.{bring} Jadi ikut?", [new("Jadi ikut"), new("Tidak jadi")])
                {
                    Template = new("pengingat_pelatihan", [t.Call(item.To), PelatihanWords.Name(t, training), tomorrow + Say.Moment(training.When.Start, t.Kube.Zone), PelatihanWords.Where(place)]),
                })
                {
                    Kind = NoticeKind.Reminder, Asks = new ComeAsk(training.Id), Until = training.When.Start, Expires = item.Expires,
                },
            ],
        };
    }

    /// <summary>The teacher hears where and when, and how many come.</summary>
    public static Ticked Remind(TeacherReminder item, TickScene t)
    {
        var training = item.Training;
        return new()
        {
            Notices =
            [
                new(item.To, new($"Halo {t.Call(item.To)}, besok {t.Known.People.Find(item.To)?.Pronoun ?? "Ibu"} mengajar {PelatihanWords.Name(t, training)}, {Say.Moment(training.When.Start, t.Kube.Zone)}{PelatihanWords.At(t.Note(training.Place))}. Yang terdaftar {training.People.Count} orang."))
                { Kind = NoticeKind.Reminder, Expires = item.Expires },
            ],
        };
    }

    /// <summary>Silent is next: she is told kindly, the next one is asked.</summary>
    public static Ticked Passed(OfferEnds item, TickScene t)
    {
        var training = item.Training;
        var name = PelatihanWords.Name(t, training);
        Fact passed = new PlacePassed(training.Id, item.Offer.Person, t.Now, Silent: true);
        var offers = Seats.Offers(t.Kube.After(passed), training.Id, t.Now).ToList();
        return new()
        {
            Facts = [passed, .. offers],
            Notices =
            [
                new(item.Offer.Person, new($"Tempat di pelatihan {name} {(offers is [] ? "saya lepas dulu" : "saya tawarkan ke yang berikutnya")} ya, {t.Known.People.Find(item.Offer.Person)?.Honorific ?? "Bu"}, karena belum dijawab. Kalau masih mau, ketik *antre {name}*.")) { Kind = NoticeKind.Reminder, Expires = training.When.Start },
                .. offers.OfType<PlaceOffered>().Select(o => MundurPelatihan.Offer(t.Kube, t.Call, training, name, o)),
            ],
        };
    }

    /// <summary>One message in the evening for everything of the day.</summary>
    public static Ticked Digest(TickScene t)
    {
        if (t.Kube.Pendamping is not { } pendamping) return new() { Facts = [new RegistrationsTold(t.Now)] };
        var lines = t.Kube.Trainings.All.Where(x => x.Status != StatusPelatihan.Dibatalkan && PelatihanClock.Untold(t.Kube, x).Any(e => e.At <= t.Now)).Select(x => Line(t, x)).ToList();
        return new()
        {
            Facts = [new RegistrationsTold(t.Now)],
            Notices = lines is [] ? [] : [new(pendamping, new("Rekap pendaftaran pelatihan:\n" + string.Join("\n", lines.Take(6)), [new("Lihat pelatihan", "ada pelatihan apa")]))],
        };
    }

    private static string Line(TickScene t, Training training)
    {
        var untold = PelatihanClock.Untold(t.Kube, training).Select(e => e.Person).Distinct().ToList();
        string? Names(string lead, IEnumerable<PersonId> who) => who.Where(untold.Contains).Distinct().Select(t.Call).ToList() is { Count: > 0 } names ? $"{lead} {Say.List([.. names.Take(8)])}{(names.Count > 8 ? " dan lainnya" : "")}" : null;
        var left = training.Left.Where(l => !training.Has(l.Person) && training.Queue.TrueForAll(w => w.Person != l.Person)).ToList();
        string?[] parts =
        [
            Names("daftar", training.People.Select(p => p.Person)), Names("antre", training.Queue.Select(w => w.Person)),
            Names("mundur", left.Where(l => l.By is not null).Select(l => l.Person)), Names("tidak mengambil tempat", left.Where(l => l.By is null).Select(l => l.Person)),
        ];
        return $"{PelatihanWords.Upper(PelatihanWords.Name(t, training))} ({training.People.Count} dari {training.Quota}): {string.Join("; ", parts.OfType<string>())}.";
    }

    public static Ticked Ask(FeedbackDue item, TickScene t)
    {
        var name = PelatihanWords.Name(t, item.Training);
        return new()
        {
            Notices = [new(item.To, new($"{t.Call(item.To)}, pelatihan {name} kemarin membantu?", [new("Sangat"), new("Cukup"), new("Kurang")])) { Kind = NoticeKind.Reminder, Asks = new HelpedAsk(item.Training.Id), Until = item.Expires, Expires = item.Expires }],
        };
    }

    public static Ticked Turn(TrainingTurns item, TickScene t) => new() { Facts = [new TrainingPassed(item.Training.Id, item.Stage, t.Now)] };

    public static Ticked Run(ClockItem item, TickScene t) => item switch
    {
        TrainingReminder i => Remind(i, t),
        TeacherReminder i => Remind(i, t),
        OfferEnds i => Passed(i, t),
        RegistrationDigest => Digest(t),
        FeedbackDue i => Ask(i, t),
        TrainingTurns i => Turn(i, t),
        _ => throw new UnreachableException($"{item.GetType().Name} is no training's"),
    };

    /// <summary>Only the evening before matters to the ketua.</summary>
    public static string? Missed(TrainingReminder item, TickScene t) =>
        item.DaysBefore == 1 ? $"pengingat pelatihan {PelatihanWords.Name(t, item.Training)} untuk {t.Call(item.To)}" : null;
}
