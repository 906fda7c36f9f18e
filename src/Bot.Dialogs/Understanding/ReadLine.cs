using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Dialogs;

/// <summary>What the <c>read</c> command can be asked for (D-13).</summary>
public enum ReadKind { Number, Money, Quantity, Date, Time, Datetime }

/// <summary>
/// One line of the <c>read</c> command (D-13): a text in, one value of one kind out. A value that must be asked (I-17, first
/// list) is null with ask true; its candidates stand under alternatives.
/// </summary>
public static class ReadLine
{
    /// <summary>number → JSON number; money → whole rupiah; quantity → <c>2|lusin=24</c>; date, time, datetime → ISO 8601 without zone.</summary>
    /// <param name="id">Echoed when given.</param>
    public static string Answer(string? id, ReadKind kind, string text, Listening context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var answer = Of(kind, text.Length <= Fold.Limit ? text : text[..Fold.Limit], context);
        var buffer = new ArrayBufferWriter<byte>(160);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            if (id is not null) json.WriteString("id", id);
            json.WritePropertyName("value");
            Write(json, answer.Value, kind);
            json.WriteStartArray("alternatives");
            foreach (var other in answer.Alternatives) Write(json, other, kind);
            json.WriteEndArray();
            json.WriteStartArray("flags");
            foreach (var flag in answer.Flags) json.WriteStringValue(flag);
            json.WriteEndArray();
            json.WriteBoolean("ask", answer.Value is null);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, string? value, ReadKind kind)
    {
        if (value is null) json.WriteNullValue();
        else if (kind is ReadKind.Number or ReadKind.Money) json.WriteRawValue(value);
        else json.WriteStringValue(value);
    }

    private static ReadAnswer Of(ReadKind kind, string text, Listening context)
    {
        var reading = new Reading(text, context with { MoneySlot = kind == ReadKind.Money, CountSlot = kind is ReadKind.Quantity or ReadKind.Number }, context.Past);
        if (kind == ReadKind.Time && reading.Times.Count == 0) reading = new Reading(text, context with { TimeSlot = true }, context.Past);
        return kind switch
        {
            ReadKind.Number => ReadNumbers.Number(reading),
            ReadKind.Money => ReadNumbers.Money(reading),
            ReadKind.Quantity => ReadNumbers.Quantity(reading),
            ReadKind.Date => ReadMoments.Date(reading),
            ReadKind.Time => ReadMoments.Time(reading),
            _ => ReadMoments.Datetime(reading),
        };
    }
}

/// <summary>A value as the command writes it, or null with the candidates to ask between.</summary>
internal sealed record ReadAnswer(string? Value, IReadOnlyList<string> Alternatives, IReadOnlyList<string> Flags)
{
    public static readonly ReadAnswer Nothing = new(null, [], []);

    public static ReadAnswer Of(string? value, IEnumerable<string> alternatives, IEnumerable<string> flags)
    {
        var (others, marks) = (new List<string>(), new List<string>());
        foreach (var other in alternatives) if (other != value && !others.Contains(other)) others.Add(other);
        foreach (var flag in flags) if (!marks.Contains(flag)) marks.Add(flag);
        return new(value, others, marks);
    }
}

/// <summary>Numbers, amounts and quantities for the command.</summary>
internal static class ReadNumbers
{
    public static ReadAnswer Number(Reading r)
    {
        var all = new List<(int First, decimal Value, NumberRead? Read, MoneyRead? Money)>();
        foreach (var (read, first, _) in r.Numbers) all.Add((first, read.Value, read, null));
        foreach (var (read, first, _) in r.Ordinals) all.Add((first, read.Value, read, null));
        foreach (var (read, first, _) in r.Codes) all.Add((first, read.Value, read, null));
        foreach (var (read, first, _) in r.Money) all.Add((first, Plainly(read), null, read));
        if (all.Count == 0) return Lone(r);
        if (all.Count > 1) return ReadAnswer.Of(null, all.OrderBy(a => a.First).Select(a => Plain(a.Value)), ["ambiguous"]);
        var one = all[0];
        var flags = one.Read?.Flags ?? [.. one.Money!.Flags.Where(f => f is not ("implied-thousands" or "negative") || one.Value >= 1_000_000)];
        var others = one.Read is { } n ? n.Others.Select(Plain) : one.Money!.Others.Select(o => Plain(o.Amount));
        var empty = flags.Any(f => f is "ambiguous" or "range");
        return empty ? ReadAnswer.Of(null, [Plain(one.Value), .. others], flags) : ReadAnswer.Of(Plain(one.Value), others, flags);
    }

