namespace Bot.Domain;

/// <summary>A day on which the group rests: its name as a text, or a built-in one; both null for a nameless day.</summary>
public sealed record Holiday(DateOnly Day, TextId? Name, string? Known);

/// <summary>More days than anybody closes at once.</summary>
public sealed record HolidayTooLong(int MostDays) : Refusal;

/// <summary>
/// The group's calendar of days off. What was entered for a day holds over the fixed national ones; a day on which a PMT round closes the stall
/// is no holiday.
/// </summary>
public static class Holidays
{
    /// <summary>Days off by law in every year; feasts of the moon's year are entered by the group.</summary>
    public static readonly IReadOnlyList<(int Month, int Day, string Name)> Fixed =
        [(1, 1, "Tahun Baru"), (5, 1, "Hari Buruh"), (6, 1, "Hari Lahir Pancasila"), (8, 17, "Hari Kemerdekaan"), (12, 25, "Natal")];

    /// <summary>The holiday of a day; null when it is none.</summary>
    public static Holiday? On(Kube kube, DateOnly day) =>
        kube.Rota.Holidays.TryGetValue(day, out var set) ? set.Closed ? new(day, set.Name, null) : null
        : Fixed.FirstOrDefault(h => h.Month == day.Month && h.Day == day.Day) is { Name: { } name } ? new(day, null, name) : null;

    /// <summary>The holidays from one day to another, both included.</summary>
    public static IEnumerable<Holiday> Between(Kube kube, DateOnly from, DateOnly until) =>
        Enumerable.Range(0, Math.Max(until.DayNumber - from.DayNumber + 1, 0)).Select(n => On(kube, from.AddDays(n))).OfType<Holiday>();

    /// <summary>Turns that a closed day took and its opening gives back: those that have not begun and whose person never said that she cannot.</summary>
    public static IReadOnlyList<Duty> GivenBack(Kube kube, DateOnly day, DateTimeOffset now) => On(kube, day) is null ? []
        : kube.Rota.Duties.FindAll(d => d.Day == day && d.Status == StatusJaga.Libur && d.Start > now && d.Answer != JawabanJaga.Izin);
}

/// <summary>
/// Enters days as holidays, or takes them off the calendar. Turns of a closed day are off, swaps and searches of them over; an opened day has its
/// turns back. Refuses days gone by, more than a month at once, and what is so already.
/// </summary>
/// <param name="Name">What is celebrated; null for a day without a name, or to be opened.</param>
public sealed record SetHoliday(PersonId By, DateOnly Day, bool Closed, string? Name, DateTimeOffset Now)
{
    public const int MostDays = 31;

    /// <summary>The last of several days; null for one.</summary>
    public DateOnly? Until { get; init; }

    public static bool MayBy(Member? member) => member.May(Operation.JagaSusun, Right.Record | Right.Ask);

    public Decision Decide(Kube kube)
    {
        if (!MayBy(kube.Member(By))) return Decision.Refuse(new NotAllowed(Operation.JagaSusun));
        if (Day < kube.Zone.Date(Now)) return Decision.Refuse(new TooLate());
        var days = (Until ?? Day).DayNumber - Day.DayNumber + 1;
        if (days is < 1 or > MostDays) return Decision.Refuse(new HolidayTooLong(MostDays));
        var name = Name is { Length: > 0 } && Closed ? new NewText(new(kube.NextText), Name, (Until ?? Day).AddYears(1)) : null;
        var facts = Enumerable.Range(0, days).SelectMany(n => Of(kube, Day.AddDays(n), name?.Id)).ToList();
        return facts is [] ? Decision.Refuse(new NothingChanges()) : new Decision.Accepted(facts, name is null ? [] : [name]);
    }

    private IEnumerable<Fact> Of(Kube kube, DateOnly day, TextId? name)
    {
        // A day closed by a PMT round is opened by being entered as open.
        if (Closed ? name is null && Holidays.On(kube, day) is not null : Fairness.Closed(kube, day) is null) return [];
        return Closed
            ? [new HolidaySet(day, true, name), .. kube.Rota.On(day).Where(d => d.Start > Now).SelectMany(d => (Fact[])[new DutyMarked(d.Id, StatusJaga.Libur), .. ChangeDuty.SwapsOf(kube, d)]).Distinct()]
            : [new HolidaySet(day, false), .. Holidays.GivenBack(kube, day, Now).Select(d => new DutyMarked(d.Id, StatusJaga.Dijadwalkan))];
    }
}
