using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Host;

/// <summary>How a call to a provider ended, before anybody asks what that means.</summary>
internal enum CallEnd
{
    /// <summary>The provider answered.</summary>
    Answered,

    /// <summary>No connection came about: the provider cannot have seen the call.</summary>
    NeverLeft,

    /// <summary>The call left and no readable answer came: it may have been carried out.</summary>
    Unclear,
}

/// <summary>The Bot API, a handful of calls. The token is in the path, so nothing here is ever logged.</summary>
internal sealed class TelegramApi(IHttpClientFactory clients, TelegramOptions options)
{
    public const string Client = "telegram";
    public const string PollClient = "telegram-poll";

    /// <summary>One call. An answer that is not JSON (a proxy's page) is <see cref="CallEnd.Unclear"/>, with its status.</summary>
    public async Task<(CallEnd End, HttpStatusCode Status, TgAnswer? Answer)> CallAsync<T>(string method, T body, JsonTypeInfo<T> json, CancellationToken cancel, string client = Client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{options.ApiBaseUrl.TrimEnd('/')}/bot{options.BotToken}/{method}")
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, json)) { Headers = { ContentType = new("application/json") } },
        };
        HttpStatusCode status = 0;
        try
        {
            using var http = clients.CreateClient(client);
            using var response = await http.SendAsync(request, cancel);
            status = response.StatusCode;
            var answer = JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(cancel), TelegramJson.Default.TgAnswer);
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

    /// <summary>Stops the spinner on a pressed button. Best effort: late or lost, nothing depends on it.</summary>
    public Task AnswerCallbackAsync(string id) => CallAsync("answerCallbackQuery", new TgCallbackAnswer(id), TelegramJson.Default.TgCallbackAnswer, CancellationToken.None);
}

internal static class Network
{
    /// <summary>A failure of the wire or a time-out, as against our own cancelling.</summary>
    public static bool IsFailure(Exception e, CancellationToken cancel) => e is HttpRequestException or IOException || (e is OperationCanceledException && !cancel.IsCancellationRequested);

    /// <summary>True when not a byte of the request can have been read by the other side.</summary>
    public static bool NeverLeft(Exception e) =>
        e is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError };
}
