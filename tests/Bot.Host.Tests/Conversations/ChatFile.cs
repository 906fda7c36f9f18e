using System.Globalization;
using System.Text;

namespace Bot.Host.Tests;

/// <summary>
/// A conversation as people could read it: <c>&gt;</c> what somebody writes (a title in brackets: presses that button),
/// <c>&lt;</c> what somebody gets, <c>@</c> the clock, <c>!</c> the machine was off until then, <c>##</c> a new scene on the untouched demo;
/// <c>=</c> first in a scene: its first group has these rule values instead ("aturan" of kube.json).
/// </summary>
internal sealed record Scenario(string File, string Title, IReadOnlyList<Said> Lines)
{
    /// <summary>Rule values the scene's first group has instead of the demo's; null: the demo's.</summary>
    public string? Rules => Lines is [{ IsRules: true } first, ..] ? first.Line[1..] : null;

    public override string ToString() => $"{Path.GetFileNameWithoutExtension(File)}: {Title}";

    public static IReadOnlyList<Scenario> Read(string file)
    {
        var scenes = new List<(string Title, List<Said> Lines)>();
        foreach (var line in System.IO.File.ReadAllLines(file))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) scenes.Add((line[3..], []));
            else if (scenes.Count > 0 && line.Length > 0)
            {
                var lines = scenes[^1].Lines;
                if (line[0] is '>' or '@' or '!' or '=') lines.Add(new(line, new()));
                else if (lines.Count > 0) lines[^1].Heard.Append(line).Append('\n');
                else throw new FormatException($"{file}: '{line}' stands before anything was said");
            }
        }
        return [.. scenes.Select(s => new Scenario(file, s.Title, s.Lines))];
    }
}

/// <summary>One line said (or the clock moved), and everything that was heard because of it, as text.</summary>
internal sealed record Said(string Line, StringBuilder Heard)
{
    public bool IsClock => Line[0] is '@' or '!';

    public bool IsRules => Line[0] == '=';

    /// <summary>Nothing ran in between: what fell due is met only now.</summary>
    public bool IsOff => Line[0] == '!';

    public DateTimeOffset Instant => DateTimeOffset.Parse(Line[1..].Trim(), CultureInfo.InvariantCulture);

    /// <summary>Who, and what; a button's title when <see cref="Pressed"/>.</summary>
    public string Who => Line[1..Line.IndexOf(':')].Trim();
    public string What => Line[(Line.IndexOf(':') + 1)..].Trim();
    public bool Pressed => What is ['[', .., ']'];
}
