using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Domain;

namespace Bot.Host;

/// <summary>One template as it is submitted for approval: its words with <c>{{1}}</c> …, example values, quick replies.</summary>
internal sealed record TemplateText(string Nama, string Bahasa, string Kategori, string Isi, IReadOnlyList<string> Contoh, IReadOnlyList<string> Tombol);

/// <summary>One message as Twilio gets it: what the person will read, and the template it is made of; null for plain text.</summary>
internal sealed record WhatsAppPart(string Text, string? ContentSid = null, string? Variables = null)
{
    /// <summary>Where Twilio fetches the document that the message is; it has no words then.</summary>
    public string? MediaUrl { get; init; }
}

/// <summary>A template without words: so many choices, each of so many variables (title, id, and where there are three a second line).</summary>
internal sealed record Frame(string Name, int Choices, int Each)
{
    public bool IsList => Name[0] == 'd';

    /// <summary>The first variable of a choice, from 0: behind the text and, for a list, what opens it.</summary>
    public int First(int choice) => (IsList ? 3 : 2) + choice * Each;
}

/// <summary>
/// What may be said outside the 24-hour window: approved templates only (channels B8). The words stand in templates.json, which
/// <c>whatsapp templates</c> prints for submission; the ids Twilio gave them in <c>Channels:WhatsApp:Templates</c>.
/// </summary>
internal static class WhatsAppTemplates
{
    /// <summary>Room for the text itself within the 1,024 characters of a body.</summary>
    private const int MostText = 700;

    /// <summary>A value is cut at a word here, with "dll.".</summary>
    private const int MostValue = 200;

    public static readonly IReadOnlyList<TemplateText> All =
        JsonSerializer.Deserialize(Resources.Bytes("WhatsApp.templates.json"), TemplateJson.Default.IReadOnlyListTemplateText)!;

    /// <summary>True for a template's name and for our own buttons' and lists'; under any other nothing would ever be sent.</summary>
    public static bool Knows(string name) => Frames.Any(f => f.Name == name) || Find(name) is not null;

    /// <summary>Our own buttons, and lists of one to ten rows with second lines or without: what is in them is said each time, so nobody approves them.</summary>
    public static readonly IReadOnlyList<Frame> Frames =
        [new("tombol2", 2, 2), new("tombol3", 3, 2), .. Enumerable.Range(1, 10).Select(rows => new Frame($"daftar{rows}", rows, 2)), .. Enumerable.Range(1, 10).Select(rows => new Frame($"daftar{rows}_rinci", rows, 3))];

    public static TemplateText? Find(string name) => All.FirstOrDefault(t => t.Nama == name);

    /// <summary>The message as templates; empty when it has none, or none of ours is configured.</summary>
    public static IReadOnlyList<WhatsAppPart> Parts(Message message, IReadOnlyDictionary<string, string> ids)
    {
        if (message.Template is not { Values: [var call, ..] } wanted) return [];
        var template = Ready(wanted, ids) ? wanted : Template.News(call, "kelompok");
        if (!ids.TryGetValue(template.Name, out var sid) || Find(template.Name) is not { } words) return [];
        var texts = template.Values.Contains(Template.TheText) ? Splitter.Parts(OneLine(message.Text + Answers(message) + Follows(message)), MostText) : [""];
        return [.. texts.Select(text => Part(words, sid, [.. template.Values.Select(v => v == Template.TheText ? text : Cut(OneLine(v)))]))];
    }

    /// <summary>What asks her to write, so that what waits may go; null when no template of ours can say it.</summary>
    public static Message? Nudge(IReadOnlyDictionary<string, string> ids) => ids.ContainsKey("kabar_kube")
        ? new("Ada pesan yang belum bisa saya kirim. Balas apa saja, nanti langsung saya kirim.") { Template = Template.News("Ibu/Bapak", "kelompok") } : null;

    private static bool Ready(Template template, IReadOnlyDictionary<string, string> ids) =>
        ids.ContainsKey(template.Name) && Find(template.Name) is { } words && words.Contoh.Count == template.Values.Count && template.Values.All(v => v.Length > 0);

    private static WhatsAppPart Part(TemplateText words, string sid, IReadOnlyList<string> values)
    {
        var variables = values.Select((v, i) => (Key: (i + 1).ToString(CultureInfo.InvariantCulture), Value: v)).ToDictionary(v => v.Key, v => v.Value);
        var text = variables.Aggregate(words.Isi, (isi, v) => isi.Replace("{{" + v.Key + "}}", v.Value, StringComparison.Ordinal));
        return new(text, sid, JsonSerializer.Serialize(variables, TwilioJson.Default.DictionaryStringString));
    }

    /// <summary>Without buttons of its own a template says which words answer it.</summary>
    private static string Answers(Message message) => message.Choices is [] ? "" : $" Balas: {string.Join(" / ", message.Choices.Select(c => c.Title))}.";

    /// <summary>A document cannot go before she has written (B8).</summary>
    private static string Follows(Message message) => message.Document is not null ? " Berkasnya saya kirim setelah pesan ini dibalas." : message.Medium is { } medium ? $" {Carried.Named(medium)} saya kirim setelah pesan ini dibalas." : "";

    /// <summary>A value may hold no line break, no tab and no run of spaces; bold marks would be shown as they are.</summary>
    private static string OneLine(string text) => string.Join(' ', text.Replace("*", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Cut(string value)
    {
        if (value.Length <= MostValue) return value;
        var at = value.LastIndexOf(' ', MostValue);
        return value[..(at > 0 ? at : MostValue)].TrimEnd(',', ' ') + ", dll.";
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<TemplateText>))]
internal sealed partial class TemplateJson : JsonSerializerContext;
