using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Bot.Domain;

public enum JenisPertemuan { Mingguan, RapatBulanan, LuarBiasa }

public enum StatusPertemuan { Dijadwalkan, Berlangsung, Selesai, Dibatalkan }

public enum Kehadiran { Hadir, Izin, Sakit, TanpaKabar }

/// <summary>A meeting is on the calendar.</summary>
public sealed record MeetingPlanned(MeetingId Id, JenisPertemuan Kind, DateTimeOffset Start, PersonId? Host, TextId? Place) : Fact;

/// <summary>Who was there.</summary>
public sealed record AttendanceTaken(MeetingId Id, IReadOnlyList<Attendee> Attendees) : Fact
{
    /// <summary>Who wrote it down; null in facts from before this was kept.</summary>
    public PersonId? By { get; init; }
}

public sealed record Attendee(PersonId Person, Kehadiran Kehadiran);

/// <summary>The meeting is over; these members owe its dues, whether they came or not (R-IUR-2).</summary>
public sealed record MeetingClosed(MeetingId Id, IReadOnlyList<PersonId> Owing) : Fact
{
    /// <summary>When (UTC); null in facts from before this was kept.</summary>
    public DateTimeOffset? At { get; init; }
}

public static class PertemuanFacts
{
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        new("pertemuan.rencana", PertemuanJson.Default.MeetingPlanned),
        new("pertemuan.absen", PertemuanJson.Default.AttendanceTaken),
        new("pertemuan.selesai", PertemuanJson.Default.MeetingClosed),
    ];
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(MeetingPlanned))]
[JsonSerializable(typeof(AttendanceTaken))]
[JsonSerializable(typeof(MeetingClosed))]
internal sealed partial class PertemuanJson : JsonSerializerContext;

/// <summary>A meeting as the group remembers it.</summary>
public sealed record Meeting(MeetingId Id, JenisPertemuan Kind, DateTimeOffset Start, StatusPertemuan Status)
{
    public PersonId? Host { get; init; }
    public TextId? Place { get; init; }
    public ImmutableList<TextId> Agenda { get; init; } = [];
    public Invitation? Invitation { get; init; }

    /// <summary>Attendance once it was taken.</summary>
    public ImmutableDictionary<PersonId, Kehadiran> Attendance { get; init; } = ImmutableDictionary<PersonId, Kehadiran>.Empty;

    /// <summary>When it began and ended, who wrote attendance, guests, the IKS box.</summary>
    public Roll Roll { get; init; } = Roll.None;
}

/// <summary>The group's meetings: all to come and the last sixty.</summary>
public sealed record Meetings(ImmutableList<Meeting> All)
{
    private const int Kept = 60;

    public static readonly Meetings None = new(ImmutableList<Meeting>.Empty);

    /// <summary>Points members want on the agenda of the next meeting, while none is planned.</summary>
    public ImmutableList<TextId> Topics { get; init; } = [];

    public Meeting? Find(MeetingId id) => All.Find(m => m.Id == id);

    /// <summary>The meeting on this day of the group's zone, or null.</summary>
    public Meeting? On(DateOnly day, Zone zone) => All.Find(m => zone.Date(m.Start) == day && m.Status != StatusPertemuan.Dibatalkan);

    /// <summary>The last meeting that was closed, or null.</summary>
    public Meeting? LastClosed => All.FindLast(m => m.Status == StatusPertemuan.Selesai);

    /// <summary>Meetings not yet closed, earliest first.</summary>
    public IEnumerable<Meeting> Ahead => All.Where(m => m.Status is StatusPertemuan.Dijadwalkan or StatusPertemuan.Berlangsung);

    public Meetings After(Fact fact) => fact switch
    {
        MeetingPlanned f => With(new Meeting(f.Id, f.Kind, f.Start, StatusPertemuan.Dijadwalkan) { Host = f.Host, Place = f.Place }),
        AttendanceTaken f when Find(f.Id) is { } m => With(m with { Attendance = f.Attendees.ToImmutableDictionary(a => a.Person, a => a.Kehadiran), Roll = m.Roll.After(f) }),
        MeetingClosed f when Find(f.Id) is { } m => With(m with { Status = StatusPertemuan.Selesai, Roll = m.Roll.After(f) }),
        MeetingOpened f when Find(f.Id) is { } m => With(m with { Status = StatusPertemuan.Berlangsung, Roll = m.Roll.After(f) }),
        GuestsNoted f when Find(f.Id) is { } m => With(m with { Roll = m.Roll.After(f) }),
        BoxCounted f when Find(f.Id) is { } m => With(m with { Roll = m.Roll.After(f) }),
        _ => Undangan.Fold(this, fact),
    };

    internal Meetings With(Meeting meeting)
    {
        var all = All.RemoveAll(m => m.Id == meeting.Id).Add(meeting).Sort((a, b) => a.Start.CompareTo(b.Start));
        return this with { All = all.Count > Kept ? all.RemoveRange(0, all.Count - Kept) : all };
    }
}
