using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Host.Tests;

// How updates come to the bot (channels C3 to C5): pushed to its webhook, or fetched by its one poller.
public sealed partial class FakeTelegram
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60), Week = TimeSpan.FromDays(7), Day = TimeSpan.FromHours(24), ButtonLife = TimeSpan.FromSeconds(150);

    private readonly List<Waiting> _updates = [];
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _pressed = new();
    private readonly Dictionary<string, Task> _lines = [];
    private readonly CancellationTokenSource _stop = new();
    private DateTimeOffset? _lastUpdate;
    private long _update;
    private int _pollers;

    /// <summary>Where the webhook leads, whatever host it names.</summary>
    public HttpClient? Bot { get; set; }

    /// <summary>True: what was taken is brought once more.</summary>
    public bool Twice { get; set; }

    /// <summary>How old a pressed button may be when it is answered.</summary>
    public TimeSpan ButtonAge { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Buttons the bot has answered, and whether it was in time.</summary>
    public ConcurrentQueue<(string Id, bool InTime)> Buttons { get; } = [];

    /// <summary>Every time an update was brought, and what came of it; 0: no answer.</summary>
    public ConcurrentQueue<(long Update, int Status)> Pushes { get; } = [];

    /// <summary>Updates given up: too old.</summary>
    public ConcurrentQueue<long> Dropped { get; } = [];

    /// <summary>The offset of the last poll: everything below it is confirmed.</summary>
    public long? Offset { get; private set; }

    /// <summary>An update for the poller, with the id it has.</summary>
    public void Update(string json)
    {
        var update = JsonNode.Parse(json)!.AsObject();
        lock (_updates) _updates.Add(new(update["update_id"]!.GetValue<long>(), update));
        _arrived.Release();
    }

    /// <summary>
    /// Something happened: it gets an id, the next one, or after a week of silence any, here a lower one. Brought to the webhook where one is
    /// set, in line behind what came before from the same chat (a button: from the same person), else for the next poll. Its id.
    /// </summary>
    public long Bring(JsonObject update)
    {
        var now = _time.GetUtcNow();
        lock (_lines)
        {
            _update = now - (_lastUpdate ?? now) >= Week ? _update / 2 : _update + 1;
            _lastUpdate = now;
            update["update_id"] = _update;
            if (update["callback_query"]?["id"]?.GetValue<string>() is { } press) _pressed[press] = now;
            if (Webhook is not { } hook) Update(update.ToJsonString());
            else
            {
                var line = (update["message"] ?? update["edited_message"]) is { } message ? $"chat {message["chat"]!["id"]}"
                    : update["callback_query"] is { } query ? $"button {query["from"]!["id"]}" : "rest";
                var ends = now + (update["callback_query"] is null ? Day : ButtonLife);
                _lines[line] = PushAsync(_lines.GetValueOrDefault(line, Task.CompletedTask), new Uri(hook).PathAndQuery, _update, update.ToJsonString(), ends);
            }
            return _update;
        }
    }

    /// <summary>A week without updates goes by.</summary>
    public void Quiet()
    {
        lock (_lines) _lastUpdate = DateTimeOffset.MinValue;
    }

    private Task[] Lines()
    {
        lock (_lines) return [.. _lines.Values];
    }

    // Any 2xx is the end of it. Else again: at once, after 2, 4, 8 s and so on to 90, or when the answer says.
    private async Task PushAsync(Task before, string path, long id, string json, DateTimeOffset ends)
    {
        await before;
        await Task.Yield();
        try
        {
            for (var tries = 0; _time.GetUtcNow() < ends; tries++)
            {
                var (status, wait) = await OnceAsync(path, id, json);
                if (status is >= 200 and < 300)
                {
                    if (Twice) await OnceAsync(path, id, json);
                    return;
                }
                await Task.Delay(wait ?? TimeSpan.FromSeconds(tries == 0 ? 0 : Math.Min(90, 1 << Math.Min(tries, 7))), _time, _stop.Token);
            }
            Dropped.Enqueue(id);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The fake is taken down.
        }
    }

    private async Task<(int Status, TimeSpan? Wait)> OnceAsync(string path, long id, string json)
    {
        using var late = new CancellationTokenSource(Patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, _stop.Token);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        if (Secret is not null) request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", Secret);
        var (status, wait) = (0, (TimeSpan?)null);
        try
        {
            using var answer = await Bot!.SendAsync(request, either.Token);
            (status, wait) = ((int)answer.StatusCode, answer.Headers.RetryAfter?.Delta);
        }
        catch (Exception e) when (e is HttpRequestException or ObjectDisposedException or OperationCanceledException && !_stop.IsCancellationRequested)
        {
            // Read timeout expired, or nobody there.
        }
        Pushes.Enqueue((id, status));
        return (status, wait);
    }

    private Answer Answered(JsonObject body)
    {
        var id = body["callback_query_id"]?.GetValue<string>() ?? "";
        var inTime = _pressed.TryGetValue(id, out var at) && _time.GetUtcNow() - at <= ButtonAge;
        Buttons.Enqueue((id, inTime));
        return inTime ? Ok(JsonValue.Create(true)) : Answer.Json(400, Error(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"));
    }

    private async Task<Answer> PollAsync(JsonObject body, CancellationToken gone)
    {
        if (Webhook is not null) return Answer.Json(409, Error(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"));
        if (Interlocked.Increment(ref _pollers) > 1)
        {
            Interlocked.Decrement(ref _pollers);
            return Answer.Json(409, Error(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"));
        }
        try
        {
            Offset = body["offset"]?.GetValue<long>() ?? Offset;
            while (true)
            {
                lock (_updates)
                {
                    // An offset confirms what was handed out: after a quiet week new ids lie below it.
                    _updates.RemoveAll(u => u.IsGiven && u.Id < (Offset ?? long.MinValue));
                    foreach (var update in _updates) update.IsGiven = true;
                    if (_updates.Count > 0) return Ok(new JsonArray([.. _updates.Select(u => u.Update.DeepClone())]));
                }
                if (!await _arrived.WaitAsync(TimeSpan.FromSeconds(body["timeout"]?.GetValue<int>() ?? 0), gone)) return Ok(new JsonArray());
            }
        }
        finally
        {
            Interlocked.Decrement(ref _pollers);
        }
    }

    private sealed record Waiting(long Id, JsonObject Update)
    {
        public bool IsGiven { get; set; }
    }
}
