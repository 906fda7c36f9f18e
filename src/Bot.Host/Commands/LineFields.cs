using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Host;

/// <summary>An input line that cannot be carried out, and why.</summary>
internal sealed class ChatLineException(string why) : Exception(why);

/// <summary>The text fields of one JSON input line. Fields nobody asks for are no error; one that is asked for must be a text.</summary>
internal sealed class LineFields
{
    private readonly Dictionary<string, string?> fields = [];

    private LineFields() { }

    public static LineFields Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw new ChatLineException("must be an object");
            var read = new LineFields();
            foreach (var property in document.RootElement.EnumerateObject())
                read.fields[property.Name] = property.Value.ValueKind switch
                {
                    JsonValueKind.String => property.Value.GetString(),
                    JsonValueKind.Null => null,
                    JsonValueKind.Number => property.Value.GetRawText(),
                    _ => NoText,
                };
            return read;
        }
        catch (JsonException e)
        {
            throw new ChatLineException($"is no JSON: {ImportItem.Reason(e)}");
        }
        catch (InvalidOperationException)   // half of a surrogate pair, escaped
        {
            throw new ChatLineException("holds text that is none");
        }
    }

    /// <summary>Stands for a list, an object, true or false: an error only where the field is asked for.</summary>
    private const string NoText = "\0";

    /// <summary>The field, null when it is not there.</summary>
    public string? this[string name] => fields.GetValueOrDefault(name) is var text && text != NoText ? text : throw new ChatLineException($"{name} must be a text");

    public DateTimeOffset? Instant(string name) =>
        this[name] is not { } text ? null
        : ImportItem.TryInstant(text, out var instant) ? instant
        : throw new ChatLineException($"{name} must be a time like 2026-11-21T09:00:00+07:00");
}

internal sealed record LineError([property: JsonPropertyName("error")] string Error);

[JsonSerializable(typeof(LineError))]
internal sealed partial class LineJson : JsonSerializerContext;
