using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Bot.Domain;

namespace Bot.Host;

/// <summary>One line of somebody's conversation on the try-it page.</summary>
/// <param name="Id">Rising over all conversations, from 1.</param>
/// <param name="Who">Whose phone: the value of her Coba address.</param>
/// <param name="Mine">True when she said it, false when the bot did.</param>
internal sealed record CobaEntry(long Id, string Who, bool Mine, DateTimeOffset At, string Text, IReadOnlyList<Choice> Choices, string? List, int Ref)
{
    /// <summary>The document that came with it; the page gets its name and fetches the file.</summary>
    [JsonIgnore]
    public Document? File { get; init; }

    /// <summary>What would come with it ("foto"): people of the page send nothing of the kind.</summary>
    public string? Medium { get; init; }

    public string? Document => File is null ? null : DocumentFile.Safe(File.Name);
}

/// <summary>
/// The phones of the try-it page, in memory: what was said to and by each address, for whoever watches. Holds the last few
/// thousand lines; a new process begins empty.
/// </summary>
internal sealed class CobaLog(TimeProvider time)
{
    private const int Kept = 4_000;

    private readonly List<CobaEntry> entries = [];
    private readonly HashSet<string> known = [];
    private readonly Lock gate = new();
    private long last;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Tells a page that this is another process, whose lines are counted anew.</summary>
    public string Run { get; } = RandomNumberGenerator.GetHexString(16, lowercase: true);

    /// <summary>Adds a line once: a repeated key changes nothing.</summary>
    public void Add(string key, string who, bool mine, Message message, int reference)
    {
        lock (gate)
        {
            if (!known.Add(key)) return;
            entries.Add(new(++last, who, mine, time.GetUtcNow(), message.Text, message.Choices, message.ListTitle, reference) { File = message.Document, Medium = message.Medium?.Word });
            if (entries.Count > Kept) entries.RemoveRange(0, entries.Count - Kept);
        }
        Wake();
    }

    /// <summary>Lines after a number, in order.</summary>
    public IReadOnlyList<CobaEntry> After(long id)
    {
        lock (gate) return [.. entries.SkipWhile(e => e.Id <= id)];
    }

    /// <summary>The document of a line, null when the line has none or is forgotten.</summary>
    public Document? File(long id)
    {
        lock (gate) return entries.Find(e => e.Id == id)?.File;
    }

    /// <summary>Completes at the next change: a line, or a moved clock. Take it before reading, so that nothing falls between.</summary>
    public Task Changed
    {
        get
        {
            lock (gate) return changed.Task;
        }
    }

    public void Wake()
    {
        lock (gate)
        {
            changed.TrySetResult();
            changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}

/// <summary>Delivers the channel <c>coba</c>: into the phones of the page, and nowhere else.</summary>
internal sealed class CobaSender(CobaLog log) : ISender
{
    public IReadOnlyCollection<Channel> Channels { get; } = [Channel.Coba];

    public Task<SendResult> SendAsync(OutboxRow row, CancellationToken cancel)
    {
        log.Add($"out:{row.Id}", row.To.Value, mine: false, row.Message, row.Ref);
        return Task.FromResult<SendResult>(new SendResult.Sent(null));
    }
}
