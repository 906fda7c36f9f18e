using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Host;

/// <summary>Twilio's Messages resource: create one, list what was created for somebody.</summary>
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
internal sealed record TwMessage(string? Sid, string? Body, string? DateCreated, string? Direction, int? Code);

internal sealed record TwList(IReadOnlyList<TwMessage>? Messages);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(TwMessage))]
[JsonSerializable(typeof(TwList))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class TwilioJson : JsonSerializerContext;
