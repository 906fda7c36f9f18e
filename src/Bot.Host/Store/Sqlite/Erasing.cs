using System.Text;
using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// Overwrites what names or describes a person (T-3): her row and addresses, her own words, her conversation, messages to her and from her; in
/// all other words her name is struck out. Facts know only her id and stay. Which people are erased is kept, so that a restored copy can
/// be told. One transaction of the caller's; with <c>secure_delete</c> the old bytes are overwritten, the log is truncated afterwards.
/// </summary>
/// <param name="vault">What sealed rows are opened and sealed again with; null where the store never sealed any.</param>
internal sealed class Erasing(SqliteDb db, Vault? vault)
{
    private const string Mark = "erased:";

    /// <summary>Where rows of messages stand that belonged to somebody erased.</summary>
    private const string Nowhere = "Coba:-";

    private static readonly byte[] Blank = StoreJson.Write(new Message("-"), StoreJson.Default.Message);

    /// <summary>Everybody erased in this store.</summary>
    public IReadOnlyList<PersonId> All() => db["select name from meta where name >= 'erased:' and name < 'erased;' order by name"].All(static r => new PersonId(r.Text(0)[Mark.Length..]));

    /// <summary>Erases her for good; nothing when she is gone already.</summary>
    public void Whole(PersonId id)
    {
        db["insert into meta(name, value) values (?, x'') on conflict do nothing"].Set(Mark + id.Value).Run();
        if (db["select body from people where id = ?"].Set(id.Value).One(PeopleTable.ReadPerson) is not { } person) return;
        var struck = new Struck(person, Names(id));
        Texts(id, struck, []);
        Complaints(id, struck);
        Messages(person, struck, whole: true);
        db["delete from addresses where person = ?"].Set(id.Value).Run();
        db["delete from people where id = ?"].Set(id.Value).Run();
    }

    /// <summary>Erases what is hers beside name and number; the words of open orders stay.</summary>
    public void Partly(PersonId id, IReadOnlyList<Code> orders)
    {
        if (db["select body from people where id = ?"].Set(id.Value).One(PeopleTable.ReadPerson) is not { } person) return;
        Texts(id, null, orders);
        Complaints(id, null);
        Messages(person, null, whole: false);
    }

    /// <summary>The same for a copy that is not in use, of everybody in the list.</summary>
    public static void Apply(string file, IReadOnlyCollection<PersonId> people)
    {
        if (people.Count == 0) return;
        using var db = SqliteDb.OpenWriter(file);
        db["pragma secure_delete = on"].All(static r => r.Text(0));
        db.Exec("begin immediate");
        using var vault = Vault.Of(db);
        var erasing = new Erasing(db, vault);
        foreach (var id in people) erasing.Whole(id);
        db.Exec("commit");
        db["pragma wal_checkpoint(truncate)"].All(static r => r.Int(0));
    }

