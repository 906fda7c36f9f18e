using Bot.Domain;

namespace Bot.Host;

/// <summary>Menus of PMT as the puskesmas gave them (menu.json, "menuPmt"). Recipes are the kitchen's.</summary>
internal static class ImportMenus
{
    public static void Read(DataFiles files, IReadOnlyDictionary<string, ImportDraft> groups)
    {
        if (files.Root(DataFiles.Menus) is not { } root) return;
        var known = new HashSet<(KubeId, string)>();
        foreach (var item in root["menuPmt"].Items())
        {
            var group = groups.GetValueOrDefault(item["kubeId"].Id()) ?? throw item["kubeId"].Wrong("there is no such group");
            if (!known.Add((group.Id, item["id"].Id()))) throw item["id"].Wrong($"'{item["id"].Id()}' is there twice");
            Menu(item, group);
        }
    }

    private static void Menu(ImportItem item, ImportDraft group)
    {
        var (by, at) = (PersonId.Of(item["disetujuiOleh"].Id()), item["disetujuiPada"].Instant());
        if (!group.Knows(by)) throw item["disetujuiOleh"].Wrong($"nobody of this group is '{by}'");
        var dishes = item["jenis"].Items().Select(d => group.Text(d.Text(60), group.Zone.Date(at))).ToList();
        if (dishes.Count is 0 or > GiveMenu.MostDishes) throw item["jenis"].Wrong($"must name 1 to {GiveMenu.MostDishes} dishes");
        group.Add(at, new MenuAgreed(Code.Of(item["id"].Id()), item["sasaran"].OneOf<SasaranPmt>(), dishes, by, at.ToUniversalTime())
        {
            Note = item["catatanGizi"].OptionalText() is { } note ? group.Text(note, group.Zone.Date(at)) : null,
        });
    }
}
