using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>What the person on duty says of her turn.</summary>
public enum JawabanJaga { Belum, Hadir, Izin }

/// <summary>What became of a turn: nobody is marked by the clock (R-JAG-9).</summary>
public enum StatusJaga { Dijadwalkan, Hadir, TanpaKabar, Libur }

/// <summary>Why another person has a turn: exchanged, taken over, or changed by the officers.</summary>
public enum AlasanPindah { Tukar, Ganti, Diubah }

/// <summary>How a request to swap ended.</summary>
public enum AkhirTukar { Disetujui, Ditolak, Ditarik, Kedaluwarsa, Bentrok }

/// <summary>These turns are on the rota from <paramref name="At"/> on. A turn with a known id is replaced.</summary>
public sealed record DutiesPlanned(DateTimeOffset At, IReadOnlyList<PlannedDuty> Duties) : Fact;

/// <summary>One turn: a shift of a day and who has it. Instants are UTC or carry the group's offset.</summary>
public sealed record PlannedDuty(DutyId Id, DateOnly Day, Code Shift, DateTimeOffset Start, DateTimeOffset End, PersonId Person);

/// <summary>The turn is another's from now on. A swap that caused it is named.</summary>
public sealed record DutyMoved(DutyId Id, PersonId To, DateTimeOffset At, AlasanPindah Why, int? Swap = null) : Fact;

/// <summary>She comes, or she cannot; said again it replaces what she said before. The reason is a text.</summary>
public sealed record DutyAnswered(DutyId Id, PersonId Person, JawabanJaga Answer, DateTimeOffset At, TextId? Reason = null) : Fact;

/// <summary>She comes later; the hour when she said one (group's zone).</summary>
public sealed record DutyLate(DutyId Id, PersonId Person, TimeOnly? Arrives) : Fact;

/// <summary>What became of the turn.</summary>
public sealed record DutyMarked(DutyId Id, StatusJaga Status) : Fact;

/// <summary>A substitute is looked for, one by one in this order (R-JAG-4).</summary>
public sealed record SubstituteSought(DutyId Id, IReadOnlyList<PersonId> Order) : Fact;

/// <summary>The next in the order is asked, until the instant.</summary>
public sealed record SubstituteOffered(DutyId Id, PersonId To, DateTimeOffset Until) : Fact;

/// <summary>The search is over: somebody was found, it was called off, or nobody is left.</summary>
public sealed record SubstituteSearchEnded(DutyId Id) : Fact;

/// <summary>A swap is asked for; without <paramref name="Theirs"/> the partner just takes the turn. Ends by itself at <paramref name="Until"/> (R-JAG-7).</summary>
public sealed record SwapAsked(int Id, PersonId By, PersonId Partner, DutyId Mine, DutyId? Theirs, DateTimeOffset At, DateTimeOffset Until) : Fact;

public sealed record SwapEnded(int Id, AkhirTukar How) : Fact;

/// <summary>The stall is closed (or, again, open) on a day; the name of the day is a text.</summary>
public sealed record HolidaySet(DateOnly Day, bool Closed, TextId? Name = null) : Fact;

/// <summary>Weekdays on which somebody never can (R-JAG-4), all of them; an empty list takes them back.</summary>
public sealed record DutyWishSet(PersonId Person, IReadOnlyList<DayOfWeek> Days, DateTimeOffset At) : Fact;

/// <summary>
/// So many people a shift takes on these days from <paramref name="From"/> on, up to <paramref name="Until"/> (both included). No shift: every
/// one; no days: every day of the rota; no last day: from then on. What was said last holds.
/// </summary>
public sealed record ShiftStaffed(Code? Shift, IReadOnlyList<DayOfWeek> Days, int People, DateOnly From, DateOnly? Until, DateTimeOffset At) : Fact;

/// <summary>The turn is no more: fewer people are wanted.</summary>
public sealed record DutyDropped(DutyId Id, DateTimeOffset At) : Fact;

public static class JagaFacts
{
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        new("jaga.rencana", JagaJson.Default.DutiesPlanned),
        new("jaga.pindah", JagaJson.Default.DutyMoved),
        new("jaga.jawab", JagaJson.Default.DutyAnswered),
        new("jaga.telat", JagaJson.Default.DutyLate),
        new("jaga.tanda", JagaJson.Default.DutyMarked),
        new("jaga.cari", JagaJson.Default.SubstituteSought),
        new("jaga.tawar", JagaJson.Default.SubstituteOffered),
        new("jaga.caribubar", JagaJson.Default.SubstituteSearchEnded),
        new("jaga.tukar", JagaJson.Default.SwapAsked),
        new("jaga.tukarakhir", JagaJson.Default.SwapEnded),
        new("jaga.libur", JagaJson.Default.HolidaySet),
        new("jaga.halangan", JagaJson.Default.DutyWishSet),
        new("jaga.orang", JagaJson.Default.ShiftStaffed),
        new("jaga.kurang", JagaJson.Default.DutyDropped),
    ];
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(DutiesPlanned))]
[JsonSerializable(typeof(DutyMoved))]
[JsonSerializable(typeof(DutyAnswered))]
[JsonSerializable(typeof(DutyLate))]
[JsonSerializable(typeof(DutyMarked))]
[JsonSerializable(typeof(SubstituteSought))]
[JsonSerializable(typeof(SubstituteOffered))]
[JsonSerializable(typeof(SubstituteSearchEnded))]
[JsonSerializable(typeof(SwapAsked))]
[JsonSerializable(typeof(SwapEnded))]
[JsonSerializable(typeof(HolidaySet))]
[JsonSerializable(typeof(DutyWishSet))]
[JsonSerializable(typeof(ShiftStaffed))]
[JsonSerializable(typeof(DutyDropped))]
internal sealed partial class JagaJson : JsonSerializerContext;
