using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Tests;

/// <summary>
/// Twilio's Messages resource on loopback, and Twilio's side of our webhooks: signs, pushes messages, calls back states.
/// </summary>
public sealed partial class FakeTwilio : IAsyncDisposable
{
    public const string Account = "AC00000000000000000000000000000001";
    public const string AuthToken = "fictitious-auth-token-for-tests";
    public const string Sender = "+6281200000099";

    public const string Service = "MG00000000000000000000000000000001";
    private const string SenderSid = "XE00000000000000000000000000000001";

    private static readonly string Path = $"/2010-04-01/Accounts/{Account}/Messages.json";

    private readonly WebApplication _app;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Answer>> _scripts = new();
    private readonly List<JsonObject> _messages = [];
    private long _sid;
    private int _lists;

    private FakeTwilio(WebApplication app, TimeProvider time) => (_app, _time, _sid) = (app, time, time.GetUtcNow().ToUnixTimeSeconds() << 16);

    public string Url => _app.Urls.First();

    /// <summary>Every form posted with the right account, in order of arrival.</summary>
    public ConcurrentQueue<IReadOnlyDictionary<string, string>> Posts { get; } = [];

    /// <summary>How often somebody looked at the list.</summary>
    public int Lists => Volatile.Read(ref _lists);

    public ConcurrentDictionary<string, bool> OptedOut { get; } = new();

    /// <summary>The account's only WhatsApp sender, as Twilio shows it, its webhook included.</summary>
    public JsonObject TheSender { get; } = new() { ["sid"] = SenderSid, ["sender_id"] = $"whatsapp:{Sender}", ["status"] = "ONLINE", ["webhook"] = null };

    /// <summary>False: Twilio takes no change of the sender.</summary>
    public bool TakesWebhook { get; set; } = true;

    /// <summary>Content templates with their approvals, two a page.</summary>
    public IList<JsonObject> Contents { get; } = [];

    /// <summary>Where media addresses lead, whatever host they name; null: nobody fetches them.</summary>
    public HttpClient? Public { get; set; }

    /// <summary>What was fetched for messages: the content type and length of HEAD, the file of GET.</summary>
    public ConcurrentQueue<(string To, string Type, long Length, string Name, byte[] Bytes)> Media { get; } = [];

    /// <summary>Media people sent, by the end of their address (MM…/Media/ME…); how often each is 404 first; where each lies.</summary>
    public ConcurrentDictionary<string, byte[]> Sent { get; } = new();
    public ConcurrentDictionary<string, int> NotYet { get; } = new();
    public Func<string, string>? Shelf { get; set; }

    /// <summary>What asked for media, here and on the shelf: the path and the credentials.</summary>
    public ConcurrentQueue<(string Path, string Authorization)> Fetches { get; } = [];

    /// <summary>The address of a medium as the webhook gives it.</summary>
    public string MediaUrl(string medium) => Url + Path[..^".json".Length] + "/" + medium;

    /// <summary>Asked before every message to an address without a script: the answer it gets instead, null for the usual one.</summary>
    public Func<Answer?>? Weather { get; set; }

    /// <summary>What people have sent to the number, whether our webhook heard it or not; oldest first.</summary>
    public ConcurrentQueue<JsonObject> Inbox { get; } = [];

    /// <summary>Told of every message that was created.</summary>
    public Action<JsonObject>? OnMessage { get; set; }

    /// <summary>What Twilio has created, oldest first.</summary>
    public IReadOnlyList<JsonObject> Messages
    {
        get
        {
            lock (_messages) return [.. _messages];
        }
    }

