using System.Text;
using Bot.Domain;

namespace Bot.Host;

/// <summary>Recipes (menu.json, "resep") and the division of work of cooking days (dapur.json). Menus of PMT: ImportMenus.</summary>
internal static class ImportKitchen
{
    private const decimal MostOfOne = 100_000;

    private enum Stage { Disusun, Dikirim, Selesai }

    public static void Read(DataFiles files, IReadOnlyDictionary<string, ImportDraft> groups)
    {
        if (files.Root(DataFiles.Menus) is { } menus) Recipes(menus, groups);
        var days = new HashSet<(KubeId, DateOnly)>();
        foreach (var item in files.Records(DataFiles.Kitchen))
        {
            var group = groups.GetValueOrDefault(item["kubeId"].Id()) ?? throw item["kubeId"].Wrong("there is no such group");
            if (!days.Add((group.Id, item["tanggal"].Day()))) throw item["tanggal"].Wrong("the day is there twice");
            Day(item, group);
        }
    }

    /// <summary>A recipe belongs to the group whose product it is, of a PMT box to the group of its menu.</summary>
    private static void Recipes(ImportItem file, IReadOnlyDictionary<string, ImportDraft> groups)
    {
        var menus = file["menuPmt"].Items().ToDictionary(m => m["id"].Id(), m => m["kubeId"].Id());
        foreach (var item in file["resep"].Items())
        {
            var (product, menu) = (Code.Of(item["produk"].Id()), item["menuPmt"].IsNull ? (Code?)null : Code.Of(item["menuPmt"].Id()));
            var owner = menu is { } of ? menus.GetValueOrDefault(of.Value) ?? throw item["menuPmt"].Wrong("there is no such menu") : null;
            var group = groups.Values.FirstOrDefault(g => owner is null ? g.Sells(product) : g.Id.Value == owner) ?? throw item["produk"].Wrong("no group sells this");
            if (!group.Sells(product)) throw item["produk"].Wrong("the group does not sell this");
            group.Add(group.Zone.At(group.ListBegins, TimeOnly.MinValue), new RecipeSet(product, menu, item["untukPorsi"].Whole(1, 10_000), [.. item["bahan"].Items().Select(b => Ingredient(b, group))]));
        }
    }

    private static Ingredient Ingredient(ImportItem item, ImportDraft group)
    {
        var name = item["nama"].Text(60);
        var slug = new StringBuilder();
        foreach (var c in name.ToLowerInvariant()) slug.Append(char.IsAsciiLetterOrDigit(c) ? c : '-');
        return new(Code.Of(slug.ToString()), group.Text(name, ImportDraft.ForEver), item["jumlah"].Number(MostOfOne) is > 0 and var amount ? amount : throw item["jumlah"].Wrong("must be more than zero"), Code.Of(item["satuan"].Id()));
    }

    private static void Day(ImportItem item, ImportDraft group)
    {
        var (day, stage) = (item["tanggal"].Day(), item["status"].OneOf<Stage>());
        var jobs = item["tugas"].Items().SelectMany(t => t["anggotaIds"].Items().Select(a => new KitchenJob(Person(a, group), t["tugas"].OneOf<TugasDapur>()))).ToList();
        if (jobs.GroupBy(j => j.Person).FirstOrDefault(g => g.Count() > 1) is { } twice) throw item["tugas"].Wrong($"'{twice.Key}' has two tasks");
        // The file does not say when it was made: a past day's stood by then, one to come belongs to the present.
        var at = stage == Stage.Disusun ? group.LastRecorded : group.Zone.At(day.AddDays(-1), TimeOnly.MinValue);
        group.Add(at, new KitchenPlanned(day, jobs, stage != Stage.Disusun, null, at.ToUniversalTime()));
    }

    private static PersonId Person(ImportItem item, ImportDraft group) =>
        PersonId.Of(item.Id()) is var person && group.Has(person, Peran.Anggota) ? person : throw item.Wrong($"'{item.Id()}' is no member of this group");
}
