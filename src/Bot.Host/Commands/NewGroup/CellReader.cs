using System.Globalization;

namespace Bot.Host;

/// <summary>
/// Reads the cells of one record. What is wrong is put into the list with its place and an example, and reads as nothing; so that a
/// whole spreadsheet is looked through before anything is said.
/// </summary>
internal sealed class CellReader(SheetRow row, List<string> mistakes)
{
    private const long MostRupiah = 1_000_000_000_000;

    private static readonly string[] Months = ["januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember"];

    /// <summary>Where the cell stands, or would stand.</summary>
    public string Place(string heading) => row[heading]?.Where ?? row.Place(heading);

    public void Wrong(string heading, string why) => mistakes.Add($"{Place(heading)}: {why}, contoh: {Column(heading).Example}");

    /// <summary>A mistake only where nothing was filled in; what was filled in wrongly has been named already.</summary>
    public void Missing(string heading, string why)
    {
        if (row[heading] is null) Wrong(heading, why);
    }

    public string? Text(string heading, int most = 200)
    {
        if (Said(heading) is not { } cell) return null;
        return cell.Text.Length <= most ? cell.Text : Nothing(heading, $"lebih dari {most} huruf");
    }

    /// <summary>One of the column's choices, spelt as the column spells it.</summary>
    public string? Choice(string heading)
    {
        if (Said(heading) is not { } cell) return null;
        var choices = Column(heading).Choices!;
        return choices.FirstOrDefault(c => string.Equals(c, cell.Text, StringComparison.OrdinalIgnoreCase)) ?? Nothing(heading, $"'{cell.Text}' bukan pilihan ({string.Join(", ", choices)})");
    }

    /// <summary>Days of the week between commas.</summary>
    public IReadOnlyList<string> Days(string heading)
    {
        if (Said(heading) is not { } cell) return [];
        var days = cell.Text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Select(d => (Said: d, Known: Sheets.Days.FirstOrDefault(k => string.Equals(k, d, StringComparison.OrdinalIgnoreCase)))).ToList();
        if (days.FirstOrDefault(d => d.Known is null) is { Said: { } off }) Wrong(heading, $"'{off}' bukan nama hari");
        return [.. days.Select(d => d.Known).OfType<string>().Distinct()];
    }

