using Bot.Domain;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Bot.Dialogs.Tests.Clockwork;

namespace Bot.Dialogs.Tests;

/// <summary>
/// Over a random calendar of meetings and trainings with answers, moves, invitations put off, cancellations, withdrawals, outages
/// and deaths in the middle of a turn: every person gets each invitation and reminder that is due and still useful exactly once,
/// and none other. The model beside it knows the handbook's hours and nothing of the program.
/// </summary>
public sealed class CalendarProperties
{
    private static readonly PersonId[] People = [Wati, Yuli, Rini, Nur];

    [Xunit.Fact]
    public void Invitations_and_reminders_of_meetings_and_trainings_are_said_once_and_none_other()
    {
        var lives = Gen.Choose(0, int.MaxValue - 1).ListOf(40).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(lives, seeds => Lives([.. seeds])));
    }

    private static bool Lives(int[] seeds)
    {
        var clock = new Clockwork((seeds[0] % 3) switch { 0 => Zone.Wib, 1 => Zone.Wita, _ => Zone.Wit }) { Real = true };
        var model = new Model(clock);
        foreach (var seed in seeds) Step(model, new Random(seed));
        model.Live(clock.Now.AddDays(40));
        Assert.Equal(model.Expected.Order(), clock.Said.SelectMany(Heard).Order());
        Assert.Empty(clock.Faults);
        return true;
    }

    /// <summary>What somebody reads, as the model would name it; merged reminders apart, and the news for officers left out.</summary>
    private static IEnumerable<(DateTimeOffset, string, string)> Heard((DateTimeOffset At, string To, string Text) said) =>
        said.Text.Split("\n\n").Select(Name).OfType<string>().Select(name => (said.At, said.To, name));

    private static string? Name(string text)
    {
        string? Between(string from, string to) => text.IndexOf(from, StringComparison.Ordinal) is >= 0 and var at && text.IndexOf(to, at + from.Length, StringComparison.Ordinal) is >= 0 and var end ? text[(at + from.Length)..end] : null;
        return Between("kami mengundang Ibu ke pertemuan kompor pada hari ", " di kompor") is { } invited ? "undangan " + invited
            : Between("undangan pertemuan ", " di kompor belum dijawab") is { } silent ? "tanya " + silent
            : Between("Besok, ", " ada pertemuan") is { } eve ? "h1 besok, " + eve
            : Between("Hari ini, ", " ada pertemuan") is { } day ? (text.Contains("bawa iuran", StringComparison.Ordinal) ? "harih " : "h1 hari ini, ") + day
            : Between("pelatihan kompor diadakan ", " di kompor") is { } course ? "latih " + course : null;
    }

    private static void Step(Model model, Random random)
    {
        switch (random.Next(20))
        {
            case 0 or 1: model.Invite(random); break;
            case 2 or 3: model.Answer(random); break;
            case 4: model.Move(random); break;
            case 5: model.Cancel(random); break;
            case 6: model.Postpone(random); break;
            case 7: model.Announce(random); break;
            case 8 or 9: model.Join(random); break;
            case 10: model.Leave(random); break;
            case 11: model.MoveTraining(random); break;
            case 12: model.CallOff(random); break;
            case 13: model.Sleep(model.Clock.Now.AddMinutes(random.Next(1, 3_000))); break;
            case 14: model.Clock.Die(); break;
            default: model.Live(model.Clock.Now.AddMinutes(random.Next(1, 2_000))); break;
        }
    }

    private sealed class Appointment(MeetingId id)
    {
        public MeetingId Id => id;
        public DateTimeOffset Start, SendAt, Known, Redated = DateTimeOffset.MinValue;
        public DateTimeOffset? SentAt, MovedAt;
        public bool Held, Cancelled;
        public Dictionary<PersonId, (Jawaban Said, DateTimeOffset At)> Answers { get; } = [];
        public HashSet<string> Done { get; } = [];

        public bool Silent(PersonId p) => !Answers.TryGetValue(p, out var a) || a.At < Redated;

        public bool Comes(PersonId p) => Silent(p) || Answers[p].Said != Jawaban.Izin;
    }

    private sealed class Course(TrainingId id)
    {
        public TrainingId Id => id;
        public DateTimeOffset Start, MovedAt;
        public bool Cancelled;
        public Dictionary<PersonId, DateTimeOffset> Since { get; } = [];
        public HashSet<string> Done { get; } = [];
    }

    private sealed class Model(Clockwork clock)
    {
        private readonly List<Appointment> meetings = [];
        private readonly List<Course> courses = [];

        public Clockwork Clock => clock;

        public List<(DateTimeOffset At, string To, string What)> Expected { get; } = [];

        private Zone Zone => clock.Kube.Zone;

        private DateTimeOffset Some(Random random, int days) => Zone.At(Zone.Date(clock.Now).AddDays(random.Next(0, days)), new TimeOnly(random.Next(6, 21), 15 * random.Next(4)));

        private bool Done(Decision decision, out Decision.Accepted yes)
        {
            yes = (decision as Decision.Accepted)!;
            if (yes is not null) clock.Do(yes);
            return yes is not null;
        }

        public void Invite(Random random)
        {
            if (meetings.Count > 4) return;
            var start = Some(random, 9);
            DateTimeOffset? later = random.Next(2) == 0 ? null : Open(clock.Now.AddMinutes(random.Next(1, 4_000)), 6);
            if (later > start.AddHours(-2) || !Done(new InviteMeeting(Retno, JenisPertemuan.Mingguan, start, null, "kompor", clock.Now) { SendAt = later }.Decide(clock.Kube), out var yes)) return;
            var made = new Appointment(yes.Facts.OfType<MeetingInvited>().Single().Id) { Start = start, SendAt = later ?? clock.Now, SentAt = later is null ? clock.Now : null, Known = clock.Now };
            meetings.Add(made);
            // What goes out at once is the dialog's; the clock says only what waits.
        }

        public void Answer(Random random)
        {
            if (Pick(meetings, random) is not { } m) return;
            var (who, said) = (People[random.Next(4)], (Jawaban)random.Next(3));
            if (Done(new AnswerInvitation(who, m.Id, said, null, 0, clock.Now).Decide(clock.Kube), out _)) m.Answers[who] = (said, clock.Now);
        }

        public void Move(Random random)
        {
            if (Pick(meetings, random) is not { } m) return;
            var to = random.Next(2) == 0 ? Some(random, 9) : m.Start.AddHours(random.Next(-3, 4));
            if (!Done(new MoveMeeting(Retno, m.Id, to, null, null, clock.Now).Decide(clock.Kube), out _)) return;
            if (Zone.Date(to) != Zone.Date(m.Start)) m.Redated = clock.Now;
            (m.Start, m.Known, m.MovedAt) = (to, clock.Now, clock.Now);
        }

        public void Cancel(Random random)
        {
            if (Pick(meetings, random) is { } m && Done(new CancelMeeting(Wati, m.Id, null, clock.Now).Decide(clock.Kube), out _)) m.Cancelled = true;
        }

        public void Postpone(Random random)
        {
            if (Pick(meetings, random) is not { } m) return;
            DateTimeOffset? at = random.Next(3) switch { 0 => null, 1 => clock.Now, _ => Open(clock.Now.AddMinutes(random.Next(1, 3_000)), 6) };
            if (!Done(new PostponeInvitation(Retno, m.Id, at, clock.Now).Decide(clock.Kube), out var yes)) return;
            if (yes.Facts[0] is InvitationSent) (m.SentAt, m.Held) = (clock.Now, false);
            else (m.Held, m.SendAt) = (at is null, at ?? m.SendAt);
        }

        public void Announce(Random random)
        {
            if (courses.Count > 2) return;
            var start = Some(random, 12);
            if (Done(new AnnounceTraining(Retno, new TrainingWords("kompor gas") { Place = "kompor" }, new(start, Zone.Date(start), null), 20, Rupiah.Zero, start, false, null, clock.Now).Decide(clock.Kube), out var yes))
                courses.Add(new(((TrainingAnnounced)yes.Facts[0]).Id) { Start = start, MovedAt = clock.Now });
        }

        public void Join(Random random)
        {
            if (Pick(courses, random) is not { } c) return;
            var who = People[random.Next(4)];
            if (Done(new JoinTraining(who, who, c.Id, false, clock.Now).Decide(clock.Kube), out _)) c.Since[who] = clock.Now;
        }

        public void Leave(Random random)
        {
            if (Pick(courses, random) is not { } c) return;
            var who = People[random.Next(4)];
            if (Done(new LeaveTraining(who, who, c.Id, null, clock.Now).Decide(clock.Kube), out _)) c.Since.Remove(who);
        }

        public void MoveTraining(Random random)
        {
            if (Pick(courses, random) is not { } c) return;
            var to = Some(random, 12);
            if (Done(new ChangeTraining(Retno, c.Id, new(to, Zone.Date(to), null), null, 20, to, clock.Now).Decide(clock.Kube), out var yes) && yes.Facts[0] is TrainingChanged { Moved: true }) (c.Start, c.MovedAt) = (to, clock.Now);
        }

        public void CallOff(Random random)
        {
            if (Pick(courses, random) is { } c && Done(new SetTrainingStatus(Retno, c.Id, StatusPelatihan.Dibatalkan, clock.Now).Decide(clock.Kube), out _)) c.Cancelled = true;
        }

        public void Live(DateTimeOffset until)
        {
            var from = clock.Now;
            clock.Live(until);
            Look(from, until);
        }

        public void Sleep(DateTimeOffset until)
        {
            clock.Sleep(until);
            Look(until, until);
        }

        /// <summary>Awake from one instant to another: what could be said then, at the first moment it could.</summary>
        private void Look(DateTimeOffset from, DateTimeOffset until)
        {
            foreach (var m in meetings.Where(m => !m.Cancelled))
            {
                var when = Say.Moment(m.Start, Zone);
                if (m is { SentAt: null, Held: false } && Moment(m.SendAt, m.Start, from, until, 6, $"kirim {m.SendAt:u}", m.Done) is { } sent)
                {
                    m.SentAt = sent;
                    foreach (var p in People.Append(Retno).Where(p => p != Retno)) Expected.Add((sent, p.Value, "undangan " + when));
                }
                if (m.SentAt is not { } out1) continue;
                var known = m.Known > out1 ? m.Known : out1;
                var (asking, eve, hours) = (Evening(m.Start, 2), Evening(m.Start, 1), m.Start.AddHours(-2));
                if (asking >= known.AddHours(12) && People.Any(m.Silent) && Moment(asking, eve, from, until, 6, $"tanya {Zone.Date(m.Start)}", m.Done) is { } asks)
                    foreach (var p in People.Where(m.Silent)) Expected.Add((asks, p.Value, "tanya " + when));
                // A move that is heard of on that day is its reminder.
                var told = m.MovedAt > out1 ? Open(m.MovedAt.Value, 6) : (DateTimeOffset?)null;
                if (eve >= known.AddHours(2) && !(told is { } heard && Zone.Date(heard) >= Zone.Date(eve)) && Moment(eve, hours, from, until, 6, $"h1 {Zone.Date(m.Start)}", m.Done) is { } reminds)
                    foreach (var p in People.Where(m.Comes)) Expected.Add((reminds, p.Value, "h1 " + Near(reminds, m.Start) + when));
                if (hours >= known && !(told is { } moved && hours < moved.AddHours(2)) && Moment(hours, m.Start, from, until, Zone.Local(m.Start).TimeOfDay <= TimeSpan.FromHours(7) ? 5 : 6, $"harih {m.Start:u}", m.Done) is { } today)
                    foreach (var p in People.Where(m.Comes)) Expected.Add((today, p.Value, "harih " + when));
            }
            foreach (var c in courses.Where(c => !c.Cancelled))
                foreach (var (who, since) in c.Since)
                    foreach (var days in (int[])[3, 1])
                        if (Evening(c.Start, days) is var at && at > since && at > c.MovedAt && Moment(at, days == 1 ? c.Start : Evening(c.Start, 1), from, until, 6, $"latih{days} {who} {Zone.Date(c.Start)}", c.Done) is { } said)
                            Expected.Add((said, who.Value, "latih " + Near(said, c.Start) + Say.Moment(c.Start, Zone)));
        }

        private string Near(DateTimeOffset now, DateTimeOffset start) => (Zone.Date(start).DayNumber - Zone.Date(now).DayNumber) switch { 0 => "hari ini, ", 1 => "besok, ", _ => "" };

        private DateTimeOffset Evening(DateTimeOffset start, int days) => Zone.At(Zone.Date(start).AddDays(-days), new(18, 0));

        /// <summary>The moment in this time at which it is said; null when it is not, and for good when it is too late.</summary>
        private DateTimeOffset? Moment(DateTimeOffset at, DateTimeOffset ends, DateTimeOffset from, DateTimeOffset until, int hour, string name, HashSet<string> done)
        {
            if (done.Contains(name)) return null;
            var seen = Open(at, hour) is var open && open > from ? open : from;
            if (seen > until) return null;
            var moment = Open(seen, hour);
            if (moment < ends && moment > until) return null;
            done.Add(name);
            return moment < ends ? moment : null;
        }

        private DateTimeOffset Open(DateTimeOffset at, int hour)
        {
            var local = at.ToOffset(Zone.Offset);
            var day = local.Hour >= 20 ? local.Date.AddDays(1) : local.Date;
            return local.Hour >= 20 || local.Hour < hour ? new(day.AddHours(hour), local.Offset) : at;
        }

        private static T? Pick<T>(List<T> from, Random random) where T : class => from is [] ? null : from[random.Next(from.Count)];
    }
}
