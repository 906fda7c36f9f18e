using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>What somebody says to an invitation.</summary>
public enum Jawaban { Hadir, Izin, BelumTahu }

/// <summary>
/// Who is asked to a meeting, by whom, and when the invitations go out; at or before <paramref name="At"/>: at once.
/// <paramref name="Bring"/>: what to bring along.
/// </summary>
public sealed record MeetingInvited(MeetingId Id, PersonId By, DateTimeOffset At, DateTimeOffset SendAt, IReadOnlyList<PersonId> To, TextId? Bring) : Fact;

/// <summary>The invitations are out.</summary>
public sealed record InvitationSent(MeetingId Id, DateTimeOffset At) : Fact;

/// <summary>The invitations go out at another hour; null: they are kept back.</summary>
public sealed record InvitationPostponed(MeetingId Id, PersonId By, DateTimeOffset At, DateTimeOffset? SendAt) : Fact;

/// <summary>What the meeting will talk about, at most five points; said again it replaces the former ones.</summary>
public sealed record AgendaSet(MeetingId Id, IReadOnlyList<TextId> Points) : Fact;

/// <summary>Somebody wants a point on the agenda; no meeting: on that of the next one.</summary>
public sealed record AgendaSuggested(MeetingId? Id, PersonId By, TextId Point) : Fact;

/// <summary>The meeting has another time or place from now on; who had answered keeps the answer, and is asked again where the day is new.</summary>
public sealed record MeetingMoved(MeetingId Id, DateTimeOffset Start, PersonId? Host, TextId? Place, PersonId By, DateTimeOffset At, bool NewDay) : Fact;

/// <summary>The meeting will not be; nobody owes dues for it.</summary>
public sealed record MeetingCancelled(MeetingId Id, PersonId By, DateTimeOffset At, TextId? Reason) : Fact;

/// <summary>Her answer to an invitation, the last one counts. <paramref name="Guests"/> come with her.</summary>
public sealed record InvitationAnswered(MeetingId Id, PersonId Person, Jawaban Answer, DateTimeOffset At, TextId? Reason, int Guests) : Fact;

/// <summary>Those who had not answered were reminded because an officer wanted it.</summary>
public sealed record UnansweredReminded(MeetingId Id, DateTimeOffset At) : Fact;

/// <summary>Who invited was told what came in since the last time.</summary>
public sealed record AnswersReported(MeetingId Id, DateTimeOffset At) : Fact;

public static class UndanganFacts
{
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        new("pertemuan.undang", UndanganJson.Default.MeetingInvited),
        new("pertemuan.terkirim", UndanganJson.Default.InvitationSent),
        new("pertemuan.tunda", UndanganJson.Default.InvitationPostponed),
        new("pertemuan.agenda", UndanganJson.Default.AgendaSet),
        new("pertemuan.usul", UndanganJson.Default.AgendaSuggested),
        new("pertemuan.pindah", UndanganJson.Default.MeetingMoved),
        new("pertemuan.batal", UndanganJson.Default.MeetingCancelled),
        new("pertemuan.jawab", UndanganJson.Default.InvitationAnswered),
        new("pertemuan.diingatkan", UndanganJson.Default.UnansweredReminded),
        new("pertemuan.dikabarkan", UndanganJson.Default.AnswersReported),
    ];

    /// <summary>The text a fact points to, the last of several.</summary>
    public static TextId? TextOf(Fact fact) => fact switch
    {
        MeetingInvited f => f.Bring,
        AgendaSet f => f.Points.Cast<TextId?>().MaxBy(p => p?.Value),
        AgendaSuggested f => f.Point,
        MeetingMoved f => f.Place,
        MeetingCancelled f => f.Reason,
        InvitationAnswered f => f.Reason,
        _ => null,
    };
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(MeetingInvited))]
[JsonSerializable(typeof(InvitationSent))]
[JsonSerializable(typeof(InvitationPostponed))]
[JsonSerializable(typeof(AgendaSet))]
[JsonSerializable(typeof(AgendaSuggested))]
[JsonSerializable(typeof(MeetingMoved))]
[JsonSerializable(typeof(MeetingCancelled))]
[JsonSerializable(typeof(InvitationAnswered))]
[JsonSerializable(typeof(UnansweredReminded))]
[JsonSerializable(typeof(AnswersReported))]
internal sealed partial class UndanganJson : JsonSerializerContext;
