using Bot.Domain;
using Xunit;
using static Bot.Dialogs.Tests.Clockwork;

namespace Bot.Dialogs.Tests;

/// <summary>The clock's turn: once, never too late, whatever the machine's clock does, and nobody's fault is another's.</summary>
public sealed class TickTests
{
    private static Reminder At(string name, double hours, double useful = 6, PersonId? to = null, ClockHours when = ClockHours.Open) =>
        new(new(name), Morning.AddHours(hours), Morning.AddHours(hours + useful), to ?? Nur, when);

    private static class JagaClock
    {
        public static IEnumerable<ClockItem> Items(Kube kube) => throw new FormatException("no such day");
    }

    private static class SiaranClock
    {
        public static IEnumerable<ClockItem> Items(Kube kube)
        {
            yield return At("sebelum", 1);
            throw new FormatException("no such day");
        }
    }

    [Xunit.Fact]
    public void What_is_due_is_said_once_and_what_is_too_late_is_shown_to_the_ketua_once()
    {
        var clock = new Clockwork { Calendar = { At("a", 1), At("b", 2, useful: 1), At("c", 50) } };
        clock.Sleep(Morning.AddHours(4));
        clock.Sleep(Morning.AddHours(5));
        Assert.Equal(["a", "Saya sempat tidak jalan. Yang tidak sempat saya sampaikan:\n- lewat b\n" + Kelewat.Again], clock.Said.Select(s => s.Text));
        Assert.Equal(["nur", "wati"], clock.Said.Select(s => s.To));
        Assert.Equal(Morning.AddHours(50), clock.Next);
    }

    [Xunit.Fact]
    public void Nobody_is_written_to_who_has_not_agreed_and_from_her_yes_on_she_is()
    {
        var clock = new Clockwork { Calendar = { At("a", 1), At("b", 1, to: Yuli), At("c", 2) }, Silent = { Nur } };
        clock.Live(Morning.AddHours(1.5));
        Assert.Equal([("yuli", "b")], clock.Said.Select(s => (s.To, s.Text)));
        clock.Silent.Clear();
        clock.Live(Morning.AddHours(3));
        Assert.Equal([("yuli", "b"), ("nur", "c")], clock.Said.Select(s => (s.To, s.Text)));
    }

    [Xunit.Fact]
    public void A_day_of_downtime_says_what_is_still_useful_and_shows_the_rest_in_one_message()
    {
        var clock = new Clockwork();
        for (var n = 1; n <= 9; n++) clock.Calendar.Add(At($"pagi{n}", n / 10.0, useful: 2));
        clock.Calendar.Add(At("rapat", 3, useful: 40));
        clock.Sleep(Morning.AddHours(25));
        Assert.Equal(["rapat", "Saya sempat tidak jalan. Yang tidak sempat saya sampaikan:\n- lewat pagi1\n- lewat pagi2\n- lewat pagi3\n- lewat pagi4\n- lewat pagi5\n- lewat pagi6\n- dan 3 lagi\n" + Kelewat.Again], clock.Said.Select(s => s.Text));
        clock.Live(Morning.AddHours(60));
        Assert.Equal(2, clock.Said.Count);
    }

    [Xunit.Fact]
    public void A_clock_set_back_an_hour_repeats_nothing_and_blocks_nothing()
    {
        var clock = new Clockwork { Calendar = { At("a", 1), At("b", 1.5) } };
        clock.Live(Morning.AddHours(1));
        clock.Now = Morning.AddHours(0.1);
        clock.Calendar.Add(At("c", 0.5));
        clock.Live(Morning.AddHours(3));
        Assert.Equal([("a", 1), ("c", 0.5), ("b", 1.5)], clock.Said.Select(s => (s.Text, (s.At - Morning).TotalHours)));
    }

    [Xunit.Fact]
    public void A_clock_set_forward_a_month_settles_the_month_once_and_once_set_right_the_new_is_said_again()
    {
        var clock = new Clockwork { Calendar = { At("a", 24), At("b", 240), At("c", 24 * 30 + 6) } };
        clock.Sleep(Morning.AddDays(30).AddHours(1));
        Assert.Equal(["Saya sempat tidak jalan. Yang tidak sempat saya sampaikan:\n- lewat a\n- lewat b\n" + Kelewat.Again], clock.Said.Select(s => s.Text));
        clock.Now = Morning.AddHours(2); // set right: facts of the month ahead stand in the stream
        clock.Calendar.Add(At("d", 3));
        clock.Live(Morning.AddDays(31));
        Assert.Equal(["d", "c"], clock.Said.Skip(1).Select(s => s.Text));
    }

