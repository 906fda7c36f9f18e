using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>The meeting has begun; it stays open until somebody closes it, at the latest until 23.59 of that day.</summary>
public sealed record MeetingOpened(MeetingId Id, PersonId By, DateTimeOffset At) : Fact;

/// <summary>Guests of a meeting: those the group knows, and how many others.</summary>
public sealed record GuestsNoted(MeetingId Id, IReadOnlyList<PersonId> People, int Others) : Fact;

/// <summary>The anonymous IKS box of a meeting was counted (R-IKS-2); counted again it replaces the former count.</summary>
/// <param name="Entry">The entry of the book; null when the box was empty.</param>
public sealed record BoxCounted(MeetingId Id, Rupiah Amount, PersonId By, Receipt? Entry) : Fact;

/// <summary>Why a member is free from the dues of a meeting.</summary>
public enum BebasKarena { Lain, Sakit, Cuti }

/// <summary>The ketua freed a member from what is still open of a meeting's dues (IuranBebas, R-IUR-2).</summary>
public sealed record DuesWaived(MeetingId Id, PersonId Person, PersonId By, BebasKarena Why) : Fact;

public static class AbsenFacts
{
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        new("pertemuan.mulai", AbsenJson.Default.MeetingOpened),
        new("pertemuan.tamu", AbsenJson.Default.GuestsNoted),
        new("pertemuan.kotak", AbsenJson.Default.BoxCounted),
        new("iuran.bebas", AbsenJson.Default.DuesWaived),
    ];
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(MeetingOpened))]
[JsonSerializable(typeof(GuestsNoted))]
[JsonSerializable(typeof(BoxCounted))]
[JsonSerializable(typeof(DuesWaived))]
internal sealed partial class AbsenJson : JsonSerializerContext;

/// <summary>How a meeting went, beside who was there: when it began and ended, who took attendance, guests, the IKS box.</summary>
public sealed record Roll
{
    public static readonly Roll None = new();

    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>Who wrote the attendance down last.</summary>
    public PersonId? TakenBy { get; init; }

    /// <summary>When it was closed; null while it is not, and for meetings from before this was kept.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    public IReadOnlyList<PersonId> Guests { get; init; } = [];
    public int OtherGuests { get; init; }

    /// <summary>What was in the IKS box; null until it is counted.</summary>
    public Rupiah? Box { get; init; }
    public Receipt? BoxEntry { get; init; }
    public PersonId? BoxBy { get; init; }

    public Roll After(Fact fact) => fact switch
    {
        MeetingOpened f => this with { OpenedAt = OpenedAt ?? f.At },
        AttendanceTaken f => this with { TakenBy = f.By ?? TakenBy },
        MeetingClosed f => this with { ClosedAt = f.At },
        GuestsNoted f => this with { Guests = f.People, OtherGuests = f.Others },
        BoxCounted f => this with { Box = f.Amount, BoxEntry = f.Entry, BoxBy = f.By },
        _ => this,
    };
}

/// <summary>Which meeting is meant, and who was there.</summary>
public static class Rolls
{
    /// <summary>The one that runs, else today's, else the last that has come and was not closed; null when there is none.</summary>
    public static Meeting? ToRoll(this Kube kube, DateOnly today)
    {
        var come = kube.Meetings.Ahead.Where(m => kube.Zone.Date(m.Start) <= today).ToList();
        return come.Find(m => kube.Zone.Date(m.Start) == today) ?? come.FindLast(m => m.Status == StatusPertemuan.Berlangsung) ?? come.LastOrDefault();
    }

    /// <summary>True once attendance was written down.</summary>
    public static bool HasRoll(this Meeting meeting) => meeting.Attendance.Count > 0;

    /// <summary>Who was there, in order of id.</summary>
    public static IReadOnlyList<PersonId> Present(this Meeting meeting) => [.. meeting.Attendance.Where(a => a.Value == Kehadiran.Hadir).Select(a => a.Key).Order()];

    /// <summary>Members who owe the dues of a meeting: everybody active who belonged to the group on its day (R-IUR-2).</summary>
    public static IReadOnlyList<PersonId> Owing(this Kube kube, Meeting meeting) =>
        [.. kube.ActiveMembers.Where(m => m.Since <= kube.Zone.Date(meeting.Start)).Select(m => m.Person)];

    /// <summary>Members whose dues of this meeting are not, or not all, recorded.</summary>
    public static IReadOnlyList<PersonId> StillOwing(this Kube kube, MeetingId meeting) =>
        [.. kube.ActiveMembers.Select(m => m.Person).Where(p => kube.Dues.Find(p, meeting) is { } due && due.Open > Rupiah.Zero)];

    /// <summary>Every active member once: there, or away for the reason known, or without a word.</summary>
    public static IReadOnlyList<Attendee> Sheet(this Kube kube, IEnumerable<PersonId> present, IReadOnlyDictionary<PersonId, Kehadiran> away)
    {
        var there = present.ToHashSet();
        return [.. kube.ActiveMembers.Select(m => new Attendee(m.Person, there.Contains(m.Person) ? Kehadiran.Hadir
            : away.GetValueOrDefault(m.Person, Kehadiran.TanpaKabar) is var why && why == Kehadiran.Hadir ? Kehadiran.TanpaKabar : why))];
    }

    /// <summary>What the last counted box held, as a suggestion; null when none is known.</summary>
    public static Rupiah? LastBox(this Kube kube) =>
        kube.Meetings.All.FindLast(m => m.Roll.Box is not null)?.Roll.Box ?? kube.Ledger.Recent.LastOrDefault(e => e is { Kind: JenisTransaksi.IksKotak, Reverses: null })?.Amount;
}
