using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Domain;

namespace Bot.Host;

/// <summary>What every webhook does before it looks at a body: size, content type, secrets, reading.</summary>
internal static class Door
{
    /// <summary>The longest body a webhook takes, in bytes; the providers' own stay far below it.</summary>
    public const int MaxBody = 64 * 1024;

    /// <summary>The longest text that is understood, in UTF-16 units (design 9.6).</summary>
    public const int MaxText = 4096;

    /// <summary>
    /// 413 for a body announced as too long, 415 for another content type, null when the body may be read.
    /// </summary>
    public static int? Refusal(HttpRequest request, string mediaType)
    {
        if (request.ContentLength > MaxBody) return StatusCodes.Status413PayloadTooLarge;
        return IsA(request.ContentType, mediaType) ? null : StatusCodes.Status415UnsupportedMediaType;
    }

    /// <summary>The whole body, or the status that says why there is none: 413 too long, 400 truncated on the way.</summary>
    public static async Task<(byte[] Body, int? Refusal)> ReadAsync(HttpRequest request)
    {
        try
        {
            while (true)
            {
                var read = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted);
                if (read.Buffer.Length > MaxBody)
                {
                    request.BodyReader.AdvanceTo(read.Buffer.End);
                    return ([], StatusCodes.Status413PayloadTooLarge);
                }
                if (read.IsCompleted)
                {
                    var body = read.Buffer.ToArray();
                    request.BodyReader.AdvanceTo(read.Buffer.End);
                    return (body, null);
                }
                request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            }
        }
        catch (BadHttpRequestException e)
        {
            return ([], e.StatusCode);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            return ([], StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>Compares two secrets in a time that does not tell where they differ.</summary>
    public static bool Same(string secret, string? given) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(given));

    /// <summary>A text cut to what is understood, never through a surrogate pair.</summary>
    public static string Bounded(string? text)
    {
        if (text is null) return "";
        if (text.Length <= MaxText) return text;
        return text[..(char.IsHighSurrogate(text[MaxText - 1]) ? MaxText - 1 : MaxText)];
    }

    /// <summary>
    /// The button behind <c>&lt;ref&gt;|&lt;says&gt;</c>. Any other shape is a button of ours no longer: ref -1, so that the dialog can say it is old.
    /// </summary>
    public static ButtonPress Press(string data) =>
        data.IndexOf('|') is > 0 and var bar && int.TryParse(data.AsSpan(0, bar), NumberStyles.None, null, out var reference)
            ? new(reference, Bounded(data[(bar + 1)..]))
            : new(-1, Bounded(data));

    /// <summary>A phone in E.164 with its plus, from what people and providers write; null when it is none.</summary>
    public static string? Phone(string? written)
    {
        if (written is null || written.Length > 32) return null;
        var digits = new StringBuilder("+");
        foreach (var c in written)
        {
            if (char.IsAsciiDigit(c)) digits.Append(c);
            else if (!" -().+\u00a0".Contains(c, StringComparison.Ordinal)) return null;
        }
        return digits.Length is >= 8 and <= 16 && digits[1] != '0' ? digits.ToString() : null;
    }

    private static bool IsA(string? contentType, string mediaType) =>
        contentType is not null && contentType.Length <= 256
        && string.Equals(contentType.Split(';', 2)[0].Trim(), mediaType, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a verified body turned out to be.</summary>
internal abstract record Reading
{
    private Reading() { }

    /// <summary>A message or event for the bot.</summary>
    public sealed record Heard(Incoming Incoming) : Reading;

    /// <summary>A body that carries nothing for the bot.</summary>
    public sealed record Nothing : Reading;

    /// <summary>A body that cannot be read, and why in one word.</summary>
    public sealed record Unreadable(string Why) : Reading;

    public static readonly Reading Ignored = new Nothing();
}
