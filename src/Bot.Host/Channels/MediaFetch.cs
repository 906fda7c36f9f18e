using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Host;

/// <summary>What became of fetching a picture.</summary>
/// <param name="File">The picture; null when it could not be had.</param>
/// <param name="Later">True when another try may bring it.</param>
internal readonly record struct Fetched(DocumentFile? File, bool Later = false);

/// <summary>
/// Fetches what people sent, by the reference their channel gave for it and never by an address from a text: Twilio's media of our own account,
/// Telegram's files of our own bot. Limited in host, kind and size; credentials go to the provider itself only, not where it redirects to.
/// Called when something is sent, never inside a turn.
/// </summary>
internal sealed partial class MediaFetch(IHttpClientFactory clients, WhatsAppOptions? twilio, TelegramOptions? telegram, TelegramApi? bot)
{
    /// <summary>Knows the provider and nothing else; and a second one that carries nothing.</summary>
    public const string Client = "media", BareClient = "media-bare";

    private const int MostBytes = 5_000_000;
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

    /// <summary>The id of a Telegram file, which our bot may pass on without fetching it; null for any other reference.</summary>
    public static string? TelegramFile(string reference) => FileId.IsMatch(reference) ? reference : null;

    public Task<Fetched> FetchAsync(string reference, CancellationToken cancel) =>
        _media.Length > 0 && reference.StartsWith(_media, StringComparison.Ordinal) && MediaPath.IsMatch(reference[_media.Length..]) ? TwilioAsync(reference, cancel)
        : telegram is not null && bot is not null && FileId.IsMatch(reference) ? TelegramAsync(reference, cancel)
        : Task.FromResult(default(Fetched));

    private async Task<Fetched> TwilioAsync(string url, CancellationToken cancel)
    {
        var first = await GetAsync(Client, new(HttpMethod.Get, url) { Headers = { Authorization = TwilioApi.Login(twilio!) } }, cancel);
        // A medium just sent may not be there yet.
        if (first.Status == HttpStatusCode.NotFound) return new(null, Later: true);
        if (first.Redirect is not { } shelf) return first.Result;
        if (!MayFollow(shelf)) return default;
        return (await GetAsync(BareClient, new(HttpMethod.Get, shelf), cancel)).Result;
    }

    private bool MayFollow(Uri shelf) =>
        shelf is { IsAbsoluteUri: true, UserInfo: "" }
        && (shelf is { Scheme: "https", Port: 443 } && Shelves.Contains(shelf.IdnHost, StringComparer.Ordinal) || Urls.IsLoopback(twilio!.ApiBaseUrl) && shelf.IsLoopback);

    private async Task<Fetched> TelegramAsync(string id, CancellationToken cancel)
    {
        var (end, _, answer) = await bot!.CallAsync("getFile", new TgGetFile(id), TelegramJson.Default.TgGetFile, cancel);
        if (end != CallEnd.Answered || answer is { ErrorCode: 429 or >= 500 }) return new(null, Later: true);
        if (answer is not { Ok: true } || answer.Result.Deserialize(TelegramJson.Default.TgFilePlace) is not { FilePath: { } path } file || file.FileSize > MostBytes || !FilePath.IsMatch(path)) return default;
        return (await GetAsync(Client, new(HttpMethod.Get, $"{telegram!.ApiBaseUrl.TrimEnd('/')}/file/bot{telegram.BotToken}/{path}"), cancel)).Result;
    }

    private async Task<(Fetched Result, HttpStatusCode Status, Uri? Redirect)> GetAsync(string client, HttpRequestMessage request, CancellationToken cancel)
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
                return (new(await ReadAsync(response.Content, cancel)), status, null);
            }
            catch (Exception e) when (Network.IsFailure(e, cancel))
            {
                return (new(null, Later: true), 0, null);
            }
        }
    }

    // What the sender says about length and kind is not believed.
    private static async Task<DocumentFile?> ReadAsync(HttpContent content, CancellationToken cancel)
    {
        if (content.Headers.ContentLength > MostBytes) return null;
        await using var from = await content.ReadAsStreamAsync(cancel);
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        while (await from.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            if (bytes.Length + read > MostBytes) return null;
            bytes.Write(buffer, 0, read);
        }
        return Kind(bytes.ToArray());
    }

    /// <summary>JPEG, PNG or PDF by their first bytes; null for everything else.</summary>
    private static DocumentFile? Kind(byte[] bytes) => bytes.AsSpan() switch
    {
        [0xFF, 0xD8, 0xFF, ..] => new("foto.jpg", "image/jpeg", bytes),
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => new("foto.png", "image/png", bytes),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => new("berkas.pdf", "application/pdf", bytes),
        _ => null,
    };

    [GeneratedRegex(@"\A[MS]M[0-9a-fA-F]{32}/Media/ME[0-9a-fA-F]{32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex MediaPath { get; }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{20,200}\z", RegexOptions.CultureInvariant)]
    private static partial Regex FileId { get; }

    [GeneratedRegex(@"\A[A-Za-z0-9_]{1,40}/[A-Za-z0-9_-]{1,80}\.[A-Za-z0-9]{1,8}\z", RegexOptions.CultureInvariant)]
    private static partial Regex FilePath { get; }
}

/// <summary>Waiting for a picture, and doing without it.</summary>
internal static class Pictures
{
    /// <summary>After so many tries the words go alone.</summary>
    public const int Tries = 5;

    private static readonly int[] Seconds = [1, 3, 10, 60];

    public static TimeSpan Wait(int attempts) => TimeSpan.FromSeconds(Seconds[Math.Clamp(attempts, 1, Seconds.Length) - 1]);

    /// <summary>The words with a note that a picture belongs to them.</summary>
    public static string Without(string text) => $"{text.Trim()}\n(Fotonya tidak bisa saya ambil. Tolong minta dikirim ulang ya.)".Trim();
}
