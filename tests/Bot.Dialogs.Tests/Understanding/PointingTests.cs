using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>Words that point into the list just shown, and what they must not be taken for.</summary>
public sealed class PointingTests
{
    [Theory]
    [InlineData("yang kedua", "2 None ")]
    [InlineData("yg ke-2", "2 None ")]
    [InlineData("yang ke 3", "3 None ")]
    [InlineData("no 2", "2 None ")]
    [InlineData("nomor dua ya bu", "2 None ")]
    [InlineData("yang pertama aja bu", "1 None ")]
    [InlineData("Yang TERAKHIR dong", "3 None ")]
    [InlineData("itu aja", "3 None ")]
    [InlineData("yg itu", "3 None ")]
    [InlineData("ini", "3 None ")]
    [InlineData("yang kedua itu", "2 None ")]
    [InlineData("ingatkan yang pertama", "1 Remind ")]
    [InlineData("ingetin yg pertama sama ketiga ya", "1,3 Remind ")]
    [InlineData("catat yang kedua 5rb", "2 Record 5 rb")]
    [InlineData("yang kedua 10 ribu", "2 None 10 ribu")]
    [InlineData("yang ketiga bayar lima ribu", "3 Record lima ribu")]
    [InlineData("yang kelima", "5 None ")]
    [InlineData("kuitansi yang kedua", "2 Show ")]
    [InlineData("yang kedua salah", "2 Correct salah")]
    [InlineData("koreksi no 1", "1 Correct koreksi")]
    [InlineData("2", null)]
    [InlineData("dua", null)]
    [InlineData("5rb", null)]
    [InlineData("yang 5rb", null)]
    [InlineData("ya", null)]
    [InlineData("yang mana", null)]
    [InlineData("iuran yang kemarin", null)]
    [InlineData("keluar 20rb buat anak yang pertama", null)]
    [InlineData("itu siapa ya", null)]
    [InlineData("saldo kas", null)]
    [InlineData("", null)]
    public void Reads_places_in_a_list_of_three(string text, string? expected) =>
        Assert.Equal(expected, Pointing.Read(text, 3) is { } p ? $"{string.Join(',', p.Places)} {p.Verb} {p.Rest}" : null);

    [Theory]
    [InlineData("sama kayak kemarin", "Before")]
    [InlineData("iuran sama seperti minggu lalu", "Before")]
    [InlineData("kyk biasanya bu", "Before")]
    [InlineData("kayak yang tadi", "JustNow")]
    [InlineData("kaya tadi aja", "JustNow")]
    [InlineData("wati sama ida kemarin", "None")]
    [InlineData("nur bayar kemarin", "None")]
    [InlineData("kayaknya kemarin", "None")]
    [InlineData("kayak", "None")]
    public void Reads_as_it_was(string text, string expected) => Assert.Equal(expected, Again.Said(text).ToString());
}
