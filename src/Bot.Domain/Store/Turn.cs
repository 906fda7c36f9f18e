using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>One message as it came through the door, whatever the channel.</summary>
public sealed record Incoming
{
    /// <summary>Idempotency key, unique for ever: <c>wa:&lt;MessageSid&gt;</c>, <c>tg:&lt;chat&gt;/&lt;message&gt;</c> …</summary>
    public required string Key { get; init; }

    public required Address From { get; init; }

    /// <summary>What was typed, or a button's title, or a caption; at most 4,096 characters.</summary>
    public string Text { get; init; } = "";

    /// <summary>The pressed button, when one was.</summary>
    public ButtonPress? Button { get; init; }

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>The provider's own time of the message, when it has one (UTC).</summary>
    public DateTimeOffset? SaidAt { get; init; }

    /// <summary>A second address the same message proves, e.g. the WhatsApp user id beside a phone.</summary>
    public Address? Also { get; init; }

    /// <summary>What kind of event this is; only a message, and one message too many, carry a text.</summary>
    public IncomingKind Kind { get; init; } = IncomingKind.Message;
}

/// <summary>
/// An event that reaches the bot. <see cref="Edited"/> is a changed message: the first version counts (D43). <see cref="TooMany"/> is one
/// message more than its sender may write in that time: it is counted, and read only where it tells of danger.
/// </summary>
public enum IncomingKind { Message, Edited, Blocked, Unblocked, InGroup, TooMany }

/// <summary>A button: <paramref name="Ref"/> is the question it stood under (0: none), <paramref name="Says"/> what pressing it says.</summary>
public sealed record ButtonPress(int Ref, string Says);

/// <summary>Something that came with a message; only a reference, never fetched inside a turn.</summary>
public sealed record Attachment(AttachmentKind Kind, string Reference)
{
    /// <summary>How large it is in bytes, where the channel says so.</summary>
    public long? Bytes { get; init; }

    /// <summary>For a contact: the phone in E.164, only when it is the sender's own, verified by the channel.</summary>
    public string? OwnPhone { get; init; }
}

public enum AttachmentKind { Photo, Document, Voice, Video, Sticker, Location, Contact, Other }

/// <summary>What is known about the sender before a group is opened.</summary>
/// <param name="Message">The message.</param>
/// <param name="Now">Our clock at the door, UTC.</param>
/// <param name="Senders">People at this address: none for a stranger, several on a shared phone.</param>
/// <param name="Groups">Groups those people belong to, in order of id.</param>
/// <param name="Talk">The stored conversation of this address, null when there is none.</param>
public sealed record Arrival(Incoming Message, DateTimeOffset Now, IReadOnlyList<Person> Senders, IReadOnlyList<KubeId> Groups, ReadOnlyMemory<byte>? Talk)
{
    /// <summary>For a sender of no group: every group there is, in order of id. What is public (prices, hours, hand-outs) may be asked of any.</summary>
    public IReadOnlyList<KubeId> Everywhere { get; init; } = [];
}

/// <summary>What a decision may look at.</summary>
/// <param name="Now">Our clock at the door, never before the group's last fact (UTC).</param>
/// <param name="Kube">The opened group's state; null when none is open.</param>
/// <param name="People">Particulars.</param>
/// <param name="Past">This group's own older facts.</param>
/// <param name="Talks">Stored conversations of other addresses.</param>
/// <param name="Via">For a tick: the channel its messages must take; null for each person's own.</param>
public sealed record Known(DateTimeOffset Now, Kube? Kube, IDirectory People, IPast Past, ITalks Talks, Channel? Via = null)
{
    /// <summary>The opened group's confidential box, read when it is asked for.</summary>
    public IBox Box { get; init; } = NoBox.Here;

    /// <summary>What became of messages that went to many.</summary>
    public ISent Sent { get; init; } = NothingSent.Here;

    /// <summary>16 bytes nobody can guess, the same whenever this message is decided again: what one-time codes are made of. Empty for a tick.</summary>
    public ReadOnlyMemory<byte> Seed { get; init; }

    /// <summary>True when whoever writes from here refused to be kept, not long ago: she is not asked again.</summary>
    public bool Declined { get; init; }
}

/// <summary>
/// A group's confidential box (D34): a stream of its own, outside the group's facts, state and exports, whose texts are sealed at rest. Read in the
/// same transaction as the turn.
/// </summary>
public interface IBox
{
    ComplaintBox State { get; }

    /// <summary>A text of the box, opened; null when its time is over.</summary>
    string? Text(TextId id);
}

/// <summary>Where there is no group.</summary>
public sealed class NoBox : IBox
{
    public static readonly NoBox Here = new();

    public ComplaintBox State => ComplaintBox.Empty;

    public string? Text(TextId id) => null;
}

/// <summary>Reads this group's own facts up to the state's number, in the same transaction; at most 200 rows a call.</summary>
public interface IPast
{
    /// <summary>The ledger entry with this number, or null.</summary>
    EntryPosted? Entry(Receipt number);

