using Bot.Dialogs;

namespace Bot.Host;

/// <summary>The goods of produk.json, those of all groups together; what is no longer sold is left out.</summary>
internal static class ImportGoods
{
    public static IReadOnlyList<Goods> Read(DataFiles files) =>
    [
        .. files.Records(DataFiles.Goods).Where(p => p["aktif"].Flag(absent: true))
            .Select(p => new Goods(p["kode"].Id(), p["nama"].Text(), [.. p["alias"].Items().Select(a => a.Text())], p["satuan"].Text(40))),
    ];
}
