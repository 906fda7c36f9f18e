using System.Runtime.CompilerServices;
using Bot.Training;

namespace Bot.Dialogs.Tests;

/// <summary>Where the corpus, the demo's members and goods, and the trained model lie in the source tree.</summary>
internal static class CorpusFiles
{
    public static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));

    public static readonly IReadOnlyList<CorpusLine> Train = [.. CorpusLine.ReadAll(Path.Combine(Root, "corpus", "train"))];
    public static readonly IReadOnlyList<CorpusLine> Dev = [.. CorpusLine.ReadAll(Path.Combine(Root, "corpus", "dev"))];
    public static readonly Listeners Listeners = Listeners.FromDemo(Path.Combine(Root, "src", "Bot.Host", "Demo", "data"));

    public static string Model => Path.Combine(Root, "src", "Bot.Dialogs", "Understanding", "intents.model");

    private static string Here([CallerFilePath] string me = "") => me;
}
