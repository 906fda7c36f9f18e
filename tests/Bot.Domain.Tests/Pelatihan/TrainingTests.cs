using Xunit;
using static Bot.Domain.Tests.Group;
using static Bot.Domain.Tests.Kenanga2;

namespace Bot.Domain.Tests;

/// <summary>A training of two places on Thursday 10 December, 09.00, announced on 21 November; Nur, Rini and Wati were trained before.</summary>
internal static class Kenanga2
{
    public static readonly TrainingTimes Thursday = new(Zone.Wib.At(new(2026, 12, 10), new(9, 0)).ToUniversalTime(), new(2026, 12, 10), new(12, 0));
    public static readonly TrainingId Kue = new("plt-m3-1");

    public static readonly Kube Open = new Fact[] { new TrainedBefore(Nur), new TrainedBefore(Rini), new TrainedBefore(Wati), new ClockStarted(Now) }.Aggregate(Kenanga, (k, f) => k.After(f)).After(Announce());

    public static Decision Announce(string title = "Kue kering", TrainingTimes? when = null, int quota = 2, DateTimeOffset? closes = null, PersonId? by = null) =>
        new AnnounceTraining(by ?? Retno, new(title) { Place = "Balai latihan", Bring = "KTP asli" }, when ?? Thursday, quota, Rupiah.Zero, closes, true, null, Now).Decide(Kenanga);

    public static Kube Join(this Kube kube, PersonId person, double hours = 0, bool queue = true) => kube.After(new JoinTraining(person, person, Kue, queue, Now.AddHours(hours)).Decide(kube));

    public static Decision Leave(this Kube kube, PersonId person, DateTimeOffset at) => new LeaveTraining(person, person, Kue, null, at).Decide(kube);

    public static Training Kering(this Kube kube) => kube.Trainings.Find(Kue)!;

    public static DateTimeOffset At(int day, int hour, int month = 12) => Zone.Wib.At(new(2026, month, day), new(hour, 0));

    public static IEnumerable<T> Clock<T>(this Kube kube) where T : ClockItem => ClockItems.Open(kube).Select(i => i.Item).OfType<T>();
}

/// <summary>Trainings: who may have which place, and what happens to a place that is given up.</summary>
public sealed class TrainingTests
{
    [Fact]
    public void Registration_closes_at_17_00_seven_days_before_unless_said() => Assert.Equal(At(3, 17), Open.Kering().Closes);

    [Theory]
    [InlineData(3, 17)]
    [InlineData(9, 17)]
    public void A_training_so_near_closes_the_day_before(int day, int hour) => Assert.Equal(At(day, hour), AnnounceTraining.UsualClosing(Zone.Wib, Thursday, At(day, hour).AddMinutes(-1)));

    [Fact]
    public void Only_the_pendamping_announces_officers_prepare()
    {
        foreach (var by in (PersonId[])[Wati, Yuli, Rini, Nur, Lilis]) Announce(by: by).Refusal<NotAllowed>();
        Assert.IsType<Decision.Accepted>(Announce());
    }

