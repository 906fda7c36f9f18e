namespace Bot.Host;

/// <summary>What a spreadsheet program says a cell holds.</summary>
internal enum CellForm { Text, Number, Day, Hour, Formula }

/// <summary>One filled cell.</summary>
/// <param name="Where">Its place as a refusal names it: <c>Anggota!E5</c>.</param>
/// <param name="Text">Its value without surrounding spaces; numbers as 25000.5, days as 2026-11-21, hours as 10:00.</param>
internal sealed record Cell(string Where, string Text, CellForm Form = CellForm.Text);

/// <summary>One record of a sheet: its cells by heading, and the place where a missing one would stand.</summary>
internal sealed record SheetRow(Sheet Sheet, IReadOnlyDictionary<string, Cell> Cells, Func<string, string> Place)
{
    public Cell? this[string heading] => Cells.GetValueOrDefault(heading);
}

/// <summary>
/// A group's spreadsheet as cells, wherever they came from: XLSX, CSV files, or answers typed one by one. Rows and columns count from
/// one; empty cells are left out.
/// </summary>
internal sealed class SheetBook
{
    private readonly Dictionary<string, SortedDictionary<(int Row, int Column), Cell>> sheets = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of a cell in a spreadsheet: column 5, row 7 is E7.</summary>
    public static string Name(int row, int column)
    {
        var letters = "";
        for (var left = column; left > 0; left = (left - 1) / 26) letters = (char)('A' + (left - 1) % 26) + letters;
        return $"{letters}{row}";
    }

    public bool Has(Sheet sheet) => sheets.ContainsKey(sheet.Name);

    public void Open(string sheet) => sheets.TryAdd(sheet.Trim(), []);

    /// <param name="label">What stands before the cell's name when it is refused: the sheet, or the file.</param>
    public void Put(string sheet, int row, int column, string text, CellForm form = CellForm.Text, string? label = null)
    {
        Open(sheet);
        if (text.Trim() is { Length: > 0 } said || form == CellForm.Formula)
            sheets[sheet.Trim()][(row, column)] = new($"{label ?? sheet.Trim()}!{Name(row, column)}", text.Trim(), form);
    }

    /// <summary>The records of a sheet. Headings nobody knows, and those that are missing, are put into <paramref name="mistakes"/>.</summary>
    public IReadOnlyList<SheetRow> Rows(Sheet sheet, List<string> mistakes)
    {
        if (!sheets.TryGetValue(sheet.Name, out var cells)) return [];
        var headings = new Dictionary<int, string>();
        foreach (var ((row, column), cell) in cells.Where(c => sheet.Upright ? c.Key.Column == 1 && c.Key.Row > 1 : c.Key.Row == 1 && c.Key.Column > 1))
            if (sheet.Columns.FirstOrDefault(c => string.Equals(c.Heading, cell.Text.TrimEnd('*', ' '), StringComparison.OrdinalIgnoreCase)) is not { } known)
                mistakes.Add($"{cell.Where}: judul '{cell.Text}' tidak dikenal, yang dikenal: {string.Join(", ", sheet.Columns.Select(c => c.Heading))}");
            else if (!headings.TryAdd(sheet.Upright ? row : column, known.Heading))
                mistakes.Add($"{cell.Where}: judul '{known.Heading}' ada dua kali");
        foreach (var lost in sheet.Columns.Where(c => c.Required && !headings.ContainsValue(c.Heading)))
            mistakes.Add($"{sheet.Name}: judul '{lost.Heading}' tidak ada, contoh isinya: {lost.Example}");
        var byHeading = headings.ToDictionary(h => h.Value, h => h.Key);
        string Place(string heading, int record) => byHeading.TryGetValue(heading, out var at) ? $"{sheet.Name}!{(sheet.Upright ? Name(at, record) : Name(record, at))}" : sheet.Name;
        return [.. cells.Where(c => headings.ContainsKey(At(sheet, c.Key)))
            .Where(c => Record(sheet, c.Key) is var record && (sheet.Upright ? record == 2 : record > 1 && !IsExample(cells, record)))
            .GroupBy(c => Record(sheet, c.Key)).OrderBy(g => g.Key)
            .Select(g => new SheetRow(sheet, g.ToDictionary(c => headings[At(sheet, c.Key)], c => c.Value), heading => Place(heading, g.Key)))];
    }

    private static int At(Sheet sheet, (int Row, int Column) place) => sheet.Upright ? place.Row : place.Column;

    private static int Record(Sheet sheet, (int Row, int Column) place) => sheet.Upright ? place.Column : place.Row;

    private static bool IsExample(SortedDictionary<(int, int), Cell> cells, int row) => cells.TryGetValue((row, 1), out var first) && first.Text.StartsWith(Sheets.ExampleMark, StringComparison.OrdinalIgnoreCase);
}
