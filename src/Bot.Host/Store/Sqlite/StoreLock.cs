namespace Bot.Host;

/// <summary>
/// One process per store (T-8): SQLite itself would let a second one write. The lock ends with the process, however it ends.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream file;

    private StoreLock(FileStream file) => this.file = file;

    public static StoreLock Take(StoreOptions options)
    {
        try
        {
            Directory.CreateDirectory(options.Directory);
            return new(new FileStream(options.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            var held = e is IOException and not DirectoryNotFoundException && File.Exists(options.Lock);
            throw new StoreRefusedException(held
                ? $"the store in {options.Directory} is in use by another process"
                : $"the store in {options.Directory} cannot be created or written", e);
        }
    }

    public void Dispose() => file.Dispose();
}
