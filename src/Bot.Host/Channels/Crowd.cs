using System.Globalization;
using Bot.Domain;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Host;

/// <summary>
/// How much one sender may say, and all together. How many messages may wait for their turn: of one sender, so that a flood of hers does not
/// stand before the others, and of all; what is too much is refused at the door with 503, before anything is stored: the provider brings it
/// again. And how fast one sender is read (T19): what comes faster reaches the store as <see cref="IncomingKind.TooMany"/>,
/// with its words: danger in them is read at any pace.
/// </summary>
/// <param name="burst">Messages of one sender that are read at once; then one in two seconds. 0: any number.</param>
internal sealed class Crowd(TimeProvider time, int burst = Crowd.Burst, int mostOfOne = Crowd.MostOfOne, int mostOfAll = Crowd.MostOfAll)
{
    public const int Burst = 20;
    public const int MostOfOne = 256;
    public const int MostOfAll = 8_192;

    private const string Key = "Channels:MostAtOnce";
    private const double PerSecond = 0.5;

    /// <summary>What was said earlier than this came late, through no haste of hers: it is paced by when she said it.</summary>
    internal static readonly TimeSpan Late = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<Address, int> of = [];
    private readonly Pacer? pace = burst == 0 ? null : new(time, PerSecond, burst);
    private int all;

    /// <summary>The one crowd of all channels.</summary>
    public static void Register(IServiceCollection services, IConfiguration configuration)
    {
        var burst = BurstOf(configuration);
        services.TryAddSingleton(provider => new Crowd(provider.GetRequiredService<TimeProvider>(), burst));
    }

    /// <summary>How many messages of one sender are read at once, from the settings; throws <see cref="SettingsException"/> when it is no number of messages.</summary>
    public static int BurstOf(IConfiguration configuration)
    {
        if (configuration[Key] is not { Length: > 0 } said) return Burst;
        return int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var burst) && burst is 0 or >= 5 and <= 1_000
            ? burst
            : throw new SettingsException($"{Key} must be 5 to 1000 messages, or 0 for any number, not '{said}'");
    }

    /// <summary>Runs a message through the store; throws <see cref="StoreUnavailableException"/> when too much waits.</summary>
    public async Task<TurnEnd> RunAsync(IStore store, Incoming incoming)
    {
        Enter(incoming.From);
        try
        {
            return await store.RunAsync(IsTooFast(incoming) ? incoming with { Kind = IncomingKind.TooMany, Attachments = [] } : incoming);
        }
        finally
        {
            Leave(incoming.From);
        }
    }

    private bool IsTooFast(Incoming incoming)
    {
        if (incoming.Kind != IncomingKind.Message || pace is null) return false;
        return incoming.SaidAt is { } said && said < time.GetUtcNow() - Late
            ? pace.Ask($"late {incoming.From}", TimeSpan.Zero, said) is not null
            : pace.Ask(incoming.From.ToString(), TimeSpan.Zero) is not null;
    }

    private void Enter(Address from)
    {
        lock (gate)
        {
            var mine = of.GetValueOrDefault(from);
            if (mine >= mostOfOne || all >= mostOfAll) throw new StoreUnavailableException("too many messages are waiting");
            of[from] = mine + 1;
            all++;
        }
    }

    private void Leave(Address from)
    {
        lock (gate)
        {
            all--;
            if (of[from] == 1) of.Remove(from);
            else of[from]--;
        }
    }
}
