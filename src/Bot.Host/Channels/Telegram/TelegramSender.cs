using System.Globalization;
using System.Net;
using System.Text.Json;
using Bot.Domain;

namespace Bot.Host;

/// <summary>Sends outbox rows through the Bot API: HTML text, documents, pictures, inline keyboards, the contact button, long texts in parts.</summary>
internal sealed partial class TelegramSender(TelegramApi api, TelegramOptions options, MediaFetch media, TimeProvider time, ILogger<TelegramSender> log) : ISender
{
    /// <summary>The longest part in UTF-16 units; Telegram takes 4,096 after parsing.</summary>
    public const int MaxPart = 3500;

    /// <summary>The longest text under a document, after parsing; what is longer follows it.</summary>
    public const int MaxCaption = 1024;

    private readonly Progress _progress = new();
    private readonly Pacer _chats = new(time, perSecond: 1, burst: 5);
    // Twenty a minute in a group (channels D6): a burst and what follows it within the minute together are no more.
    private readonly Pacer _groups = new(time, perSecond: 15d / 60, burst: 5);
    private readonly ChatWaits _waits = new(time);
    // Thirty a second: a burst and the second after it together are no more.
    private readonly Pacer _all = new(time, perSecond: 24, burst: 6);
    private readonly bool _loopback = Urls.IsLoopback(options.ApiBaseUrl);

    public IReadOnlyCollection<Channel> Channels { get; } = [Channel.Telegram];

    public async Task<SendResult> SendAsync(OutboxRow row, CancellationToken cancel)
    {
        if (!_loopback && Fictitious.Is(row.To)) return new SendResult.Refused("fictitious address");
        if (Place(row.To.Value) is not (var chat, var topic)) return new SendResult.Refused("not a chat id");
        if (_waits.Until(chat) is { } until) return new SendResult.TryAgain(until, "429 before");
        var fetched = await FetchedAsync(row, cancel);
        if (fetched.Later) return NotYet(row);
        var parts = Parts(row, chat, fetched);
        if (parts.Count == 0) return new SendResult.Refused("empty text");

        SendResult result = new SendResult.Sent(null);
        for (var i = _progress.Of(row.Id); i < parts.Count; i++)
        {
            result = await PartAsync(row, new(chat, TelegramMarkup.Html(parts[i].Text), "HTML", parts[i].Markup, topic), parts[i], cancel);
            if (result is not SendResult.Sent) break;
            _progress.Sent(row.Id, i + 1);
        }
        return _progress.Close(row.Id, result);
    }

    private SendResult.TryAgain NotYet(OutboxRow row) => new(time.GetUtcNow() + Carried.Wait(row.Attempts), "medium not there yet");

    private Task<Fetched> FetchedAsync(OutboxRow row, CancellationToken cancel) =>
        row.Message.Medium is { } medium && ById(medium) is null ? FetchedAsync(row, medium, cancel) : Task.FromResult(default(Fetched));

    private async Task<Fetched> FetchedAsync(OutboxRow row, Medium medium, CancellationToken cancel)
    {
        var fetched = await media.FetchAsync(medium, cancel);
        return fetched.Later && row.Attempts >= Carried.Tries ? default : fetched;
    }

    /// <summary>What Telegram has already goes by its id, but for a document: anything may call itself one, so it is looked at first.</summary>
    private static Medium? ById(Medium? medium) => medium is { Kind: not AttachmentKind.Document } && MediaFetch.TelegramFile(medium.Reference) ? medium : null;

    // The file first, with the text as its caption where that fits; the keyboard under the last part.
    private static List<Part> Parts(OutboxRow row, long chat, Fetched fetched)
    {
        var known = ById(row.Message.Medium);
        var file = row.Message.Document is { } document ? DocumentFile.Of(document) : fetched.File;
        var hasFile = file is not null || known is not null;
        var text = row.Message.Medium is not { } medium || hasFile ? row.Message.Text.Trim() : Carried.Without(row.Message.Text, medium, fetched.Lacks);
        var isCaption = hasFile && text.Length <= MaxCaption;
        List<Part> parts = [.. hasFile ? [new Part(isCaption ? text : "", file) { Known = known }] : Array.Empty<Part>(), .. isCaption ? [] : Splitter.Parts(text, MaxPart).Select(part => new Part(part, null))];
        if (parts.Count > 0) parts[^1] = parts[^1] with { Markup = TelegramMarkup.Keyboard(row.Message, row.Ref, inPrivate: chat > 0) };
        return parts;
    }

