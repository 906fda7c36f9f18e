using System.Globalization;
using System.Net;
using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// Sends outbox rows through Twilio. A send whose outcome is unknown is looked for in Twilio's own list before it is
/// repeated; the outbox id in the status callback's address usually settles it before that.
/// </summary>
internal sealed partial class WhatsAppSender(TwilioApi api, WhatsAppOptions options, DocumentLinks links, MediaFetch media, DailyTier tier, TimeProvider time, ILogger<WhatsAppSender> log) : ISender
{
    // Free text may be sent for 24 hours after the person's last message; we stop a little earlier.
    private static readonly TimeSpan Window = TimeSpan.FromHours(24) - TimeSpan.FromMinutes(5);
    private static readonly TimeSpan MostPatience = TimeSpan.FromHours(72);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Parts of a text that Twilio counts longer than it is.</summary>
    private const int SmallPart = 700;

    private readonly Progress _progress = new();
    private readonly SeenSids _seen = new();
    private readonly Pacer _all = Rate(time);
    // One person: a message in six seconds, bursts repaid (channels B6; Meta lets 45 go); held before Meta has to refuse (63018).
    private readonly Pacer _pairs = new(time, perSecond: 1d / 6, burst: 40);
    private readonly bool _loopback = Urls.IsLoopback(options.ApiBaseUrl);

    public IReadOnlyCollection<Channel> Channels { get; } = [Channel.WhatsApp, Channel.WhatsAppId];

    /// <summary>Twilio takes 80 a second from one number; a burst and the second after it together are no more.</summary>
    internal static Pacer Rate(TimeProvider time) => new(time, perSecond: 70, burst: 10);

    public async Task<SendResult> SendAsync(OutboxRow row, CancellationToken cancel)
    {
        if (!_loopback && Fictitious.Is(row.To)) return new SendResult.Refused("fictitious address");
        // Whoever never wrote, as far as we know, has no window (channels B8).
        var isFile = row.Message is { Text: "", IsFile: true };
        var outside = row.LastInbound is not { } last || time.GetUtcNow() - last > Window;
        var templates = outside && !isFile ? WhatsAppTemplates.Parts(row.Message, options.Templates) : [];
        if (outside && templates is []) return _progress.Close(row.Id, Closed(row));
        var fetched = isFile && row.Message.Medium is { } medium ? await media.FetchAsync(medium, cancel) : default;
        if (fetched.Later && row.Attempts < Carried.Tries) return new SendResult.TryAgain(time.GetUtcNow() + Carried.Wait(row.Attempts), "medium not there yet");
        var parts = templates is [] ? Open(row, fetched) : templates;
        if (parts.Count == 0) return new SendResult.Refused("empty text");
        if (templates is not [] && await tier.WaitAsync(row.To, row.Class, cancel) is { } tomorrow) return new SendResult.TryAgain(tomorrow, "daily tier");
        if (_pairs.Ask(row.To.Value, Patience) is { } pause) return new SendResult.TryAgain(time.GetUtcNow() + pause, "rate of one person");

        IReadOnlyList<TwMessage>? created = [];
        if (row.Attempts > 1 && (created = await api.ListAsync(WhatsAppAddress.Write(row.To), row.Queued, cancel)) is null)
        {
            return new SendResult.Unknown(time.GetUtcNow() + Backoff.After(row.Attempts), "list not readable");
        }

        SendResult result = new SendResult.Sent(null);
        for (var i = _progress.Of(row.Id); i < parts.Count; i++)
        {
            var isLast = i == parts.Count - 1;
            result = Found(created, parts[i], row.Queued) is { } earlier
                ? new SendResult.Sent(earlier) { Sort = SortOf(row, parts[i]) }
                : await PartAsync(row, parts[i], isLast, created, cancel);
            if (result is not SendResult.Sent sent) break;
            _seen.Add(sent.ProviderId);
            _progress.Sent(row.Id, i + 1);
        }
        return _progress.Close(row.Id, result is SendResult.Sent all ? all with { Parts = parts.Count } : result);
    }

    /// <summary>What the provider will bill it as. Our own buttons inside the window are plain text to it.</summary>
    private SendSort SortOf(OutboxRow row, WhatsAppPart part) =>
        part.ContentSid is not { } sid || WhatsAppText.Template(row.Message) is { } buttons && options.Templates.GetValueOrDefault(buttons) == sid ? SendSort.Open
        : options.Templates.Any(t => t.Value == sid && WhatsAppTemplates.Find(t.Key)?.Kategori == "MARKETING") ? SendSort.Marketing : SendSort.Template;

