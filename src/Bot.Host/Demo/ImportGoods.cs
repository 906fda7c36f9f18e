using Bot.Domain;

namespace Bot.Host;

/// <summary>Goods and services (produk.json): code, name, what people call them, unit. Prices belong to a later capability.</summary>
internal static class ImportGoods
{
    public static void Read(DataFiles files, IReadOnlyDictionary<string, ImportDraft> groups)
    {
        var listed = new HashSet<(KubeId, Code)>();
        foreach (var item in files.Records(DataFiles.Goods))
        {
            var group = groups.GetValueOrDefault(item["kubeId"].Id()) ?? throw item["kubeId"].Wrong("there is no such group");
            var code = Code.Of(item["kode"].Id());
            if (!listed.Add((group.Id, code))) throw item["kode"].Wrong($"'{code}' is there twice");
            var name = group.Text(item["nama"].Text(), ImportDraft.ForEver);
            TextId[] aliases = [.. item["alias"].Items().Select(a => group.Text(a.Text(), ImportDraft.ForEver))];
            // The file does not say since when; the list of goods begins with the list of members.
            group.Add(group.Zone.At(group.ListBegins, TimeOnly.MinValue), new ProductListed(code, name, aliases, Code.Of(item["satuan"].Id()), item["aktif"].Flag(absent: true)));
        }
    }
}
