using System.Diagnostics;
using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>A million messages that nobody would write: none brings the reader down, none takes long.</summary>
public sealed class FuzzTests
{
    private const int Messages = 1_000_000, Shares = 8;

    private static readonly string[] Soup = [.. Lexicon.Targets, .. CommonWords.Text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries),
        "nur", "bu siti", "m3-2611-044", "081234567890", "rp", "10rb", "1,5jt", "tgl 31", "31/12", "jam 25.99", "setengah", "\"", "http://x.y", "kue-kue", "ibu2", "udahbayar", "ba yar"];

    private static readonly string Odd = "\0\t\n \u00A0\u200B\u200F\u202E\u2066\u0301\u0336\uFEFF\uFFFD\uD83D\uDE00\uDBFF\uDC00½²①Ⅷа́ѕİıßﬁ٣१𝟗👍🏽✅🙏\"'.,:;/-+@#?!=*()_&%$";

    [Fact]
    public void A_million_messages_are_read()
    {
        var slowest = new long[Shares];
        Parallel.For(0, Shares, share =>
        {
            var random = new Random(9_000 + share);
            var understander = new Understander();
            var buffer = new char[4200];
            for (var i = 0; i < Messages / Shares; i++)
            {
                var text = new string(buffer, 0, Message(random, buffer, Length(random)));
                var context = new Listening(Roster.Saturday, (i & 1) == 0 ? "bendahara" : "tetangga", Roster.People) { MoneySlot = (i & 2) == 0, Past = (i & 4) == 0, Speaker = Roster.People[i % Roster.People.Count].Id };
                var start = Stopwatch.GetTimestamp();
                var heard = understander.Hear(text, context);
                slowest[share] = Math.Max(slowest[share], Stopwatch.GetTimestamp() - start);
                if (heard.Raw.Length > Fold.Limit) Assert.Fail("read too much");
            }
        });
        Assert.InRange(slowest.Max() * 1.0 / Stopwatch.Frequency, 0, 2);
    }

    /// <summary>Twice the text takes no more than about twice the time, whatever it is made of.</summary>
    [Theory]
    [InlineData("a")]
    [InlineData("9")]
    [InlineData("9.")]
    [InlineData("a-")]
    [InlineData("ba yar ")]
    [InlineData("nur bayar 10rb, ")]
    [InlineData("kas")]
    [InlineData("ab")]
    [InlineData("duapuluh")]
    [InlineData("saldokas")]
    [InlineData("\"")]
    [InlineData("tgl 5 ")]
    [InlineData("seperempat ")]
    [InlineData("ibu-ibu ")]
    [InlineData("\uD83D")]
    public void The_longest_text_is_read_in_no_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 4096 / piece.Length + 1));
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Roster.Hear(text);
            var took = Stopwatch.GetElapsedTime(start);
            if (took < best) best = took;
        }
        Assert.InRange(best.TotalMilliseconds, 0, 50);
    }

    /// <summary>Mostly a few words; one in four thousand as long as is read, and longer.</summary>
    internal static int Length(Random r) => r.Next(4000) switch { 0 => 3900 + r.Next(280), < 20 => r.Next(600), < 400 => r.Next(90), _ => 1 + r.Next(14) };

    internal static int Message(Random r, char[] buffer, int length)
    {
        var n = 0;
        var kind = r.Next(4);
        while (n < length)
        {
            switch (kind == 3 ? r.Next(3) : kind)
            {
                case 0:
                    foreach (var c in Soup[r.Next(Soup.Length)]) if (n < length) buffer[n++] = c;
                    if (n < length && r.Next(8) != 0) buffer[n++] = ' ';
                    break;
                case 1: buffer[n++] = (char)r.Next(0x10000); break;
                default: buffer[n++] = r.Next(3) == 0 ? Odd[r.Next(Odd.Length)] : r.Next(2) == 0 ? (char)('0' + r.Next(10)) : (char)('a' + r.Next(26)); break;
            }
        }
        return n;
    }
}
