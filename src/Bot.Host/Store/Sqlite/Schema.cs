namespace Bot.Host;

/// <summary>The tables, version by version. A released version is never edited; a change is a further one.</summary>
internal static class Schema
{
    public static readonly IReadOnlyList<string> Versions =
    [
        """
        create table meta(name text primary key, value blob not null) without rowid;

        -- Message keys seen, as keyed hashes of 16 bytes, for ever (T-3).
        create table keys(hash blob primary key) without rowid;

        -- Streams of facts: k:<group> and p:<person>. The columns from due on are a group's clock.
        create table streams(
            id integer primary key, name text not null unique, seq integer not null, hash blob not null, last_at integer not null,
            due integer, clock_version integer not null, tick_failures integer not null default 0, tick_after integer not null default 0);
        create index streams_due on streams(due) where due is not null;

        -- Facts, append-only, chained by hash; in order of writing, so that a batch fills few pages.
        -- The columns from number on repeat what a ledger entry's body says.
        create table facts(
            id integer primary key, stream integer not null references streams(id), seq integer not null, kind text not null, at integer not null,
            by text, via text not null, body blob not null, hash blob not null,
            number text, running integer, date integer, fund integer, entry_kind integer, person text);
        create unique index facts_seq on facts(stream, seq);
        create unique index facts_number on facts(stream, number) where number is not null;
        create index facts_date on facts(stream, date, running, number, person, fund, entry_kind) where number is not null;

        create table snapshots(stream integer primary key references streams(id), seq integer not null, fold_version integer not null, state blob not null);

        -- What names or describes people: overwritable, beside the facts.
        create table texts(stream integer not null references streams(id), id integer not null, text text not null, keep_until integer not null, primary key(stream, id)) without rowid;
        create table people(id text primary key, body blob not null) without rowid;
        create table addresses(address text not null, person text not null references people(id), primary key(address, person)) without rowid;
        create index addresses_person on addresses(person);
        create table members(person text not null, kube text not null, primary key(person, kube)) without rowid;
        create index members_kube on members(kube);
        create table talks(address text primary key, talk blob, inbound integer);

        -- state: 0 waiting, 1 in flight, 2 sent, 3 expired, 4 refused, 5 person left.
        create table outbox(
            id integer primary key autoincrement, address text not null, channel integer not null, class integer not null, body blob not null,
            ref integer not null, state integer not null, due integer not null, expires integer, attempts integer not null, queued integer not null,
            provider_id text, status integer, reason text);
        create index outbox_due on outbox(channel, class, due, id) where state = 0;
        create index outbox_order on outbox(address, class, id) where state < 2;
        create index outbox_expires on outbox(expires) where state = 0 and expires is not null;
        create index outbox_flight on outbox(id) where state = 1;
        create index outbox_provider on outbox(provider_id) where provider_id is not null;

        -- Messages that could not be decided. hash is the message key's; sorry: an apology is owed.
        create table held(
            id integer primary key autoincrement, hash blob not null, address text not null, message blob not null, attempts integer not null,
            deaths integer not null, due integer, why text not null, dead integer not null, sorry integer not null, at integer not null);
        create index held_live on held(address, id) where dead = 0;
        create index held_hash on held(hash);
        """,
        """
        -- Which broadcast of which group a message belongs to, and whom it is for. state 6: taken back before it went.
        alter table outbox add column stream integer;
        alter table outbox add column batch integer;
        alter table outbox add column person text;
        create index outbox_batch on outbox(stream, batch, state, status, channel, reason) where batch is not null;
        """,
        """
        -- What a group's messages cost: when one went, as what (SendSort), in how many parts. Null again when it was refused afterwards.
        alter table outbox add column gone integer;
        alter table outbox add column sort integer;
        alter table outbox add column parts integer;
        create index outbox_gone on outbox(stream, gone, channel, sort, parts) where gone is not null;
        """,
        """
        -- Addresses, as keyed hashes, whose people refused to be kept; until when they are not asked again.
        create table declined(hash blob primary key, until integer not null) without rowid;
        """,
        """
        -- Since when somebody cannot be written to there (left, blocked, opted out); null again when she writes.
        alter table talks add column gone integer;
        create index talks_gone on talks(address) where gone is not null;
        -- The provider's id of a try that it refused afterwards: its later words are about nothing any more.
        alter table outbox add column former text;
        create index outbox_started on outbox(gone, address) where gone is not null and sort > 0;
        """,
        """
        -- What went to somebody last: asked whenever a message for her is parked, of thousands in an hour.
        create index outbox_told on outbox(address, gone) where gone is not null;
        """,
        """
        -- What is parked for somebody until she writes (OutboxTable.WindowClosed): asked with each of her messages, however much else waits for her.
        create index outbox_parked on outbox(address) where state = 0 and reason = '63016 window closed';
        """,
    ];

    /// <summary>Settings without which acknowledged turns could be lost or erased words kept; read back, refused otherwise.</summary>
    public static void Harden(SqliteDb db)
    {
        Demand(db, "journal_mode", "WAL", "wal");
        Demand(db, "synchronous", "FULL", "2");
        Demand(db, "secure_delete", "ON", "1");
        Demand(db, "foreign_keys", "ON", "1");
        Demand(db, "busy_timeout", "100", "100");
        Demand(db, "wal_autocheckpoint", "2000", "2000"); // at 8 MB the log is written over, not grown anew; the lane truncates what readers kept from that
        Demand(db, "cache_size", "-16384", "-16384"); // the pages a batch touches stay in memory,
        Demand(db, "temp_store", "MEMORY", "2"); // and so do the copies a savepoint keeps of them
    }

    /// <summary>Brings the file to the newest of <paramref name="versions"/>, one transaction each. Refuses a file from a newer version.</summary>
    public static void Upgrade(SqliteDb db, string directory, IReadOnlyList<string> versions)
    {
        var has = Version(db);
        if (has > versions.Count)
            throw new StoreRefusedException($"the store in {directory} was written by a newer version (schema {has}, this one knows {versions.Count})");
        for (var version = has; version < versions.Count; version++)
        {
            db.Exec("begin immediate");
            db.Exec(versions[version]);
            db.Exec($"pragma user_version = {version + 1}");
            db.Exec("commit");
        }
    }

    public static int Version(SqliteDb db) => db["pragma user_version"].One(static r => r.Int(0));

    private static void Demand(SqliteDb db, string name, string value, string answer)
    {
        db[$"pragma {name} = {value}"].All(static r => r.Text(0));
        var now = db[$"pragma {name}"].One(static r => r.Text(0));
        if (now != answer) throw new StoreRefusedException($"this SQLite does not keep {name}={value} (it says {now})");
    }
}
