using System.Text;

namespace Bot.Host;

/// <summary>A run of text at its place: points from the page's lower left corner.</summary>
internal readonly record struct PdfRun(double X, double Y, double Size, bool Bold, byte[] Text);

/// <summary>Lines on pages of A4: headings, wrapped text, tables by tabs with the last column to the right, page numbers.</summary>
internal sealed class PdfLayout
{
    public const double PageWidth = 595, PageHeight = 842;

    private const double Margin = 56, Right = PageWidth - Margin, Gap = 14;
    private const double Body = 11, Leading = 15, Head = 15, HeadLeading = 22, Small = 9;

    private readonly List<List<PdfRun>> pages = [[]];
    private double y = PageHeight - Margin;

    private PdfLayout() { }

    /// <summary>The pages, each at least with its number.</summary>
    public static IReadOnlyList<IReadOnlyList<PdfRun>> Of(IReadOnlyList<string> lines)
    {
        var layout = new PdfLayout();
        var all = lines.SelectMany(static line => line.ReplaceLineEndings("\n").Split('\n')).ToArray();
        for (var i = 0; i < all.Length;)
        {
            if (all[i].Contains('\t', StringComparison.Ordinal))
            {
                var rows = all.Skip(i).TakeWhile(static line => line.Contains('\t', StringComparison.Ordinal)).Select(static line => line.Split('\t')).ToArray();
                layout.Table(rows);
                i += rows.Length;
            }
            else layout.Line(all[i++]);
        }
        layout.Number();
        return layout.pages;
    }

    private void Line(string line)
    {
        if (string.IsNullOrWhiteSpace(line)) y -= Leading / 2;
        else if (line.StartsWith("# ", StringComparison.Ordinal))
        {
            // A heading is not left alone at the foot of a page.
            var words = Wrap(line[2..], Right - Margin, Head, bold: true);
            if (y - words.Count * HeadLeading - Leading < Margin + Leading) Break();
            foreach (var part in words) Put(Margin, HeadLeading, Head, true, part);
            y -= 3;
        }
        else
        {
            foreach (var part in Wrap(line, Right - Margin, Body, bold: false)) Put(Margin, Leading, Body, false, part);
        }
    }

    private void Table(IReadOnlyList<string[]> rows)
    {
        var count = rows.Max(static row => row.Length);
        var widths = Widths(rows, count);
        foreach (var row in rows)
        {
            // A shorter row has its last cell in the last column, where the sums are.
            var cells = row.Select((cell, i) => (At: i == row.Length - 1 ? count - 1 : i, Parts: Wrap(cell, widths[i == row.Length - 1 ? count - 1 : i], Body, bold: false))).ToArray();
            for (var part = 0; part < cells.Max(static cell => cell.Parts.Count); part++)
            {
                Step(Leading);
                foreach (var (at, parts) in cells)
                {
                    if (part >= parts.Count) continue;
                    var x = at == count - 1 ? Right - PdfFont.Width(parts[part], Body, false) : Margin + widths.Take(at).Sum() + at * Gap;
                    pages[^1].Add(new(x, y, Body, false, parts[part]));
                }
            }
        }
    }

    // As wide as what stands in them; where that is too much, the widest give way until all fit.
    private static double[] Widths(IReadOnlyList<string[]> rows, int count)
    {
        var widths = new double[count];
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                var at = i == row.Length - 1 ? count - 1 : i;
                widths[at] = Math.Max(widths[at], PdfFont.Width(PdfFont.Encode(row[i].Trim()), Body, false) + 0.1);
            }
        }
        var room = Right - Margin - (count - 1) * Gap;
        var most = widths.Max();
        while (widths.Sum(width => Math.Min(width, most)) > room && most > 8) most -= 1;
        return [.. widths.Select(width => Math.Max(1, Math.Min(width, most)))];
    }

    private static List<byte[]> Wrap(string text, double width, double size, bool bold)
    {
        var parts = new List<byte[]>();
        var line = new List<byte>();
        foreach (var word in Encoding.Latin1.GetString(PdfFont.Encode(text)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Encoding.Latin1.GetBytes))
        {
            if (line.Count > 0 && !Fits([.. line, (byte)' ', .. word])) Next();
            if (line.Count > 0) line.Add((byte)' ');
            foreach (var letter in word)
            {
                if (line.Count > 0 && !Fits([.. line, letter])) Next();
                line.Add(letter);
            }
        }
        if (line.Count > 0 || parts.Count == 0) Next();
        return parts;

        bool Fits(byte[] said) => PdfFont.Width(said, size, bold) <= width;

        void Next()
        {
            parts.Add([.. line]);
            line.Clear();
        }
    }

    private void Put(double x, double leading, double size, bool bold, byte[] text)
    {
        Step(leading);
        pages[^1].Add(new(x, y, size, bold, text));
    }

    private void Step(double leading)
    {
        if (y - leading < Margin + Leading) Break();
        y -= leading;
    }

    private void Break()
    {
        pages.Add([]);
        y = PageHeight - Margin;
    }

    private void Number()
    {
        for (var i = 0; i < pages.Count; i++)
        {
            var text = PdfFont.Encode($"Halaman {i + 1} dari {pages.Count}");
            pages[i].Add(new((PageWidth - PdfFont.Width(text, Small, false)) / 2, Margin / 2, Small, false, text));
        }
    }
}
