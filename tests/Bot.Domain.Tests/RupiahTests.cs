using Xunit;

namespace Bot.Domain.Tests;

public sealed class RupiahTests
{
    [Theory, InlineData(5_000, "Rp5.000"), InlineData(2_220_000, "Rp2.220.000"), InlineData(-50_000, "-Rp50.000"), InlineData(0, "Rp0"), InlineData(999, "Rp999")]
    public void Is_written_as_people_read_it(long amount, string text) => Assert.Equal(text, new Rupiah(amount).ToString());

    [Fact]
    public void Overflows_instead_of_wrapping() => Assert.Throws<OverflowException>(() => new Rupiah(long.MaxValue) + new Rupiah(1));

    [Theory, InlineData(19, 59, false), InlineData(20, 0, true), InlineData(23, 0, true), InlineData(5, 59, true), InlineData(6, 0, false)]
    public void Quiet_hours_are_from_eight_in_the_evening_to_six_in_the_morning(int hour, int minute, bool quiet)
    {
        var at = Zone.Wib.At(new(2026, 11, 21), new(hour, minute)).ToUniversalTime();
        Assert.Equal(quiet, Quiet.Now(Group.Kenanga, at));
        if (quiet) Assert.Equal(new TimeOnly(6, 0), TimeOnly.FromDateTime(Zone.Wib.Local(Quiet.Until(Group.Kenanga, at)).DateTime));
    }
}
