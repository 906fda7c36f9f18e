using Xunit;

namespace Bot.Domain.Tests;

/// <summary>Words a group teaches us: only officers teach, each word stands for one, and it can be taken back.</summary>
public sealed class AliasTests
{
    private static readonly Kube Shop = Group.Kenanga.After(new ProductListed(new("RGN"), new TextId(2), [new TextId(4), new TextId(3)], new("bungkus"), true));

    [Fact]
    public void A_product_said_again_replaces_what_stood_there()
    {
        var kube = Shop.After(new ProductListed(new("RGN"), new TextId(9), [], new("kg"), false));
        Assert.Equal(new Product(new("RGN"), new TextId(9), [], new("kg"), false) with { Aliases = kube.Catalogue.Products[0].Aliases }, Assert.Single(kube.Catalogue.Products));
        Assert.Equal((5, 10), (Shop.NextText, kube.NextText));
    }

    [Fact]
    public void A_confirmed_word_is_learned_counted_and_forgotten()
    {
        var kube = Learn(Shop, Group.Rini, Group.Nur);
        var alias = Assert.Single(kube.Aliases.All);
        Assert.Equal((new Alias(new TextId(5), Group.Nur, null, 1), 6), (alias, kube.NextText));
        kube = kube.After(new LearnAlias(Group.Rini, "nrul", alias.Text, Group.Nur, null, Group.Today).Decide(kube));
        Assert.Equal(2, Assert.Single(kube.Aliases.All).Confirmed);
        kube = kube.After(new ForgetAlias(Group.Wati, alias.Text).Decide(kube));
        Assert.Empty(kube.Aliases.All);
        new ForgetAlias(Group.Wati, alias.Text).Decide(kube).Refusal<NothingLearned>();
        Assert.Equal(1, Assert.Single(Learn(kube, Group.Retno, Group.Nur).Aliases.All).Confirmed);
    }

    [Fact]
    public void A_word_taught_anew_stands_for_the_last_one_only()
    {
        var kube = Learn(Shop, Group.Rini, Group.Nur);
        kube = kube.After(new LearnAlias(Group.Rini, "nrul", kube.Aliases.All[0].Text, Group.Ida, null, Group.Today).Decide(kube));
        Assert.Equal((Group.Ida, 1), (Assert.Single(kube.Aliases.All).Person, kube.Aliases.All[0].Confirmed));
    }

    [Fact]
    public void Members_and_outsiders_teach_and_take_back_nothing()
    {
        var kube = Learn(Shop, Group.Rini, Group.Nur);
        foreach (var by in new[] { Group.Nur, Group.Lilis, new PersonId("stranger") })
        {
            new LearnAlias(by, "idol", null, Group.Ida, null, Group.Today).Decide(kube).Refusal<NotAnOfficer>();
            new ForgetAlias(by, kube.Aliases.All[0].Text).Decide(kube).Refusal<NotAnOfficer>();
        }
    }

    [Fact]
    public void A_word_stands_for_one_person_or_one_product_of_the_group()
    {
        new LearnAlias(Group.Rini, "nrul", null, new PersonId("stranger"), null, Group.Today).Decide(Shop).Refusal<NothingLearned>();
        new LearnAlias(Group.Rini, "rgnang", null, null, new Code("LAIN"), Group.Today).Decide(Shop).Refusal<NothingLearned>();
        new LearnAlias(Group.Rini, "rgnang", null, Group.Nur, new Code("RGN"), Group.Today).Decide(Shop).Refusal<NothingLearned>();
        var kube = Shop.After(new LearnAlias(Group.Rini, "rgnang", null, null, new Code("RGN"), Group.Today).Decide(Shop));
        Assert.Equal(new Code("RGN"), Assert.Single(kube.Aliases.All).Product);
    }

    private static Kube Learn(Kube kube, PersonId by, PersonId whom) => kube.After(new LearnAlias(by, "nrul", null, whom, null, Group.Today).Decide(kube));
}
