using System.Text.Json;

namespace Bot.Host;

/// <summary>An input line of <c>chat --jsonl</c> that cannot be carried out, and why.</summary>
internal sealed class ChatLineException(string why) : Exception(why);

/// <summary>
/// One input line of <c>chat --jsonl</c>: <c>{"from":"Nur","at":"2026-11-25T09:30:00+07:00","text":"saldo kas","key":"…"}</c>.
/// Without <c>from</c> and <c>text</c> it only moves the clock. Fields it does not know are no error.
/// </summary>
internal sealed record ChatLine(string? From, string? Text, DateTimeOffset? At, string? Key)
{
    public static ChatLine Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) throw new ChatLineException("must be an object");
            var at = Field(root, "at");
            if (at is not null && !ImportItem.TryInstant(at, out _)) throw new ChatLineException("at must be a time like 2026-11-21T09:00:00+07:00");
            var read = new ChatLine(Field(root, "from"), Field(root, "text"), at is null ? null : Instant(at), Field(root, "key"));
            if (read is { From: null, Text: null, At: null }) throw new ChatLineException("must have from and text, or at");
            if (read.From is null != read.Text is null) throw new ChatLineException(read.From is null ? "from is missing" : "text is missing");
            return string.IsNullOrWhiteSpace(read.From) && read.From is not null ? throw new ChatLineException("from is empty") : read;
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

    private static DateTimeOffset Instant(string text) => ImportItem.TryInstant(text, out var instant) ? instant : default;

    private static string? Field(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw new ChatLineException($"{name} must be a text");
    }
}