    /// <summary>Several words of at most sixty letters between commas.</summary>
    public IReadOnlyList<string> Several(string heading)
    {
        if (Said(heading) is not { } cell) return [];
        var words = cell.Text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.FirstOrDefault(w => w.Length > 60) is { } longest) Wrong(heading, $"'{longest[..20]}…' lebih dari 60 huruf");
        return words;
    }

    /// <summary>What several together cost, "20 = 480.000; 50 = 1.150.000": how many, and for how much.</summary>
    public IReadOnlyList<(long Count, long Price)> Tiers(string heading)
    {
        if (Said(heading) is not { } cell) return [];
        var tiers = cell.Text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(t => t.Split('=', StringSplitOptions.TrimEntries))
            .Select(t => t is [var count, var price] && long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 2 and <= 1000 && Rupiah(price, CellForm.Text, 1) is { } sum ? (Count: n, Price: sum) : (Count: 0L, Price: 0L)).ToList();
        if (tiers.TrueForAll(t => t.Count > 0) && tiers.DistinctBy(t => t.Count).Count() == tiers.Count) return tiers;
        Wrong(heading, $"'{cell.Text}' bukan banyaknya dan harganya");
        return [];
    }

    /// <summary>Whole rupiah: 25000, "25.000", "Rp25.000,00".</summary>
    public long? Money(string heading, long least = 1)
    {
        if (Said(heading) is not { } cell) return null;
        if (Rupiah(cell.Text, cell.Form, least) is { } amount) return amount;
        Wrong(heading, $"'{cell.Text}' bukan jumlah rupiah bulat");
        return null;
    }

    private static long? Rupiah(string written, CellForm form, long least)
    {
        var text = written.StartsWith("Rp", StringComparison.OrdinalIgnoreCase) ? written[2..].TrimStart('.', ' ') : written;
        if (form == CellForm.Text) text = Ungrouped(text.EndsWith(",-", StringComparison.Ordinal) || text.EndsWith(",00", StringComparison.Ordinal) ? text[..text.LastIndexOf(',')] : text);
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount >= least && amount <= MostRupiah ? amount : null;
    }

    public long? Whole(string heading, long least, long most)
    {
        if (Said(heading) is not { } cell) return null;
        if (long.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Wrong(heading, $"'{cell.Text}' bukan angka bulat dari {least} sampai {most}");
        return null;
    }

    public decimal? Amount(string heading)
    {
        if (Said(heading) is not { } cell) return null;
        if (decimal.TryParse(cell.Form == CellForm.Text ? cell.Text.Replace(',', '.') : cell.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 100_000 && number == decimal.Round(number, 2)) return number;
        Wrong(heading, $"'{cell.Text}' bukan banyaknya barang");
        return null;
    }

    /// <summary>A day, as a spreadsheet's date or as people write one: 21/11/2026, 21-11-2026, 21 November 2026.</summary>
    public DateOnly? Day(string heading, DateOnly? last = null)
    {
        if (Said(heading) is not { } cell) return null;
        if (DayOf(cell) is not { } day) Wrong(heading, $"'{cell.Text}' bukan tanggal");
        else if (day > last) Wrong(heading, $"{cell.Text} belum terjadi");
        else return day;
        return null;
    }

    private static DateOnly? DayOf(Cell cell)
    {
        if (cell.Form == CellForm.Hour) return null;
        if (cell.Form == CellForm.Number) return int.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is > 20_000 and < 73_000 ? new DateOnly(1899, 12, 30).AddDays(serial) : null;
        var parts = cell.Text.ToLowerInvariant().Split(['/', '-', '.', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 3) return null;
        var month = parts[1].Length >= 3 ? Array.FindIndex(Months, m => m.StartsWith(parts[1], StringComparison.Ordinal)) + 1 : Figure(parts[1]);
        var (day, year) = parts[0].Length == 4 ? (Figure(parts[2]), Figure(parts[0])) : (Figure(parts[0]), Figure(parts[2]));
        return year is >= 1945 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    /// <summary>An hour: a spreadsheet's time, 10:00, 10.00, "jam 10". The number 10.3 could be two hours and is asked.</summary>
    public string? Hour(string heading)
    {
        if (Said(heading) is not { } cell) return null;
        var text = cell.Text.ToLowerInvariant().Replace("jam", "", StringComparison.Ordinal).Replace("pukul", "", StringComparison.Ordinal).Trim();
        if (cell.Form == CellForm.Number && text.Contains('.', StringComparison.Ordinal)) return Nothing(heading, $"'{cell.Text}' bisa dua jam yang berbeda");
        return TimeOnly.TryParseExact(text.Replace('.', ':'), ["HH:mm", "H:mm", "HH", "%H"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : Nothing(heading, $"'{cell.Text}' bukan jam");
    }

    /// <summary>
    /// A phone in E.164. "0812…", "+62 812…", "62812…" are read, and 812… as well: a spreadsheet drops the zero of what it takes for a number.
    /// </summary>
    public string? Phone(string heading)
    {
        if (Said(heading) is not { } cell) return null;
        var digits = new string([.. cell.Text.Where(char.IsAsciiDigit)]);
        var written = cell.Text.StartsWith('+') ? "+" + digits
            : digits.StartsWith("08", StringComparison.Ordinal) ? $"+62{digits[1..]}"
            : digits.StartsWith("628", StringComparison.Ordinal) ? $"+{digits}"
            : digits.StartsWith('8') ? $"+62{digits}" : "";
        var phone = cell.Text.All(c => char.IsAsciiDigit(c) || " -().+\u00a0".Contains(c, StringComparison.Ordinal)) ? Door.Phone(written.Replace("+620", "+62", StringComparison.Ordinal)) : null;
        return phone is not null && (!phone.StartsWith("+62", StringComparison.Ordinal) || phone.Length is >= 12 and <= 15 && phone[3] == '8') ? phone : Nothing(heading, $"'{cell.Text}' bukan nomor HP");
    }

    /// <summary>A number to call: three digits or more, dashes allowed.</summary>
    public string? Call(string heading)
    {
        if (Said(heading) is not { } cell) return null;
        var number = cell.Text.Replace(' ', '-').Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
        return number.Length is >= 3 and <= 20 && number.All(c => char.IsAsciiDigit(c) || c == '-') ? number : Nothing(heading, $"'{cell.Text}' bukan nomor telepon");
    }

    /// <summary>The cell; a missing one that is required, and a formula, are mistakes.</summary>
    private Cell? Said(string heading)
    {
        var cell = row[heading];
        if (cell is { Form: CellForm.Formula }) Wrong(heading, "berisi rumus, tulis hasilnya saja");
        else if (cell is null && Column(heading).Required) Wrong(heading, $"{heading} belum diisi");
        return cell is { Form: CellForm.Formula } ? null : cell;
    }

    private Column Column(string heading) => row.Sheet.Columns.First(c => c.Heading == heading);

    private string? Nothing(string heading, string why)
    {
        Wrong(heading, why);
        return null;
    }

    // Points (or commas) only where they part thousands: "25.000" is, "25.5" is not.
    private static string Ungrouped(string text)
    {
        var groups = text.Split(text.Contains('.', StringComparison.Ordinal) ? '.' : ',');
        return groups.Length > 1 && groups.Skip(1).All(g => g.Length == 3) && groups[0].Length is >= 1 and <= 3 ? string.Concat(groups) : text;
    }

    private static int Figure(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
