using Bot.Domain;

namespace Bot.Host;

/// <summary>A name that several people answer to.</summary>
public sealed class SeveralPeopleException(string message) : Exception(message);

/// <summary>
/// Who is meant by a name in <c>chat</c>: a nickname with or without honorific, a full name, an address, or a stranger.
/// Everybody has the Coba address of her person id; a stranger has the one of whatever he calls himself (T-9).
/// </summary>
internal sealed class Names
{
    private static readonly string[] Honorifics = ["bu", "ibu", "pak", "bapak", "mak", "kak", "mbak", "mas", "uni", "uda", "teh", "kang", "bang", "abang"];

    private readonly List<(Person Person, KubeId Kube)> people = [];
    private readonly Dictionary<string, Person> byId = [];

    public static async Task<Names> LoadAsync(IStore store, CancellationToken cancel = default)
    {
        var names = new Names();
        foreach (var kube in await store.GroupsAsync(cancel))
            foreach (var person in (await store.PeopleAsync(kube, cancel)).OrderBy(p => p.Id))
                if (names.byId.TryAdd(person.Id.Value, person)) names.people.Add((person, kube));
        return names;
    }

    /// <summary>Somebody the groups know; null for a stranger. Throws when several are meant.</summary>
    public Person? Find(string said)
    {
        said = said.Trim();
        if (said.StartsWith("Coba:", StringComparison.OrdinalIgnoreCase)) said = said[5..];
        if (byId.TryGetValue(said, out var named)) return named;
        var (title, bare) = Split(said);
        foreach (var match in (Func<Person, bool>[])
                 [p => p.Addresses.Any(a => a.Value == said || a.ToString() == said), p => Same(p.Name, said), p => Same(p.Nickname, said) || Same(p.Call, said),
                  p => Titled(p, title) && Same(p.Nickname, bare), p => p.Aliases.Any(a => Same(a, said) || (Titled(p, title) && Same(a, bare))), p => Titled(p, title) && Same(p.Name, bare)])
        {
            var found = people.Where(p => match(p.Person)).ToList();
            if (found.Count == 1) return found[0].Person;
            if (found.Count > 1) throw new SeveralPeopleException($"'{said}' can be {string.Join(" or ", found.Select(f => $"{f.Person.Call} ({f.Person.Name}, {f.Person.Id}, {f.Kube})"))}");
        }
        return null;
    }

    /// <summary>Where a name speaks from: a stranger who has become somebody, from where she became it.</summary>
    public Address Address(string said) => Find(said) is { } who ? who.Addresses.Where(a => a.Channel == Channel.Coba).Append(new(Channel.Coba, who.Id.Value)).First() : new(Channel.Coba, said.Trim());

    /// <summary>How somebody is written: <c>Bu Nur</c>, or the address of a stranger.</summary>
    public string Of(Address address) => At(address) is { } person ? person.Call : address.Value;

    public bool Knows(Address address) => At(address) is not null;

    private Person? At(Address address) => byId.TryGetValue(address.Value, out var person) ? person : people.Find(p => p.Person.Addresses.Contains(address)).Person;

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static bool Titled(Person person, string? title) => title switch
    {
        null => true,
        "bu" or "ibu" => person.Pronoun != "Bapak",
        "pak" or "bapak" => person.Pronoun != "Ibu",
        _ => true,
    };

    private static (string? Title, string Bare) Split(string said) =>
        said.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var first, var rest] && Honorifics.Contains(first.ToLowerInvariant())
            ? (first.ToLowerInvariant(), rest) : (null, said);
}
