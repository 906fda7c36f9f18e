using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>What a dialog sees of one message: who speaks, in which group, what was understood, what is known.</summary>
public sealed record Scene(Known Known, Kube Kube, Person Who, Heard Heard, Incoming Message, Talk Talk)
{
    /// <summary>A choice of the open question was pressed or typed: it answers that question and nothing else.</summary>
    public bool Chose { get; init; }

    /// <summary>For somebody of no group: every group there is.</summary>
    public IReadOnlyList<KubeId> Groups { get; init; } = [];

    /// <summary>The groups she belongs to, this one among them.</summary>
    public IReadOnlyList<KubeId> Own { get; init; } = [];

    /// <summary>How somebody new reaches the bot: for links.</summary>
    public Doorways Doors { get; init; } = Doorways.None;

    public DateTimeOffset Now => Known.Now;

    /// <summary>The moment the person spoke; decides what "kemarin" means and whether a yes is stale.</summary>
    public DateTimeOffset SaidAt => SpokenAt(Message, Now);

    /// <summary>The provider's time of a message, when it is believable: providers keep nothing longer than a day.</summary>
    public static DateTimeOffset SpokenAt(Incoming message, DateTimeOffset now) =>
        message.SaidAt is { } said && said <= now && now - said <= TimeSpan.FromHours(24) ? said : now;

    public DateOnly Today => Kube.Zone.Date(SaidAt);
    public Member? Member => Kube.Member(Who.Id);
    public Meaning Meaning => Heard.Meaning;
    public Slots Slots => Heard.Meaning.Slots;

