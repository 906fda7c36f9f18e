using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>The index finds what comparing with every word would find, and nothing else.</summary>
public sealed class FuzzyIndexTests
{
    private static readonly string[] Words = ["bayar", "kuitansi", "saldo", "kas", "iuran", "pelatihan", "rengginang", "pertemuan", "piket", "sembako"];

    [Theory]
    [InlineData("byar", "bayar")]
    [InlineData("baayr", "bayar")]
    [InlineData("bayat", "bayar")]
    [InlineData("kuitnasi", "kuitansi")]
    [InlineData("kwuitnsi", "kuitansi")]
    [InlineData("rngginng", "rengginang")]
    [InlineData("sembakoo", "sembako")]
    public void A_slip_finds_its_word(string written, string word) => Assert.Contains(word, Found(written));

    [Theory]
    [InlineData("ayar")]
    [InlineData("vayar")]
    [InlineData("kax")]
    [InlineData("salda ku")]
    [InlineData("byr")]
    [InlineData("slda")]
    [InlineData("")]
    public void What_is_too_short_too_far_or_begins_otherwise_is_not_found(string written) => Assert.Empty(Found(written));

    [Fact]
    public void It_agrees_with_comparing_every_word()
    {
        var index = new FuzzyIndex([.. Lexicon.Targets]);
        var random = new Random(20261121);
        Span<(int Word, int Slips)> found = stackalloc (int, int)[64];
        for (var round = 0; round < 4000; round++)
        {
            var word = Lexicon.Targets[random.Next(Lexicon.Targets.Count)];
            var written = Corruption.Typo(random, random.Next(3) == 0 ? Corruption.Typo(random, word) : word);
            var n = index.Find(written, found);
            var expected = 0;
            foreach (var target in Lexicon.Targets)
            {
                var most = FuzzyIndex.Allowed(written.Length, target.Length);
                if (most > 0 && target[0] == written[0] && Spelling.Distance(written, target, most) <= most) expected++;
            }
            Assert.Equal(Math.Min(expected, found.Length), n);
        }
    }

    [Fact]
    public void Numbers_are_the_places_in_the_list_it_was_given()
    {
        var index = new FuzzyIndex(["rini", "marni", "minah", "marti"]);
        Span<(int Word, int Slips)> found = stackalloc (int, int)[8];
        Assert.Equal(1, index.Find("mrani", found));
        Assert.Equal((1, 1), found[0]);
    }

    private static List<string> Found(string written)
    {
        Span<(int Word, int Slips)> found = stackalloc (int, int)[8];
        var n = new FuzzyIndex(Words).Find(written, found);
        return [.. found[..n].ToArray().Select(f => Words[f.Word])];
    }
}
