using System.Globalization;
using Bot.Domain;

namespace Bot.Host;

/// <summary>Complaints (pengaduan.json): they go into the group's confidential box. "catatanPendamping" is her own and is not taken over.</summary>
internal static class ImportPengaduan
{
    public static void Read(DataFiles files, IReadOnlyDictionary<string, ImportDraft> groups)
    {
        foreach (var item in files.Records(DataFiles.Complaints).OrderBy(i => i["diterima"].Instant()))
        {
            var group = groups.GetValueOrDefault(item["kubeId"].Id()) ?? throw item["kubeId"].Wrong("there is no such group");
            var (by, reader) = (Known(item["pengaduId"], group), Known(item["penerimaId"], group));
            var number = item["nomor"].Text() is ['A', '-', .. var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : throw item["nomor"].Wrong("must be like A-016");
            var at = item["diterima"].Instant();
            var body = group.Sealed(new ComplaintBody(by, item["isi"].Text(ComplaintBody.Most)).Write(), group.Zone.Date(at).AddDays(ComplaintBox.DaysKept));
            group.AddToBox(at, new ComplaintFiled(number, item["kategori"].OneOf<KategoriPengaduan>(), item["anonim"].Flag(absent: false), reader, body, at));
            if (!item["dibacaPada"].IsNull) group.AddToBox(item["dibacaPada"].Instant(), new ComplaintRead(number, item["dibacaPada"].Instant()));
            var last = item["dibacaPada"].IsNull ? at : item["dibacaPada"].Instant();
            switch (item["status"].Text())
            {
                case "Diterima" or "Dibaca": break;
                case "Ditangani": group.AddToBox(last, new ComplaintTaken(number, last)); break;
                case "Selesai": group.AddToBox(last, new ComplaintJudged(number, true, last)); break;
                default: throw item["status"].Wrong("must be Diterima, Dibaca, Ditangani or Selesai");
            }
        }
    }

    private static PersonId Known(ImportItem item, ImportDraft group) => group.Knows(PersonId.Of(item.Id())) ? PersonId.Of(item.Id()) : throw item.Wrong($"nobody of this group is '{item.Id()}'");
}
