using System.Globalization;
using System.Text;
using System.Text.Json;
using Bot.Domain;

namespace Bot.Host;

/// <summary>Data from outside that is not taken. The message names the file, the line or JSON path, and the reason.</summary>
public sealed class ImportException(string where, string why) : Exception($"{where}: {why}");

/// <summary>One value of a file to import, which knows where it stands so that a refusal can say it.</summary>
internal readonly record struct ImportItem(string File, string Path, JsonElement Json)
{
    /// <summary>More rupiah than any group will ever move at once; keeps every sum far from an overflow.</summary>
    private const long MostRupiah = 1_000_000_000_000;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads a whole file; a syntax error names the line.</summary>
    public static ImportItem Parse(string file, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        try
        {
            StrictUtf8.GetCharCount(bytes.Span);
            using var document = JsonDocument.Parse(bytes, Strict);
            return new(file, "$", document.RootElement.Clone());
        }
        catch (DecoderFallbackException e)
        {
            throw new ImportException($"{file}: line {1 + bytes.Span[..e.Index].Count((byte)'\n')}", "is not UTF-8 text");
        }
        catch (JsonException e)
        {
            throw new ImportException(e.LineNumber is { } line ? $"{file}: line {line + 1}" : file, Reason(e));
        }
    }

    /// <summary>The parser's sentence without the position it appends, which we give in our own words.</summary>
    public static string Reason(JsonException e)
    {
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var path = e.Message.IndexOf(" Path:", StringComparison.Ordinal);
        return (path >= 0 ? e.Message[..path] : end >= 0 ? e.Message[..end] : e.Message).TrimEnd('.', ' ', '|').ReplaceLineEndings(" ");
    }

    public ImportException Wrong(string why) => new($"{File}: {Path}", why);

    public bool IsNull => Json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;

    /// <summary>A member of this object; reads as null when it is not there.</summary>
    public ImportItem this[string name] => Json.ValueKind == JsonValueKind.Object
        ? new(File, $"{Path}.{name}", Json.TryGetProperty(name, out var value) ? value : default)
        : throw Wrong("must be an object");

    /// <summary>The elements of an array; absent counts as none.</summary>
    public IEnumerable<ImportItem> Items()
    {
        if (IsNull) return [];
        if (Json.ValueKind != JsonValueKind.Array) throw Wrong("must be a list");
        var (file, path) = (File, Path);
        return Json.EnumerateArray().Select((value, i) => new ImportItem(file, $"{path}[{i}]", value));
    }

    /// <summary>The members of an object; absent counts as none.</summary>
    public IEnumerable<(string Name, ImportItem Value)> Members()
    {
        if (IsNull) return [];
        if (Json.ValueKind != JsonValueKind.Object) throw Wrong("must be an object");
        var (file, path) = (File, Path);
        return Json.EnumerateObject().Select(p => (p.Name, new ImportItem(file, $"{path}.{p.Name}", p.Value)));
    }

    public string Text(int most = 500)
    {
        if (Json.ValueKind != JsonValueKind.String) throw Wrong("must be a text");
        var text = Readable();
        return text.Trim() is { Length: > 0 } trimmed && trimmed.Length <= most ? trimmed : throw Wrong($"must have 1 to {most} characters");
    }

    private string Readable()
    {
        try
        {
            return Json.GetString()!;
        }
        catch (InvalidOperationException)   // half of a surrogate pair, escaped
        {
            throw Wrong("is not valid text");
        }
    }

    public string? OptionalText() => IsNull ? null : Text();

    /// <summary>A short opaque id: letters, digits, dot, dash, underscore.</summary>
    public string Id()
    {
        var id = Text(40);
        return id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') ? id : throw Wrong("must be an id of letters, digits, '-', '_' and '.'");
    }

    public bool Flag(bool absent) => Json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null or JsonValueKind.Undefined => absent,
        _ => throw Wrong("must be true or false"),
    };

    public Rupiah Money() =>
        Json.ValueKind == JsonValueKind.Number && Json.TryGetInt64(out var amount) && amount is > 0 and <= MostRupiah
            ? new(amount) : throw Wrong("must be a positive whole number");

    public int Whole(int least, int most) =>
        Json.ValueKind == JsonValueKind.Number && Json.TryGetInt32(out var number) && number >= least && number <= most
            ? number : throw Wrong($"must be a whole number from {least} to {most}");

    /// <summary>A count or measure from zero on, to two decimals.</summary>
    public decimal Number(decimal most) =>
        Json.ValueKind == JsonValueKind.Number && Json.TryGetDecimal(out var number) && number >= 0 && number <= most && number == decimal.Round(number, 2)
            ? number : throw Wrong($"must be a number from 0 to {most}");

    /// <summary>A day, <c>2026-11-21</c>, between 1945 and 2100.</summary>
    public DateOnly Day() =>
        DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1945 and <= 2100
            ? day : throw Wrong("must be a date like 2026-11-21");

    /// <summary>An instant with its offset, <c>2026-11-21T09:00:00+07:00</c>; given back in UTC.</summary>
    public DateTimeOffset Instant() => TryInstant(Text(), out var instant) ? instant : throw Wrong("must be a time like 2026-11-21T09:00:00+07:00");

    public static bool TryInstant(string text, out DateTimeOffset instant)
    {
        string[] forms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];
        var read = DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out instant);
        var zoned = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-');
        return read && zoned && instant.Year is >= 1945 and <= 2100;
    }

    /// <summary>A day of the week in Indonesian, spelt as the demo data spells it: Senin.</summary>
    public DayOfWeek Weekday() => Text() switch
    {
        "Minggu" => DayOfWeek.Sunday, "Senin" => DayOfWeek.Monday, "Selasa" => DayOfWeek.Tuesday, "Rabu" => DayOfWeek.Wednesday,
        "Kamis" => DayOfWeek.Thursday, "Jumat" => DayOfWeek.Friday, "Sabtu" => DayOfWeek.Saturday,
        _ => throw Wrong("must be a day of the week"),
    };

    public TimeOnly Time() =>
        TimeOnly.TryParseExact(Text(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : throw Wrong("must be a time like 20:00");

    /// <summary>One of an enum's names, spelt exactly.</summary>
    public T OneOf<T>() where T : struct, Enum
    {
        var text = Text();
        var names = Enum.GetNames<T>();
        return names.Contains(text, StringComparer.Ordinal) ? Enum.Parse<T>(text) : throw Wrong($"must be one of {string.Join(", ", names)}");
    }
}
