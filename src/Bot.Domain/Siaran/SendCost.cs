using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>What one message costs on each channel (kube.json, biayaKanal), from the provider's bill. A group without them is told no cost.</summary>
public sealed record ChannelCosts(Rupiah InSession, Rupiah Template, Rupiah Marketing, Rupiah Telegram)
{
    /// <summary>The first day on which these prices hold; null: since ever.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? From { get; init; }

    /// <summary>What messages that went cost; nothing on the try-it page.</summary>
    public Rupiah Of(SentSum sum) => (sum.Channel switch
    {
        Channel.Telegram => Telegram,
        Channel.WhatsApp or Channel.WhatsAppId => sum.Sort switch { SendSort.Template => Template, SendSort.Marketing => Marketing, _ => InSession },
        _ => Rupiah.Zero,
    }) * sum.Count;
}

/// <summary>
/// What a plan of messages would cost: an estimate and no promise. Somebody who has not written within 24 hours before the moment
/// of sending gets an approved template; when somebody last wrote may be unknown, and then the template counts.
/// </summary>
/// <param name="Unreachable">People with no address at all: they have to be told by word of mouth.</param>
/// <param name="Amount">In rupiah; null when the group has no prices.</param>
public sealed record SendCost(int InSession, int Template, int Telegram, IReadOnlyList<PersonId> Unreachable, Rupiah? Amount)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(24);

    public int WhatsApp => InSession + Template;

    /// <param name="lastWrote">When she last wrote to us on the channel she is reached by; null: never, or unknown.</param>
    /// <param name="at">When the messages would go out.</param>
    public static SendCost Of(ChannelCosts? costs, IEnumerable<Person> to, Func<Person, DateTimeOffset?> lastWrote, DateTimeOffset at, bool marketing = false)
    {
        var (open, template, telegram, nowhere) = (0, 0, 0, new List<PersonId>());
        foreach (var person in to)
        {
            var first = person.Addresses.Where(a => a.Channel != Channel.Coba).Select(a => (Channel?)a.Channel).FirstOrDefault();
            if (first is null) nowhere.Add(person.Id);
            else if (first == Channel.Telegram) telegram++;
            else if (lastWrote(person) is { } wrote && at - wrote < Window) open++;
            else template++;
        }
        return new(open, template, telegram, nowhere, costs is null ? null : costs.InSession * open + (marketing ? costs.Marketing : costs.Template) * template + costs.Telegram * telegram);
    }
}
