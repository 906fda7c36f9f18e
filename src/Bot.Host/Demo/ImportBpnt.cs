using Bot.Domain;

namespace Bot.Host;

/// <summary>Hand-outs of aid (bpnt.json): the kelurahan, their days and turns, and which kelurahan a recipient's contact names.</summary>
internal static class ImportBpnt
{
    private static readonly string[] Months = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    public static void Read(DataFiles files, IReadOnlyDictionary<string, ImportDraft> groups)
    {
        foreach (var item in files.Records(DataFiles.HandOuts)) Announced(item, groups);
        foreach (var item in files.Records(DataFiles.Contacts))
            if (item["peran"].OneOf<Peran>() == Peran.Kpm && item["instansi"].OptionalText() is { } said)
                foreach (var group in item["kubeIds"].Items().Select(k => groups[k.Id()]))
                    if (group.Areas.FirstOrDefault(a => said.Contains(a.Key, StringComparison.OrdinalIgnoreCase)) is { Key: not null } area)
                        group.Add(group.LastRecorded, new AreaOfPerson(PersonId.Of(item["id"].Id()), area.Value));
    }

    private static void Announced(ImportItem item, IReadOnlyDictionary<string, ImportDraft> groups)
    {
        var group = groups.GetValueOrDefault(item["kubeId"].Id()) ?? throw item["kubeId"].Wrong("there is no such group");
        var (at, by) = (item["diumumkanPada"].Instant(), PersonId.Of(item["diumumkanOleh"].Id()));
        if (!group.Knows(by)) throw item["diumumkanOleh"].Wrong($"nobody of this group is '{by}'");
        var kept = group.Zone.Date(at);
        var days = item["jadwal"].Items().Select(d => Day(d, group, at)).ToList();
        if (days.Count == 0) throw item["jadwal"].Wrong("must name at least one day");
        TextId? List(ImportItem of) => of.Items().Select(g => g.Text(60)).ToList() is [_, ..] goods ? group.Text(string.Join(" dan ", goods), kept) : null;
        group.Add(at, new BpntAnnounced(Month(item["periode"]), days, item["tempat"].OptionalText() is { } place ? group.Text(place, kept) : null, List(item["barang"]), List(item["bawa"]), by, at));
    }

    private static BpntDay Day(ImportItem item, ImportDraft group, DateTimeOffset at)
    {
        var name = item["wilayah"].Text(60);
        if (name.StartsWith("Kelurahan ", StringComparison.OrdinalIgnoreCase)) name = name[10..];
        if (!group.Areas.TryGetValue(name, out var area))
        {
            group.Areas[name] = area = Code.Of($"W{group.Areas.Count + 1}");
            group.Add(at, new AreaListed(area, group.Text(name, ImportDraft.ForEver)));
        }
        return new(area, item["tanggal"].Day(), item["mulai"].Time(), item["selesai"].Time(), [.. item["giliran"].Items().Select(Turn)]);
    }

    /// <summary>Part of a day: <c>"huruf": "A-F"</c> or <c>"nomor": "1-150"</c>.</summary>
    private static BpntTurn Turn(ImportItem item)
    {
        var turn = new BpntTurn(item["mulai"].Time(), item["selesai"].Time());
        if (item["huruf"] is { IsNull: false } letters)
            return letters.Text(3) is [var a and >= 'A' and <= 'Z', '-', var b and <= 'Z'] && a <= b ? turn with { FirstLetter = new($"{a}"), LastLetter = new($"{b}") } : throw letters.Wrong("must be letters like A-F");
        var numbers = item["nomor"];
        return numbers.Text(11).Split('-') is [var first, var last] && int.TryParse(first, out var from) && int.TryParse(last, out var until) && from > 0 && until >= from
            ? turn with { FirstNumber = from, LastNumber = until } : throw numbers.Wrong("must be numbers like 1-150");
    }

    private static DateOnly Month(ImportItem item) =>
        item.Text().Split(' ') is [var name, var year] && Array.IndexOf(Months, name) is >= 0 and var month && int.TryParse(year, out var y) && y is > 2000 and < 2100
            ? new(y, month + 1, 1) : throw item.Wrong("must be a month like November 2026");
}
