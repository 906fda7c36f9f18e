using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>
/// How a message was understood, in words: what the pipeline noted (<see cref="Trace"/>) and found, written for whoever runs this.
/// It decides nothing and calculates nothing anew.
/// </summary>
internal static class Explanation
{
    public static string Of(Heard heard, Trace trace)
    {
        var reading = trace.Reading!;
        var text = new StringBuilder(4096);
        Line(text, $"Message: {Quoted(heard.Raw)}");
        Line(text, $"From: {Plain(reading.Context.Role)}, {Say.Date(DateOnly.FromDateTime(reading.Now))}, {reading.Now.ToString("HH.mm", CultureInfo.InvariantCulture)}");
        Line(text, $"Understood: {string.Join(", and ", heard.Meaning.Also.Prepend(heard.Meaning).Select(Named))}");
        ExplainedWords.Write(text, reading);
        ExplainedFinds.Write(text, trace);
        ExplainedWishes.Write(text, trace);
        Whole(text, heard, trace);
        Slots(text, heard, reading);
        return text.ToString();
    }

    /// <summary>A message that is only a yes, a no or a global word needs no scores; one that is a bit of both is neither.</summary>
    private static void Whole(StringBuilder text, Heard heard, Trace trace)
    {
        var (before, after) = (trace.Wishes[0].Meaning.Intent, heard.Meaning.Intent);
        var said = heard.Word != GlobalWord.None ? $"the global word {heard.Word}" : heard.Answer == YesNo.Yes ? "a yes" : heard.Answer == YesNo.No ? "a no" : "made of words that answer, and yet neither a yes nor a no";
        if (heard.Word == GlobalWord.None && heard.Answer == YesNo.None && before == after) return;
        Line(text, $"  The whole message is {said}: {(before == after ? $"it stays {after}" : $"{after}, whatever the scores say ({before})")}.");
    }

    private static void Slots(StringBuilder text, Heard heard, Reading reading)
    {
        Section(text, "The slots");
        foreach (var meaning in heard.Meaning.Also.Prepend(heard.Meaning))
        {
            using var json = JsonDocument.Parse(Json(meaning, reading.Context.Names));
            Line(text, $"  {meaning.Intent}{(json.RootElement.GetProperty("slots").EnumerateObject().Any() ? "" : ": none")}");
            foreach (var slot in json.RootElement.GetProperty("slots").EnumerateObject()) Line(text, $"    {slot.Name} = {Plain(slot.Value.GetRawText())}");
            if (json.RootElement.TryGetProperty("flags", out var flags))
                foreach (var slot in flags.EnumerateObject()) Line(text, $"    {slot.Name} is flagged {Flags([.. slot.Value.EnumerateArray().Select(f => f.GetString()!)])}");
            if (meaning.Alternatives.Count > 0) Line(text, $"    it could also be {string.Join(", ", meaning.Alternatives)}");
        }
    }

    private static string Flags(string[] flags) =>
        string.Join(", ", flags) + (flags.Any(SlotJson.Empties) ? ": left out, to be asked" : "");

    /// <summary>Slots and flags as <c>understand</c> answers them.</summary>
    private static ReadOnlyMemory<byte> Json(Meaning meaning, IReadOnlyList<Person> names)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WritePropertyName("slots");
        SlotJson.Write(json, meaning, names);
        SlotJson.WriteFlags(json, meaning);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    public static void Section(StringBuilder text, string title) => Line(text, "\n" + title);

    public static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    public static string Named(Meaning meaning) => $"{meaning.Intent} {Number(meaning.Confidence)}";

    public static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    public static string Signed(double value) => value.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);

    public static string Concepts(ConceptSet set) => string.Join(' ', Enum.GetValues<Concept>().Where(set.Has));

    public static string Quoted(string text) => $"\"{Plain(text)}\"";

    /// <summary>What cannot be printed, or would break the line, as its code.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (pair) plain.Append(text[i]).Append(text[++i]);
            else if (Prints(text[i])) plain.Append(text[i]);
            else plain.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:X4}");
        }
        return plain.ToString();
    }

    private static bool Prints(char c) => char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);
}
