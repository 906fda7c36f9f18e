using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>How a message travels. <see cref="WhatsAppId"/> is a WhatsApp user without a known phone number.</summary>
public enum Channel { WhatsApp, WhatsAppId, Telegram, Coba }

/// <summary>
/// Where somebody can be reached: an E.164 phone for <see cref="Channel.WhatsApp"/>, the bare business-scoped user id
/// (<c>ID.…</c>) for <see cref="Channel.WhatsAppId"/>, the chat id for <see cref="Channel.Telegram"/>,
/// the person id (or whatever a stranger calls himself) for <see cref="Channel.Coba"/>.
/// </summary>
public readonly record struct Address(Channel Channel, string Value)
{
    /// <summary><c>channel:value</c>, the form it is stored and logged-by-hash in.</summary>
    public override string ToString() => $"{Channel}:{Value}";

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is none.</summary>
    public static Address? Parse(string text) =>
        text.IndexOf(':') is > 0 and var at && Enum.TryParse<Channel>(text[..at], out var channel) ? new Address(channel, text[(at + 1)..]) : null;
}

/// <summary>
/// One person's particulars: the directory beside the facts. May be corrected or overwritten; facts only know the id.
/// </summary>
public sealed record Person(PersonId Id, string Name, string Nickname)
{
    /// <summary>Her full name, as <see cref="PlainName"/> shows it, wherever it came from.</summary>
    public string Name { get; init => field = PlainName.Of(value); } = PlainName.Of(Name);

    /// <summary>What she is called, in the same way.</summary>
    public string Nickname { get; init => field = PlainName.Of(value); } = PlainName.Of(Nickname);

    /// <summary>Other names she is called by, as the group uses them.</summary>
    public IReadOnlyList<string> Aliases { get; init => field = [.. value.Select(PlainName.Of)]; } = [];

    /// <summary>What people put before her name: Bu, Pak, Uni, Kak … One word.</summary>
    public string Honorific { get; init => field = PlainName.Of(value); } = "Bu";

    /// <summary>Where she lives, in her own words; null: not told.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Home { get; init; }

    /// <summary>Addresses in order of preference; the first is where the bot starts a conversation.</summary>
    public IReadOnlyList<Address> Addresses { get; init; } = [];

    /// <summary>False when the phone is shared: nothing is recorded or approved from it.</summary>
    public bool OwnPhone { get; init; } = true;

    /// <summary>True for people who read numbered lines better than buttons (4.0.10).</summary>
    public bool PlainText { get; init; }

    public bool WantsReminders { get; init; } = true;
    public bool WantsBroadcasts { get; init; } = true;

    /// <summary>A customer's or KPM's own yes, beside the one for an order, to be told of bazaars, new menus and the like.</summary>
    public bool WantsNews { get; init; }

    /// <summary>Version of the consent text she agreed to, and when (UTC). Null: not asked or refused.</summary>
    public string? ConsentVersion { get; init; }
    public DateTimeOffset? ConsentAt { get; init; }

    /// <summary>How she is addressed: "Bu Nur"; "Bapak/Ibu" while nobody knows her name.</summary>
    public string Call => Nickname.Length == 0 ? Honorific : $"{Honorific} {Nickname}";

    /// <summary>The pronoun: "Ibu" or "Bapak".</summary>
    public string Pronoun => Honorific switch { "Pak" => "Bapak", "Bu" => "Ibu", _ => Honorific };
}

/// <summary>The particulars of the people a decision may have to name.</summary>
public interface IDirectory
{
    /// <summary>The person, or null when erased or never known.</summary>
    Person? Find(PersonId id);

    /// <summary>Who is known at an address; several share a phone.</summary>
    IReadOnlyList<Person> At(Address address);

    /// <summary>A text that facts of this group point to; null when it was erased or its time is over.</summary>
    string? Text(KubeId kube, TextId id);
}
