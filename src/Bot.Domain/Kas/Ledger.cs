using System.Collections.Immutable;

namespace Bot.Domain;

/// <summary>Money that went through one account of one fund in one month.</summary>
/// <param name="Month">yyyyMM of the entry dates.</param>
public sealed record MonthSum(int Month, Dana Fund, Akun Account, Rupiah In, Rupiah Out);

/// <summary>How many receipt numbers a month has used.</summary>
public sealed record MonthCount(int Month, int Used);

/// <summary>The cash book's state: what decisions need, whatever its age. Balances cost the same after ten years.</summary>
public sealed record Ledger
{
    private const int Kept = 50;

    public static readonly Ledger Empty = new();

    /// <summary>Each fund's money now.</summary>
    public Rupiah Kas { get; init; }
    public Rupiah Iks { get; init; }
    public Rupiah Usaha { get; init; }

    /// <summary>Sums per month, fund and counter account; <see cref="Akun.Tunai"/> holds all that came in and went out.</summary>
    public ImmutableList<MonthSum> Months { get; init; } = [];

    public ImmutableList<MonthCount> Counts { get; init; } = [];

    /// <summary>The last entries, oldest first.</summary>
    public ImmutableList<EntryPosted> Recent { get; init; } = [];

    /// <summary>Which entries are undone, and by which.</summary>
    public ImmutableDictionary<Receipt, Receipt> Reversed { get; init; } = ImmutableDictionary<Receipt, Receipt>.Empty;

    /// <summary>Entries of the last ones that a photo was sent for.</summary>
    public ImmutableHashSet<Receipt> Proven { get; init; } = [];

    /// <summary>Date of the first entry; null while the book is empty.</summary>
    public DateOnly? Since { get; init; }

    public Rupiah Balance(Dana fund) => fund switch { Dana.Kas => Kas, Dana.Iks => Iks, Dana.Usaha => Usaha, _ => throw new ArgumentOutOfRangeException(nameof(fund)) };

    /// <summary>A fund's money at the end of a month (yyyyMM).</summary>
    public Rupiah BalanceAtEndOf(int month, Dana fund) =>
        Months.Where(m => m.Month <= month && m.Fund == fund && m.Account == Akun.Tunai).Sum(m => m.In - m.Out);

    /// <summary>What one month brought and took, per counter account.</summary>
    public IEnumerable<MonthSum> Of(int month, Dana fund) => Months.Where(m => m.Month == month && m.Fund == fund);

    /// <summary>The next free number of a month, <paramref name="ahead"/> places on.</summary>
    public Receipt NextNumber(Code prefix, DateOnly date, int ahead = 0)
    {
        var used = Counts.Find(c => c.Month == MonthOf(date))?.Used ?? 0;
        return new($"{prefix.Value}-{date.Year % 100:00}{date.Month:00}-{used + 1 + ahead:000}");
    }

    public static int MonthOf(DateOnly date) => date.Year * 100 + date.Month;

    public Ledger After(EntryPosted entry)
    {
        var cash = entry.Lines.Where(l => l.Account == Akun.Tunai).Sum(l => l.Amount);
        var month = MonthOf(entry.Date);
        var recent = Recent.Add(entry);
        return this with
        {
            Kas = entry.Fund == Dana.Kas ? Kas + cash : Kas,
            Iks = entry.Fund == Dana.Iks ? Iks + cash : Iks,
            Usaha = entry.Fund == Dana.Usaha ? Usaha + cash : Usaha,
            Months = entry.Lines.Aggregate(Months, (sums, line) => Add(sums, month, entry.Fund, line)),
            Counts = Count(month, entry.Number),
            Recent = recent.Count > Kept ? recent.RemoveAt(0) : recent,
            Reversed = entry.Reverses is { } undone ? Reversed.SetItem(undone, entry.Number) : Reversed,
            Since = Since is { } since && since <= entry.Date ? since : entry.Date,
        };
    }

    /// <summary>A sale moves no money; only its two accounts change.</summary>
    public Ledger After(SaleBooked sale) => this with { Months = sale.Lines.Aggregate(Months, (sums, line) => Add(sums, MonthOf(sale.On), Dana.Usaha, line)) };

    /// <summary>What the month's sums say of an account of a fund from the beginning: rupiah in, less out.</summary>
    public Rupiah Of(Dana fund, Akun account) => Months.Where(m => m.Fund == fund && m.Account == account).Sum(m => m.In - m.Out);

    public Ledger After(ProofAttached proof) => this with { Proven = [.. Proven.Where(p => Recent.Exists(e => e.Number == p)), proof.Number] };

    private static ImmutableList<MonthSum> Add(ImmutableList<MonthSum> sums, int month, Dana fund, Line line)
    {
        var at = sums.FindLastIndex(s => s.Month == month && s.Fund == fund && s.Account == line.Account);
        var old = at < 0 ? new MonthSum(month, fund, line.Account, Rupiah.Zero, Rupiah.Zero) : sums[at];
        var now = line.Amount > Rupiah.Zero ? old with { In = old.In + line.Amount } : old with { Out = old.Out - line.Amount };
        return at < 0 ? sums.Add(now) : sums.SetItem(at, now);
    }

    private ImmutableList<MonthCount> Count(int month, Receipt number)
    {
        var used = int.TryParse(number.Value.AsSpan(number.Value.LastIndexOf('-') + 1), out var n) ? n : 0;
        var at = Counts.FindIndex(c => c.Month == month);
        return at < 0 ? Counts.Add(new(month, used)) : Counts.SetItem(at, new(month, Math.Max(used, Counts[at].Used)));
    }
}
