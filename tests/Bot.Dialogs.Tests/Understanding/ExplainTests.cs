using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary><c>understand --explain</c>: the trace says what was done, and the same each time.</summary>
public sealed class ExplainTests
{
    private static Listening To(string role) => new(Roster.Saturday, role, Roster.People) { Goods = Catalogue.Goods };

    private static string Explain(string text, string role = "bendahara") => new Understander().Explain(text, To(role));

    [Theory]
    [InlineData("nur byr iuran 10rb", "bendahara", "\"byr\" is \"bayar\": ", "person \"nur\": Nur", "amount \"10rb\": Rp10.000", "  iuran_catat 5: Iuran & HasPerson & HasMoney|Lunas", "What told the two apart: ",
        "Decision: iuran_catat ", "a wish that writes needs ", "orang = \"Nur\"", "jumlah = 10000")]
    [InlineData("sisa kaaas kita berapa", "anggota", "\"kaaas\" is \"kas\": letters held down, cost 2; Kas", "  saldo_kas 5: Kas & Berapa|Sisa", "Decision: saldo_kas ", "a wish that only reads needs ")]
    [InlineData("setor", "anggota", "\"setor\": as written, cost 0; Setor", "Decided without scores.", "Rule: one word, ", "Decision: clarify 0.40", "it could also be iuran_saya, iuran_catat")]
    [InlineData("saldo kas brp, terus siapa yang blm iuran", "bendahara", "; split, both are sure (", "Wish 1: \"saldo kas brp\"", "Wish 2: ", "Decision: saldo_kas ", "Decision: iuran_tunggakan ")]
    [InlineData("pesen nasi kotak 50 tgl 31 november", "tetangga", "no-such-day", "tanggal is flagged no-such-day", ": left out, to be asked")]
    [InlineData("tolong! mertua pingsan bu", "anggota", "Rule: words of an emergency", "darurat = \"medis\"")]
    [InlineData("bu nur 10rb", "bendahara", "Decided without scores.", "Rule: an officer names people and amounts", "Decision: iuran_catat 0.90")]
    [InlineData("iyaaa bu", "anggota", "The whole message is a yes: ", "Understood: ya 1.00")]
    public void What_was_done_is_said(string text, string role, params string[] said)
    {
        var trace = Explain(text, role);
        Assert.All(said, words => Assert.Contains(words, trace, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("psn nasi kotak 50 buat sbtu jam stgh 10")]
    [InlineData("nur 10, ida 15 terus kas brp")]
    [InlineData("")]
    public void The_same_message_gives_the_same_bytes_and_the_meaning_that_is_heard(string text)
    {
        var trace = Explain(text);
        Assert.Equal(trace, Explain(text));
        Assert.Contains($"Understood: {Explanation.Named(new Understander().Hear(text, To("bendahara")).Meaning)}", trace, StringComparison.Ordinal);
    }

    [Fact]
    public void The_parts_of_a_score_are_the_score()
    {
        var model = IntentModel.Shipped;
        var features = Understander.Features("nur bayar iuran 10rb", To("bendahara"));
        var scores = new double[model.Intents.Count];
        model.Score(features, scores);
        for (var i = 0; i < scores.Length; i++) Assert.Equal(scores[i], features.Sum(f => model.Part(f, i, features.Length)), 6);
    }

    [Fact]
    public void No_text_breaks_the_trace_or_its_lines() => Parallel.For(0, 8, share =>
    {
        var random = new Random(700 + share);
        var understander = new Understander();
        var buffer = new char[4200];
        for (var i = 0; i < 2500; i++)
        {
            var text = new string(buffer, 0, FuzzTests.Message(random, buffer, FuzzTests.Length(random)));
            var trace = understander.Explain(text, To((i & 1) == 0 ? "bendahara" : "tetangga"));
            if (!trace.StartsWith("Message: ", StringComparison.Ordinal) || trace.Any(c => c != '\n' && char.IsControl(c))) Assert.Fail(text);
        }
    });
}
