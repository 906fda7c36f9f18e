using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>What befell her (R-IKS-1, 08-decisions section 1 no. 7). More is never asked and never kept: it is health data.</summary>
public enum AlasanIks { Sakit, Musibah, Duka, Mendesak }

/// <summary>Help from the solidarity fund is asked for. No amount: the ketua says how much.</summary>
/// <param name="NameOpen">The receiver agrees that other members hear her name (R-IKS-5).</param>
/// <param name="Approver">Who decides: the ketua, the sekretaris for what is the ketua's own (P-1).</param>
public sealed record IksAsked(int Id, PersonId For, PersonId By, AlasanIks Why, Rupiah? Amount, bool NameOpen, PersonId Approver, DateTimeOffset At) : Fact
{
    /// <summary>A meeting has decided that she may be helped a third time (R-IKS-3).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ByMeeting { get; init; }
}

/// <summary>Yes with an amount, or no with a reason.</summary>
public sealed record IksDecided(int Id, bool Approved, PersonId By, Rupiah? Amount, TextId? Reason, DateTimeOffset At) : Fact
{
    /// <summary>The sekretaris decided because the ketua was silent (R-IKS-4).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Urgent { get; init; }
}

/// <summary>The approver wants no messages: somebody else decides.</summary>
public sealed record IksPassed(int Id, PersonId To, DateTimeOffset At) : Fact;

/// <summary>The money was handed over; the entry of the cash book says how much.</summary>
public sealed record IksPaid(int Id, Receipt Number, DateTimeOffset At) : Fact;

/// <summary>The receiver's word: it came, or not yet (08-decisions section 2 no. 13).</summary>
public sealed record IksReceived(int Id, bool Came) : Fact;

public enum AkhirIks { Ditarik, Kedaluwarsa }

/// <summary>Over without money: taken back, or nobody answered.</summary>
public sealed record IksEnded(int Id, AkhirIks How, PersonId? By) : Fact;

public static class IksFacts
{
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        new("iks.diajukan", IksJson.Default.IksAsked),
        new("iks.diputuskan", IksJson.Default.IksDecided),
        new("iks.dibayar", IksJson.Default.IksPaid),
        new("iks.diterima", IksJson.Default.IksReceived),
        new("iks.ditutup", IksJson.Default.IksEnded),
        new("iks.dialihkan", IksJson.Default.IksPassed),
    ];
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(IksAsked))]
[JsonSerializable(typeof(IksDecided))]
[JsonSerializable(typeof(IksPaid))]
[JsonSerializable(typeof(IksReceived))]
[JsonSerializable(typeof(IksEnded))]
[JsonSerializable(typeof(IksPassed))]
internal sealed partial class IksJson : JsonSerializerContext;
