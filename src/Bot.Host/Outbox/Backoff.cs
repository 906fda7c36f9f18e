namespace Bot.Host;

/// <summary>How long to wait before the next try.</summary>
internal static class Backoff
{
    /// <summary>2 s after the first try (1), doubling to 5 minutes.</summary>
    public static TimeSpan After(int attempts) => TimeSpan.FromSeconds(Math.Min(300, 2 << Math.Clamp(attempts - 1, 0, 10)));
}
