using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>Understanding stays light: what one message may leave for the garbage collector.</summary>
public sealed class AllocationTests
{
    /// <summary>Bytes for a message of the development corpus, and for one of 4,096 characters: about three times the most that was measured.</summary>
    private const long Most = 150_000, MostOfLongest = 640_000;

    private readonly Understander understander = new();

    [Fact]
    public void No_message_of_the_corpus_allocates_much()
    {
        var (most, of) = (0L, "");
        foreach (var line in CorpusFiles.Dev)
            if (Allocated(line.Text, line.Role) is var bytes && bytes > most) (most, of) = (bytes, line.Text);
        Assert.True(most <= Most, $"{most:N0} bytes: {of}");
    }

    [Theory]
    [InlineData("nur bayar 10rb, ")]
    [InlineData("zqxwv kjhgf ")]
    [InlineData("50 kotak nasi kuning tgl 5 jam 10 ke rumah bu wati dan ")]
    [InlineData("½🙏à ")]
    [InlineData("9")]
    [InlineData("a")]
    [InlineData("bu dewi lestari, siti khodijah sama ")]
    public void The_longest_message_allocates_within_bounds(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Fold.Limit / piece.Length + 1))[..Fold.Limit];
        var bytes = Allocated(text, "bendahara");
        Assert.True(bytes <= MostOfLongest, $"{bytes:N0} bytes");
    }

    /// <summary>The second time: the first makes the tables and may compile.</summary>
    private long Allocated(string text, string role)
    {
        var listening = CorpusFiles.Listeners.For(role);
        understander.Hear(text, listening);
        var before = GC.GetAllocatedBytesForCurrentThread();
        understander.Hear(text, listening);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
