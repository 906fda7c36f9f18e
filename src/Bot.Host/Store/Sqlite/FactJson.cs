using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Bot.Domain;

namespace Bot.Host;

/// <summary>Writes and reads facts, strictly: a missing, extra, doubled or null member throws. The kind column tells the type.</summary>
internal static class FactJson
{
    private static readonly JsonSerializerOptions Strict = Options();

    private static readonly FrozenDictionary<string, JsonTypeInfo> ByKind =
        FactRegistry.Kinds.ToFrozenDictionary(k => k.Name, k => Strict.GetTypeInfo(k.Json.Type));

    private static readonly FrozenDictionary<Type, (string Kind, JsonTypeInfo Json)> ByType =
        FactRegistry.Kinds.DistinctBy(k => k.Json.Type).ToFrozenDictionary(k => k.Json.Type, k => (k.Name, Strict.GetTypeInfo(k.Json.Type)));

    /// <summary>Kind and bytes of a fact. Throws for a fact that is not in the registry.</summary>
    public static (string Kind, byte[] Body) Write(Fact fact)
    {
        if (!ByType.TryGetValue(fact.GetType(), out var known)) throw new InvalidOperationException($"{fact.GetType().Name} is not in FactRegistry");
        return (known.Kind, JsonSerializer.SerializeToUtf8Bytes(fact, known.Json));
    }

    public static Fact Read(string kind, ReadOnlySpan<byte> body) =>
        ByKind.TryGetValue(kind, out var json)
            ? (Fact)JsonSerializer.Deserialize(body, json)!
            : throw new JsonException($"unknown kind of fact {kind}");

    private static JsonSerializerOptions Options()
    {
        var resolver = JsonTypeInfoResolver.Combine([.. FactRegistry.Kinds.Select(k => k.Json.OriginatingResolver!).Distinct()]);
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Strict)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            IgnoreReadOnlyProperties = true,
            TypeInfoResolver = resolver.WithAddedModifier(WriteWhatMustBeRead),
        };
        options.MakeReadOnly();
        return options;
    }

    // Strict reading demands every parameter without a default value, so a null there is written out.
    private static void WriteWhatMustBeRead(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.AssociatedParameter is { HasDefaultValue: false, IsMemberInitializer: false }) property.ShouldSerialize = static (_, _) => true;
        }
    }
}
