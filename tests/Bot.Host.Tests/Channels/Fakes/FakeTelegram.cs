using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Tests;

/// <summary>One scripted answer of a fake provider.</summary>
/// <param name="Status">HTTP status; 0 takes the message and drops the connection without a word.</param>
/// <param name="Body">The body as it stands.</param>
/// <param name="Keeps">True when the provider carries the call out although it answers so.</param>
/// <param name="RetryAfter">Seconds of the header <c>Retry-After</c>; null: no such header.</param>
public sealed record Answer(int Status, string Body, bool Keeps = false, int? RetryAfter = null)
{
    public static readonly Answer TakenThenSilence = new(0, "", Keeps: true);
    public static readonly Answer BadGateway = new(502, "<html><body>502 Bad Gateway</body></html>");
    public static Answer Json(int status, JsonNode body) => new(status, body.ToJsonString());
}

/// <summary>
/// The Bot API on loopback, as strict as the real one where it matters: token, lengths after parsing, 64-byte buttons,
/// balanced HTML, one poller, rates. Answers can be scripted per chat.
/// </summary>
public sealed partial class FakeTelegram : IAsyncDisposable
{
    public const string Token = "7100000001:contoh-token-rahasia";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<long, ConcurrentQueue<Answer>> _scripts = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Answer>> _methods = new();
    private readonly ConcurrentDictionary<long, Queue<DateTimeOffset>> _times = new();
    private readonly TimeProvider _time;
    private long _message = 1_000;

    private FakeTelegram(WebApplication app, TimeProvider time) => (_app, _time, _update) = (app, time, time.GetUtcNow().ToUnixTimeSeconds());

    public string Url => _app.Urls.First();

    /// <summary>Every call with a right token, in order of arrival.</summary>
    public ConcurrentQueue<(string Method, JsonObject Body)> Calls { get; } = [];

    /// <summary>Messages that reached their chat.</summary>
    public ConcurrentQueue<(long Chat, string Text)> Delivered { get; } = [];

    /// <summary>Documents that reached their chat.</summary>
    public ConcurrentQueue<(long Chat, string Name, string ContentType, byte[] Bytes, string Caption)> Files { get; } = [];

    /// <summary>How what Telegram has is sent again, and how the ids of each kind begin.</summary>
    private static readonly (string Method, string Field, string Begins)[] Kinds = [("sendPhoto", "photo", "AgAC"), ("sendVoice", "voice", "AwAC"), ("sendVideo", "video", "BAAC"), ("sendAudio", "audio", "CQAC")];

    /// <summary>Pictures, voices and films people sent to the bot, by their ids.</summary>
    public ConcurrentDictionary<string, byte[]> Pictures { get; } = new();

    /// <summary>Those that reached their chat by id or as a file, with their words.</summary>
    public ConcurrentQueue<(long Chat, string? Id, byte[]? Bytes, string Caption)> Shown { get; } = [];

    public string? Webhook { get; set; }

    /// <summary>What was given with the webhook: the secret, and which updates are wanted.</summary>
    public string? Secret { get; private set; }
    public IReadOnlyList<string> Allowed { get; private set; } = [];

    public IEnumerable<JsonObject> Sends => Calls.Where(c => c.Method == "sendMessage").Select(c => c.Body);

    /// <summary>How many messages a chat takes at once; after them one in a second, a group twenty in a minute (channels D6). What is more is 429. 0: any number.</summary>
    public int MostAtOnce { get; set; }

    /// <summary>Asked before every message to a chat without a script: the answer it gets instead, null for the usual one.</summary>
    public Func<Answer?>? Weather { get; set; }

    /// <summary>Told of every message that reached its chat, with its buttons (title, data).</summary>
    public Action<long, string, IReadOnlyList<(string Title, string Data)>>? OnMessage { get; set; }

    public static async Task<FakeTelegram> StartAsync(string url = "http://127.0.0.1:0", TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        var fake = new FakeTelegram(app, time ?? TimeProvider.System);
        app.MapPost("/bot{token}/{method}", fake.HandleAsync);
        app.MapGet("/file/bot{token}/photos/{name}", (string token, string name) => token == Token && fake.Pictures.TryGetValue(name.Split('.')[0], out var bytes) ? Results.Bytes(bytes, "application/octet-stream") : Results.NotFound());
        app.MapFallback(() => Results.Json(Error(404, "Not Found"), statusCode: 404));
        await app.StartAsync();
        return fake;
    }

    /// <summary>The next answers to messages for this chat, in order; after them everything is taken.</summary>
    public void Script(long chat, params Answer[] answers) => _scripts[chat] = new(answers);

    /// <summary>The next answers to a method, before it does anything.</summary>
    public void Script(string method, params Answer[] answers) => _methods[method] = new(answers);