    // A part may be said twice only where the first saying is certain to have failed: a moved group, refused mark-up.
    private async Task<SendResult> PartAsync(OutboxRow row, TgSend send, Part part, CancellationToken cancel)
    {
        var (end, status, answer) = await PostAsync(send, part, cancel);
        // A song or a round video, which goes as a file only; else somebody's old one, or one of another bot: the words go without it.
        if (part.Known is { } known && answer is { Ok: false, ErrorCode: 400, Parameters: null } && !Says(answer, "thread not found") && !Says(answer, "can't parse entities") && !Says(answer, "chat not found"))
        {
            var fetched = await FetchedAsync(row, known, cancel);
            if (fetched.Later) return NotYet(row);
            part = part with { Known = null, File = fetched.File, Text = fetched.File is null ? Carried.Without(part.Text, known, fetched.Lacks) : part.Text };
            (end, status, answer) = await PostAsync(send = send with { Text = TelegramMarkup.Html(part.Text) }, part, cancel);
        }
        if (answer?.Parameters?.MigrateToChatId is { } moved) (end, status, answer) = await PostAsync(send = send with { ChatId = moved }, part, cancel);
        if (answer is { Ok: false, ErrorCode: 400 } && send.MessageThreadId is not null && Says(answer, "thread not found")) (end, status, answer) = await PostAsync(send = send with { MessageThreadId = null }, part, cancel);
        if (answer is { Ok: false, ErrorCode: 400 } && Says(answer, "can't parse entities"))
        {
            MarkupRefused(row.Id);
            (end, status, answer) = await PostAsync(send with { Text = part.Text, ParseMode = null }, part, cancel);
        }
        if (answer is { ErrorCode: 429 }) _waits.Add(send.ChatId, RetryAfter(answer));
        return Result(row, end, status, answer);
    }

    private static TimeSpan RetryAfter(TgAnswer answer) => TimeSpan.FromSeconds(Math.Clamp(answer.Parameters?.RetryAfter ?? 5, 1, 86_400));

    private static (long Chat, long? Topic)? Place(string value)
    {
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        if (!long.TryParse(slash < 0 ? value : value[..slash], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat)) return null;
        if (slash < 0) return (chat, null);
        return long.TryParse(value.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var topic) ? (chat, topic) : null;
    }

    private async Task<(CallEnd End, HttpStatusCode Status, TgAnswer? Answer)> PostAsync(TgSend send, Part part, CancellationToken cancel)
    {
        await (send.ChatId < 0 ? _groups : _chats).WaitAsync(send.ChatId.ToString(CultureInfo.InvariantCulture), cancel);
        await _all.WaitAsync("", cancel);
        return part switch
        {
            { File: { } file } => await api.SendFileAsync(send, file, cancel),
            { Known: { } known } => await KnownAsync(new(send.ChatId, send.Text.Length > 0 ? send.Text : null, send.ParseMode, send.ReplyMarkup, send.MessageThreadId), known, cancel),
            _ => await api.CallAsync("sendMessage", send, TelegramJson.Default.TgSend, cancel),
        };
    }

    private Task<(CallEnd End, HttpStatusCode Status, TgAnswer? Answer)> KnownAsync(TgSendMedium send, Medium known, CancellationToken cancel) => known switch
    {
        { Kind: AttachmentKind.Voice, Reference: var id } => api.CallAsync("sendVoice", send with { Voice = id }, TelegramJson.Default.TgSendMedium, cancel),
        { Kind: AttachmentKind.Video, Reference: var id } => api.CallAsync("sendVideo", send with { Video = id }, TelegramJson.Default.TgSendMedium, cancel),
        { Reference: var id } => api.CallAsync("sendPhoto", send with { Photo = id }, TelegramJson.Default.TgSendMedium, cancel),
    };