    /// <summary>
    /// Inside the window: a document by itself (Twilio takes no words with one; the store has made a row of each), plain text, or our own
    /// button template where one is configured.
    /// </summary>
    /// <param name="sent">What is behind <see cref="Message.Medium"/>, or why it could not be had.</param>
    private IReadOnlyList<WhatsAppPart> Open(OutboxRow row, Fetched sent) =>
        row.Message is { Text: "", Document: { } document } ? [File(row, DocumentFile.Safe(document.Name))]
        : row.Message is { Text: "", Medium: { } medium } ? [sent.File is { } file ? new("") { MediaUrl = links.For(row.Id, file.Name, DocumentLinks.ForTwilio) } : new(Carried.Without("", medium, sent.Lacks))]
        : WhatsAppText.Template(row.Message) is { } name && options.Templates.TryGetValue(name, out var sid)
            ? [new(row.Message.Text, sid, WhatsAppText.Variables(row.Message, row.Ref))]
            : [.. WhatsAppText.Parts(row.Message).Select(text => new WhatsAppPart(text))];

    /// <summary>WhatsApp takes PDF (channels B6); every other kind is a link.</summary>
    private WhatsAppPart File(OutboxRow row, string name) => name.EndsWith(".pdf", StringComparison.Ordinal)
        ? new("") { MediaUrl = links.For(row.Id, name, DocumentLinks.ForTwilio) }
        : Link(row, name);

    private WhatsAppPart Link(OutboxRow row, string name) => new($"Berkasnya bisa dibuka di sini selama 24 jam: {links.For(row.Id, name, DocumentLinks.ForPeople)}");

    private async Task<SendResult> PartAsync(OutboxRow row, WhatsAppPart part, bool isLast, IReadOnlyList<TwMessage> created, CancellationToken cancel)
    {
        var (end, status, answer) = await PostAsync(row, Content(part), isLast, cancel);
        if (part.ContentSid is not null && answer?.Code is { } code && TwilioErrors.IsOfTemplate(code))
        {
            TemplateRefused(row.Id, code);
            part = new(WhatsAppText.Parts(row.Message)[0]);
            (end, status, answer) = await PostAsync(row, Content(part), isLast, cancel);
        }
        else if (part.MediaUrl is not null && answer?.Code is { } refused && TwilioErrors.IsOfMedia(refused))
        {
            FileRefused(row.Id, refused);
            part = Link(row, part.MediaUrl[(part.MediaUrl.LastIndexOf('/') + 1)..]);
            (end, status, answer) = await PostAsync(row, Content(part), isLast, cancel);
        }
        // Emoji count more with Twilio than they are long.
        else if (part is { ContentSid: null, MediaUrl: null, Text.Length: > SmallPart } && TwilioErrors.Meaning(answer?.Code ?? 0, (int)status) == TwilioError.TooLong)
        {
            return await SmallAsync(row, Splitter.Parts(part.Text, SmallPart), isLast, created, cancel);
        }
        // Our clock and WhatsApp's may differ by a little: what was refused as text goes as the template.
        else if (part is { ContentSid: null, MediaUrl: null } && TwilioErrors.Meaning(answer?.Code ?? 0, (int)status) == TwilioError.WindowClosed
            && WhatsAppTemplates.Parts(row.Message, options.Templates) is [var instead])
        {
            if (await tier.WaitAsync(row.To, row.Class, cancel) is { } tomorrow) return new SendResult.TryAgain(tomorrow, "daily tier");
            part = instead;
            (end, status, answer) = await PostAsync(row, Content(part), isLast, cancel);
        }
        return Result(row, end, status, answer) is var result && result is SendResult.Sent sent ? sent with { Sort = SortOf(row, part) } : result;
    }

    private async Task<SendResult> SmallAsync(OutboxRow row, IReadOnlyList<string> texts, bool isLast, IReadOnlyList<TwMessage> created, CancellationToken cancel)
    {
        SendResult result = new SendResult.Sent(null);
        for (var i = 0; i < texts.Count && result is SendResult.Sent; i++)
        {
            var part = new WhatsAppPart(texts[i]);
            result = Found(created, part, row.Queued) is { } earlier ? new SendResult.Sent(earlier) : await PartAsync(row, part, isLast && i == texts.Count - 1, created, cancel);
            if (result is SendResult.Sent sent) _seen.Add(sent.ProviderId);
        }
        return result;
    }

    private static IReadOnlyList<KeyValuePair<string, string>> Content(WhatsAppPart part) => part switch
    {
        { MediaUrl: { } url } => [new("MediaUrl", url)],
        { ContentSid: { } sid } => [new("ContentSid", sid), new("ContentVariables", part.Variables!)],
        _ => [new("Body", part.Text)],
    };

