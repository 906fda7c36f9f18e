using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// The ids of everybody erased, one a line, beside the database and not in it: a copy put back from before an erasure is told by it. Ids are
/// opaque, so the file names nobody; it belongs with the backups.
/// </summary>
internal static class ErasedFile
{
    public static IReadOnlySet<PersonId> Read(StoreOptions options) =>
        File.Exists(options.Erased) ? File.ReadLines(options.Erased).Where(static l => l.Length > 0).Select(static l => new PersonId(l)).ToHashSet() : new HashSet<PersonId>();

    /// <summary>Adds those that are not in it; durable when it returns.</summary>
    public static void Add(StoreOptions options, IEnumerable<PersonId> people)
    {
        var known = Read(options);
        var lines = string.Concat(people.Where(p => !known.Contains(p)).Distinct().Select(static p => p.Value + "\n"));
        if (lines.Length == 0) return;
        using var file = new FileStream(options.Erased, FileMode.Append, FileAccess.Write);
        file.Write(System.Text.Encoding.UTF8.GetBytes(lines));
        file.Flush(flushToDisk: true);
    }
}
