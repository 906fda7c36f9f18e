using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>A PDF read back from its bytes alone: the table of objects, the page tree, what stands where.</summary>
internal sealed class PdfReader
{
    private readonly string _file;
    private readonly Dictionary<int, string> _objects = [];

    private PdfReader(byte[] bytes) => _file = Encoding.Latin1.GetString(bytes);

    public sealed record Run(double X, double Y, double Size, int Font, string Text);

    public IReadOnlyList<IReadOnlyList<Run>> Pages { get; private set; } = [];

    public string Title { get; private set; } = "";

    /// <summary>The lines of a page from top to bottom, its runs from left to right, a bar between them.</summary>
    public IReadOnlyList<string> Lines(int page) =>
        [.. Pages[page].GroupBy(r => r.Y).OrderByDescending(g => g.Key).Select(g => string.Join("|", g.OrderBy(r => r.X).Select(r => r.Text)))];

    public static PdfReader Read(byte[] bytes)
    {
        var reader = new PdfReader(bytes);
        Assert.StartsWith("%PDF-1.4\n", reader._file, StringComparison.Ordinal);
        Assert.EndsWith("%%EOF\n", reader._file, StringComparison.Ordinal);
        Assert.All(bytes, b => Assert.InRange(b, (byte)'\n', (byte)126));
        reader.Objects();
        var trailer = Regex.Match(reader._file, @"trailer\n<< /Size (\d+) /Root (\d+) 0 R /Info (\d+) 0 R >>");
        Assert.Equal(reader._objects.Count + 1, Int(trailer.Groups[1].Value));
        var pages = reader.At(Int(Regex.Match(reader.At(Int(trailer.Groups[2].Value)), @"/Pages (\d+) 0 R").Groups[1].Value));
        var kids = Regex.Matches(Regex.Match(pages, @"/Kids \[([^\]]*)\]").Groups[1].Value, @"(\d+) 0 R").Select(m => Int(m.Groups[1].Value)).ToArray();
        Assert.Equal(kids.Length, Int(Regex.Match(pages, @"/Count (\d+)").Groups[1].Value));
        reader.Pages = [.. kids.Select(reader.Page)];
        reader.Title = Literal(Regex.Match(reader.At(Int(trailer.Groups[3].Value)), @"/Title (\(.*\)) >>").Groups[1].Value);
        return reader;
    }

    private void Objects()
    {
        var table = Int(Regex.Match(_file, @"startxref\n(\d+)\n").Groups[1].Value);
        var head = Regex.Match(_file[table..], @"\Axref\n0 (\d+)\n0000000000 65535 f \n");
        Assert.True(head.Success, "no table where startxref points");
        var rows = Regex.Matches(_file[(table + head.Length)..], @"(\d{10}) 00000 n \n");
        Assert.Equal(Int(head.Groups[1].Value) - 1, rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var at = Int(rows[i].Groups[1].Value);
            var start = $"{i + 1} 0 obj\n";
            Assert.Equal(start, _file.Substring(at, start.Length));
            _objects[i + 1] = _file[(at + start.Length).._file.IndexOf("\nendobj\n", at, StringComparison.Ordinal)];
        }
    }

    private List<Run> Page(int number)
    {
        var page = At(number);
        Assert.Contains("/MediaBox [0 0 595 842]", page, StringComparison.Ordinal);
        var content = At(Int(Regex.Match(page, @"/Contents (\d+) 0 R").Groups[1].Value));
        var stream = Regex.Match(content, @"\A<< /Length (\d+) >>\nstream\n(.*)endstream\z", RegexOptions.Singleline);
        Assert.Equal(Int(stream.Groups[1].Value), stream.Groups[2].Length);
        var runs = new List<Run>();
        foreach (var line in stream.Groups[2].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var run = Regex.Match(line, @"\ABT /F([12]) ([\d.]+) Tf 1 0 0 1 ([\d.-]+) ([\d.-]+) Tm (\(.*\)) Tj ET\z");
            Assert.True(run.Success, line);
            runs.Add(new(Number(run.Groups[3].Value), Number(run.Groups[4].Value), Number(run.Groups[2].Value), Int(run.Groups[1].Value), Literal(run.Groups[5].Value)));
        }
        return runs;
    }

    // Fails where a bracket would end the text early.
    private static string Literal(string written)
    {
        var text = new StringBuilder();
        for (var i = 1; i < written.Length - 1; i++)
        {
            Assert.False(written[i] is '(' or ')', written);
            if (written[i] != '\\') text.Append(written[i]);
            else if (char.IsAsciiDigit(written[i + 1]))
            {
                text.Append((char)Convert.ToInt32(written.Substring(i + 1, 3), 8));
                i += 3;
            }
            else text.Append(written[++i]);
        }
        return text.ToString();
    }

    private string At(int number) => _objects[number];

    private static int Int(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static double Number(string digits) => double.Parse(digits, CultureInfo.InvariantCulture);
}
