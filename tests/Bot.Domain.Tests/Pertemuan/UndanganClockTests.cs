using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

/// <summary>What meetings say by themselves: when, and to nobody twice.</summary>
public sealed class UndanganClockTests
{
    private static readonly MeetingId Id = new("ptm-m3-261205");

    private static DateTimeOffset At(int month, int day, int hour, int minute = 0) => Zone.Wib.At(new(2026, month, day), new(hour, minute));

    private static Kube Invited(DateTimeOffset start, DateTimeOffset? now = null) =>
        Kenanga.After((UndanganTests.Invite(Retno, start) with { Now = now ?? Now }).Decide(Kenanga));

    private static T? Item<T>(Kube kube) where T : MeetingItem => UndanganClock.Items(kube).OfType<T>().SingleOrDefault(i => i.Meeting.Start > At(11, 29, 0));

    [Fact]
    public void Two_evenings_before_the_evening_before_and_two_hours_before()
    {
        var kube = Invited(At(12, 5, 10));
        Assert.Equal(At(12, 3, 18), Item<UnansweredDue>(kube)!.At);
        Assert.Equal(At(12, 4, 18), Item<DayBeforeDue>(kube)!.At);
        Assert.Equal(At(12, 5, 8), Item<SameDayDue>(kube)!.At);
    }

    [Theory]
    [InlineData(6, 0, 5, 0), InlineData(7, 0, 5, 0), InlineData(7, 30, 6, 0), InlineData(8, 0, 6, 0), InlineData(10, 0, 8, 0)]
    public void An_early_meeting_keeps_the_quiet_hours(int hour, int minute, int dueHour, int dueMinute)
    {
        var kube = Invited(At(12, 5, hour, minute));
        Assert.Equal(At(12, 5, dueHour, dueMinute), Item<SameDayDue>(kube)!.Due(kube));
        Assert.True(Item<SameDayDue>(kube)!.Due(kube) < Item<SameDayDue>(kube)!.Expires);
    }

    [Fact]
    public void Ramadan_moves_the_evening()
    {
        var kube = Invited(At(12, 5, 10)).After(new RulesSet(new Rules { Clock = ClockRules.Usual with { RamadanFrom = new(2026, 12, 1), RamadanUntil = new(2026, 12, 30) } }));
        Assert.Equal(At(12, 4, 20), Item<DayBeforeDue>(kube)!.At);
    }

    [Fact]
    public void A_reminder_whose_hour_was_before_the_invitation_is_none()
    {
        var late = Invited(At(12, 5, 10), At(12, 4, 17));
        Assert.Null(Item<UnansweredDue>(late));
        Assert.Null(Item<DayBeforeDue>(late));
        Assert.NotNull(Item<SameDayDue>(late));
    }

    [Fact]
    public void Whoever_hears_of_the_move_that_day_is_not_reminded_beside_it()
    {
        var kube = Invited(At(12, 5, 10));
        Kube Moved(DateTimeOffset now, int hours = 1) => kube.After(new MoveMeeting(Wati, Id, At(12, 5, 10 + hours), null, null, now).Decide(kube));

        Assert.NotNull(Item<DayBeforeDue>(Moved(At(12, 3, 9))));
        Assert.Null(Item<DayBeforeDue>(Moved(At(12, 4, 9))));
        Assert.NotNull(Item<SameDayDue>(Moved(At(12, 4, 9))));
        // At night it is told at six: two hours before a meeting at eight is six as well.
        var night = kube.After(new MoveMeeting(Wati, Id, At(12, 5, 8), null, null, At(12, 4, 21)).Decide(kube));
        Assert.Null(Item<SameDayDue>(night));
        Assert.NotNull(Item<SameDayDue>(Moved(At(12, 4, 21))));
    }

    [Fact]
    public void When_all_have_answered_nobody_is_asked_again()
    {
        var kube = new[] { Wati, Yuli, Rini, Nur, Ida }.Aggregate(Invited(At(12, 5, 10)), (k, p) => k.After(new AnswerInvitation(p, Id, Jawaban.Hadir, null, 0, Now).Decide(k)));
        Assert.Null(Item<UnansweredDue>(kube));
        Assert.NotNull(Item<DayBeforeDue>(kube));
    }

    [Fact]
    public void News_is_collected_for_two_hours_and_never_comes_after_the_meeting()
    {
        var kube = Invited(At(12, 5, 10));
        var early = kube.After(new AnswerInvitation(Nur, Id, Jawaban.Izin, null, 0, At(12, 1, 9)).Decide(kube));
        Assert.Equal(At(12, 1, 11), Item<NewsDue>(early)!.At);
        var last = kube.After(new AnswerInvitation(Nur, Id, Jawaban.Izin, null, 0, At(12, 5, 9, 30)).Decide(kube));
        Assert.Equal(At(12, 5, 9, 30), Item<NewsDue>(last)!.At);
    }

    [Fact]
    public void The_next_regular_meeting_is_proposed_six_days_before()
    {
        var kube = Kenanga.After(new RulesSet(new Rules { Meetings = new(true, DayOfWeek.Saturday, new(10, 0), Bulanan.Last, true) }));
        var first = UndanganClock.Items(kube).OfType<RegularDue>().Where(r => r.Existing is null).MinBy(r => r.At)!;
        Assert.Equal((new DateOnly(2026, 12, 5), At(11, 29, 8)), (first.Day, first.At));
        var planned = kube.After(UndanganTests.Invite(Retno).Decide(kube));
        Assert.DoesNotContain(UndanganClock.Items(planned).OfType<RegularDue>(), r => r.Day == new DateOnly(2026, 12, 5));
    }

