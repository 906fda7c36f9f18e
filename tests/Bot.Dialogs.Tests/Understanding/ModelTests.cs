using Bot.Training;
using Xunit;

namespace Bot.Dialogs.Tests;

/// <summary>The trained model: the one in the source tree is the one the corpus makes, and it is good enough on lines it never saw.</summary>
public sealed class ModelTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_model_is_what_the_corpus_makes_of_it()
    {
        var kept = await File.ReadAllTextAsync(CorpusFiles.Model, TestContext.Current.CancellationToken);
        var made = IntentTrainer.Train(CorpusFiles.Train, CorpusFiles.Listeners);
        Assert.True(kept == made, "corpus, words or patterns have changed: train anew with dotnet run -c Release --project src/Bot.Training");
    }

    /// <summary>Floors, not aims. Measured on the day they were set, on 1,045 lines: intent 0.924, strict 0.886; the set has been looked at while tuning.</summary>
    [Fact]
    public void Lines_it_never_saw_are_understood()
    {
        var understander = new Understander();
        var (right, strict) = (0, 0);
        var missed = new List<string>();
        foreach (var line in CorpusFiles.Dev)
        {
            var said = CorpusScore.Of(understander, line);
            if (said.Intent) right++; else missed.Add($"{line.Id} {line.Intent}: {line.Text} -> {said.Answer}");
            if (said.Strict) strict++; else if (said.Intent) missed.Add($"{line.Id} {line.Slots}: {line.Text} -> {said.Answer}");
        }
        var shares = (Right: (double)right / CorpusFiles.Dev.Count, Strict: (double)strict / CorpusFiles.Dev.Count);
        output.WriteLine($"{CorpusFiles.Dev.Count} lines, {shares}");
        Assert.True(shares is { Right: >= 0.90, Strict: >= 0.85 }, $"{shares}\n{string.Join('\n', missed)}");
    }
}
