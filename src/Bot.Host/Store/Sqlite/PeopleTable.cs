using Bot.Domain;

namespace Bot.Host;

/// <summary>People, their addresses and groups, and texts; with what was read lately kept in memory.</summary>
internal sealed class PeopleTable(SqliteDb db, TimeProvider time) : IDirectory
{
    private const int Kept = 20_000;
    private static readonly TimeSpan Wib = Zone.Wib.Offset;

    private readonly Dictionary<PersonId, Person?> people = [];
    private readonly Dictionary<Address, (IReadOnlyList<Person> People, IReadOnlyList<KubeId> Groups)> addresses = [];

    public Person? Find(PersonId id)
    {
        if (people.TryGetValue(id, out var known)) return known;
        if (people.Count >= Kept) people.Clear();
        return people[id] = db["select body from people where id = ?"].Set(id.Value).One(ReadPerson);
    }

    public IReadOnlyList<Person> At(Address address) => Known(address).People;

    /// <summary>The groups of everybody at an address, in order of id.</summary>
    public IReadOnlyList<KubeId> GroupsAt(Address address) => Known(address).Groups;

    public string? Text(KubeId kube, TextId id) =>
        db["select text from texts where stream = (select id from streams where name = ?) and id = ? and keep_until >= ?"]
            .Set(StreamEnd.Of(kube)).Set(id.Value).Set(DateOnly.FromDateTime(time.GetUtcNow().ToOffset(Wib).DateTime).DayNumber).One(static r => r.Text(0));

    public void WriteText(long stream, NewText text) =>
        db["""
           insert into texts(stream, id, text, keep_until) values (?, ?, ?, ?)
           on conflict(stream, id) do update set text = excluded.text, keep_until = excluded.keep_until
           """].Set(stream).Set(text.Id.Value).Set(text.Text).Set(text.KeepUntil.DayNumber).Run();

    /// <summary>Replaces a person's row and all her addresses.</summary>
    public void Write(Person person)
    {
        db["insert into people(id, body) values (?, ?) on conflict(id) do update set body = excluded.body"]
            .Set(person.Id.Value).Set(StoreJson.Write(person, StoreJson.Default.Person)).Run();
        db["delete from addresses where person = ?"].Set(person.Id.Value).Run();
        foreach (var address in person.Addresses)
        {
            db["insert into addresses(address, person) values (?, ?) on conflict do nothing"].Set(address.ToString()).Set(person.Id.Value).Run();
        }
    }

    /// <summary>Who belongs to the group follows from the fact; <see cref="StatusAnggota.Berhenti"/> ends it.</summary>
    public void WriteMember(KubeId kube, PersonPlaced placed)
    {
        var sql = placed.Status == StatusAnggota.Berhenti
            ? "delete from members where person = ? and kube = ?"
            : "insert into members(person, kube) values (?, ?) on conflict do nothing";
        db[sql].Set(placed.Person.Value).Set(kube.Value).Run();
    }

    /// <summary>She belongs to the group no more.</summary>
    public void EndMember(KubeId kube, PersonId person) => db["delete from members where person = ? and kube = ?"].Set(person.Value).Set(kube.Value).Run();

    /// <summary>Groups somebody belongs to.</summary>
    public IReadOnlyList<KubeId> GroupsOf(PersonId person) => db["select kube from members where person = ? order by kube"].Set(person.Value).All(static r => new KubeId(r.Text(0)));

    /// <summary>Particulars or membership changed, or are no longer what was written: read again.</summary>
    public void Forget()
    {
        people.Clear();
        addresses.Clear();
    }

    public static Person ReadPerson(SqliteStatement row) => StoreJson.Read(row.Bytes(0), StoreJson.Default.Person);

    private (IReadOnlyList<Person> People, IReadOnlyList<KubeId> Groups) Known(Address address)
    {
        if (addresses.TryGetValue(address, out var known)) return known;
        if (addresses.Count >= Kept) addresses.Clear();
        var text = address.ToString();
        // On the try-it channel an address is the person herself: nobody has to be linked to it first.
        if (address.Channel == Channel.Coba && Find(new(address.Value)) is { } herself && (herself.Addresses.All(static a => a.Channel != Channel.Coba) || herself.Addresses.Contains(address)))
        {
            return addresses[address] = (
                [herself], db["select kube from members where person = ? order by kube"].Set(address.Value).All(static r => new KubeId(r.Text(0))));
        }
        return addresses[address] = (
            db["select p.body from addresses a join people p on p.id = a.person where a.address = ? order by p.id"].Set(text).All(ReadPerson),
            db["select distinct m.kube from addresses a join members m on m.person = a.person where a.address = ? order by m.kube"]
                .Set(text).All(static r => new KubeId(r.Text(0))));
    }
}