    private static readonly PersonId Clock = new("jam");

    /// <summary>One thing that happens to the meeting, at the minute it happens.</summary>
    public sealed record Happening(int Minute, int What, int Who, int Shift);

    /// <summary>
    /// For random moves, answers and a cancellation: every reminder of a day is said once at most, all that are due while the
    /// meeting stands are said, those who said no are left out, and nothing is said after the cancellation.
    /// </summary>
    [Fact]
    public void Every_due_reminder_is_said_exactly_once_and_none_after_cancelling()
    {
        var happening = from minute in Gen.Choose(0, 15 * 24 * 60) from what in Gen.Choose(0, 9) from who in Gen.Choose(0, 4) from shift in Gen.Choose(-2, 3) select new Happening(minute, what, who, shift);
        Prop.ForAll(Gen.ListOf(happening).ToArbitrary(), list => Live(list)).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }

    private static bool Live(IEnumerable<Happening> list)
    {
        PersonId[] members = [Ida, Nur, Rini, Wati, Yuli];
        var (kube, said) = (Invited(At(12, 5, 10)), new List<(string Name, PersonId To, DateTimeOffset At)>());
        DateTimeOffset? cancelled = null;
        var planned = new List<(DateTimeOffset From, DateTimeOffset Start)> { (Now, kube.Meetings.Find(Id)!.Start) };
        // Moves add up: the last look lies behind the latest day they can reach.
        foreach (var h in list.OrderBy(h => h.Minute).Append(new(400 * 24 * 60, -1, 0, 0)))
        {
            var now = Now.AddMinutes(h.Minute);
            kube = Run(kube, now, said);
            var decision = h.What switch
            {
                0 => new CancelMeeting(Wati, Id, null, now).Decide(kube),
                1 or 2 => new MoveMeeting(Wati, Id, kube.Meetings.Find(Id)!.Start.AddDays(h.Shift), null, null, now).Decide(kube),
                3 => new MoveMeeting(Wati, Id, kube.Meetings.Find(Id)!.Start.AddHours(h.Shift), null, null, now).Decide(kube),
                > 3 => new AnswerInvitation(members[h.Who], Id, (Jawaban)(h.What % 3), null, 0, now).Decide(kube),
                _ => null,
            };
            if (decision is not Decision.Accepted yes) continue;
            kube = kube.After(decision);
            if (h.What == 0) cancelled = now;
            if (h.What is 1 or 2 or 3) planned.Add((now, kube.Meetings.Find(Id)!.Start));
        }
        Assert.Equal(said.Count, said.Select(x => (x.Name, x.To)).Distinct().Count());
        Assert.DoesNotContain(said, x => cancelled is { } end && x.At > end);
        Assert.All(planned.Select((p, n) => (p.From, p.Start, Until: n + 1 < planned.Count ? planned[n + 1].From : cancelled ?? DateTimeOffset.MaxValue)), p => Reminded(p.From, p.Start, p.Until, said, moved: p.From > Now));
        return true;
    }

    /// <summary>While the meeting stood so, the evening before and the two hours before were said if they fell into that time.</summary>
    private static void Reminded(DateTimeOffset from, DateTimeOffset start, DateTimeOffset until, List<(string Name, PersonId To, DateTimeOffset At)> said, bool moved)
    {
        var day = Zone.Wib.Date(start);
        var (evening, hours) = (Zone.Wib.At(day.AddDays(-1), new(18, 0)), start.AddHours(-2));
        // A move that is heard of on that day, or in the two hours before, is its reminder.
        var told = moved ? Quiet.Until(Kenanga, from) : (DateTimeOffset?)null;
        if (evening >= from.AddHours(2) && evening < until && !(told is { } at && Zone.Wib.Date(at) >= Zone.Wib.Date(evening))) Assert.Contains(said, x => x.Name == $"pertemuan.h1/{Id}.{day:yyMMdd}");
        if (hours >= (told?.AddHours(2) ?? from) && hours.ToOffset(TimeSpan.FromHours(7)).Hour >= 6 && hours < until) Assert.Contains(said, x => x.Name == $"pertemuan.harih/{Id}.{start.ToOffset(TimeSpan.FromHours(7)):yyMMddHHmm}");
    }

    /// <summary>The clock as the host runs it: each due instant in turn, everything due settled by one fact.</summary>
    private static Kube Run(Kube kube, DateTimeOffset until, List<(string Name, PersonId To, DateTimeOffset At)> said)
    {
        while (kube.NextDue() is { } due && due <= until)
        {
            var items = ClockItems.Due(kube, due);
            foreach (var item in items.OfType<MeetingItem>().Where(i => i.Meeting.Id == Id && i is not NewsDue && due < i.Expires))
            {
                var i = kube.Meetings.Find(Id)!.Invitation!;
                said.Add((item.Id.Value, Clock, due));   // also when everybody has said no
                foreach (var to in item is UnansweredDue ? i.Unanswered : i.To.Where(p => !i.Said(p, Jawaban.Izin))) said.Add((item.Id.Value, to, due));
            }
            foreach (var news in items.OfType<NewsDue>()) kube = kube.After(new AnswersReported(news.Meeting.Id, due));
            kube = kube.After(new ClockSettled(due, [.. items.Select(i => new SettledItem(i.Id, i.Expires, due >= i.Expires))]));
        }
        return kube;
    }
}
