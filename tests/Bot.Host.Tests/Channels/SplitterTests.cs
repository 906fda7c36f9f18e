using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>Cutting long texts, and the spacing of messages.</summary>
public sealed class SplitterTests
{
    [Fact]
    public void It_cuts_where_a_reader_would()
    {
        Assert.Equal(["satu dua\ntiga", "empat"], Splitter.Parts("satu dua\ntiga\n\nempat", 16));
        Assert.Equal(["satu dua tiga", "empat lima"], Splitter.Parts("satu dua tiga\nempat lima", 16));
        Assert.Equal(["Satu dua.", "Tiga empat."], Splitter.Parts("Satu dua. Tiga empat.", 16));
        Assert.Equal(["satu dua tiga", "empat"], Splitter.Parts("satu dua tiga empat", 16));
        Assert.Equal(["aaaa", "aaaa", "aa"], Splitter.Parts("aaaaaaaaaa", 4));
        Assert.Empty(Splitter.Parts(" \n ", 4));
    }

    [Fact]
    public void No_family_is_torn_apart() => Assert.Equal(["aaaaa", "👨‍👩‍👧", "b"], Splitter.Parts("aaaaa👨‍👩‍👧b", 8));

    [Fact]
    public void Nothing_is_lost_nothing_is_too_long_and_no_pair_is_cut()
    {
        var piece = Gen.Elements("a", "kata ", "\n", "\n\n", ". ", "💰", "👨‍👩‍👧", "Rp1.000", "é", "  ");
        var texts = piece.ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();
        var limits = Gen.Choose(8, 40).ToArbitrary();
        Prop.ForAll(texts, limits, (text, max) =>
        {
            var parts = Splitter.Parts(text, max);
            return parts.All(part => part.Length <= max && part.Trim().Length == part.Length && part.Length > 0 && !char.IsHighSurrogate(part[^1]) && !char.IsLowSurrogate(part[0]))
                && Bare(string.Concat(parts)) == Bare(text);
        }).QuickCheckThrowOnFailure();

        static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
    }

    [Fact]
    public void Bursts_pass_and_the_rest_is_one_a_second()
    {
        var clock = new HandClock();
        var pacer = new Pacer(clock, perSecond: 1, burst: 3);

        Assert.Equal([0, 0, 0, 1, 2], Enumerable.Range(0, 5).Select(_ => pacer.Reserve("a").TotalSeconds));
        Assert.Equal(0, pacer.Reserve("b").TotalSeconds);
        clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal([0, 0, 0, 1], Enumerable.Range(0, 4).Select(_ => pacer.Reserve("a").TotalSeconds));
    }
}
