using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Bot.Domain;

namespace Bot.Host;

/// <summary>How the rows beside the facts are written: people, messages on their way in and out.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(Incoming))]
[JsonSerializable(typeof(InFlight))]
internal sealed partial class StoreJson : JsonSerializerContext
{
    public static byte[] Write<T>(T value, JsonTypeInfo<T> json) => JsonSerializer.SerializeToUtf8Bytes(value, json);

    public static T Read<T>(ReadOnlySpan<byte> bytes, JsonTypeInfo<T> json) =>
        JsonSerializer.Deserialize(bytes, json) ?? throw new JsonException("a row cannot be null");
}

/// <summary>What was being decided when the process died: a message, or a group's clock.</summary>
internal sealed record InFlight(Incoming? Message = null, KubeId? Tick = null);
