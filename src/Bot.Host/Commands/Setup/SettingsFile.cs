using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Host;

/// <summary>
/// appsettings.json as setup changes it: what it does not know stays, comments do not. Replaced in one step and readable by its
/// owner only; until <see cref="Commit"/> the old file is as it was.
/// </summary>
internal sealed class SettingsFile : IDisposable
{
    private static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string path;
    private readonly string fresh;
    private readonly JsonObject root;

    private SettingsFile(string path, JsonObject root) => (this.path, fresh, this.root) = (path, path + ".baru", root);

    /// <summary>Throws <see cref="SettingsException"/> when there is a file that is no settings file.</summary>
    public static SettingsFile Open(string directory)
    {
        var path = Path.Combine(directory, HostSettings.FileName);
        if (!File.Exists(path)) return new(path, new(AnyCase));
        try
        {
            return JsonNode.Parse(File.ReadAllText(path), AnyCase, Lenient) is JsonObject root ? new(path, root) : throw new SettingsException($"{HostSettings.FileName} bukan berkas setelan");
        }
        catch (JsonException)
        {
            throw new SettingsException($"{HostSettings.FileName} rusak; betulkan dulu, atau pindahkan");
        }
    }

    /// <summary>Sets <c>Part:Part:Name</c>; null takes it away.</summary>
    public void Set(string key, JsonNode? value)
    {
        var parts = key.Split(':');
        var at = root;
        foreach (var part in parts[..^1])
        {
            if (at[part] is not JsonObject next) at[part] = next = new JsonObject(AnyCase);
            at = next;
        }
        if (value is null) at.Remove(parts[^1]);
        else at[parts[^1]] = value;
    }

    /// <summary>Writes everything beside the old file, so that whatever can fail has failed before anything is changed anywhere.</summary>
    public void Prepare()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.Delete(fresh);
        using var file = new FileStream(fresh, options);
        using (var json = new Utf8JsonWriter(file, Indented)) root.WriteTo(json);
        file.Write("\n"u8);
        file.Flush(flushToDisk: true);
    }

    public void Commit() => File.Move(fresh, path, overwrite: true);

    public void Dispose() => File.Delete(fresh);
}
