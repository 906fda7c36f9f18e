using System.Globalization;
using System.Text;
using Bot.Domain;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.AspNetCore.Http.Features;

namespace Bot.Host;

/// <summary>The WhatsApp channel's registration and its two webhooks, for messages and for delivery states.</summary>
public static partial class WhatsAppDoor
{
    public const string Path = "/webhooks/whatsapp";
    public const string StatusPath = "/webhooks/whatsapp/status";

    /// <summary>How Twilio is asked to try again: three times, on our 5xx, no connection and no answer.</summary>
    public const string Retries = "#rc=3&rp=5xx,ct,rt";

    // Twilio reads no chunked TwiML (error 12100), so the length is always written. Nothing is ever said in this answer.
    private static readonly byte[] EmptyTwiml = Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8"?><Response/>""");

    /// <summary>
    /// Registers the channel when <c>Channels:WhatsApp:Enabled</c>; throws <see cref="Microsoft.Extensions.Options.OptionsValidationException"/>
    /// naming every setting that is missing or wrong.
    /// </summary>
    public static IHostApplicationBuilder AddWhatsApp(this IHostApplicationBuilder builder)
    {
        var options = WhatsAppOptions.Of(builder.Configuration);
        if (!options.Enabled) return builder;
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(options);
        Crowd.Register(builder.Services, builder.Configuration);
        builder.Services.AddSingleton<TwilioApi>();
        builder.Services.AddSingleton<DocumentLinks>();
        builder.Services.AddSingleton(services => new DailyTier(services.GetRequiredService<IStore>(), options.DailyTier, services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<WhatsAppSweeper>();
        builder.Services.AddHostedService(services => services.GetRequiredService<WhatsAppSweeper>());
        MediaFetch.Register(builder.Services);
        builder.Services.AddSingleton<ISender, WhatsAppSender>();
        builder.Services.AddHttpClient(TwilioApi.Client, http =>
        {
            http.Timeout = TimeSpan.FromSeconds(20);
            http.DefaultRequestHeaders.Authorization = TwilioApi.Login(options);
        }).RemoveAllLoggers();
        return builder;
    }

    /// <summary>Opens <c>POST /webhooks/whatsapp</c> and <c>POST /webhooks/whatsapp/status</c> when the channel is on.</summary>
    public static IEndpointRouteBuilder MapWhatsApp(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<WhatsAppOptions>() is not { } options) return app;
        var store = app.ServiceProvider.GetRequiredService<IStore>();
        var crowd = app.ServiceProvider.GetRequiredService<Crowd>();
        var log = app.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("Bot.Host.WhatsAppDoor");
        app.MapPost(Path, context => HookAsync(context, options, (form, body) => MessageAsync(store, crowd, log, form, body)));
        app.MapDocuments();
        app.MapPost(StatusPath, context => HookAsync(context, options, (form, _) => StatusAsync(store, log, form, context.Request.Query["m"])));
        return app;
    }

    private static async Task HookAsync(HttpContext context, WhatsAppOptions options, Func<TwilioForm, byte[], Task> take)
    {
        context.Response.StatusCode = await AnswerAsync(context, options, take);
        if (context.Response.StatusCode != StatusCodes.Status200OK) return;
        context.Response.ContentType = "text/xml";
        context.Response.ContentLength = EmptyTwiml.Length;
        await context.Response.Body.WriteAsync(EmptyTwiml);
    }

    private static async Task<int> AnswerAsync(HttpContext context, WhatsAppOptions options, Func<TwilioForm, byte[], Task> take)
    {
        var request = context.Request;
        if (Door.Refusal(request, "application/x-www-form-urlencoded") is { } refused) return refused;
        string? signature = request.Headers["X-Twilio-Signature"];
        if (string.IsNullOrEmpty(signature)) return StatusCodes.Status403Forbidden;
        var (body, unread) = await Door.ReadAsync(request);
        if (unread is { } status) return status;
        if (TwilioForm.Read(body) is not { } form) return StatusCodes.Status400BadRequest;
        // The address we gave to Twilio and the target as it stands in the request line; what a proxy says about itself is not asked.
        var url = options.PublicBaseUrl.TrimEnd('/') + context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (!TwilioSignature.IsValid(options.AuthToken, url, form, signature)
            && (options.SecondAuthToken.Length == 0 || !TwilioSignature.IsValid(options.SecondAuthToken, url, form, signature))) return StatusCodes.Status403Forbidden;
        if (form["AccountSid"] != options.AccountSid) return StatusCodes.Status403Forbidden;
        try
        {
            await take(form, body);
            return StatusCodes.Status200OK;
        }
        catch (StoreUnavailableException)
        {
            return StatusCodes.Status503ServiceUnavailable;
        }
    }

    private static async Task MessageAsync(IStore store, Crowd crowd, ILogger log, TwilioForm form, byte[] body)
    {
        switch (WhatsAppMessages.Read(form))
        {
            case Reading.Heard { Incoming: var incoming }:
                var end = await crowd.RunAsync(store, incoming);
                Took(log, incoming.Kind, end);
                break;
            case Reading.Unreadable { Why: var why }:
                Unreadable(log, why, body.Length);
                await store.KeepUnreadableAsync(Channel.WhatsApp, why, body);
                break;
        }
    }

    // m is our outbox id, put into the callback's address by the sender and covered by the signature: it repairs what a lost 201 took.
    private static async Task StatusAsync(IStore store, ILogger log, TwilioForm form, string? m)
    {
        if (StatusOf(form["MessageStatus"] ?? form["SmsStatus"]) is not { } status) return;
        var row = long.TryParse(m, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : (long?)null;
        if (status == DeliveryStatus.Failed && int.TryParse(form.Said("ErrorCode"), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
        {
            if (TwilioErrors.Meaning(code, 400) == TwilioError.Settings || code is 63038 or 63041 or 63042) SettingsRefused(log, code);
            else RefusedLater(log, row ?? 0, code);
        }
        await store.ProviderStatusAsync(row, form.Said("MessageSid"), status, form.Said("ErrorCode"));
    }

    private static DeliveryStatus? StatusOf(string? word) => word switch
    {
        "queued" or "accepted" or "scheduled" or "sending" => DeliveryStatus.Queued,
        "sent" => DeliveryStatus.Sent,
        "delivered" or "partially_delivered" => DeliveryStatus.Delivered,
        "read" => DeliveryStatus.Read,
        "failed" or "undelivered" or "canceled" => DeliveryStatus.Failed,
        _ => null,
    };

    [LoggerMessage(Level = LogLevel.Critical, Message = "WhatsApp delivers nothing ({Code}): look at the account, its sender and templates at Twilio")]
    private static partial void SettingsRefused(ILogger log, int code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox {Row}: taken, and refused afterwards with {Code}")]
    private static partial void RefusedLater(ILogger log, long row, int code);

    [LoggerMessage(Level = LogLevel.Debug, Message = "WhatsApp {Kind}: {End}")]
    private static partial void Took(ILogger log, IncomingKind kind, TurnEnd end);

    [LoggerMessage(Level = LogLevel.Warning, Message = "WhatsApp message of {Bytes} bytes kept unread ({Why})")]
    private static partial void Unreadable(ILogger log, string why, int bytes);
}
