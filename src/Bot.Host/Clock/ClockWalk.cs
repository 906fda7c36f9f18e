using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// Moves a clock on the way time itself would: every due instant on the way is stopped at, its turn is run and what became
/// sendable is sent, before the next one. So a long step says what living through it would have said.
/// </summary>
internal static class ClockWalk
{
    /// <summary>A tick may go on in further ticks of the same instant (T-2); more than this is a clock that does not move.</summary>
    private const int MostAtOneInstant = 1_000;

    private static readonly Channel[] Coba = [Channel.Coba];

    /// <param name="send">Sends what may be sent now; called at every stop and at the end.</param>
    public static async Task ToAsync(IStore store, TimeProvider time, IMovableClock clock, DateTimeOffset until, Func<Task> send, CancellationToken cancel = default)
    {
        (DateTimeOffset Instant, int Ticks) here = default;
        while (true)
        {
            await send();
            var due = await store.DueGroupsAsync(until, 1, cancel);
            var waiting = await store.NextSendAsync(Coba, cancel);
            if (waiting is { } at && at > time.GetUtcNow() && at <= until && (due.Count == 0 || at < due[0].Due)) clock.MoveTo(at);
            else if (due.Count > 0)
            {
                here = here.Instant == due[0].Due ? (here.Instant, here.Ticks + 1) : (due[0].Due, 1);
                if (here.Ticks > MostAtOneInstant) throw new InvalidOperationException($"the clock of {due[0].Kube} does not move on");
                clock.MoveTo(due[0].Due);
                await store.TickAsync(due[0].Kube, Channel.Coba, cancel);
            }
            else break;
        }
        clock.MoveTo(until);
        await send();
    }

    /// <summary>The last instant a store has facts of; null for an empty one.</summary>
    public static async Task<DateTimeOffset?> LastAsync(IStore store, CancellationToken cancel = default)
    {
        DateTimeOffset? last = null;
        foreach (var kube in await store.GroupsAsync(cancel))
            if (await store.StateAsync(kube, cancel) is { } now)
                await foreach (var fact in store.FactsAsync(kube, now.Seq - 1, cancel))
                    if (last is null || fact.At > last) last = fact.At;
        return last;
    }
}
