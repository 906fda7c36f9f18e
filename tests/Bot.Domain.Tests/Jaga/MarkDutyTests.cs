using Xunit;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

/// <summary>Who marks a turn that began, and until when (R-JAG-9): Nur had Thursday's, Rini has the next.</summary>
public sealed class MarkDutyTests
{
    private static readonly DutyId Gone = new("jg-1"), Next = new("jg-2");

    private static readonly Kube Planned = Kenanga.After(new DutiesPlanned(Now.AddDays(-9),
        [new(Gone, Kenanga.Zone.Date(Now.AddDays(-1)), new("LAPAK"), Now.AddDays(-1), Now.AddDays(-1).AddHours(4), Nur), new(Next, Kenanga.Zone.Date(Now.AddDays(1)), new("LAPAK"), Now.AddDays(1), Now.AddDays(1).AddHours(4), Rini)]));

    private static Decision Mark(PersonId by, StatusJaga status = StatusJaga.TanpaKabar, DutyId? id = null, Kube? kube = null, double days = 0) => new MarkDuty(by, id ?? Gone, status, Now.AddDays(days)).Decide(kube ?? Planned);

    private static T Why<T>(Decision decision) where T : Refusal => Assert.IsType<T>(Assert.IsType<Decision.Refused>(decision).Why);

    [Fact]
    public void The_ketua_marks_no_word_and_sets_it_right()
    {
        var marked = Planned.After(Mark(Wati));
        Assert.Equal(StatusJaga.TanpaKabar, marked.Rota.Find(Gone)!.Status);
        Assert.Equal(StatusJaga.Hadir, marked.After(Mark(Wati, StatusJaga.Hadir, kube: marked)).Rota.Find(Gone)!.Status);
    }

    [Fact]
    public void Whoever_has_the_next_turn_may_say_that_nobody_was_there_and_no_more()
    {
        Assert.IsType<Decision.Accepted>(Mark(Rini));
        Why<NotAllowed>(Mark(Rini, StatusJaga.Hadir));
    }

    [Fact]
    public void A_member_without_the_next_turn_marks_nobody() => Why<NotAllowed>(Mark(Ida));

    [Fact]
    public void The_pendamping_reads_and_does_not_mark() => Why<NotAllowed>(Mark(Retno));

    [Fact]
    public void Nobody_marks_her_own() => Why<DutyGone>(Mark(Nur));

    [Fact]
    public void A_turn_to_come_is_not_marked() => Why<TooLate>(Mark(Wati, id: Next));

    [Fact]
    public void After_a_week_it_stays() => Why<TooLate>(Mark(Wati, days: MarkDuty.DaysToMark));

    [Fact]
    public void Said_again_changes_nothing() => Why<NothingChanges>(Mark(Wati, kube: Planned.After(Mark(Wati))));
}
