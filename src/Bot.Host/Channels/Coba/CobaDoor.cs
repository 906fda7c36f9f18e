using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// The try-it page <c>/coba</c> and what it calls. Only with demo data: whoever reaches it speaks as anybody.
/// </summary>
internal static class CobaDoor
{
    private const int MaxBody = 32 * 1024;
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly Dictionary<string, string> Files = new()
    {
        ["coba.html"] = "text/html; charset=utf-8",
        ["coba.css"] = "text/css; charset=utf-8",
        ["coba.js"] = "text/javascript; charset=utf-8",
        ["icon.svg"] = "image/svg+xml",
    };

    public static IHostApplicationBuilder AddCoba(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CobaLog>();
        builder.Services.AddSingleton<ISender, CobaSender>();
        builder.Services.AddSingleton<CobaDesk>();
        return builder;
    }

    public static IEndpointRouteBuilder MapCoba(this IEndpointRouteBuilder app)
    {
        var desk = app.ServiceProvider.GetRequiredService<CobaDesk>();
        var stopping = app.ServiceProvider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        app.MapGet("/", context =>
        {
            context.Response.Redirect("/coba");
            return Task.CompletedTask;
        });
        app.MapGet("/coba", context => FileAsync(context, "coba.html"));
        foreach (var name in Files.Keys) app.MapGet($"/coba/{name}", context => FileAsync(context, name));
        app.MapGet("/coba/api/people", async context => await WriteAsync(context, await desk.PeopleAsync(context.RequestAborted), CobaJson.Default.CobaPeople));
        app.MapGet("/coba/api/events", context => EventsAsync(context, desk, stopping));
        app.MapGet("/coba/berkas/{run}/{id:long}/{name}", context => DocumentAsync(context, desk.Log));
        app.MapPost("/coba/api/messages", context => PostAsync(context, CobaJson.Default.CobaSaid, desk.SayAsync));
        app.MapPost("/coba/api/clock", context => PostAsync(context, CobaJson.Default.CobaMove, desk.MoveAsync));
        return app;
    }

    private static async Task FileAsync(HttpContext context, string name)
    {
        Harden(context.Response);
        context.Response.ContentType = Files[name];
        context.Response.Headers.CacheControl = "no-cache";
        await context.Response.Body.WriteAsync(Resources.Bytes($"Coba.{name}"));
    }

    /// <summary>The document of a line, as the person would get it.</summary>
    private static Task DocumentAsync(HttpContext context, CobaLog log)
    {
        var values = context.Request.RouteValues;
        if ((string)values["run"]! == log.Run && log.File(long.Parse((string)values["id"]!, CultureInfo.InvariantCulture)) is { } document && DocumentFile.Of(document) is var file && file.Name == (string)values["name"]!)
            return DocumentDoor.WriteAsync(context, file, file.Name);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static void Harden(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
    }

    /// <summary>Only JSON is taken: another site's form cannot send it without asking first.</summary>
    private static async Task PostAsync<T>(HttpContext context, JsonTypeInfo<T> json, Func<T, CancellationToken, Task<int>> take) where T : class
    {
        Harden(context.Response);
        context.Response.StatusCode =
            !context.Request.HasJsonContentType() ? StatusCodes.Status415UnsupportedMediaType
            : context.Request.ContentLength is null or > MaxBody ? StatusCodes.Status413PayloadTooLarge
            : await TakeAsync();

        async Task<int> TakeAsync()
        {
            try
            {
                return await JsonSerializer.DeserializeAsync(context.Request.Body, json, context.RequestAborted) is { } read ? await take(read, context.RequestAborted) : StatusCodes.Status400BadRequest;
            }
            catch (JsonException)
            {
                return StatusCodes.Status400BadRequest;
            }
            catch (StoreUnavailableException)
            {
                return StatusCodes.Status503ServiceUnavailable;
            }
        }
    }

    private static async Task WriteAsync<T>(HttpContext context, T value, JsonTypeInfo<T> json)
    {
        Harden(context.Response);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await JsonSerializer.SerializeAsync(context.Response.Body, value, json, context.RequestAborted);
    }

    /// <summary>
    /// Server-sent events: the clock, then every line after <c>since</c>, then each change as it comes. Numbers count within one
    /// process; a page that comes from an earlier one is told by <c>run</c>.
    /// </summary>
    private static async Task EventsAsync(HttpContext context, CobaDesk desk, CancellationToken stopping)
    {
        Harden(context.Response);
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var since = long.TryParse(context.Request.Query["since"], out var asked) && context.Request.Query["run"] == desk.Log.Run ? asked : 0;
        try
        {
            while (true)
            {
                var changed = desk.Log.Changed;
                await EventAsync("clock", JsonSerializer.Serialize(desk.Clock, CobaJson.Default.CobaClock));
                foreach (var entry in desk.Log.After(since))
                {
                    await EventAsync("line", JsonSerializer.Serialize(entry, CobaJson.Default.CobaEntry));
                    since = entry.Id;
                }
                await context.Response.Body.FlushAsync(end.Token);
                await changed.WaitAsync(end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page is gone, or we are going.
        }

        Task EventAsync(string name, string data) => context.Response.WriteAsync($"event: {name}\ndata: {data}\n\n", end.Token);
    }
}

/// <summary>Who can be played, by group.</summary>
internal sealed record CobaPeople(IReadOnlyList<CobaGroup> Groups);

/// <param name="Offset">Hours from UTC of the group's own time.</param>
/// <param name="Meetings">Starts of the meetings to come, earliest first.</param>
internal sealed record CobaGroup(string Id, string Name, string Zone, int Offset, IReadOnlyList<DateTimeOffset> Meetings, IReadOnlyList<CobaPerson> People);

internal sealed record CobaPerson(string Id, string Call, string Name, string Role);

/// <summary>What somebody says on the page. A pressed choice brings the question it stood under and what it says.</summary>
/// <param name="Key">The page's own number of the message, so that sending it again changes nothing.</param>
internal sealed record CobaSaid(string? From, string? Text, string? Key, int? Ref = null, string? Says = null);

internal sealed record CobaMove(string? To);

internal sealed record CobaClock(DateTimeOffset Now, string Run);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CobaPeople))]
[JsonSerializable(typeof(CobaSaid))]
[JsonSerializable(typeof(CobaMove))]
[JsonSerializable(typeof(CobaClock))]
[JsonSerializable(typeof(CobaEntry))]
internal sealed partial class CobaJson : JsonSerializerContext;
