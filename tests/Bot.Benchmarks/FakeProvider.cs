using System.Globalization;

namespace Bot.Benchmarks;

/// <summary>Twilio's Messages resource on loopback: takes every message at once, and knows of none when asked for its list.</summary>
internal sealed class FakeProvider(WebApplication app) : IAsyncDisposable
{
    private int posts, lists;

    public string Url => app.Urls.First();

    /// <summary>Messages taken since the start.</summary>
    public int Posts => Volatile.Read(ref posts);

    /// <summary>How often the list was asked for.</summary>
    public int Lists => Volatile.Read(ref lists);

    public static async Task<FakeProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var provider = new FakeProvider(app);
        app.Run(provider.AnswerAsync); // a fallback route would not take what ends in .json
        await app.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        if (HttpMethods.IsGet(context.Request.Method))
        {
            Interlocked.Increment(ref lists);
            return context.Response.WriteAsync("""{"messages":[]}""");
        }
        var sid = Interlocked.Increment(ref posts).ToString("x32", CultureInfo.InvariantCulture);
        context.Response.StatusCode = StatusCodes.Status201Created;
        return context.Response.WriteAsync($$"""{"sid":"SM{{sid}}","status":"queued"}""");
    }
}
