using Bot.Domain;

namespace Bot.Host;

/// <summary>Broadcasts (siaran.json): what is still to go out is planned, what went out is kept with what was counted.</summary>
internal static class ImportSiaran
{
    public static void Read(DataFiles files, IReadOnlyDictionary<string, ImportDraft> groups)
    {
        var last = groups.Values.ToDictionary(g => g.Id, g => g.LastRecorded);
        var numbers = groups.Values.ToDictionary(g => g.Id, _ => 0);
        foreach (var item in files.Records(DataFiles.Broadcasts).OrderBy(i => i["jadwal"].Instant()))
        {
            var group = groups.GetValueOrDefault(item["kubeId"].Id()) ?? throw item["kubeId"].Wrong("there is no such group");
            var by = PersonId.Of(item["pembuatId"].Id());
            if (!group.Knows(by)) throw item["pembuatId"].Wrong($"nobody of this group is '{by}'");
            var (at, status) = (item["jadwal"].Instant(), item["status"].OneOf<StatusSiaran>());
            if (status == StatusSiaran.Dibatalkan) continue;
            // The invitation of a meeting is the meeting's own.
            if (status == StatusSiaran.Terjadwal && item["jenis"].Text() == "Pertemuan") continue;
            var id = ++numbers[group.Id];
            var day = group.Zone.Date(at);
            // The file does not say when it was planned: with the last thing known, and never after it went out.
            var planned = at < last[group.Id] ? at : last[group.Id];
            group.Add(planned, new SiaranPlanned(id, by, Kind(item["jenis"]), To(item["penerima"]), group.Text(item["isi"].Text(700), day), planned, at, group.Zone.At(day, new(20, 0)).ToUniversalTime()));
            if (status != StatusSiaran.Terjadwal) Sent(item, group, id, at);
        }
    }

    private static void Sent(ImportItem item, ImportDraft group, int id, DateTimeOffset at)
    {
        var to = group.Owing(group.Zone.Date(at));
        group.Add(at, new SiaranSent(id, at, to, 0, Last: true, to is [.., var last] ? last : null));
        var result = item["hasil"];
        group.Add(at, result.IsNull ? new SiaranCounted(id, at, to.Count, 0, 0)
            : new SiaranCounted(id, at, result["terkirim"].Whole(0, 1_000_000), result["dibaca"].Whole(0, 1_000_000), result["gagal"].Whole(0, 1_000_000)));
    }

    private static JenisSiaran Kind(ImportItem item) => item.IsNull ? JenisSiaran.Umum : item.OneOf<JenisSiaran>();

    private static Penerima To(ImportItem item) => item.IsNull || item.OneOf<Penerima>() is var to && to == Penerima.AnggotaAktif ? Penerima.AnggotaAktif
        : to == Penerima.Pengurus ? to : throw item.Wrong("must be AnggotaAktif or Pengurus");
}