    /// <summary>"bayar 20" as a number is 20, whatever money makes of it.</summary>
    private static decimal Plainly(MoneyRead read) => read.Flags.Contains("implied-thousands") && read.Value.Amount < 1_000_000 ? read.Value.Amount / 1000m : read.Value.Amount;

    /// <summary>The only digits of a day, an hour or a year: "tgl 5".</summary>
    private static ReadAnswer Lone(Reading r)
    {
        var digits = r.Tokens.FindAll(t => t.IsNumber && t.Owner is Owner.Date or Owner.Time);
        return digits is [var one] && one.IsNumber && Digits.Read(one.Text) is { } found ? ReadAnswer.Of(Plain(found.Value), [], []) : ReadAnswer.Nothing;
    }

    public static ReadAnswer Money(Reading r)
    {
        var money = r.Money.ConvertAll(m => m.Read);
        if (money.Exists(m => m.Per is null)) money.RemoveAll(m => m.Per is not null);
        if (money.Count == 0) return ReadAnswer.Nothing;
        if (money.Count > 1 && money.Exists(m => m.Value != money[0].Value)) return ReadAnswer.Of(null, money.Select(m => Plain(m.Value.Amount)), ["ambiguous"]);
        var one = money[0];
        var others = one.Others.Select(o => Plain(o.Amount));
        if (!one.MustAsk && !ReadFlags.Empty(one.Flags)) return ReadAnswer.Of(Plain(one.Value.Amount), others, one.Flags);
        if (one.Flags.Contains("negative")) return ReadAnswer.Of(null, [], one.Flags);
        var plain = one.Flags.Contains("implied-thousands") && one.Value.Amount < 1_000_000 ? [Plain(one.Value.Amount / 1000)] : Array.Empty<string>();
        return ReadAnswer.Of(null, [Plain(one.Value.Amount), .. plain, .. others], one.Flags);
    }

    public static ReadAnswer Quantity(Reading r)
    {
        var all = r.Numbers.ConvertAll(n => n.Read);
        if (all.Exists(n => n.Unit is not null && !Units.IsTime(n.Unit))) all.RemoveAll(n => n.Unit is null || Units.IsTime(n.Unit));
        if (all.Count == 0) return Counted(r);
        var flags = all.SelectMany(n => n.Flags);
        if (all.Count > 1 && !all.TrueForAll(n => n.Unit is not null)) return ReadAnswer.Of(null, all.Select(Written), [.. flags, "ambiguous"]);
        if (all.Exists(n => ReadFlags.Empty(n.Flags) || n.Value <= 0))
            return ReadAnswer.Of(null, all.SelectMany(n => n.Value <= 0 ? [] : n.Others.Count > 0 ? n.Others.Select(o => Written(Valued(n, o))) : [Written(n)]), all.Exists(n => n.Value <= 0) ? [.. flags, "negative"] : flags);
        return ReadAnswer.Of(string.Join(" ; ", all.Select(Written)), all is [var one] ? one.Others.Select(o => Written(Valued(one, o))) : [], flags);
    }

    /// <summary>A number said with its ribu: "seribu kotak".</summary>
    private static ReadAnswer Counted(Reading r)
    {
        if (r.Money is not [var (read, first, next)] || r.Tokens[first].Text is "rp" or "idr" or "@") return ReadAnswer.Nothing;
        var value = read.Flags.Contains("implied-thousands") ? read.Value.Amount / 1000m : read.Value.Amount;
        if (value <= 0) return ReadAnswer.Of(null, [], ["negative"]);
        var unit = read.Per ?? Units.At(r.Tokens, next);
        return read.MustAsk ? ReadAnswer.Nothing : ReadAnswer.Of(Plain(value) + (unit is null ? "" : "|" + unit), [], read.Flags.Where(f => f is "approx"));
    }

    private static NumberRead Valued(NumberRead n, decimal value) => n with { Value = value, Base = n.Base is { } b && n.Value != 0 ? b / n.Value * value : null };

    private static string Written(NumberRead n) => n.Unit is null ? Plain(n.Value) : Plain(n.Value) + "|" + n.Unit + (n.Base is { } b ? "=" + Plain(b) + n.BaseUnit : "");

    private static string Plain(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
