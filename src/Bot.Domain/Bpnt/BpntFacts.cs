using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>A kelurahan the stall hands out to; said again under the same code it has that name from now on.</summary>
public sealed record AreaListed(Code Area, TextId Name) : Fact;

/// <summary>Whose schedule somebody wants to hear: the kelurahan she named.</summary>
public sealed record AreaOfPerson(PersonId Person, Code Area) : Fact;

/// <summary>
/// Part of a day for part of the people, by the first letter of their names or by their numbers, both ends included. Of letters and numbers
/// exactly one is set.
/// </summary>
public sealed record BpntTurn(TimeOnly From, TimeOnly Until)
{
    public Code? FirstLetter { get; init; }
    public Code? LastLetter { get; init; }
    public int? FirstNumber { get; init; }
    public int? LastNumber { get; init; }

    /// <summary>True when it is this letter's turn.</summary>
    public bool Has(char letter) => FirstLetter is { } first && LastLetter is { } last && first.Value[0] <= letter && letter <= last.Value[0];

    public bool Has(int number) => FirstNumber <= number && number <= LastNumber;
}

/// <summary>When one kelurahan fetches (group's zone).</summary>
public sealed record BpntDay(Code Area, DateOnly On, TimeOnly From, TimeOnly Until, IReadOnlyList<BpntTurn> Turns);

/// <summary>
/// The pendamping or the TKSK announced when a month's aid is handed out. Kelurahan not named keep the day announced before. What is handed
/// out, what to bring and where are texts; null place: at the group's own stall.
/// </summary>
public sealed record BpntAnnounced(DateOnly Month, IReadOnlyList<BpntDay> Days, TextId? Place, TextId? Goods, TextId? Bring, PersonId By, DateTimeOffset At) : Fact;

/// <summary>She wants to hear as soon as the next schedule is announced.</summary>
public sealed record BpntWatched(PersonId Person, DateTimeOffset At) : Fact;

public static class BpntFacts
{
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        new("bpnt.wilayah", BpntJson.Default.AreaListed),
        new("bpnt.wilayahku", BpntJson.Default.AreaOfPerson),
        new("bpnt.diumumkan", BpntJson.Default.BpntAnnounced),
        new("bpnt.kabari", BpntJson.Default.BpntWatched),
    ];
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(AreaListed))]
[JsonSerializable(typeof(AreaOfPerson))]
[JsonSerializable(typeof(BpntAnnounced))]
[JsonSerializable(typeof(BpntWatched))]
internal sealed partial class BpntJson : JsonSerializerContext;
