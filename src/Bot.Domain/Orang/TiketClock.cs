using System.Globalization;

namespace Bot.Domain;

/// <summary>What a ticket that waits leads to.</summary>
public enum TungguTiket { Ingatkan, Ketua, Pendamping, Akhir, Selesai }

/// <summary>Nobody answers: a word after two hours, the ketua after six, the pendamping next morning, its end after 72 hours. A talk ends after twelve.</summary>
public sealed record TicketWaits(Ticket Ticket, TungguTiket Wait, DateTimeOffset When, DateTimeOffset Until)
    : ClockItem(ClockId.Of("tiket." + Wait, Ticket.Opened.Number.ToString(CultureInfo.InvariantCulture), Ticket.To), When, Until)
{
    /// <summary>A talk ends silently in what is carried; nobody is woken by it.</summary>
    public override ClockHours Hours => Wait == TungguTiket.Selesai ? ClockHours.Any : ClockHours.Open;

    public override bool Rests => false;
}

public static class TiketClock
{
    public static readonly TimeSpan Talk = TimeSpan.FromHours(12);

    private static readonly TimeOnly Morning = new(6, 30);

    public static IEnumerable<ClockItem> Items(Kube kube) => kube.Tickets.Open.SelectMany(t => t.TakenAt is { } taken ? [new TicketWaits(t, TungguTiket.Selesai, (taken + Talk).ToUniversalTime(), DateTimeOffset.MaxValue)] : Waiting(kube, t));

    private static IEnumerable<TicketWaits> Waiting(Kube kube, Ticket ticket)
    {
        var told = Quiet.Until(kube, ticket.Opened.At).ToUniversalTime();
        var (first, second) = (Quiet.Until(kube, told.AddHours(2)).ToUniversalTime(), Quiet.Until(kube, told.AddHours(6)).ToUniversalTime());
        var next = kube.Zone.At(kube.Zone.Date(told).AddDays(1), Morning).ToUniversalTime();
        yield return new(ticket, TungguTiket.Ingatkan, first, first.AddHours(4));
        yield return new(ticket, TungguTiket.Ketua, second, second.AddHours(12));
        yield return new(ticket, TungguTiket.Pendamping, next > second ? next : second.AddHours(1), next.AddHours(36));
        yield return new(ticket, TungguTiket.Akhir, told.AddHours(kube.Rules.ApprovalHours), DateTimeOffset.MaxValue);
    }
}