    public static async Task<FakeTwilio> StartAsync(TimeProvider time, string url = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        var fake = new FakeTwilio(app, time);
        app.MapPost(Path, fake.PostAsync);
        app.MapGet(Path, fake.ListAsync);
        app.MapGet(Path[..^".json".Length] + "/{sid}/Media.json", (HttpContext context, string sid) => ShowAsync(context, () => new JsonObject { ["media_list"] = new JsonArray(new JsonObject { ["sid"] = "ME1", ["content_type"] = "image/jpeg", ["uri"] = $"{Path[..^".json".Length]}/{sid}/Media/ME1.json" }) }));
        app.MapGet(Path[..^".json".Length] + "/{sid}/Media/{medium}", (HttpContext context, string sid, string medium) => fake.Medium(context, $"{sid}/Media/{medium}"));
        app.MapGet("/shelf/{sid}/Media/{medium}", (HttpContext context, string sid, string medium) => fake.Shelved(context, $"{sid}/Media/{medium}"));
        app.MapGet($"/2010-04-01/Accounts/{Account}.json", context => ShowAsync(context, () => new JsonObject { ["sid"] = Account, ["status"] = "active" }));
        app.MapGet("/v2/Channels/Senders", context => ShowAsync(context, () => new JsonObject { ["senders"] = new JsonArray(fake.TheSender.DeepClone()), ["meta"] = new JsonObject() }));
        app.MapPost($"/v2/Channels/Senders/{SenderSid}", fake.HookAsync);
        app.MapGet($"/v1/Services/{Service}", context => ShowAsync(context, () => new JsonObject { ["sid"] = Service }));
        app.MapGet("/v1/ContentAndApprovals", context => ShowAsync(context, () => fake.Page(context.Request.Query["Page"])));
        app.MapFallback(context => FakeTelegram.WriteAsync(context, IsOurs(context) ? Error(404, 20404) : Error(401, 20003, "Authenticate")));
        await app.StartAsync();
        return fake;
    }

    /// <summary>The next answers to messages for this address (<c>whatsapp:…</c>), in order; after them everything is taken.</summary>
    public void Script(string to, params Answer[] answers) => _scripts[to] = new(answers);

    public static Answer Error(int status, int code, string message = "contoh") => Answer.Json(status,
        new JsonObject { ["code"] = code, ["message"] = message, ["more_info"] = $"https://www.twilio.com/docs/errors/{code}", ["status"] = status });

