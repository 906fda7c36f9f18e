using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>
/// Something the group sells is on its list from now on; said again under the same code it replaces what stood there.
/// Its names are texts, so that the stream holds codes only.
/// </summary>
/// <param name="Code">The group's own code, NU-BKS.</param>
/// <param name="Unit">What one of it is sold by: kotak, kg, botol.</param>
/// <param name="Sold">False: kept for the books, offered no longer.</param>
public sealed record ProductListed(Code Code, TextId Name, IReadOnlyList<TextId> Aliases, Code Unit, bool Sold) : Fact
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Kategori? Kind { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ProgramPangan>? Programs { get; init; }

    /// <summary>What the kitchen says of it: ingredients, no alcohol.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TextId? Note { get; init; }

    /// <summary>Fewest that are made at once.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Least { get; init; }

    /// <summary>Boxes of the kitchen's day that one of it takes; null: as its kind does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Boxes { get; init; }

    /// <summary>What is in it: nasi, ayam goreng, lalap.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TextId? Contents { get; init; }

    /// <summary>What somebody may be allergic to, said when asked (R-CTR-10).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TextId? Allergens { get; init; }
}

/// <summary>So many together cost so much: 2 botol Rp15.000.</summary>
public sealed record Tier(int Count, Rupiah Price);

/// <summary>Goods cost this much per unit from a day on; the price before it is over then, never erased (R-HRG-5).</summary>
/// <param name="From">First day of the price in the group's zone.</param>
/// <param name="By">Who set it; null for imported lines without an author.</param>
public sealed record PriceSet(Code Code, Rupiah Price, DateOnly From, PersonId? By) : Fact
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Tier>? Tiers { get; init; }

    /// <summary>Why the ketua set it above the ceiling.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TextId? Reason { get; init; }
}

/// <summary>What the same costs on the market, and when somebody looked (R-HRG-2).</summary>
public sealed record MarketSeen(Code Code, Rupiah Price, DateOnly On, PersonId? By) : Fact;

/// <summary>The highest price the state allows (HET). <paramref name="Source"/>: the date of the paper it was read from; null when it was not said.</summary>
public sealed record CeilingSet(Code Code, Rupiah Price, DateOnly? Source, PersonId? By) : Fact;

public static class HargaFacts
{
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        new("barang.terdaftar", HargaJson.Default.ProductListed),
        new("harga.berlaku", HargaJson.Default.PriceSet),
        new("harga.pasar", HargaJson.Default.MarketSeen),
        new("harga.het", HargaJson.Default.CeilingSet),
    ];
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(ProductListed))]
[JsonSerializable(typeof(PriceSet))]
[JsonSerializable(typeof(MarketSeen))]
[JsonSerializable(typeof(CeilingSet))]
internal sealed partial class HargaJson : JsonSerializerContext;
