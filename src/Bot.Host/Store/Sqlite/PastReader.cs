using Bot.Domain;

namespace Bot.Host;

/// <summary>A group's own older entries, read inside the turn's transaction (T-4).</summary>
internal sealed class PastReader(SqliteDb db) : IPast
{
    private const int Most = 200;

    // Every limit is looked up in the index; only what fits is read from the table.
    private const string Fits =
        """
        select kind, body from facts indexed by facts_date where stream = ?1 and number is not null
        and (?2 is null or fund = ?2) and (?3 is null or entry_kind = ?3) and date between ?4 and ?5 and (?8 is null or person = ?8)
        and (?6 is null or (date, running, number) < (select date, running, number from facts where stream = ?1 and number = ?6))
        order by date desc, running desc, number desc limit ?7
        """;

    private long? stream;

    /// <summary>Whose past is read from now on; null when no group is open.</summary>
    public PastReader For(Group? group)
    {
        stream = group?.End.Id;
        return this;
    }

    public EntryPosted? Entry(Receipt number) => stream is not { } id ? null
        : db["select kind, body from facts where stream = ? and number = ?"].Set(id).Set(number.Value).One(Read);

    public IReadOnlyList<EntryPosted> Entries(Dana? fund = null, PersonId? person = null, JenisTransaksi? kind = null,
        DateOnly? from = null, DateOnly? until = null, int limit = 200, Receipt? before = null)
    {
        if (stream is not { } id) return [];
        return db[Fits]
            .Set(id).Set((long?)fund).Set((long?)kind).Set((from ?? DateOnly.MinValue).DayNumber).Set((until ?? DateOnly.MaxValue).DayNumber)
            .Set(before?.Value).Set(Math.Clamp(limit, 0, Most)).Set(person?.Value).All(Read);
    }

    private static EntryPosted Read(SqliteStatement row) => (EntryPosted)FactJson.Read(row.Text(0), row.Bytes(1));
}
