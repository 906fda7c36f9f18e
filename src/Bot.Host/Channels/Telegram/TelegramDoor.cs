using Bot.Domain;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Host;

/// <summary>The Telegram channel's registration and its webhook.</summary>
public static class TelegramDoor
{
    public const string Path = "/webhooks/telegram";

    /// <summary>
    /// Registers the channel when <c>Channels:Telegram:Enabled</c>; throws <see cref="Microsoft.Extensions.Options.OptionsValidationException"/>
    /// naming every setting that is missing or wrong.
    /// </summary>
    public static IHostApplicationBuilder AddTelegram(this IHostApplicationBuilder builder)
    {
        var options = TelegramOptions.Of(builder.Configuration);
        if (!options.Enabled) return builder;
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(options);
        Crowd.Register(builder.Services, builder.Configuration);
        builder.Services.AddSingleton<TelegramApi>();
        builder.Services.AddSingleton<TelegramConnection>();
        builder.Services.AddSingleton<TelegramInbox>();
        builder.Services.AddHostedService(services => services.GetRequiredService<TelegramConnection>());
        MediaFetch.Register(builder.Services);
        builder.Services.AddSingleton<ISender, TelegramSender>();
        // The token is part of the URL, and the factory's own loggers print it.
        builder.Services.AddHttpClient(TelegramApi.Client, http => http.Timeout = TimeSpan.FromSeconds(20)).RemoveAllLoggers();
        builder.Services.AddHttpClient(TelegramApi.PollClient, http => http.Timeout = TimeSpan.FromSeconds(65)).RemoveAllLoggers();
        return builder;
    }

    /// <summary>Opens <c>POST /webhooks/telegram</c> when the channel is on and in webhook mode.</summary>
    public static IEndpointRouteBuilder MapTelegram(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<TelegramOptions>() is not { Mode: TelegramMode.Webhook } options) return app;
        var inbox = app.ServiceProvider.GetRequiredService<TelegramInbox>();
        app.MapPost(Path, context => HookAsync(context, options, inbox));
        return app;
    }

    private static async Task HookAsync(HttpContext context, TelegramOptions options, TelegramInbox inbox) =>
        context.Response.StatusCode = await AnswerAsync(context.Request, options, inbox);

    private static async Task<int> AnswerAsync(HttpRequest request, TelegramOptions options, TelegramInbox inbox)
    {
        if (Door.Refusal(request, "application/json") is { } refused) return refused;
        if (!Door.Same(options.SecretToken, request.Headers["X-Telegram-Bot-Api-Secret-Token"])) return StatusCodes.Status403Forbidden;
        var (body, unread) = await Door.ReadAsync(request);
        if (unread is { } status) return status;
        try
        {
            await inbox.TakeAsync(body);
            return StatusCodes.Status200OK;
        }
        catch (StoreUnavailableException)
        {
            return StatusCodes.Status503ServiceUnavailable;
        }
    }
}

/// <summary>One update's way from bytes into the store, the same for webhook and polling.</summary>
internal sealed partial class TelegramInbox(IStore store, Crowd crowd, TelegramApi api, TelegramConnection connection, ILogger<TelegramInbox> log)
{
    /// <summary>Returns once the update is durable, or carries nothing. Throws <see cref="StoreUnavailableException"/>.</summary>
    public async Task TakeAsync(ReadOnlyMemory<byte> body)
    {
        var (reading, callback) = TelegramUpdates.Read(body.Span, connection.Self);
        // Not awaited: the button must stop spinning now, whatever the turn takes and whether the answer arrives.
        if (callback is not null) _ = api.AnswerCallbackAsync(callback);
        switch (reading)
        {
            case Reading.Heard { Incoming: var incoming }:
                var end = await crowd.RunAsync(store, incoming);
                Took(incoming.Kind, end);
                break;
            case Reading.Unreadable { Why: var why }:
                Unreadable(why, body.Length);
                await store.KeepUnreadableAsync(Channel.Telegram, why, body);
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Telegram {Kind}: {End}")]
    private partial void Took(IncomingKind kind, TurnEnd end);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram update of {Bytes} bytes kept unread ({Why})")]
    private partial void Unreadable(string why, int bytes);
}