    /// <summary>The signature of a form, written from Twilio's description of it and not from our verifier.</summary>
    public static string Sign(string url, IEnumerable<KeyValuePair<string, string>> form, string token = AuthToken)
    {
        var signed = url + string.Concat(form
            .DistinctBy(f => (f.Key, f.Value))
            .OrderBy(f => f.Key, StringComparer.Ordinal).ThenBy(f => f.Value, StringComparer.Ordinal)
            .Select(f => f.Key + f.Value));
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA1, Encoding.UTF8.GetBytes(token));
        hash.AppendData(Encoding.UTF8.GetBytes(signed));
        return Convert.ToBase64String(hash.GetHashAndReset());
    }

    /// <summary>Somebody writes to the number; Twilio keeps it in its list, whatever becomes of the webhook.</summary>
    public JsonObject Write(string from, string body, int media = 0)
    {
        var message = new JsonObject
        {
            ["sid"] = (media > 0 ? "MM" : "SM") + Interlocked.Increment(ref _sid).ToString("x32", CultureInfo.InvariantCulture), ["from"] = $"whatsapp:{from}", ["to"] = $"whatsapp:{Sender}", ["body"] = body,
            ["num_media"] = media.ToString(CultureInfo.InvariantCulture), ["direction"] = "inbound", ["status"] = "received", ["error_code"] = null,
            ["date_created"] = _time.GetUtcNow().ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture),
        };
        Inbox.Enqueue(message);
        _wrote[$"whatsapp:{from}"] = _time.GetUtcNow();
        return message;
    }

    /// <summary>Posts a form to our webhook as Twilio does: the signature is over the public address, the call goes to the local one.</summary>
    public static async Task<HttpResponseMessage> PushAsync(HttpClient host, string publicUrl, byte[] body, string? signature, string? token = null, CancellationToken cancel = default)
    {
        var content = new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded; charset=UTF-8") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(publicUrl).PathAndQuery) { Content = content };
        if (signature is not null) request.Headers.TryAddWithoutValidation("X-Twilio-Signature", signature);
        if (token is not null) request.Headers.TryAddWithoutValidation("I-Twilio-Idempotency-Token", token);
        return await host.SendAsync(request, cancel);
    }

    /// <summary>Calls back a state of a created message at the address the sender gave.</summary>
    public static async Task<HttpResponseMessage> CallBackAsync(HttpClient host, JsonObject message, string status, string? error = null)
    {
        List<KeyValuePair<string, string>> form =
        [
            new("MessageSid", message["sid"]!.GetValue<string>()), new("MessageStatus", status), new("SmsStatus", status), new("AccountSid", Account),
            new("From", $"whatsapp:{Sender}"), new("To", message["to"]!.GetValue<string>()), new("ApiVersion", "2010-04-01"), new("ChannelPrefix", "whatsapp"),
        ];
        if (error is not null) form.Add(new("ErrorCode", error));
        lock (message) (message["status"], message["error_code"]) = (status, error is null ? null : int.Parse(error, CultureInfo.InvariantCulture));
        var url = message["status_callback"]!.GetValue<string>();
        return await PushAsync(host, url, await new FormUrlEncodedContent(form).ReadAsByteArrayAsync(), Sign(url, form));
    }

    private async Task PostAsync(HttpContext context)
    {
        if (!IsOurs(context))
        {
            await FakeTelegram.WriteAsync(context, Error(401, 20003, "Authenticate"));
            return;
        }
        if (Interlocked.Increment(ref _atOnce) > MostAtOnce && MostAtOnce > 0)
        {
            Interlocked.Decrement(ref _atOnce);
            Interlocked.Increment(ref _tooMany);
            await FakeTelegram.WriteAsync(context, Error(429, 20429, "Too Many Requests"));
            return;
        }
        await Before();
        var form = (await context.Request.ReadFormAsync()).ToDictionary(f => f.Key, f => f.Value.ToString());
        Posts.Enqueue(form);
        var answer = Create(form);
        Interlocked.Decrement(ref _atOnce);
        await FakeTelegram.WriteAsync(context, answer);
        if (answer.Status == 201 && form.TryGetValue("MediaUrl", out var url) && Public is { } http) await FetchAsync(http, form["To"], new Uri(url).PathAndQuery);
    }

    // As Twilio does: first what it is, then the thing itself.
    private async Task FetchAsync(HttpClient http, string to, string path)
    {
        using var head = await http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        if (head.StatusCode == answer.StatusCode && answer.IsSuccessStatusCode)
            Media.Enqueue((to, head.Content.Headers.ContentType!.ToString(), head.Content.Headers.ContentLength ?? -1, answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'), await answer.Content.ReadAsByteArrayAsync()));
    }

    // As Twilio does: not there yet, then somewhere else.
    private IResult Medium(HttpContext context, string medium)
    {
        Fetches.Enqueue((context.Request.Path, context.Request.Headers.Authorization.ToString()));
        if (!IsOurs(context)) return Results.Unauthorized();
        if (!Sent.ContainsKey(medium) || NotYet.TryGetValue(medium, out var left) && left > 0 && NotYet.TryUpdate(medium, left - 1, left)) return Results.NotFound();
        return Results.Redirect(Shelf?.Invoke(medium) ?? $"{Url}/shelf/{medium}");
    }

    private IResult Shelved(HttpContext context, string medium)
    {
        Fetches.Enqueue((context.Request.Path, context.Request.Headers.Authorization.ToString()));
        return context.Request.Headers.Authorization.Count > 0 ? Results.BadRequest() : Results.Bytes(Sent[medium], "image/jpeg");
    }

    private Answer Create(Dictionary<string, string> form)
    {
        var to = form.GetValueOrDefault("To", "");
        Answer? scripted = null;
        if (_scripts.TryGetValue(to, out var queue)) queue.TryDequeue(out scripted);
        scripted ??= Weather?.Invoke();
        if (scripted is { Keeps: false }) return scripted;
        if (Fault(form, to) is { } code) return Error(400, code);
        var message = new JsonObject
        {
            ["sid"] = "SM" + Interlocked.Increment(ref _sid).ToString("x32", CultureInfo.InvariantCulture),
            ["to"] = to,
            ["from"] = form.GetValueOrDefault("From"),
            ["body"] = form.GetValueOrDefault("Body") ?? (form.TryGetValue("ContentVariables", out var values) ? JsonNode.Parse(values)!["1"]?.GetValue<string>() : null) ?? "",
            ["num_media"] = form.ContainsKey("MediaUrl") ? "1" : "0",
            ["status"] = form.ContainsKey("MessagingServiceSid") ? "accepted" : "queued",
            ["content_sid"] = form.GetValueOrDefault("ContentSid"),
            ["direction"] = "outbound-api",
            ["error_code"] = null,
            ["date_created"] = _time.GetUtcNow().ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture),
            ["status_callback"] = form.GetValueOrDefault("StatusCallback"),
        };
        lock (_messages) _messages.Add(message);
        OnMessage?.Invoke(message);
        CallBack(message);
        return scripted ?? Answer.Json(201, message.DeepClone());
    }

    private async Task ListAsync(HttpContext context)
    {
        Interlocked.Increment(ref _lists);
        if (!IsOurs(context) || !context.Request.Query.ContainsKey("DateSent>"))
        {
            await FakeTelegram.WriteAsync(context, Error(401, 20003, "Authenticate"));
            return;
        }
        var to = context.Request.Query["To"].ToString();
        JsonArray found;
        lock (_messages) found = [.. _messages.Concat(Inbox).Where(m => m["to"]!.GetValue<string>() == to).Reverse().Select(Copy)];
        const int most = 100;
        var page = int.TryParse(context.Request.Query["Page"], CultureInfo.InvariantCulture, out var n) ? n : 0;
        var next = found.Count > (page + 1) * most ? $"{Path}?To={Uri.EscapeDataString(to)}&DateSent%3E={context.Request.Query["DateSent>"]}&PageSize={most}&Page={page + 1}" : null;
        await FakeTelegram.WriteAsync(context, Answer.Json(200, new JsonObject { ["messages"] = new JsonArray([.. found.Skip(page * most).Take(most).Select(m => m!.DeepClone())]), ["page"] = page, ["page_size"] = most, ["next_page_uri"] = next }));

        static JsonNode Copy(JsonObject message)
        {
            lock (message) return message.DeepClone();
        }
    }

    private static Task ShowAsync(HttpContext context, Func<JsonObject> resource) =>
        FakeTelegram.WriteAsync(context, IsOurs(context) ? Answer.Json(200, resource()) : Error(401, 20003, "Authenticate"));

    private async Task HookAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var change = JsonNode.Parse(await reader.ReadToEndAsync())!;
        if (IsOurs(context) && TakesWebhook) TheSender["webhook"] = change["webhook"]!.DeepClone();
        await FakeTelegram.WriteAsync(context, !IsOurs(context) ? Error(401, 20003, "Authenticate") : TakesWebhook ? Answer.Json(202, TheSender.DeepClone()) : Error(400, 63100));
    }

    private JsonObject Page(string? number)
    {
        const int most = 2;
        var page = int.TryParse(number, CultureInfo.InvariantCulture, out var n) ? n : 0;
        return new()
        {
            ["contents"] = new JsonArray([.. Contents.Skip(page * most).Take(most).Select(c => c.DeepClone())]),
            ["meta"] = new JsonObject { ["next_page_url"] = (page + 1) * most < Contents.Count ? $"https://lain.example/v1/ContentAndApprovals?PageSize=2&Page={page + 1}" : null },
        };
    }

    private static bool IsOurs(HttpContext context) =>
        context.Request.Headers.Authorization == "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Account}:{AuthToken}"));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _app.StopAsync(_stop.Token);
        await _app.DisposeAsync();
        await Task.WhenAll(_calls);
        _stop.Dispose();
    }
}
