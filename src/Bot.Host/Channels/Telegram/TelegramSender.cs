using System.Globalization;
using System.Net;
using System.Text.Json;
using Bot.Domain;

namespace Bot.Host;

/// <summary>Sends outbox rows through the Bot API: HTML text, inline keyboards, the contact button, long texts in parts.</summary>
internal sealed partial class TelegramSender(TelegramApi api, TelegramOptions options, TimeProvider time, ILogger<TelegramSender> log) : ISender
{
    /// <summary>The longest part in UTF-16 units; Telegram takes 4,096 after parsing.</summary>
    public const int MaxPart = 3500;

    private readonly Progress _progress = new();
    private readonly Pacer _chats = new(time, perSecond: 1, burst: 5);
    // Thirty a second: a burst and the second after it together are no more.
    private readonly Pacer _all = new(time, perSecond: 24, burst: 6);
    private readonly bool _loopback = Urls.IsLoopback(options.ApiBaseUrl);

    public IReadOnlyCollection<Channel> Channels { get; } = [Channel.Telegram];

    public async Task<SendResult> SendAsync(OutboxRow row, CancellationToken cancel)
    {
        if (!_loopback && Fictitious.Is(row.To)) return new SendResult.Refused("fictitious address");
        if (!long.TryParse(row.To.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat)) return new SendResult.Refused("not a chat id");
        var parts = Splitter.Parts(row.Message.Text, MaxPart);
        if (parts.Count == 0) return new SendResult.Refused("empty text");

        SendResult result = new SendResult.Sent(null);
        for (var i = _progress.Of(row.Id); i < parts.Count; i++)
        {
            var markup = i == parts.Count - 1 ? TelegramMarkup.Keyboard(row.Message, row.Ref, inPrivate: chat > 0) : null;
            result = await PartAsync(row, new(chat, TelegramMarkup.Html(parts[i]), "HTML", markup), parts[i], cancel);
            if (result is not SendResult.Sent) break;
            _progress.Sent(row.Id, i + 1);
        }
        return _progress.Close(row.Id, result);
    }

    // A part may be said twice only where the first saying is certain to have failed: a moved group, refused mark-up.
    private async Task<SendResult> PartAsync(OutboxRow row, TgSend send, string plain, CancellationToken cancel)
    {
        var (end, status, answer) = await PostAsync(send, cancel);
        if (answer?.Parameters?.MigrateToChatId is { } moved) (end, status, answer) = await PostAsync(send = send with { ChatId = moved }, cancel);
        if (answer is { Ok: false, ErrorCode: 400 } && Says(answer, "can't parse entities"))
        {
            MarkupRefused(row.Id);
            (end, status, answer) = await PostAsync(send with { Text = plain, ParseMode = null }, cancel);
        }
        return Result(row, end, status, answer);
    }

    private async Task<(CallEnd End, HttpStatusCode Status, TgAnswer? Answer)> PostAsync(TgSend send, CancellationToken cancel)
    {
        await _chats.WaitAsync(send.ChatId.ToString(CultureInfo.InvariantCulture), cancel);
        await _all.WaitAsync("", cancel);
        return await api.CallAsync("sendMessage", send, TelegramJson.Default.TgSend, cancel);
    }

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
                return new SendResult.TryAgain(now.AddSeconds(Math.Clamp(answer.Parameters?.RetryAfter ?? 5, 1, 86_400)), "429");
            case (_, { ErrorCode: 403 }):
                return new SendResult.Left("403");
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox {Row}: Telegram could not parse the markup, sent as plain text")]
    private partial void MarkupRefused(long row);

    [LoggerMessage(Level = LogLevel.Error, Message = "Outbox {Row}: Telegram refused the message with {Code}")]
    private partial void Refused(long row, int code);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Telegram answers {Code}: look at Channels:Telegram:BotToken and ApiBaseUrl")]
    private partial void SettingsRefused(int code);
}
