using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// <c>chat --jsonl</c> (T-9): for each input line every message sent because of it, one JSON line each, then <c>{"done":true}</c>.
/// A line that cannot be carried out gives <c>{"error":…}</c> with its number before its <c>done</c>, and the next line is read.
/// The clock stands still but for <c>at</c>, so the same input on the same store gives the same bytes.
/// </summary>
internal sealed class ChatJsonl(IStore store, ManualClock clock, ChatRoom room, Stream to)
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task RunAsync(TextReader lines, CancellationToken cancel = default)
    {
        for (var number = 1; await lines.ReadLineAsync(cancel) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                await LineAsync(ChatLine.Parse(line.TrimStart('\ufeff')), cancel);
            }
            catch (Exception e) when (e is ChatLineException or SeveralPeopleException or StoreUnavailableException or SqliteFault)
            {
                await WriteAsync(w => w.WriteString("error", $"line {number}: {e.Message}"), cancel);
            }
            await WriteAsync(w => w.WriteBoolean("done", true), cancel);
        }
    }

    private async Task LineAsync(ChatLine line, CancellationToken cancel)
    {
        if (line.At is { } at && at < clock.GetUtcNow())
            throw new ChatLineException($"at is before the store's clock, {clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)}");
        var from = line.From is { } name ? room.Names.Address(name) : default;   // a name that is not clear moves nothing
        await ClockWalk.ToAsync(store, clock, clock, line.At ?? clock.GetUtcNow(), SendAsync, cancel);
        if (line.Text is not { } text) return;
        var end = await room.SayAsync(from, text, line.Key, line.Medium, cancel);
        await SendAsync();
        if (end == TurnEnd.Held) throw new ChatLineException("the message could not be handled and is kept to be tried again");

        async Task SendAsync()
        {
            foreach (var row in await room.HearAsync(cancel)) await WriteAsync(w => Message(w, row), cancel);
        }
    }

    private void Message(Utf8JsonWriter writer, OutboxRow row)
    {
        writer.WriteString("to", room.Names.Of(row.To));
        writer.WriteString("text", row.Message.Text);
        if (row.Message.Medium is { } medium) writer.WriteString(ChatLine.Media.First(m => m.Kind == medium.Kind).Field, medium.Reference);
        if (row.Message.Document is { } document)
        {
            writer.WriteString("document", document.Name);
            writer.WriteStartArray("lines");
            foreach (var line in document.Lines) writer.WriteStringValue(line);
            writer.WriteEndArray();
        }
        if (row.Message.Choices.Count == 0) return;
        writer.WriteStartArray("choices");
        foreach (var choice in row.Message.Choices) writer.WriteStringValue(choice.Title);
        writer.WriteEndArray();
    }

    private async Task WriteAsync(Action<Utf8JsonWriter> fields, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Readable))
        {
            writer.WriteStartObject();
            fields(writer);
            writer.WriteEndObject();
        }
        bytes.WriteByte((byte)'\n');
        await to.WriteAsync(bytes.ToArray(), cancel);
        await to.FlushAsync(cancel);
    }
}
