using System.Text;
using CsvHelper;

namespace Bot.Host;

/// <summary>Reads a directory of CSV files named after the sheets (Kelompok.csv, Anggota.csv …), comma or semicolon between the cells.</summary>
internal static class CsvBook
{
    private const int MostBytes = 5_000_000;

    public static SheetBook Read(string directory)
    {
        var book = new SheetBook();
        foreach (var sheet in Sheets.All)
            if (Directory.EnumerateFiles(directory).FirstOrDefault(f => string.Equals(Path.GetFileName(f), sheet.Name + ".csv", StringComparison.OrdinalIgnoreCase)) is { } path) Read(book, sheet, path);
        return book;
    }

    private static void Read(SheetBook book, Sheet sheet, string path)
    {
        var name = Path.GetFileName(path);
        if (new FileInfo(path).Length > MostBytes) throw new ImportException(name, "terlalu besar untuk lembar isian");
        book.Open(sheet.Name);
        try
        {
            var text = File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
            // No heading holds a separator, so the first one in the file is it.
            using var csv = CsvReader.FromText(text, new() { HasHeader = false, SkipEmptyLines = false, MalformedData = CsvMalformedDataHandling.Throw, Separator = text.FirstOrDefault(static c => c is ',' or ';' or '\t', ',') });
            for (var row = 1; csv.Read(); row++)
                for (var column = 0; column < csv.FieldCount; column++)
                    book.Put(sheet.Name, row, column + 1, csv.GetString(column), label: name);
        }
        catch (Exception e) when (e is CsvFormatException or DecoderFallbackException)
        {
            throw new ImportException(name, "bukan berkas CSV yang bisa dibaca; simpan lagi sebagai CSV UTF-8");
        }
    }
}
