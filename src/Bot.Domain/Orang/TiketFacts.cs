using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>What somebody wants to talk to a person about (D40).</summary>
public enum TopikTiket { Iuran, Pesanan, Sistem, Lainnya }

/// <summary>Somebody wants to talk to a person; number B-nnn of the group.</summary>
public sealed record TicketOpened(int Number, PersonId From, PersonId To, TopikTiket Topic, DateTimeOffset At) : Fact;

/// <summary>That person answers: what either writes is carried to the other from now on.</summary>
public sealed record TicketTaken(int Number, PersonId By, DateTimeOffset At) : Fact;

/// <summary>Somebody else is to answer.</summary>
public sealed record TicketPassed(int Number, PersonId To, DateTimeOffset At) : Fact;

public enum AkhirTiket { Selesai, TidakJadi, Kedaluwarsa }

/// <summary>It is over.</summary>
public sealed record TicketClosed(int Number, AkhirTiket How, DateTimeOffset At) : Fact;

public static class TiketFacts
{
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        new("tiket.dibuka", TiketJson.Default.TicketOpened),
        new("tiket.dijawab", TiketJson.Default.TicketTaken),
        new("tiket.dialihkan", TiketJson.Default.TicketPassed),
        new("tiket.ditutup", TiketJson.Default.TicketClosed),
    ];
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(TicketOpened))]
[JsonSerializable(typeof(TicketTaken))]
[JsonSerializable(typeof(TicketPassed))]
[JsonSerializable(typeof(TicketClosed))]
internal sealed partial class TiketJson : JsonSerializerContext;

/// <summary>A ticket that is not closed. <paramref name="By"/> answers since <paramref name="TakenAt"/>; null while nobody does.</summary>
public sealed record Ticket(TicketOpened Opened, PersonId To, PersonId? By, DateTimeOffset? TakenAt)
{
    /// <summary>B-031</summary>
    public string Code => "B-" + Opened.Number.ToString("000", CultureInfo.InvariantCulture);
}

/// <summary>Open tickets, oldest first, and the last number given.</summary>
public sealed record Tickets(ImmutableList<Ticket> Open, int Last)
{
    public static readonly Tickets None = new([], 0);

    public Ticket? Find(int number) => Open.Find(t => t.Opened.Number == number);

    /// <summary>The talk she is in, from either side; null for none.</summary>
    public Ticket? Talking(PersonId person) => Open.Find(t => t.By is { } by && (by == person || t.Opened.From == person));

    /// <summary>Her own that nobody has taken yet.</summary>
    public Ticket? WaitingOf(PersonId person) => Open.FindLast(t => t.By is null && t.Opened.From == person);

    public Tickets After(Fact fact) => fact switch
    {
        TicketOpened f => new(Open.Add(new(f, f.To, null, null)), Math.Max(Last, f.Number)),
        TicketTaken f when Find(f.Number) is { } t => this with { Open = Open.Replace(t, t with { To = f.By, By = f.By, TakenAt = f.At }) },
        TicketPassed f when Find(f.Number) is { } t => this with { Open = Open.Replace(t, t with { To = f.To, By = null, TakenAt = null }) },
        TicketClosed f when Find(f.Number) is { } t => this with { Open = Open.Remove(t) },
        _ => this,
    };
}
