using System.Text.Json;

namespace Bot.Host;

/// <summary>
/// What is being decided right now, in a file beside the database. Never flushed: the page cache outlives the process, and
/// only a decision that kills the process must be found again. Sealed, since it holds the whole message.
/// </summary>
internal sealed class InFlightMarker(StoreOptions options, Vault? vault = null) : IDisposable
{
    private static readonly byte[] None = new byte[4];

    private readonly FileStream file = new(options.InFlight, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
    private bool set;

    /// <summary>What a former process died in; null when it ended well.</summary>
    public InFlight? Left()
    {
        var bytes = new byte[RandomAccess.GetLength(file.SafeFileHandle)];
        RandomAccess.Read(file.SafeFileHandle, bytes, 0);
        if (bytes.Length < 4 || BitConverter.ToInt32(bytes) is not (> 0 and var length) || length > bytes.Length - 4) return null;
        try
        {
            var body = bytes.AsSpan(4, length);
            return StoreJson.Read(vault is null ? body : vault.Open(body), StoreJson.Default.InFlight);
        }
        catch (Exception e) when (e is JsonException or System.Security.Cryptography.CryptographicException)
        {
            return null; // the process died while writing it: the decision had not begun
        }
    }

    /// <summary>What was left is taken up.</summary>
    public void Forget()
    {
        set = true;
        Clear();
    }

    public void Set(InFlight what)
    {
        var body = StoreJson.Write(what, StoreJson.Default.InFlight);
        if (vault is not null) body = vault.Seal(body);
        var bytes = new byte[body.Length + 4];
        BitConverter.TryWriteBytes(bytes, body.Length);
        body.CopyTo(bytes, 4);
        RandomAccess.Write(file.SafeFileHandle, bytes, 0);
        set = true;
    }

    public void Clear()
    {
        if (!set) return;
        try
        {
            RandomAccess.Write(file.SafeFileHandle, None, 0);
            set = false;
        }
        catch (IOException)
        {
            // Tried again after the next batch; until then it names a message whose key is claimed, or that comes again.
        }
    }

    /// <summary>What stood behind the mark is overwritten too: after an erasure nothing of it may be found.</summary>
    public void Wipe()
    {
        RandomAccess.Write(file.SafeFileHandle, new byte[Math.Max(4, RandomAccess.GetLength(file.SafeFileHandle))], 0);
        RandomAccess.FlushToDisk(file.SafeFileHandle);
        RandomAccess.SetLength(file.SafeFileHandle, 4);
        set = false;
    }

    public void Dispose() => file.Dispose();
}
