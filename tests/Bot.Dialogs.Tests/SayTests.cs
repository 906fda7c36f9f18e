using Bot.Domain;
using Xunit;

namespace Bot.Dialogs.Tests;

public sealed class SayTests
{
    [Theory]
    [InlineData(5_000, "lima ribu rupiah")]
    [InlineData(1_000, "seribu rupiah")]
    [InlineData(11_000, "sebelas ribu rupiah")]
    [InlineData(100_000, "seratus ribu rupiah")]
    [InlineData(2_220_017, "dua juta dua ratus dua puluh ribu tujuh belas rupiah")]
    [InlineData(1_100_000_000, "satu miliar seratus juta rupiah")]
    [InlineData(0, "nol rupiah")]
    public void Amounts_in_words(long amount, string words) => Assert.Equal(words, Say.InWords(new Rupiah(amount)));

    [Fact]
    public void Dates_and_hours_in_the_groups_own_time()
    {
        var at = new DateTimeOffset(2026, 11, 28, 3, 0, 0, TimeSpan.Zero);
        Assert.Equal("Sabtu, 28 November 2026 pukul 10.00 WIB", Say.Moment(at, Zone.Wib));
        Assert.Equal("Sabtu, 28 November 2026 pukul 12.00 WIT", Say.Moment(at, Zone.Wit));
        Assert.Equal("pagi", Say.PartOfDay(at, Zone.Wib));
    }

    [Theory]
    [InlineData("*tebal* _miring_ ~coret~ `kode`", "tebal miring coret kode")]
    [InlineData("dua\nbaris\tdan\r\nlagi", "dua baris dan lagi")]
    [InlineData("  ", "")]
    public void What_people_write_becomes_one_plain_line(string said, string quoted) => Assert.Equal(quoted, Say.Quote(said));

    [Fact]
    public void A_long_text_is_cut_at_a_word_and_never_inside_an_emoji()
    {
        Assert.Equal("satu dua…", Say.Quote("satu dua tiga empat", 12));
        Assert.DoesNotContain('\uFFFD', Say.Quote(string.Concat(Enumerable.Repeat("🍱", 60)), 81));
        Assert.All(Say.Quote(string.Concat(Enumerable.Repeat("🍱", 60)), 81).EnumerateRunes(), r => Assert.NotEqual(System.Text.Rune.ReplacementChar, r));
    }
}