    /// <summary>What others are called: a name that is theirs too is not struck out.</summary>
    private HashSet<string> Names(PersonId id) =>
        db["select body from people where id <> ?"].Set(id.Value).All(PeopleTable.ReadPerson).SelectMany(static p => p.Aliases.Append(p.Name).Append(p.Nickname)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private void Texts(PersonId id, Struck? struck, IReadOnlyList<Code> keep)
    {
        var streams = db["select distinct s.id from streams s join facts f on f.stream = s.id where s.name >= 'k:' and s.name < 'k;' and (f.by = ? or instr(f.body, cast(? as blob)) > 0)"]
            .Set(id.Value).Set($"\"{id.Value}\"").All(static r => r.Long(0));
        var words = new List<string>();
        foreach (var stream in streams)
        {
            var gone = new List<(long Text, string Words)>();
            var texts = new OwnTexts(id);
            db["select kind, body from facts where stream = ? order by seq"].Set(stream).Each(r => texts.See(FactJson.Read(r.Text(0), r.Bytes(1))));
            foreach (var (text, order) in texts.Own)
                if (order is not { } number || !keep.Contains(number)) gone.AddRange(db["select id, text from texts where stream = ? and id = ?"].Set(stream).Set(text.Value).All(static r => (r.Long(0), r.Text(1))));
            foreach (var (text, _) in gone) db["delete from texts where stream = ? and id = ?"].Set(stream).Set(text).Run();
            if (struck is null) continue;
            words.AddRange(gone.Select(static g => g.Words));
            foreach (var (text, said) in db["select id, text from texts where stream = ?"].Set(stream).All(static r => (r.Int(0), r.Text(1))))
                if (!texts.Nobody.Contains(new(text)) && struck.Out(said) is { } rest) db["update texts set text = ? where stream = ? and id = ?"].Set(rest).Set(stream).Set(text).Run();
        }
        // From here on in messages too: others were told her reasons.
        struck?.Add(words);
    }

    private void Messages(Person person, Struck? struck, bool whole)
    {
        foreach (var address in person.Addresses.Append(new(Channel.Coba, person.Id.Value)).Select(static a => a.ToString()))
        {
            // On a shared phone the others' conversation stays.
            if (db["select count(*) from addresses where address = ? and person <> ?"].Set(address).Set(person.Id.Value).One(static r => r.Long(0)) > 0) continue;
            db["delete from talks where address = ?"].Set(address).Run();
            db["delete from held where address = ?"].Set(address).Run();
            if (whole) db["update outbox set body = ?, address = ?, provider_id = null, state = case when state < 2 then 6 else state end where address = ?"].Set(Blank).Set(Nowhere).Set(address).Run();
            else db["update outbox set body = ? where address = ? and state >= 2"].Set(Blank).Set(address).Run();
        }
        if (struck is null) return;
        // What went to others and names her is nobody's work any more.
        foreach (var (key, body, hidden) in Mentions(struck, "outbox", "id", "body"))
            if (struck.OutOf(body) is { } rest && db["update outbox set body = ? where id = ? and state >= 2"].Set(Blank).Set(key).Run() == 0)
                db["update outbox set body = ? where id = ?"].Set(hidden ? vault!.Seal(rest) : rest).Set(key).Run();
        Strike(struck, "held", "id", "message");
        Strike(struck, "talks", "address", "talk");
    }

    /// <summary>Her own complaints lose their words, and the answers to them; out of others' her name is struck.</summary>
    private void Complaints(PersonId id, Struck? struck)
    {
        if (vault is null) return;
        foreach (var stream in db["select id from streams where name >= 's:' and name < 's;'"].All(static r => r.Long(0)))
        {
            var facts = new List<Fact>();
            db["select kind, body from facts where stream = ? order by seq"].Set(stream).Each(r => facts.Add(FactJson.Read(r.Text(0), r.Bytes(1))));
            var words = db["select id, text from texts where stream = ?"].Set(stream).All(r => (Id: r.Int(0), Text: vault.OpenText(r.Text(1))));
            var hers = facts.OfType<ComplaintFiled>().Where(f => words.Exists(w => w.Id == f.Sealed.Value && ComplaintBody.Read(w.Text)?.From == id)).Select(static f => f.Number).ToHashSet();
            var gone = facts.Select(f => f switch { ComplaintFiled c when hers.Contains(c.Number) => c.Sealed, ComplaintAnswered a when hers.Contains(a.Number) => a.Sealed, _ => (TextId?)null }).OfType<TextId>().Select(static t => t.Value).ToHashSet();
            // Their photos wait sealed where they were passed on.
            struck?.Add(words.Where(w => gone.Contains(w.Id)).Select(static w => ComplaintBody.Read(w.Text)?.Medium?.Reference).OfType<string>());
            foreach (var (text, said) in words)
            {
                if (gone.Contains(text)) db["delete from texts where stream = ? and id = ?"].Set(stream).Set(text).Run();
                else if (struck?.Out(said) is { } rest) db["update texts set text = ? where stream = ? and id = ?"].Set(vault.SealText(rest)).Set(stream).Set(text).Run();
            }
        }
    }

    /// <summary>Strikes her name out of the JSON of other people's rows.</summary>
    private void Strike(Struck struck, string table, string key, string body)
    {
        foreach (var (row, bytes, hidden) in Mentions(struck, table, key, body))
            if (struck.OutOf(bytes) is { } rest) db[$"update {table} set {body} = ? where {key} = ?"].Set(hidden ? vault!.Seal(rest) : rest).Set(row).Run();
    }

    /// <summary>Rows that may name her, opened where they are sealed.</summary>
    private List<(string Key, byte[] Body, bool Sealed)> Mentions(Struck struck, string table, string key, string body)
    {
        var rows = new Dictionary<string, (byte[], bool)>();
        foreach (var name in struck.Written)
            db[$"select {key}, {body} from {table} where {body} is not null and cast({body} as text) like ?"].Set($"%{name}%").Each(r => rows[r.Text(0)] = (r.Bytes(1).ToArray(), false));
        if (vault is not null)
            db[$"select {key}, {body} from {table} where {body} is not null and substr(cast({body} as blob), 1, 1) = x'01'"].Each(r =>
            {
                if (vault.Open(r.Bytes(1)) is var open && Encoding.UTF8.GetString(open) is var text && struck.Written.Any(n => text.Contains(n, StringComparison.OrdinalIgnoreCase))) rows[r.Text(0)] = (open, true);
            });
        return [.. rows.Select(static r => (r.Key, r.Value.Item1, r.Value.Item2))];
    }
}
