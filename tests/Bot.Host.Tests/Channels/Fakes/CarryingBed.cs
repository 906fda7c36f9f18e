using System.Text;
using Bot.Domain;

namespace Bot.Host.Tests;

/// <summary>Both fake providers and the running host between them: Bu Rini on WhatsApp has just written, and gets <see cref="Carried"/> when somebody else writes.</summary>
internal sealed class CarryingBed : IAsyncDisposable
{
    public static readonly Address Rini = new(Channel.WhatsApp, "+6281200000003");

    private readonly Turns _turns = new();

    public required FakeTelegram Telegram { get; init; }
    public required FakeTwilio Twilio { get; init; }
    public RunningHost Host { get; private set; } = null!;

    /// <summary>What the next message of somebody else brings to Bu Rini.</summary>
    public Message? Carried { set => _turns.Next = value; }

    public static async Task<CarryingBed> StartAsync()
    {
        var clock = new DemoClock(TimeProvider.System);
        var bed = new CarryingBed { Telegram = await FakeTelegram.StartAsync(), Twilio = await FakeTwilio.StartAsync(clock) };
        bed.Host = await RunningHost.StartAsync(bed.Twilio.Url, telegram: bed.Telegram.Url, time: clock, turns: bed._turns);
        bed.Twilio.Public = bed.Host.Http;
        Xunit.Assert.Equal(200, await bed.Host.WhatsAppAsync(Rini.Value, "halo"));
        await bed.Host.SentAllAsync();
        return bed;
    }

    /// <summary>What lies in the outbox, as it is stored.</summary>
    public List<string> Bodies()
    {
        using var db = SqliteDb.OpenReader(new StoreOptions(Host.Path).Database);
        return db["select body from outbox"].All(static r => Encoding.UTF8.GetString(r.Bytes(0)));
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Twilio.DisposeAsync();
        await Telegram.DisposeAsync();
    }

    private sealed class Turns : ITurns
    {
        public Message? Next { get; set; }

        public KubeId? Which(Arrival arrival) => null;

        public Outcome Decide(Arrival arrival, Known known) => new() { Say = arrival.Message.From == Rini ? [new(Rini, SendClass.Answer, new("ya"))] : Next is { } next ? [new(Rini, SendClass.Notice, next)] : [] };

        public Outcome Tick(Known known) => Outcome.Nothing;

        public Outcome Sorry(Arrival arrival, Known known) => Outcome.Nothing;
    }
}
