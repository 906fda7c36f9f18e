using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// How many messages may wait for their turn: of one sender, so that a flood of hers does not stand before the others, and of all.
/// What is too much is refused at the door with 503, before anything is stored: the provider brings it again.
/// </summary>
internal sealed class Crowd(int mostOfOne = Crowd.MostOfOne, int mostOfAll = Crowd.MostOfAll)
{
    public const int MostOfOne = 256;
    public const int MostOfAll = 8_192;

    private readonly Lock gate = new();
    private readonly Dictionary<Address, int> of = [];
    private int all;

    /// <summary>Runs a message through the store; throws <see cref="StoreUnavailableException"/> when too much waits.</summary>
    public async Task<TurnEnd> RunAsync(IStore store, Incoming incoming)
    {
        Enter(incoming.From);
        try
        {
            return await store.RunAsync(incoming);
        }
        finally
        {
            Leave(incoming.From);
        }
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