    private SendResult Result(OutboxRow row, CallEnd end, HttpStatusCode status, TgAnswer? answer)
    {
        var now = time.GetUtcNow();
        switch (end, answer)
        {
            case (CallEnd.NeverLeft, _):
                return new SendResult.TryAgain(now + Backoff.After(row.Attempts), "no connection");
            case (CallEnd.Unclear, _) when (int)status is >= 400 and < 500:
                return Alarm((int)status, "not the Bot API");
            case (CallEnd.Unclear, _):
                return new SendResult.Unknown(now + Backoff.After(row.Attempts), status == 0 ? "no answer" : $"http {(int)status}");
            case (_, { Ok: true }):
                return new SendResult.Sent(MessageId(answer));
            case (_, { ErrorCode: 429 }):
                return new SendResult.TryAgain(now + RetryAfter(answer), "429");
            case (_, { ErrorCode: 403 }):
                return new SendResult.Left("403");
            // The group is gone, or the bot is no longer in it: nobody reads there.
            case (_, { ErrorCode: 400 }) when Says(answer, "user is deactivated") || Says(answer, "bot was kicked") || Says(answer, "PEER_ID_INVALID"):
                return new SendResult.Left("400");
            case (_, { ErrorCode: 400 }) when Says(answer, "chat not found"):
                return new SendResult.Refused("400 chat not found");
            case (_, { ErrorCode: 401 or 404 or 409 }):
                return Alarm(answer.ErrorCode, "token");
            case (_, { ErrorCode: >= 500 }):
                return new SendResult.Unknown(now + Backoff.After(row.Attempts), $"http {answer.ErrorCode}");
            default:
                Refused(row.Id, answer?.ErrorCode ?? 0);
                return new SendResult.Refused($"{answer?.ErrorCode}");
        }

        // The row is innocent: it waits until an operator has mended the settings.
        SendResult.TryAgain Alarm(int code, string why)
        {
            SettingsRefused(code);
            return new(now.AddSeconds(60), $"{code} {why}");
        }
    }

    private static bool Says(TgAnswer answer, string phrase) => answer.Description?.Contains(phrase, StringComparison.OrdinalIgnoreCase) == true;

    private static string? MessageId(TgAnswer answer) =>
        answer.Result.ValueKind == JsonValueKind.Object && answer.Result.TryGetProperty("message_id", out var id) && id.TryGetInt64(out var number) ? number.ToString(CultureInfo.InvariantCulture) : null;

    private sealed record Part(string Text, DocumentFile? File)
    {
        public TgReplyMarkup? Markup { get; init; }

        /// <summary>What Telegram has already.</summary>
        public Medium? Known { get; init; }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox {Row}: Telegram could not parse the markup, sent as plain text")]
    private partial void MarkupRefused(long row);

    [LoggerMessage(Level = LogLevel.Error, Message = "Outbox {Row}: Telegram refused the message with {Code}")]
    private partial void Refused(long row, int code);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Telegram answers {Code}: look at Channels:Telegram:BotToken and ApiBaseUrl")]
    private partial void SettingsRefused(int code);
}

/// <summary>
/// How long Telegram wants a chat to be left alone (429). A long wait is meant for the whole bot: whoever goes on asking is kept out longer.
/// </summary>
internal sealed class ChatWaits(TimeProvider time)
{
    private const long All = 0;
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    private readonly System.Collections.Concurrent.ConcurrentDictionary<long, DateTimeOffset> _until = new();

    public void Add(long chat, TimeSpan wait) => _until[wait > Long ? All : chat] = time.GetUtcNow() + wait;

    /// <summary>Until when nothing may go to the chat; null when it may go now.</summary>
    public DateTimeOffset? Until(long chat) => Later(Of(chat), Of(All));

    private DateTimeOffset? Of(long chat)
    {
        if (!_until.TryGetValue(chat, out var until)) return null;
        if (until > time.GetUtcNow()) return until;
        _until.TryRemove(chat, out _);
        return null;
    }

    private static DateTimeOffset? Later(DateTimeOffset? a, DateTimeOffset? b) => a is null ? b : b is null ? a : a > b ? a : b;
}
