using System.Globalization;
using System.Text.Json;
using Bot.Training;

namespace Bot.Dialogs.Tests;

/// <summary>Compares an answer with a line of the corpus: the intent, and, strictly, the core slots and the further wishes as well.</summary>
internal static class CorpusScore
{
    /// <summary>Near synonyms that count as equal (I-6).</summary>
    private static readonly Dictionary<string, string> Same = new(StringComparer.Ordinal)
    {
        ["box"] = "kotak", ["biji"] = "buah", ["pcs"] = "buah", ["cup"] = "gelas", ["stoples"] = "toples",
    };

    public static (bool Intent, bool Strict, string Answer) Of(Understander understander, CorpusLine line)
    {
        var listening = CorpusFiles.Listeners.For(line.Role);
        var answer = new UnderstandLine(understander).Answer(line.Id, line.Role, listening.Now, line.Text, listening.Names, listening.Goods);
        using var said = JsonDocument.Parse(answer);
        using var gold = JsonDocument.Parse(line.Slots);
        var intent = said.RootElement.GetProperty("intent").GetString() == line.Intent;
        return (intent, intent && Wish(line.Intent, gold.RootElement) == Wish(line.Intent, said.RootElement.GetProperty("slots")) && Further(gold.RootElement) == Further(said.RootElement), answer);
    }

    private static string Further(JsonElement at) => at.TryGetProperty("also", out var also)
        ? string.Join(" + ", also.EnumerateArray().Select(w => Wish(w.GetProperty("intent").GetString()!, w.TryGetProperty("slots", out var slots) ? slots : default)).Order(StringComparer.Ordinal))
        : "";

    /// <summary>The wish with its core slots; an emergency's kind is one of them.</summary>
    private static string Wish(string intent, JsonElement slots)
    {
        if (slots.ValueKind != JsonValueKind.Object) return intent;
        var core = SlotKeys.Core(intent).Select(k => k is "uang" or "banyak" ? "jumlah" : k).Append("darurat").ToHashSet(StringComparer.Ordinal);
        return intent + " " + string.Join(", ", slots.EnumerateObject().Where(p => core.Contains(p.Name)).Select(p => $"{p.Name}={Value(p.Value)}").Order(StringComparer.Ordinal));
    }

    /// <summary>A value without what does not count: the order of lists and keys, case, trailing zeros, a list around one thing.</summary>
    private static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(Value).Order(StringComparer.Ordinal)),
        JsonValueKind.Object => string.Join("/", value.EnumerateObject().Select(p => p.Name + ":" + Value(p.Value)).Order(StringComparer.Ordinal)),
        JsonValueKind.Number => value.GetDecimal().ToString("0.####", CultureInfo.InvariantCulture),
        JsonValueKind.String when value.GetString()!.ToLowerInvariant() is var word => Same.GetValueOrDefault(word, word),
        _ => value.GetRawText(),
    };
}