    [Xunit.Fact]
    public void A_settled_name_is_remembered_as_long_as_the_calendar_brings_it_up()
    {
        var clock = new Clockwork { Calendar = { At("a", 1, useful: 1), At("hapus", 1, useful: 1) } };
        clock.Live(Morning.AddHours(1));
        clock.Calendar.RemoveAll(i => i.Id.Value == "hapus");
        for (var day = 1; day <= 60; day++)
        {
            clock.Calendar.Add(At($"hari{day}", 24 * day, useful: 2));
            clock.Live(Morning.AddDays(day));
        }
        Assert.Equal(62, clock.Said.Count);
        Assert.DoesNotContain(clock.Said, s => s.Text.Contains("lewat", StringComparison.Ordinal));
        Assert.False(clock.Kube.Clock.Settled.ContainsKey(new("hapus")));
        Assert.True(clock.Kube.Clock.Settled.ContainsKey(new("a")));
        clock.Calendar.Clear();
        clock.Calendar.Add(At("akhir", 24 * 70));
        clock.Live(Morning.AddDays(70));
        Assert.InRange(clock.Kube.Clock.Settled.Count, 1, 5);
    }

    [Xunit.Fact]
    public void A_schedule_that_cannot_be_computed_is_shown_once_and_stops_no_other()
    {
        var clock = new Clockwork(further: [JagaClock.Items, SiaranClock.Items]) { Calendar = { At("a", 1), At("b", 2) } };
        clock.Live(Morning.AddHours(3));
        Assert.Equal(["a", "sebelum", "b"], clock.Said.Skip(1).Select(s => s.Text));
        Assert.Equal("Saya sempat tidak jalan. Yang tidak sempat saya sampaikan:\n- rusak JagaClock\n- rusak SiaranClock\n" + Kelewat.Again, clock.Said[0].Text);
        Assert.Equal(2, clock.Faults.Count);
        Assert.All(clock.Faults, f => Assert.IsType<FormatException>(f.Why));
    }

    [Xunit.Fact]
    public void What_cannot_be_said_is_settled_as_missed_and_stops_no_other()
    {
        var clock = new Clockwork { Calendar = { At("a", 1), At("b", 1), At("c", 1) } };
        clock.Instead = item => item.Id.Value == "b" ? throw new FormatException("no such person") : null;
        clock.Live(Morning.AddHours(3));
        Assert.Equal(["a", "c", "Saya sempat tidak jalan. Yang tidak sempat saya sampaikan:\n- satu pesan gagal saya siapkan, sudah saya laporkan\n" + Kelewat.Again], clock.Said.Select(s => s.Text));
        Assert.Equal("b", Assert.Single(clock.Faults).What);
        Assert.Null(clock.Next);
    }

    [Xunit.Fact]
    public void A_fault_of_the_store_is_no_fault_of_what_is_said()
    {
        var clock = new Clockwork { Calendar = { At("a", 1) }, Instead = _ => throw new Failing() };
        Assert.Throws<Failing>(() => clock.Live(Morning.AddHours(3)));
        Assert.Empty(clock.Kube.Clock.Settled);
    }

    private sealed class Failing() : StoreFaultException("disk full");

    [Xunit.Fact]
    public void Facts_that_would_break_a_schedule_are_not_made()
    {
        IEnumerable<ClockItem> NoPause(Kube kube) => kube.Clock.PausedUntil is null ? [] : throw new FormatException("breaks in a pause");
        var clock = new Clockwork(further: [NoPause]) { Calendar = { At("a", 1), At("b", 1) } };
        clock.Instead = item => item.Id.Value == "a" ? new() { Facts = [new ClockPaused(Morning, null)] } : null;
        clock.Live(Morning.AddHours(3));
        Assert.Null(clock.Kube.Clock.PausedUntil);
        Assert.Equal("b", clock.Said[0].Text);
        Assert.Equal("a", Assert.Single(clock.Faults).What);
    }

