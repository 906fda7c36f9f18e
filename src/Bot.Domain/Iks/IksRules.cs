namespace Bot.Domain;

/// <summary>Rule values of the solidarity fund (R-IKS-3, R-IKS-4). Rupiah and hours.</summary>
public sealed record IksRules
{
    public static readonly IksRules Usual = new();

    /// <summary>The least for somebody who is ill; less is no help.</summary>
    public Rupiah LeastSick { get; init; } = new(50_000);
    public Rupiah MostSick { get; init; } = new(200_000);
    public Rupiah MostDisaster { get; init; } = new(300_000);
    public Rupiah MostUrgent { get; init; } = new(200_000);

    /// <summary>How often a member is helped in <see cref="Months"/> months without a meeting's word.</summary>
    public int MostOften { get; init; } = 2;
    public int Months { get; init; } = 3;

    /// <summary>After so many open hours of silence the sekretaris may decide, and up to how much (R-IKS-4).</summary>
    public int SilentHours { get; init; } = 2;
    public Rupiah MostBySecretary { get; init; } = new(100_000);

    /// <summary>The cap of a kind; death is met as a disaster is.</summary>
    public Rupiah Most(AlasanIks why) => why switch { AlasanIks.Sakit => MostSick, AlasanIks.Mendesak => MostUrgent, _ => MostDisaster };
}

/// <summary>What the fund may give and who may say so.</summary>
public static class IksLimits
{
    private static readonly Rupiah Least = new(5_000);

    /// <summary>What the fund can still give: its money less what is approved and not yet out.</summary>
    public static Rupiah IksFree(this Kube kube) => kube.Available(Dana.Iks);

    public static IksRules Of(Kube kube) => kube.Rules.Iks ?? IksRules.Usual;

    /// <summary>At most this much for one case: the smaller of the kind's cap and half of what is free, in whole thousands.</summary>
    public static Rupiah Most(Kube kube, AlasanIks why)
    {
        var half = new Rupiah(Math.Max(0, kube.Available(Dana.Iks).Amount) / 2 / 1_000 * 1_000);
        return Rupiah.Min(Of(kube).Most(why), half);
    }

    /// <summary>At least this much; never more than the most.</summary>
    public static Rupiah LeastOf(Kube kube, AlasanIks why) => Rupiah.Min(why == AlasanIks.Sakit ? Of(kube).LeastSick : Least, Most(kube, why));

    /// <summary>Why an amount cannot be; null when it can.</summary>
    public static Refusal? Amount(Kube kube, AlasanIks why, Rupiah amount) => Most(kube, why) switch
    {
        var most when most < Least => new IksEmpty(kube.Available(Dana.Iks)),
        var most when amount > most => new IksTooMuch(most),
        _ when LeastOf(kube, why) is var least && amount < least => new AmountTooSmall(least),
        _ => null,
    };

    /// <summary>How often somebody was helped, or may still be, in the last months.</summary>
    public static int Times(Kube kube, PersonId person, DateTimeOffset now) =>
        kube.Iks.All.Count(r => r.Counts && r.Asked.For == person && r.Asked.At > now.AddMonths(-Of(kube).Months));

    /// <summary>
    /// Who decides: the ketua; the sekretaris where the ketua is concerned herself (P-1), is away, or wants no messages (08-decisions 2 no. 11). Null when
    /// there is nobody else.
    /// </summary>
    public static PersonId? Approver(Kube kube, PersonId by, PersonId to)
    {
        var ketua = kube.Holder(Jabatan.Ketua);
        // What the ketua asks for another carries her approval (P-2a).
        if (ketua == by && ketua != to) return ketua;
        var secretary = kube.Holder(Jabatan.Sekretaris);
        var silent = ketua is not { } k || kube.Offices.Muted.Contains(k);
        var instead = secretary is { } s && s != by && s != to && !kube.Offices.Muted.Contains(s);
        var approver = ketua == to || silent && instead ? secretary : ketua;
        return approver == by || approver == to ? null : approver;
    }

    /// <summary>
    /// Who hands the money over and says so: the bendahara; for the bendahara herself another officer. Never who approved it; null when nobody is left.
    /// </summary>
    public static PersonId? Payer(Kube kube, IksRequest request)
    {
        foreach (var office in (Jabatan[])[Jabatan.Bendahara, Jabatan.Sekretaris, Jabatan.Ketua])
            if (kube.Holder(office) is { } officer && officer != request.Asked.For && officer != request.DecidedBy) return officer;
        return null;
    }

    /// <summary>From when the sekretaris may decide in the silent ketua's place; null where she may not (R-IKS-4).</summary>
    public static DateTimeOffset? SecretaryFrom(Kube kube, IksRequest request)
    {
        var asked = request.Asked;
        if (request.Status != StatusIks.Menunggu || asked.Approver != kube.Holder(Jabatan.Ketua)) return null;
        if (kube.Holder(Jabatan.Sekretaris) is not { } secretary || secretary == asked.By || secretary == asked.For) return null;
        return OpenAfter(kube, asked.At, TimeSpan.FromHours(Of(kube).SilentHours));
    }

    /// <summary>The instant at which so many open hours have gone by; the quiet hours do not count (UTC).</summary>
    private static DateTimeOffset OpenAfter(Kube kube, DateTimeOffset from, TimeSpan hours)
    {
        var at = Quiet.Until(kube, from);
        var left = hours;
        for (var step = TimeSpan.FromMinutes(5); left > TimeSpan.Zero; left -= step) at = Quiet.Until(kube, at + step);
        return at.ToUniversalTime();
    }
}

/// <summary>The fund holds too little to help anybody now.</summary>
public sealed record IksEmpty(Rupiah Available) : Refusal;

/// <summary>More than one case may get (R-IKS-3).</summary>
public sealed record IksTooMuch(Rupiah Most) : Refusal;

/// <summary>Helped so often lately that a meeting decides (R-IKS-3).</summary>
public sealed record IksNeedsMeeting(int Times) : Refusal;

/// <summary>A request for her is still open.</summary>
public sealed record IksAlreadyOpen(IksRequest Request) : Refusal;

/// <summary>Nobody said how much: whoever approves does.</summary>
public sealed record IksAmountOpen : Refusal;

/// <summary>It was decided, paid, taken back or is over.</summary>
public sealed record IksGone : Refusal;
