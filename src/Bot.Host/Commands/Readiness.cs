using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// Whether the bot can do its work now (<c>/readyz</c>): the store commits within a second, the outbox moves, the clock is not
/// behind. 200 or 503, with what is wrong in one word each.
/// </summary>
internal sealed class Readiness(IStore store, TimeProvider time, OutboxPump pump, ClockPump.Settings clock)
{
    private static readonly TimeSpan StoreLimit = TimeSpan.FromSeconds(1);

    /// <summary>The pump looks at the outbox every 15 s at rest.</summary>
    private static readonly TimeSpan Still = TimeSpan.FromMinutes(2);

    public async Task AnswerAsync(HttpContext context)
    {
        List<string> wrong = [.. await WrongAsync(context.RequestAborted)];
        context.Response.StatusCode = wrong.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        await context.Response.WriteAsync((wrong.Count == 0 ? "ready" : string.Join(", ", wrong)) + "\n", context.RequestAborted);
    }

    private async Task<IReadOnlyList<string>> WrongAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        try
        {
            await store.PingAsync(cancel).WaitAsync(StoreLimit, TimeProvider.System, cancel);
            var due = await store.NextDueAsync(cancel).WaitAsync(StoreLimit, TimeProvider.System, cancel);
            return [.. Late("outbox", pump.LastMoved, now - Still), .. Late("clock", due, now - clock.MostLag)];
        }
        catch (Exception e) when (e is StoreUnavailableException or SqliteFault or TimeoutException)
        {
            return ["store"];
        }
    }

    private static IEnumerable<string> Late(string what, DateTimeOffset? since, DateTimeOffset limit) => since is { } at && at < limit ? [what] : [];
}
