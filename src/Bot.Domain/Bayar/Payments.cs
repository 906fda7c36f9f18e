using System.Collections.Immutable;

namespace Bot.Domain;

/// <summary>Somebody's word that an order was paid, and what became of it.</summary>
public sealed record Claim(int Id, Code Order, PersonId By, CaraBayar Way, Rupiah? Amount, TextId? Media, DateTimeOffset At)
{
    public NasibKlaim? End { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
}

/// <summary>An account customers pay to; the text is what they are told. <paramref name="From"/>: since when it holds (UTC).</summary>
public sealed record BankAccount(TextId Account, PersonId By, DateTimeOffset From);

/// <summary>What is known of money for orders beside the ledger: claims that wait, cash that was agreed, refunds agreed to, the account.</summary>
public sealed record Payments
{
    private const int KeptClaims = 100;

    /// <summary>An account holds this long after the ketua's yes: time for everybody who was told to object.</summary>
    public static readonly TimeSpan AccountDelay = TimeSpan.FromHours(24);

    public static readonly Payments None = new();

    /// <summary>All that wait, and the last ones that ended, oldest first.</summary>
    public ImmutableList<Claim> Claims { get; init; } = [];
    public int LastClaim { get; init; }

    /// <summary>Orders that are paid in cash when the food comes.</summary>
    public ImmutableHashSet<Code> Cash { get; init; } = [];

    /// <summary>Orders whose refund the second person has agreed to, with the sum in rupiah she agreed to: more than that is asked anew.</summary>
    public ImmutableDictionary<Code, Rupiah> Refundable { get; init; } = ImmutableDictionary<Code, Rupiah>.Empty;

    /// <summary>The account before, the one that was approved last, and one that waits for the ketua.</summary>
    public BankAccount? Before { get; init; }
    public BankAccount? Approved { get; init; }
    public BankAccount? Proposed { get; init; }

    public Claim? Find(int id) => Claims.Find(c => c.Id == id);

    /// <summary>Claims the bendahara has not answered, oldest first.</summary>
    public IEnumerable<Claim> Waiting => Claims.Where(c => c.End is null);

    public Claim? WaitingFor(Code order) => Claims.Find(c => c.End is null && c.Order == order);

    /// <summary>The account that holds now; null when there is none.</summary>
    public BankAccount? AccountAt(DateTimeOffset now) => Approved is { } next && next.From <= now ? next : Before;

    public Payments After(Fact fact) => fact switch
    {
        PaymentClaimed f => this with { Claims = Kept(Claims.Add(new(f.Id, f.Order, f.By, f.Way, f.Amount, f.Media, f.At))), LastClaim = Math.Max(LastClaim, f.Id) },
        ClaimProven f => Change(f.Id, c => c with { Media = f.Media }),
        ClaimEnded f => Change(f.Id, c => c with { End = f.How, EndedAt = f.At }),
        CashAgreed f => this with { Cash = Cash.Add(f.Order) },
        OrderStatusSet { Status: StatusPesanan.Dibatalkan or StatusPesanan.Kedaluwarsa } f => this with { Cash = Cash.Remove(f.Number) },
        EntryPosted { Kind: JenisTransaksi.PengembalianDp, Reverses: null, Order: { } order } => this with { Refundable = Refundable.Remove(order) },
        AccountProposed f => this with { Proposed = new(f.Account, f.By, f.At) },
        AccountDecided { Approved: true } f => this with { Before = AccountAt(f.At), Approved = new(f.Account, f.By, f.At + AccountDelay), Proposed = null },
        AccountDecided => this with { Proposed = null },
        _ => this,
    };

    private Payments Change(int id, Func<Claim, Claim> change) => Claims.FindIndex(c => c.Id == id) is >= 0 and var at ? this with { Claims = Claims.SetItem(at, change(Claims[at])) } : this;

    private static ImmutableList<Claim> Kept(ImmutableList<Claim> claims)
    {
        while (claims.Count(c => c.End is not null) > KeptClaims) claims = claims.RemoveAt(claims.FindIndex(c => c.End is not null));
        return claims;
    }
}
