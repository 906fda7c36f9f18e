using System.Runtime.CompilerServices;

namespace Bot.Dialogs.Tests;

/// <summary>Reads the tab-separated tables that stand beside the tests.</summary>
internal static class Tables
{
    public static IEnumerable<string[]> Rows(string file, [CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, file))
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split('\t'));
}
