namespace Bot.Training;

/// <summary>A linear congruential generator: the same numbers from the same seed, on every machine and version.</summary>
internal sealed class Lcg(ulong seed)
{
    private ulong state = seed * 2654435761 + 12345;

    /// <summary>A number from 0 to below <paramref name="limit"/>.</summary>
    public int Below(int limit)
    {
        state = state * 6364136223846793005 + 1442695040888963407;
        return (int)((state >> 33) % (ulong)limit);
    }

    public bool OneIn(int n) => Below(n) == 0;
}
