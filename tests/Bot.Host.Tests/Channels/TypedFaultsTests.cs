using Xunit;

namespace Bot.Host.Tests;

/// <summary>What somebody types to the fakes run by hand.</summary>
public sealed class TypedFaultsTests
{
    [Fact]
    public void A_typed_fault_is_given_as_often_as_it_was_asked_for_and_to_its_own_provider()
    {
        var faults = new TypedFaults();
        faults.Do("fault wa 503 2");
        Assert.Equal("wa: 503 x2, tg: 429 x1; states 0 s late, order mixed; twice off; rate 5; most 0; sign right", faults.Do("fault tg 429"));
        Assert.Equal([503, 503, null], [faults.Next("wa")?.Status, faults.Next("wa")?.Status, faults.Next("wa")?.Status]);
        Assert.Contains("\"retry_after\":3", faults.Next("tg")!.Body, StringComparison.Ordinal);
        Assert.Equal(3, FakeTelegram.TooMany(3).RetryAfter);
        faults.Do("fault tg 429bare");
        Assert.Equal((429, null, false), (faults.Next("tg") is { } bare ? (bare.Status, bare.RetryAfter, bare.Body.Contains("retry_after", StringComparison.Ordinal)) : default));
        Assert.Null(faults.Next("tg"));
    }

    [Fact]
    public void A_lost_answer_is_taken_and_a_late_code_comes_in_the_status()
    {
        var faults = new TypedFaults();
        faults.Do("fault wa lost");
        faults.Do("fault wa 63016");
        Assert.Equal(Answer.TakenThenSilence, faults.Next("wa"));
        Assert.Null(faults.Next("wa"));
        Assert.Equal(63016, faults.Later());
        Assert.Null(faults.Later());
        Assert.Null(faults.States());
    }

    [Fact]
    public void Lateness_order_and_doubling_are_switched_and_cleared()
    {
        var faults = new TypedFaults();
        foreach (var line in (string[])["late 20", "order right", "twice on", "rate 1", "most 2", "sign missing", "fault wa 21610 3"]) Assert.NotEqual(TypedFaults.Help, faults.Do(line));
        Assert.Equal((TimeSpan.FromSeconds(20), "right", true, 1, 2, Signing.Missing), (faults.Late, faults.Order, faults.Twice, faults.Rate, faults.Most, faults.Signing));
        Assert.Equal(["sent", "delivered", "read"], faults.States());
        Assert.Contains("\"code\":21610", faults.Next("wa")!.Body, StringComparison.Ordinal);
        Assert.Equal("wa: no faults, tg: no faults; states 0 s late, order mixed; twice off; rate 5; most 0; sign right", faults.Do("clear"));
    }

    [Theory, InlineData("fault wa 999"), InlineData("fault sms 503"), InlineData("late soon"), InlineData("fault wa 503 0"), InlineData("fault tg 21610"), InlineData("twice"), InlineData("sign up"), InlineData("most")]
    public void What_is_no_fault_is_answered_by_the_help(string line) => Assert.Equal(TypedFaults.Help, new TypedFaults().Do(line));

    [Fact]
    public void Other_lines_are_not_its_business() => Assert.Null(new TypedFaults().Do("wa +6281200000009 saldo kas"));
}
