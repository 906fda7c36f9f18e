using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// Requests for help (iks.json) and what became of them. "keterangan" is not taken over: details of an illness are kept nowhere.
/// </summary>
internal static class ImportIks
{
    public static void Read(DataFiles files, IReadOnlyDictionary<string, ImportDraft> groups, IReadOnlyList<ImportedEntry> entries)
    {
        var numbers = groups.Values.ToDictionary(g => g.Id, _ => 0);
        foreach (var item in files.Records(DataFiles.Solidarity).OrderBy(i => i["diajukan"].Instant()))
        {
            var group = groups.GetValueOrDefault(item["kubeId"].Id()) ?? throw item["kubeId"].Wrong("there is no such group");
            Read(item, group, ++numbers[group.Id], entries);
        }
    }

    private static void Read(ImportItem item, ImportDraft group, int id, IReadOnlyList<ImportedEntry> entries)
    {
        var (to, by) = (Known(item["penerimaId"], group), Known(item["diajukanOleh"], group));
        var why = item["alasan"].Text() == "Meninggal" ? AlasanIks.Duka : item["alasan"].OneOf<AlasanIks>();
        var approver = item["disetujuiOleh"].IsNull ? Approver(item, group, to) : Known(item["disetujuiOleh"], group);
        var asked = item["diajukan"].Instant();
        group.Add(asked, new IksAsked(id, to, by, why, item["diminta"].IsNull ? null : item["diminta"].Money(), item["namaBolehDisebut"].Flag(absent: false), approver, asked));
        var status = item["status"].Text();
        if (status is "Ditarik" or "Kedaluwarsa") group.Add(asked, new IksEnded(id, status == "Ditarik" ? AkhirIks.Ditarik : AkhirIks.Kedaluwarsa, null));
        if (status is not ("Disetujui" or "Dibayar" or "Ditolak")) return;
        var decided = item["diputuskan"].Instant();
        group.Add(decided, new IksDecided(id, status != "Ditolak", approver, status == "Ditolak" ? null : item["disetujui"].Money(), null, decided));
        if (status != "Dibayar") return;
        var paid = item["dibayar"].Instant();
        group.Add(paid, new IksPaid(id, Entry(item, group, to, paid, entries), paid));
    }

    /// <summary>The line of the cash book that paid it.</summary>
    private static Receipt Entry(ImportItem item, ImportDraft group, PersonId to, DateTimeOffset paid, IReadOnlyList<ImportedEntry> entries) =>
        entries.FirstOrDefault(e => e.Group == group && e.Entry is { Kind: JenisTransaksi.IksBantuan } entry && entry.Person == to && entry.RecordedAt == paid && entry.Amount == item["disetujui"].Money())?.Entry.Number
        ?? throw item["dibayar"].Wrong("no entry of the cash book pays it");

    private static PersonId Approver(ImportItem item, ImportDraft group, PersonId to) =>
        group.Officer(Jabatan.Ketua) is { } ketua && ketua.Person != to ? ketua.Person : group.Officer(Jabatan.Sekretaris)?.Person ?? throw item["status"].Wrong("nobody of the group could approve it");

    private static PersonId Known(ImportItem item, ImportDraft group) => group.Knows(PersonId.Of(item.Id())) ? PersonId.Of(item.Id()) : throw item.Wrong($"nobody of this group is '{item.Id()}'");
}
