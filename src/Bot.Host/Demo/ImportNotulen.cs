using Bot.Domain;

namespace Bot.Host;

/// <summary>Minutes inside pertemuan.json: what was decided, and the tasks with their days. They are valid: somebody confirmed them.</summary>
internal static class ImportNotulen
{
    private const int MostPoints = 20, MostText = 300;

    /// <summary>Minutes were written when the meeting was over.</summary>
    private static readonly TimeSpan After = TimeSpan.FromHours(3);

    public static void Read(ImportItem item, ImportDraft group, MeetingId meeting, DateTimeOffset start)
    {
        if (item.IsNull) return;
        var day = group.Zone.Date(start);
        var decided = item["ringkas"].Items().Select(p => new MinutesPoint(group.Text(p.Text(MostText), day), [], null, Kesepakatan.Sepakat));
        var tasks = item["tugas"].Items().Where(t => t["status"].OptionalText() is not "Selesai").Select(t =>
            new MinutesPoint(group.Text(t["tugas"].Text(MostText), day), [Known(t["anggotaId"], group)], t["tenggat"] is { IsNull: false } due ? due.Day() : null, Kesepakatan.Sepakat));
        MinutesPoint[] points = [.. decided, .. tasks];
        if (points.Length is 0 or > MostPoints) throw item.Wrong($"must have 1 to {MostPoints} points and tasks");
        var id = group.NextMinutes();
        group.Add(start + After, new MinutesProposed(id, meeting, Known(item["ditulisOleh"], group), start + After, points));
        group.Add(start + After, new MinutesConfirmed(id, Known(item["disahkanOleh"], group), start + After));
    }

    private static PersonId Known(ImportItem item, ImportDraft group) => group.Knows(PersonId.Of(item.Id())) ? PersonId.Of(item.Id()) : throw item.Wrong($"nobody of this group is '{item.Id()}'");
}
