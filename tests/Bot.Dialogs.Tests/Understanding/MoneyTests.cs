using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>What people leave out and how they mend it (I-7, I-16, I-17). Money is never guessed silently and never wraps.</summary>
public sealed class MoneyTests
{
    [Theory]
    [InlineData("nur bayar tiga juta empat ratus", 3_400_000, "implied-thousands", false)]
    [InlineData("nur bayar tiga lima ribu", 35_000, "", false)]
    [InlineData("seratus tiga lima ribu", 135_000, "", false)]
    [InlineData("nur bayar 10", 10_000, "implied-thousands", false)]
    [InlineData("nur bayar 250", 250_000, "implied-thousands", false)]
    [InlineData("nur bayar 600", 600_000, "implied-thousands", true)]
    [InlineData("50 ribu kurang 2 ribu", 48_000, "", false)]
    [InlineData("3 orang x 5 ribu jadi 15 ribu", 15_000, "", false)]
    [InlineData("10 ribu bukan 5 ribu", 10_000, "", false)]
    [InlineData("bukan 50 ribu tapi 5 ribu", 5_000, "", false)]
    [InlineData("20rb eh 25rb", 25_000, "", false)]
    [InlineData("nur bayar -5000", -5_000, "negative", true)]
    [InlineData("rp 0", 0, "negative", true)]
    [InlineData("nur bayar 5-10rb", 5_000, "range", true)]
    [InlineData("dua tiga ribu", 2_000, "range", true)]
    [InlineData("nur bayar 99999999999999", 99_999_999_999_999, "large", true)]
    [InlineData("99999999999999999999999999999999 ribu", 1_000_000_000_000_000_000, "large", true)]
    [InlineData("9999999999 triliun", 1_000_000_000_000_000_000, "large", true)]
    [InlineData("salapan ribu", 9_000, "ambiguous:8000", true)]
    [InlineData("salapan rebu artos kas", 9_000, "", false)]
    [InlineData("pitih salapan ribu", 8_000, "", false)]
    [InlineData("lma rbu", 5_000, "", false)]
    [InlineData("LIMAAA RIBUUU", 5_000, "", false)]
    [InlineData("５０００ rupiah", 5_000, "", false)]
    [InlineData("17,5 ribu", 17_500, "", false)]
    [InlineData("keluar 430 riub buat gas", 430_000, "", false)]
    [InlineData("bu ida bayar 3 khli 15 ribu", 15_000, "", false)]
    [InlineData("limo ribu", 5_000, "", false)]
    [InlineData("duo puluah ribu", 20_000, "", false)]
    public void Amounts(string text, long value, string flag, bool ask)
    {
        var read = Assert.Single(Roster.Hear(text).Money);
        Assert.Equal((value, ask), (read.Value.Amount, read.MustAsk));
        if (flag == "") Assert.DoesNotContain(read.Flags, f => f != "large");
        else Assert.Contains(flag, read.Flags);
    }

    [Theory]
    [InlineData("50 kotak")]
    [InlineData("pesan 30 nasi")]
    [InlineData("jam 1500")]
    [InlineData("tahun 2026")]
    [InlineData("telepon 0812-0000-0001")]
    [InlineData("nomor 081200000001 50")]
    [InlineData("kuitansi m3-2610-034")]
    [InlineData("nur bayar 2 pertemuan")]
    [InlineData("\"50 ribu\" katanya")]
    [InlineData("tgl 14/11")]
    public void Not_money(string text) => Assert.Empty(Roster.Hear(text).Money);

    [Theory]
    [InlineData("20", 20_000, false)]
    [InlineData("5", 5_000, false)]
    [InlineData("700", 700_000, true)]
    [InlineData("2.500", 2_500, false)]
    [InlineData("17,5", 17_500, false)]
    public void In_a_money_slot_small_numbers_are_thousands(string text, long value, bool ask)
    {
        var read = Assert.Single(Roster.Hear(text, moneySlot: true).Money);
        Assert.Equal((value, ask), (read.Value.Amount, read.MustAsk));
    }

    [Theory]
    [InlineData("bu ida bayar 3x", 3)]
    [InlineData("bu ida bayar 3 kali", 3)]
    [InlineData("bu ida bayar 3 x", 3)]
    [InlineData("bu ida bayar dua pertemuan", 2)]
    [InlineData("bu ida bayar 99999999999 kali", null)]
    public void How_many_meetings(string text, int? times) => Assert.Equal(times, Roster.Hear(text).Meaning.Slots.Times);

    [Fact]
    public void A_correction_knows_the_wrong_and_the_right_amount()
    {
        var slots = Roster.Hear("bu tuti bukan 50 ribu tapi 5 ribu").Meaning.Slots;
        Assert.Equal((50_000L, 5_000L), (slots.Wrong!.Value.Amount, slots.Amount!.Value.Amount));
    }

    [Theory]
    [InlineData("kuitansi M3-2611-044", "M3-2611-044")]
    [InlineData("KUITANSI m3-2611-044", "M3-2611-044")]
    [InlineData("batalkan m3 - 2611 - 044", "M3-2611-044")]
    [InlineData("cd-2611-7", null)]
    public void Receipts(string text, string? number) => Assert.Equal(number, Roster.Hear(text).Meaning.Slots.Receipt?.Value);
}
