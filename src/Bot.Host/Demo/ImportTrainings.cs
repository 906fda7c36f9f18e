using Bot.Domain;

namespace Bot.Host;

/// <summary>Trainings (pelatihan.json) with participants, waiting list and attendance, and who was trained before (anggota.json).</summary>
internal static class ImportTrainings
{
    private enum Status { Draf, Dibuka, Penuh, Ditutup, Selesai, Dibatalkan }

    private enum Participation { Terdaftar, Hadir, TidakHadir, Mundur, Batal }

    public static void Read(DataFiles files, IReadOnlyDictionary<string, ImportDraft> groups)
    {
        foreach (var item in files.Records(DataFiles.Members))
            if (groups.GetValueOrDefault(item["kubeId"].Id()) is { } group) Before(item, group, PersonId.Of(item["id"].Id()));
        var ids = new HashSet<string>();
        foreach (var item in files.Records(DataFiles.Trainings))
        {
            if (!ids.Add(item["id"].Id())) throw item["id"].Wrong($"'{item["id"].Id()}' is there twice");
            var status = item["status"].OneOf<Status>();
            if (status == Status.Draf) continue;   // nobody was told of it yet
            var belongs = item["kubeIds"].Items().ToList();
            if (belongs.Count == 0) throw item["kubeIds"].Wrong("must name at least one group");
            foreach (var kube in belongs) Announce(item, status, groups.GetValueOrDefault(kube.Id()) ?? throw kube.Wrong($"there is no group '{kube.Id()}'"));
        }
    }

    /// <summary>What a member brought with her: whether she was trained, and her own business, which she can show others.</summary>
    private static void Before(ImportItem item, ImportDraft group, PersonId person)
    {
        var at = group.Zone.At(group.ListBegins, TimeOnly.MinValue);
        if (item["pernahPelatihan"].Flag(absent: false)) group.Add(at, new TrainedBefore(person));
        foreach (var business in item["usahaPribadi"].Items().Select(b => b.Text(60)).Where(b => b != "ibu rumah tangga").Take(SkillBook.MostOfOne))
            group.Add(at, new SkillTold(person, group.Text(business, group.ListBegins), at.ToUniversalTime()));
    }

    private static void Announce(ImportItem item, Status status, ImportDraft group)
    {
        var (id, when, opened) = (TrainingId.Of(item["id"].Id()), Times(item, group.Zone), item["dibuka"].Instant());
        var closes = item["tutup"] is { IsNull: false } said ? said.Instant() : AnnounceTraining.UsualClosing(group.Zone, when, opened);
        if (closes > when.Start) throw item["tutup"].Wrong("must not be after the start");
        TextId? Text(string? text) => text is null ? null : group.Text(text, group.Zone.Date(opened));
        var teacher = item["pengajar"].OptionalText();
        var member = teacher is null ? null : group.Called(teacher);
        var (conditions, bring) = (item["syarat"].IsNull ? null : Several(item["syarat"]), Several(item["bawa"]));
        group.Add(opened, new TrainingAnnounced(id, Text(Plain(item["judul"].Text(AnnounceTraining.LongestTitle)))!.Value, when, item["kuota"].Whole(1, Seats.MostPlaces),
            item["biaya"].IsNull ? Rupiah.Zero : new(item["biaya"].Whole(0, 100_000_000)), closes, opened, null, TrainingWords.Exclude(conditions) || TrainingWords.Exclude(bring))
        {
            Place = Text(item["tempat"].OptionalText() is { } place ? Plain(place) : null), Conditions = Text(conditions), Bring = Text(bring),
            Organizer = Text(item["penyelenggara"].OptionalText() is { } organizer ? Plain(organizer) : null), Facilities = Text(Several(item["fasilitas"])),
            Teacher = member, TeacherName = member is null && teacher is not null ? Text(Plain(teacher)) : null,
        });
        People(item, group, id, when, status);
        if (status is Status.Ditutup or Status.Dibatalkan) group.Add(group.LastRecorded, new TrainingStatusSet(id, status == Status.Ditutup ? StatusPelatihan.Ditutup : StatusPelatihan.Dibatalkan, group.LastRecorded, null));
    }

    private static TrainingTimes Times(ImportItem item, Zone zone)
    {
        var start = item["mulai"].Instant();
        if (item["selesai"].IsNull) return new(start, zone.Date(start), null);
        var end = zone.Local(item["selesai"].Instant());
        return end > start ? new(start, zone.Date(end), TimeOnly.FromDateTime(end.DateTime)) : throw item["selesai"].Wrong("must be after the start");
    }

    private static void People(ImportItem item, ImportDraft group, TrainingId id, TrainingTimes when, Status status)
    {
        var seen = new HashSet<PersonId>();
        var present = new List<PersonId>();
        foreach (var person in item["peserta"].Items())
        {
            var (who, how) = (Known(person["anggotaId"], group, seen), person["status"].OneOf<Participation>());
            if (how is Participation.Mundur or Participation.Batal) continue;
            group.Add(person["waktu"].Instant(), new TrainingJoined(id, who, person["waktu"].Instant(), null));
            if (how == Participation.Hadir) present.Add(who);
        }
        foreach (var waiting in item["antrean"].Items())
            group.Add(waiting["waktu"].Instant(), new TrainingQueued(id, Known(waiting["anggotaId"], group, seen), waiting["waktu"].Instant(), null));
        var end = group.Zone.At(when.LastDay, when.EndTime ?? new TimeOnly(23, 59));
        if (status == Status.Selesai) group.Add(end, new TrainingRollTaken(id, present, end.ToUniversalTime(), null));
    }

    private static PersonId Known(ImportItem item, ImportDraft group, HashSet<PersonId> seen)
    {
        var person = PersonId.Of(item.Id());
        if (!group.Knows(person)) throw item.Wrong($"nobody of this group is '{person}'");
        return seen.Add(person) ? person : throw item.Wrong($"'{person}' is there twice");
    }

    /// <summary>Things in a list, as they stand in a sentence: "contoh produk dan celemek".</summary>
    private static string? Several(ImportItem item) => item.Items().Select(i => Plain(i.Text(100))).ToList() switch
    {
        [] => null,
        [var one] => one,
        [.. var first, var last] => string.Join(", ", first) + " dan " + last,
    };

    /// <summary>The mark of invented names belongs to the file, not to what people read.</summary>
    private static string Plain(string text) => text.Replace(" (demo)", "", StringComparison.Ordinal).Trim();
}
