using System.Globalization;
using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// Twilio brings a message for fifteen seconds and then forgets it (channels A3). Its list does not: once a minute what was written to our
/// number and never came through the door goes through it now, under the same key, so that nothing is done twice. Bounded in time and
/// number; a number that is new to this store begins with now, not with its past.
/// </summary>
internal sealed partial class WhatsAppSweeper(TwilioApi api, WhatsAppOptions options, IStore store, Crowd crowd, TimeProvider time, ILogger<WhatsAppSweeper> log) : BackgroundService
{
    private const int MostPages = 10, MostKnown = 5_000;

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>A message may still be on its way through the door: its buttons only come that way.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromMinutes(2);

    /// <summary>Twilio's list may lag, so a little is looked at again.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    /// <summary>What is older is nobody's wish any more.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromHours(72);

    private readonly HashSet<string> _known = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (StoreUnavailableException)
            {
                Away();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Failed(e.GetType().Name);
            }
            await Task.Delay(Every, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>One look at the list; how many messages were new.</summary>
    internal async Task<int> SweepAsync(CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(options.From)) return 0;
        var now = time.GetUtcNow();
        if (await store.SweptAsync(Channel.WhatsApp, cancel) is not { } swept)
        {
            // The overlap of the looks to come ends here: what was said before is not this store's.
            await store.SweptAsync(Channel.WhatsApp, now + Overlap, cancel);
            return 0;
        }
        var since = swept - Overlap > now - Oldest ? swept - Overlap : now - Oldest;
        if (await api.InboxAsync(WhatsAppAddress.Prefixed(options.From), since, MostPages, cancel) is not { } listed)
        {
            Unlisted();
            return 0;
        }
        var (found, until) = (0, now - Young);
        // Oldest first, as they were said.
        foreach (var message in listed.Reverse())
        {
            if (message is not { Sid: { } sid, At: { } at } || at < since || at > until || _known.Contains(sid)) continue;
            if (await FieldsAsync(message, sid, cancel) is not { } fields)
            {
                until = at < until ? at : until;
                continue;
            }
            if (WhatsAppMessages.Read(TwilioForm.Of(fields)) is Reading.Heard { Incoming: var incoming } && await crowd.RunAsync(store, incoming with { SaidAt = at }) != TurnEnd.Duplicate) found++;
            if (_known.Count >= MostKnown) _known.Clear();
            _known.Add(sid);
        }
        if (until > swept) await store.SweptAsync(Channel.WhatsApp, until, cancel);
        if (found > 0) Found(found);
        return found;
    }

    // What the webhook would have said, as far as the list knows it: a button's title is its text.
    private async Task<List<KeyValuePair<string, string>>?> FieldsAsync(TwMessage message, string sid, CancellationToken cancel)
    {
        List<KeyValuePair<string, string>> fields = [new("MessageSid", sid), new("From", message.From ?? ""), new("Body", message.Body ?? ""), new("SmsStatus", "received")];
        if (message.NumMedia is null or "0") return fields;
        if (await api.MediaAsync(sid, cancel) is not { } media) return null;
        fields.Add(new("NumMedia", media.Count.ToString(CultureInfo.InvariantCulture)));
        foreach (var (i, item) in media.Index())
        {
            fields.Add(new(string.Create(CultureInfo.InvariantCulture, $"MediaUrl{i}"), options.ApiBaseUrl.TrimEnd('/') + item.Uri?.Replace(".json", "", StringComparison.Ordinal)));
            fields.Add(new(string.Create(CultureInfo.InvariantCulture, $"MediaContentType{i}"), item.ContentType ?? ""));
        }
        return fields;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "WhatsApp: {Count} messages that never came were found in Twilio's list and are answered now")]
    private partial void Found(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "WhatsApp: Twilio's list of messages cannot be read, looking again in a minute")]
    private partial void Unlisted();

    [LoggerMessage(Level = LogLevel.Warning, Message = "WhatsApp: the store is away, missed messages are fetched when it is back")]
    private partial void Away();

    [LoggerMessage(Level = LogLevel.Error, Message = "WhatsApp: looking for missed messages failed ({Exception}), looking again in a minute")]
    private partial void Failed(string exception);
}
