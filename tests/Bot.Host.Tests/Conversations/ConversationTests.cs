using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>
/// Every .chat file, played through the real store: each message twice, the second time nothing may change; after each
/// scene the store's own check must be silent. KUBEBOT_CHAT_UPDATE=1 writes what was heard into the files, to be read
/// against the handbook.
/// </summary>
public sealed class ConversationTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Here(), "*.chat").Select(f => Path.GetFileName(f)!).Where(Wanted).Order(StringComparer.Ordinal)];

    /// <summary>KUBEBOT_CHAT_ONLY: parts of file names, with commas between, while one works on them.</summary>
    private static bool Wanted(string file) =>
        Environment.GetEnvironmentVariable("KUBEBOT_CHAT_ONLY") is not { Length: > 0 } only || only.Split(',').Any(o => file.Contains(o, StringComparison.OrdinalIgnoreCase));

    [Theory, MemberData(nameof(Files))]
    public async Task Conversation_goes_as_written(string file)
    {
        var path = Path.Combine(Here(), file);
        var update = Environment.GetEnvironmentVariable("KUBEBOT_CHAT_UPDATE") == "1";
        var written = new StringBuilder();
        var scenes = Scenario.Read(path);
        Assert.NotEmpty(scenes);
        foreach (var scene in scenes)
        {
            await using var stage = await ChatStage.OpenAsync(scene.Rules);
            await stage.OnlyGroupsOfAsync(scene.Lines, file);
            written.Append(written.Length > 0 ? "\n" : "").Append("## ").Append(scene.Title).Append('\n');
            foreach (var line in scene.Lines)
            {
                var heard = await stage.PlayAsync(line);
                if (line == scene.Lines[^1]) heard += await stage.RestAsync();
                written.Append(line.Line).Append('\n').Append(heard);
                if (!update) Assert.Equal($"{scene}\n{line.Line}\n{line.Heard}", $"{scene}\n{line.Line}\n{heard}");
            }
        }
        if (update) await File.WriteAllTextAsync(path, written.ToString());
    }

    private static string Here([CallerFilePath] string me = "") => Path.GetDirectoryName(me)!;
}