    /// <summary>
    /// Ledger entries, newest first (by entry date, then number), that fit all the given limits. <paramref name="before"/>
    /// pages: only entries older than that one.
    /// </summary>
    IReadOnlyList<EntryPosted> Entries(Dana? fund = null, PersonId? person = null, JenisTransaksi? kind = null,
        DateOnly? from = null, DateOnly? until = null, int limit = 200, Receipt? before = null);
}

/// <summary>Stored conversations, as bytes.</summary>
public interface ITalks
{
    ReadOnlyMemory<byte>? Of(Address address);

    /// <summary>When somebody last wrote from there, before this message (UTC); null: never, or not known.</summary>
    DateTimeOffset? LastWrote(Address address) => null;
}

/// <summary>Everything a turn causes. Stored all or nothing.</summary>
public sealed record Outcome
{
    public static readonly Outcome Nothing = new();

    /// <summary>Facts of the opened group, in order.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>Facts of the sender's own stream.</summary>
    public IReadOnlyList<(PersonId Person, Fact Fact)> PersonFacts { get; init; } = [];

    /// <summary>What goes into the opened group's confidential box, facts and the texts they point to; never into its own stream, and nobody is named as who caused it.</summary>
    public IReadOnlyList<Fact> BoxFacts { get; init; } = [];
    public IReadOnlyList<NewText> BoxTexts { get; init; } = [];

    /// <summary>Who caused the facts; null for the clock.</summary>
    public PersonId? By { get; init; }

    public IReadOnlyList<NewText> Texts { get; init; } = [];

    /// <summary>People whose name, words and messages are overwritten after everything else of this turn is written.</summary>
    public IReadOnlyList<Erasure> Erase { get; init; } = [];

    /// <summary>Particulars that changed; the whole row is replaced, addresses included.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>New contents of conversations by address; empty: the conversation is forgotten.</summary>
    public IReadOnlyList<(Address At, ReadOnlyMemory<byte> Talk)> Talks { get; init; } = [];

    /// <summary>Somebody refused to be kept: the address is known only as a keyed hash, until then, so that she is not asked again.</summary>
    public (Address At, DateTimeOffset Until)? Declines { get; init; }

    /// <summary>Messages, in the order they are to be said.</summary>
    public IReadOnlyList<Outgoing> Say { get; init; } = [];

    /// <summary>
    /// For a clock turn: something is due that may only be said from then on (quiet hours); null when nothing waits. The group's
    /// clock asks for its next turn then, or as soon as the group has new facts.
    /// </summary>
    public DateTimeOffset? Waits { get; init; }

    /// <summary>What a clock turn settled without being able to say it: which, and why. For operators; the group is told in its own words.</summary>
    public IReadOnlyList<(string What, Exception Why)> Faults { get; init; } = [];
    /// <summary>Batches of the opened group of which nothing more is to go out: what still waits is taken back.</summary>
    public IReadOnlyList<int> Recall { get; init; } = [];

    /// <summary>Messages that have not gone out and are not to: to whom, and their <see cref="Outgoing.Ref"/>, above 0. What is on its way goes.</summary>
    public IReadOnlyList<(Address To, int Ref)> Unsend { get; init; } = [];
}

/// <summary>One message that leaves through the outbox.</summary>
public sealed record Outgoing(Address To, SendClass Class, Message Message)
{
    /// <summary>The question the choices stand under; 0 when they stand alone.</summary>
    public int Ref { get; init; }

    /// <summary>Not before this instant (quiet hours); null: at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>After this instant it is no longer worth saying; null: never stale.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The broadcast of the opened group it belongs to, and whom it is for; null for a message of its own.</summary>
    public BatchPart? Part { get; init; }

    /// <summary>What waits for the same instant for the same address becomes one message with it, as far as <see cref="Message.And"/> goes.</summary>
    public bool Gathers { get; init; }
}

/// <summary>Order and patience: an answer never waits for a notice or a broadcast (T-10).</summary>
public enum SendClass { Answer, Notice, Broadcast }

/// <summary>
/// A message as values. <paramref name="Text"/> may hold one <c>*bold*</c> span; <paramref name="Choices"/> become buttons
/// where the channel has them (at most three), a list (at most ten, under <see cref="ListTitle"/>) or numbered lines.
/// </summary>
[method: JsonConstructor]
public sealed record Message(string Text, IReadOnlyList<Choice> Choices)
{
    public Message(string text) : this(text, []) { }

    /// <summary>Label of the list button, at most 20 characters; null when the choices are buttons.</summary>
    public string? ListTitle { get; init; }

    /// <summary>How the same is said where only approved words may be (outside WhatsApp's 24 hours); null for an answer.</summary>
    public Template? Template { get; init; }

    /// <summary>Sealed while it waits in the outbox, and its words are forgotten once it is sent (D34).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Confidential { get; init; }

    /// <summary>Asks the channel to offer "Kirim nomor saya" (Telegram's contact button).</summary>
    public bool AsksContact { get; init; }

