using System.Security.Cryptography;
using System.Text;

namespace Bot.Host;

/// <summary>Message keys seen, for ever, as 16-byte hashes under a secret of this store (T-3).</summary>
internal sealed class KeyTable
{
    private readonly SqliteStatement claim;
    private readonly byte[] secret;

    public KeyTable(SqliteDb db)
    {
        db["insert into meta(name, value) values ('key-secret', ?) on conflict do nothing"].Set(RandomNumberGenerator.GetBytes(32)).Run();
        secret = db["select value from meta where name = 'key-secret'"].One(static r => r.Bytes(0).ToArray())!;
        claim = db.Prepare("insert into keys(hash) values (?) on conflict do nothing");
    }

    public byte[] Hash(string key)
    {
        Span<byte> whole = stackalloc byte[32];
        HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(key), whole);
        return whole[..16].ToArray();
    }

    /// <summary>What one-time codes of this message are made of: keyed, and another thing than the key's own hash.</summary>
    public byte[] Seed(string key) => Hash("seed\0" + key);

    /// <summary>The address as a keyed hash, for those who refused to be kept.</summary>
    public byte[] Hash(Bot.Domain.Address address) => Hash("address\0" + address);

    /// <summary>False when the key was seen before.</summary>
    public bool Claim(byte[] hash) => claim.Set(hash).Run() == 1;
}
