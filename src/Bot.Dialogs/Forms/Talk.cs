using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>
/// One address's conversation: who is meant, which group, the running dialog (at most two deep), up to five open asks.
/// Small, stored as bytes, never in the facts.
/// </summary>
public sealed record Talk
{
    private const int MostAsks = 5;

    public static readonly Talk New = new();

    /// <summary>The group chosen in this conversation; null while there is only one.</summary>
    public KubeId? Kube { get; init; }

    public Running? Now { get; init; }

    /// <summary>The dialog that waits while another one is finished.</summary>
    public Running? Under { get; init; }

    /// <summary>Open questions from others' wishes, newest first.</summary>
    public IReadOnlyList<Ask> Asks { get; init; } = [];

    /// <summary>Questions whose time is over, newest first: a late answer hears what became of them.</summary>
    public IReadOnlyList<Ask> Lapsed { get; init; } = [];

    /// <summary>The choices of the last message, so that a number or a title can be typed.</summary>
    public IReadOnlyList<Choice> Shown { get; init; } = [];
    public int ShownRef { get; init; }
    public DateTimeOffset? ShownAt { get; init; }

    /// <summary>What the last message listed; null when it listed nothing.</summary>
    public Listing? Listed { get; init; }

    /// <summary>The day of each reminder and broadcast of the last days and the next (group's zone).</summary>
    public IReadOnlyList<DateOnly> Pushes { get; init; } = [];

    /// <summary>An officer: when the last news went to her, or goes; null: none yet.</summary>
    public DateTimeOffset? NewsAt { get; init; }

    /// <summary>Number of the last question asked.</summary>
    public int LastRef { get; init; }

    /// <summary>The other writing wish we asked about ("selesaikan dulu, atau pindah?").</summary>
    public string? Wish { get; init; }

    /// <summary>Further wishes of the message whose first one asked something back, in the words they were said with.</summary>
    public IReadOnlyList<string>? Later { get; init; }

    /// <summary>How often in a row nothing was understood, and when last.</summary>
    public int Misses { get; init; }
    public DateTimeOffset? MissedAt { get; init; }

    public DateTimeOffset? ThankedAt { get; init; }

    /// <summary>The invitation she opened or was sent, until it is answered.</summary>
    public Invite? Invite { get; init; }

    /// <summary>A member's number that this account proved to be its own, until she has agreed that it is kept; null: none.</summary>
    public string? Proved { get; init; }

    /// <summary>
    /// A shared phone: on which day its holder was asked for, whether it was the member, and what she had written. The words wait here, too, for the
    /// yes of a member who never agreed to be kept (<see cref="IzinDulu"/>).
    /// </summary>
    public DateOnly? HeldOn { get; init; }
    public bool HeldByOther { get; init; }
    public string? HeldWish { get; init; }

    /// <summary>A member on the list said on that day that nothing of hers is to be kept.</summary>
    public DateOnly? DeclinedOn { get; init; }

    /// <summary>A stranger: how often she was answered on that day without having asked anything public.</summary>
    public int Greeted { get; init; }
    public DateOnly? GreetedOn { get; init; }

    /// <summary>How many of her messages came too fast to be read since she was last answered, and when she was told so in their stead.</summary>
    public int Unread { get; init; }
    public DateTimeOffset? HurriedAt { get; init; }

    /// <summary>When a danger she told of was last read although she wrote too fast.</summary>
    public DateTimeOffset? DangerAt { get; init; }

    /// <summary>A stranger: who sent her here, as she said it ("Bu Retno"); told to the pendamping with her request to join.</summary>
    public string? SentBy { get; init; }

    /// <summary>A stranger: on which day she last sent a complaint.</summary>
    public DateOnly? ComplainedOn { get; init; }

    /// <summary>Who was last told at once that she may be in danger, and when.</summary>
    public PersonId? Alarmed { get; init; }
    public DateTimeOffset? AlarmedAt { get; init; }

    /// <summary>It was violence: she was told of without a detail, and what is written from this phone since is not carried in its words.</summary>
    public bool AlarmedSilently { get; init; }

    /// <summary>When somebody was last offered to be told of her danger, and whether that offer is still unanswered: details come in between.</summary>
    public DateTimeOffset? OfferedAt { get; init; }
    public bool Offering { get; init; }

    /// <summary>She greets with assalamualaikum; then "Alhamdulillah" is hers too.</summary>
    public bool Islamic { get; init; }

    /// <summary>The confirmed question of the last recorded dialog; pressed again it is "already recorded".</summary>
    public int DoneRef { get; init; }
    public string? DoneNumbers { get; init; }
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>The conversation as it stands at an instant: what has lapsed is not in it.</summary>
    public Talk At(DateTimeOffset now) => this with
    {
        Now = Now is { } running && now - running.At > (running.Draft is MediaDraft ? Conversation.DraftFresh : Conversation.DraftLife) ? null : Now,
        Under = Under is { } under && now - under.At > Conversation.DraftLife ? null : Under,
        // A title typed a day later no longer stands for the button that bore it.
        Shown = ShownAt is { } shown && now - shown > Conversation.DraftFresh ? [] : Shown,
        Listed = ShownAt is { } listed && now - listed > Conversation.DraftFresh ? null : Listed,
        Lapsed = Terlambat.Keep(this, now),
        Asks = Asks.All(a => a.Until > now) ? Asks : [.. Asks.Where(a => a.Until > now)],
    };

    /// <summary>As it is stored; nothing for a conversation that is forgotten.</summary>
    public static ReadOnlyMemory<byte> Bytes(Talk? talk) => talk is null ? ReadOnlyMemory<byte>.Empty : talk.Write();

    public Talk With(Ask ask) => this with { Asks = [ask, .. Asks.Where(a => a.What != ask.What || a.Kube != ask.Kube).Take(MostAsks - 1)] };

    public Talk Without(Ask ask) => this with { Asks = [.. Asks.Where(a => a.Ref != ask.Ref)] };

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, TalkJson.Default.Talk);

    /// <summary>Reads a stored conversation; one that an older version wrote and nobody can read starts afresh.</summary>
    public static Talk Read(ReadOnlyMemory<byte>? bytes)
    {
        if (bytes is not { } json) return New;
        try { return JsonSerializer.Deserialize(json.Span, TalkJson.Default.Talk) ?? New; }
        catch (JsonException) { return New; }
    }
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Talk))]
internal sealed partial class TalkJson : JsonSerializerContext;