    /// <summary>A document that comes with the text; null for most messages.</summary>
    public Document? Document { get; init; }

    /// <summary>
    /// What somebody sent, passed on to whoever must see or hear it. Fetched only when it is sent; where it cannot be had, the words go alone and say
    /// so. Called photo where it is stored, since photos came first.
    /// </summary>
    [JsonPropertyName("photo"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Medium? Medium { get; init; }

    /// <summary>True when a document or something sent comes with it.</summary>
    [JsonIgnore]
    public bool IsFile => Document is not null || Medium is not null;

    /// <summary>Longer together, two messages stay two: nobody reads on a small phone to the end, and every channel takes this much at once.</summary>
    private const int MostTogether = 900, MostLines = 14;

    /// <summary>
    /// Both as one message, this one first; null where they have to stay two: both have choices or a bold span, either has a file, is confidential
    /// or goes as a template that does not hold its text, or nobody would read that much at once.
    /// </summary>
    public Message? And(Message next)
    {
        var text = Text + "\n\n" + next.Text;
        if (Choices is not [] && next.Choices is not [] || IsFile || next.IsFile || Confidential || next.Confidential || AsksContact || next.AsksContact
            || Template is { HoldsText: false } || next.Template is { HoldsText: false } || text.Length > MostTogether || text.Count(c => c == '\n') >= MostLines || text.Count(c => c == '*') > 2) return null;
        return (Choices is [] ? next : this) with { Text = OneEmoji(text), Template = Template ?? next.Template };
    }

    /// <summary>🙏 ✅ 📅 🧾 🍱 📢 ⚠</summary>
    private static readonly int[] Emoji = [0x1F64F, 0x2705, 0x1F4C5, 0x1F9FE, 0x1F371, 0x1F4E2, 0x26A0];

    /// <summary>A text made of several: only the first emoji stays (handbook 0.3).</summary>
    public static string OneEmoji(string text)
    {
        var seen = false;
        var kept = text.EnumerateRunes().Where(r => !Emoji.Contains(r.Value) || !seen && (seen = true)).Select(r => r.ToString());
        return string.Concat(kept).Replace(" \n", "\n", StringComparison.Ordinal).TrimEnd();
    }
}

/// <summary>
/// A document as values, made into a file only when it is sent. The ending of <paramref name="Name"/> says which: <c>.pdf</c> is drawn from
/// the lines (one that begins with "# " is a heading, a tab sets columns, the last of them to the right); every other kind is the lines as they are.
/// The name has no personal data and only letters, digits, hyphens and one dot.
/// </summary>
public sealed record Document(string Name, IReadOnlyList<string> Lines);

/// <summary>
/// An approved template by name and its values in order, each one line. A value <see cref="TheText"/> stands for the message's own
/// text in one line. Which templates there are, and their words: <c>templates.json</c>.
/// </summary>
public sealed record Template(string Name, IReadOnlyList<string> Values)
{
    public const string TheText = "{teks}";

    /// <summary>True when the message's own words stand in it, whatever they are.</summary>
    [JsonIgnore]
    public bool HoldsText => Values.Contains(TheText);

    /// <summary>Any message of the group to one of its people.</summary>
    public static Template News(string call, string kube) => new("kabar_kube", [call, kube, TheText]);

    /// <summary>A broadcast of the group: WhatsApp counts it as marketing.</summary>
    public static Template Announcement(string call, string kube) => new("siaran_kube", [call, kube, TheText]);
}

/// <summary>
/// A choice: what stands on it (at most 20 characters; 24 in a list), what pressing it says, and a list row's second line.
/// Typing <paramref name="Says"/> or the title does the same.
/// </summary>
[method: JsonConstructor]
public sealed record Choice(string Title, string Says, string? Description = null)
{
    public Choice(string title) : this(title, title) { }
}

/// <summary>A stored fact with its envelope.</summary>
/// <param name="Seq">Number within its group, from 1.</param>
/// <param name="At">When it was stored (UTC).</param>
/// <param name="By">Who caused it; null for the clock and imports.</param>
/// <param name="Via">Through what: <c>turn</c>, <c>tick</c>, <c>import</c>.</param>
public sealed record StoredFact(long Seq, DateTimeOffset At, PersonId? By, string Via, Fact Fact);

/// <summary>A whole group to import.</summary>
public sealed record NewKube(KubeId Id, IReadOnlyList<Person> People, IReadOnlyList<NewText> Texts, IReadOnlyList<StoredFact> Facts)
{
    /// <summary>Complaints of data in the shape of demo/; an export has none.</summary>
    public IReadOnlyList<StoredFact> BoxFacts { get; init; } = [];
    public IReadOnlyList<NewText> BoxTexts { get; init; } = [];
}

/// <summary>A message that could not be decided: waiting for another try, or a dead letter.</summary>
public sealed record HeldTurn(long Id, Incoming Message, int Attempts, DateTimeOffset? Due, string Why, bool Dead);
