using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Host;

/// <summary>The files made of the sheets, and from which cell each of their members came.</summary>
internal sealed class SheetFiles
{
    private readonly Dictionary<string, JsonArray> records = new() { [DataFiles.Groups] = [], [DataFiles.Members] = [] };
    private readonly Dictionary<string, string> cells = [];
    private readonly Dictionary<string, JsonObject> roots = [];
    private readonly HashSet<string> codes = [];

    /// <summary>Funds named so far.</summary>
    public HashSet<string> Funds { get; } = [];

    public int People => Count(DataFiles.Members) + Count(DataFiles.Contacts);

    public int Count(string file) => records.TryGetValue(file, out var list) ? list.Count : 0;

    public void Add(string file, JsonObject record, SheetRow? row = null, Dictionary<string, string>? headings = null)
    {
        if (!records.TryGetValue(file, out var list)) records[file] = list = [];
        foreach (var (member, heading) in headings ?? [])
            if (row is not null) cells[$"{file}: $[{list.Count}].{member}"] = row[heading]?.Where ?? row.Place(heading);
        list.Add(record);
    }

    /// <summary>Adds to a list of a file that is one object with lists in it; how many are in the list then.</summary>
    public int AddTo(string file, string list, JsonObject record)
    {
        if (!roots.TryGetValue(file, out var root)) roots[file] = root = [];
        if (root[list] is not JsonArray records) root[list] = records = [];
        records.Add(record);
        return records.Count;
    }

    /// <summary>A code for a good: the first letters of its words, numbered where another has it.</summary>
    public string CodeOf(string name)
    {
        var words = name.ToUpperInvariant().Split(' ').Select(w => new string([.. w.Where(char.IsAsciiLetterOrDigit)])).Where(w => w.Length > 0).ToList();
        var code = words is [] ? "BARANG" : string.Join('-', words.Take(3).Select(w => w[..Math.Min(w.Length, 6)]));
        for (var (next, tried) = (2, code); !codes.Add(code); next++) code = $"{tried}-{next}";
        return code;
    }

    /// <summary>The files in the shape an import takes, standing at the given instant.</summary>
    public DataFiles Written(DateTimeOffset now)
    {
        var files = new DataFiles();
        foreach (var (name, list) in records) files.Add(name, () => Bytes(list));
        foreach (var (name, root) in roots) files.Add(name, () => Bytes(root));
        files.Add(DataFiles.Expected, () => Bytes(new JsonObject { ["sekarang"] = now.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) }));
        return files;
    }

    /// <summary>A refusal of the import with the cell in place of the file's path, where there is one.</summary>
    public string Placed(string refusal) =>
        cells.OrderByDescending(c => c.Key.Length).FirstOrDefault(c => refusal.StartsWith(c.Key + ":", StringComparison.Ordinal)) is { Key: { } path, Value: var cell } ? cell + refusal[path.Length..] : refusal;

    private static byte[] Bytes(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString());
}
