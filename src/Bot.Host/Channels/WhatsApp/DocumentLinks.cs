using System.Buffers.Binary;
using System.Buffers.Text;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// Where Twilio, or the person herself, fetches a document: <c>/berkas/&lt;token&gt;/&lt;name&gt;</c>. The token is the outbox row and an end,
/// sealed with a key of the auth token: it cannot be guessed, holds for one document, and is 404 afterwards. Nothing is kept.
/// </summary>
internal sealed class DocumentLinks(WhatsAppOptions options, TimeProvider time)
{
    public const string Path = "/berkas";

    /// <summary>Twilio fetches when it sends, which may be after its longest queue (channels B6).</summary>
    public static readonly TimeSpan ForTwilio = TimeSpan.FromHours(4);

    /// <summary>A person opens a link when she has time.</summary>
    public static readonly TimeSpan ForPeople = TimeSpan.FromHours(24);

    private const int Told = 16, Sealed = 16;

    private readonly byte[] _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(options.AuthToken), 32, info: "kubebot berkas 1"u8.ToArray());

    /// <summary>The public address of the row's document for a while.</summary>
    public string For(long row, string name, TimeSpan life)
    {
        var token = new byte[Told + Sealed];
        BinaryPrimitives.WriteInt64BigEndian(token, row);
        BinaryPrimitives.WriteInt64BigEndian(token.AsSpan(8), (time.GetUtcNow() + life).ToUnixTimeSeconds());
        Seal(token);
        return $"{options.PublicBaseUrl.TrimEnd('/')}{Path}/{Base64Url.EncodeToString(token)}/{name}";
    }

    /// <summary>The row a token opens; null when it was not made here, or is over.</summary>
    public long? Row(string token)
    {
        if (token.Length != 43) return null;
        var given = new byte[Told + Sealed];
        if (!Base64Url.TryDecodeFromChars(token, given, out var length) || length != given.Length) return null;
        var right = given[..];
        Seal(right);
        if (!CryptographicOperations.FixedTimeEquals(given, right)) return null;
        return BinaryPrimitives.ReadInt64BigEndian(given.AsSpan(8)) > time.GetUtcNow().ToUnixTimeSeconds() ? BinaryPrimitives.ReadInt64BigEndian(given) : null;
    }

    private void Seal(byte[] token) => HMACSHA256.HashData(_key, token.AsSpan(0, Told)).AsSpan(0, Sealed).CopyTo(token.AsSpan(Told));
}

/// <summary>Answers <see cref="DocumentLinks"/>: GET and HEAD, the file or 404, and nothing about why.</summary>
internal static class DocumentDoor
{
    /// <summary>WhatsApp shows no longer names (channels B6).</summary>
    private const int MostName = 20;

    public static void MapDocuments(this IEndpointRouteBuilder app)
    {
        var links = app.ServiceProvider.GetRequiredService<DocumentLinks>();
        var media = app.ServiceProvider.GetRequiredService<MediaFetch>();
        var store = app.ServiceProvider.GetRequiredService<IStore>();
        app.MapMethods(DocumentLinks.Path + "/{token}/{name}", ["GET", "HEAD"], context => AnswerAsync(context, links, store, media));
    }

    private static async Task AnswerAsync(HttpContext context, DocumentLinks links, IStore store, MediaFetch media)
    {
        var row = links.Row((string)context.Request.RouteValues["token"]!);
        if (row is not { } id || await FileAsync(await store.OutgoingAsync(id, context.RequestAborted), media, context.RequestAborted) is not { } file || file.Name != (string)context.Request.RouteValues["name"]!)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        await WriteAsync(context, file, Short(file.Name));
    }

    private static async Task<DocumentFile?> FileAsync(Message? message, MediaFetch media, CancellationToken cancel) => message switch
    {
        { Document: { } document } => DocumentFile.Of(document),
        { Medium: { } medium } => (await media.FetchAsync(medium, cancel)).File,
        _ => null,
    };

    /// <summary>The file as something to keep, never as something to run.</summary>
    public static async Task WriteAsync(HttpContext context, DocumentFile file, string name)
    {
        context.Response.ContentType = file.ContentType;
        context.Response.ContentLength = file.Bytes.Length;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers.ContentDisposition = new ContentDisposition { FileName = name, Inline = file.ContentType == "application/pdf" }.ToString();
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }

    // The number at the end tells documents apart, so words go from the front.
    private static string Short(string name)
    {
        while (name.Length > MostName && name.IndexOf('-', StringComparison.Ordinal) is >= 0 and var at) name = name[(at + 1)..];
        return name.Length <= MostName ? name : name[^MostName..].TrimStart('.');
    }
}
