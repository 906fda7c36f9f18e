namespace Bot.Domain;

public sealed record NoPoints : Refusal;

public sealed record TooManyMinutes(int Most) : Refusal;

/// <summary>A point is shorter or longer than it may be; <paramref name="Point"/> counts from 1.</summary>
public sealed record PointLength(int Point, int Least, int Most, bool Short) : Refusal;

/// <summary>The minutes were confirmed, replaced or dropped meanwhile.</summary>
public sealed record MinutesGone : Refusal;

/// <summary>One point as it was said.</summary>
public sealed record PointSaid(string Text, IReadOnlyList<PersonId> People, DateOnly? Due, Kesepakatan Outcome);

/// <summary>
/// The sekretaris hands minutes to the ketua, or the ketua changes those that wait for her. 1 to 10 points of 5 to 160
/// characters; the texts stand beside the fact.
/// </summary>
public sealed record ProposeMinutes(PersonId By, MeetingId Meeting, IReadOnlyList<PointSaid> Points, DateTimeOffset Now)
{
    public const int MostPoints = 10, LeastText = 5, MostText = 160;

    public Decision Decide(Kube kube)
    {
        if (Refusal(kube) is { } why) return Decision.Refuse(why);
        var first = kube.NextText;
        var keep = Texts.KeepWithBooks(kube.Zone.Date(Now));
        return new Decision.Accepted(
            [new MinutesProposed(kube.Minutes.Last + 1, Meeting, By, Now, [.. Points.Select((p, n) => new MinutesPoint(new(first + n), [.. p.People.Distinct()], p.Due, p.Outcome))])],
            [.. Points.Select((p, n) => new NewText(new(first + n), p.Text, keep))]);
    }

    public Refusal? Refusal(Kube kube)
    {
        var member = kube.Member(By);
        if (!member.May(Operation.Notulen, Right.Record) && !(member.May(Operation.Notulen, Right.Approve) && kube.Minutes.Waiting(Meeting) is not null)) return new NotAllowed(Operation.Notulen);
        if (kube.Meetings.Find(Meeting) is not { Status: not StatusPertemuan.Dibatalkan } meeting) return new NoSuchMeeting();
        if (kube.Zone.Date(meeting.Start) > kube.Zone.Date(Now)) return new MeetingAhead(meeting.Start);
        if (kube.Holder(Jabatan.Ketua) is null) return new NoApprover();
        if (Points.Count == 0) return new NoPoints();
        if (Points.Count > MostPoints) return new TooManyMinutes(MostPoints);
        for (var n = 0; n < Points.Count; n++)
        {
            if (Length(Points[n].Text) is { } length) return length with { Point = n + 1 };
            foreach (var person in Points[n].People) if (kube.Member(person) is not { IsActiveMember: true }) return new NotAMember(person);
        }
        return null;
    }

    /// <summary>Why a text is no point; null when it is one.</summary>
    public static PointLength? Length(string text) => text.Length is >= LeastText and <= MostText ? null : new(0, LeastText, MostText, text.Length < LeastText);
}

/// <summary>Only the ketua makes minutes valid (R-PTM-7).</summary>
public sealed record ConfirmMinutes(PersonId By, int Id, DateTimeOffset Now)
{
    public Decision Decide(Kube kube)
    {
        if (!kube.Member(By).May(Operation.Notulen, Right.Approve)) return Decision.Refuse(new NotAllowed(Operation.Notulen));
        return kube.Minutes.Find(Id) is { ConfirmedAt: null } ? Decision.Accept(new MinutesConfirmed(Id, By, Now)) : Decision.Refuse(new MinutesGone());
    }
}
