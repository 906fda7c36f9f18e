using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Host.Tests;

/// <summary>The demo, its first group with other rule values: as if its kube.json said so.</summary>
internal static class DemoWith
{
    private const string Prefix = "Demo.";

    /// <param name="changes">What "aturan" of the first group says otherwise, a JSON object laid over it.</param>
    public static DataFiles Rules(string changes)
    {
        var files = new DataFiles();
        foreach (var name in typeof(DataFiles).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            files.Add(name[Prefix.Length..], () => name == Prefix + DataFiles.Groups ? Changed(Resources.Bytes(name), changes) : Resources.Bytes(name));
        return files;
    }

    private static byte[] Changed(byte[] groups, string changes)
    {
        var all = JsonNode.Parse(groups)!;
        Lay(JsonNode.Parse(changes)!.AsObject(), all[0]!["aturan"]!.AsObject());
        return Encoding.UTF8.GetBytes(all.ToJsonString());
    }

    private static void Lay(JsonObject changes, JsonObject over)
    {
        foreach (var (key, value) in changes)
            if (value is JsonObject inner && over[key] is JsonObject outer) Lay(inner, outer);
            else over[key] = value?.DeepClone();
    }
}
