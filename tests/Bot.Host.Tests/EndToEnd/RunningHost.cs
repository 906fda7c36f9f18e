using System.Globalization;
using System.Net.Http.Headers;
using Bot.Dialogs;
using Bot.Domain;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Tests;

/// <summary>The wiring of <c>serve</c> on loopback: both channels, pump, clock, the real store with the demo in it, fake providers.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly bool _ownsDirectory;
    private WebApplication _app = null!;
    private readonly LogLines _log = new();
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> _words = [];
    private int _said;

    private RunningHost(string? directory, TimeProvider time)
    {
        _ownsDirectory = directory is null;
        Path = directory ?? Directory.CreateTempSubdirectory("kubebot-host-").FullName;
        Time = time;
    }

    public string Path { get; }
    public TimeProvider Time { get; }
    public SqliteStore Store { get; private set; } = null!;
    public HttpClient Http { get; private set; } = null!;

    /// <param name="twilio">Address of the fake Twilio.</param>
    /// <param name="telegram">Address of the fake Telegram.</param>
    /// <param name="time">Null: the demo's own morning, going on in real time.</param>
    /// <param name="turns">Null: the real conversation.</param>
    /// <param name="directory">A store that exists already; null: a new one with the demo, gone at the end.</param>
    public static async Task<RunningHost> StartAsync(string twilio = ChannelHost.Nowhere, string telegram = ChannelHost.Nowhere, TimeProvider? time = null, ITurns? turns = null, string? directory = null, IReadOnlyList<(string Key, string Value)>? settings = null)
    {
        var host = new RunningHost(directory, time ?? new DemoClock(TimeProvider.System));
        host.Store = await SqliteStore.OpenAsync(new(host.Path) { DecisionLimit = TimeSpan.FromMinutes(2) }, turns ?? new Conversation(new Understander()), host.Time, new LoggerFactory([host._log]).CreateLogger<SqliteStore>());
        await StorePlace.FillWithDemoAsync(host.Store);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([.. ChannelHost.WhatsApp(twilio), .. ChannelHost.Telegram(telegram), new("Channels:MostAtOnce", "0"), new("Logging:LogLevel:Default", "Trace"), new("Logging:Console:LogLevel:Default", "None"), .. (settings ?? []).Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))]).Build();
        host._app = Serve.Build(host.Store, null, configuration, "http://127.0.0.1:0", host.Time, host._log);
        await host._app.StartAsync();
        host.Http = new() { BaseAddress = new(host._app.Urls.First()) };
        return host;
    }

    /// <summary>A genuine form from this phone.</summary>
    public List<KeyValuePair<string, string>> Form(string phone, string text) =>
    [
        new("MessageSid", string.Create(CultureInfo.InvariantCulture, $"SM{Interlocked.Increment(ref _said):x32}")), new("AccountSid", FakeTwilio.Account),
        new("From", $"whatsapp:{phone}"), new("To", $"whatsapp:{FakeTwilio.Sender}"), new("Body", text),
    ];

    /// <summary>Posts a form as Twilio does; the HTTP status.</summary>
    public async Task<int> PostAsync(IReadOnlyList<KeyValuePair<string, string>> form, string? signature = null)
    {
        _words.Enqueue(form.FirstOrDefault(f => f.Key == "Body").Value ?? "");
        const string Url = ChannelHost.Public + WhatsAppDoor.Path;
        using var answer = await FakeTwilio.PushAsync(Http, Url, await new FormUrlEncodedContent(form).ReadAsByteArrayAsync(), signature ?? FakeTwilio.Sign(Url, form));
        return (int)answer.StatusCode;
    }

    /// <summary>Somebody writes over WhatsApp; the HTTP status.</summary>
    public Task<int> WhatsAppAsync(string phone, string text) => PostAsync(Form(phone, text));

    /// <summary>Posts an update as Telegram does; the HTTP status.</summary>
    public async Task<int> TelegramAsync(byte[] update)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, TelegramDoor.Path) { Content = new ByteArrayContent(update) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } } };
        request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", ChannelHost.Secret);
        using var answer = await Http.SendAsync(request);
        return (int)answer.StatusCode;
    }

    /// <summary>A group's entries, in the order they were posted here.</summary>
    public async Task<List<EntryPosted>> PostedAsync(string kube)
    {
        var entries = new List<EntryPosted>();
        await foreach (var fact in Store.FactsAsync(new(kube)))
            if (fact is { Via: "turn", Fact: EntryPosted entry }) entries.Add(entry);
        return entries;
    }

    /// <summary>Waits until nothing in the outbox is on its way or could go now.</summary>
    public async Task SentAllAsync() => await StoreFixture.Until(async () =>
        await Store.OnLaneAsync(db => db["select count(*) from outbox where state < 2 and due <= ?"].Set(Time.GetUtcNow().UtcTicks).One(static r => r.Long(0))) == 0);

    /// <summary>Every line that was logged; whatever the test was about, none of them names anybody or anything said.</summary>
    public IReadOnlyCollection<string> Log => _log.All;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Store.DisposeAsync();
        if (_ownsDirectory) Directory.Delete(Path, recursive: true);
        Canary.Check(_log.All, _words);
    }
}
