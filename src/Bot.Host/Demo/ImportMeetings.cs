using Bot.Domain;

namespace Bot.Host;

/// <summary>Meetings (pertemuan.json): planned, asked to, attended, closed, with their minutes.</summary>
internal static class ImportMeetings
{
    /// <summary>The file knows when a meeting began, not when it ended; the dues of a meeting are recorded within this time.</summary>
    private static readonly TimeSpan Length = TimeSpan.FromHours(2);

    /// <summary>The file does not say when a meeting was put on the calendar.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(7);

    public static void Read(DataFiles files, IReadOnlyDictionary<string, ImportDraft> groups, IReadOnlyList<ImportedEntry> entries)
    {
        var invitations = new ImportInvitations(files);
        var planned = new List<(ImportDraft Group, MeetingPlanned Meeting, ImportItem Item, IReadOnlyList<Fact> Agenda)>();
        foreach (var item in files.Records(DataFiles.Meetings))
        {
            var group = groups.GetValueOrDefault(item["kubeId"].Id()) ?? throw item["kubeId"].Wrong("there is no such group");
            var id = MeetingId.Of(item["id"].Id());
            var start = item["mulai"].Instant();
            if (!group.Meetings.TryAdd(id, start)) throw item["id"].Wrong($"'{id}' is there twice");
            var status = item["status"].OneOf<StatusPertemuan>();
            if (status == StatusPertemuan.Dibatalkan)   // nobody met and nobody owes; an entry that names it is refused as unknown
            {
                group.Meetings.Remove(id);
                continue;
            }
            TextId? place = item["tempat"].OptionalText() is { } text ? group.Text(text, group.Zone.Date(start)) : null;
            planned.Add((group, new(id, item["jenis"].OneOf<JenisPertemuan>(), start, Known(item["tuanRumahId"], group), place), item, ImportInvitations.Agenda(item, group, id, group.Zone.Date(start))));
            var came = item["kehadiran"].Members().Select(m => new Attendee(Known(m.Value, group, m.Name), m.Value.OneOf<Kehadiran>())).ToList();
            if (came.Count > 0) group.Add(start, new AttendanceTaken(id, came));
            ImportNotulen.Read(item["notulen"], group, id, start);
            if (status == StatusPertemuan.Selesai) group.Add(start + Length, new MeetingClosed(id, group.Owing(group.Zone.Date(start))));
        }
        ImportLedger.CheckMeetings(entries);
        var paid = entries.Where(e => e.Entry.Meeting is not null).ToLookup(e => (e.Group.Id, e.Entry.Meeting!.Value), e => e.Entry.RecordedAt);
        var last = groups.Values.ToDictionary(g => g.Id, g => entries.Where(e => e.Group == g).Select(e => e.Entry.RecordedAt).Append(g.LastRecorded).Max());
        // A week ahead, yet never after an entry that pays for it, and never after the last thing the group recorded.
        foreach (var (group, meeting, item, agenda) in planned)
        {
            var at = paid[(group.Id, meeting.Id)].Append(meeting.Start - Ahead).Append(last[group.Id]).Min();
            foreach (var fact in (IEnumerable<Fact>)[meeting, .. agenda, .. invitations.Of(item, group, meeting, at)]) group.Add(at, fact);
        }
    }

    private static PersonId? Known(ImportItem item, ImportDraft group) => item.IsNull ? null : Known(item, group, item.Id());

    private static PersonId Known(ImportItem item, ImportDraft group, string id) =>
        group.Knows(PersonId.Of(id)) ? PersonId.Of(id) : throw item.Wrong($"nobody of this group is '{id}'");
}
