using System.Text;

namespace Bot.Host;

/// <summary>Rows of a table file that no spreadsheet takes for a formula, whichever separator it believes in.</summary>
internal static class Csv
{
    // What a spreadsheet begins to calculate or to cut at, their full-width likenesses included (threat T13).
    private const string Risky = "=+-@\0\uFF1D\uFF0B\uFF0D\uFF20";

    private const string Cuts = ",;\t\r\n";

    /// <summary>The rows with their cells written anew: risky beginnings behind an apostrophe, quotes where a cell could be cut.</summary>
    public static IEnumerable<string> Safe(IReadOnlyList<string> rows)
    {
        var between = rows.Count > 0 ? Between(rows[0]) : ',';
        return rows.Select(row => string.Join(between, Cells(row, between).Select(Cell)));
    }

    // The first separator that is not part of a quoted cell.
    private static char Between(string row)
    {
        var quoted = false;
        foreach (var c in row)
        {
            if (c == '"') quoted = !quoted;
            else if (c is ',' or ';' && !quoted) return c;
        }
        return ',';
    }

    private static string Cell(string cell)
    {
        if (IsNumber(cell)) return cell;
        var safe = new StringBuilder();
        for (var from = 0; from <= cell.Length;)
        {
            // A spreadsheet of another country cuts elsewhere: what stands behind any separator is a beginning too.
            var end = cell.AsSpan(from).IndexOfAny(Cuts) is >= 0 and var at ? from + at : cell.Length;
            safe.Append(Piece(cell[from..end]));
            if (end < cell.Length) safe.Append(cell[end]);
            from = end + 1;
        }
        return safe.ToString().AsSpan().IndexOfAny(Cuts) < 0 && !safe.ToString().Contains('"', StringComparison.Ordinal) ? safe.ToString() : $"\"{safe.Replace("\"", "\"\"")}\"";
    }

    private static string Piece(string piece) =>
        piece.TrimStart(' ', '\u00a0', '"') is [var first, ..] && Risky.Contains(first, StringComparison.Ordinal) ? "'" + piece : piece;

    // A sum that went out is a number, not a formula; a phone's plus would be lost.
    private static bool IsNumber(string cell) => cell is ['-', _, ..] && cell.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    // A quote opens a cell only where the cell begins, as spreadsheets read it.
    private static List<string> Cells(string row, char between)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (quoted, begins) = (false, true);
        for (var i = 0; i < row.Length; i++)
        {
            var c = row[i];
            if (quoted && c == '"' && i + 1 < row.Length && row[i + 1] == '"') cell.Append(row[++i]);
            else if (c == '"' && (quoted || begins)) (quoted, begins) = (!quoted, false);
            else if (c == between && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
                begins = true;
            }
            else
            {
                cell.Append(c);
                begins = false;
            }
        }
        return [.. cells, cell.ToString()];
    }
}
