using System.Text.Json;
using Bot.Dialogs;

namespace Bot.Host;

/// <summary>How the slots of one line compare: core and further slots apart (I-1).</summary>
internal readonly record struct Marks(int Wanted, int Said, int Hit, int FurtherWanted, int FurtherSaid, int FurtherHit)
{
    /// <summary>Every core slot that was wanted is there with its value, and none besides.</summary>
    public bool Exact => Wanted == Hit && Said == Hit;

    /// <summary>The same for the further slots.</summary>
    public bool FurtherExact => FurtherWanted == FurtherHit && FurtherSaid == FurtherHit;
}

/// <summary>Compares slots by the conventions of intents.md: near synonyms of units are equal (I-6), lists have no order, words no capitals.</summary>
internal static class SlotMarks
{
    private static readonly string[][] SameUnit = [["box", "kotak", "dus"], ["biji", "buah", "pcs"], ["gelas", "cup"], ["toples", "stoples"]];

    public static Marks Of(string intent, JsonElement should, JsonElement got)
    {
        var slots = got.GetProperty("slots");
        var core = SlotKeys.Core(intent).Select(Outside).Append("darurat").ToHashSet();
        int wanted = 0, said = 0, hit = 0, furtherWanted = 0, furtherSaid = 0, furtherHit = 0;
        foreach (var property in should.EnumerateObject().Where(p => p.Name != "also"))
        {
            var same = slots.TryGetProperty(property.Name, out var value) && Same(property.Name, property.Value, value);
            if (core.Contains(property.Name)) { wanted++; hit += same ? 1 : 0; }
            else { furtherWanted++; furtherHit += same ? 1 : 0; }
        }
        foreach (var property in slots.EnumerateObject())
            if (core.Contains(property.Name)) said++;
            else furtherSaid++;
        return new(wanted, said, hit, furtherWanted, furtherSaid, furtherHit);
    }

    /// <summary>True when the further wishes are the same ids in the same order.</summary>
    public static bool SameAlso(JsonElement should, JsonElement got) =>
        Ids(should).SequenceEqual(Ids(got));

    private static List<string?> Ids(JsonElement of) => of.TryGetProperty("also", out var also) ? [.. also.EnumerateArray().Select(a => a.GetProperty("intent").GetString())] : [];

    private static string Outside(string key) => key is "uang" or "banyak" ? "jumlah" : key;

    private static bool Same(string key, JsonElement a, JsonElement b)
    {
        if (a.ValueKind == JsonValueKind.Array || b.ValueKind == JsonValueKind.Array) return SameList(key, Items(a), Items(b));
        if (a.ValueKind == JsonValueKind.Object && b.ValueKind == JsonValueKind.Object)
            return a.EnumerateObject().Count() == b.EnumerateObject().Count() && a.EnumerateObject().All(p => b.TryGetProperty(p.Name, out var v) && Same(p.Name, p.Value, v));
        if (a.ValueKind == JsonValueKind.Number && b.ValueKind == JsonValueKind.Number) return a.GetDecimal() == b.GetDecimal();
        var (left, right) = (Words(a), Words(b));
        return left == right || key == "satuan" && Array.Exists(SameUnit, u => u.Contains(left) && u.Contains(right)) || key == "darurat" && (left == "true" || right == "true");
    }

    private static bool SameList(string key, List<JsonElement> a, List<JsonElement> b)
    {
        if (a.Count != b.Count) return false;
        var open = new List<JsonElement>(b);
        foreach (var item in a)
        {
            var at = open.FindIndex(o => Same(key, item, o));
            if (at < 0) return false;
            open.RemoveAt(at);
        }
        return true;
    }

    private static List<JsonElement> Items(JsonElement e) => e.ValueKind == JsonValueKind.Array ? [.. e.EnumerateArray()] : [e];

    private static string Words(JsonElement e) => string.Join(' ', e.ToString().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
