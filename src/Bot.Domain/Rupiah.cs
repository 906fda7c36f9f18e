using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>An amount of money in whole rupiah. Every sum is checked: an overflow throws instead of wrapping.</summary>
[JsonConverter(typeof(RupiahJson))]
public readonly record struct Rupiah(long Amount) : IComparable<Rupiah>
{
    private static readonly NumberFormatInfo Dots = new() { NumberGroupSeparator = ".", NegativeSign = "-", NumberGroupSizes = [3] };

    public static readonly Rupiah Zero = new(0);

    public static Rupiah operator +(Rupiah a, Rupiah b) => new(checked(a.Amount + b.Amount));
    public static Rupiah operator -(Rupiah a, Rupiah b) => new(checked(a.Amount - b.Amount));
    public static Rupiah operator -(Rupiah a) => new(checked(-a.Amount));
    public static Rupiah operator *(Rupiah a, int times) => new(checked(a.Amount * times));
    public static bool operator <(Rupiah a, Rupiah b) => a.Amount < b.Amount;
    public static bool operator >(Rupiah a, Rupiah b) => a.Amount > b.Amount;
    public static bool operator <=(Rupiah a, Rupiah b) => a.Amount <= b.Amount;
    public static bool operator >=(Rupiah a, Rupiah b) => a.Amount >= b.Amount;

    public static Rupiah Min(Rupiah a, Rupiah b) => a < b ? a : b;
    public static Rupiah Max(Rupiah a, Rupiah b) => a > b ? a : b;

    /// <summary>The amount without its sign.</summary>
    public Rupiah Abs() => Amount < 0 ? -this : this;

    public int CompareTo(Rupiah other) => Amount.CompareTo(other.Amount);

    /// <summary>As people read it: <c>Rp2.220.000</c>, negative <c>-Rp50.000</c> (handbook 0.3).</summary>
    public override string ToString() => Amount < 0
        ? "-Rp" + Amount.ToString("N0", Dots)[1..]
        : "Rp" + Amount.ToString("N0", Dots);
}

/// <summary>Sums of rupiah.</summary>
public static class RupiahSum
{
    public static Rupiah Sum(this IEnumerable<Rupiah> amounts) => amounts.Aggregate(Rupiah.Zero, (a, b) => a + b);
    public static Rupiah Sum<T>(this IEnumerable<T> items, Func<T, Rupiah> amount) => items.Select(amount).Sum();
}

/// <summary>Writes rupiah as a bare whole number; refuses decimals.</summary>
public sealed class RupiahJson : JsonConverter<Rupiah>
{
    public override Rupiah Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());
    public override void Write(Utf8JsonWriter writer, Rupiah value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Amount);
}
