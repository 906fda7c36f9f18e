namespace Bot.Domain;

/// <summary>
/// A turn that began is marked: somebody was there after all, or was not and gave no word. Nobody is marked by the clock (R-JAG-9): the ketua and
/// the sekretaris do it, and "no word" also whoever has the next turn. Within <see cref="DaysToMark"/> days. Refuses one's own turn: that is
/// <see cref="AnswerDuty"/>'s.
/// </summary>
public sealed record MarkDuty(PersonId By, DutyId Id, StatusJaga Status, DateTimeOffset Now)
{
    public const int DaysToMark = 7;

    public Decision Decide(Kube kube)
    {
        if (kube.Rota.Find(Id) is not { } duty || duty.Status == StatusJaga.Libur || duty.Person == By || Status is not (StatusJaga.Hadir or StatusJaga.TanpaKabar)) return Decision.Refuse(new DutyGone());
        if (!May(kube, duty)) return Decision.Refuse(new NotAllowed(Operation.JagaSusun));
        if (duty.Start > Now || duty.End < Now.AddDays(-DaysToMark)) return Decision.Refuse(new TooLate());
        return duty.Status == Status ? Decision.Refuse(new NothingChanges()) : Decision.Accept(new DutyMarked(Id, Status));
    }

    private bool May(Kube kube, Duty duty) => kube.Member(By).May(Operation.JagaSusun, Right.Record)
        || Status == StatusJaga.TanpaKabar && kube.Member(By) is { IsActiveMember: true } && kube.Rota.Duties.Where(d => d.Start >= duty.End && d.Status != StatusJaga.Libur).MinBy(d => d.Start) is { } next
            && kube.Rota.Duties.Any(d => d.Start == next.Start && d.Person == By);
}
