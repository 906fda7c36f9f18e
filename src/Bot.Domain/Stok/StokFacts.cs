using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>Why stock changed: it came in (kulakan), went out (sold at the stall, spoilt), a count found more or less than the book, or an order took it (or gave it back).</summary>
public enum Gerak { Masuk, Keluar, Selisih, Jual }

/// <summary>Stock changed. The stock of goods is the sum of its changes, always.</summary>
/// <param name="Change">Units of the goods, negative for less.</param>
public sealed record StockMoved(Code Code, decimal Change, Gerak Why, PersonId? By, DateTimeOffset At) : Fact
{
    /// <summary>The order that took it; null for everything else.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Code? Order { get; init; }
}

/// <summary>Somebody counted: so many there are. A difference from the book stands in a <see cref="StockMoved"/> before it.</summary>
public sealed record StockCounted(Code Code, decimal Count, PersonId? By, DateTimeOffset At) : Fact;

/// <summary>Below this the goods are low.</summary>
public sealed record StockMinimumSet(Code Code, decimal Minimum, PersonId? By) : Fact;

/// <summary>Somebody wants to hear when goods are there again; ends when she was told, or after thirty days.</summary>
public sealed record StockWatched(Code Code, PersonId Person, DateTimeOffset At) : Fact;

public sealed record StockWatchEnded(Code Code, PersonId Person) : Fact;

/// <summary>The officers heard of what is low on this day (R-STK-1).</summary>
public sealed record LowStockTold(DateOnly Day) : Fact;

public static class StokFacts
{
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        new("stok.gerak", StokJson.Default.StockMoved),
        new("stok.hitung", StokJson.Default.StockCounted),
        new("stok.minimal", StokJson.Default.StockMinimumSet),
        new("stok.kabari", StokJson.Default.StockWatched),
        new("stok.dikabari", StokJson.Default.StockWatchEnded),
        new("stok.menipis", StokJson.Default.LowStockTold),
    ];
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(StockMoved))]
[JsonSerializable(typeof(StockCounted))]
[JsonSerializable(typeof(StockMinimumSet))]
[JsonSerializable(typeof(StockWatched))]
[JsonSerializable(typeof(StockWatchEnded))]
[JsonSerializable(typeof(LowStockTold))]
internal sealed partial class StokJson : JsonSerializerContext;
