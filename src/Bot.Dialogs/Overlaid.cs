using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>The directory as it is after this turn: whom the turn makes known can be written to in it.</summary>
internal sealed class Overlaid(IDirectory under, IReadOnlyList<Person> people) : IDirectory
{
    public static Known With(Known known, IReadOnlyList<Person> people) => people is [] ? known : known with { People = new Overlaid(known.People, people) };

    public Person? Find(PersonId id) => people.LastOrDefault(p => p.Id == id) ?? under.Find(id);

    public IReadOnlyList<Person> At(Address address) =>
        [.. under.At(address).Where(p => people.All(q => q.Id != p.Id)), .. people.Where(p => p.Addresses.Contains(address))];

    public string? Text(KubeId kube, TextId id) => under.Text(kube, id);
}

/// <summary>How somebody new reaches the bot, once the channels have said it; null while it is not known.</summary>
public sealed class Doorways
{
    public static readonly Doorways None = new();

    private volatile string? telegram, whatsApp;

    /// <summary>The bot's user name on Telegram, without @.</summary>
    public string? Telegram { get => telegram; set => telegram = value; }

    /// <summary>The group's WhatsApp number, digits only.</summary>
    public string? WhatsApp { get => whatsApp; set => whatsApp = value; }
}
