using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Bot.Domain.Tests.Group;
using static Bot.Domain.Tests.Kenanga2;

namespace Bot.Domain.Tests;

/// <summary>Whoever registers, leaves, answers or stays silent, in whatever order and at whatever hour: the places hold.</summary>
public sealed class TrainingProperties
{
    private static readonly PersonId[] People = [Wati, Yuli, Rini, Nur, Ida];

    [Fact]
    public void Any_run_of_registrations_withdrawals_and_hours_keeps_the_places()
    {
        var runs = Gen.Choose(0, int.MaxValue - 1).ListOf(60).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(runs, seeds => Holds([.. seeds])));
    }

    private static bool Holds(int[] seeds)
    {
        var (kube, now) = (Open, Now);
        var (said, over) = (new List<ClockId>(), new HashSet<ClockId>());
        foreach (var seed in seeds)
        {
            var until = now.AddMinutes(seed / 16 % (seed % 5 == 0 ? 3_000 : 240));
            kube = Tick(kube, until, said, over);
            now = until;
            if (Command(kube, seed, now) is not Decision.Accepted yes) continue;
            foreach (var fact in yes.Facts) kube = Fold(kube, fact);
            Settled(kube, now);
        }
        kube = Tick(kube, At(25, 12), said, over);
        Assert.Equal(said.Count, said.Distinct().Count());
        Reminded(kube, said);
        return true;
    }

    /// <summary>Every fact keeps the quota, and every offer goes to exactly the next one of the line.</summary>
    private static Kube Fold(Kube kube, Fact fact)
    {
        if (fact is PlaceOffered offer)
        {
            var before = kube.Kering();
            Assert.True(before.People.Count + before.Offers.Count < before.Quota);
            var waiting = before.Queue.Where(w => before.OfferTo(w.Person) is null).ToList();
            var newcomers = waiting.Where(w => !kube.Trainings.Trained(w.Person)).ToList();
            var next = (newcomers is [] ? waiting : newcomers).OrderBy(w => w.At).ThenBy(w => w.Person).First();
            Assert.Equal(next.Person, offer.Person);
            Assert.True(offer.Until > offer.At && offer.Until <= before.When.Start);
        }
        kube = kube.After(fact);
        var after = kube.Kering();
        Assert.InRange(after.People.Count + after.Offers.Count, 0, after.Quota);
        Assert.Equal(after.People.Count, after.People.Select(p => p.Person).Distinct().Count());
        Assert.DoesNotContain(after.Queue, w => after.Has(w.Person));
        Assert.All(after.Offers, o => Assert.Contains(after.Queue, w => w.Person == o.Person));
        return kube;
    }

    /// <summary>While somebody could still be told in time, no place is left lying while others wait.</summary>
    private static void Settled(Kube kube, DateTimeOffset now)
    {
        var training = kube.Kering();
        if (training is { Ahead: true, Began: false } && Quiet.Until(kube, now) < training.When.Start && training.Queue.Count > training.Offers.Count)
            Assert.Equal(0, training.Unclaimed());
    }

    /// <summary>The clock as the host runs it: everything due, one instant after the other, settled by its name.</summary>
    private static Kube Tick(Kube kube, DateTimeOffset until, List<ClockId> said, HashSet<ClockId> over)
    {
        while (kube.NextDue() is { } due && due <= until)
            foreach (var item in ClockItems.Due(kube, due))
            {
                if (ClockItems.Open(kube).Select(i => i.Item).All(i => i.Id != item.Id)) continue;
                // Said or missed: a thing is over once, also after its name was forgotten.
                Assert.True(over.Add(item.Id), item.Id.Value);
                var facts = Run(kube, item, due, said);
                foreach (var fact in facts) kube = Fold(kube, fact);
                kube = kube.After(new ClockSettled(due, [new(item.Id, item.Expires, due >= item.Expires)]));
                Settled(kube, due);
            }
        return kube;
    }

    private static IReadOnlyList<Fact> Run(Kube kube, ClockItem item, DateTimeOffset now, List<ClockId> said)
    {
        if (now >= item.Expires) return [];
        switch (item)
        {
            case OfferEnds end:
                Fact passed = new PlacePassed(end.Training.Id, end.Offer.Person, now, true);
                return [passed, .. Seats.Offers(kube.After(passed), end.Training.Id, now)];
            case TrainingTurns turn: return [new TrainingPassed(turn.Training.Id, turn.Stage, now)];
            case RegistrationDigest: return [new RegistrationsTold(now)];
            case TrainingReminder reminder:
                Assert.True(kube.Kering().Has(reminder.To));
                said.Add(item.Id);
                return [];
            default: return [];
        }
    }

    /// <summary>Whoever was registered at the evening before, and had been before it, was reminded.</summary>
    private static void Reminded(Kube kube, List<ClockId> said)
    {
        foreach (var person in kube.Kering().People.Where(p => p.At < At(9, 18) && kube.Kering().MovedAt < At(9, 18)))
            Assert.Contains(said, id => id.Value.StartsWith("plt.h1/", StringComparison.Ordinal) && id.Value.EndsWith("/" + person.Person, StringComparison.Ordinal));
    }

    private static Decision Command(Kube kube, int seed, DateTimeOffset now)
    {
        var person = People[seed % People.Length];
        var by = seed / 5 % 4 == 0 ? Retno : person;
        return (seed / 20 % 8) switch
        {
            0 or 1 or 2 => new JoinTraining(by, person, Kue, seed / 7 % 3 != 0, now).Decide(kube),
            3 or 4 or 5 => new LeaveTraining(by, person, Kue, null, now).Decide(kube),
            6 => kube.Kering().Offers is [var offer, ..] ? new JoinTraining(offer.Person, offer.Person, Kue, false, now).Decide(kube) : new JoinTraining(person, person, Kue, true, now).Decide(kube),
            _ => new ChangeTraining(Retno, Kue, kube.Kering().When, null, seed / 160 % 6, null, now).Decide(kube),
        };
    }
}
