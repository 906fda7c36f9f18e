using System.Text.Json;
using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>What people write and what it means: the first file of the corpus holds lines whose intent and slots are exactly those.</summary>
public sealed class IntentTests
{
    public static TheoryData<string, string, string, string> Lines()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var row in Tables.Rows("../../../corpus/train/t00.tsv")) data.Add(row[3], row[1], row[2], row[4]);
        return data;
    }

    [Theory, MemberData(nameof(Lines))]
    public void A_line_has_its_intent_and_slots(string text, string role, string intent, string slots)
    {
        using var answer = JsonDocument.Parse(new UnderstandLine(new Understander()).Answer("x", role, Roster.Saturday, text, Roster.People));
        Assert.Equal(intent, answer.RootElement.GetProperty("intent").GetString());
        Assert.Equal(slots, answer.RootElement.GetProperty("slots").GetRawText());
    }

    [Theory]
    [InlineData("saldo kas sama iuran saya", "saldo_kas", "iuran_saya")]
    [InlineData("nur bayar 10rb, saldo kas berapa", "iuran_catat", "saldo_kas")]
    [InlineData("saldo kas berapa, terus siapa yang belum bayar", "saldo_kas", "iuran_tunggakan")]
    public void Several_wishes_stand_under_also(string text, string first, string second)
    {
        var meaning = Roster.Hear(text).Meaning;
        Assert.Equal(first, meaning.Intent);
        Assert.Equal(second, Assert.Single(meaning.Also).Intent);
    }

    [Fact]
    public void The_slots_of_a_later_wish_stand_with_it()
    {
        var meaning = Roster.Hear("semua lunas + kotak iks 18 ribu").Meaning;
        Assert.Null(meaning.Slots.Amount);
        Assert.True(meaning.Slots.Everybody);
        var box = Assert.Single(meaning.Also);
        Assert.Equal((Intents.KasMasuk, 18_000L, Domain.Dana.Iks), (box.Intent, box.Slots.Amount!.Value.Amount, box.Slots.Fund));
    }

    [Theory]
    [InlineData("bayar", "bendahara", "iuran_catat")]
    [InlineData("bayar", "anggota", "iuran_saya")]
    [InlineData("jadwal", "anggota", "jadwal_jaga")]
    [InlineData("nur", "bendahara", "iuran_catat")]
    [InlineData("10 ribu", "bendahara", "iuran_catat")]
    public void A_bare_word_is_asked_back_most_likely_first(string text, string role, string likely)
    {
        var meaning = Roster.Hear(text, role).Meaning;
        Assert.Equal(Intents.Clarify, meaning.Intent);
        Assert.Equal(likely, meaning.Alternatives[0]);
    }

    [Theory]
    [InlineData("riwayat iuran saya", true)]
    [InlineData("catatan saya", true)]
    [InlineData("bulan lalu saya bayar apa aja", true)]
    [InlineData("riwayat", true)]
    [InlineData("iuran saya", false)]
    [InlineData("saya sudah bayar belum", false)]
    public void What_was_paid_and_what_is_open_can_be_told_apart(string text, bool history)
    {
        var meaning = Roster.Hear(text, "anggota").Meaning;
        Assert.Equal((Intents.IuranSaya, history), (meaning.Intent, meaning.Slots.History));
    }

    [Theory]
    [InlineData("tetangga saya pingsan", "medis")]
    [InlineData("saya mau bunuh diri", "jiwa")]
    [InlineData("pengen mati aja saya", "jiwa")]
    [InlineData("saya dipukuli suami, catat iuran nur 5rb", "bahaya")]
    [InlineData("tolong ada kebakaran di dapur", "bahaya")]
    public void An_emergency_is_nothing_else(string text, string danger)
    {
        var meaning = Roster.Hear(text).Meaning;
        Assert.Equal((Intents.OutOfScope, danger), (meaning.Intent, meaning.Slots.Emergency));
        Assert.Empty(meaning.Also);
    }

    [Fact]
    public void The_line_is_the_one_the_command_promises()
    {
        var line = new UnderstandLine(new Understander()).Answer("7", "bendahara", Roster.Saturday, "bu nur bayar 10", Roster.People);
        using var json = JsonDocument.Parse(line);
        var sure = json.RootElement.GetProperty("confidence").GetRawText();
        var others = json.RootElement.GetProperty("alternatives").GetRawText();
        Assert.InRange(json.RootElement.GetProperty("confidence").GetDouble(), 0.9, 1);
        Assert.Equal($$$"""{"id":"7","intent":"iuran_catat","confidence":{{{sure}}},"slots":{"orang":"Nur","jumlah":10000},"alternatives":{{{others}}},"flags":{"jumlah":["implied-thousands"]}}""", line);
    }
}
