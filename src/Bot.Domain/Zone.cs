using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>A group's own time: WIB (+7), WITA (+8) or WIT (+9). Indonesia keeps no summer time, so the offset is fixed.</summary>
[JsonConverter(typeof(ZoneJson))]
public readonly record struct Zone(int Hours)
{
    public static readonly Zone Wib = new(7);
    public static readonly Zone Wita = new(8);
    public static readonly Zone Wit = new(9);

    /// <summary>WIB, WITA or WIT.</summary>
    public string Name => Hours switch { 7 => "WIB", 8 => "WITA", 9 => "WIT", _ => throw new InvalidOperationException($"no Indonesian zone has offset +{Hours}") };

    public TimeSpan Offset => TimeSpan.FromHours(Hours);

    /// <summary>An instant as the group's clock shows it.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => instant.ToOffset(Offset);

    public DateOnly Date(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>The instant of a day and hour of the group.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), Offset);
}

/// <summary>Writes a zone as its offset in hours; refuses offsets Indonesia does not have.</summary>
public sealed class ZoneJson : JsonConverter<Zone>
{
    public override Zone Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetInt32() is var hours and >= 7 and <= 9 ? new(hours) : throw new JsonException("zone must be 7, 8 or 9");
    public override void Write(Utf8JsonWriter writer, Zone value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Hours);
}
