using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Host;

/// <summary>Twilio's Messages resource: create one, list what was created for somebody. And what set-up asks of the account.</summary>
internal sealed class TwilioApi(IHttpClientFactory clients, WhatsAppOptions options)
{
    public const string Client = "twilio";

    private readonly string _messages = $"{options.ApiBaseUrl.TrimEnd('/')}/2010-04-01/Accounts/{options.AccountSid}/Messages.json";

    /// <summary>Creates a message. An answer without Twilio's JSON (a proxy's page) is <see cref="CallEnd.Unclear"/>, with its status.</summary>
    public Task<(CallEnd End, HttpStatusCode Status, TwMessage? Answer)> CreateAsync(IEnumerable<KeyValuePair<string, string>> form, CancellationToken cancel) =>
        CallAsync(new(HttpMethod.Post, _messages) { Content = new FormUrlEncodedContent(form) }, TwilioJson.Default.TwMessage, cancel);

    /// <summary>The newest messages to an address since the day given (UTC); null when Twilio could not be asked.</summary>
    public async Task<IReadOnlyList<TwMessage>?> ListAsync(string to, DateTimeOffset since, CancellationToken cancel)
    {
        var day = since.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (_, status, answer) = await CallAsync(new(HttpMethod.Get, $"{_messages}?To={Uri.EscapeDataString(to)}&DateSent%3E={day}&PageSize=100"), TwilioJson.Default.TwList, cancel);
        return status == HttpStatusCode.OK ? answer?.Messages : null;
    }

    /// <summary>How the account logs in to every call.</summary>
    public static AuthenticationHeaderValue Login(WhatsAppOptions options) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.AccountSid}:{options.AuthToken}")));

    /// <summary>The account itself: whether the two secrets belong together.</summary>
    public Task<(CallEnd End, HttpStatusCode Status, TwAccount? Answer)> AccountAsync(CancellationToken cancel) =>
        CallAsync(new(HttpMethod.Get, $"{options.ApiBaseUrl.TrimEnd('/')}/2010-04-01/Accounts/{options.AccountSid}.json"), TwilioJson.Default.TwAccount, cancel);

    /// <summary>The account's WhatsApp senders, at most a thousand.</summary>
    public Task<(CallEnd End, HttpStatusCode Status, TwSenders? Answer)> SendersAsync(CancellationToken cancel) =>
        CallAsync(new(HttpMethod.Get, $"{Host("messaging")}/v2/Channels/Senders?Channel=whatsapp&PageSize=1000"), TwilioJson.Default.TwSenders, cancel);

    /// <summary>Sets where Twilio brings a sender's messages.</summary>
    public Task<(CallEnd End, HttpStatusCode Status, TwSender? Answer)> SetWebhookAsync(string sender, TwWebhook webhook, CancellationToken cancel) =>
        CallAsync(new(HttpMethod.Post, $"{Host("messaging")}/v2/Channels/Senders/{sender}")
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new TwSenderChange(webhook), TwilioJson.Default.TwSenderChange)) { Headers = { ContentType = new("application/json") } },
        }, TwilioJson.Default.TwSender, cancel);

    /// <summary>A messaging service.</summary>
    public Task<(CallEnd End, HttpStatusCode Status, TwAccount? Answer)> ServiceAsync(string sid, CancellationToken cancel) =>
        CallAsync(new(HttpMethod.Get, $"{Host("messaging")}/v1/Services/{sid}"), TwilioJson.Default.TwAccount, cancel);

    /// <summary>All content templates of the account with what WhatsApp said about each; null when Twilio could not be asked.</summary>
    public async Task<IReadOnlyList<TwContent>?> ContentsAsync(CancellationToken cancel)
    {
        const int mostPages = 20;
        var found = new List<TwContent>();
        var next = "/v1/ContentAndApprovals?PageSize=100";
        for (var page = 0; page < mostPages; page++)
        {
            var (_, status, answer) = await CallAsync(new(HttpMethod.Get, Host("content") + next), TwilioJson.Default.TwContents, cancel);
            if (status != HttpStatusCode.OK || answer?.Contents is not { } contents) return null;
            found.AddRange(contents);
            // Only its path: where the next page lies is not the answer's to say.
            if (!Uri.TryCreate(answer.Meta?.NextPageUrl, UriKind.Absolute, out var url)) break;
            next = url.PathAndQuery;
        }
        return found;
    }

    // Twilio's services live beside each other under one domain; a stand-in has them all in one place.
    private string Host(string service) =>
        options.ApiBaseUrl.TrimEnd('/').Replace("://api.", $"://{service}.", StringComparison.Ordinal);

    private async Task<(CallEnd End, HttpStatusCode Status, T? Answer)> CallAsync<T>(HttpRequestMessage request, JsonTypeInfo<T> json, CancellationToken cancel) where T : class
    {
        HttpStatusCode status = 0;
        using (request)
        {
            try
            {
                using var http = clients.CreateClient(Client);
                using var response = await http.SendAsync(request, cancel);
                status = response.StatusCode;
                var answer = JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(cancel), json);
                return answer is null ? (CallEnd.Unclear, status, null) : (CallEnd.Answered, status, answer);
            }
            catch (JsonException)
            {
                return (CallEnd.Unclear, status, null);
            }
            catch (Exception e) when (Network.IsFailure(e, cancel))
            {
                return (Network.NeverLeft(e) ? CallEnd.NeverLeft : CallEnd.Unclear, status, null);
            }
        }
    }
}

/// <summary>A message as Twilio shows it, or an error (<see cref="Code"/>): the two share no member.</summary>
internal sealed record TwMessage(string? Sid, string? Body, string? DateCreated, string? Direction, string? NumMedia, int? Code);

internal sealed record TwList(IReadOnlyList<TwMessage>? Messages);

/// <summary>An account or a service, or an error.</summary>
internal sealed record TwAccount(string? Sid, string? Status, int? Code);

internal sealed record TwSenders(IReadOnlyList<TwSender>? Senders);

internal sealed record TwSender(string? Sid, string? SenderId, string? Status, TwWebhook? Webhook);

internal sealed record TwWebhook(string? CallbackUrl, string? CallbackMethod, string? StatusCallbackUrl, string? StatusCallbackMethod);

internal sealed record TwSenderChange(TwWebhook Webhook);

internal sealed record TwContents(IReadOnlyList<TwContent>? Contents, TwMeta? Meta);

internal sealed record TwMeta(string? NextPageUrl);

/// <summary>A content template and the state of its approval.</summary>
internal sealed record TwContent(string? Sid, string? FriendlyName, TwApproval? ApprovalRequests);

internal sealed record TwApproval(string? Status, string? RejectionReason);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(TwMessage))]
[JsonSerializable(typeof(TwList))]
[JsonSerializable(typeof(TwAccount))]
[JsonSerializable(typeof(TwSenders))]
[JsonSerializable(typeof(TwSender))]
[JsonSerializable(typeof(TwSenderChange))]
[JsonSerializable(typeof(TwContents))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class TwilioJson : JsonSerializerContext;
