namespace Bot.Domain;

/// <summary>More people than the group has, or none.</summary>
public sealed record PeopleOutOfRange(int Most) : Refusal;

/// <summary>
/// From a day on a shift takes so many people; turns already planned are added (<paramref name="Added"/>, one place each) or given up
/// (<paramref name="Dropped"/>) with it, as they were read back. Refuses days gone by, nobody at all, more people than the group has, and what
/// holds already.
/// </summary>
public sealed record StaffShift(PersonId By, ShiftStaffed Wish, IReadOnlyList<PlannedDuty> Added, IReadOnlyList<DutyId> Dropped, DateTimeOffset Now)
{
    /// <summary>So far ahead it is looked whether the wish changes anything.</summary>
    private const int Looked = 35;

    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.JagaSusun, Right.Record)) return Decision.Refuse(new NotAllowed(Operation.JagaSusun));
        var most = kube.ActiveMembers.Count();
        if (Wish.People < 1 || Wish.People > most) return Decision.Refuse(new PeopleOutOfRange(most));
        if (Wish.From < kube.Zone.Date(Now) || Wish.Until < Wish.From) return Decision.Refuse(new TooLate());
        if (Added is [] && Dropped is [] && !Changes(kube)) return Decision.Refuse(new NothingChanges());
        var dropped = Dropped.Select(kube.Rota.Find).OfType<Duty>().ToList();
        if (dropped.Count < Dropped.Count || dropped.Exists(d => d.Start <= Now || d.Status == StatusJaga.Libur) || Added.Any(d => d.Start <= Now || kube.Rota.Find(d.Id) is not null)) return Decision.Refuse(new DutyGone());
        if (Added.FirstOrDefault(d => kube.Member(d.Person) is not { IsActiveMember: true }) is { } away) return Decision.Refuse(new NoActiveMember(away.Person));
        if (Added.FirstOrDefault(d => kube.Rota.On(d.Day).Any(x => x.Person == d.Person) || Added.Any(x => x.Id != d.Id && x.Day == d.Day && x.Person == d.Person)) is { } twice) return Decision.Refuse(new TwiceADay(twice.Person, twice.Day));
        return Decision.Accept([Wish with { At = Now }, .. Added is [] ? [] : new Fact[] { new DutiesPlanned(Now, Added) }, .. dropped.Select(d => new DutyDropped(d.Id, Now)), .. dropped.SelectMany(d => ChangeDuty.SwapsOf(kube, d)).Distinct()]);
    }

    private bool Changes(Kube kube)
    {
        var after = kube.Rota.After(Wish);
        return kube.Rules.Jaga is { } rules && Enumerable.Range(0, Looked).Select(Wish.From.AddDays).Any(day => rules.Days.Contains(day.DayOfWeek) && rules.Shifts.Any(s => after.People(s, day) != kube.Rota.People(s, day)));
    }
}
