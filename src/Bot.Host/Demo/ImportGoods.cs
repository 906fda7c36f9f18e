using Bot.Domain;

namespace Bot.Host;

/// <summary>Goods and services (produk.json), their prices with history (riwayat_harga.json) and their stock (stok.json).</summary>
internal sealed class ImportGoods(IReadOnlyDictionary<string, ImportDraft> groups)
{
    private readonly HashSet<(KubeId, Code)> listed = [];

    public static void Read(DataFiles files, IReadOnlyDictionary<string, ImportDraft> groups)
    {
        var goods = new ImportGoods(groups);
        var history = files.Records(DataFiles.PriceHistory).Select(i => (Group: goods.GroupOf(i), Code: Code.Of(i["kode"].Id()), Item: i)).ToList();
        foreach (var item in files.Records(DataFiles.Goods)) goods.Product(item, history.Exists(h => h.Group.Id.Value == item["kubeId"].Id() && h.Code.Value == item["kode"].Id()));
        foreach (var (group, code, item) in history) goods.Price(group, code, item);
        foreach (var item in files.Records(DataFiles.Stock)) goods.Stock(item);
    }

    /// <param name="dated">The history file knows its prices; else the one price begins on hargaBerlaku.</param>
    private void Product(ImportItem item, bool dated)
    {
        var group = GroupOf(item);
        var code = Code.Of(item["kode"].Id());
        if (!listed.Add((group.Id, code))) throw item["kode"].Wrong($"'{code}' is there twice");
        var name = group.Text(item["nama"].Text(), ImportDraft.ForEver);
        TextId[] aliases = [.. item["alias"].Items().Select(a => group.Text(a.Text(), ImportDraft.ForEver))];
        ProgramPangan[] programs = [.. item["program"].Items().Select(p => p.OneOf<ProgramPangan>())];
        // The file does not say since when; the list of goods begins with the list of members.
        group.Add(group.Zone.At(group.ListBegins, TimeOnly.MinValue), new ProductListed(code, name, aliases, Code.Of(item["satuan"].Id()), item["aktif"].Flag(absent: true))
        {
            Kind = item["kategori"] is { IsNull: false } kind ? kind.OneOf<Kategori>() : null, Programs = programs is [] ? null : programs,
            Note = item["catatan"].OptionalText() is { } note ? group.Text(note, ImportDraft.ForEver) : null,
            Least = item["minimalPesan"] is { IsNull: false } least && least.Whole(1, CateringRules.MostOfOne) is > 1 and var several ? several : null,
            Boxes = BoxesOf(item), Contents = Several(item["isi"], group), Allergens = Several(item["alergen"], group),
        });
        if (item["harga"].IsNull) return;
        var since = item["hargaBerlaku"] is { IsNull: false } day ? day.Day() : group.ListBegins;
        var by = Author(item["diubahOleh"], group);
        var tiers = item["hargaPaket"].Items().Select(t => new Tier(t["jumlah"].Whole(2, 1000), t["harga"].Money())).ToList();
        if (!dated) group.Add(group.Zone.At(since, TimeOnly.MinValue), new PriceSet(code, item["harga"].Money(), since, by) { Tiers = tiers is [] ? null : tiers });
        if (item["hargaPasar"] is { IsNull: false } market)
        {
            var seen = item["tanggalPembanding"].Day();
            group.Add(group.Zone.At(seen, TimeOnly.MinValue), new MarketSeen(code, market.Money(), seen, by));
        }
        if (item["het"] is { IsNull: false } het)
            group.Add(group.Zone.At(group.ListBegins, TimeOnly.MinValue), new CeilingSet(code, het.Money(), item["hetTanggal"] is { IsNull: false } source ? source.Day() : null, by));
    }

    /// <summary>A tampah (tumpeng) takes the kitchen ten boxes' work (R-CTR-1); the file may say another number.</summary>
    private static int? BoxesOf(ImportItem item) =>
        item["kotakPerSatuan"] is { IsNull: false } said ? said.Whole(0, 100) : item["satuan"].Id() == "tampah" ? 10 : null;

    private static TextId? Several(ImportItem list, ImportDraft group)
    {
        var words = list.Items().Select(i => i.Text(60)).ToList();
        return words is [] ? null : group.Text(string.Join(", ", words), ImportDraft.ForEver);
    }

    private void Price(ImportDraft group, Code code, ImportItem item)
    {
        if (!listed.Contains((group.Id, code))) throw item["kode"].Wrong($"the group sells no '{code}'");
        var from = item["mulai"].Day();
        group.Add(group.Zone.At(from, TimeOnly.MinValue), new PriceSet(code, item["harga"].Money(), from, Author(item["diubahOleh"], group)));
    }

    private void Stock(ImportItem item)
    {
        var group = GroupOf(item);
        var code = Code.Of(item["kode"].Id());
        if (!listed.Contains((group.Id, code))) throw item["kode"].Wrong($"the group sells no '{code}'");
        var (count, at, by) = (item["jumlah"].Number(RecordStock.Most), item["dihitungPada"].Instant(), Author(item["dihitungOleh"], group));
        if (item["minimal"] is { IsNull: false } minimum) group.Add(at, new StockMinimumSet(code, minimum.Number(RecordStock.Most), by));
        if (count != 0) group.Add(at, new StockMoved(code, count, Gerak.Selisih, by, at));
        group.Add(at, new StockCounted(code, count, by, at));
    }

    private ImportDraft GroupOf(ImportItem item) => groups.GetValueOrDefault(item["kubeId"].Id()) ?? throw item["kubeId"].Wrong("there is no such group");

    private static PersonId? Author(ImportItem item, ImportDraft group) =>
        item.IsNull ? null : group.Knows(PersonId.Of(item.Id())) ? PersonId.Of(item.Id()) : throw item.Wrong($"nobody of this group is '{item.Id()}'");
}
