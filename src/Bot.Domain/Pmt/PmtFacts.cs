using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>A menu of the puskesmas, dish by dish, for one kind of round. It may be used again for later rounds of that kind (R-PMT-4).</summary>
/// <param name="By">The officer of the puskesmas.</param>
public sealed record MenuAgreed(Code Menu, SasaranPmt Target, IReadOnlyList<TextId> Dishes, PersonId By, DateTimeOffset At) : Fact
{
    /// <summary>Reference to the photo it came with; null when it was typed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TextId? Photo { get; init; }

    /// <summary>What the puskesmas says about cooking it: "tidak pedas".</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TextId? Note { get; init; }
}

/// <summary>This round is cooked by that menu; said again it replaces the former.</summary>
public sealed record MenuChosen(Code Round, Code Menu, PersonId By, DateTimeOffset At) : Fact;

/// <summary>What was handed out at each post, when it was over, and what was left: the proof for the invoice (R-PMT-8).</summary>
/// <param name="Finished">Hour of the group's zone.</param>
/// <param name="Leftover">Boxes brought and not taken by anybody.</param>
public sealed record RoundReported(Code Round, IReadOnlyList<PmtPost> Delivered, TimeOnly Finished, int Leftover, PersonId By, DateTimeOffset At) : Fact;

/// <summary>The kelurahan wants a round called off for which shopping has begun: the ketua answers.</summary>
public sealed record RoundCancelAsked(Code Round, PersonId By, DateTimeOffset At) : Fact;

/// <summary>The ketua's no to that: the round is cooked.</summary>
public sealed record RoundCancelRefused(Code Round, PersonId By, DateTimeOffset At) : Fact;

public static class PmtFacts
{
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        new("pmt.menu", PmtJson.Default.MenuAgreed),
        new("pmt.pakai-menu", PmtJson.Default.MenuChosen),
        new("pmt.hasil", PmtJson.Default.RoundReported),
        new("pmt.minta-batal", PmtJson.Default.RoundCancelAsked),
        new("pmt.tetap", PmtJson.Default.RoundCancelRefused),
    ];

    /// <summary>The last text a fact of this capability points to.</summary>
    public static TextId? TextOf(Fact fact) => fact switch
    {
        MenuAgreed f => f.Dishes.Concat(((TextId?[])[f.Photo, f.Note]).OfType<TextId>()).Select(t => (TextId?)t).MaxBy(t => t!.Value.Value),
        RoundReported f => f.Delivered.Select(p => p.Name).OfType<TextId>().Select(t => (TextId?)t).MaxBy(t => t!.Value.Value),
        _ => null,
    };
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(MenuAgreed))]
[JsonSerializable(typeof(MenuChosen))]
[JsonSerializable(typeof(RoundReported))]
[JsonSerializable(typeof(RoundCancelAsked))]
[JsonSerializable(typeof(RoundCancelRefused))]
internal sealed partial class PmtJson : JsonSerializerContext;
