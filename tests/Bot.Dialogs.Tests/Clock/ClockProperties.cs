using Bot.Domain;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Bot.Dialogs.Tests.Clockwork;

namespace Bot.Dialogs.Tests;

/// <summary>
/// Over random calendars, swaps, cancellations, outages, pauses and clocks set back: everybody gets each reminder that is due and
/// still useful exactly once, at the first moment it could be said, and none other.
/// </summary>
public sealed class ClockProperties
{
    private static readonly PersonId[] People = [Wati, Yuli, Rini, Nur, Retno];

    [Xunit.Fact]
    public void Every_reminder_that_is_due_and_useful_is_said_once_and_none_other()
    {
        var lives = Gen.Choose(0, int.MaxValue - 1).ListOf(40).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(lives, seeds => Lives([.. seeds])));
    }

    private static bool Lives(int[] seeds)
    {
        var clock = new Clockwork((seeds[0] % 3) switch { 0 => Zone.Wib, 1 => Zone.Wita, _ => Zone.Wit });
        var model = new Model(clock);
        foreach (var seed in seeds) Step(model, new Random(seed));
        model.Live(clock.Now.AddDays(9));
        Assert.Equal(model.Expected.Order(), clock.Said.Where(s => !s.Text.StartsWith("Saya", StringComparison.Ordinal)).Select(s => (s.At, s.Text)).Order());
        Assert.Equal(model.Missed.Order(), clock.Missed.Order());
        Assert.Equal(model.Missed.Count, clock.Said.Where(s => s.Text.StartsWith("Saya", StringComparison.Ordinal)).Sum(s => Lines(s.Text)));
        Assert.Empty(clock.Faults);
        return true;
    }

    private static int Lines(string text) => text.Split('\n').Where(l => l.StartsWith("- ", StringComparison.Ordinal)).Sum(l => l.EndsWith(" lagi", StringComparison.Ordinal) && l.StartsWith("- dan ", StringComparison.Ordinal) ? int.Parse(l[6..^5], System.Globalization.CultureInfo.InvariantCulture) : 1);

    private static void Step(Model model, Random random)
    {
        switch (random.Next(12))
        {
            case < 5: model.Plan(random); break;
            case 5: model.Swap(random); break;
            case 6: model.Cancel(random); break;
            case < 9: model.Live(model.Clock.Now.AddMinutes(random.Next(1, 600))); break;
            case 9: model.Sleep(model.Clock.Now.AddMinutes(random.Next(1, 3_000))); break;
            case 10: model.SetBack(TimeSpan.FromMinutes(random.Next(1, 70))); break;
            default: model.PauseOrResume(random); break;
        }
    }

    /// <summary>The same life in the plainest words: a list of what is still to be said, looked at whenever time passes.</summary>
    private sealed class Model(Clockwork clock)
    {
        private readonly List<Reminder> open = [];
        private DateTimeOffset? paused;
        private DateTimeOffset rested;
        private int named;

        public Clockwork Clock => clock;

        public List<(DateTimeOffset At, string Text)> Expected { get; } = [];

        public List<string> Missed { get; } = [];

        public void Plan(Random random)
        {
            var at = clock.Now.AddMinutes(random.Next(1, 6_000));
            Add(new(new($"r{named++}"), at, at.AddMinutes(random.Next(1, 2_000)), People[random.Next(5)], (ClockHours)random.Next(3)));
        }

        public void Swap(Random random)
        {
            if (open is []) return;
            var item = open[random.Next(open.Count)];
            Remove(item);
            Add(new(new($"{item.Name}+"), item.From, item.Until, People[random.Next(5)], item.When));
        }

        public void Cancel(Random random)
        {
            if (open is not []) Remove(open[random.Next(open.Count)]);
        }

        public void SetBack(TimeSpan by) => clock.SetBack(by);

        public void PauseOrResume(Random random)
        {
            if (paused is null)
            {
                DateTimeOffset? until = random.Next(2) == 0 ? null : clock.Now.AddMinutes(random.Next(1, 4_000));
                clock.Do(new PauseClock(Wati, until, clock.Now).Decide(clock.Kube));
                paused = until ?? DateTimeOffset.MaxValue;
            }
            else
            {
                clock.Do(new ResumeClock(Retno, clock.Now).Decide(clock.Kube));
                Resumed(clock.Now);
            }
        }

        public void Live(DateTimeOffset until)
        {
            var from = clock.Now;
            clock.Live(until);
            if (paused is { } end && end <= until)
            {
                Look(from, end, resting: true);
                Resumed(end);
                Look(end > from ? end : from, until, resting: false);
            }
            else Look(from, until, resting: paused is not null);
        }

        public void Sleep(DateTimeOffset until)
        {
            clock.Sleep(until);
            if (paused is { } end && end <= until) Resumed(end);
            Look(until, until, resting: paused is not null);
        }

        private void Add(Reminder item)
        {
            // A clock set back behind the end of a pause plans what is history already.
            if (!Rested(item, rested)) open.Add(item);
            clock.Plan(item);
        }

        private void Remove(Reminder item)
        {
            open.Remove(item);
            clock.Calendar.Remove(item);
        }

        private void Resumed(DateTimeOffset at)
        {
            (paused, rested) = (null, Later(rested, at));
            open.RemoveAll(i => Rested(i, at));
        }

        private static bool Rested(Reminder item, DateTimeOffset at) => item.When != ClockHours.Any && item.From <= at && item.Until <= at;

        /// <summary>Awake from one instant to another: each open reminder at the first moment it may be said, unless it is too late then.</summary>
        private void Look(DateTimeOffset from, DateTimeOffset until, bool resting)
        {
            foreach (var item in open.Where(i => !resting || i.When == ClockHours.Any).ToList())
            {
                var seen = Later(Open(item, item.From), from);
                if (seen > until) continue;
                var moment = Open(item, seen);
                if (moment < item.Until && moment > until) continue;
                open.Remove(item);
                if (moment < item.Until) Expected.Add((item.When == ClockHours.Any ? Open(moment, 6) : moment, item.Name.Value));
                else Missed.Add(item.Name.Value);
            }
        }

        private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

        private DateTimeOffset Open(Reminder item, DateTimeOffset at) => item.When switch { ClockHours.Any => at, ClockHours.SameMorning => Open(at, 5), _ => Open(at, 6) };

        /// <summary>From the hour in the morning until 20.00 the instant itself, else the next such hour.</summary>
        private DateTimeOffset Open(DateTimeOffset at, int hour)
        {
            var local = at.ToOffset(clock.Kube.Zone.Offset);
            var day = local.Hour >= 20 ? local.Date.AddDays(1) : local.Date;
            return local.Hour >= 20 || local.Hour < hour ? new(day.AddHours(hour), local.Offset) : at;
        }
    }
}
