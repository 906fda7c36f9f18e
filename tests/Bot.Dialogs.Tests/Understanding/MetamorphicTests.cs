using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>
/// A greeting, an emoji, a particle, capitals or held letters never change what is wanted; a misspelt or shortened word
/// rarely does, and then it is asked. The sentences stand in <c>metamorphic.tsv</c>; those the scorer does not read yet are left out.
/// </summary>
public sealed class MetamorphicTests
{
    private const int Times = 6;

    private static readonly (string Text, string Role, string Intent)[] Sentences =
        [.. Tables.Rows("metamorphic.tsv").Select(r => (r[0], r[1], r[2])).Where(s => Intent(s.Item1, s.Item2) == s.Item3)];

    [Fact]
    public void Most_sentences_are_understood_as_they_stand() =>
        Assert.True(Sentences.Length * 100 >= Tables.Rows("metamorphic.tsv").Count() * 75, string.Join('\n', Tables.Rows("metamorphic.tsv")
            .Where(r => Intent(r[0], r[1]) != r[2]).Select(r => $"{r[0]}: {r[2]}, read as {Intent(r[0], r[1])}")));

    [Fact]
    public void A_greeting_changes_nothing() => Never(Corruption.Greeted);

    [Fact]
    public void An_emoji_changes_nothing() => Never(Corruption.WithEmoji);

    [Fact]
    public void A_particle_changes_nothing() => Never(Corruption.WithParticle);

    [Fact]
    public void Capitals_change_nothing() => Never(Corruption.Capitals);

    [Fact]
    public void Held_letters_change_nothing() => Never(Corruption.Elongated);

    [Fact]
    public void Letters_that_look_alike_change_nothing() => Never((_, t) => t.Replace('a', '\u0430').Replace('o', '\u03BF').Replace("s", "s\u200B", StringComparison.Ordinal));

    [Fact]
    public void A_slip_in_a_long_word_is_forgiven() => Mostly(Corruption.Mistyped, 93, 2);

    [Fact]
    public void A_shortened_word_is_read() => Mostly(Corruption.Shortened, 93, 2);

    [Fact]
    public void A_chat_spelling_is_read() => Mostly(Corruption.Chatty, 96, 1);

    [Fact]
    public void Everything_at_once_is_mostly_read() => Mostly((r, t) =>
        Corruption.WithEmoji(r, Corruption.Greeted(r, Corruption.Elongated(r, Corruption.Shortened(r, Corruption.Mistyped(r, Corruption.Chatty(r, t)))))), 82, 5);

    private static void Never(Func<Random, string, string> change)
    {
        var lost = Changed(change, out _).Where(x => x.Read != x.Intent).ToList();
        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    /// <param name="change">The corruption.</param>
    /// <param name="least">Percent of the changed sentences that must keep their intent.</param>
    /// <param name="wrong">Percent that may be taken for another wish instead of being asked.</param>
    private static void Mostly(Func<Random, string, string> change, int least, int wrong)
    {
        var lost = Changed(change, out var all).Where(x => x.Read != x.Intent).ToList();
        var mistaken = lost.Count(x => x.Read is not (Intents.Clarify or Intents.OutOfScope));
        Assert.True((all - lost.Count) * 100 >= all * least && mistaken * 100 <= all * wrong, $"{lost.Count} lost, {mistaken} of them mistaken, of {all}\n" + string.Join('\n', lost));
    }

    private static List<(string Said, string Intent, string Read)> Changed(Func<Random, string, string> change, out int all)
    {
        var random = new Random(4711);
        var read = new List<(string, string, string)>();
        foreach (var (text, role, intent) in Sentences)
        {
            for (var i = 0; i < Times; i++)
            {
                var said = change(random, text);
                if (said != text) read.Add((said, intent, Intent(said, role)));
            }
        }
        all = read.Count;
        return read;
    }

    private static string Intent(string text, string role) => Roster.Hear(text, role).Meaning.Intent;
}
