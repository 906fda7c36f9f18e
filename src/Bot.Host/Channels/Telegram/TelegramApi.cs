using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
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
    public Task<(CallEnd End, HttpStatusCode Status, TgAnswer? Answer)> CallAsync<T>(string method, T body, JsonTypeInfo<T> json, CancellationToken cancel, string client = Client) =>
        PostAsync(method, new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, json)) { Headers = { ContentType = new("application/json") } }, client, cancel);

    /// <summary>Uploads a file with its caption, as what it is. In a form Telegram wants the keyboard as JSON text.</summary>
    public Task<(CallEnd End, HttpStatusCode Status, TgAnswer? Answer)> SendFileAsync(TgSend send, DocumentFile file, CancellationToken cancel)
    {
        var (method, name) = file.ContentType switch
        {
            "image/jpeg" or "image/png" => ("sendPhoto", "photo"),
            "audio/ogg" => ("sendVoice", "voice"),
            "audio/mpeg" or "audio/mp4" => ("sendAudio", "audio"),
            "video/mp4" => ("sendVideo", "video"),
            _ => ("sendDocument", "document"),
        };
        var form = new MultipartFormDataContent { { new StringContent(send.ChatId.ToString(CultureInfo.InvariantCulture)), "\"chat_id\"" } };
        if (send.MessageThreadId is { } topic) form.Add(new StringContent(topic.ToString(CultureInfo.InvariantCulture)), "\"message_thread_id\"");
        if (send.Text.Length > 0) form.Add(new StringContent(send.Text), "\"caption\"");
        if (send.Text.Length > 0 && send.ParseMode is { } mode) form.Add(new StringContent(mode), "\"parse_mode\"");
        if (send.ReplyMarkup is { } markup) form.Add(new StringContent(JsonSerializer.Serialize(markup, TelegramJson.Default.TgReplyMarkup)), "\"reply_markup\"");
        // Written by hand: .NET would add the name a second time, encoded.
        var disposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{name}\"", FileName = $"\"{file.Name}\"" };
        form.Add(new ByteArrayContent(file.Bytes) { Headers = { ContentType = MediaTypeHeaderValue.Parse(file.ContentType), ContentDisposition = disposition } });
        return PostAsync(method, form, Client, cancel);
    }

    private async Task<(CallEnd End, HttpStatusCode Status, TgAnswer? Answer)> PostAsync(string method, HttpContent content, string client, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{options.ApiBaseUrl.TrimEnd('/')}/bot{options.BotToken}/{method}") { Content = content };
        HttpStatusCode status = 0;
        try
        {
            using var http = clients.CreateClient(client);
            using var response = await http.SendAsync(request, cancel);
            status = response.StatusCode;
            if (status == HttpStatusCode.TooManyRequests) return (CallEnd.Answered, status, TooMany(await response.Content.ReadAsByteArrayAsync(cancel), response.Headers.RetryAfter?.Delta));
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

    // Whoever says it, Telegram or something on the way, and whether in the body or in the header: the call was not carried out.
    private static TgAnswer TooMany(byte[] body, TimeSpan? header)
    {
        TgAnswer? said = null;
        try
        {
            said = JsonSerializer.Deserialize(body, TelegramJson.Default.TgAnswer);
        }
        catch (JsonException)
        {
            // A proxy's page.
        }
        return new(false, 429, said?.Description, new(said?.Parameters?.RetryAfter ?? (int?)header?.TotalSeconds, null), default);
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
