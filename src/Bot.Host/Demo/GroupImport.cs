using Bot.Domain;

namespace Bot.Host;

/// <summary>Brings whole groups into a store: all of them or, when one may not come, none.</summary>
internal static class GroupImport
{
    /// <summary>
    /// Files and directories as the command names them: directories and data files in the shape of demo/, and exports.
    /// The data files named one by one count as one collection.
    /// </summary>
    public static IReadOnlyList<NewKube> Read(IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
            if (!Directory.Exists(path) && !File.Exists(path))
                throw new ImportException(path, "there is no such file or directory");
        var loose = paths.Where(p => File.Exists(p) && DataFiles.Knows(p)).ToList();
        List<NewKube> groups = loose.Count > 0 ? [.. KubeImport.Read(DataFiles.Of(loose))] : [];
        foreach (var path in paths.Except(loose))
            groups.AddRange(Directory.Exists(path) ? KubeImport.Read(DataFiles.InDirectory(path)) : ExportFile.ReadAll(path));
        return groups.GroupBy(g => g.Id).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new ImportException(twice.Key.Value, "the group is there twice") : groups;
    }

    /// <summary>Refuses when a group exists already, or when somebody known would be overwritten with other particulars.</summary>
    public static async Task StoreAsync(IStore store, IReadOnlyList<NewKube> groups, CancellationToken cancel = default)
    {
        var existing = await store.GroupsAsync(cancel);
        if (groups.FirstOrDefault(g => existing.Contains(g.Id)) is { } known) throw new ImportException(known.Id.Value, "the group exists already");
        await CheckPeopleAsync(store, existing, groups, cancel);
        foreach (var group in groups)
            if (!await store.ImportAsync(group, cancel))
                throw new ImportException(group.Id.Value, "the group exists already");
    }

    private static async Task CheckPeopleAsync(IStore store, IReadOnlyList<KubeId> existing, IReadOnlyList<NewKube> groups, CancellationToken cancel)
    {
        var people = new Dictionary<PersonId, Person>();
        foreach (var kube in existing)
            foreach (var person in await store.PeopleAsync(kube, cancel)) people[person.Id] = person;
        foreach (var group in groups)
            foreach (var person in group.People)
                if (!people.TryAdd(person.Id, person) && !Same(people[person.Id], person))
                    throw new ImportException(group.Id.Value, $"'{person.Id}' is known already, with other particulars");
    }

    private static bool Same(Person a, Person b) =>
        a with { Aliases = [], Addresses = [] } == b with { Aliases = [], Addresses = [] }
        && a.Aliases.SequenceEqual(b.Aliases) && a.Addresses.SequenceEqual(b.Addresses);
}
