using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>She asked that what is kept of her is erased (D39): from now on it is not used any more. Shown as D-003.</summary>
public sealed record ErasureAsked(int Id, PersonId Person, DateTimeOffset At) : Fact;

/// <summary>She took it back in time.</summary>
public sealed record ErasureWithdrawn(int Id, DateTimeOffset At) : Fact;

/// <summary>She was told that it happens now, while she could still be reached.</summary>
public sealed record ErasureTold(int Id, DateTimeOffset At) : Fact;

/// <summary>What could go is gone; name and number stay while an office or an order of hers is open.</summary>
public sealed record ErasedPartly(int Id, PersonId Person, DateTimeOffset At) : Fact;

/// <summary>
/// Name, number, words and messages of this person are gone; the books go on with her id, shown as "Mantan anggota #01".
/// </summary>
public sealed record PersonErased(PersonId Person, int Number, DateTimeOffset At) : Fact
{
    /// <summary>The request it answers; null where that was made in another group.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Request { get; init; }
}

public static class DataFacts
{
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        new("data.hapus-diminta", DataJson.Default.ErasureAsked),
        new("data.hapus-ditarik", DataJson.Default.ErasureWithdrawn),
        new("data.hapus-dikabari", DataJson.Default.ErasureTold),
        new("data.hapus-sebagian", DataJson.Default.ErasedPartly),
        new("data.terhapus", DataJson.Default.PersonErased),
    ];
}

[JsonSerializable(typeof(ErasureAsked))]
[JsonSerializable(typeof(ErasureWithdrawn))]
[JsonSerializable(typeof(ErasureTold))]
[JsonSerializable(typeof(ErasedPartly))]
[JsonSerializable(typeof(PersonErased))]
internal sealed partial class DataJson : JsonSerializerContext;
