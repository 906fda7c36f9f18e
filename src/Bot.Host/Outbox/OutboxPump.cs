using System.Threading.Channels;
using Bot.Domain;
using Channel = Bot.Domain.Channel;

namespace Bot.Host;

/// <summary>
/// Moves the outbox: takes what is due, lets the senders send it, writes down what became of it. In order per address
/// and class, in parallel across addresses, and a slow provider never holds up another. Survives everything.
/// </summary>
public sealed partial class OutboxPump(IStore store, IEnumerable<ISender> senders, TimeProvider time, ILogger<OutboxPump> log) : BackgroundService
{
    private const int Lines = 16;
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Stumble = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(60);

    private readonly Lane[] _lanes = [.. senders.Select(sender => new Lane(sender))];
    private readonly Channel<bool> _wake = System.Threading.Channels.Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private long _lastMoved = time.GetUtcNow().UtcTicks;

    /// <summary>When the pump last looked at the outbox with success (UTC). At rest it looks every 15 s; much older means it is stuck.</summary>
    public DateTimeOffset LastMoved => new(Interlocked.Read(ref _lastMoved), TimeSpan.Zero);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = time.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        var watching = WatchAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            timer.Change(await RoundAsync(stoppingToken), Timeout.InfiniteTimeSpan);
            try
            {
                await _wake.Reader.ReadAsync(stoppingToken);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }
        // What is on its way is brought to its end: a send cut off is one whose outcome nobody knows.
        await Task.WhenAll([watching, .. _lanes.SelectMany(lane => lane.Running)]);
    }

    private void Wake() => _wake.Writer.TryWrite(true);

    private async Task WatchAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await store.OutboxChangedAsync(stop);
                Wake();
            }
            catch (Exception e)
            {
                if (stop.IsCancellationRequested) return;
                Stumbled(e.GetType().Name);
                await PauseAsync(Stumble, stop);
            }
        }
    }

    // One look at the outbox; the answer is how long to sleep when nothing wakes us.
    private async Task<TimeSpan> RoundAsync(CancellationToken stop)
    {
        try
        {
            var sleep = Heartbeat;
            foreach (var lane in _lanes)
            {
                if (lane.Free == 0) continue;
                var rows = await store.TakeDueAsync(lane.Channels, lane.Free, stop);
                foreach (var line in rows.GroupBy(row => (row.To, row.Class))) lane.Start(RunAsync(lane, [.. line], stop));
                if (rows.Count > 0) sleep = TimeSpan.Zero;
                else if (await store.NextSendAsync(lane.Channels, stop) is { } next) sleep = Shorter(sleep, next - time.GetUtcNow());
            }
            Moved();
            return sleep;
        }
        catch (Exception e)
        {
            if (!stop.IsCancellationRequested) Stumbled(e.GetType().Name);
            return Stumble;
        }
    }

    // Due but not taken: it waits behind one that is on its way, whose end will wake us.
    private static TimeSpan Shorter(TimeSpan sleep, TimeSpan next) => next <= TimeSpan.Zero ? Min(sleep, Stumble) : Min(sleep, next);

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private async Task RunAsync(Lane lane, IReadOnlyList<OutboxRow> line, CancellationToken stop)
    {
        lane.Begin();
        await Task.Yield();
        SendResult? before = null;
        foreach (var row in line)
        {
            var result = Held(before, stop) is { } until ? new SendResult.TryAgain(until, "behind") : await SendAsync(lane.Sender, row);
            await MarkAsync(row, result, stop);
            before = result;
        }
        lane.End();
        Moved();
        Wake();
    }

    // A row that comes back soon keeps its place: those behind it wait as long (T-10). One that waits longer does not hold them.
    private DateTimeOffset? Held(SendResult? before, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        if (stop.IsCancellationRequested) return now;
        return before is SendResult.TryAgain { At: var at } && at <= now.AddSeconds(10) ? at : null;
    }

    private async Task<SendResult> SendAsync(ISender sender, OutboxRow row)
    {
        try
        {
            return await sender.SendAsync(row, CancellationToken.None);
        }
        catch (Exception e)
        {
            SendThrew(row.Id, e.GetType().Name);
            return new SendResult.Unknown(time.GetUtcNow() + LookAgain, "exception");
        }
    }

    // The result is all there is to know about a message that may have cost money: it is kept until the store takes it.
    private async Task MarkAsync(OutboxRow row, SendResult result, CancellationToken stop)
    {
        for (var pause = Stumble; ; pause = Min(pause * 2, TimeSpan.FromSeconds(30)))
        {
            try
            {
                await store.MarkAsync(row.Id, result, CancellationToken.None);
                Marked(row.Id, row.To.Channel, row.Class, result.GetType().Name, row.Attempts);
                return;
            }
            catch (Exception e)
            {
                MarkFailed(row.Id, e.GetType().Name);
                if (stop.IsCancellationRequested) return;
                await PauseAsync(pause, stop);
            }
        }
    }

    private async Task PauseAsync(TimeSpan pause, CancellationToken stop) => await Task.Delay(pause, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private void Moved() => Interlocked.Exchange(ref _lastMoved, time.GetUtcNow().UtcTicks);

    // One provider's sends on their way.
    private sealed class Lane(ISender sender)
    {
        private readonly List<Task> _running = [];
        private int _busy;

        public ISender Sender { get; } = sender;

        public IReadOnlyCollection<Channel> Channels { get; } = sender.Channels;

        public IEnumerable<Task> Running => _running;

        public int Free => Lines - Volatile.Read(ref _busy);

        public void Start(Task line)
        {
            _running.RemoveAll(task => task.IsCompleted);
            _running.Add(line);
        }

        public void Begin() => Interlocked.Increment(ref _busy);

        // Said before the pump is woken: it must find the line free.
        public void End() => Interlocked.Decrement(ref _busy);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Outbox {Row} over {Channel} as {Class}: {Result} at try {Attempts}")]
    private partial void Marked(long row, Channel channel, SendClass @class, string result, int attempts);

    [LoggerMessage(Level = LogLevel.Error, Message = "Outbox {Row}: sender threw {Exception}, outcome unknown")]
    private partial void SendThrew(long row, string exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Outbox {Row}: result could not be stored ({Exception}), trying again")]
    private partial void MarkFailed(long row, string exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Outbox could not be read ({Exception}), trying again")]
    private partial void Stumbled(string exception);
}
