using System.Globalization;
using System.Text;

namespace Bot.Host;

/// <summary>
/// A small PDF 1.4 writer (T-7): text in Helvetica on A4, uncompressed, nothing but ASCII in the file. It holds no date and no author,
/// and nothing in a line can become an operator.
/// </summary>
internal static class Pdf
{
    private const int Catalog = 1, Pages = 2, Regular = 3, Strong = 4, Info = 5, First = 6;

    /// <summary>The file: <paramref name="title"/> is what a reader shows in its window.</summary>
    public static byte[] Write(string title, IReadOnlyList<string> lines)
    {
        var pages = PdfLayout.Of(lines);
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        Add($"<< /Type /Catalog /Pages {Pages} 0 R /Lang (id-ID) >>");
        Add($"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, i) => $"{First + 2 * i} 0 R"))}] >>");
        Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>");
        Add($"<< /Title {Literal(PdfFont.Encode(title))} >>");
        foreach (var page in pages)
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"<< /Type /Page /Parent {Pages} 0 R /MediaBox [0 0 {PdfLayout.PageWidth} {PdfLayout.PageHeight}] /Resources << /Font << /F1 {Regular} 0 R /F2 {Strong} 0 R >> >> /Contents {offsets.Count + 2} 0 R >>"));
            var drawn = string.Concat(page.Select(Draw));
            Add($"<< /Length {drawn.Length} >>\nstream\n{drawn}endstream");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {offsets.Count + 1} /Root {Catalog} 0 R /Info {Info} 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());

        void Add(string body)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{body}\nendobj\n");
        }
    }

    private static string Draw(PdfRun run) => string.Create(CultureInfo.InvariantCulture, $"BT /F{(run.Bold ? 2 : 1)} {run.Size} Tf 1 0 0 1 {run.X:0.##} {run.Y:0.##} Tm {Literal(run.Text)} Tj ET\n");

    private static string Literal(byte[] text)
    {
        var literal = new StringBuilder("(");
        foreach (var b in text)
        {
            if (b is (byte)'(' or (byte)')' or (byte)'\\') literal.Append('\\').Append((char)b);
            else if (b < 127) literal.Append((char)b);
            else literal.Append('\\').Append(Convert.ToString(b, 8));
        }
        return literal.Append(')').ToString();
    }
}
