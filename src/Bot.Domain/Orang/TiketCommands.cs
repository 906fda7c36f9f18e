namespace Bot.Domain;

/// <summary>Only officers and the pendamping are called this way.</summary>
public sealed record NotReachable(PersonId Person) : Refusal;

/// <summary>She waits for that person already, or talks to her.</summary>
public sealed record TicketOpen(Ticket Ticket) : Refusal;

/// <summary>It is closed, or somebody else answers.</summary>
public sealed record TicketGone : Refusal;

/// <summary>She is in another talk: first that one ends.</summary>
public sealed record StillTalking(Ticket Ticket) : Refusal;

/// <summary>Who can be called, and by default for what (D40).</summary>
public static class Reachable
{
    /// <summary>An officer or the pendamping, active.</summary>
    public static bool Is(Kube kube, PersonId person) => kube.Member(person) is { IsActiveMember: true, Office: not Jabatan.Anggota } or { Role: Peran.Pendamping, Status: StatusAnggota.Aktif };

    /// <summary>Who answers a topic: dues the bendahara, orders the ketua, the bot itself the pendamping; whoever else is there when that is the caller.</summary>
    public static PersonId? For(Kube kube, TopikTiket topic, PersonId caller)
    {
        var first = topic switch { TopikTiket.Iuran => kube.Holder(Jabatan.Bendahara), TopikTiket.Sistem => kube.Pendamping, _ => kube.Holder(Jabatan.Ketua) };
        return new[] { first, kube.Holder(Jabatan.Ketua), kube.Pendamping, kube.Holder(Jabatan.Bendahara), kube.Holder(Jabatan.Sekretaris) }.OfType<PersonId>().Where(p => p != caller).Select(p => (PersonId?)p).FirstOrDefault();
    }
}

/// <summary>Asks for a person. Everybody may, whoever she is to the group.</summary>
public sealed record OpenTicket(PersonId From, PersonId To, TopikTiket Topic, DateTimeOffset Now)
{
    public Decision Decide(Kube kube) =>
        !Reachable.Is(kube, To) || To == From ? Decision.Refuse(new NotReachable(To))
        : (kube.Tickets.Talking(From) ?? kube.Tickets.Open.Find(t => t.Opened.From == From && t.To == To)) is { } open ? Decision.Refuse(new TicketOpen(open))
        : Decision.Accept(new TicketOpened(kube.Tickets.Last + 1, From, To, Topic, Now));
}

/// <summary>"Saya jawab": by whoever was asked, or by another officer who steps in.</summary>
public sealed record TakeTicket(int Number, PersonId By, DateTimeOffset Now)
{
    public Decision Decide(Kube kube) =>
        kube.Tickets.Find(Number) is not { By: null } ticket || ticket.Opened.From == By || !Reachable.Is(kube, By) ? Decision.Refuse(new TicketGone())
        : (kube.Tickets.Talking(By) ?? kube.Tickets.Talking(ticket.Opened.From)) is { } other ? Decision.Refuse(new StillTalking(other))
        : Decision.Accept(new TicketTaken(Number, By, Now));
}

/// <summary>Somebody else is to answer.</summary>
public sealed record PassTicket(int Number, PersonId By, PersonId To, DateTimeOffset Now)
{
    public Decision Decide(Kube kube) =>
        kube.Tickets.Find(Number) is not { } ticket || ticket.To != By || To == By || To == ticket.Opened.From || !Reachable.Is(kube, To) ? Decision.Refuse(new TicketGone()) : Decision.Accept(new TicketPassed(Number, To, Now));
}

/// <summary>The end: whoever answers says *selesai*, whoever called needs it no longer.</summary>
public sealed record CloseTicket(int Number, PersonId By, DateTimeOffset Now)
{
    public Decision Decide(Kube kube) =>
        kube.Tickets.Find(Number) is not { } ticket || By != ticket.Opened.From && By != ticket.To ? Decision.Refuse(new TicketGone())
        : Decision.Accept(new TicketClosed(Number, ticket.By is null ? AkhirTiket.TidakJadi : AkhirTiket.Selesai, Now));
}
