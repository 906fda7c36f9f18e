using Xunit;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

/// <summary>D17: minutes are written by the sekretaris, valid by the ketua, and remind those who have a task.</summary>
public sealed class NotulenTests
{
    private static readonly DateTimeOffset Noon = Zone.Wib.At(Today, new(12, 0));

    private static ProposeMinutes Propose(PersonId by, params PointSaid[] points) => new(by, M(21), points, Noon);

    private static PointSaid Point(string text, params PersonId[] people) => new(text, people, null, Kesepakatan.Sepakat);

    private static readonly Kube Waiting = Kenanga.After(Propose(Yuli, Point("Iuran tetap"), new("Tagih PMT", [Nur], new(2026, 11, 25), Kesepakatan.Sepakat)).Decide(Kenanga));
    private static readonly Kube Valid = Waiting.After(new ConfirmMinutes(Wati, 1, Noon.AddHours(1)).Decide(Waiting));

    private static IReadOnlyList<ClockItem> Items(Kube kube) => [.. ClockItems.Open(kube).Select(i => i.Item).Where(i => i is MinutesUnconfirmed or TaskDue).OrderBy(i => i.At)];

    [Fact]
    public void Only_the_sekretaris_writes()
    {
        foreach (var who in new[] { Wati, Rini, Nur, Retno, Lilis }) Propose(who, Point("Iuran tetap")).Decide(Kenanga).Refusal<NotAllowed>();
        Assert.IsType<Decision.Accepted>(Propose(Yuli, Point("Iuran tetap")).Decide(Kenanga));
    }

    [Fact]
    public void One_to_ten_points_of_five_to_160_characters()
    {
        Propose(Yuli).Decide(Kenanga).Refusal<NoPoints>();
        Propose(Yuli, [.. Enumerable.Repeat(Point("Iuran tetap"), 11)]).Decide(Kenanga).Refusal<TooManyMinutes>();
        Assert.IsType<Decision.Accepted>(Propose(Yuli, [.. Enumerable.Repeat(Point("Iuran tetap"), 10)]).Decide(Kenanga));
        Assert.Equal((2, true), Propose(Yuli, Point("Iuran tetap"), Point("Iura")).Decide(Kenanga).Refusal<PointLength>() is var shorter ? (shorter.Point, shorter.Short) : default);
        Assert.False(Propose(Yuli, Point(new string('x', 161))).Decide(Kenanga).Refusal<PointLength>().Short);
        Assert.Null(ProposeMinutes.Length(new string('x', 160)));
        Assert.Null(ProposeMinutes.Length("iuran"));
    }

    [Fact]
    public void Who_does_it_is_a_member_and_the_meeting_has_come()
    {
        Propose(Yuli, Point("Iuran tetap", Lilis)).Decide(Kenanga).Refusal<NotAMember>();
        (Propose(Yuli, Point("Iuran tetap")) with { Meeting = M(28) }).Decide(Kenanga).Refusal<MeetingAhead>();
        (Propose(Yuli, Point("Iuran tetap")) with { Meeting = new("x") }).Decide(Kenanga).Refusal<NoSuchMeeting>();
    }

    [Fact]
    public void The_texts_stand_beside_the_fact_and_the_next_text_is_free()
    {
        var accepted = Assert.IsType<Decision.Accepted>(Propose(Yuli, Point("Satu poin"), Point("Dua poin")).Decide(Kenanga));
        Assert.Equal(["Satu poin", "Dua poin"], accepted.Texts.Select(t => t.Text));
        Assert.Equal(accepted.Texts.Select(t => t.Id), Assert.IsType<MinutesProposed>(accepted.Facts.Single()).Points.Select(p => p.Text));
        Assert.Equal(Kenanga.NextText + 2, Kenanga.After(accepted.Facts[0]).NextText);
    }

    [Fact]
    public void Only_the_ketua_makes_them_valid()
    {
        foreach (var who in new[] { Yuli, Rini, Nur, Retno }) new ConfirmMinutes(who, 1, Noon).Decide(Waiting).Refusal<NotAllowed>();
        Assert.Null(Waiting.Minutes.Of(M(21)));
        Assert.Equal(Wati, Valid.Minutes.Of(M(21))!.ConfirmedBy);
        new ConfirmMinutes(Wati, 1, Noon).Decide(Valid).Refusal<MinutesGone>();
        new ConfirmMinutes(Wati, 9, Noon).Decide(Waiting).Refusal<MinutesGone>();
    }

    [Fact]
    public void The_ketua_may_change_what_waits_for_her_and_nothing_else()
    {
        var changed = Waiting.After(Propose(Wati, Point("Iuran naik")).Decide(Waiting));
        Assert.Equal(2, changed.Minutes.Waiting(M(21))!.Id);
        new ConfirmMinutes(Wati, 1, Noon).Decide(changed).Refusal<MinutesGone>();
        Propose(Wati, Point("Iuran naik")).Decide(Valid).Refusal<NotAllowed>();
    }

    [Fact]
    public void The_ketua_is_reminded_after_three_hours_and_next_morning_and_they_end_after_seven_days()
    {
        var items = Items(Waiting).Cast<MinutesUnconfirmed>().ToList();
        Assert.Equal([MinutesWait.Hours, MinutesWait.Morning, MinutesWait.End], items.Select(i => i.Wait));
        Assert.Equal([Zone.Wib.At(Today, new(15, 0)), Zone.Wib.At(Today.AddDays(1), new(6, 30)), Noon.AddDays(7)], items.Select(i => i.At));
        Assert.DoesNotContain(Items(Valid), i => i is MinutesUnconfirmed);
        Assert.Empty(Waiting.After(new MinutesDropped(1)).Minutes.All);
    }

    [Fact]
    public void Sent_in_the_evening_the_first_reminder_is_next_mornings()
    {
        var evening = Propose(Yuli, Point("Iuran tetap")) with { Now = Zone.Wib.At(Today, new(21, 30)) };
        var items = Items(Kenanga.After(evening.Decide(Kenanga))).Cast<MinutesUnconfirmed>().ToList();
        Assert.Equal(MinutesWait.Hours, items[0].Wait);
        Assert.Equal(Zone.Wib.At(Today.AddDays(1), new(9, 0)), items[0].At);
    }

    [Fact]
    public void A_point_with_a_name_and_a_day_reminds_that_person_in_the_morning_of_that_day()
    {
        var task = Assert.IsType<TaskDue>(Assert.Single(Items(Valid)));
        Assert.Equal((Nur, 2, Zone.Wib.At(new(2026, 11, 25), new(6, 0))), (task.Person, task.Number, task.At));
        Assert.DoesNotContain(Items(Waiting), i => i is TaskDue);
        Assert.Empty(Items(Valid.After(new PersonPlaced(Nur, Peran.Anggota, Jabatan.Anggota, StatusAnggota.Berhenti, Today))));
    }

    [Fact]
    public void A_task_whose_morning_had_passed_when_it_was_confirmed_is_not_reminded()
    {
        var late = Waiting.After(new ConfirmMinutes(Wati, 1, Zone.Wib.At(new(2026, 11, 25), new(7, 0))).Decide(Waiting));
        Assert.Empty(Items(late));
    }
}
