using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>
/// The conversations printed in the guides are real: what the speaker hears on the demo is what stands there.
/// KUBEBOT_CHAT_UPDATE=1 writes into them what is heard.
/// </summary>
public sealed partial class GuideTests
{
    [Theory, InlineData("panduan-anggota.md"), InlineData("panduan-pendamping.md")]
    public async Task A_guide_shows_what_really_is_said(string guide)
    {
        var path = Path.Combine(Here(), "..", "..", "..", "docs", guide);
        var update = Environment.GetEnvironmentVariable("KUBEBOT_CHAT_UPDATE") == "1";
        var parts = (await File.ReadAllTextAsync(path)).Split("```");
        Assert.True(parts.Length > 2);
        for (var n = 1; n < parts.Length; n += 2)
        {
            await using var stage = await ChatStage.OpenAsync();
            var played = new StringBuilder("\n");
            foreach (var line in parts[n].Split('\n').Where(l => l.StartsWith('>')))
            {
                var said = new Said(line, new());
                played.Append(line).Append('\n').Append(Own(await stage.PlayAsync(said), said.Who));
            }
            if (update) parts[n] = played.ToString();
            Assert.Equal(parts[n], played.ToString());
        }
        if (update) await File.WriteAllTextAsync(path, string.Join("```", parts));
    }

    [Theory, InlineData("panduan-anggota.md"), InlineData("panduan-pendamping.md")]
    public void Its_pictures_are_there_small_enough_for_a_phone_and_said_in_words(string guide)
    {
        var docs = Path.Combine(Here(), "..", "..", "..", "docs");
        var pictures = Picture.Matches(File.ReadAllText(Path.Combine(docs, guide)));
        Assert.InRange(pictures.Count, 1, 3);
        Assert.All(pictures, p => Assert.InRange(p.Groups["words"].Length, 40, 250));
        Assert.All(pictures, p => Assert.InRange(new FileInfo(Path.Combine(docs, p.Groups["file"].Value)).Length, 1, 60_000));
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"!\[(?<words>[^\]]*)\]\((?<file>[^)]+)\)")]
    private static partial System.Text.RegularExpressions.Regex Picture { get; }

    /// <summary>What the speaker herself hears, without her name before it.</summary>
    private static string Own(string heard, string who)
    {
        var mine = $"< {who}: ";
        return string.Concat(("\n" + heard).Split("\n< ").Skip(1).Select(m => "< " + m).Where(m => m.StartsWith(mine, StringComparison.Ordinal)).Select(m => "< " + m[mine.Length..].TrimEnd('\n') + "\n"));
    }

    private static string Here([CallerFilePath] string me = "") => Path.GetDirectoryName(me)!;
}
