using System.Security.Cryptography;
using System.Text;

namespace Bot.Host;

/// <summary>
/// Seals what must not stand in the file in plain: AES-GCM under a key of this store (meta 'box-key'). Whoever has the whole database has the key;
/// a copy of rows, an export or a page of a dump has not. Not for several threads at once.
/// </summary>
internal sealed class Vault : IDisposable
{
    private const byte Mark = 1;
    private const int Nonce = 12, Tag = 16;

    private readonly AesGcm aes;

    private Vault(byte[] key) => aes = new(key, Tag);

    /// <summary>The store's own, its key made when it is first opened.</summary>
    public static Vault Make(SqliteDb db)
    {
        db["insert into meta(name, value) values ('box-key', ?) on conflict do nothing"].Set(RandomNumberGenerator.GetBytes(32)).Run();
        return Of(db)!;
    }

    /// <summary>For a reader; null when the store has no key yet, and so nothing sealed.</summary>
    public static Vault? Of(SqliteDb db) => db["select value from meta where name = 'box-key'"].One(static r => r.Bytes(0).ToArray()) is { } key ? new(key) : null;

    public byte[] Seal(ReadOnlySpan<byte> plain)
    {
        var bytes = new byte[1 + Nonce + Tag + plain.Length];
        bytes[0] = Mark;
        var nonce = bytes.AsSpan(1, Nonce);
        RandomNumberGenerator.Fill(nonce);
        aes.Encrypt(nonce, plain, bytes.AsSpan(1 + Nonce + Tag), bytes.AsSpan(1 + Nonce, Tag));
        return bytes;
    }

    /// <summary>What <see cref="Seal"/> sealed; bytes of an older version, which sealed nothing, as they are. Throws when they were changed.</summary>
    public byte[] Open(ReadOnlySpan<byte> bytes)
    {
        if (!IsSealed(bytes)) return bytes.ToArray();
        var plain = new byte[bytes.Length - 1 - Nonce - Tag];
        aes.Decrypt(bytes.Slice(1, Nonce), bytes[(1 + Nonce + Tag)..], bytes.Slice(1 + Nonce, Tag), plain);
        return plain;
    }

    public string SealText(string text) => Convert.ToBase64String(Seal(Encoding.UTF8.GetBytes(text)));

    public string OpenText(string text) => Encoding.UTF8.GetString(Open(Convert.FromBase64String(text)));

    public static bool IsSealed(ReadOnlySpan<byte> bytes) => bytes.Length > Nonce + Tag && bytes[0] == Mark;

    public void Dispose() => aes.Dispose();
}
