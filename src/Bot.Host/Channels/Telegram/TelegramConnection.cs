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
            // Beside the rest: a menu that cannot be set keeps nobody from writing.
            var menu = InsistAsync("setMyCommands", TelegramCommands.Menu, TelegramJson.Default.TgSetMyCommands, stoppingToken);
            if (options.Mode == TelegramMode.Polling) await PollAsync(stoppingToken);
            else if (options.PublicBaseUrl is { } address) await HookAsync(address.TrimEnd('/') + TelegramDoor.Path, stoppingToken);
            await menu;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    // Set, and read back: another process, or another bot's settings, may have put its own address there.
    private async Task HookAsync(string url, CancellationToken stop)
    {
        for (var tries = 1; ; tries++)
        {
            await InsistAsync("setWebhook", new TgSetWebhook(url, options.SecretToken, TelegramUpdates.Allowed), TelegramJson.Default.TgSetWebhook, stop);
            var answer = await InsistAsync("getWebhookInfo", new(), TelegramJson.Default.TgEmpty, stop);
            var info = answer.Result.ValueKind == JsonValueKind.Object ? answer.Result.Deserialize(TelegramJson.Default.TgWebhookInfo) : null;
            if (info?.Url == url && TelegramUpdates.Allowed.All(kind => info.AllowedUpdates?.Contains(kind) == true))
            {
                if (info.PendingUpdateCount > 0 || info.LastErrorDate is not null) Waited(info.PendingUpdateCount);
                return;
            }
            HookDiffers();
            await Task.Delay(Backoff.After(tries), time, stop);
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

    [LoggerMessage(Level = LogLevel.Information, Message = "Telegram webhook is set; {Count} updates wait, and earlier ones could not be delivered")]
    private partial void Waited(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram shows another webhook than the one just set: another process uses this bot; setting it again")]
    private partial void HookDiffers();

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram polling failed: {End} {Code}, trying again")]
    private partial void PollFailed(CallEnd end, int code);

    [LoggerMessage(Level = LogLevel.Error, Message = "Store cannot take an update after {Failures} earlier tries, polling waits")]
    private partial void StoreAway(int failures);
}
