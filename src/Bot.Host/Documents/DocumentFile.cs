using System.Text;
using Bot.Domain;

namespace Bot.Host;

/// <summary>A document made into a file, at the moment it is sent (T-7). Pure: the same document gives the same bytes.</summary>
/// <param name="Name">ASCII letters, digits, hyphens and one dot: safe in a path, a header and a form.</param>
internal sealed record DocumentFile(string Name, string ContentType, byte[] Bytes)
{
    /// <summary>By the ending of the name: a drawn PDF, or the lines as they are.</summary>
    public static DocumentFile Of(Document document)
    {
        var name = Safe(document.Name);
        return Path.GetExtension(name) switch
        {
            ".pdf" => new(name, "application/pdf", Pdf.Write(name, document.Lines)),
            ".json" => new(name, "application/json", Text(document.Lines)),
            _ => new(name, "text/plain; charset=utf-8", Text(document.Lines)),
        };
    }

    /// <summary>
    /// The name with everything that could be a path, a header or another ending taken out. Whatever is neither PDF nor JSON is text: no
    /// spreadsheet opens it and takes a cell for a formula (threat T13).
    /// </summary>
    public static string Safe(string name)
    {
        var dot = name.LastIndexOf('.');
        var (stem, ending) = dot < 0 ? (name, "") : (name[..dot], name[(dot + 1)..]);
        var safe = new string([.. stem.Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '-')]).Trim('-');
        return $"{(safe.Length == 0 ? "berkas" : safe[..Math.Min(safe.Length, 80)])}.{(ending.ToLowerInvariant() is ("pdf" or "json") and var known ? known : "txt")}";
    }

    private static byte[] Text(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(static line => line + "\n")));
}
