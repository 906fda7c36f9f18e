using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// One input line of <c>chat --jsonl</c>: <c>{"from":"Nur","at":"2026-11-25T09:30:00+07:00","text":"saldo kas","key":"…"}</c>.
/// <c>"photo"</c>, <c>"voice"</c>, <c>"video"</c> or <c>"file"</c> is the reference of what comes with it, <c>text</c> then its caption. Without <c>from</c> and <c>text</c> it only moves the clock.
/// </summary>
internal sealed record ChatLine(string? From, string? Text, DateTimeOffset? At, string? Key, Medium? Medium = null)
{
    /// <summary>How what comes with a message is called, in and out.</summary>
    public static readonly IReadOnlyList<(string Field, AttachmentKind Kind)> Media = [("photo", AttachmentKind.Photo), ("voice", AttachmentKind.Voice), ("video", AttachmentKind.Video), ("file", AttachmentKind.Document)];

    public static ChatLine Parse(string line)
    {
        var fields = LineFields.Parse(line);
        var medium = Media.Select(m => fields[m.Field] is { } reference ? new Medium(m.Kind, reference) : null).FirstOrDefault(static m => m is not null);
        return new ChatLine(fields["from"], fields["text"] ?? (medium is null ? null : ""), fields.Instant("at"), fields["key"], medium) switch
        {
            { From: null, Text: null, At: null } => throw new ChatLineException("must have from and text, or at"),
            { From: null, Text: not null } => throw new ChatLineException("from is missing"),
            { From: not null, Text: null } => throw new ChatLineException("text is missing"),
            { From: { } from } when string.IsNullOrWhiteSpace(from) => throw new ChatLineException("from is empty"),
            var read => read,
        };
    }
}
