using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Domain;

namespace Bot.Dialogs;

/// <summary>One line of the <c>understand</c> command (design §8): a message in, its wish and slots out as JSON.</summary>
public sealed class UnderstandLine(IUnderstander understander)
{
    /// <summary>True for wishes that write nothing: they need less certainty.</summary>
    public static bool OnlyReads(string intent) => intent is Intents.Clarify or Intents.OutOfScope || Scorer.OnlyReads(intent);

    /// <summary>
    /// The answer as one line of JSON: id (as given, absent when null), intent, confidence, slots, alternatives; also and
    /// flags where there are any. <paramref name="at"/> is the moment of speaking in the group's own offset.
    /// </summary>
    public string Answer(string? id, string role, DateTimeOffset at, string text, IReadOnlyList<Person> names, IReadOnlyList<Goods>? goods = null)
        => Line(id, understander.Hear(text, new Listening(at, role, names) { Goods = goods ?? [] }).Meaning, names);

    /// <summary>The same line for a message whose wish is given: only its slots are read.</summary>
    public static string Given(string? id, string role, DateTimeOffset at, string text, IReadOnlyList<Person> names, string intent, IReadOnlyList<Goods>? goods = null, bool several = false)
        => Line(id, Understander.As(text, new Listening(at, role, names) { Goods = goods ?? [] }, intent, several), names);

    private static string Line(string? id, Meaning meaning, IReadOnlyList<Person> names)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            if (id is not null) json.WriteString("id", id);
            json.WriteString("intent", meaning.Intent);
            json.WriteNumber("confidence", (decimal)meaning.Confidence);
            json.WritePropertyName("slots");
            SlotJson.Write(json, meaning, names);
            json.WriteStartArray("alternatives");
            foreach (var other in meaning.Alternatives) json.WriteStringValue(other);
            json.WriteEndArray();
            if (meaning.Also.Count > 0)
            {
                json.WriteStartArray("also");
                foreach (var further in meaning.Also)
                {
                    json.WriteStartObject();
                    json.WriteString("intent", further.Intent);
                    json.WritePropertyName("slots");
                    SlotJson.Write(json, further, names);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
            SlotJson.WriteFlags(json, meaning);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
