using Xunit;
using static Bot.Domain.Tests.Group;

namespace Bot.Domain.Tests;

/// <summary>What members can do, in their own words.</summary>
public sealed class SkillTests
{
    private static Decision Tell(Kube kube, PersonId by, TextId? same = null) => new TellSkill(by, "donat kentang", same, Now).Decide(kube);

    [Fact]
    public void Her_own_word_is_kept_with_its_text()
    {
        var yes = Assert.IsType<Decision.Accepted>(Tell(Kenanga, Nur));
        var kube = yes.Facts.Aggregate(Kenanga, (k, f) => k.After(f));
        Assert.Equal([Assert.Single(yes.Texts).Id], kube.Skills.Of(Nur));
        Assert.True(kube.NextText > Kenanga.NextText);
    }

    [Fact]
    public void Said_again_nothing_is_written()
    {
        var kube = Kenanga.After(Tell(Kenanga, Nur));
        Assert.Empty(Assert.IsType<Decision.Accepted>(Tell(kube, Nur, kube.Skills.Of(Nur).Single())).Facts);
    }

    [Fact]
    public void Another_members_same_word_is_no_reason_not_to_write_hers()
    {
        var kube = Kenanga.After(Tell(Kenanga, Nur));
        Assert.Single(Assert.IsType<Decision.Accepted>(Tell(kube, Rini, kube.Skills.Of(Nur).Single())).Facts);
    }

    [Fact]
    public void The_eleventh_is_refused()
    {
        var kube = Enumerable.Range(0, SkillBook.MostOfOne).Aggregate(Kenanga, (k, _) => k.After(Tell(k, Nur)));
        Assert.IsType<TooManySkills>(Assert.IsType<Decision.Refused>(Tell(kube, Nur)).Why);
    }

    [Fact]
    public void The_pendamping_tells_nothing_of_herself_here() => Assert.IsType<NotAMember>(Assert.IsType<Decision.Refused>(Tell(Kenanga, Retno)).Why);

    [Fact]
    public void Only_her_own_can_be_taken_back()
    {
        var kube = Kenanga.After(Tell(Kenanga, Nur));
        var what = kube.Skills.Of(Nur).Single();
        Assert.IsType<NotHerSkill>(Assert.IsType<Decision.Refused>(new DropSkill(Rini, what, Now).Decide(kube)).Why);
        Assert.Empty(kube.After(new DropSkill(Nur, what, Now).Decide(kube)).Skills.All);
    }
}
