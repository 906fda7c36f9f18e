using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Host.Tests;

/// <summary>How Twilio signs what it brings.</summary>
public enum Signing { Right, Wrong, Missing }

// What Twilio refuses, and what it does of its own accord: words about messages, and people's messages (channels A3, A6, B4, B8).
public sealed partial class FakeTwilio
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _wrote = new();
    private readonly ConcurrentBag<Task> _calls = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Random _random = new(20261121);
    private int _atOnce;
    private int _tooMany;

    /// <summary>The bot itself: words about messages go there, and what people write. Null: nobody is called unasked.</summary>
    public HttpClient? Bot { get; set; }

    /// <summary>Where messages are brought, with Twilio's own words on trying again behind the # (A3); and where when that fails.</summary>
    public string? Hook { get; set; }
    public string? Fallback { get; set; }

    /// <summary>What answers at <see cref="Fallback"/>; null: the bot too.</summary>
    public HttpClient? FallbackBot { get; set; }

    public Signing Signing { get; set; }

    /// <summary>True: what was taken is brought once more.</summary>
    public bool Twice { get; set; }

    /// <summary>How late the words about a message come.</summary>
    public TimeSpan Late { get; set; }

    /// <summary>The code with which a message is refused after it was taken; null: it is not.</summary>
    public Func<int?>? Later { get; set; }

    /// <summary>Told of every message that was taken and will be refused, with the code.</summary>
    public Action<int>? OnRefused { get; set; }

    /// <summary>The words about a message, in the order they come; null: mixed, doubled, and now and then "read" without "delivered".</summary>
    public Func<IReadOnlyList<string>?>? Words { get; set; }

    /// <summary>Contents nobody approved: buttons and lists for within the window (B7).</summary>
    public HashSet<string> InSession { get; } = [];

    /// <summary>True: users without a phone cannot be written to, as it was in June 2026 (A6).</summary>
    public bool RefusesIds { get; set; }

    /// <summary>So many calls at once; one more is 429. 0: any number. What every call waits for meanwhile.</summary>
    public int MostAtOnce { get; set; }
    public Func<Task> Before { get; set; } = static () => Task.CompletedTask;
    public int TooMany => Volatile.Read(ref _tooMany);

    /// <summary>Messages nobody took; they are in the list only.</summary>
    public ConcurrentQueue<string> Lost { get; } = [];

    /// <summary>Every time somebody's message was brought: which, its token, and what came of it; 0: no answer.</summary>
    public ConcurrentQueue<(string Sid, string Token, int Status)> Pushes { get; } = [];

    /// <summary>Her 24 hours are over.</summary>
    public void Shut(string address) => _wrote.TryRemove($"whatsapp:{address}", out _);

    /// <summary>Waits until everybody has been called.</summary>
    public async Task CalledAsync()
    {
        while (_calls.TryTake(out var call)) await call;
    }

    private int? Fault(Dictionary<string, string> form, string to)
    {
        var from = form.GetValueOrDefault("From");
        var service = form.GetValueOrDefault("MessagingServiceSid");
        if (to.Length == 0) return 21604;
        if (!Receiver.IsMatch(to) || RefusesIds && to[9] != '+') return 21211;
        if (from is null && service is null) return 21603;
        if (from is not null && !from.StartsWith("whatsapp:", StringComparison.Ordinal)) return 21212;
        if (from is not null && from != $"whatsapp:{Sender}") return 63007;
        if (service is not null && service != Service) return 21703;
        if (OptedOut.ContainsKey(to)) return 21610;
        if (form.GetValueOrDefault("Body", "").Length > 1600) return 21617;
        if (!form.ContainsKey("Body") && !form.ContainsKey("ContentSid") && !form.ContainsKey("MediaUrl")) return 21602;
        if (form.TryGetValue("MediaUrl", out var media) && !IsWeb(media)) return 21620;
        if (form.TryGetValue("StatusCallback", out var back) && !IsWeb(back)) return 21609;
        if (form.TryGetValue("ContentSid", out var content) && !Content.IsMatch(content)) return 21655;
        return form.TryGetValue("ContentVariables", out var json) && !AreVariables(json) ? 21656 : null;
    }

    private static bool IsWeb(string written) => Uri.TryCreate(written, UriKind.Absolute, out var url) && url.Scheme is ("http" or "https");

    // A JSON object as text; every value a text, and none of them empty.
    private static bool AreVariables(string json)
    {
        try
        {
            return JsonNode.Parse(json) is JsonObject { Count: > 0 } values && values.All(v => v.Value is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>().Length > 0);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void CallBack(JsonObject message)
    {
        if (Bot is not { } bot || message["status_callback"] is null) return;
        var to = message["to"]!.GetValue<string>();
        // Free text reaches only who has written in the last 24 hours; Twilio takes it all the same, and says so later.
        var isFree = message["content_sid"]?.GetValue<string>() is not { } content || InSession.Contains(content);
        var code = isFree && !(_wrote.TryGetValue(to, out var at) && _time.GetUtcNow() - at < Window) ? 63016 : Later?.Invoke();
        if (code is { } refused) OnRefused?.Invoke(refused);
        _calls.Add(TellAsync(bot, message, code is null ? Words?.Invoke() ?? Mixed() : ["undelivered"], code?.ToString(CultureInfo.InvariantCulture)));
    }

    private string[] Mixed()
    {
        lock (_random)
        {
            string[] words = _random.Next(4) == 0 ? ["sent", "read", "read"] : ["sent", "delivered", "delivered", "read"];
            _random.Shuffle(words);
            return words;
        }
    }

    private async Task TellAsync(HttpClient bot, JsonObject message, IReadOnlyList<string> words, string? code)
    {
        await Task.Yield();
        try
        {
            if (Late > TimeSpan.Zero) await Task.Delay(Late, _time, _stop.Token);
            foreach (var word in words)
                using (await CallBackAsync(bot, message, word, code)) { }
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or ObjectDisposedException)
        {
            // Best effort, and no second try.
        }
    }

    /// <summary>
    /// Somebody writes, and the message is brought to <see cref="Hook"/>: what each try came to, in order; 0: no answer. Taken by nobody, it is
    /// in the list only.
    /// </summary>
    /// <param name="from">Her phone, or her id where Twilio knows none (<c>ID.…</c>).</param>
    /// <param name="user">The id that comes beside a phone.</param>
    public async Task<IReadOnlyList<int>> SayAsync(string from, string body, string? user = null)
    {
        var message = Write(from, body);
        if (user is not null) _wrote[$"whatsapp:{user}"] = _time.GetUtcNow();
        var sid = message["sid"]!.GetValue<string>();
        List<KeyValuePair<string, string>> form =
        [
            new("MessageSid", sid), new("SmsMessageSid", sid), new("SmsSid", sid), new("AccountSid", Account), new("From", $"whatsapp:{from}"), new("To", $"whatsapp:{Sender}"),
            new("Body", body), new("MessageType", "text"), new("SmsStatus", "received"), new("NumMedia", "0"), new("NumSegments", "1"), new("ProfileName", "Contoh"), new("ApiVersion", "2010-04-01"),
        ];
        if (from[0] == '+') form.Add(new("WaId", from[1..]));
        if (user is not null || from[0] != '+') form.Add(new("ExternalUserId", $"whatsapp:{user ?? from}"));

        var tried = await BringAsync(Hook!, Bot!, form);
        if (tried[^1] is < 200 or >= 300 && Fallback is { } fallback) tried.AddRange(await BringAsync(fallback, FallbackBot ?? Bot!, form));
        if (tried[^1] is < 200 or >= 300) Lost.Enqueue(sid);
        else if (Twice) tried.Add((await OnceAsync(Hook!.Split('#')[0], Bot!, form, TimeSpan.FromSeconds(15))).Status);
        return tried;
    }

    // Fifteen seconds in all, and a second try only where the address asks for one: usually when no connection came about.
    private async Task<List<int>> BringAsync(string hook, HttpClient bot, IReadOnlyList<KeyValuePair<string, string>> form)
    {
        var (url, said) = hook.Split('#', 2) is [var bare, var fragment] ? (bare, fragment.Split('&').Select(f => f.Split('=', 2)).ToDictionary(f => f[0], f => f[1])) : (hook, []);
        var retries = Number("rc", 1);
        var policy = said.GetValueOrDefault("rp", "ct").Split(',');
        var ends = _time.GetUtcNow().AddMilliseconds(Number("tt", 15_000));
        List<int> tried = [];
        while (true)
        {
            var left = ends - _time.GetUtcNow();
            var read = TimeSpan.FromMilliseconds(Number("rt", 15_000));
            var (status, why) = await OnceAsync(url, bot, form, read < left ? read : left);
            tried.Add(status);
            if (why is null || tried.Count > retries || !policy.Contains(why) && !policy.Contains("all") || _time.GetUtcNow() >= ends) return tried;
        }

        int Number(string key, int usual) => said.TryGetValue(key, out var written) ? int.Parse(written, CultureInfo.InvariantCulture) : usual;
    }

    // The status and, where it failed, which of Twilio's reasons it was.
    private async Task<(int Status, string? Why)> OnceAsync(string url, HttpClient bot, IReadOnlyList<KeyValuePair<string, string>> form, TimeSpan patience)
    {
        using var late = new CancellationTokenSource(patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, _stop.Token);
        var token = $"00000000-0000-0000-0000-{form[0].Value[^12..]}";
        var signature = Signing == Signing.Missing ? null : Sign(url, form, Signing == Signing.Wrong ? "another token" : AuthToken);
        var (status, why) = (0, (string?)null);
        try
        {
            using var answer = await PushAsync(bot, url, await new FormUrlEncodedContent(form).ReadAsByteArrayAsync(), signature, token, either.Token);
            status = (int)answer.StatusCode;
            why = status switch { >= 500 => "5xx", >= 400 => "4xx", _ => null };
        }
        catch (HttpRequestException e)
        {
            why = e.HttpRequestError == HttpRequestError.ConnectionError ? "ct" : "rt";
        }
        catch (OperationCanceledException) when (!_stop.IsCancellationRequested)
        {
            why = "rt";
        }
        Pushes.Enqueue((form[0].Value, token, status));
        return (status, why);
    }

    [GeneratedRegex(@"^whatsapp:(?:\+[1-9][0-9]{7,14}|[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128})\z")]
    private static partial Regex Receiver { get; }

    [GeneratedRegex(@"^HX[0-9a-fA-F]{32}\z")]
    private static partial Regex Content { get; }
}
