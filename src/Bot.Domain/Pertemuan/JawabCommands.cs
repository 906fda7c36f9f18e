namespace Bot.Domain;

/// <summary>An answer to an invitation, or another one, until the meeting begins.</summary>
public sealed record AnswerInvitation(PersonId By, MeetingId Id, Jawaban Answer, string? Reason, int Guests, DateTimeOffset Now)
{
    /// <summary>Why somebody stays away is forgotten soon (R-PDP-3).</summary>
    private const int DaysKept = 90;

    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.PertemuanJawab, Right.RecordOwn)) return Decision.Refuse(new NotAllowed(Operation.PertemuanJawab));
        if (kube.Meetings.Find(Id) is not { Status: StatusPertemuan.Dijadwalkan or StatusPertemuan.Berlangsung, Invitation: not null } meeting) return Decision.Refuse(new MeetingGone(kube.Meetings.Find(Id)?.Status));
        if (meeting.Start <= Now || meeting.Status == StatusPertemuan.Berlangsung) return Decision.Refuse(new MeetingStarted());
        var reason = Reason is { Length: > 0 } ? new NewText(new(kube.NextText), Reason, kube.Zone.Date(Now).AddDays(DaysKept)) : null;
        return new Decision.Accepted([new InvitationAnswered(Id, By, Answer, Now, reason?.Id, Guests)], reason is null ? [] : [reason]);
    }
}

/// <summary>A point for the agenda: of the next meeting with room for it, else kept until one is planned.</summary>
public sealed record SuggestAgenda(PersonId By, string Point, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.PertemuanBuat, Right.Ask | Right.Record)) return Decision.Refuse(new NotAllowed(Operation.PertemuanBuat));
        var next = kube.Meetings.Ahead.FirstOrDefault(m => m.Status == StatusPertemuan.Dijadwalkan && m.Start > Now && m.Agenda.Count < Undangan.MostPoints);
        var text = new NewText(new(kube.NextText), Point, Texts.KeepWithBooks(kube.Zone.Date(Now)));
        return new Decision.Accepted([new AgendaSuggested(next?.Id, By, text.Id)], [text]);
    }
}

/// <summary>An officer has those reminded who have not answered; at most once a day.</summary>
public sealed record RemindUnanswered(PersonId By, MeetingId Id, DateTimeOffset Now)
{
    private static readonly TimeSpan Between = TimeSpan.FromHours(24);

    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.PertemuanBuat, Right.Record)) return Decision.Refuse(new NotAllowed(Operation.PertemuanBuat));
        if (kube.Meetings.Find(Id) is not { Status: StatusPertemuan.Dijadwalkan, Invitation: { SentAt: not null } invitation } meeting) return Decision.Refuse(new MeetingGone(kube.Meetings.Find(Id)?.Status));
        if (meeting.Start <= Now) return Decision.Refuse(new MeetingStarted());
        if (!invitation.Unanswered.Any()) return Decision.Refuse(new AllAnswered());
        return invitation.RemindedAt is { } at && Now - at < Between ? Decision.Refuse(new RemindedLately(at)) : Decision.Accept(new UnansweredReminded(Id, Now));
    }
}
