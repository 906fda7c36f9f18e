using System.Net.Sockets;
using Bot.Dialogs;
using Bot.Domain;
using Microsoft.Extensions.Logging.Console;

namespace Bot.Host;

/// <summary>The running bot: webhooks, polling, sending and the clock around one store. With <c>--demo</c> also the try-it page.</summary>
internal static partial class Serve
{
    /// <summary>Webhooks take 64 KB themselves; nothing that comes in is longer than this (bytes).</summary>
    private const int MaxBody = 256 * 1024;

    public static async Task RunAsync(ITurns turns, CommandLine line, StorePlace place, IConfiguration configuration, CancellationToken cancel)
    {
        HostSettings.Check(configuration, line.Urls);
        var demo = line.Demo ? new DemoClock(TimeProvider.System) : null;
        using var logs = Cli.StderrLogs(LogLevel.Warning);
        await using var store = await place.OpenAsync(turns, demo ?? TimeProvider.System, logs, TurnPace.Of(configuration, demo ?? TimeProvider.System));
        if (demo is not null)
        {
            await StorePlace.FillWithDemoAsync(store);
            if (await ClockWalk.LastAsync(store, cancel) is { } last) demo.MoveTo(last);
        }
        await using var app = Build(store, demo, configuration, line.Urls);
        if (turns is Conversation conversation) Knows(conversation.Doors, app.Services);
        await StartAsync(app, cancel);
        if (demo is not null) TryIt(app.Logger, app.Urls);
        else if (!app.Services.GetServices<ISender>().Any()) NoChannel(app.Logger);
        await app.WaitForShutdownAsync(cancel);
    }

    /// <summary>Links in invitations need to know where the bot is: on Telegram once that has said its name.</summary>
    private static void Knows(Doorways doors, IServiceProvider services)
    {
        if (services.GetService<WhatsAppOptions>() is { From: { Length: > 0 } from } && WhatsAppAddress.Read(WhatsAppAddress.Prefixed(from)) is { Channel: Channel.WhatsApp, Value: var number }) doors.WhatsApp = number.TrimStart('+');
        if (services.GetService<TelegramConnection>() is not { } telegram) return;
        doors.Telegram = telegram.Self.Username;
        telegram.Named = name => doors.Telegram = name;
    }

    private static async Task StartAsync(WebApplication app, CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            await app.StopAsync(cancel);                 // what runs beside the listener ends before its parts are disposed
            throw new SettingsException($"cannot listen on {app.Configuration["urls"] ?? "the usual address"}: {e.Message}");
        }
    }

    /// <summary>The wiring around a store; throws when a setting is missing or wrong.</summary>
    /// <param name="time">The clock of everything but the demo; null for the system's.</param>
    /// <param name="log">Another reader of the log beside the console, for tests.</param>
    public static WebApplication Build(IStore store, DemoClock? demo, IConfiguration configuration, string? urls, TimeProvider? time = null, ILoggerProvider? log = null)
    {
        // Settings are read once. Watching them for changes would watch the store's directory too, write by write.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = ["--hostBuilder:reloadConfigOnChange=false"] });
        builder.Configuration.AddConfiguration(configuration);
        if (urls is not null) builder.Configuration.AddInMemoryCollection([new("urls", urls)]);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBody;
            // Slow or many callers hold up nobody else; both providers stay far below.
            kestrel.Limits.MaxConcurrentConnections = 1_024;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        // A request's own log line would carry its address; what matters is logged where it is decided.
        // A start that fails is told by its exception; the framework would tell it too, with its stack and a farewell.
        IHostApplicationLifetime? lifetime = null;
        bool Started() => lifetime?.ApplicationStarted.IsCancellationRequested == true;
        bool Stopping() => lifetime?.ApplicationStopping.IsCancellationRequested == true;
        builder.Logging.ClearProviders().AddConsole()
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None) // its scope puts the path, and so a document's sealed address, beside every line
            .AddFilter("Microsoft.AspNetCore", level => level == LogLevel.Warning || (Started() && level > LogLevel.Warning))
            .AddFilter("Microsoft.Hosting.Lifetime", level => level >= LogLevel.Information && (Started() || !Stopping()))
            .AddFilter("Microsoft.Extensions.Hosting", level => level is >= LogLevel.Information and < LogLevel.Error || (Started() && level >= LogLevel.Error));
        if (log is not null) builder.Logging.AddProvider(log);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(15));
        builder.Services.AddSingleton(demo ?? time ?? TimeProvider.System);
        builder.Services.AddSingleton(_ => store);
        builder.Services.AddSingleton(new ClockPump.Settings(demo is null ? null : Channel.Coba) { MostLag = HostSettings.MostLag(configuration) });
        builder.AddTelegram().AddWhatsApp();
        if (demo is not null) builder.AddCoba().Services.AddSingleton(demo);
        builder.AddOutbox();
        builder.Services.AddHostedService<ClockPump>();
        builder.Services.AddSingleton<Readiness>();

        var app = builder.Build();
        lifetime = app.Lifetime;
        app.MapGet("/healthz", context => context.Response.WriteAsync("ok\n"));
        app.MapGet("/readyz", context => context.RequestServices.GetRequiredService<Readiness>().AnswerAsync(context));
        app.MapTelegram();
        app.MapWhatsApp();
        if (demo is not null) app.MapCoba();
        return app;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Try it in a browser: /coba at {Urls}")]
    private static partial void TryIt(ILogger log, ICollection<string> urls);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No channel is enabled: nobody can write to the bot. See Channels in appsettings.sample.json, or start with --demo")]
    private static partial void NoChannel(ILogger log);
}
