using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Bot.Host;

/// <summary>Writes the empty spreadsheet of <c>new-group --template</c>: headings, one example, and lists to choose from. Every cell is text.</summary>
internal static class XlsxTemplate
{
    private const int LastRow = 500;

    /// <summary>Styles by their place in the stylesheet: plain text, heading, example.</summary>
    private const uint Plain = 0, Heading = 1, Example = 2;

    public static void Write(string path)
    {
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var sheets = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
        foreach (var sheet in Sheets.All)
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = Worksheet(sheet);
            sheets.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)sheets.ChildElements.Count + 1, Name = sheet.Name });
        }
        workbook.Workbook = new(sheets);
    }

    /// <summary>The cells of a sheet, row by row; null where one stays empty.</summary>
    public static IReadOnlyList<IReadOnlyList<string?>> Rows(Sheet sheet) => sheet.Upright
        ? [["Isian", "Isi di sini", "Contoh"], .. sheet.Columns.Select(c => (IReadOnlyList<string?>)[Title(c), null, c.Example])]
        : [[Sheets.Number, .. sheet.Columns.Select(Title)], [Sheets.ExampleMark, .. sheet.Columns.Select(c => c.Example)]];

    private static string Title(Column column) => column.Required ? column.Heading + " *" : column.Heading;

    private static Worksheet Worksheet(Sheet sheet)
    {
        var data = new SheetData();
        foreach (var (row, cells) in Rows(sheet).Index())
            data.Append(new Row(cells.Index().Where(c => c.Item is not null).Select(c => new DocumentFormat.OpenXml.Spreadsheet.Cell
            {
                CellReference = SheetBook.Name(row + 1, c.Index + 1), DataType = CellValues.InlineString, InlineString = new(new Text(c.Item!)),
                StyleIndex = row == 0 || sheet.Upright && c.Index == 0 ? Heading : sheet.Upright ? c.Index == 2 ? Example : Plain : row == 1 ? Example : Plain,
            })) { RowIndex = (uint)row + 1 });
        var width = sheet.Upright ? 3 : sheet.Columns.Count + 1;
        var columns = new Columns(new DocumentFormat.OpenXml.Spreadsheet.Column { Min = 1, Max = (uint)width, Width = sheet.Upright ? 38 : 22, CustomWidth = true });
        var lists = new DataValidations(Lists(sheet));
        return lists.HasChildren ? new(columns, data, lists) : new(columns, data);
    }

    private static IEnumerable<DataValidation> Lists(Sheet sheet)
    {
        foreach (var (i, column) in sheet.Columns.Index())
            if (column.Choices is { } choices)
                yield return new(new Formula1($"\"{string.Join(',', choices)}\""))
                {
                    Type = DataValidationValues.List, AllowBlank = true, ShowErrorMessage = true, ErrorTitle = column.Heading, Error = $"Pilih salah satu: {string.Join(", ", choices)}",
                    SequenceOfReferences = new ListValue<StringValue> { InnerText = sheet.Upright ? SheetBook.Name(i + 2, 2) : $"{SheetBook.Name(2, i + 2)}:{SheetBook.Name(LastRow, i + 2)}" },
                };
    }

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold()), new Font(new Italic(), new Color { Rgb = "FF808080" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }, new CellFormat { FontId = 2, ApplyFont = true }));
}
