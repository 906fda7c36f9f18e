using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>How a customer pays. QRIS is a label only: nothing is read from any bank.</summary>
public enum CaraBayar { Transfer, Tunai, Qris }

/// <summary>What became of somebody's word that she paid.</summary>
public enum NasibKlaim
{
    /// <summary>The bendahara booked money for the order.</summary>
    Masuk,

    /// <summary>The bendahara looked, and nothing had come.</summary>
    BelumMasuk,

    /// <summary>Nobody answered in time (D-3).</summary>
    TidakDijawab,
}

/// <summary>
/// Somebody says that an order was paid: the customer, or who carried the food and was given cash. Never believed by itself: the
/// bendahara looks and books (D22). <paramref name="Amount"/> is what was said, null when nothing was.
/// </summary>
public sealed record PaymentClaimed(int Id, Code Order, PersonId By, CaraBayar Way, Rupiah? Amount, DateTimeOffset At) : Fact
{
    /// <summary>Reference to the photo at the channel, kept 180 days (R-PDP-3); null when no photo came.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TextId? Media { get; init; }
}

/// <summary>The photo of a claim came after its words.</summary>
public sealed record ClaimProven(int Id, TextId Media) : Fact;

/// <summary>A claim waits no longer. <paramref name="By"/> null: the clock.</summary>
public sealed record ClaimEnded(int Id, NasibKlaim How, PersonId? By, DateTimeOffset At) : Fact;

/// <summary>The customer pays in cash when the food comes.</summary>
public sealed record CashAgreed(Code Order, PersonId By, DateTimeOffset At) : Fact;

/// <summary>The customer wants back what she paid beyond what was asked; the order itself stays.</summary>
public sealed record RefundWanted(Code Order, Rupiah Amount, PersonId By, DateTimeOffset At) : Fact;

/// <summary>The second person agrees that an order's money goes back (08-decisions section 2 no. 6).</summary>
public sealed record RefundApproved(Code Order, PersonId By, DateTimeOffset At) : Fact;

/// <summary>The bendahara proposes the account that customers pay to; bank, number and name stand in the text.</summary>
public sealed record AccountProposed(TextId Account, PersonId By, DateTimeOffset At) : Fact;

/// <summary>The ketua's word on it. Approved, it holds from 24 hours later on (08-decisions section 2 no. 2).</summary>
public sealed record AccountDecided(TextId Account, bool Approved, PersonId By, DateTimeOffset At) : Fact;

public static class BayarFacts
{
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        new("bayar.klaim", BayarJson.Default.PaymentClaimed),
        new("bayar.bukti", BayarJson.Default.ClaimProven),
        new("bayar.klaim-selesai", BayarJson.Default.ClaimEnded),
        new("bayar.tunai", BayarJson.Default.CashAgreed),
        new("bayar.minta-kembali", BayarJson.Default.RefundWanted),
        new("bayar.kembali-disetujui", BayarJson.Default.RefundApproved),
        new("bayar.rekening-diusulkan", BayarJson.Default.AccountProposed),
        new("bayar.rekening-diputuskan", BayarJson.Default.AccountDecided),
    ];

    /// <summary>The text a fact of this capability points to.</summary>
    public static TextId? TextOf(Fact fact) => fact switch
    {
        PaymentClaimed f => f.Media,
        ClaimProven f => f.Media,
        AccountProposed f => f.Account,
        _ => null,
    };
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(PaymentClaimed))]
[JsonSerializable(typeof(ClaimProven))]
[JsonSerializable(typeof(ClaimEnded))]
[JsonSerializable(typeof(CashAgreed))]
[JsonSerializable(typeof(RefundWanted))]
[JsonSerializable(typeof(RefundApproved))]
[JsonSerializable(typeof(AccountProposed))]
[JsonSerializable(typeof(AccountDecided))]
internal sealed partial class BayarJson : JsonSerializerContext;
