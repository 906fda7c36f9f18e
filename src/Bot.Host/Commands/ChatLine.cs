namespace Bot.Host;

/// <summary>
/// One input line of <c>chat --jsonl</c>: <c>{"from":"Nur","at":"2026-11-25T09:30:00+07:00","text":"saldo kas","key":"…"}</c>.
/// <c>"photo"</c> is the reference of a picture that comes with it, <c>text</c> then its caption. Without <c>from</c> and <c>text</c> it only moves the clock.
/// </summary>
internal sealed record ChatLine(string? From, string? Text, DateTimeOffset? At, string? Key, string? Photo = null)
{
    public static ChatLine Parse(string line)
    {
        var fields = LineFields.Parse(line);
        return new ChatLine(fields["from"], fields["text"] ?? (fields["photo"] is null ? null : ""), fields.Instant("at"), fields["key"], fields["photo"]) switch
        {
            { From: null, Text: null, At: null } => throw new ChatLineException("must have from and text, or at"),
            { From: null, Text: not null } => throw new ChatLineException("from is missing"),
            { From: not null, Text: null } => throw new ChatLineException("text is missing"),
            { From: { } from } when string.IsNullOrWhiteSpace(from) => throw new ChatLineException("from is empty"),
            var read => read,
        };
    }
}
