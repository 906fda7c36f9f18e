using Xunit;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

/// <summary>R-BPN-1: a hand-out is announced by the pendamping or the TKSK, by kelurahan, letter or number.</summary>
public sealed class BpntTests
{
    private static readonly Code Terubuk = new("W1"), Baru = new("W2");
    private static readonly DateOnly Day = new(2026, 12, 22);
    private static readonly Kube Stall = Kenanga.After(new AreaListed(Terubuk, new(20))).After(new AreaListed(Baru, new(21)));

    [Fact]
    public void Pendamping_announces_and_the_ketua_does_not()
    {
        Assert.IsType<Decision.Accepted>(Announce(At(Terubuk)).Decide(Stall));
        (Announce(At(Terubuk)) with { By = Wati }).Decide(Stall).Refusal<NotAllowed>();
        (Announce(At(Terubuk)) with { By = Lilis }).Decide(Stall).Refusal<NotAllowed>();
    }

    [Fact]
    public void A_day_moved_leaves_the_other_kelurahan_with_their_day_and_author()
    {
        var kube = Stall.After(new BpntAnnounced(new(2026, 12, 1), [At(Terubuk), At(Baru)], null, null, null, new("tksk"), Now.AddDays(-1)));
        kube = kube.After(Announce(At(Baru) with { On = Day.AddDays(2) }).Decide(kube));
        Assert.Equal((Day, new PersonId("tksk")), kube.Bpnt.Of(Day)!.All(Terubuk) is [var t] ? (t.Day.On, t.By) : default);
        Assert.Equal((Day.AddDays(2), Retno), kube.Bpnt.Of(Day)!.All(Baru) is [var b] ? (b.Day.On, b.By) : default);
    }

    [Fact]
    public void What_lies_behind_us_ends_before_it_begins_or_is_unknown_is_refused()
    {
        Announce(At(Terubuk) with { On = Today.AddDays(-1) }).Decide(Stall).Refusal<BadHandOut>();
        Announce(At(Terubuk) with { Until = new(8, 0) }).Decide(Stall).Refusal<BadHandOut>();
        Announce(At(new("W9"))).Decide(Stall).Refusal<NoSuchArea>();
        var kube = Stall.After(Announce(At(Terubuk)).Decide(Stall));
        Announce(At(Terubuk)).Decide(kube).Refusal<SameSchedule>();
    }

    [Fact]
    public void Turns_follow_one_another_without_gaps()
    {
        var a = new BpntTurn(new(8, 30), new(10, 0)) { FirstLetter = new("A"), LastLetter = new("M") };
        var n = new BpntTurn(new(10, 0), new(12, 0)) { FirstLetter = new("N"), LastLetter = new("Z") };
        Assert.IsType<Decision.Accepted>(Announce(At(Terubuk) with { Turns = [a, n] }).Decide(Stall));
        Announce(At(Terubuk) with { Turns = [a, n with { FirstLetter = new("O") }] }).Decide(Stall).Refusal<BadTurns>();
        Announce(At(Terubuk) with { Turns = [n, a] }).Decide(Stall).Refusal<BadTurns>();
        Announce(At(Terubuk) with { Turns = [a, new(new(10, 0), new(12, 0)) { FirstNumber = 1, LastNumber = 9 }] }).Decide(Stall).Refusal<BadTurns>();
        Assert.True(a.Has('C') && !a.Has('N') && n.Has('Z'));
    }

    [Fact]
    public void Numbers_may_be_spread_over_two_days_of_one_kelurahan()
    {
        BpntDay On(DateOnly day, int first, int last) => At(Terubuk) with { On = day, Turns = [new BpntTurn(new(8, 30), new(12, 0)) { FirstNumber = first, LastNumber = last }] };
        var both = Announce(At(Terubuk)) with { Days = [On(Day, 1, 250), On(Day.AddDays(1), 251, 500)] };
        var kube = Stall.After(both.Decide(Stall));
        Assert.Equal([Day, Day.AddDays(1)], kube.Bpnt.Of(Day)!.All(Terubuk).Select(d => d.Day.On));
        both.Decide(kube).Refusal<SameSchedule>();
        Assert.Single(kube.After(Announce(At(Terubuk)).Decide(kube)).Bpnt.Of(Day)!.All(Terubuk));
    }

    [Theory, InlineData(500), InlineData(750), InlineData(900)]
    public void Nine_hundred_people_get_a_turn_each_in_one_morning(int people)
    {
        var turns = AnnounceBpnt.ByNumber(people, 100, new(8, 30), new(12, 0));
        Assert.IsType<Decision.Accepted>(Announce(At(Terubuk) with { Turns = turns }).Decide(Stall));
        for (var n = 1; n <= people; n++) Assert.Single(turns, t => t.Has(n));
        Assert.DoesNotContain(turns, t => t.Has(people + 1));
        Assert.Equal(new TimeOnly(12, 0), turns[^1].Until);
    }

    [Fact]
    public void Who_waits_is_told_once()
    {
        var kube = Stall.After(new WatchBpnt(Lilis, Now).Decide(Stall));
        Assert.Equal([Lilis], kube.Bpnt.Waiting);
        Assert.Empty(kube.After(Announce(At(Terubuk)).Decide(kube)).Bpnt.Waiting);
    }

    private static BpntDay At(Code area) => new(area, Day, new(8, 30), new(12, 0), []);

    private static AnnounceBpnt Announce(BpntDay day) => new(Retno, [day], Now);
}
