using Bot.Domain;
using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>What an acceptance tester's messages lost: odd amounts, strangers in a list, several expenses, intentions, protests, sad news.</summary>
public sealed class TesterTests
{
    [Theory]
    [InlineData("nur bayar 12345", 12_345, false)]
    [InlineData("nur bayar 100001", 100_001, false)]
    [InlineData("nur bayar 5001", 5_001, false)]
    [InlineData("keluar 123456 gas", 123_456, false)]
    [InlineData("nur bayar 2026", 2_026, true)]
    public void No_digits_of_a_payment_are_dropped(string text, long value, bool ask)
    {
        var amount = Roster.Hear(text).Meaning.Slots.Amount;
        Assert.Equal((value, ask), (amount!.Value.Amount, amount.MustAsk));
    }

    [Theory]
    [InlineData("iuran sri dan nur 5rb", "?|Nur", "")]
    [InlineData("iuran nur, sri, tuti", "Nur|?|Tuti", "")]
    [InlineData("iuran semua kecuali sri", "", "?")]
    [InlineData("iuran zul 5rb", "?", "")]
    [InlineData("iuran bu zul 5rb", "?", "")]
    [InlineData("iuran wajib 5rb", "", "")]
    [InlineData("iuran semua kemarin", "", "")]
    [InlineData("iuran nur hari ini udah lunas", "Nur", "")]
    public void A_stranger_in_a_list_is_somebody(string text, string people, string except)
    {
        var slots = Roster.Hear(text).Meaning.Slots;
        Assert.Equal((people, except), (Told(slots.People), Told(slots.Except)));
        Assert.All(slots.People.Concat(slots.Except).Where(p => p.Candidates.Count == 0), p => Assert.Equal(3, p.Near.Count));

        static string Told(IReadOnlyList<PersonRead> people) => string.Join('|', people.Select(p => p.Only is { } id ? Roster.Name(id) : "?"));
    }

    [Theory]
    [InlineData("iuran wati sama saya", true)]
    [InlineData("saya sama wati bayar 5rb", true)]
    [InlineData("iuran wati 5rb", false)]
    public void The_speaker_among_the_payers(string text, bool with)
    {
        var meaning = Roster.Hear(text).Meaning;
        Assert.Equal((Intents.IuranCatat, with), (meaning.Intent, meaning.Slots.WithSpeaker));
    }

    [Theory]
    [InlineData("keluar 50rb gas sama 20rb parkir", "gas 50000|parkir 20000")]
    [InlineData("beli gas 50rb, galon 20rb, parkir 5rb", "gas 50000|galon 20000|parkir 5000")]
    [InlineData("keluar 50rb gas 20rb parkir", "gas 50000|parkir 20000")]
    [InlineData("keluar 50rb gas", "")]
    public void Each_expense_keeps_its_amount(string text, string expenses)
    {
        var slots = Roster.Hear(text).Meaning.Slots;
        Assert.Equal(expenses, string.Join('|', slots.Expenses.Select(e => $"{e.Purpose} {e.Amount.Value.Amount}")));
        Assert.Equal(("gas", 50_000L), (slots.Purpose, slots.Amount!.Value.Amount));
    }

    [Theory]
    [InlineData("nur mau bayar minggu depan")]
    [InlineData("besok nur bayar")]
    [InlineData("nur janji bayar sabtu")]
    [InlineData("bu ida katanya mau bayar")]
    public void An_intention_is_no_payment(string text)
    {
        var meaning = Roster.Hear(text).Meaning;
        Assert.Equal(Intents.Clarify, meaning.Intent);
        Assert.Contains(Intents.IuranCatat, meaning.Alternatives);
    }

    [Theory]
    [InlineData("sudah bayar kok", true)]
    [InlineData("saya sudah bayar kok", true)]
    [InlineData("perasaan udah bayar deh", true)]
    [InlineData("saya sudah bayar belum", false)]
    public void A_protest(string text, bool protest)
    {
        foreach (var role in (string[])["anggota", "bendahara"])
        {
            var meaning = Roster.Hear(text, role).Meaning;
            Assert.Equal((Intents.IuranSaya, protest), (meaning.Intent, meaning.Slots.Protest));
        }
    }

    [Theory]
    [InlineData("riwayat iuran bu ida", "Ida")]
    [InlineData("catatan iuran nur", "Nur")]
    public void Somebody_s_history(string text, string who)
    {
        var meaning = Roster.Hear(text).Meaning;
        Assert.Equal((Intents.IuranSaya, true), (meaning.Intent, meaning.Slots.History));
        Assert.Equal(who, Roster.Name(Assert.Single(meaning.Slots.People).Only!.Value));
    }

    [Fact]
    public void Times_after_the_amount()
    {
        var slots = Roster.Hear("iuran nur 5rb x 3").Meaning.Slots;
        Assert.Equal((5_000L, 3), (slots.Amount?.Value.Amount, slots.Times));
    }

    [Theory]
    [InlineData("anak saya masuk RS", "sakit")]
    [InlineData("saya sakit bu", "sakit")]
    [InlineData("rumah saya kebanjiran", "musibah")]
    [InlineData("suami saya meninggal", "meninggal")]
    [InlineData("ibu saya wafat tadi malam", "meninggal")]
    [InlineData("saldo iks", null)]
    public void Sad_news(string text, string? what) => Assert.Equal(what, Roster.Hear(text, "anggota").Meaning.Slots.Condolence);

    [Theory]
    [InlineData("iks")]
    [InlineData("eh IKS")]
    public void The_fund_alone_asks_for_its_balance(string text)
    {
        var meaning = Roster.Hear(text).Meaning;
        Assert.Equal((Intents.SaldoKas, Dana.Iks), (meaning.Intent, meaning.Slots.Fund));
    }

    [Theory]
    [InlineData("keluar 5rb parkir 31 februari")]
    [InlineData("keluar 5rb parkir 31 november")]
    [InlineData("keluar 5rb parkir 32 november")]
    public void A_day_that_is_none_stays_out_of_the_purpose(string text)
    {
        var slots = Roster.Hear(text).Meaning.Slots;
        Assert.Equal(("parkir", null), (slots.Purpose, slots.Date!.Value));
        Assert.Contains("no-such-day", slots.Date.Flags);
    }
}
