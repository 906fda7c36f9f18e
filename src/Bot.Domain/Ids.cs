using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>An opaque identifier: a short string that names something without describing a person.</summary>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    string Value { get; }
    static abstract TSelf Of(string value);
}

/// <summary>A person, in whatever groups and on whatever channels.</summary>
[JsonConverter(typeof(IdJson<PersonId>))]
public readonly record struct PersonId(string Value) : IId<PersonId>, IComparable<PersonId>
{
    public static PersonId Of(string value) => new(value);
    public int CompareTo(PersonId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}

/// <summary>A group (Kelompok Usaha Bersama).</summary>
[JsonConverter(typeof(IdJson<KubeId>))]
public readonly record struct KubeId(string Value) : IId<KubeId>, IComparable<KubeId>
{
    public static KubeId Of(string value) => new(value);
    public int CompareTo(KubeId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}

/// <summary>A meeting of a group, unique within the group.</summary>
[JsonConverter(typeof(IdJson<MeetingId>))]
public readonly record struct MeetingId(string Value) : IId<MeetingId>, IComparable<MeetingId>
{
    public static MeetingId Of(string value) => new(value);
    public int CompareTo(MeetingId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}

/// <summary>A turn of the duty rota, unique within the group.</summary>
[JsonConverter(typeof(IdJson<DutyId>))]
public readonly record struct DutyId(string Value) : IId<DutyId>, IComparable<DutyId>
{
    public static DutyId Of(string value) => new(value);
    public int CompareTo(DutyId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}

/// <summary>A receipt number such as <c>M3-2611-044</c>: group code, year and month of the entry, running number (R-DNA-5).</summary>
[JsonConverter(typeof(IdJson<Receipt>))]
public readonly record struct Receipt(string Value) : IId<Receipt>
{
    public static Receipt Of(string value) => new(value);
    public override string ToString() => Value;
}

/// <summary>A code that has no personal meaning: a group's short code, an order's number, the pair of a transfer.</summary>
[JsonConverter(typeof(IdJson<Code>))]
public readonly record struct Code(string Value) : IId<Code>
{
    public static Code Of(string value) => new(value);
    public override string ToString() => Value;
}

/// <summary>Points to a row of the texts beside the facts (purposes, reasons, names of places). Numbered per group.</summary>
[JsonConverter(typeof(TextIdJson))]
public readonly record struct TextId(int Value);

/// <summary>Writes a text id as a bare number.</summary>
public sealed class TextIdJson : JsonConverter<TextId>
{
    public override TextId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());
    public override void Write(Utf8JsonWriter writer, TextId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}

/// <summary>Writes an id as a bare JSON string, also as a property name.</summary>
public sealed class IdJson<T> : JsonConverter<T> where T : struct, IId<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.Of(reader.GetString() ?? throw new JsonException("an id cannot be null"));
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.Of(reader.GetString()!);
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(value.Value);
}