    private async Task<(CallEnd End, HttpStatusCode Status, TwMessage? Answer)> PostAsync(OutboxRow row, IReadOnlyList<KeyValuePair<string, string>> content, bool isLast, CancellationToken cancel)
    {
        List<KeyValuePair<string, string>> form = [new("To", WhatsAppAddress.Write(row.To))];
        if (!string.IsNullOrEmpty(options.From)) form.Add(new("From", WhatsAppAddress.Prefixed(options.From)));
        if (!string.IsNullOrEmpty(options.MessagingServiceSid)) form.Add(new("MessagingServiceSid", options.MessagingServiceSid));
        form.AddRange(content);
        // Only the last part speaks for the row: when it is known to be sent, so are those before it.
        var callback = options.PublicBaseUrl.TrimEnd('/') + WhatsAppDoor.StatusPath;
        form.Add(new("StatusCallback", isLast ? string.Create(CultureInfo.InvariantCulture, $"{callback}?m={row.Id}") : callback));
        await _all.WaitAsync("", cancel);
        return await api.CreateAsync(form, cancel);
    }

    private SendResult Result(OutboxRow row, CallEnd end, HttpStatusCode status, TwMessage? answer)
    {
        var now = time.GetUtcNow();
        if (end == CallEnd.NeverLeft) return new SendResult.TryAgain(now + Backoff.After(row.Attempts), "no connection");
        if (answer is { Sid: { Length: > 0 } sid, Code: null } && (int)status is >= 200 and < 300) return new SendResult.Sent(sid);
        var code = answer?.Code ?? 0;
        switch (TwilioErrors.Meaning(code, (int)status))
        {
            case TwilioError.Busy:
                if (code == 63038) SettingsRefused(code, (int)status);
                return new SendResult.TryAgain(now + TwilioErrors.Wait(code, row.Attempts), $"{code}");
            case TwilioError.OptedOut:
                return new SendResult.Left($"{code}");
            case TwilioError.WindowClosed:
                return Closed(row);
            case TwilioError.Settings:
                SettingsRefused(code, (int)status);
                return new SendResult.TryAgain(now.AddSeconds(60) + Backoff.After(row.Attempts), $"{code} settings");
            case TwilioError.Receiver when row.To.Channel == Channel.WhatsApp:
                return new SendResult.Refused($"{code} receiver");
            case TwilioError.Unknown:
                return new SendResult.Unknown(now.AddSeconds(45), status == 0 ? "no answer" : $"http {(int)status}");
            default:
                Refused(row.Id, row.To.Channel, code, (int)status);
                return new SendResult.Refused($"{code}");
        }
    }

    // Outside the window only the person herself can open it again; the row waits for her, but not for ever.
    private SendResult Closed(OutboxRow row)
    {
        var now = time.GetUtcNow();
        return now - row.Queued < MostPatience ? new SendResult.TryAgain(now.AddHours(1), OutboxTable.WindowClosed) { Nudge = WhatsAppTemplates.Nudge(options.Templates) } : new SendResult.Refused(OutboxTable.WindowClosed);
    }

    // Twilio keeps no name of ours on a message: it is the one with our text, made after the row was queued, that no other row of ours is known to have made.
    private string? Found(IReadOnlyList<TwMessage> created, WhatsAppPart part, DateTimeOffset queued) =>
        created.FirstOrDefault(message => message is { Sid: { } sid, Direction: "outbound-api" or "outbound-reply", IsRefused: false }
            && _seen.IsNew(sid)
            && Same(message.Body, part.Text)
            && (message.NumMedia is null or "0") == part.MediaUrl is null
            && message.At >= queued.AddSeconds(-1))?.Sid;

    private static bool Same(string? body, string text) => Bare(body ?? "") == Bare(text);

    // The token of a link is another one each time.
    private static string Bare(string text) => text.IndexOf(DocumentLinks.Path + "/", StringComparison.Ordinal) is > 0 and var at ? text[..at] : text.ReplaceLineEndings("\n").Trim();

    [LoggerMessage(Level = LogLevel.Error, Message = "Outbox {Row}: Twilio refused the button template with {Code}, sent as numbered lines")]
    private partial void TemplateRefused(long row, int code);

    [LoggerMessage(Level = LogLevel.Error, Message = "Outbox {Row}: Twilio refused the document with {Code}, sent as a link")]
    private partial void FileRefused(long row, int code);

    [LoggerMessage(Level = LogLevel.Error, Message = "Outbox {Row}: Twilio refused the message over {Channel} with {Code} (http {Status})")]
    private partial void Refused(long row, Channel channel, int code, int status);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Twilio answers {Code} (http {Status}): look at the settings Channels:WhatsApp and at the account")]
    private partial void SettingsRefused(int code, int status);
}

/// <summary>The message ids of the last thousand sends, so that one message is never taken for two rows.</summary>
internal sealed class SeenSids
{
    private const int Kept = 1_000;

    private readonly Lock _lock = new();
    private readonly Queue<string> _order = [];
    private readonly HashSet<string> _sids = [];

    public void Add(string? sid)
    {
        if (sid is null) return;
        lock (_lock)
        {
            if (!_sids.Add(sid)) return;
            _order.Enqueue(sid);
            if (_order.Count > Kept) _sids.Remove(_order.Dequeue());
        }
    }

    public bool IsNew(string sid)
    {
        lock (_lock) return !_sids.Contains(sid);
    }
}
