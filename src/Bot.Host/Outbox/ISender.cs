using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// Sends stored messages over one provider. Says what became of a message in the closed list; throws only when cancelled.
/// Where a message needs several parts, a repeated call goes on with the first part not known to be sent.
/// </summary>
public interface ISender
{
    /// <summary>The channels this sender serves.</summary>
    IReadOnlyCollection<Channel> Channels { get; }

    Task<SendResult> SendAsync(OutboxRow row, CancellationToken cancel);
}

/// <summary>
/// The demo's people. Their numbers and ids are fictitious or could be somebody's, so no real provider ever gets them (design 9.8).
/// </summary>
public static class Fictitious
{
    /// <summary>True for +62 812-0000-00xx and the demo's Telegram ids 700000009, 700000060 and 70000000xx.</summary>
    public static bool Is(Address address) => address.Channel switch
    {
        Channel.WhatsApp => address.Value.Length == 14 && address.Value.StartsWith("+62812000000", StringComparison.Ordinal),
        Channel.Telegram => address.Value is "700000009" or "700000060" || (address.Value.Length == 10 && address.Value.StartsWith("70000000", StringComparison.Ordinal)),
        Channel.Coba => true,
        _ => false,
    };
}

/// <summary>Remembers how far messages of several parts have come, so that a retry does not repeat what was said. In memory: after a restart the worst is a part said twice.</summary>
internal sealed class Progress
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<long, int> _done = new();

    /// <summary>How many parts of the row are known to be sent.</summary>
    public int Of(long row) => _done.GetValueOrDefault(row);

    public void Sent(long row, int parts) => _done[row] = parts;

    /// <summary>Forgets the row when its result is final.</summary>
    public SendResult Close(long row, SendResult result)
    {
        if (result is not (SendResult.TryAgain or SendResult.Unknown)) _done.TryRemove(row, out _);
        return result;
    }
}
