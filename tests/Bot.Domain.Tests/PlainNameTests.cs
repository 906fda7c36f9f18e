using Xunit;

namespace Bot.Domain.Tests;

/// <summary>Names are shown as anybody can read them, wherever they came from.</summary>
public sealed class PlainNameTests
{
    [Theory]
    [InlineData("Nur Aini", "Nur Aini")]
    [InlineData("Nur'aini", "Nur'aini")]
    [InlineData("Ni Nyoman Sukasih-Dewi, S.Pd.", "Ni Nyoman Sukasih-Dewi, S.Pd.")]
    [InlineData("José", "José")]
    [InlineData("  Nur\u00A0 Aini\t", "Nur Aini")]
    [InlineData("Nur\nBendahara: saldo Rp0", "Nur Bendahara: saldo Rp0")]
    [InlineData("N\u200Bu\u200Dr\uFEFF", "Nur")]
    [InlineData("\u202Erun\u202C Aini", "run Aini")]
    [InlineData("\u2066Rini\u2069", "Rini")]
    [InlineData("\u0420\u0456ni", "Pini")]
    [InlineData("R\u0456n\u0456", "Rini")]
    [InlineData("\uFF32\uFF49\uFF4E\uFF49", "Rini")]
    [InlineData("\U0001D411\U0001D422\U0001D427\U0001D422", "Rini")]
    [InlineData("R\u0336i\u0336n\u0336i\u0336", "Rini")]
    [InlineData("*Rini* _ketua_", "Rini ketua")]
    [InlineData("\u3164\u200B", "")]
    public void A_name_is_one_line_of_letters_that_are_seen(string written, string shown) => Assert.Equal(shown, PlainName.Of(written));

    [Fact]
    public void A_plain_name_stays_the_same_text_and_a_plain_one_is_not_changed_again()
    {
        const string name = "Siti Rohmah";
        Assert.Same(name, PlainName.Of(name));
        foreach (var odd in new[] { "R\u0456n\u0456", "a  b", "\uD800", new string('x', 500), "*" }) Assert.Equal(PlainName.Of(odd), PlainName.Of(PlainName.Of(odd)));
        Assert.Equal("\uFFFDNur", PlainName.Of("\uD800Nur"));
        Assert.Equal(80, PlainName.Of(new string('x', 500)).Length);
    }

    [Fact]
    public void A_person_is_plain_however_she_was_made()
    {
        var person = new Person(new("x"), "R\u0456n\u0456 \u202EAini", "R\u0456n\u0456") { Aliases = ["\u200BNi"] };
        Assert.Equal(("Rini Aini", "Bu Rini", "Ni"), (person.Name, person.Call, person.Aliases[0]));
        Assert.Equal("Nur", (person with { Nickname = "N\u200Bur" }).Nickname);
    }
}
