using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Domain;

namespace Bot.Host;

/// <summary>Why something cannot be passed on.</summary>
internal enum Lacks { Gone, TooLarge, OtherKind }

/// <summary>What became of fetching something.</summary>
/// <param name="File">Null when it could not be had.</param>
/// <param name="Later">True when another try may bring it.</param>
/// <param name="Lacks">Why there is no file.</param>
internal readonly record struct Fetched(DocumentFile? File, bool Later = false, Lacks Lacks = Lacks.Gone);

/// <summary>
/// Fetches what people sent, by the reference their channel gave for it and never by an address from a text: Twilio's media of our own account,
/// Telegram's files of our own bot. Limited in host, kind and size; credentials go to the provider itself only, not where it redirects to.
/// Called when something is sent, never inside a turn.
/// </summary>
internal sealed partial class MediaFetch(IHttpClientFactory clients, WhatsAppOptions? twilio, TelegramOptions? telegram, TelegramApi? bot)
{
    /// <summary>Knows the provider and nothing else; and a second one that carries nothing.</summary>
    public const string Client = "media", BareClient = "media-bare";

    /// <summary>A video may be as large as WhatsApp takes one (channels B6); nothing else is.</summary>
    private const int MostBytes = 5_000_000, MostVideo = 16_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Where Twilio keeps media (channels A5).</summary>
    private static readonly string[] Shelves = ["mms.twiliocdn.com", "media.twiliocdn.com", "s3-external-1.amazonaws.com"];

    private readonly string _media = twilio is null ? "" : $"{twilio.ApiBaseUrl.TrimEnd('/')}/2010-04-01/Accounts/{twilio.AccountSid}/Messages/";

    /// <summary>Once for both channels, whichever is on.</summary>
    public static void Register(IServiceCollection services)
    {
        if (services.Any(s => s.ServiceType == typeof(MediaFetch))) return;
        services.AddSingleton(s => new MediaFetch(s.GetRequiredService<IHttpClientFactory>(), s.GetService<WhatsAppOptions>(), s.GetService<TelegramOptions>(), s.GetService<TelegramApi>()));
        services.AddHttpClient(Client, http => http.Timeout = Patience).ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }).RemoveAllLoggers();
        services.AddHttpClient(BareClient, http => http.Timeout = Patience).ConfigurePrimaryHttpMessageHandler(static s => new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseCookies = false,
            // A stand-in for Twilio on this machine has its shelf here too.
            ConnectCallback = s.GetService<WhatsAppOptions>() is { } o && Urls.IsLoopback(o.ApiBaseUrl) ? null : new PublicOnly(Dns.GetHostAddressesAsync).ConnectAsync,
        }).RemoveAllLoggers();
    }

    /// <summary>True for the id of a Telegram file, which our bot may pass on without fetching it.</summary>
    public static bool TelegramFile(string reference) => FileId.IsMatch(reference);

    public Task<Fetched> FetchAsync(Medium medium, CancellationToken cancel)
    {
        var (reference, most) = (medium.Reference, medium.Kind == AttachmentKind.Video ? MostVideo : MostBytes);
        return _media.Length > 0 && reference.StartsWith(_media, StringComparison.Ordinal) && MediaPath.IsMatch(reference[_media.Length..]) ? TwilioAsync(reference, most, cancel)
            : telegram is not null && bot is not null && FileId.IsMatch(reference) ? TelegramAsync(reference, most, cancel)
            : Task.FromResult(default(Fetched));
    }

    private async Task<Fetched> TwilioAsync(string url, int most, CancellationToken cancel)
    {
        var first = await GetAsync(Client, new(HttpMethod.Get, url) { Headers = { Authorization = TwilioApi.Login(twilio!) } }, most, cancel);
        // A medium just sent may not be there yet.
        if (first.Status == HttpStatusCode.NotFound) return new(null, Later: true);
        if (first.Redirect is not { } shelf) return first.Result;
        if (!MayFollow(shelf)) return default;
        return (await GetAsync(BareClient, new(HttpMethod.Get, shelf), most, cancel)).Result;
    }

    private bool MayFollow(Uri shelf) =>
        shelf is { IsAbsoluteUri: true, UserInfo: "" }
        && (shelf is { Scheme: "https", Port: 443 } && Shelves.Contains(shelf.IdnHost, StringComparer.Ordinal) || Urls.IsLoopback(twilio!.ApiBaseUrl) && shelf.IsLoopback);

    private async Task<Fetched> TelegramAsync(string id, int most, CancellationToken cancel)
    {
        var (end, _, answer) = await bot!.CallAsync("getFile", new TgGetFile(id), TelegramJson.Default.TgGetFile, cancel);
        if (end != CallEnd.Answered || answer is { ErrorCode: 429 or >= 500 }) return new(null, Later: true);
        // Telegram hands out no file of more than twenty megabytes.
        if (answer is { Ok: false } && answer.Description?.Contains("too big", StringComparison.OrdinalIgnoreCase) == true) return new(null, Lacks: Lacks.TooLarge);
        if (answer is not { Ok: true } || answer.Result.Deserialize(TelegramJson.Default.TgFilePlace) is not { FilePath: { } path } file || !FilePath.IsMatch(path)) return default;
        if (file.FileSize > most) return new(null, Lacks: Lacks.TooLarge);
        return (await GetAsync(Client, new(HttpMethod.Get, $"{telegram!.ApiBaseUrl.TrimEnd('/')}/file/bot{telegram.BotToken}/{path}"), most, cancel)).Result;
    }

    private async Task<(Fetched Result, HttpStatusCode Status, Uri? Redirect)> GetAsync(string client, HttpRequestMessage request, int most, CancellationToken cancel)
    {
        using (request)
        {
            try
            {
                using var http = clients.CreateClient(client);
                using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
                var status = response.StatusCode;
                if ((int)status is >= 300 and < 400) return (default, status, response.Headers.Location);
                if (status != HttpStatusCode.OK) return (new(null, Later: (int)status is 429 or >= 500), status, null);
                return (await ReadAsync(response.Content, most, cancel), status, null);
            }
            catch (Exception e) when (Network.IsFailure(e, cancel))
            {
                return (new(null, Later: true), 0, null);
            }
        }
    }

    // What the sender says about length and kind is not believed.
    private static async Task<Fetched> ReadAsync(HttpContent content, int most, CancellationToken cancel)
    {
        if (content.Headers.ContentLength > most) return new(null, Lacks: Lacks.TooLarge);
        await using var from = await content.ReadAsStreamAsync(cancel);
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        while (await from.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            if (bytes.Length + read > most) return new(null, Lacks: Lacks.TooLarge);
            bytes.Write(buffer, 0, read);
        }
        return MediaKinds.Of(bytes.ToArray()) is { } file ? new(file) : new(null, Lacks: Lacks.OtherKind);
    }

    [GeneratedRegex(@"\A[MS]M[0-9a-fA-F]{32}/Media/ME[0-9a-fA-F]{32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex MediaPath { get; }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{20,200}\z", RegexOptions.CultureInvariant)]
    private static partial Regex FileId { get; }

    [GeneratedRegex(@"\A[A-Za-z0-9_]{1,40}/[A-Za-z0-9_-]{1,80}\.[A-Za-z0-9]{1,8}\z", RegexOptions.CultureInvariant)]
    private static partial Regex FilePath { get; }
}
