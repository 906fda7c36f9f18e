using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>
/// Until when an order of up to so many boxes is taken without asking the kitchen (R-CTR-4): <paramref name="DaysBefore"/> days before the
/// delivery day at <paramref name="At"/>, or <paramref name="Hours"/> hours before delivery where the group says it so (D-11).
/// </summary>
public sealed record Deadline(int UpTo, int DaysBefore, TimeOnly At, int? Hours = null)
{
    public DateTimeOffset Of(Zone zone, DateOnly day, TimeOnly time) => Hours is { } hours ? zone.At(day, time).AddHours(-hours) : zone.At(day.AddDays(-DaysBefore), At);
}

/// <summary>Rule values of orders (kube.json, "aturan.catering" and "aturan.pmt"). A group without a value has none of the restriction (D-11).</summary>
public sealed record CateringRules
{
    public static readonly CateringRules Free = new();

    /// <summary>Most units of one good in one order; protects from slips of the finger.</summary>
    public const int MostOfOne = 500;

    /// <summary>Boxes a day, PMT included (R-CTR-1); boxes an hour where the group sets it.</summary>
    public int? BoxesPerDay { get; init; }
    public int? BoxesPerHour { get; init; }

    /// <summary>The advance: percent of the total, asked from a total on, within hours of the confirmation (R-CTR-7). Zero percent: none.</summary>
    public int DpPercent { get; init; }
    public Rupiah DpFrom { get; init; }
    public int DpHours { get; init; } = 24;

    /// <summary>From the smallest to the largest.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];

    /// <summary>Up to this total an order is taken without the ketua (R-CTR-8); null: any.</summary>
    public Rupiah? AutoUpTo { get; init; }

    /// <summary>More boxes than this from somebody who never ordered go to the ketua (08-decisions section 2 no. 16).</summary>
    public int? NewCustomerBoxes { get; init; }

    /// <summary>Delivery: free from so many boxes (0: always), else this fee (R-CTR-5).</summary>
    public int FreeFrom { get; init; }
    public Rupiah Fee { get; init; }

    /// <summary>The kelurahan's name; a place elsewhere is fetched or asked (R-CTR-5). Null: every place is taken.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TextId? Area { get; init; }

    /// <summary>Hours of delivery in the group's zone (R-CTR-5).</summary>
    public TimeOnly From { get; init; } = new(6, 0);
    public TimeOnly Until { get; init; } = new(18, 0);

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PmtRules? Pmt { get; init; }
}

/// <summary>Rule values of PMT rounds (R-PMT-1 to 6).</summary>
public sealed record PmtRules
{
    public static readonly PmtRules Usual = new();

    public TimeOnly From { get; init; } = new(10, 0);
    public TimeOnly Until { get; init; } = new(12, 0);

    /// <summary>How many days before a round is ordered at the latest without asking the ketua.</summary>
    public int DaysAhead { get; init; } = 7;

    /// <summary>Fewest kinds of food (R-PMT-5).</summary>
    public int LeastFoods { get; init; } = 3;

    public Rupiah Price { get; init; } = new(15_000);

    /// <summary>Most boxes of one round.</summary>
    public const int MostBoxes = 400;

    /// <summary>The group's own posts, in the order they are said; those of people it has none for are <see cref="UsualPosts"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PmtRulePost>? Posts { get; init; }

    /// <summary>What is ordered for these people when nothing else is said, in a group whose data name no posts (R-PMT-2).</summary>
    public static IReadOnlyList<PmtPost> UsualPosts(SasaranPmt target) => target == SasaranPmt.PosbinduLansia
        ? [new(new("posbindu"), 120), new(new("lansia"), 80)]
        : [new(new("balita-1"), 100), new(new("balita-2"), 100)];

    /// <summary>Posbindu and the elderly in the first half of the month, toddlers in the second (R-PMT-1).</summary>
    public static SasaranPmt Usually(DateOnly day) => day.Day <= 15 ? SasaranPmt.PosbinduLansia : SasaranPmt.BalitaIbuHamil;
}

/// <summary>A post of the group's: whom it serves and how many boxes it has when nothing else is said.</summary>
public sealed record PmtRulePost(SasaranPmt Target, PmtPost Post);

public static class CateringOfKube
{
    /// <summary>The group's rule values of orders; none of the restrictions where it has none.</summary>
    public static CateringRules Catering(this Kube kube) => kube.Rules.Catering ?? CateringRules.Free;

    public static PmtRules PmtRules(this Kube kube) => kube.Catering().Pmt ?? Bot.Domain.PmtRules.Usual;

    /// <summary>The posts of a round for these people with their usual boxes (R-PMT-2).</summary>
    public static IReadOnlyList<PmtPost> PmtPosts(this Kube kube, SasaranPmt target) =>
        kube.PmtRules().Posts?.Where(p => p.Target == target).Select(p => p.Post).ToList() is [_, ..] own ? own : Bot.Domain.PmtRules.UsualPosts(target);
}
