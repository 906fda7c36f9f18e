using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Bot.Host;

/// <summary>Reads the cells of an XLSX file. Formulas are never worked out, and their stored results never believed.</summary>
internal static class XlsxBook
{
    // A group's spreadsheet is some thirty kilobytes; what unpacks to more than this is none (threat T12).
    private const int MostBytes = 5_000_000, MostUnpacked = 20_000_000, MostParts = 200, MostRows = 2_000, MostColumns = 50;

    /// <summary>The built-in number formats of days and hours.</summary>
    private static readonly HashSet<uint> DayFormats = [14, 15, 16, 17, 22, 27, 30, 36, 50, 57], HourFormats = [18, 19, 20, 21, 45, 46, 47];

    /// <summary>Throws <see cref="ImportException"/> for what is no spreadsheet of this kind.</summary>
    public static SheetBook Read(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            Bounded(path, name);
            using var document = SpreadsheetDocument.Open(path, isEditable: false);
            var workbook = document.WorkbookPart ?? throw new ImportException(name, "bukan buku kerja XLSX");
            var book = new SheetBook();
            foreach (var sheet in workbook.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>())
                if (sheet is { Id.Value: { } id, Name.Value: { } title } && workbook.GetPartById(id) is WorksheetPart part)
                    Read(book, title, part, workbook);
            return book;
        }
        catch (Exception e) when (e is InvalidDataException or FileFormatException or OpenXmlPackageException or System.Xml.XmlException or ArgumentException or FormatException or InvalidOperationException)
        {
            throw new ImportException(name, "bukan berkas XLSX yang bisa dibaca; simpan lagi sebagai Excel (.xlsx), atau buat yang baru dengan new-group --template");
        }
    }

    private static void Bounded(string path, string name)
    {
        if (new FileInfo(path).Length > MostBytes) throw new ImportException(name, "terlalu besar untuk lembar isian");
        using var zip = ZipFile.OpenRead(path);
        if (zip.Entries.Count > MostParts || zip.Entries.Sum(static e => e.Length) > MostUnpacked) throw new ImportException(name, "terlalu besar untuk lembar isian");
    }

    private static void Read(SheetBook book, string title, WorksheetPart part, WorkbookPart workbook)
    {
        book.Open(title);
        var (strings, styles) = (workbook.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(static s => s.InnerText).ToList() ?? [], Forms(workbook));
        var since1904 = workbook.Workbook.WorkbookProperties?.Date1904?.Value ?? false;
        foreach (var cell in part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>())
        {
            if (cell.CellReference?.Value is not { } place || Place(place) is not (var row and <= MostRows, var column and <= MostColumns)) continue;
            if (cell.CellFormula is not null) book.Put(title, row, column, "", CellForm.Formula);
            else if (cell.DataType is { } type && type.Value != CellValues.Number)
                book.Put(title, row, column, type.Value == CellValues.SharedString ? strings.ElementAtOrDefault(int.Parse(cell.InnerText, NumberStyles.None, CultureInfo.InvariantCulture)) ?? "" : cell.InnerText);
            else if (decimal.TryParse(cell.CellValue?.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                Number(book, title, row, column, number, cell.StyleIndex?.Value is { } style && style < styles.Count ? styles[(int)style] : CellForm.Number, since1904);
        }
    }

    private static void Number(SheetBook book, string title, int row, int column, decimal number, CellForm form, bool since1904)
    {
        // A cell that shows a time holds a fraction of a day; one that shows a day counts them, leap day of 1900 included.
        if (form == CellForm.Hour && number is >= 0 and < 1) book.Put(title, row, column, TimeOnly.FromTimeSpan(TimeSpan.FromMinutes((double)decimal.Round(number * 24 * 60) % 1440)).ToString("HH:mm", CultureInfo.InvariantCulture), CellForm.Hour);
        else if (form == CellForm.Day && number is > 0 and < 73_000) book.Put(title, row, column, new DateOnly(1899, 12, 30).AddDays((int)number + (since1904 ? 1462 : 0)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), CellForm.Day);
        else book.Put(title, row, column, number.ToString("0.################", CultureInfo.InvariantCulture), CellForm.Number);
    }

    /// <summary>What each cell style shows numbers as.</summary>
    private static List<CellForm> Forms(WorkbookPart workbook)
    {
        var sheet = workbook.WorkbookStylesPart?.Stylesheet;
        var own = sheet?.NumberingFormats?.Elements<NumberingFormat>().Where(static f => f.NumberFormatId is not null).ToDictionary(static f => f.NumberFormatId!.Value, static f => Form(f.FormatCode?.Value ?? "")) ?? [];
        return sheet?.CellFormats?.Elements<CellFormat>().Select(f => f.NumberFormatId?.Value ?? 0).Select(id =>
            own.TryGetValue(id, out var form) ? form : DayFormats.Contains(id) ? CellForm.Day : HourFormats.Contains(id) ? CellForm.Hour : CellForm.Number).ToList() ?? [];
    }

    // Letters in quotes and brackets are shown as they are; of the others d and y mean a day, h an hour.
    private static CellForm Form(string code)
    {
        var (quoted, bracket) = (false, false);
        var letters = new string([.. code.ToLowerInvariant().Where(c =>
        {
            if (c == '"') quoted = !quoted;
            bracket = c == '[' || bracket && c != ']';
            return !quoted && !bracket && char.IsAsciiLetter(c);
        })]);
        return letters.Contains('d') || letters.Contains('y') ? CellForm.Day : letters.Contains('h') ? CellForm.Hour : CellForm.Number;
    }

    private static (int Row, int Column)? Place(string name)
    {
        var letters = name.TakeWhile(char.IsAsciiLetter).Count();
        return letters is > 0 and <= 3 && int.TryParse(name.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? (row, name[..letters].ToUpperInvariant().Aggregate(0, static (column, c) => column * 26 + c - 'A' + 1)) : null;
    }
}