    /// <summary>The words of the message, without the marks between them.</summary>
    public string[] Words => Heard.Text.Split([' ', ',', '.', '?', '!', ':'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The amount said, when it can be used as it stands; the last one where several were said.</summary>
    public Rupiah? Amount => (Slots.Amount ?? (Heard.Money is [.., var last] ? last : null)) is { MustAsk: false, Value.Amount: > 0 } read ? read.Value : null;

    /// <summary>The amount said as a correction of another: "eh 2,8" of 2,9 juta is 2,8 juta, and "300" of it 300 ribu. A bare number takes the unit that comes nearer.</summary>
    public Rupiah? AmountLike(Rupiah? was)
    {
        if ((Slots.Amount ?? (Heard.Money is [.., var last] ? last : null)) is not { MustAsk: false, Value.Amount: > 0 } read) return null;
        var (thousands, millions) = (read.Value.Amount, read.Value.Amount * 1_000);
        return read.Flags.Contains("implied-thousands") && was is { Amount: >= 1_000_000 and var old } && (double)old / thousands > (double)millions / old ? new Rupiah(millions) : read.Value;
    }

    /// <summary>The group's name.</summary>
    public string KubeName => Kube.Name is { } name ? Known.People.Text(Kube.Id, name) ?? "kelompok" : "kelompok";

    /// <summary>"Bu Nur"; for a person erased meanwhile "Mantan anggota".</summary>
    public string Call(PersonId id) => Known.People.Find(id)?.Call ?? Kube.Data.Call(id);

    /// <summary>Who holds an office, as she is called; the office's name when it is vacant.</summary>
    public string Holder(Jabatan office) => Kube.Holder(office) is { } id ? Call(id) : office.ToString().ToLowerInvariant();

    public string Pendamping => Kube.Pendamping is { } id ? Call(id) : "pendamping";

    /// <summary>A text a fact points to.</summary>
    public string? Note(TextId? id) => id is { } note ? Known.People.Text(Kube.Id, note) : null;

    /// <summary>A receipt number of this group, for examples.</summary>
    public string ExampleNumber => Kube.Ledger.Recent is [.., var last] ? last.Number.Value : $"{Kube.Prefix}-2611-001";

    public bool May(Operation operation, Right right) => Member.May(operation, right);

    /// <summary>
    /// The day of something that exists: as it was read, or, when nothing is there then, the same words looking back ("25 november" on the 28th) if
    /// it is there; as it was read when it is at neither.
    /// </summary>
    public DateOnly? DayOf(DateRead? said, Predicate<DateOnly> there) => said is null || said.Value is { } day && there(day) ? said?.Value
        : Heard.Behind.FirstOrDefault(b => b.At.Start == said.At.Start)?.Value is { } past && there(past) ? past : said.Value;
}

/// <summary>A message to somebody else, perhaps with a question that waits for her answer.</summary>
public sealed record Notice(PersonId To, Message Message)
{
    /// <summary>What her answer will be about; null when nothing is asked.</summary>
    public Standing? Asks { get; init; }

    /// <summary>The group her answer opens; null: the one this comes from.</summary>
    public KubeId? In { get; init; }

    /// <summary>When the question ends; null: after 72 hours.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Goes out in quiet hours too (danger).</summary>
    public bool AtOnce { get; init; }

    /// <summary>Somebody waits for it this minute (a talk, a trouble): never gathered with other news.</summary>
    public bool Alone { get; init; }

    /// <summary>What it is, and so who may have switched it off.</summary>
    public NoticeKind Kind { get; init; }

    /// <summary>Kind, or said again tomorrow: left out for somebody who was written to twice that day already, so that the third message is one that matters (R-JTM-3).</summary>
    public bool Light { get; init; }

    /// <summary>About her own data or her place in the group: goes to who is on her way out too, and her answer still opens this group.</summary>
    public bool Stays { get; init; }

    /// <summary>Asks her whether she agrees: the one thing written to somebody who has not yet.</summary>
    public bool Invites { get; init; }

    /// <summary>Not before this instant; null: as soon as the hours allow.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>From here on it is no longer worth delivering; null: never stale.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>Where it goes, when not to the person's own first address: an old number is told that there is a new one.</summary>
    public Address? At { get; init; }

    /// <summary>The broadcast it is a message of.</summary>
    public BatchPart? Part { get; init; }
}

/// <summary>
/// <see cref="Work"/>: somebody acted and this person has to know or decide; always goes. <see cref="Reminder"/> and
/// <see cref="Broadcast"/> go to those who want them (D38).
/// </summary>
public enum NoticeKind { Work, Reminder, Broadcast }

/// <summary>What one message leads to.</summary>
public sealed record Step
{
    public IReadOnlyList<Fact> Facts { get; init; } = [];
    public IReadOnlyList<NewText> Texts { get; init; } = [];
    /// <summary>What goes into the confidential box.</summary>
    public IReadOnlyList<Fact> BoxFacts { get; init; } = [];
    public IReadOnlyList<NewText> BoxTexts { get; init; } = [];
    public IReadOnlyList<Message> Say { get; init; } = [];
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>Broadcasts of which nothing more is to go out.</summary>
    public IReadOnlyList<int> Recall { get; init; } = [];

    /// <summary>Questions to others that are not to go out after all, by address and number.</summary>
    public IReadOnlyList<(Address To, int Ref)> Unsend { get; init; } = [];

    /// <summary>What the answer lists in its text, so that the next message may point at it.</summary>
    public Listing? Lists { get; init; }

    /// <summary>The draft that goes on, and which slot is asked; null: the dialog is over.</summary>
    public (Draft Draft, string Asking, int Tries)? Next { get; init; }

    /// <summary>True when the running dialog is not touched: the message was about something else.</summary>
    public bool Aside { get; init; }

    /// <summary>Receipt numbers just given; a second press of the same button says them again.</summary>
    public string? Numbers { get; init; }

    /// <summary>The other writing wish we ask about ("selesaikan dulu, atau pindah?").</summary>
    public string? Wish { get; init; }

    /// <summary>The dialog that waits below this one.</summary>
    public Running? Under { get; init; }

    /// <summary>The ask that is answered by this step and leaves the conversation.</summary>
    public Ask? Closes { get; init; }

    /// <summary>Nothing was understood; the third time in a row a human is offered.</summary>
    public bool Missed { get; init; }

    /// <summary>Changes to the conversation itself (greeted, thanked).</summary>
    public Func<Talk, Talk>? Keep { get; init; }

    /// <summary>Particulars that change, and facts of the person's own stream.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];
    public IReadOnlyList<(PersonId Person, Fact Fact)> PersonFacts { get; init; } = [];

    /// <summary>Conversations of other addresses that are set, or forgotten (null).</summary>
    public IReadOnlyList<(Address At, Talk? Talk)> Talks { get; init; } = [];

    /// <summary>Whoever writes from here refused to be kept: not asked again until then.</summary>
    public (Address At, DateTimeOffset Until)? Declines { get; init; }

    public static Step Reply(Message message) => new() { Say = [message] };

    public static Step Reply(string text, params IReadOnlyList<Choice> choices) => new() { Say = [new(text, choices)] };

    public static readonly Step Silence = new();

    /// <summary>The step of an accepted decision, still to be given its words.</summary>
    public static Step From(Decision.Accepted accepted) => new() { Facts = accepted.Facts, Texts = accepted.Texts };
}
