using Bot.Dialogs;
using Bot.Domain;

namespace Bot.Host;

/// <summary>
/// Agenda and answers of a meeting (pertemuan.json), and its invitation: the broadcast of kind Pertemuan that names its day
/// (siaran.json), else the answers show that one went out.
/// </summary>
internal sealed class ImportInvitations
{
    private readonly Dictionary<string, List<ImportItem>> broadcasts;

    public ImportInvitations(DataFiles files) => broadcasts = files.Records(DataFiles.Broadcasts)
        .Where(b => b["jenis"].Text() == "Pertemuan").GroupBy(b => b["kubeId"].Id()).ToDictionary(g => g.Key, g => g.ToList());

    /// <summary>What follows the planning of the meeting, in order.</summary>
    public static IReadOnlyList<Fact> Agenda(ImportItem item, ImportDraft group, MeetingId id, DateOnly day)
    {
        var points = item["agenda"].Items().Take(Undangan.MostPoints).Select(p => group.Text(p.Text(), day)).ToList();
        return points.Count == 0 ? [] : [new AgendaSet(id, points)];
    }

    /// <param name="planned">When the meeting was put on the calendar; the file tells no earlier moment.</param>
    public IEnumerable<Fact> Of(ImportItem item, ImportDraft group, MeetingPlanned meeting, DateTimeOffset planned)
    {
        if (item["status"].OneOf<StatusPertemuan>() != StatusPertemuan.Dijadwalkan) yield break;
        var day = group.Zone.Date(meeting.Start);
        var told = broadcasts.GetValueOrDefault(group.Id.Value, []).Find(b => Names(b, day));
        var answers = item["jawaban"].Members().Select(a => (Person: Known(group, a.Name, a.Value), Answer: a.Value.OneOf<Jawaban>())).ToList();
        if (told.File is null && answers.Count == 0) yield break;
        var by = told.File is null ? group.Officer(Jabatan.Ketua)?.Person ?? throw item["jawaban"].Wrong("nobody is there who could have invited") : Known(group, told["pembuatId"].Id(), told["pembuatId"]);
        var sends = told.File is null ? planned : told["jadwal"].Instant();
        yield return new MeetingInvited(meeting.Id, by, planned, sends, group.Owing(day), null);
        if (told.File is null || told["status"].Text() == "Terkirim") yield return new InvitationSent(meeting.Id, told.File is null ? planned : sends);
        foreach (var (person, answer) in answers) yield return new InvitationAnswered(meeting.Id, person, answer, planned, null, 0);
        // What is in the data has been told already.
        if (answers.Exists(a => a.Answer == Jawaban.Izin)) yield return new AnswersReported(meeting.Id, planned);
    }

    private static bool Names(ImportItem broadcast, DateOnly day) =>
        broadcast["judul"].Text().Contains(Say.Day(day), StringComparison.Ordinal) || broadcast["isi"].Text(4_000).Contains(Say.Day(day), StringComparison.Ordinal);

    private static PersonId Known(ImportDraft group, string id, ImportItem item) =>
        group.Knows(PersonId.Of(id)) ? PersonId.Of(id) : throw item.Wrong($"nobody of this group is '{id}'");
}
