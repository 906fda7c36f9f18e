using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// Which directory a command works on: the one named, the configured one, or for the demo alone one that is gone afterwards.
/// </summary>
internal sealed class StorePlace : IDisposable
{
    private readonly bool passing;

    private StorePlace(string directory, bool passing) => (Directory, this.passing) = (directory, passing);

    public string Directory { get; }

    public static StorePlace Of(CommandLine line, HostSettings settings) =>
        line.Store is { } named ? new(named, passing: false)
        : line.Demo ? Passing()
        : new(settings.StoreDirectory, passing: false);

    /// <summary>A directory only this user can read, deleted at the end.</summary>
    public static StorePlace Passing() => new(System.IO.Directory.CreateTempSubdirectory("kubebot-").FullName, passing: true);

    /// <param name="pace">How fast groups and strangers are read; null: as fast as they write.</param>
    public Task<SqliteStore> OpenAsync(ITurns turns, TimeProvider time, ILoggerFactory logs, TurnPace? pace = null) =>
        SqliteStore.OpenAsync(new StoreOptions(Directory) { IsTooFast = pace is null ? null : pace.IsTooFast }, turns, time, logs.CreateLogger<SqliteStore>());

    /// <summary>Brings the demo into a store that holds no group yet.</summary>
    public static async Task FillWithDemoAsync(IStore store)
    {
        if ((await store.GroupsAsync()).Count == 0) await GroupImport.StoreAsync(store, KubeImport.Read(DataFiles.Embedded()));
    }

    public void Dispose()
    {
        if (passing) System.IO.Directory.Delete(Directory, recursive: true);
    }
}