    [Xunit.Fact]
    public void A_turn_says_at_most_500_messages_and_the_rest_follows_at_once()
    {
        var clock = new Clockwork();
        for (var n = 0; n < 30; n++) clock.Calendar.Add(At($"{n:00}", 1));
        clock.Instead = item => new() { Notices = [.. Enumerable.Repeat(0, 45).Select(_ => new Notice(Nur, new(item.Id.Value)))] };
        clock.Live(Morning.AddHours(1));
        Assert.Equal(30 * 45, clock.Said.Count);
        Assert.All(clock.Said.CountBy(s => s.Text), s => Assert.Equal(45, s.Value));
    }

    [Xunit.Fact]
    public void In_a_pause_reminders_rest_and_work_goes_on()
    {
        var clock = new Clockwork();
        clock.Do(new PauseClock(Wati, Morning.AddHours(30), Morning).Decide(clock.Kube));
        clock.Calendar.Add(At("reda", 1, useful: 2));
        clock.Calendar.Add(At("bahaya", 1, when: ClockHours.Any));
        clock.Calendar.Add(At("habis tawaran", 2, useful: 24 * 365));
        clock.Calendar.Add(At("masih berguna", 5, useful: 60));
        clock.Calendar.Add(At("sesudahnya", 31));
        clock.Do(new ProposeCash(Rini, Dana.Kas, JenisTransaksi.BelanjaAlat, new(350_000), "gas", Morning).Decide(clock.Kube));
        clock.Live(Morning.AddHours(40));
        // The reminder for the approver is work; what fell due in the pause and was over by its end is told to nobody.
        Assert.Equal([("bahaya", 1), ("habis tawaran", 2), ("Bu wati, Bu rini minta izin", 3), ("Bu wati, Bu rini minta izin", 21.5), ("Bu wati belum menjawab pengajuan Rp350.000 untuk kompor. Mau saya ingatkan lagi, atau dibahas di rapat?", 24), ("masih berguna", 30), ("sesudahnya", 31)],
            clock.Said.Select(s => (s.Text.Split(" kas")[0], (s.At - Morning).TotalHours)));
        Assert.Null(clock.Kube.Clock.PausedUntil);
    }

    [Xunit.Fact]
    public void A_pause_without_end_lasts_until_somebody_ends_it_and_brings_no_flood()
    {
        var clock = new Clockwork();
        clock.Do(new PauseClock(Retno, null, Morning).Decide(clock.Kube));
        for (var day = 1; day <= 20; day++) clock.Calendar.Add(At($"hari{day}", 24 * day, useful: 30));
        clock.Live(Morning.AddDays(10).AddHours(1));
        Assert.Empty(clock.Said);
        clock.Do(new ResumeClock(Yuli, clock.Now).Decide(clock.Kube));
        clock.Live(Morning.AddDays(12));
        Assert.Equal(["hari9", "hari10", "hari11", "hari12"], clock.Said.Select(s => s.Text).Order(StringComparer.Ordinal).OrderBy(t => t.Length));
    }

    [Xunit.Fact]
    public void A_machine_that_was_off_at_the_end_of_a_pause_shows_what_was_missed_since()
    {
        var clock = new Clockwork();
        clock.Do(new PauseClock(Wati, Morning.AddHours(24), Morning).Decide(clock.Kube));
        clock.Calendar.Add(At("dalam jeda", 5, useful: 2));
        clock.Calendar.Add(At("sesudah jeda", 25, useful: 2));
        clock.Sleep(Morning.AddHours(48));
        Assert.Equal(["Saya sempat tidak jalan. Yang tidak sempat saya sampaikan:\n- lewat sesudah jeda\n" + Kelewat.Again], clock.Said.Select(s => s.Text));
    }

    [Xunit.Fact]
    public void What_expires_in_a_pause_is_kept_as_missed_and_told_to_nobody()
    {
        var clock = new Clockwork();
        clock.Do(new PauseClock(Wati, Morning.AddHours(48), Morning).Decide(clock.Kube));
        clock.Calendar.Add(At("reda", 5, useful: 2));
        clock.Calendar.Add(At("masih berguna", 40, useful: 20));
        clock.Live(Morning.AddHours(30));
        Assert.Equal(["reda"], clock.Kube.Clock.Missed.Select(m => m.Id.Value));
        Assert.Equal(Morning.AddHours(5), clock.Kube.Clock.Missed[0].At);
        clock.Live(Morning.AddHours(60));
        Assert.Equal(["masih berguna"], clock.Said.Select(s => s.Text));
        Assert.Single(clock.Kube.Clock.Missed);
    }

