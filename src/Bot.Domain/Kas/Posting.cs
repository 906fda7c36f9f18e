namespace Bot.Domain;

/// <summary>Rules every ledger entry obeys, whatever its kind.</summary>
internal static class Posting
{
    /// <summary>Entry date: today or back to the group's limit, never in the future (R-DNA-6).</summary>
    public static Refusal? Date(Kube kube, DateOnly date, DateTimeOffset now) => kube.Zone.Date(now) switch
    {
        var today when date > today => new DateInFuture(),
        var today when date < today.AddDays(-kube.Rules.EntryDaysBack) => new DateTooOld(kube.Rules.EntryDaysBack),
        _ => null,
    };

    /// <summary>What a fund can still give: its money less what is promised to approved requests (D-14).</summary>
    public static Rupiah Available(this Kube kube, Dana fund) => kube.Ledger.Balance(fund) - kube.Proposals.Promised(fund) - (fund == Dana.Iks ? kube.Iks.Promised : Rupiah.Zero);

    /// <summary>
    /// Who must agree to a cash-out, or null when nobody: at or above the limit alone, with the same person's
    /// cash-outs of that day, or with the same day's entries of the same kind (R-KAS-1, 08-decisions 2 no. 4).
    /// </summary>
    public static Refusal? Approval(Kube kube, PersonId by, Rupiah amount, DateOnly date, DateTimeOffset now)
    {
        var today = kube.Ledger.Recent.Where(e => e is { Direction: Arah.Keluar, ApprovedBy: null, Reverses: null }
            && !(e is { Kind: JenisTransaksi.BelanjaPesanan, Order: not null })
            && e.RecordedBy == by && kube.Zone.Date(e.RecordedAt) == kube.Zone.Date(now) && !kube.Ledger.Reversed.ContainsKey(e.Number)).Sum(e => e.Amount);
        if (today + amount < kube.Rules.CashOutLimit) return null;
        return Approver(kube, by) is { } approver ? new NeedsApproval(approver) : new NoApprover();
    }

    /// <summary>
    /// The ketua agrees; to the ketua's own the sekretaris (P-1), and to all while the ketua wants no messages (08-decisions 2 no. 11). Null when
    /// nobody is left who may approve.
    /// </summary>
    public static PersonId? Approver(Kube kube, PersonId by)
    {
        var may = ((PersonId?[])[kube.Holder(Jabatan.Ketua), kube.Holder(Jabatan.Sekretaris)]).OfType<PersonId>()
            .Where(p => p != by && kube.Member(p).May(Operation.KasSetuju, Right.Approve)).ToList();
        var ketua = kube.Holder(Jabatan.Ketua);
        // Beside the ketua the sekretaris decides only what the ketua may not, or cannot.
        if (ketua != by && !(ketua is { } k && kube.Offices.Muted.Contains(k))) return may.Contains(ketua ?? by) ? ketua : null;
        return may.Find(p => !kube.Offices.Muted.Contains(p)) is { Value: not null } next ? next : may is [var first, ..] ? first : null;
    }

    /// <summary>The bendahara in whose name the pendamping writes; null when she writes in her own.</summary>
    public static PersonId? OnBehalf(Kube kube, PersonId by, Operation operation) =>
        kube.Member(by).May(operation, Right.OnBehalf) ? kube.Holder(Jabatan.Bendahara) : null;

    public static EntryPosted Entry(Kube kube, PersonId by, DateTimeOffset now, Dana fund, Arah direction, JenisTransaksi kind, Rupiah amount, DateOnly date, int ahead = 0) =>
        new(kube.Ledger.NextNumber(kube.Prefix, date, ahead), date, now, by, fund, direction, kind, amount, Chart.Lines(kind, direction, amount));
}
