using Bot.Domain;

namespace Bot.Host;

/// <summary>Conversations by address, as sealed bytes (a complaint being written stands in one), and when somebody last wrote from there.</summary>
internal sealed class TalkTable(SqliteDb db, Vault vault) : ITalks
{
    private const int Kept = 20_000;

    private readonly Dictionary<Address, byte[]?> talks = [];
    private readonly SqliteStatement read = db.Prepare("select talk from talks where address = ?");
    private readonly SqliteStatement inbound = db.Prepare("select inbound from talks where address = ?");
    private readonly SqliteStatement write = db.Prepare(
        "insert into talks(address, talk) values (?, ?) on conflict(address) do update set talk = excluded.talk");
    private readonly SqliteStatement wrote = db.Prepare(
        "insert into talks(address, inbound) values (?, ?) on conflict(address) do update set inbound = max(excluded.inbound, coalesce(inbound, 0)), gone = null");
    private readonly SqliteStatement gone = db.Prepare("insert into talks(address, gone) values (?, ?) on conflict(address) do update set gone = excluded.gone");

    public ReadOnlyMemory<byte>? Of(Address address)
    {
        if (!talks.TryGetValue(address, out var talk))
        {
            if (talks.Count >= Kept) talks.Clear();
            talks[address] = talk = read.Set(address.ToString()).One(static r => r.MaybeBytes(0)) is { } bytes ? vault.Open(bytes) : null;
        }
        return talk is null ? null : talk.AsMemory();
    }

    public DateTimeOffset? LastWrote(Address address) =>
        inbound.Set(address.ToString()).One(static r => r.MaybeLong(0)) is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>Writes the row only; <see cref="Keep"/> makes later turns see it. Empty: nothing is kept of the conversation.</summary>
    public void Write(Address address, byte[] talk)
    {
        if (talk.Length > 0) write.Set(address.ToString()).Set(vault.Seal(talk)).Run();
        else db["update talks set talk = null where address = ?"].Set(address.ToString()).Run();
    }

    public void Keep(Address address, byte[] talk) => talks[address] = talk.Length > 0 ? talk : null;

    /// <summary>Addresses of which nothing is kept but when they wrote, longer ago than any provider's window.</summary>
    public void ForgetOld(DateTimeOffset before) => db["delete from talks where talk is null and inbound < ?"].Set(before.UtcTicks).Run();

    public void Wrote(Address address, DateTimeOffset at) => wrote.Set(address.ToString()).Set(at.UtcTicks).Run();

    /// <summary>She cannot be written to from then on, or (null) can be again.</summary>
    public void Gone(Address address, DateTimeOffset? at) => gone.Set(address.ToString()).Set(at?.UtcTicks).Run();

    public void Forget() => talks.Clear();
}
