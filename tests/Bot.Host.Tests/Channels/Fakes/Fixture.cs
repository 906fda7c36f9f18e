using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Host.Tests;

/// <summary>Recorded bodies and answers of the providers (Fixtures/), all fictitious.</summary>
public static class Fixture
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Fixtures");

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    public static JsonObject Json(string name) => JsonNode.Parse(Bytes(name))!.AsObject();

    public static IEnumerable<string> Names(string pattern) =>
        Directory.GetFiles(Folder, pattern, SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>The recorded answer of an <c>out_*</c> file.</summary>
    public static Answer Answer(string name)
    {
        var response = Json(name)["response"]!;
        return new(response["status"]!.GetValue<int>(), response["body"]?.ToJsonString() ?? response["bodyText"]!.GetValue<string>());
    }

    /// <summary>The fields of a recorded Twilio form, in order, from its manifest.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Fields(string file) =>
        [.. Case(file).GetProperty("fields").EnumerateObject().Select(f => KeyValuePair.Create(f.Name, f.Value.GetString()!))];

    public static JsonElement Case(string file) =>
        JsonDocument.Parse(Bytes("twilio/manifest.json")).RootElement.GetProperty("cases").EnumerateArray().Single(c => c.GetProperty("file").GetString() == file);
}
