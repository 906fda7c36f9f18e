using System.Security.Cryptography;
using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// A conversation over the channel <c>coba</c> outside the web: takes what somebody says, runs the turn, and gives back every
/// message that is sent because of it, in outbox order. No window, no rates, no network (T-9).
/// </summary>
internal sealed class ChatRoom(IStore store, Names names)
{
    private const int Batch = 500;

    private static readonly Channel[] Coba = [Channel.Coba];

    // A message without a key of its own is never a duplicate, also not of one in an earlier run on the same store.
    private readonly string run = RandomNumberGenerator.GetHexString(16, lowercase: true);
    private int messages;

    public Names Names { get; private set; } = names;

    public async Task<TurnEnd> SayAsync(Address from, string text, string? key, Medium? medium = null, CancellationToken cancel = default) =>
        await store.RunAsync(new()
        {
            Key = key is null ? $"coba:{run}/{++messages}" : $"coba:{from.Value}/{key}",
            From = from,
            Text = Bounded(text),
            Attachments = medium is null ? [] : [new(medium.Kind, medium.Reference)],
        }, cancel);

    /// <summary>Takes all that may be sent now, in outbox order, and marks it sent.</summary>
    public async Task<IReadOnlyList<OutboxRow>> HearAsync(CancellationToken cancel = default)
    {
        var heard = new List<OutboxRow>();
        while (await store.TakeDueAsync(Coba, Batch, cancel) is { Count: > 0 } rows)
        {
            heard.AddRange(rows);
            foreach (var row in rows) await store.MarkAsync(row.Id, new SendResult.Sent(null), cancel);
        }
        if (heard.Any(row => !Names.Knows(row.To))) await ReloadAsync(cancel);   // a stranger may have become somebody
        return [.. heard.OrderBy(row => row.Id)];
    }

    public async Task ReloadAsync(CancellationToken cancel = default) => Names = await Names.LoadAsync(store, cancel);

    /// <summary>What is understood of a text that is too long: its beginning, never half a character.</summary>
    public static string Bounded(string text)
    {
        const int most = 4_096;
        return text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }
}
