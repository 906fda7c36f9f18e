using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// The bot's standing connection: asks Telegram who the bot is, sets the webhook (webhook mode with a public address) or
/// takes updates by long polling (polling mode). Never gives up; every wait is on the given clock.
/// </summary>
internal sealed partial class TelegramConnection(TelegramApi api, TelegramOptions options, IServiceProvider services, TimeProvider time, ILogger<TelegramConnection> log) : BackgroundService
{
    private const int Batch = 100;
    private const int PollSeconds = 50;

    /// <summary>Who the bot is. The id is in the token; the name is known once Telegram has said it.</summary>
    public TelegramSelf Self { get; private set; } = new(options.BotId, options.BotUsername?.TrimStart('@'));

    /// <summary>Told the bot's user name once Telegram has said it.</summary>
    public Action<string>? Named { get; set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (Self.Username is null && await InsistAsync("getMe", new(), TelegramJson.Default.TgEmpty, stoppingToken) is { } me)
            {
                if (me.Result.ValueKind == JsonValueKind.Object) Self = Self with { Username = me.Result.Deserialize(TelegramJson.Default.TgUser)?.Username };
                if (Self.Username is { } name) Named?.Invoke(name);
            }
            if (options.Mode == TelegramMode.Polling) await PollAsync(stoppingToken);
            else if (options.PublicBaseUrl is { } address)
            {
                var hook = new TgSetWebhook(address.TrimEnd('/') + TelegramDoor.Path, options.SecretToken, TelegramUpdates.Allowed);
                await InsistAsync("setWebhook", hook, TelegramJson.Default.TgSetWebhook, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task PollAsync(CancellationToken stop)
    {
        // Resolved here: the inbox knows this connection too.
        var inbox = services.GetRequiredService<TelegramInbox>();
        await DeleteWebhookAsync(stop);
        long? offset = null;
        for (var failures = 0; ;)
        {
            var ask = new TgGetUpdates(offset, Batch, PollSeconds, TelegramUpdates.Allowed);
            var (end, status, answer) = await api.CallAsync("getUpdates", ask, TelegramJson.Default.TgGetUpdates, stop, TelegramApi.PollClient);
            stop.ThrowIfCancellationRequested();
            if (end == CallEnd.Answered && answer is { Ok: true, Result.ValueKind: JsonValueKind.Array })
            {
                failures = 0;
                foreach (var update in answer.Result.EnumerateArray()) offset = await TakeAsync(inbox, update, stop) ?? offset;
                continue;
            }
            failures++;
            var code = answer?.ErrorCode ?? (int)status;
            PollFailed(end, code);
            if (code == 409 && answer?.Description?.Contains("webhook", StringComparison.OrdinalIgnoreCase) == true) await DeleteWebhookAsync(stop);
            await Task.Delay(Wait(code, answer, failures), time, stop);
        }
    }

    // The offset moves only past what is durable: a store that cannot commit stops the taking, not the bot.
    private async Task<long?> TakeAsync(TelegramInbox inbox, JsonElement update, CancellationToken stop)
    {
        for (var failures = 0; ; failures++)
        {
            try
            {
                await inbox.TakeAsync(Encoding.UTF8.GetBytes(update.GetRawText()));
                return update.ValueKind == JsonValueKind.Object && update.TryGetProperty("update_id", out var id) && id.TryGetInt64(out var number) ? number + 1 : null;
            }
            catch (StoreUnavailableException)
            {
                StoreAway(failures);
                await Task.Delay(Backoff.After(failures), time, stop);
            }
        }
    }

    private Task<TgAnswer> DeleteWebhookAsync(CancellationToken stop) => InsistAsync("deleteWebhook", new(), TelegramJson.Default.TgEmpty, stop);

    private async Task<TgAnswer> InsistAsync<T>(string method, T body, JsonTypeInfo<T> json, CancellationToken stop)
    {
        for (var failures = 1; ; failures++)
        {
            var (end, status, answer) = await api.CallAsync(method, body, json, stop);
            stop.ThrowIfCancellationRequested();
            if (answer is { Ok: true }) return answer;
            var code = answer?.ErrorCode ?? (int)status;
            StartFailed(method, end, code);
            await Task.Delay(Wait(code, answer, failures), time, stop);
        }
    }

    private static TimeSpan Wait(int code, TgAnswer? answer, int failures) => code switch
    {
        429 => TimeSpan.FromSeconds(Math.Clamp(answer?.Parameters?.RetryAfter ?? 5, 1, 86_400)),
        401 or 404 => TimeSpan.FromSeconds(60),
        // Another poller: it may be the old process of a deployment, so ask again, but not in its face.
        409 => TimeSpan.FromSeconds(10),
        _ => Backoff.After(failures),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram {Method} failed: {End} {Code}, trying again")]
    private partial void StartFailed(string method, CallEnd end, int code);

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram polling failed: {End} {Code}, trying again")]
    private partial void PollFailed(CallEnd end, int code);

    [LoggerMessage(Level = LogLevel.Error, Message = "Store cannot take an update after {Failures} earlier tries, polling waits")]
    private partial void StoreAway(int failures);
}
