namespace Bot.Host;

/// <summary>Where the SQLite store lives and how much memory it may take.</summary>
/// <param name="Directory">Holds <c>kubebot.db</c>, <c>store.lock</c> and <c>in-flight</c>; created when missing.</param>
public sealed record StoreOptions(string Directory)
{
    /// <summary>Bytes of group states kept in memory, roughly (design T-12).</summary>
    public long CacheBytes { get; init; } = 32L << 20;

    /// <summary>Bytes of write-ahead log after which the lane checkpoints and truncates it (lab 3.5).</summary>
    public long WalBytes { get; init; } = 16L << 20;

    /// <summary>How long one decision may take before the process is ended (T-2).</summary>
    public TimeSpan DecisionLimit { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether a message to this group is more than is read in that time (T19); null: everything is read.</summary>
    internal Func<Bot.Domain.Arrival, Bot.Domain.KubeId?, bool>? IsTooFast { get; init; }

    internal string Database => Path.Combine(Directory, "kubebot.db");
    internal string Lock => Path.Combine(Directory, "store.lock");
    internal string Erased => Path.Combine(Directory, "erased.txt");
    internal string InFlight => Path.Combine(Directory, "in-flight");

    /// <summary>How long work is added to a batch before it is committed (T-2).</summary>
    internal TimeSpan BatchTime { get; init; } = TimeSpan.FromMilliseconds(5);

    /// <summary>What happens when a decision takes too long.</summary>
    internal Action<string> Stuck { get; init; } = static why => Environment.FailFast(why);
}

/// <summary>The store cannot be opened, and why, in one line that names the place.</summary>
public sealed class StoreRefusedException(string message, Exception? inner = null) : Exception(message, inner);