    public static JsonObject Error(int code, string description, JsonObject? parameters = null)
    {
        var error = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = description };
        if (parameters is not null) error["parameters"] = parameters;
        return error;
    }

    /// <summary>429 as Telegram says it, in the header and in the body; null: as something on the way says it, without a time.</summary>
    public static Answer TooMany(int? seconds) => seconds is { } s
        ? Answer.Json(429, Error(429, $"Too Many Requests: retry after {s}", new() { ["retry_after"] = s })) with { RetryAfter = s }
        : Answer.Json(429, Error(429, "Too Many Requests"));

    private async Task HandleAsync(HttpContext context, string token, string method)
    {
        if (token != Token)
        {
            await WriteAsync(context, Answer.Json(401, Error(401, "Unauthorized")));
            return;
        }
        var body = context.Request.HasFormContentType ? await FormAsync(context.Request) : await JsonAsync(context.Request);
        Calls.Enqueue((method, body));
        if (_methods.TryGetValue(method, out var queue) && queue.TryDequeue(out var scripted))
        {
            await WriteAsync(context, scripted);
            return;
        }
        await WriteAsync(context, method switch
        {
            "getMe" => Ok(new JsonObject { ["id"] = 7100000001, ["is_bot"] = true, ["first_name"] = "Asisten Kas", ["username"] = "asisten_kas_contoh_bot" }),
            "sendMessage" => Send(body),
            "sendDocument" when context.Request is { HasFormContentType: true, Form.Files: [{ Name: "document" } file] } => Send(body, file),
            _ when Kinds.FirstOrDefault(k => k.Method == method) is { Field: { } field, Begins: var begins } => Medium(context.Request, body, field, begins),
            "getFile" when body["file_id"]!.GetValue<string>() is var id => Pictures.TryGetValue(id, out var bytes) ? Ok(new JsonObject { ["file_id"] = id, ["file_size"] = bytes.Length, ["file_path"] = $"photos/{id}.jpg" }) : Answer.Json(400, Error(400, "Bad Request: wrong file_id or the file is temporarily unavailable")),
            "answerCallbackQuery" => Answered(body),
            "setMyCommands" => Ok(JsonValue.Create(true)),
            "deleteWebhook" => Hook(null),
            "setWebhook" => Hook(body),
            "getWebhookInfo" => Ok(new JsonObject { ["url"] = Webhook ?? "", ["pending_update_count"] = 0, ["allowed_updates"] = new JsonArray([.. Allowed.Select(a => JsonValue.Create(a))]) }),
            "getUpdates" => await PollAsync(body, context.RequestAborted),
            _ => Answer.Json(404, Error(404, "Not Found: method not found")),
        });
    }

    private static async Task<JsonObject> JsonAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return JsonNode.Parse(await reader.ReadToEndAsync())!.AsObject();
    }

    // In a form everything is text, and what is an object elsewhere is JSON text.
    private static async Task<JsonObject> FormAsync(HttpRequest request)
    {
        var body = new JsonObject();
        foreach (var (name, value) in await request.ReadFormAsync())
            body[name] = name == "chat_id" ? long.Parse(value.ToString(), CultureInfo.InvariantCulture) : name == "reply_markup" ? JsonNode.Parse(value.ToString()) : JsonValue.Create(value.ToString());
        return body;
    }

    private Answer Hook(JsonObject? body)
    {
        var url = body?["url"]!.GetValue<string>();
        if (url is not null && !new Uri(url).IsLoopback && !url.StartsWith("https://", StringComparison.Ordinal)) return Answer.Json(400, Error(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"));
        (Webhook, Secret) = (url, body?["secret_token"]?.GetValue<string>());
        Allowed = [.. (body?["allowed_updates"]?.AsArray() ?? []).Select(a => a!.GetValue<string>())];
        return Ok(JsonValue.Create(true));
    }

    private Answer Medium(HttpRequest request, JsonObject body, string field, string begins) =>
        request is { HasFormContentType: true, Form.Files: [var file] } && file.Name == field ? Send(body, file)
        : body[field]?.GetValue<string>() is not { } id || !Pictures.ContainsKey(id) ? Answer.Json(400, Error(400, "Bad Request: wrong file identifier/HTTP URL specified"))
        : !id.StartsWith(begins, StringComparison.Ordinal) ? Answer.Json(400, Error(400, $"Bad Request: can't use file of type Other as {field}")) : Send(body, photo: id);

    private Answer Send(JsonObject body, IFormFile? file = null, string? photo = null)
    {
        var chat = body["chat_id"]!.GetValue<long>();
        Answer? scripted = null;
        if (_scripts.TryGetValue(chat, out var queue)) queue.TryDequeue(out scripted);
        scripted ??= Weather?.Invoke();
        if (scripted is { Keeps: false }) return scripted;
        if (Fault(body, file is not null || photo is not null) is { } fault) return Answer.Json(400, Error(400, $"Bad Request: {fault}"));
        if (MostAtOnce > 0 && TooFast(chat) is { } seconds) return TooMany(seconds);
        var text = body[file is null && photo is null ? "text" : "caption"]?.GetValue<string>() ?? "";
        if (photo is not null) Shown.Enqueue((chat, photo, null, text));
        else if (file is null) Delivered.Enqueue((chat, text));
        else
        {
            using var bytes = new MemoryStream();
            file.CopyTo(bytes);
            if (file.Name != "document") Shown.Enqueue((chat, null, bytes.ToArray(), text));
            else Files.Enqueue((chat, file.FileName, file.ContentType, bytes.ToArray(), text));
        }
        OnMessage?.Invoke(chat, photo is not null ? $"[foto] {text}" : file is null ? text : $"[{file.FileName}, {file.Length} bytes] {text}", [.. (body["reply_markup"]?["inline_keyboard"]?.AsArray() ?? []).SelectMany(row => row!.AsArray()).Select(key => (key!["text"]!.GetValue<string>(), key["callback_data"]!.GetValue<string>()))]);
        return scripted ?? Ok(new JsonObject { ["message_id"] = Interlocked.Increment(ref _message), ["chat"] = new JsonObject { ["id"] = chat } });
    }

    // So many at once, so many more as seconds have passed; a group's minute is counted whole. Some way on the wire is forgiven.
    private int? TooFast(long chat)
    {
        var now = _time.GetUtcNow();
        var times = _times.GetOrAdd(chat, _ => []);
        lock (times)
        {
            while (times.Count > 0 && now - times.Peek() >= TimeSpan.FromMinutes(1)) times.Dequeue();
            if (chat < 0 && times.Count >= 20) return Whole(times.Peek().AddMinutes(1) - now);
            for (var (i, all) = (0, times.Count); i < all; i++)
            {
                // From that message on: as many as may come at once, and one for each second since.
                var since = now - times.ElementAt(i) + TimeSpan.FromSeconds(0.5);
                if (all - i + 1 > MostAtOnce + since.TotalSeconds) return Whole(TimeSpan.FromSeconds(all - i + 1 - MostAtOnce) - since);
            }
            times.Enqueue(now);
            return null;
        }

        static int Whole(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
    }

    private static string? Fault(JsonObject body, bool isCaption)
    {
        var text = body[isCaption ? "caption" : "text"]?.GetValue<string>() ?? "";
        if (body["parse_mode"] is not null)
        {
            var tags = Regex.Matches(text, "<(/?)([a-z]+)>");
            if (tags.Count(t => t.Groups[1].Length == 0) != tags.Count(t => t.Groups[1].Length == 1)) return "can't parse entities: Can't find end tag corresponding to start tag \"b\"";
            text = Regex.Replace(text, "<[^>]*>", "");
            if (text.Contains('<', StringComparison.Ordinal) || text.Contains('>', StringComparison.Ordinal)) return "can't parse entities: Unsupported start tag";
            text = text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
        }
        if (text.Trim().Length == 0 && !isCaption) return "message text is empty";
        if (text.Length > (isCaption ? 1024 : 4096)) return isCaption ? "message caption is too long" : "message is too long";
        foreach (var row in body["reply_markup"]?["inline_keyboard"]?.AsArray() ?? [])
        {
            foreach (var key in row!.AsArray())
            {
                if (Encoding.UTF8.GetByteCount(key!["callback_data"]?.GetValue<string>() ?? "") is < 1 or > 64) return "BUTTON_DATA_INVALID";
            }
        }
        return null;
    }

    private static Answer Ok(JsonNode? result) => Answer.Json(200, new JsonObject { ["ok"] = true, ["result"] = result });

    internal static async Task WriteAsync(HttpContext context, Answer answer)
    {
        if (answer.Status == 0)
        {
            context.Abort();
            return;
        }
        context.Response.StatusCode = answer.Status;
        if (answer.RetryAfter is { } seconds) context.Response.Headers.RetryAfter = N(seconds);
        context.Response.ContentType = answer.Body.StartsWith('<') ? "text/html" : "application/json";
        await context.Response.WriteAsync(answer.Body);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _app.StopAsync(_stop.Token);
        await _app.DisposeAsync();
        await Task.WhenAll(Lines());
        _arrived.Dispose();
        _stop.Dispose();
    }

    internal static string N(long number) => number.ToString(CultureInfo.InvariantCulture);
}
