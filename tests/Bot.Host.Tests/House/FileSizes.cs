using System.Runtime.CompilerServices;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>Sizes are a guide and not a law: the largest files are printed, and none grows past reading.</summary>
public sealed class FileSizes(ITestOutputHelper output)
{
    [Xunit.Fact]
    public void The_largest_files_are_reported()
    {
        var source = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "src"));
        var files = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Select(f => (Lines: File.ReadLines(f).Count(), Name: Path.GetRelativePath(source, f))).OrderByDescending(f => f.Lines).ToList();
        foreach (var (lines, name) in files.Take(10)) output.WriteLine($"{lines,5} {name}");
        Assert.NotEmpty(files);
        Assert.True(files[0].Lines <= 350, $"{files[0].Name} has {files[0].Lines} lines: is it still one thing?");
    }

    [Xunit.Fact]
    public void Host_refers_down_and_nobody_refers_up()
    {
        var host = typeof(SqliteStore).Assembly.GetReferencedAssemblies().Select(a => a.Name).ToList();
        Assert.Contains("Bot.Dialogs", host);
        Assert.DoesNotContain(typeof(Bot.Dialogs.Conversation).Assembly.GetReferencedAssemblies(), a => a.Name == "Bot.Host");
        Assert.DoesNotContain(typeof(Bot.Domain.Kube).Assembly.GetReferencedAssemblies(), a => a.Name is "Bot.Host" or "Bot.Dialogs");
    }

    private static string Here([CallerFilePath] string me = "") => me;
}