    [Xunit.Fact]
    public void A_pause_planned_ahead_rests_what_is_due_in_it_and_nothing_before()
    {
        var clock = new Clockwork();
        clock.Do((new PauseClock(Wati, Morning.AddHours(48), Morning) { From = Morning.AddHours(24) }).Decide(clock.Kube));
        clock.Calendar.Add(At("sebelum", 3, useful: 2));
        clock.Calendar.Add(At("di dalam", 27, useful: 2));
        clock.Calendar.Add(At("sesudah", 51, useful: 2));
        clock.Live(Morning.AddHours(60));
        Assert.Equal(["sebelum", "sesudah"], clock.Said.Select(s => s.Text));
        Assert.Equal(["di dalam"], clock.Kube.Clock.Missed.Select(m => m.Id.Value));
    }

    [Xunit.Fact]
    public void Reminders_of_the_same_moment_to_the_same_person_are_one_message()
    {
        var clock = new Clockwork { Calendar = { At("a", 1), At("b", 1), At("c", 1, to: Yuli) } };
        clock.Instead = item => new() { Notices = [new(((Reminder)item).To, new(item.Id.Value)) { Kind = NoticeKind.Reminder }] };
        clock.Live(Morning.AddHours(1));
        Assert.Equal([("nur", "a\n\nb"), ("yuli", "c")], clock.Said.Select(s => (s.To, s.Text)));
    }

    private static Clockwork Limited(params IReadOnlyList<Reminder> calendar)
    {
        var clock = new Clockwork();
        clock.Calendar.AddRange(calendar);
        clock.Do(new RulesSet(new()));
        clock.Instead = item => item is Reminder r ? new() { Notices = [new(r.To, new(r.Id.Value)) { Kind = NoticeKind.Reminder, Expires = r.Expires }] } : null;
        return clock;
    }

    [Xunit.Fact]
    public void The_fourth_reminder_of_a_day_waits_for_the_morning_or_is_left_out()
    {
        var clock = Limited(At("a", 1), At("b", 2), At("c", 3), At("d", 4, useful: 24), At("e", 5, useful: 6), At("f", 5, to: Yuli));
        clock.Live(Morning.AddHours(30));
        Assert.Equal([(1, "a"), (2, "b"), (3, "c"), (5, "f"), (21, "d")], clock.Said.Select(s => ((int)(s.At - Morning).TotalHours, s.Text)));
    }

    [Xunit.Fact]
    public void What_waits_for_the_morning_is_computed_anew_then()
    {
        var clock = Limited(At("a", 1), At("b", 2), At("c", 3), At("jaga/nur", 4, useful: 24));
        clock.Live(Morning.AddHours(10));
        clock.Calendar.RemoveAll(i => i.Id.Value == "jaga/nur");
        clock.Plan(At("jaga/yuli", 4, useful: 24, to: Yuli));
        clock.Live(Morning.AddHours(30));
        Assert.Equal(["a", "b", "c", "jaga/yuli"], clock.Said.Select(s => s.Text));
    }

    [Xunit.Fact]
    public void Nobody_is_reminded_more_than_three_times_a_day()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var clock = Limited([.. Enumerable.Range(0, 40).Select(n => At($"r{n}", random.Next(1, 96) + random.NextDouble(), useful: random.Next(1, 60), to: random.Next(3) == 0 ? Yuli : Nur))]);
            while (clock.Now < Morning.AddDays(9)) if (random.Next(4) == 0) clock.Sleep(clock.Now.AddHours(random.Next(1, 20))); else clock.Live(clock.Now.AddHours(random.Next(1, 20)));
            Assert.All(clock.Said.Where(s => s.To != Wati.Value).GroupBy(s => (s.To, Zone.Wib.Date(s.At))), day => Assert.InRange(day.Count(), 1, 3));
            Assert.Null(clock.Next);
        }
    }

    [Xunit.Fact]
    public void A_swap_a_minute_before_the_reminder_reminds_the_one_who_has_it_now()
    {
        var clock = new Clockwork { Calendar = { At("jaga/nur", 9) } };
        clock.Live(Morning.AddHours(9).AddMinutes(-1));
        clock.Calendar.Clear();
        clock.Calendar.Add(At("jaga/yuli", 9, to: Yuli));
        clock.Live(Morning.AddHours(10));
        Assert.Equal([("yuli", "jaga/yuli")], clock.Said.Select(s => (s.To, s.Text)));
    }
}
