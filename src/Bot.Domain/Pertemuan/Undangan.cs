using System.Collections.Immutable;

namespace Bot.Domain;

/// <summary>One person's last answer to an invitation.</summary>
public sealed record Rsvp(Jawaban Answer, DateTimeOffset At, TextId? Reason, int Guests);

/// <summary>Who is asked to a meeting, and what they said.</summary>
public sealed record Invitation(PersonId By, DateTimeOffset SendAt)
{
    /// <summary>Null while the invitations wait for their hour.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Kept back since then, until somebody says that they may go out; null: they go out at their hour.</summary>
    public DateTimeOffset? HeldAt { get; init; }

    public ImmutableList<PersonId> To { get; init; } = [];
    public TextId? Bring { get; init; }

    /// <summary>When the meeting last got another day: who answered before is asked again. When it last changed at all.</summary>
    public DateTimeOffset? RedatedAt { get; init; }
    public DateTimeOffset? MovedAt { get; init; }

    /// <summary>When an officer last had the silent ones reminded.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    public ImmutableDictionary<PersonId, Rsvp> Answers { get; init; } = ImmutableDictionary<PersonId, Rsvp>.Empty;

    /// <summary>Whose izin or change of mind has not been told to the inviter yet, since when, and how often she was told.</summary>
    public ImmutableList<PersonId> News { get; init; } = [];
    public DateTimeOffset? NewsSince { get; init; }
    public int Told { get; init; }

    /// <summary>How many of those asked said this. Answers outlive a change of the day.</summary>
    public int Count(Jawaban answer) => To.Count(p => Answers.GetValueOrDefault(p)?.Answer == answer);

    /// <summary>True when she said this about the day as it stands.</summary>
    public bool Said(PersonId person, Jawaban answer) => Answers.GetValueOrDefault(person) is { } said && said.Answer == answer && !Old(said);

    /// <summary>Asked and silent, or answered for another day.</summary>
    public IEnumerable<PersonId> Unanswered => To.Where(p => Answers.GetValueOrDefault(p) is not { } said || Old(said));

    private bool Old(Rsvp said) => RedatedAt is { } changed && said.At < changed;
}

/// <summary>What invitations do to the meetings.</summary>
public static class Undangan
{
    public const int MostPoints = 5;

    public static Meetings Fold(Meetings all, Fact fact) => fact switch
    {
        AgendaSuggested { Id: null } f => all with { Topics = all.Topics.Add(f.Point) },
        AgendaSet f when all.Find(f.Id) is { } m => all.With(m with { Agenda = [.. f.Points] }) with { Topics = all.Topics.RemoveAll(f.Points.Contains) },
        AgendaSuggested { Id: { } id } f when all.Find(id) is { } m => all.With(m with { Agenda = m.Agenda.Add(f.Point) }),
        MeetingInvited f when all.Find(f.Id) is { } m => all.With(m with { Invitation = new(f.By, f.SendAt) { To = [.. f.To], Bring = f.Bring } }),
        MeetingMoved f when all.Find(f.Id) is { } m => all.With(Moved(m, f)),
        MeetingCancelled f when all.Find(f.Id) is { } m => all.With(m with { Status = StatusPertemuan.Dibatalkan }),
        InvitationSent f => Change(all, f.Id, i => i with { SentAt = f.At, HeldAt = null }),
        InvitationPostponed f => Change(all, f.Id, i => f.SendAt is { } at ? i with { SendAt = at, HeldAt = null } : i with { HeldAt = f.At }),
        InvitationAnswered f => Change(all, f.Id, i => Answered(i, f)),
        UnansweredReminded f => Change(all, f.Id, i => i with { RemindedAt = f.At }),
        AnswersReported f => Change(all, f.Id, i => i with { News = [], NewsSince = null, Told = i.Told + 1 }),
        _ => all,
    };

    private static Meetings Change(Meetings all, MeetingId id, Func<Invitation, Invitation> change) =>
        all.Find(id) is { Invitation: { } invitation } m ? all.With(m with { Invitation = change(invitation) }) : all;

    private static Meeting Moved(Meeting m, MeetingMoved f) => m with
    {
        Start = f.Start, Host = f.Host, Place = f.Place,
        Invitation = m.Invitation is { } i ? i with { MovedAt = f.At, RedatedAt = f.NewDay ? f.At : i.RedatedAt } : null,
    };

    private static Invitation Answered(Invitation i, InvitationAnswered f)
    {
        var before = i.Answers.GetValueOrDefault(f.Person);
        var news = f.Person != i.By && (before is null ? f.Answer == Jawaban.Izin : before.Answer != f.Answer);
        var next = i with { Answers = i.Answers.SetItem(f.Person, new(f.Answer, f.At, f.Reason, f.Guests)) };
        return !news ? next : next with { News = i.News.Contains(f.Person) ? i.News : i.News.Add(f.Person), NewsSince = i.NewsSince ?? f.At };
    }
}
