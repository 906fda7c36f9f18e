using System.Collections.Immutable;

namespace Bot.Domain;

/// <summary>A turn on the rota.</summary>
public sealed record Duty(DutyId Id, DateOnly Day, Code Shift, DateTimeOffset Start, DateTimeOffset End, PersonId Person)
{
    /// <summary>Who had it first.</summary>
    public PersonId Planned { get; init; }

    /// <summary>Since when it is this person's (UTC); no reminder older than that is hers.</summary>
    public DateTimeOffset Since { get; init; }

    public StatusJaga Status { get; init; }
    public JawabanJaga Answer { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }
    public TextId? Reason { get; init; }

    /// <summary>She said that she comes later.</summary>
    public bool Late { get; init; }

    /// <summary>People still to be asked to stand in, in order; null when nobody is looked for.</summary>
    public ImmutableList<PersonId>? Seeking { get; init; }

    /// <summary>Who is asked now, and until when.</summary>
    public PersonId? Offered { get; init; }
    public DateTimeOffset? OfferedUntil { get; init; }
}

/// <summary>The group's rota: what is to come and the last sixty days; open swaps; closed days.</summary>
public sealed record Rota
{
    public static readonly Rota Empty = new();

    private static readonly TimeSpan Kept = TimeSpan.FromDays(60);

    /// <summary>By start, then id.</summary>
    public ImmutableList<Duty> Duties { get; init; } = [];
    public ImmutableList<SwapAsked> Swaps { get; init; } = [];
    public int LastSwap { get; init; }
    public ImmutableDictionary<DateOnly, HolidaySet> Holidays { get; init; } = ImmutableDictionary<DateOnly, HolidaySet>.Empty;

    /// <summary>Weekdays on which somebody never can; people without any are not in it.</summary>
    public ImmutableDictionary<PersonId, ImmutableList<DayOfWeek>> Wishes { get; init; } = ImmutableDictionary<PersonId, ImmutableList<DayOfWeek>>.Empty;

    /// <summary>How many people a shift takes where the group said so, oldest first.</summary>
    public ImmutableList<ShiftStaffed> Staffing { get; init; } = [];

    /// <summary>How many people a shift takes on a day: what was said last, else what the rules say.</summary>
    public int People(Shift shift, DateOnly day) => Staffing.FindLast(s => s.From <= day && !(s.Until < day) && (s.Shift is null || s.Shift == shift.Code) && (s.Days is [] || s.Days.Contains(day.DayOfWeek)))?.People ?? shift.People;

    /// <summary>Who else has the same turn and comes.</summary>
    public IEnumerable<Duty> Beside(Duty duty) => On(duty.Day).Where(d => d.Shift == duty.Shift && d.Id != duty.Id && d.Answer != JawabanJaga.Izin);

    /// <summary>She said that she never can on that weekday.</summary>
    public bool Never(PersonId person, DayOfWeek day) => Wishes.TryGetValue(person, out var days) && days.Contains(day);

    public Duty? Find(DutyId id) => Duties.Find(d => d.Id == id);

    public SwapAsked? FindSwap(int id) => Swaps.Find(s => s.Id == id);

    /// <summary>Turns that are held (not closed), not begun at the instant.</summary>
    public IEnumerable<Duty> Ahead(DateTimeOffset now) => Duties.Where(d => d.Start > now && d.Status != StatusJaga.Libur);

    public IEnumerable<Duty> Of(PersonId person, DateTimeOffset now) => Ahead(now).Where(d => d.Person == person);

    public IEnumerable<Duty> On(DateOnly day) => Duties.Where(d => d.Day == day && d.Status != StatusJaga.Libur);

    /// <summary>The last day that is planned; null for an empty rota.</summary>
    public DateOnly? LastDay => Duties is [.., var last] ? last.Day : null;

    public Rota After(Fact fact) => fact switch
    {
        DutiesPlanned f => Planned(f),
        DutyMoved f => With(f.Id, d => d with { Person = f.To, Since = f.At, Answer = JawabanJaga.Belum, AnsweredAt = null, Reason = null, Late = false, Seeking = null, Offered = null, OfferedUntil = null }),
        DutyAnswered f => With(f.Id, d => d with { Answer = f.Answer, AnsweredAt = f.At, Reason = f.Reason }),
        DutyLate f => With(f.Id, d => d with { Late = true, Answer = JawabanJaga.Hadir }),
        DutyMarked f => With(f.Id, d => d with { Status = f.Status, Seeking = f.Status == StatusJaga.Libur ? null : d.Seeking, Offered = null, OfferedUntil = null }),
        SubstituteSought f => With(f.Id, d => d with { Seeking = [.. f.Order] }),
        SubstituteOffered f => With(f.Id, d => d with { Seeking = d.Seeking?.Remove(f.To), Offered = f.To, OfferedUntil = f.Until }),
        SubstituteSearchEnded f => With(f.Id, d => d with { Seeking = null, Offered = null, OfferedUntil = null }),
        SwapAsked f => this with { Swaps = Swaps.RemoveAll(s => s.Id == f.Id).Add(f), LastSwap = Math.Max(LastSwap, f.Id) },
        SwapEnded f => this with { Swaps = Swaps.RemoveAll(s => s.Id == f.Id) },
        DutyWishSet f => this with { Wishes = f.Days is [] ? Wishes.Remove(f.Person) : Wishes.SetItem(f.Person, [.. f.Days]) },
        ShiftStaffed f => this with { Staffing = Staffing.RemoveAll(s => Replaces(f, s)).Add(f) },
        DutyDropped f => this with { Duties = Duties.RemoveAll(d => d.Id == f.Id) },
        HolidaySet f => this with { Holidays = Holidays.SetItem(f.Day, f) },
        _ => this,
    };

    private Rota Planned(DutiesPlanned f)
    {
        var ids = f.Duties.Select(d => d.Id).ToHashSet();
        var added = f.Duties.Select(d => new Duty(d.Id, d.Day, d.Shift, d.Start, d.End, d.Person) { Planned = d.Person, Since = f.At });
        return this with { Duties = [.. Duties.Where(d => !ids.Contains(d.Id) && d.End > f.At - Kept).Concat(added).OrderBy(d => d.Start).ThenBy(d => d.Id.Value, StringComparer.Ordinal)] };
    }

    /// <summary>Nothing of the older word is left beside the newer.</summary>
    private static bool Replaces(ShiftStaffed later, ShiftStaffed earlier) =>
        later.From <= earlier.From && (later.Until is null || earlier.Until <= later.Until) && (later.Shift is null || later.Shift == earlier.Shift) && (later.Days is [] || earlier.Days is not [] && earlier.Days.All(later.Days.Contains));

    private Rota With(DutyId id, Func<Duty, Duty> change) => Find(id) is { } duty ? this with { Duties = Duties.Replace(duty, change(duty)) } : this;
}
