using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>The kinds of work of a cooking day (R-CTR-12).</summary>
public enum TugasDapur { Belanja, Nasi, Lauk, Sayur, Kemas, Antar }

/// <summary>What somebody said to her task.</summary>
public enum JawabanDapur { Belum, Bisa, TidakBisa }

/// <summary>One thing to buy for a recipe. The same <paramref name="Code"/> and <paramref name="Unit"/> in two recipes are the same goods.</summary>
/// <param name="Name">As it stands on the shopping list: "telur ayam".</param>
/// <param name="Amount">For all portions of the recipe, to two decimals.</param>
public sealed record Ingredient(Code Code, TextId Name, decimal Amount, Code Unit);

/// <summary>What so many portions of a product need; of a PMT box for one menu. Said again it replaces the former.</summary>
/// <param name="Menu">The PMT menu; null for everything else.</param>
public sealed record RecipeSet(Code Product, Code? Menu, int Portions, IReadOnlyList<Ingredient> Ingredients) : Fact;

/// <summary>Somebody's work on a cooking day.</summary>
public sealed record KitchenJob(PersonId Person, TugasDapur Task);

/// <summary>Who does what on a day, whole; said again it replaces the former division.</summary>
/// <param name="Sent">True when everybody was told; false for a division that still waits for the ketua.</param>
public sealed record KitchenPlanned(DateOnly Day, IReadOnlyList<KitchenJob> Jobs, bool Sent, PersonId? By, DateTimeOffset At) : Fact;

/// <summary>She can, or cannot, do her task of the day.</summary>
public sealed record KitchenAnswered(DateOnly Day, TugasDapur Task, PersonId Person, JawabanDapur Answer, DateTimeOffset At) : Fact;

/// <summary>Somebody is asked to stand in for a task, until then.</summary>
public sealed record KitchenOffered(DateOnly Day, TugasDapur Task, PersonId For, PersonId To, DateTimeOffset Until) : Fact;

/// <summary>The task has another's hands now.</summary>
public sealed record KitchenMoved(DateOnly Day, TugasDapur Task, PersonId From, PersonId To, DateTimeOffset At) : Fact;

/// <summary>Nobody is left to ask: the ketua decides.</summary>
public sealed record KitchenSearchEnded(DateOnly Day, TugasDapur Task, PersonId For) : Fact;

/// <summary>An order was handed over. <paramref name="Short"/> boxes were missing; the customer hears of it from the ketua only.</summary>
public sealed record DeliveryReported(Code Order, int Short, PersonId By, DateTimeOffset At) : Fact
{
    /// <summary>What the deliverer wrote, or her photo's reference at the channel.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TextId? Note { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TextId? Photo { get; init; }
}

/// <summary>What went wrong on a cooking day, and what to do otherwise next time.</summary>
public sealed record KitchenReviewed(DateOnly Day, TextId? Wrong, TextId? Better, PersonId By, DateTimeOffset At) : Fact;

/// <summary>So many portions of a product; of a PMT box by its menu.</summary>
public sealed record CookedItem(Code Product, int Count, Code? Menu = null);

/// <summary>What a cooking day had to do for one order, as its people were told.</summary>
public sealed record CookedOrder(Code Number, TimeOnly Time, IReadOnlyList<CookedItem> Items);

/// <summary>Those with a task of the day were told what its orders are now.</summary>
public sealed record KitchenChangeTold(DateOnly Day, IReadOnlyList<CookedOrder> Orders, DateTimeOffset At) : Fact;

public static class DapurFacts
{
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        new("dapur.resep", DapurJson.Default.RecipeSet),
        new("dapur.tugas", DapurJson.Default.KitchenPlanned),
        new("dapur.jawab", DapurJson.Default.KitchenAnswered),
        new("dapur.tawar", DapurJson.Default.KitchenOffered),
        new("dapur.ganti", DapurJson.Default.KitchenMoved),
        new("dapur.buntu", DapurJson.Default.KitchenSearchEnded),
        new("dapur.hasil", DapurJson.Default.DeliveryReported),
        new("dapur.catatan", DapurJson.Default.KitchenReviewed),
        new("dapur.kabar-ubah", DapurJson.Default.KitchenChangeTold),
    ];

    /// <summary>The last text a fact of this capability points to.</summary>
    public static TextId? TextOf(Fact fact) => fact switch
    {
        RecipeSet { Ingredients: [_, ..] } f => f.Ingredients.MaxBy(i => i.Name.Value)!.Name,
        DeliveryReported f => Last(f.Note, f.Photo),
        KitchenReviewed f => Last(f.Wrong, f.Better),
        _ => null,
    };

    private static TextId? Last(TextId? a, TextId? b) => a is { } x && b is { } y ? x.Value > y.Value ? x : y : a ?? b;
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(RecipeSet))]
[JsonSerializable(typeof(KitchenPlanned))]
[JsonSerializable(typeof(KitchenAnswered))]
[JsonSerializable(typeof(KitchenOffered))]
[JsonSerializable(typeof(KitchenMoved))]
[JsonSerializable(typeof(KitchenSearchEnded))]
[JsonSerializable(typeof(DeliveryReported))]
[JsonSerializable(typeof(KitchenReviewed))]
[JsonSerializable(typeof(KitchenChangeTold))]
internal sealed partial class DapurJson : JsonSerializerContext;
