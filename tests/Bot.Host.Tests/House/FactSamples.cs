using System.Runtime.CompilerServices;
using System.Text;
using Bot.Domain;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>
/// One stored sample of every kind of fact ever released (T-13): today's reader must read it and write the same bytes.
/// The file only grows; a line is never edited.
/// </summary>
public sealed class FactSamples
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Here(), "facts.txt"));

    [Fact]
    public void Every_kind_has_a_stored_sample() =>
        Assert.Empty(FactRegistry.Kinds.Select(k => k.Name).Except(Lines.Select(l => l.Split('\t')[0])));

    [Fact]
    public void Every_stored_sample_reads_back_to_the_same_bytes()
    {
        foreach (var line in Lines)
        {
            var (kind, body) = line.Split('\t') is [var k, var b] ? (k, b) : throw new FormatException(line);
            var fact = FactJson.Read(kind, Encoding.UTF8.GetBytes(body));
            var (name, bytes) = FactJson.Write(fact);
            Assert.Equal((kind, body), (name, Encoding.UTF8.GetString(bytes)));
        }
    }

    [Fact]
    public void Facts_are_read_strictly()
    {
        Assert.ThrowsAny<Exception>(() => FactJson.Read("iuran.diingatkan", "{\"person\":\"x\"}"u8.ToArray()));
        Assert.ThrowsAny<Exception>(() => FactJson.Read("iuran.diingatkan", "{\"person\":\"x\",\"on\":\"2026-11-21\",\"extra\":1}"u8.ToArray()));
    }

    private static string Here([CallerFilePath] string me = "") => Path.GetDirectoryName(me)!;
}
