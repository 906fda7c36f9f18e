using System.Collections.Concurrent;
using Bot.Domain;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Tests;

/// <summary>The channels and the pump on a real Kestrel on loopback, over a recording store.</summary>
public sealed class ChannelHost : IAsyncDisposable
{
    public const string Secret = "rahasia_contoh_0123456789";
    public const string Public = "https://kas.contoh.example";

    private readonly WebApplication _app;

    private ChannelHost(WebApplication app, RecordingStore store, LogLines log)
    {
        (_app, Store, Log) = (app, store, log);
        Http = new() { BaseAddress = new(app.Urls.First()) };
    }

    public HttpClient Http { get; }
    public RecordingStore Store { get; }
    public LogLines Log { get; }
    public IServiceProvider Services => _app.Services;

    /// <summary>Nobody listens there: for tests in which the provider is not called, or cannot be reached.</summary>
    public const string Nowhere = "http://127.0.0.1:9";

    public static Dictionary<string, string?> Telegram(string api = Nowhere) => new()
    {
        ["Channels:Telegram:Enabled"] = "true",
        ["Channels:Telegram:BotToken"] = FakeTelegram.Token,
        ["Channels:Telegram:SecretToken"] = Secret,
        ["Channels:Telegram:ApiBaseUrl"] = api,
        ["Channels:Telegram:BotUsername"] = "asisten_kas_contoh_bot",
    };

    public static Dictionary<string, string?> WhatsApp(string api = Nowhere) => new()
    {
        ["Channels:WhatsApp:Enabled"] = "true",
        ["Channels:WhatsApp:AccountSid"] = FakeTwilio.Account,
        ["Channels:WhatsApp:AuthToken"] = FakeTwilio.AuthToken,
        ["Channels:WhatsApp:From"] = FakeTwilio.Sender,
        ["Channels:WhatsApp:PublicBaseUrl"] = Public,
        ["Channels:WhatsApp:ApiBaseUrl"] = api,
    };

    public static async Task<ChannelHost> StartAsync(IEnumerable<KeyValuePair<string, string?>> settings, TimeProvider? time = null, RecordingStore? store = null, bool pump = false)
    {
        var clock = time ?? TimeProvider.System;
        var log = new LogLines();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton<IStore>(store ??= new RecordingStore(clock));
        builder.AddTelegram().AddWhatsApp();
        if (pump) builder.AddOutbox();
        var app = builder.Build();
        app.MapTelegram().MapWhatsApp();
        await app.StartAsync();
        return new(app, store, log);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        // ASP.NET's own lines name the path called, which `serve` does not let through; ours are checked whatever the test was about.
        Canary.Check(Log.All.Where(line => !line.Contains("Microsoft.", StringComparison.Ordinal)), Store.Taken.Select(incoming => incoming.Text));
    }
}

/// <summary>Every line that was logged, with its exception.</summary>
public sealed class LogLines : ILoggerProvider
{
    public ConcurrentQueue<string> All { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Line(categoryName, All);

    public void Dispose() { }

    private sealed class Line(string category, ConcurrentQueue<string> all) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            all.Enqueue($"{category} scope {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            all.Enqueue($"{logLevel} {category} {formatter(state, exception)} {exception}");
    }
}
