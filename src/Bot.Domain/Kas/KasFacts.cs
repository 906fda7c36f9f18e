using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>
/// One line of the cash book: money that has moved, in one fund, for ever. Its <see cref="Lines"/> sum to zero (R-DNA-1);
/// a mistake is undone by a further entry that <see cref="Reverses"/> it (R-DNA-4).
/// </summary>
/// <param name="Date">Entry date in the group's zone; decides month and number.</param>
/// <param name="Amount">Always positive; <paramref name="Direction"/> says which way.</param>
public sealed record EntryPosted(
    Receipt Number, DateOnly Date, DateTimeOffset RecordedAt, PersonId RecordedBy,
    Dana Fund, Arah Direction, JenisTransaksi Kind, Rupiah Amount, IReadOnlyList<Line> Lines) : Fact
{
    /// <summary>Whose dues, loan, share; null when it concerns the group.</summary>
    public PersonId? Person { get; init; }
    public MeetingId? Meeting { get; init; }
    public Code? Order { get; init; }

    /// <summary>Joins the two entries of a transfer between funds.</summary>
    public Code? Pair { get; init; }

    /// <summary>The entry this one undoes.</summary>
    public Receipt? Reverses { get; init; }
    public PersonId? ApprovedBy { get; init; }

    /// <summary>Set when the pendamping wrote it in an officer's stead.</summary>
    public PersonId? OnBehalfOf { get; init; }

    /// <summary>The approved request this entry pays.</summary>
    public int? Proposal { get; init; }

    /// <summary>Purpose or reason.</summary>
    public TextId? Note { get; init; }

    /// <summary>A paper proof exists.</summary>
    public bool Proof { get; init; }
}

/// <summary>A photo of the paper proof was sent for an entry; the text is its reference at the channel.</summary>
public sealed record ProofAttached(Receipt Number, TextId Reference) : Fact;

/// <summary>What a request asks approval for.</summary>
public enum Pengajuan { KasKeluar, Koreksi }

/// <summary>Somebody asks leave to take money out, or to reverse an entry at or above the limit.</summary>
public sealed record CashOutProposed(int Id, Pengajuan What, PersonId By, Dana Fund, JenisTransaksi Kind, Rupiah Amount, TextId Note, DateTimeOffset At, PersonId Approver) : Fact
{
    /// <summary>For a correction: the entry to reverse, and the right amount to post afterwards (null: none).</summary>
    public Receipt? Reverses { get; init; }
    public Rupiah? Instead { get; init; }
    public PersonId? InsteadPerson { get; init; }

    /// <summary>The order it is spent on; null when it concerns none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Code? Order { get; init; }
}

/// <summary>The approver was reminded; <paramref name="Count"/> times in all.</summary>
public sealed record ProposalReminded(int Id, int Count) : Fact;

/// <summary>The approver said yes or no.</summary>
public sealed record ProposalDecided(int Id, bool Approved, PersonId By, TextId? Reason) : Fact;

public enum ProposalEnd { Paid, Withdrawn, Expired }

/// <summary>A request is over without, or after, a decision.</summary>
public sealed record ProposalClosed(int Id, ProposalEnd How) : Fact;

public static class KasFacts
{
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        new("kas.transaksi", KasJson.Default.EntryPosted),
        new("kas.nota", KasJson.Default.ProofAttached),
        new("kas.diajukan", KasJson.Default.CashOutProposed),
        new("kas.diingatkan", KasJson.Default.ProposalReminded),
        new("kas.diputuskan", KasJson.Default.ProposalDecided),
        new("kas.ditutup", KasJson.Default.ProposalClosed),
    ];
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(EntryPosted))]
[JsonSerializable(typeof(ProofAttached))]
[JsonSerializable(typeof(CashOutProposed))]
[JsonSerializable(typeof(ProposalReminded))]
[JsonSerializable(typeof(ProposalDecided))]
[JsonSerializable(typeof(ProposalClosed))]
internal sealed partial class KasJson : JsonSerializerContext;