    [Fact]
    public void A_training_has_a_title_of_5_to_60_characters()
    {
        Announce("Roti").Refusal<TitleLength>();
        Announce(new string('a', 61)).Refusal<TitleLength>();
        Announce(new string('a', 10_000)).Refusal<TitleLength>();
        Assert.IsType<Decision.Accepted>(Announce("Donat"));
        Assert.IsType<Decision.Accepted>(Announce(new string('a', 60)));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void A_quota_is_1_to_60(int quota, bool fits) => Assert.Equal(fits, Announce(quota: quota) is Decision.Accepted);

    [Fact]
    public void A_training_is_not_in_the_past_and_does_not_end_before_it_begins()
    {
        Announce(when: Thursday with { Start = Now.AddMinutes(-1), LastDay = Today }).Refusal<TrainingInPast>();
        Announce(when: Thursday with { LastDay = new(2026, 12, 9) }).Refusal<EndsBeforeStart>();
        Announce(when: Thursday with { EndTime = new(9, 0) }).Refusal<EndsBeforeStart>();
        Announce(closes: At(10, 10)).Refusal<ClosingWrong>();
        Announce(closes: Now.AddHours(-1)).Refusal<ClosingWrong>();
    }

    [Fact]
    public void Every_text_of_an_announcement_has_its_own_id_and_the_next_text_comes_after_them()
    {
        var texts = Assert.IsType<Decision.Accepted>(Announce()).Texts;
        Assert.Equal(["Kue kering", "Balai latihan", "KTP asli"], texts.Select(t => t.Text));
        Assert.Equal(texts.Max(t => t.Id.Value) + 1, Kenanga.After(Announce()).NextText);
    }

    [Fact]
    public void Who_comes_first_has_the_place_and_who_comes_too_late_must_ask_for_the_queue()
    {
        var full = Open.Join(Nur).Join(Rini);
        new JoinTraining(Ida, Ida, Kue, false, Now).Decide(full).Refusal<TrainingFull>();
        Assert.Equal([Nur, Rini], full.Kering().People.Select(p => p.Person));
        Assert.Equal(Ida, Assert.Single(full.Join(Ida).Kering().Queue).Person);
    }

    [Fact]
    public void In_the_queue_who_never_attended_stands_before_who_asked_earlier()
    {
        var full = Open.Join(Nur).Join(Rini).Join(Wati, 1).Join(Yuli, 2).Join(Ida, 3);
        Assert.Equal([Yuli, Ida, Wati], Seats.Line(full, full.Kering()).Select(w => w.Person));
        Assert.Equal(3, Assert.IsType<AlreadyWaiting>(Assert.IsType<Decision.Refused>(new JoinTraining(Wati, Wati, Kue, true, Now).Decide(full)).Why).Place);
    }

    [Fact]
    public void Nobody_registers_twice_for_others_after_closing_or_from_outside()
    {
        var kube = Open.Join(Nur);
        new JoinTraining(Nur, Nur, Kue, true, Now).Decide(kube).Refusal<AlreadyJoined>();
        new JoinTraining(Nur, Ida, Kue, true, Now).Decide(kube).Refusal<NotAllowed>();
        Assert.IsType<Decision.Accepted>(new JoinTraining(Retno, Ida, Kue, true, Now).Decide(kube));
        new JoinTraining(Retno, Retno, Kue, true, Now).Decide(kube).Refusal<NotAllowed>();
        new JoinTraining(Lilis, Lilis, Kue, true, Now).Decide(kube).Refusal<NotAllowed>();
        new JoinTraining(Retno, Lilis, Kue, true, Now).Decide(kube).Refusal<NotAMember>();
        new JoinTraining(Ida, Ida, Kue, true, At(3, 17)).Decide(kube).Refusal<RegistrationClosed>();
        new JoinTraining(Ida, Ida, Kue, true, At(10, 9)).Decide(kube).Refusal<TrainingBegun>();
        new JoinTraining(Ida, Ida, new("plt-lain"), true, Now).Decide(kube).Refusal<TrainingGone>();
    }

    [Theory]
    [InlineData(1, 12, 1, 12 + 24)]   // far ahead: 24 hours
    [InlineData(9, 12, 9, 18)]        // tomorrow: 6 hours
    [InlineData(10, 6, 10, 8)]        // today: 2 hours
    [InlineData(10, 8, 10, 9)]        // never beyond the start
    [InlineData(1, 22, 2, 6 + 24)]    // told in the morning, the time begins then
    [InlineData(9, 23, 10, 8)]
    public void A_freed_place_is_kept_for_the_next_for_a_time(int day, int hour, int untilDay, int untilHour)
    {
        var kube = Open.Join(Nur).Join(Rini).Join(Wati, 1).Join(Ida, 2);
        var offer = Assert.Single(kube.After(kube.Leave(Nur, At(day, hour))).Kering().Offers);
        Assert.Equal(Ida, offer.Person);
        Assert.Equal(At(untilDay, 0).AddHours(untilHour), offer.Until);
    }

    [Fact]
    public void A_place_kept_for_somebody_is_nobody_elses()
    {
        var kube = Open.Join(Nur).Join(Rini).Join(Ida, 1);
        kube = kube.After(kube.Leave(Nur, At(1, 9)));
        new JoinTraining(Nur, Nur, Kue, false, At(1, 10)).Decide(kube).Refusal<TrainingFull>();
        var taken = kube.After(new JoinTraining(Ida, Ida, Kue, false, At(1, 10)).Decide(kube)).Kering();
        Assert.Equal([Rini, Ida], taken.People.Select(p => p.Person));
        Assert.Empty(taken.Offers);
        Assert.Empty(taken.Queue);
        new JoinTraining(Ida, Ida, Kue, false, At(2, 9)).Decide(kube).Refusal<OfferOver>();
    }

    [Fact]
    public void Nobody_overtakes_the_queue_not_even_when_it_can_no_longer_be_told()
    {
        var early = Thursday with { Start = At(10, 5), EndTime = new(7, 0) };
        var kube = Open.After(new ChangeTraining(Retno, Kue, early, null, 2, At(10, 5), Now).Decide(Open)).Join(Nur).Join(Rini).Join(Ida, 1);
        kube = kube.After(kube.Leave(Nur, At(9, 23)));
        Assert.Empty(kube.Kering().Offers);
        new JoinTraining(Nur, Nur, Kue, false, At(9, 23)).Decide(kube).Refusal<TrainingFull>();
    }

    [Fact]
    public void Who_passes_leaves_the_queue_and_the_next_is_asked()
    {
        var kube = Open.Join(Nur).Join(Rini).Join(Wati, 1).Join(Ida, 2);
        kube = kube.After(kube.Leave(Nur, At(1, 9)));
        kube = kube.After(kube.Leave(Ida, At(1, 10)));
        Assert.Equal(Wati, Assert.Single(kube.Kering().Offers).Person);
        Assert.Equal([Wati], kube.Kering().Queue.Select(w => w.Person));
    }

    [Fact]
    public void Leaving_is_free_until_noon_of_the_day_before_then_it_is_late()
    {
        var kube = Open.Join(Nur);
        bool Late(DateTimeOffset at) => ((TrainingLeft)((Decision.Accepted)kube.Leave(Nur, at)).Facts[0]).Late;
        Assert.False(Late(At(9, 12).AddSeconds(-1)));
        Assert.True(Late(At(9, 12)));
        kube.Leave(Nur, At(10, 9)).Refusal<TrainingBegun>();
        kube.After(kube.Leave(Nur, At(1, 9))).Leave(Nur, At(1, 9)).Refusal<NotJoined>();
        kube.Leave(Ida, At(1, 9)).Refusal<NotJoined>();
    }

    [Fact]
    public void A_moved_training_asks_everybody_again_and_reminds_on_the_new_days()
    {
        var kube = Open.Join(Nur);
        kube = kube.After(new ConfirmTraining(Nur, Kue, Now).Decide(kube));
        Assert.True(kube.Kering().Find(Nur)!.Confirmed);
        var moved = kube.After(new ChangeTraining(Retno, Kue, Thursday with { Start = At(12, 9), LastDay = new(2026, 12, 12) }, null, 2, null, Now.AddHours(1)).Decide(kube));
        Assert.False(moved.Kering().Find(Nur)!.Confirmed);
        Assert.Equal([At(9, 18), At(11, 18)], moved.Clock<TrainingReminder>().Select(r => r.When).Order());
        Assert.Empty(kube.Clock<TrainingReminder>().Select(r => r.Id).Intersect(moved.Clock<TrainingReminder>().Select(r => r.Id)));
        new ChangeTraining(Nur, Kue, Thursday, "RPTRA", 2, null, Now).Decide(kube).Refusal<NotAllowed>();
        new ChangeTraining(Retno, Kue, Thursday, null, 2, null, Now).Decide(kube).Refusal<NothingChanges>();
    }

    [Fact]
    public void A_larger_quota_moves_the_queue_up_and_a_smaller_one_takes_no_place_away()
    {
        var kube = Open.Join(Nur).Join(Rini).Join(Wati, 1).Join(Ida, 2);
        Assert.Equal([Ida, Wati], kube.After(new ChangeTraining(Retno, Kue, Thursday, null, 4, null, Now).Decide(kube)).Kering().Offers.Select(o => o.Person));
        new ChangeTraining(Retno, Kue, Thursday, null, 1, null, Now).Decide(kube).Refusal<QuotaTaken>();
    }

    [Fact]
    public void A_cancelled_training_says_nothing_more()
    {
        var kube = Open.Join(Nur).Join(Rini).Join(Ida);
        var off = kube.After(new SetTrainingStatus(Retno, Kue, StatusPelatihan.Dibatalkan, Now).Decide(kube));
        Assert.Empty(off.Clock<TrainingReminder>());
        Assert.Empty(off.Clock<OfferEnds>());
        new SetTrainingStatus(Retno, Kue, StatusPelatihan.Dibatalkan, Now).Decide(off).Refusal<TrainingGone>();
        new JoinTraining(Yuli, Yuli, Kue, true, Now).Decide(off).Refusal<TrainingGone>();
    }

    [Fact]
    public void Attendance_is_taken_from_the_start_on_and_corrected_for_seven_days()
    {
        var kube = Open.Join(Nur).Join(Rini);
        Decision Roll(DateTimeOffset at, params IReadOnlyList<PersonId> present) => new TakeTrainingRoll(Yuli, Kue, present, at).Decide(kube);
        Roll(At(10, 8), Nur).Refusal<TrainingNotYet>();
        Roll(At(10, 12), Ida).Refusal<NotRegistered>();
        new TakeTrainingRoll(Nur, Kue, [Nur], At(10, 12)).Decide(kube).Refusal<NotAllowed>();
        Assert.IsType<Decision.Accepted>(Roll(At(17, 23), Nur));
        Roll(At(18, 0), Nur).Refusal<TooLateToCorrect>();
        kube = kube.After(Roll(At(10, 12), Nur, Rini));
        kube = kube.After(Roll(At(11, 12), Rini));
        Assert.Equal([false, true], kube.Kering().People.Select(p => p.Present!.Value));
        Assert.False(kube.Trainings.Trained(Ida));
    }

    [Fact]
    public void Feedback_is_asked_once_of_those_who_were_there_the_evening_after()
    {
        var kube = Open.Join(Nur).Join(Rini);
        kube = kube.After(new TakeTrainingRoll(Yuli, Kue, [Nur], At(10, 13)).Decide(kube));
        var due = Assert.Single(kube.Clock<FeedbackDue>());
        Assert.Equal((Nur, At(11, 18)), (due.To, due.When));
        new RateTraining(Rini, Kue, Manfaat.Sangat, At(11, 19)).Decide(kube).Refusal<NotJoined>();
        kube = kube.After(new RateTraining(Nur, Kue, Manfaat.Sangat, At(11, 19)).Decide(kube));
        Assert.Empty(kube.Clock<FeedbackDue>());
        new RateTraining(Nur, Kue, Manfaat.Kurang, At(11, 20)).Decide(kube).Refusal<NotJoined>();
    }

    [Fact]
    public void Whoever_registers_after_the_evening_is_not_reminded_for_it()
    {
        var late = Open.After(new TrainingJoined(Kue, Nur, At(7, 19), Nur));
        Assert.Equal([At(9, 18)], late.Clock<TrainingReminder>().Select(r => r.When));
        Assert.Empty(Open.After(new TrainingJoined(Kue, Nur, At(9, 19), Nur)).Clock<TrainingReminder>());
    }

    [Fact]
    public void The_pendamping_hears_of_the_day_in_the_evening_and_not_of_what_she_did_herself()
    {
        Assert.Empty(Open.Clock<RegistrationDigest>());
        Assert.Empty(Open.After(new JoinTraining(Retno, Nur, Kue, false, Now).Decide(Open)).Clock<RegistrationDigest>());
        var kube = Open.Join(Nur, 1).Join(Rini, 2);
        Assert.Equal(At(21, 18, 11), Assert.Single(kube.Clock<RegistrationDigest>()).Evening);
        Assert.Empty(kube.After(new RegistrationsTold(At(21, 18, 11))).Clock<RegistrationDigest>());
        Assert.Equal(At(22, 18, 11), Assert.Single(Open.Join(Nur, 10).Clock<RegistrationDigest>()).Evening);
    }

    [Fact]
    public void A_late_withdrawal_was_told_at_once_and_is_in_no_digest()
    {
        var kube = Open.Join(Nur, 1).After(new RegistrationsTold(At(21, 18, 11)));
        Assert.Single(kube.After(kube.Leave(Nur, At(9, 11))).Clock<RegistrationDigest>());
        Assert.Empty(kube.After(kube.Leave(Nur, At(9, 13))).Clock<RegistrationDigest>());
    }

    [Fact]
    public void Papers_can_shut_somebody_out_an_apron_cannot()
    {
        Assert.True(TrainingWords.Exclude("KTP asli"));
        Assert.True(TrainingWords.Exclude("umur di bawah 45"));
        Assert.False(TrainingWords.Exclude("celemek dan contoh produk"));
        Assert.False(TrainingWords.Exclude(null));
    }
}
