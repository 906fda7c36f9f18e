using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Bot.Domain;

namespace Bot.Host;

/// <summary>The end of a stream: where the next fact goes.</summary>
internal sealed record StreamEnd(long Id, string Name, long Seq, byte[] Hash, long LastAt)
{
    public static string Of(KubeId kube) => "k:" + kube.Value;
    public static string Of(PersonId person) => "p:" + person.Value;
}

/// <summary>Facts as rows: append-only, numbered per stream, each carrying a hash over its predecessor's and its own bytes (T-19).</summary>
internal sealed class FactTable(SqliteDb db)
{
    private readonly SqliteStatement insert = db.Prepare(
        """
        insert into facts(stream, seq, kind, at, by, via, body, hash, number, running, date, fund, entry_kind, person)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);

    private readonly SqliteStatement advance = db.Prepare("update streams set seq = ?, hash = ?, last_at = ? where id = ?");

    public StreamEnd? End(string stream) => db["select id, name, seq, hash, last_at from streams where name = ?"].Set(stream).One(ReadEnd);

    public StreamEnd Begin(string stream)
    {
        var hash = Chain.Start(stream);
        db["insert into streams(name, seq, hash, last_at, clock_version) values (?, 0, ?, 0, ?)"].Set(stream).Set(hash).Set(FactRegistry.ClockVersion).Run();
        return new(db.LastId, stream, 0, hash, 0);
    }

    /// <summary>Appends one fact; the row of the stream itself is written by <see cref="Advance"/>.</summary>
    public StreamEnd Append(StreamEnd end, Fact fact, long at, string? by, string via)
    {
        var (kind, body) = FactJson.Write(fact);
        var seq = end.Seq + 1;
        var hash = Chain.Next(end.Hash, seq, kind, at, by, via, body);
        insert.Set(end.Id).Set(seq).Set(kind).Set(at).Set(by).Set(via).Set(body).Set(hash);
        if (fact is EntryPosted entry) Columns(insert, entry).Run();
        else insert.Set((string?)null).Set((string?)null).Set((string?)null).Set((string?)null).Set((string?)null).Set((string?)null).Run();
        return end with { Seq = seq, Hash = hash, LastAt = Math.Max(at, end.LastAt) };
    }

    public void Advance(StreamEnd end) => advance.Set(end.Seq).Set(end.Hash).Set(end.LastAt).Set(end.Id).Run();

    /// <summary>The running number a receipt ends with; 0 when it ends with none.</summary>
    public static long Running(Receipt number) =>
        long.TryParse(number.Value.AsSpan(number.Value.LastIndexOf('-') + 1), out var running) ? running : 0;

    private static SqliteStatement Columns(SqliteStatement row, EntryPosted entry) => row
        .Set(entry.Number.Value).Set(Running(entry.Number)).Set(entry.Date.DayNumber)
        .Set((long)entry.Fund).Set((long)entry.Kind).Set(entry.Person?.Value);

    private static StreamEnd ReadEnd(SqliteStatement r) => new(r.Long(0), r.Text(1), r.Long(2), r.Bytes(3).ToArray(), r.Long(4));
}

/// <summary>The chain that makes a changed, removed or inserted fact visible.</summary>
internal static class Chain
{
    public static byte[] Start(string stream) => SHA256.HashData(Encoding.UTF8.GetBytes(stream));

    public static byte[] Next(ReadOnlySpan<byte> before, long seq, string kind, long at, string? by, string via, ReadOnlySpan<byte> body)
    {
        var text = $"{kind}\n{by}\n{via}\n";
        var size = before.Length + 16 + Encoding.UTF8.GetByteCount(text) + body.Length;
        var bytes = size <= 2048 ? stackalloc byte[size] : new byte[size];
        before.CopyTo(bytes);
        var rest = bytes[before.Length..];
        BinaryPrimitives.WriteInt64LittleEndian(rest, seq);
        BinaryPrimitives.WriteInt64LittleEndian(rest[8..], at);
        var written = Encoding.UTF8.GetBytes(text, rest[16..]);
        body.CopyTo(rest[(16 + written)..]);
        return SHA256.HashData(bytes);
    }
}
