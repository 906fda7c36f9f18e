using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Bot.Dialogs;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>The <c>read</c> command (D-13) as it is called: lines in, one value of the kind asked for out.</summary>
public sealed class ReadTests
{
    private static async Task<string[]> ReadAsync(string input)
    {
        using var from = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var to = new MemoryStream();
        await using var error = new StringWriter();
        var understander = new Understander();
        Assert.Equal(0, await Cli.RunAsync(new(new Conversation(understander), understander), ["read", "--demo"], from, to, error, TestContext.Current.CancellationToken));
        Assert.Equal("", error.ToString());
        return Encoding.UTF8.GetString(to.ToArray()).TrimEnd('\n').Split('\n');
    }

    private static IEnumerable<string[]> Rows([CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "read.tsv")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));

    [Fact]
    public async Task Every_line_of_the_table_is_read()
    {
        var rows = Rows().ToList();
        var input = new StringBuilder();
        foreach (var r in rows)
            input.Append(JsonSerializer.Serialize(new Dictionary<string, string?> { ["kind"] = r[0], ["mode"] = r[1], ["at"] = r[2], ["numerals"] = r[3] == "" ? null : r[3], ["text"] = r[4] })).Append('\n');
        var answers = await ReadAsync(input.ToString());
        Assert.Equal(rows.Count, answers.Length);
        var wrong = rows.Zip(answers).Where(p => !Fits(p.First, p.Second)).Select(p => string.Join(" | ", p.First) + " -> " + p.Second);
        Assert.Empty(wrong);
    }

    private static bool Fits(string[] row, string answer)
    {
        using var json = JsonDocument.Parse(answer);
        var root = json.RootElement;
        var value = root.GetProperty("value");
        if (root.GetProperty("ask").GetBoolean() != (value.ValueKind == JsonValueKind.Null)) return false;
        if ((value.ValueKind == JsonValueKind.Null ? "" : value.GetRawText()) != row[5]) return false;
        var said = root.GetProperty("flags").EnumerateArray().Concat(root.GetProperty("alternatives").EnumerateArray()).Select(e => e.ToString()).ToList();
        return row[6].Split("; ", StringSplitOptions.RemoveEmptyEntries).All(said.Contains);
    }

    [Fact]
    public async Task The_answer_has_all_its_fields_and_the_id_it_was_given()
    {
        var lines = await ReadAsync("""
            {"id":"a1","kind":"quantity","at":"2026-08-13T14:00:00+07:00","mode":"future","text":"2 lusin","role":"tetangga","group":"M3"}
            {"kind":"money","text":"gocap"}
            {"kind":"date","at":"2026-08-13T14:00:00+07:00","text":"31 november"}
            """.Replace("\"group\":\"M3\"", "\"numerals\":\"none\"", StringComparison.Ordinal));
        Assert.Equal("""{"id":"a1","value":"2|lusin=24","alternatives":[],"flags":[],"ask":false}""", lines[0]);
        Assert.Equal("""{"value":50000,"alternatives":[50],"flags":["ambiguous:50"],"ask":false}""", lines[1]);
        Assert.Equal("""{"value":null,"alternatives":[],"flags":["no-such-day"],"ask":true}""", lines[2]);
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_with_its_line()
    {
        var lines = await ReadAsync("{\"kind\":\"length\",\"text\":\"x\"}\n{\"kind\":\"date\"}\nx\n{\"kind\":\"date\",\"mode\":\"soon\",\"text\":\"besok\"}\n{\"kind\":\"date\",\"numerals\":\"xx\",\"text\":\"besok\"}\n");
        Assert.Equal("""{"error":"line 1: kind must be number, money, quantity, date, time or datetime"}""", lines[0]);
        Assert.Equal("""{"error":"line 2: text is missing"}""", lines[1]);
        Assert.StartsWith("""{"error":"line 3: is no JSON""", lines[2], StringComparison.Ordinal);
        Assert.Equal("""{"error":"line 4: mode must be future or past"}""", lines[3]);
        Assert.Equal("""{"error":"line 5: numerals must be jv, su, min, bew or none"}""", lines[4]);
    }
}
